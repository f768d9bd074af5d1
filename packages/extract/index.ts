export { type Clue, clue } from './clue.ts';
export { extract } from './extract.ts';
export type { Rule } from './rule.ts';
