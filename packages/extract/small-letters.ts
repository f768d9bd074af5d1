/** Each letter's small one; Ð (typed for Đ, with a small letter of its own) as đ. */
const SMALL = new Uint16Array(0x10000);
/** What a text's letters say of it: some are capitals, or what only the slow way can tell, or some have a tone or sign. */
const [CAPITAL, TONE] = [1, 2];
const FLAGS = new Uint8Array(0x10000);
for (let code = 0; code < SMALL.length; code++) {
  const letter = String.fromCharCode(code);
  const small = letter.toLowerCase().replace('ð', 'đ');
  SMALL[code] = small.length === 1 ? small.charCodeAt(0) : code;
  // Pairs of surrogates have small letters too.
  if (small !== letter || (code >= 0xd800 && code < 0xe000)) FLAGS[code]! |= CAPITAL;
  if (/[\u00c0-\u1ef9]/.test(small)) FLAGS[code]! |= TONE;
}

/** A text in small letters, letter by letter, so that offsets stay the same: for a whole document. */
export function inSmallLetters(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i++) units[i] = SMALL[text.charCodeAt(i)]!;
  return Buffer.from(units.buffer).toString('utf16le');
}

/** A text in small letters; `toned`: it has letters of Vietnamese beyond ASCII, without which it is open to every reading. */
export type Small = { text: string; toned: boolean };

/** Puts a piece of a sentence in small letters, which most are already: they come back as they are. */
export function small(text: string): Small {
  let flags = 0;
  for (let i = 0; i < text.length; i++) flags |= FLAGS[text.charCodeAt(i)]!;
  return { text: flags & CAPITAL ? text.toLowerCase().replaceAll('ð', 'đ') : text, toned: (flags & TONE) !== 0 };
}
