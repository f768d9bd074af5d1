import { withoutEnd } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { GIVEN_WORDS, PLAN_LINKS, PLAN_WORDS } from '../../lexicon/numbers-kinds.ts';
import { LINKS } from '../../lexicon/numbers-measures.ts';
import { Cue, EDGE_BEFORE, oneOf, type Said, said } from './cue.ts';

// «tỷ lệ chuyên cần đạt»: «cần» belongs to the word before it.
const LINK = new Cue(
  `${EDGE_BEFORE}(?<!chuyên\\s|trị gia\\s(?=tăng)|cầm\\s(?=chừng)|(?:hao|thiếu|thâm)\\s(?=hụt)|tin\\s(?=tức)|tốc độ\\s(?=tăng|giảm)|(?:tỷ lệ|tỉ lệ|mức|chỉ số|vào|đà|mô hình)\\s(?=tăng trưởng)|(?:địa|chứng|tín|liêm|tôn)\\s(?=chỉ)|trở\\s(?=lên|xuống)|(?:văn|công|mặt|đồng)\\s(?=bằng)|(?:nông thôn|thành lập|trồng|cấp|đăng ký|phát sinh|nghèo|tiêu chí|chuẩn|mắc|đổi|làm|tuyển|xây|thêm|kiểu|kết nạp|bổ sung|hộ|ca|viên|sở|doanh nghiệp|khởi nghiệp|giống|vốn|hợp đồng)\\s(?=mới)|(?:số hóa|trả|công bố|nhận)\\s(?=kết quả)|(?:chưa|không)\\s(?=hoàn thành)|đối\\s(?=với)|(?:thực|thể|xuất|phát|biểu|tái)\\s(?=hiện)|(?:năm|tháng|ngày|hôm|vụ|mùa|xưa|lâu)\\s(?=nay))${oneOf(LINKS)}\\s*$`,
);
const TIME_END = new Cue(
  `${EDGE_BEFORE}(?:giai đoạn (?:từ nay )?đến (?:hết |cuối )?(?:năm )?\\d{4}|(?<!\\d\\s)(?:tính |ước )?(?:đến |trong |vào |hồi )?(?:hết |cuối |cả )?(?:năm|tháng|quý|ngày)\\s+[\\d/.-]+|(?:tính |ước )?đến\\s+\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?|(?:trong )?(?:6 tháng|\\d{1,2} tháng (?:đầu|cuối))(?: (?:đầu |cuối )?năm(?: \\d{4})?)?)\\s*$`,
);
const COMPARED_END = new Cue(
  `${EDGE_BEFORE}(?<!tốc độ\\s)(?:tăng|giảm|cao|thấp|vượt|kém|chậm|nhanh|hụt|cách(?=\\s+(?:xa|khá|rất|còn))|hơn(?=\\s+(?:cùng kỳ|(?:năm|tháng|quý|tuần)\\s+(?:ngoái|trước|\\d{4}))))(?:\\s+(?:xa|hẳn|hơn|nhiều|khá|rất|gần|gấp(?:\\s+(?:đôi|rưỡi|ba))?|\\d[\\d.,]*\\s+lần))*\\s+(?:so với\\s+)?(?:cùng kỳ|nhiệm kỳ|năm|tháng|quý|tuần|kỳ|đợt|vụ|kế hoạch|chỉ tiêu|bình quân|trung bình|mặt bằng|đối chứng|đại trà|khảo sát|lần|quy định|yêu cầu|mức (?:chung|bình quân|trung bình)|(?<=so với\\s+)mức)(?:\\s+[\\p{L}\\d]+){0,9}(?:\\s+(?:tại|theo)\\s+[^,;:()%]{3,60})?\\s*$`,
);

/** «82,4/100 điểm, xếp loại Tốt, tăng 3%»: a rank beside the measure. */
const RANKED_END = new Cue(`,\\s*(?:xếp\\s+(?:loại|hạng|thứ)|đứng\\s+thứ)(?:\\s+[\\p{L}\\d/.]+){1,4}\\s*$`);

/** «…, so với cùng kỳ tăng 14%»: what it is compared with, before the word of change. */
const AGAINST_END = new Cue(
  `,?\\s*so với\\s+(?:cùng kỳ|(?:\\d{1,2}\\s+)?(?:năm|tháng)|quý|kỳ|kế hoạch|chỉ tiêu|đầu năm|bình quân)(?:\\s+[\\p{L}\\d/.]+){0,4}\\s*$`,
);

/** «…, gấp 2,1 lần và tăng 110%»: the same change told another way. */
const TIMES_END = new Cue(
  `\\s(?:tăng|giảm)(?:\\s+(?:gần|hơn|trên|khoảng))?\\s+gấp\\s+(?:rưỡi|đôi|ba|bốn|\\d[\\d,.]*\\s+lần)\\s*$|,?\\s*gấp(?:\\s+(?:gần|hơn|trên|khoảng))?\\s+\\d[\\d,.]*\\s+lần(?:\\s+(?:so với\\s+)?(?:cùng kỳ|năm|quý|tháng)(?:\\s+[\\p{L}\\d]+){0,2})?\\s*$`,
);

/** «Tỷ lệ hộ có cáp quang: kế hoạch giao 80%, thực hiện 88%»: which of the two the figure is. */
const SIDE_END = new Cue(
  `[-:(),;–]\\s*(?:${oneOf(PLAN_WORDS)}|ct)(?:\\s+(?:${oneOf(PLAN_LINKS)}|\\d{4}))*\\s*$|\\(\\s*(?:đã|mới|hiện)\\s+(?:dùng|sử dụng|khai thác)\\s*$|(?:^|[(;])\\s*${oneOf(GIVEN_WORDS)}(?:\\s+${oneOf(PLAN_LINKS)}|\\s+\\d{4})*\\s*$|(?:^|[-:(),;–])\\s*(?:th|(?:ước )?thực hiện(?: được| đạt)?|kết quả(?: đạt| thực hiện)?)\\s*$`,
);

/** «Cài ứng dụng: chỉ tiêu 3.000 tài khoản, thực hiện 2.615 tài khoản, đạt 87,2%»: both sides in numbers; «…, số tiền 2,1 tỷ đồng, đạt 88%». */
const COUNTED_END = new Cue(
  `[-:(),;–]\\s*(?:${oneOf(PLAN_WORDS)}|ct)(?:\\s+(?:${oneOf(PLAN_LINKS)}|\\d{4}))*\\s*:?\\s*\\d[\\d.,]*(?:\\s+[\\p{L}]+){0,3}\\s*[-,;–]\\s*(?:đã\\s+)?(?:th|thực hiện|đạt|kết quả|đến nay)(?:\\s+(?:được|đạt|là))*\\s*:?\\s*\\d[\\d.,]*(?:\\s+[\\p{L}]+){0,3}\\s*$|,\\s*(?:với\\s+)?(?:tổng\\s+)?số tiền(?:\\s+(?:là|khoảng|hơn|gần|trên))?\\s+\\d[\\d.,]*\\s+(?:(?:tỷ|tỉ|triệu|nghìn|ngàn)\\s+)?đồng\\s*$`,
);

/** «xảy ra 01 vụ (giảm 02 vụ =», «118 hồ sơ, tăng 12 hồ sơ, tương đương»: the same change in numbers. */
const NUMBERS_END = new Cue(
  `(?:[,(]|(?<=[\\p{L})]))\\s*(?<!trị gia\\s)(?:tăng|giảm)(?:\\s+(?:thêm|được))?\\s+\\d[\\d.,]*(?:\\s+[\\p{L}]+){1,3}(?:,\\s(?:bản|làng|buôn|xóm|ấp|khóm|khu phố|tổ dân phố))?\\s*$|\\s(?:tăng|giảm)\\s+(?:còn|xuống(?:\\s+còn)?|lên)\\s+\\d[\\d.,]*(?:\\s+[\\p{L}]+){1,3}\\s*\\((?:năm|quý|tháng|kỳ|cùng kỳ)[^()]*\\)\\s*$`,
);

/** «Thời gian chờ giảm từ 95 phút xuống 61 phút (-35,8%)»: where it began and ended. */
const FROM_TO_END = new Cue(
  `[\\s,(](?:(?:đã\\s+)?(?:tăng|giảm|rút ngắn|rút)\\s+)?từ\\s+\\d[\\d.,]*(?:\\s+[\\p{L}/]+){0,3}\\s+(?:xuống|lên|còn)(?:\\s+(?:còn|đến|tới))?\\s+\\d[\\d.,]*(?:\\s+[\\p{L}/]+){0,3}\\s*$`,
);

/** «chiếm hơn ba phần tư, cụ thể 76,4%»: the same share in words. */
const WORDED_END = new Cue(
  `\\s(?:chiếm|đạt|bằng|tăng|giảm)(?:\\s+(?:hơn|gần|khoảng|quá|trên))?\\s+(?:(?:một|hai|ba|bốn)\\s+phần\\s+(?:hai|ba|tư|năm)|(?:một\\s+)?nửa|(?:gần như |hầu như )?toàn bộ|[1-3]/[2-5](?:\\s+[\\p{L}]+){0,6})\\s*$`,
);

// No link is longer; looking at the tail alone keeps long clauses cheap.
const TAIL = 80;
const TRAILING_SIGNS = ',;:(=≥≤<>~≈–-−+↑↓▲▼';

const DONE_IN_BRACKET = /\s(?:hoàn thành|đạt(?: và vượt| yêu cầu)?|vượt)\s*\(\s*$/i;
/** «tiêu chí đã đạt (» before a share: what was done belongs to the measure. */
export const doneInBracket = (clause: string): boolean => clause.includes('(') && DONE_IN_BRACKET.test(clause);
/** «tỷ lệ chưa đạt giảm 1,3%», «thôn không đạt chiếm 12%»: what is measured is that they do not reach it. */
export const FAILED = quick(
  /(?<!\p{L})(?:chưa|không) đạt(?=\s+(?:đã |còn )?(?:giảm|tăng|chiếm|còn|là)(?:\s+(?:khoảng|gần|hơn|trên|từ))?[\s,:(]*$)/iu,
);

/** What a clause ends with that is none of its measure. */
function endIn(s: Said): RegExpExecArray | null {
  const { text, plain } = s;
  // What most clauses do not hold is looked for before the expressions that need it.
  return (
    SIDE_END.exec(s) ??
    (text.includes(',') ? RANKED_END.exec(s) : null) ??
    COMPARED_END.exec(s) ??
    (text.includes(plain ? 'so voi' : 'so với') ? AGAINST_END.exec(s) : null) ??
    (text.includes(plain ? 'gap' : 'gấp') ? TIMES_END.exec(s) : null) ??
    (/\d/.test(text)
      ? (COUNTED_END.exec(s) ?? NUMBERS_END.exec(s) ?? (text.includes(plain ? 'tu' : 'từ') ? FROM_TO_END.exec(s) : null))
      : null) ??
    (text.includes('/') ||
    text.includes(plain ? 'phan' : 'phần') ||
    text.includes(plain ? 'nua' : 'nửa') ||
    text.includes(plain ? 'toan bo' : 'toàn bộ')
      ? WORDED_END.exec(s)
      : null) ??
    (/[\d/.-]/.test(text) ? TIME_END.exec(s) : null) ??
    LINK.exec(s)
  );
}

const COUNTED_WHO = quick(/(?:^\s*|[,;]\s|có\s|còn\s)\d[\d.]*\s\p{L}+(?:\s\p{L}+){0,2}\s*$/u);

/** Takes linking words, times and comparators off a clause's end; what stands before the bracket of a share belongs to the measure. */
export function unlink(clause: string): string {
  if (doneInBracket(clause)) return clause.replace(/\s*\(\s*$/, '');
  for (;;) {
    const bare = withoutEnd(clause, TRAILING_SIGNS);
    const failed = FAILED.exec(bare);
    if (failed) return bare.slice(0, failed.index + failed[0].length);
    const from = Math.max(0, bare.length - TAIL);
    const s = said(bare.slice(from));
    const found = endIn(s);
    if (!found) return bare;
    const rest = bare.slice(0, from + found.index);
    // «40 hộ hoàn thành, chiếm»: what they did, behind their number.
    if (/^\s*hoàn thành\s*$/iu.test(found[0]) && COUNTED_WHO.test(rest)) return bare;
    // «Tỷ lệ hoàn thành: 80%»: the link is the measure itself.
    if (/^\s*(?:các |những )?t[ỷỉ] lệ\s*$/i.test(rest)) return bare;
    clause = rest.replace(LEFT_OVER, '');
  }
}

/** «Lao động dịch vụ cũng | tăng», «chi phí có thể | giảm»: an adverb that its verb left behind. */
const LEFT_OVER = quick(/(?<=\p{L}\s)(?:đã|cũng|vẫn|sẽ|có thể|thậm chí|ngày càng)\s*$/u);
