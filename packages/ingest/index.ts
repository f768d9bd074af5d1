export { identify } from './identify.ts';
export { read } from './read.ts';
export type { Reader, ReadOptions } from './reader.ts';
export { type SecrecyMark, secrecyMark } from './secrecy.ts';
export { type Enclosure, isContainer, type Unpacked, type UnpackOptions, unpack } from './unpack.ts';
