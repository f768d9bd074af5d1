import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const TEXT = 'BÁO CÁO\nCó 85% hộ dân dùng dịch vụ công.';

test('zeros that a power cut left at a text’s end are none of it, and the text says that it is cut', () => {
  const { text, notes } = decode('a.txt', Buffer.concat([Buffer.from(TEXT), Buffer.alloc(4096)]));
  expect(text).toBe(TEXT);
  expect(notes.map(({ code }) => code)).toEqual(['text-damaged']);
  expect(() => decode('a.txt', Buffer.alloc(4096))).not.toThrow();
});

test('a text that was encoded twice is read as it was written, with a note', () => {
  const { text, notes } = decode('a.txt', Buffer.from(Buffer.from(TEXT).toString('latin1')));
  expect(text).toBe(TEXT);
  expect(notes).toMatchObject([{ code: 'text-encoding', text: expect.stringContaining('hai lần') }]);
});
