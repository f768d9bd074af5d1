import { foldLower, type Span } from '@tonghop/model';
import { asksOthers, concludes, isStatute, purpose } from '../../outline/purpose.ts';
import { unitInHeading } from '../../outline/unit-in-heading.ts';
import type { Proposal } from '../../rule.ts';
import { themes } from '../../themes.ts';
import type { View } from '../../view.ts';
import { type SectionItem, sectionItems } from '../section/items.ts';
import { unheaded } from '../section/unheaded.ts';
import { isTask, isUnderUnit } from './is-task.ts';
import { ownLead, toldUnit } from './lead.ts';
import { detailsWithin } from './within.ts';

/** How many of a list's items name a unit where the list gives units their tasks. */
export const MOST = 2 / 3;

/** What somebody shall report on («1. Kết quả …», «2. Khó khăn …»), and not do. */
const REPORTED =
  /^(?:ve |tinh hinh|ket qua|thuan loi|uu diem|kho khan|ton tai|han che|vuong mac|nguyen nhan|danh gia|kien nghi|de xuat|phuong huong|nhiem vu|so lieu|thong tin|noi dung|bieu|mau|thoi gian|hinh thuc|doi tuong|thanh phan|dia diem|ten )/;

/** What a dispatch, notice or minutes without headings tells others to do («1. Giao Sở Y tế …», «2. Công an tỉnh: …»): most items name a unit. */
export function* ordered(v: View): Generator<Proposal<'task'>> {
  const goal = purpose(v);
  if (goal === 'plan' || goal === 'report' || (goal === 'request' && !asksOthers(v))) return;
  // «4. UBND các xã:» over a list of its own is a heading; «5. Giao Văn phòng …» behind it goes on with the units.
  const among = v.sections.some(
    ({ role, parent }) => parent === null && (role === 'assignments' || (role === 'tasks-ahead' && concludes(v))),
  );
  // «3. Về kiến nghị của Trung tâm: Giao …» is told by its own section.
  const headed = new Set(
    v.sections.filter(({ role }) => role === 'tasks-ahead' || role === 'assignments').map(({ block }) => v.blocks[block]),
  );
  for (const outside of unheaded(v)) yield* orderedIn(sectionItems(outside, v), v, among, headed);
}

/** The unit in an item's run-in title («3. Chủ tịch UBND các xã: phân công …»), null without one. */
function unitRunIn({ block, span }: SectionItem, v: View): string | null {
  if (!block.heading?.runIn || block.span[0] === span[0]) return null;
  const title = v.text.slice(block.span[0] + (block.label?.raw.length ?? 0), span[0]).replace(/^[.)\s]+|[:.\s]+$/g, '');
  return unitInHeading(title, foldLower(title));
}

function* orderedIn(
  items: readonly SectionItem[],
  v: View,
  among: boolean,
  headed: ReadonlySet<View['blocks'][number] | undefined>,
): Generator<Proposal<'task'>> {
  // What stands in a regulation's annexes are forms to be filled in.
  const forms = isStatute(v);
  const given = items.filter(
    (item) => !headed.has(item.block) && (item.block.label || isUnderUnit(item)) && !(forms && item.block.annex > 0) && isTask(item, items),
  );
  const units = given.map((item) => {
    const runIn = unitRunIn(item, v);
    if (runIn !== null) return { lead: runIn, taskStart: item.span[0] };
    return ownLead(item, v, false) ?? { lead: item.lead && toldUnit(item.lead, v), taskStart: item.span[0] };
  });
  const named = units.filter(({ lead }) => lead !== null);
  const told = given.length >= 2 && asksOthers(v) && given.every((item) => item.lead !== null && !REPORTED.test(item.lower));
  const several = new Set(named.map(({ lead }) => lead)).size >= 2 || (among && named.length === given.length);
  if ((!several && !told) || named.length < MOST * given.length) return;
  for (const [i, item] of given.entries()) {
    const span: Span = [units[i]!.taskStart, item.span[1]];
    const task = v.text.slice(...span);
    const own = { ...detailsWithin(task, v.lower.slice(...span), v), lead: units[i]!.lead, themes: themes(task, 'task') };
    const ordinal = item.block.label?.number || null;
    yield { kind: 'task', span, fields: { source: 'section', group: null, ordinal, task, ...own, status: 'planned', section: null } };
  }
}
