import { getHeapStatistics } from 'node:v8';
import { expect, test } from 'vitest';
import { collectSpent } from './collect-spent.ts';

const used = () => getHeapStatistics().used_heap_size / 1048576;
const fill = (megabytes: number) => Array.from({ length: megabytes * 8192 }, (_, i) => ({ i, box: [i, i, i, i, i] }));

test('much that nobody holds is collected, what is held stays', () => {
  let spent: object[] | undefined = fill(150);
  const held = fill(20);
  expect(spent.length + held.length).toBe(170 * 8192);
  const before = used();
  spent = undefined;
  collectSpent();
  expect(before - used()).toBeGreaterThan(100);
  expect(held.at(-1)).toMatchObject({ i: held.length - 1 });
});
