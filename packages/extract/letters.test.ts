import { expect, test } from 'vitest';
import { anyOf, quick } from './letters.ts';

test('one expression finds the whole words of several, and no parts of words', () => {
  const either = anyOf(quick(/(?<!\p{L})(?:còn chậm|chưa (?:có|đủ))(?!\p{L})/u), quick(/(?<!\p{L})(?:thiếu|(?<!chủ )yếu)(?!\p{L})/gu));
  expect(['đường còn chậm', 'chưa đủ máy', 'thiếu người', 'mạng yếu'].map((text) => either.test(text))).toEqual([true, true, true, true]);
  expect(['chủ yếu', 'thiếuniên', 'chưa đủng', 'xthiếu'].map((text) => either.test(text))).toEqual([false, false, false, false]);
  expect(() => anyOf(/còn|chưa/)).toThrow('no whole words');
});
