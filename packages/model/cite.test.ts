import { expect, test } from 'vitest';
import { cite } from './cite.ts';
import { compose } from './compose.ts';
import type { Draft } from './draft.ts';

const source = { sha256: 'a', name: 'a.txt', format: 'txt', mediaType: 'text/plain' } as const;
const table: Draft['blocks'][number] = {
  kind: 'table',
  columns: 1,
  page: 2,
  rows: [{ cells: [{ paragraphs: [{ kind: 'paragraph', runs: [{ text: 'Mở lớp' }] }], column: 0, colSpan: 1, rowSpan: 1 }] }],
};

test('evidence in a source without pages names none, whatever its tables knew of feeds of the page', () => {
  const draft: Draft = { blocks: [table], notes: [], textOrigin: 'txt' };
  expect(cite(compose(source, 'txt', draft), [0, 6]).page).toBeNull();
  expect(cite(compose(source, 'txt', { ...draft, pages: 2 }), [0, 6]).page).toBe(2);
});
