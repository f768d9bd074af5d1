import { KIND_BY_WORD, NAMED_KINDS } from '../../lexicon/instruments.ts';
import { bodyAt, type Name } from './issuer.ts';
import type { Segment } from './segments.ts';

/** What stands left of a symbol: where the citation begins, its kind as printed, whether «số» stands there, a law's name. */
export type Left = {
  start: number;
  kind: string | null;
  numbered: boolean;
  issuer: Name | null;
  name: { start: number; end: number } | null;
};

const KINDS = [...KIND_BY_WORD.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replace(/ /g, '\\s');
/** «Nghị quyết | số …», «Nghị quyết chuyên đề | số …». */
const KIND_BEFORE = new RegExp(`(?:^|[^a-z\\d])(${KINDS})(?:\\s(?:chuyen de|lien tich|rieng))?\\s?[:,(]?\\s?$`);
const NUMBER_WORD = /(?:^|[^a-z])(s[o0]\s?[:.]?\s?(?:hieu\s)?)$/;
/** «Luật Dữ liệu | số …», «Luật Dữ liệu (Luật | số …»: the name stands between kind and number; the last «luật» counts. */
const NAMED =
  /^(?:[\s\S]*[^a-z])?(luat|phap lenh)\s([^.;:()"\d,]{2,60}(?:,\s[^.;:()"\d,]{2,40}){0,2}?),?\s(?:(?:nam\s)?(?:19|20)\d\d,?\s)?\(?$/;
/** «Quyết định của Thủ tướng Chính phủ số …», «Đề án “…” số …». */
const APART = new RegExp(`(?:^|[^a-z])(${KINDS})\\s(?:(cua\\s|)([^,.;:()"]{3,70}?)|"[^"]{3,200}"),?\\s?\\(?$`);
/** «Nghị quyết của Bộ Chính trị về đột phá phát triển … (số …»: title and issuer stand before the number in brackets. */
const BRACKETED = new RegExp(
  `(?:^|[^a-z\\d])(${KINDS})\\s(?:cua\\s([^,.;:()"]{2,70}?)\\s)?(?:(?:ve\\sviec|ve|v/v)\\s|(?=(?:giao|phe\\sduyet|ban\\shanh|thanh\\slap|kien\\stoan|cong\\snhan|quy\\sdinh|trien\\skhai)\\s))((?:(?!\\sso\\s\\d+\\s?[/-])[^.;:()]){6,200}?)\\s?\\(\\s?$`,
);
/** What a number belongs to when it is no document's: forms, standards, accounts. */
const NO_DIRECTIVE =
  /(?<![a-z])(?:mau|bieu|bieu mau|phu luc|tcvn|qcvn|iso|iec|tai khoan|hop dong|hoa don|bang|dia chi|so nha|lo|thua|chuyen bay|bien)\s?(?:so\s?)?[:(]?\s?$/;
const REACH = 230;

const groupStart = (m: RegExpExecArray): number => m.index + m[0].lastIndexOf(m[1]!, m[0].length - (m[2]?.length ?? 0));

/** A law's kind and name before `left`'s end, as offsets in the segment. */
function namedLaw(left: string, from: number): Pick<Left, 'start' | 'kind' | 'name'> | undefined {
  const m = NAMED.exec(left);
  if (!m) return undefined;
  const word = groupStart(m);
  const code = /bo\s$/.test(left.slice(0, word));
  const start = code ? word - 3 : word;
  const nameStart = word + m[1]!.length + 1;
  return {
    start: from + start,
    kind: KIND_BY_WORD.get(code ? 'bo luat' : m[1]!)!,
    name: { start: from + nameStart, end: from + nameStart + m[2]!.length },
  };
}

/** Reads what stands left of `at`; nothing when the number is no document's. `law` says that the symbol is a law's. */
export function leftOf(s: Segment, at: number, law: boolean): Left | undefined {
  const from = Math.max(0, at - REACH);
  let left = s.lower.slice(from, at);
  if (NO_DIRECTIVE.test(left)) return undefined;
  const so = NUMBER_WORD.exec(left);
  if (so) left = left.slice(0, left.length - so[1]!.length);
  const bare: Left = { start: from + left.length, kind: null, numbered: so !== null, issuer: null, name: null };
  // «… 95% dân số.» above ends a sentence.
  const parted = at === 0 && !so && !/\.\s*$/.test(s.above) ? NUMBER_WORD.exec(s.above) : null;
  if (parted) {
    const kind = KIND_BEFORE.exec(s.above.slice(0, s.above.length - parted[1]!.length));
    return { ...bare, numbered: true, kind: kind ? KIND_BY_WORD.get(kind[1]!.replace(/\s/g, ' '))! : null };
  }
  const near = KIND_BEFORE.exec(left);
  if (near) {
    const kind = KIND_BY_WORD.get(near[1]!.replace(/\s/g, ' '))!;
    const wordStart = near.index + near[0].indexOf(near[1]!);
    const outer = NAMED_KINDS.has(kind) && left[wordStart - 1] === '(' ? namedLaw(left.slice(0, wordStart), from) : undefined;
    return { ...bare, start: from + wordStart, kind, ...outer };
  }
  const bracketed = so && left.includes('(', left.length - 2) ? BRACKETED.exec(left) : null;
  if (bracketed) {
    const start = from + bracketed.index + bracketed[0].indexOf(bracketed[1]!);
    const of = bracketed[2];
    const issuer = of === undefined ? undefined : bodyAt(s.text, s.folded, start + bracketed[1]!.length + ' của '.length);
    const end = from + bracketed.index + bracketed[0].replace(/\s?\(\s?$/, '').length;
    const kind = KIND_BY_WORD.get(bracketed[1]!.replace(/\s/g, ' '))!;
    if (of === undefined || issuer?.text.length === of.length)
      return { ...bare, start, kind, issuer: issuer ?? null, name: { start: end - bracketed[3]!.length, end } };
  }
  if (so || law) {
    const named = namedLaw(left, from);
    if (named) return { ...bare, ...named };
  }
  const apart = so && APART.exec(left);
  if (apart) {
    const start = from + apart.index + apart[0].indexOf(apart[1]!);
    const kind = KIND_BY_WORD.get(apart[1]!.replace(/\s/g, ' '))!;
    const named = apart[3] ? bodyAt(s.text, s.folded, start + apart[1]!.length + 1 + apart[2]!.length) : undefined;
    // The name must reach up to the number: else words of a title stand between.
    const issuer = named && s.text.slice(named.end, from + left.length).trim() === '' ? named : undefined;
    if (!apart[3] || issuer) return { ...bare, start, kind, issuer: issuer ?? null };
  }
  return bare;
}
