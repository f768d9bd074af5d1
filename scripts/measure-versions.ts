// How much versions of one report resemble each other, and how much reports that are none do, by the store's sketches:
// `node scripts/measure-versions.ts [FILE…]`. Variants are made of the fixtures (as DOCX, PDF, plain text, an edited draft, the next
// quarter, another unit's copy); files given are further variants of one report (a signed scan, say) and are compared among themselves.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { identify, read } from '@tonghop/ingest';
import { resemblance, sketch } from '@tonghop/store/search/sketch';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures');
const textOf = async (name: string, bytes: Uint8Array) => (await read(identify(name, bytes), { ocr: true })).text;

/** What happens between a draft and the final paper: every n-th sentence reworded, one paragraph gone, one added, number and date filled in. */
function edited(text: string, every: number): string {
  const lines = text.split('\n');
  return lines
    .filter((_, i) => i !== Math.floor(lines.length * 0.6))
    .map((line, i) => (i % every === 3 ? line.replace(/(\S+) (\S+) (\S+)/, '$1 đã được xem xét, bổ sung $3') : line))
    .concat('Bổ sung: đơn vị sẽ tiếp tục theo dõi và báo cáo kết quả trong kỳ tới theo yêu cầu của cấp trên.')
    .join('\n');
}

/** The same unit a quarter later, written over the last report: figures, dates and every fifth line changed. */
const nextQuarter = (text: string) =>
  text
    .replace(/\d+/g, (figure) => String((Number(figure.slice(0, 9)) * 7 + 13) % 10 ** Math.min(figure.length, 8)))
    .split('\n')
    .map((line, i) => (i % 5 === 2 ? line.split(' ').reverse().join(' ') : line))
    .join('\n');

const figuresOnly = (text: string) =>
  text.replace(/\d+/g, (figure) => String((Number(figure.slice(0, 9)) * 7 + 13) % 10 ** Math.min(figure.length, 8)));

const kinds = new Map<string, number[]>();
const put = (kind: string, value: number) => kinds.set(kind, [...(kinds.get(kind) ?? []), value]);

const texts: { name: string; text: string }[] = [];
for (const name of readdirSync(fixtures)) {
  const paths = ['docx', 'pdf', 'txt'].map((kind) => join(fixtures, name, `source.${kind}`)).filter((path) => existsSync(path));
  const [first, second] = await Promise.all(paths.map((path) => textOf(basename(path), readFileSync(path))));
  if (!first) continue;
  const own = sketch(first);
  texts.push({ name, text: first });
  if (second) put('same: DOCX and PDF', resemblance(own, sketch(second)));
  put('same: read back as plain text', resemblance(own, sketch(await textOf('x.txt', new TextEncoder().encode(first)))));
  put('same: draft, every 8th line reworded', resemblance(own, sketch(edited(first, 8))));
  put('same: draft, every 4th line reworded', resemblance(own, sketch(edited(first, 4))));
  put('other: next quarter, figures only', resemblance(own, sketch(figuresOnly(first))));
  put('other: next quarter, figures and every 5th line', resemblance(own, sketch(nextQuarter(first))));
}
for (const [i, a] of texts.entries())
  for (const b of texts.slice(i + 1)) put('other: two different reports', resemblance(sketch(a.text), sketch(b.text)));

const files = process.argv.slice(2);
const given = await Promise.all(files.map(async (path) => ({ path, own: sketch(await textOf(basename(path), readFileSync(path))) })));
for (const [i, a] of given.entries())
  for (const b of given.slice(i + 1)) console.log(`${resemblance(a.own, b.own).toFixed(3)}  ${basename(a.path)}  ${basename(b.path)}`);

for (const [kind, values] of kinds) {
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))]!.toFixed(3);
  console.log(`${kind}: ${values.length} pairs, least ${at(0)}, 5 % ${at(0.05)}, median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`);
}
