import type { Rule } from '../layout/ruling.ts';
import type { Matrix } from './matrix.ts';

/** Rules thicker than this (points) are bars or shading. */
const THIN = 3;
const SHORT = 2;
/** A page with more rules than this is a drawing; further ones are not read. */
const MOST = 20_000;

/** What paths leave behind; `bent`: how many curves and slanting lines, as letters drawn as outlines have, or a signature, or an emblem. */
type Drawn = { across: Rule[]; down: Rule[]; bent: number };

/** Collects the straight, level lines among a page's paths: strokes, and thin filled rectangles as Word draws table borders. */
export class Paths {
  readonly #across: Rule[];
  readonly #down: Rule[];
  readonly #drawn: Drawn;

  constructor(drawn: Drawn) {
    this.#across = drawn.across;
    this.#down = drawn.down;
    this.#drawn = drawn;
  }

  /** `path` as pdf.js packs it: 0 move x y · 1 line x y · 2 curve 6 numbers · 3 quadratic 4 numbers · 4 close. */
  draw(stroke: boolean, fill: boolean, path: ArrayLike<number> | null, ctm: Matrix, lineWidth: number): void {
    if (!path || (!stroke && !fill) || this.#across.length + this.#down.length > MOST) return;
    const xs: number[] = [];
    const ys: number[] = [];
    let closed = false;
    const point = (x: number, y: number) => {
      xs.push(ctm[0] * x + ctm[2] * y + ctm[4]);
      ys.push(ctm[1] * x + ctm[3] * y + ctm[5]);
    };
    const width = lineWidth * Math.hypot(ctm[0], ctm[1]);
    const flush = () => {
      if (xs.length > 1) {
        if (stroke && width <= THIN) this.#edges(xs, ys, closed);
        if (fill) this.#filled(xs, ys);
      }
      xs.length = 0;
      ys.length = 0;
      closed = false;
    };
    for (let i = 0; i < path.length; ) {
      const step = path[i++];
      if (step === 0) {
        flush();
        point(path[i++]!, path[i++]!);
      } else if (step === 1) {
        point(path[i++]!, path[i++]!);
        const n = xs.length - 1;
        if (Math.abs(xs[n]! - xs[n - 1]!) > SHORT && Math.abs(ys[n]! - ys[n - 1]!) > SHORT) this.#drawn.bent++;
      } else if (step === 2) {
        this.#drawn.bent++;
        i += 4;
        point(path[i++]!, path[i++]!);
      } else if (step === 3) {
        this.#drawn.bent++;
        i += 2;
        point(path[i++]!, path[i++]!);
      } else if (step === 4) closed = true;
      else break;
    }
    flush();
  }

  #edges(xs: readonly number[], ys: readonly number[], closed: boolean): void {
    const last = closed ? xs.length : xs.length - 1;
    for (let i = 0; i < last; i++) {
      const j = (i + 1) % xs.length;
      this.#segment(xs[i]!, ys[i]!, xs[j]!, ys[j]!);
    }
  }

  #filled(xs: readonly number[], ys: readonly number[]): void {
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= THIN) this.#segment(left, (top + bottom) / 2, right, (top + bottom) / 2);
    else if (right - left <= THIN) this.#segment((left + right) / 2, top, (left + right) / 2, bottom);
  }

  #segment(x0: number, y0: number, x1: number, y1: number): void {
    if (Math.abs(y0 - y1) <= 1.2 && Math.abs(x0 - x1) > SHORT)
      this.#across.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    else if (Math.abs(x0 - x1) <= 1.2 && Math.abs(y0 - y1) > SHORT)
      this.#down.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
}
