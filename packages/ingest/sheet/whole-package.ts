import type { Note } from '@tonghop/model';
import { zipSync } from 'fflate';
import { listZip, refuseBomb, unpackEntry } from '../docx/zip-entries.ts';

/** What carries no cells: pictures, embedded files, macros, printers. */
const ASIDE = /^xl\/(?:(?:media|embeddings|printerSettings)\/|vbaProject\.bin$)/i;
/** The parts without which rows or words are missing; «.bin» in the binary form (XLSB). */
const CELLS = /^xl\/(?:worksheets\/[^/]+|sharedStrings|workbook)\.(?:xml|bin)$/i;

/** The beginning of a part that was cut, up to its last whole row or string, with what closes it. */
function closed(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1');
  const last = Math.max(text.lastIndexOf('</row>'), text.lastIndexOf('</si>'));
  if (last < 0) return data;
  const row = text.startsWith('</row>', last);
  return Buffer.concat([data.subarray(0, last), Buffer.from(row ? '</row></sheetData></worksheet>' : '</si></sst>')]);
}

/** Told of a workbook of which only a part could be read. */
export const damagedNote = (name: string): Note => ({
  code: 'sheet.damaged',
  level: 'warning',
  text: `Bảng tính «${name}» bị hỏng một phần: có thể thiếu dòng hoặc chữ. Hãy xin lại tệp gốc.`,
});

/**
 * A workbook's parts, unpacked here and put together again as they are: SheetJS 0.18.5 never ends on a stream that is damaged. Of a
 * damaged part the beginning is kept, with a note where cells may be missing. Refusals `source.bomb`, `source.locked`, `source.too-large`.
 */
export function wholePackage(name: string, bytes: Uint8Array): { bytes: Uint8Array; notes: Note[] } {
  const directory = listZip(bytes);
  refuseBomb(directory, name);
  const parts: Record<string, Uint8Array> = {};
  let cut = directory.damaged;
  for (const entry of directory.entries) {
    if (ASIDE.test(entry.name) || entry.name.endsWith('/')) continue;
    const { data, whole } = unpackEntry(bytes, entry, name);
    cut ||= !whole && CELLS.test(entry.name);
    parts[entry.name] = whole ? data : closed(data);
  }
  return { bytes: zipSync(parts, { level: 0 }), notes: cut ? [damagedNote(name)] : [] };
}
