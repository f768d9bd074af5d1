export { identifyAmong } from './archive/among-volumes.ts';
export { decodeName, safeName } from './archive/part-name.ts';
export { mayEnclose } from './carried.ts';
export { identify } from './identify.ts';
export { read } from './read.ts';
export type { Reader, ReadOptions } from './reader.ts';
export type { SecrecyMark } from './secrecy.ts';
export { isContainer, unpack } from './unpack.ts';
export type { Enclosure, Unpacked, UnpackOptions } from './unpacked.ts';
