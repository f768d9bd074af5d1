import { compose, type DraftCell, type DraftTable, type Reading } from '@tonghop/model';

/**
 * A table from lines of cells parted by «|»; «text>2» spans two columns, «text^2» two rows; a line that begins with «§» opens page 2.
 * Cells covered from above are left out of a line.
 */
function tableOf(lines: readonly string[]): DraftTable {
  const taken: boolean[][] = lines.map(() => []);
  let columns = 0;
  let page = 1;
  const rows = lines.map((line, r) => {
    if (line.startsWith('§')) page = 2;
    let column = 0;
    const cells = line
      .replace(/^§/, '')
      .split('|')
      .map((raw): DraftCell => {
        const colSpan = Number(/>(\d)\s*$|>(\d)\^/.exec(raw.trim())?.slice(1).find(Boolean) ?? 1);
        const rowSpan = Number(/\^(\d)/.exec(raw)?.[1] ?? 1);
        while (taken[r]![column]) column++;
        const at = column;
        for (let dr = 0; dr < rowSpan; dr++) for (let dc = 0; dc < colSpan; dc++) (taken[r + dr] ??= [])[at + dc] = true;
        column += colSpan;
        columns = Math.max(columns, column);
        const text = raw.trim().replace(/[>^]\d/g, '');
        return { paragraphs: [{ kind: 'paragraph', runs: [{ text }] }], column: at, colSpan, rowSpan };
      });
    return { cells, page };
  });
  return { kind: 'table', rows, columns };
}

/** A reading of paragraphs (strings) and tables (lists of lines), for tests of table rules. */
export function readingOf(...blocks: (string | readonly string[])[]): Reading {
  return compose({ sha256: '0'.repeat(64), name: 'bang.docx', format: 'docx', mediaType: 'application/x' }, 'test/1', {
    blocks: blocks.map((block) => (typeof block === 'string' ? { kind: 'paragraph', runs: [{ text: block }] } : tableOf(block))),
    notes: [],
    textOrigin: 'docx',
  });
}
