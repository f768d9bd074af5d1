import type { Line } from './line.ts';

/** Lines that stand side by side, from left to right. */
export type Row = { lines: Line[]; top: number; bottom: number };

/** Lines that overlap in height by more than a third stand in one row; rows from top to bottom, their lines from left to right. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  const sorted = descend(lines) ? lines : [...lines].sort((a, b) => a.top - b.top);
  for (let i = 0; i < sorted.length; i++) {
    const line = sorted[i]!;
    const row = rows[rows.length - 1];
    if (
      row &&
      Math.min(row.bottom, line.bottom) - Math.max(row.top, line.top) > 0.35 * Math.min(row.bottom - row.top, line.bottom - line.top)
    ) {
      row.lines.push(line);
      row.bottom = Math.max(row.bottom, line.bottom);
    } else rows.push({ lines: [line], top: line.top, bottom: line.bottom });
  }
  for (let i = 0; i < rows.length; i++) if (rows[i]!.lines.length > 1) rows[i]!.lines.sort((a, b) => a.x0 - b.x0);
  return rows;
}

/** Whether each line stands no higher than the one before it, as on most pages. */
function descend(lines: readonly Line[]): boolean {
  for (let i = 1; i < lines.length; i++) if (lines[i]!.top < lines[i - 1]!.top) return false;
  return true;
}
