import type { Draft, DraftParagraph, DraftTable } from '@tonghop/model';
import { identify } from '../identify.ts';
import { reader } from './reader.ts';

/** Text on a test page: `x` and baseline `y` in points from the page's top left. Every letter is half its size wide. */
export type TestText = { text: string; x: number; y: number; size?: number; bold?: boolean; mode?: number; turned?: boolean };

/** An annotation: its dictionary's own entries, its rectangle from the page's top left, and the texts its appearance draws, if it has one. */
export type TestAnnotation = { entries: string; box: [x0: number, y0: number, x1: number, y1: number]; texts?: TestText[] };

/** A page of a test PDF. `rules`: straight lines `[x0, y0, x1, y1]` from the top left. `raw`: further content operators. */
export type TestPage = {
  texts: TestText[];
  rules?: [number, number, number, number][];
  width?: number;
  height?: number;
  rotate?: number;
  raw?: string;
  annotations?: TestAnnotation[];
};

const hex = (value: number) => value.toString(16).padStart(4, '0');

/** A line of text for each string, `pitch` apart from baseline `y` on. */
export const lines = (texts: string[], x: number, y: number, pitch = 18, more: Partial<TestText> = {}): TestText[] =>
  texts.map((text, i) => ({ text, x, y: y + i * pitch, ...more }));

/** A ruled grid's lines for the given columns and rows. */
export const gridRules = (xs: number[], ys: number[]): [number, number, number, number][] => [
  ...ys.map((y): [number, number, number, number] => [xs[0]!, y, xs.at(-1)!, y]),
  ...xs.map((x): [number, number, number, number] => [x, ys[0]!, x, ys.at(-1)!]),
];

/**
 * Writes a PDF by hand: composite fonts with a ToUnicode map, so that any Vietnamese text can stand in it. Its letters have the codes from 1
 * on, in the order of their first places. `embedded`: the fonts name a program, which is none.
 */
export function pdfOf(pages: readonly TestPage[], { toUnicode = true, trailer = '', embedded = false } = {}): Uint8Array {
  const drawnTexts = pages.flatMap((page) => [...page.texts, ...(page.annotations ?? []).flatMap((one) => one.texts ?? [])]);
  const letters = [...new Set(drawnTexts.flatMap(({ text }) => [...text]))];
  const code = new Map(letters.map((letter, i) => [letter, i + 1]));
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const stream = (body: string) => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;
  const kids = pages.map((_, i) => `${8 + 2 * i} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  const cmap = letters.map(
    (letter) => `<${hex(code.get(letter)!)}> <${[...Array(letter.length).keys()].map((k) => hex(letter.charCodeAt(k))).join('')}>`,
  );
  add(
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${cmap.map((line) => `1 beginbfchar ${line} endbfchar`).join('\n')}\nendcmap end end`,
    ),
  );
  for (const name of ['Viet-Regular', 'Viet-Bold']) {
    const at = objects.length + 1;
    add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${at + 1} 0 R]${toUnicode ? ' /ToUnicode 3 0 R' : ''} >>`,
    );
    add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80${embedded ? ' /FontFile2 3 0 R' : ''} >> >>`,
    );
  }
  const draw = (texts: readonly TestText[], height: number) =>
    texts.map(({ text, x, y, size = 14, bold, mode = 0, turned }) => {
      const codes = [...text].map((letter) => hex(code.get(letter)!)).join('');
      const matrix = turned ? `0 1 -1 0 ${x} ${height - y}` : `1 0 0 1 ${x} ${height - y}`;
      return `BT /${bold ? 'B' : 'R'} ${size} Tf ${mode} Tr ${matrix} Tm <${codes}> Tj ET`;
    });
  const fonts = '/Resources << /Font << /R 4 0 R /B 6 0 R >> >>';
  // Two objects an annotation, behind those of the pages.
  const extra: string[] = [];
  for (const { texts, rules = [], width = 595, height = 842, rotate = 0, raw = '', annotations = [] } of pages) {
    const shown = draw(texts, height);
    const annots = annotations.map(({ entries, box: [x0, y0, x1, y1], texts: own }) => {
      const at = 8 + 2 * pages.length + extra.length;
      const rect = [x0, height - y1, x1, height - y0].join(' ');
      const body = draw(own ?? [], height).join('\n');
      extra.push(
        `<< /Type /Annot /Rect [${rect}] ${entries}${own ? ` /AP << /N ${at + 1} 0 R >>` : ''} >>`,
        `<< /Type /XObject /Subtype /Form /BBox [${rect}] ${fonts} /Length ${body.length} >>\nstream\n${body}\nendstream`,
      );
      return `${at} 0 R`;
    });
    const drawn = rules.map(([x0, y0, x1, y1]) => `${x0} ${height - y0} m ${x1} ${height - y1} l S`);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Annots [${annots.join(' ')}] /Contents ${objects.length + 2} 0 R ${fonts} >>`,
    );
    add(stream(['0.5 w', ...drawn, ...shown, raw].join('\n')));
  }
  for (const body of extra) add(body);
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A source of a test PDF. */
export const pdfSource = (pages: readonly TestPage[], options?: Parameters<typeof pdfOf>[1]) => identify('thu.pdf', pdfOf(pages, options));

/** Reads test pages without recognition. */
export const readTest = (pages: readonly TestPage[], options = {}): Promise<Draft> =>
  reader.read(pdfSource(pages), { ocr: false, ...options });

const textOf = (paragraph: DraftParagraph): string => paragraph.runs.map((run) => run.text).join('');

/** The paragraphs' texts in order; furniture left out unless asked for alone. */
export const texts = (draft: Draft, furniture = false): string[] =>
  draft.blocks
    .filter((block): block is DraftParagraph => block.kind === 'paragraph' && (block.zone === 'furniture') === furniture)
    .map(textOf);

/** The tables of a draft. */
export const tables = (draft: Draft): DraftTable[] => draft.blocks.filter((block): block is DraftTable => block.kind === 'table');

/** A table's own cells' texts by row. */
export const cells = (table: DraftTable): string[][] =>
  table.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(textOf).join(' ')));

/** Lines of one justified paragraph that ends short; its symbol is broken at a line's end. */
export const BODY = [
  '     Trong quý III, các thôn đã mở 12 lớp kỹ năng số cho người cao',
  'tuổi với 340 lượt người tham gia, vượt chỉ tiêu theo Nghị quyết 57-',
  'NQ/TW mà xã đã giao từ đầu năm.',
];
/** That paragraph on a page, its first baseline at `y`. */
export const body = (y: number): TestText[] =>
  lines(
    BODY.map((line) => line.trim()),
    70,
    y,
  ).map((line, i) => (i === 0 ? { ...line, x: 100 } : line));
