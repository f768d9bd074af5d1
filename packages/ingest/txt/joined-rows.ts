import { type DraftTable, foldLower } from '@tonghop/model';
import { label } from '../structure/markers.ts';
import type { TextLine } from './lines.ts';

/** The number column's name, whole or the first half of it, at the front of a line of the head. */
const MARK = /^(?:stt|tt|s\.?tt|st|s)(?=\s|$)/;
/** Names of columns, whole or in pieces, as the lines of a head hold them (folded). */
const NAMES =
  /(?<![a-z])(?:nhiem vu|noi dung|cong viec|viec|giai phap|hoat dong|chu tri|phoi hop|co quan|don vi|bo phan|nguoi|phu trach|phan cong|thuc hien|thoi (?:gian|han)|thoi|tien do|hoan thanh|hoan|han|ket qua|san pham|san|dau ra|kinh phi|kinh|ghi chu|ghi|muc tieu|chi tieu|tinh hinh|trang thai|lanh dao|dia diem|so luong|so ky hieu|ngay)(?![a-z])/g;
const FEWEST_NAMES = 3;
const MOST_HEAD = 9;
const LONGEST_HEAD_LINE = 90;
/** A row's first line: its number, without a stop, and what the first cell says. */
const ROW = /^(\d{1,3})\s+(?=["“(]?[\p{Lu}\d]|\p{Ll})/u;
/** «I CÔNG TÁC TUYÊN TRUYỀN», «A Nhiệm vụ trọng tâm»: a row that names a group. */
const GROUP = /^(?:[IVX]{1,5}|[A-H])\s+\p{Lu}/u;
const FEWEST_ROWS = 2;
/** Lines of the longest row, and of the last one, of which nothing tells where it ends. */
const LONGEST_ROW = 14;
/** What stands below a table and in none of its cells (folded). */
const BELOW =
  /^(?:tren day|bieu (?:so )?\d|bang (?:so )?\d|noi nhan|kinh gui|can cu|phu luc|\(?kem theo|tong cong|ghi chu\s?:|nguon\s?:|yeu cau (?:cac|thu truong)|de nghi (?:cac|thu truong)|(?:tm|kt|tl|tuq)\s?[.,]|(?:thuc hien|giao|kinh phi|to chuc thuc hien|de |trong qua trinh|uy ban nhan dan|ubnd)\b.{50,})/;

/** Whether the line at `at` names a group of rows: with a stop behind its mark, only where the next line is a row («A. NHIỆM VỤ» over «1 Lập …»). */
function isGroup(lines: readonly TextLine[], at: number): boolean {
  const { text } = lines[at]!;
  return GROUP.test(text) || (/^(?:[IVX]{1,5}|[A-H])[.)]\s+\p{Lu}/u.test(text) && ROW.test(lines[at + 1]?.text ?? ''));
}

/** Whether a line can be no part of a row: a title, an item, or what stands below every table. */
function isBelow(text: string): boolean {
  const mark = label(text);
  if (mark && mark.length < text.length && !ROW.test(text)) return true;
  return BELOW.test(foldLower(text));
}

/** Whether a line above a head is the table's title: long and in capitals, or with a year. */
const isTitle = (text: string): boolean =>
  !MARK.test(foldLower(text)) && ((text.length > LONGEST_NAMES && text === text.toUpperCase()) || /(?<!\d)20\d\d$/.test(text));
const LONGEST_NAMES = 34;

/** How many lines the head takes that begins at a line; 0 where none does. Its number stands in its first lines, and the first row below it. */
function headAt(lines: readonly TextLine[], index: number): number {
  const names = new Set<string>();
  let marked = false;
  for (let i = index; i < Math.min(lines.length, index + MOST_HEAD); i++) {
    const { text } = lines[i]!;
    const first = ROW.exec(text);
    if (i > index && (first?.[1] === '1' || isGroup(lines, i)) && marked && names.size >= FEWEST_NAMES) return i - index;
    if (first || text.length > LONGEST_HEAD_LINE || /[.;:]$|^\(.{20}/.test(text) || isBelow(text) || (!marked && isTitle(text))) return 0;
    const lower = foldLower(text);
    marked ||= MARK.test(lower);
    for (const [name] of lower.matchAll(NAMES)) names.add(name);
    // The lines of a head say nothing else.
    if (!marked && names.size === 0) return 0;
  }
  return 0;
}

/** Where the row ends that begins at a line: before the next one, a group's name, a head printed anew, or what stands below the table. */
function endOfRow(lines: readonly TextLine[], from: number, number: number): number {
  let i = from + 1;
  for (; i < Math.min(lines.length, from + LONGEST_ROW); i++) {
    const { text } = lines[i]!;
    if (isBelow(text) || isGroup(lines, i) || Number(ROW.exec(text)?.[1]) === number + 1) break;
  }
  return i;
}

/**
 * A table whose cells a program wrote side by side with one blank between them, line by line as they are printed (pdfplumber): no sign tells where
 * a cell ends. It answers as a table of one column, a row for each number, so that no piece of a cell passes for a title or an item; `head`: how many lines the names of its columns take.
 */
export function joinedRows(lines: readonly TextLine[], index: number): { table: DraftTable; lines: number; head: number } | undefined {
  const first = lines[index]!;
  if (first.tab || first.text.length > LONGEST_HEAD_LINE || !/^\p{L}/u.test(first.text)) return undefined;
  const head = headAt(lines, index);
  if (head === 0) return undefined;
  const rows: string[][] = [lines.slice(index, index + head).map(({ text }) => text)];
  let at = index + head;
  let number = 0;
  let told = 0;
  let wide = 0;
  while (at < lines.length && !(told > 0 && isBelow(lines[at]!.text) && !isGroup(lines, at))) {
    const again = told > 0 ? headAnew(lines, at, rows[0]!) : 0;
    if (again > 0) {
      at += again;
      continue;
    }
    // Another table's head.
    if (told > 0 && headAt(lines, at) > 0) break;
    const { text } = lines[at]!;
    const found = Number(ROW.exec(text)?.[1] ?? Number.NaN);
    if (isGroup(lines, at)) {
      rows.push([text]);
      at++;
      continue;
    }
    if (found !== number + 1 && found !== 1) {
      // A row that goes on overleaf, below a head printed anew.
      if (told === 0 || rows.at(-1)!.length >= LONGEST_ROW) break;
      rows.at(-1)!.push(text);
      at++;
      continue;
    }
    number = found;
    told++;
    const end = endOfRow(lines, at, number);
    const row = lines.slice(at, end).map((line) => line.text);
    if (row.length > 1 || text.length > 40) wide++;
    rows.push(row);
    at = end;
  }
  if (told < FEWEST_ROWS || wide * 2 < told) return undefined;
  return {
    table: {
      kind: 'table',
      columns: 1,
      page: first.page,
      rows: rows.map((row) => ({
        cells: [
          {
            paragraphs: [{ kind: 'paragraph' as const, runs: [{ text: row.join(' ') }], page: first.page }],
            column: 0,
            colSpan: 1,
            rowSpan: 1,
          },
        ],
        page: first.page,
      })),
    },
    lines: at - index,
    head,
  };
}

/** How many lines a head printed anew overleaf takes at a line; 0 where it is not there. */
function headAnew(lines: readonly TextLine[], at: number, head: readonly string[]): number {
  return head.every((text, i) => lines[at + i]?.text === text) ? head.length : 0;
}
