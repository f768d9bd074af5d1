/** What a browser prints at a page's foot: the address, with the page's number where it stands on the same line. */
const FOOT = /^(?:https?|file|\ufb01le):\/\/\S+\s+\d{1,4}\/\d{1,4}$/i;
const BARE_ADDRESS = /^(?:https?|file|\ufb01le):\/\/\S+$/i;
/** At its head: the day and hour, with the page's title. */
const HEAD =
  /^(?:\d{1,2}\/\d{1,2}\/\d{2,4},?\s\d{1,2}:\d{2}(?:\s?[AP]M)?|\d{1,2}:\d{2}(?:\s?[AP]M)?,?\s\d{1,2}\/\d{1,2}\/\d{2,4})(?:\s.{0,160})?$/i;

type Filled = { text: string; at: number };

/** The lines that count a text's pages («1/4» … «4/4»): of one number of pages, none twice. */
function pagesOf(lines: readonly Filled[]): Filled[] {
  const groups = new Map<string, Filled[]>();
  for (const line of lines) {
    const [, page, pages] = /^(\d{1,3})\/(\d{1,3})$/.exec(line.text) ?? [];
    if (page === undefined || pages === undefined || Number(page) > Number(pages)) continue;
    groups.set(pages, [...(groups.get(pages) ?? []), line]);
  }
  const [found] = [...groups.values()].sort((a, b) => b.length - a.length);
  return found && found.length > 1 && new Set(found.map(({ text }) => text)).size === found.length ? found : [];
}

/**
 * The places of lines that a browser printed at its pages' heads and feet, of a text's lines: addresses with a page's number anywhere, alone or
 * with the day and hour where they stand beside one. Blank lines count for nothing.
 */
export function printedByBrowser(lines: readonly string[]): Set<number> {
  const places = new Set<number>();
  const filled = lines
    .map((text, at) => ({ text: text.replaceAll('\f', '').trim().replace(/\s+/g, ' '), at }))
    .filter(({ text }) => text !== '');
  const feet = filled.filter(({ text }) => FOOT.test(text));
  const addresses = new Set(feet.map(({ text }) => text.replace(/\s\S+$/, '')));
  // The page's number may stand on a line of its own.
  const numbers = feet.length > 0 ? [] : pagesOf(filled);
  if (numbers.length > 0) {
    const seen = new Set<string>();
    for (const { text } of filled.filter((line) => BARE_ADDRESS.test(line.text)))
      if (seen.has(text)) addresses.add(text);
      else seen.add(text);
  }
  if (addresses.size === 0) return places;
  for (const { at } of [...feet, ...numbers]) places.add(at);
  for (const { text, at } of filled) if (HEAD.test(text) || (BARE_ADDRESS.test(text) && addresses.has(text))) places.add(at);
  return places;
}
