import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Spelling } from './spelling.ts';

/** What is read after a text was spelled letter by letter; undefined where it is too long to be kept. */
function spelled(spelling: Spelling, text: string): string | undefined {
  let at = Spelling.NOTHING;
  for (let i = 0; i < text.length; i++) {
    at = spelling.after(at, text.charCodeAt(i));
    if (at < 0) return undefined;
  }
  return spelling.textOf(at);
}

test('a text reads as it was spelled, whatever was spelled before', () => {
  const spelling = new Spelling();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
      spelling.makeRoom();
      const read = spelled(spelling, text);
      if (read === undefined) expect(text.length > 24 || text.includes('\0')).toBe(true);
      else expect(read).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('a word met again is the same beginning, and a full table makes room', () => {
  const spelling = new Spelling();
  const first = spelling.after(spelling.after(Spelling.NOTHING, 0x111), 0x1ea1);
  expect(spelling.after(spelling.after(Spelling.NOTHING, 0x111), 0x1ea1)).toBe(first);
  for (let n = 0; n < 60_000; n++) {
    spelling.makeRoom();
    expect(spelled(spelling, `x${n}`)).toBe(`x${n}`);
  }
  expect(spelled(spelling, 'đạ')).toBe('đạ');
});
