import { Refusal, type Source } from '@tonghop/model';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import type { Enclosure, UnpackLimits } from '../unpacked.ts';
import { decodeName, LITTER, leavesFolder, safeName } from './part-name.ts';

/** Opens a ZIP with encrypted entries (ZipCrypto or AES) by its password; a Refusal `source.locked` without the right one. */
export async function unlockZip(source: Source, limits: UnpackLimits): Promise<Enclosure[]> {
  if (!limits.password)
    throw new Refusal(
      'source.locked',
      `Tệp nén «${source.name}» có mật khẩu. Hãy xin mật khẩu rồi chạy lại với «npx tonghop retry --password MẬT-KHẨU», hoặc xin tệp không khóa.`,
    );
  const reader = new ZipReader(new Uint8ArrayReader(source.bytes), { password: limits.password, useWebWorkers: false });
  try {
    const parts: Enclosure[] = [];
    let left = limits.maxBytes;
    for (const entry of await reader.getEntries()) {
      const path = entry.filenameUTF8 ? entry.filename : await decodeName(entry.rawFilename);
      if (entry.directory || LITTER.test(path)) continue;
      left -= entry.uncompressedSize;
      if (left < 0 || parts.length >= limits.maxParts)
        throw new Refusal('source.bomb', `Tệp nén «${source.name}» bung ra quá lớn so với giới hạn an toàn.`);
      if (leavesFolder(path)) continue;
      parts.push({ name: safeName(path), bytes: await entry.getData(new Uint8ArrayWriter()) });
    }
    return parts;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(
      'source.locked',
      `Mật khẩu của tệp nén «${source.name}» không đúng. Hãy kiểm tra và chạy lại với «npx tonghop retry --password MẬT-KHẨU».`,
      { cause },
    );
  } finally {
    await reader.close();
  }
}
