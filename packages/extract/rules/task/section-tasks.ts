import type { SectionRole, Span } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { headingRoles } from '../../outline/heading-roles.ts';
import { asksOthers, concludes, purpose } from '../../outline/purpose.ts';
import type { Section, View } from '../../view.ts';
import { asksAbove, asksPlainly } from '../proposal/cue.ts';
import { type SectionItem, sectionItems } from '../section/items.ts';
import { detailsBeside, merged } from './beside.ts';
import { type Details, detailsIn, NO_DETAILS } from './details.ts';
import { isTask } from './is-task.ts';
import { AGREED, leadOf, ledUnit, namesBeforeColon, ownLead, TOLD, toldUnit } from './lead.ts';
import { MOST } from './ordered.ts';
import { unitAtFront } from './unit-at-front.ts';

const ROLES = new Set<SectionRole>(['tasks-ahead', 'assignments']);
/** «Trách nhiệm của các thành viên», as a top heading, is no unit of its own: the items name theirs. */
const COLLECTIVE = quick(/^(?:(?:các|từng|những|mỗi)\s|(?:thành viên|cán bộ|công chức|ủy viên|đảng viên)(?!\p{L}))/iu);

/** A task under way: its place, its number, and what is known of it. */
export type Task = { span: Span; ordinal: string | null; details: Details };

/** Whether items that open so give each unit its task: so great a `part` of them does. */
function assign(openers: readonly string[], part: number): boolean {
  const units = openers.filter((unit) => unit !== '');
  return new Set(units).size >= 2 && units.length >= part * openers.length;
}

/** The tasks of a section's items; a line «Chủ trì: …» tells of the task above it. */
function tasksOf(section: Section, v: View): Task[] {
  const items = sectionItems(section, v);
  // «3. Kiến nghị Sở A …» under «Nhiệm vụ và kiến nghị» is no task of the writer's.
  const mixed = headingRoles(section.title).includes('proposals');
  const isRequest = (item: SectionItem): boolean =>
    (mixed && asksPlainly(item.lower)) || asksAbove(v.text.slice(...item.span)) !== undefined;
  const lead = leadOf(section, v);
  // Conclusions of a meeting assign under «Nhiệm vụ tháng 3»: each item opens with another unit.
  const details = items.map((item) => detailsIn(item, v));
  // Lines that tell of a task make no list of tasks that a paragraph above them would only introduce.
  const own = items.filter((_, i) => !details[i]);
  const given = items.filter((item) => isTask(item, own));
  const opener = (item: SectionItem) => ownLead(item, v, false)?.lead ?? (item.lead && ledUnit(item.lead, v)) ?? '';
  const assigned =
    section.role === 'assignments' ||
    (purpose(v) === 'other' && assign(given.map(opener), MOST)) ||
    // «1. Yêu cầu UBND xã:» over a list of its own, «2. Sở Xây dựng hướng dẫn …» beside it.
    (concludes(v) && v.sections.some(({ parent, role }) => parent === section && role === 'assignments')) ||
    // «a) Trưởng phòng Tư pháp: …», «b) Hội Nông dân: …», whatever the document is.
    (given.every(namesBeforeColon) && assign(given.map(opener), 1));
  // Where other items name a unit before a colon, what stands before this one's colon is one too.
  const among = items.some(namesBeforeColon);
  const told = asksOthers(v);
  // A plan's tasks ahead are everybody's, even where one of them turns to somebody.
  const naming = (told && purpose(v) !== 'plan') || purpose(v) === 'other';
  const several = lead !== null && COLLECTIVE.test(lead);
  const whole = several && ((section.parent === null && among) || assign(given.map(opener), 1));
  const tasks: Task[] = [];
  for (const [i, item] of items.entries()) {
    if (section.role === 'tasks-ahead' && !told && !concludes(v) && isRequest(item)) continue;
    const more = tasks.length > 0 || details.every(Boolean) ? details[i] : undefined;
    if (more) {
      // All that stands below the heading tells of the heading's own task.
      if (tasks.length === 0) tasks.push({ span: section.titleSpan, ordinal: null, details: NO_DETAILS });
      const last = tasks.at(-1)!;
      last.details = merged(last.details, more);
    } else if (isTask(item, own)) {
      // «1. Các phòng thuộc Sở» over «a) Phòng Tài chính: …»: the one of them.
      const mayName =
        lead === null
          ? assigned || (naming && (TOLD.test(item.lower) || AGREED.test(item.lower)))
          : whole || (several && namesBeforeColon(item));
      const named = mayName ? ownLead(item, v, among) : null;
      const fromLead = item.lead && (assigned || (told && TOLD.test(item.lead.lower))) ? toldUnit(item.lead, v) : null;
      tasks.push({
        span: [named?.taskStart ?? item.span[0], item.span[1]],
        ordinal: item.number ?? (item.block.heading ? null : item.block.label?.number || null),
        details: { ...NO_DETAILS, lead: named?.lead ?? lead ?? fromLead },
      });
    }
  }
  return tasks.length > 0 || items.length > 0 ? tasks : ownTask(section, v);
}

/** «6. Đài tỉnh mở chuyên mục …, mỗi tuần hai tin.» as a heading with nothing below it: the whole task in its title. */
function ownTask(section: Section, v: View): Task[] {
  const [start, end] = section.titleSpan;
  if (section.role !== 'assignments' || end - start < LEAST_TASK || v.sections.some(({ parent }) => parent === section)) return [];
  const named = unitAtFront(v.text.slice(start, end), v.lower.slice(start, end), false);
  if (!named || named.taskAt > 0 || named.unit.length + 20 > end - start) return [];
  return [{ span: section.titleSpan, ordinal: section.number, details: { ...NO_DETAILS, lead: named.unit } }];
}
const LEAST_TASK = 60;

/** The tasks of every section, with what sections beside them, or lines around their own heading, tell of them. */
export function tasksBySection(v: View): Map<Section, Task[]> {
  const made = new Map<Section, Task[]>();
  for (const section of v.sections) {
    const beside = detailsBeside(section, v);
    if (!beside && ROLES.has(section.role)) made.set(section, tasksOf(section, v));
    if (!beside) continue;
    for (const [other, tasks] of made)
      if (other.parent === section.parent) for (const task of tasks) task.details = merged(task.details, beside);
  }
  // «1.1. Chiến lược dữ liệu» over «a) Nhiệm vụ: …», «b) Cơ quan thực hiện:»: the lines tell of the task below the heading.
  for (const [section, tasks] of made) {
    const [only] = tasks;
    if (tasks.length !== 1 || only!.span !== section.titleSpan) continue;
    const below = [...made].filter(([other]) => other.parent === section).flatMap(([, inner]) => inner);
    if (below.length === 0) continue;
    for (const task of below) task.details = merged(task.details, only!.details);
    made.set(section, []);
  }
  return made;
}
