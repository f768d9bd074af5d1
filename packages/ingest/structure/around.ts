import type { Label } from '@tonghop/model';
import { CLOSING } from './form-words.ts';
import type { Around, Looks } from './heading-score.ts';
import { CORE, HEADING_START, UNIT_NAME } from './heading-words.ts';
import { type Item, markOf, type Paragraph } from './paragraph.ts';
import { form } from './sequence.ts';

const END = /[.;:!?…]["”’)]*$/;

/** A sentence or more, not a cell of a few words. */
const SENTENCE = /^\p{Lu}.{29,}[.;]\s*$/su;

/** Whether a mark numbers what it opens: no bullet, and no «thứ nhất». */
export const isNumbered = (mark: Label | undefined): mark is Label =>
  mark !== undefined && mark.kind !== 'bullet' && mark.kind !== 'ordinal';

/** Numbers met last, by their form: what goes on with one of them belongs to a list that was open before. */
export type Met = Map<string, number>;

const goesBack = (mark: Label, met: Met): boolean => met.get(form(mark)) === (mark.path.at(-1) ?? 0) - 1;

/** «V. …» behind «2.1. …» or «a) …»: capital Roman numbers stand above the others, whichever of them is left out. */
const rises = (mark: Label, next: Label): boolean =>
  form(next) === 'roman' && (mark.kind === 'decimal' || (mark.kind === 'letter' && !/\p{Lu}/u.test(mark.number)));

/** «1.1. …» or «a) …» behind «1. …»: the first of a list below it. */
const opensBelow = (mark: Label, next: Label | undefined): boolean =>
  mark.kind === 'decimal' &&
  next !== undefined &&
  (next.kind === 'letter' ? next.number === 'a' : next.kind === 'decimal' && next.path.length > mark.path.length && next.path.at(-1) === 1);

/** A short bold line in a document that sets some apart, who signs left out: a title, behind which the next line begins anew. */
const isBoldTitle = (p: Paragraph, looks: Looks): boolean =>
  looks.bold && p.bold >= 0.8 && p.text.length <= 110 && (!p.caps || markOf(p) !== undefined);

/** «ĐỀ XUẤT» behind «1. Máy cũ»: a title without number, set off as the line before is not. */
function setsOff(own: Paragraph, next: Paragraph | undefined, looks: Looks): boolean {
  if (!next || (own.block.annex ?? 0) > 0 || !HEADING_START.test(next.lower.trim())) return false;
  return (next.caps && !own.caps) || (isBoldTitle(next, looks) && own.bold < 0.3);
}

const ended = (before: Paragraph, looks: Looks): boolean =>
  END.test(before.text.trim()) || before.block.heading !== undefined || isBoldTitle(before, looks);

/** In italics where few lines are, or led by a colon: a line that looks like no sentence's second half. */
const isMarkedOff = (p: Paragraph, looks: Looks): boolean => (looks.italic && p.italic >= 0.8) || /:\s*$/.test(p.text);

/** Where an author closes no item, or behind a part's title in capitals, nothing goes on. */
const endsUnclosed = (before: Paragraph, looks: Looks): boolean =>
  (looks.unclosed && before.block.label !== undefined) || (before.caps && HEADING_START.test(before.lower.trim()));

const LONGEST_TITLE = 110;
/** What titles without numbers are alike in (folded): a part's name, whom it asks, a unit. */
const TITLES = [CORE, /^(?:doi voi|voi|ve phia|de nghi|kien nghi)\s/, UNIT_NAME];

/** «Nguyên nhân:» behind «a) Máy cũ», whose own list «Khó khăn:» leads: the next title of one kind. */
function leadsNext(items: readonly Item[], index: number, mark: Label, next: Paragraph | undefined, looks: Looks): boolean {
  if (!next || next.text.length > LONGEST_TITLE) return false;
  let at = index;
  while (at >= 0 && items[at]!.paragraph && sameForm(markOf(items[at]!.paragraph!), mark)) at--;
  const lead = items[at]?.paragraph;
  if (!lead || lead.text.length > LONGEST_TITLE || markOf(lead)) return false;
  const [above, below] = [lead, next].map((one) => one.lower.replace(/[:.\s]+$/, '').trim());
  const colon = (one: Paragraph): boolean => /:\s*$/.test(one.text);
  const own = items[index]!.paragraph!;
  const setApart = (['bold', 'italic'] as const).some((type) => looks[type] && lead[type] >= 0.8 && next[type] >= 0.8 && own[type] < 0.3);
  return colon(lead) === colon(next) && (setApart || TITLES.some((kind) => kind.test(above!) && kind.test(below!)));
}

const sameForm = (one: Label | undefined, other: Label): boolean => one !== undefined && form(one) === form(other);

/** How a paragraph stands among its neighbours: whether text of its own follows, and whether the text before has ended. */
export function aroundOf(items: readonly Item[], index: number, mark: Label | undefined, met: Met, looks: Looks): Around {
  let next = index + 1;
  while (items[next]?.block.zone === 'furniture') next++;
  const after = items[next];
  const inBody =
    after !== undefined && (after.block.zone ?? 'body') === 'body' && (after.block.annex ?? 0) === (items[index]!.block.annex ?? 0);
  const afterMark = after?.paragraph && markOf(after.paragraph);
  // The next of its own list, or of one around it («3. …» before «IV. …», before «V. …» too), is no text of this one's.
  const sibling =
    isNumbered(mark) && isNumbered(afterMark) && (form(mark) === form(afterMark) || goesBack(afterMark, met) || rises(mark, afterMark));
  const before = items[index - 1]?.paragraph;
  const closing = after?.paragraph !== undefined && CLOSING.test(after.paragraph.lower.trim());
  const title =
    isNumbered(mark) &&
    !afterMark &&
    (setsOff(items[index]!.paragraph!, after?.paragraph, looks) || leadsNext(items, index, mark, after?.paragraph, looks));
  return {
    hasBody: inBody && !sibling && !closing && !title,
    overBullets: inBody && (afterMark?.kind === 'bullet' || (isNumbered(mark) && opensBelow(mark, afterMark))),
    underTitle: before !== undefined && (before.caps || before.bold >= 0.8 || markOf(before)?.kind === 'roman'),
    overSentence: inBody && !afterMark && SENTENCE.test(after.paragraph?.text ?? ''),
    afterEnd: !before || ended(before, looks) || (isMarkedOff(items[index]!.paragraph!, looks) && endsUnclosed(before, looks)),
  };
}
