import type { Matrix } from '../matrix.ts';
import { NotPlain } from './not-plain.ts';
import type { PlainFile } from './plain-file.ts';
import { type Dict, Ref, Stream, type Value } from './value.ts';

/** A page: its resources, its content as one stream, and how it is shown; `base` maps its space to the page as shown, in points. */
export type PlainPage = { resources: Dict; content: () => Uint8Array; width: number; height: number; base: Matrix };

/** What a page has from the nodes above it (ISO 32000-1, table 30). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** The pages' dictionaries in order, with what they inherit, as many as the tree's root counts. */
export function pageDicts(file: PlainFile): Dict[] {
  const catalog = file.dictIn(file.trailer, 'Root');
  const root = catalog && file.dictIn(catalog, 'Pages');
  if (!root) throw new NotPlain('no pages');
  const found: Dict[] = [];
  const seen = new Set<Dict>();
  const visit = (node: Dict, above: Dict) => {
    if (seen.has(node) || seen.size > 100_000) throw new NotPlain('a page twice');
    seen.add(node);
    const own: Dict = new Map(above);
    for (const key of INHERITED) {
      const value = node.get(key);
      if (value !== undefined) own.set(key, value);
    }
    // Where several nodes have resources, the nearest with a kind of them counts.
    const [far, near] = [file.dictIn(above, 'Resources'), file.dictIn(node, 'Resources')];
    if (far && near && far !== near) own.set('Resources', new Map([...far, ...near]));
    const kids = file.in(node, 'Kids');
    if (kids === null) {
      if (file.in(node, 'Type') !== 'Page') throw new NotPlain('no page');
      found.push(new Map([...node, ...own]));
      return;
    }
    if (!Array.isArray(kids)) throw new NotPlain('no kids');
    for (const kid of kids) {
      const child = kid instanceof Ref ? file.resolve(kid) : null;
      if (!(child instanceof Map)) throw new NotPlain('no kid');
      visit(child, own);
    }
  };
  visit(root, new Map());
  if (found.length === 0 || file.in(root, 'Count') !== found.length) throw new NotPlain('another count of pages');
  return found;
}

/** A rectangle's corners in order, left, bottom, right, top; undefined where there is none. */
function rectangle(file: PlainFile, dict: Dict, key: string): [number, number, number, number] | undefined {
  const numbers = file.numbersIn(dict, key, 4);
  if (!numbers) return undefined;
  const [a, b, c, d] = numbers as [number, number, number, number];
  if (a === c || b === d) throw new NotPlain('an empty page');
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** What of a page is shown: its crop box within its media box (ISO 32000-1, 14.11.2). */
function shown(file: PlainFile, dict: Dict): [number, number, number, number] {
  const media = rectangle(file, dict, 'MediaBox');
  if (!media) throw new NotPlain('no size');
  const crop = rectangle(file, dict, 'CropBox') ?? media;
  const [left, bottom] = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])];
  const [right, top] = [Math.min(media[2], crop[2]), Math.min(media[3], crop[3])];
  if (right <= left || top <= bottom) throw new NotPlain('nothing to show');
  return [left, bottom, right, top];
}

/** A page's content: one stream, or several that are read as one. */
function contentOf(file: PlainFile, value: Value): Uint8Array {
  if (value instanceof Stream) return file.bytesOf(value);
  if (!Array.isArray(value)) throw new NotPlain('no content');
  const parts = value.map((one) => {
    const stream = file.resolve(one);
    if (!(stream instanceof Stream)) throw new NotPlain('no content');
    return file.bytesOf(stream);
  });
  const lineEnd = Uint8Array.of(10);
  return Buffer.concat(parts.flatMap((part) => [part, lineEnd]));
}

/** Annotations that show nothing of their own; comments, stamps and form fields are left to pdf.js. */
const SILENT = new Set<Value>(['Link', 'Popup']);

function isSilent(file: PlainFile, value: Value): boolean {
  const annotation = file.resolve(value);
  return annotation instanceof Map && SILENT.has(file.in(annotation, 'Subtype')) && !annotation.has('AP');
}

/** A page out of its dictionary. */
export function plainPage(file: PlainFile, dict: Dict): PlainPage {
  const annotations = file.in(dict, 'Annots') ?? [];
  if (!Array.isArray(annotations) || !annotations.every((one) => isSilent(file, one))) throw new NotPlain('annotations');
  if (dict.has('UserUnit')) throw new NotPlain('a unit of its own');
  const [left, bottom, right, top] = shown(file, dict);
  const turn = file.in(dict, 'Rotate') ?? 0;
  if (typeof turn !== 'number' || turn % 90 !== 0) throw new NotPlain('turned askew');
  const [width, height] = [right - left, top - bottom];
  const quarter = (((turn / 90) % 4) + 4) % 4;
  const base: Matrix[] = [
    [1, 0, 0, -1, -left, top],
    [0, 1, 1, 0, -bottom, -left],
    [-1, 0, 0, 1, right, -bottom],
    [0, -1, -1, 0, top, right],
  ];
  return {
    resources: file.dictIn(dict, 'Resources') ?? new Map(),
    content: () => contentOf(file, file.in(dict, 'Contents')),
    width: quarter % 2 ? height : width,
    height: quarter % 2 ? width : height,
    base: base[quarter]!,
  };
}
