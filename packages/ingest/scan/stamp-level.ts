import { type Grey, pipeline, rendered } from './grey.ts';
import { isDotted, turnOf, withoutFrameLines, withoutFramingPart } from './stamp-frame.ts';

/** Resolution at which stamps are read: their letters are larger than print. */
export const STAMP_DPI = 150;
/** A stamp no further turned than this is read as it is, degrees. */
const LEVEL = 0.6;
/** How much a screen's dots are blurred, so that they run together into strokes, pixels. */
const RUN_TOGETHER = 1.4;
/** White around a patch, pixels, and what counts as white. */
const BORDER = 20;
const PAPER = 200;

/** How far a stamp is turned clockwise, in degrees: the direction in which its ink spreads most. */
function slant({ data, width }: Grey): number {
  let [n, x1, y1, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let p = 0; p < data.length; p++)
    if (data[p]! < PAPER) {
      const x = p % width;
      const y = (p / width) | 0;
      n++;
      x1 += x;
      y1 += y;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
  if (n === 0) return 0;
  const [mx, my] = [x1 / n, y1 / n];
  return (Math.atan2(2 * (xy / n - mx * my), xx / n - mx * mx - (yy / n - my * my)) * 90) / Math.PI;
}

/** A patch level, at the resolution for stamps, its ink black; also without its frame where it has one, and dots run together. */
export async function levelled(patch: Grey, dpi: number): Promise<Grey[]> {
  const width = Math.max(1, Math.round((patch.width * STAMP_DPI) / dpi));
  const border = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER, background: '#ffffff' };
  const sized = await rendered(pipeline(await rendered(pipeline(patch).resize(width, null, { kernel: 'cubic' }))).extend(border));
  const wide = isDotted(patch) ? await rendered(pipeline(sized).blur(RUN_TOGETHER).normalise()) : sized;
  const degrees = slant(wide);
  const turned = (by: number) => rendered(pipeline(wide).rotate(-by, { background: '#ffffff' }));
  // Print that was cut out with the stamp misleads the direction of all ink together: the rows tell which is leveller.
  const tried = [{ from: 0, ...turnOf(wide) }];
  if (Math.abs(degrees) >= LEVEL) tried.push({ from: degrees, ...turnOf(await turned(degrees)) });
  const best = tried.reduce((one, other) => (other.full > one.full ? other : one));
  const turn = best.from + best.degrees;
  const level = turn === 0 ? wide : await turned(turn);
  return [withoutFramingPart(level, BORDER), withoutFrameLines(level), level].filter((grey) => grey !== undefined);
}
