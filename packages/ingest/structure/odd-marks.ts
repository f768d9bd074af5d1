import type { Label } from '@tonghop/model';
import type { Candidate } from './candidate.ts';
import { form } from './sequence.ts';

const last = (mark: Label): number => mark.path.at(-1) ?? 0;

const isCounted = (mark: Label | undefined): mark is Label => mark !== undefined && mark.kind !== 'bullet' && mark.kind !== 'ordinal';

/** Whether `mark` stands where a count leaves one out: a letter that no other follows, or the number itself in another form. */
function isOdd(mark: Label, before: Label, forms: ReadonlyMap<string, number>): boolean {
  if (form(mark) === form(before)) return false;
  const alone = forms.get(form(mark)) === 1;
  return mark.kind === 'letter' && /\p{Lu}/u.test(mark.number) ? alone : alone && mark.path.length === 1 && last(mark) === last(before) + 1;
}

/**
 * Gives a heading with an odd mark («1.», «2.», «A.», «4.», or «I.», «2.», «III.») the number that its siblings' count leaves out, misread or
 * mistyped: it stands on their level. `picked`: the headings in text order.
 */
export function oddMarks(picked: readonly Candidate[]): void {
  const counted = picked.filter(({ mark }) => isCounted(mark));
  const forms = new Map<string, number>();
  for (const { mark } of counted) forms.set(form(mark!), (forms.get(form(mark!)) ?? 0) + 1);
  for (let i = 1; i + 1 < counted.length; i++) {
    const [before, odd, after] = [counted[i - 1]!.mark!, counted[i]!, counted[i + 1]!.mark!];
    if (form(before) !== form(after) || before.path.length !== 1 || last(after) !== last(before) + 2) continue;
    if ((odd.p.block.annex ?? 0) !== (counted[i - 1]!.p.block.annex ?? 0) || !isOdd(odd.mark!, before, forms)) continue;
    const { raw, length, number } = odd.mark!;
    const close = /[.)/:-]\s*$/.exec(before.raw)?.[0] ?? '';
    odd.mark = { kind: before.kind, raw: raw.replace(/[.)/:-]\s*$/, '') + close, number, path: [last(before) + 1], length };
    odd.p.block.label = odd.mark;
  }
}
