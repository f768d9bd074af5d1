import {
  boxOfRun,
  type Draft,
  type DraftBlock,
  type DraftParagraph,
  type DraftTable,
  fold,
  pageOfRuns,
  type Reading,
} from '@tonghop/model';

/** The three degrees of state secrecy (Law on Protection of State Secrets 2018, art. 8). */
export type SecrecyMark = NonNullable<Reading['secrecy']>;

const MARKS: Record<string, SecrecyMark> = { MAT: 'MẬT', TOIMAT: 'TỐI MẬT', TUYETMAT: 'TUYỆT MẬT' };
const DEGREE = '(?:TUYỆT MẬT|TỐI MẬT|MẬT)';
/** What may be printed beside a stamp: its frame, the urgency, which copy it is. */
const BESIDE =
  '(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|(?:BẢN SỐ|[Bb]ản số|SỐ BẢN|[Ss]ố bản|SỐ|[Ss]ố)[\\s:]*\\d+(?:\\/\\d+)?(?: bản)?|[^\\p{L}\\d])*';
/** A line or box of its own in capitals; once or, across a page, again and again. */
const ALONE = new RegExp(`^${BESIDE}(?:(?:TÀI LIỆU|VĂN BẢN) )?(${DEGREE})(?:[^\\p{L}\\d]+\\1)*${BESIDE}$`, 'u');
/** As recognition reads it, a letter twice where it doubts between two. */
const ALONE_BLURRED = /^[^A-Z0-9]*(TOI |TUYET )?MA{1,2}T[^A-Z0-9]*$/;
/** Words of titles that fold like the mark and look like no other stamp: with another tone than its dot, and no hat («MÁT», «MẮT»). */
const OTHER_TONE = /[ÁÀẢÃẮẰẲẴ]/u;
/** In small letters only in brackets, or where no sentence stands: above the body, in the page's margins. */
const BRACKETED = /^[^\p{L}\d]*[([]\s*(tuyệt mật|tối mật|mật)\s*[)\]][^\p{L}\d]*$/iu;
const TYPED = /^[^\p{L}\d]*(?:(?:tài liệu|văn bản) )?(tuyệt mật|tối mật|mật)[^\p{L}\d]*$/iu;
const LABELLED = /^(?:độ|mức độ) mật\s*:\s*(tối mật|tuyệt mật|mật)(?!\p{L})/iu;
/** The number line's tail: «Số: 05/BC-UBND (M)», or the mark printed beside it; «Số mét đường (m)» is no number line. */
const BESIDE_NUMBER =
  /^Số(?=[^\n]*[/-]\s?\p{Lu})[^\n]{0,70}?(?:\((?<letter>M|TM|TgM)\)|\((?<word>[Tt]uyệt mật|[Tt]ối mật|[Mm]ật|TUYỆT MẬT|TỐI MẬT|MẬT)\)|[\s*·|–-](?<mark>MẬT|TỐI MẬT|TUYỆT MẬT))[^\p{L}\d]*$/u;
/** Blocks from a document's start that count as its first page where the format has no pages, and rows of a table there. */
const FIRST_BLOCKS = 40;
const FIRST_ROWS = 12;
const LONGEST_LINE = 90;

const degree = (words: string): SecrecyMark | undefined => MARKS[fold(words).toUpperCase().replace(/\s/g, '')];

/** A line that may be a stamp; `loose` where no sentence can stand, `blurred` where recognition read it, `stamped` as a stamp. */
type Line = { text: string; loose: boolean; blurred: boolean; stamped?: boolean };

const textOf = (paragraph: DraftParagraph): string => paragraph.runs.map((run) => run.text).join('');

/** How far apart, in heights of a line, words of one line stand that do not belong together. */
const APART = 3;

/**
 * The parts of a paragraph between wide gaps: what is stamped or typed beside other words stands on a line with them, and what stands at the
 * right above a line at the left was taken for its beginning.
 */
function partsOf({ runs }: DraftParagraph): string[] {
  const parts = [''];
  let left = Number.POSITIVE_INFINITY;
  runs.forEach((run, index) => {
    const box = boxOfRun(run);
    const before = index > 0 ? boxOfRun(runs[index - 1]!) : undefined;
    if (box && before) {
      const gap = APART * Math.min(box.h, before.h);
      const onLine = Math.abs(box.y - before.y) < box.h;
      const apart = onLine ? box.x - before.x - before.w > gap : lineEnd(runs, index) + gap < left;
      if (!onLine) left = Number.POSITIVE_INFINITY;
      if (apart) parts.push('');
    }
    if (box) left = Math.min(left, box.x);
    parts[parts.length - 1] += run.text;
  });
  return parts.length > 1 ? parts : [];
}

/** Where the line that begins with a run ends, on its right. */
function lineEnd(runs: DraftParagraph['runs'], from: number): number {
  const first = boxOfRun(runs[from]!)!;
  let end = first.x + first.w;
  for (const run of runs.slice(from + 1)) {
    const box = boxOfRun(run);
    if (!box || Math.abs(box.y - first.y) >= box.h) break;
    end = box.x + box.w;
  }
  return end;
}

/** Russian capitals that look like letters of the marks. */
const CYRILLIC: Record<string, string> = { М: 'M', Т: 'T', О: 'O', І: 'I', У: 'Y' };

/** Lines of a paragraph, letters spread out («M Ậ T») drawn together. */
const linesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/[\u0410-\u042f]/g, (letter) => CYRILLIC[letter] ?? letter)
    .split(/[\n\f]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .map((line) => (/^(?:\p{Lu} ){2,}\p{Lu}$/u.test(line) ? line.replace(/ /g, '').replace(/MẬT$/, ' MẬT').trim() : line));

/** The words above every document's place and date (Nghị định 30/2020/NĐ-CP, ô 1; Hướng dẫn 36-HD/VPTW), and that line itself. */
const ABOVE = /C[ỘÔ]NG H(?:ÒA|OÀ) X[ÃA] H[ỘÔ]I|Đ[ỘộÔô][Cc] [Ll][ẬậÂâ][Pp]\s*[-–]|^\s*ĐẢNG CỘNG SẢN VIỆT NAM/u;
const PLACE_AND_DATE = /^\s*\p{Lu}[^,\n]{1,40},\s*ngày[^\n]{0,12}tháng/mu;
const NUMBER = /^\s*Số\s*:/mu;
const LETTERHEAD_ROWS = 6;

/** Whether a table with lines around its cells is a letterhead: of one row, or with what stands in every letterhead. */
function isLetterhead(rows: readonly string[][]): boolean {
  const filled = rows.filter((texts) => texts.length > 0);
  if (filled.length > LETTERHEAD_ROWS || filled.length === 0) return false;
  const texts = filled.flat();
  const says = (words: RegExp) => texts.some((text) => words.test(text));
  return filled.length === 1 || says(ABOVE) || (says(NUMBER) && says(PLACE_AND_DATE));
}

/** Rows of a first page's table that hold nothing but one short text: a stamp's place in a sheet, never a column of degrees. */
function loneCells(table: DraftTable): string[] {
  const rows = table.rows.slice(0, FIRST_ROWS).map((row) => {
    if ((row.page ?? table.page ?? 1) !== 1) return [];
    return row.cells.map((cell) => cell.paragraphs.map(textOf).join('\n')).filter((text) => text.trim() !== '');
  });
  // Above the head of a wider table a row of two is a letterhead: the body on its left, the mark on its right.
  const head = rows.findIndex((texts) => texts.length > 2);
  if (isLetterhead(rows)) return rows.flat();
  return rows.flatMap((texts, index) => (texts.length === 1 || (texts.length === 2 && index < head) ? texts : []));
}

/** The first page's lines: those of its text, its margins, and what is stamped upon it. */
function firstPage(draft: Draft): Line[] {
  const recognised = draft.textOrigin === 'ocr' || draft.textOrigin === 'mixed';
  const lines: Line[] = (draft.stamps ?? []).flatMap((text) =>
    linesOf(text).map((line) => ({ text: line, loose: true, blurred: true, stamped: true })),
  );
  const isFirst = (block: DraftBlock, index: number) => {
    const page = block.page ?? (block.kind === 'paragraph' ? pageOfRuns(block.runs) : undefined);
    if (page !== undefined) return page === 1;
    // Every sheet of a workbook is a page of its own.
    return draft.textOrigin === 'sheet'
      ? (block.annex ?? 1) <= 1 && index < FIRST_BLOCKS
      : index < FIRST_BLOCKS || block.zone === 'furniture';
  };
  for (const [index, block] of draft.blocks.entries()) {
    if (!isFirst(block, index)) continue;
    const loose = block.zone === 'letterhead' || block.zone === 'title' || block.zone === 'furniture';
    const texts = block.kind === 'table' ? loneCells(block) : [textOf(block), ...(recognised || loose ? partsOf(block) : [])];
    for (const text of texts)
      lines.push(
        ...[...linesOf(text), ...linesOf(text.replace(/[\n\f]/g, ' '))].map((line) => ({ text: line, loose, blurred: recognised })),
      );
  }
  return lines;
}

function markOf({ text, loose, blurred, stamped = false }: Line): SecrecyMark | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const alone = ALONE.exec(text)?.[1] ?? BRACKETED.exec(text)?.[1] ?? LABELLED.exec(text)?.[1];
  if (alone) return degree(alone);
  if (loose && /^\P{L}*\p{Lu}/u.test(text)) {
    const typed = TYPED.exec(text)?.[1];
    if (typed) return degree(typed);
  }
  const beside = BESIDE_NUMBER.exec(text)?.groups;
  if (beside?.letter) return ({ M: 'MẬT', TM: 'TỐI MẬT', TGM: 'TUYỆT MẬT' } as const)[beside.letter.toUpperCase() as 'M' | 'TM' | 'TGM'];
  const word = beside?.word ?? beside?.mark;
  if (word && (beside?.word || word === word.toUpperCase())) return degree(word);
  // Recognition loses the dot and hat of a stamp's letters; in typed text «MẶT» is a word.
  const mark =
    blurred && text === text.toUpperCase() && (stamped || !OTHER_TONE.test(text.normalize('NFC')))
      ? ALONE_BLURRED.exec(fold(text))
      : undefined;
  return mark ? degree(`${mark[1] ?? ''}MAT`) : undefined;
}

/** «MẬT: …», «[TỐI MẬT] …», «… (Mật)»: how a subject line says it, behind what mail programs put before it. */
const SUBJECT =
  /^(?:\s*(?:re|fwd?|tr|trả lời|chuyển tiếp)\s*:)*\s*(?:(?:(?:TÀI LIỆU|VĂN BẢN) )?(TUYỆT MẬT|TỐI MẬT|MẬT)\s*(?:[:–|]|-\s|$)|[[(]\s*(tuyệt mật|tối mật|mật)\s*[\])]|(?:.*\s)?[[(]\s*(tuyệt mật|tối mật|mật)\s*[\])]\s*$)/iu;

/** The head line of a mail that is passed on, with its subject. */
const PASSED_SUBJECT = /^[\s>*]*(?:subject|chủ đề|tiêu đề)\s*:\**\s*(.+)$/iu;

function subjectMark(subject: string): SecrecyMark | undefined {
  const match = SUBJECT.exec(subject.normalize('NFC'));
  // Outside brackets in capitals only: «Mật - ong: …».
  const word = match?.[1] && match[1] !== match[1].toUpperCase() ? undefined : (match?.[1] ?? match?.[2] ?? match?.[3]);
  return word ? degree(word) : undefined;
}

/** The mark of state secrecy that a mail or envelope bears itself: in its subject, its own or a passed-on mail's, or as a line of its own in its words. */
export function letterMark(subject: string | undefined, text: string): SecrecyMark | undefined {
  const own = subject && subjectMark(subject);
  if (own) return own;
  for (const line of linesOf(text.replace(/\r\n?/g, '\n').replace(/^[>\s]+/gm, ''))) {
    const passed = PASSED_SUBJECT.exec(line)?.[1];
    const mark = (passed && subjectMark(passed)) || markOf({ text: line, loose: false, blurred: false });
    if (mark) return mark;
  }
  return undefined;
}

/**
 * The mark of state secrecy that a document's first page bears (Luật Bảo vệ bí mật nhà nước; Nghị định 30/2020/NĐ-CP, ô 10a), or
 * undefined. Only a stamp counts: a line of its own in capitals, a labelled line, or the number's tail; words in running text
 * («bảo vệ bí mật nhà nước», «bảo mật», «mật khẩu») do not. `draft` with its zones, furniture and stamps, as `structure` leaves it.
 */
export function secrecyMark(draft: Draft): SecrecyMark | undefined {
  for (const line of firstPage(draft)) {
    const mark = markOf(line);
    if (mark) return mark;
  }
  return undefined;
}

/** All degrees that {@link secrecyMark} could answer. */
export const marksOn = (draft: Draft): Set<SecrecyMark> => new Set(firstPage(draft).flatMap((line) => markOf(line) ?? []));

/** The mark that words beside a document bear (its comments, what is hidden in it); none where they are of several degrees: then they are what there is to choose from. */
export function soleMark(words: readonly string[]): SecrecyMark[] {
  const marks = new Set(words.flatMap(linesOf).flatMap((text) => markOf({ text, loose: false, blurred: false }) ?? []));
  return marks.size === 1 ? [...marks] : [];
}
