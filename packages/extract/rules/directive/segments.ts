import type { Block, Span, Zone } from '@tonghop/model';
import type { View } from '../../view.ts';

/** A stretch of text that a citation never leaves: a paragraph or a table's cell. */
export type Segment = {
  span: Span;
  text: string;
  /** Folded, case kept; same offsets as `text`. */
  folded: string;
  lower: string;
  /** The end of the paragraph above, folded lower case: a page or a converter may part «số» from its number. */
  above: string;
  zone: Zone;
  annex: number;
  /** Index of the block in the view. */
  block: number;
  /** Index of the table's row, null in a paragraph. */
  row: number | null;
};

/** The last words of the paragraph above a block; a page's number that stands between is passed over. */
function endOfAbove(v: View, index: number): string {
  for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
    const { span } = v.blocks[i]!;
    if (span[1] - span[0] > 4) return v.lower.slice(Math.max(span[0], span[1] - 40), span[1]);
  }
  return '';
}

/** How the line of a title ends that breaks off within a citation. */
const BREAKS =
  /(?:[,/-]|số|ngày|\p{Lu}{2}|(?<!\p{L})(?:Đề(?: án)?|Nghị quyết|Nghị định|Kế hoạch|Chỉ thị|Quyết định|Chương trình|Công văn|Kết luận))\s*$/u;

/** Whether a title's line goes on below («… Nghị quyết số 57-NQ/TW,» over «ngày 22/12/2024 …»): what a citation needs may stand there. */
function goesOn(v: View, index: number): boolean {
  const [block, next] = [v.blocks[index], v.blocks[index + 1]];
  // Beside a letterhead in columns, what a «V/v» goes on with may count as the letterhead's.
  if (block?.zone !== 'title' || (next?.zone !== 'title' && next?.zone !== 'letterhead')) return false;
  const [line, below] = [v.text.slice(...block.span), v.text.slice(...next.span)];
  return (
    /(?<!\p{L})của\s*$/u.test(line) ||
    (BREAKS.test(line) && /^\s*[\p{Ll}\d]/u.test(below)) ||
    // «… số 77-» over «TB/BCĐ»
    (/\d\s?[-/]\s*$/.test(line) && /^\s*[\p{Lu}&]{2,}/u.test(below))
  );
}

/** The segments of a block that `may` hold a citation, in order; lines of a title that go on are one, with the first of them. */
export function segmentsOf(v: View, index: number, may: (text: string) => boolean): Segment[] {
  const block: Block = v.blocks[index]!;
  const found: Segment[] = [];
  const make = (span: Span, text: string, above: string, row: number | null): Segment => ({
    span,
    text,
    folded: v.folded.slice(span[0], span[1]),
    lower: v.lower.slice(span[0], span[1]),
    above,
    zone: block.zone,
    annex: block.annex,
    block: index,
    row,
  });
  if (block.kind === 'paragraph') {
    if (goesOn(v, index - 1)) return found;
    let last = index;
    while (goesOn(v, last)) last++;
    const span: Span = [block.span[0], v.blocks[last]!.span[1]];
    const text = v.text.slice(span[0], span[1]);
    if (may(text)) found.push(make(span, text, endOfAbove(v, index), null));
    return found;
  }
  block.rows.forEach((row, r) => {
    for (const { span } of row.cells) {
      const text = v.text.slice(span[0], span[1]);
      if (may(text)) found.push(make(span, text, '', r));
    }
  });
  return found;
}
