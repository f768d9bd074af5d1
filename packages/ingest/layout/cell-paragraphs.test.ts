import { expect, test } from 'vitest';
import { cellParagraphs } from './cell-paragraphs.ts';
import { line } from './layout.test-files.ts';

/** What a cell of a width (points) reads, its lines from the left margin on, letters 6 points wide. */
const read = (lines: string[], width: number) =>
  cellParagraphs({ x0: 0, x1: width, words: lines.flatMap((text, i) => line(text, { x: 5, y: 20 + 14 * i, size: 12 })) }, 1)
    .flatMap((paragraph) => paragraph.runs.map((run) => run.text))
    .join('');

test('what a narrow column breaks is one word again', () => {
  expect(read(['ST', 'T'], 26)).toBe('STT');
  expect(read(['10', '3'], 26)).toBe('103');
  expect(read(['XV', 'II.'], 26)).toBe('XVII.');
});

test('dates, symbols and words broken in a narrow column are whole again', () => {
  expect(read(['30/4', '/202', '6'], 34)).toBe('30/4/2026');
  expect(read(['30/', '4/26'], 34)).toBe('30/4/26');
  expect(read(['KH', '77/KH', '-', 'UBND'], 42)).toBe('KH 77/KH-UBND');
  expect(read(['Thờ', 'i', 'hạn'], 28)).toBe('Thời hạn');
  expect(read(['12/11/202', '7'], 90)).toBe('12/11/2027');
  expect(read(['2026-202', '8'], 90)).toBe('2026-2028');
  expect(read(['202', '6-', '203', '0'], 30)).toBe('2026-2030');
  expect(read(['2026 -', '2030'], 60)).toBe('2026 - 2030');
  expect(read(['202', '5'], 60)).toBe('2025');
  expect(read(['Quý I', 'I/2026'], 90)).toBe('Quý II/2026');
  expect(read(['Thườn', 'g', 'xuyên'], 90)).toBe('Thường xuyên');
  expect(read(['Văn', 'phòng', 'HĐND', 'và', 'UBND'], 40)).toBe('Văn phòng HĐND và UBND');
});

test('lines that had room, and words of their own, stay apart', () => {
  expect(read(['ST', 'T'], 60)).toBe('STT');
  expect(read(['10', '3'], 60)).toBe('10 3');
  expect(read(['Đơn', 'vị'], 26)).toBe('Đơn vị');
  expect(read(['Kết', 'quả'], 28)).toBe('Kết quả');
  expect(read(['12', '5 hộ'], 26)).toBe('12 5 hộ');
});

test('symbols that a narrow column cut anywhere are whole again, and what stands below a whole one stays apart', () => {
  expect(read(['66/2018/QĐ-UB', 'ND'], 84)).toBe('66/2018/QĐ-UBND');
  expect(read(['1204/SKHC', 'N-CĐS'], 70)).toBe('1204/SKHCN-CĐS');
  expect(read(['179/202', '5/NĐ-CP'], 50)).toBe('179/2025/NĐ-CP');
  expect(read(['66/2018', '/QĐ-UBND'], 70)).toBe('66/2018/QĐ-UBND');
  expect(read(['1204', '/', 'SKHCN-', 'CĐS'], 50)).toBe('1204/SKHCN-CĐS');
  expect(read(['01-KH/BCĐ', 'TW'], 64)).toBe('01-KH/BCĐTW');
  expect(read(['88/KH-UBND', 'HĐND xã'], 70)).toBe('88/KH-UBND HĐND xã');
  expect(read(['12/BC', 'Phòng Kinh tế'], 90)).toBe('12/BC Phòng Kinh tế');
});
