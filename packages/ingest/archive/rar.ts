import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Refusal, type Source } from '@tonghop/model';
import type { Enclosure, Unpacked, UnpackLimits } from '../unpacked.ts';
import { leavesFolder, noSafePart, safeName, unsafeNote } from './part-name.ts';
import { volumeRefusal } from './volumes.ts';

/** Whether even the list of files is encrypted: RAR 4 says so in its main header's flags, RAR 5 by a header of type 4 at the start. */
function hidesNames(bytes: Uint8Array): boolean {
  const main = bytes[6] === 0;
  if (main) return bytes[9] === 0x73 && ((bytes[10]! | (bytes[11]! << 8)) & 0x80) !== 0;
  // Checksum, then the header's length (one byte for so short a one), then its type.
  return bytes[13] === 4;
}

/** Opens a RAR archive (node-unrar-js, in memory). */
export async function unpackRar(source: Source, limits: UnpackLimits): Promise<Unpacked> {
  const { createExtractorFromData, UnrarError } = await import('node-unrar-js');
  const wasm = await readFile(createRequire(import.meta.url).resolve('node-unrar-js/esm/js/unrar.wasm'));
  const data = new Uint8Array(source.bytes).buffer;
  const locked = () =>
    new Refusal(
      'source.locked',
      `Tệp nén «${source.name}» có mật khẩu${limits.password ? ' khác với mật khẩu đã nhập' : ''}. Hãy chạy lại với «tonghop retry --password», hoặc xin tệp không khóa.`,
    );
  let encrypted = false;
  try {
    const extractor = await createExtractorFromData({
      wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
      data,
      password: limits.password,
    });
    const headers = [...extractor.getFileList().fileHeaders].filter((header) => !header.flags.directory);
    if (headers.length === 0) throw new Error('no entries');
    encrypted = headers.some((header) => header.flags.encrypted);
    if (encrypted && !limits.password) throw locked();
    const size = headers.reduce((sum, header) => sum + header.unpSize, 0);
    if (headers.length > limits.maxParts || size > limits.maxBytes || size > Math.max(1 << 24, source.bytes.length * limits.maxRatio))
      throw new Refusal(
        'source.bomb',
        `Tệp nén «${source.name}» bung ra quá lớn so với giới hạn an toàn. Hãy gửi riêng từng tệp bên trong.`,
      );
    const parts: Enclosure[] = [];
    // The library breaks off at such a path; its files are never written anywhere but into memory.
    const good = headers.filter((header) => !leavesFolder(header.name));
    if (good.length === 0) throw noSafePart(source.name);
    const notes = headers.filter((header) => !good.includes(header)).map((header) => unsafeNote(header.name, source.name));
    for (const { fileHeader, extraction } of extractor.extract({ files: ({ name }) => !leavesFolder(name) }).files)
      if (!fileHeader.flags.directory && extraction) parts.push({ name: safeName(fileHeader.name), bytes: extraction });
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
