// node scripts/score-ocr.ts [folder] [--only REGEX] [--engine embedded|native] [--bare] [--turns] [--misses]
// Recognition's figures on a corpus: every `<doc>-scan.pdf` and `<doc>-badscan.pdf` against the reading of the same document's
// digital-born PDF (`<doc>-typed-pdf.pdf`, `<doc>-port-pdf.pdf`, else the first `<doc>-*-pdf.pdf`): error rate by characters, symbols right, CPU a page.
// `--bare` measures native tesseract on the raw page images too (needs tesseract and pdfimages). A reading process lives for many
// documents, so the first scan is read once before anything is timed; what the start cost more (compiling, loading the model) is told
// apart, and in the last line spread over these pages as well. `--turns` turns every page by 90, 180 and 270 degrees and asks which way it is found to stand.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nodeArguments } from '../packages/app/isolation/node-arguments.ts';
import '../packages/app/isolation/prepare-reading.mjs';
import { identify, read } from '../packages/ingest/index.ts';
import { brightest, quarterTurn } from '../packages/ingest/scan/grey.ts';
import { cut, inkShare } from '../packages/ingest/scan/ink.ts';
import { PagePixels } from '../packages/ingest/scan/page-pixels.ts';
import { prepare } from '../packages/ingest/scan/prepare.ts';
import { closeEngines } from '../packages/ingest/scan/scanned-pages.ts';
import type { Reading } from '../packages/model/index.ts';

// Measured is what a reading process does, so this is started as one is.
if (!nodeArguments(1024).every((argument) => process.execArgv.includes(argument)))
  process.exit(spawnSync(process.execPath, [...nodeArguments(1024), ...process.argv.slice(1)], { stdio: 'inherit' }).status ?? 1);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '.' },
    engine: { type: 'string', default: 'embedded' },
    bare: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    turns: { type: 'boolean', default: false },
  },
});
const folder = positionals[0] ?? fileURLToPath(new URL('../../shared/corpus/files', import.meta.url));

/** A number, a slash or dash, and capitals: «12/KH-UBND», «57-NQ/TW», «1131/QĐ-TTg». */
const SYMBOL = /\d+[a-z]?(?:\/\d{4})?[/-][A-ZĐƯ][\p{L}&\d]*(?:[-/][\p{L}&\d]+)*/gu;

const folded = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A reading's text without furniture, and without the signature where ink and seal lie over the lines. */
function textsOf(reading: Reading): { whole: string; apart: string } {
  const text = (keep: (zone: string) => boolean) =>
    folded(
      reading.blocks
        .filter((block) => keep(block.zone))
        .map((block) => reading.text.slice(...block.span))
        .join('\n'),
    );
  return { whole: text(() => true), apart: text((zone) => zone !== 'signature') };
}

/** Levenshtein distance. */
function distance<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  let before = Uint32Array.from({ length: b.length + 1 }, (_, i) => i);
  let row = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), before[j]! + 1, row[j - 1]! + 1);
    [before, row] = [row, before];
  }
  return before[b.length]!;
}

/** Stretches of words that differ, as pairs of what stands there and what was read. */
function differences(a: string[], b: string[]): [string, string][] {
  const width = b.length + 1;
  const cost = new Uint32Array((a.length + 1) * width);
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++)
      cost[i * width + j] =
        i === 0
          ? j
          : j === 0
            ? i
            : Math.min(
                cost[(i - 1) * width + j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
                cost[(i - 1) * width + j]! + 1,
                cost[i * width + j - 1]! + 1,
              );
  const found: [string[], string[]][] = [];
  let open = false;
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const at = cost[i * width + j]!;
    if (i > 0 && j > 0 && a[i - 1] === b[j - 1] && cost[(i - 1) * width + j - 1] === at) {
      open = false;
      i--;
      j--;
      continue;
    }
    if (!open) found.push([[], []]);
    open = true;
    const [left, right] = found[found.length - 1]!;
    const both = i > 0 && j > 0 && cost[(i - 1) * width + j - 1]! + 1 === at;
    if (both || (i > 0 && cost[(i - 1) * width + j]! + 1 === at)) left.unshift(a[--i]!);
    if (both || left.length === 0 || !(i >= 0 && cost[i * width + j]! + 1 === at)) if (j > 0) right.unshift(b[--j]!);
  }
  return found.reverse().map(([left, right]) => [left.join(' '), right.join(' ')]);
}

/** CPU seconds (user and system) of bare native tesseract over a PDF's page images, on one thread. */
function bareSeconds(pdf: string): number {
  const work = mkdtempSync(join(tmpdir(), 'score-ocr-'));
  try {
    spawnSync('pdfimages', ['-all', pdf, join(work, 'p')]);
    const commands = readdirSync(work).map((name) => `tesseract '${join(work, name)}' - -l vie --oem 1 >/dev/null 2>&1`);
    const { stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time { ${commands.join('; ')}; }`], {
      encoding: 'utf8',
      env: { ...process.env, OMP_THREAD_LIMIT: '1', LC_ALL: 'C' },
    });
    return stderr
      .trim()
      .split(' ')
      .reduce((sum, part) => sum + Number(part), 0);
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Of a PDF's pages in all four turns, how many are found to stand as they do. Pages with hardly a line are left out: nothing tells there. */
async function turnsRight(pdf: string): Promise<{ right: number; all: number; wrong: string[] }> {
  const pixels = new PagePixels(readFileSync(pdf));
  const { pages } = await read(identify(pdf, readFileSync(pdf)), { ocr: false });
  const found = { right: 0, all: 0, wrong: [] as string[] };
  for (let page = 0; page < (pages ?? 0); page++) {
    const { pixels: given } = await pixels.page(page);
    const upright = brightest(given.data, given.width, given.height, given.channels);
    const stands = await prepare({ ...upright, channels: 1, dpi: given.dpi });
    // The dark edge of a scanner's glass is no ink.
    const { width, height } = stands.grey;
    if (inkShare(cut(stands.grey, { x0: width >> 4, y0: height >> 4, x1: width - (width >> 4), y1: height - (height >> 4) })) < 0.004)
      continue;
    let turned = upright;
    for (const turn of [0, 90, 180, 270]) {
      const { turned: back } = await prepare({ ...turned, channels: 1, dpi: given.dpi });
      found.all++;
      if ((back + turn) % 360 === stands.turned) found.right++;
      else found.wrong.push(`page ${page + 1} turned by ${turn}`);
      turned = quarterTurn(turned);
    }
  }
  await pixels.close();
  return found;
}

const readingOf = (path: string) =>
  read(identify(path, readFileSync(path)), { ocrEngine: values.engine as 'embedded' | 'native', ocrWorkers: 1 });

const cpuSeconds = (from?: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
};

type Sum = { errors: number; apart: number; letters: number; right: number; symbols: number; cpu: number; bare: number; pages: number };
const sums = new Map<string, Sum>();
const names = readdirSync(folder);
let first: number | undefined;
let start: number | undefined;
for (const name of names.filter((one) => /-(bad)?scan\.pdf$/.test(one) && new RegExp(values.only).test(one))) {
  const [doc, kind] = name.replace('.pdf', '').split('-') as [string, string];
  const twin = [
    `${doc}-typed-pdf.pdf`,
    `${doc}-port-pdf.pdf`,
    ...names.filter((one) => one.startsWith(`${doc}-`) && one.endsWith('-pdf.pdf')),
  ].find((one) => existsSync(join(folder, one)));
  if (!twin) continue;
  if (values.turns) {
    const { right, all, wrong } = await turnsRight(join(folder, name));
    console.log(`${name}: turned right ${right}/${all}${wrong.length ? `; wrong: ${wrong.join(', ')}` : ''}`);
    continue;
  }
  const truth = textsOf(await readingOf(join(folder, twin)));
  if (first === undefined) {
    const cold = process.cpuUsage();
    await readingOf(join(folder, name));
    first = cpuSeconds(cold);
  }
  const from = process.cpuUsage();
  const reading = await readingOf(join(folder, name));
  const cpu = cpuSeconds(from);
  start ??= Math.max(0, first - cpu);
  const found = textsOf(reading);
  const left = found.whole.match(SYMBOL) ?? [];
  const missed = (truth.whole.match(SYMBOL) ?? []).filter((symbol) => {
    const at = left.indexOf(symbol as never);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const symbols = truth.whole.match(SYMBOL)?.length ?? 0;
  const one: Sum = {
    errors: distance(truth.whole, found.whole),
    apart: distance(truth.apart, found.apart),
    letters: truth.whole.length,
    right: symbols - missed.length,
    symbols,
    cpu,
    bare: values.bare ? bareSeconds(join(folder, name)) : 0,
    pages: reading.pages ?? 1,
  };
  show(name, one);
  const sum = sums.get(kind);
  sums.set(kind, sum ? (Object.fromEntries(Object.entries(one).map(([key, value]) => [key, value + sum[key as keyof Sum]])) as Sum) : one);
  if (values.misses) {
    for (const symbol of missed) console.log(`   symbol missed: ${symbol}`);
    for (const [a, b] of differences(truth.whole.split(' '), found.whole.split(' '))) console.log(`   «${a}» read as «${b}»`);
  }
}
for (const [kind, sum] of sums) show(`ALL ${kind}`, sum);
if (start !== undefined) {
  const all = [...sums.values()];
  const total = (key: 'cpu' | 'bare' | 'pages') => all.reduce((sum, one) => sum + one[key], 0);
  const [cpu, bare] = [total('cpu'), total('bare')];
  const beside = bare ? `; all pages ${(cpu / bare).toFixed(2)}×, with the start ${((cpu + start) / bare).toFixed(2)}×` : '';
  console.log(`start ${start.toFixed(2)} s once a process (${((cpu + start) / total('pages')).toFixed(2)} s a page with it)${beside}`);
}
await closeEngines();

function show(name: string, { errors, apart, letters, right, symbols, cpu, bare, pages }: Sum): void {
  const share = (part: number) => `${((100 * part) / letters).toFixed(2)} %`;
  const beside = bare ? `, bare tesseract ${(bare / pages).toFixed(2)} s: ${(cpu / bare).toFixed(2)}×` : '';
  console.log(
    `${name}: CER ${share(errors)} (${share(apart)} without signatures), symbols ${right}/${symbols}, CPU ${(cpu / pages).toFixed(2)} s a page${beside}`,
  );
}
