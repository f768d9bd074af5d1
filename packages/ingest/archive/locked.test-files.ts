import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import officeCrypto from 'officecrypto-tool';

/** A ZIP with one encrypted entry (AES). */
export async function lockedZip(name: string, bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { password, useWebWorkers: false });
  await writer.add(name, new Uint8ArrayReader(bytes));
  return writer.close();
}

/** An Office file behind a password ([MS-OFFCRYPTO]). */
export const lockedOffice = (bytes: Uint8Array, password: string): Uint8Array =>
  new Uint8Array(officeCrypto.encrypt(Buffer.from(bytes), { password }));
