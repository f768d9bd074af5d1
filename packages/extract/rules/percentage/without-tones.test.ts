import { expect, test } from 'vitest';
import { statedIn } from './stated.test-files.ts';

test.each([
  ['Hop dong mua ban dien dien tu 98,2%.', '=', 'Hop dong mua ban dien dien tu'],
  ['Ho co cap quang 71,5%.', '=', 'Ho co cap quang'],
  ['Ho so nop tai trung tam 85%.', '=', 'Ho so nop tai trung tam'],
  ['Ho so truc tuyen tu 80% tro len.', '>=', 'Ho so truc tuyen'],
])('words that only tones tell from «từ», «quãng», «tầm»: %s', (sentence, comparator, indicator) => {
  expect(statedIn(sentence).map((stated) => [stated.comparator, stated.indicator])).toEqual([[comparator, indicator]]);
});
