import { describe, expect, test } from 'vitest';
import { body, cells, gridRules, readTest, type TestText, tables, texts } from './pdf.test-files.ts';

describe('tables', () => {
  const xs = [60, 100, 340, 430, 530];
  const row = (values: string[], y: number, bold = false): TestText[] =>
    values.flatMap((text, i) => (text === '' ? [] : [{ text, x: xs[i]! + 4, y: y + 14, size: 12, bold }]));
  const HEAD = ['TT', 'Nội dung', 'Đơn vị', 'Kết quả'];

  test('goes on over pages: repeated head dropped, cut row joined, group row kept', async () => {
    const draft = await readTest([
      {
        texts: [...row(HEAD, 600, true), ...row(['I', 'TUYÊN TRUYỀN'], 620), ...row(['1', 'Mở lớp kỹ năng', 'Ban A', 'Theo số 57-'], 640)],
        rules: [...gridRules(xs, [600, 620]), ...gridRules([60, 100, 530], [620, 640]), ...gridRules(xs, [640, 660])],
      },
      {
        texts: [...row(HEAD, 60, true), ...row(['', 'cho thôn', '', 'NQ/TW'], 80), ...row(['2', 'Phát thanh', 'Ban B', '85%'], 100)],
        rules: gridRules(xs, [60, 80, 100, 120]),
      },
    ]);
    const [table, none] = tables(draft);
    expect(none).toBeUndefined();
    expect(cells(table!)).toEqual([
      HEAD,
      ['I', 'TUYÊN TRUYỀN'],
      ['1', 'Mở lớp kỹ năng cho thôn', 'Ban A', 'Theo số 57-NQ/TW'],
      ['2', 'Phát thanh', 'Ban B', '85%'],
    ]);
    expect(table!.rows.map((one) => [one.header ?? false, one.page])).toEqual([
      [true, 1],
      [false, 1],
      [false, 1],
      [false, 2],
    ]);
    expect(table!.rows[1]!.cells[1]).toMatchObject({ column: 1, colSpan: 3 });
  });

  test('a row left open at the page’s end belongs to the table', async () => {
    const uprights = (from: number, to: number): [number, number, number, number][] => xs.map((x) => [x, from, x, to]);
    const draft = await readTest([
      {
        texts: [...row(HEAD, 740, true), ...row(['1', 'Mở lớp', 'Ban A', 'Xong'], 760)],
        rules: [...gridRules(xs, [740, 760]), ...uprights(760, 790)],
      },
      {
        texts: [...row(['', 'kỹ năng số'], 50), ...row(['2', 'Phát thanh', 'Ban B', 'Chưa'], 80)],
        rules: [...uprights(50, 80), ...gridRules(xs, [80, 100])],
      },
    ]);
    expect(cells(tables(draft)[0]!)).toEqual([HEAD, ['1', 'Mở lớp kỹ năng số', 'Ban A', 'Xong'], ['2', 'Phát thanh', 'Ban B', 'Chưa']]);
  });

  test('two-row heads keep their spans', async () => {
    const draft = await readTest([
      {
        texts: [
          ...row(['TT', 'Nội dung', 'Số hộ'], 600, true),
          ...row(['', '', 'Giao', 'Đạt'], 620, true),
          ...row(['1', 'Thôn Đông', '12', '10'], 640),
        ],
        rules: [
          ...gridRules([60, 530], [600, 660]),
          ...[60, 100, 340].map((x): [number, number, number, number] => [x, 600, x, 660]),
          [430, 620, 430, 660],
          [340, 620, 530, 620],
          [60, 640, 530, 640],
        ],
      },
    ]);
    const [table] = tables(draft);
    expect(table!.rows[0]!.cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan])).toEqual([
      [0, 1, 2],
      [1, 1, 2],
      [2, 2, 1],
    ]);
    expect(table!.rows.map((one) => one.header ?? false)).toEqual([true, true, false]);
  });

  test('level rules alone make a table where the columns stand apart', async () => {
    const levels = [300, 320, 340, 360, 380].map((y): [number, number, number, number] => [60, y, 530, y]);
    const draft = await readTest([
      {
        texts: [
          ...body(100),
          ...row(HEAD, 300, true),
          ...row(['1', 'Mở lớp', 'Ban A', '4 lớp'], 320),
          ...row(['2', 'Phát thanh', 'Ban B', '6 buổi'], 340),
          ...row(['3', 'Kiểm tra', 'Ban C', '85%'], 360),
          ...body(430),
        ],
        rules: levels,
      },
    ]);
    expect(cells(tables(draft)[0]!)).toEqual([
      HEAD,
      ['1', 'Mở lớp', 'Ban A', '4 lớp'],
      ['2', 'Phát thanh', 'Ban B', '6 buổi'],
      ['3', 'Kiểm tra', 'Ban C', '85%'],
    ]);
    expect(texts(draft)).toHaveLength(2);
  });

  test('a table on a page that lies on its side keeps its rows', async () => {
    const [width, height] = [595, 842];
    const rows = [HEAD, ['1', 'Mở lớp', 'Ban A', '4 lớp'], ['2', 'Phát thanh', 'Ban B', '6 buổi']];
    // As `turned` writes: x of the level page runs up the page, y to the right.
    const aside = ({ x, y, ...text }: TestText): TestText => ({ ...text, x: y, y: height - x, turned: true });
    const page = {
      texts: rows.flatMap((values, r) => row(values, 100 + 20 * r)).map(aside),
      rules: gridRules(xs, [100, 120, 140, 160]).map(([x0, y0, x1, y1]): [number, number, number, number] => [
        y0,
        height - x0,
        y1,
        height - x1,
      ]),
    };
    for (const rotate of [0, 90, 180, 270]) {
      const draft = await readTest([{ ...page, width, height, rotate }]);
      expect(cells(tables(draft)[0]!)).toEqual(rows);
    }
  });

  test('level rules at a page’s top go on with the table before, though only one cell is left', async () => {
    const level = (y: number): [number, number, number, number] => [60, y, 530, y];
    const draft = await readTest([
      {
        texts: [
          ...row(HEAD, 740, true),
          ...row(['1', 'Phát thanh', 'Ban A', '4 buổi'], 760),
          ...row(['2', 'Mở lớp', 'Ban B', '4 lớp'], 780),
        ],
        rules: [740, 760, 780, 800].map(level),
      },
      { texts: row(['', 'kỹ năng số'], 50), rules: [50, 70].map(level) },
    ]);
    expect(tables(draft)).toHaveLength(1);
    expect(cells(tables(draft)[0]!)[2]).toEqual(['2', 'Mở lớp kỹ năng số', 'Ban B', '4 lớp']);
  });

  test('heads that run up narrow columns are read in their cells', async () => {
    const up = (text: string, x: number): TestText => ({ text, x, y: 196, size: 12, turned: true });
    const draft = await readTest([
      {
        texts: [
          ...row(['TT', 'Nội dung'], 110, true),
          up('Số lớp', 370),
          up('đã mở', 386),
          up('Kết quả', 460),
          ...row(['1', 'Mở lớp', '4', 'Đạt'], 200),
          { text: 'đóng dấu', x: 30, y: 500, turned: true },
          ...body(300),
        ],
        rules: gridRules(xs, [100, 200, 220]),
      },
    ]);
    expect(cells(tables(draft)[0]!)).toEqual([
      ['TT', 'Nội dung', 'Số lớp đã mở', 'Kết quả'],
      ['1', 'Mở lớp', '4', 'Đạt'],
    ]);
    expect(texts(draft)).toHaveLength(1);
  });

  test('a framed paragraph and a letterhead above its rules are no tables', async () => {
    const draft = await readTest([{ texts: body(100), rules: gridRules([60, 535], [80, 150]) }]);
    expect(tables(draft)).toEqual([]);
    expect(texts(draft)).toHaveLength(1);
  });
});
