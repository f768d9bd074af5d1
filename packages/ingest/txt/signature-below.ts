import { foldLower } from '@tonghop/model';

/** Who gets the document, with who signs beside it. */
const BESIDE = /^\s*noi nhan\s*:?\s{3,}(?=\S)/;
/** Lines that such a block may have. */
const LONGEST = 45;
/** Columns by which a centred line of the right side may begin further to the left than its first. */
const CENTRED = 14;
const FEWEST = 2;

type Sides = { left: string; right: string };

/** What stands on the left and on the right of a column's place, or undefined for a line that runs over it. */
function sidesOf(line: string, column: number): Sides | undefined {
  const indent = line.search(/\S/);
  if (indent < 0 || indent >= column - CENTRED) return { left: '', right: line.trimEnd() };
  const gap = [...line.matchAll(/ {3,}(?=\S)/g)].findLast(
    (match) => match.index + match[0].length >= column - CENTRED && match.index > indent,
  );
  if (gap) {
    const at = gap.index + gap[0].length;
    return { left: line.slice(0, gap.index), right: ' '.repeat(at) + line.slice(at).trimEnd() };
  }
  return line.trimEnd().length <= column + 1 ? { left: line.trimEnd(), right: '' } : undefined;
}

/** Whether a line on the left is none of those who get the document: no bullet opens it, and the line above has ended. */
function opensText({ left, right }: Sides, above: readonly Sides[]): boolean {
  const last = above.findLast((sides) => sides.left.trim() !== '')?.left.trim() ?? '';
  return right === '' && /^\s*[\p{L}(]/u.test(left) && /[.;:]$/.test(last);
}

/**
 * The lines of a text that is set out as its page, with who signs below those who get the document instead of beside them: in print the
 * two sides share lines by chance («- Sở Y tế;      PHÓ CHỦ TỊCH»).
 */
export function withSignatureBelow(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const column = BESIDE.exec(foldLower(lines[i]!))?.[0].length;
    const both: Sides[] = [];
    if (column !== undefined)
      for (let j = i; j < lines.length && j - i < LONGEST; j++) {
        const sides = j > i && lines[j]!.includes('\f') ? undefined : sidesOf(lines[j]!, column);
        if (!sides || (j > i && opensText(sides, both))) break;
        both.push(sides);
      }
    const right = both.flatMap((sides) => (sides.right.trim() === '' ? [] : [sides.right]));
    if (right.length < FEWEST) out.push(lines[i++]!);
    else {
      const left = both.map((sides) => sides.left);
      out.push(...left.slice(0, left.findLastIndex((line) => line.trim() !== '') + 1), '', ...right, '');
      i += both.length;
    }
  }
  return out;
}
