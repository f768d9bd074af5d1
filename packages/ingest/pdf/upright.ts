import type { Rule } from '../layout/ruling.ts';
import type { Piece } from './pieces.ts';

/** A page turned upright: its size in points, and the ways from and to the page as shown. */
export type Upright = {
  width: number;
  height: number;
  /** Added to what a {@link Piece} measures from the turned page's own origin. */
  shift: readonly [x: number, y: number];
  /** A place on the upright page, on the page as shown. */
  back: (x: number, y: number) => [number, number];
  /** The page's ruling lines as shown, on the upright page. */
  rules: (lines: { across: readonly Rule[]; down: readonly Rule[] }) => { across: Rule[]; down: Rule[] };
};

/** Rules whose places, ends or both are measured from the other side of a page that far away. */
const mirrored = (rules: readonly Rule[], { places, ends }: { places?: number; ends?: number }): Rule[] =>
  rules.map(({ at, from, to }) => ({
    at: places === undefined ? at : places - at,
    from: ends === undefined ? from : ends - to,
    to: ends === undefined ? to : ends - from,
  }));

/** A page of the given size whose text is written in quarter turn `turn` (clockwise), turned upright. */
export function upright(turn: Piece['turn'], width: number, height: number): Upright {
  const [w, h] = turn % 2 ? [height, width] : [width, height];
  const common = { width: w, height: h };
  switch (turn) {
    case 0:
      return { ...common, shift: [0, 0], back: (x, y) => [x, y], rules: ({ across, down }) => ({ across: [...across], down: [...down] }) };
    case 1:
      return {
        ...common,
        shift: [0, width],
        back: (x, y) => [width - y, x],
        rules: ({ across, down }) => ({ across: mirrored(down, { places: width }), down: mirrored(across, { ends: width }) }),
      };
    case 2:
      return {
        ...common,
        shift: [width, height],
        back: (x, y) => [width - x, height - y],
        rules: ({ across, down }) => ({
          across: mirrored(across, { places: height, ends: width }),
          down: mirrored(down, { places: width, ends: height }),
        }),
      };
    default:
      return {
        ...common,
        shift: [height, 0],
        back: (x, y) => [y, height - x],
        rules: ({ across, down }) => ({ across: mirrored(down, { ends: height }), down: mirrored(across, { places: height }) }),
      };
  }
}
