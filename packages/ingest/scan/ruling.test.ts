import { expect, test } from 'vitest';
import { findTables } from './cells.ts';
import type { Grey } from './grey.ts';
import { eraseRules } from './ruling.ts';

const DPI = 200;

/** A white page on which to draw bars; `grain` gives every pixel noise of that size, always the same. */
function paper(width: number, height: number, grain = 0) {
  const page: Grey = { data: new Uint8Array(width * height).fill(255), width, height };
  let seed = 7;
  const noise = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return (seed / 2147483648 - 0.5) * 2 * grain;
  };
  const bar = (x0: number, y0: number, x1: number, y1: number, value = 110) => {
    for (let y = y0; y <= y1; y++) page.data.fill(value, y * width + x0, y * width + x1 + 1);
  };
  const grained = () => {
    for (let i = 0; i < page.data.length; i++) page.data[i] = Math.max(0, Math.min(255, page.data[i]! + noise()));
    return page;
  };
  return { bar, grained };
}

/** A table of three columns: a head of two rows whose last two columns share the upper one, a group row, a row of three cells. */
function table(grain: number, right = true) {
  const { bar, grained } = paper(900, 500, grain);
  for (const y of [50, 130, 180, 230]) bar(50, y, 850, y + 2);
  bar(450, 90, 850, 92);
  bar(50, 330, 850, 332);
  for (const x of [50, ...(right ? [849] : [])]) bar(x, 50, x + 1, 332);
  bar(450, 50, 451, 130);
  bar(650, 90, 651, 130);
  for (const x of [450, 650]) bar(x, 230, x + 1, 332);
  const page = grained();
  const ruling = eraseRules(page, DPI);
  return findTables(page, ruling, DPI)[0]?.cells.map(({ row, column, rowSpan, colSpan }) => [row, column, rowSpan, colSpan].join(' '));
}

const CELLS = ['0 0 2 1', '0 1 1 2', '1 1 1 1', '1 2 1 1', '2 0 1 3', '3 0 1 3', '4 0 1 1', '4 1 1 1', '4 2 1 1'];

test('a table’s cells are found, with a short upright between group rows and in grain that breaks every rule', () => {
  expect(table(0)).toEqual(CELLS);
  expect(table(60)).toEqual(CELLS);
});

test('a table whose right side is left open ends where its levels end', () => {
  expect(table(0, false)).toEqual(CELLS);
});

test('the bars of bold capitals are no rule and stay', () => {
  const { bar, grained } = paper(700, 120);
  for (let i = 0; i < 12; i++) {
    bar(100 + 30 * i, 40, 127 + 30 * i, 44, 20);
    bar(110 + 30 * i, 45, 118 + 30 * i, 68, 20);
  }
  const page = grained();
  const before = page.data.slice();
  expect(eraseRules(page, DPI).across).toEqual([]);
  expect(page.data).toEqual(before);
});

test('the stem of a capital in a group row’s heading is no piece of the upright that ends above it', () => {
  const { bar, grained } = paper(900, 500);
  for (const y of [50, 150, 190, 300, 400]) bar(50, y, 850, y + 2);
  for (const x of [50, 849]) bar(x, 50, x + 1, 402);
  for (const x of [250, 450, 650]) {
    bar(x, 50, x + 1, 150);
    bar(x, 190, x + 1, 402);
  }
  for (let x = 190; x < 700; x += 20) {
    bar(x, 160, x + 3, 182, 20);
    bar(x + 10, 160, x + 13, 182, 20);
    bar(x, 170, x + 13, 173, 20);
  }
  const page = grained();
  const ruling = eraseRules(page, DPI);
  const group = findTables(page, ruling, DPI)[0]?.cells.filter(({ row }) => row === 1);
  expect(group?.map(({ column, colSpan }) => [column, colSpan])).toEqual([[0, 4]]);
  expect(page.data[171 * 900 + 451]).toBeLessThan(100);
});

test('nor is one at a word’s end, or in the title right above the table; what stands beside them keeps its feet', () => {
  const { bar, grained } = paper(900, 500);
  for (const y of [100, 150, 190, 300, 400]) bar(50, y, 850, y + 2);
  for (const x of [50, 849]) bar(x, 100, x + 1, 402);
  for (const x of [250, 450, 650]) {
    bar(x, 100, x + 1, 150);
    bar(x, 190, x + 1, 402);
  }
  // A word whose last stem stands on an upright, and a title with a stem over another.
  for (let x = 394; x <= 450; x += 8) bar(x, 164, x + 2, 187, 20);
  for (let x = 210; x <= 290; x += 8) bar(x, 72, x + 2, 97, 20);
  bar(430, 185, 450, 187, 20);
  const page = grained();
  const ruling = eraseRules(page, DPI);
  const group = findTables(page, ruling, DPI)[0]?.cells.filter(({ row }) => row === 1);
  expect(group?.map(({ column, colSpan }) => [column, colSpan])).toEqual([[0, 4]]);
  expect(page.data[170 * 900 + 451]).toBeLessThan(100);
  expect(page.data[75 * 900 + 251]).toBeLessThan(100);
});

test('two closed tables a line of text apart are two', () => {
  const { bar, grained } = paper(900, 700);
  for (const [top, bottom] of [
    [50, 250],
    [310, 510],
  ] as const) {
    for (let y = top; y <= bottom; y += 100) bar(50, y, 850, y + 2);
    for (const x of [50, 450, 849]) bar(x, top, x + 1, bottom + 2);
  }
  const page = grained();
  const tables = findTables(page, eraseRules(page, DPI), DPI);
  expect(tables.map(({ cells }) => cells.length)).toEqual([4, 4]);
});

test('a row without uprights whose heading stands in the first box is one cell where the rows beside it are drawn whole', () => {
  const cells = (filled: boolean) => {
    const { bar, grained } = paper(900, 400);
    for (const y of [50, 130, 170, 250, 330]) bar(50, y, 850, y + 2);
    for (const x of [50, 849]) bar(x, 50, x + 1, 332);
    for (const x of [300, 560])
      for (const [from, to] of [
        [50, 130],
        [170, 330],
      ] as const)
        bar(x, from, x + 1, to);
    // «THÁNG 5», and with `filled` words in the boxes beside it.
    for (let i = 0; i < 5; i++) bar(70 + 20 * i, 142, 82 + 20 * i, 158, 20);
    if (filled) for (const x of [340, 360, 600, 620]) bar(x, 142, x + 12, 158, 20);
    const page = grained();
    const ruling = eraseRules(page, DPI);
    return findTables(page, ruling, DPI)[0]!.cells.filter(({ row }) => row === 1).length;
  };
  expect(cells(false)).toBe(1);
  expect(cells(true)).toBe(3);
});

test('an upright of a table’s head that a shadow lies beside parts its cells', () => {
  const { bar, grained } = paper(900, 400);
  bar(440, 40, 520, 140, 165);
  for (const y of [50, 130, 230, 330]) bar(50, y, 850, y + 2, 20);
  for (const x of [50, 849]) bar(x, 50, x + 1, 332, 20);
  bar(450, 50, 451, 130, 20);
  bar(450, 230, 451, 332, 20);
  const page = grained();
  const cells = findTables(page, eraseRules(page, DPI), DPI)[0]?.cells ?? [];
  expect(cells.filter(({ row }) => row === 0).map(({ column, colSpan }) => [column, colSpan])).toEqual([
    [0, 1],
    [1, 1],
  ]);
});
