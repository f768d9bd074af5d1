import type { Draft, Source } from '@tonghop/model';
import { isNearlyEmpty, readPastedPages, withPastedPages } from '../docx/pasted-pages.ts';
import { wordsOnPictures } from '../docx/stamps.ts';
import { looksForStamps, type ReadOptions } from '../reader.ts';

/** Pictures looked at for stamps; bytes from which one may be a page. */
const MOST = 3;
const PAGE_BYTES = 40_000;

/**
 * A file's text with what is read on its pictures: stamps where they are looked for, and pages where there is hardly any text. `draft`
 * undefined: no text at all; answers undefined where the pictures hold none either.
 */
export async function withPictures(
  source: Source,
  draft: Draft | undefined,
  picturesOf: () => Uint8Array[] | Promise<Uint8Array[]>,
  options: ReadOptions,
): Promise<Draft | undefined> {
  const empty = isNearlyEmpty(draft);
  if (options.ocr === false || !(empty || looksForStamps(options))) return draft;
  const pictures = await picturesOf();
  if (draft && looksForStamps(options))
    draft.stamps = [...(draft.stamps ?? []), ...(await wordsOnPictures(source, pictures.slice(0, MOST), options))];
  const large = pictures.filter(({ length }) => length >= PAGE_BYTES);
  const pages = empty && large.length > 0 ? await readPastedPages(source, large, options) : undefined;
  return withPastedPages(draft, pages);
}
