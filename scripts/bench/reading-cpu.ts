// Measured in a process of its own: node reading-cpu.ts FILE TIMES [WARM_UP_FILE [COMMAND ARGUMENT…]] prints one line of JSON. With a command, it runs
// after each reading, so that both meet the same busy machine: `ratio` is ours to its CPU time, over all runs.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { speed } from '@tonghop/extract/speed';
import { identify, read } from '@tonghop/ingest';
import { childrenMs, EXACT } from './cpu.ts';
import { readAndExtract } from './read-and-extract.ts';

const [file, times, warmUp, command, ...args] = process.argv.slice(2);
/** Pages after which a process is warm. */
const WARM = 1000;

/** Milliseconds of the command, three runs of it together. */
function beside(): number | undefined {
  if (!command) return undefined;
  const before = EXACT ? childrenMs() : performance.now();
  for (let n = 0; n < 3; n++) {
    const { error, status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] });
    if (error !== undefined || status !== 0) return undefined;
  }
  return (EXACT ? childrenMs() : performance.now()) - before;
}

// A long-lived process has read much before. V8 goes on compiling for some thousand pages; the first five files are the dearest.
if (warmUp) for (let files = 0, pages = 0; files < 5 || pages < WARM; files++) pages += (await readAndExtract(warmUp)).pages ?? WARM;
const runs = [];
const theirs: (number | undefined)[] = [];
for (let n = 0; n < Number(times); n++) {
  runs.push(await readAndExtract(file!));
  theirs.push(beside());
}
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
const known = theirs.every((one) => one !== undefined);
console.log(
  JSON.stringify({
    cpuMs: median(runs.map((run) => run.cpuMs)),
    readMs: median(runs.map((run) => run.readMs)),
    ratio: known ? (3 * sum(runs.map((run) => run.cpuMs))) / sum(theirs as number[]) : null,
    pages: runs[0]!.pages,
    found: runs[0]!.found,
    residentMb: process.memoryUsage.rss() / 1048576,
    peakMb: process.resourceUsage().maxRSS / 1024,
    megabytesPerSecond: warmUp ? speed([await read(identify(basename(file!), readFileSync(file!)), {})], 25).megabytesPerSecond : null,
  }),
);
