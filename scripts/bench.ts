// npm run bench: makes long files and measures reading them, side by side with pdftotext and pandoc where they are installed.
// Figures are CPU time (user and system), medians; pdftotext runs between our runs, so that a busy machine slows both. --again makes the
// files anew.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeArguments } from '../packages/app/isolation/node-arguments.ts';
import { commandCpu, commandsByTurns, EXACT } from './bench/cpu.ts';
import { longFiles } from './bench/long-files.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'bench-work');
const cli = join(root, 'scripts/tonghop.mjs');
type Measured = {
  cpuMs: number;
  readMs: number;
  ratio: number | null;
  pages: number;
  found: number;
  residentMb: number;
  peakMb: number;
  megabytesPerSecond: number | null;
};

/** The last line that a measuring script prints. */
function run(script: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...nodeArguments(1024), script, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`measuring ${args[0]} failed:\n${stderr}`);
  return stdout.trimEnd().split('\n').at(-1)!;
}

const measure = (file: string, times: number, ...more: string[]): Measured =>
  JSON.parse(run(join(root, 'scripts/bench/reading-cpu.ts'), file, String(times), ...more));

let missed = 0;
/** One line: what was measured, and whether it meets what it must reach. `null`: the tool it is measured against is absent. */
function line(name: string, value: number | null, unit: string, target: { least?: number; most?: number }): void {
  if (value === null) {
    console.log(`  –     ${name.padEnd(62)} not measured: ${unit} is not installed`);
    return;
  }
  const met = (target.least === undefined || value >= target.least) && (target.most === undefined || value <= target.most);
  if (!met) missed++;
  const wanted = target.least === undefined ? `≤ ${target.most}` : `≥ ${target.least}`;
  console.log(
    `  ${met ? 'PASS' : 'MISS'}  ${name.padEnd(62)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit.padEnd(14)} (${wanted})`,
  );
}

if (process.argv.includes('--again')) rmSync(folder, { recursive: true, force: true });
const files = await longFiles(folder, join(root, 'fixtures'));
console.log(`PDFs made by ${files.madeBy}; ${EXACT ? 'CPU' : 'wall'} time of other programs; Node.js ${process.versions.node}\n`);

const warm = new Map<string, Measured>();
for (const { name, path, pages } of files.long) {
  const ours = measure(path, 9, path, 'pdftotext', '-layout', path, '-');
  warm.set(name, ours);
  line(`PDF to record, warm, ${name}`, (pages / ours.cpuMs) * 1000, 'pages/CPU-s', { least: 200 });
  line(`  against pdftotext -layout`, ours.ratio, ours.ratio === null ? 'pdftotext' : '× its CPU', { most: 2.5 });
}
const { cpuMs, readMs } = warm.get('200 pages')!;
console.log(
  `        of ${(cpuMs / 200).toFixed(2)} ms a page, reading takes ${(readMs / 200).toFixed(2)}, the rules and the record the rest`,
);
const growth = Number(run(join(root, 'scripts/bench/growth.ts'), files.pdf.get(50)!, files.pdf.get(200)!, '6'));
line('CPU a page at 200 pages against 50 pages', growth, '×', { most: 1.25 });
line('peak memory, 200 pages of PDF', measure(files.pdf.get(200)!, 1).peakMb, 'MiB', { most: 300 });
line('memory after 200 pages eight times in one process', measure(files.pdf.get(200)!, 8).residentMb, 'MiB', { most: 300 });
line('one 7-page PDF, whole process', (commandCpu(process.execPath, [cli, 'extract', files.pdf.get(7)!]) ?? Number.NaN) / 1000, 'CPU-s', {
  most: 0.6,
});

const docx = files.docx.path;
const [whole, pandoc] = commandsByTurns([
  [process.execPath, cli, 'extract', docx],
  ['pandoc', '-t', 'plain', docx],
]);
const warmDocx = measure(docx, 3, docx);
const against = (ours: number): [number | null, string] => (pandoc === undefined ? [null, 'pandoc'] : [ours / pandoc, '× its CPU']);
line(`DOCX to record, whole process, ${files.docx.pages} pages, against pandoc`, ...against(whole ?? Number.NaN), { most: 0.5 });
line(`DOCX to record, warm, ${files.docx.pages} pages, against pandoc`, ...against(warmDocx.cpuMs), { most: 0.5 });
line('the rules alone, on the PDF of 200 pages', warm.get('200 pages')!.megabytesPerSecond ?? Number.NaN, 'MB/CPU-s', { least: 8 });
const dense = [...warm].find(([name]) => name.includes('fixtures'))?.[1];
line('the rules alone, on the fixtures: short reports, full of findings', dense?.megabytesPerSecond ?? Number.NaN, 'MB/CPU-s', {
  least: 8,
});
line('the rules alone, on the DOCX', warmDocx.megabytesPerSecond ?? Number.NaN, 'MB/CPU-s', { least: 8 });
console.log(`\n${missed === 0 ? 'Everything measured meets its target.' : `${missed} figures miss their target.`}`);
process.exitCode = missed === 0 ? 0 : 1;
