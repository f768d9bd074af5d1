import type { Grey } from './grey.ts';

const BLOCK = 48;

/** Value below which `share` of the counted pixels lie, from the bright end. */
function brightPercentile(histogram: Uint32Array, count: number, share: number): number {
  let left = count * share;
  let value = 255;
  while (value > 0 && (left -= histogram[value]!) > 0) value--;
  return value;
}

/** What is known of each block: how bright its paper is (90th percentile), its median, and how dark its ink (5th percentile). */
type Blocks = { paper: Float32Array; middle: Float32Array; ink: Float32Array };

/** The maps of all blocks, with every second pixel counted. */
function blockMaps({ data, width, height }: Grey, columns: number, rows: number): Blocks {
  const paper = new Float32Array(columns * rows);
  const middle = new Float32Array(columns * rows);
  const ink = new Float32Array(columns * rows);
  const histogram = new Uint32Array(256);
  for (let by = 0; by < rows; by++)
    for (let bx = 0; bx < columns; bx++) {
      histogram.fill(0);
      let count = 0;
      const bottom = Math.min(height, (by + 1) * BLOCK);
      const right = Math.min(width, (bx + 1) * BLOCK);
      for (let y = by * BLOCK; y < bottom; y += 2)
        for (let x = bx * BLOCK, p = y * width + x; x < right; x += 2, p += 2) {
          histogram[data[p]!]!++;
          count++;
        }
      paper[by * columns + bx] = brightPercentile(histogram, count, 0.1);
      middle[by * columns + bx] = brightPercentile(histogram, count, 0.5);
      ink[by * columns + bx] = brightPercentile(histogram, count, 0.95);
    }
  return { paper, middle, ink };
}

/** Each block's neighbourhood of `radius` reduced by `pick` (largest or mean). */
function neighbourhood(map: Float32Array, columns: number, rows: number, radius: number, pick: 'max' | 'mean'): Float32Array {
  const out = new Float32Array(map.length);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      let count = 0;
      let max = 0;
      for (let yy = Math.max(0, y - radius); yy <= Math.min(rows - 1, y + radius); yy++)
        for (let xx = Math.max(0, x - radius); xx <= Math.min(columns - 1, x + radius); xx++) {
          const value = map[yy * columns + xx]!;
          sum += value;
          count++;
          if (value > max) max = value;
        }
      out[y * columns + x] = pick === 'max' ? max : sum / count;
    }
  return out;
}

/** Otsu's threshold over block medians, with the two classes' means (Otsu 1979). */
function otsu(map: Float32Array): { dark: number; bright: number } {
  const histogram = new Float64Array(256);
  for (const value of map) histogram[value | 0]!++;
  let all = 0;
  for (let v = 0; v < 256; v++) all += v * histogram[v]!;
  let below = 0;
  let sum = 0;
  let best = 0;
  let means = { dark: 0, bright: 255 };
  for (let v = 0; v < 256; v++) {
    below += histogram[v]!;
    if (below === 0 || below === map.length) continue;
    sum += v * histogram[v]!;
    const dark = sum / below;
    const bright = (all - sum) / (map.length - below);
    const between = below * (map.length - below) * (dark - bright) ** 2;
    if (between > best) {
      best = between;
      means = { dark, bright };
    }
  }
  return means;
}

/** A block that is less than this share as bright as the paper before it is no more paper: the desk is darker at once, a shadow little by little. */
const SAME_PAPER = 0.7;
/** How much of the brightness that paper had is expected of it a block further at least, so that half a block of desk does not lead on to a whole one. */
const FADING = 0.9;

/** Ink is at most this share as bright as its paper; the grain of wood is brighter. */
const PRINT = 0.5;
/** Of a block and its neighbours this share is printed where it is part of a text. */
const AMONG_PRINT = 0.45;

/** Blocks of paper: those that are bright or stand in a text, and from them on whatever grows dark little by little, as in a shadow. */
function paperFrom({ paper, middle, ink }: Blocks, limit: number, columns: number, rows: number): Uint8Array {
  const reached = new Uint8Array(paper.length);
  const expected = Float32Array.from(paper);
  const queue: number[] = [];
  const printed = paper.map((bright, at) => (ink[at]! < PRINT * bright ? 1 : 0));
  const among = neighbourhood(printed, columns, rows, 1, 'mean');
  for (let at = 0; at < paper.length; at++)
    if (middle[at]! >= limit || (printed[at] && among[at]! >= AMONG_PRINT)) {
      reached[at] = 1;
      queue.push(at);
    }
  const visit = (from: number, x: number, y: number) => {
    const at = y * columns + x;
    if (x < 0 || y < 0 || x >= columns || y >= rows || reached[at] || paper[at]! < SAME_PAPER * expected[from]!) return;
    reached[at] = 1;
    expected[at] = Math.max(paper[at]!, FADING * expected[from]!);
    queue.push(at);
  };
  for (let next = 0; next < queue.length; next++) {
    const at = queue[next]!;
    const x = at % columns;
    const y = (at / columns) | 0;
    visit(at, x - 1, y);
    visit(at, x + 1, y);
    visit(at, x, y - 1);
    visit(at, x, y + 1);
  }
  return reached;
}

/**
 * Dark blocks joined to the picture's border, grown by one block: the desk around a photographed page. Paper in a shadow is none of it. Undefined
 * when there is none.
 */
function deskAround(blocks: Blocks, columns: number, rows: number): Uint8Array | undefined {
  if (columns <= 4 || rows <= 4) return undefined;
  const { middle } = blocks;
  const { dark, bright } = otsu(middle);
  if (dark >= 0.6 * bright) return undefined;
  const limit = (dark + bright) / 2;
  const shaded = paperFrom(blocks, limit, columns, rows);
  const seen = new Uint8Array(middle.length);
  const stack: number[] = [];
  const visit = (x: number, y: number) => {
    if (x < 0 || y < 0 || x >= columns || y >= rows) return;
    const at = y * columns + x;
    if (seen[at] || shaded[at]) return;
    seen[at] = 1;
    stack.push(at);
  };
  for (let x = 0; x < columns; x++) {
    visit(x, 0);
    visit(x, rows - 1);
  }
  for (let y = 0; y < rows; y++) {
    visit(0, y);
    visit(columns - 1, y);
  }
  while (stack.length) {
    const at = stack.pop()!;
    const x = at % columns;
    const y = (at / columns) | 0;
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  const count = seen.reduce((sum, value) => sum + value, 0);
  if (count === 0 || count > 0.7 * seen.length) return undefined;
  return Uint8Array.from(neighbourhood(Float32Array.from(seen), columns, rows, 1, 'max'));
}

/** Paper counts as this bright once its own brightness is divided out. */
const PAPER = 250;
/** What is as bright becomes white, and less where the paper is grained: so many of the grain's deviations below its middle. */
const WHITE = 235;
const GRAIN = 2;
/** Distance of the 90th percentile from the median of a normal distribution, in deviations. */
const TO_NINETIETH = 1.28;

/** From which brightness on each block is white, its paper being 250: grain and shadows make none of it ink. */
function whites(paper: Float32Array, middle: Float32Array, columns: number, rows: number): Float32Array {
  // A block full of letters has its median between paper and ink: the least grained neighbour tells of the paper alone.
  const smooth = neighbourhood(
    paper.map((bright, i) => middle[i]! / Math.max(1, bright)),
    columns,
    rows,
    1,
    'max',
  );
  const made = smooth.map((share) => Math.max(60, Math.min(WHITE, PAPER * (share - (GRAIN * (1 - share)) / TO_NINETIETH))));
  return neighbourhood(made, columns, rows, 1, 'mean');
}

/** Brightness below which one in a hundred pixels lie, up to 120: the ink, stretched to black. */
function inkOf({ data, width, height }: Grey, map: Float32Array, columns: number): number {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let y = 0; y < height; y += 2)
    for (let x = 0, p = y * width; x < width; x += 2, p += 2, count++)
      histogram[Math.min(255, (data[p]! * PAPER) / map[((y / BLOCK) | 0) * columns + ((x / BLOCK) | 0)]!) | 0]!++;
  let left = count * 0.01;
  let black = 0;
  while (black < 120 && (left -= histogram[black]!) > 0) black++;
  return black < 12 ? 0 : black;
}

/** One row of a map of blocks at a height between their middles. */
function rowAt(map: Float32Array, columns: number, rows: number, y: number, into: Float32Array): void {
  const at = Math.min(rows - 1, Math.max(0, (y + 0.5) / BLOCK - 0.5));
  const top = Math.min(Math.max(0, rows - 2), at | 0);
  const below = Math.min(rows - 1, top + 1);
  const part = at - top;
  for (let x = 0; x < columns; x++) into[x] = map[top * columns + x]! * (1 - part) + map[below * columns + x]! * part;
  into[columns] = into[columns - 1]!;
}

/** Gains are whole numbers of this many bits: a pixel times the greatest gain stays below 2³¹. */
const ONE = 1 << 16;

/** Writes `count` pixels from `from` on as they are times `gain` less `lift`, which grow by `by` and `lower` a pixel. */
function stretch(
  data: Uint8Array,
  out: Uint8ClampedArray,
  from: number,
  count: number,
  gain: number,
  by: number,
  lift: number,
  lower: number,
): void {
  let g = Math.round(gain * ONE) | 0;
  let l = Math.round((lift - 0.5) * ONE) | 0;
  const dg = Math.round(by * ONE) | 0;
  const dl = Math.round(lower * ONE) | 0;
  for (let p = from; p < from + count; p++) {
    out[p] = (Math.imul(data[p]!, g) - l) >> 16;
    g = (g + dg) | 0;
    l = (l + dl) | 0;
  }
}

/** A block less bright than this share of a neighbour holds no paper to tell of, but a picture or a bar. */
const HOLDS_PAPER = 0.4;

/**
 * How bright the paper is at each block: that of its neighbours, which tell of it where it is full of ink; on a photograph its own, so that a shadow
 * may begin at once (scans are a little better read without that: 0.19 against 0.23 % of the characters of bad ones wrong).
 */
function paperMap(paper: Float32Array, columns: number, rows: number, photographed: boolean): Float32Array {
  const near = neighbourhood(paper, columns, rows, 1, 'max');
  const told = photographed ? paper.map((bright, at) => (bright < HOLDS_PAPER * near[at]! ? near[at]! : bright)) : near;
  return neighbourhood(told, columns, rows, photographed ? 1 : 2, 'mean').map((bright) => Math.max(40, bright));
}

/**
 * Divides the paper's brightness out and stretches what is left from ink to paper: shadows, yellowed paper, grain and bleed-through become an
 * even white, faint print black, and the desk around a photographed page becomes white too.
 */
export function evenBackground(grey: Grey): Grey {
  const { data, width, height } = grey;
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const blocks = blockMaps(grey, columns, rows);
  const { paper, middle } = blocks;
  const desk = deskAround(blocks, columns, rows);
  const map = paperMap(paper, columns, rows, desk !== undefined);
  const white = whites(paper, middle, columns, rows);
  const black = inkOf(grey, map, columns);
  const steep = white.map((value) => 255 / (Math.max(value, black + 25) - black));
  const gains = steep.map((value, i) => (value * PAPER) / map[i]!);

  const gain = new Float32Array(columns + 1);
  const lift = new Float32Array(columns + 1);
  const out = new Uint8ClampedArray(width * height);
  // Between the middles of two blocks gain and lift change evenly; before the first and after the last they stay.
  const middles = Array.from({ length: columns }, (_, column) => Math.min(width, (column + 0.5) * BLOCK));
  for (let y = 0; y < height; y++) {
    rowAt(gains, columns, rows, y, gain);
    rowAt(steep, columns, rows, y, lift);
    stretch(data, out, y * width, middles[0]!, gain[0]!, 0, lift[0]! * black, 0);
    for (let column = 0; column < columns; column++) {
      const from = middles[column]!;
      const end = middles[column + 1] ?? width;
      const by = (gain[column + 1]! - gain[column]!) / BLOCK;
      const lower = ((lift[column + 1]! - lift[column]!) * black) / BLOCK;
      // A pixel's middle lies half a pixel further than its edge.
      stretch(data, out, y * width + from, end - from, gain[column]! + by / 2, by, lift[column]! * black + lower / 2, lower);
    }
  }
  if (desk)
    for (let by = 0; by < rows; by++)
      for (let bx = 0; bx < columns; bx++)
        if (desk[by * columns + bx])
          for (let y = by * BLOCK; y < Math.min(height, (by + 1) * BLOCK); y++)
            out.fill(255, y * width + bx * BLOCK, y * width + Math.min(width, (bx + 1) * BLOCK));
  return { data: new Uint8Array(out.buffer), width, height };
}
