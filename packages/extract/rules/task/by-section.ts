import type { SectionRole } from '@tonghop/model';
import { asksOthers } from '../../outline/purpose.ts';
import { BEFORE_UNIT, UNIT, unitInHeading } from '../../outline/unit-in-heading.ts';
import type { Proposal, Rule } from '../../rule.ts';
import { themes } from '../../themes.ts';
import type { Section, View } from '../../view.ts';
import { asksAbove, nameLength } from '../proposal/cue.ts';
import { isDenial, type SectionItem, sectionItems } from '../section/items.ts';

const ROLES = new Set<SectionRole>(['tasks-ahead', 'assignments']);
/** Lines of an assignments section that assign nothing: what happens when something is unclear, and the formulas around the list. */
const FORMULA =
  /^["'(\s]*(?:trong qua trinh (?:trien khai|thuc hien|to chuc)|tren day|yeu cau (?:cac|thu truong|lanh dao)[^.]{0,120}(?:nghiem tuc|trien khai thuc hien|thuc hien nghiem)|de nghi (?:cac|thu truong)[^.]{0,120}(?:nghiem tuc|trien khai|thuc hien)|ke hoach nay|giao .{0,60} (?:theo doi, don doc viec)|(?:chi tiet|co|theo|xem) (?:tai |theo |o )?(?:cac )?(?:phu luc|bieu|bang)\b[^.;]{0,110}[.;]?\s*$|(?:cac |noi dung |chi tiet |danh muc )*(?:nhiem vu|noi dung|cong viec|chi tieu|phan cong)[^.;:]{0,60} (?:tai|theo|trong|o) (?:cac )?(?:phu luc|bieu|bang)\b[^.;]{0,90}[.;]?\s*$)/;
/** The same, where it stands in no list: «Căn cứ Kế hoạch này, các đơn vị …». */
const UNLISTED = /^["'(\s]*can cu (?:ke hoach|noi dung|nhiem vu)/;
/** Who leads the tasks of a section: the unit in its heading, or in one around it among the assignments. */
function leadOf(section: Section, v: View): string | null {
  for (let at: Section | null = section; at && at.role === 'assignments'; at = at.parent) {
    const unit = unitInHeading(v.text.slice(...at.titleSpan), v.lower.slice(...at.titleSpan));
    if (unit) return unit;
  }
  return null;
}

/** The unit with which an item of an assignments section begins; `among` when others of its list name theirs before a colon («Phòng Nội vụ chủ trì …», «Công an xã: …»). */
function ownLead(item: SectionItem, v: View, among: boolean): { lead: string; taskStart: number } | null {
  const lead = BEFORE_UNIT.exec(item.lower)?.[0].length ?? 0;
  const rest = item.lower.slice(lead);
  const named = UNIT.test(rest);
  if (!named && !among) return null;
  const colon = /^[^:.;]{3,90}:\s*/.exec(rest);
  const verb =
    /\s(?:chu tri|co trach nhiem|phoi hop|tham muu|chiu trach nhiem|huong dan|to chuc|theo doi|thuc hien|la co quan|bo tri|xay dung|trien khai|tang cuong|day manh|ra soat|can doi|tong hop|van dong|tuyen truyen)\b/.exec(
      rest,
    )?.index;
  if (!named && !colon) return null;
  const length = colon ? colon[0].length : (verb ?? nameLength(v.text.slice(item.span[0] + lead, item.span[1])));
  if (length === 0 || length > 100) return null;
  const start = item.span[0] + lead;
  const name = v.text.slice(start, start + length).replace(/[:\s]+$/, '');
  return { lead: name, taskStart: colon ? start + length : item.span[0] };
}

/** Whether an item is a task, and not a line that leads to the tasks. */
function isTask(item: SectionItem, items: readonly SectionItem[]): boolean {
  if (item.leads || isDenial(item.lower) || FORMULA.test(item.lower)) return false;
  if (!item.block.label && UNLISTED.test(item.lower)) return false;
  // Running text before a list only introduces it.
  return item.block.label !== undefined || item.block.heading !== undefined || !items.some((other) => other.block.label !== undefined);
}

function* read(section: Section, v: View): Generator<Proposal<'task'>> {
  const items = sectionItems(section, v);
  const lead = leadOf(section, v);
  // Where other items name a unit before a colon, what stands before this one's colon is one too.
  const among = items.some((item) => UNIT.test(item.lower) && /^[^:.;]{3,90}:\s/.test(item.lower));
  for (const item of items) {
    if (!isTask(item, items)) continue;
    if (section.role === 'tasks-ahead' && !asksOthers(v) && asksAbove(v.text.slice(...item.span))) continue;
    const own = section.role === 'assignments' && !lead ? ownLead(item, v, among) : null;
    const fromLead =
      item.lead && section.role === 'assignments'
        ? unitInHeading(v.text.slice(...item.lead.span).replace(/[:\s]+$/, ''), item.lead.lower)
        : null;
    const span = [own?.taskStart ?? item.span[0], item.span[1]] as const;
    const task = v.text.slice(...span);
    yield {
      kind: 'task',
      span,
      fields: {
        source: 'section',
        group: section.title.replace(/\s+/g, ' ').trim(),
        ordinal: item.block.heading ? null : item.block.label?.number || null,
        task,
        lead: lead ?? own?.lead ?? (fromLead && fromLead.length < 100 ? fromLead : null),
        support: null,
        deadline: null,
        result: null,
        status: 'planned',
        themes: themes(task, 'task'),
        section: section.id,
      },
    };
  }
}

/** The items of assignments and tasks-ahead sections; the unit in the heading leads those assigned. */
export const taskBySection: Rule<'task'> = {
  id: 'task.by-section',
  kind: 'task',
  about: 'Mỗi mục dưới đề mục phương hướng, nhiệm vụ hoặc tổ chức thực hiện, với đơn vị chủ trì nêu trong đề mục.',
  confidence: 0.88,
  *find(v) {
    for (const section of v.sections) if (ROLES.has(section.role)) yield* read(section, v);
  },
  finds: [
    ['# III. Nhiệm vụ thời gian tới\n1. «Mở lớp học số tại nhà văn hóa.»\n2. Lắp Wi-Fi.', { lead: null, ordinal: '1', source: 'section' }],
    ['# V. Tổ chức thực hiện\n## 1. Phòng Kinh tế\n- «Tham mưu bố trí kinh phí.»', { lead: 'Phòng Kinh tế' }],
    ['# V. Tổ chức thực hiện\n## 2. Đề nghị Hội Nông dân xã\n- «Vận động hội viên tham gia.»', { lead: 'Hội Nông dân xã' }],
    ['# V. Tổ chức thực hiện\n- Công an xã: «Rà soát tài khoản định danh.»', { lead: 'Công an xã' }],
    ['# V. Tổ chức thực hiện\n## 3. Các đơn vị\n- «Căn cứ Kế hoạch này, lập kế hoạch của đơn vị.»', { lead: 'Các đơn vị' }],
    ['# V. Phân công\n- «Văn phòng chủ trì theo dõi, đôn đốc.»', { lead: 'Văn phòng' }],
    ['# II. Nhiệm vụ thời gian tới\n## 2. Sở Tài chính\n- «Điều chuyển vốn cho các xã.»', { lead: 'Sở Tài chính' }],
    ['# III. Phương hướng\n«Tiếp tục phủ sóng các bản vùng cao.»', { lead: null }],
  ],
  passes: [
    '# V. Tổ chức thực hiện\nTrong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo UBND xã.',
    '# V. Tổ chức thực hiện\nCăn cứ Kế hoạch này, các đơn vị lập kế hoạch của mình.',
    '# III. Nhiệm vụ\nXã tập trung thực hiện các việc sau:\n# IV. Kiến nghị',
    '# II. Kết quả\n- Đã mở 05 lớp học.',
    '# III. Phương hướng\n- Kiến nghị UBND tỉnh bổ sung kinh phí phủ sóng.',
    '# III. Nhiệm vụ\nChi tiết tại Phụ lục ban hành kèm theo Kế hoạch này.',
    '# III. Nhiệm vụ\nCác nhiệm vụ cụ thể được nêu tại Phụ lục kèm theo Kế hoạch này.',
  ],
};
