import type { Note } from '@tonghop/model';
import type { Bilingual } from './language.ts';

/** Notes of readers that say that only a part of a file could be read, since the file is damaged or was cut off on its way. */
const PARTLY: ReadonlySet<string> = new Set([
  'docx.damaged',
  'odt.damaged',
  'rtf.damaged',
  'sheet.damaged',
  'text-damaged',
  'pdf.repaired',
  'pdf.page-broken',
  'image.cut',
]);

/** What to tell of a file of which a part alone was read; undefined of a whole one. It is no failure: a record of it was made. */
export function partlyRead(name: string, notes: readonly Pick<Note, 'code'>[]): Bilingual | undefined {
  if (!notes.some(({ code }) => PARTLY.has(code))) return undefined;
  return {
    vi: `Lưu ý: tệp «${name}» bị hỏng một phần hoặc tải về chưa đủ, chỉ đọc được phần còn lại. Hãy xin lại tệp gốc.`,
    en: `Note: ${name} is damaged or cut off and was read in part only; ask for the original again.`,
  };
}
