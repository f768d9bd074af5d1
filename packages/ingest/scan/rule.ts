/** A straight rule: `at` is its y (across) or x (down), `from` and `to` its ends, `pieces` what of it is really drawn; all in pixels. */
export type Rule = { at: number; from: number; to: number; pieces: [from: number, to: number][]; spared?: [from: number, to: number][] };

/** Ruling lines of a page, each drawn together from its broken pieces, and in how many places they cross; `broken` where hardly one is whole. */
export type Ruling = { across: Rule[]; down: Rule[]; crossings: number; broken?: boolean };
