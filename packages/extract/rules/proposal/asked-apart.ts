import { foldLower, type Span } from '@tonghop/model';
import { everyMatch } from '../../every-match.ts';
import { quick } from '../../letters.ts';
import type { View } from '../../view.ts';
import { isOwn, ownOf } from '../directive/own.ts';
import { issuerOf } from '../header/issuer.ts';
import { addresseeIn, nameLength, requestedAtFront } from './cue.ts';

/** «Sở | trình UBND tỉnh cho lùi thời hạn»: the writer, by its bare name; in another's report it is the one that is asked. */
const SUBMITS =
  /^["'(\s-]*(so|xa|phuong|dac khu|don vi|truong|phong|ban|trung tam|ubnd (?:xa|phuong|dac khu))\s+(?:kinh |xin |da |se )?trinh\s+/;

/** Where a passage in which the writer submits something to a body names that body, or undefined. */
function submittedTo(v: View, text: string): readonly [number, number] | undefined {
  const found = SUBMITS.exec(foldLower(text.slice(0, 60)));
  if (!found || !foldLower(issuerOf(v)?.value.name ?? found[1]!).startsWith(found[1]!)) return undefined;
  const length = nameLength(text.slice(found[0].length));
  return length > 0 ? [found[0].length, found[0].length + length] : undefined;
}

/** A passage's own words for whom it asks, or undefined. */
export function namedIn(v: View, span: Span, bare: boolean): string | undefined {
  const text = v.text.slice(...span);
  const found = submittedTo(v, text) ?? addresseeIn(text, bare);
  return found && v.text.slice(span[0] + found[0], span[0] + found[1]).trim();
}

/** Where within a passage another request begins. */
const ASKS_AGAIN =
  /[;.]\s+(?=(?:ve [a-z ,-]{2,40}: )?(?:kinh |dong thoi |xin )*(?:de nghi|kien nghi|de xuat)\s)|,\s+(?=(?:va |dong thoi )?(?:kinh |xin )?(?:de nghi|kien nghi)\s)/g;

/** «… đề nghị: UBND tỉnh giao vốn; Sở Y tế cử người.»: behind a colon, each with the body that it names first; none where one names no body. */
function bodiesListed(v: View, [start, end]: Span): Span[] {
  const colon = LEADS_BODIES.exec(v.lower.slice(start, end))?.[0].length;
  if (colon === undefined) return [];
  const parts: Span[] = [];
  for (let from = start + colon; from < end; ) {
    const stop = v.text.indexOf(';', from);
    const until = stop < 0 || stop >= end ? end : stop;
    parts.push([from, until]);
    from = until + 1;
    while (from < end && v.text[from] === ' ') from++;
  }
  return parts.every((part) => nameLength(v.text.slice(...part)) > 0) ? parts : [];
}
/** A line that asks and names nobody before its colon (folded). */
const LEADS_BODIES =
  /^[^:;]{0,160}\b(?:de nghi|kien nghi|de xuat)(?: (?:mot so|cac|nhung) (?:noi dung|van de|viec))?(?: (?:nhu )?sau)?\s?:\s+/;

/** «… đề nghị Bộ A hướng dẫn. UBND tỉnh cho phép tuyển 02 kỹ sư.»: the next sentence opens with another body and what it shall do. */
const NEXT_SENTENCE = /\.\s+(?=\p{Lu})/gu;

/** «Sở Tài chính cấp máy năm 2025 nhưng đã hỏng.»: a sentence of what a body did, and no request. */
const TELLS = quick(/^[^.;]*(?<!\p{L})(?:đã|nhưng|song|năm (?:trước|ngoái))(?!\p{L})/iu);

/** Whether a passage opens with another body than the writer and what it shall do. */
function asksAnother(v: View, [start, end]: Span): boolean {
  const text = v.text.slice(start, end);
  if (TELLS.test(text)) return false;
  const found = requestedAtFront(text);
  return found !== undefined && !isOwn(ownOf(v), text.slice(...found));
}

/** A word that asks (folded). */
const ASKING = /\b(?:de nghi|kien nghi|de xuat|mong|xin)\b/;

/**
 * Where the mark before another request parts it from what stands before: at a comma whose own sentence has asked for nothing yet («Đề nghị A
 * làm. Ngoài ra, | đề nghị B …») that is where the sentence begins; undefined where the passage has not asked yet.
 */
function cutAt(lower: string, mark: string, index: number): { index: number; length: number } | undefined {
  if (mark[0] !== ',') return { index, length: mark.length };
  const ends = everyMatch(/[;.]\s+/g, lower.slice(0, index)).at(-1);
  if (ASKING.test(lower.slice(ends ? ends.index : 0, index))) return { index, length: mark.length };
  return ends && { index: ends.index, length: ends[0].length };
}

/** «UBND xã có một số kiến nghị như sau: | Đề nghị UBND tỉnh …»: a line that leads to the first request (folded). */
const LEADS_ON =
  /^[^:;]{0,160}\b(?:de nghi|kien nghi|de xuat)\b[^:;]{0,60}\bsau(?: day)?\s?:\s+(?=(?:kinh |xin )?(?:de nghi|kien nghi|de xuat)\s)/;

/** A passage in as many parts as there are bodies that it asks one after the other: «Đề nghị UBND phường …; đề nghị Sở Y tế …». */
export function askedApart(v: View, whole: Span): Span[] {
  const [from, to] = whole;
  const led = LEADS_ON.exec(v.lower.slice(from, to))?.[0].length ?? 0;
  return requestsIn(v, led > 0 && namedIn(v, [from + led, to], true) !== undefined ? [from + led, to] : whole);
}

function requestsIn(v: View, span: Span): Span[] {
  const [start, end] = span;
  const listed = bodiesListed(v, span);
  if (listed.length > 1) return listed;
  const lower = v.lower.slice(start, end);
  const again = everyMatch(ASKS_AGAIN, lower)
    .map(({ 0: mark, index }) => cutAt(lower, mark, index))
    .filter((cut) => cut !== undefined);
  const bare = lower.includes('. ')
    ? everyMatch(NEXT_SENTENCE, v.text.slice(start, end)).filter(
        ({ 0: mark, index }) => !again.some((cut) => cut.index === index) && asksAnother(v, [start + index + mark.length, end]),
      )
    : [];
  const cuts = [...again, ...bare.map(({ 0: mark, index }) => ({ index, length: mark.length }))]
    .sort((a, b) => a.index - b.index)
    .map(({ index, length }) => ({ stop: start + index, next: start + index + length }));
  const first = cuts.length > 0 ? namedIn(v, span, true) : undefined;
  if (first === undefined) return [span];
  const found: Span[] = [];
  let [from, body] = [start, first];
  for (const { stop, next } of cuts) {
    const other = namedIn(v, [next, end], true);
    if (other === undefined || foldLower(other) === foldLower(body)) continue;
    found.push([from, v.text[stop] === '.' ? stop + 1 : stop]);
    [from, body] = [next, other];
  }
  return [...found, [from, end]];
}
