import { type Content, ContentReader, type Glyph, kindOf } from './content-reader.ts';
import { type Font, UNKNOWN } from './fonts.ts';
import type { Matrix } from './matrix.ts';
import type { Ops } from './ops.ts';
import type { Piece } from './pieces.ts';

/** Reads the content of a page in one pass over its operator list: pieces of text, ruling lines and pictures. `base` maps page space to the page as shown. */
export function readContent(
  list: { fnArray: ArrayLike<number>; argsArray: readonly unknown[] },
  ops: Ops,
  base: Matrix,
  font: (name: string) => Font,
): Content {
  const reader = new ContentReader(base);
  const actions = actionsOf(ops);
  const { fnArray, argsArray } = list;
  for (let i = 0; i < fnArray.length; i++) actions[fnArray[i]!]?.(reader, argsArray[i] as never, font);
  return reader.finish();
}

/** Text that no operator draws: one line from `x`, `y` of page space on, in letters of `size`, no wider than `room`. */
export type Written = { text: string; x: number; y: number; size: number; room: number };

/** Pieces of lines that are to stand on a page although nothing draws them (values of form fields without an appearance). */
export function writtenPieces(lines: readonly Written[], base: Matrix): Piece[] {
  const reader = new ContentReader(base);
  for (const { text, x, y, size, room } of lines) {
    const width = Math.min(500, (1000 * room) / (size * Math.max(1, text.length)));
    reader.useFont(UNKNOWN, size);
    reader.setTextMatrix([1, 0, 0, 1, x, y]);
    reader.show([...text].map((letter): Glyph => ({ unicode: letter, width, isSpace: letter === ' ', kind: kindOf(letter) })));
    reader.endPiece();
  }
  return reader.finish().pieces;
}

type Action = (reader: ContentReader, args: never, font: (name: string) => Font) => void;

/** What to do at each operator; built once. */
let table: Action[] | undefined;
function actionsOf(ops: Ops): Action[] {
  if (table) return table;
  const made: Action[] = [];
  const on = (names: string, action: Action) => {
    for (const name of names.split(' ')) if (ops[name] !== undefined) made[ops[name]] = action;
  };
  on('save', (r) => r.save());
  on('restore paintFormXObjectEnd', (r) => r.restore());
  on('transform', (r, a: Matrix) => r.transform(a));
  on('paintFormXObjectBegin', (r, a: [Matrix | null]) => {
    r.save();
    if (a[0]) r.transform(a[0]);
  });
  on('beginAnnotation', (r, a: [string, unknown, Matrix?, Matrix?]) => r.beginAnnotation(a[0], a[2], a[3]));
  on('endAnnotation', (r) => r.endAnnotation());
  on('setLineWidth', (r, a: [number]) => r.set('lineWidth', a[0]));
  on('beginText', (r) => r.beginText());
  on('setFont', (r, a: [string, number], font) => r.useFont(font(a[0]), a[1]));
  on('setTextMatrix', (r, a: [Matrix] | Matrix) => r.setTextMatrix(a.length === 1 ? (a[0] as Matrix) : a));
  on('moveText', (r, a: [number, number]) => r.moveText(a[0], a[1]));
  on('setLeadingMoveText', (r, a: [number, number]) => {
    r.set('leading', a[1]);
    r.moveText(a[0], a[1]);
  });
  on('setLeading', (r, a: [number]) => r.set('leading', -a[0]));
  on('nextLine', (r) => r.moveText(0, r.state.leading));
  on('setCharSpacing', (r, a: [number]) => r.set('charSpacing', a[0]));
  on('setWordSpacing', (r, a: [number]) => r.set('wordSpacing', a[0]));
  on('setHScale', (r, a: [number]) => r.set('stretch', a[0] / 100));
  on('setTextRise', (r, a: [number]) => r.set('rise', a[0]));
  on('setTextRenderingMode', (r, a: [number]) => r.set('mode', a[0]));
  on('showText showSpacedText', (r, a: [Glyph[]]) => r.show(a[0]));
  on('nextLineShowText', (r, a: [Glyph[]]) => {
    r.moveText(0, r.state.leading);
    r.show(a[0]);
  });
  on('nextLineSetSpacingShowText', (r, a: [number, number, Glyph[]]) => {
    r.set('wordSpacing', a[0]);
    r.set('charSpacing', a[1]);
    r.moveText(0, r.state.leading);
    r.show(a[2]);
  });
  const numbers = (names: string) => new Set(names.split(' ').map((name) => ops[name]));
  const strokes = numbers('stroke closeStroke fillStroke eoFillStroke closeFillStroke closeEOFillStroke');
  const fills = numbers('fill eoFill fillStroke eoFillStroke closeFillStroke closeEOFillStroke');
  on('constructPath', (r, a: [number, [ArrayLike<number> | null]]) =>
    r.paths.draw(strokes.has(a[0]), fills.has(a[0]), a[1]?.[0] ?? null, r.state.ctm, r.state.lineWidth),
  );
  on('paintImageXObject paintJpegXObject paintInlineImageXObject paintImageMaskXObject paintSolidColorImageMask', (r) => r.picture());
  on('paintImageXObjectRepeat paintImageMaskXObjectRepeat paintImageMaskXObjectGroup paintInlineImageXObjectGroup', (r) => r.picture());
  table = made;
  return made;
}
