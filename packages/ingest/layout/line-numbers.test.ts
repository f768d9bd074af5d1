import { expect, test } from 'vitest';
import { body, line, page, typeset, zones } from './layout.test-files.ts';

const TEXT = Array.from(
  { length: 6 },
  (_, i) => `${i + 1}. Xã mở lớp kỹ năng số cho người cao tuổi ở thôn ${i + 1} và cấp ${i + 3} máy tính.`,
);

/** Pages with the numbers of their lines in the margin, begun anew on each. */
const numbered = () =>
  typeset(TEXT, { pageHeight: 200 }).map((one) => {
    const ys = [...new Set(one.words.map(({ y }) => y))].sort((a, b) => a - b);
    const numbers = ys.flatMap((y, i) => line(String(i + 1), { x: 40, y, size: 10 }, one.page));
    return { ...one, words: [...numbers, ...one.words] };
  });

test('numbers of lines are none of the text', () => {
  expect(body(numbered())).toEqual(body(typeset(TEXT, { pageHeight: 200 })));
  expect(zones(numbered()).filter(([zone]) => zone === 'furniture')).toHaveLength(numbered().length);
});

test('numbers under a name are a table’s', () => {
  const words = [
    ...line('TT Việc', { x: 60, y: 100 }),
    ...Array.from({ length: 9 }, (_, i) => [
      ...line(String(i + 1), { x: 62, y: 120 + 18 * i }),
      ...line('Mở lớp', { x: 90, y: 120 + 18 * i }),
    ]).flat(),
  ];
  expect(body([page(words)]).join(' ')).toContain('9 Mở lớp');
});
