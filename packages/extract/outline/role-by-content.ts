import type { SectionRole } from '@tonghop/model';
import { unitAtFront } from '../rules/task/unit-at-front.ts';
import { ASKED, itemTone, type Tone } from './item-tone.ts';

/** An item's text without its label, and the same folded in lower case. */
export type ContentItem = { text: string; lower: string };

/** What stands under a heading: its sub-headings (whether each names a unit) and its own items and paragraphs. */
export type Content = { units: readonly boolean[]; items: readonly ContentItem[] };

/** What the document is for: it plans, tells of work done, or may tell others what to do (a notice, minutes, a dispatch); `concludes`: it tells what a meeting decided. */
export type Goal = 'plan' | 'report' | 'orders' | 'concludes';

const INTENT = /^(?:tiep tuc|phan dau|day manh|tang cuong|tap trung|chu trong)\b/;
const GOAL = /\d\s?%/;
/** Share of the items that must agree. */
const MOST = 2 / 3;
/** What a report tells of before it tells of the work to come. */
const BEFORE_WORK: ReadonlySet<SectionRole | null> = new Set(['difficulties', 'causes', 'lessons', 'targets', 'tasks-ahead']);

/**
 * The role that the items under a heading of unknown words agree on («IV. Ai làm gì» over the units' names), or null where they tell none.
 * `before` is the role of the section before: verbs alone tell work to come only where the account of the work is over.
 */
export function roleByContent({ units, items }: Content, goal: Goal, before: SectionRole | null): SectionRole | null {
  if (units.length >= 2 && units.every(Boolean)) return goal === 'plan' ? 'assignments' : null;
  const most = (holds: (item: ContentItem) => boolean) => items.length > 0 && items.filter(holds).length / items.length >= MOST;
  if (goal !== 'report' && items.length >= 2 && givesWork(items)) return 'assignments';
  if (goal === 'concludes' && items.length === 1 && givesOne(items[0]!)) return 'assignments';
  if (goal === 'plan') return most(({ lower }) => GOAL.test(lower)) ? 'targets' : null;
  const { agreed, all } = tonesOf(items);
  if (agreed === 'asks' && (items.length > 1 || ASKED.test(items[0]!.lower))) return 'proposals';
  if (items.length < 2) return null;
  if (agreed === 'hard') return 'difficulties';
  if (most(({ lower }) => INTENT.test(lower))) return 'tasks-ahead';
  return BEFORE_WORK.has(before) && most((item) => all(item) === 'ahead' || all(item) === null) ? 'tasks-ahead' : null;
}

/**
 * The tone that most items have, if they ask or tell of trouble; what items sound like is looked at only until that is known. `all`: the tone
 * of any item.
 */
function tonesOf(items: readonly ContentItem[]): { agreed: 'asks' | 'hard' | null; all: (item: ContentItem) => Tone } {
  const known = new Map<ContentItem, Tone>();
  const all = (item: ContentItem): Tone => {
    let tone = known.get(item);
    if (tone === undefined) known.set(item, (tone = itemTone(item)));
    return tone;
  };
  const counts = { asks: 0, hard: 0 };
  for (const [i, item] of items.entries()) {
    const tone = all(item);
    if (tone === 'asks' || tone === 'hard') counts[tone]++;
    const left = items.length - i - 1;
    if ((Math.max(counts.asks, counts.hard) + left) / items.length < MOST) break;
  }
  for (const tone of ['asks', 'hard'] as const) if (items.length > 0 && counts[tone] / items.length >= MOST) return { agreed: tone, all };
  return { agreed: null, all };
}

/** How minutes end. */
const ENDS_MINUTES = /^["'(\s]*(?:cuoc hop|buoi hop|hoi nghi|bien ban)\b.{0,80}\b(?:ket thuc|be mac|thong qua|lap thanh|lap xong)\b/;
const GIVES = /^["'(\s]*(?:giao|yeu cau|phan cong)\s/;

/** Whether the only item under a heading gives a unit work, and tells nothing of what was or is. */
const givesOne = ({ text, lower }: ContentItem): boolean =>
  GIVES.test(lower) ||
  (unitAtFront(text, lower, false) !== null && !/\b(?:da|dang|con|duoc|dat|hien|co|chua)\b/.test(lower.slice(0, FRONT)));
const FRONT = 120;

/** Whether most items name a unit, or half of them, given work in so many words, beside others that tell nothing of what was. */
function givesWork(all: readonly ContentItem[]): boolean {
  const items = all.filter(({ lower }) => !ENDS_MINUTES.test(lower));
  const named: ContentItem[] = [];
  for (const [i, item] of items.entries()) {
    if (GIVES.test(item.lower) || unitAtFront(item.text, item.lower, false) !== null) named.push(item);
    // What is left is not enough for half of them.
    if ((named.length + items.length - i - 1) * 2 < items.length) return false;
  }
  if (named.length === 0) return false;
  if (named.length / items.length >= MOST) return true;
  const rest = items.filter((item) => !named.includes(item)).map(itemTone);
  return (
    named.length * 2 >= items.length &&
    named.some(({ lower }) => GIVES.test(lower)) &&
    rest.every((tone) => tone === null || tone === 'ahead')
  );
}
