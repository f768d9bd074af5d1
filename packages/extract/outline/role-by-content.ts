import type { SectionRole } from '@tonghop/model';

/** What stands under a heading: its sub-headings (whether each names a unit) and its own items and paragraphs, folded lower case. */
export type Content = { units: readonly boolean[]; items: readonly string[] };

const ASKED = /^(?:kinh )?(?:de nghi|kien nghi|de xuat|mong(?: muon)?|xin)\b/;
const AHEAD = /^(?:tiep tuc|phan dau|day manh|tang cuong|tap trung|chu trong)\b/;
const GOAL = /\d\s?%/;
/** Share of the items that must agree. */
const MOST = 2 / 3;

/** The role that the items under a heading of unknown words agree on («IV. Ai làm gì» over the units' names), or null where they tell none. */
export function roleByContent({ units, items }: Content, plan: boolean): SectionRole | null {
  if (units.length >= 2 && units.every(Boolean)) return plan ? 'assignments' : null;
  const most = (form: RegExp) => items.length > 0 && items.filter((item) => form.test(item)).length / items.length >= MOST;
  if (plan) return most(GOAL) ? 'targets' : null;
  if (most(ASKED)) return 'proposals';
  return items.length >= 2 && most(AHEAD) ? 'tasks-ahead' : null;
}
