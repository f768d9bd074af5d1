import type { CFB$Container } from 'cfb';
import type { Enclosure } from '../unpacked.ts';
import { isOle, turnsInCircles } from './ole-streams.ts';

/** Streams that make a storage an old Word file or workbook of its own ([MS-DOC] 2.1, [MS-XLS] 2.1). */
const OFFICE: Record<string, string> = { WordDocument: 'doc', Workbook: 'xls', Book: 'xls' };
/** The stream in which any file may lie ([MS-OLEDS] 2.3.6), behind its name, its path and the path where it was put. */
const NATIVE = '\u0001Ole10Native';

/** Documents taken out of one file. */
const MOST = 20;

/** A file as the Windows packager keeps it: length, kind, name, path, kind, path's length, path, length, bytes. Undefined where that is not so. */
function nativeFile(content: Buffer): Buffer | undefined {
  const name = content.indexOf(0, 6);
  const path = name < 0 ? -1 : content.indexOf(0, name + 1);
  if (path < 0 || path + 9 > content.length) return undefined;
  const at = path + 9 + content.readUInt32LE(path + 5);
  if (at + 4 > content.length) return undefined;
  const length = content.readUInt32LE(at);
  return at + 4 + length <= content.length ? content.subarray(at + 4, at + 4 + length) : undefined;
}

/** A storage with all below it as a compound file of its own. */
function apart(cfb: typeof import('cfb'), container: CFB$Container, folder: string): Buffer {
  const made = cfb.utils.cfb_new();
  container.FullPaths.forEach((path, n) => {
    const { type, content } = container.FileIndex[n]!;
    if (path.startsWith(folder) && type === 2) cfb.utils.cfb_add(made, `/${path.slice(folder.length)}`, Buffer.from(content));
  });
  return cfb.write(made, { type: 'buffer' });
}

/**
 * The documents in an OLE compound file: old Word files and workbooks as files of their own, and whatever the streams `Package`, `CONTENTS` and
 * `Ole10Native` hold; with `whole` the file itself counts too. None of what is damaged.
 */
export async function oleDocuments(bytes: Uint8Array, whole: boolean): Promise<Enclosure[]> {
  if (!isOle(bytes) || turnsInCircles(bytes)) return [];
  const cfb = (await import('cfb')).default;
  const found: Enclosure[] = [];
  try {
    const container = cfb.read(Buffer.from(bytes), { type: 'buffer' });
    const root = container.FullPaths[0] ?? '';
    container.FullPaths.forEach((path, n) => {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const name = path.slice(folder.length);
      if ((folder === root && !whole) || found.length >= MOST) return;
      const content = Buffer.from(container.FileIndex[n]!.content ?? []);
      const form = OFFICE[name];
      if (form) found.push({ name: `tep.${form}`, bytes: folder === root ? bytes : apart(cfb, container, folder) });
      else if (name === 'Package' || (name === 'CONTENTS' && content.toString('latin1', 0, 4) === '%PDF'))
        found.push({ name: 'tep', bytes: content });
      const file = name === NATIVE ? nativeFile(content) : undefined;
      if (file) found.push({ name: 'tep', bytes: file });
    });
  } catch {
    // Whoever opens the document sees nothing of a damaged object either.
  }
  return found;
}
