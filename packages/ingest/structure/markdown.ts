import type { DraftBlock, DraftParagraph, DraftRun, DraftTable } from '@tonghop/model';
import { drawnTable } from './drawn-grid.ts';
import { cellsOf, isDelimiterRow, isMarkdown, isRow, isRule, marksOf } from './markdown-marks.ts';
import { partOf } from './typed-case.ts';

const textOf = (block: DraftParagraph): string => block.runs.map((run) => run.text).join('');

/** A paragraph cut where its author ended lines: each line of Markdown stands for itself. */
function linesOf(block: DraftParagraph): DraftParagraph[] {
  if (!block.runs.some((run) => run.text.includes('\n'))) return [block];
  const lines: DraftRun[][] = [[]];
  for (const run of block.runs) {
    let at = 0;
    for (const [i, text] of run.text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      lines.at(-1)!.push(partOf(run, at, at + text.length));
      at += text.length + 1;
    }
  }
  return lines.map((runs) => ({ ...block, runs }));
}

/** A line without its signs, what they make strong in bold. */
function plain(block: DraftParagraph): DraftParagraph {
  const text = textOf(block);
  if (isRule(text)) return { ...block, zone: 'furniture' };
  const { signs, strong } = marksOf(text);
  if (signs.length === 0) return block;
  const edges = [...new Set([...signs, ...strong].flat())].sort((a, b) => a - b);
  const runs: DraftRun[] = [];
  let start = 0;
  for (const run of block.runs) {
    const end = start + run.text.length;
    const cuts = [start, ...edges.filter((edge) => edge > start && edge < end), end];
    for (const [i, from] of cuts.slice(0, -1).entries()) {
      const to = cuts[i + 1]!;
      if (signs.some(([a, b]) => from >= a && from < b)) continue;
      const part = partOf(run, from - start, to - start);
      runs.push(strong.some(([a, b]) => from >= a && from < b) ? { ...part, bold: true } : part);
    }
    start = end;
  }
  const [, marks] = /^\s*(#{1,6})\s/.exec(text) ?? [];
  return { ...block, runs, ...(marks !== undefined && block.outline === undefined && { outline: marks.length }) };
}

const plainTable = (table: DraftTable): DraftTable => ({
  ...table,
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(plain) })) })),
});

/** A table whose rows are paragraphs with bars. */
function tableOf(rows: readonly DraftParagraph[]): DraftBlock[] {
  const texts = rows.map(textOf);
  // Converters put an empty head above tables that have none.
  const kept = texts.filter((text) => !isDelimiterRow(text) && /[^\s|]/.test(text));
  const head = texts.findIndex(isDelimiterRow);
  const heads = kept.filter((text) => texts.indexOf(text) < head).length;
  const cells = kept.map((text) => cellsOf(text).map((cell) => ({ lines: cell.split(/<br\s*\/?>/i).map((line) => line.trim()) })));
  return drawnTable(cells, heads).map((block) => {
    const placed = { ...block, page: rows[0]!.page };
    return placed.kind === 'table' ? plainTable(placed) : plain(placed);
  });
}

/** Signs without one of which no text is Markdown. */
const HINT = /\*\*|[#|\\]/;

/**
 * The blocks of a text that was written as Markdown and pasted with its signs («## I. Kết quả», «**Kính gửi:**», «- [ ] Mở lớp»,
 * «| STT | Chỉ tiêu |»), as its author meant them: signs gone, titles and strong words bold, rows a table. Other blocks as they are.
 */
export function withoutMarkdown(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  if (!blocks.some((block) => block.kind === 'paragraph' && block.runs.some(({ text }) => HINT.test(text)))) return blocks;
  const paragraphs = blocks.filter((block): block is DraftParagraph => block.kind === 'paragraph');
  if (!isMarkdown(paragraphs.flatMap((block) => textOf(block).split('\n')))) return blocks;
  const lines = blocks.flatMap((block): DraftBlock[] =>
    block.kind === 'paragraph' ? linesOf(block).filter((line) => textOf(line).trim() !== '') : [block],
  );
  const found: DraftBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    const rows: DraftParagraph[] = [];
    for (let next = lines[i]; next?.kind === 'paragraph' && isRow(textOf(next)); next = lines[i + rows.length]) rows.push(next);
    if (rows.length > 1 && rows.some((row) => isDelimiterRow(textOf(row)))) {
      found.push(...tableOf(rows));
      i += rows.length;
      continue;
    }
    const block = lines[i++]!;
    if (block.kind === 'table') found.push(plainTable(block));
    else found.push(block.zone === undefined ? plain(block) : block);
  }
  return found;
}
