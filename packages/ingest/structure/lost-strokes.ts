import type { Candidate } from './candidate.ts';
import { NUMERALS } from './misread-numerals.ts';

/**
 * In a text that recognition read, a Roman numeral that repeats the one before it has lost its last stroke («II», «II», «IV»; «VI», «VI»): the heading
 * gets the number that it must have had. A list that begins anew begins with «I»; there the next numeral must tell. `picked`: the headings in text order.
 */
export function lostStrokes(picked: readonly Candidate[]): void {
  const romans = picked.filter(({ mark }) => mark?.kind === 'roman' && mark.path.length === 1 && /^[IVX]+$/.test(mark.number));
  for (let i = 1; i < romans.length; i++) {
    const [before, own, after] = [romans[i - 1]!, romans[i]!, romans[i + 1]];
    const annex = own.p.block.annex ?? 0;
    const value = before.mark!.path[0]!;
    if ((before.p.block.annex ?? 0) !== annex || own.mark!.path[0] !== value) continue;
    const next = after && (after.p.block.annex ?? 0) === annex ? after.mark!.path[0] : undefined;
    if (NUMERALS[value + 1] !== `${NUMERALS[value]}I` || (next === undefined ? value === 1 : next !== value + 2)) continue;
    own.mark = { ...own.mark!, number: NUMERALS[value + 1]!, path: [value + 1] };
    own.p.block.label = own.mark;
  }
}
