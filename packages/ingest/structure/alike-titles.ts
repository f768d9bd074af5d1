import type { Candidate } from './candidate.ts';
import { style } from './style.ts';

const END = /[.;:!?…]["”’)]*$/;
const STOP = /[.;,!?…]["”’)]*$/;
const LEAST_SCORE = 2;
const FEWEST = 3;
const LONGEST = 110;

const inBody = ({ p }: Candidate): boolean => (p.block.annex ?? 0) === 0;

/** A short line that no mark opens or ends, between sentences that have ended and text of its own. */
const stands = (one: Candidate): boolean =>
  one.mark === undefined &&
  inBody(one) &&
  one.around.hasBody &&
  one.around.afterEnd &&
  one.score >= LEAST_SCORE &&
  !END.test(one.p.text.trim());

/**
 * Titles without numbers that no word tells («An ninh, trật tự», «Điều còn vướng»): where others of their look are told (`whole`), or where
 * hardly any other line of the text goes without an end mark (none, where other titles are numbered).
 */
export function alikeTitles(candidates: readonly Candidate[], whole: ReadonlySet<Candidate>): Candidate[] {
  const look = (one: Candidate): string | undefined =>
    one.mark || !inBody(one) || END.test(one.p.text.trim()) ? undefined : style(one.p, undefined);
  const found: Candidate[] = [];
  for (const own of new Set(candidates.map(look))) {
    if (own === undefined) continue;
    const alike = candidates.filter((one) => look(one) === own);
    const told = alike.filter((one) => whole.has(one)).length;
    const standing = alike.filter((one) => !whole.has(one) && stands(one));
    const loose = alike.length - told - standing.length;
    const numbered = [...whole].some((one) => one.mark !== undefined && one.mark.kind !== 'bullet');
    const alone = standing.length + told >= FEWEST && (numbered ? loose === 0 : loose * 4 <= standing.length + told);
    if (told >= 2 || alone) found.push(...standing);
  }
  return found;
}

/**
 * Bullets that are titles («* Chỗ còn vướng» over «+ …»): all of one form short, without end marks, and each with text of another form
 * below it.
 */
export function bulletTitles(candidates: readonly Candidate[]): Candidate[] {
  const forms = Map.groupBy(
    candidates.filter((one) => one.mark?.kind === 'bullet' && inBody(one)),
    (one) => one.mark!.raw,
  );
  const after = new Map(candidates.map((one, i) => [one, candidates[i + 1]]));
  const opens = (one: Candidate): boolean => {
    const next = after.get(one);
    const text = one.p.text.trim();
    return next !== undefined && next.mark?.raw !== one.mark!.raw && one.around.hasBody && text.length <= LONGEST && !STOP.test(text);
  };
  return [...forms.values()].filter((list) => list.length >= FEWEST && list.every(opens)).flat();
}
