import { foldLower } from '@tonghop/model';
import { isSyllable } from '../scan/syllables.ts';
import { CELL } from './lines.ts';
import { FORM } from './row-lines.ts';

/** What opens a head whose names a program ran together, «STTNội dung», or the last of the lines into which its column cut it. */
const GLUED_HEAD = /^\s*(?:S?T{1,2}|Stt|Số TT)(?=\p{Lu}\p{Ll}|(?:NỘI|NHIỆM|TÊN|CÔNG|CHỈ)\s)/u;
const HEAD = /^\s*(?:s?tt|s?t|số tt)(?=\s|nội|nhiệm|tên|công|chỉ|khó|tiêu|việc|đơn|$)/iu;
const GLUE = /\p{Ll}\p{Lu}\p{Ll}/u;
const FIRST_ROW = /^\s*0?1(?:\.1)?(?:\s+\p{Lu}|\s*$)/u;
const GLUED_ROW = /^[^\S\n]*0?1(?:\.1)?\p{Lu}\p{Ll}/mu;
/** Lines of a head at most, and lines without anything glued behind which a table has ended. */
const LONGEST_HEAD = 24;
const QUIET = 40;

/** A row's number, or the numeral of a group, right before what stands in the next column. */
const NUMBER = /^(\d{1,3}(?:\.\d{1,2}){0,2}[.)]?)(?=["“(]?\p{Lu})/u;
const NUMERAL = /^(?:IX|IV|VI{0,3}|I{1,3}|X{1,2}I{0,3}|[A-H])(?=\p{Lu}[\p{L}])/u;
/** Letters before and behind a place that tell whether cells touch there. */
const NEAR = 24;
/** Where two cells may touch. */
const TOUCH =
  /(?<=\p{Ll}[\p{Ll}.;)”"]?)(?=\p{Lu}\p{L})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})|(?<=UBND|HĐND|MTTQ)(?=\p{Lu}{2})|(?<=\p{L}\p{Ll})(?=\d)|(?<=\p{Lu}{2})(?=\d{1,2}\/\d)|(?<=\d)(?=\p{Lu}\p{L})|(?<=Quý [IVX]{1,3})(?=\p{Lu}\p{Ll}|\d)|(?<=Tháng [1-9])(?=0\d\s)|(?<=(?:^|[\s/])20\d\d)(?=\d)|(?<=\d%)(?=[\p{L}\d])/gu;
const LAST_LETTERS = /\p{L}+$/u;
const FIRST_LETTERS = /^\p{L}+/u;
const STOPPED = /(?:ch|[cpt])$/;

/** Whether letters are a syllable of Vietnamese as people write it: what ends in a stop carries a tone. */
const isWord = (letters: string): boolean =>
  letters.length > 1 && isSyllable(letters) && !(STOPPED.test(letters) && !/[\u0301\u0323]/.test(letters.normalize('NFD')));

/** Whether two cells touch between two halves of a line, and no name is written so («VNeID», «m2», «smartCA»). */
function touches(before: string, behind: string): boolean {
  if (/Quý [IVX]{1,3}$/u.test(before)) return true;
  const left = LAST_LETTERS.exec(before.replace(/[.;)”"]$/u, ''))?.[0];
  const right = FIRST_LETTERS.exec(behind)?.[0];
  const named = right === undefined || isWord(right) || /^(?:\p{Lu}{2,}|[IVX]+)$/u.test(right);
  if (left === undefined || /[\d%]$/.test(before)) return named;
  // «UBNDPhòng»: capitals of a name of their own.
  if (/\p{Lu}{2}$/u.test(left)) return named || /(?:UBND|HĐND|MTTQ)$/.test(left);
  // No name that is written with a capital within has letters with marks before that.
  return isWord(left) && (named || /[^a-z]$/i.test(left) || /[^a-z]/i.test(left));
}

/** A line with each cell that touches the one before on a line of its own. */
function apart(line: string, group = ''): string {
  const text = line.trimStart();
  const number = NUMBER.exec(text)?.[1] ?? GLUED_HEAD.exec(text)?.[0] ?? numeralOf(text, group);
  const cuts = number === undefined ? [] : [number.length];
  for (const { index } of text.matchAll(TOUCH))
    if (index > (cuts[0] ?? 0) && touches(text.slice(Math.max(cuts[0] ?? 0, index - NEAR), index), text.slice(index, index + NEAR)))
      cuts.push(index);
  if (cuts.length === 0) return line;
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i])).join(`\n${CELL}`);
}

/** A line that opens with the rest of a year its column cut, and has a cell right behind it: «30/11/20⏎2690% người dân». */
function yearApart(line: string, above: string | undefined): string | undefined {
  const begun = /\/\d{1,2}\/(\d{1,3})$/.exec(above?.trimEnd() ?? '')?.[1]?.length;
  const rest = begun === undefined ? undefined : new RegExp(`^\\d{${4 - begun}}(?=\\d*\\S)`).exec(line)?.[0];
  return rest === undefined || rest === line.trim() ? undefined : `${rest}\n${CELL}${apart(line.slice(rest.length))}`;
}

/** The numeral that opens a line, glued to a group's name: «IIPhát triển …»; `group`: the one before it, behind which «CHẠ TẦNG» is no word. */
function numeralOf(text: string, group: string): string | undefined {
  const numeral = NUMERAL.exec(text)?.[0];
  if (numeral === undefined || (isWord(FIRST_LETTERS.exec(text)![0]) && !isNext(group, numeral))) return undefined;
  return isWord(FIRST_LETTERS.exec(text.slice(numeral.length))![0]) ? numeral : undefined;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const isNext = (before: string, numeral: string): boolean =>
  ROMAN.indexOf(before) > 0
    ? ROMAN.indexOf(before) + 1 === ROMAN.indexOf(numeral)
    : before !== '' && before.charCodeAt(0) + 1 === numeral.charCodeAt(0);

/** A head's line with each name in capitals that touches the one before on a line of its own: «CHỦ TRÌĐƠN VỊ PHỐI HỢP». */
function capitalsApart(line: string): string {
  return line.replace(/\p{Lu}{4,}/gu, (run) => {
    const at = isWord(run) ? [] : [...run].flatMap((_, i) => (isWord(run.slice(0, i)) && isWord(run.slice(i)) ? [i] : []));
    return at.length === 1 ? `${run.slice(0, at[0])}\n${CELL}${run.slice(at[0])}` : run;
  });
}

/** Where the rows begin of a table whose head opens at a line, with cells in it that touch; undefined where none does. */
function rowsBelow(lines: readonly string[], at: number): number | undefined {
  if (!HEAD.test(lines[at]!)) return undefined;
  for (let i = at + 1; i < Math.min(lines.length, at + LONGEST_HEAD); i++) {
    if (GLUED_ROW.test(lines[i]!)) return i;
    if (!FIRST_ROW.test(lines[i]!)) continue;
    const near = lines.slice(at, i + LONGEST_HEAD).filter((line) => GLUE.test(line) && apart(line) !== line);
    return near.length > 0 || GLUED_HEAD.test(lines[at]!) ? i : undefined;
  }
  return undefined;
}

const endsTable = (line: string): boolean => /^\s*(?:[IVX]+|\d{1,2})\.\s/.test(line) || FORM.test(foldLower(line.trim()));

/**
 * A text with each cell of its tables on a line of its own, where a program wrote a row's cells one behind the other with nothing between them («thôn bảnPhòng
 * Kinh tếQuý II»), each such line with {@link CELL} before it. Other texts stay as they are.
 */
export function cellsApart(text: string): string {
  if (!GLUE.test(text) && !GLUED_ROW.test(text)) return text;
  const lines = text.split('\n');
  const found: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const first = rowsBelow(lines, i);
    if (first === undefined) {
      found.push(lines[i++]!);
      continue;
    }
    // A head ends no table, whatever stands in it.
    for (; i < first; i++) found.push(...capitalsApart(apart(lines[i]!)).split('\n'));
    for (let [quiet, group] = [0, '']; i < lines.length && quiet < QUIET && !endsTable(lines[i]!); i++) {
      const head = GLUED_HEAD.test(lines[i]!);
      const cut = yearApart(lines[i]!, found.at(-1)) ?? (head ? capitalsApart(apart(lines[i]!)) : apart(lines[i]!, group));
      quiet = cut === lines[i] ? quiet + 1 : 0;
      group = /^([IVX]+|[A-H])\n/.exec(cut)?.[1] ?? group;
      found.push(cut);
    }
  }
  return found.join('\n');
}
