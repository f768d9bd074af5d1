import { expect, test } from 'vitest';
import { evidenceOf } from './record.ts';

test('evidence that runs over a page end keeps the boxes of its own page', () => {
  const boxes = [
    { page: 2, x: 10, y: 780, w: 100, h: 14 },
    { page: 3, x: 10, y: 60, w: 50.005, h: 14 },
  ];
  expect(evidenceOf({ source: 'a', span: [5, 9], quote: 'abcd', page: 2, boxes })).toEqual({
    page: 2,
    start: 5,
    end: 9,
    boxes: [[10, 780, 110, 794]],
  });
  expect(evidenceOf({ source: 'a', span: [5, 9], quote: 'abcd', page: null, boxes: [] }).boxes).toEqual([]);
});
