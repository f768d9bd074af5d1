import { quick } from '../../letters.ts';
import { CHANGE_WORDS, LEVEL_WORDS, PERIOD_WORDS, PLAN_WORDS } from '../../lexicon/numbers-kinds.ts';
import { Cue, EDGE_AFTER, EDGE_BEFORE, oneOf, type Said, slice } from './cue.ts';
import type { Figure } from './figures.ts';

const CHANGED = new Cue(
  `${EDGE_BEFORE}(?<!(?:không|trị gia)\\s)${oneOf(CHANGE_WORDS)}(?!\\s+${oneOf(LEVEL_WORDS)}${EDGE_AFTER})(?:\\s+(?!${oneOf(LEVEL_WORDS)}${EDGE_AFTER}|(?:đạt|chiếm|mức|ngưỡng|chỉ|mục|kế|cho)${EDGE_AFTER})[\\p{L}]+){0,3}\\s*[~≈]?\\s*$|${EDGE_BEFORE}(?:(?:tăng|giảm)\\s+tới|(?:tăng|giảm)\\s+(?:đáng kể|mạnh|nhanh|nhiều|rõ rệt|(?:một|hai|ba)\\s+phần\\s+(?:hai|ba|tư|năm)|một nửa)\\s*\\((?:\\s*(?:khoảng|gần|hơn|trên|tới))?)\\s*$`,
);
// «90,5% (so với tháng 3 là 89,6%)», «83,4%, tăng so với tháng 3/2025 (83,3%)»: two levels, and no change told.
const LEVEL_AFTER = /^[^%;.]{0,12}so\s+(?:với\s+)?[^%;]{3,40}?(?::|\slà|\sđạt|\()\s*\d[\d.,]*\s?%/;
const LEVEL_BEFORE = /%[^%;]{0,12}so\s+(?:với\s+)?[^%;]{3,40}?(?::|\slà|\sđạt|\()\s*$/;
// «… tăng so với | 78% của năm 2024»
const COMPARED_WITH = /so (?:với|voi)\s+(?:(?:mức|muc)\s+)?$/;
const CHANGED_AGAINST = new Cue(
  `${EDGE_BEFORE}(?:(?:tăng|giảm)\\s+(?:so với|hơn)[^,;]{1,40}|(?<!không\\s)(?:cao|thấp)\\s+hơn\\s+(?:so\\s+với\\s+)?(?:mặt bằng|bình quân|trung bình|mức (?:chung|bình quân|trung bình))(?:\\s+(?!là|đạt)[\\p{L}]+){0,10}\\s*|(?<!không\\s)(?:(?:cao\\s+|nhiều\\s+|thấp\\s+|ít\\s+|kém\\s+)?hơn|kém|hụt|vượt)\\s+(?:so với\\s+)?(?:cùng kỳ|(?:năm|tháng|quý|tuần|kỳ|đợt)\\s+(?:ngoái|trước|\\d{1,4}))(?:\\s+(?:là|khoảng|gần))?\\s*)$`,
);
const AGAINST_PERIOD = new Cue(
  `^[^,;.%]{0,40}?so\\s+(?:với\\s+)?(?:[\\p{L}\\d]+\\s+)?${oneOf(PERIOD_WORDS)}${EDGE_AFTER}|^(?:[^,;.%]{0,40}?bằng)?\\s*cùng k[ỳì]${EDGE_AFTER}`,
);
// «Tổng mức bán lẻ tăng trưởng 11,2%», but «tốc độ tăng trưởng đạt 8%» is a level.
const GREW = new Cue(`${EDGE_BEFORE}(?<!(?:tốc độ|tỷ lệ|tỉ lệ|mức|chỉ số|đà)\\s)tăng trưởng(?:\\s+(?:khoảng|gần|hơn|trên|ước))*\\s*$`);
// «Tiết kiệm 30% chi phí in phim, 45% chi phí giấy so với năm trước»
const SAVED = new Cue('tiết kiệm(?: được| khoảng| gần| hơn| trên)*\\s*$');
// «giảm 28% lượng nước và | 15% | chi phí phân bón so với cách làm cũ»: the second of two that rose or fell.
const AND_ON = new Cue(
  `${EDGE_BEFORE}(?:tăng|giảm|tiết kiệm)(?:\\s+(?:khoảng|gần|hơn|trên|được))*\\s+\\d[\\d.,]*\\s?%[^%;.:]{3,60}(?:và|,)\\s*$`,
);
// «giúp giảm 40% lượng nước tưới và | 30% | công lao động»: two things that fell or rose, told in one breath.
const AND_THING = new Cue(
  `${EDGE_BEFORE}(?:tăng|giảm|tiết kiệm)(?:\\s+(?:khoảng|gần|hơn|trên|được))*\\s+\\d[\\d.,]*\\s?%(?:\\s+[\\p{L}]+){1,5}\\s+và\\s*$`,
);
const THING_AFTER = new Cue(
  '^\\s+(?!(?:kế hoạch|chỉ tiêu|dự toán|số|tổng|các|người|hộ|học sinh|cán bộ)\\s)(?:(?!(?:đạt|có|được|đã|sử dụng|hài lòng|tham gia|biết|hoàn thành)\\s)[\\p{L}]+\\s?){1,6}(?:[,;.)]|$)',
);
// «giảm 12% số vụ, 8% số người chết và | 15% | số người bị thương»: each of several that fell or rose.
const IN_LIST = new Cue(
  `${EDGE_BEFORE}(?:tăng|giảm)(?:\\s+(?:khoảng|gần|hơn|trên|được))*\\s+\\d[\\d.,]*\\s?%(?:\\s+về)?\\s+số\\s[\\p{L} ]{2,40}(?:(?:,|\\svà)\\s+\\d[\\d.,]*\\s?%(?:\\s+về)?\\s+số\\s[\\p{L} ]{2,40}?)*(?:,|\\svà)\\s+$`,
);
const NUMBER_AFTER = /^\s+(?:(?:về|ve)\s+)?(?:số|so)\s/;
// «tăng lần lượt 4% và | 9%»
const IN_TURN = new Cue(
  `${EDGE_BEFORE}(?:(?:lần lượt|tương ứng)\\s+(?:là\\s+)?(?:tăng|giảm)|(?:tăng|giảm)\\s+(?:lần lượt|tương ứng))(?:\\s+là)?\\s+\\d[\\d.,]*\\s?%\\s*(?:,\\s*\\d[\\d.,]*\\s?%\\s*)*(?:và|,)\\s*$`,
);
// «Giá trị công nghiệp tăng 9,1%, xây dựng 7% và | dịch vụ | 8,2%»: what rose or fell in a row, told by the first.
const RISEN = '(?:tăng|giảm|tang|giam)(?:\\s(?:khoảng|gần|hơn|trên|lần lượt))?\\s\\d[\\d.,]*\\s?%';
const RISEN_NEXT =
  '\\s(?!(?:t[ỷỉ]|tỷ|ty|ti|mức|muc) )(?:(?!(?:là|đạt|còn|chiếm|có|ở|nợ|la|dat|con|chiem|co|no) )\\p{L}+\\s){1,6}\\d[\\d.,]*\\s?%';
const ALL_RISEN = new RegExp(`${RISEN}(?:,${RISEN_NEXT})+,?\\s(?:và|va)${RISEN_NEXT}(?=\\s?(?:[,;.)]|$|so (?:với|voi)))`, 'gu');
const inRow = (text: string, at: number): boolean => [...text.matchAll(ALL_RISEN)].some((m) => m.index < at && at < m.index + m[0].length);
const AGAINST = /^[^%;.,]{3,60}\sso (?:với|voi)\s/;
const SAVED_AGAINST = new Cue(`^[^;.]{0,90}?\\sso\\s+(?:với\\s+)?(?:[\\p{L}\\d]+\\s+)?${oneOf(PERIOD_WORDS)}${EDGE_AFTER}`);
/** «… % kế hoạch», «… % so với chỉ tiêu»: behind a figure, the plan of which it is a share. */
export const AGAINST_PLAN = new Cue(`^[^,;.%]{0,30}?(?:so với\\s+)?${oneOf(PLAN_WORDS)}${EDGE_AFTER}`);
// «từ 95 phút xuống 61 phút (-35,8%)», «412 hồ sơ (+12%)»: a sign that opens a bracket.
const SIGNED = /\(\s*[-–−+↑↓▲▼]\s?$/;
// «12 hồ sơ trễ hạn, chiếm 0,8% (giảm 5 hồ sơ so với quý II)»: the number changed, and the share is told.
const COUNTED_CHANGE = quick(/^\s*\((?:tăng|giảm|tang|giam)\s(?:thêm\s|them\s)?\d[\d.]*\s\p{L}/u);
// «tăng 5 tạ/ha (tương đương 8,2%)», «giảm 12 vụ (14%)»: the same rise or fall once more.
const ROSE_BY = new Cue(
  `${EDGE_BEFORE}(?<!trị gia\\s)(?:tăng|giảm)(?:\\s+(?:thêm|được|gấp|hơn))*\\s+\\d[\\d.,]*(?:\\s+[\\p{L}/]+){1,3}\\s*(?:\\(\\s*|=\\s*|[,(]\\s*(?:tương đương|tương ứng|tức(?:\\s+là)?|=)\\s*(?:với\\s+)?)$`,
);
// «rút ngắn thời gian từ 10 ngày xuống 5 ngày (50%)»
const ROSE_BETWEEN = new Cue(
  `${EDGE_BEFORE}(?:tăng|giảm|rút ngắn|cắt giảm)(?:\\s[\\p{L}]+){0,6}\\s+từ\\s+\\d[\\d.,]*(?:\\s[\\p{L}/]+){1,3}\\s+(?:lên|xuống|còn)(?:\\s+còn)?\\s+\\d[\\d.,]*(?:\\s[\\p{L}/]+){1,3}\\s*\\(\\s*$`,
);
// «có 16 địa phương tăng từ 8% trở lên»: by how much at least.
const ROSE_AT_LEAST = new Cue(`${EDGE_BEFORE}(?:tăng|giảm)\\s+từ\\s*$`);
const ROSE_FROM = new Cue(`${EDGE_BEFORE}(?:tăng|giảm|tăng thêm|giảm được)\\s+(?:từ|khoảng từ)\\s*$`);

/**
 * Whether a figure says by how much something rose or fell against another time. `own` is what stands before it in its own stretch of the
 * sentence `said`, `after` what follows it.
 */
export function changes(said: Said, { whole: [start, end], span, points }: Figure, own: Said, after: Said): boolean {
  // «năng suất tăng từ 12 - 15%»: between what bounds it rose.
  const bounds = end - start > span[1] - span[0] + 1 && ROSE_FROM.test(own);
  if (points || bounds || SIGNED.test(own.text) || (/^\s*(?:trở|tro) (?:lên|xuống|len|xuong)/.test(after.text) && ROSE_AT_LEAST.test(own)))
    return true;
  // «tăng 21,4% so với cuối năm 2025 (58%)»: by how much it rose, and from where.
  const levels =
    COMPARED_WITH.test(own.text) ||
    (LEVEL_AFTER.test(after.text) && !CHANGED.test(own)) ||
    LEVEL_BEFORE.test(slice(said, Math.max(0, start - 120), start).text);
  return (
    (/(?:và|va)\s/.test(said.text) && inRow(said.text, start)) ||
    GREW.test(own) ||
    (SAVED.test(own) && SAVED_AGAINST.test(after)) ||
    (/^\s*(?:và|va|,)\s*$/.test(own.text) && AND_ON.test(slice(said, Math.max(0, start - 90), start)) && AGAINST.test(after.text)) ||
    (/^\s*(?:và|va)\s*$/.test(own.text) && AND_THING.test(slice(said, Math.max(0, start - 90), start)) && THING_AFTER.test(after)) ||
    (/^\s*(?:và|va|,)\s*$/.test(own.text) && IN_TURN.test(slice(said, Math.max(0, start - 90), start))) ||
    (NUMBER_AFTER.test(after.text) && IN_LIST.test(slice(said, Math.max(0, start - 140), start))) ||
    (ROSE_BETWEEN.test(own) && after.text.startsWith(')')) ||
    (ROSE_BY.test(own) && /^\s*(?:\)|so với|so voi|[,;.]|$)/.test(after.text)) ||
    (!levels &&
      !COUNTED_CHANGE.test(after.text) &&
      (((CHANGED.test(own) || CHANGED_AGAINST.test(own)) && (!AGAINST_PLAN.test(after) || /^,?\s*(?:vượt|vuot)\s/.test(after.text))) ||
        AGAINST_PERIOD.test(after)))
  );
}
