import { fold, isRecognised, type ParagraphBlock, type Reading } from '@tonghop/model';

/** The three degrees of state secrecy (Law on Protection of State Secrets 2018, art. 8). */
export type SecrecyMark = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

const MARKS: Record<string, SecrecyMark> = { MAT: 'MẬT', 'TOI MAT': 'TỐI MẬT', 'TUYET MAT': 'TUYỆT MẬT' };
/** A line or box of its own, with the frame that a stamp or its recognition may leave around it. */
const ALONE = /^[^\p{L}\d]*(MẬT|TỐI MẬT|TUYỆT MẬT)[^\p{L}\d]*$/u;
const ALONE_BLURRED = /^[^A-Z0-9]*(MAT|TOI MAT|TUYET MAT)[^A-Z0-9]*$/;
const LABELLED = /^(?:độ|mức độ) mật\s*:\s*(tối mật|tuyệt mật|mật)\b/iu;
/** The number line's tail: «Số: 05/BC-UBND (M)», or the mark printed beside it. */
const BESIDE_NUMBER = /^Số\s*:?[^\n]{0,60}?(?:\((?<letter>M|TM|TgM)\)|\s(?<mark>MẬT|TỐI MẬT|TUYỆT MẬT))\s*$/u;
/** Blocks from a document's start that count as its first page where the format has no pages. */
const FIRST_BLOCKS = 40;

/** A paragraph's words as printed, letters spread out («M Ậ T») drawn together. */
function lineOf(reading: Reading, block: ParagraphBlock): string {
  const text = reading.text.slice(...block.span).trim();
  return /^(?:\p{Lu}\s){2,}\p{Lu}$/u.test(text) ? text.replace(/\s/g, '') : text;
}

/**
 * The mark of state secrecy that a document's first page bears (Luật Bảo vệ bí mật nhà nước; Nghị định 30/2020/NĐ-CP, ô 10a), or
 * undefined. Only a stamp counts: a line of its own in capitals, a labelled line, or the number's tail; words in running text
 * («bảo vệ bí mật nhà nước», «bảo mật», «mật khẩu») do not.
 */
export function secrecyMark(reading: Reading): SecrecyMark | undefined {
  const recognised = isRecognised(reading);
  const first = reading.blocks.filter((block, index) => (block.page === null ? index < FIRST_BLOCKS : block.page === 1));
  for (const block of first) {
    if (block.kind === 'table') continue;
    const line = lineOf(reading, block);
    if (line.length > 90) continue;
    const alone = ALONE.exec(line)?.[1];
    if (alone) return alone as SecrecyMark;
    const labelled = LABELLED.exec(line)?.[1];
    if (labelled) return MARKS[fold(labelled).toUpperCase()];
    const beside = BESIDE_NUMBER.exec(line)?.groups;
    if (beside?.mark) return beside.mark as SecrecyMark;
    if (beside?.letter) return ({ M: 'MẬT', TM: 'TỐI MẬT', TgM: 'TUYỆT MẬT' } as const)[beside.letter as 'M' | 'TM' | 'TgM'];
    // Recognition loses the dot and hat of a stamp's letters; in typed text «MẶT» is a word.
    const blurred = recognised ? ALONE_BLURRED.exec(fold(line))?.[1] : undefined;
    if (blurred && line === line.toUpperCase()) return MARKS[blurred];
  }
  return undefined;
}
