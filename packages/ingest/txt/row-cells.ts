import { BARE, BODY, DATE, DAY_LAST, MAY_START, MEASURE, NUMBER, OPEN_END, PERSON, SYMBOL, TAIL } from './cell-words.ts';
import type { ColumnKind, HeadColumn } from './row-heads.ts';

/** How the lines of rows stand: as many cells as lines (`whole`), cells' lines with blank lines between some of them (`parted`), or all close. */
export type RowSetting = 'whole' | 'parted' | 'close';
/** One line of a row; `gap`: a blank line stands before it. */
export type RowLine = { text: string; gap: boolean };
/** A word of a row; `first`: it begins a printed line, `gap`: one with a blank line before it. */
type Word = { text: string; first: boolean; gap: boolean };

const MOST_WORDS = 150;
const NEVER = -1000;
const COST = {
  missing: -1,
  noLead: -4,
  midLine: -0.7,
  openEnd: -5,
  bare: -6,
  sentence: -6,
  sameBlock: -0.3,
  overGap: -2.5,
  midLineOfParted: -3,
  openLine: -1.5,
};
/** A bullet opens a further line of its cell. */
const BULLET = /^[-–+*•]$/;
const TWO_FIGURES = /^[\d.,%]+ [\d.,%]+$/;
const TYPED = new Set<ColumnKind | undefined>(['date', 'number', 'change', 'measure']);
/** Words that the longest cell of a kind has. */
const LONGEST: Partial<Record<ColumnKind, number>> = { date: 8, number: 5, measure: 2, body: 30 };

/** Bodies whose names begin so are no part of one before them. */
const OTHER = /^(?:Văn phòng|Phòng|Công an|Trung tâm|UBND)(?=\s|$)/u;

/** Lines of a row as words; a day or symbol that its narrow column cut («30/4/202⏎6») is one word again. */
function wordsOf(lines: readonly RowLine[]): Word[] {
  const words: Word[] = [];
  for (const line of lines)
    line.text.split(/\s+/).forEach((text, i) => {
      const before = i === 0 ? words.at(-1) : undefined;
      const cutDay = before && /(?:^|\D)\d{1,2}\/\d{1,2}\/\d{0,3}$/.test(before.text) && /^\d{1,3}$/.test(text);
      const cutSymbol = before && /[\p{Lu}\d][/-]$/u.test(before.text) && /^[\p{Lu}\d]/u.test(text);
      if (before && (cutDay || cutSymbol)) before.text += text;
      else words.push({ text, first: i === 0, gap: i === 0 && line.gap });
    });
  return words;
}

/** A row's words, and for each what it costs a cell of bodies, or another, to hold it behind its first word. */
class RowWords {
  readonly words: readonly Word[];
  private readonly inner: { body: number[]; other: number[] } = { body: [0], other: [0] };

  readonly setting: RowSetting;

  constructor(lines: readonly RowLine[], setting: RowSetting) {
    this.words = wordsOf(lines);
    this.setting = setting;
    this.words.forEach((_word, i) => {
      this.inner.body.push(this.inner.body[i]! + this.costAt(i, true));
      this.inner.other.push(this.inner.other[i]! + this.costAt(i, false));
    });
  }

  text(from: number, to: number): string {
    return this.words
      .slice(from, to)
      .map((word) => word.text)
      .join(' ');
  }

  /** What the words behind the first one cost a cell that holds them. */
  within(from: number, to: number, body: boolean): number {
    const sums = body ? this.inner.body : this.inner.other;
    // «Hội Liên hiệp Phụ nữ»: the name is no second one.
    const named = body && !OTHER.test(this.text(from + 1, from + 3));
    const bare = named ? [1, 2].findLast((count) => BARE.test(this.text(from, from + count))) : undefined;
    const after = Math.min(to, from + 1 + (bare ?? 0));
    return sums[to]! - sums[after]!;
  }

  /** Whether «Văn phòng» stands before a body's name that ends its own («Văn phòng HĐND và UBND»). */
  cutsName(from: number): boolean {
    return (
      /^(?:HĐND|UBND|Ủy ban|Đảng ủy|Sở)(?=\s|$)/u.test(this.text(from, from + 2)) && this.text(Math.max(0, from - 2), from) === 'Văn phòng'
    );
  }

  private costAt(i: number, body: boolean): number {
    if (i === 0) return 0;
    const here = this.words[i]!;
    return this.wordCost(i, body) + (this.parts(here) ? COST.overGap : 0);
  }

  /** What it costs a cell of a kind to begin at a word. */
  openingCost({ first, gap }: Word, kind: ColumnKind): number {
    if (this.setting === 'parted') return first ? (gap ? 0 : COST.sameBlock) : COST.midLineOfParted;
    return first || kind === 'number' ? 0 : COST.midLine;
  }

  /** What it costs a cell to end behind a word that goes on, before another. */
  openEndCost(next: Word | undefined): number {
    if (this.parts(next) || (next?.first && next.text === '%')) return 0;
    return this.setting !== 'close' && next?.first ? COST.openLine : COST.openEnd;
  }

  /** Whether the place before a word parts cells more often than not. */
  private parts(word: Word | undefined): boolean {
    if (!word) return false;
    const { text, first, gap } = word;
    if (this.setting === 'close' || !MAY_START.test(text) || BULLET.test(text)) return false;
    return this.setting === 'whole' ? first : gap;
  }

  private wordCost(i: number, body: boolean): number {
    const here = this.words[i]!;
    const before = this.text(Math.max(0, i - 2), i);
    if (/[,;/-]$/.test(before) || OPEN_END.test(before)) return 0;
    const name = this.text(i, i + 3);
    if (!BODY.test(name)) return here.first && /^\p{Lu}/u.test(here.text) ? -0.7 : 0;
    if (body && TAIL.test(name)) return here.first ? -0.5 : 0;
    return here.first ? (body && /^(?:Ban|Sở)$/.test(here.text) ? -1.2 : -3) : -1.5;
  }
}

/** What speaks for words `from` to `to` being a cell of a column; `lead`: the first one of bodies. */
function cellScore(row: RowWords, from: number, to: number, kind: ColumnKind, lead: boolean): number {
  if (from === to) return kind === 'text' ? NEVER : lead ? COST.noLead : COST.missing;
  if (to - from > (LONGEST[kind] ?? MOST_WORDS)) return NEVER;
  const first = row.words[from]!;
  if (!MAY_START.test(first.text) && kind !== 'measure' && !(kind === 'date' && /^(?:h[ằà]ng|thường|trước|xong|cả)$/.test(first.text)))
    return NEVER;
  if (row.setting === 'whole' && !first.first) return NEVER;
  let sum = row.openingCost(first, kind) + row.within(from, to, kind === 'body');
  if (OPEN_END.test(row.text(Math.max(from, to - 2), to))) sum += row.openEndCost(row.words[to]);
  if (kind !== 'change' && /^[-–]/.test(first.text) && /\d$/.test(row.words[from - 1]?.text ?? '')) sum += COST.openEnd;
  const start = row.text(from, Math.min(to, from + 3));
  const body = BODY.test(start);
  if (kind === 'body') {
    const dated = row.words.slice(from + 1, to).some(({ text }) => /^(?:20\d\d|\d{1,2}\/\d{1,2}\S*)$/.test(text));
    return (
      sum +
      (body ? 3 : PERSON.test(start) ? 1.5 : -3) -
      (dated ? 1.5 : 0) +
      (to - from <= 2 && BARE.test(start) ? COST.bare : 0) +
      (row.cutsName(from) ? COST.bare : 0)
    );
  }
  if (kind === 'measure') return sum + (start === '%' ? 2 : MEASURE.test(start) ? (start.includes(' ') ? 0.8 : 0.5) : -4);
  const text = to - from <= 8 ? row.text(from, to) : '';
  if (kind === 'date') return sum + (body ? -3 : text && DATE.test(text) ? 4 : DAY_LAST.test(text) ? 1 : -3);
  if (kind === 'number') return sum + (NUMBER.test(text) ? 3 : -4);
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
        const sum = best[start]! + cellScore(row, start, to, kind, c === lead);
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
  if (TWO_FIGURES.test(text) || (kind === 'number' && !NUMBER.test(text))) return false;
  if (kind === 'date' && !DATE.test(text) && !DAY_LAST.test(text)) return false;
  if (kind === 'body' && !BODY.test(text) && !PERSON.test(text)) return false;
  if (c === 0 || row.words[start]!.first || kind !== 'free' || NUMBER.test(text) || SYMBOL.test(text)) return true;
  return TYPED.has(columns[c - 1]!.kind) || NUMBER.test(row.words[start - 1]!.text);
}

/**
 * The cells of a row whose words stand one after the other, columns told by what they hold: units where names of bodies begin, days,
 * figures. `sure`: each cell looks like what its column holds, and no cut amid a printed line is a guess. `lines` are those of the row.
 */
export function rowCells(
  lines: readonly RowLine[],
  columns: readonly HeadColumn[],
  setting: RowSetting,
): { cells: string[]; sure: boolean } {
  const row = new RowWords(lines, setting);
  const starts = row.words.length > MOST_WORDS ? undefined : startsOf(row, columns);
  if (!starts) return { cells: [row.text(0, row.words.length), ...columns.slice(1).map(() => '')], sure: false };
  return {
    cells: starts.map((start, c) => row.text(start, starts[c + 1] ?? row.words.length)),
    sure: isLineByLine(row, starts) || columns.every((_column, c) => isSure(row, columns, starts, c)),
  };
}
