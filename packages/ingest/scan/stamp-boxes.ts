import { type Grey, pipeline, rendered } from './grey.ts';

/** A rectangle of ruling lines, turned clockwise by `degrees`; its middle and sides in pixels of the picture it was found in. */
export type Box = { x: number; y: number; wide: number; high: number; degrees: number };

/** Resolution at which boxes are looked for, dots per inch; and pixels to a millimetre there. */
const DPI = 100;
const MM = DPI / 25.4;
/** Of a page's height, the part in which stamps are set. */
const UPPER = 0.62;
/** Ink on white paper is darker than this there; a thin line is blurred. */
const INK = 165;
/** Sides of a stamp of secrecy or urgency: 20, 30 or 40 by 8 mm (Nghị định 30/2020/NĐ-CP, Phụ lục I), measured from line to line. */
const LEAST = { wide: 17 * MM, high: 5.8 * MM };
const MOST = { wide: 45 * MM, high: 10 * MM };
/** How far a stamp may be turned, and the steps in which that is tried, degrees. */
const MOST_TURN = 10.5;
const TURN = 1.5;
/** A line is inked over so much of its length, a side (short, and crossed by print) over so much. */
const SOLID = 0.93;
const SIDE = 0.7;
/** Holes of a line, pixels; and how far one end may lie from where it should, since print runs on from it. */
const HOLE = 2;
const SLACK = 3 * MM;
/** A table's lines run on past a box's corners by so much, on both sides; letters are not so high. */
const PAST = 3.5 * MM;
const MOST_BOXES = 4;

type Line = { y: number; x0: number; x1: number };
type Ink = { data: Uint8Array; width: number; height: number };

/** The upper part of a page as ink (1) and paper (0), and the same with a pixel more above and below. */
async function inkOf(page: Grey, dpi: number): Promise<{ ink: Ink; tall: Uint8Array }> {
  const {
    data,
    width,
    height: all,
  } = await rendered(pipeline(page).resize(Math.max(1, Math.round((page.width * DPI) / dpi)), null, { kernel: 'lanczos3' }));
  const height = Math.round(all * UPPER);
  const ink = new Uint8Array(width * height);
  for (let p = 0; p < ink.length; p++) ink[p] = data[p]! < INK ? 1 : 0;
  const tall = new Uint8Array(ink.length);
  for (let p = width; p < ink.length - width; p++) tall[p] = ink[p]! | ink[p - width]! | ink[p + width]!;
  return { ink: { data: ink, width, height }, tall };
}

/** Adds the lines that run along `offsets` from the left edge's row `y` on. */
function linesAlong(tall: Uint8Array, width: number, height: number, y: number, offsets: Int32Array, into: Line[]): void {
  let start = -1;
  let last = -1;
  let count = 0;
  for (let x = 0; x <= width + HOLE; x++) {
    const row = x < width ? (y + offsets[x]!) | 0 : -1;
    if (row >= 0 && row < height && tall[row * width + x] === 1) {
      if (start < 0) {
        start = x;
        count = 0;
      }
      last = x;
      count++;
    } else if (start >= 0 && x - last > HOLE) {
      const length = last - start + 1;
      if (length >= LEAST.wide && length <= MOST.wide && count >= SOLID * length) into.push({ y, x0: start, x1: last });
      start = -1;
    }
  }
}

/** Share of a line's points that are ink themselves: at its own slant nearly all are. */
function inkedAlong({ data, width, height }: Ink, { y, x0, x1 }: Line, offsets: Int32Array): number {
  let inked = 0;
  for (let x = x0; x <= x1; x++) {
    const row = y + offsets[x]!;
    if (row >= 0 && row < height) inked += data[row * width + x]!;
  }
  return inked / (x1 - x0 + 1);
}

/** Share of a stretch across the lines' direction, from `from` to `to` rows below a line's point, that is inked, at the best of a few places beside it. */
function inkedDown({ data, width, height }: Ink, x: number, y: number, slope: number, from: number, to: number): number {
  let best = 0;
  for (let beside = -3; beside <= 3; beside++) {
    let inked = 0;
    for (let down = from; down < to; down++) {
      const at = Math.round(x + beside - slope * down);
      const row = Math.round(y + slope * x + down);
      if (at < 1 || row < 0 || at >= width - 1 || row >= height) continue;
      const p = row * width + at;
      if ((data[p]! | data[p - 1]! | data[p + 1]!) === 1) inked++;
    }
    best = Math.max(best, inked);
  }
  return best / Math.max(1, to - from);
}

/** Whether a box of two lines is closed on both sides, and its sides do not run on as a table's do. */
function isClosed(ink: Ink, above: Line, below: Line, slope: number): boolean {
  const high = below.y - above.y;
  const past = Math.round(PAST);
  const side = (x: number) => inkedDown(ink, x, above.y, slope, 2, high - 1);
  if (side(above.x0) < SIDE || side(above.x1) < SIDE) return false;
  const runsOn = [above.x0, above.x1].filter(
    (x) => inkedDown(ink, x, above.y, slope, -past - 2, -2) > 0.9 || inkedDown(ink, x, above.y, slope, high + 3, high + 3 + past) > 0.9,
  );
  return runsOn.length < 2;
}

/** Boxes of a stamp's size in the upper part of a page on white paper, level or turned, whatever print lies beneath them; the clearest first. */
export async function stampBoxes(page: Grey, dpi: number): Promise<Box[]> {
  const { ink, tall } = await inkOf(page, dpi);
  const { width, height } = ink;
  const found: { box: Box; clear: number }[] = [];
  for (let degrees = -MOST_TURN; degrees <= MOST_TURN; degrees += TURN) {
    const slope = Math.tan((degrees * Math.PI) / 180);
    const offsets = Int32Array.from({ length: width }, (_, x) => Math.round(slope * x));
    const end = offsets[width - 1]!;
    const lines: Line[] = [];
    for (let y = Math.min(0, -end); y < Math.max(height, height - end); y++) linesAlong(tall, width, height, y, offsets, lines);
    for (let i = 0; i < lines.length; i++)
      for (let j = i + 1; j < lines.length && lines[j]!.y - lines[i]!.y <= MOST.high; j++) {
        const [above, below] = [lines[i]!, lines[j]!];
        const high = below.y - above.y;
        const shift = -slope * high;
        if (high < LEAST.high || Math.abs(below.x0 - above.x0 - shift) > SLACK || Math.abs(below.x1 - above.x1 - shift) > SLACK) continue;
        if (!isClosed(ink, above, below, slope)) continue;
        const x = (above.x0 + above.x1 + below.x0 + below.x1) / 4;
        const level = Math.cos((degrees * Math.PI) / 180);
        const wide = (Math.max(above.x1 - above.x0, below.x1 - below.x0) + 1) / level;
        found.push({
          box: { x, y: above.y + slope * x + high / 2, wide, high: high * level, degrees },
          clear: inkedAlong(ink, above, offsets) + inkedAlong(ink, below, offsets) + (0.4 * wide) / MOST.wide + (0.2 * high) / MOST.high,
        });
      }
  }
  // Of the boxes that a stamp's double and thick lines make, the clearest, and of such the largest.
  const kept: Box[] = [];
  for (const { box } of found.sort((a, b) => b.clear - a.clear))
    if (kept.length < MOST_BOXES && !kept.some((one) => Math.abs(one.x - box.x) < one.wide / 2 && Math.abs(one.y - box.y) < one.high))
      kept.push(box);
  const scale = dpi / DPI;
  return kept.map(({ x, y, wide, high, degrees }) => ({ x: x * scale, y: y * scale, wide: wide * scale, high: high * scale, degrees }));
}
