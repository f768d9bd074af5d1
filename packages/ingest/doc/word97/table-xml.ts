import { rowShape } from './table-row.ts';

/** A paragraph of the text: its XML, how deep in tables it stands, and whether it ends a cell or a row there; `changes` define the row. */
export type Placed = { xml: string; depth: number; endsCell: boolean; endsRow: boolean; changes: Buffer };

type Row = { cells: string[]; changes: Buffer };
/** Twips within which two edges are one line of the grid. */
const NEAR = 20;

/** The XML of paragraphs and of the tables that they make ([MS-DOC] 2.4.3). */
export function bodyXml(paragraphs: readonly Placed[]): string {
  let at = 0;
  const read = (depth: number): string[] => {
    const content: string[] = [];
    for (; at < paragraphs.length && paragraphs[at]!.depth >= depth; ) {
      if (paragraphs[at]!.depth === depth) content.push(paragraphs[at++]!.xml);
      else content.push(readTable(depth + 1));
    }
    return content;
  };
  const readTable = (depth: number): string => {
    const rows: Row[] = [];
    let cells: string[] = [];
    let content: string[] = [];
    const endRow = (changes: Buffer) => {
      if (content.length > 0) cells.push(content.join(''));
      if (cells.length > 0) rows.push({ cells, changes });
      cells = [];
      content = [];
    };
    for (; at < paragraphs.length && paragraphs[at]!.depth >= depth; ) {
      const paragraph = paragraphs[at]!;
      if (paragraph.depth > depth) {
        content.push(readTable(depth + 1));
        continue;
      }
      at++;
      if (paragraph.endsRow) endRow(paragraph.changes);
      else {
        content.push(paragraph.xml);
        if (!paragraph.endsCell) continue;
        cells.push(content.join(''));
        content = [];
      }
    }
    endRow(Buffer.alloc(0));
    return tableXml(rows);
  };
  return read(0).join('');
}

function tableXml(rows: readonly Row[]): string {
  const shapes = rows.map(({ changes }) => rowShape(changes));
  const lines: number[] = [];
  const edges = shapes.flatMap((shape) => shape?.cells.flatMap(({ left, right }) => [left, right]) ?? []);
  for (const edge of edges.sort((a, b) => a - b)) if (lines.length === 0 || edge - lines.at(-1)! > NEAR) lines.push(edge);
  const lineOf = (edge: number): number =>
    Math.max(
      0,
      lines.findLastIndex((line) => line <= edge),
    );
  const grid = lines.slice(1).map((line, n) => `<w:gridCol w:w="${line - lines[n]!}"/>`);
  const first = shapes.find((shape) => shape !== undefined);
  const style = first?.style === undefined ? '' : `<w:tblStyle w:val="s${first.style}"/>`;
  const body = rows.map(({ cells }, r) => {
    const shape = shapes[r];
    if (!shape) return `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    const before = lineOf(shape.cells[0]?.left ?? 0);
    const made = cells.map((cell, c) => {
      const { left, right, merged, over, borders } = shape.cells[c] ?? { left: 0, right: 0, merged: false, over: '' as const, borders: '' };
      const span = Math.max(1, lineOf(right) - lineOf(left));
      const merge = over === '' ? '' : `<w:vMerge${over === 'restart' ? ' w:val="restart"' : ''}/>`;
      return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merged ? '<w:hMerge/>' : ''}${merge}<w:tcBorders>${borders}</w:tcBorders></w:tcPr>${cell}</w:tc>`;
    });
    return `<w:tr><w:trPr>${before > 0 ? `<w:gridBefore w:val="${before}"/>` : ''}${shape.header ? '<w:tblHeader/>' : ''}</w:trPr>${made.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr>${style}${first?.borders ?? ''}</w:tblPr><w:tblGrid>${grid.join('')}</w:tblGrid>${body.join('')}</w:tbl>`;
}
