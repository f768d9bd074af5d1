import { singleSpaced } from '@tonghop/model';
import { DETAILS } from '../../lexicon/assignments.ts';
import type { View } from '../../view.ts';
import type { SectionItem } from '../section/items.ts';

/** What a plan says of a task in lines of their own below it. */
export type Details = { lead: string | null; support: string | null; deadline: string | null; result: string | null };

/** Nothing said. */
export const NO_DETAILS: Details = { lead: null, support: null, deadline: null, result: null };

/** Where the parts of a line begin: «Chủ trì: Văn phòng Sở; thời gian: quý II/2026» has two. */
const PART = /(?:^|[;.]\s+)([^:;.]{3,45}):\s*/g;

/** «Cơ quan thực hiện: Sở Nội vụ chủ trì, phối hợp với các sở»: who leads, and who helps. */
const SHARED = /^([^,;.]{3,90}?)\s+(?:là (?:cơ quan|đơn vị) )?chủ trì,?(?: và)?\s+phối hợp\s+(?:với |cùng (?:với )?)?([^.;]+)$/iu;

/** What a line says of the task above it («Đơn vị chủ trì: …; thời gian: …»), or undefined where it is an item of its own. */
export function detailsIn(item: SectionItem, v: View): Details | undefined {
  const found: Details = { ...NO_DETAILS };
  const marks = [...item.lower.matchAll(PART)].map((match) => ({
    field: DETAILS.find(([, words]) => words.test(match[1]!.trim()))?.[0],
    at: match.index,
    from: match.index + match[0].length,
  }));
  if (!marks[0]?.field || marks[0].at > 0) return undefined;
  const known = marks.filter((mark) => mark.field !== undefined);
  known.forEach(({ field, from }, i) => {
    const value = singleSpaced(v.text.slice(item.span[0] + from, item.span[0] + (known[i + 1]?.at ?? item.lower.length))).replace(
      /^[\s(]+|[\s.;,/)]+$/g,
      '',
    );
    const shared = field === 'lead' ? SHARED.exec(value) : null;
    if (shared) found.support ??= shared[2]!;
    if (value) found[field!] ??= shared?.[1] ?? value;
  });
  return found;
}
