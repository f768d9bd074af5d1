import { foldLower } from '@tonghop/model';

/** What tells a layout table from a data table: its size, the share of cells' sides that are ruled (0–1), its texts row by row. */
export type TableShape = { rows: number; columns: number; ruled: number; header: boolean; texts: string[][] };

/** Below this share of ruled sides a table has no grid to speak of; a single line under a letterhead's cell is not one. */
const RULED = 0.3;

// Nghị định 30/2020/NĐ-CP, Phụ lục I: the blocks that offices set side by side by means of a table, some forgetting to hide its lines.
const FORM = /cong hoa xa hoi chu nghia|doc lap ?- ?tu do|noi nhan ?:|dang cong san viet nam/;

/** A first column of running numbers, by its head. */
const NUMBERED = /^(?:stt|tt|so tt|so thu tu)\.?$/;

/** Whether a table only sets text side by side: letterhead, signature and Nơi nhận, or a frame around text. */
export function isLayout({ rows, columns, ruled, header, texts }: TableShape): boolean {
  if (columns === 1) return true;
  const cells = texts.flat();
  if (columns <= 4 && rows <= 6 && FORM.test(foldLower(cells.join('\n').normalize('NFC')).replace(/\s+/g, ' '))) return true;
  if (ruled >= RULED) return rows === 1 && cells.filter((text) => text !== '').length <= 1;
  if (header || (columns >= 3 && NUMBERED.test(foldLower((texts[0]?.[0] ?? '').normalize('NFC').trim())))) return false;
  // Signatures of two or three people fill few rows; a table of data without lines is longer and full.
  const filled = cells.filter((text) => text !== '').length / Math.max(1, cells.length);
  return !(columns >= 3 && rows >= 4 && filled >= 0.6);
}
