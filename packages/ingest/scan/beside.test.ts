import { expect, test } from 'vitest';
import { readApart } from './beside.ts';
import type { OcrWord, Picture } from './engine.ts';
import type { EnginePool } from './pool.ts';

const page = { data: new Uint8Array(1654 * 600).fill(255), width: 1654, height: 600 };

/** Words of a line from the left, each «text@x», the doubtful ones with «?»; `y`: its top. */
const line = (n: number, y: number, ...told: string[]): OcrWord[] =>
  told.map((one) => {
    const [text = '', x0 = 0] = one.replace('?', '').split('@');
    return {
      text,
      x0: Number(x0),
      x1: Number(x0) + 14 * text.length,
      y0: y,
      y1: y + 24,
      confidence: one.includes('?') ? 0.2 : 0.9,
      line: n,
    };
  });

/** An engine that reads the same words in every picture, and what it was shown. */
function poolOf(...read: OcrWord[][]) {
  const shown: readonly Picture[][] = [];
  const recognise = async (pictures: Picture[]) => {
    (shown as Picture[][]).push(pictures);
    return pictures.map((_, i) => read[i] ?? []);
  };
  return { pool: { recognise } as unknown as EnginePool, shown };
}

const SIGNED = [
  ...line(0, 40, 'Yêu@240', 'cầu@300', 'các@360', 'xã@420', 'triển@480', 'khai@560', 'Kế@640', 'hoạch@690', 'này.@780'),
  ...line(1, 100, 'Nơi@260', 'nhận:@320', 'TM.@1020', 'ỦY@1080', 'BAN@1130'),
  ...line(2, 150, '-@264', 'HẺND?@300', 'xã,@380', 'KT.@1060', 'CHỦ@1120', 'TỊCH@1190'),
  ...line(3, 200, '-@264', 'Lưu:@284', 'VT.@350'),
];

test('addressees and who signs are read apart where their lines were taken for one', async () => {
  const left = [
    ...line(0, 6, 'Nơi@20', 'nhận:@80'),
    ...line(1, 50, '-@24', 'HĐND@60', 'xã;@140'),
    ...line(2, 100, '-@24', 'Lưu:@44', 'VT.@110'),
  ];
  const { pool, shown } = poolOf(left, []);
  const words = await readApart(page, SIGNED, 200, pool);
  const texts = (from: number, to: number) => words.filter(({ x0 }) => x0 >= from && x0 < to).map(({ text }) => text);
  expect(shown.flat().map(({ segmentation }) => segmentation)).toEqual(['block', 'block']);
  expect(texts(200, 700).join(' ')).toContain('Nơi nhận: - HĐND xã; - Lưu: VT.');
  // Nothing came of the other half: it stays as it was read.
  expect(texts(1000, 1654)).toEqual(['TM.', 'ỦY', 'BAN', 'KT.', 'CHỦ', 'TỊCH']);
  expect(words.find(({ text }) => text === 'HĐND')).toMatchObject({ x0: 313, y0: 143 });
});

test('what is surely read, and columns of no form, are left as they are', async () => {
  const { pool, shown } = poolOf([], []);
  const sure = SIGNED.map((word) => ({ ...word, confidence: 0.9 }));
  expect(await readApart(page, sure, 200, pool)).toEqual(sure);
  const other = SIGNED.map((word) => ({ ...word, text: word.text.replace('Nơi', 'Tại') }));
  expect(await readApart(page, other, 200, pool)).toEqual(other);
  expect(await readApart(page, [], 200, pool)).toEqual([]);
  expect(shown).toEqual([]);
});
