import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxesOf, cite, compose, type Draft, type DraftParagraph, fold } from './index.ts';

const source = { sha256: 'a'.repeat(64), name: 'x.pdf', format: 'pdf', mediaType: 'application/pdf' } as const;
const draft = (...texts: string[]): Draft => ({
  blocks: texts.map((text): DraftParagraph => ({ kind: 'paragraph', runs: [{ text }] })),
  notes: [],
  textOrigin: 'text-layer',
});

describe('compose', () => {
  test('folds white space, makes NFC and parts blocks by line feeds', () => {
    const reading = compose(source, 'test/1', draft('  Chuyê\u0309n   đô\u0309i\u00a0số ', '', '\u200bkết\tquả'));
    expect(reading.text).toBe('Chuyển đổi số\nkết quả');
    expect(reading.blocks.map((block) => block.span)).toEqual([
      [0, 13],
      [14, 21],
    ]);
  });

  test('marks of direction and variation are no letters, ligatures are letters', () => {
    const reading = compose(source, 'test/1', draft('\u200e57\u202c-NQ/TW\u200f', 'Wi-\ufb01 o\ufb03ce ✔\ufe0f'));
    expect(reading.text).toBe('57-NQ/TW\nWi-fi office ✔');
  });

  test('joins a combining mark that opens the next run', () => {
    const reading = compose(source, 'test/1', {
      ...draft(),
      blocks: [{ kind: 'paragraph', runs: [{ text: 'tie\u0302' }, { text: '\u0301n' }, { text: ' bộ' }] }],
    });
    expect(reading.text).toBe('tiến bộ');
  });

  test('moves labels and headings to the composed text', () => {
    const reading = compose(source, 'test/1', {
      ...draft('mở đầu'),
      blocks: [
        { kind: 'paragraph', runs: [{ text: 'trước' }] },
        {
          kind: 'paragraph',
          runs: [{ text: ' 1.  1.  Công ' }, { text: ' tác chỉ đạo: nội dung' }],
          label: { kind: 'decimal', raw: '1. 1.', number: '1.1', path: [1, 1], length: 9 },
          heading: { level: 2, title: [9, 26], runIn: true },
        },
      ],
    });
    const block = reading.blocks[1]!;
    if (block.kind !== 'paragraph') throw new Error('paragraph expected');
    expect(reading.text.slice(block.span[0], block.span[0] + block.label!.length)).toBe('1. 1. ');
    expect(reading.text.slice(...block.heading!.title)).toBe('Công tác chỉ đạo');
  });

  test('words keep their boxes and quotes are exact', () => {
    const box = (x: number) => ({ page: 1, x, y: 10, w: 20, h: 12 });
    const reading = compose(source, 'test/1', {
      ...draft(),
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            { text: 'số', box: box(0) },
            { text: ' 57-', box: box(30) },
            { text: 'NQ/TW', box: { ...box(0), y: 30 } },
          ],
        },
      ],
    });
    expect(reading.text).toBe('số 57-NQ/TW');
    const citation = cite(reading, [3, 11]);
    expect(citation.quote).toBe('57-NQ/TW');
    expect(boxesOf(citation)).toHaveLength(2);
    expect(citation.page).toBe(1);
  });

  test('a quote that ends within a word has the part of its box', () => {
    const box = { page: 1, x: 100, y: 10, w: 45, h: 12 };
    const reading = compose(source, 'test/1', { ...draft(), blocks: [{ kind: 'paragraph', runs: [{ text: '83,2%/50%,', box }] }] });
    const [share, plan] = [boxesOf(cite(reading, [0, 5]))[0]!, boxesOf(cite(reading, [6, 9]))[0]!];
    expect(share.x).toBe(100);
    expect(share.x + share.w).toBeLessThan(plan.x);
    expect(plan.x + plan.w).toBeLessThan(145);
    expect(share.w / plan.w).toBeCloseTo(5 / 3.5, 0);
    expect(boxesOf(cite(reading, [0, 10]))).toEqual([box]);
    const upright = { ...box, w: 12, h: 45 };
    const turned = compose(source, 'test/1', { ...draft(), blocks: [{ kind: 'paragraph', runs: [{ text: '83,2%/50%,', box: upright }] }] });
    expect(boxesOf(cite(turned, [0, 5]))).toEqual([upright]);
  });

  // What NFC joins or puts in order, and what is not seen between it.
  const TRYING = fc.constantFrom(
    'a',
    'ơ',
    ' ',
    '\u0301',
    '\u0323',
    '\u0309',
    '\u200b',
    '\u00ad',
    '\u0651',
    '\u064e',
    '\u0644',
    '\u1100',
    '\u1161',
    '\u11a8',
  );

  test('any text: NFC, single blanks, blocks tile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: TRYING })), { maxLength: 4 }), { maxLength: 6 }),
        (paragraphs) => {
          const reading = compose(source, 'test/1', {
            ...draft(),
            blocks: paragraphs.map((runs) => ({ kind: 'paragraph', runs: runs.map((text) => ({ text })) })),
          });
          expect(reading.text.normalize('NFC')).toBe(reading.text);
          expect(/ {2}|^ | $/m.test(reading.text)).toBe(false);
          let at = 0;
          for (const block of reading.blocks) {
            expect(block.span[0]).toBe(at);
            at = block.span[1] + 1;
          }
          if (reading.blocks.length) expect(at - 1).toBe(reading.text.length);
        },
      ),
    );
  });
});

describe('fold', () => {
  test('keeps the length and folds letters, dashes, quotes and look-alikes', () => {
    expect(fold('ĐỀ XUẤT – “Ðiều” BTС')).toBe('DE XUAT - "Dieu" BTC');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length));
  });
});
