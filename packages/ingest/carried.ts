import type { Source } from '@tonghop/model';
import { listZip, unpackEntry } from './docx/zip-entries.ts';
import type { ReadOptions } from './reader.ts';
import type { Enclosure } from './unpacked.ts';

/** Files that one document carries which are looked at. */
const MOST = 20;

const holds = ({ bytes }: Source, words: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words);

/** Documents set into a Word file or a workbook (ISO/IEC 29500-1, 15.2.10), as Office files of their own. */
function setIn({ name, bytes }: Source): Enclosure[] {
  return listZip(bytes)
    .entries.filter((entry) => /^(?:word|xl)\/embeddings\/[^/]+\.(?:docx|docm|xlsx|xlsm|pdf)$/i.test(entry.name))
    .slice(0, MOST)
    .map((entry) => ({ name: entry.name.split('/').at(-1)!, bytes: unpackEntry(bytes, entry, name).data }));
}

/**
 * The files that a document carries without saying anything of them on its pages: a PDF's attachments, what is set into an Office file as
 * a file. They are no documents of their own here (a note says that they are there), and are only looked at for a mark of secrecy.
 */
export async function carriedBy(source: Source, options: ReadOptions): Promise<Enclosure[]> {
  if ((source.format === 'docx' || source.format === 'xlsx') && holds(source, '/embeddings/')) return setIn(source);
  if (source.format !== 'pdf' || !holds(source, '/EmbeddedFile')) return [];
  const { PdfjsDocument } = await import('./pdf/pdfjs-document.ts');
  const opened = await PdfjsDocument.open(source, options);
  try {
    return (await opened.attachments()).slice(0, MOST);
  } finally {
    await opened.close();
  }
}
