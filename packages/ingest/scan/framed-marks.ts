import { type Grey, pipeline, rendered } from './grey.ts';
import { cut } from './ink.ts';
import { type Box, stampBoxes } from './stamp-boxes.ts';
import { withoutFrameLines } from './stamp-frame.ts';
import { likeMark } from './stamp-likeness.ts';
import { isOtherStamp, secrecyInFrame } from './stamp-words.ts';

/** White around a picture that is read, pixels. */
const BORDER = 20;
/** What of a blurred stamp becomes black. */
const FADED = 40;
/** Ink at a stroke's core, and at its edges. */
const CORE = 140;
const EDGE = 175;
/** A picture without strokes thinner than 2·`radius` + 1 pixels, but for what of them lies within `grown` pixels of a thicker one. */
function withoutThin({ data, width, height }: Grey, radius: number, grown: number): Grey {
  const kept = new Uint8Array(data.length);
  for (let y = radius; y < height - radius; y++)
    for (let x = radius; x < width - radius; x++) {
      let brightest = 0;
      for (let yy = y - radius; yy <= y + radius; yy++)
        for (let xx = x - radius, p = yy * width + xx; xx <= x + radius; xx++, p++) if (data[p]! > brightest) brightest = data[p]!;
      if (brightest < CORE) kept[y * width + x] = 1;
    }
  for (let step = 1; step <= grown; step++)
    for (let p = width; p < data.length - width; p++)
      if (kept[p] === 0 && data[p]! < EDGE && [p - 1, p + 1, p - width, p + width].some((q) => kept[q]! > 0 && kept[q]! <= step))
        kept[p] = step + 1;
  return { data: data.map((value, p) => (kept[p] ? value : 255)), width, height };
}

/** What is within a box, level, without its frame. */
async function inner(print: Grey, { x, y, wide, high, degrees }: Box): Promise<Grey> {
  const half = Math.hypot(wide, high) / 2 + 4;
  const around = {
    x0: Math.max(0, Math.round(x - half)),
    y0: Math.max(0, Math.round(y - half)),
    x1: Math.min(print.width - 1, Math.round(x + half)),
    y1: Math.min(print.height - 1, Math.round(y + half)),
  };
  const level = await rendered(pipeline(cut(print, around)).rotate(-degrees, { background: '#ffffff' }));
  const [left, top] = [level.width / 2 + x - (around.x0 + around.x1) / 2, level.height / 2 + y - (around.y0 + around.y1) / 2];
  const inside = cut(level, {
    x0: Math.max(0, Math.round(left - wide / 2)),
    y0: Math.max(0, Math.round(top - high / 2)),
    x1: Math.min(level.width - 1, Math.round(left + wide / 2)),
    y1: Math.min(level.height - 1, Math.round(top + high / 2)),
  });
  const once = withoutFrameLines(inside) ?? inside;
  return withoutFrameLines(once) ?? once;
}

/** What is within a box in several ways, since print over a stamp is told from it now by thin strokes, now by being faint once blurred. */
async function within(bare: Grey, dpi: number): Promise<Grey[]> {
  const border = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, background: '#ffffff' };
  const sized = async (grey: Grey, to: number) => {
    const scaled = await rendered(pipeline(grey).resize(Math.max(1, Math.round((grey.width * to) / dpi)), null, { kernel: 'cubic' }));
    return rendered(pipeline(scaled).extend(border));
  };
  const blurred = async (grey: Grey, sigma: number, white: number) =>
    stretched(await rendered(pipeline(grey).blur((sigma * dpi) / 200)), FADED, white);
  const thick = withoutThin(bare, 1, 3);
  return Promise.all([
    sized(bare, 150),
    sized(bare, 100),
    sized(withoutThin(bare, 2, 5), 100),
    blurred(thick, 1.5, 170).then((grey) => sized(grey, 120)),
    blurred(bare, 2, 130).then((grey) => sized(grey, 150)),
  ]);
}

/** A picture whose greys from `black` to `white` are drawn out to all there are. */
const stretched = ({ data, ...size }: Grey, black: number, white: number): Grey => ({
  ...size,
  data: data.map((value) => Math.max(0, Math.min(255, ((value - black) * 255) / (white - black)))),
});

/**
 * Marks of secrecy in frames of a stamp's size on a page on white paper, dark ones over dark print too: the frame tells the place, the size and
 * the turn, so that a few small pictures are read, and what cannot be read is compared with drawn words. `read` answers what stands on pictures.
 */
export async function framedMarks(print: Grey, dpi: number, read: (pictures: Grey[]) => Promise<string[]>): Promise<string[]> {
  const marks: string[] = [];
  for (const box of await stampBoxes(print, dpi)) {
    const bare = await inner(print, box);
    const size = { wide: (box.wide / dpi) * 25.4, high: (box.high / dpi) * 25.4 };
    const texts = await read(await within(bare, dpi));
    const mark = secrecyInFrame(texts, size.wide) ?? (isOtherStamp(texts, size.wide) ? undefined : await likeMark(bare, size));
    if (mark) marks.push(mark);
  }
  return marks;
}
