import { singleSpaced } from '@tonghop/model';
import { UNIT } from '../../outline/unit-in-heading.ts';
import type { View } from '../../view.ts';
import { isoOf } from '../directive/day.ts';
import { placeAndDate } from '../header/place-date.ts';
import { nameLength } from '../proposal/cue.ts';
import { merged } from './beside.ts';
import { type Details, detailsLabelled, NO_DETAILS } from './details.ts';
import { beforeDuty, LONGEST_NAME } from './unit-at-front.ts';

const DAY =
  '\\d{1,2}(?:[/.-]\\d{1,2}(?:[/.-]\\d{4})?| thang \\d{1,2}(?: nam \\d{4})?| hang (?:thang|quy|nam|tuan)| (?:cua )?thang (?:cuoi|dau)(?: moi)? quy)';
const MONTH = '(?:tuan (?:thu )?\\d,? (?:cua )?|dau |giua |cuoi )?(?:thang|quy) (?:\\d{1,2}|[ivx]{1,3})(?:[/.-]\\d{4}| nam \\d{4})?';
/** Until when («trước ngày 30/6/2026», «chậm nhất 16 giờ ngày 02/9», «trước tháng 9/2026»), folded. */
const UNTIL = new RegExp(
  `(?<![a-z])(?:truoc|cham nhat|muon nhat)(?: (?:la|vao|den))?(?: het)?(?: \\d{1,2}(?: gio| ?h)(?: ?\\d{2})?)?(?:,? ngay)? (?:${DAY}|${MONTH}|nam \\d{4})(?: hang (?:nam|thang|quy))?(?![\\d/]|%| [%])`,
  'g',
);
/** «Đến 30/6/2027 lắp đủ 07 cụm loa», «Từ nay đến hết quý I …»: until when, before what. */
const UP_TO = new RegExp(
  `^["'(\\s-]*(?:tu nay )?den(?: het)?(?: ngay)? (?:${DAY}|${MONTH}|cuoi (?:nam|quy|thang)(?: nay| \\d{4})?)(?![\\d/]|%| [%])`,
  'g',
);
/** Within which time, at a clause's end: «…, hoàn thành trong quý II/2026», «… trong tháng 7/2026.». */
const WITHIN = new RegExp(`(?<![a-z])trong (?:${MONTH}|nam \\d{4})(?=\\s*(?:[,;.)]|$))`, 'g');
/** «(Trung tâm Xúc tiến, quý II)», «(hoàn thành tháng 9/2026)»: the time that closes a bracket, unless it tells of what was done. */
const BRACKETED = new RegExp(
  `(?<=(?<!(?:quy|thang) [\\divx/]{1,7})[(,;]\\s?(?:(?:hoan thanh|xong|thuc hien)\\s)?)(?:trong )?${MONTH}(?=\\s*\\))(?<!\\((?:[^()]*\\s)?da\\s[^()]*)`,
  'g',
);
/** What happened before a day, and is not to be done by it: «hồ sơ phát sinh trước ngày …», «công trình hoàn thành trước năm 2025». */
const STATE =
  /\b(?:phat sinh|co hieu luc|sinh|ton dong|ton|da (?:ban hanh|cap|duyet|lap|hoan thanh)|duoc (?:cap|phe duyet|ban hanh|cong nhan|giao)|tiep nhan|thanh lap|tro ve) $/;

/** Whether a due date lies on or behind the document's own day; one without its year does. */
function isAhead(due: string, own: string | undefined): boolean {
  const full = /(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )(\d{4})/.exec(due);
  const year = full?.[3] ?? /\d{4}/.exec(due)?.[0];
  if (!own || !year) return true;
  const iso = full ? isoOf(Number(year), Number(full[2]), Number(full[1])) : null;
  return iso ? iso >= own : year >= own.slice(0, 4);
}

function deadlineIn(text: string, lower: string, v: View): string | null {
  if (!/\d|quy [ivx]/.test(lower)) return null;
  for (const expression of [UNTIL, WITHIN, UP_TO, BRACKETED])
    for (const match of lower.matchAll(expression)) {
      if (STATE.test(lower.slice(Math.max(0, match.index - 24), match.index))) continue;
      if (isAhead(match[0], placeAndDate(v).date?.iso)) return singleSpaced(text.slice(match.index, match.index + match[0].length));
    }
  return null;
}

const WITH = /(?<![a-z])phoi hop(?: chat che)?,?(?: (?:voi|cung voi|cung))? (?=[a-z])/g;
/** What ends a list of helpers where no duty of theirs or of the task's does. */
const HELPED =
  /\s(?:de|nham|trong (?:viec|cong tac|qua trinh)|khi|thuc hien|lam|mo|lap|trien khai)\s|(?<!nghien cuu|dau tu|quy|va)\s(?=(?:phat trien|mo rong)\s)|[;:.()]|,\s(?=(?:hoan thanh|xong|bao cao|bao dam|dam bao|khong|thoi gian|truoc|trong|dinh ky)\b)|$/;
const ALL = /^(?:cac|nhung) (?:don vi|co quan|ben|luc luong|so)/;

function supportIn(text: string, lower: string): string | null {
  if (!lower.includes('phoi hop')) return null;
  for (const match of lower.matchAll(WITH)) {
    const from = match.index + match[0].length;
    const rest = lower.slice(from);
    if (!UNIT.test(rest) && !ALL.test(rest)) continue;
    const told = text.slice(from);
    const stop = HELPED.exec(rest)?.index ?? rest.length;
    const duty = beforeDuty(told);
    const end = duty === undefined && stop === rest.length ? nameLength(told) : Math.min(stop, duty ?? stop);
    const name = singleSpaced(told.slice(0, end))
      .replace(/(?:\s(?:các|trong|có|như|và|của|cho))+$/u, '')
      .replace(/[\s,–-]+$/, '');
    if (name.length > 2 && name.length <= LONGEST_NAME) return name;
  }
  return null;
}

/** What a task's own words say of who does it and until when: «phối hợp với Công an xã …; hoàn thành trước ngày 30/6/2026», «Chủ trì: …». */
export function detailsWithin(text: string, lower: string, v: View): Details {
  const labelled = detailsLabelled(text, lower);
  return merged(labelled, {
    ...NO_DETAILS,
    support: labelled.support ? null : supportIn(text, lower),
    deadline: labelled.deadline ? null : deadlineIn(text, lower, v),
  });
}
