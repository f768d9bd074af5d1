import { PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { closeEngines } from '../scan/scanned-pages.ts';
import { stampPicture } from '../stamp.test-files.ts';
import type { Piece } from './pieces.ts';
import { crossWords, wordsOf } from './words.ts';

afterAll(closeEngines);

const LINES = [
  'Ban chi huy quan ta cho xe qua cau',
  'Trong nam nay xa thu hai ba vu mua',
  'Dan ta an no, tre em vui choi quanh nam, co cho',
  'Hai thon ban lam xong con kenh',
];

const piece = (text: string, x0: number, y: number, more: Partial<Piece> = {}) =>
  ({ text, x0, x1: x0 + 30, y, size: 12, font: { name: 'Times' }, spaced: true, turn: 0, hidden: false, ...more }) as Piece;

test('what is written up the page or at a slant is no word of its lines, and one text a line', () => {
  const pieces = [
    piece('Kết', 60, 100),
    piece('TUYỆT', 120, 104, { size: 90, aslant: true }),
    piece('MẬT', 260, 104, { size: 90, aslant: true }),
    piece('quả', 95, 100),
    piece('TỐI', 10, 20, { turn: 3 }),
    piece('MẬT', 45, 20, { turn: 3 }),
  ];
  expect(wordsOf(pieces, 1, 0, 595, 842).map((word) => word.text)).toEqual(['Kết', 'quả']);
  expect(crossWords(pieces, 0)).toEqual(['TUYỆT MẬT', 'TỐI MẬT']);
});

test('a stamp laid over a typed page as a picture is seen', async () => {
  const made = await PDFDocument.create();
  const page = made.addPage([595, 842]);
  const font = await made.embedFont(StandardFonts.TimesRoman);
  for (let line = 0; line < 20; line++) page.drawText(LINES[line % LINES.length]!, { x: 70, y: 640 - line * 20, size: 13, font });
  page.drawImage(await made.embedPng(await stampPicture()), { x: 70, y: 720, width: 90, height: 49 });
  const source = identify('bao-cao.pdf', await made.save());
  expect((await read(source, { firstPageOnly: true, ocrEngine: 'embedded' })).secrecy).toBe('MẬT');
});

/** «MẬT» drawn in strokes, as programs draw letters whose font they do not embed. */
const outlines = (page: PDFPage, x: number, y: number, scale: number, borderColor = rgb(0, 0, 0)) =>
  page.drawSvgPath(
    'M2 48V4L20 40L38 4V48M52 48L70 4L88 48M58 34H82M60 -4L70 -14L80 -4M96 6H132M114 6V48M66 58C66 64 74 64 74 58C74 54 66 54 66 58',
    { x, y, scale, borderColor, borderWidth: 6 },
  );

test('letters drawn as outlines: a stamp among typed lines is seen, a whole page of them is one for recognition', async () => {
  const made = await PDFDocument.create();
  const page = made.addPage([595, 842]);
  const font = await made.embedFont(StandardFonts.TimesRoman);
  for (let line = 0; line < 20; line++) page.drawText(LINES[line % LINES.length]!, { x: 70, y: 640 - line * 20, size: 13, font });
  outlines(page, 70, 760, 0.5, rgb(0.75, 0.1, 0.1));
  const source = identify('bao-cao.pdf', await made.save());
  expect((await read(source, { firstPageOnly: true, ocrEngine: 'embedded' })).secrecy).toBe('MẬT');
  expect((await read(source, { ocrEngine: 'embedded' })).textOrigin).toBe('text-layer');

  const drawn = await PDFDocument.create();
  const whole = drawn.addPage([595, 842]);
  for (let n = 0; n < 150; n++) outlines(whole, 60 + (n % 10) * 48, 780 - Math.floor(n / 10) * 40, 0.25);
  const unread = async (pdf: PDFDocument) =>
    (await read(identify('bao-cao.pdf', await pdf.save()), { ocr: false })).notes.map(({ code }) => code);
  expect(await unread(drawn)).toContain('page.no-text');
  expect(await unread(made)).not.toContain('page.no-text');
});
