import { lengthOfInk } from './blanks.ts';
import { type Draft, type DraftParagraph, type DraftRun, type DraftTable, type Heading, pageOfRuns } from './draft.ts';
import type { Note } from './note.ts';
import { isOrdinary } from './ordinary.ts';
import type { Span } from './place.ts';
import type { Block, Cell, Look, ParagraphBlock, Reading, Row, TableBlock } from './reading.ts';
import type { Source } from './source.ts';
import { WordColumns } from './words.ts';

/** Characters that never reach a text: zero-width and soft ones, marks of direction and variation. Every other white space is one blank. */
export const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const NEEDS_WORK =
  /[\u0300-\u036f\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufb00-\ufb06\ufe00-\ufe0f\ufeff]| {2}|[\ud800-\udfff]/;

/** Text under construction: normalised, with every word's offsets. */
class Composer {
  readonly parts: string[] = [];
  length = 0;
  readonly words: WordColumns;

  /** `room`: how many words there may be at most. */
  constructor(room: number) {
    this.words = new WordColumns(room);
  }

  /** Appends runs with blanks folded. `places` takes where each run's text begins in the result, and where the last one ends. */
  runs(runs: readonly DraftRun[], places?: number[]): Span {
    const start = this.length;
    let blank = true; // a leading blank is dropped
    let pending = false;
    for (let i = 0; i < runs.length; i++) {
      const run = runs[i]!;
      const text = clean(run.text);
      let piece = '';
      let first = -1;
      if (text.length > 0) {
        const leads = text.charCodeAt(0) === 32;
        const trails = text.length > 1 && text.charCodeAt(text.length - 1) === 32;
        const from = leads ? 1 : 0;
        const to = text.length - (trails ? 1 : 0);
        if (leads && !blank) pending = true;
        if (to > from) {
          first = this.length + (pending ? 1 : 0);
          // Most runs are a blank and a word, and stay as they are.
          piece = pending && leads && !trails ? text : (pending ? ' ' : '') + text.slice(from, to);
          pending = trails;
          blank = false;
        }
      }
      places?.push(first < 0 ? this.length : first);
      if (piece.length > 0) {
        this.parts.push(piece);
        this.length += piece.length;
        if (run.box) this.words.add(first, this.length, run.box, run.confidence);
        else if (run.letters) this.words.addLetters(first, this.length, run.letters, run.confidence);
      }
    }
    places?.push(this.length);
    return [start, this.length];
  }

  put(separator: string): void {
    this.parts.push(separator);
    this.length += separator.length;
  }
}

function clean(text: string): string {
  if (isOrdinary(text) || (!NEEDS_WORK.test(text) && text.normalize('NFC') === text)) return text;
  let out = '';
  // Asked of the text itself, it would be put together anew for each blank.
  let blank = false;
  // What is not seen may stand between a letter and its mark.
  for (const char of text.replace(UNSEEN, '').normalize('NFC')) {
    if (/[\s\u0000-\u001f\u007f-\u009f]/.test(char)) {
      if (!blank) out += ' ';
      blank = true;
    } else if (!/[\ud800-\udfff]/.test(char) || char.length === 2) {
      out += LIGATURES[char.charCodeAt(0) - 0xfb00] ?? char;
      blank = false;
    }
  }
  return out;
}

/** Whether a UTF-16 unit from U+0300 on may be joined to the one before it by NFC: a combining mark, a Hangul vowel or final. */
const isMark = (code: number): boolean => code <= 0x36f || (code >= 0x483 && /[\p{M}\u1160-\u11ff]/u.test(String.fromCharCode(code)));

function opensWithMark(text: string): boolean {
  let at = 0;
  let code = text.charCodeAt(0);
  if (code < 0x300 && code !== 0xad) return false;
  // What is not seen may stand in front of it, in a run of its own too.
  while (String.fromCharCode(code).replace(UNSEEN, '') === '') code = text.charCodeAt(++at);
  return at === text.length || (code >= 0x300 && isMark(code));
}

/** A combining mark that opens a run belongs to the letter before it: such runs are joined so that NFC can work. */
function joinMarks(runs: readonly DraftRun[]): readonly DraftRun[] {
  if (!runs.some(({ text }) => opensWithMark(text))) return runs;
  const joined: DraftRun[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (last && opensWithMark(run.text)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/** The size in which most letters are set. */
function usualSize(runs: readonly DraftRun[]): number | undefined {
  const sizes = new Map<number, number>();
  for (const { size, text } of runs) if (size) sizes.set(size, (sizes.get(size) ?? 0) + lengthOfInk(text));
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function look(paragraph: DraftParagraph): Look {
  let all = 0;
  let bold = 0;
  let italic = 0;
  const first = paragraph.runs[0]?.size;
  let alike = true;
  for (let i = 0; i < paragraph.runs.length; i++) {
    const run = paragraph.runs[i]!;
    const length = lengthOfInk(run.text);
    all += length;
    if (run.bold) bold += length;
    if (run.italic) italic += length;
    if (run.size !== first) alike = false;
  }
  const size = alike ? first : usualSize(paragraph.runs);
  const result: Look = { bold: all ? bold / all : 0, italic: all ? italic / all : 0 };
  if (size) result.size = size;
  if (paragraph.align) result.align = paragraph.align;
  if (paragraph.indent !== undefined) result.indent = paragraph.indent;
  if (paragraph.style) result.style = paragraph.style;
  return result;
}

/** The offset in the result of one in the runs' joined text; `places` as {@link Composer.runs} gives them. */
function composedOffset(runs: readonly DraftRun[], places: readonly number[], offset: number): number {
  const end = places[runs.length]!;
  let i = 0;
  let raw = 0;
  while (i + 1 < runs.length && raw + runs[i]!.text.length <= offset) raw += runs[i++]!.text.length;
  const run = runs[i];
  if (!run) return end;
  const head = clean(run.text.slice(0, Math.max(0, offset - raw)));
  const lead = clean(run.text).startsWith(' ') ? 1 : 0;
  return Math.min(end, places[i]! + Math.max(0, head.length - lead));
}

/** How many words with a place a draft has at most. */
function placedRuns({ blocks }: Draft): number {
  let count = 0;
  const add = ({ runs }: DraftParagraph) => {
    for (let i = 0; i < runs.length; i++) if (runs[i]!.box || runs[i]!.letters) count++;
  };
  for (const block of blocks)
    if (block.kind === 'paragraph') add(block);
    else for (const { cells } of block.rows) for (const { paragraphs } of cells) paragraphs.forEach(add);
  return count;
}

function composeParagraph(into: Composer, paragraph: DraftParagraph): ParagraphBlock | undefined {
  const runs = joinMarks(paragraph.runs);
  const places: number[] | undefined = paragraph.label || paragraph.heading ? [] : undefined;
  const span = into.runs(runs, places);
  if (span[1] <= span[0]) return undefined;
  const block: ParagraphBlock = {
    kind: 'paragraph',
    span,
    zone: paragraph.zone ?? 'body',
    page: paragraph.page ?? pageOfRuns(runs) ?? null,
    annex: paragraph.annex ?? 0,
    look: look(paragraph),
  };
  if (!places) return block;
  const at = (offset: number) => composedOffset(runs, places, offset);
  if (paragraph.label) block.label = { ...paragraph.label, length: at(paragraph.label.length) - span[0] };
  if (paragraph.heading) {
    const title: Heading['title'] = [at(paragraph.heading.title[0]), at(paragraph.heading.title[1])];
    block.heading = { ...paragraph.heading, title };
  }
  return block;
}

function composeTable(into: Composer, table: DraftTable): TableBlock {
  const start = into.length;
  const rows: Row[] = table.rows.map((row, index) => {
    if (index > 0) into.put('\n');
    const from = into.length;
    const cells: Cell[] = row.cells.map((cell, position) => {
      if (position > 0) into.put('\t');
      const runs: DraftRun[] = [];
      cell.paragraphs.forEach((paragraph, n) => {
        if (n > 0) runs.push({ text: ' ' });
        runs.push(...joinMarks(paragraph.runs));
      });
      const span = into.runs(runs);
      return { span, column: cell.column, colSpan: cell.colSpan, rowSpan: cell.rowSpan };
    });
    return { cells, header: row.header ?? false, page: row.page ?? table.page ?? null, span: [from, into.length] };
  });
  return {
    kind: 'table',
    span: [start, into.length],
    zone: table.zone ?? 'body',
    page: table.page ?? null,
    annex: table.annex ?? 0,
    columns: table.columns,
    rows,
  };
}

/**
 * Makes the reading of a source from a structured draft; the only maker of readings. Furniture is left out, text becomes NFC with
 * single blanks, and every word keeps its box. Offsets of labels and headings, which count in the draft's raw text, are moved along.
 */
export function compose(source: Pick<Source, 'sha256' | 'name' | 'format' | 'mediaType'>, reader: string, draft: Draft): Reading {
  const into = new Composer(placedRuns(draft));
  const blocks: Block[] = [];
  const notes: Note[] = [...draft.notes];
  for (const block of draft.blocks) {
    if (block.zone === 'furniture') continue;
    const mark = into.length;
    const count = into.parts.length;
    if (blocks.length > 0) into.put('\n');
    const made = block.kind === 'table' ? composeTable(into, block) : composeParagraph(into, block);
    if (made) blocks.push(made);
    else {
      into.parts.length = count;
      into.length = mark;
    }
  }
  return {
    source: source.sha256,
    fileName: source.name,
    format: source.format,
    mediaType: source.mediaType,
    reader,
    textOrigin: draft.textOrigin,
    pages: draft.pages ?? null,
    pageSizes: draft.pageSizes ?? [],
    text: into.parts.join(''),
    blocks,
    words: into.words.finish(),
    notes,
  };
}
