import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Refusal, type Source } from '@tonghop/model';
import type { Extractor } from 'node-unrar-js';
import type { Enclosure, Unpacked, UnpackLimits } from '../unpacked.ts';
import { brokenNote, leavesFolder, noSafePart, safeName, unsafeNote } from './part-name.ts';
import { volumeRefusal } from './volumes.ts';

/** Whether even the list of files is encrypted: RAR 4 says so in its main header's flags, RAR 5 by a header of type 4 at the start. */
function hidesNames(bytes: Uint8Array): boolean {
  const main = bytes[6] === 0;
  if (main) return bytes[9] === 0x73 && ((bytes[10]! | (bytes[11]! << 8)) & 0x80) !== 0;
  // Checksum, then the header's length (one byte for so short a one), then its type.
  return bytes[13] === 4;
}

/** Most damaged files after which the rest of an archive is given up: each is met by going through the archive anew. */
const MOST_BROKEN = 20;

/**
 * Takes the files of these names out of an archive. The library ends at a damaged one, and at a link, of which it gives no bytes: those are
 * passed over when another one begins anew. Throws what the library said where no file is whole, or where the password may be at fault.
 */
async function takeFiles(
  begin: () => Promise<Extractor<Uint8Array>>,
  wanted: Set<string>,
  encrypted: boolean,
): Promise<{ parts: Enclosure[]; broken: string[] }> {
  const parts: Enclosure[] = [];
  const broken: string[] = [];
  for (;;) {
    let at: string | undefined;
    const next = ({ name }: { name: string }) => {
      at = name;
      return wanted.has(name);
    };
    try {
      for (const { fileHeader, extraction } of (await begin()).extract({ files: next }).files) {
        if (fileHeader.flags.directory || !extraction) continue;
        parts.push({ name: safeName(fileHeader.name), bytes: extraction });
        wanted.delete(fileHeader.name);
      }
      return { parts, broken };
    } catch (error) {
      if (encrypted || at === undefined) throw error;
      // What is damaged where it is only passed over lets nothing behind it through.
      const goOn = wanted.delete(at) && broken.push(at) < MOST_BROKEN;
      if (!goOn) broken.push(...wanted);
      if (!goOn || wanted.size === 0) {
        if (parts.length === 0) throw error;
        return { parts, broken };
      }
    }
  }
}

/** Opens a RAR archive (node-unrar-js, in memory). A damaged file within is told in a note. */
export async function unpackRar(source: Source, limits: UnpackLimits): Promise<Unpacked> {
  const { createExtractorFromData, UnrarError } = await import('node-unrar-js');
  const wasm = await readFile(createRequire(import.meta.url).resolve('node-unrar-js/esm/js/unrar.wasm'));
  const data = new Uint8Array(source.bytes).buffer;
  const locked = () =>
    new Refusal(
      'source.locked',
      `Tệp nén «${source.name}» có mật khẩu${limits.password ? ' khác với mật khẩu đã nhập' : ''}. Hãy chạy lại với «npx tonghop retry --password MẬT-KHẨU», hoặc xin tệp không khóa.`,
    );
  let encrypted = false;
  try {
    const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer;
    const begin = () => createExtractorFromData({ wasmBinary, data, password: limits.password });
    const headers = [...(await begin()).getFileList().fileHeaders].filter((header) => !header.flags.directory);
    if (headers.length === 0) throw new Error('no entries');
    encrypted = headers.some((header) => header.flags.encrypted);
    if (encrypted && !limits.password) throw locked();
    const size = headers.reduce((sum, header) => sum + header.unpSize, 0);
    if (headers.length > limits.maxParts || size > limits.maxBytes || size > Math.max(1 << 24, source.bytes.length * limits.maxRatio))
      throw new Refusal(
        'source.bomb',
        `Tệp nén «${source.name}» bung ra quá lớn so với giới hạn an toàn. Hãy gửi riêng từng tệp bên trong.`,
      );
    // The library breaks off at such a path; its files are never written anywhere but into memory.
    const good = headers.filter((header) => !leavesFolder(header.name));
    if (good.length === 0) throw noSafePart(source.name);
    const { parts, broken } = await takeFiles(begin, new Set(good.map(({ name }) => name)), encrypted);
    const notes = [
      ...headers.filter((header) => !good.includes(header)).map((header) => unsafeNote(header.name, source.name)),
      ...broken.map((name) => brokenNote(name, source.name)),
    ];
    return { parts, hints: {}, notes };
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    // With the wrong password what comes out of it looks damaged.
    if (cause instanceof UnrarError && (/PASSWORD/.test(cause.reason) || (limits.password && (encrypted || hidesNames(source.bytes)))))
      throw locked();
    throw (
      volumeRefusal(source.name, source.bytes) ??
      new Refusal('source.broken', `Tệp nén «${source.name}» bị hỏng hoặc tải về chưa đủ. Hãy gửi lại.`, { cause })
    );
  }
}
