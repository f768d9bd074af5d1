import { MEDIA_TYPES, type Source } from '@tonghop/model';
import { strToU8, zipSync } from 'fflate';
import { oleDocuments } from './doc/ole-documents.ts';
import { isOle } from './doc/ole-streams.ts';
import { listZip, unpackEntry } from './docx/zip-entries.ts';
import type { ReadOptions } from './reader.ts';
import type { Enclosure } from './unpacked.ts';

/** Where an old Word file and an old workbook keep what is set into them, as their directories say it ([MS-DOC] 2.1.2, [MS-XLS] 2.1.4). */
const STORAGE = { doc: Buffer.from('ObjectPool', 'utf16le'), xls: Buffer.from('MBD', 'utf16le') };

/** Files that one document carries which are looked at. */
const MOST = 20;

/** Whether some words stand in a file's bytes as they are. */
const holds = ({ bytes }: Source, words: string | Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words);

/**
 * Whether a document that is text of its own may hold files beside it: a PDF with attachments. `unpack` takes them out; they are documents of
 * their own, enclosed in it as in a mail.
 */
export const mayEnclose = (source: Source): boolean =>
  source.format === 'pdf' && (holds(source, '/EmbeddedFile') || holds(source, '/FileAttachment'));

/** An object as it lies in a package: a file, or what an OLE container holds. */
const documentsOf = (file: Enclosure): Enclosure[] | Promise<Enclosure[]> => (isOle(file.bytes) ? oleDocuments(file.bytes, true) : [file]);

/** Documents set into a Word file or a workbook (ISO/IEC 29500-1, 15.2.10), as files of their own. */
async function setIn({ name, bytes }: Source): Promise<Enclosure[]> {
  const files = listZip(bytes)
    .entries.filter((entry) => /^(?:word|xl)\/embeddings\/[^/]+$/i.test(entry.name))
    .slice(0, MOST)
    .map((entry) => ({ name: entry.name.split('/').at(-1)!, bytes: unpackEntry(bytes, entry, name).data }));
  return (await Promise.all(files.map(documentsOf))).flat().slice(0, MOST);
}

/** Parts of every LibreOffice file. */
const OWN_PARTS = /^(?:mimetype|(?:content|styles|settings|meta)\.xml|manifest\.rdf|layout-cache)$/;

/** Documents that other programs set into a LibreOffice file, each a part of its package as it is (OpenDocument 1.3, Part 2, 10.4.6). */
async function setInAsParts({ name, bytes }: Source): Promise<Enclosure[]> {
  const files = listZip(bytes)
    .entries.filter((entry) => /^[^/]+$/.test(entry.name) && !OWN_PARTS.test(entry.name))
    .slice(0, MOST)
    .map((entry) => ({ name: entry.name, bytes: unpackEntry(bytes, entry, name).data }));
  return (await Promise.all(files.map(documentsOf))).flat().slice(0, MOST);
}

/** Documents set into a LibreOffice file, each in a folder of its package, as files of their own. */
function setInFolders({ name, bytes }: Source): Enclosure[] {
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
  if (source.format === 'odt' || source.format === 'ods') return [...setInFolders(source), ...(await setInAsParts(source))];
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
