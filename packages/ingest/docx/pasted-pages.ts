import { type Draft, type DraftBlock, type DraftParagraph, Refusal, type Source } from '@tonghop/model';
import type { ReadOptions } from '../reader.ts';
import type { OfficePackage } from './office-package.ts';
import { attribute, descendants } from './xml.ts';

/** Letters of text below which a document with pictures is one of pasted scans or photos. */
const FEW_LETTERS = 200;
/** Bytes below which a picture is a logo, a line or a scanned signature, not a page. */
const PAGE_BYTES = 40_000;

/** Pictures of the body as large as a page, in the order of the text, each once. */
export function pastedPictures(pack: OfficePackage): Uint8Array[] {
  const document = pack.part(pack.main);
  if (!document) return [];
  const relations = pack.relations(pack.main);
  const ids = [
    ...descendants(document, 'a:blip').map((blip) => attribute(blip, 'r:embed')),
    ...descendants(document, 'v:imagedata').map((image) => attribute(image, 'r:id')),
  ];
  const targets = new Set(ids.map((id) => relations.get(id ?? '')?.target).filter((target) => target !== undefined));
  return [...targets]
    .filter((target) => /\.(jpe?g|png|tiff?|bmp)$/i.test(target))
    .map((target) => pack.bytes(target))
    .filter((bytes) => bytes !== undefined && bytes.length >= PAGE_BYTES) as Uint8Array[];
}

/** Whether a draft (undefined: no text at all) has too little text to be the document itself. */
export function isNearlyEmpty(draft: Draft | undefined): boolean {
  if (!draft) return true;
  if (draft.blocks.some((block) => block.kind === 'table')) return false;
  const letters = draft.blocks.flatMap((block) => (block.kind === 'paragraph' && block.zone !== 'furniture' ? block.runs : []));
  return letters.reduce((sum, run) => sum + run.text.replace(/\P{L}/gu, '').length, 0) < FEW_LETTERS;
}

/** Draft of pictures read by recognition, each as pages after those before it; undefined where none can be read. */
export async function readPastedPages(source: Source, pictures: readonly Uint8Array[], options: ReadOptions): Promise<Draft | undefined> {
  const { reader } = await import('../scan/reader.ts');
  const whole: Draft = { blocks: [], notes: [], pages: 0, pageSizes: [], stamps: [], textOrigin: 'ocr' };
  for (const bytes of pictures) {
    try {
      const draft = await reader.read({ ...source, format: 'image', mediaType: 'image/*', bytes }, options);
      if (whole.pages === 0) whole.stamps!.push(...(draft.stamps ?? []));
      whole.blocks.push(...draft.blocks.map((block) => moved(block, whole.pages!)));
      whole.notes.push(...draft.notes.map((note) => (note.page === undefined ? note : { ...note, page: note.page + whole.pages! })));
      whole.pageSizes!.push(...(draft.pageSizes ?? []));
      whole.pages! += draft.pages ?? 1;
    } catch (error) {
      // A picture that is no page of text leaves the others to be read.
      if (!(error instanceof Refusal && error.code.startsWith('source.'))) throw error;
    }
  }
  return whole.blocks.length > 0 ? whole : undefined;
}

/** A block as if `by` pages came before it. */
function moved(block: DraftBlock, by: number): DraftBlock {
  const page = (number: number | undefined) => (number === undefined ? {} : { page: number + by });
  const onPage = <P extends { page: number }>(place: P): P => ({ ...place, page: place.page + by });
  const paragraph = (one: DraftParagraph): DraftParagraph => ({
    ...one,
    ...page(one.page),
    runs: one.runs.map(({ letters, box, ...run }) => ({
      ...run,
      ...(letters && { letters: onPage(letters) }),
      ...(box && { box: onPage(box) }),
    })),
  });
  if (block.kind === 'paragraph') return paragraph(block);
  return {
    ...block,
    ...page(block.page),
    rows: block.rows.map((row) => ({
      ...row,
      ...page(row.page),
      cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(paragraph) })),
    })),
  };
}

/** A file's text with the pages that were read on its pictures behind it; either alone where there is no other. */
export function withPastedPages(draft: Draft | undefined, pages: Draft | undefined): Draft | undefined {
  if (!draft || !pages) return draft ?? pages;
  return {
    ...pages,
    blocks: [...draft.blocks, ...pages.blocks],
    notes: [...draft.notes, ...pages.notes],
    stamps: [...(draft.stamps ?? []), ...(pages.stamps ?? [])],
    textOrigin: 'mixed',
  };
}
