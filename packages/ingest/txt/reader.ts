import { type Draft, type DraftBlock, Refusal } from '@tonghop/model';
import type { Reader } from '../reader.ts';
import { isMarkdown } from '../structure/markdown-marks.ts';
import { withRowsWhole } from './broken-rows.ts';
import { cellsApart } from './cells-apart.ts';
import { datedRows } from './dated-rows.ts';
import { decode } from './decode.ts';
import { drawnAt, mayDraw } from './drawn-tables.ts';
import { figureRows } from './figure-rows.ts';
import { withoutFootNotes } from './foot-notes.ts';
import { formLines, singleSpaced } from './form-lines.ts';
import { furniture } from './furniture.ts';
import { joinedRows } from './joined-rows.ts';
import { lines, type TextLine } from './lines.ts';
import { type Measure, measure } from './measure.ts';
import { paragraphs } from './paragraphs.ts';
import { rowsOnLines } from './rows-on-lines.ts';
import { scatteredEnd, scatteredRest, scatteredTable } from './scattered-table.ts';
import { isSetOut, setOutBlocks } from './set-out.ts';
import { withEndsBack } from './stray-ends.ts';
import { tabbedTable } from './tabbed-table.ts';
import { twoColumns } from './two-columns.ts';
import { unwrapped, wrappedByCount } from './unwrapped.ts';

/** Blanks that no line breaks at, or of other widths. */
const ODD_BLANK = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const BLANK_WIDTH = 6; // points, as Draft counts a leading character of plain text

/** So many lines beside a text's tables tell how it was set. */
const FEWEST_LINES = 12;

/** Stands in the flow for the n-th drawn table. */
const PLACE = /^\u0002(\d+)\u0003$/;

/** A text with each drawn table put aside, a line of its own in its place. */
function withoutDrawn(text: string): { text: string; drawn: DraftBlock[][] } {
  const drawn: DraftBlock[][] = [];
  if (!mayDraw(text)) return { text, drawn };
  const all = text.split('\n');
  const kept: string[] = [];
  for (let i = 0; i < all.length; ) {
    const table = drawnAt(all, i);
    if (table) {
      kept.push('', `\u0002${drawn.length}\u0003`, '');
      drawn.push(table.blocks);
      i += table.lines;
    } else kept.push(all[i++]!);
  }
  return { text: drawn.length > 0 ? kept.join('\n') : text, drawn };
}

/** Reads a text as once taken out of a PDF or Word file; answers its draft. `text` is NFC with line feeds. */
export function readText(printed: string): Draft {
  const { text: body, notes } = withoutFootNotes(withRowsWhole(singleSpaced(printed.replace(ODD_BLANK, ' '))));
  const { text, drawn } = withoutDrawn(body);
  let placed = 0;
  const blocks = blocksOf(text).flatMap((block): DraftBlock[] => {
    const place =
      block.kind === 'paragraph'
        ? PLACE.exec(
            block.runs
              .map((run) => run.text)
              .join('')
              .trim(),
          )
        : null;
    if (place) placed++;
    return place ? drawn[Number(place[1])]! : [block];
  });
  // A place that ran into other text would lose its table.
  const feet = notes.map((note): DraftBlock => ({ kind: 'paragraph', zone: 'footnote', runs: [{ text: note }] }));
  return { blocks: [...(placed === drawn.length ? blocks : blocksOf(body)), ...feet], notes: [], textOrigin: 'txt' };
}

/** Blocks of lines that are paragraphs each, or cells of tables. */
function evenBlocks(flow: readonly TextLine[]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (let i = 0; i < flow.length; ) {
    const table = rowsOnLines(flow, i, Number.POSITIVE_INFINITY) ?? datedRows(flow, i);
    blocks.push(table?.table ?? { kind: 'paragraph', runs: [{ text: flow[i]!.text }] });
    i += table?.lines ?? 1;
  }
  return blocks;
}

/** A table at a line whose text keeps its cells apart. */
const orderedTable = (flow: readonly TextLine[], i: number, set: Measure) =>
  tabbedTable(flow, i) ?? twoColumns(flow, i) ?? rowsOnLines(flow, i, set.width) ?? datedRows(flow, i) ?? figureRows(flow, i);

/** A table at a line whose text does not, unless one begins within its head that does. */
function joinedTable(flow: readonly TextLine[], i: number, set: Measure) {
  const found = joinedRows(flow, i);
  for (let below = 1; found && below < found.head; below++)
    if ((orderedTable(flow, i + below, set)?.table.columns ?? 1) > 1) return undefined;
  return found;
}

function blocksOf(printed: string): DraftBlock[] {
  const setOut = isSetOut(printed);
  const text = setOut ? printed : formLines(printed);
  const written = /\*\*|[#|\\]/.test(text) ? text.split(/\n|\f/) : [];
  if (isMarkdown(written)) return unwrapped(written).map((line) => ({ kind: 'paragraph', runs: [{ text: line.trim() }] }));
  const even = text.includes('\t') ? undefined : wrappedByCount(text.split(/\n|\f/));
  if (even) return evenBlocks(lines(even.join('\n\n')));
  if (setOut) return setOutBlocks(text);
  const { flow: own, furniture: residue } = furniture(lines(cellsApart(text)));
  const set = measure(own);
  const flow = withEndsBack(own, set.width);
  const found: (TextLine[] | DraftBlock)[] = [];
  let open: TextLine[] = [];
  const close = () => {
    if (open.length > 0) found.push(open);
    open = [];
  };
  // Where a table ended whose cells came without an order.
  let scatters = -1;
  for (let i = 0; i < flow.length; ) {
    const told =
      (scatters === i - 1 ? scatteredRest(flow, i, set) : scatters === i ? scatteredEnd(flow, i, set) : undefined) ??
      orderedTable(flow, i, set) ??
      joinedTable(flow, i, set);
    const table = told ?? scatteredTable(flow, i, set);
    if (table) {
      close();
      found.push(table.table);
      i += table.lines;
      if (table.table.columns === 1) scatters = i;
    } else open.push(flow[i++]!);
  }
  close();
  // A table's rows, written one after the other, may be longer than the text's lines are.
  const prose = found.flatMap((part) => (Array.isArray(part) ? part : []));
  const beside = prose.length < flow.length && prose.length >= FEWEST_LINES ? measure(prose) : set;
  const used = beside.width < Number.POSITIVE_INFINITY ? beside : set;
  const blocks = found.flatMap((part): DraftBlock[] =>
    Array.isArray(part)
      ? paragraphs(part, used).map((p) => ({ kind: 'paragraph', runs: [{ text: p.text }], indent: p.indent * BLANK_WIDTH }))
      : [part],
  );
  for (const line of residue) blocks.push({ kind: 'paragraph', runs: [{ text: line.text }], zone: 'furniture' });
  return blocks;
}

/** Plain text: UTF-8, UTF-16 or windows-1258. */
export const reader: Reader = {
  id: 'txt/1',
  formats: ['txt'],
  read: async (source) => {
    const { text, notes } = decode(source.name, source.bytes);
    if (text.trim() === '') throw new Refusal('source.no-text', `Tệp «${source.name}» không có chữ nào. Hãy kiểm tra và gửi lại tệp gốc.`);
    const draft = readText(text);
    return { ...draft, notes: [...notes, ...draft.notes] };
  },
};
