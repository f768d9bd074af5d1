import { quick } from '../../letters.ts';
/** «khá 48,2%; đạt 19,4%; chưa đạt 0,8%»: so is «đạt» between ranks. */
export const RANK_AMONG = /^[\s;,]*(đạt)\s*$/iu;
/** Where «đạt» is such a rank: others stand beside it. */
export const RANKS = quick(/(?<!\p{L})(?:khá|chưa đạt)(?::|\schiếm)?\s\d/iu);

/** «hoàn thành xuất sắc nhiệm vụ 20%, hoàn thành tốt 75%, hoàn thành 4%, không hoàn thành 1%»: how officials and pupils are graded. */
const GRADE =
  /(?:^|[;,:]|trong đó:?|loại)\s*((?:(?:chưa|không) )?hoàn thành(?: (?:xuất sắc|tốt))?(?: nhiệm vụ)?)(?:\s(?:đạt|chiếm|là|có))?:?\s*$/iu;
const GRADES = /hoàn thành (?:xuất sắc|tốt)/iu;

/** The grade that a clause before its figure names, in a sentence with several; undefined where it names none. */
export function gradeIn(clause: string, sentence: string): string | undefined {
  return GRADES.test(sentence) && /%.*%/su.test(sentence) ? GRADE.exec(clause)?.[1] : undefined;
}
