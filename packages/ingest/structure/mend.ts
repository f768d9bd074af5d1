import type { DraftRun, Label } from '@tonghop/model';
import { ADDRESSEE, AUTHORITY, RECIPIENTS } from './form-words.ts';
import { CORE } from './heading-words.ts';
import { label } from './markers.ts';
import { type Item, markOf, type Paragraph, paragraphOf } from './paragraph.ts';
import { form } from './sequence.ts';
import { partOf } from './typed-case.ts';

const END = /[.;:!?…]["”’)]*$/;

/** A paragraph's lines between its soft line breaks, as runs. */
function linesOf(runs: readonly DraftRun[]): DraftRun[][] {
  const lines: DraftRun[][] = [[]];
  for (const run of runs) {
    let from = 0;
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)!.push(partOf(run, from, from + text.length));
      from += text.length + 1;
    });
  }
  return lines;
}

/** Cuts a paragraph at soft line breaks behind which another one plainly begins («…⏎- Như trên;», «**Kết quả**⏎Xã đã …»). */
function split(item: Item): Item[] {
  const p = item.paragraph;
  if (!p || !/\n/.test(p.text)) return [item];
  const pieces: DraftRun[][] = [];
  let above: DraftRun[] = [];
  const lines = linesOf(p.block.runs);
  const meant = isMeant(p, lines);
  for (const line of lines) {
    if (pieces.length === 0 || opens(line, above, meant)) pieces.push(line);
    else pieces.at(-1)!.push({ text: ' ' }, ...line);
    if (line.some((run) => run.text.trim() !== '')) above = line;
  }
  return pieces
    .filter((runs) => runs.some((run) => run.text.trim() !== ''))
    .map((runs) => {
      const block = { ...p.block, runs };
      return { block, paragraph: paragraphOf(block) };
    });
}

/** Runs cut in two at an offset of their joined text. */
function cutRuns(runs: readonly DraftRun[], offset: number): [DraftRun[], DraftRun[]] {
  const left: DraftRun[] = [];
  const right: DraftRun[] = [];
  let at = 0;
  for (const run of runs) {
    const cut = Math.min(run.text.length, Math.max(0, offset - at));
    if (cut > 0) left.push(cut < run.text.length ? partOf(run, 0, cut) : run);
    if (cut < run.text.length) right.push(cut > 0 ? partOf(run, cut) : run);
    at += run.text.length;
  }
  return [left, right];
}

const INNER_MARK = /(?<=[.;:]["”)]?\s+)(?=(?:\p{Ll}|\d{1,2}(?:\.\d{1,2})?)[).]\s*\p{Lu})/gu;

/** Where the next mark of a paragraph's own list stands inside it, behind an end («a) Khó khăn: …. b) Nguyên nhân: …»), or -1. */
function innerMark(p: Paragraph, own: Label): number {
  for (const match of p.text.matchAll(INNER_MARK)) {
    const rest = p.text.slice(match.index);
    const mark = label(rest);
    if (!mark || form(mark) !== form(own) || (mark.path.at(-1) ?? 0) - (own.path.at(-1) ?? 0) !== 1) continue;
    return match.index;
  }
  return -1;
}

// «… trong năm. Trên đây là báo cáo …», «… phường. UBND phường trân trọng báo cáo./.»
const INNER_CLOSING =
  /(?<=[\p{Ll}\d.;]["”)]?\s+)(?=Trên đây là\s)|(?<=[.;]["”)]?\s+)(?=\p{Lu}[^.;]{0,120}(?:trân trọng|kính) báo cáo\b[^.;]{0,120}\.\/\.\s*$)/u;

/** Where the closing formula begins within a paragraph, or -1. */
const innerClosing = (text: string): number => (/Trên đây là|báo cáo/.test(text) ? (INNER_CLOSING.exec(text)?.index ?? -1) : -1);

// «Kính gửi: Sở Nội vụ | Thực hiện Công văn số …»: the centred line looked as wide as the text below it.
const AFTER_ADDRESSEE =
  /(?<=[\p{L}\d.;)]\s+)(?=(?:Thực hiện|Căn cứ|Theo|Phúc đáp|Trả lời|Tiếp nhận|Triển khai|Để|Nhằm|Qua|Sau khi|(?:Từ )?[Nn]gày \d\S*|Trong|Vừa qua|Thời gian qua)\s[^.;:]{40})/u;

/** «… | Công an xã Ví Dụ báo cáo kết quả như sau:»: who reports, and that he does. */
const REPORTER =
  /(?<=[\p{L}\d.,;)]\s+)(?=((?:Ủy ban|UBND|Công an|Sở|Đảng ủy|Ban|Phòng|Văn phòng|Trường|Trung tâm|Hội|Đoàn|Trạm|Bệnh viện|Chi cục|Điện lực|Công ty|Tổ)\s[^.;:,]{3,70}?)\s(?:xin |kính |trân trọng |tổng hợp,? )?báo cáo\s[^.;]{0,160}:\s*$)/gu;

/** Where the first sentence begins inside the addressee's line, or -1. */
function sentenceInAddressee(p: Paragraph): number {
  if (p.text.length <= 40 || !ADDRESSEE.test(p.lower.trim())) return -1;
  const plain = p.text.length > 90 ? AFTER_ADDRESSEE.exec(p.text)?.index : undefined;
  // Of the names that stand there the last one reports.
  return plain ?? [...p.text.matchAll(REPORTER)].at(-1)?.index ?? -1;
}

/** Items that run into one paragraph at most: each is looked at anew with all behind it. */
const MOST_PARTS = 60;

/** Parts a paragraph into which the next item of its list, or the closing formula, was run. */
function part(item: Item, most = MOST_PARTS): Item[] {
  const p = item.paragraph;
  const own = p && p.text.length > 60 ? markOf(p) : undefined;
  const next = p && own && (own.kind === 'letter' || own.kind === 'decimal') ? innerMark(p, own) : -1;
  const glued = p ? sentenceInAddressee(p) : -1;
  const at = glued >= 0 ? glued : p && next < 0 ? innerClosing(p.text) : next;
  if (!p || at < 0 || most === 0) return [item];
  const [left, right] = cutRuns(p.block.runs, at);
  const pieces = [left, right].map((runs) => {
    const block = { ...p.block, runs };
    return { block, paragraph: paragraphOf(block) };
  });
  return [pieces[0]!, ...part(pieces[1]!, most - 1)];
}

const OPENS_HIGH = /^\s*["“(]?[\p{Lu}\d]/u;
/** Words behind which no line ends, whatever its author breaks it for. */
const LINKS = /(?:[,\p{Pd}/(]|\s(?:và|của|với|về|tại|cho|trong|từ|đến|là|do|theo))\s*$/u;

/**
 * Whether an author broke a paragraph's lines where others begin a paragraph: none of them goes on in a small letter, as lines do that were pasted
 * from a page, and none is in the middle.
 */
function isMeant(p: Paragraph, lines: readonly DraftRun[][]): boolean {
  if (p.block.align === 'center' || p.block.align === 'right') return false;
  const texts = lines.map((runs) => runs.map(({ text }) => text).join('')).filter((text) => text.trim() !== '');
  return texts.every((text, i) => i === 0 || OPENS_HIGH.test(text) || label(text) !== undefined);
}

/** Whether a line behind a soft break begins a paragraph of its own: by its mark, by the end of the line above, or since one of the two is set as a heading. */
function opens(runs: DraftRun[], above: DraftRun[], meant: boolean): boolean {
  const [line, before] = [runs, above].map((one) => paragraphOf({ kind: 'paragraph', runs: one }));
  const lower = line!.lower.trim();
  if (label(line!.text) || RECIPIENTS.test(lower) || AUTHORITY.test(lower)) return true;
  if (/[.;:]\s*$/.test(before!.text)) return /^\s*["“(]?\p{Lu}/u.test(line!.text);
  if (isTitle(before!) && /^\s*\p{Lu}/u.test(line!.text)) return true;
  if (meant && !line!.caps && !LINKS.test(before!.text) && /^\s*["“(]?\p{Lu}/u.test(line!.text)) return true;
  return OPENS_HIGH.test(line!.text) && isSetOff(line!) !== isSetOff(before!) && !/[,\p{Pd}/(]\s*$/u.test(before!.text);
}

/** «3.1. Mặt được», «Khó khăn»: a line that is nothing but a known title. */
const isTitle = (p: Paragraph): boolean => CORE.test(p.lower.slice(label(p.text)?.length ?? 0).trim());

/** All bold, or all in capitals. */
const isSetOff = (p: Paragraph): boolean => p.bold === 1 || p.caps;

/** Whether a paragraph plainly goes on with the one before it: that has no end, and this begins in small letters. */
function goesOn(before: Paragraph, p: Paragraph): boolean {
  if (END.test(before.text.trim()) || !/^\s*["“(]?\p{Ll}/u.test(p.text) || markOf(p)) return false;
  if (before.block.align === 'center' || before.block.align === 'right' || p.block.align === 'center') return false;
  if (before.block.zone === 'footnote' || p.block.zone === 'footnote') return false;
  // Within a page the reader's geometry may part a line at a wide blank; over pages it cannot see the sentence.
  const near = before.block.page === undefined || p.block.page === undefined || p.block.page - before.block.page <= 1;
  return near && before.text.trim().length > 12;
}

/** Whether a line's end cut a symbol at its hyphen or slash: «… Kế hoạch số 98/KH-» over «UBND ngày …». */
const cutsSymbol = (before: Paragraph, p: Paragraph): boolean =>
  /[-/]$/.test(before.text.trimEnd()) &&
  /\d\s?\/[\p{Lu}\d&]{1,12}-\s*$|\d\/\s*$|số\s\d{1,4}-\s*$/u.test(before.text) &&
  /^\p{Lu}{2,}[\p{Lu}\d/-]*[\s,;.)]/u.test(p.text) &&
  !markOf(p);

/** Mends paragraphs that a page's end cut in two, and parts those that a reader ran together at soft line breaks. */
export function mend(items: readonly Item[]): Item[] {
  const mended: Item[] = [];
  let last: Item | undefined;
  for (const item of items.flatMap(split).flatMap((item) => part(item))) {
    const p = item.paragraph;
    const symbol = p !== undefined && last?.paragraph !== undefined && cutsSymbol(last.paragraph, p);
    if (p && last?.paragraph && item.block.zone !== 'furniture' && (symbol || goesOn(last.paragraph, p))) {
      last.paragraph.block.runs = [...last.paragraph.block.runs, ...(symbol ? [] : [{ text: ' ' }]), ...p.block.runs];
      last.paragraph = paragraphOf(last.paragraph.block);
      continue;
    }
    mended.push(item);
    if (item.block.zone !== 'furniture') last = item;
  }
  return mended;
}
