import type { TextLine } from './lines.ts';
import { printedByBrowser } from './printed.ts';

const BARE_LINK = /^(?:https?:\/\/|www\.)\S+$/i;
const plainLink = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');

/** Parts the lines of a text's flow from its furniture: running page numbers, and links that an export repeats at a page's end. */
export function furniture(lines: readonly TextLine[]): { flow: TextLine[]; furniture: TextLine[] } {
  const numbers = lines.filter((line) => pageNumber(line.text) !== undefined);
  // Bare numbers are page numbers when they rise through the text; one alone may be a figure.
  const rising = numbers.filter((line, i) => i > 0 && pageNumber(line.text)! > pageNumber(numbers[i - 1]!.text)!);
  const running = numbers.length > 0 && rising.length >= 0.7 * (numbers.length - 1);
  const heads = runningHeads(lines);
  const browsers = printedByBrowser(lines.map((line) => line.text));
  const flow: TextLine[] = [];
  const out: TextLine[] = [];
  lines.forEach((line, i) => {
    const number = pageNumber(line.text);
    const page = number !== undefined && running && !line.tab && (numbers.length > 1 || line.gap > 0 || /[\p{L}/-]/u.test(line.text));
    (page || heads.has(line) || browsers.has(i) || echoed(lines, i) ? out : flow).push(line);
  });
  return { flow, furniture: out };
}

/** Lines that stand first or last on two pages or more in the same words, the pages' numbers aside; the first page keeps its own. */
function runningHeads(lines: readonly TextLine[]): Set<TextLine> {
  const groups = new Map<string, TextLine[]>();
  lines.forEach((line, i) => {
    const edge = i === 0 || i === lines.length - 1 || lines[i - 1]!.page !== line.page || lines[i + 1]!.page !== line.page;
    if (!edge || line.text.length > 120 || lines.at(-1)!.page < 2) return;
    const key = line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  });
  return new Set([...groups.values()].filter((group) => new Set(group.map((line) => line.page)).size >= 2).flat());
}

/** The number of «12», «- 12 -», «Trang 3/8», or undefined. */
function pageNumber(text: string): number | undefined {
  const match = /^(?:[-–]\s*(\d{1,3})\s*[-–]|(?:trang|page)\s+(\d{1,3})(?:\s*(?:\/|of)\s*\d{1,3})?|(\d{1,3})(?:\s*\/\s*(\d{1,3}))?)$/i.exec(
    text,
  );
  const digits = match && (match[1] ?? match[2] ?? match[3]);
  // «10/3» is a day: no page comes after the last one.
  if (match?.[4] && Number(digits) > Number(match[4])) return undefined;
  return digits ? Number(digits) : undefined;
}

/** A line that is a link and nothing else, and whose address also stands in the text before it. */
function echoed(lines: readonly TextLine[], index: number): boolean {
  const text = lines[index]!.text;
  if (!BARE_LINK.test(text)) return false;
  const wanted = plainLink(text);
  return lines.some((other, i) => i !== index && !(BARE_LINK.test(other.text) && i > index) && plainLink(other.text).includes(wanted));
}
