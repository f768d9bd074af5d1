import { MEDIA_TYPES, Refusal, type Source } from '@tonghop/model';
import { oleDocuments } from './doc/ole-documents.ts';
import { isOle } from './doc/ole-streams.ts';
import { listZip, unpackEntry, type ZipEntry } from './docx/zip-entries.ts';
import type { ReadOptions } from './reader.ts';
import type { Enclosure } from './unpacked.ts';

/** Where an old Word file and an old workbook keep what is set into them, as their directories say it ([MS-DOC] 2.1.2, [MS-XLS] 2.1.4). */
const STORAGE = { doc: Buffer.from('ObjectPool', 'utf16le'), xls: Buffer.from('MBD', 'utf16le') };

/** Files that one document carries which are looked at. */
const MOST = 20;
/** Objects of a package among which they are looked for: equations and pictures are objects too. */
const MOST_OBJECTS = 400;

/** Whether some words stand in a file's bytes as they are. */
const holds = ({ bytes }: Source, words: string | Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words);

/**
 * Whether a document that is text of its own may hold files beside it: a PDF with attachments. `unpack` takes them out; they are documents of
 * their own, enclosed in it as in a mail.
 */
export const mayEnclose = (source: Source): boolean =>
  source.format === 'pdf' && (holds(source, '/EmbeddedFile') || holds(source, '/FileAttachment'));

/** What stands under an entry's name in a package; undefined for what cannot be unpacked, such as a picture that is packed too well. */
function unpacked({ name, bytes }: Source, entry: ZipEntry): Uint8Array | undefined {
  try {
    return unpackEntry(bytes, entry, name).data;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The documents among a package's parts that are objects, as files of their own: files, or what OLE containers hold; those called documents first. */
async function documentsAmong(source: Source, isObject: (part: string) => boolean): Promise<Enclosure[]> {
  const called = (entry: ZipEntry) => Number(/\.(?:docx?|docm|xlsx?|xlsm|pdf)$/i.test(entry.name));
  const objects = listZip(source.bytes).entries.filter((entry) => isObject(entry.name));
  const found: Enclosure[] = [];
  for (const entry of objects.sort((a, b) => called(b) - called(a)).slice(0, MOST_OBJECTS)) {
    if (found.length >= MOST) break;
    const bytes = unpacked(source, entry);
    if (bytes && isOle(bytes)) found.push(...(await oleDocuments(bytes, true)));
    else if (bytes) found.push({ name: entry.name.split('/').at(-1)!, bytes });
  }
  return found.slice(0, MOST);
}

/** Documents set into a Word file or a workbook (ISO/IEC 29500-1, 15.2.10), as files of their own. */
const setIn = (source: Source): Promise<Enclosure[]> => documentsAmong(source, (part) => /^(?:word|xl)\/embeddings\/[^/]+$/i.test(part));

/** Parts of every LibreOffice file. */
const OWN_PARTS = /^(?:mimetype|(?:content|styles|settings|meta)\.xml|manifest\.rdf|layout-cache)$/;

/** Documents that other programs set into a LibreOffice file, each a part of its package as it is (OpenDocument 1.3, Part 2, 10.4.6). */
const setInAsParts = (source: Source): Promise<Enclosure[]> =>
  documentsAmong(source, (part) => /^[^/]+$/.test(part) && !OWN_PARTS.test(part));

/** Documents set into a LibreOffice file, each in a folder of its package, as files of their own. */
async function setInFolders({ name, bytes }: Source): Promise<Enclosure[]> {
  const { strToU8, zipSync } = await import('fflate');
  return listZip(bytes)
    .entries.filter((entry) => /^[^/]+\/content\.xml$/.test(entry.name))
    .slice(0, MOST)
    .map((entry) => {
      const { data } = unpackEntry(bytes, entry, name);
      const form = Buffer.from(data.buffer, data.byteOffset, data.byteLength).includes('<office:spreadsheet') ? 'ods' : 'odt';
      return {
        name: `${entry.name.split('/')[0]}.${form}`,
        bytes: zipSync({ mimetype: strToU8(MEDIA_TYPES[form]), 'content.xml': data }, { level: 0 }),
      };
    });
}

/**
 * The files that a document carries without saying anything of them on its pages, looked at for a mark of secrecy: a PDF's attachments, and
 * what is set into an Office or LibreOffice file as a file, which is no document of its own (a note says that it is there).
 */
export async function carriedBy(source: Source, options: ReadOptions): Promise<Enclosure[]> {
  if ((source.format === 'docx' || source.format === 'xlsx') && holds(source, '/embeddings/')) return setIn(source);
  if (source.format === 'odt' || source.format === 'ods') return [...(await setInFolders(source)), ...(await setInAsParts(source))];
  if ((source.format === 'doc' || source.format === 'xls') && holds(source, STORAGE[source.format]))
    return oleDocuments(source.bytes, false);
  if (!mayEnclose(source)) return [];
  const { PdfjsDocument } = await import('./pdf/pdfjs-document.ts');
  const opened = await PdfjsDocument.open(source, options);
  try {
    const found: Enclosure[] = [];
    for await (const { name, bytes } of opened.attachments()) {
      if (bytes) found.push({ name, bytes });
      if (found.length >= MOST) break;
    }
    return found;
  } finally {
    await opened.close();
  }
}
