import { isAuthority, isPosition } from './back.ts';
import { ADDRESSEE, ANNEX, AUTHORITY, LETTERHEAD, POSITION, RECIPIENTS, SUBJECT_LINE, TYPE_NAME } from './form-words.ts';
import type { Item } from './paragraph.ts';

/** The country's or the Party's name, which opens every letterhead; a narrow column breaks it. */
const STATE_NAME = /^(?:cong hoa xa hoi chu nghia(?: viet(?: nam)?)?|dang cong san viet(?: nam)?)$/;
/** A number or a day that is filled in: a form to be filled in has dots there. */
const FILLED_IN = /^so\s*:?\s*\d+\s?[-/]|,\s*ngay\s*\d{1,2}\s*thang\s*\d{1,2}\s*nam\s*\d{4}/;
/** Lines of a letterhead above and below the state's name, and those above it among which the document before it must end. */
const ABOVE = 6;
const BELOW = 12;
const ENDS_WITHIN = 30;
const LONGEST_LINE = 100;

const lowerOf = (item: Item | undefined): string => item?.paragraph?.lower.trim() ?? '';

/** Whether a line may stand above the state's name in a letterhead: the issuer in capitals, its number, a stroke. */
function isIssuerLine({ paragraph: p, block }: Item): boolean {
  if (!p || block.zone !== undefined || p.text.length > LONGEST_LINE || isPosition(p) || isAuthority(p)) return false;
  const lower = p.lower.trim();
  return !ANNEX.test(lower) && (p.caps || LETTERHEAD.test(lower) || /^[-–_*=\s]+$/.test(p.text));
}

/** Whether a kind of document, a «V/v» or «Kính gửi» stands below the state's name, and a number or a day that is filled in around it. */
function opensDocument(items: readonly Item[], at: number, top: number): boolean {
  const below = items.slice(at + 1, at + BELOW);
  const named = below.some((item) => {
    const lower = lowerOf(item);
    return SUBJECT_LINE.test(lower) || ADDRESSEE.test(lower) || (item.paragraph?.caps === true && TYPE_NAME.test(lower));
  });
  return named && [...items.slice(top, at), ...below].some((item) => FILLED_IN.test(lowerOf(item)));
}

/** Whether what stands above is the end of a document: «Nơi nhận», who signs, «./.». */
const ended = (items: readonly Item[], top: number): boolean =>
  items.slice(Math.max(0, top - ENDS_WITHIN), top).some((item) => {
    const lower = lowerOf(item);
    return (
      RECIPIENTS.test(lower) || AUTHORITY.test(lower) || (item.paragraph?.caps === true && POSITION.test(lower)) || lower.endsWith('./.')
    );
  });

/**
 * Where further documents begin that stand behind the first in the same file (a report behind the letter that sends it): indices of the first
 * lines of their letterheads, behind `from`.
 */
export function attachedStarts(items: readonly Item[], from: number): number[] {
  const starts: number[] = [];
  for (let at = from + 1; at < items.length; at++) {
    const { paragraph: p, block } = items[at]!;
    if (!p?.caps || block.zone !== undefined || !STATE_NAME.test(p.lower.trim())) continue;
    let top = at;
    while (top > from + 1 && at - top < ABOVE && isIssuerLine(items[top - 1]!)) top--;
    if (ended(items, top) && opensDocument(items, at, top)) starts.push(top);
  }
  return starts;
}
