import { expect, test } from 'vitest';
import { blocksOf, draft } from './drafted.test-files.ts';

const numbers = (textOrigin: 'ocr' | 'txt', ...lines: string[]) =>
  blocksOf({ ...draft(...lines), textOrigin }).flatMap(({ heading, label }) => (heading && label ? [label.number] : []));

const report = (...marks: string[]): string[] => {
  const titles = ['TÌNH HÌNH CHUNG', 'KẾT QUẢ ĐẠT ĐƯỢC', 'KHÓ KHĂN, VƯỚNG MẮC', 'PHƯƠNG HƯỚNG'];
  return marks.flatMap((mark, i) => [`${mark}. ${titles[i]}`, 'Xã Ví Dụ đã làm xong các việc được giao trong quý.']);
};

test('a numeral that recognition read as the one before it has lost a stroke', () => {
  expect(numbers('ocr', ...report('I', 'II', 'II', 'IV'))).toEqual(['I', 'II', 'III', 'IV']);
  expect(numbers('ocr', ...report('I', 'II', 'II'))).toEqual(['I', 'II', 'III']);
});

test('in a typed text, and where a list may begin anew, numerals stay as printed', () => {
  expect(numbers('txt', ...report('I', 'II', 'II', 'IV'))).toEqual(['I', 'II', 'II', 'IV']);
  expect(numbers('ocr', ...report('I', 'I', 'II'))).toEqual(['I', 'I', 'II']);
  expect(numbers('ocr', ...report('I', 'II', 'II', 'III'))).toEqual(['I', 'II', 'II', 'III']);
});
