import type { PercentageKind } from '@tonghop/model';
import { GIVEN_WORDS, PLAN_LINKS, PLAN_WORDS, PROMISE_WORDS, RESULT_WORDS, TARGET_WORDS } from '../../lexicon/numbers-kinds.ts';
import type { Passage } from '../../passage.ts';
import { isName, type Word } from './aim-names.ts';
import { AGAINST_PLAN, changes } from './change.ts';
import { NOT_UNDER } from './comparator.ts';
import { Cue, EDGE_AFTER, EDGE_BEFORE, oneOf, type Said, saidIn, slice, wordsAnywhere } from './cue.ts';
import type { Figure } from './figures.ts';
import { isAccount, SET_ASIDE, TO_COME, YEARS_TO_COME } from './still-ahead.ts';
import { TAUGHT } from './taught.ts';

/** A sentence as cues see it, with the words found in it that make targets and results. */
export type Heard = { said: Said; targets: readonly Word[]; results: readonly Word[] };

/** What surrounds a figure: the sentence as cues see it, where the figure's own stretch begins, and what the place in the document says. */
export type KindContext = {
  sentence: Heard;
  from: number;
  figure: Figure;
  year: number | null;
  setting: PercentageKind;
  documentYear: number | null;
};

// «hoàn thành 5/7 chỉ tiêu» and «đạt chỉ tiêu» tell of targets reached.
const TARGET = new Cue(
  `${EDGE_BEFORE}(?<!(?:\\d|đạt|hoàn thành|vượt|thực hiện)\\s(?:các\\s)?)(?<!chuyên\\s|chương\\s+trình\\s+|ctmtqg\\s+)(?!nâng\\s+cấp)${oneOf(TARGET_WORDS)}${EDGE_AFTER}`,
  'g',
);
const RESULT = wordsAnywhere(RESULT_WORDS);
const PROMISED = new Cue(
  `${EDGE_BEFORE}(?<!(?:tự|nhà nước|ngân sách)\\s)(?!nâng\\s+cấp)${oneOf(PROMISE_WORDS)}(?:\\s+[\\p{L}]+){0,6}\\s*$`,
);
const PLANNED = new Cue(
  `(?:^|(?<!\\d)[\\s(:;,/])${oneOf(PLAN_WORDS)}(?:\\s+${oneOf(PLAN_LINKS)}|\\s+\\d{4}){0,4}\\s*[:=]?\\s*(?:trên|dưới|không quá|tối đa|ít nhất|tối thiểu|>=?|≥|<=?|≤|là|:|khoảng)?\\s*$`,
);
// «hoạt động 99,2% (cam kết 99,9%)», «2,1% (quy định tối thiểu 3%)», «Giao 85%. Thực hiện 88%.»: what was promised or asked for; what was
// handed over («bàn giao 80%», «rừng đã giao 60%») is no aim.
const GIVEN = new Cue(
  `(?:^|[(;])\\s*(?:${oneOf(GIVEN_WORDS)}|[^,;:()%\\d]{2,40}(?<!\\s(?:bàn|chuyển|trao|được|chưa)|^\\s*(?:bàn|chuyển|trao)|^[^(;]*\\sđã)\\sgiao)(?:\\s+${oneOf(PLAN_LINKS)}|\\s+\\d{4}){0,3}\\s*:?\\s*(?:trên|từ|ít nhất|tối thiểu|không dưới|dưới|không quá|tối đa|>=?|≥|<=?|≤)?\\s*$`,
);
// «mục tiêu năm là 90%; đến 15/6 đạt 86,4%, tương đương 96% mục tiêu»: how far it came, told beside the aim.
const REACHED_BY = new Cue(
  `^[\\s;,]*(?:nhưng\\s+|song\\s+)?(?:tính\\s+)?(?:đến|hết)\\s+(?:ngày\\s+)?\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{4})?,?\\s*(?:xã\\s+|phường\\s+|đơn vị\\s+)?(?:đã\\s+|mới\\s+|chỉ\\s+)?(?:đạt|được|có|là|:)\\s*$`,
);
const SHARE_OF_PLAN = new Cue(`(?:^|,)\\s*(?:bằng|tương đương|tương ứng|mới đạt|đạt)(?:\\s+(?:với|khoảng))?\\s*$`);
// «giảm 0,88% (kế hoạch giảm 0,8%)»: the rise or fall that was planned.
const PLANNED_CHANGE = new Cue(
  `[(;]\\s*${oneOf(PLAN_WORDS)}(?:\\s+${oneOf(PLAN_LINKS)}|\\s+\\d{4}){0,4}\\s+(?:tăng|giảm)(?:\\s+(?:thêm|bình quân))?\\s*$`,
);
// «đã bố trí 3,2%, cao hơn quy định của tỉnh (1%)»: what the rules ask for.
const RULED = new Cue(
  `${EDGE_BEFORE}(?:cao|thấp|nhiều|ít)\\s+hơn\\s+(?:so với\\s+)?(?:mức\\s+)?(?:quy định|yêu cầu|tiêu chuẩn)(?:\\s+[\\p{L}]+){0,4}\\s*\\(\\s*$`,
);
// «thấp hơn mức tối thiểu 1%»: so do they here.
const REQUIRED = new Cue(
  `${EDGE_BEFORE}(?:mức|ngưỡng)\\s+(?:tối thiểu|tối đa|quy định|chuẩn|yêu cầu|(?:tỉnh|thành phố|trung ương|cấp trên|được) giao)(?:\\s+là)?\\s*$`,
);
// «dưới mức 3% theo yêu cầu», «chưa đạt 10% chi cho công nghệ theo quy định»
const REQUIRED_BY = new Cue(
  '^[^,;.%]{0,60}?\\stheo\\s+(?:yêu cầu|quy định|nghị quyết|chỉ tiêu|kế hoạch)(?![\\p{L}])|^\\s*(?:[\\p{L}]+\\s+){1,6}(?:yêu cầu|quy định|giao|đề ra|đặt ra)(?![\\p{L}])',
);
const LEVEL_OF = new Cue('(?:mức|ngưỡng|(?:chưa|không)\\s+đạt)\\s*$');
// «vượt 8,97% so với chỉ tiêu Tỉnh ủy giao là 85%»: what was aimed at, in the figure's own words or none.
const OWN_AIM = new Cue(
  `(?:%|phần trăm|điểm)\\s+so với\\s+${oneOf(PLAN_WORDS)}(?:(?:\\s+${oneOf(PLAN_LINKS)}|\\s+\\d{4}){1,4}\\s*(?:là|:|\\(|\\(là)|(?:\\s+[\\p{L}]+){0,3}\\s*\\(|\\s*(?:là|:)?)\\s*$`,
);
// «chưa đạt chỉ tiêu tỉnh giao (90%)»: the figure in brackets is the plan's.
const SHORT_OF = new Cue(
  `${EDGE_BEFORE}(?:chưa đạt|không đạt|thấp hơn|so với)\\s+${oneOf([...PLAN_WORDS, 'yêu cầu'])}[^,;%()]{0,40}\\(\\s*$`,
);
// «chưa đạt yêu cầu tối thiểu 3%»
const MISSES = new Cue(
  `${EDGE_BEFORE}(?:chưa|không) đạt\\s+(?:mức|yêu cầu|quy định|chuẩn)(?:\\s+(?:quy định|yêu cầu|đề ra|là))?\\s+(?:tối thiểu|ít nhất)(?:\\s+là)?\\s*$`,
);
const FULFILLED = new Cue(
  `${EDGE_BEFORE}(?<!(?:chưa|không)\\s)(?:hoàn thành|thực hiện|đạt)\\s+${oneOf(PLAN_WORDS)}[^(]*$|${EDGE_BEFORE}(?:chậm|thấp|kém|cao|nhanh|vượt|hụt)(?:\\s+hơn)?(?:\\s+so\\s+với)?\\s+${oneOf(PLAN_WORDS)}\\s*$`,
);
// «đạt 75,1%, thấp hơn chỉ tiêu giao 4,9%», «vượt chỉ tiêu nghị quyết 3%»: by how much.
const APART = new Cue(
  `${EDGE_BEFORE}(?:thấp|kém|cao|vượt)(?:\\s+hơn)?(?:\\s+so\\s+với)?\\s+${oneOf(PLAN_WORDS)}(?:\\s+${oneOf([...PLAN_LINKS, ...PLAN_WORDS])}){1,4}\\s*$`,
);
// «chưa đạt chỉ tiêu (còn thiếu 5,9%)»: by how much it falls short.
const LACKS = new Cue(
  `${EDGE_BEFORE}(?:còn|vẫn|mới)\\s+(?:thiếu|hụt)(?:\\s+(?:khoảng|gần|hơn))?\\s*$|${EDGE_BEFORE}(?:hụt|thiếu hụt)\\s*$`,
);
// «96,5% (vượt chỉ tiêu 90%)»: what was aimed at; «vượt chỉ tiêu 5%» says by how much.
const BEYOND_AIM = new Cue(
  `${EDGE_BEFORE}(?:vượt|cao hơn)\\s+(?:so với\\s+)?(?:chỉ tiêu|mục tiêu|nghị quyết|nq)(?:\\s+${oneOf(PLAN_LINKS)}){0,3}\\s*$`,
);
// «68,5%, vượt kế hoạch đề ra (60%)»: the plan's figure in brackets; «vượt kế hoạch (5,2%)» says by how much.
const BEYOND_PLAN = new Cue(
  `${EDGE_BEFORE}(?:vượt|cao hơn|đạt và vượt)(?:\\s+so với)?\\s+${oneOf(PLAN_WORDS)}(?:\\s+${oneOf(PLAN_LINKS)}){0,4}\\s*\\(\\s*$`,
);
// «Kết nạp 62 hội viên, nâng tỷ lệ … lên 71%»: what an account adds came about.
const RAISED = new Cue(`[\\p{L}\\d], (?:qua đó |góp phần |từ đó )?nâng\\s[^,;.]{0,60}\\slên(?:\\s[\\p{L}]+){0,2}\\s*$`);
const REACHED_AFTER = new Cue(`^[^;.%]{0,90}?${EDGE_BEFORE}đã${EDGE_AFTER}`);
const AT_LEAST = new Cue(`^\\s*trở lên`);
// «Năm 2026 sẽ phủ cáp quang 100% thôn; hiện mới 88%», «95% phụ huynh dùng ứng dụng (năm học trước: 82%)»: how it stands or stood.
const NOW = new Cue(
  `(?:^|[;,(])\\s*(?:hiện|hiện nay|hiện tại|nay|(?:năm|năm học|quý|tháng|kỳ)\\s+(?:trước|ngoái)|cùng kỳ|đầu (?:năm|kỳ|nhiệm kỳ))(?:\\s+(?:mới|chỉ|đã|đang|có|đạt|là|được|ở mức|đáp ứng))*(?:\\s+(?:dưới|trên|gần|hơn|khoảng|chưa đến|chưa tới))?\\s*:?\\s*$`,
);
// «Chỉ tiêu tỉnh giao là 85%, xã thực hiện | 88%», «chỉ tiêu 80%, thực hiện | 52%»: what came of it.
const CARRIED_OUT = new Cue(
  `[,;:]\\s*(?:(?:toàn\\s+)?(?:xã|phường|đặc khu|tỉnh|đơn vị|trường|ngành|sở)\\s+(?:đã\\s+|mới\\s+)?(?:thực hiện|làm|đạt)|(?:đã\\s+|mới\\s+)?thực hiện)(?:\\s+(?:được|là|đạt))?\\s*$`,
);
// «Có từ 85% hội viên biết dùng: kết quả 26/31 = 83,9%»: the outcome beside what was asked for.
const OUTCOME = new Cue(`(?:^|[:;,.])\\s*kết quả(?:\\s+(?:thực hiện|đạt được|đến nay|là|đạt|có|được))*\\s*:?\\s+\\d[^%;:]*$`);
// «14 buổi/10 buổi kế hoạch = 140%»: done of what was planned.
const OF_PLANNED = new Cue(
  `\\d(?:\\s+[\\p{L}]+){0,3}\\s*/\\s*\\d[\\d.,]*(?:\\s+[\\p{L}]+){0,3}\\s+${oneOf(PLAN_WORDS)}(?:\\s+${oneOf(PLAN_LINKS)}){0,2}\\s*[=(,:]\\s*$`,
);
// «Trên 85% cơ sở lưu trú … (năm 2026: 62%)» in a plan of that year: where it starts.
const BASELINE = new Cue(`\\(\\s*(?:thực hiện\\s+|kết quả\\s+)?năm\\s+\\d{4}(?:\\s+(?:mới|chỉ|đạt|là))*\\s*:?\\s*$`);
// «… theo quy định (còn 20,3% chưa đạt chuẩn)»: how many are left.
const LEFT = new Cue(`\\(\\s*(?:hiện\\s+|vẫn\\s+)?còn(?:\\s+(?:tới|đến|khoảng|gần|hơn|trên))?\\s*$`);
// «So với mục tiêu 90% thì | 84% | còn thấp»: how what was reached is judged.
const FALLS_SHORT = new Cue(
  `^\\s*(?:là\\s+|vẫn\\s+|còn\\s+)+(?:quá\\s+|rất\\s+|khá\\s+)?(?:thấp|khiêm tốn|chưa (?:đạt|cao)|hạn chế)${EDGE_AFTER}`,
);
const FROM = new Cue(`${EDGE_BEFORE}từ\\s*$`);
const RISES_TO = new Cue(`^[^,;.%]{0,30}?${EDGE_BEFORE}(?<!trở\\s)(?:lên|xuống|còn)${EDGE_AFTER}`);
const SHARE_OF = new Cue('chiếm(?:\\s+(?:tỷ lệ|khoảng|gần|hơn|trên|tới))*\\s*$');
const EQUALS = new Cue(`${EDGE_BEFORE}(?:bằng|tương đương)\\s*$`);
const YEAR_BASE = new Cue('^\\s*(?:(?:so với|của|cùng kỳ|kết quả|thực hiện)\\s+)*năm\\s+\\d{4}');
const REACHED = new Cue(`${EDGE_BEFORE}(?:đạt|được|chiếm|vượt)\\s*(?:[\\p{L}]+\\s*){0,2}$`);

const words = (cue: Cue, s: Said): Word[] => cue.all(s).map((m) => ({ at: m.index, end: m.index + m[0].length, text: m[0] }));
/** Words that only name an aim; «phấn đấu», «sẽ» promise it. */
const AIM_NAME = /mục tiêu|chỉ tiêu|muc tieu|chi tieu/;

/** Listens to a sentence once for all of its figures. */
export function hear(sentence: Passage): Heard {
  const heard = saidIn(sentence);
  return {
    said: heard,
    targets: words(TARGET, heard).filter((word) => !isName(word, heard)),
    results: words(RESULT, heard).filter(({ at, text }) => isAccount(text.trim(), heard.text.slice(0, at + text.search(/\S/)))),
  };
}

const NONE: Word = { at: -1, end: -1, text: '' };

/** Whether a figure says what was reached, what shall be reached, or how much something rose or fell (RECORD.md, «Percentages»). */
export function kindOf(c: KindContext): PercentageKind {
  const [start, end] = c.figure.whole;
  if (c.figure.side) return c.figure.side;
  const own = slice(c.sentence.said, Math.max(c.from, start - 120), start);
  const after = slice(c.sentence.said, end, end + 140);
  if (
    c.setting === 'result' &&
    c.sentence.targets.length > 0 &&
    c.sentence.targets.every(({ text }) => AIM_NAME.test(text)) &&
    (REACHED_BY.test(own) || (SHARE_OF_PLAN.test(own) && AGAINST_PLAN.test(after)))
  )
    return 'result';
  if (
    (c.figure.value < 30 && APART.test(own)) ||
    (c.setting === 'result' && /thi[ếe]u|h[ụu]t/.test(own.text) && LACKS.test(own)) ||
    NOW.test(own) ||
    (c.setting === 'result' && LEFT.test(own) && /^\s+\p{L}/u.test(after.text)) ||
    // «Kết quả: 5 lớp, 95% học viên đạt» of a plan's task is what shall come.
    (OUTCOME.test(own) && (c.setting === 'result' || c.from > 0 || /\d\s?\/\s?\d/.test(own.text))) ||
    OF_PLANNED.test(own) ||
    (c.setting === 'result' && (CARRIED_OUT.test(own) || FALLS_SHORT.test(after)))
  )
    return 'result';
  if (own.text.trim() === '' && OWN_AIM.test(slice(c.sentence.said, Math.max(0, start - 90), start))) return 'target';
  if (
    (PLANNED.test(own) && !FULFILLED.test(own) && !TAUGHT.test(own)) ||
    REQUIRED.test(own) ||
    (LEVEL_OF.test(own) && REQUIRED_BY.test(after)) ||
    SHORT_OF.test(own) ||
    PLANNED_CHANGE.test(own) ||
    (/^\s*g|[(;]/.test(own.text) && GIVEN.test(own)) ||
    RULED.test(own)
  )
    return 'target';
  if (c.figure.comparator === '>=' && (NOT_UNDER.test(own) || MISSES.test(own))) return 'target';
  if (c.figure.value >= 50 && (BEYOND_AIM.test(own) || BEYOND_PLAN.test(own))) return 'target';
  if (c.year !== null && c.documentYear !== null && c.year <= c.documentYear && after.text.startsWith(')') && BASELINE.test(own))
    return 'result';
  if (FROM.test(own) && RISES_TO.test(after)) return 'result';
  const told = saidKind(c, own, after);
  if (changes(c.sentence.said, c.figure, own, after))
    return told === 'target' || (told === null && c.setting === 'target') ? 'target' : 'change';
  if (told) return told;
  // «chiếm 47,2% diện tích đăng ký đến năm 2030»: the year is the base's.
  if (c.setting === 'result' && SHARE_OF.test(own)) return 'result';
  // «bằng 133% năm 2025»: so it is where something equals its share.
  if (c.setting === 'target' && EQUALS.test(own) && YEAR_BASE.test(after)) return 'target';
  if (c.year !== null && c.documentYear !== null && c.year !== c.documentYear) return c.year > c.documentYear ? 'target' : 'result';
  if (c.setting === 'result' && REACHED_AFTER.test(after)) return 'result';
  return c.setting === 'result' && c.figure.comparator === '>=' && SET_ASIDE.test(own) ? 'target' : c.setting;
}

/** Whether a word stands in a bracket that closes before the figure: «(chỉ tiêu 90%); làm sạch 100% …». */
function closedBefore(text: string, end: number, start: number): boolean {
  const close = text.indexOf(')', end);
  if (close < 0 || close >= start) return false;
  const open = text.indexOf('(', end);
  return open < 0 || open > close;
}

/** «Rà soát 18 văn bản, đề nghị bãi bỏ 3 văn bản, chiếm | 16,7%»: how many were asked for, and their share. */
const COUNTED_SHARE = new Cue(
  `\\d[\\d.]*\\s[^,;:%()]{2,40}(?:\\(|,\\s*(?:chiếm|bằng|đạt|tương đương|tỷ lệ))(?:\\s+(?:tỷ lệ|khoảng|gần|hơn))?\\s*$`,
);

const isContinued = ({ text }: Word): boolean => /tiếp tục|tiep tuc/.test(text);

/** Whether words end with a comma, a number before it in their clause. */
const besideReached = (text: string): boolean => text.trimEnd().endsWith(',') && /\d/.test(text.slice(text.lastIndexOf(';') + 1));

/** What the sentence itself says, or null. */
function saidKind(c: KindContext, own: Said, after: Said): PercentageKind | null {
  const start = c.figure.whole[0];
  // «Duy trì các chỉ tiêu đã đạt; riêng thanh toán trực tuyến nâng lên trên 55%»: among aims an earlier clause accounts for nothing here.
  const result = c.sentence.results.findLast((word) => word.end <= start && (c.setting === 'result' || word.end > c.from)) ?? NONE;
  // «Đã rà soát 34 văn bản, đề nghị bãi bỏ 12 văn bản, tỷ lệ 35%»: what was asked for is part of what was done.
  const done = (word: Word) =>
    c.setting === 'result' &&
    /đề nghị|kiến nghị|de nghi|kien nghi/.test(word.text) &&
    (c.sentence.results.some(({ at }) => at < word.at) || COUNTED_SHARE.test(own));
  // «Chạy thử 3/7 khoa, mục tiêu cuối năm đủ 7/7 khoa; máy chủ đáp ứng được …»: an aim told beside what was reached ends with its clause.
  const aside = (word: Word) =>
    c.setting === 'result' &&
    AIM_NAME.test(word.text) &&
    besideReached(c.sentence.said.text.slice(0, word.at + word.text.search(/\S/))) &&
    c.sentence.said.text.slice(word.end, start).includes(';');
  // «Đề nghị các xã tiếp tục …»: what is asked for weighs more than that it shall go on.
  const goesOn = c.setting === 'result' && c.sentence.targets.some((word) => word.end <= start && !isContinued(word));
  const target =
    c.sentence.targets.findLast(
      (word) =>
        word.end <= start &&
        !(goesOn && isContinued(word)) &&
        !closedBefore(c.sentence.said.text, word.end, start) &&
        !done(word) &&
        !aside(word),
    ) ?? NONE;
  // «Chỉ tiêu hộ có điện đạt 99%» reports under a target's name.
  const nameOnly = /chỉ tiêu|chi tieu/.test(target.text) && c.setting === 'result' && REACHED.test(own);
  const toCome = /tới|sau|tiếp|toi|tiep/.test(after.text) && (TO_COME.test(after) || (isContinued(target) && YEARS_TO_COME.test(after)));
  if (result.at > target.at) {
    if (target.at >= 0 || c.setting === 'result' || !PROMISED.test(own))
      return c.setting === 'target' && target.at < 0 ? weigh(result.text) : 'result';
  } else if (target.at >= 0 && !nameOnly) return isContinued(target) && c.setting === 'result' && !toCome ? null : 'target';
  if (toCome) return 'target';
  if (c.setting === 'result' && RAISED.test(own)) return null;
  // «nâng lên 91%, vượt chỉ tiêu Thành ủy giao 6%»: so it was reached.
  if (c.setting === 'result' && /^\s*[,(]\s*(?:đã )?vượt\s/.test(after.text)) return null;
  if (PROMISED.test(own) && result.at < 0) return 'target';
  if (AT_LEAST.test(after) && c.setting === 'target') return 'target';
  return null;
}

/** Under a target's heading «đã» alone may tell of a rule or a plan («đã ban hành»); only words of account make a result there. */
const weigh = (word: string): PercentageKind | null => (word === 'đã' || word === 'da' ? null : 'result');
