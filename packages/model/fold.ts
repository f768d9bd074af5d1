/**
 * Length-preserving fold of NFC text to one ASCII byte a letter, so that `\b`, `\w` and `/i` work on Vietnamese and offsets stay the
 * same: diacritics off (đ → d), typographic blanks, dashes and quotes to their plain forms, look-alike Cyrillic and Greek letters to
 * Latin. Case is kept. Decide on the unfolded text where a tone matters (hạn chế / hạn; bạn / bán).
 */
const TABLE = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) TABLE[code] = code < 128 ? code : 0x7f;
for (let code = 0x80; code < 0x100; code++) TABLE[code] = code;
for (const [from, to] of [
  [0xc0, 0x250],
  [0x1e00, 0x1f00],
  [0xff01, 0xff5f],
] as const)
  for (let code = from; code < to; code++) {
    const base = String.fromCharCode(code).normalize('NFKD').charCodeAt(0);
    if (base < 128) TABLE[code] = base;
  }
const put = (plain: string, codes: string | number[]) => {
  const list = typeof codes === 'string' ? [...codes].map((char) => char.charCodeAt(0)) : codes;
  for (const code of list) TABLE[code] = plain.charCodeAt(0);
};
put('D', 'ĐÐ');
put('d', 'đð');
put(
  ' ',
  [
    0x09, 0x0b, 0x0c, 0x0d, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f,
    0x205f, 0x3000,
  ],
);
put('-', [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xad]);
put('"', [0x201c, 0x201d, 0x201e, 0x201f, 0x2033, 0xab, 0xbb]);
put("'", [0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0xb4, 0x60]);
put('/', [0x2044, 0x2215]);
put('%', [0x2105, 0x066a]);
put('*', [0x2022, 0x25cf, 0x25aa, 0xf0b7, 0xf0a7, 0xb7, 0x2219, 0x25e6, 0x2023]);
for (const [cyrillic, latin] of [
  'АA',
  'ВB',
  'СC',
  'ЕE',
  'НH',
  'ІI',
  'ЈJ',
  'КK',
  'МM',
  'ОO',
  'РP',
  'ЅS',
  'ТT',
  'ХX',
  'УY',
  'аa',
  'сc',
  'еe',
  'іi',
  'јj',
  'оo',
  'рp',
  'ѕs',
  'хx',
  'уy',
].map((pair) => [pair[0]!, pair[1]!]))
  put(latin!, cyrillic!);
for (const [greek, latin] of ['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX', 'οo'].map((pair) => [
  pair[0]!,
  pair[1]!,
]))
  put(latin!, greek!);
put('\n', '\n');

/** The small letter of each byte that folding gives. */
const SMALL = Uint8Array.from({ length: 256 }, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));

/** Where short texts are folded, so that no buffer is made for each. */
const scratch = Buffer.allocUnsafeSlow(8192);

const bufferFor = (length: number): Buffer => (length <= scratch.length ? scratch : Buffer.allocUnsafe(length));

/** Folds NFC text; the result has the same length and one byte a character. Tabs become blanks, line feeds stay. */
export function fold(text: string): string {
  const { length } = text;
  const bytes = bufferFor(length);
  for (let i = 0; i < length; i++) bytes[i] = TABLE[text.charCodeAt(i)]!;
  return bytes.toString('latin1', 0, length);
}

/** {@link fold}, in lower case. */
export function foldLower(text: string): string {
  const { length } = text;
  const bytes = bufferFor(length);
  for (let i = 0; i < length; i++) bytes[i] = SMALL[TABLE[text.charCodeAt(i)]!]!;
  return bytes.toString('latin1', 0, length);
}
