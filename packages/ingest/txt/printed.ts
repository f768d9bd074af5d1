/** What a browser prints at a page's foot: the address, with the page's number where it stands on the same line. */
const FOOT = /^(?:https?|file|\ufb01le):\/\/\S+\s+\d{1,4}\/\d{1,4}$/i;
const BARE_ADDRESS = /^(?:https?|file|\ufb01le):\/\/\S+$/i;
/** At its head: the day and hour, with the page's title. */
const HEAD =
  /^(?:\d{1,2}\/\d{1,2}\/\d{2,4},?\s\d{1,2}:\d{2}(?:\s?[AP]M)?|\d{1,2}:\d{2}(?:\s?[AP]M)?,?\s\d{1,2}\/\d{1,2}\/\d{2,4})(?:\s.{0,160})?$/i;

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
  if (feet.length === 0) return places;
  for (const { at } of feet) places.add(at);
  const addresses = new Set(feet.map(({ text }) => text.replace(/\s\S+$/, '')));
  for (const { text, at } of filled) if (HEAD.test(text) || (BARE_ADDRESS.test(text) && addresses.has(text))) places.add(at);
  return places;
}
