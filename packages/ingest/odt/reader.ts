import { type Draft, type DraftBlock, type Note, Refusal } from '@tonghop/model';
import { isNearlyEmpty, readPastedPages, withPastedPages } from '../docx/pasted-pages.ts';
import { wordsOnPictures } from '../docx/stamps.ts';
import { attribute, child, descendants, elements, type XmlElement } from '../docx/xml.ts';
import { looksForStamps, type Reader } from '../reader.ts';
import { readBlocks } from './blocks.ts';
import { annotationMarks, hiddenWords } from './hidden-words.ts';
import { picturesOf } from './inline.ts';
import { Lists } from './lists.ts';
import { readMargins } from './margins.ts';
import { type OdtPackage, openOdt } from './package.ts';
import type { OdtStory } from './story.ts';
import { type OdtStyles, readStyles } from './styles.ts';

/** Children of the body that may stand on the first page; pictures looked at there; the largest of them, and the smallest that may be a page, bytes. */
const FIRST = 40;
const MOST = 3;
const LARGEST = 8_000_000;
const PAGE_BYTES = 40_000;

/** Reads OpenDocument text (LibreOffice Writer's ODT and OTT): numbers restored, tracked changes accepted; pasted scans by recognition. */
export const reader: Reader = {
  id: 'odt/1',
  formats: ['odt'],
  read: async (source, options) => {
    const pack = openOdt(source.name, source.bytes);
    const body = bodyOf(source.name, pack);
    const draft = draftOf(pack, body);
    if (draft && looksForStamps(options) && options.ocr !== false)
      draft.stamps!.push(...(await wordsOnPictures(source, pictures(pack, firstParts(pack, body)).slice(0, MOST), options)));
    const scans = options.ocr !== false && isNearlyEmpty(draft) ? pictures(pack, [body]).filter(({ length }) => length >= PAGE_BYTES) : [];
    const pages = scans.length > 0 ? await readPastedPages(source, scans, options) : undefined;
    if (!draft && !pages)
      throw new Refusal('source.no-text', `Tệp «${source.name}» không có chữ nào đọc được. Hãy gửi bản PDF hoặc ảnh rõ của văn bản.`);
    return withPastedPages(draft, pages)!;
  },
};

/** The text of a document. Throws a Refusal where there is none. */
function bodyOf(name: string, { content, damaged }: OdtPackage): XmlElement {
  const body = child(child(content, 'office:body'), 'office:text');
  if (body) return body;
  throw damaged.length > 0 || !content
    ? new Refusal('source.broken', `Tệp «${name}» bị hỏng, không lấy được nội dung. Hãy tải lại hoặc xin lại tệp gốc.`)
    : new Refusal('format.unknown', `Tệp «${name}» không phải là văn bản OpenDocument (ODT). Hãy gửi lại bằng PDF hoặc DOCX.`);
}

/** The body's beginning and the page headers. */
const firstParts = ({ styles }: OdtPackage, body: XmlElement): XmlElement[] => [
  ...elements(body).slice(0, FIRST),
  ...(styles ? descendants(styles, 'style:master-page') : []),
];

/** Pictures below some elements, each once. */
function pictures(pack: OdtPackage, parts: readonly XmlElement[]): Uint8Array[] {
  return [...new Set(parts.flatMap(picturesOf))]
    .filter((name) => /\.(jpe?g|png|gif|tiff?|bmp)$/i.test(name))
    .flatMap((name) => pack.bytes(name) ?? [])
    .filter((bytes) => bytes.length <= LARGEST);
}

/** The master pages that a body's paragraphs and tables open, and that of its first page. */
function mastersOf(body: XmlElement, styles: OdtStyles): { used: Set<string>; first: string } {
  const used = new Set<string>();
  const masterOf = (element: XmlElement): string | undefined => {
    if (element.name === 'table:table') return styles('table', attribute(element, 'table:style-name')).master;
    return styles('paragraph', attribute(element, 'text:style-name')).master;
  };
  const blocks = ['text:p', 'text:h', 'table:table'].flatMap((name) => descendants(body, name));
  for (const block of blocks) {
    const master = masterOf(block);
    if (master) used.add(master);
  }
  const opening = elements(body).find(({ name }) => /^(?:text:[ph]|table:table|text:list|text:section)$/.test(name));
  const first = opening && ['text:p', 'text:h', 'table:table'].includes(opening.name) ? masterOf(opening) : undefined;
  return { used: used.add('Standard'), first: first ?? 'Standard' };
}

/** Draft of an opened file, undefined where it holds no text. */
function draftOf(pack: OdtPackage, body: XmlElement): Draft | undefined {
  const { content, styles } = pack;
  const common = child(styles, 'office:styles');
  const faces = [child(styles, 'office:font-face-decls'), child(content, 'office:font-face-decls')];
  const scope = (automatic: XmlElement | undefined) => {
    const parts = [...faces, common, automatic];
    const known = readStyles(parts);
    return { styles: known, lists: new Lists(parts, known) };
  };
  const story: OdtStory = {
    ...scope(child(content, 'office:automatic-styles')),
    struck: { count: 0 },
    breaks: false,
    notes: [],
    objects: [],
  };
  const blocks = readBlocks(body, story);
  const { used, first } = mastersOf(body, story.styles);
  // Page headers' automatic styles have names of their own.
  const margins = readMargins(styles, body, { ...story, ...scope(child(styles, 'office:automatic-styles')), notes: [] }, used, first);
  const all: DraftBlock[] = [...margins.front, ...blocks, ...readNotes(story), ...margins.running];
  if (!all.some((block) => block.kind === 'table' || block.zone !== 'furniture')) return undefined;
  return {
    blocks: all,
    notes: notesOf(pack, body, story),
    stamps: [...hiddenWords(body, story), ...annotationMarks(firstParts(pack, body))],
    textOrigin: 'odt',
  };
}

/** Paragraphs of the notes that the text refers to, each led by its mark. */
function readNotes(story: OdtStory): DraftBlock[] {
  const { notes } = story;
  return ['footnote', 'endnote'].flatMap((kind) =>
    notes
      .filter((note) => note.kind === kind)
      .flatMap(({ mark, body }) => {
        const blocks = readBlocks(body, story).map((block): DraftBlock => ({ ...block, zone: 'footnote' }));
        const first = blocks[0];
        if (first?.kind === 'paragraph') first.runs = [{ text: `${mark} ` }, ...first.runs];
        return blocks;
      }),
  );
}

function notesOf(pack: OdtPackage, body: XmlElement, { struck, objects }: OdtStory): Note[] {
  const notes: Note[] = [];
  const note = (code: string, level: Note['level'], text: string) => notes.push({ code, level, text });
  if (pack.damaged.length > 0)
    note('odt.damaged', 'warning', 'Tệp bị hỏng một phần: đã đọc phần còn lấy được, phần sau có thể thiếu. Hãy xin lại tệp gốc.');
  const changes = descendants(body, 'text:changed-region').length;
  if (changes > 0)
    note(
      'odt.tracked-changes',
      'info',
      `Văn bản còn ${changes} chỗ sửa đổi chưa chốt (Track Changes); đã đọc theo bản chấp nhận mọi sửa đổi.`,
    );
  if (struck.count > 0)
    note('odt.struck-out', 'info', `Văn bản có ${struck.count} chỗ chữ bị gạch ngang; các chữ ấy coi như đã bỏ, không đưa vào hồ sơ.`);
  // An equation is an object of its own, too.
  const embedded = objects.filter((name) => !/formula/.test(pack.mediaType(name) ?? pack.mediaType(`${name}/`) ?? '')).length;
  if (embedded > 0)
    note(
      'odt.embedded',
      'warning',
      `Văn bản có ${embedded} tệp nhúng (bảng tính, văn bản khác …) chưa đọc được, chỉ có hình của chúng trên trang. Hãy gửi riêng các tệp ấy.`,
    );
  return notes;
}
