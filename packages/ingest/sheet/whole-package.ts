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

/** A cell with a formula and no result; one whose result is an empty text says so by its type. */
const UNCALCULATED = /<c\b(?![^>]*\bt="str")[^>]*><f\b[^>]*>[^<]*<\/f>(?:<v\s*\/>|<v><\/v>)?<\/c>/g;

/** How many cells of a sheet hold a formula that nobody has calculated: programs write them so, Excel does when it opens them. */
function uncalculated(part: string, data: Uint8Array): number {
  const xml = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(part) || !xml.includes('<f')) return 0;
  return xml.toString('latin1').match(UNCALCULATED)?.length ?? 0;
}

/** Told of formulas without their results. */
const uncalculatedNote = (name: string, cells: number): Note => ({
  code: 'sheet.uncalculated',
  level: 'warning',
  text: `Bảng tính «${name}» có ${cells} ô công thức chưa có kết quả nên bị trống. Hãy mở bằng Excel, lưu lại rồi gửi.`,
});

/** Told of a workbook of which only a part could be read. */
export const damagedNote = (name: string): Note => ({
  code: 'sheet.damaged',
  level: 'warning',
  text: `Bảng tính «${name}» bị hỏng một phần: có thể thiếu dòng hoặc chữ. Hãy xin lại tệp gốc.`,
});

/**
 * A workbook's parts, unpacked here and put together again as they are: SheetJS 0.18.5 never ends on a stream that is damaged. Of a
 * damaged part the beginning is kept, with a note where cells may be missing or
 * have no value. Refusals `source.bomb`, `source.locked`, `source.too-large`.
 */
export function wholePackage(name: string, bytes: Uint8Array): { bytes: Uint8Array; notes: Note[] } {
  const directory = listZip(bytes);
  refuseBomb(directory, name);
  const parts: Record<string, Uint8Array> = {};
  let cut = directory.damaged;
  let blank = 0;
  for (const entry of directory.entries) {
    if (ASIDE.test(entry.name) || entry.name.endsWith('/')) continue;
    const { data, whole } = unpackEntry(bytes, entry, name);
    cut ||= !whole && CELLS.test(entry.name);
    blank += uncalculated(entry.name, data);
    parts[entry.name] = whole ? data : closed(data);
  }
  return {
    bytes: zipSync(parts, { level: 0 }),
    notes: [...(cut ? [damagedNote(name)] : []), ...(blank > 0 ? [uncalculatedNote(name, blank)] : [])],
  };
}
