import type { Label } from '@tonghop/model';
import { CORE, CORE_AHEAD, CORE_TROUBLE, HEADING_START, UNIT_NAME } from './heading-words.ts';
import { lostLineEnd } from './lost-line-end.ts';
import { boldLead, type Paragraph } from './paragraph.ts';

const LONGEST_TITLE = 110;
const FEWEST = 3;
const LONGEST_SPOKEN = 40;
/** A share that a group of people shall reach (folded). */
const GOAL = /^\s*(?:phan dau |dam bao |bao dam |dat |co |it nhat |toi thieu |tren )*\d[\d.,]*\s?%/;

/** Words that only lead to who is asked (folded). */
const ASKS = /^(?:kinh )?(?:de nghi|yeu cau|giao)$/;

/** «1- Hạn chế về chậm ban hành chương trình: đã ban hành …»: what was done about it (folded). */
const TROUBLE_OF = /^(?:noi dung |cac |nhung )?(?:han che|ton tai|khuyet diem|thieu sot|vuong mac|kho khan) (?:ve|trong|doi voi|o)\s/;
const DONE_SINCE = /^\s*(?:\S+ ){0,4}?(?:da|nang|giam|khac phuc|den nay|hien nay|dang) /;

/** «Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Nội vụ, Tài chính … chịu trách nhiệm thi hành …» (folded). */
const WHO_CARRIES_OUT =
  /\bcac (?:so|ban|phong|co quan|don vi|xa|phuong|ong(?: \(?ba\)?)?):.{3,300}\bchiu trach nhiem (?:to chuc )?(?:thi hanh|thuc hien)\b/;

/** «(1) Về con người: …; (2) Về trang bị: …»: a paragraph that numbers several. */
const numbersMore = ({ raw, path }: Label, text: string): boolean => raw.startsWith('(') && text.includes(`(${(path.at(-1) ?? 0) + 1})`);

/** «Lắp công tơ đo xa - Thời hạn: 30/9/2027»: a task's detail behind a dash or mark, and no title's end. */
const DETAIL =
  /\S\s?[-–;,(]\s?(?:thời (?:hạn|gian)(?: (?:thực hiện|hoàn thành))?|tiến độ|đơn vị (?:thực hiện|chủ trì|phối hợp)|(?:bộ phận )?chủ trì|phụ trách|người phụ trách)\s?$/iu;

/** Index just behind the title, or -1: at a colon, or a full stop, that parts a short title from a body. */
function cut(text: string, start: number): number {
  const rest = text.slice(start);
  // «a) Về nhận thức :Xã đã …»: the blank on the wrong side.
  const match = /[:.](?=\s)|:(?=\p{Lu}\p{Ll})/u.exec(rest);
  if (!match || match.index > LONGEST_TITLE || rest.slice(match.index + 1).trim() === '') return -1;
  return DETAIL.test(rest.slice(0, match.index)) ? -1 : start + match.index;
}

/** Whether a list's items all open with few words before a colon, one of which is a title by its words: «1. Nổi cộm: …», «2. Đề nghị: …». */
export function allSpoken(list: readonly { p: Paragraph; mark: Label | undefined }[]): boolean {
  if (list.length < FEWEST) return false;
  let told = false;
  for (const { p, mark } of list) {
    const start = mark?.length ?? 0;
    const end = cut(p.text, start);
    if (end < 0 || p.text[end] !== ':' || end - start > LONGEST_SPOKEN || p.text.slice(end + 1).trim() === '') return false;
    told ||= CORE.test(title(p.lower, start, end));
  }
  return told;
}

/**
 * The end of a run-in title («a) Khó khăn: Chế độ …», bold words before a body), or undefined when a paragraph has none. `mark` is the
 * paragraph's label; `siblings` tells that others of its list are headings.
 */
export function runIn(p: Paragraph, mark: Label | undefined, siblings: boolean): number | undefined {
  const start = mark?.length ?? 0;
  const { text, lower } = p;
  const lead = boldLead(p.block);
  const end = cut(text, start);
  // «6. Đề nghị: Hiệp hội Doanh nghiệp tỉnh, Hội Nông dân tỉnh»: whom the list below it asks.
  if (end > 0 && ASKS.test(title(lower, start, end)) && UNIT_NAME.test(lower.slice(end + 1).trimStart()) && !/[.;:!?]\s*$/.test(text))
    return undefined;
  if (WHO_CARRIES_OUT.test(lower)) return undefined;
  if (lead > start + 3 && lead < text.trimEnd().length - 3) {
    // Bold words at the front: a title when a colon or stop ends them.
    const bold = text.slice(start, lead).trimEnd();
    const close = start + bold.length;
    const marked = /[:.]$/.test(bold) || /^\s*[:.]/.test(text.slice(close));
    if (
      marked &&
      bold.length <= 1.5 * LONGEST_TITLE &&
      mark?.kind !== 'ordinal' &&
      (mark !== undefined || CORE.test(title(lower, start, close)))
    )
      return close - (/[:.]$/.test(bold) ? 1 : 0);
  }
  if (end < 0) return mark && mark.kind !== 'bullet' && mark.kind !== 'ordinal' ? lostLineEnd(p, start, siblings) : undefined;
  // «II. Nội dung số 1: hỗ trợ điểm truy cập»: a part's title goes on behind its colon.
  if ((mark?.kind === 'roman' || mark?.kind === 'part') && text.trim().length <= LONGEST_TITLE && !/[.;!?:]$/.test(text.trim()))
    return undefined;
  const words = title(lower, start, end);
  const colon = text[end] === ':';
  if (colon && TROUBLE_OF.test(words) && DONE_SINCE.test(lower.slice(end + 1))) return undefined;
  const numbered = mark !== undefined && mark.kind !== 'bullet' && mark.kind !== 'ordinal';
  if ((numbered ? CORE : CORE_TROUBLE).test(words) || CORE_AHEAD.test(words)) return colon || numbered ? end : undefined;
  if (!mark || mark.kind === 'bullet' || mark.kind === 'ordinal' || numbersMore(mark, text)) return undefined;
  const strong = mark.kind === 'roman' || mark.kind === 'part' || siblings;
  if (/,\s*(?:cụ thể|gồm|như sau)?$/.test(text.slice(start, end))) return undefined;
  // «4. Đề nghị Hội Nông dân: vận động …», «1. Đối với học sinh: 100% …» among plain items are some of them.
  const item = /^(?:kinh )?de nghi\b/.test(words) || (/^doi voi\b/.test(words) && GOAL.test(lower.slice(end + 1)));
  // «2. Các nhiệm vụ được nghiệm thu đúng hạn: 48/52 nhiệm vụ» says of them that it was so, and how many.
  // «3. Yêu cầu dịch vụ cấp độ 4: 100%; …» among plain items tells a figure.
  const stated =
    (/\bduoc (?!giao\b)/.test(words) && /^\s*\d/.test(lower.slice(end + 1))) ||
    (!siblings && mark.kind !== 'part' && !/^(?:cac |mot so )?(?:chi|muc) tieu\b/.test(words) && GOAL.test(lower.slice(end + 1)));
  if (colon && HEADING_START.test(words) && words.length <= 90 && (siblings || !item) && !stated) return end;
  // Others of the list are headings on lines of their own: so is «4. Các trưởng bản: …».
  if (colon && siblings && words.length <= 70 && !/[,;.]/.test(words.replace(/, /g, ' '))) return end;
  if (strong && words.length <= (colon ? LONGEST_TITLE : 60) && HEADING_START.test(words)) return end;
  return mark.kind !== 'letter' ? lostLineEnd(p, start, siblings) : undefined;
}

const title = (lower: string, start: number, end: number): string =>
  lower
    .slice(start, end)
    .replace(/["':.]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
