import { foldLower } from '@tonghop/model';
import { label } from '../structure/markers.ts';
import { BODY, DAY_LAST } from './cell-words.ts';
import type { TextLine } from './lines.ts';
import type { RowLine } from './row-words.ts';

/** Lines of a row at most. */
export const LONGEST_ROW = 40;
/** Lines of the last row at most, of which no next one tells where it ends. */
const MOST_OF_LAST = 120;
const WIDEST_PIECE = 0.62; // of the set width
const GROUP = /^([IVX]{1,4}|[A-H])\s(\p{Lu}.*)$/u;
/** The same with a stop behind it, above a row. */
const DOTTED = /^([IVX]{1,4}|[A-H])[.)]\s(\p{Lu}.*)$/u;
/** A group's numeral on a line of its own. */
export const LONE = /^(?:[IVX]{1,4}|[A-H])$/;
const PHASE = /^(?:Giai đoạn|Nhóm|Phần|Lĩnh vực|Đợt)\s.{3,60}$/u;
const TOTAL = /^(?:tổng|cộng)(?!\p{L})/iu;
/** What stands below a table: those who get the text, who signs it, its closing words, an annex (folded). */
export const FORM =
  /^(?:noi nhan|kinh gui|kinh de nghi|tren day|phu luc|bieu \d|ghi chu\s?:|nguon\s?:|(?:tm|kt|tl|tuq)\s?\.|(?:pho )?(?:chu tich|giam doc|truong phong|truong ban|hieu truong|bi thu)$)/;

/** The row number at a line's start, and what follows it. */
export function numbered(text: string): { number: number; rest: string } | undefined {
  const match = /^0?(\d{1,3})(?:\s+(["“(]?[\p{L}\d].*))?$/u.exec(text);
  return match ? { number: Number(match[1]), rest: match[2] ?? '' } : undefined;
}

/** A sentence of its own, or the last words of the text. */
export const SENTENCE = /^\P{Ll}.*(?:\p{L}\.\/?\.?|(?:\s\S+){4}[\d%)]\.)$/u;

/** A day that its narrow column cut: the digits on the next line are no row's number. */
export const CUT_DAY = /(?:^|\D)\d{1,2}\/\d{1,2}\/\d{0,3}$/;

/** A body's name that its column cut before a dash. */
const REST_OF_NAME = /(?:Văn hóa|Hành chính|Kinh tế|Tuyên giáo)\n[-–]\s\p{Lu}/u;

/** Whether a line ends a table: a heading, a line of the form, a sentence of its own, or prose wider than `limit`; `above`: the line before it. */
export function ends(line: TextLine, limit: number, above: string): boolean {
  if (REST_OF_NAME.test(`${above}\n${line.text}`)) return false;
  const mark = label(line.text);
  if (
    mark &&
    !GROUP.test(line.text) &&
    (mark.kind !== 'bullet' || /^[-+*]\s/.test(line.text)) &&
    /^(?:[\dIVXA-Ha-z.]+[.)/]|[-+*]\s|\p{Lu}{2,})/u.test(line.text)
  )
    return true;
  if (FORM.test(foldLower(line.text)) || SENTENCE.test(line.text)) return true;
  return line.width > limit;
}

/** A row or a group's name as found, its number and the lines of its cells. */
export type Row = { kind: 'row' | 'group'; number: string; lines: RowLine[] };

/** The rows below a head: lines that count on from 1, each with the pieces of its cells behind it, and the names of groups between. */
export function rowsFrom(lines: readonly TextLine[], width: number): { rows: Row[]; end: number } {
  const rows: Row[] = [];
  let [at, last, sub, limit] = [0, 0, 0, WIDEST_PIECE * width];
  // Where the first number stands alone on its line, «02 lớp» opens no row.
  const alone = numbered((lines.find(({ text }) => numbered(text)) ?? lines[0]!).text)?.rest === '';
  const grouped = (): boolean => rows.some(({ kind }) => kind === 'group');
  const isSub = (text: string): boolean => `${text} `.startsWith(`${last}.${sub + 1} `);
  const nextRow = (from: number): number => {
    const next = alone ? rowBelow(from, true) : -1;
    return next >= 0 ? next : rowBelow(from, false);
  };
  const rowBelow = (from: number, bare: boolean): number => {
    for (let i = from; i < Math.min(lines.length, from + LONGEST_ROW); i++) {
      const found = numbered(lines[i]!.text);
      // «III ĐÁNH GIÁ CHUNG» below a table whose rows are not in groups.
      if (GROUP.test(lines[i]!.text) && !grouped() && numbered(lines[i + 1]?.text ?? '')) return -1;
      if (isSub(lines[i]!.text)) return i;
      if (
        found &&
        (!bare || found.rest === '') &&
        !CUT_DAY.test(lines[i - 1]!.text) &&
        (found.number === last + 1 || (found.number === 1 && GROUP.test(lines[i - 1]!.text)))
      )
        return i;
      const mark = label(lines[i]!.text);
      if (
        (mark?.kind === 'roman' && !GROUP.test(lines[i]!.text)) ||
        mark?.kind === 'part' ||
        /^(?:[IVX]+|\d{1,2})\.\s/.test(lines[i]!.text)
      )
        return -1;
      if (FORM.test(foldLower(lines[i]!.text))) return -1;
    }
    return -1;
  };
  while (at < lines.length) {
    const { text } = lines[at]!;
    const found = numbered(text);
    const group = GROUP.exec(text);
    if (found && (found.number === last + 1 || (found.number === 1 && rows.at(-1)?.kind === 'group'))) {
      rows.push({
        kind: 'row',
        number: String(found.number),
        lines: found.rest ? [{ text: found.rest, gap: false, goesOn: lines[at]!.goesOn }] : [],
      });
      [last, sub] = [found.number, 0];
      at++;
    } else if (rows.length > 0 && isSub(text)) {
      sub++;
      const number = `${last}.${sub}`;
      rows.push({
        kind: 'row',
        number,
        lines: text === number ? [] : [{ text: text.slice(number.length + 1), gap: false, goesOn: lines[at]!.goesOn }],
      });
      at++;
    } else if (group && (rows.length === 0 || grouped()) && numbered(lines[at + 1]?.text ?? '')) {
      rows.push({ kind: 'group', number: group[1]!, lines: [{ text: group[2]!, gap: false }] });
      at++;
      continue;
    } else if (PHASE.test(text) && numbered(lines[at + 1]?.text ?? '')?.number === last + 1) {
      rows.push({ kind: 'group', number: '', lines: [{ text, gap: false }] });
      at++;
      continue;
    } else break;

    const next = nextRow(at);
    // A first row that no second follows makes no table, however far it would go on.
    const only = next < 0 && rows.filter(({ kind }) => kind === 'row').length < 2;
    const stop = next < 0 ? Math.min(lines.length, at + (only ? 1 : MOST_OF_LAST)) : next;
    // The last row has as many lines as the others, however wide they are.
    const others = rows.slice(0, -1).flatMap((row) => (row.kind === 'row' ? [row.lines.length] : []));
    const least = others.length > 1 ? Math.min(...others) : 0;
    while (at < stop) {
      const line = lines[at]!;
      if (GROUP.test(line.text) && numbered(lines[at + 1]?.text ?? '')) break;
      if (PHASE.test(line.text) && at + 1 === next) break;
      // A row's first line is its own, though it be a sentence.
      const { length } = rows.at(-1)!.lines;
      const widest = length < least ? Number.POSITIVE_INFINITY : limit;
      if (next < 0 && length > 0 && (ends(line, widest, lines[at - 1]!.text) || TOTAL.test(line.text))) break;
      rows.at(-1)!.lines.push({ text: line.text, gap: line.gap > 0, cell: line.cell, goesOn: line.goesOn });
      // A column of a wide table may be as wide as prose is.
      if (next >= 0) limit = Math.min(0.9 * width, Math.max(limit, 1.03 * line.width));
      at++;
    }
  }
  return { rows, end: at };
}

/** Lines of a group's name at most. */
const LONGEST_NAME = 3;

/** How many lines a group's name in capitals goes on below its first, above a row's number. */
function capitalsBelow(lines: readonly TextLine[], at: number): number {
  const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() && !numbered(text);
  if (!isCapitals(lines[at]!.text)) return 0;
  for (let more = 0; more < LONGEST_NAME && at + 1 + more < lines.length; more++) {
    const { text } = lines[at + 1 + more]!;
    if (numbered(text)) return more;
    if (!isCapitals(text) || GROUP.test(text)) return 0;
  }
  return 0;
}

/** The group that opens at a line, its numeral and name on one line or on several, above a row's number; and how many lines that takes. */
export function groupOn(lines: readonly TextLine[], at: number): { text: string; lines: number } | undefined {
  const { text } = lines[at]!;
  if (GROUP.test(text)) {
    const more = capitalsBelow(lines, at);
    return {
      text: lines
        .slice(at, at + 1 + more)
        .map((line) => line.text)
        .join(' '),
      lines: 1 + more,
    };
  }
  const dotted = DOTTED.exec(text);
  if (dotted && numbered(lines[at + 1]?.text ?? '')) return { text: `${dotted[1]} ${dotted[2]}`, lines: 1 };
  if (!LONE.test(text) || !/^\p{Lu}/u.test(lines[at + 1]?.text ?? '')) return undefined;
  for (let next = at + 2; next < Math.min(lines.length, at + 2 + LONGEST_NAME); next++)
    if (numbered(lines[next]!.text)?.rest === '') {
      const name = lines.slice(at, next).map((line) => line.text);
      return { text: name.join(' '), lines: next - at };
    }
  return undefined;
}

/** Lines with each group's numeral and name on one; `places`: the line that each of them was, or begins with. */
export function withGroups(lines: readonly TextLine[]): { flow: TextLine[]; places: TextLine[] } {
  const flow: TextLine[] = [];
  const places: TextLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const group = groupOn(lines, i);
    flow.push(group && group.text !== lines[i]!.text ? { ...lines[i]!, text: group.text } : lines[i]!);
    places.push(lines[i]!);
    i += group?.lines ?? 1;
  }
  return { flow, places };
}

/** Lines without the head that pages repeat. */
export const withoutHeads = (lines: readonly TextLine[], head: readonly string[]): TextLine[] => {
  const kept: TextLine[] = [];
  for (let i = 0; i < lines.length; i++)
    if (head.every((text, k) => lines[i + k]?.text === text)) i += head.length - 1;
    else kept.push(lines[i]!);
  return kept;
};

/** Whether a row's only line names nothing but a group: no body, no day. */
function namesGroup({ lines }: Row): boolean {
  if (lines.length !== 1) return false;
  const words = lines[0]!.text.split(' ');
  return !DAY_LAST.test(lines[0]!.text) && !words.some((_, i) => i > 0 && BODY.test(words.slice(i, i + 3).join(' ')));
}

/** Rows with those above «1.1» as groups that hold a name and nothing else, as far as all of them do. */
export function withNumberedGroups(rows: readonly Row[]): readonly Row[] {
  const above = rows.filter((row, i) => rows[i + 1]?.number === `${row.number}.1`);
  return above.length > 0 && above.every(namesGroup) ? rows.map((row) => (above.includes(row) ? { ...row, kind: 'group' } : row)) : rows;
}
