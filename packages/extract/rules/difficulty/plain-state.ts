import { foldLower } from '@tonghop/model';
import { anyOf, quick } from '../../letters.ts';
import { DUTIES } from '../../lexicon/difficulty.ts';
import { IMPERATIVES } from '../../lexicon/tones.ts';
import { GOOD, HARMLESS, LACKINGS, NOW, PLAIN_STATES, PLAIN_VETOES, SUBJECTS } from '../../lexicon/trouble.ts';
import type { Passage } from '../../passage.ts';
import { small } from '../../small-letters.ts';
import { MENDED, sentenceStates } from './cue.ts';

const ACTION = new RegExp(
  `^["'(\\s-]*(?:(?:[^,;.:]{2,50} )?da |(?:xa|phuong|ubnd xa|ubnd phuong|cong an xa|cong an phuong|nha truong|don vi|thanh pho|tinh|ban chi dao|so|trung tam|(?:hoi|doan|mat tran)(?: [a-z]+){0,4}?) |thuong xuyen |kip thoi |chu dong |tich cuc |hang (?:tuan|thang|quy|nam),? |dong thoi,? )?${IMPERATIVES}`,
);
/** «Triển khai thanh toán điện tử còn chậm.»: a verb opens, and a state closes. */
const CLOSING_STATE = quick(
  /(?<!\p{L})(?:còn|chưa)\s(?:\p{L}+\s){0,3}(?:chậm|thấp|ít|hạn chế|cao|nhiều|khó khăn|đồng bộ|thường xuyên|hiệu quả)(?:\s+so với[^,;.]*)?[.;]?$/u,
);

const WHO =
  '(?:(?:nhung|cac|mot so|nguoi|nhom|doi tuong|ho|thon|xa|xom|ban|dia ban|vung|noi|khu vuc|can bo|don vi|truong|hoc sinh|hoi vien|tre em|chi tieu|phong hoc|dia phuong|co quan|doanh nghiep)[ ,]+)+(?:[^\\s,;.]+ ){0,3}?(?:con|chua|gap|thieu|khong)\\b';
/** «hỗ trợ các hộ còn khó khăn»: the state only says who is helped. */
const HELPED = new RegExp(
  `\\b(?:giup|ho tro|huong dan|cho|den|danh cho|chi dao|yeu cau|don doc|kiem tra|nhac nho|ra soat|van dong|theo doi|ban giao|dong vien|tham hoi|uu tien)\\s+${WHO}`,
);
/** «tại các thôn còn thiếu nước»: it says where, when the sentence tells something good. */
const PLACED = new RegExp(`\\b(?:tai|doi voi|voi|o|trong|cua)\\s+${WHO}`);

/** «Hỗ trợ lắp trạm tại thôn chưa có sóng»: what is provided, and the lack says for whom. */
const PROVIDES = /\b(?:ho tro|chi phi|dau tu|lap dat|xay dung|uu tien|bo tri|trang bi|phu song)\b/;
const LACKING_WORDS = /\b(?:con|chua|khong(?! (?:qua|duoi|vuot|it hon))|thieu|cham|kho|it|kem|yeu)\b/g;
function providesWhereLacking(lower: string): boolean {
  const provided = PROVIDES.exec(lower);
  const placed = provided && PLACED.exec(lower);
  return placed !== null && provided!.index < placed.index && lower.match(LACKING_WORDS)?.length === 1;
}

const HINT =
  /\b(?:tuy|song|nhung|mac du|du|dau|the|chua|khong|ko|con|thieu|gap|bi|xuong cap|hu hong|loi|qua|cham|kho|kiem nhiem|chap chon|nghen|treo|giam|phai|khien|dan den|gay|kem|ngai|vuong|tre|ket|hong|lac hau|moi|ton tai|han che|trong khi|it|yeu|thap|ap luc|mat|bo|van|khiem ton|hay|rat|sai|e de|bat cap|tro ngai|bi dong|lung tung|keo dai|phien ha|het|anh huong|chi co|vang|thua|cao so voi|cu|chat|thinh thoang|nut|cho sua|doi khi|lom|mo ho|bo ngo|phan tan|muon|gian doan|thuong xuyen|lien tuc|trang|dut|phu thuoc|lech|venh|hay cho|phong trao|chang|cha|kiem|chi (?:dap ung|dam bao|bao dam))\b/;

/** A plain state or a word of lack. */
const EITHER = anyOf(PLAIN_STATES, LACKINGS);

const opensWithAction = (lower: string, text: string): boolean => ACTION.test(lower) && !CLOSING_STATE.test(text);

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

/**
 * How much a plain sentence tells of trouble («Việc khai thác dữ liệu còn ít», «Quy trình chậm được rà soát»): states count most, then words
 * of lack with what says that they hold now and of what; what was done about it, and good things, weigh against it. `text` is it in small letters.
 */
export function troubleScore(printed: string, whole = small(printed)): number {
  // «Cụ thể, việc bố trí …»: a word that leads on is no deed.
  const text = whole.startsWith('cụ thể', whole.search(/\p{L}/u)) ? whole.replace(LEADS_ON, '') : whole;
  // Most sentences hold neither a state nor a word of lack: that is looked at before what could speak against it.
  if (!EITHER.test(text)) return 0;
  const lower = foldLower(text).trim();
  if (COUNTED.test(text)) return 0;
  if (DUTIES.test(lower) || PLAIN_VETOES.test(text) || HELPED.test(lower) || MENDED.test(lower) || opensWithAction(lower, text)) return 0;
  if (providesWhereLacking(lower)) return 0;
  const rest = text
    .replace(ASIDE, ' ')
    .replace(NAMED, ' ')
    .replace(HARMLESS, (harmless) => '#'.repeat(harmless.length));
  const good = count(rest, GOOD);
  if (PLAIN_STATES.test(rest) && !(good > 0 && PLACED.test(lower))) return 2.5 - 1.5 * good;
  const lacks = count(rest, LACKINGS) - NOT_WEIGHS * count(rest, NOT);
  if (lacks <= 0) return 0;
  // A long account mentions much in passing.
  const passing = Math.max(0, text.length - LONG) / LONG;
  return Math.min(lacks, 3) - passing + 0.5 * Math.min(count(rest, NOW), 2) + (SUBJECTS.test(rest) ? 0.5 : 0) - 2 * good;
}

const LEADS_ON = quick(/^[^\p{L}]*cụ thể(?: là)?(?:\s?[,:]\s*|\s(?=việc\s))/u);
/** «(chưa trừ 10%)»: an aside tells of no state. */
const ASIDE = /\([^()]*\)/g;
/** «mô hình “Thôn không còn hộ thiếu nước”»: what a thing is called tells of no state. */
const NAMED = quick(
  /(?<!\p{L})(?:mô hình|phong trào|cuộc vận động|chiến dịch|cuộc thi|hội thi|chương trình|đề án|dự án|khẩu hiệu|chủ đề|thông điệp|phương châm|tên gọi|tiêu chí|chuyên đề|chuyên mục|câu lạc bộ|tổ|clip)[^“"«.;]{0,20}[“"«][^“”"«»]{2,120}[”"»]/gu,
);
/** «Số hội giải thể: Không có.», «Số chưa cai nghiện: 223 người»: a line of figures. */
const COUNTED = quick(/:\s*(?:không(?: có)?|\d[\d.,]*(?:\s\p{L}+){0,3})\s*(?:\([^()]*\)\s*)?[.;]?\s*$/u);
/** «trước hạn 71,2%; đúng hạn 28,5%; trễ hạn 0,3%»: how many of each, and no word of why. */
const EACH = quick(
  /^["'“(\s-]*(?:\d+[.)-]\s*)?(?:qua |theo )?(?:kết quả )?(?:khảo sát|điều tra|thăm dò|lấy ý kiến)[^%]*%[^%]*%[^%]*%|(?:đúng|trước) hạn:?\s\d[^.]{0,60}(?:trễ|quá|chậm) hạn:?\s\d(?!.*\s(?:do|vì|nên)\s)/u,
);
/** «còn 37 trường hợp sai lệch (giảm 88,2% so với đầu năm)»: what is left of more. */
const FALLEN = quick(/(?<!\p{L})còn \d[\d.]* [^;.()]*\((?:đã )?giảm \d[^()]*\)\s*[.;]?$/u);
/** «không» denies good and bad alike («không phụ thuộc», «không tham gia»): it weighs half of a lack. */
const NOT = quick(/(?<!\p{L})(?:không|ko)(?!\p{L})/gu);
const NOT_WEIGHS = 0.5;
/** Characters of a sentence above which its words of lack weigh less. */
const LONG = 260;

/** What a sentence's {@link troubleScore} must reach to be told as a difficulty. */
export const ENOUGH = 1.5;

/** How surely a sentence outside the headings of trouble states one, from 0 to 1, by its folded words and, where it has them, its tones. */
export function tellsTrouble({ text, lower, small }: Passage): number {
  if (!/[\u00c0-\u1ef9]/.test(small)) return sentenceStates(lower);
  // Most sentences hold no word of lack at all: look once before the rest.
  if (!HINT.test(lower)) return 0;
  const sure = sentenceStates(lower, text) || (troubleScore(text, small) >= ENOUGH ? 0.65 : 0);
  return sure > 0 && (PLAIN_VETOES.test(small) || COUNTED.test(small) || EACH.test(small) || FALLEN.test(small)) ? 0 : sure;
}
