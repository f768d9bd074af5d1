import { constants, crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from '@tonghop/model';

/** One file of a ZIP container as its directory lists it. Sizes in bytes; `packed` and `size` may lie in hostile files. `crc` is 0 where it is not told. */
export type ZipEntry = { name: string; method: number; encrypted: boolean; crc: number; packed: number; size: number; offset: number };

/** What a ZIP container holds. `damaged`: its directory is missing, so entries were found by their local headers. */
export type ZipDirectory = { entries: ZipEntry[]; damaged: boolean };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** Most entries of one container, most bytes of one part, and the ratio above which a large part counts as a bomb. */
const MOST_ENTRIES = 10_000;
const MOST_TOTAL = 1 << 30;
const MOST_PART = 48 << 20;
const SUSPECT_PART = 16 << 20;
const SUSPECT_RATIO = 250;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
// Some packers write Windows separators; part names in OPC know only the slash.
const nameAt = (bytes: Uint8Array, from: number, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, length)
    .toString('utf8')
    .replaceAll('\\', '/')
    .replace(/^\//, '');

function endOfDirectory(bytes: Uint8Array, data: DataView): number {
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) if (data.getUint32(at, true) === END) return at;
  return -1;
}

function readDirectory(bytes: Uint8Array, data: DataView): ZipEntry[] | undefined {
  const end = endOfDirectory(bytes, data);
  if (end < 0) return undefined;
  const count = data.getUint16(end + 10, true);
  let at = data.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > bytes.length || data.getUint32(at, true) !== CENTRAL) return undefined;
    const nameLength = data.getUint16(at + 28, true);
    if (at + CENTRAL_SIZE + nameLength > bytes.length) return undefined;
    entries.push({
      name: nameAt(bytes, at + CENTRAL_SIZE, nameLength),
      method: data.getUint16(at + 10, true),
      encrypted: (data.getUint16(at + 8, true) & 1) === 1,
      crc: data.getUint32(at + 16, true),
      packed: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
    });
    at += CENTRAL_SIZE + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return entries;
}

/** Entries by their local headers, for containers whose directory was cut off. An entry without sizes ends at the next header. */
function scanHeaders(bytes: Uint8Array, data: DataView): ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
  const entries: ZipEntry[] = [];
  let at = buffer.indexOf(mark);
  while (at >= 0 && at + LOCAL_SIZE <= bytes.length && entries.length <= MOST_ENTRIES) {
    const nameLength = data.getUint16(at + 26, true);
    const start = at + LOCAL_SIZE + nameLength + data.getUint16(at + 28, true);
    if (start > bytes.length) break;
    const packed = data.getUint32(at + 18, true);
    const next = buffer.indexOf(mark, packed > 0 && start + packed <= bytes.length ? start + packed : start);
    entries.push({
      name: nameAt(bytes, at + LOCAL_SIZE, nameLength),
      method: data.getUint16(at + 8, true),
      encrypted: (data.getUint16(at + 6, true) & 1) === 1,
      crc: data.getUint32(at + 14, true),
      packed: packed || (next < 0 ? bytes.length : next) - start,
      size: data.getUint32(at + 22, true),
      offset: at,
    });
    at = next;
  }
  return entries;
}

/** Lists a ZIP container without unpacking it; a container cut short is listed by its local headers. */
export function listZip(bytes: Uint8Array): ZipDirectory {
  const data = view(bytes);
  const entries = readDirectory(bytes, data);
  if (entries && entries.length > 0) return { entries, damaged: false };
  return { entries: scanHeaders(bytes, data), damaged: true };
}

/** Refuses containers that promise more than any report holds (`source.bomb`). `name` is the file's, for the message. */
export function refuseBomb(directory: ZipDirectory, name: string): void {
  const total = directory.entries.reduce((sum, entry) => sum + entry.size, 0);
  if (directory.entries.length > MOST_ENTRIES || total > MOST_TOTAL) throw bomb(name);
}

/** The Refusal of what unpacks to more than any report holds; `name` is the file's. */
export const bomb = (name: string) =>
  new Refusal('source.bomb', `Tệp «${name}» bung ra lớn bất thường, có thể là tệp phá hoại. Hãy xin lại tệp gốc từ nơi gửi.`);

/**
 * Unpacks one entry. `whole` is false when its data is cut short or damaged and only the beginning came out. Throws a Refusal
 * (`source.bomb`, `source.too-large`, `source.locked`); what it says of sizes is not believed.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, name: string): { data: Uint8Array; whole: boolean } {
  const nothing = { data: new Uint8Array(0), whole: false };
  if (entry.encrypted) throw new Refusal('source.locked', `Tệp «${name}» được đặt mật khẩu. Hãy gửi lại bản không có mật khẩu.`);
  const head = view(bytes);
  if (entry.offset + LOCAL_SIZE > bytes.length || head.getUint32(entry.offset, true) !== LOCAL) return nothing;
  const start = entry.offset + LOCAL_SIZE + head.getUint16(entry.offset + 26, true) + head.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  const cut = packed.length < entry.packed;
  // A damaged stream may end by chance: what comes out is not what went in.
  const sound = (data: Uint8Array) => entry.crc === 0 || crc32(data) === entry.crc;
  if (entry.method === 0) return { data: packed, whole: !cut && sound(packed) };
  if (entry.method !== 8) return nothing;
  const inflate = (flush: number) => inflateRawSync(packed, { maxOutputLength: MOST_PART, finishFlush: flush });
  try {
    const data = inflate(constants.Z_FINISH);
    return judged(data, packed.length, name, sound(data));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (tooLarge(error)) throw packed.length * SUSPECT_RATIO < MOST_PART ? bomb(name) : large(name);
  }
  try {
    return judged(inflate(constants.Z_SYNC_FLUSH), packed.length, name, false);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return nothing;
  }
}

const tooLarge = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
const large = (name: string) =>
  new Refusal('source.too-large', `Tệp «${name}» quá lớn để đọc. Hãy chia thành nhiều tệp nhỏ hơn rồi gửi lại.`);

function judged(data: Uint8Array, packed: number, name: string, whole: boolean): { data: Uint8Array; whole: boolean } {
  if (data.length > SUSPECT_PART && data.length > packed * SUSPECT_RATIO) throw bomb(name);
  return { data, whole };
}
