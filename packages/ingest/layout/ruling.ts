/** A level ruling line in points: `at` is its y (across) or its x (down), `from` and `to` its ends. */
export type Rule = { at: number; from: number; to: number };
