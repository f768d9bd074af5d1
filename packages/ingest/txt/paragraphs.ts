import { fold, foldLower, type Label } from '@tonghop/model';
import { AUTHORITY, BODY_START, POSITION, TYPE_NAME } from '../structure/form-words.ts';
import { HEADING_START } from '../structure/heading-words.ts';
import { label } from '../structure/markers.ts';
import { Sequence } from '../structure/sequence.ts';
import type { TextLine } from './lines.ts';
import { type Measure, reach } from './measure.ts';
import { goesOnSpan } from './unwrapped.ts';

const END = /[.;:!?…]["”’»)]*$|\.\/\.?$/;
const STRONG_END = /[.!?…]["”’»)]*$|\.\/\.?$/;
const OPENS_LOW = /^["“‘(]?\p{Ll}/u;
const OPENS_HIGH = /^["“‘(]?\p{Lu}/u;
/** Lines of the form that always stand alone (folded): they open a paragraph, and nothing is joined to the line before them. */
const OPENER =
  /^(?:kinh gui\b|noi nhan\b|tren day la|(?:tm|kt|tl|tuq|q)\s?\.\s?[a-z]|t\/m |k\/t |t\/l |phu luc(?: so)?(?: [ivx\d]+)?\b|\(?kem theo |cong hoa xa hoi chu nghia|doc lap - tu do|dang cong san viet nam|so\s?:\s|v\/v |(?:pho )?(?:chu tich|giam doc|chanh van phong|truong phong|truong ban|bi thu|hieu truong|truong ban)$)/;

const capitals = (text: string): boolean => {
  const letters = fold(text).replace(/[^A-Za-z]/g, '');
  return letters.length >= 3 && letters === letters.toUpperCase();
};

/** A part of a report that runs in: «Đặc điểm tình hình. Trường có …». */
const PART_START =
  /^(?:dac diem(?: tinh hinh)?|tinh hinh chung|ket qua(?: thuc hien| chung)?|thuan loi|kho khan|han che|cong tac [a-z, ]{3,40})\s?[.:]\s+\S/;
/** Minutes begin with the hour, others with the days or with how it came to be known. */
const HOUR_START =
  /^(?:vao )?(?:hoi|luc) \d{1,2}\s?(?:gio|h|g)\b|^hom nay,? (?:ngay|vao|hoi)\b|^(?:tu )?ngay \d{1,2}[/-]\d|^qua (?:khao sat|kiem tra|ra soat|tong hop|theo doi)\b/;
/** The other way to begin it: with the body itself («UBND xã … ban hành Kế hoạch …»). */
const BODY_SUBJECT =
  /^(?:ubnd|uy ban|so|dang uy|ban (?:chap hanh|thuong vu|thuong truc|chi dao)|truong|van phong|hoi|doan|benh vien|phong|trung tam)\b.{0,90}\b(?:ban hanh|xay dung|trien khai|to chuc|thong bao|bao cao)\b/;
const LONGEST_TITLE = 5; // lines

const opensBody = (line: TextLine): boolean => {
  const lower = foldLower(line.text);
  return (
    OPENS_HIGH.test(line.text) && (BODY_START.test(lower) || PART_START.test(lower) || HOUR_START.test(lower) || BODY_SUBJECT.test(lower))
  );
};

/** Whether a line stands among those of a title (from the kind's name on) and the next one begins the body. */
function bodyBegins(lines: readonly TextLine[], at: number): boolean {
  if (!opensBody(lines[at]!) || /,$/.test(lines[at - 1]!.text)) return false;
  const above = lines.slice(Math.max(0, at - LONGEST_TITLE), at);
  const name = above.findLastIndex((line) => capitals(line.text) && TYPE_NAME.test(foldLower(line.text)));
  if (name < 0 || name >= above.length - 1) return false;
  return !above.slice(name).some((line, i) => STRONG_END.test(line.text) || (i > 1 && opensBody(line)));
}

/** «ỦY BAN NHÂN DÂN TỈNH A» between a subject in capitals and «Căn cứ …». */
function decides(lines: readonly TextLine[], at: number): boolean {
  const [above, line, below] = [lines[at - 1]!.text, lines[at]!.text, lines[at + 1]?.text ?? ''];
  return (
    /^(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN (?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ)(?:\s[\p{Lu}-]+){1,5}$/u.test(line) &&
    /^(?:Căn cứ|Xét|Theo|QUYẾT NGHỊ|QUYẾT ĐỊNH)/u.test(below) &&
    capitals(above) &&
    !/(?:CỦA|VÀ|GIỮA|DO|,)$/u.test(above)
  );
}

/** What joins two lines of a paragraph: nothing where a symbol is broken at its hyphen or slash («57-⏎NQ/TW»), else a blank. `before`: its end. */
function between(before: string, after: string): '' | ' ' {
  const symbol =
    (/[\p{L}\d]-$/u.test(before) && /^[\p{Lu}\d]/u.test(after)) ||
    (/[\p{Lu}\d]\/$/u.test(before) && /^[\p{Lu}\d]/u.test(after)) ||
    (/\d$/.test(before) && /^[/-]\p{Lu}{2}/u.test(after));
  return symbol ? '' : ' ';
}

/** `item`: the open paragraph is one of a list, behind which hardly any begins without a mark. */
type Context = { measure: Measure; sequence: Sequence; bullets: string; first: boolean; open: string; item: boolean };

/** Whether the next line's first word would not have fitted on this line: it was wrapped, not ended. */
function full(line: TextLine, next: TextLine, { measure, first }: Context): boolean {
  return reach(line, next, measure.width) >= (first ? measure.room.first : measure.room.other);
}

/** «… kính đề nghị: (1) …;⏎(2) …»: whether a mark in brackets goes on with those that the open paragraph holds behind its first words. */
function numbersOn({ raw, path }: Label, open: string): boolean {
  const above = (path.at(-1) ?? 0) - 1;
  return above > 0 && raw.trimStart().startsWith('(') && open.indexOf(`(${above})`, 1) > 0;
}

/** Whether the mark at a line's start stands for an item or heading, and not for a figure or dash that wrapping put there. */
function isMark(mark: Label, prev: TextLine, next: TextLine, wrapped: boolean, context: Context): boolean {
  if ((wrapped || /[;,]$/.test(prev.text)) && numbersOn(mark, context.open)) return false;
  if (!wrapped || END.test(prev.text)) return true;
  if (goesOnSpan(prev.text, next.text)) return false;
  // A dash may part two halves of a name at a line's end; no other bullet does.
  if (mark.kind === 'bullet')
    return (next.text[0] === context.bullets || !/^[-–—]/.test(next.text)) && !OPENS_LOW.test(next.text.slice(mark.length));
  if (mark.kind === 'roman' || mark.kind === 'part' || mark.kind === 'ordinal') return true;
  return context.sequence.expects(mark) && !OPENS_LOW.test(next.text.slice(mark.length));
}

/** Decides whether `next` opens a new paragraph after `prev`. */
function breaks(prev: TextLine, next: TextLine, mark: Label | undefined, context: Context): boolean {
  const { measure } = context;
  // The place of a drawn table, put aside by the reader.
  if (prev.text.startsWith('\u0002') || next.text.startsWith('\u0002')) return true;
  // «… xong trước⏎31/12/2025.»
  if (/\s(?:trước|sau|đến|từ|hết|hạn|ngày|vào|chậm nhất)$/u.test(prev.text) && /^\d{1,2}[/.]\d{1,2}[/.]20\d\d(?!\d)/.test(next.text))
    return false;
  // «… đạt 88,4% (quý II:⏎79,1%)»
  if (!mark && /\([^()]{1,60}:$/.test(prev.text) && /^\d/.test(next.text)) return false;
  if (KIND_END.test(prev.text) && SYMBOL_START.test(next.text)) return false;
  if (partsForm(prev.text, next.text)) return true;
  const wrapped = full(prev, next, context);
  if (mark && isMark(mark, prev, next, wrapped, context)) return true;
  if (OPENER.test(foldLower(next.text)) && (END.test(prev.text) || !wrapped || /^Kính gửi|^K[TG]\.|^TM\.|^Nơi nhận\s*:/.test(next.text)))
    return true;
  if (!mark && goesOn(prev, next, context.first, !wrapped && measure.width !== Number.POSITIVE_INFINITY)) return false;
  if (measure.width === Number.POSITIVE_INFINITY) return !(OPENS_LOW.test(next.text) && !END.test(prev.text)) || next.gap > measure.gap + 1;
  if (!wrapped) {
    // Too short to have been wrapped: only a sentence that plainly goes on is joined (a page's end, a title set in two lines).
    if (STRONG_END.test(prev.text)) return true;
    return (
      !(OPENS_LOW.test(next.text) && !/:$/.test(prev.text)) && !(capitals(prev.text) && capitals(next.text) && next.gap <= measure.gap)
    );
  }
  if (capitals(prev.text) !== capitals(next.text) && (capitals(prev.text) || HEADING_START.test(foldLower(next.text)))) return true;
  // Where paragraphs are set in, or parted by one empty line, such a line begins one, though its author closes none.
  const setOff = (measure.indented && next.indent > measure.margin && prev.indent <= next.indent) || (measure.gap === 0 && next.gap === 1);
  if (setOff && !OPEN_END.test(prev.text) && /^["“(]?\p{Lu}\p{L}/u.test(next.text)) return true;
  if (!END.test(prev.text)) return false;
  if (capitals(next.text) || (/:$/.test(prev.text) && OPENS_HIGH.test(next.text))) return true;
  if (next.indent > measure.margin && OPENS_HIGH.test(next.text)) return true;
  if (measure.indented) return false;
  if (measure.terse && !context.item && /[.!?]$/.test(prev.text) && OPENS_HIGH.test(next.text)) return true;
  return next.gap > measure.gap && OPENS_HIGH.test(next.text) && next.page === prev.page;
}

/** A body above another's in a letterhead («UBND XÃ …» over «TRƯỜNG …»), folded. */
const SUPERIOR =
  /^(?:ubnd|uy ban nhan dan|dang uy|dang bo|so|bo|tinh uy|thanh uy|hdnd|mttq|uy ban (?:mttq|mat tran)|tap doan|(?:tong )?cong ty|hoi|tinh doan|lien doan|cong an)\s\S/;
const SUBORDINATE =
  /^(?:truong|so|phong|tram|trung tam|van phong|cong an|thanh tra|chi (?:bo|cuc|nhanh|doan|hoi)|benh vien|dang uy|uy ban (?:mttq|mat tran)|hoi (?!dong nhan)|doan|bch|btv|vien thong|buu dien|dien luc|vnpt|ban (?:quan ly|chi dao|chi huy|van hoa|thuong truc|chap hanh|thuong vu))\s\S/;
/** «Sơn La, ngày 09 tháng 12 năm 2025» alone on its line; how a signature is made. */
const PLACE_DATE = /^\p{Lu}[\p{L} .’'-]{1,40}, ngày \d{1,2} tháng \d{1,2} năm \d{4}\.?$/u;
const SIGNED = /^\((?:đã ký|ký tên|ký,|ký và|chữ ký)[^()]*\)$/iu;

/** Whether two lines of the form follow each other that are none of one sentence, however full the first one is. */
function partsForm(above: string, below: string): boolean {
  if (PLACE_DATE.test(below) || (SIGNED.test(below) && capitals(above))) return true;
  if (!capitals(below)) return false;
  const lower = foldLower(below);
  // «…, ngày 24 tháng 10 năm 2025» over «BÁO CÁO».
  if (!capitals(above)) return TYPE_NAME.exec(lower)?.[0].length === lower.length;
  const over = foldLower(above);
  // «KT. BỘ TRƯỞNG,⏎CHỦ NHIỆM» signs for one who is both.
  if ((POSITION.test(over) || AUTHORITY.test(over)) && !/,$/.test(over) && (POSITION.test(lower) || AUTHORITY.test(lower))) return true;
  return SUPERIOR.test(over) && SUBORDINATE.test(lower);
}

// Words behind which no line of an author's own ends, and figures with which few lines of his begin.
const OPEN_END =
  /(?:,|\s[-–]|\s(?:khoảng|là|của|và|hoặc|với|cùng|cho|tại|vào|lên|về|theo|trong|giữa|bằng|nhằm|để|mà|mỗi|các|những|đạt|trên|gần|hơn|từ|đến|ít nhất|tối thiểu|tối đa|phấn đấu|ước đạt|mới đạt|chỉ đạt|tương đương|bình quân|chiếm|tỷ lệ|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị))$/u;
// «… trên môi trường số⏎37/39 chi bộ …»: digital, and no number.
const NUMBERED_WORD = /\s(?:ngày|tháng|năm|quý|(?<!(?:đổi|trường|năng|tế|hội|quyền|tảng|dân|vụ|ký|gian|nghệ|liệu)\s)số)$/iu;
/** «tại Kế hoạch⏎356/KH-UBND», «cao hơn chỉ tiêu Bộ giao⏎(75%)»: a symbol, or a share in a bracket. */
const SYMBOL_START = /^\d{1,5}\/(?:\d{4}\/)?\p{Lu}{2}/u;
const KIND_END =
  /\s(?:Kế hoạch|Chương trình|Công văn|Hướng dẫn|Thông báo|Kết luận|Tờ trình|Báo cáo|Quyết định|Nghị quyết|Chỉ thị|Nghị định|Thông tư|số)$/u;
const BRACKETED_SHARE = /^\(\d[\d.,]*\s?%\)/;
const SHARE_START = /^\d[\d.,]*\s?%/;
/** «… giải quyết đúng hạn⏎1.231 hồ sơ»: a figure with what it counts. */
const COUNT_START = /^\d[\d.,]*\s\p{Ll}/u;

/** «Thực hiện Công văn số … của Sở A, Ban Thường vụ⏎Hội B báo cáo như sau:»: the sentence that opens a report, cut before a name. */
const REASONS = /^\s*(?:Thực hiện|Căn cứ|Theo|Tiếp nhận|Phúc đáp|Trả lời)\s[^.;:]*\s(?:số\s?:?\s?)?\d/u;
const ACCOUNTS = /^\p{Lu}[^.;:]{3,120}\s(?:báo cáo|như sau|sau)\s*:$/u;

/** «… ngày 14/10/2024 của Bộ»: the first word of an issuer's name at a line's end. */
const HALF_BODY = /\s(?:ngày\s\d{1,2}[/.-]|năm\s)[\d/.-]+\s+của (?:Bộ|Sở|Ban|Phòng|Văn|Ủy|Thủ|Chủ)$/u;

const DAY_START = /^\d{1,2}(?:\stháng\s\d|[/.-]\d{1,2}[/.-]\d{4})/u;

/** Whether a line plainly goes on in the next one, wherever it was cut; `opens`: it begins its paragraph, `ended`: there was room for the next word. */
function goesOn(prev: TextLine, next: TextLine, opens: boolean, ended: boolean): boolean {
  // «…, ngày 20 tháng 11 năm⏎2025» in a narrow letterhead.
  if (/tháng\s+\d{1,2}\s+năm$/iu.test(prev.text) && /^(?:19|20)\d\d(?!\d)/.test(next.text)) return true;
  // «2. Thông tư số 05/… ngày⏎25 tháng 7 năm 2022 của …»
  if (/\sngày$/iu.test(prev.text) && DAY_START.test(next.text)) return true;
  // «… ngày 08 tháng⏎11 năm 2026 của …»
  if (/\sngày\s\d{1,2}\stháng$/iu.test(prev.text) && /^\d{1,2}\snăm\s\d/u.test(next.text)) return true;
  if (/^.{12,}\s(?:của|và|về|theo|với)$/u.test(prev.text) && OPENS_HIGH.test(next.text) && !capitals(prev.text) && !capitals(next.text))
    return true;
  // «… ngày 14/10/2024 của Bộ⏎Thông tin và Truyền thông», «I. KẾT QUẢ⏎ĐẠT ĐƯỢC»
  if (HALF_BODY.test(prev.text) && OPENS_HIGH.test(next.text) && !capitals(next.text)) return true;
  if (/\sKẾT QUẢ$/u.test(prev.text) && /^(?:ĐÃ )?ĐẠT ĐƯỢC$/u.test(next.text)) return true;
  if (prev.text.length <= 40 || capitals(next.text) || END.test(prev.text)) return false;
  if (prev.text.length > 60 && REASONS.test(prev.text) && ACCOUNTS.test(next.text)) return true;
  if (BRACKETED_SHARE.test(next.text)) return true;
  const share = SHARE_START.test(next.text) || COUNT_START.test(next.text);
  if (OPEN_END.test(prev.text) || (NUMBERED_WORD.test(prev.text) && /^\d/.test(next.text) && !share)) return true;
  // «II. Phát triển kinh tế số⏎100% trường học …»: a share opens the text below a title.
  const kind = label(prev.text)?.kind;
  const title = opens && kind !== 'bullet' && (kind === 'roman' || kind === 'part' || ended);
  return share && !title;
}

/** A mark alone on its line: an export parted it from its text by a tab («1.2.⏎Công tác …»). */
function lone(line: TextLine): boolean {
  const mark = label(line.text);
  return mark !== undefined && mark.length >= line.text.length && (mark.kind === 'bullet' || /[.)]$/.test(line.text));
}

/** A paragraph made of lines: its joined text, the indent and page of its first line. */
export type TextParagraph = { text: string; indent: number; page: number; gap: number };

/**
 * Joins printed lines to the author's paragraphs by evidence: whether the next word would still have fitted, end marks, capitals,
 * indents, and marks that stand in sequence.
 */
export function paragraphs(lines: readonly TextLine[], measure: Measure): TextParagraph[] {
  const found: TextParagraph[] = [];
  const bullets = new Map<string, number>();
  for (const line of lines) if (label(line.text)?.kind === 'bullet') bullets.set(line.text[0]!, (bullets.get(line.text[0]!) ?? 0) + 1);
  const context: Context = {
    measure,
    sequence: new Sequence(),
    bullets: [...bullets].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '-',
    first: true,
    open: '',
    item: false,
  };
  let prev: TextLine | undefined;
  /** The last letters of the open paragraph: asked of its text, it would be put together anew for each line. */
  let end = '';
  for (const [at, line] of lines.entries()) {
    const mark = label(line.text);
    if (mark) context.open = found.at(-1)?.text ?? '';
    if (
      !prev ||
      bodyBegins(lines, at) ||
      decides(lines, at) ||
      (!(lone(prev) && !mark) && (line.tab !== prev.tab || breaks(prev, line, mark, context)))
    ) {
      found.push({ text: line.text, indent: Math.max(0, line.indent - measure.margin), page: line.page, gap: line.gap });
      if (mark) context.sequence.take(mark);
      context.first = true;
      context.item = mark?.kind === 'bullet';
      end = line.text.slice(-2);
    } else {
      const open = found[found.length - 1]!;
      const joint = between(end, line.text);
      open.text += joint + line.text;
      end = (end + joint + line.text).slice(-2);
      context.first = false;
    }
    prev = line;
  }
  return found;
}
