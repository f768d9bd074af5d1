import { BARE, BODY, MAY_START, OPEN_END, STATUS, TAIL } from './cell-words.ts';
import { printedWidth } from './lines.ts';
import type { ColumnKind } from './row-heads.ts';

/** How the lines of rows stand: as many cells as lines (`whole`), cells' lines with blank lines between some of them (`parted`), or all close. */
export type RowSetting = 'whole' | 'parted' | 'close';
/** One line of a row; `gap`: a blank line stands before it; `cell`: a cell begins with it; `goesOn`: its cell goes on below. */
export type RowLine = { text: string; gap: boolean; cell?: boolean | undefined; goesOn?: boolean | undefined };
/** How rows are read. `joined`: cells begin with lines that say so only; `blanks`: lines on which a cell goes on end with a blank; `widths`: how wide columns are at least, 0 where that is unknown. */
export type RowSet = { setting: RowSetting; joined?: boolean; blanks?: boolean; widths?: readonly number[] };
/**
 * A word of a row; `first`: it begins a printed line, `gap`: one with a blank line before it, `cell`: a cell begins with it, `on`: a cell goes
 * on with it; `above`: the width of the line before, with the word on it.
 */
export type Word = {
  text: string;
  first: boolean;
  gap: boolean;
  cell: boolean;
  on: boolean;
  above: number;
  closed: boolean;
  whole: boolean;
};

/** Words of a person's name. */
const MOST_NAMES = 4;
/** What speaks against a cell (points). */
export const COST = {
  missing: -1,
  noNote: -0.3,
  noLead: -4,
  midLine: -0.7,
  openEnd: -5,
  bare: -6,
  sentence: -6,
  sameBlock: -0.3,
  overGap: -2.5,
  overCell: -9,
  goneOn: -6,
  joined: -12,
  ended: -2,
  status: -2.5,
  early: -3,
  midLineOfParted: -3,
  openLine: -1.5,
};
/** A bullet opens a further line of its cell. */
const BULLET = /^[-–+*•]$/;

/** Bodies whose names begin so are no part of one before them. */
const OTHER = /^(?:Văn phòng|Phòng|Công an|Trung tâm|UBND)(?=\s|$)/u;

/** Lines of a row as words; a day or symbol that its narrow column cut («30/4/202⏎6») is one word again. */
function wordsOf(lines: readonly RowLine[]): Word[] {
  const words: Word[] = [];
  lines.forEach((line, n) => {
    const up = n > 0 ? lines[n - 1] : undefined;
    line.text.split(/\s+/).forEach((text, i) => {
      const before = i === 0 ? words.at(-1) : undefined;
      const cutDay = before && /(?:^|\D)\d{1,2}\/\d{1,2}\/\d{0,3}$/.test(before.text) && /^\d{1,3}$/.test(text);
      const cutSymbol = before && /[\p{Lu}\d][/-]$/u.test(before.text) && /^[\p{Lu}\d]/u.test(text);
      if (before && (cutDay || cutSymbol)) [before.text, before.whole] = [before.text + text, false];
      else {
        const first = i === 0;
        const above = first && up ? printedWidth(`${up.text} ${text}`) : Number.POSITIVE_INFINITY;
        const closed = first && /[.;:]$/.test(up?.text ?? '');
        words.push({
          text,
          first,
          gap: first && line.gap,
          cell: first && line.cell === true,
          on: first && up?.goesOn === true,
          above,
          closed,
          whole: true,
        });
      }
    });
  });
  return words;
}

/** Share of a column's width that a line takes at least, with the next word, above which the cell goes on. */
const FULL = 0.93;

/** Whether the line above a word had room for it in a column of a width, and neither an item begins nor a sentence ended. */
const isEarly = ({ first, on, above, closed, text }: Word, width: number): boolean =>
  first && !on && !closed && above < FULL * width && !BULLET.test(text);

/** A row's words, and for each what it costs a cell of bodies, or another, to hold it behind its first word. */
export class RowWords {
  readonly words: readonly Word[];
  private readonly inner: { body: number[]; other: number[] } = { body: [0], other: [0] };
  /** For each column, how many lines were not full that a cell of it would go on below: up to each word. */
  private readonly early: number[][];

  readonly setting: RowSetting;
  private readonly set: RowSet;

  constructor(lines: readonly RowLine[], set: RowSet) {
    const { setting, widths = [] } = set;
    this.words = wordsOf(lines);
    this.setting = setting;
    this.set = set;
    this.early = widths.map((width) => {
      let sum = 0;
      return [0, ...this.words.map((word) => (sum += isEarly(word, width) ? 1 : 0))];
    });
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

  /** What the words behind the first one cost a cell of a column that holds them. */
  within(from: number, to: number, body: boolean, column: number): number {
    const early = this.early[column];
    return this.inside(from, to, body) + (early ? COST.early * (early[to]! - early[from + 1]!) : 0);
  }

  private inside(from: number, to: number, body: boolean): number {
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

  /** What it costs a cell to go on behind a line that says it does not. */
  private endCost({ first, text }: Word): number {
    return this.set.blanks && first && /^[\p{Lu}\d]/u.test(text) ? COST.ended : 0;
  }

  /** What speaks for a person's name that goes on below its line. */
  nameOn(from: number, to: number): number {
    const on = this.words
      .slice(from + 1, Math.min(to, from + MOST_NAMES))
      .filter(({ text, first }) => first && /^\p{Lu}\p{Ll}+$/u.test(text));
    return to - from <= MOST_NAMES ? on.length * 1.5 : 0;
  }

  private costAt(i: number, body: boolean): number {
    if (i === 0) return 0;
    const here = this.words[i]!;
    if (here.on) return 0;
    return (
      this.wordCost(i, body) +
      (this.parts(here) ? COST.overGap : 0) +
      (here.cell ? COST.overCell : 0) +
      this.endCost(here) +
      (body && STATUS.test(here.text) ? COST.status : 0)
    );
  }

  /** What it costs a cell of a kind to begin at a word. */
  openingCost({ first, gap, cell, on }: Word, kind: ColumnKind): number {
    if (cell) return 0;
    if (on) return COST.goneOn;
    if (this.set.joined && first) return COST.joined;
    if (this.setting === 'parted') return first ? (gap ? 0 : COST.sameBlock) : COST.midLineOfParted;
    return first || kind === 'number' ? 0 : COST.midLine;
  }

  /** What it costs a cell to end behind a word that goes on, before another. */
  openEndCost(next: Word | undefined): number {
    if (next?.cell || this.parts(next) || (next?.first && next.text === '%')) return 0;
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
    // «…; Hội⏎Liên hiệp Phụ nữ»: the name goes on.
    if (here.first && body && BARE.test(this.words[i - 1]!.text) && !OTHER.test(this.text(i, i + 2))) return 0;
    const name = this.text(i, i + 3);
    if (!BODY.test(name)) return here.first && /^\p{Lu}/u.test(here.text) ? -0.7 : 0;
    if (body && TAIL.test(name)) return here.first ? -0.5 : 0;
    return here.first ? (body && /^(?:Ban|Sở)$/.test(here.text) ? -1.2 : -3) : -1.5;
  }
}
