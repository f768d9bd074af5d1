import { BASE_HEADS, LEADS, LINKS, MEASURE_HEADS, NEXT_THOUGHT, NO_MEASURE } from '../../lexicon/numbers-measures.ts';
import { Cue, EDGE_AFTER, EDGE_BEFORE, oneOf, said, wordsAtEnd, wordsAtStart } from './cue.ts';
import type { Figure } from './figures.ts';
import type { Ratio } from './ratio.ts';

/** A figure in its sentence: `text` is the sentence, offsets count in it; `from` and `to` bound the figure's own stretch. */
export type Stretch = { text: string; figure: Figure; from: number; to: number; ratio: Ratio | null };

const NO_CONTENT = wordsAtStart(NO_MEASURE);
const BASE = wordsAtStart(BASE_HEADS);
const LINK = wordsAtEnd(LINKS);
const COMPARED = wordsAtEnd([
  'ít nhất',
  'tối thiểu',
  'không dưới',
  'không quá',
  'tối đa',
  'trên',
  'hơn',
  'dưới',
  'gần',
  'khoảng',
  'xấp xỉ',
  'chưa đến',
  'chưa tới',
  'gần như',
  'từ',
]);
const TIME_AFTER = new Cue('^\\s*(?:\\([^)]*\\)\\s*|trở lên\\s*|trở xuống\\s*|(?:vào |trong |đến )?(?:hết |cuối )?năm \\d{4}\\s*)');
const TIME_END = new Cue(
  `${EDGE_BEFORE}(?:(?:tính |ước )?(?:đến |trong |vào )?(?:hết |cuối )?(?:năm|tháng|quý|ngày)\\s+[\\d/.-]+|6 tháng(?: đầu năm)?)\\s*$`,
);
const LEAD = wordsAtStart(LEADS);
const TIME_LEAD = new Cue(
  '^\\s*(?:(?:tính |ước )?(?:đến |trong |vào )?(?:hết |cuối )?(?:năm|tháng|quý|ngày)\\s+[\\d/.-]+|\\d+ tháng (?:đầu|cuối) năm(?: \\d{4})?)\\s*,?\\s*',
);
const MEASURE = new Cue(`(?:^|[,:(]\\s*|\\s)(?<head>${oneOf(MEASURE_HEADS)})${EDGE_AFTER}`, 'g');
const NEXT = new Cue(`,\\s*(?:${oneOf(NEXT_THOUGHT)})${EDGE_AFTER}|\\sso với\\s`);
const PREDICATE = new Cue(
  `${EDGE_BEFORE}(?:có|đã|được|sử dụng|đạt|tham gia|thực hiện|biết|hoàn thành|triển khai|cài đặt|đáp ứng|cập nhật|nắm)${EDGE_AFTER}`,
);
const REACHES = wordsAtEnd(['đạt', 'chiếm', 'là', 'đạt tỷ lệ', 'chiếm tỷ lệ', 'bằng']);

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)/g, '')
    .replace(/^[\s,;:.()+–\-•*/]+|[\s,;:(–\-/]+$|(?<=[^.])\.$/g, '')
    .trim();

/** Leaves out brackets that hold only figures, shares and comparisons. */
const withoutFigures = (text: string): string =>
  text.replace(/\([^()]*\d[^()]*%[^()]*\)|\(\s*\d[\d.,]*\s?\/\s?\d[^()]{0,40}\)|\d[\d.,]*\s?%/g, ' ').replace(/\s+/g, ' ');

/** What follows a figure, when that is what it measures: «92% số đảng viên đã cập nhật …». */
function following(s: Stretch): string {
  let rest = s.text.slice(s.figure.span[1], s.to);
  for (let found = TIME_AFTER.exec(said(rest)); found && found[0].length > 0; found = TIME_AFTER.exec(said(rest)))
    rest = rest.slice(found[0].length);
  if (!/^\s*[\p{L}“"‘'(]/u.test(rest) || NO_CONTENT.test(said(rest))) return '';
  const next = NEXT.exec(said(rest));
  return tidy(withoutFigures(next ? rest.slice(0, next.index) : rest));
}

/** Takes linking words, times and comparators off a clause's end. */
function unlink(clause: string): string {
  for (;;) {
    const bare = clause.replace(/[\s,;:(=≥≤<>~≈–-]+$/u, '');
    const s = said(bare);
    const found = COMPARED.exec(s) ?? LINK.exec(s) ?? TIME_END.exec(s);
    if (!found) return bare;
    clause = bare.slice(0, found.index);
  }
}

/** Takes connecting words and times off a clause's front. */
function unlead(clause: string): string {
  for (;;) {
    const bare = clause.replace(/^[\s,;:)–-]+/, '');
    const s = said(bare);
    const found = TIME_LEAD.exec(s) ?? LEAD.exec(s);
    if (!found || found[0].length === bare.length) return bare;
    clause = bare.slice(found[0].length);
  }
}

/** The last comma-parted piece of a clause, taken further left where it belongs to a measure's name or to a list of short names. */
function subject(clause: string): string {
  const measures = MEASURE.all(said(clause));
  const pieces = [...clause.matchAll(/,\s|:\s|;\s|\)\s|\s-\s/g)].map((m) => m.index + m[0].length);
  let start = pieces.at(-1) ?? 0;
  const head = measures.findLast(
    (m) => clause.slice(0, m.index + 1).trim() === '' || /[,:(]\s*$/.test(clause.slice(0, m.index + m[0].length - m.groups!.head!.length)),
  );
  if (head && head.index < start && clause.length - head.index < 220) return clause.slice(head.index).replace(/^[,:(\s]+/, '');
  for (let i = pieces.length - 2; i >= -1; i--) {
    const from = pieces[i] ?? 0;
    const piece = clause.slice(from, start);
    if (!/,\s$/.test(piece) || piece.trim().split(/\s+/).length > 4 || TIME_LEAD.test(said(piece)) || LEAD.test(said(piece))) break;
    start = from;
  }
  return clause.slice(start);
}

/** What stands before a figure, when that is what it measures: «Tỷ lệ hồ sơ đúng hạn đạt 98,5%». */
function preceding(s: Stretch): string {
  const clause = unlink(s.text.slice(s.from, s.figure.span[0]));
  return tidy(unlead(withoutFigures(subject(clause))));
}

/** «Có 45/69 xã (65,2%) hoàn thành …»: the thing counted, with what is said of it. */
function counted(s: Stretch, ratio: Ratio): string {
  const [start, end] = ratio.span;
  const before = tidy(unlead(unlink(subject(s.text.slice(s.from, start)))));
  const between = /[a-zà-ỹ]/i.test(s.text.slice(start, end)) ? s.text.slice(start, end).replace(/\d[\d.,]*/g, '') : '';
  let after = '';
  if (end <= s.figure.span[0]) {
    const unit = unlink(s.text.slice(end, s.figure.span[0])).replace(/,.*$/, (tail) => (PREDICATE.test(said(tail)) ? tail : ''));
    const rest = /^\s*\)/.test(s.text.slice(s.figure.span[1])) ? s.text.slice(s.figure.span[1] + 1, s.to) : '';
    const next = NEXT.exec(said(rest));
    after = `${unit} ${/^\s*[,;.]/.test(rest) ? '' : next ? rest.slice(0, next.index) : rest}`;
  }
  return tidy(withoutFigures(`${before} ${between} ${after}`));
}

/**
 * What a figure measures, without the figure: what follows it («92% số đảng viên …»), or what precedes it («Tỷ lệ … đạt 98,5%»), or the
 * thing counted («45/69 xã (65,2%) …»). Empty where the sentence does not say.
 */
export function indicatorOf(s: Stretch): string {
  const after = following(s);
  const opening = s.text.slice(s.from, s.figure.span[0]);
  if (s.ratio && s.ratio.span[1] <= s.figure.span[0] && (!after || /^\s*\)/.test(s.text.slice(s.figure.span[1]))))
    return counted(s, s.ratio);
  if (!after) return preceding(s);
  const bareBase = BASE.test(said(after)) && !PREDICATE.test(said(after));
  if (bareBase && REACHES.test(said(opening.replace(/(?:trên|hơn|gần|khoảng)\s*$/, '')))) {
    const before = preceding(s);
    if (before.split(' ').length > 2) return before;
  }
  return after;
}
