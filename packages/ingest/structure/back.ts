import { ANNEX, ATTACHED, AUTHORITY, FILED, MAKER, POSITION, RECIPIENTS, SIGNED, STAMP } from './form-words.ts';
import { label } from './markers.ts';
import type { Item, Paragraph } from './paragraph.ts';

const LONGEST_LINE = 160;
/** Two to six words that all begin with a capital: a person's name, with a degree or rank before it at most. */
const NAME =
  /^(?:(?:TS|ThS|PGS|GS|BS|KS|CN|Đ\/c|(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)|(?:Tiến|Thạc|Bác|Dược) s[ĩỹ]|Kỹ sư|Luật sư|Ông|Bà)\.?\s*)*(?:\p{Lu}[\p{L}’'-]*\.?\s+){1,6}\p{Lu}[\p{L}’'-]*$/u;

/** Whether a line says for whom is signed («TM. ỦY BAN NHÂN DÂN»). */
export function isAuthority(p: Paragraph): boolean {
  const text = p.text.trim();
  return (
    text.length < LONGEST_LINE &&
    AUTHORITY.test(p.lower.trim()) &&
    /^[\p{Lu}/. '"`‘’“”,]{1,5}/u.test(text) &&
    (p.caps || /^['"`‘’“”.,]{0,2}(?:T\/?[ML]|K)/.test(text))
  );
}

/** A line as it is matched; one of capitals without the strokes of a signature before it («/ “CHỦ TỊCH») and with the blank that they fill («CHỦTỊCH»). */
const withoutInk = ({ lower, caps }: Paragraph): string =>
  caps
    ? lower
        .trim()
        .replace(/^[^a-z0-9-]{1,4}(?=[a-z]{2})/, '')
        .replace(/^((?:pho )?chu)(?=tich)/, '$1 ')
    : lower.trim();

/** Whether a line is the post of who signs («PHÓ CHỦ TỊCH»). */
export function isPosition(p: Paragraph): boolean {
  const text = p.text.trim();
  // «CHỦ TỊCH (đã ký)», «GIÁM ĐỐC (Ký tên, đóng dấu)»
  const bare = text.endsWith(')') ? text.replace(/\s*\((?:đã )?ký(?:\s[^()]*|,[^()]*)?\)$/iu, '') : text;
  // «BÍ THƯ TỈNH ỦY kiêm»: who holds two posts.
  const posts = bare.replace(/(?:^|\s)kiêm(?=\s|$)/iu, '');
  const caps = p.caps || (posts.length < text.length && posts === posts.toUpperCase());
  return text.length < 80 && POSITION.test(withoutInk(p)) && (caps || p.bold > 0.8) && !/[.;:,]$/.test(text);
}

/** «Tổ trưởng» in small letters right above the name with which the text ends. */
function isSmallPosition(items: readonly Item[], i: number, to: number): boolean {
  const text = items[i]!.paragraph?.text.trim() ?? '';
  const name = items[i + 1]?.paragraph?.text.trim() ?? '';
  return (
    i + 2 === to && text.length < 40 && POSITION.test(items[i]!.paragraph?.lower.trim() ?? '') && /\p{L}$/u.test(text) && NAME.test(name)
  );
}

/** «Người lập: Lò Thị Mẫu», alone on its line or beside another post. */
const isMaker = (p: Paragraph): boolean => p.text.length < LONGEST_LINE && MAKER.test(p.lower.trim()) && !/[.;]$/.test(p.text.trim());

/** «Đại Việt, ngày … tháng … năm 2026», as forms, minutes and old resolutions have it above the signature. */
const isPlaceDate = (p: Paragraph): boolean =>
  /^[a-z][^,;:]{1,40}, ngay[\s\d.…_\x7f]{1,14}thang[\s\d.…_\x7f]{1,14}nam[\s\d.…_\x7f]{1,12}$/.test(p.lower.trim());

/** «NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn Ví»: a signature whose lines run together. */
const RUN_TOGETHER = /^(?:\p{Lu}[\p{Lu}.,&-]*\s+){2,}(?:\p{Lu}\p{Ll}+\s+){1,4}\p{Lu}\p{Ll}+$/u;
const SIGNS = /(?:^|\s)(?:KT|TL|TUQ|TM|Q)\.|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|CHÁNH VĂN PHÒNG/u;

type Zone = 'recipients' | 'signature' | 'furniture';

/** Ink before a name or post, as recognition reads it: «` x Huỳnh Minh Tuấn», «x ` PHÓ CHÁNH VĂN PHÒNG …». */
const INK_BEFORE = /^[^\p{L}\d-]*(?:\p{Ll}{1,2}[^\p{L}\d]+)?(?=\p{Lu}\p{L})/u;

/** Whether a paragraph below the body belongs to «Nơi nhận», to the signature, or to neither. */
function zoneOf(p: Paragraph, inRecipients: boolean, afterRecipients: boolean): Zone | undefined {
  const text = p.text.trim();
  const lower = p.lower.trim();
  if (STAMP.test(lower)) return 'furniture';
  // Lưu is a family name too: «Lưu Thị Dụ», but «Lưu VT».
  const person = NAME.test(text) && !/\p{Lu}{2}/u.test(text);
  if (RECIPIENTS.test(lower) || (FILED.test(lower) && !person)) return 'recipients';
  if (isAuthority(p) || isPosition(p) || isPlaceDate(p) || isMaker(p) || SIGNED.test(lower)) return 'signature';
  if (text.length > 2 * LONGEST_LINE) return undefined;
  const mark = label(text);
  // «- - Đảng ủy»: recognition took the dash of a line beside it too.
  if (mark?.kind === 'bullet' || (inRecipients && /^[-–~]\s+[-–~]\s/.test(text))) return 'recipients';
  if (mark && mark.kind !== 'letter') return undefined;
  if (NAME.test(text.replace(INK_BEFORE, '')) && text.length < 60) return 'signature';
  if (inRecipients && (/[;,.]$/.test(text) || /^\p{Ll}/u.test(text))) return 'recipients';
  // The rest of a line that the signature's column, read in between, cut off: «Việt Nam;».
  if (afterRecipients && text.length < 60 && /;$/.test(text)) return 'recipients';
  if (p.caps && text.length < 100) return 'signature';
  if (text.length < LONGEST_LINE && RUN_TOGETHER.test(text) && SIGNS.test(text)) return 'signature';
  // «Manhpn/11/25»: who typed it.
  if (/^[_*\s.–-]+$/.test(text) || (afterRecipients && text.length < 24 && /^\p{L}[\p{L}_.-]*[/_]\S*\d\S*$/u.test(text)))
    return 'furniture';
  return undefined;
}

/** Letters of the longest line of a list of recipients. */
const LONGEST_RECIPIENT = 90;

/** Where the list of recipients begins that ends with what is filed above `authority`: short items up to one that ends a sentence; `authority` where none ends so. */
function topOfList(items: readonly Item[], from: number, authority: number): number {
  const isItem = (i: number): boolean => {
    const text = items[i]?.paragraph?.text.trim() ?? '';
    return label(text)?.kind === 'bullet' && text.length < LONGEST_RECIPIENT;
  };
  let last = authority - 1;
  while (last > from && items[last]!.paragraph && isInk(items[last]!.paragraph!)) last--;
  if (last <= from || !isItem(last) || !FILED.test(items[last]!.paragraph!.lower.trim())) return authority;
  let first = last;
  while (first - 1 > from && isItem(first - 1) && /[;:,]$/.test(items[first - 1]!.paragraph!.text.trim())) first--;
  return first;
}

/** Where the lines below the body begin: at «Nơi nhận», or at the line that says for whom is signed. */
function startOf(items: readonly Item[], from: number, to: number): number {
  let recipients = -1;
  let authority = -1;
  for (let i = from; i < to; i++) {
    const p = items[i]!.paragraph;
    if (!p) continue;
    if (RECIPIENTS.test(p.lower.trim()) && p.text.length < LONGEST_LINE) recipients = i;
    if (isAuthority(p) && (authority < 0 || i - authority > 12)) authority = i;
  }
  let start =
    recipients >= 0 && authority >= 0 && Math.abs(recipients - authority) < 25
      ? Math.min(recipients, authority)
      : Math.max(recipients, authority);
  if (start < 0) {
    // Neither stands there: a position and a name at the very end.
    for (let i = Math.max(from, to - 4); i < to; i++)
      if (items[i]!.paragraph && (isPosition(items[i]!.paragraph!) || isSmallPosition(items, i, to) || isMaker(items[i]!.paragraph!)))
        return dated(items, from, i);
    return to;
  }
  // «- Lưu: VT.» right above who signs ends a list of recipients whose head is lost.
  if (recipients < 0 && authority >= 0) start = topOfList(items, from, authority);
  // An export may set the first recipients above the word itself: all between the closing «./.» and here.
  for (let i = start - 1; i >= from && i > start - 8; i--) {
    const text = items[i]!.paragraph?.text.trim();
    if (text === undefined) break;
    if (/\.\/\.["”]?$/.test(text)) {
      // «(Kèm theo Công văn này là …)» below the close is none of them.
      const first = items[i + 1]!.paragraph;
      return first && ATTACHED.test(first.lower.trim()) ? start : i + 1;
    }
    if (text.length > LONGEST_LINE) break;
  }
  return dated(items, from, signedAbove(items, from, start));
}

/** Where the signature begins that stands right above «Nơi nhận»: at its first post, with remarks and a name below it; `start` where none does. */
function signedAbove(items: readonly Item[], from: number, start: number): number {
  let first = start;
  for (let i = start - 1; i >= from && items[i]!.paragraph; i--) {
    const p = items[i]!.paragraph!;
    const text = p.text.trim();
    if (isPosition(p)) first = i;
    else if (!SIGNED.test(p.lower.trim()) && !isInk(p) && !(NAME.test(text) && text.length < 60)) break;
  }
  return first;
}

/** Where the back part begins: at the place and date right above the signature, if they stand there. */
function dated(items: readonly Item[], from: number, start: number): number {
  const above = start - 1 > from ? items[start - 1]!.paragraph : undefined;
  return above && isPlaceDate(above) ? start - 1 : start;
}

/** Whether an annex begins at a paragraph: «Phụ lục …» standing alone, or «(Kèm theo …)» under a title. */
export function opensAnnex(items: readonly Item[], index: number, afterSignature: boolean): boolean {
  const p = items[index]?.paragraph;
  if (!p || p.block.zone === 'furniture' || isPosition(p) || isAuthority(p)) return false;
  const text = p.text.trim();
  if (text.length > 300) return false;
  const centred = p.block.align === 'center' || p.bold > 0.8 || p.caps || p.block.breakBefore === true;
  if (ANNEX.test(p.lower.trim()) && /^\p{Lu}/u.test(text)) {
    if (/[.;,]$/.test(text) && text.length > 40) return false;
    // «Biểu 01» may also caption a table of the body.
    if (/^(?:bieu|mau)\b/.test(p.lower.trim()) && !afterSignature) return false;
    return afterSignature || centred || text.length <= 20;
  }
  // «SỞ NỘI VỤ» over «GIÁM ĐỐC»: another body signs too.
  if (
    p.caps &&
    items.slice(index + 1, index + 3).some((next) => next.paragraph && (isPosition(next.paragraph) || isAuthority(next.paragraph)))
  )
    return false;
  if (!afterSignature || !centred || /[.;]$/.test(text) || label(text)?.kind === 'bullet') return false;
  return p.caps || items.slice(index + 1, index + 4).some((next) => next.paragraph && ATTACHED.test(next.paragraph.lower.trim()));
}

/**
 * Marks recipients and signature between `from` and the first annex. Answers the index where the body ends and the one after the last
 * line of the signature.
 */
export function back(items: readonly Item[], from: number): { bodyEnd: number; after: number } {
  let limit = items.length;
  for (let i = from + 1; i < items.length; i++) {
    if (!opensAnnex(items, i, false)) continue;
    limit = i;
    break;
  }
  let bodyEnd = startOf(items, from, limit);
  if (bodyEnd === limit && limit < items.length) {
    // Signed after the annexes, or an annex's name that only looked like one's beginning.
    const later = startOf(items, from, items.length);
    if (later < items.length) {
      bodyEnd = later;
      limit = items.length;
    }
  }
  let after = bodyEnd;
  // A list whose head is lost: «UBND tỉnh;» below the text, and what is filed soon after it.
  let inRecipients = filedSoon(items, bodyEnd, limit);
  let met = false;
  for (let i = bodyEnd; i < limit; i++) {
    const { paragraph: p, block } = items[i]!;
    if (block.zone === 'furniture' || block.zone === 'footnote') continue;
    if (!p || (i > bodyEnd && signed(items, bodyEnd, i) && opensAnnex(items, i, true))) break;
    const inked = isInk(p) || ((isScrawl(p) || isPostMisread(p)) && items[i - 1]!.block.zone === 'signature');
    const zone: Zone | undefined =
      zoneOf(p, inRecipients, met) ??
      (isSmallPosition(items, i, limit) ? 'signature' : undefined) ??
      (inked && (signsSoon(items, i, limit) || filedSoon(items, i, limit)) ? 'signature' : undefined);
    if (!zone) break;
    block.zone = zone;
    inRecipients = zone === 'recipients' || (inked && !met && inRecipients);
    met ||= inRecipients;
    after = i + 1;
  }
  return { bodyEnd, after };
}

/** What recognition makes of a seal's or a signature's ink: two letters at most. */
const isInk = (p: Paragraph): boolean => /^\P{L}*(?:\p{L}\P{L}*){0,2}$/u.test(p.text) && p.text.length <= 12 && !/\d/.test(p.text);

/** The same, where a flourish is read as one short word («Binh,»). */
const isScrawl = (p: Paragraph): boolean => /^\P{L}*\p{L}{1,6}\P{L}*$/u.test(p.text) && !/[\d:]/.test(p.text);

/** A post of two words of which ink took the second («CHỦ Tin»). */
const isPostMisread = (p: Paragraph): boolean => /^\p{Lu}{2,6} \p{L}{2,6}\P{L}*$/u.test(p.text.trim());

/** Whether what is filed ends a list soon below an item. */
const filedSoon = (items: readonly Item[], at: number, limit: number): boolean =>
  items
    .slice(at + 1, Math.min(limit, at + LONGEST_LIST))
    .some(({ paragraph: p }) => p && FILED.test(p.lower.trim()) && p.text.length < LONGEST_RECIPIENT);
const LONGEST_LIST = 12;

/** Whether the lines of a signature stand right below an item. */
const signsSoon = (items: readonly Item[], at: number, limit: number): boolean =>
  items
    .slice(at + 1, Math.min(limit, at + 5))
    .some(({ paragraph: p }) => p && (isAuthority(p) || isPosition(p) || NAME.test(p.text.trim().replace(INK_BEFORE, ''))));

/** Whether a signer's name was met already, so that further lines in capitals are no part of the signature. */
function signed(items: readonly Item[], from: number, to: number): boolean {
  return items
    .slice(from, to)
    .some(({ paragraph: p }) => p?.block.zone === 'signature' && NAME.test(p.text.trim()) && !p.caps && !isPostMisread(p));
}
