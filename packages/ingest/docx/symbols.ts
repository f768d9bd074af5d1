// Signs of Microsoft's symbol fonts as Unicode; both live at U+F000 plus the byte in the fonts' own encoding.
const WINGDINGS: Record<number, string> = {
  108: '●',
  110: '■',
  111: '□',
  112: '□',
  113: '❑',
  114: '❒',
  115: '⬧',
  116: '⬧',
  117: '◆',
  118: '❖',
  119: '⬥',
  158: '·',
  159: '•',
  167: '▪',
  168: '☐',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '☒',
  252: '✓',
  253: '☒',
  254: '☑',
};
const SYMBOL: Record<number, string> = {
  45: '−',
  97: 'α',
  98: 'β',
  100: 'δ',
  68: 'Δ',
  109: 'µ',
  112: 'π',
  83: 'Σ',
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  222: '⇒',
  174: '→',
  168: '♦',
  215: '⋅',
};

/** A symbol font's character (by its byte, or at U+F000 plus the byte) as Unicode; '•' stands for pictures without a twin. */
export function symbolText(font: string | undefined, code: number): string {
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const symbol = SYMBOL[byte];
  if (/^symbol$/i.test(font ?? '')) return symbol ?? plain(byte);
  if (/^(wingdings|webdings)/i.test(font ?? '')) return WINGDINGS[byte] ?? (code >= 0xf000 ? '•' : plain(byte));
  if (code >= 0xf000 && code <= 0xf0ff) return WINGDINGS[byte] ?? symbol ?? plain(byte);
  return String.fromCodePoint(code);
}

const plain = (byte: number) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '•');

/** Replaces the private-use characters of symbol fonts in a text. */
export function plainSymbols(text: string, font: string | undefined): string {
  return /[\uf020-\uf0ff]/.test(text) ? text.replace(/[\uf020-\uf0ff]/g, (char) => symbolText(font, char.charCodeAt(0))) : text;
}
