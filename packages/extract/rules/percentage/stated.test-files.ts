import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

/** The percentages that a sentence states among the results of a report of 2026, in order: for tests of their fields. */
export const statedIn = (sentence: string) =>
  readSentence(passageOf(sentence), { setting: 'result', documentYear: 2026, lead: null }).map(({ fields }) => fields);
