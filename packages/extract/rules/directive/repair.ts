import { foldLower } from '@tonghop/model';
import { AGENCY_CODES, AGENCY_SPELLING } from '../../lexicon/agencies.ts';
import { INSTRUMENTS, KIND_BY_CODE } from '../../lexicon/instruments.ts';
import { oneApart } from '../../one-apart.ts';
import type { DocumentSymbol } from './symbol.ts';

const key = (text: string) => foldLower(text.normalize('NFC'));

/** Characters that recognition takes for one another, made one. */
const blur = (code: string) =>
  key(code)
    .replace(/[oq0]/g, 'o')
    .replace(/[il1|t]/g, 'i')
    .replace(/[cg]/g, 'c')
    .replace(/[s5]/g, 's')
    .replace(/[b8]/g, 'b');

/** Sections of the offices of people's committees, as the last code names them, with or without a digit («UBND-VX1», «VPUBND-KT2»). */
const SECTIONS = new Set('vx kgvx nc th kt ktth ktn nl nn nntn nnmt xd cn cnxd tc tm qh gt dt dtxd hc cds td'.split(' '));
/** A section's digit as recognition spells it: «VXI», «VXl», «VXI1». */
const SECTION_MISREAD = /^([A-ZĐ]{2,6}?)(?=[^a-z]*[Il|])[Il|1]{1,2}$/;

const types = INSTRUMENTS.flatMap(({ name, codes }) => codes.map((code) => ({ name, code, blurred: blur(code) })));

/** Capitals that no code has, with marks that recognition read into them: «ÑQ». */
const FOREIGN = /[ÀÁÃÑÇÉÈÍÌÎÓÒÕÚÙÛÝ]/;

/** A known code as it is spelt. */
const plainOf = (part: string): string =>
  types.find((type) => key(type.code) === key(part))?.code ?? AGENCY_SPELLING.get(key(part)) ?? part;

/** The kind's code that a misread one stands for: where the kind is printed in front, or no other code looks the same. */
function typeFor(part: string, kind: string | null): string | undefined {
  const like = types.filter((type) => type.blurred === blur(part) && key(type.code) !== key(part) && type.code.length === part.length);
  const named = like.filter((type) => type.name === kind);
  const names = new Set(like.map((type) => key(type.code)));
  return named[0]?.code ?? (names.size === 1 ? like[0]?.code : undefined);
}

/** «TTE», «TTp»: the Prime Minister's code is the only one of three letters with a small one behind two T's but «TTr», which is no body's. */
const PRIME_MINISTER = /^TT(?:[a-qs-z9E])$/;

let agencies: Map<string, string | null> | undefined;
/** The body's code that looks like this one, where it is the only such. */
function agencyFor(part: string): string | undefined {
  if (blur(part) === blur('TW')) return 'TW';
  if (PRIME_MINISTER.test(part)) return 'TTg';
  if (part.length < 4) return undefined;
  if (!agencies) {
    agencies = new Map();
    for (const code of AGENCY_CODES) agencies.set(blur(code), agencies.has(blur(code)) ? null : code);
  }
  const like = agencies.get(blur(part));
  if (!like || like.length !== part.length) return undefined;
  // Letters that were read rightly keep their marks: «BCĐIW» → «BCĐTW».
  return AGENCY_SPELLING.get(like) ?? [...part].map((letter, i) => (key(letter) === like[i] ? letter : like[i]!.toUpperCase())).join('');
}

/** «QĐĐ» → «QĐ», «NÑQ» → «NQ»: a letter that recognition read twice, where the rest is a known code. */
function undoubled(part: string): string | undefined {
  const folded = key(part);
  for (let i = 1; i < folded.length; i++) {
    if (folded[i] !== folded[i - 1]) continue;
    const rest = folded.slice(0, i) + folded.slice(i + 1);
    const code =
      types.find((type) => key(type.code) === rest)?.code ?? (AGENCY_CODES.has(rest) ? part.slice(0, i) + part.slice(i + 1) : undefined);
    if (code) return AGENCY_SPELLING.get(rest) ?? code;
  }
  return undefined;
}

/** «TIW» → «TW», «HIĐND» → «HĐND»: a stroke that recognition read into a known code. */
function withoutStroke(part: string): string | undefined {
  for (let i = 0; i < part.length; i++) {
    if (!/[IJl|]/.test(part[i]!)) continue;
    const rest = part.slice(0, i) + part.slice(i + 1);
    if (rest.length < 2 || !AGENCY_CODES.has(key(rest))) continue;
    return AGENCY_SPELLING.get(key(rest)) ?? rest;
  }
  return undefined;
}

/** «VXI» → «VX1» behind an office that has such sections. */
function sectionFor(part: string, before: string | undefined): string | undefined {
  if (!before || !/^(?:ubnd|vpubnd|vpub|vp)$/.test(key(before))) return undefined;
  const base = SECTION_MISREAD.exec(part)?.[1];
  return base && SECTIONS.has(key(base)) ? `${base}1` : undefined;
}

/**
 * A symbol whose codes recognition misread, as it must have been («57-NO/TW» → «57-NQ/TW», «9/UBND-VXI» → «9/UBND-VX1»): only where a
 * code is unknown and a known one looks the same to recognition. `kind` is the kind printed before it; `recognised` says that the text was
 * read by OCR: without it only a kind printed in full is evidence enough. The text itself stays; undefined where there is nothing to repair.
 */
export function repairedSymbol(symbol: DocumentSymbol, kind: string | null, recognised: boolean): DocumentSymbol | undefined {
  if (symbol.written === null) return undefined;
  const known = (part: string) => KIND_BY_CODE.has(key(part)) || AGENCY_CODES.has(key(part));
  const parts = symbol.parts.map((part, index) => {
    if (known(part)) return recognised && FOREIGN.test(part) ? plainOf(part) : part;
    const type = index === 0 && symbol.parts.length > 1 ? typeFor(part, kind) : undefined;
    if (type && (recognised || types.some(({ name, code }) => name === kind && code === type))) return type;
    if (!recognised) return part;
    const single = undoubled(part);
    if (single) return single;
    return sectionFor(part, symbol.parts[index - 1]) ?? agencyFor(part) ?? withoutStroke(part) ?? part;
  });
  if (parts.every((part, index) => part === symbol.parts[index])) return undefined;
  let written = symbol.written;
  let from = 0;
  for (const [index, part] of symbol.parts.entries()) {
    const at = key(written).indexOf(key(part), from);
    if (at < 0) return undefined;
    written = written.slice(0, at) + parts[index]! + written.slice(at + part.length);
    from = at + parts[index]!.length;
  }
  return { ...symbol, parts, written, kind: KIND_BY_CODE.get(key(parts[0]!)) ?? null };
}

/** So short a kind is one letter from other words: «chỉ thị». */
const LEAST_KIND = 8;

/**
 * Where the kind that a code tells of begins in what stands before the number (folded, in small letters), one letter wrong in one of its
 * words: «Nghị lịnh », «Quyêt đinhh ». Undefined where other words stand there.
 */
export function misspeltKind(before: string, kind: string): number | undefined {
  const right = key(kind).split(' ');
  if (kind.length < LEAST_KIND) return undefined;
  const found = new RegExp(`(?<![a-z])${right.map(() => '[a-z]+').join('\\s')}(?=\\s*$)`).exec(before);
  const words = found?.[0].split(/\s/);
  if (!found || !words?.some((word, i) => word === right[i])) return undefined;
  return words.every((word, i) => word === right[i] || oneApart(word, right[i]!)) ? found.index : undefined;
}

/** Whether a symbol says other letters than the text («VX1» for a printed «VXI»): then a repair made it. Blanks, dashes and case do not count. */
export function isRepair(symbol: string, printed: readonly string[]): boolean {
  const bare = (text: string) => key(text).replace(/[^\p{L}\d]/gu, '');
  return printed.length > 0 && printed.every((text) => !bare(text).includes(bare(symbol)));
}
