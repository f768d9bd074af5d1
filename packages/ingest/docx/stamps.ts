import { Refusal, type Source } from '@tonghop/model';
import type { ReadOptions } from '../reader.ts';
import { soleMark } from '../secrecy.ts';
import { hiddenWords } from './hidden.ts';
import type { OfficePackage } from './office-package.ts';
import type { Styles } from './styles.ts';
import { attribute, child, descendants, elements, textOf, type XmlElement } from './xml.ts';

/** Children of the body that may stand on the first page. */
const FIRST = 40;
/** Pictures looked at: a stamp, a letterhead, a scanned page; more are illustrations. */
const MOST = 3;
const LARGEST = 8_000_000;

/** Parts of the first page with the part that owns their relations: the body's beginning and the page headers. */
function firstParts(pack: OfficePackage): { owner: string; root: XmlElement }[] {
  const body = child(pack.part(pack.main), 'w:body');
  const headers = [...pack.relations(pack.main).values()].filter(({ type }) => type === 'header');
  return [
    ...elements(body)
      .slice(0, FIRST)
      .map((root) => ({ owner: pack.main, root })),
    ...headers.flatMap(({ target }) => {
      const root = pack.part(target);
      return root ? [{ owner: target, root }] : [];
    }),
  ];
}

/** Words drawn as word art on the first page or as a watermark behind it. */
export const wordArt = (pack: OfficePackage): string[] =>
  firstParts(pack).flatMap(({ root }) => descendants(root, 'v:textpath').flatMap((path) => attribute(path, 'string') ?? []));

/** Hidden words of each paragraph on the first page, see {@link hiddenWords}. */
export const hiddenOnFirst = (pack: OfficePackage, styles: Styles): string[] =>
  firstParts(pack).flatMap(({ root }) => hiddenWords(root, styles));

/** Words in diagrams (SmartArt) on the first page, which no reading takes in: each is drawn from a part of its own. */
export const diagramWords = (pack: OfficePackage): string[] =>
  firstParts(pack).flatMap(({ owner, root }) =>
    descendants(root, 'dgm:relIds').flatMap((ids) => {
      const data = pack.part(pack.relations(owner).get(attribute(ids, 'r:dm') ?? '')?.target ?? '');
      return data ? descendants(data, 'a:p').map((paragraph) => descendants(paragraph, 'a:t').map(textOf).join('')) : [];
    }),
  );

/** The mark of secrecy that comments on the first page bear; of several degrees they tell, as of the choice there is. */
export function commentMarks(pack: OfficePackage): string[] {
  const told = new Set(
    firstParts(pack).flatMap(({ root }) => descendants(root, 'w:commentReference').map((reference) => attribute(reference, 'w:id'))),
  );
  const part = [...pack.relations(pack.main).values()].find(({ type }) => type === 'comments')?.target;
  if (told.size === 0 || !part) return [];
  const comments = elements(pack.part(part), 'w:comment').filter((comment) => told.has(attribute(comment, 'w:id')));
  return soleMark(
    comments.flatMap((comment) => descendants(comment, 'w:p').map((paragraph) => descendants(paragraph, 'w:t').map(textOf).join(''))),
  );
}

/** Pictures on the first page, a stamp's or a whole page's, each once. */
export function firstPictures(pack: OfficePackage): Uint8Array[] {
  const targets = new Set(
    firstParts(pack).flatMap(({ owner, root }) => {
      const ids = [
        ...descendants(root, 'a:blip').map((blip) => attribute(blip, 'r:embed')),
        ...descendants(root, 'v:imagedata').map((image) => attribute(image, 'r:id')),
      ];
      return ids.length > 0 ? ids.flatMap((id) => pack.relations(owner).get(id ?? '')?.target ?? []) : [];
    }),
  );
  return [...targets]
    .filter((target) => /\.(jpe?g|png|gif|tiff?|bmp)$/i.test(target))
    .slice(0, MOST)
    .flatMap((target) => pack.bytes(target) ?? [])
    .filter((bytes) => bytes.length <= LARGEST);
}

/** What recognition reads on pictures of a first page: a stamp is a picture's only line, or stands on the page that the picture shows. */
export async function wordsOnPictures(source: Source, pictures: readonly Uint8Array[], options: ReadOptions): Promise<string[]> {
  if (pictures.length === 0) return [];
  const { readPicture } = await import('../scan/reader.ts');
  const found: string[] = [];
  for (const bytes of pictures)
    try {
      found.push(...(await readPicture({ ...source, format: 'image', bytes }, options)));
    } catch (error) {
      // No picture that can be opened: nothing to be seen on it by anybody.
      if (!(error instanceof Refusal)) throw error;
    }
  return found;
}
