import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '@tonghop/model';

/** What a shell hands over instead of a file ends when the program that writes it does. */
const HANDED_OVER = /^\/(?:dev\/(?:stdin$|fd\/)|proc\/)/;

/** The Refusal for what is no file of its own and is given to a command. */
export const noFile = (path: string): Refusal =>
  new Refusal(
    'source.unsafe',
    `«${basename(path).normalize('NFC')}» là liên kết, ống hoặc thiết bị, không phải tệp: không mở ra. Hãy đưa chính tệp báo cáo.`,
  );

/** The bytes of a file that a command was given. A pipe or a device may never end: Refusal `source.unsafe`. Throws as reading files does. */
export async function readGiven(path: string): Promise<Uint8Array> {
  const stats = await stat(path);
  if (!stats.isFile() && !stats.isDirectory() && !HANDED_OVER.test(path)) throw noFile(path);
  return readFile(path);
}
