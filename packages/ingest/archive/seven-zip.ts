import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Refusal, type Source } from '@tonghop/model';
import type { SevenZip } from '7z-wasm';
import type { Enclosure, Unpacked, UnpackLimits } from '../unpacked.ts';
import { brokenNote, LITTER, leavesFolder, noSafePart, safeName, unsafeNote } from './part-name.ts';

/** What 7-Zip's technical list tells of an entry: its fields by their names. */
type Entry = ReadonlyMap<string, string>;

/** Thrown out of 7-Zip as soon as it writes more than is allowed: what a list says of sizes may be a lie. */
class TooMuch extends Error {}

/** Smallest size that may count as a bomb: below it any ratio is harmless. */
const HARMLESS = 1 << 24;

/** Marks of a 7-Zip archive whose very list is encrypted: the coder 7zAES in the header at its end (7zFormat.txt). */
function hidesNames(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 32 || data.readUInt32LE(0) !== 0xafbc7a37) return false;
  const at = 32 + Number(data.readBigUInt64LE(12));
  return data.subarray(at, at + Number(data.readBigUInt64LE(20))).includes(Buffer.from([0x06, 0xf1, 0x07, 0x01]));
}

/** Runs a command on the archive: the lines that 7-Zip says, undefined where it cannot go on at all. */
type Run = (...args: string[]) => string[] | undefined;

/** A 7-Zip in memory that holds an archive's files, the first of which it is asked for, and the lines that it says. */
async function start(files: readonly Enclosure[], most: number): Promise<{ sevenZip: SevenZip; run: Run }> {
  const { default: begin } = await import('7z-wasm');
  const wasm = await readFile(createRequire(import.meta.url).resolve('7z-wasm/7zz.wasm'));
  let said: string[] = [];
  const say = (line: string) => said.push(line);
  const sevenZip = await begin({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
    print: say,
    printErr: say,
    stdin: () => null,
  });
  const { FS } = sevenZip;
  FS.mkdir('/work');
  FS.chdir('/work');
  for (const { name, bytes } of files) FS.writeFile(name, bytes);
  const write = FS.write.bind(FS);
  let written = 0;
  FS.write = (stream, buffer, offset, length, position) => {
    if (stream.fd > 2) written += length;
    if (written > most) throw new TooMuch();
    return write(stream, buffer, offset, length, position);
  };
  const run = (...args: string[]) => {
    said = [];
    try {
      sevenZip.callMain([...args, '-bsp0', '-sccUTF-8', files[0]!.name]);
      return said;
    } catch (error) {
      if (error instanceof Error) throw error;
      return undefined;
    }
  };
  return { sevenZip, run };
}

/** The entries of a technical list (`l -slt -ba`): blocks of «Name = value» lines with a blank line between them. */
const entriesOf = (lines: readonly string[]): Entry[] =>
  lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((block) => new Map([...block.matchAll(/^\s*([A-Z][\w ]*?) = (.*)$/gm)].map(([, name, value]) => [name!, value!])))
    .filter((entry) => entry.has('Path'));

const isFolder = (entry: Entry) => entry.get('Folder') === '+' || /^D/.test(entry.get('Attributes') ?? '');
const isLink = (entry: Entry) =>
  Boolean(entry.get('Symbolic Link') || entry.get('Hard Link')) || /(?:^| )l/.test(entry.get('Attributes') ?? '');

/** Where an entry's file lies: 7-Zip leaves out what stands before the first name of a path. */
const placeOf = (path: string) => `out/${path}`;

/** Media types of packed files that are one file each: they keep no name, or one in letters of their own. */
const SINGLE = new Set(['application/gzip', 'application/x-bzip2', 'application/x-xz', 'application/zstd']);

/** What 7-Zip calls the one file of an archive «a» without a name. */
const UNNAMED = 'a~';

/** The name of what such a file holds. */
const unpackedName = (name: string) => name.replace(/\.t(?:gz|bz2?|xz|zst)$/i, '.tar').replace(/\.(?:gz|bz2|xz|zst)$/i, '');

/**
 * Opens a 7-Zip, TAR, GZip, BZip2, XZ or Zstandard archive, or a ZIP with entries in methods that only 7-Zip offers (LZMA, PPMd, BZip2, Deflate64), by 7-Zip itself
 * in memory. Throws a Refusal `source.locked`, `source.broken`, `source.bomb` or `source.unsafe`; a damaged file within is told in a note.
 */
export async function unpackSevenZip(source: Source, limits: UnpackLimits): Promise<Unpacked> {
  return unpackBySevenZip(source, [{ name: 'a', bytes: source.bytes }], limits);
}

/** The same for an archive in several volumes: `files` are all of them by names of ASCII letters, first the one that the others follow. */
export async function unpackBySevenZip(
  source: Pick<Source, 'name' | 'mediaType'>,
  volumes: readonly Enclosure[],
  limits: UnpackLimits,
): Promise<Unpacked> {
  const { name, mediaType } = source;
  const packed = volumes.reduce((sum, volume) => sum + volume.bytes.length, 0);
  const bomb = () =>
    new Refusal('source.bomb', `Tệp nén «${name}» bung ra quá lớn so với giới hạn an toàn. Hãy gửi riêng từng tệp bên trong.`);
  const broken = () => new Refusal('source.broken', `Tệp nén «${name}» bị hỏng hoặc tải về chưa đủ. Hãy gửi lại.`);
  const locked = () =>
    new Refusal(
      'source.locked',
      `Tệp nén «${name}» có mật khẩu${limits.password ? ' khác với mật khẩu đã nhập' : ''}. Hãy xin mật khẩu rồi chạy lại với «npx tonghop retry --password MẬT-KHẨU», hoặc xin tệp không khóa.`,
    );
  const most = Math.min(limits.maxBytes, Math.max(HARMLESS, packed * limits.maxRatio));
  const { sevenZip, run } = await start(volumes, most);
  // An empty password, where none is known: asked for one on its terminal, it would wait.
  const password = `-p${limits.password ?? ''}`;
  const list = run('l', '-slt', '-ba', password);
  if (!list || list.some((line) => /^ERRORS?:/.test(line)))
    throw hidesNames(volumes[0]!.bytes) || list?.some((line) => /Wrong password|encrypted/i.test(line)) ? locked() : broken();
  const listed = entriesOf(list);
  // Of what keeps no name nothing is listed.
  const entries = listed.length === 0 && SINGLE.has(mediaType) ? [new Map([['Path', UNNAMED]])] : listed;
  const files = entries.filter((entry) => !isFolder(entry) && !isLink(entry) && !LITTER.test(entry.get('Path')!));
  if (files.some((entry) => entry.get('Encrypted') === '+') && !limits.password) throw locked();
  const size = files.reduce((sum, entry) => sum + (Number(entry.get('Size')) || 0), 0);
  if (files.length > limits.maxParts || size > most) throw bomb();
  let said: string[] | undefined;
  try {
    said = run('x', '-y', '-oout', password);
  } catch (error) {
    throw error instanceof TooMuch ? bomb() : broken();
  }
  if (!said || said.some((line) => /Wrong password/i.test(line))) throw limits.password ? locked() : broken();
  const damaged = new Set(said.map((line) => /^ERROR: [\w ]+ : (.+)$/.exec(line)?.[1]));
  const parts: Enclosure[] = [];
  const notes: Unpacked['notes'] = [];
  for (const entry of files) {
    const path = entry.get('Path')!;
    const part = damaged.has(path) ? undefined : takePart(sevenZip, entry, source);
    if (leavesFolder(path)) notes.push(unsafeNote(path, name));
    else if (part) parts.push(part);
    else notes.push(brokenNote(path, name));
  }
  if (parts.length === 0 && notes.length > 0) throw notes.every(({ code }) => code === 'archive.part-unsafe') ? noSafePart(name) : broken();
  return { parts, hints: {}, notes };
}

/** One file as it came out; undefined where less came out than the list tells. */
function takePart({ FS }: SevenZip, entry: Entry, { name, mediaType }: Pick<Source, 'name' | 'mediaType'>): Enclosure | undefined {
  const path = entry.get('Path')!;
  try {
    const place = placeOf(path);
    if (!FS.isFile(FS.lstat(place).mode)) return undefined;
    const bytes = FS.readFile(place);
    const single = SINGLE.has(mediaType);
    if (!single && entry.get('Size') && bytes.length !== Number(entry.get('Size'))) return undefined;
    return { name: safeName(single ? unpackedName(name) : path), bytes };
  } catch {
    return undefined;
  }
}
