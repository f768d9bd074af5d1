import type { Figure } from './figures.ts';
import type { Ratio } from './ratio.ts';

/** A figure in its sentence: `text` is the sentence, offsets count in it; `from` and `to` bound the figure's own stretch. */
export type Stretch = { text: string; figure: Figure; from: number; to: number; ratio: Ratio | null };
