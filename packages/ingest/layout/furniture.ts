import { foldLower } from '@tonghop/model';
import { type Line, textOf } from './line.ts';

/** No year: «…, ngày 20 tháng 11 năm⏎2025» wraps in a narrow letterhead. */
const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?(?!(?:19|20)\d\d(?!\d))\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
/** What a browser prints at a page's head and foot: the day and hour with the page's title, the address with the page's number. */
const PRINTED =
  /^(?:\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}\b|\d{1,2}:\d{2},? \d{1,2}\/\d{1,2}\/\d{2,4}\b|(?:https?|file|\ufb01le):\/\/\S+(?: \d{1,4}\/\d{1,4})?$)/i;
const SIGNED = /^(?:ký bởi|người ký|thời gian ký|cơ quan\s*:|email\s*:|signed by|signing time|digitally signed)/i;
/**
 * «Ề Ấ Ế»: what stands out above the capitals of the next page's first line. Browsers paint it at this page's foot, as letters of a line of
 * their own.
 */
const SPILLED = /^(?:[ẤẦẨẪẬẮẰẲẴẶẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰÁÀẢÃÉÈẺẼÍÌỈĨÓÒỎÕÚÙỦŨÝỲỶỸ](?:\s|$))+$/u;
/** First words of a stamp's lines. */
const STAMP_WORD = /^(?:ký|người|thời|cơ|email|signed|signing|digitally)/i;
const SIGNING_TIME = /(\d{1,2})[./-](\d{1,2})[./-](\d{4})[ ,]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\s*([+-]\d{2}:?\d{2}))?/;

/** How far (points) the same head or foot stands higher or lower from page to page, as on sheets that a copier drew in. */
const STRAYS = 18;

/** Lines that are no part of the text, and what the e-signature's stamp tells. */
export type Furniture = { lines: Set<Line>; signedAt: string | null };

/** A page's size in points. */
type Sheet = { width: number; height: number };
/** A page's lines and its size: for telling heads and feet. */
export type PageLines = Sheet & { lines: Line[] };

/** The longer side of an A4 sheet, points. */
const A4 = 842;
/** Whether a line stands within `share` of a sheet from its top or foot. A sheet turned on its side has margins as deep as one that stands. */
function edge({ width, height }: Sheet, line: Line, share: number): boolean {
  const depth = share * Math.max(height, Math.min(width, A4));
  return line.bottom < depth || line.top > height - depth;
}

/** Whether a line is a page number at the top or foot of a sheet. */
export const isPageNumber = (line: Line, sheet: Sheet): boolean => edge(sheet, line, 0.1) && PAGE_NUMBER.test(textOf(line));

/** «10/10» that ends a sentence at a page's foot: of pages, the first number would be this page's, or the second theirs, or one that others bear. */
function countsPages(text: string, n: number, pages: readonly PageLines[]): boolean {
  const [, at, of] = /(\d+)\s*\/\s*(\d+)/.exec(text) ?? [];
  if (of === undefined || Number(at) === n + 1 || Number(of) === pages.length) return true;
  return pages.some(
    (page, other) => other !== n && page.lines.some((line) => isPageNumber(line, page) && /\/\s*(\d+)/.exec(textOf(line))?.[1] === of),
  );
}

/** The country's or the Party's name, which a letterhead has beside its first lines, below a running head. */
const STATE = /^(?:cong hoa xa hoi|dang cong san viet)/;
const besideState = ({ y, size }: Line, { lines }: PageLines): boolean =>
  lines.some((other) => y > other.y - 0.4 * size && y < other.y + 3 * size && STATE.test(foldLower(textOf(other))));

/** A document's number: another number at the same place is another document's, scanned into the same file, and no running head. */
const NUMBERED = /^so\s*:?\s*\d+\s*[/-]\s*[a-z]/;

/** What a stamp's narrow field broke off a line: small lines right below it at its left edge that do not begin another entry. */
function wrapped(lines: readonly Line[], first: Line): Line[] {
  const larger = lines.filter((line) => line.size > first.size + 0.5).length;
  const found: Line[] = [];
  let last = first;
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    if (line.y <= last.y || Math.abs(line.x0 - first.x0) > 2 || Math.abs(line.size - first.size) > 0.3) continue;
    if (line.y - last.y > 1.6 * first.size || STAMP_WORD.test(line.words[0]!.text) || found.length === 2) break;
    found.push(line);
    last = line;
  }
  // A stamp in the size of the text could not be told from what follows it.
  return larger > lines.length / 2 ? found : [];
}

/**
 * Finds furniture: page numbers at the top or foot, heads and feet repeated from page to page, link addresses that an export repeats
 * at a page's foot, and the text of e-signature stamps.
 */
export function furnitureOf(pages: readonly PageLines[]): Furniture {
  const lines = new Set<Line>();
  let signedAt: string | null = null;
  const repeated = new Map<string, { line: Line; page: number }[]>();
  pages.forEach((page, n) => {
    const stamp = page.lines.some(
      (line) => STAMP_WORD.test(line.words[0]!.text) && /^(?:ký bởi|người ký|digitally signed)/i.test(textOf(line)),
    );
    for (const line of page.lines) {
      // Most lines are neither at the page's edge nor begin like a stamp's: their text is not put together.
      if (!edge(page, line, 0.15) && !(stamp && STAMP_WORD.test(line.words[0]!.text))) continue;
      const text = textOf(line);
      if ((isPageNumber(line, page) && countsPages(text, n, pages)) || SPILLED.test(text)) lines.add(line);
      else if (edge(page, line, 0.06) && PRINTED.test(text)) {
        // The page's title or its number stands on the same line.
        for (const one of page.lines) if (Math.abs(one.y - line.y) < 1) lines.add(one);
      } else if (stamp && SIGNED.test(text)) {
        const whole = [line, ...wrapped(page.lines, line)];
        for (const one of whole) lines.add(one);
        const time = SIGNING_TIME.exec(whole.map(textOf).join(' '));
        if (time && /thời gian ký|signing time|date/i.test(text))
          signedAt = `${time[3]}-${time[2]!.padStart(2, '0')}-${time[1]!.padStart(2, '0')}T${time[4]}${time[5] ?? ''}`;
      } else if (
        ADDRESS.test(text) &&
        edge(page, line, 0.15) &&
        page.lines.some(
          (other) =>
            other !== line &&
            other.y < line.y &&
            other.words.some((word) => word.text.length > 8 && text.includes(word.text.replace(/[.,;:)]+$/, ''))),
        )
      )
        lines.add(line);
      else if (edge(page, line, 0.09)) {
        const folded = foldLower(text);
        const key = `${NUMBERED.test(folded) ? folded : folded.replace(/\d+/g, '#')}@${line.top > page.height / 2 ? 'foot' : 'head'}`;
        repeated.set(key, [...(repeated.get(key) ?? []), { line, page: n }]);
      }
    }
  });
  for (const places of repeated.values()) {
    const ys = places.map(({ line }) => line.y).sort((a, b) => a - b);
    const level = places.filter(({ line }) => Math.abs(line.y - ys[ys.length >> 1]!) < STRAYS);
    const on = new Set(level.map((place) => place.page)).size;
    // Two documents in one file have the same letterhead, each on its first page.
    const letterhead = on < Math.max(3, 0.7 * pages.length) && level.some(({ line, page }) => besideState(line, pages[page]!));
    if (!letterhead && on >= Math.max(2, Math.min(3, pages.length), pages.length * 0.4)) for (const { line } of level) lines.add(line);
  }
  return { lines, signedAt };
}
