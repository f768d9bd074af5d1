import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leavesFolder, safeName } from './part-name.ts';

const NAME = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('.', ' ', '/', '\\', ':', 'a', 'Ế', '\u0301', '😀', '\u202e', '\u0000', '\n', '..', 'C:'),
    maxLength: 300,
  }),
);

test('a name from an archive is one bare name, whatever it was, and stays itself when it is made safe again', () => {
  fc.assert(
    fc.property(NAME, (path) => {
      const name = safeName(path);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be gone.
      expect(name).not.toMatch(/[\u0000-\u001f\u007f<>:"|?*/\\\u200e\u200f\u202a-\u202e\u2066-\u2069]|^[. ]|[. ]$/);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(120);
      expect(name.isWellFormed() || !path.isWellFormed()).toBe(true);
      expect(safeName(name)).toBe(name);
    }),
    { numRuns: 2000 },
  );
});

test('a path that climbs, begins at the root or on a drive leaves its folder; one of plain folders does not', () => {
  const folder = fc.stringMatching(/^[a-zĐế ]{1,8}$/);
  fc.assert(
    fc.property(fc.array(folder, { maxLength: 4 }), folder, fc.nat(4), fc.constantFrom('/', '\\'), (folders, file, at, slash) => {
      const path = [...folders, file].join(slash);
      expect(leavesFolder(path)).toBe(false);
      expect(leavesFolder(`${slash}${path}`) && leavesFolder(`d:${path}`)).toBe(true);
      expect(leavesFolder([...folders.slice(0, at), '..', ...folders.slice(at), file].join(slash))).toBe(true);
    }),
  );
});
