import { foldLower } from '@tonghop/model';
import { quick } from '../letters.ts';
import { IMPERATIVES, LACKING, TOLD } from '../lexicon/tones.ts';
import { statesDifficulty } from '../rules/difficulty/cue.ts';
import { ENOUGH, troubleScore } from '../rules/difficulty/plain-state.ts';
import { opensRequest } from '../rules/proposal/cue.ts';

/** What an item by itself sounds like: it asks somebody, tells of trouble, of work done, or of work to come; null where it tells nothing. */
export type Tone = 'asks' | 'hard' | 'done' | 'ahead' | null;

/** Words that ask, at an item's front (folded lower case). */
export const ASKED = /^["'(\s]*(?:kinh )?(?:de nghi|kien nghi|de xuat|mong(?: muon)?|xin)\b/;
const AHEAD = new RegExp(`^["'(\\s]*${IMPERATIVES}`);
const DONE = new RegExp(`(?<![a-z])${TOLD}`);
const LACKS = new RegExp(`(?<![a-z])${LACKING}`, 'g');
/** Folded words of lack that others fold to as well («giới thiệu», «yêu nước», «kho», «chấm điểm», «sông Hồng», «lô đất»): as they are written. */
const WRITTEN = quick(/^(?:thiếu|yếu|khó|chậm|hỏng|lo|kém|ngại|vướng|kẽ hở|mỏng)(?!\p{L})/iu);
const SHARED = /^(?:thieu|yeu|kho|cham|hong|lo|kem|ngai|vuong|ke ho)(?![a-z])/;

const LONG = 180;

/** The tone of an item's text without its label. */
export function itemTone({ text, lower }: { text: string; lower: string }): Tone {
  const done = DONE.test(lower);
  if (ASKED.test(lower) || (!done && opensRequest(text))) return 'asks';
  if (AHEAD.test(lower)) return done ? 'done' : 'ahead';
  // A long account of what was done may end with what is lacking.
  if (isHard(text, lower)) return mostlyHard(text) && !(done && text.length > LONG) ? 'hard' : null;
  return done ? 'done' : null;
}

const isHard = (text: string, lower: string): boolean => statesDifficulty(lower) || lacks(text, lower) || troubleScore(text) >= ENOUGH;

function lacks(text: string, lower: string): boolean {
  for (const { index } of lower.matchAll(LACKS))
    if (!SHARED.test(lower.slice(index)) || text.toLowerCase() === lower || WRITTEN.test(text.slice(index))) return true;
  return false;
}

/** Of several sentences the first, or most, must tell of trouble: an account may end with what its readers complain of. */
function mostlyHard(text: string): boolean {
  const sentences = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  if (sentences.length === 1) return true;
  const hard = sentences.map((sentence) => isHard(sentence, foldLower(sentence)));
  return hard[0]! || hard.filter(Boolean).length * 2 > hard.length;
}
