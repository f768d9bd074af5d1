import { Refusal, type Source } from '@tonghop/model';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { Enclosure, Unpacked, UnpackLimits } from '../unpacked.ts';
import { brokenNote, decodeName, LITTER, leavesFolder, noSafePart, safeName, unsafeNote } from './part-name.ts';
import { volumeRefusal } from './volumes.ts';

const open = (bytes: Uint8Array) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, decodeStrings: false, validateEntrySizes: true },
      (error, zip) => (error ? reject(error) : resolve(zip)),
    ),
  );

/** The bytes of one entry; stops with a Refusal as soon as more come out than `left` or than `ratio` times what went in. */
function content(zip: ZipFile, entry: Entry, left: number, limits: UnpackLimits, name: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > left || size > Math.max(1 << 20, entry.compressedSize * limits.maxRatio)) {
          stream.destroy();
          reject(bomb(name));
        } else chunks.push(chunk);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    }),
  );
}

const bomb = (name: string) =>
  new Refusal('source.bomb', `Tệp nén «${name}» bung ra quá lớn so với giới hạn an toàn. Hãy gửi riêng từng tệp bên trong.`);

/** Methods that yauzl understands: stored as it is, and Deflate. */
const METHODS: ReadonlySet<number> = new Set([0, 8]);

/** The method behind WinZip's AES encryption (method 99), which its extra field 0x9901 tells. */
function methodOf({ compressionMethod, extraFields }: Entry): number {
  const aes = compressionMethod === 99 ? extraFields.find((extra) => extra.id === 0x9901)?.data : undefined;
  return aes && aes.length >= 7 ? aes.readUInt16LE(5) : compressionMethod;
}

/** The Refusal for an archive of which not one file could be taken. */
const nothingTaken = (name: string, notes: Unpacked['notes']) =>
  notes.every(({ code }) => code === 'archive.part-unsafe')
    ? noSafePart(name)
    : new Refusal('source.broken', [`Tệp nén «${name}» không lấy được tệp nào bên trong.`, notes[0]!.text].join(' '));

/** Info-ZIP's Unicode path (extra field 0x7075), where an entry has one. */
function unicodePath(entry: Entry): string | undefined {
  const field = entry.extraFields.find((extra) => extra.id === 0x7075);
  return field && field.data.length > 5 && field.data[0] === 1 ? field.data.subarray(5).toString('utf8') : undefined;
}

/** Opens a ZIP archive. Entries' names are never used as paths; encrypted entries need `limits.password`. */
export async function unpackZip(source: Source, limits: UnpackLimits): Promise<Unpacked> {
  let zip: ZipFile;
  try {
    zip = await open(source.bytes);
  } catch (cause) {
    throw (
      volumeRefusal(source.name, source.bytes) ??
      new Refusal('source.broken', `Tệp nén «${source.name}» bị hỏng hoặc tải về chưa đủ. Hãy gửi lại.`, { cause })
    );
  }
  const parts: Enclosure[] = [];
  const notes: Unpacked['notes'] = [];
  let left = limits.maxBytes;
  let locked = false;
  for await (const entry of entries(zip)) {
    const raw = entry.fileName as unknown as Buffer;
    const path = unicodePath(entry) ?? (entry.generalPurposeBitFlag & 0x800 ? raw.toString('utf8') : await decodeName(raw));
    if (/[\\/]$/.test(path) || LITTER.test(path)) continue;
    if (!METHODS.has(methodOf(entry))) {
      zip.close();
      const { unpackSevenZip } = await import('./seven-zip.ts');
      return unpackSevenZip(source, limits);
    }
    if (leavesFolder(path)) {
      notes.push(unsafeNote(path, source.name));
      continue;
    }
    if (parts.length >= limits.maxParts) throw bomb(source.name);
    if (entry.isEncrypted()) {
      locked = true;
      continue;
    }
    try {
      const bytes = await content(zip, entry, left, limits, source.name);
      left -= bytes.length;
      parts.push({ name: safeName(path), bytes });
    } catch (error) {
      if (error instanceof Refusal) throw error;
      notes.push(brokenNote(path, source.name));
    }
  }
  zip.close();
  if (locked) {
    const { unlockZip } = await import('./zip-locked.ts');
    return { parts: await unlockZip(source, limits), hints: {}, notes };
  }
  if (parts.length === 0 && notes.length > 0) throw nothingTaken(source.name, notes);
  return { parts, hints: {}, notes };
}

/** The entries of an archive, one at a time. */
async function* entries(zip: ZipFile): AsyncGenerator<Entry> {
  let failed: Error | undefined;
  let wake: (() => void) | undefined;
  const queue: (Entry | undefined)[] = [];
  const put = (item: Entry | undefined) => {
    queue.push(item);
    wake?.();
  };
  zip.on('entry', put);
  zip.on('end', () => put(undefined));
  zip.on('error', (error: Error) => {
    failed = error;
    put(undefined);
  });
  for (;;) {
    zip.readEntry();
    if (queue.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    const entry = queue.shift();
    if (failed) throw new Refusal('source.broken', 'Tệp nén bị hỏng. Hãy gửi lại.', { cause: failed });
    if (!entry) return;
    yield entry;
  }
}
