import type { Line } from './line.ts';

/** Lines that stand side by side, from left to right. */
export type Row = { lines: Line[]; top: number; bottom: number };

/** Lines that overlap in height by more than a third stand in one row; rows from top to bottom, their lines from left to right. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of [...lines].sort((a, b) => a.top - b.top)) {
    const row = rows[rows.length - 1];
    if (
      row &&
      Math.min(row.bottom, line.bottom) - Math.max(row.top, line.top) > 0.35 * Math.min(row.bottom - row.top, line.bottom - line.top)
    ) {
      row.lines.push(line);
      row.bottom = Math.max(row.bottom, line.bottom);
    } else rows.push({ lines: [line], top: line.top, bottom: line.bottom });
  }
  for (const row of rows) row.lines.sort((a, b) => a.x0 - b.x0);
  return rows;
}
