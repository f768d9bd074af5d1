import { foldLower } from '@tonghop/model';
import { documentType, isLesson, pleads, purposeOf } from '../rules/header/document-type.ts';
import { front } from '../rules/header/front.ts';
import { subjectOf } from '../rules/header/subject.ts';
import type { View } from '../view.ts';

/** Whether a document only asks others to do or send something: a dispatch or plan, but not a submission (tờ trình) or letter that pleads its own case. */
export function asksOthers(v: View): boolean {
  const goal = purpose(v);
  return (
    goal === 'plan' || documentType(v)?.name === 'Giấy mời' || (goal === 'request' && documentType(v)?.name !== 'Tờ trình' && !pleads(v))
  );
}

type Purpose = ReturnType<typeof purposeOf>;

/** Kinds that say how something shall be done, and of what they speak only «trường hợp …». */
const INSTRUCTING = new Set(['Hướng dẫn', 'Quy chế', 'Quy định', 'Thông tư', 'Điều lệ']);

/** Letters, of which some instruct («V/v hướng dẫn chấm điểm …»). */
const LETTERS = new Set(['Công văn', 'Văn bản']);
const GUIDES = /^(?:v\/v|ve(?: viec)?)?[\s:]*(?:tiep tuc )?huong dan\b/;
const subjectIn = (v: View): string => foldLower(subjectOf(v)?.text ?? '');

/** So many articles («Điều 7. …») have charters, statutes and regulations; a decision has fewer. */
const ARTICLES = 8;
const ARTICLE = /^\s*dieu \d{1,3}\s?[.:]/;

/** Kinds that are nothing but rules, however few their articles. */
const STATUTES = new Set(['Luật', 'Pháp lệnh', 'Nghị định', 'Thông tư', 'Thông tư liên tịch', 'Quy chế', 'Quy định', 'Điều lệ', 'Nội quy']);
const FEW_ARTICLES = 3;
/** Kinds that bind two sides to each other: what each shall do is its bargain, and no work of the writer's. */
const BARGAINS = new Set(['Hợp đồng', 'Phụ lục hợp đồng', 'Bản thỏa thuận', 'Thỏa thuận', 'Giấy ủy quyền']);
/** Those of them that lay down law, with articles or numbered parts. */
const LAWS = new Set(['Luật', 'Pháp lệnh', 'Nghị định', 'Thông tư', 'Thông tư liên tịch']);
/** Kinds that decide: on a plan, or on a rule. */
const DECISIONS = new Set(['Quyết định', 'Nghị quyết']);
/** Subjects, folded and without blanks, of decisions that rule who may do what, where borders run, what is void, how an application goes. */
const RULED =
  /^(?:ve(?:viec)?)?(?:(?:banhanh)?(?:ban|bo)?(?:quydinh|quyche|dieule|noiquy)(?!hoach)|sapxep(?:cac)?donvihanhchinh|phancap|uyquyen|suadoi,?(?:va)?bosung(?:motso)?(?:dieu|noidung|quydinh|quyche|khoan)|(?:apdung,?(?:va)?)?baibo|congbo.{0,60}thutuchanhchinh|(?:thongqua|pheduyet|congbo|thucthi|banhanh)(?:cac)?phuongan.{0,30}(?:catgiam|dongianhoa)|pheduyet(?:cac)?quytrinh|(?:banhanh|congbo|pheduyet)danhmuc(?:bimat|vanban|thutuc|dichvucong))/;

/** «Luật số: 97/2026/QH16» in the letterhead. */
const isNumberedLaw = (v: View): boolean =>
  front(v).letterhead.some(({ span }) => /^\s*(?:(?:bo )?luat|phap lenh) so\s?:/.test(v.lower.slice(...span)));

/** Whether a document is law, or a decision whose subject lays down rules («Phân cấp thẩm quyền …») and approves no plan. */
function rules(v: View, kind: string): boolean {
  if (LAWS.has(kind)) return true;
  const about = DECISIONS.has(kind) ? subjectOf(v) : undefined;
  return about !== undefined && RULED.test(foldLower(about.text).replaceAll(/\s+/g, ''));
}

type Nature = { purpose: Purpose; statute: boolean; ruling: boolean; instructs: boolean };
const known = new WeakMap<View, Nature>();

/** What the outline and several rules ask of a document, read once a view. */
function nature(v: View): Nature {
  let found = known.get(v);
  if (!found) {
    const goal = purposeOf(v);
    // A report may have a regulation in its annex.
    const mayRule = goal === undefined || goal === 'other';
    const articles = mayRule ? v.blocks.filter(({ span }) => ARTICLE.test(v.lower.slice(span[0], span[0] + 20))).length : 0;
    const kind = documentType(v)?.name ?? (isNumberedLaw(v) ? 'Luật' : '');
    const statute = isLesson(v) || BARGAINS.has(kind) || articles >= (STATUTES.has(kind) ? FEW_ARTICLES : ARTICLES);
    found = {
      purpose: goal,
      statute,
      ruling: mayRule && rules(v, kind),
      instructs: INSTRUCTING.has(kind) || (LETTERS.has(kind) && GUIDES.test(subjectIn(v))),
    };
    known.set(v, found);
  }
  return found;
}

/** Kinds that tell what was decided and who shall do it. */
const CONCLUDING = new Set(['Thông báo', 'Thông báo kết luận', 'Kết luận', 'Biên bản', 'Công điện', 'Chỉ thị']);

/** Whether a document tells what a meeting or a leader decided: «đề nghị …» in it gives somebody work. */
export const concludes = (v: View): boolean => purpose(v) === 'other' && CONCLUDING.has(documentType(v)?.name ?? '');

/** What a document is for (see {@link purposeOf}). */
export const purpose = (v: View): Purpose => nature(v).purpose;

/** Whether a document lays down rules, article by article: it tells of no state and asks for nothing. */
export const isStatute = (v: View): boolean => nature(v).statute || nature(v).ruling;

/** Whether a document is a decision on rules: of its articles only «Tổ chức thực hiện» gives anybody work. */
export const isRuling = (v: View): boolean => nature(v).ruling && !nature(v).statute;

/** Whether a document instructs («Hướng dẫn», «Quy chế»): what it says of lack and failure are cases, but where it tells of a state by a heading. */
export const instructs = (v: View): boolean => nature(v).instructs;
