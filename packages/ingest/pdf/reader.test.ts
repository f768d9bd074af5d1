import { readFile } from 'node:fs/promises';
import { boxOfRun, type DraftParagraph, type DraftRun } from '@tonghop/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { BODY, body, lines, readTest, texts } from './pdf.test-files.ts';
import { reader } from './reader.ts';

const placeOf = (run: DraftRun) => boxOfRun(run)!;

describe('text', () => {
  test('joins lines to paragraphs and broken symbols to one word', async () => {
    const draft = await readTest([{ texts: [...body(100), ...body(160)] }]);
    const joined = BODY.map((line) => line.trim())
      .join(' ')
      .replace('57- NQ', '57-NQ');
    expect(texts(draft)).toEqual([joined, joined]);
    expect(draft.notes).toEqual([]);
  });

  test('a paragraph goes on over a page; its number is furniture', async () => {
    const [first, ...rest] = body(750);
    const draft = await readTest([
      { texts: [first!, rest[0]!] },
      { texts: [{ text: '2', x: 295, y: 40 }, { ...rest[1]!, y: 80 }, ...body(98)] },
    ]);
    expect(texts(draft)).toHaveLength(2);
    expect(texts(draft)[0]).toContain('57-NQ/TW mà xã');
    expect(texts(draft, true)).toEqual(['2']);
  });

  test('reads the issuer before the quốc hiệu, and Nơi nhận before the signature', async () => {
    const draft = await readTest([
      {
        texts: [
          { text: 'UBND XÃ ĐÔNG AN', x: 80, y: 60, bold: true },
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA', x: 300, y: 60, bold: true },
          { text: 'Độc lập - Tự do', x: 340, y: 78, bold: true },
          { text: 'Số: 04/BC-UBND', x: 85, y: 84 },
          ...body(140),
          { text: 'Nơi nhận:', x: 70, y: 240, size: 12 },
          { text: 'CHỦ TỊCH', x: 380, y: 240, bold: true },
          ...lines(['- Như trên;', '- Lưu: VT.'], 70, 256, 14, { size: 11 }),
          { text: 'Lê Thị Mẫu', x: 375, y: 320, bold: true },
        ],
      },
    ]);
    expect(texts(draft)).toEqual([
      'UBND XÃ ĐÔNG AN',
      'Số: 04/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
      'Độc lập - Tự do',
      expect.stringContaining('Trong quý III'),
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'CHỦ TỊCH',
      'Lê Thị Mẫu',
    ]);
  });

  test('letters struck twice for boldness count once', async () => {
    const draft = await readTest([
      {
        texts: [
          { text: 'BÁO CÁO', x: 250, y: 60 },
          { text: 'BÁO CÁO', x: 250.4, y: 60 },
        ],
      },
    ]);
    expect(texts(draft)).toEqual(['BÁO CÁO']);
    expect((draft.blocks[0] as DraftParagraph).runs.every((run) => run.bold)).toBe(true);
  });

  test('a word drawn in pieces is one word', async () => {
    const draft = await readTest([
      {
        texts: [
          { text: 'Nhi', x: 100, y: 60 },
          { text: 'ệ', x: 121, y: 60, bold: true },
          { text: 'm vụ', x: 128, y: 60 },
        ],
      },
    ]);
    expect((draft.blocks[0] as DraftParagraph).runs.map((run) => run.text)).toEqual(['Nhiệm', ' vụ']);
  });

  test('combining marks drawn apart join their letter', async () => {
    const draft = await readTest([
      {
        texts: [
          { text: 'kê', x: 100, y: 60 },
          { text: '\u0301', x: 107, y: 60 },
          { text: ' hoạch', x: 114, y: 60 },
        ],
      },
    ]);
    expect(texts(draft).join('').normalize('NFC')).toBe('kế hoạch');
  });

  test('drops text off the page and invisible text on a page with visible text', async () => {
    const draft = await readTest([
      { texts: [...body(100), { text: 'ngoài trang', x: 700, y: 100 }, { text: 'chữ ẩn', x: 100, y: 300, mode: 3 }] },
    ]);
    expect(texts(draft).join('\n')).not.toMatch(/ngoài|ẩn/);
  });

  test('a page that lies on its side is read upright, boxes on the page as shown', async () => {
    const turned = lines(
      BODY.map((line) => line.trim()),
      0,
      0,
    ).map(({ text }, i) => ({ text, x: 100 + 18 * i, y: i === 0 ? 770 : 800, turned: true }));
    const draft = await readTest([{ texts: turned }]);
    expect(texts(draft)[0]).toMatch(/^Trong quý III.*đầu năm\.$/);
    const box = placeOf((draft.blocks[0] as DraftParagraph).runs[0]!);
    expect(box.h).toBeGreaterThan(box.w);
    const rotated = await readTest([{ texts: turned, rotate: 90 }]);
    expect(rotated.pageSizes).toEqual([{ width: 842, height: 595 }]);
    expect(texts(rotated)[0]).toMatch(/^Trong quý III.*đầu năm\.$/);
    const flat = placeOf((rotated.blocks[0] as DraftParagraph).runs[0]!);
    expect(flat.w).toBeGreaterThan(flat.h);
  });

  test('any words on any places: none lost, boxes on the page', async () => {
    const word = fc.stringMatching(/^[a-zA-ZăâđêôơưĂÂĐÊÔƠƯếộ]{1,9}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 25 }),
        async (placed) => {
          const places = new Map(
            placed.map(([text, column, row]) => [`${column}:${row}`, { text, x: 40 + column * 110, y: 120 + row * 20 }]),
          );
          const draft = await readTest([{ texts: [...places.values()] }]);
          const runs = draft.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
          expect(runs.map((run) => run.text.trim().normalize('NFC')).sort()).toEqual(
            [...places.values()].map(({ text }) => text.normalize('NFC')).sort(),
          );
          for (const box of runs.map(placeOf)) {
            expect(Math.min(box.x, box.y, box.w, box.h)).toBeGreaterThanOrEqual(0);
            expect(box.x + box.w).toBeLessThanOrEqual(595.01);
            expect(box.y + box.h).toBeLessThanOrEqual(842.01);
            expect([...places.values()].some(({ x, y }) => Math.abs(x - box.x) < 0.1 && y > box.y && y < box.y + box.h)).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

test('an embedded font’s name tells that it is bold', async () => {
  const path = new URL('../../../fixtures/cai-be/source.pdf', import.meta.url);
  const draft = await reader.read(identify('cai-be.pdf', await readFile(path)), {});
  const bold = draft.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : [])).filter((run) => run.bold);
  expect(bold.length).toBeGreaterThan(20);
});
