// Measured in a process of its own: node reading-cpu.ts FILE TIMES [WARM_UP_FILE] prints { cpuMs, readMs, pages, found, peakMb, megabytesPerSecond } as JSON.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { extract } from '@tonghop/extract';
import { speed } from '@tonghop/extract/speed';
import { identify, read } from '@tonghop/ingest';
import { toRecord } from '@tonghop/model';

// As scripts/prepare.mjs and the reading processes have it.
setFlagsFromString('--semi-space-growth-factor=1');
const [file, times, warmUp] = process.argv.slice(2);

async function record(path: string) {
  const from = process.cpuUsage();
  const reading = await read(identify(basename(path), readFileSync(path)), {});
  const atReading = process.cpuUsage(from);
  const made = toRecord(reading, extract(reading));
  const { user, system } = process.cpuUsage(from);
  return {
    reading,
    readMs: (atReading.user + atReading.system) / 1000,
    cpuMs: (user + system) / 1000,
    found: made.percentages.length + made.directives.length + made.tasks.length,
  };
}

// A long-lived process has read much before: five files make it warm.
if (warmUp) for (let n = 0; n < 5; n++) await record(warmUp);
const runs = [];
for (let n = 0; n < Number(times); n++) runs.push(await record(file!));
const { reading, found } = runs[0]!;
console.log(
  JSON.stringify({
    cpuMs: Math.min(...runs.map((run) => run.cpuMs)),
    readMs: Math.min(...runs.map((run) => run.readMs)),
    pages: reading.pages,
    found,
    peakMb: process.resourceUsage().maxRSS / 1024,
    megabytesPerSecond: warmUp ? speed([reading], 5).megabytesPerSecond : null,
  }),
);
