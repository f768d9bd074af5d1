import type { Item } from './paragraph.ts';

const TITLE = /^\s*muc luc\s*:?\s*$/;
/** «I. KẾT QUẢ........3», «II. KHÓ KHĂN…… 5»: dots lead from a title to its page. */
const LED = /(?:\.{4,}|…{2,}|(?:\.\s){4,}|·{4,}|_{5,})[\s.…·_]*\d{1,3}(?=\s|$)/;
/** «I. KẾT QUẢ⇥3», where the dots were a tab's. */
const PAGE = /\p{L}.*\s(\d{1,3})\s*$/su;
const LONGEST = 300;
/** A list of contents has as many lines at least. */
const FEWEST = 3;
/** Lines of titles that go on before the dots come. */
const APART = 3;

/** What {@link LED} begins with, looked for first: few lines have any. */
const LEADERS = ['..', '…', '. . ', '··', '__'];

const isLed = (text: string): boolean => {
  const at = text.length <= LONGEST && LEADERS.some((leader) => text.includes(leader)) ? text.search(LED) : -1;
  return at > 0 && /\p{L}/u.test(text.slice(0, at));
};

const textOf = (item: Item | undefined): string => item?.paragraph?.text.trim() ?? '';

/** The end of the list that begins at `from`: behind the last of its lines with dots, or behind the last whose page is not before the one above. */
function endOf(items: readonly Item[], from: number, titled: boolean): number {
  let end = from;
  let lines = 0;
  let page = 0;
  let dotted = false;
  for (let i = from; i < items.length && i - end <= APART; i++) {
    const text = textOf(items[i]);
    if (text === '' || text.length > LONGEST) break;
    const led = isLed(text);
    const plain = titled && !led && !dotted && i === end ? Number(PAGE.exec(text)?.[1] ?? 0) : 0;
    if (!led && !(plain > 0 && plain >= page)) continue;
    dotted ||= led;
    page = Math.max(page, plain);
    lines++;
    end = i + 1;
  }
  return lines >= FEWEST ? end : from;
}

/** Share of a list's titles that must come again below it, where nothing else tells that it is one of contents. */
const MOST = 2 / 3;
/** Letters of a title that are looked for. */
const LOOKED_FOR = 60;

/** Whether the titles of the lines from `from` to `end` come again below: figures behind dots («Hộ nghèo ........ 12») do not. */
function comesAgain(items: readonly Item[], from: number, end: number): boolean {
  const below = items
    .slice(end)
    .map(({ paragraph: p }) => p?.lower ?? '')
    .join('\n');
  const titles = items.slice(from, end).flatMap(({ paragraph: p }) => {
    const at = p ? p.lower.search(LED) : -1;
    return at > 0 ? [p!.lower.slice(0, at).trim().slice(0, LOOKED_FOR)] : [];
  });
  return titles.filter((title) => below.includes(title)).length >= MOST * titles.length;
}

/** Marks a list of contents: its titles come again where they stand in the text. */
export function contents(items: readonly Item[]): void {
  for (let i = 0; i < items.length; i++) {
    const p = items[i]!.paragraph;
    if (!p) continue;
    const titled = TITLE.test(p.lower);
    if (!titled && !isLed(p.text)) continue;
    const end = endOf(items, titled ? i + 1 : i, titled);
    if (end <= i + 1 || (!titled && !comesAgain(items, i, end))) continue;
    for (const { block } of items.slice(i, end)) if (block.kind === 'paragraph') block.zone = 'furniture';
    i = end - 1;
  }
}
