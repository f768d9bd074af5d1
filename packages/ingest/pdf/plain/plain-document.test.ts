import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { identify } from '../../identify.ts';
import type { Content } from '../content-reader.ts';
import { body, pdfOf } from '../pdf.test-files.ts';
import { PdfjsDocument } from '../pdfjs-document.ts';
import { mainTurn, wordsOf } from '../words.ts';
import { PlainDocument } from './plain-document.ts';

const FIXTURES = join(import.meta.dirname, '../../../../fixtures');
const samples = readdirSync(FIXTURES)
  .map((name) => join(FIXTURES, name, 'source.pdf'))
  .filter(existsSync);

type Sized = { content: Content; width: number; height: number };

/** All that is taken of a page, numbers to a thousandth of a point. */
const taken = ({ content, width, height }: Sized) =>
  JSON.stringify(
    { ...content, pieces: [], width, height, words: wordsOf(content.pieces, 1, mainTurn(content.pieces), width, height) },
    (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value),
  );

/** The letters of a page, as drawn. */
const letters = (page: Sized | undefined) => page?.content.pieces.map((piece) => piece.text).join('');

const embedded = (raw: string, texts = body(100)) => pdfOf([{ texts, raw }], { embedded: true });

describe('a PDF read without pdf.js', () => {
  test('every page of the samples comes out as by pdf.js, to the thousandth of a point', async () => {
    let pages = 0;
    for (const path of samples) {
      const bytes = new Uint8Array(readFileSync(path));
      const plain = PlainDocument.open(bytes);
      const pdfjs = await PdfjsDocument.open(identify('mau.pdf', bytes), {});
      expect(plain?.count, path).toBe(pdfjs.count);
      for (let n = 1; n <= pdfjs.count; n++, pages++) {
        const page = plain!.page(n);
        expect(page && taken(page), `${path}, ${n}`).toBe(taken(await pdfjs.page(n)));
      }
      await pdfjs.close();
    }
    expect(pages).toBeGreaterThan(samples.length);
  });

  test('object streams, and changes appended to a file', async () => {
    const file = await PDFDocument.load(embedded(''));
    const packed = await file.save({ useObjectStreams: true });
    expect(letters(PlainDocument.open(packed)?.page(1))).toBe(letters(PlainDocument.open(embedded(''))?.page(1)));
    const text = Buffer.from(embedded('')).toString('latin1');
    const start = /startxref\s+(\d+)/.exec(text)![1]!;
    const size = /\/Size (\d+)/.exec(text)![1]!;
    const root = /\/Root (\d+ 0 R)/.exec(text)![1]!;
    const page = /\n8 0 obj.*?endobj\n/s.exec(text)![0].replace('/Rotate 0', '/Rotate 90');
    const table = `xref\n8 1\n${String(text.length + 1).padStart(10, '0')} 00000 n \ntrailer << /Size ${size} /Root ${root} /Prev ${start} >>`;
    const whole = `${text}${page}${table}\nstartxref\n${text.length + page.length}\n%%EOF`;
    expect(PlainDocument.open(Buffer.from(whole, 'latin1'))?.page(1)).toMatchObject({ width: 842, height: 595 });
  });

  test('text operators move the letters as they should', () => {
    const page = (raw: string) =>
      PlainDocument.open(embedded(raw, [{ text: 'ab', x: 0, y: 0 }]))!
        .page(1)!
        .content.pieces.slice(1);
    const at = (raw: string) => page(raw).map(({ text, x0, y, size }) => [text, Math.round(x0), Math.round(y), Math.round(size)]);
    const begin = 'BT /R 10 Tf 1 0 0 1 100 742 Tm';
    expect(at(`${begin} <0001> Tj 0 -20 Td [<0001> -1000 (\\000\\002)] TJ ET`)).toEqual([
      ['a', 100, 100, 10],
      ['a', 100, 120, 10],
      ['b', 115, 120, 10],
    ]);
    expect(at(`${begin} 15 TL T* <0001> Tj <0002> ' ET`)).toEqual([
      ['a', 100, 115, 10],
      ['b', 100, 130, 10],
    ]);
    expect(at(`q 2 0 0 2 0 0 cm ${begin} 5 Ts <0001> Tj ET Q ${begin} 200 Tz 4 Tc <00010002> Tj ET`)).toEqual([
      ['a', 200, -652, 20],
      ['a', 100, 100, 10],
      ['b', 118, 100, 10],
    ]);
    expect(page(`${begin} 3 Tr <0001> Tj ET`)[0]).toMatchObject({ hidden: true });
  });

  test('lines and thin rectangles are ruling lines, a clipped path is none', () => {
    const { content } = PlainDocument.open(
      embedded('0 0 m 100 0 l S 50 60 200 0.5 re f 10 10 m 10 90 l n 5 5 m 5 95 l s 0 1 300 2 re W* n'),
    )!.page(1)!;
    expect(content.across.map(({ from, to }) => [from, to])).toEqual([
      [0, 100],
      [50, 250],
    ]);
    expect(content.down.map(({ at }) => at)).toEqual([5, 5]);
  });

  test('what it does not know it leaves to pdf.js', () => {
    const left = (bytes: Uint8Array) => PlainDocument.open(bytes)?.page(1);
    for (const raw of [
      'BI /W 1 /H 1 /BPC 8 /CS /G ID \x01 EI',
      'BT /F9 10 Tf (a) Tj ET',
      'BT /R Tf ET',
      '1 2 3 Td',
      '/X0 Do',
      'BT (a Tj ET',
      'BT [(a) Tj ET',
      'BT <000> Tj ET',
      '<< /A [ >> BDC',
      '1..2 0 Td',
      'zz',
      'BT /R 10 Tf <01> Tj ET',
    ])
      expect(left(embedded(raw)), raw).toBeUndefined();
    expect(left(embedded('% a note\n/Span << /MCID 0 /T (\\)) >> BDC EMC'))).toBeDefined();
    expect(left(pdfOf([{ texts: body(100) }]))).toBeUndefined();
    const annotated = (entries: string) => pdfOf([{ texts: body(100), annotations: [{ entries, box: [0, 0, 9, 9] }] }], { embedded: true });
    expect(left(annotated('/Subtype /FreeText /Contents (a)'))).toBeUndefined();
    expect(left(annotated('/Subtype /Link'))).toBeDefined();
    expect(left(pdfOf([{ texts: body(100) }], { embedded: true, toUnicode: false }))).toBeUndefined();
    expect(left(pdfOf([{ texts: body(100) }], { embedded: true, trailer: '/Encrypt << /Filter /Standard >>' }))).toBeUndefined();
    const whole = embedded('');
    expect(left(whole.subarray(0, whole.length - 40))).toBeUndefined();
  });

  test('a stream whose length is said to be the stream itself is left', () => {
    const text = Buffer.from(embedded(' '.repeat(10_000))).toString('latin1');
    const circular = text.replace(/(\n9 0 obj\s+<< \/Length )\d{5}/, '$19 0 R');
    expect(circular).not.toBe(text);
    expect(PlainDocument.open(Buffer.from(circular, 'latin1'))?.page(1)).toBeUndefined();
  });

  test('whatever bytes are changed, it reads the page or leaves it', () => {
    const whole = readFileSync(samples[0]!);
    const plain = embedded('BT /R 10 Tf [<0001> 20 (ab)] TJ ET 0 0 m 9 9 l S');
    const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255));
    fc.assert(
      fc.property(fc.constantFrom(whole, plain), fc.array(place, { minLength: 1, maxLength: 6 }), (file, places) => {
        const bytes = Uint8Array.from(file);
        for (const [part, byte] of places) bytes[Math.min(bytes.length - 1, Math.floor(part * bytes.length))] = byte;
        const document = PlainDocument.open(bytes);
        for (let n = 1; n <= (document?.count ?? 0); n++) expect(typeof document!.page(n)).toMatch(/object|undefined/);
      }),
      { numRuns: 400 },
    );
  });
});
