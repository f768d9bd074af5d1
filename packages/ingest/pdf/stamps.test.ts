import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { closeEngines } from '../scan/scanned-pages.ts';
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
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="130"><rect width="240" height="130" fill="#fff"/><g transform="translate(50 45)" fill="none" stroke="#c01818" stroke-width="7"><rect x="-28" y="-35" width="188" height="112"/><path d="M2 48V4L20 40L38 4V48M52 48L70 4L88 48M58 34H82M60 -4L70 -14L80 -4M96 6H132M114 6V48"/><circle cx="70" cy="59" r="4" fill="#c01818" stroke="none"/></g></svg>';
  const made = await PDFDocument.create();
  const page = made.addPage([595, 842]);
  const font = await made.embedFont(StandardFonts.TimesRoman);
  for (let line = 0; line < 20; line++) page.drawText(LINES[line % LINES.length]!, { x: 70, y: 640 - line * 20, size: 13, font });
  page.drawImage(await made.embedPng(await sharp(Buffer.from(svg)).png().toBuffer()), { x: 70, y: 720, width: 90, height: 49 });
  const source = identify('bao-cao.pdf', await made.save());
  expect((await read(source, { firstPageOnly: true, ocrEngine: 'embedded' })).secrecy).toBe('MẬT');
});
