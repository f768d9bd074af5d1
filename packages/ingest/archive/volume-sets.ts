import { crc32 } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import type { Enclosure, Unpacked, UnpackLimits } from '../unpacked.ts';

/** How packers part an archive: «.z01» before «.zip», «.part1.rar», «.rar» before «.r00», or simply cut: «.7z.001». */
type Kind = 'zip' | 'rar' | 'old-rar' | 'split';

/** Where a file stands in a set of volumes, by its name. `set`: the same for all of one set; `stem`: the name of the whole without its ending. */
export type Place = { kind: Kind; set: string; stem: string; number: number };

/** A set of volumes of which none is missing, the first first. */
export type VolumeSet = { kind: Kind; stem: string; volumes: Enclosure[] };

const FORMS: [Kind, RegExp, (digits: number) => number][] = [
  ['rar', /\.part(\d{1,4})\.rar$/i, (n) => n],
  ['old-rar', /\.r(\d\d)$/i, (n) => n + 2],
  ['zip', /\.z(\d\d)$/i, (n) => n],
  ['split', /\.(\d{3})$/, (n) => n],
];
/** Names of files that others may belong to: the first of old RAR volumes, the last of a ZIP's. */
const HEADS: [Kind, RegExp, number][] = [
  ['old-rar', /\.rar$/i, 1],
  ['zip', /\.zip$/i, Number.POSITIVE_INFINITY],
];

/** Where a file stands in a set by its name; undefined for names that are no volume's. A plain «.zip» or «.rar» may be one. */
export function placeOf(name: string): Place | undefined {
  const made = (kind: Kind, form: RegExp, number: number): Place => {
    const stem = name.replace(form, '');
    return { kind, set: `${kind} ${stem.normalize('NFC').toLowerCase()}`, stem, number };
  };
  for (const [kind, form, count] of FORMS) {
    const digits = form.exec(name)?.[1];
    if (digits !== undefined) return made(kind, form, count(Number(digits)));
  }
  for (const [kind, form, number] of HEADS) if (form.test(name)) return made(kind, form, number);
  return undefined;
}

const END_OF_ZIP = Buffer.from('PK\x05\x06', 'latin1');
const dataOf = ({ bytes }: Enclosure) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The end record of a ZIP's directory (APPNOTE 4.3.16); undefined where there is none. */
function endOfZip(data: Buffer): Buffer | undefined {
  const at = data.lastIndexOf(END_OF_ZIP);
  return at >= 0 && at >= data.length - 0xffff - 22 && at + 22 <= data.length ? data.subarray(at) : undefined;
}

/** Whether a RAR volume says that none follows: by its end block, RAR 4's (type 0x7b, flag 1) or RAR 5's (type 5, flag 1). */
function isLastRar(data: Buffer): boolean {
  if (data.toString('latin1', 0, 4) !== 'Rar!' || data.length < 30) return false;
  // Checksum, size 3, type 5, header's flags, the end's own.
  if (data[6] !== 0) return data.at(-4) === 3 && data.at(-3) === 5 && (data.at(-1)! & 1) === 0;
  for (let at = data.length - 7; at >= data.length - 20; at--)
    if (data[at + 2] === 0x7b && data.readUInt16LE(at + 5) === data.length - at) return (data.readUInt16LE(at + 3) & 1) === 0;
  return false;
}

/** Whether cut pieces, one after another, are a whole: by what the first says of its length, by a ZIP's end, else as only the last is shorter. */
function isWhole(volumes: readonly Enclosure[]): boolean {
  const first = dataOf(volumes[0]!);
  const last = volumes.at(-1)!;
  const size = volumes.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (volumes.slice(0, -1).some(({ bytes }) => bytes.length !== first.length) || last.bytes.length > first.length) return false;
  if (first.length >= 32 && first.readUInt32LE(0) === 0xafbc7a37)
    return 32 + Number(first.readBigUInt64LE(12)) + Number(first.readBigUInt64LE(20)) === size;
  if (first.toString('latin1', 0, 4) === 'PK\x03\x04') return endOfZip(dataOf(last)) !== undefined;
  return last.bytes.length < first.length;
}

function isComplete(kind: Kind, volumes: readonly Enclosure[]): boolean {
  const last = dataOf(volumes.at(-1)!);
  if (kind === 'zip') return endOfZip(last)?.readUInt16LE(4) === volumes.length - 1;
  return kind === 'split' ? isWhole(volumes) : isLastRar(last);
}

/** The whole sets among some files, with the files of each; one of which a volume is missing is none. */
export function volumeSets(files: readonly Enclosure[]): VolumeSet[] {
  const sets = Map.groupBy(
    files.flatMap((file) => {
      const place = placeOf(file.name);
      return place ? [{ file, place }] : [];
    }),
    ({ place }) => place.set,
  );
  return [...sets.values()].flatMap((members): VolumeSet[] => {
    const sorted = members.toSorted((a, b) => a.place.number - b.place.number);
    const { kind, stem } = sorted[0]!.place;
    const counted = sorted.every(
      ({ place }, n) => place.number === n + 1 || (kind === 'zip' && n > 0 && n === sorted.length - 1 && place.number > n),
    );
    const volumes = sorted.map(({ file }) => file);
    return volumes.length > 1 && counted && isComplete(kind, volumes) ? [{ kind, stem, volumes }] : [];
  });
}

/** A day for entries that have none of their own: the same volumes make the same bytes. */
const NO_DAY = new Date(1980, 0, 1);

/** What the file is called that a set becomes. */
export const nameOfJoined = ({ stem }: Pick<Place, 'stem'>): string => `${stem.replace(/\.(?:zip|7z|rar|tar|t?gz)$/i, '')}.zip`;

/** A set as one file: a ZIP that holds its volumes as they are. */
export function joinedVolumes(set: VolumeSet): Enclosure {
  const files = Object.fromEntries(set.volumes.map(({ name, bytes }) => [name, bytes]));
  return { name: nameOfJoined(set), bytes: zipSync(files, { level: 0, mtime: NO_DAY }) };
}

/** The volumes that a joined file holds. */
export const filesOfJoined = (bytes: Uint8Array): Enclosure[] =>
  Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, bytes: content }));

/** Whether bytes are those that a volume had when it was joined. */
export const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && crc32(one) === crc32(other);

/** Opens a set: what is cut is put together, RAR's and ZIP's volumes are read by 7-Zip. Refusals as 7-Zip's. */
async function unpackSet(name: string, { kind, stem, volumes }: VolumeSet, limits: UnpackLimits): Promise<Unpacked> {
  if (kind === 'split') return { parts: [{ name: stem, bytes: Buffer.concat(volumes.map(dataOf)) }], hints: {}, notes: [] };
  const { unpackBySevenZip } = await import('./seven-zip.ts');
  // Names of the volumes lead 7-Zip from one to the next.
  const plain = volumes.map(({ name: own, bytes }) => ({ name: `v${/\.(?:part\d+\.rar|\w+)$/i.exec(own)![0].toLowerCase()}`, bytes }));
  const ordered = kind === 'zip' ? [plain.at(-1)!, ...plain.slice(0, -1)] : plain;
  return unpackBySevenZip({ name, mediaType: kind === 'zip' ? 'application/zip' : 'application/vnd.rar' }, ordered, limits);
}

/**
 * What a mail or archive held, with the volumes of one archive joined: where it held nothing else, what they hold; else one file for each
 * set. Volumes of which one is missing stay as they are.
 */
export async function withJoinedVolumes(name: string, unpacked: Unpacked, limits: UnpackLimits): Promise<Unpacked> {
  const sets =
    unpacked.parts.length > 1 && unpacked.parts.some((part) => FORMS.some(([, form]) => form.test(part.name)))
      ? volumeSets(unpacked.parts)
      : [];
  const [only] = sets;
  if (!only) return unpacked;
  if (sets.length === 1 && only.volumes.length === unpacked.parts.length) {
    const inner = await unpackSet(name, only, limits);
    return { ...unpacked, parts: inner.parts, notes: [...unpacked.notes, ...inner.notes] };
  }
  const joined = new Set(sets.flatMap(({ volumes }) => volumes));
  return { ...unpacked, parts: [...sets.map(joinedVolumes), ...unpacked.parts.filter((part) => !joined.has(part))] };
}
