import type { Grey } from './grey.ts';
import { partsOf } from './ink-parts.ts';

/** What counts as white. */
const PAPER = 200;
/** A part that spans so much of its patch and fills so little of its own box is the stamp's frame. */
const FRAME = { span: 0.7, filled: 0.4 };
/** A row or column inked over so much of the stamp is its frame's, in the outer parts of its height and width: letters stand between. */
const FULL = { row: 0.6, column: 0.6, edge: 0.3, side: 0.2 };

const inkOf = ({ data }: Grey) => Uint8Array.from(data, (value) => (value < PAPER ? 1 : 0));

/** A patch within `border` pixels of white without the part that frames it; undefined where no part does. */
export function withoutFramingPart(patch: Grey, border: number): Grey | undefined {
  const { data, width, height } = patch;
  let out: Uint8Array | undefined;
  for (const part of partsOf(inkOf(patch), width, height)) {
    const [wide, high] = [part.x1 - part.x0 + 1, part.y1 - part.y0 + 1];
    if (Math.max(wide / (width - 2 * border), high / (height - 2 * border)) < FRAME.span || part.at.length > FRAME.filled * wide * high)
      continue;
    out ??= Uint8Array.from(data);
    for (const p of part.at) out[p] = 255;
  }
  return out && { data: out, width, height };
}

/** A level patch without the lines of its frame, which a letter's hat or dot may touch; undefined where it has none. */
export function withoutFrameLines(patch: Grey): Grey | undefined {
  const { data, width, height } = patch;
  const ink = inkOf(patch);
  const rows = new Uint32Array(height);
  const columns = new Uint32Array(width);
  for (let y = 0, p = 0; y < height; y++)
    for (let x = 0; x < width; x++, p++)
      if (ink[p]) {
        rows[y]!++;
        columns[x]!++;
      }
  const [left, right] = [columns.findIndex((count) => count > 1), columns.findLastIndex((count) => count > 1)];
  const [top, bottom] = [rows.findIndex((count) => count > 1), rows.findLastIndex((count) => count > 1)];
  const [wide, high] = [right - left + 1, bottom - top + 1];
  if (left < 0 || top < 0) return undefined;
  const outer = (y: number) => y < top + FULL.edge * high || y > bottom - FULL.edge * high;
  const fullRows = [...rows.keys()].filter((y) => outer(y) && rows[y]! > FULL.row * wide);
  if (fullRows.length === 0) return undefined;
  const out = Uint8Array.from(data);
  // A line's soft edges go with it.
  for (const y of fullRows) out.fill(255, Math.max(0, y - 1) * width, Math.min(height, y + 2) * width);
  // A letter's stem with the frame's lines above and below it would be as full as the frame's side.
  const gone = new Set(fullRows.flatMap((y) => [y - 1, y, y + 1]));
  for (const y of gone) for (let x = 0; x < width; x++) if (y >= 0 && y < height && ink[y * width + x]) columns[x]!--;
  for (const x of columns.keys()) {
    const atSide = x < left + FULL.side * wide || x > right - FULL.side * wide;
    if (!atSide || columns[x]! <= FULL.column * high) continue;
    for (let y = 0; y < height; y++) out.fill(255, y * width + Math.max(0, x - 1), y * width + Math.min(width, x + 2));
  }
  return { data: out, width, height };
}

/** Turns tried around level, degrees, and their step. */
const MOST_TURN = 4;
const TURN = 0.5;

/** How far a nearly level patch is still turned, degrees clockwise: where its ink lies in the fewest, fullest rows, as a frame's lines do; `full` tells how full. */
export function turnOf(patch: Grey): { degrees: number; full: number } {
  const { width, height } = patch;
  const inked: [x: number, y: number][] = [];
  const ink = inkOf(patch);
  for (let p = 0; p < ink.length; p++) if (ink[p]) inked.push([(p % width) - width / 2, (p / width) | 0]);
  let best = { degrees: 0, full: -1 };
  for (let step = -MOST_TURN / TURN; step <= MOST_TURN / TURN; step++) {
    const degrees = step * TURN;
    const slope = Math.tan((degrees * Math.PI) / 180);
    const rows = new Uint32Array(height + width);
    for (const [x, y] of inked) rows[Math.max(0, Math.round(y - slope * x + width / 2))]!++;
    const full = rows.reduce((sum, count) => sum + count * count, 0);
    if (full > best.full || (full === best.full && Math.abs(degrees) < Math.abs(best.degrees))) best = { degrees, full };
  }
  return best;
}

/** Parts from which a patch is a screen's dots (a printer's or copier's) rather than strokes. */
const DOTS = 40;

/** Whether a patch consists of dots that only from afar are letters. */
export const isDotted = (patch: Grey): boolean => partsOf(inkOf(patch), patch.width, patch.height).length > DOTS;
