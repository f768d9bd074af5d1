export { extract } from './extract.ts';
export type { Rule } from './rule.ts';
