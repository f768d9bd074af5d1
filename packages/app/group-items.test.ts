import { expect, test } from 'vitest';
import { type Group, groupColumns, groupItems } from './group-items.ts';

const tell = (text: { vi: string }) => text.vi;
const row = (id: number, unitName: string | null, text: string, ...themes: string[]) =>
  ({ fields: { kind: 'difficulty', text, themes, section: null }, document: { id, unitName, issuer: null } }) as never;

test('items by theme with their own words and counts by unit; several themes count in each, none stand last', async () => {
  const groups = await groupItems(
    'difficulty',
    [
      row(1, 'Xã A', 'Kinh phí tập huấn chưa bố trí', 'kinh-phi'),
      row(1, 'Xã A', 'Kinh phí mua máy còn thiếu', 'kinh-phi', 'thiet-bi-co-quan'),
      row(2, 'Xã B', 'Chưa có kinh phí', 'kinh-phi'),
      row(3, null, 'Việc khác'),
    ],
    tell as never,
  );
  expect(groups.map(({ theme, items, documents, units }) => ({ theme, items, documents, units }))).toEqual([
    {
      theme: 'kinh-phi',
      items: 3,
      documents: 2,
      units: [
        { unit: 'Xã A', items: 2 },
        { unit: 'Xã B', items: 1 },
      ],
    },
    { theme: 'thiet-bi-co-quan', items: 1, documents: 1, units: [{ unit: 'Xã A', items: 1 }] },
    { theme: null, items: 1, documents: 1, units: [{ unit: '(chưa rõ đơn vị)', items: 1 }] },
  ]);
  expect(groups[0]!.name).toMatch(/[Kk]inh phí/);
  expect(groups[0]!.words.join(' ')).not.toBe('');
  expect(await groupItems('task', [], tell as never)).toEqual([]);
});

test('a table names the first units and counts the others; CSV names all', () => {
  const units = ['A', 'B', 'C', 'D', 'E'].map((unit) => ({ unit, items: unit === 'A' ? 2 : 1 }));
  const group: Group = { theme: 'x', name: 'X', items: 6, documents: 5, words: [], units };
  const last = (whole: boolean) =>
    groupColumns(tell as never, whole)
      .at(-1)!
      .value(group);
  expect(last(false)).toBe('A 2, B, C, +2');
  expect(last(true)).toBe('A 2, B, C, D, E');
});
