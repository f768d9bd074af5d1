import { ornamentLength } from '@tonghop/model';
import { ABBREVIATIONS, ADDRESSEE, ANNEX, LETTERHEAD, SUBJECT_LINE, TYPE_NAME } from './form-words.ts';
import { label } from './markers.ts';
import type { Item, Paragraph } from './paragraph.ts';

/** Paragraphs among which the form's front parts are looked for. */
const REACH = 30;
const LONGEST_LINE = 300;
const LONGEST_LOUD = 700;
const LONGEST_TITLE_LINE = 110;
/** Words with which the first sentence of the body begins (folded). */
const BODY_OPENING =
  /^(?:can cu|thuc hien|tiep nhan|theo |trong |nham |ngay |sau khi|tren co so|de |de cuong|qua |hoi \d|hom nay|nam 20(?!\d\d\s*$)|thoi gian qua|phuc dap|xet )/;
/** A line that ends a span of years: «giai đoạn 2025⏎- 2026». */
const SPAN_END = /^[-–]\s?20\d\d(?!\d)/;
/** A line that a name's dash opens: «… đảm bảo quốc phòng⏎- an ninh». */
const DASHED_ON = /^[-–]\s?\p{Ll}/u;
const END = /[.;:!?…]["”)]*$/;

/** A type name set as a title: in capitals, alone or with the trích yếu behind it in the same paragraph. */
function isTypeName(p: Paragraph): boolean {
  const lead = ornamentLength(p.text);
  const [text, lower] = [p.text.slice(lead).trim(), p.lower.slice(lead).trim()];
  const match = TYPE_NAME.exec(lower);
  // «PHƯỜNG AN …» folds as «PHƯƠNG ÁN …» does: the tone decides.
  if (!match || /^phường/i.test(text)) return false;
  // «BAN CHỈ ĐẠO THỰC HIỆN | NGHỊ QUYẾT SỐ 57-NQ/TW»: another document, in the issuer's name.
  const behind = lower.slice(match[0].length);
  if (/^\s+so\s+\d|^\s+\d+\s?[-/]\s?[a-z]/.test(behind)) return false;
  // «BAN CHỈ ĐẠO THỰC HIỆN | NGHỊ QUYẾT 57», «TỔ CÔNG TÁC | ĐỀ ÁN 06»
  if (/^\s+\d{1,3}(?!\d|\snam)/.test(behind) && /^(?:nghi quyet|de an|chi thi|ket luan)\b/.test(match[0])) return false;
  const name = text.slice(0, match[0].length);
  // A subject in capitals that names what it carries out is long.
  const longest = text === text.toUpperCase() ? LONGEST_LOUD : LONGEST_LINE;
  return name === name.toUpperCase() && text.length < longest && !/[.;]$/.test(text);
}

function isTitleLine(p: Paragraph): boolean {
  const text = p.text.trim();
  if (text.length > LONGEST_LINE || (label(text) && !SPAN_END.test(text) && !DASHED_ON.test(text)) || ADDRESSEE.test(p.lower.trim()))
    return false;
  if (ABBREVIATIONS.test(p.lower.trim()) || FILLED_IN.test(p.lower.trim())) return false;
  if (/^[-–_*=\s]+$/.test(text)) return true;
  const set = p.block.align === 'center' || p.bold > 0.6;
  // «THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG …» under «KẾ HOẠCH» is the subject, in capitals.
  // «Đề án 06 …» without its tones reads as «Để …» does.
  const opens = !p.caps && BODY_OPENING.test(p.lower.trim()) && !/^Đề\s/iu.test(text);
  // «… 6 tháng đầu năm;» over «kế hoạch 6 tháng cuối năm», «… năm 2025;» over «nhiệm vụ năm 2026».
  if (/[\p{L}\d];$/u.test(text) && text.length < LONGEST_TITLE_LINE) return !opens;
  // «Tổng kết phong trào thi đua năm 2025.»: a subject that its writer closed.
  if (CLOSED_SUBJECT.test(p.lower.trim()) && text.length < LONGEST_TITLE_LINE) return true;
  return set ? !/[;:]$/.test(text) : !END.test(text) && !opens;
}

const CLOSED_SUBJECT =
  /^(?:tong ket|so ket|ket qua (?:thuc hien|cong tac|trien khai)|tinh hinh|ve viec|phuong huong)\b(?!.*\b(?:da|duoc|van|con|rat|tuong doi|on dinh)\b)[^.;:]*\.$/;

/** «Tên tập thể đề nghị: …», «Họ và tên: …»: a form's field below the title. */
const FILLED_IN = /^(?:\d+[.)] )?(?:ten|ho (?:va )?ten|ho, ten|dia chi|chuc vu|so dien thoai|nguoi bao cao)\b[^:]{0,40}:\s*\S/;

/** «Báo cáo kết quả chuyển đổi số năm 2025» in small letters, as a portal's page or a message titles it. */
const SPOKEN_TITLE =
  /^(?:Báo cáo (?:nhanh|tóm tắt|kết quả|tình hình|tổng kết|sơ kết|đánh giá|công tác|tiến độ|việc|về|sơ bộ|chuyên đề)|Kế hoạch (?:triển khai|thực hiện|tổ chức|chuyển đổi số|về|hành động)|Tờ trình về)(?!\p{L})/u;
/** What stands below a document's title and below no headline: a first part, what it rests on, or the sentence that opens it. */
const DOCUMENT_OPENING =
  /^(?:(?:i|1|a|phan (?:i|1|thu nhat))[.,:/)\s-]+\S|can cu |thuc hien (?:cong van|ke hoach|van ban|chi dao|quyet dinh|nghi quyet|thong bao|chi thi)|kinh gui)|\bbao cao\b.{0,200}\bnhu sau\s*:$/;

/** Whether a document opens with its title in small letters. */
function isSpokenTitle(p: Paragraph | undefined, next: Paragraph | undefined): boolean {
  const text = p?.text.trim() ?? '';
  return SPOKEN_TITLE.test(text) && text.length < LONGEST_LINE && !END.test(text) && DOCUMENT_OPENING.test(next?.lower.trim() ?? '');
}

/** «21/07/2026 07:52 Số lượt xem: 154», «Ngày đăng: 12/04/2026»: when a portal showed a document, and to how many (folded). */
const ON_PORTAL =
  /^(?:(?:ngay (?:dang|cap nhat)\s?:?\s?)\d{1,2}\/\d{1,2}\/\d{4}[\s|,-]*(?:\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}\/\d{1,2}\/\d{4}(?:[\s|,-]*\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?|(?=[\s|,-]+(?:so )?luot (?:xem|doc)|[\s|,-]+da xem))|(?=(?:so )?luot (?:xem|doc)|da xem))[\s|,-]*(?:(?:(?:so )?luot (?:xem|doc)|da xem)\s?:?\s?[\d.]+)?$/;

/** The last line of a letterhead: «Ninh Bình, ngày 09 tháng 9 năm 2025 |». */
const DATED = /\bngay\s?\d{1,2} thang \d{1,2} nam \d{4}[\s|]*$/;

/** Whether capitals right below the letterhead's date are the subject, where a portal has lost the kind's name above it. */
const isBareSubject = (p: Paragraph, above: Item | undefined): boolean =>
  p.caps &&
  /^(?:ban hanh|phe duyet|quy dinh|ve |sua doi|thanh lap|trien khai|thuc hien|chuyen doi|phat trien|cong bo|kien toan|bai bo)/.test(
    p.lower.trim(),
  ) &&
  p.text.trim().length > 20 &&
  !END.test(p.text.trim()) &&
  above?.block.zone === 'letterhead' &&
  DATED.test(above.paragraph?.lower.trim() ?? '');

/** What the front scan remembers while it walks down the page. */
type State = { titled: boolean; outlined: boolean; subject: number | undefined; addressed: 'no' | 'list' | 'done' };

/** The size of a paragraph's first letters, where its reader knows it. */
const sizeOf = (p: Paragraph): number | undefined => p.block.runs.find((run) => run.text.trim() !== '')?.size;

/** Whether a line below the type name is set as a heading of the body: by its style, or larger than the subject above it. */
function isSetAsHeading(p: Paragraph, state: State): boolean {
  if (p.block.outline !== undefined && !state.outlined) return true;
  const size = sizeOf(p);
  return size !== undefined && state.subject !== undefined && size > 1.1 * state.subject && p.block.align !== 'center' && !p.caps;
}

function zoneOf(p: Paragraph, state: State, mayBeIssuer: boolean): 'letterhead' | 'title' | 'addressee' | 'furniture' | undefined {
  const lower = p.lower.trim();
  const text = p.text.trim();
  // What a scan makes of a speck or of a piece of a rule («.», «_'») is as much as none.
  if (/^(?:[_\s–—-]{3,}|[-.,:;'’‘`_~^°|–—\s]{1,3})$/.test(text) || ON_PORTAL.test(lower)) return 'furniture';
  if (LETTERHEAD.test(lower) && text.length < LONGEST_LINE && state.addressed === 'no') return 'letterhead';
  if (SUBJECT_LINE.test(lower) && text.length < LONGEST_LINE) return 'title';
  if (ADDRESSEE.test(lower)) {
    state.addressed = /:\s*$/.test(text) || !/:/.test(text) ? 'list' : 'done';
    return 'addressee';
  }
  if (state.addressed !== 'no') {
    const mark = label(text);
    if (mark?.kind === 'bullet' && text.length < LONGEST_LINE) {
      state.addressed = 'done';
      return 'addressee';
    }
    if (
      state.addressed === 'list' &&
      text.length < 150 &&
      !/:$|bao cao/.test(lower) &&
      !BODY_OPENING.test(lower) &&
      !(mark && /^(?:roman|decimal|letter|part)$/.test(mark.kind))
    )
      return 'addressee';
  }
  if (isTypeName(p) && !state.titled) {
    state.titled = true;
    state.outlined = p.block.outline !== undefined;
    return 'title';
  }
  if (state.titled && state.addressed === 'no' && isTitleLine(p) && !isSetAsHeading(p, state)) {
    state.subject ??= sizeOf(p);
    return 'title';
  }
  if (!state.titled && mayBeIssuer && text.length < 150 && (!END.test(text) || capitals(text)) && !labelled(text)) return 'letterhead';
  return undefined;
}

/**
 * Gives back to the body what stands below a subject as a heading of its own, in documents whose body opens without a sentence: lines that
 * are not centred as the subject is, and those above a list's first item.
 */
function withoutHeadings(near: readonly Item[], end: number): number {
  const named = near.findIndex(({ paragraph: p, block }, i) => i < end && block.zone === 'title' && p !== undefined && isTypeName(p));
  const first = named + 1;
  const subject = near[first];
  if (named < 0 || subject?.block.zone !== 'title' || !subject.paragraph) return end;
  const body = near[end]?.paragraph;
  const listed = body !== undefined && label(body.text.trim())?.kind === 'bullet';
  for (let i = first + 1; i < end; i++) {
    const { paragraph: p, block } = near[i]!;
    // The stroke below a subject.
    if (p && !/[\p{L}\d]/u.test(p.text)) continue;
    const over = near.slice(0, i).findLast((item) => item.paragraph && /[\p{L}\d]/u.test(item.paragraph.text));
    const above = over?.paragraph?.text.trim() ?? '';
    if (!p || block.kind !== 'paragraph' || block.zone !== 'title') return end;
    const goesOn = !/^\p{Lu}\p{Ll}/u.test(p.text.trim()) || (above.length >= WRAPPED && !/20\d\d$/.test(above));
    const aside = subject.paragraph.block.align === 'center' && block.align !== undefined && block.align !== 'center' && p.bold > 0.6;
    if (goesOn || !(aside || listed || FIRST_PART.test(p.lower.trim()))) continue;
    for (let k = i; k < end; k++) delete near[k]!.block.zone;
    return i;
  }
  return end;
}
/** What stands first in a report, and in no subject's second line. */
const FIRST_PART =
  /^(?:(?:mot so )?(?:dac diem|khai quat|boi canh|tinh hinh)(?:,? (?:tinh hinh|chung|dac diem|boi canh|don vi|dia phuong))*|mo dau|dat van de|(?:mot so |nhung )?ket qua(?: (?:dat duoc|noi bat|chu yeu))*)$/;
/** A line of a subject so long may go on in the next one. */
const WRAPPED = 45;

/** Capitals make no sentence, whatever a scan's speck puts behind them («XÃ AN LẬP.»). */
const capitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

const labelled = (text: string): boolean => {
  const mark = label(text);
  return mark !== undefined && mark.kind !== 'bullet';
};

/** The country's or the Party's name, as it stands in a letterhead. */
const STATE_NAME = /^(?:cong hoa xa hoi chu nghia|dang cong san viet nam\b)/;
const OF_FORM = [LETTERHEAD, SUBJECT_LINE, ADDRESSEE];
/** What a portal tells of a document above its text. */
const TOLD_ABOVE =
  /^(?:so (?:ki |ky )?hieu|ngay (?:ban hanh|hieu luc|cap nhat|bat dau hieu luc)|noi ban hanh|co quan ban hanh|nguoi ky|(?:the )?loai van ban|the loai|linh vuc|tinh trang)\b/;

/**
 * Where the letterhead begins below what a page shows above a document: its title once more, its number and signer in words of the portal.
 * 0 where nothing stands there that must be passed over.
 */
function aboveLetterhead(near: readonly Item[]): number {
  const named = near.findIndex(({ paragraph: p }) => p !== undefined && STATE_NAME.test(p.lower.trim()));
  if (named < 1 || !near.slice(named).some(({ paragraph: p }) => p && (isTypeName(p) || SUBJECT_LINE.test(p.lower.trim())))) return 0;
  let start = named;
  for (let p = near[start - 1]?.paragraph; start > 0; p = near[start - 1]?.paragraph) {
    if (!p || p.text.length > LONGEST_TITLE_LINE || isTypeName(p) || TOLD_ABOVE.test(p.lower.trim())) break;
    if (!capitals(p.text) && !LETTERHEAD.test(p.lower.trim()) && /\p{L}/u.test(p.text)) break;
    start--;
  }
  const passed = near.slice(0, start).map(({ paragraph: p }) => p);
  // The left column may stand above the right one.
  if (passed.some((p) => !p || p.text.length > LONGEST_LINE || OF_FORM.some((form) => form.test(p.lower.trim())))) return 0;
  return passed.some((p) => p && (isTypeName(p) || TOLD_ABOVE.test(p.lower.trim()))) ? start : 0;
}

/**
 * Marks the zones above the body: letterhead, title (type name and trích yếu, or «V/v …») and addressee with its list.
 * Answers the index of the first item of the body.
 */
export function front(items: readonly Item[]): number {
  const near = items.slice(0, REACH);
  const above = aboveLetterhead(near);
  for (const { block } of near.slice(0, above)) if (block.kind === 'paragraph') block.zone = 'furniture';
  // What stands above the last sign of a form is part of it, when it is as short as a line.
  let lastSign = -1;
  near.forEach(({ paragraph: p }, i) => {
    if (p && (isTypeName(p) || (p.text.length < LONGEST_LINE && (LETTERHEAD.test(p.lower.trim()) || ADDRESSEE.test(p.lower.trim()))))) {
      if (lastSign < 0 || i - lastSign <= 8) lastSign = i;
    }
    // «UBND XÃ A» over «PHỤ LỤC», of which nothing else was sent.
    if (p && lastSign < 0 && i > 0 && i <= 2 && ANNEX.test(p.lower.trim()) && capitals(p.text)) lastSign = i;
  });
  const state: State = { titled: false, outlined: false, subject: undefined, addressed: 'no' };
  let titleLines = 0;
  const named = near.some(({ paragraph }) => paragraph && isTypeName(paragraph));
  if (lastSign <= 0 && isSpokenTitle(near[0]?.paragraph, near[1]?.paragraph)) {
    near[0]!.block.zone = 'title';
    state.titled = true;
  }
  for (let i = 0; i < near.length; i++) {
    const { paragraph: p, block } = near[i]!;
    if (block.zone === 'furniture' || block.zone === 'footnote' || (i === 0 && block.zone === 'title')) continue;
    const bare = p && !named && !state.titled && isBareSubject(p, near[i - 1]);
    if (bare) state.titled = true;
    const zone = bare ? 'title' : p && zoneOf(p, state, i < lastSign);
    if (!zone || (zone === 'title' && ++titleLines > 8)) return withoutHeadings(near, i);
    block.zone = zone;
  }
  return near.length;
}
