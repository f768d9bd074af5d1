import { type Draft, type DraftBlock, type Note, Refusal } from '@tonghop/model';
import { looksForStamps, type Reader } from '../reader.ts';
import { readBlocks } from './blocks.ts';
import { foreignParts } from './foreign-parts.ts';
import { readMargins, readNotes } from './furniture.ts';
import { readNumbering } from './numbering.ts';
import { type OfficePackage, openPackage } from './office-package.ts';
import { isNearlyEmpty, pastedPictures, readPastedPages, withPastedPages } from './pasted-pages.ts';
import { commentMarks, diagramWords, firstPictures, hiddenOnFirst, wordArt, wordsOnPictures } from './stamps.ts';
import { newStory, type StoryState } from './story-state.ts';
import { readStyles } from './styles.ts';
import { unlock } from './unlock.ts';
import { attribute, child, descendants, holdsAny, type XmlElement } from './xml.ts';

/** Reads DOCX (and DOCM, DOTX) from its parts, numbers restored and tracked changes accepted; pasted scans by recognition. */
export const reader: Reader = {
  id: 'docx/1',
  formats: ['docx'],
  read: async (source, options) => {
    const pack = openPackage(source.name, await unlock(source.name, source.bytes, options.password));
    const draft = draftOf(source.name, pack, await foreignParts(pack, readDocx));
    if (draft && looksForStamps(options) && options.ocr !== false)
      draft.stamps = [...draft.stamps!, ...(await wordsOnPictures(source, firstPictures(pack), options))];
    const pictures = options.ocr !== false && isNearlyEmpty(draft) ? pastedPictures(pack) : [];
    const pages = pictures.length > 0 ? await readPastedPages(source, pictures, options) : undefined;
    if (!draft && !pages) throw noText(source.name);
    return withPastedPages(draft, pages)!;
  },
};

/** Draft of a DOCX file's text. Throws a Refusal (`source.broken`, `source.bomb`, `format.unknown`, `source.no-text`). */
export function readDocx(name: string, bytes: Uint8Array): Draft {
  const draft = draftOf(name, openPackage(name, bytes));
  if (!draft) throw noText(name);
  return draft;
}

const noText = (name: string) =>
  new Refusal('source.no-text', `Tệp «${name}» không có chữ nào đọc được. Hãy gửi bản PDF hoặc ảnh rõ của văn bản.`);

/** Draft of an opened file, undefined where it holds no text. `foreign`: what other parts that it takes in hold. */
function draftOf(name: string, pack: OfficePackage, foreign?: StoryState['foreign']): Draft | undefined {
  const document = pack.part(pack.main);
  const body = child(document, 'w:body');
  if (!document || !body)
    throw pack.damaged.length > 0
      ? new Refusal('source.broken', `Tệp «${name}» bị hỏng, không lấy được nội dung. Hãy tải lại hoặc xin lại tệp gốc.`)
      : new Refusal('format.unknown', `Tệp «${name}» không phải là văn bản Word (DOCX). Hãy gửi lại bằng PDF hoặc DOCX.`);
  const state: StoryState = { ...storyOf(pack), ...(foreign ? { foreign } : {}) };
  const blocks = readBlocks(body, state);
  if (state.carried.length > 0) blocks.push({ kind: 'paragraph', runs: state.carried });
  state.carried = [];
  const margins = readMargins(document, pack, state);
  const all: DraftBlock[] = [...margins.front, ...blocks, ...readNotes(pack, state), ...margins.running];
  if (!all.some((block) => block.kind === 'table' || block.zone !== 'furniture')) return undefined;
  const stamps = [...wordArt(pack), ...diagramWords(pack), ...hiddenOnFirst(pack, state.styles), ...commentMarks(pack)];
  return { blocks: all, notes: notesOf(pack, body, state), stamps, textOrigin: 'docx' };
}

/** The state in which the reading of a package begins: its styles and its numbers. */
export function storyOf(pack: OfficePackage): StoryState {
  const relations = [...pack.relations(pack.main).values()];
  const part = (type: string): XmlElement | undefined => {
    const relation = relations.find((one) => one.type === type);
    return relation && pack.part(relation.target);
  };
  const styles = readStyles(part('styles'));
  return newStory(styles, readNumbering(part('numbering'), styles));
}

const CHANGES = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];
/** Elements of which notes are made. */
const NOTED = new Set([...CHANGES, 'o:OLEObject', 'w:altChunk']);

function notesOf(pack: OfficePackage, body: XmlElement, { foreign, struck }: StoryState): Note[] {
  const notes: Note[] = [];
  if (pack.damaged.length > 0)
    notes.push({
      code: 'docx.damaged',
      level: 'warning',
      text: 'Tệp bị hỏng một phần: đã đọc phần còn lấy được, phần sau có thể thiếu. Hãy xin lại tệp gốc.',
    });
  const isOdd = holdsAny(body, NOTED);
  const changes = isOdd ? CHANGES.reduce((sum, name) => sum + descendants(body, name).length, 0) : 0;
  if (changes > 0)
    notes.push({
      code: 'docx.tracked-changes',
      level: 'info',
      text: `Văn bản còn ${changes} chỗ sửa đổi chưa chốt (Track Changes); đã đọc theo bản chấp nhận mọi sửa đổi.`,
    });
  if (struck.count > 0)
    notes.push({
      code: 'docx.struck-out',
      level: 'info',
      text: `Văn bản có ${struck.count} chỗ chữ bị gạch ngang; các chữ ấy coi như đã bỏ, không đưa vào hồ sơ.`,
    });
  if (!isOdd) return notes;
  // An equation is an object of its own, too; what it says stands on the page.
  const embedded = descendants(body, 'o:OLEObject').filter((object) => !/^Equation/i.test(attribute(object, 'ProgID') ?? '')).length;
  if (embedded > 0)
    notes.push({
      code: 'docx.embedded',
      level: 'warning',
      text: `Văn bản có ${embedded} tệp nhúng (bảng tính, văn bản khác …) chưa đọc được, chỉ có hình của chúng trên trang. Hãy gửi riêng các tệp ấy.`,
    });
  if (descendants(body, 'w:altChunk').some((chunk) => !foreign?.has(attribute(chunk, 'r:id') ?? '')))
    notes.push({ code: 'docx.foreign-part', level: 'warning', text: 'Văn bản có phần nhúng từ tệp khác (altChunk) chưa đọc được.' });
  return notes;
}
