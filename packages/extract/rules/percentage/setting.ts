import type { PercentageKind, SectionRole } from '@tonghop/model';
import { asksOthers, isStatute, purpose } from '../../outline/purpose.ts';
import { blockAt, isParagraph, rolesAt, type View } from '../../view.ts';
import { front } from '../header/front.ts';
import { unitAtFront } from '../task/unit-at-front.ts';

const BY_ROLE: Partial<Record<SectionRole, PercentageKind>> = {
  opening: 'result',
  direction: 'result',
  results: 'result',
  difficulties: 'result',
  causes: 'result',
  lessons: 'result',
  targets: 'target',
  'tasks-ahead': 'target',
  assignments: 'target',
  proposals: 'target',
  funding: 'target',
};
const PLAN_TITLE = /^(?:ke hoach|chuong trinh|de an|chi thi|phuong an|du an|chuong trinh hanh dong|nghi quyet|quyet dinh|huong dan)\b/;
const RULES_TITLE = /^(?:quy che|quy dinh|noi quy)\b/;
const purposes = new WeakMap<View, PercentageKind>();

const titled = (v: View, kind: RegExp): boolean =>
  v.blocks.some((block) => block.zone === 'title' && kind.test(v.lower.slice(...block.span).trim()));

/** Kind by default in a document: a plan's figures are targets, so are those of rules and of a dispatch that gives tasks; any other's are results. */
function documentSetting(v: View): PercentageKind {
  let kind = purposes.get(v);
  if (!kind) {
    kind = titled(v, PLAN_TITLE) || titled(v, RULES_TITLE) || isStatute(v) || asksOthers(v) ? 'target' : 'result';
    purposes.set(v, kind);
  }
  return kind;
}

/** A paragraph before the first heading and list of a dispatch or plan tells why it is written: «đến nay còn 14 nhiệm vụ, chiếm 23%». */
function leadsIn(v: View, offset: number): boolean {
  return front(v).opening.some((line) => {
    const block = v.blocks[line.block];
    return line.span[0] <= offset && offset < line.span[1] && block !== undefined && isParagraph(block) && !block.label;
  });
}

/** «Đồng chí Ngân báo cáo kết quả tháng 5: …»: what somebody told a meeting. */
const TOLD_THERE =
  /^[^:;.]{2,60}\s(?:bao cao (?:tom tat )?(?:ket qua|tinh hinh|noi dung|tien do)|trinh bay|phat bieu|cho biet|neu (?:y kien|kho khan|thuc trang))/;

/** An item of a notice or dispatch without headings that tells a unit what to do: «1. Công an tỉnh …, đạt 90%». */
function isOrder(v: View, offset: number): boolean {
  const block = blockAt(v, offset);
  if (purpose(v) !== 'other' || !block || !isParagraph(block) || !block.label) return false;
  const start = block.span[0] + block.label.length;
  if (TOLD_THERE.test(v.lower.slice(start, Math.min(block.span[1], start + 120)).trimStart())) return false;
  return unitAtFront(v.text.slice(start, block.span[1]).trimStart(), v.lower.slice(start, block.span[1]).trimStart(), false) !== null;
}

/** Kind by default at a place: the nearest section whose role decides, else the document's purpose. */
export function settingAt(v: View, offset: number): PercentageKind {
  for (const role of rolesAt(v, offset)) {
    const kind = BY_ROLE[role];
    // What money was spent is told in a report, what is to be spent in a plan.
    if (kind) return role === 'direction' || role === 'funding' ? documentSetting(v) : kind;
  }
  if (isOrder(v, offset)) return 'target';
  return leadsIn(v, offset) && !titled(v, RULES_TITLE) && !isStatute(v) ? 'result' : documentSetting(v);
}
