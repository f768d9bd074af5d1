import type { Source } from '@tonghop/model';
import { identify } from '../identify.ts';
import { placeOf } from './volume-sets.ts';
import { volumeRefusal } from './volumes.ts';

/** Names that only packers give: «.z01», «.r00», «.part2.rar», «.zip.001»; «trang.001» may be anybody's. */
const PACKERS = /\.(?:z\d\d|r\d\d|part\d{1,4}\.rar|(?:zip|7z|rar|tar|t?gz)\.\d{3})$/i;

/** Whether a name is a packer's for one of several volumes. */
export const isVolumeName = (name: string): boolean => PACKERS.test(name);

/**
 * {@link identify} for a file beside others of these names: what is called like a volume of one of them is none but that, though its bytes look
 * like a text, which they are where an archive's files were stored as they are. Throws the Refusal for a volume then.
 */
export function identifyAmong(name: string, bytes: Uint8Array, others: readonly string[]): Source {
  const source = identify(name, bytes);
  const set = isVolumeName(source.name) ? placeOf(source.name)?.set : undefined;
  if (set === undefined || /^(?:zip|rar|7z)$/.test(source.format)) return source;
  const hasOthers = others.some((other) => other.normalize('NFC') !== source.name && placeOf(other)?.set === set);
  const refusal = hasOthers ? volumeRefusal(source.name, bytes) : undefined;
  if (refusal) throw refusal;
  return source;
}
