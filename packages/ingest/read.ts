import { compose, type Format, type Reading, Refusal, type Source } from '@tonghop/model';
import { lookAlikes } from './encoding/look-alikes.ts';
import { oddParagraphs } from './encoding/odd-paragraphs.ts';
import { toUnicode } from './encoding/to-unicode.ts';
import { identify, nameMismatch } from './identify.ts';
import { looksForStamps, type Reader, type ReadOptions } from './reader.ts';
import { secrecyMark } from './secrecy.ts';
import { structure } from './structure/structure.ts';

/** Readers by format; each is loaded when the first such file comes. */
const READERS: Partial<Record<Format, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf/reader.ts')).reader,
  docx: async () => (await import('./docx/reader.ts')).reader,
  doc: async () => (await import('./doc/reader.ts')).reader,
  rtf: async () => (await import('./doc/rtf-reader.ts')).reader,
  odt: async () => (await import('./odt/reader.ts')).reader,
  xlsx: async () => (await import('./sheet/reader.ts')).reader,
  xls: async () => (await import('./sheet/reader.ts')).reader,
  ods: async () => (await import('./sheet/ods-reader.ts')).reader,
  txt: async () => (await import('./txt/reader.ts')).reader,
  image: async () => (await import('./scan/reader.ts')).reader,
};

/** Bytes → reading: the format's reader, then structure, the look for a mark of secrecy, then compose. Throws a Refusal for what cannot be read. */
export const read = (source: Source, options: ReadOptions = {}): Promise<Reading> => readOne(source, options, false);

/** The mark of secrecy of a file that a document carries: it would be stored with it. */
async function markWithin(source: Source, options: ReadOptions): Promise<Reading['secrecy']> {
  if (!looksForStamps(options)) return undefined;
  const { carriedBy } = await import('./carried.ts');
  for (const { name, bytes } of await carriedBy(source, options))
    try {
      const { secrecy } = await readOne(identify(name, bytes), { ...options, firstPageOnly: true }, true);
      if (secrecy) return secrecy;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  return undefined;
}

async function readOne(source: Source, options: ReadOptions, carried: boolean): Promise<Reading> {
  const load = READERS[source.format];
  if (!load)
    throw new Refusal(
      'format.unsupported',
      `Tệp «${source.name}» thuộc loại chưa đọc được (${source.format}). Hãy gửi lại bằng PDF hoặc DOCX.`,
    );
  const reader = await load();
  const read = await reader.read(source, options);
  const odd = oddParagraphs(read);
  const draft = toUnicode(read, odd);
  const mismatch = nameMismatch(source);
  if (mismatch) draft.notes.unshift(mismatch);
  draft.notes.push(...lookAlikes(odd));
  const structured = structure(draft);
  const secrecy = secrecyMark(structured) ?? (carried ? undefined : await markWithin(source, options));
  if (secrecy)
    structured.notes.unshift({ code: 'secrecy.marked', level: 'warning', text: `Trang đầu có dấu ${secrecy}: không đưa vào hệ thống.` });
  const reading = compose(source, reader.id, structured);
  // A scan of blank sheets, or one whose pictures nobody can decode: an empty record would look like a report that says nothing.
  if (!options.firstPageOnly && options.ocr !== false && !/[\p{L}\p{N}]/u.test(reading.text))
    throw new Refusal('source.no-text', `Tệp «${source.name}» không có chữ nào đọc được. Hãy kiểm tra tệp; gửi bản PDF hoặc ảnh rõ hơn.`);
  return secrecy ? { ...reading, secrecy } : reading;
}
