import { expect, test } from 'vitest';
import { ContentReader } from './content-reader.ts';
import { UNKNOWN } from './fonts.ts';

/** What a reader makes of one glyph shown in a type 3 font: `width` in the font's own units, `size` as the page sets it. */
function shown(width: number, size: number) {
  const reader = new ContentReader([1, 0, 0, -1, 0, 842]);
  reader.beginText();
  reader.useFont({ ...UNKNOWN, unit: 1 }, size);
  reader.show([{ unicode: 'x', width, isSpace: false }]);
  return reader.finish();
}

test('letters of a font of its own scale are told as unknown, though their size says that nothing shows', () => {
  expect(shown(80, 0.1)).toMatchObject({ glyphs: 1, unmapped: 1, pieces: [] });
  expect(shown(0, 0)).toMatchObject({ unmapped: 0, pieces: [] });
});
