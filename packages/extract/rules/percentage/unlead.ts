import { LEADS } from '../../lexicon/numbers-measures.ts';
import { Cue, said, wordsAtStart } from './cue.ts';

const LEAD = wordsAtStart(LEADS);
const TIME_LEAD = new Cue(
  '^\\s*(?:(?:tính |ước )?(?:đến |trong |vào )?(?:hết |cuối )?(?:năm|tháng|quý|ngày)\\s+[\\d/.-]+|(?:trong |sau |qua )?\\d+ (?:tháng|năm|quý|tuần)(?: (?:đầu|cuối|qua|gần đây|triển khai))*(?: năm(?: \\d{4})?)?(?![\\p{L}\\d])|(?:(?:tính |ước )?(?:đến |trước ))?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}(?![\\d/.-])|(?:(?:tính |ước )?(?:đến |trước ))?\\d{1,2}/\\d{1,2}(?![\\d/.-]))\\s*,?\\s*',
);

/** Whether a piece of a clause opens with a time or a connecting word: «Đến ngày 5/3/2026», «trong đó». */
export const opensLoosely = (piece: string): boolean => TIME_LEAD.test(said(piece)) || LEAD.test(said(piece));

/** Takes connecting words and times off a clause's front. */
export function unlead(clause: string): string {
  for (;;) {
    const bare = clause.replace(/^[\s,;:)–-]+/, '');
    const s = said(bare);
    const found = TIME_LEAD.exec(s) ?? LEAD.exec(s);
    if (!found) return bare.replace(/^\d[\d.]*\s+(?=\p{L})(?!tháng)/u, '');
    clause = bare.slice(found[0].length);
  }
}
