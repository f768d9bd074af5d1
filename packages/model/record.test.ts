import { expect, test } from 'vitest';
import { compose } from './compose.ts';
import type { Finding } from './finding.ts';
import { evidenceOf, NOTHING_FOUND, toRecord } from './record.ts';

test('evidence that runs over a page end keeps the boxes of its own page', () => {
  const boxes = [2, 10, 780, 100, 14, 3, 10, 60, 50.005, 14];
  expect(evidenceOf({ source: 'a', span: [5, 9], quote: 'abcd', page: 2, boxes })).toEqual({
    page: 2,
    start: 5,
    end: 9,
    boxes: [[10, 780, 110, 794]],
  });
  expect(evidenceOf({ source: 'a', span: [5, 9], quote: 'abcd', page: null, boxes: [] }).boxes).toEqual([]);
});

test('a record of nothing says so, and one with a single finding of a report does not', () => {
  const source = { sha256: 'a', name: 'a.txt', format: 'txt', mediaType: 'text/plain' } as const;
  const reading = compose(source, 'txt', { blocks: [{ kind: 'paragraph', runs: [{ text: 'Chào' }] }], notes: [], textOrigin: 'txt' });
  const cite = { source: 'a', span: [0, 4] as [number, number], quote: 'Chào', page: null, boxes: [] };
  const found = (kind: Finding['kind']) => [{ kind, rule: 'x', fields: {}, cite, confidence: 1 } as unknown as Finding];
  const codes = (...findings: Finding[]) => toRecord(reading, findings).warnings.map(({ code }) => code);
  expect(codes()).toEqual([NOTHING_FOUND]);
  expect(codes(...found('section'))).toEqual([NOTHING_FOUND]);
  expect(codes(...found('difficulty'))).toEqual([]);
});
