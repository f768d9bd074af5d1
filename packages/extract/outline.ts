import { foldLower, type SectionRole } from '@tonghop/model';
import { closes, limits } from './outline/closing.ts';
import { isEssay } from './outline/essay.ts';
import { headingRole } from './outline/heading-roles.ts';
import { asksOthers, concludes as decides, instructs, isRuling, isStatute, purpose } from './outline/purpose.ts';
import { type Content, type ContentItem, type Goal, roleByContent } from './outline/role-by-content.ts';
import { type Heading, runInEnd, successorAt } from './outline/section-end.ts';
import { type Around, sectionRole } from './outline/section-role.ts';
import { namesUnit, unitInHeading } from './outline/unit-in-heading.ts';
import { unitsAmong } from './outline/units-among.ts';
import { documentType } from './rules/header/document-type.ts';
import { periodOf } from './rules/header/period.ts';
import { subjectOf } from './rules/header/subject.ts';
import { documentYear } from './rules/percentage/times.ts';
import { isParagraph, type Section, type View } from './view.ts';

const ASKING = /^(?:kinh )?(?:de nghi|kien nghi|doi voi|voi)\b/;

const PLEADING = /^(?:kinh )?kien nghi\b/;

function headingsOf(v: View): Heading[] {
  return v.blocks.flatMap((block, index) => (isParagraph(block) && block.heading ? [{ block: block as Heading['block'], index }] : []));
}

/** Whether sub-headings of a heading tell of results or difficulties («1.1 Kết quả», «1.2 Khó khăn»). */
function toldBelow(v: View, headings: readonly Heading[], n: number): boolean {
  const { level } = headings[n]!.block.heading;
  for (let i = n + 1; i < headings.length && headings[i]!.block.heading.level > level; i++) {
    const inner = headings[i]!.block.heading;
    const role = inner.level === level + 1 ? headingRole(v.text.slice(...inner.title)) : undefined;
    if (role?.strong && (role.role === 'results' || role.role === 'difficulties')) return true;
  }
  return false;
}

/** «Kết quả», «Tình hình», «% so cùng kỳ», «Đạt tỷ lệ», «Thực hiện 6 tháng»: a column of what came about. */
const REACHED_COLUMN =
  /^\s*(?:ket qua(?! (?:dau ra|du kien|can dat))|tinh hinh|da (?:thuc hien|dat|lam)|tien do thuc hien|(?:%|ty le) (?:so|dat|hoan thanh)\b|so (?:voi )?cung ky|dat(?: ty le| duoc)?(?: \(?%\)?)?\s*$|(?:uoc )?(?:thuc hien|th) (?:den|\d{1,2} thang|quy|thang|ngay)\b)/;
/** Whether a table right under a heading has a column for what came of its rows. */
function tableTells(v: View, headings: readonly Heading[], n: number): boolean {
  const end = headings[n + 1]?.index ?? v.blocks.length;
  return v.blocks.slice(headings[n]!.index + 1, end).some((block) => {
    const head = block.kind === 'table' ? block.rows[0] : undefined;
    const heads = head?.cells.map((cell) => v.lower.slice(...cell.span)) ?? [];
    return (
      heads.some((cell) => REACHED_COLUMN.test(cell)) &&
      // «Chỉ tiêu | Kết quả | Cơ quan theo dõi, đánh giá»: what shall come of it.
      !heads.some((cell) => /theo doi,? danh gia/.test(cell))
    );
  });
}

/** What stands under a heading up to the next of its level: which sub-headings name units, and its paragraphs. */
function contentOf(v: View, headings: readonly Heading[], n: number): Content {
  const { block, index } = headings[n]!;
  const units: boolean[] = [];
  const items: ContentItem[] = [];
  for (let at = index + 1; at < v.blocks.length; at++) {
    const next = v.blocks[at]!;
    if (next.annex !== block.annex || !isParagraph(next) || next.zone === 'recipients' || next.zone === 'signature') break;
    if (next.heading && next.heading.level <= block.heading.level) break;
    if (next.heading?.level === block.heading.level + 1)
      units.push(unitInHeading(v.text.slice(...next.heading.title), v.lower.slice(...next.heading.title)) !== null);
    const start = next.span[0] + (next.label?.length ?? 0);
    if (!next.heading) items.push({ text: v.text.slice(start, next.span[1]).trim(), lower: v.lower.slice(start, next.span[1]).trim() });
  }
  return { units, items: items.filter(({ lower }) => !closes(lower) && !lower.endsWith(':')) };
}

/** «1. Sở Y tế», «2. Công an tỉnh», «3. Đề nghị Mặt trận …» as top headings of a dispatch that is no report: it gives them tasks. */
function givesOrders(v: View, headings: readonly Heading[]): boolean {
  const goal = purpose(v);
  if (goal !== 'request' && goal !== 'other') return false;
  const titles = headings.filter(({ block }) => block.annex === 0).map(({ block }) => v.lower.slice(...block.heading.title));
  // «1. Đối với UBND các xã», in a dispatch that tells others what to do, names who shall do it.
  const turning = asksOthers(v) ? PLEADING : ASKING;
  const own = headings.filter(({ block }, i) => block.annex === 0 && !turning.test(titles[i] ?? ''));
  const plain = own.filter(({ block }) => namesUnit(v.text.slice(...block.heading.title), v.lower.slice(...block.heading.title)));
  // «1. Công an tỉnh» over a list, «2. Sở Y tế chỉ đạo …» beside it.
  if (plain.length >= (decides(v) ? 1 : 2)) return true;
  // «1. Thủ trưởng các sở, Chủ tịch UBND các xã», «2. Văn phòng …»: nothing but bodies, however many in one heading.
  const units = own.filter(
    ({ block }) => unitInHeading(v.text.slice(...block.heading.title), v.lower.slice(...block.heading.title)) !== null,
  ).length;
  // «3. Chế độ báo cáo» behind them, in a dispatch that tells others what to do.
  return units >= 2 && (units === own.length || (plain.length > 0 && asksOthers(v)));
}

/** Of each level the last heading that tells results or trouble: what stands before it is no outlook. */
function lastAccounts(v: View, headings: readonly Heading[]): Map<number, number> {
  const last = new Map<number, number>();
  headings.forEach(({ block }, n) => {
    const role = block.annex === 0 ? headingRole(v.text.slice(...block.heading.title)) : undefined;
    if (role?.strong === true && (role.role === 'results' || role.role === 'difficulties')) last.set(block.heading.level, n);
  });
  return last;
}

const NEXT_TIME =
  /^(?:(?:cong tac|chuong trinh|noi dung|cong viec|viec)\s)?(?:trong\s)?(tuan|thang|quy)\s(?:thu\s)?(\d{1,2}|[ivx]{1,3})(?:[/\s](?:nam\s)?20\d\d)?$/;
const VALUES: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** «Công tác tuần 44» in a report of week 43: the next of its kind. */
function namesNext(v: View, title: string): boolean {
  const [, unit, number] = NEXT_TIME.exec(title) ?? [];
  if (!unit || !number) return false;
  const own = subjectOf(v);
  const told = own && new RegExp(`\\b${unit}\\s(?:thu\\s)?(\\d{1,2}|[ivx]{1,3})\\b`).exec(v.lower.slice(...own.span))?.[1];
  const value = (text: string): number => VALUES[text] ?? Number(text);
  return told !== undefined && (value(number) === value(told) + 1 || (value(number) === 1 && /^(?:12|iv|4|5[23])$/.test(told)));
}

/** «Phần 2. Năm 2026» in a report of 2025: a heading that is nothing but a time behind the one reported on. */
function namesLaterTime(v: View, title: readonly [number, number]): boolean {
  if (namesNext(v, v.lower.slice(...title).trim())) return true;
  const year = /^(?:(?:quy|thang|6 thang (?:dau|cuoi)|trong|sang|buoc sang|cho|den)\s(?:[ivx\d]+\s)?)*nam (20\d\d)$/.exec(
    v.lower.slice(...title).trim(),
  )?.[1];
  const told = Number((year && periodOf(v)?.to?.slice(0, 4)) ?? documentYear(v) ?? 0);
  return year !== undefined && told > 0 && Number(year) > told;
}

/** A field of work, whose account holds good and bad alike: «Công tác cai nghiện tại cộng đồng». */
const FIELD = /^(?:ve )?(?:cong tac|phan loai|nhom|linh vuc|hoat dong)\b/;

/** «Ý kiến của các hộ», «Thảo luận»: who speaks is given no task by it. */
const SAID = /\b(?:y kien|phat bieu|thao luan|trao doi|bieu quyet)\b/;

/** «Trưởng phòng xin nhận trách nhiệm», «nghiêm túc rút kinh nghiệm»: who is to blame, and nothing to do. */
const BLAME =
  /\b(?:nhan (?:trach nhiem|khuyet diem|loi|thieu sot)|nghiem tuc rut kinh nghiem|kiem diem (?:trach nhiem|rut kinh nghiem|doi voi))\b/;

/** Whether a report's heading of responsibility («3. Về trách nhiệm») tells who is to blame. */
function blames(v: View, headings: readonly Heading[], n: number): boolean {
  const title = v.lower.slice(...headings[n]!.block.heading.title);
  return (
    /^(?:ve )?(?:xac dinh |kiem diem )?trach nhiem\b/.test(title) && contentOf(v, headings, n).items.some(({ lower }) => BLAME.test(lower))
  );
}

/** «Thành phần tham dự»: under it stand those who came. */
const CAME = /^[^a-z]*(?:ve )?thanh phan\b/;

/** What of a meeting's minutes gives tasks: not who came and what they said. */
const CONCLUDES = /\b(?:ket luan|phan cong|giao|chi dao|thong nhat|quyet dinh|nhiem vu|thuc hien|viec|yeu cau)\b/;

/** Requests of those about whom a meeting was. */
const OF_OTHERS =
  /\b(?:kien nghi|de nghi|de xuat),? (?:de xuat |kien nghi )?cua (?:cac |so |ubnd|uy ban|tinh|thanh pho|dia phuong|xa|phuong|don vi|doanh nghiep|chu dau tu)/;

const CARRIES_OUT = /\b(?:thuc hien|trien khai|viec|lam|theo doi|kiem tra|giam sat|bao cao|phoi hop|phu trach)\b/;

/** What stands under a heading tells of its role, but no field of work is all trouble, and who speaks is told nothing. */
function contentRole(v: View, headings: readonly Heading[], n: number, goal: Goal, before: SectionRole | null): SectionRole | null {
  const role = roleByContent(contentOf(v, headings, n), goal, before);
  const title = v.lower.slice(...headings[n]!.block.heading.title);
  if (role === 'assignments' && (SAID.test(title) || (documentType(v)?.name === 'Biên bản' && !CONCLUDES.test(title)))) return null;
  // «Số lượng đề nghị khen thưởng» by body gives nobody work.
  if (role === 'assignments' && goal === 'plan' && !CARRIES_OUT.test(title)) {
    const { units } = contentOf(v, headings, n);
    if (units.length < 2 || !units.every(Boolean)) return null;
  }
  if ((role === 'difficulties' || role === 'proposals') && isEssay(v)) return null;
  return role === 'difficulties' && (FIELD.test(title) || instructs(v)) ? null : role;
}

/** The article of a ruling by which it gives somebody work. */
const CARRIED_OUT = /^(?:dieu \d+[.:]? )?(?:to chuc thuc hien|giao )/;

/** «Kết quả thực hiện các chỉ tiêu …»: a subject that tells how far aims were reached (folded). */
const REACHED = /\bket qua (?:thuc hien|hoan thanh|dat duoc)[^.;]{0,40}\b(?:chi tieu|muc tieu)\b/;
/** Subjects of notices that tell how things are or what was decided; others set out what shall be («Lịch tiếp công dân»). */
const TELLS = /\b(?:ket luan|ket qua|tinh hinh|danh gia|phan cong|y kien|tien do|noi dung)\b/;

const DEMANDS =
  /^(?:(?:cac|mot so|nhung|noi dung|ve)\s)*(?:y kien,? )?yeu cau(?: (?:cua (?:to|doan) (?:kiem tra|giam sat|cong tac)|sau kiem tra|khac phuc|thuc hien))?$/;

/** Makes the outline: the headings that `structure` found, each with its role and extent, in text order. */
export function outline(v: View): Section[] {
  const plan = purpose(v) === 'plan';
  const kind = documentType(v)?.name ?? '';
  const about = foldLower(subjectOf(v)?.text ?? '');
  const submits =
    /^(?:(?:Tờ|Phiếu) trình|Quyết định|Nghị quyết|Chỉ thị)$/.test(kind) ||
    (kind === 'Thông báo' && about !== '' && !TELLS.test(about)) ||
    instructs(v) ||
    isStatute(v);
  const concludes = /^(?:Thông báo|Kết luận)$/.test(kind);
  const statute = isStatute(v);
  const ruling = isRuling(v);
  const ends = limits(v);
  const headings = headingsOf(v);
  // Where a heading of its own shares the work out, a lone sentence under another tells how things are.
  const shared = headings.some(({ block }) => headingRole(v.text.slice(...block.heading.title))?.role === 'assignments');
  const others = asksOthers(v) || purpose(v) === 'other';
  const goal: Goal = plan ? 'plan' : !shared && decides(v) ? 'concludes' : others ? 'orders' : 'report';
  const accounts = lastAccounts(v, headings);
  const orders = givesOrders(v, headings);
  const names = unitsAmong(
    headings.map(({ block: { heading } }) => ({
      level: heading.level,
      title: v.text.slice(...heading.title),
      lower: v.lower.slice(...heading.title),
    })),
  );
  const sections: Section[] = [];
  const open: Section[] = [];
  const before = new Map<Section | null, SectionRole>();
  let annex = 0;
  let passed = 0;
  headings.forEach(({ block, index }, n) => {
    const { level, title: titleSpan } = block.heading;
    const opensAnnex = block.annex > annex;
    if (opensAnnex) open.length = 0;
    annex = block.annex;
    while (open.length > 0 && (open.at(-1)!.level >= level || open.at(-1)!.span[1] <= block.span[0])) open.pop();
    const parent = open.at(-1) ?? null;
    const title = v.text.slice(...titleSpan);
    const told = toldBelow(v, headings, n) || (!plan && tableTells(v, headings, n));
    const unclear =
      (parent === null || parent.role === 'results' || parent.role === 'other') &&
      !told &&
      (headingRole(title)?.role ?? 'closing') === 'closing';
    const around: Around = {
      parent: parent?.role ?? null,
      before: before.get(parent) ?? null,
      plan,
      submits,
      reached: REACHED.test(about),
      annex: opensAnnex ? 'opens' : annex > 0 ? 'inside' : 'no',
      orders:
        orders && !(parent && CAME.test(v.lower.slice(...parent.titleSpan))) && unitInHeading(title, v.lower.slice(...titleSpan)) !== null,
      told,
      names: names[n]!,
      content: unclear ? contentRole(v, headings, n, goal, before.get(parent) ?? null) : null,
      later: namesLaterTime(v, titleSpan),
      accounts: (accounts.get(level) ?? -1) > n,
    };
    // A statute's headings name what it rules, whatever their words.
    const ruled =
      (statute && !(ruling && (parent?.role === 'assignments' || CARRIED_OUT.test(v.lower.slice(...titleSpan))))) ||
      (goal === 'report' && blames(v, headings, n));
    const own = ruled ? (annex > 0 ? 'annex' : 'other') : sectionRole(title, around);
    // «Về một số kiến nghị của tỉnh» in a notice of conclusions: what is decided on them.
    const plainly = own === 'proposals' && concludes && OF_OTHERS.test(v.lower.slice(...titleSpan)) ? 'assignments' : own;
    // «II. Yêu cầu» at the end of a report on an inspection: what the units are told to do.
    const demands = plainly === 'targets' && goal !== 'plan' && DEMANDS.test(v.lower.slice(...titleSpan));
    const role = demands ? (contentRole(v, headings, n, 'orders', before.get(parent) ?? null) ?? plainly) : plainly;
    before.set(parent, role);
    let after = n + 1;
    while (after < headings.length && headings[after]!.block.heading.level > level && headings[after]!.block.annex === annex) after++;
    const next = headings[after];
    while (passed < ends.length && ends[passed]! <= block.span[0]) passed++;
    const limit = ends[passed] ?? v.text.length;
    const to = Math.min(next?.block.span[0] ?? v.text.length, limit, runInEnd(v, headings[n]!) ?? v.text.length);
    const section: Section = {
      id: `s${n + 1}`,
      level,
      number: block.label?.number || null,
      title,
      titleSpan,
      role,
      block: index,
      span: [block.span[0], successorAt(v, headings[n]!, to) ?? to],
      parent,
    };
    sections.push(section);
    open.push(section);
  });
  return sections;
}
