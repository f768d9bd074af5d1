import type { Label } from '@tonghop/model';
import { alikeTitles, bulletTitles, overLetters, PICTURE, spokenTitles } from './alike-titles.ts';
import { aroundOf, isNumbered, type Met } from './around.ts';
import { bareNumbers } from './bare-numbers.ts';
import { isBareTitle, weighShortTitles } from './bare-titles.ts';
import type { Candidate } from './candidate.ts';
import { ABBREVIATIONS, ANNEX_MARK, AUTHORITY, CLOSING, ENACTS, LETTERHEAD, POSITION, SIGNED } from './form-words.ts';
import { type Looks, labelledScore, looksOf, plainScore } from './heading-score.ts';
import { ACTION_START, CORE, CORE_AHEAD, HEADING_START, LACKS } from './heading-words.ts';
import { Levels } from './levels.ts';
import { lostStrokes } from './lost-strokes.ts';
import { oddMarks } from './odd-marks.ts';
import { boldLead, type Item, markOf, type Paragraph, paragraphOf } from './paragraph.ts';
import { allSpoken, runIn } from './run-in.ts';
import { form } from './sequence.ts';
import { style } from './style.ts';

/** Numbers the lists: candidates of one form that no candidate of a higher form parts belong together. */
function lists(candidates: readonly Candidate[]): void {
  const open = new Map<string, { id: number; last: Label }>();
  let count = 0;
  for (const candidate of candidates) {
    const { mark } = candidate;
    if (!isNumbered(mark)) continue;
    const key = `${candidate.p.block.annex ?? 0}${form(mark)}`;
    const list = open.get(key);
    const goesOn = list && (mark.path.at(-1) ?? 0) > (list.last.path.at(-1) ?? 0) && mark.path.length === list.last.path.length;
    if (goesOn) list.last = mark;
    else open.set(key, { id: ++count, last: mark });
    candidate.list = open.get(key)!.id;
  }
}

const RUNS_IN = 2;

/** Weighs a candidate with its siblings: the members of one list are mostly all headings or all items. */
function weighed(candidate: Candidate, byList: ReadonlyMap<number, number[]>): number {
  const scores = byList.get(candidate.list);
  if (!scores || scores.length < 2) return candidate.score;
  const others = (scores.reduce((sum, score) => sum + clamp(score), 0) - clamp(candidate.score)) / (scores.length - 1);
  return 0.65 * candidate.score + 0.35 * others;
}

const clamp = (score: number): number => Math.max(-4, Math.min(6, score));

/** «Phụ lục I» alone above its title: the title is the heading. */
function isBareMark(p: Paragraph): boolean {
  return (p.block.annex ?? 0) > 0 && ANNEX_MARK.exec(p.lower.trim())?.[0].length === p.text.trim().length;
}

/** Lines of a form, in an annex too: the country's name, who signs; what leads a list of abbreviations. */
function isForm(p: Paragraph): boolean {
  const lower = p.lower.trim();
  if ((p.caps && ENACTS.test(lower)) || ABBREVIATIONS.test(lower)) return true;
  return LETTERHEAD.test(lower) || SIGNED.test(lower) || (p.caps && p.text.length < 80 && (AUTHORITY.test(lower) || POSITION.test(lower)));
}

/** «Biểu 1: Tiến độ các nhiệm vụ» right above a table names it, and no part of the text. */
const CAPTION = /^(?:bang|bieu|bang bieu)(?: so)? \d{1,2}(?:\.\d{1,2})?\s*[.:–-]/;
const isCaption = (p: Paragraph, next: Item | undefined): boolean => next?.block.kind === 'table' && CAPTION.test(p.lower.trim());

function candidatesOf(items: readonly Item[], looks: Looks): Candidate[] {
  const found: Candidate[] = [];
  const met: Met = new Map();
  items.forEach(({ paragraph: p, block }, i) => {
    if (!p || (block.zone ?? 'body') !== 'body' || p.block.heading || CLOSING.test(p.lower.trim()) || isBareMark(p)) return;
    const mark = p.block.label;
    if (!mark && (isForm(p) || isCaption(p, items[i + 1]))) return;
    const around = aroundOf(items, i, mark, met, looks);
    if (isNumbered(mark)) met.set(form(mark), mark.path.at(-1) ?? 0);
    const score = isNumbered(mark) ? labelledScore(p, mark, looks, around) : plainScore(p, mark, looks, around);
    found.push({ p, mark, around, score, list: 0 });
  });
  lists(found);
  return found;
}

const KNOWN_PARTS = new Set(['roman', 'LETTER']);

/** A candidate that only a heading would look or read like, whatever follows it. */
function namesPart({ p, mark }: Candidate, looks: Looks): boolean {
  const title = p.lower
    .slice(mark?.length ?? 0)
    .replace(/[.:\s]+$/, '')
    .trim();
  return (
    p.caps ||
    (mark !== undefined && KNOWN_PARTS.has(form(mark))) ||
    p.block.outline !== undefined ||
    (looks.bold && p.bold >= 0.8) ||
    CORE.test(title) ||
    (HEADING_START.test(title) && !ACTION_START.test(title) && !LACKS.test(title))
  );
}

/** The numbered candidates by the list that they stand in. */
const numberedLists = (candidates: readonly Candidate[]): Map<number, Candidate[]> =>
  Map.groupBy(
    candidates.filter(({ mark }) => isNumbered(mark)),
    ({ list }) => list,
  );

/**
 * A list none of which has text below it is a list of items, unless most of them name parts, as in an outline to be filled in. What follows
 * the last of such a list follows the list: it is no body of that last one.
 */
function weighWithoutBodies(candidates: readonly Candidate[], looks: Looks): void {
  for (const list of numberedLists(candidates).values()) {
    const last = list.at(-1)!;
    // «3.1. Đề nghị Sở … cấp máy tính», the only one: an item without an end mark.
    if (list.length === 1 && !last.around.hasBody && !namesPart(last, looks)) last.score -= LONE;
    if (list.length < 2 || !list.every((one) => !one.around.hasBody || (one === last && list.length >= 3))) continue;
    if (last.around.hasBody) last.score -= 2;
    const naming = list.filter((one) => namesPart(one, looks)).length;
    if (naming * 2 < list.length) for (const one of list) one.score -= 1.5;
  }
}

/** Outweighs whatever words and shortness alone say for a heading. */
const LONE = 3;

const PLAIN = 3;

/** So many of a list, and two thirds of it, have titles before the rest is taken to have some. */
const FEWEST_TITLED = 3;

/** Which candidates are headings, and where the titles that run in end. */
function chosen(candidates: readonly Candidate[], looks: Looks): Set<Candidate> {
  weighWithoutBodies(candidates, looks);
  for (const list of numberedLists(candidates).values()) weighShortTitles(list);
  const bare = new Set(candidates.filter((c) => isNumbered(c.mark) && isBareTitle(c)).map(({ list }) => list));
  // A title that runs into its text speaks for headings among its siblings, however long that text is.
  const said = ({ score, p, mark, list }: Candidate) =>
    score < RUNS_IN && !p.caps && runIn(p, mark, bare.has(list)) !== undefined ? RUNS_IN : score;
  const byList = new Map([...numberedLists(candidates)].map(([list, members]) => [list, members.map(said)]));
  const whole = new Set(candidates.filter((c) => (isNumbered(c.mark) ? weighed(c, byList) > 1.5 : c.score >= PLAIN)));
  for (const candidate of [...alikeTitles(candidates, whole), ...overLetters(candidates)]) whole.add(candidate);
  for (const candidate of bulletTitles(candidates)) {
    candidate.listed = true;
    whole.add(candidate);
  }
  const headed = new Set([...whole].filter((c) => isNumbered(c.mark)).map((c) => c.list));
  for (const [id, list] of numberedLists(candidates)) if (allSpoken(list)) headed.add(id);
  const found = new Set<Candidate>();
  for (const candidate of candidates) {
    const end = candidate.p.caps ? undefined : runIn(candidate.p, candidate.mark, headed.has(candidate.list));
    if (end !== undefined) candidate.end = end;
    if (end !== undefined || whole.has(candidate)) found.add(candidate);
  }
  // «2.4. Về thủ tục hành chính: 100% …» behind «2.1. Về thể chế: …»: where most of a list have titles, so has the rest.
  for (const [id, list] of numberedLists(candidates)) {
    const titled = list.filter(({ end }) => end !== undefined).length;
    if (headed.has(id) || titled < FEWEST_TITLED || titled * 3 < list.length * 2) continue;
    for (const candidate of list) {
      const end = found.has(candidate) || candidate.p.caps ? undefined : runIn(candidate.p, candidate.mark, true);
      if (end === undefined || candidate.p.text[end] !== ':') continue;
      candidate.end = end;
      found.add(candidate);
    }
  }
  for (const [candidate, end] of spokenTitles(candidates.filter((one) => !whole.has(one)))) {
    if (end !== undefined) candidate.end = end;
    found.add(candidate);
  }
  withoutStrayTitles(candidates, found);
  return found;
}

/** «d) Kết quả giải quyết hồ sơ: …» among items without titles is one of them: few words before a colon make no heading alone. */
function withoutStrayTitles(candidates: readonly Candidate[], found: Set<Candidate>): void {
  for (const list of numberedLists(candidates).values()) {
    const picked = list.filter((one) => found.has(one));
    if (list.length < 3 || picked.length * 2 >= list.length) continue;
    for (const one of picked) if (one.end !== undefined ? !tells(one, one.end) : isSentence(one)) found.delete(one);
  }
}

/** A plain line with a full stop: no title but by its place. */
const isSentence = ({ p, mark }: Candidate): boolean =>
  /\.$/.test(p.text.trim()) && !p.caps && p.bold < 0.8 && mark?.kind !== 'roman' && mark?.kind !== 'part' && p.block.outline === undefined;

/** A title that is one by its words alone, or by bold type. */
function tells({ p, mark }: Candidate, end: number): boolean {
  const words = p.lower.slice(mark?.length ?? 0, end).trim();
  return boldLead(p.block) >= end || mark?.kind === 'roman' || mark?.kind === 'part' || CORE.test(words) || CORE_AHEAD.test(words);
}

/** Title range and level of a heading, written into its block. */
function mark({ p, mark: own, end, listed }: Candidate, levels: Levels): void {
  const start = own?.length ?? 0;
  const whole = start + (p.text.slice(start).length - p.text.slice(start).trimStart().length);
  const stop = end ?? p.text.trimEnd().replace(/[:.\s]+$/, '').length;
  // «Chương I» without a title is its own.
  const from = whole < stop ? whole : 0;
  // Bullets that are titles all stand on one level, below the titles around them.
  const level = isNumbered(own) ? levels.numbered(own) : levels.plain(`${listed ? own!.raw.replace(PICTURE, '') : ''}${style(p, end)}`);
  p.block.heading = { level, title: [from, stop], runIn: end !== undefined };
}

/** The title of an annex: behind «Phụ lục I» on the same line, or the next lines; they become a heading of level 1. */
function annexTitle(p: Paragraph, levels: Levels): void {
  const own = ANNEX_MARK.exec(p.lower)?.[0].length ?? 0;
  const stop = p.text.trimEnd().replace(/[:.\s]+$/, '').length;
  const start = own < stop ? own : 0;
  p.block.heading = { level: levels.startAnnex(), title: [start, stop], runIn: false };
}

function join(items: Item[], i: number): void {
  const p = items[i]!.paragraph!;
  p.block.runs = [...p.block.runs, { text: ' ' }, ...items[i + 1]!.paragraph!.block.runs];
  items[i]!.paragraph = paragraphOf(p.block);
  items.splice(i + 1, 1);
}

/** Joins «Chương I», «Phần thứ nhất» standing alone to the title set below it. */
function joinParts(items: Item[]): void {
  for (let i = 0; i + 1 < items.length; i++) {
    const [p, next] = [items[i]!.paragraph, items[i + 1]!.paragraph];
    const own = p && (p.block.zone ?? 'body') === 'body' ? markOf(p) : undefined;
    if (own?.kind !== 'part' || own.length < p!.text.trimEnd().length || !next || next.block.zone || markOf(next)) continue;
    const line = next.text.trim();
    const set = next.caps || next.block.align === 'center' || next.bold > 0.8 || line.length < 120;
    if (!set || line.length > 200 || /[.;:]$/.test(line)) continue;
    join(items, i);
    // A title in capitals may run over more lines of its look.
    const look = next.block.align;
    for (let more = items[i + 1]?.paragraph; more; more = items[i + 1]?.paragraph) {
      const goesOn = next.caps && more.caps && more.block.align === look && !more.block.zone && !markOf(more) && more.text.length < 120;
      if (!goesOn || items[i]!.paragraph!.text.length > 300) break;
      join(items, i);
    }
  }
}

/**
 * Marks labels and headings in a draft whose zones and annexes are known. A heading is told from an item by its number's form, its looks,
 * its length and end mark, the words that open it, what follows it, and by its siblings. `titles` are the annexes' title paragraphs;
 * `recognised`: the text may be misread.
 */
export function headings(items: Item[], titles: ReadonlySet<Paragraph>, recognised: boolean): void {
  joinParts(items);
  bareNumbers(items);
  for (const { paragraph: p, block } of items) {
    if (!p || block.zone === 'furniture' || titles.has(p)) continue;
    const found = markOf(p);
    if (found) p.block.label = found;
  }
  const body = items.flatMap(({ paragraph: p, block }) => (p && (block.zone ?? 'body') === 'body' ? [p] : []));
  const looks = looksOf(body);
  const candidates = candidatesOf(
    items.filter(({ paragraph: p }) => !p || !titles.has(p)),
    looks,
  );
  const picked = chosen(candidates, looks);

  const byParagraph = new Map([...picked].map((candidate) => [candidate.p, candidate]));
  const inOrder = candidates.filter((candidate) => picked.has(candidate));
  oddMarks(inOrder);
  if (recognised) lostStrokes(inOrder);
  const levels = new Levels();
  for (const { paragraph: p } of items) {
    if (!p) continue;
    const candidate = byParagraph.get(p);
    if (titles.has(p)) annexTitle(p, levels);
    else if (candidate) mark(candidate, levels);
  }
}
