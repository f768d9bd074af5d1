import { singleSpaced } from '@tonghop/model';
import { DETAILS } from '../../lexicon/assignments.ts';
import type { Section, View } from '../../view.ts';
import { sectionItems } from '../section/items.ts';
import { type Details, detailsIn, NO_DETAILS } from './details.ts';
import { namesBeforeColon } from './lead.ts';

/** What a title names where it is nothing but a label («b) Cơ quan thực hiện», «c) Thời gian thực hiện»), or undefined. */
const labelled = (section: Section, v: View): keyof Details | undefined =>
  DETAILS.find(([, words]) => words.test(v.lower.slice(...section.titleSpan).trim()))?.[0];

/** Points of one matter have letters: «c) Thời gian thực hiện». */
export const LETTER = /^[a-zđ][.)]?$/i;

/** The details of `b` where `a` has none. */
export const merged = (a: Details, b: Details): Details => ({
  lead: a.lead ?? b.lead,
  support: a.support ?? b.support,
  deadline: a.deadline ?? b.deadline,
  result: a.result ?? b.result,
});

/**
 * What a section tells of the tasks in those before it under the same heading («a) Nhiệm vụ: …», «b) Cơ quan thực hiện: …», «c) Thời gian:
 * …»), or undefined where it is none of those. A time alone, among parts with numbers, is the
 * plan's.
 */
export function detailsBeside(section: Section, v: View): Details | undefined {
  const field = section.parent ? labelled(section, v) : undefined;
  if (!field) return undefined;
  const kin = v.sections.filter((other) => other.parent === section.parent);
  const fields = kin.map((other) => labelled(other, v));
  const who = fields.some((one) => one === 'lead' || one === 'support') || LETTER.test(section.number ?? '');
  if (fields.every(Boolean) || !who) return undefined;
  const items = sectionItems(section, v).filter((item) => !item.leads);
  // «2. Phân công» over «- Phòng Kinh tế: …», «- Công an xã: …»: assignments of their own.
  if (items.length > 1 && items.every(namesBeforeColon)) return undefined;
  const told = items.map((item) => detailsIn(item, v));
  if (told.some(Boolean)) return told.reduce<Details>((all, one) => (one ? merged(all, one) : all), NO_DETAILS);
  const value = singleSpaced(items.map(({ span }) => v.text.slice(...span)).join('; ')).replace(/^[\s(-]+|[\s.;,/)]+$/g, '');
  return value ? { ...NO_DETAILS, [field]: value } : undefined;
}
