import { type Draft, type DraftBlock, Refusal, type Source } from '@tonghop/model';
import { reader as docxReader, readDocx } from '../docx/reader.ts';
import { hiddenMarks } from '../mail/hidden-markup.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { packageOfFlat } from './flat-package.ts';
import { convertToDocx } from './office-program.ts';
import { isOle } from './ole-streams.ts';
import { picturesIn } from './raw-pictures.ts';
import { blocksOfTabled } from './tabled-text.ts';
import { unlockDoc } from './unlock-doc.ts';
import { asUtf8, htmlOf, textOfMarkup } from './web-page.ts';
import { withPictures } from './with-pictures.ts';
import { asDocx } from './word97/as-docx.ts';

/** Reads old Word files (and web pages and XML that Word saved as .doc): by LibreOffice where there is one, else the text alone. */
export const reader: Reader = { id: 'doc/2', formats: ['doc'], read: readDoc };

async function readDoc(source: Source, options: ReadOptions): Promise<Draft> {
  if (!isOle(source.bytes)) return readMarkup(source, options);
  const bytes = await unlockDoc(source.name, source.bytes, options.password);
  const converted = await convertToDocx(bytes, 'doc', options.signal);
  return (await fromDocx(source, converted, options)) ?? (await withoutOffice(source, bytes, options));
}

/** Draft of what LibreOffice made; undefined when it made nothing or nothing that can be read. */
async function fromDocx(source: Source, converted: Uint8Array | undefined, options: ReadOptions): Promise<Draft | undefined> {
  if (!converted) return undefined;
  try {
    // The password was the old file's.
    const draft = await docxReader.read({ ...source, bytes: converted }, options);
    // Notes of the converted file speak of a file that nobody sent.
    const notes = draft.notes.filter(({ code }) => !code.startsWith('docx.') || /tracked-changes|embedded/.test(code));
    return { ...draft, notes, textOrigin: draft.textOrigin === 'docx' ? 'doc' : draft.textOrigin };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const PLAIN = { filterUnicode: false };

/** What can be read where there is no LibreOffice: the text alone, and the pictures where they may be pages or stamps. */
async function withoutOffice(source: Source, bytes: Uint8Array, options: ReadOptions): Promise<Draft> {
  const draft = await withPictures(source, await textOnly(source.name, bytes), () => picturesOf(bytes), options);
  if (!draft) throw noText(source.name);
  return draft;
}

/** PNG and JPEG pictures in the streams that hold them ([MS-DOC] 2.4 and 2.9.192). */
async function picturesOf(bytes: Uint8Array): Promise<Uint8Array[]> {
  const cfb = (await import('cfb')).default;
  const container = cfb.read(Buffer.from(bytes), { type: 'buffer' });
  return ['Data', 'WordDocument'].flatMap((name) => picturesIn(Buffer.from(cfb.find(container, name)?.content ?? [])));
}

/** The text with what its own structures tell of it, by {@link asDocx}; undefined where they are not as they should be. */
function structured(name: string, bytes: Uint8Array): Draft | undefined {
  const docx = asDocx(bytes);
  if (!docx) return undefined;
  try {
    return readDocx(name, docx);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The text, and by word-extractor notes, boxes and headers (and the text alone where its structures are damaged); undefined where there is none. */
async function textOnly(name: string, bytes: Uint8Array): Promise<Draft | undefined> {
  const { default: WordExtractor } = await import('word-extractor');
  const body = structured(name, bytes);
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const blocks = [
      ...(body?.blocks ?? blocksOfTabled(document.getBody(PLAIN))),
      ...paragraphs(document.getTextboxes({ ...PLAIN, includeHeadersAndFooters: false, includeBody: true })),
      ...paragraphs(document.getFootnotes(PLAIN), 'footnote'),
      ...paragraphs(document.getEndnotes(PLAIN), 'footnote'),
      ...paragraphs(document.getHeaders({ ...PLAIN, includeFooters: true }), 'furniture'),
    ];
    if (!blocks.some((block) => block.kind === 'table' || block.zone !== 'furniture')) return undefined;
    if (!body) return { blocks, notes: [reduced()], textOrigin: 'doc' };
    return { blocks, notes: body.notes, stamps: body.stamps ?? [], textOrigin: 'doc' };
  } catch (cause) {
    if (body) return { ...body, textOrigin: 'doc' };
    // word-extractor throws plain errors for whatever it cannot follow: the file is damaged, or older than Word 97.
    throw new Refusal(
      'source.broken',
      `Không đọc được tệp Word cũ «${name}» (hỏng, hoặc quá cũ). Hãy mở bằng Word rồi lưu thành DOCX hoặc PDF và gửi lại.`,
      { cause },
    );
  }
}

async function readMarkup(source: Source, options: ReadOptions): Promise<Draft> {
  const whole = packageOfFlat(source.bytes);
  if (whole) return { ...readDocx(source.name, whole), textOrigin: 'doc' };
  const html = await htmlOf(source.bytes);
  const draft =
    (await fromDocx(
      source,
      html === undefined
        ? await convertToDocx(source.bytes, 'xml', options.signal)
        : await convertToDocx(asUtf8(html), 'html', options.signal),
      options,
    )) ?? (await textOfPage(source, html));
  const marks = html === undefined ? [] : hiddenMarks(html);
  return marks.length > 0 ? { ...draft, stamps: [...(draft.stamps ?? []), ...marks] } : draft;
}

async function textOfPage(source: Source, html: string | undefined): Promise<Draft> {
  const blocks = paragraphs(await textOfMarkup(source.bytes, html));
  if (blocks.length === 0) throw noText(source.name);
  return { blocks, notes: [reduced()], textOrigin: 'doc' };
}

function paragraphs(text: string, zone?: 'footnote' | 'furniture'): DraftBlock[] {
  return text
    .split(/[\n\r\u2028]+/)
    .filter((line) => line.trim() !== '')
    .map(
      (line): DraftBlock => (zone ? { kind: 'paragraph', runs: [{ text: line }], zone } : { kind: 'paragraph', runs: [{ text: line }] }),
    );
}

const noText = (name: string) => new Refusal('source.no-text', `Tệp «${name}» không có chữ nào. Hãy gửi bản PDF hoặc ảnh của văn bản.`);
const reduced = () => ({
  code: 'doc.text-only',
  level: 'warning' as const,
  text: 'Tệp Word cũ chỉ đọc được phần chữ: số thứ tự tự động, kiểu chữ và ô gộp của bảng có thể thiếu. Nên cài LibreOffice, hoặc lưu lại thành DOCX.',
});
