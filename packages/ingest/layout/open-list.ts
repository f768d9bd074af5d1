import type { Label } from '@tonghop/model';
import type { Sequence } from '../structure/sequence.ts';

/** What stands above a mark that is none, by the mark's kind: «theo điểm⏎a) khoản 2», «trong năm⏎2026. Xã …», «trong quý⏎IV. …». */
const AWAITS: Partial<Record<Label['kind'], RegExp>> = {
  letter: /(?:[,(/]|\s(?:điểm|khoản|mục|Mục|và|hoặc|đến|từ))$/u,
  decimal: /(?:[,(/]|\s(?:điểm|khoản|Điều|điều|mục|Mục|số|ngày|tháng|năm|quý|và|hoặc|đến|từ|là|có|gồm|đạt|thứ))$/u,
  part: /(?:[,(/]|\s(?:tại|theo|trong|của|và|ở|hoặc|đến|từ|xem))$/u,
  roman: /(?:[,(/]|\s(?:quý|Quý|kỳ|khóa|cấp|loại|nhóm|mức|vùng|khu vực|mục|Mục|Phần|phần|Chương|chương|thứ|và|hoặc|đến|từ))$/u,
};

/** Whether a line (`text`) begins with the next mark of an open list before a capital; `above`: the line above it. */
export const isNext = (mark: Label, above: string, text: string, sequence: Sequence): boolean =>
  AWAITS[mark.kind]?.test(above) === false &&
  /^\s*["“]?\p{Lu}\p{L}/u.test(text.slice(mark.length)) &&
  /[.)]\s*$/.test(text.slice(0, mark.length)) &&
  sequence.follows(mark);
