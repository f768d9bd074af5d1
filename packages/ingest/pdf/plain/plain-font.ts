import { type Glyph, kindOf } from '../content-reader.ts';
import { type Font, fontOf } from '../fonts.ts';
import { lettersOfCodes } from './letters-of-codes.ts';
import { NotPlain } from './not-plain.ts';
import type { PlainFile } from './plain-file.ts';
import { type Dict, Stream } from './value.ts';

/** The letters of Windows code page 1252 as WinAnsiEncoding has them (ISO 32000-1, annex D): codes without a letter are bullets. */
const WINDOWS = Array.from({ length: 256 }, (_, code) => {
  if (code === 0xa0) return ' ';
  if (code === 0xad) return '-';
  const letter = new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code >= 0x7f && /[\u007f-\u009f]/.test(letter) ? '\u2022' : code < 32 ? '' : letter;
});

/** Names of fonts of letters; those of signs have an encoding of their own. */
const COMMON_NAME = /^(?!.*(?:symbol|dingbat|ding))[\x20-\x7e]+$/i;
const KINDS = new Set(['TrueType', 'Type1', 'CIDFontType0', 'CIDFontType2']);

/** An embedded font as far as its text goes: what its codes mean and how wide they are drawn. */
export class PlainFont implements Font {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly unit = 0.001;
  readonly vertical = false;
  /** Codes are of two bytes: a composite font, its codes its glyphs' numbers. */
  readonly wide: boolean;
  readonly #letters: ReadonlyMap<number, string> | undefined;
  readonly #windows: boolean;
  /** What a code without letters of its own means is known. */
  readonly #sure: boolean;
  readonly #widths: readonly number[];
  readonly #usual: number;
  readonly #glyphs: (Glyph | undefined)[] = [];

  constructor(file: PlainFile, dict: Dict) {
    this.wide = file.in(dict, 'Subtype') === 'Type0';
    const own = this.wide ? descendant(file, dict) : dict;
    const descriptor = file.dictIn(own, 'FontDescriptor');
    const kind = file.in(own, 'Subtype');
    if (!descriptor || typeof kind !== 'string' || !KINDS.has(kind)) throw new NotPlain('no font of these');
    ({
      name: this.name,
      bold: this.bold,
      italic: this.italic,
    } = fontOf({
      name: nameOf(file.in(descriptor, 'FontName'), file.in(own, 'BaseFont')),
    }));
    const encoding = file.in(dict, 'Encoding');
    this.#windows = !this.wide && encoding === 'WinAnsiEncoding';
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => file.in(descriptor, key) instanceof Stream);
    // Of a font that is not in the file pdf.js knows more by its name, but for common letters in the usual encoding.
    if (!embedded && !(this.#windows && kind === 'TrueType' && COMMON_NAME.test(this.name))) throw new NotPlain('no font program');
    const map = file.in(dict, 'ToUnicode');
    if (map !== null && !(map instanceof Stream)) throw new NotPlain('a map that is named');
    const letters = map ? lettersOfCodes(file.bytesOf(map)) : undefined;
    this.#letters = letters?.size ? letters : undefined;
    if (!this.#windows && !this.#letters) throw new NotPlain('no letters');
    if (this.wide && encoding !== 'Identity-H') throw new NotPlain('codes of another length');
    this.#sure = this.wide || this.#windows || encoding === null;
    this.#widths = this.wide ? wideWidths(file, own) : widths(file, own);
    const usual = this.wide ? file.in(own, 'DW') : file.in(descriptor, 'MissingWidth');
    this.#usual = typeof usual === 'number' ? (this.wide ? Math.ceil(usual) : usual) : this.wide ? 1000 : 0;
  }

  /** The glyph of a code: its letters, and its width in thousandths of its size. */
  glyph(code: number): Glyph {
    let glyph = this.#glyphs[code];
    if (!glyph) {
      const letters = this.#letters?.get(code) || (this.#windows && WINDOWS[code]);
      if (!letters && !this.#sure) throw new NotPlain('a code without letters');
      const unicode = letters || String.fromCharCode(code);
      glyph = { unicode, width: this.#widths[code] ?? this.#usual, isSpace: !this.wide && code === 32, kind: kindOf(unicode) };
      this.#glyphs[code] = glyph;
    }
    return glyph;
  }
}

function descendant(file: PlainFile, dict: Dict): Dict {
  const list = file.in(dict, 'DescendantFonts');
  const found = Array.isArray(list) && list.length === 1 ? file.resolve(list[0]) : null;
  if (!(found instanceof Map)) throw new NotPlain('no font below');
  return found;
}

/** A font's name: that of its descriptor, or the longer one that begins with it. */
function nameOf(own: unknown, base: unknown): string {
  if (typeof own !== 'string' || own === '' || (base !== null && typeof base !== 'string')) throw new NotPlain('no name');
  if (base === null || base === own) return own;
  if (!base.startsWith(own)) throw new NotPlain('two names');
  return base;
}

function widths(file: PlainFile, dict: Dict): number[] {
  const list = file.in(dict, 'Widths');
  const first = file.in(dict, 'FirstChar') ?? 0;
  if (!Array.isArray(list) || typeof first !== 'number' || !(first >= 0 && first < 256)) throw new NotPlain('no widths');
  const found: number[] = [];
  list.slice(0, 256).forEach((one, i) => {
    const width = file.resolve(one);
    if (typeof width === 'number') found[first + i] = width;
  });
  return found;
}

/** The widths of a composite font: «c [w1 w2 …]» and «first last w» (ISO 32000-1, 9.7.4.3). */
function wideWidths(file: PlainFile, dict: Dict): number[] {
  const list = file.in(dict, 'W') ?? [];
  if (!Array.isArray(list)) throw new NotPlain('no widths');
  const found: number[] = [];
  const number = (i: number, most: number): number => {
    const value = file.resolve(list[i]);
    if (typeof value !== 'number' || !(Math.abs(value) <= most)) throw new NotPlain('no width');
    return value;
  };
  for (let i = 0; i < list.length; ) {
    const first = number(i, 0xffff);
    const next = file.resolve(list[i + 1]);
    if (Array.isArray(next)) {
      next.forEach((one, k) => {
        const width = file.resolve(one);
        if (typeof width === 'number') found[first + k] = width;
      });
      i += 2;
    } else {
      const last = number(i + 1, 0xffff);
      const width = number(i + 2, 1e6);
      for (let code = first; code <= last; code++) found[code] = width;
      i += 3;
    }
  }
  return found;
}
