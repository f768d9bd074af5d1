import { type Draft, type DraftBlock, type Note, Refusal, type Source } from '@tonghop/model';
import type { Reader, ReadOptions } from '../reader.ts';
import { picturesOfRtf } from './raw-pictures.ts';
import { RtfParser } from './rtf-parser.ts';
import { withPictures } from './with-pictures.ts';

/** Reads RTF: lists by the numbers written in it, fonts and code pages byte by byte, tables, notes, text boxes. */
export const reader: Reader = {
  id: 'rtf/1',
  formats: ['rtf'],
  read: readWithPictures,
};

async function readWithPictures(source: Source, options: ReadOptions): Promise<Draft> {
  const draft = await withPictures(source, draftOf(source.bytes), () => picturesOfRtf(source.bytes), options);
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
    text: 'Tệp RTF bị cắt ngang hoặc hỏng: đã đọc phần còn lấy được, phần sau có thể thiếu. Hãy xin lại tệp gốc.',
  };
  return { blocks, notes: parser.groups.length > 0 ? [cut] : [], stamps: parser.hiddenWords, textOrigin: 'rtf' };
}
