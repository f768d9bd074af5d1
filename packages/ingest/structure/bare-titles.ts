import type { Candidate } from './candidate.ts';
import { ACTION_START, HEADING_START } from './heading-words.ts';

const END = /[.;:!?…]["”’)]*$/;

/** Whether a candidate is a title by its place and words: «3. Về kinh tế số, xã hội số» on a line of its own above a text. */
export function isBareTitle({ p, mark, around }: Candidate): boolean {
  const title = p.lower.slice(mark?.length ?? 0).trim();
  return (
    around.hasBody &&
    !around.overBullets &&
    title.length <= 80 &&
    !END.test(title) &&
    HEADING_START.test(title) &&
    !ACTION_START.test(title)
  );
}

const isShort = ({ p, mark }: Candidate): boolean => {
  const title = p.text.slice(mark?.length ?? 0).trim();
  return title.length <= 60 && /^\p{Lu}/u.test(title) && !END.test(title) && !ACTION_START.test(p.lower.slice(mark?.length ?? 0).trim());
};

/**
 * Raises the score of a list's members where each is a few words without an end over a text of its own («a) Dịch vụ công», «b) Quản lý,
 * điều hành»): they are titles, though no type sets them apart.
 */
export function weighShortTitles(list: readonly Candidate[]): void {
  if (list.length > 1 && list.every((one) => isShort(one) && one.around.hasBody)) for (const one of list) one.score += 1.5;
}
