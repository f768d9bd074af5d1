import { DENIALS, NAMELESS, NEXT_THOUGHT, NO_MEASURE } from '../../lexicon/numbers-borders.ts';
import { PLAN_LINKS, PLAN_WORDS } from '../../lexicon/numbers-kinds.ts';
import { BASE_HEADS, LEADS, LINKS, MEASURE_HEADS, RATES } from '../../lexicon/numbers-measures.ts';
import { nameLength } from '../proposal/cue.ts';
import { Cue, EDGE_AFTER, EDGE_BEFORE, oneOf, said, wordsAtEnd, wordsAtStart } from './cue.ts';
import type { Figure } from './figures.ts';
import type { Ratio } from './ratio.ts';

/** A figure in its sentence: `text` is the sentence, offsets count in it; `from` and `to` bound the figure's own stretch. */
export type Stretch = { text: string; figure: Figure; from: number; to: number; ratio: Ratio | null };

const NO_CONTENT = wordsAtStart(NO_MEASURE);
const BASE = wordsAtStart(BASE_HEADS);
// «tỷ lệ chuyên cần đạt»: «cần» belongs to the word before it.
const LINK = new Cue(`${EDGE_BEFORE}(?<!chuyên\\s)${oneOf(LINKS)}\\s*$`);
const TIME_AFTER = new Cue(
  '^\\s*(?:\\([^)]*\\)\\s*|trở lên\\s*|trở xuống\\s*|(?:vào |trong |đến |trước )?(?:hết |cuối )?năm \\d{4}\\s*|(?:vào |trong |đến |trước )(?:cuối |hết |giữa |đầu )(?:năm|quý|tháng)(?: nay| này| tới)?(?![\\p{L}\\d])\\s*|(?:xong )?(?:trước|chậm nhất|đến|vào|từ)(?: hết)? ngày \\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?\\s*|(?:trước|trong|vào|đến|từ)(?: hết| cuối| đầu)? (?:tháng|quý) (?:\\d{1,2}|[ivx]{1,3})(?:[/.-]\\d{4}| năm \\d{4})?(?![\\p{L}\\d])\\s*)',
);
const TIME_END = new Cue(
  `${EDGE_BEFORE}(?:(?:tính |ước )?(?:đến |trong |vào )?(?:hết |cuối )?(?:năm|tháng|quý|ngày)\\s+[\\d/.-]+|6 tháng(?: đầu năm)?)\\s*$`,
);
const LEAD = wordsAtStart(LEADS);
const TIME_LEAD = new Cue(
  '^\\s*(?:(?:tính |ước )?(?:đến |trong |vào )?(?:hết |cuối )?(?:năm|tháng|quý|ngày)\\s+[\\d/.-]+|\\d+ tháng (?:đầu|cuối) năm(?: \\d{4})?|(?:(?:tính |ước )?(?:đến |trước ))?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}(?![\\d/.-]))\\s*,?\\s*',
);
const MEASURE = new Cue(`(?:^|[,:(]\\s*|\\s)(?<head>${oneOf(MEASURE_HEADS)})${EDGE_AFTER}`, 'g');
const NEXT = new Cue(`,\\s*(?:${oneOf(NEXT_THOUGHT)})${EDGE_AFTER}|\\sso với\\s`);
const PREDICATE = new Cue(
  `${EDGE_BEFORE}(?:có|đã|được|sử dụng|đạt|tham gia|thực hiện|biết|hoàn thành|triển khai|cài đặt|đáp ứng|cập nhật|nắm)${EDGE_AFTER}`,
);
const JOINED = new Cue(`^\\s*(?:là|của|thuộc|đối với|tại|ở)\\s+`);
const RATE = wordsAtEnd(RATES);
const REACHES = new Cue(`${EDGE_BEFORE}(?:đạt|chiếm|là|bằng)${EDGE_AFTER}`);
const SHARES = new Cue(`${EDGE_BEFORE}chiếm${EDGE_AFTER}`);
const SHARED_PLAN = wordsAtStart(PLAN_WORDS);
const COMPARED_END = new Cue(
  `${EDGE_BEFORE}(?:tăng|giảm|cao|thấp|vượt|kém)(?:\\s+(?:xa|hẳn|hơn|nhiều|khá|rất))*\\s+(?:so với\\s+)?(?:cùng kỳ|năm|tháng|quý|kế hoạch|chỉ tiêu|bình quân)(?:\\s+[\\p{L}\\d]+){0,4}\\s*$`,
);

const PLAN_ONLY = new Cue(
  `^(?:(?:${oneOf([...PLAN_WORDS, ...PLAN_LINKS, 'của', 'trong', 'cho', 'tháng', 'quý', 'tỉnh', 'cấp trên', 'trung ương', 'giao', 'đề ra', 'chưa đạt', 'không đạt', 'cùng kỳ', 'năm trước', 'quý trước', 'tháng trước', 'năm ngoái', 'đầu năm', 'cuối năm'])}|\\d{4})(?:\\s+|$))+$`,
);

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)/g, '')
    .replace(/^([^()]*)\)[).,;\s]*$/, '$1')
    .replace(/^[\s,;:.()+–\-•*/]+|[\s,;:(–\-/]+$|(?<=[^.])\.$/g, '')
    .trim();

/** Leaves out brackets that hold only figures, shares and comparisons. */
const withoutFigures = (text: string): string =>
  text.replace(/\([^()]*\d[^()]*%[^()]*\)|\(\s*\d[\d.,]*\s?\/\s?\d[^()]{0,40}\)|\d[\d.,]*\s?%/g, ' ').replace(/\s+/g, ' ');

/** What follows a figure, when that is what it measures: «92% số đảng viên đã cập nhật …». */
function following(s: Stretch): string {
  let rest = s.text.slice(s.figure.whole[1], s.to);
  for (let found = TIME_AFTER.exec(said(rest)); found && found[0].length > 0; found = TIME_AFTER.exec(said(rest)))
    rest = rest.slice(found[0].length);
  if (!/^\s*[\p{L}“"‘']/u.test(rest) || NO_CONTENT.test(said(rest))) return '';
  // «(… từ 10% chi thường xuyên là 29 đơn vị), số lượng …»: the bracket in which the figure stands ends what it measures.
  return upToNext(/^[^()]*[\p{L}\d][^()]*(?=\)\s*[,;.])/u.exec(rest)?.[0] ?? rest);
}

/** The day by which it shall be so. */
const DUE =
  /\s(?:xong )?(?:(?:trước|chậm nhất)(?: hết)? ngày \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|(?:trong|vào|trước|xong trong)(?: hết| cuối| đầu)? (?:(?:tháng|quý) (?:\d{1,2}|[IV]{1,3})(?:[/.-]\d{4}| năm \d{4})?|năm \d{4}))$/;

/** «70% chi thường xuyên là 12 đơn vị»: how many there are. */
const ITS_COUNT = /\s(?:là|gồm)\s+\d[\d.,]*(?:\s\p{L}+){0,2}$/u;

/** «… đạt 2,5% với:», «… 64% như sau»: a word that only leads to what comes. */
const LONE_LINK = /^(?:với|gồm|bao gồm|cụ thể|như sau|cụ thể như sau|trong đó|là|để|khi)$/i;

/** A stretch up to the next thought, tidied, without a deadline at its end. */
function upToNext(rest: string): string {
  const next = NEXT.exec(said(rest));
  const found = tidy(withoutFigures(next ? rest.slice(0, next.index) : rest))
    .replace(DUE, '')
    .replace(ITS_COUNT, '');
  return LONE_LINK.test(found) ? '' : found;
}

// No link is longer; looking at the tail alone keeps long clauses cheap.
const TAIL = 64;
const TRAILING_SIGNS = /(?<![\s,;:(=≥≤<>~≈–-])[\s,;:(=≥≤<>~≈–-]+$/u;

/** Takes linking words, times and comparators off a clause's end. */
function unlink(clause: string): string {
  for (;;) {
    const bare = clause.replace(TRAILING_SIGNS, '');
    const from = Math.max(0, bare.length - TAIL);
    const s = said(bare.slice(from));
    const found = COMPARED_END.exec(s) ?? TIME_END.exec(s) ?? LINK.exec(s);
    if (!found) return bare;
    const rest = bare.slice(0, from + found.index);
    // «Tỷ lệ hoàn thành: 80%»: the link is the measure itself.
    if (/^\s*(?:các |những )?t[ỷỉ] lệ\s*$/i.test(rest)) return bare;
    clause = rest;
  }
}

/** Takes connecting words and times off a clause's front. */
function unlead(clause: string): string {
  for (;;) {
    const bare = clause.replace(/^[\s,;:)–-]+/, '');
    const s = said(bare);
    const found = TIME_LEAD.exec(s) ?? LEAD.exec(s);
    if (!found) return bare.replace(/^\d[\d.]*\s+(?=\p{L})(?!tháng)/u, '');
    clause = bare.slice(found[0].length);
  }
}

const DONE = /^(?:ước )?(?:thực hiện|đạt|giải ngân|đã chi|đã thu|kết quả)\s+\d[\d.,]*(?:\s\p{L}+){0,3}\s*$/iu;

const ASIDE = new Cue(`^\\s*(?:${oneOf(NAMELESS)}\\s*$|${oneOf(DENIALS)}${EDGE_AFTER})`);

/**
 * The last comma-parted piece of a clause, taken further left where it belongs to a measure's name or to a list of short names. `setOff`:
 * a comma and a link lead from it to a share («…, đạt 63% số thôn»), so that it counts something.
 */
function subject(clause: string, setOff = false): string {
  const comma = clause.lastIndexOf(', ');
  if (comma > 0 && ASIDE.test(said(clause.slice(comma + 2)))) return subject(clause.slice(0, comma), setOff);
  const measures = MEASURE.all(said(clause));
  const pieces = [...clause.matchAll(/,\s|:\s(?!\d[\d.,]*(?:\s\p{L}+){0,3}\s*$)|;\s|\)\s|\s-\s|(?<=\s)trong đó\s|\((?![^)]*\))/gu)].map(
    (m) => m.index + m[0].length,
  );
  let last = pieces.length - 1;
  // «khối 6, 7»: a number alone names nothing.
  while (last >= 0 && !/\p{L}/u.test(clause.slice(pieces[last]!))) last--;
  // «Chi thường xuyên: Thực hiện 26 tỷ đồng, bằng …»: how much was done says nothing of what.
  if (last >= 0 && DONE.test(clause.slice(pieces[last]!)) && /:\s*$/.test(clause.slice(0, pieces[last]!)))
    return clause.slice(pieces[last - 1] ?? 0, pieces[last]!).replace(/:\s*$/, '');
  let start = pieces[last] ?? 0;
  const heads = measures.map((m) => m.index + m[0].length - m.groups!.head!.length);
  const head = heads.findLast((at) => /(?:^|[,:(;])\s*$/.test(clause.slice(0, at)));
  // «bị trừ điểm do tỷ lệ … mới được 21%»
  const cause = heads.findLast((at) => at > start && /\s(?:do|vì|bởi|nên|khiến|thì|nhưng|song|giúp)\s+$/.test(clause.slice(0, at)));
  if (cause !== undefined) return clause.slice(cause);
  const within = Math.max(clause.lastIndexOf('trong đó '), /\((?![^()]*\))[^(]*$/.exec(clause)?.index ?? -1);
  if (head !== undefined && head <= start && head > within && clause.length - head < 220) return clause.slice(head);
  for (let i = last - 1; i >= -1; i--) {
    const from = pieces[i] ?? 0;
    const piece = clause.slice(from, start);
    const words = piece.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
    if (!/(?:,|\s-)\s$/.test(piece) || words > (/-\s$/.test(piece) ? LONGEST_LINKED : LONGEST_NAME)) break;
    if (TIME_LEAD.test(said(piece)) || LEAD.test(said(piece)) || BY_WAY.test(said(piece))) break;
    start = from;
  }
  return clause.slice(setOff ? counts(clause, pieces, start) : start);
}

/** Words of a piece that goes on with the next one: in a list («đảng viên, đoàn viên»), and between dashes («khai sinh - thường trú»). */
const LONGEST_NAME = 4;
const LONGEST_LINKED = 9;
/** «Qua đánh giá, có 22 tổ …»: how it came to be known. */
const BY_WAY = new Cue('^\\s*(?:qua|theo|sau khi|sau|kể từ|nhờ|ngoài ra|bên cạnh đó|nhìn chung|hiện nay|hiện)\\s');
const COUNT = /(?<!(?:năm|tháng|quý|ngày)\s)(?<![\d/.,])\d[\d.]*\s\p{L}/u;
const FURTHEST = 30; // words

/** Where, at or left of `start`, the piece begins that counts something; `start` itself where the pieces between are no short list. */
function counts(clause: string, pieces: readonly number[], start: number): number {
  if (COUNT.test(clause.slice(start))) return start;
  for (const from of [...pieces.filter((at) => at < start).reverse(), 0]) {
    const piece = clause.slice(from, start);
    if (!/,\s(?:[^,;:]+,\s)*$/.test(piece) || piece.split(/\s+/).length > FURTHEST) break;
    if (COUNT.test(piece)) return from;
  }
  return start;
}

/** What stands before a figure, when that is what it measures: «Tỷ lệ hồ sơ đúng hạn đạt 98,5%». */
function preceding(s: Stretch): string {
  const all = s.text.slice(s.from, s.figure.whole[0]);
  const clause = unlink(all);
  const rate = RATE.exec(said(clause.slice(-20)));
  if (rate) return rate[0].trim();
  const after = said(s.text.slice(s.figure.whole[1], s.to));
  const shares = /^\s*,/.test(all.slice(clause.length)) && (BASE.test(after) || SHARED_PLAN.test(after));
  return measured(clause, shares);
}

function measured(clause: string, setOff: boolean): string {
  const found = tidy(unlead(withoutFigures(unlink(withoutCount(subject(clause, setOff))))));
  return PLAN_ONLY.test(said(found)) ? '' : found;
}

const WHOLE = new Cue(`,?\\s*(?:trong đó|gồm|bao gồm|cụ thể)${EDGE_AFTER}`);

/** What an earlier clause counts, for a figure that only says «; tăng 23% so với tháng trước»: its parts are left out. Empty where it counts nothing. */
export function countedIn(earlier: string): string {
  const clause = earlier.replace(/[;\s]+$/, '');
  const parts = WHOLE.exec(said(clause));
  const whole = parts ? clause.slice(0, parts.index) : clause;
  return COUNT.test(whole) ? measured(unlink(whole), false) : '';
}

const COUNTED =
  /^(.*?[\p{L}\d)])(\s(?:(?:ước|đã|mới|chỉ|hiện|cũng|đều)\s+)*(?:là|đạt|được|có|với|thực hiện|khoảng)\s+(?:(?:trên|hơn|gần|khoảng)\s+)?|:\s*|\s)\d[\d.,]*((?:\s\p{L}+){0,3}(?:\/\p{L}+){0,3})\s*$/u;
/** Units of money, weight and area: a number with one is an amount, whatever stands before it. */
const AMOUNT = /^\s(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s|$)|đồng|usd|tấn|tạ|ha|kwh|m2|m3|km)/i;

const ADVERB = /(?:^|[,;:]\s*)(?:đang|chưa|đã|mới|còn|không)$/iu;

/** Takes an absolute number off a measure's end: «Số hộ có điện là 3.450 hộ», «Thu ngân sách ước đạt 12 tỷ đồng», «Hồ sơ trễ hạn 12 hồ sơ». */
function withoutCount(clause: string): string {
  const counted = COUNTED.exec(clause.trimStart());
  if (!counted) return clause;
  const [, head = '', link = '', unit = ''] = counted;
  // «Mở 84 lớp với 3.360 lượt học viên»: the second number tells of the first.
  if (/^\s*với\s/.test(link) && COUNT.test(head)) return clause;
  // «… , đang thực hiện 04 nhiệm vụ (44%)»: what was done with how many, and nothing before it.
  if (ADVERB.test(head)) return `${head.trim()} ${link.trim()} ${unit.trim()}`;
  return link.trim() || AMOUNT.test(unit) || (unit !== '' && said(clause.trimStart()).text.startsWith(unit.trim().toLowerCase()))
    ? head
    : clause;
}

/** «Trong đó, 85% là đoàn viên»: what a link behind the figure leads to. */
function joined(s: Stretch): string {
  const rest = s.text.slice(s.figure.whole[1], s.to);
  const link = JOINED.exec(said(rest));
  const found = link ? upToNext(rest.slice(link[0].length)) : '';
  return PLAN_ONLY.test(said(found)) ? '' : found;
}

/** What goes on behind a closed bracket or comma: «(65,2%) hoàn thành …», «đạt 86%, được trang bị …». */
function goingOn(s: Stretch): string {
  const rest = s.text.slice(s.figure.whole[1], s.to);
  const on = /^\s*\)(?!\s*[,;.:])/.exec(rest) ?? (s.ratio && /^,(?=\s(?:được|đã|có|hoàn thành)\s)/.exec(rest));
  return on ? upToNext(rest.slice(on[0].length)) : '';
}

/** «Có 45/69 xã (65,2%) hoàn thành …»: the thing counted, with what is said of it. */
function counted(s: Stretch, [start, end]: readonly [number, number]): string {
  const lead = s.text.slice(s.from, start);
  if (/(?::|\s(?:là|đạt))\s*$/.test(lead) && MEASURE.test(said(lead))) return tidy(unlead(withoutFigures(subject(unlink(lead)))));
  // «Sở Tư pháp hoàn thành 17/19 nhiệm vụ»: who did it is not what is counted.
  const told = unlead(unlink(subject(lead)));
  const unit = unlink(s.text.slice(end, s.figure.whole[0]));
  // «Kiểm tra 62 chiếc cân, 59/62 chiếc đạt (95,2%)»: another clause, whose share names its own thing.
  const between = /\p{L}/u.test(s.text.slice(start, end)) ? s.text.slice(start, end).replace(/\d[\d.,]*/g, '') : '';
  const apart = !between && /,\s*$/.test(lead) && /\p{L}/u.test(unit);
  const before = apart || nameLength(told) === told.length ? '' : told;
  return tidy(withoutFigures(`${before} ${between} ${unit} ${goingOn(s)}`));
}

/**
 * What a figure measures, without the figure: what follows it («92% số đảng viên …»), or what precedes it («Tỷ lệ … đạt 98,5%»), or the
 * thing counted («45/69 xã (65,2%) …»). Empty where the sentence does not say.
 */
export function indicatorOf(s: Stretch): string {
  const after = following(s);
  if (s.ratio && s.ratio.span[1] <= s.figure.whole[0] && !after) return counted(s, s.ratio.span);
  if (!after) {
    const before = preceding(s);
    const on = goingOn(s);
    if (on) return `${before} ${on}`.trim();
    return before || joined(s);
  }
  const opening = s.text.slice(s.from, s.figure.whole[0]);
  const link = said(opening.slice(unlink(opening).length));
  // «chiếm 38% dân số, phần lớn chưa có …»: a base ends at its comma.
  const base = BASE.test(said(after)) && REACHES.test(link);
  const bare = base ? !PREDICATE.test(said(after.split(', ')[0]!)) : SHARES.test(link) && !PREDICATE.test(said(after));
  const before = bare ? preceding(s) : '';
  return before.includes(' ') ? before : after;
}
