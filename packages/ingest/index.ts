export { identify } from './identify.ts';
export { read } from './read.ts';
export type { Reader, ReadOptions } from './reader.ts';
