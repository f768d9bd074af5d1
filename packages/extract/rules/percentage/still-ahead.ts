import { quick } from '../../letters.ts';
import { Cue, EDGE_AFTER, EDGE_BEFORE } from './cue.ts';

/** «Điều chỉnh dự toán để bố trí ít nhất 3% ngân sách»: what is meant to be given. */
export const SET_ASIDE = new Cue(
  `${EDGE_BEFORE}(?:để|nhằm)\\s+(?:bố trí|dành|bảo đảm|đảm bảo|cân đối|phân bổ|duy trì|có)(?:\\s+[\\p{L}]+){0,4}\\s+(?:ít nhất|tối thiểu|không dưới)\\s*$`,
);

/** «nâng … lên 75% trong năm tới». */
export const TO_COME = new Cue(
  `^[^,;.%]{0,60}?${EDGE_BEFORE}(?:trong|vào|đến|ngay|cuối)\\s+(?:năm|tháng|quý|kỳ|giai đoạn|thời gian|nhiệm kỳ)\\s+(?:tới|sau|tiếp theo)${EDGE_AFTER}`,
);

/** «tiếp tục nâng lên 2% GDP trong 5 năm tiếp theo». */
export const YEARS_TO_COME = new Cue(`^[^,;.%]{0,60}?${EDGE_BEFORE}trong\\s+\\d{1,2}\\s+năm\\s+(?:tới|tiếp theo)${EDGE_AFTER}`);

/** «từ 82% | hiện nay | lên 90%» says where it starts, «duy trì kết quả | đã đạt được» what was reached before. */
const NO_ACCOUNT =
  /(?:%|(?:duy trì|giữ vững|phát huy|duy tri|giu vung|phat huy)[^,;:.%]{0,40} (?:kết quả|thành quả|thành tích|ket qua|thanh qua|thanh tich))\s*$/;
/** «Thực | hiện có | hiệu quả», «phát | hiện nay»: the end of a verb. */
const VERB_BEFORE = quick(/(?<!\p{L})(?:thực|phát|xuất|thể|thuc|phat|xuat|the)\s*$/u);

/** Whether a word of account, with what stands before it, tells that something was reached. */
export const isAccount = (word: string, before: string): boolean =>
  !NO_ACCOUNT.test(before) && !(/^hi[ệe]n(?!\p{L})/u.test(word) && VERB_BEFORE.test(before));
