import { BARE, BODY, DATE, DAY_LAST, DOCUMENT, MAY_START, MEASURE, MONEY, NUMBER, OPEN_END, PERSON, STATUS, SYMBOL } from './cell-words.ts';
import { printedWidth } from './lines.ts';
import type { ColumnKind, HeadColumn } from './row-heads.ts';
import { COST, type RowLine, type RowSet, RowWords } from './row-words.ts';

/** The cells of a row; `sure`: each looks like what its column holds, and no cut amid a printed line is a guess; `widths`: of the lines in each cell. */
export type RowCells = { cells: string[]; sure: boolean; widths: number[][] };

const MOST_WORDS = 150;
/** A word that opens a body's name and hardly ends one. */
const OPENS_NAME = /^(?:Hội|Đoàn|Phòng|Các)$/u;
const NEVER = -1000;
/** What stands in a day or stretch of time, and hardly in the name of a body. */
const DATED = /^(?:20\d\d|\d{1,2}\/\d{1,2}\S*|Hằng|Hàng|Quý|Tháng|Trước|Thường)$/;
const TWO_FIGURES = /^[\d.,%]+ [\d.,%]+$/;
const TYPED = new Set<ColumnKind | undefined>(['date', 'number', 'change', 'measure', 'status', 'document']);
/** Words that the longest cell of a kind has. */
const LONGEST: Partial<Record<ColumnKind, number>> = { date: 8, number: 5, measure: 2, body: 30 };

/** A column of a row: what it holds, its place, whether it is the first of bodies, or one of notes that rows hardly fill. */
type Column = { kind: ColumnKind; n: number; lead: boolean; note: boolean };
const NOTE = /^(?:ghi chú|khó khăn|vướng mắc|lý do|nguyên nhân)/iu;

/** What speaks for words `from` to `to` being a cell of a column. */
function cellScore(row: RowWords, from: number, to: number, { kind, n, lead, note }: Column): number {
  if (from === to) return kind === 'text' ? NEVER : lead ? COST.noLead : note ? COST.noNote : COST.missing;
  if (to - from > (LONGEST[kind] ?? MOST_WORDS)) return NEVER;
  const first = row.words[from]!;
  if (!MAY_START.test(first.text) && kind !== 'measure' && !(kind === 'date' && /^(?:h[ằà]ng|thường|trước|xong|cả)$/.test(first.text)))
    return NEVER;
  if (row.setting === 'whole' && !first.first) return NEVER;
  let sum = row.openingCost(first, kind) + row.within(from, to, kind === 'body', n);
  if (OPEN_END.test(row.text(Math.max(from, to - 2), to))) sum += row.openEndCost(row.words[to]);
  if (kind !== 'change' && /^[-–]/.test(first.text) && /\d$/.test(row.words[from - 1]?.text ?? '')) sum += COST.openEnd;
  const start = row.text(from, Math.min(to, from + 3));
  const body = BODY.test(start);
  if (kind === 'body') {
    const left = to - from > 1 && row.words[to] && !row.words[to]!.cell && OPENS_NAME.test(row.words[to - 1]!.text);
    const dated = row.words.slice(from + 1, to).some(({ text }) => DATED.test(text));
    return (
      sum +
      (body ? 3 : PERSON.test(start) ? 1.5 + row.nameOn(from, to) : -3) -
      (/;$/.test(row.words[to - 1]!.text) ? 3 : 0) -
      (dated ? 1.5 : 0) +
      (left ? COST.bare : 0) +
      (to - from <= 2 && BARE.test(start) ? COST.bare : 0) +
      (row.cutsName(from) ? COST.bare : 0)
    );
  }
  if (kind === 'status') return sum + (STATUS.test(start) || (to - from <= 8 && DATE.test(row.text(from, to))) ? 3 : -2);
  if (kind === 'document') return sum + (DOCUMENT.test(row.text(from, Math.min(to, from + 4))) || SYMBOL.test(first.text) ? 4 : -1);
  if (kind === 'measure') return sum + (start === '%' ? 2 : MEASURE.test(start) ? (start.includes(' ') ? 0.8 : 0.5) : -4);
  const text = to - from <= 8 ? row.text(from, to) : '';
  if (kind === 'date') return sum + (body ? -3 : text && DATE.test(text) ? 4 : DAY_LAST.test(text) ? 1 : -3);
  if (kind === 'number') return sum + (NUMBER.test(text) || MONEY.test(text) ? 3 : -4);
  if (kind === 'free') {
    if (text && NUMBER.test(text)) return sum + 1.9;
    return sum + 0.4 - (body ? 2 : 0) + (text && DATE.test(text) ? 0.6 : 0);
  }
  if (kind === 'change') return sum + (NUMBER.test(text) ? (/^[-–+]/.test(text) ? 4 : 2.5) : -1);
  // A name that begins with the last word of a task begins the next cell.
  const last = row.text(to - 1, to);
  const opened = to - from > 1 && (BODY.test(last) || BODY.test(row.text(to - 2, to)));
  return sum + 1 + (/\.$/.test(last) ? 2 : 0) - (opened ? 2 : 0) - (DAY_LAST.test(row.text(Math.max(from, to - 2), to)) ? 1 : 0);
}

/** Where the cells of a row begin so that most speaks for them, or undefined. */
function startsOf(row: RowWords, columns: readonly HeadColumn[]): number[] | undefined {
  const lead = columns.findIndex(({ kind }) => kind === 'body');
  const count = row.words.length;
  const notes = columns.map(({ name }) => NOTE.test(name));
  const measured = columns.some(({ kind }) => kind === 'measure');
  // Where no cell begins, none ends.
  const open = [...row.words.map(({ text, first }, i) => i === 0 || first || measured || MAY_START.test(text)), true];
  let best = [0, ...row.words.map(() => NEVER)];
  const cuts = columns.map(({ kind }, c) => {
    const next: number[] = [];
    const from: number[] = [];
    for (let to = 0; to <= count; to++) {
      let [top, at] = [NEVER, to];
      for (let start = open[to] ? to : -1; start >= 0; start--) {
        if (best[start]! <= NEVER / 2) continue;
        const sum = best[start]! + cellScore(row, start, to, { kind, n: c, lead: c === lead, note: notes[c]! });
        if (sum > top) [top, at] = [sum, start];
      }
      next.push(top);
      from.push(at);
    }
    best = next;
    return from;
  });
  if (best[count]! <= NEVER / 2) return undefined;
  let end = count;
  const starts = cuts.toReversed().map((from) => {
    end = from[end]!;
    return end;
  });
  return starts.reverse();
}

/** Whether each of a row's lines is a cell. */
const isLineByLine = (row: RowWords, starts: readonly number[]): boolean =>
  row.setting === 'whole' &&
  row.words.filter(({ first }) => first).length === starts.length &&
  new Set(starts).size === starts.length &&
  starts.every((start) => row.words[start]?.first === true);

/** Lines that hold pieces of two cells in turn are shorter than so many letters, four of them and more. */
const TORN = { lines: 4, letters: 9 };

/** Whether a text's lines are torn out of two columns in turn: bodies among them, or a word or two on each. */
function isTorn(row: RowWords, from: number, to: number): boolean {
  const starts = row.words.flatMap(({ first }, i) => (i > from && i < to && first ? [i] : []));
  if (starts.length >= TORN.lines && row.text(from, to).length < TORN.letters * (starts.length + 1)) return true;
  return starts.some(
    (at) => BODY.test(row.text(at, at + 3)) && !/[,;-]$/.test(row.words[at - 1]!.text) && !OPEN_END.test(row.text(at - 2, at)),
  );
}

/** Whether a cell looks like what its column holds, and no cut amid a printed line is a guess. */
function isSure(row: RowWords, columns: readonly HeadColumn[], starts: readonly number[], c: number): boolean {
  const { kind } = columns[c]!;
  const start = starts[c]!;
  const text = row.text(start, starts[c + 1] ?? row.words.length);
  if (text === '') return true;
  if (row.setting === 'parted' && kind === 'text' && isTorn(row, start, starts[c + 1] ?? row.words.length)) return false;
  if (TWO_FIGURES.test(text) || (kind === 'number' && !NUMBER.test(text) && !MONEY.test(text))) return false;
  if (kind === 'date' && !DATE.test(text) && !DAY_LAST.test(text)) return false;
  if (kind === 'body' && !BODY.test(text) && !PERSON.test(text)) return false;
  if (kind === 'status' && !STATUS.test(text) && !DATE.test(text)) return false;
  if (c === 0 || row.words[start]!.first || kind !== 'free' || NUMBER.test(text) || SYMBOL.test(text)) return true;
  return TYPED.has(columns[c - 1]!.kind) || NUMBER.test(row.words[start - 1]!.text) || /\p{Ll}\.$/u.test(row.words[start - 1]!.text);
}

/** How wide the printed lines are of words `from` to `to`. */
function lineWidths(row: RowWords, from: number, to: number): number[] {
  const starts = row.words.flatMap(({ first }, i) => (i >= from && i < to && (first || i === from) ? [i] : []));
  return starts.flatMap((start, n) => {
    const end = starts[n + 1] ?? to;
    return row.words.slice(start, end).every(({ whole }) => whole) ? [printedWidth(row.text(start, end))] : [];
  });
}

/**
 * The cells of a row whose words stand one after the other, columns told by what they hold: units where names of bodies begin, days,
 * figures. `lines` are those of the row.
 */
export function rowCells(lines: readonly RowLine[], columns: readonly HeadColumn[], set: RowSet): RowCells {
  const row = new RowWords(lines, set);
  const starts = row.words.length > MOST_WORDS ? undefined : startsOf(row, columns);
  if (!starts) return { cells: [row.text(0, row.words.length), ...columns.slice(1).map(() => '')], sure: false, widths: [] };
  const end = (c: number): number => starts[c + 1] ?? row.words.length;
  return {
    cells: starts.map((start, c) => row.text(start, end(c))),
    sure: isLineByLine(row, starts) || columns.every((_column, c) => isSure(row, columns, starts, c)),
    widths: starts.map((start, c) => lineWidths(row, start, end(c))),
  };
}
