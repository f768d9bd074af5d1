import { expect, test } from 'vitest';
import { group4OfJbig2 } from './jbig2.ts';

const segment = (type: number, data: Buffer) => {
  const head = Buffer.alloc(11);
  head[4] = type;
  head[6] = 1;
  head.writeUInt32BE(data.length, 7);
  return Buffer.concat([head, data]);
};
const numbers = (...values: number[]) => {
  const data = Buffer.alloc(4 * values.length);
  for (const [n, value] of values.entries()) data.writeUInt32BE(value, 4 * n);
  return data;
};
const CODED = Buffer.from('26a0ff00112233', 'hex');
const page = segment(48, Buffer.concat([numbers(1654, 2339, 0, 0), Buffer.alloc(3)]));
const bitmap = (flags: number, place = [1654, 2339, 0, 0]) =>
  segment(38, Buffer.concat([numbers(...place), Buffer.from([0, flags]), CODED]));

test('a JBIG2 page that is one bitmap coded as fax is that fax', () => {
  const stream = Buffer.concat([page, bitmap(1), segment(49, Buffer.alloc(0))]);
  expect(Buffer.from(group4OfJbig2(stream, 1654, 2339)!)).toEqual(CODED);
  expect(() => Array.from(stream.keys(), (cut) => group4OfJbig2(stream.subarray(0, cut), 1654, 2339))).not.toThrow();
});

test('coded otherwise, in parts, or of another size, it is drawn by others', () => {
  for (const parts of [[bitmap(0)], [bitmap(1, [1654, 100, 0, 0])], [bitmap(1), bitmap(1)], [segment(0, CODED), bitmap(1)], []])
    expect(group4OfJbig2(Buffer.concat([page, ...parts]), 1654, 2339)).toBeUndefined();
});
