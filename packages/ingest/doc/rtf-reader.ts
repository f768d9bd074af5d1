import { type Draft, type DraftBlock, type Note, Refusal, type Source } from '@tonghop/model';
import { isNearlyEmpty, readPastedPages } from '../docx/pasted-pages.ts';
import { wordsOnPictures } from '../docx/stamps.ts';
import { looksForStamps, type Reader, type ReadOptions } from '../reader.ts';
import { picturesOfRtf } from './raw-pictures.ts';
import { RtfParser } from './rtf-parser.ts';

/** Reads RTF: lists by the numbers written in it, fonts and code pages byte by byte, tables, notes, text boxes. */
export const reader: Reader = {
  id: 'rtf/1',
  formats: ['rtf'],
  read: readWithPictures,
};

/** Pictures looked at for stamps; bytes from which one may be a page. */
const MOST = 3;
const PAGE_BYTES = 40_000;

async function readWithPictures(source: Source, options: ReadOptions): Promise<Draft> {
  const draft = draftOf(source.bytes);
  if (options.ocr !== false && (looksForStamps(options) || isNearlyEmpty(draft))) {
    const pictures = picturesOfRtf(source.bytes);
    if (draft && looksForStamps(options)) draft.stamps = await wordsOnPictures(source, pictures.slice(0, MOST), options);
    const large = pictures.filter(({ length }) => length >= PAGE_BYTES);
    const pages = isNearlyEmpty(draft) && large.length > 0 ? await readPastedPages(source, large, options) : undefined;
    if (pages) return draft ? { ...pages, blocks: [...draft.blocks, ...pages.blocks], textOrigin: 'mixed' } : pages;
  }
  if (!draft) throw noText(source.name);
  return draft;
}

/** Draft of an RTF file. Throws a Refusal (`source.no-text`). */
export function readRtf(name: string, bytes: Uint8Array): Draft {
  const draft = draftOf(bytes);
  if (!draft) throw noText(name);
  return draft;
}

const noText = (name: string) => new Refusal('source.no-text', `Tệp «${name}» không có chữ nào. Hãy gửi bản PDF hoặc DOCX của văn bản.`);

/** The text of an RTF file; undefined where it has none. */
function draftOf(bytes: Uint8Array): Draft | undefined {
  const parser = new RtfParser();
  parser.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const { front, body, footnote, furniture } = parser.finish();
  const zoned = (blocks: DraftBlock[], zone: 'footnote' | 'furniture') => blocks.map((block): DraftBlock => ({ ...block, zone }));
  const blocks = [...front, ...body, ...zoned(footnote, 'footnote'), ...zoned(furniture, 'furniture')];
  if (!blocks.some((block) => block.zone !== 'furniture')) return undefined;
  // A whole file closes every group it opens.
  const cut: Note = {
    code: 'rtf.damaged',
    level: 'warning',
    text: 'Tệp RTF bị cắt ngang hoặc hỏng: đã đọc phần còn lấy được, phần sau có thể thiếu.',
  };
  return { blocks, notes: parser.groups.length > 0 ? [cut] : [], textOrigin: 'rtf' };
}
