import { label } from '../structure/markers.ts';
import type { TextLine } from './lines.ts';

/** A paragraph's last line, of a word or two. */
const LONGEST = 24;
const LAST_WORDS = /^(?:\p{Ll}\p{L}*(?:\s\p{L}+){0,2}|\d[\d.,]*\s?%)(?:[.;:]|\.\/\.)$/u;
const END = /[.;:!?…/]["”’)]*$/;
/** Share of the usual width that a line takes which another goes on from. */
const FULL = 0.85;
/** Lines within which the paragraph stands whose end it is. */
const REACH = 14;

const isEnd = (line: TextLine | undefined): line is TextLine =>
  line !== undefined && line.text.length <= LONGEST && LAST_WORDS.test(line.text);

/** Whether nothing goes on from a line: it ends a sentence, is a numbered title with room behind it, or the short end of one. */
const hasEnded = (line: TextLine, width: number): boolean => {
  const kind = label(line.text)?.kind;
  return END.test(line.text) || (line.width < FULL * width && (kind === undefined ? line.width < SHORT * width : NUMBERED.test(kind)));
};
const SHORT = 0.3;
const NUMBERED = /^(?:roman|decimal)$/;

/** Whether a line breaks off: it is full, has no end mark, and what follows begins anew. */
function breaksOff(line: TextLine, next: TextLine | undefined, width: number): boolean {
  if (line.width < FULL * width || END.test(line.text)) return false;
  return next === undefined || next.gap > 0 || label(next.text) !== undefined || /^\p{Lu}/u.test(next.text);
}

/**
 * The lines of a text with paragraphs' last words back in their places: where «đồ.» stands by itself above «- UBND tỉnh: … ghép bản», as
 * `pdftotext` writes pages whose paragraphs stand close. `width`: the usual width of full lines.
 */
export function withEndsBack(lines: readonly TextLine[], width: number): TextLine[] {
  const found = [...lines];
  if (!Number.isFinite(width)) return found;
  for (let i = 1; i < found.length; i++) {
    if (!isEnd(found[i]) || !hasEnded(found[i - 1]!, width)) continue;
    let behind = i;
    while (isEnd(found[behind])) behind++;
    if (found[behind] === undefined || found[behind]!.gap === 0) continue;
    const ends = found.slice(i, behind);
    const places: number[] = [];
    for (let at = behind; at < found.length && at < behind + REACH && places.length < ends.length; at++)
      if (breaksOff(found[at]!, found[at + 1], width)) places.push(at);
    if (places.length < ends.length) continue;
    for (const [n, end] of [...ends.entries()].reverse()) found.splice(places[n]! + 1, 0, { ...end, gap: 0 });
    found.splice(i, ends.length);
  }
  return found;
}
