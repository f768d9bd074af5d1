import { everyMatch } from '../../every-match.ts';
import { readNumber } from './read-number.ts';

/** Part and whole as printed beside a percentage. `span` holds both numbers and what stands between them. */
export type Ratio = { numerator: number; denominator: number; span: readonly [number, number] };

const NUMBER = '(\\d+(?:[.,]\\d+)*)';
// «7.890 tài khoản mức 2/8.012 hồ sơ»: a grade is part of what is counted.
const UNIT = '(?:\\s?[a-z][a-z, ]{0,50}?(?: (?:muc(?: do)?|cap(?: do)?|lop|khoi) \\d)?)?';
const BETWEEN = `(?:${UNIT}\\s?\\/\\s?(?:tong so\\s)?|${UNIT}\\s\\(?(?:trong|tren)\\s(?:so\\s|tong so\\s|tong\\s)?)`;
const RATIO = new RegExp(`(?<![\\d/.,a-z-])${NUMBER}${BETWEEN}${NUMBER}(?![\\d/%]|-[a-z]|,\\d)`, 'g');
// A date, a rank or a part of a document's number is no share.
// «đã ký số 3.311/3.311 văn bản», «trong số 45/69 xã»: words of their own that end so.
const NOT_BEFORE =
  /(?:ngay|thang|thu|hang|(?<!(?:\bky|\btong|\btrong|chuyen doi|kinh te|xa hoi|chinh (?:quyen|phu)|cong (?:nghe|dan|dong)|ha tang|ky nang|du lieu|nen tang|van hoa|y te|hoc vu) )so|xep|quy|dieu|khoan)\s?$/;

const fits = (a: number, b: number, value: number) => b > 0 && Math.abs((a / b) * 100 - value) <= Math.max(0.6, value * 0.006);

// What stands between a share and its percentage.
const LEADS_ON = /^[^,;.%\d]{0,40}[,\s(]*(?:dat|chiem|dat ty le|bang|ty le)?[\s(]*$/;
// Between a percentage and its share: behind words and a comma («100% trạm có cáp quang, 11/15 trạm có máy in») another thought begins.
const OPENS_BEHIND = /^(?:[^,;.%\d]{0,40}[\s(]+|\s?,\s)(?:dat|chiem|dat ty le|bang|ty le)?[\s(]*$/;

/**
 * The share that belongs to a percentage: «45/69 xã (65,2%)», «65,2% (45/69 xã)», «1.688 trong tổng số 2.945 hồ sơ, chiếm 57,3%».
 * `lower` is the folded sentence, `from` and `to` bound the figure's own stretch of it. A share that does not give the percentage
 * counts only when it stands right beside it, since authors miscount; then nothing is corrected.
 */
export function ratioOf(lower: string, figure: readonly [number, number], value: number, from: number, to: number): Ratio | null {
  let beside: Ratio | null = null;
  let fitting: Ratio | null = null;
  for (const match of everyMatch(RATIO, lower.slice(from, to))) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (NOT_BEFORE.test(lower.slice(Math.max(0, start - 14), start)) || (start < figure[1] && end > figure[0])) continue;
    // «chiếm gần 1/4 (24,6%)»: the same share in words.
    if (/^[1-3]\/[2-5]$/.test(match[0]) && /\b(?:gan|hon|khoang|qua|toi|xap xi)\s$/.test(lower.slice(Math.max(0, start - 10), start)))
      continue;
    // «hạ tầng 3G/4G» names two things.
    const glued = /^\d+([a-z])\/\d+$/.exec(match[0])?.[1];
    if (glued && lower[end] === glued) continue;
    const ratio: Ratio = { numerator: readNumber(match[1]!), denominator: readNumber(match[2]!), span: [start, end] };
    // «9/9 thôn có sóng, 100% thôn có cáp quang»: another thing's whole.
    const apart =
      end <= figure[0] && /\s\S+\s\S+,\s$/.test(lower.slice(end, figure[0])) && /^\s[a-z]/.test(lower.slice(figure[1], figure[1] + 3));
    if (!apart && fits(ratio.numerator, ratio.denominator, value)) fitting = nearer(fitting, ratio, figure);
    const near = end <= figure[0] ? LEADS_ON.test(lower.slice(end, figure[0])) : OPENS_BEHIND.test(lower.slice(figure[1], start));
    if (near && ratio.numerator <= ratio.denominator) beside = nearer(beside, ratio, figure);
  }
  return fitting ?? beside;
}

/** How far a share stands from a figure; one behind it belongs to what comes next, unless it stands right there («65,2% (45/69 xã)»). */
function distance({ span: [start, end] }: Ratio, figure: readonly [number, number]): number {
  if (end <= figure[0]) return figure[0] - end;
  const behind = start - figure[1];
  return behind <= BESIDE ? behind : behind + NEXT;
}
const BESIDE = 4;
const NEXT = 60;

function nearer(a: Ratio | null, b: Ratio, figure: readonly [number, number]): Ratio {
  return a && distance(a, figure) <= distance(b, figure) ? a : b;
}
