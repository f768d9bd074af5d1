import type { ParagraphBlock } from '@tonghop/model';
import { isParagraph, type View } from '../view.ts';

/** A heading's paragraph, and its place among the blocks. */
export type Heading = { block: ParagraphBlock & { heading: NonNullable<ParagraphBlock['heading']> }; index: number };

/** A run-in title without a number («- Khó khăn: …») holds its own paragraph and the finer items right below it, no more. */
export function runInEnd(v: View, { block, index }: Heading): number | undefined {
  if (!block.heading.runIn || (block.label && block.label.kind !== 'bullet')) return undefined;
  let end = block.span[1];
  for (let i = index + 1; i < v.blocks.length; i++) {
    const next = v.blocks[i]!;
    if (!isParagraph(next) || next.heading || next.label?.kind !== 'bullet' || next.label.raw === block.label?.raw) break;
    end = next.span[1];
  }
  return end;
}

/** «C.» and «c.» are of two lists, as «II.» and «ii.» are. */
const isCapital = (number: string): boolean => number !== number.toLowerCase();

/** Where the next item of a heading's own list stands as a plain item («3. Công an xã» is a heading, «4. Các trưởng bản: …» is not). */
export function successorAt(v: View, { block, index }: Heading, end: number): number | undefined {
  const own = block.label;
  if (!own || own.path.length === 0) return undefined;
  for (let i = index + 1; i < v.blocks.length && v.blocks[i]!.span[0] < end; i++) {
    const next = v.blocks[i]!;
    if (!isParagraph(next) || next.heading || next.label?.kind !== own.kind || next.label.path.length !== own.path.length) continue;
    if (isCapital(next.label.number) !== isCapital(own.number)) continue;
    const last = own.path.length - 1;
    const goesOn =
      next.label.path[last] === own.path[last]! + 1 && next.label.path.slice(0, last).every((value, k) => value === own.path[k]);
    if (goesOn && /[.)/-]?$/.exec(next.label.raw)![0] === /[.)/-]?$/.exec(own.raw)![0]) return next.span[0];
  }
  return undefined;
}
