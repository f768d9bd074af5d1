import { type DraftParagraph, foldLower, type Label } from '@tonghop/model';
import { ADDRESSEE, ATTACHED, AUTHORITY, BODY_START, POSITION, TYPE_NAME } from '../structure/form-words.ts';
import { HEADING_START } from '../structure/heading-words.ts';
import { label } from '../structure/markers.ts';
import { Sequence } from '../structure/sequence.ts';
import type { Stretch } from './columns.ts';
import { type Habits, hadRoom, LOWER } from './habits.ts';
import { boldness, type Line, runOf, textOf } from './line.ts';
import { isNext } from './open-list.ts';

const END_MARK = /[.;:!?…]["”»)]*$/;

/** A symbol broken at a line's end («57-», «9661/UBND-», «QĐ-»): what follows belongs to it without a blank. */
const BROKEN_SYMBOL = /(?:\d\S*|(?:^|[^\p{L}])[\p{Lu}&]{2,}\S*)[-–/]$/u;

const BREAKS = new Set(Array.from('-–/', (mark) => mark.charCodeAt(0)));

/** Whether the next line's first word continues the last word without a blank. */
export const continuesWord = (last: string, next: string): boolean =>
  BREAKS.has(last.charCodeAt(last.length - 1)) && BROKEN_SYMBOL.test(last) && /^[\p{Lu}\d]/u.test(next);

const isCentred = (line: Line, { left, right, beside }: Stretch, habits: Habits) => {
  // Where many lines begin is an edge; a line that begins there is in the middle by chance.
  if (!beside && habits.starts.has(Math.round(line.x0 - left))) return false;
  const room = Math.min(line.x0 - left, right - line.x1);
  // A line that nearly fills the width is centred only when its two margins are as good as equal.
  const slack = room > 1.2 * line.size ? 1.2 : 0.35;
  return room > 0.4 * line.size && Math.abs(line.x0 - left - (right - line.x1)) < slack * line.size;
};

/** Lines of different length set about one middle, as in a letterhead or signature: each stands for itself. */
const aroundOneAxis = (last: Line, line: Line) =>
  Math.abs(last.x0 + last.x1 - line.x0 - line.x1) < 0.8 * line.size &&
  (Math.abs(last.x0 - line.x0) > 0.5 * line.size || (capitals(textOf(last)) && capitals(textOf(line))));

/** Columns of a page set in columns: as wide as each other, and wide enough for running text. */
const sameColumn = (a: Stretch, b: Stretch) =>
  a.beside &&
  b.beside &&
  a.lines.length > 3 &&
  b.lines.length > 3 &&
  Math.abs(a.right - a.left - (b.right - b.left)) < 0.08 * (a.right - a.left) &&
  a.right - a.left > 12 * a.lines[0]!.size;

/** Whether a centred line leaves no room for the next one's first word. */
const fills = (line: Line, { left, right }: Stretch, next: Line): boolean =>
  right - left - (line.x1 - line.x0) < next.words[0]!.x1 - next.words[0]!.x0 + 0.25 * line.size;

/** Lines of an administrative document's form that go on with nothing above them (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const standsAlone = (text: string): boolean =>
  /^(?:Kính gửi|Nơi nhận)\b|^Trên đây là\s|^Số\s?:?\s?\d{0,5}\s?[-/]\s?\p{Lu}/u.test(text) ||
  (text.endsWith(':') && text.length < 150 && /\sđiện\s*:$/.test(text) && ADDRESSEE.test(foldLower(text))) ||
  isKind(text);

/** Whether a line is nothing but the kind of a document. */
const isKind = (text: string): boolean => text.length < 20 && capitals(text) && TYPE_NAME.test(foldLower(text));

/** Whether two lines tell who signs for whom and as what («TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH», «PHÓ CHỦ TỊCH»). */
const signsOn = (above: string, below: string): boolean => {
  if (!AUTHORITY.test(foldLower(above))) return false;
  const lower = foldLower(below);
  return AUTHORITY.test(lower) || POSITION.test(lower);
};

/** Whether a text is set in capitals. Nearly every line holds a small letter among its first, which is seen without an expression. */
function capitals(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x61 && code <= 0x7a) return false;
  }
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

const labels = new WeakMap<Line, { mark: Label | undefined }>();

/** The label with which a line begins, found once: it is asked for where the line begins and where it ends. */
function labelOf(line: Line): Label | undefined {
  let known = labels.get(line);
  if (!known) labels.set(line, (known = { mark: label(textOf(line)) }));
  return known.mark;
}

/** Where a hanging item's text begins: after its label. */
function textStart(line: Line): number {
  const first = line.words[0]!.text;
  const found = labelOf(line);
  if (!found) return line.x0;
  const words = found.raw === first || found.raw.startsWith(first) ? found.raw.split(/\s+/).length : 1;
  return line.words[words]?.x0 ?? line.x0;
}

/** Whether a line that reaches the right edge begins where paragraphs of the document are indented; in a scan nothing else tells body from title. */
const beginsAtIndent = (line: Line, { left, right, beside }: Stretch, habits: Habits): boolean => {
  const offset = Math.round(line.x0 - left);
  const usual = [offset - 1, offset, offset + 1].some((at) => habits.starts.has(at));
  return !beside && habits.indented && offset > 0.6 * line.size && usual && line.x1 > right - 0.1 * (right - left);
};

/** Whether a line between two even margins is the body's first below a centred one that had room for more: it reaches out to the edge, far beyond it on both sides. */
const widensToEdge = (last: Line, line: Line, { left, right, beside }: Stretch, habits: Habits): boolean =>
  !beside &&
  habits.indented &&
  line.x1 > right - 0.1 * (right - left) &&
  last.x0 - line.x0 > line.size &&
  line.x1 - last.x1 > line.size &&
  /^\p{Lu}\p{Ll}/u.test(textOf(line));

/**
 * A paragraph's last line so far, the stretch it stands in, which line of its paragraph it is, and how far in that one began; `titled`:
 * the kind of document («BÁO CÁO») stands above the paragraph; `sequence`: the marks met so far.
 */
type Last = { line: Line; stretch: Stretch; count: number; indent: number; titled: boolean; sequence: Sequence };

/** Whether a line that begins like a bullet is the rest of a name («Phòng Văn hóa⏎- Xã hội»): it stands at the edge, paragraphs do not. */
const dashInName = (line: Line, stretch: Stretch, { indent }: Last, habits: Habits): boolean =>
  habits.indented && indent > 0.6 * line.size && line.x0 < stretch.left + 0.3 * line.size;

/** The last word of who signs, alone on its line. */
const REST_OF_POST = /^(?:DÂN|TỊCH|ĐỐC|PHÒNG|BAN|VỤ)$/u;

/** A date whose year stands on the next line. */
const AWAITS_YEAR = /tháng\s+\d{1,2}\s+năm$/iu;

/** Whether a long line stops at a comma and the next one stands at the edge, where no paragraph begins: bold words are wider than they seem. */
const awaitsMore = (lastText: string, line: Line, stretch: Stretch, habits: Habits): boolean =>
  habits.indented && /,$/.test(lastText) && lastText.length > 50 && line.x0 < stretch.left + 0.3 * line.size && labelOf(line) === undefined;

/**
 * Whether a line below a title with a number that fills its line begins the text: both stand at the indent, and the line after it goes on at
 * the edge. The lines of an item that is set in as a whole all stand where it begins.
 */
const belowFullTitle = (last: Line, line: Line, next: Line | undefined, { left }: Stretch, habits: Habits): boolean =>
  habits.indented &&
  next !== undefined &&
  Math.abs(line.x0 - last.x0) < 0.4 * line.size &&
  line.x0 > left + 0.6 * line.size &&
  next.page === line.page &&
  next.x0 < left + 0.3 * line.size &&
  /^\p{Lu}\p{Ll}/u.test(textOf(line)) &&
  LOWER.test(textOf(next)) &&
  labelOf(last) !== undefined;

/** Whether a line below a marked one stands where the later lines of the document's items hang. */
const hangsBelow = (last: Line, line: Line, { hang }: Habits): boolean =>
  hang > 0 && Math.abs(line.x0 - last.x0 - hang) < 0.5 * line.size && labelOf(last) !== undefined;

/** Whether `line` begins a paragraph after the one whose last line is told; `next` is the line below it. */
function begins(before: Last, line: Line, next: Line | undefined, stretch: Stretch, habits: Habits): boolean {
  const { line: last, stretch: lastStretch, count } = before;
  const text = textOf(line);
  const lastText = textOf(last);
  if (standsAlone(text)) return true;
  // «…, ngày 20 tháng 11 năm⏎2025» in a narrow letterhead.
  if (/^(?:19|20)\d\d(?!\d)/.test(text) && AWAITS_YEAR.test(lastText) && last.page === line.page) return false;
  // «… Kế hoạch số 30/KH-UBND ngày⏎27/09/2026»
  if (lastText.endsWith(' ngày') && /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(text) && !stretch.beside && !lastStretch.beside) return false;
  // «(Kèm theo Báo cáo số …)» under an annex's title.
  if (text.startsWith('(') && capitals(lastText) && ATTACHED.test(foldLower(text))) return true;
  if (count === 1 && /^\(.*\)$/.test(lastText) && ATTACHED.test(foldLower(lastText))) return true;
  // «TM. ỦY BAN NHÂN⏎DÂN», «PHÓ TRƯỞNG⏎BAN» in a narrow column.
  if (REST_OF_POST.test(text) && capitals(lastText) && last.page === line.page && stretch === lastStretch) return false;
  const right = lastStretch.right;
  const crossing = last.page !== line.page || stretch !== lastStretch;
  if (crossing && (stretch.beside || lastStretch.beside) && !sameColumn(lastStretch, stretch)) return true;
  if (Math.abs(last.size - line.size) > 0.12 * Math.max(last.size, line.size)) return true;
  // A subject wrapped in a letterhead's column goes on in small letters; other lines about one axis stand for themselves.
  if (stretch.beside && aroundOneAxis(last, line))
    return crossing || END_MARK.test(lastText) || !(LOWER.test(text) || (count > 1 && fills(last, stretch, line)));
  const lastCentred = isCentred(last, lastStretch, habits);
  const centred = isCentred(line, stretch, habits) && (lastCentred || Math.abs(line.x0 - last.x0) > 0.3 * line.size);
  const full = !hadRoom(last, line, right);
  // «(Theo đề cương kèm Công văn … của Sở Khoa⏎học và Công nghệ)» below the title.
  if (full && !crossing && /^\([^)]{40,}$/.test(lastText) && LOWER.test(text) && text.includes(')')) return false;
  if (lastCentred || centred) {
    const bolder = Math.abs(boldness(last) - boldness(line)) > 0.6;
    // A title in bold that fills the width goes on in the centred line below it.
    const titleGoesOn = !lastCentred && full && boldness(last) > 0.9 && boldness(line) > 0.9 && !END_MARK.test(lastText) && !label(text);
    if (titleGoesOn) return crossing || /\p{Lu}{2}[,;]?$/u.test(lastText) !== capitals(text);
    // Behind a title's full last line the body begins in common type.
    if (lastCentred && !centred && (bolder || beginsAtIndent(line, stretch, habits)) && !LOWER.test(text)) return true;
    if (lastCentred !== centred && !(lastCentred && full)) return true;
    if (lastCentred && !full && widensToEdge(last, line, stretch, habits)) return true;
    if (centred)
      return (
        crossing ||
        bolder ||
        capitals(lastText) !== capitals(text) ||
        signsOn(lastText, text) ||
        END_MARK.test(lastText) ||
        (!LOWER.test(text) && ['part', 'roman'].includes(label(text)?.kind ?? '')) ||
        (line.y - last.y) / line.size > habits.spread + 0.5
      );
  }
  if (!full && !awaitsMore(lastText, line, stretch, habits)) return true;
  const mark = labelOf(line);
  const lower = LOWER.test(text);
  const ended = END_MARK.test(lastText);
  // «… thấp hơn mặt bằng chung của tỉnh⏎12,4%.», wherever a scan set it
  if (!ended && !crossing && /^\d[\d.,]*\s?%[.;,)]*$/.test(text)) return false;
  // «… không dưới 85%.⏎CHÁNH VĂN PHÒNG»: who signs, however full the line above is.
  if (ended && capitals(text) && !capitals(lastText) && (POSITION.test(foldLower(text)) || AUTHORITY.test(foldLower(text)))) return true;
  if (!crossing) {
    const extra = (line.y - last.y) / line.size - habits.pitch;
    if (extra > 1.2) return true;
    // «…, COD,⏎Coliform»: a list of names goes on, whatever an index between the lines takes.
    const parted = habits.even === undefined ? extra > 0.3 : (line.y - last.y) / line.size - habits.even > 0.12;
    if (parted && !lower && (mark || !lastText.endsWith(','))) return true;
  }
  // «5. Tăng cường phối hợp liên ngành⏎a) Mở lớp …»: a list begins, but «điểm⏎a) khoản 2» goes on.
  if (/^a\)\s+\p{Lu}/u.test(text) && labelOf(last)?.kind === 'decimal' && count === 1) return true;
  // Nor does a sentence's full last line go on in «b) Giao Công an …».
  if (ended && /^[a-zđ]\)\s+\p{Lu}/u.test(text)) return true;
  // «… nhiều hộ chưa có máy⏎b) Nguyên nhân»: the next of an open list, or a mark whose weight tells it from the line above.
  if (mark && isNext(mark, lastText, text, before.sequence)) return true;
  if (mark && !lower && Math.abs(boldness(last) - boldness(line)) > 0.8 && mark.kind !== 'bullet') return true;
  // «… trên tàu du lịch⏎KIẾN NGHỊ»
  if (capitals(text) && !capitals(lastText) && HEADING_START.test(foldLower(text)) && boldness(line) >= boldness(last)) return true;
  if (mark && !lower && (ended || line.x0 > stretch.left + 0.6 * line.size || mark.kind === 'bullet'))
    return !(mark.kind === 'bullet' && !ended && (/^[-–]\s*\d/.test(text) || dashInName(line, stretch, before, habits)));
  // «… năm 2025⏎I. TÌNH HÌNH CHUNG»: a numeral before capitals heads a part, however full the line above is.
  if (
    mark &&
    (mark.kind === 'roman' || mark.kind === 'part') &&
    capitals(text) &&
    !capitals(lastText) &&
    /\p{Lu}{2}/u.test(text.slice(mark.length))
  )
    return true;
  // Below a bold title that stands far in, a bold line with a number is a heading, wherever the text's edge is.
  if (mark && !lower && mark.kind !== 'bullet' && last.x0 - line.x0 > 0.6 * line.size && boldness(last) > 0.9 && boldness(line) > 0.9)
    return true;
  const hanging =
    Math.abs(line.x0 - textStart(last)) < 0.4 * line.size ||
    (count > 1 && Math.abs(line.x0 - last.x0) < 0.4 * line.size) ||
    // A dash parted from its text by a blank, where the later lines hang at the tab's place.
    (count === 1 && !ended && line.x0 - last.x0 < 3 * line.size && labelOf(last)?.kind === 'bullet') ||
    (count === 1 && !mark && hangsBelow(last, line, habits));
  if (line.x0 > last.x0 + 0.6 * line.size && line.x0 > stretch.left + 0.6 * line.size && !hanging) return !lower || ended;
  // Below a title, though few lines tell the page's middle, the body begins in common type at an indent.
  const below = !lower && line.x0 > stretch.left + 0.6 * line.size ? (last.x0 - line.x0) / line.size : 0;
  if (boldness(last) > 0.9 && boldness(line) < 0.1 && (capitals(lastText) || below > 0.6 || (before.titled && !lower))) return true;
  // Nor is what follows a title in capitals part of it, where nothing is bold.
  if (lastText.length > 20 && capitals(lastText) && /^\p{Lu}\p{Ll}/u.test(text) && boldness(last) + boldness(line) === 0) return true;
  if (before.titled && !lower && BODY_START.test(foldLower(text))) return true;
  // So it does in a text that tells nothing of type, far to the left of the title.
  if (below > 3 && count === 1 && !mark) return true;
  // «- Sóng yếu. … gián đoạn.⏎  Trạm phát …»: the item goes on where its lines hang.
  const goesOn = hanging && habits.hang > 0 && line.x0 > stretch.left + before.indent + 0.3 * line.size;
  if (!lower && ended && line.x0 > stretch.left + 0.6 * line.size && habits.indented && !goesOn) return true;
  const fromMark = count > 1 || labelOf(last) !== undefined;
  if (!lower && habits.edged && !(hanging && fromMark) && line.x0 > stretch.left + 0.6 * line.size) return true;
  if (count === 1 && !ended && belowFullTitle(last, line, next, stretch, habits)) return true;
  if (crossing && ended && !lower && !goesOn) return !habits.indented || line.x0 > stretch.left + 0.6 * line.size;
  return false;
}

/** A line added to a paragraph's runs. */
function append(paragraph: DraftParagraph, line: Line): void {
  line.words.forEach((word, i) => {
    const last = paragraph.runs[paragraph.runs.length - 1];
    const joined = last === undefined || (i === 0 && continuesWord(last.text.trim(), word.text));
    paragraph.runs.push(runOf(word, joined));
  });
}

/**
 * Joins lines in reading order to paragraphs, over pages too. Paragraph starts are told by what fits on a line, indents, gaps, centring,
 * weight and labels. The returned paragraphs keep the lines' order; `breakBefore` marks the first of a side-by-side block.
 */
export function paragraphsOf(stretches: readonly Stretch[], habits: Habits): DraftParagraph[] {
  const found: DraftParagraph[] = [];
  let last: Last | undefined;
  const sequence = new Sequence();
  for (const stretch of stretches)
    for (const [i, line] of stretch.lines.entries()) {
      if (last && !begins(last, line, stretch.lines[i + 1], stretch, habits)) {
        append(found[found.length - 1]!, line);
        last = { line, stretch, count: last.count + 1, indent: last.indent, titled: last.titled, sequence };
        continue;
      }
      const paragraph: DraftParagraph = {
        kind: 'paragraph',
        runs: [],
        page: line.page,
        indent: Math.round((line.x0 - stretch.left) * 10) / 10,
      };
      if (isCentred(line, stretch, habits)) paragraph.align = 'center';
      if (stretch.beside && last?.stretch !== stretch) paragraph.breakBefore = true;
      append(paragraph, line);
      found.push(paragraph);
      last = { line, stretch, count: 1, indent: line.x0 - stretch.left, titled: last !== undefined && isKind(textOf(last.line)), sequence };
      const mark = labelOf(line);
      if (mark) sequence.take(mark);
    }
  return found;
}
