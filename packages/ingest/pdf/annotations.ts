import { type Written, writtenPieces } from './content.ts';
import type { Matrix } from './matrix.ts';
import type { Piece } from './pieces.ts';

/** What pdf.js tells of an annotation that this module looks at (ISO 32000-1, 12.5). */
export type Annotation = {
  id: string;
  subtype?: string;
  annotationFlags?: number;
  rect?: readonly number[];
  fieldType?: string;
  fieldValue?: unknown;
  options?: readonly { exportValue?: string; displayValue?: string }[];
  multiLine?: boolean;
  password?: boolean;
  contentsObj?: { str?: string };
  defaultAppearanceData?: { fontSize?: number };
};

/** Flags of annotations that nobody sees: hidden, and not shown on a screen. */
const UNSEEN = 2 | 32;
const PADDING = 2;
const LEADING = 1.15;
/** Part of a field's height that its letters take where the file gives no size, and the most that is taken. */
const FILLED = 0.65;
const USUAL_SIZE = 12;

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

/** Text that a reader of the page sees in an annotation: a comment's, or a filled field's. */
function textOf(annotation: Annotation): string {
  if ((annotation.annotationFlags ?? 0) & UNSEEN || annotation.password) return '';
  if (annotation.subtype === 'FreeText') return annotation.contentsObj?.str ?? '';
  if (annotation.subtype !== 'Widget' || !/^(?:Tx|Ch)$/.test(annotation.fieldType ?? '')) return '';
  const values = [annotation.fieldValue].flat().filter((value): value is string => typeof value === 'string');
  return values.map((value) => annotation.options?.find((one) => one.exportValue === value)?.displayValue ?? value).join('\n');
}

/** A text's lines set into its annotation's rectangle, from the top. */
function written(annotation: Annotation, text: string): Written[] {
  const [x0, y0, x1, y1] = annotation.rect as [number, number, number, number];
  const lines = text.split(/\r\n?|\n/);
  const given = annotation.defaultAppearanceData?.fontSize || Math.min(USUAL_SIZE, FILLED * Math.abs(y1 - y0));
  const size = Math.max(1, Math.min(given, Math.abs(y1 - y0) / lines.length));
  const room = Math.max(1, Math.abs(x1 - x0) - 2 * PADDING);
  const top = Math.max(y0, y1);
  const first = lines.length > 1 || annotation.multiLine ? top - PADDING - 0.8 * size : (y0 + y1) / 2 - 0.3 * size;
  return lines.flatMap((line, i) =>
    line.trim() === '' ? [] : [{ text: line, x: Math.min(x0, x1) + PADDING, y: first - i * LEADING * size, size, room }],
  );
}

/**
 * A page's pieces with the texts of annotations that draw nothing, or draw something else than they hold (a field filled by a program that
 * leaves the drawing to the viewer, in a font without Vietnamese letters). `base` maps page space to the page as shown.
 */
export function withAnnotations(pieces: readonly Piece[], annotations: readonly Annotation[], base: Matrix): Piece[] {
  const undrawn = annotations.flatMap((annotation) => {
    const text = textOf(annotation);
    if (text.trim() === '' || annotation.rect?.length !== 4 || !annotation.rect.every(Number.isFinite)) return [];
    const drawn = pieces.filter((piece) => piece.annotation === annotation.id);
    return folded(drawn.map((piece) => piece.text).join('')) === folded(text) ? [] : [{ annotation, text }];
  });
  if (undrawn.length === 0) return [...pieces];
  const ids = new Set(undrawn.map(({ annotation }) => annotation.id));
  return [
    ...pieces.filter((piece) => piece.annotation === undefined || !ids.has(piece.annotation)),
    ...writtenPieces(
      undrawn.flatMap(({ annotation, text }) => written(annotation, text)),
      base,
    ),
  ];
}

/** Lines of the notes on a page that open on a click, and of comments on what is marked in it: no text of the page. */
export const notesOn = (annotations: readonly Annotation[]): string[] =>
  annotations
    .filter(({ subtype }) => subtype !== 'FreeText' && subtype !== 'Widget' && subtype !== 'Link')
    .flatMap(({ contentsObj }) => (contentsObj?.str ?? '').split(/\r\n?|\n/));
