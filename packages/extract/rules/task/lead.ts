import { quick } from '../../letters.ts';
import { MATTER } from '../../lexicon/assignments.ts';
import { BEFORE_UNIT, UNIT, unitInHeading } from '../../outline/unit-in-heading.ts';
import type { Section, View } from '../../view.ts';
import type { SectionItem } from '../section/items.ts';
import { BEFORE_COLON, beforeDuty, LONGEST_NAME, unitAtFront } from './unit-at-front.ts';

/** What a heading says of the unit after its name: «Sở Nội vụ chủ trì, phối hợp với …», not «Cơ quan chủ trì». */
const AFTER_NAME = quick(
  /(?<!^(?:[Cc]ác )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Nn]gười|[Tt]ổ|[Cc]án bộ))[,–-]?\s+(?:chủ trì|chỉ đạo|có trách nhiệm|chịu trách nhiệm|(?:phụ trách|thực hiện|đảm nhiệm)(?=[\s:]*$))(?![\p{L}]).*$/su,
);

/** «Sở Tài chính (cơ quan chủ trì)»: its part in the plan, none of its name. */
const ITS_PART = /\s*\((?:cơ quan|đơn vị|là (?:cơ quan|đơn vị))\s(?:chủ trì|thường trực|đầu mối|tham mưu|phối hợp)[^()]*\)/iu;

const unitOf = (section: Section, v: View): string | null =>
  unitInHeading(v.text.slice(...section.titleSpan), v.lower.slice(...section.titleSpan));

/** The title of a section whose sisters name units, where it names no matter: «Giáo viên chủ nhiệm» beside «Ban Giám hiệu». */
function unitAmongUnits(section: Section, v: View): string | null {
  const { parent } = section;
  if (parent?.role !== 'assignments' || section.titleSpan[1] - section.titleSpan[0] > LONGEST_NAME) return null;
  const lower = v.lower.slice(...section.titleSpan);
  const lead = BEFORE_UNIT.exec(lower)?.[0].length ?? 0;
  if (MATTER.test(lower.slice(lead))) return null;
  const others = v.sections.filter((other) => other.parent === parent && other !== section);
  const units = others.filter((other) => unitOf(other, v) !== null).length;
  return units > 0 && units * 2 >= others.length
    ? v.text
        .slice(...section.titleSpan)
        .slice(lead)
        .trim()
    : null;
}

/** Who leads the tasks of a section: the unit in its heading («Sở Nội vụ chủ trì, phối hợp với …»), or in one around it among the assignments. */
export function leadOf(section: Section, v: View): string | null {
  for (let at: Section | null = section; at && at.role === 'assignments'; at = at.parent) {
    const unit = unitOf(at, v) ?? unitAmongUnits(at, v);
    if (unit) return unit.replace(ITS_PART, '').replace(AFTER_NAME, '');
  }
  return null;
}

/** «Đồng ý chủ trương …; giao Văn phòng thẩm định giá»: what is agreed, before who is told. */
export const AGREED =
  /^(?:dong y|thong nhat|nhat tri|chap thuan|ghi nhan)\b[^.;]*[;.,]\s*(?=giao (?!vien|duc|thong|dich|ban(?! (?:quan ly|dan toc|to chuc|tuyen giao|xay dung|chi dao|chi huy|dan van|noi chinh|kinh te|phap che|van hoa|thuong|cong tac|dieu hanh|giam sat))|luu))/;

/**
 * The unit with which an item of an assignments section begins («Phòng Nội vụ chủ trì …», «Công an xã: …»), and where its task begins.
 * `among`: others of its list name theirs before a colon.
 */
export function ownLead(item: SectionItem, v: View, among: boolean): { lead: string; taskStart: number } | null {
  const found = unitAtFront(v.text.slice(...item.span), item.lower, among);
  const agreed = found ? undefined : AGREED.exec(item.lower)?.[0].length;
  const behind =
    agreed === undefined ? null : unitAtFront(v.text.slice(item.span[0] + agreed, item.span[1]), item.lower.slice(agreed), false);
  if (behind) return { lead: behind.unit, taskStart: item.span[0] };
  return found && { lead: found.unit, taskStart: item.span[0] + found.taskAt };
}

/** «Giao Sở Nội vụ: …», «Giao Công an xã chủ trì …»: who is told so by name, whatever the heading says. */
export const TOLD =
  /^["'(\s]*(?:giao(?! (?:vien(?! (?:kiem sat|thong|nghien cuu)\b)|duc|thong|dich|ban(?! (?:quan ly|dan toc|to chuc|tuyen giao|xay dung|chi dao|chi huy|dan van|noi chinh|kinh te|phap che|van hoa|thuong|cong tac|dieu hanh|giam sat))|luu))(?: cho)?|de nghi|yeu cau|phan cong)\s/;

/** A unit named in a line that leads a list, up to what it shall do: «Giao Sở Nội vụ chủ trì, phối hợp với …:». */
export function ledUnit({ span, lower, unit: named }: NonNullable<SectionItem['lead']>, v: View): string | null {
  if (named) {
    const all = v.text.slice(...span).trim();
    return all.slice(BEFORE_UNIT.exec(lower.trimStart())?.[0].length ?? 0);
  }
  const unit = unitInHeading(v.text.slice(...span).replace(/[:\s]+$/, ''), lower);
  if (unit === null) return null;
  const name = unit.slice(0, beforeDuty(unit));
  return name.length < LONGEST_NAME ? name : null;
}

/** «…, Sở Nội vụ đề nghị UBND các xã, phường thực hiện:»: whom a line's last words tell, not to report but to do what follows. */
const TELLS = /(?<=\b(?:de nghi|yeu cau|giao)\s)(?!.*\b(?:bao cao|cung cap|tong hop|dang ky|thong ke)\b)[^:;]{4,160}(?=:\s*$)/;
const REPORTS = /\b(?:bao cao|cung cap|tong hop|dang ky|thong ke)\b/;

/** «Sở Nội vụ yêu cầu Chủ tịch UBND các xã tập trung thực hiện:»: a body in front that tells another one. */
const TELLS_ANOTHER = /^["'(\s]*[^:;]{3,120}?\s(?:(?:kinh|tran trong) )?(?:de nghi|yeu cau|giao)\s(?=[^:;]{4,160}:\s*$)/;

/** {@link ledUnit}, also where the line tells the unit at its end. */
export function toldUnit(lead: NonNullable<SectionItem['lead']>, v: View): string | null {
  const teller = UNIT.test(lead.lower) ? TELLS_ANOTHER.exec(lead.lower)?.[0].length : undefined;
  if (teller !== undefined)
    return REPORTS.test(lead.lower.slice(teller))
      ? null
      : ledUnit({ span: [lead.span[0] + teller, lead.span[1]], lower: lead.lower.slice(teller) }, v);
  const at = ledUnit(lead, v) === null ? TELLS.exec(lead.lower) : null;
  if (!at) return ledUnit(lead, v);
  const start = lead.span[0] + at.index;
  return ledUnit({ span: [start, lead.span[1]], lower: lead.lower.slice(at.index) }, v);
}

/** Whether an item names a unit before a colon. */
export function namesBeforeColon(item: SectionItem): boolean {
  return UNIT.test(item.lower) && BEFORE_COLON.test(item.lower);
}
