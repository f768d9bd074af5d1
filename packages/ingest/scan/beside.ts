import { foldLower } from '@tonghop/model';
import type { OcrWord } from './engine.ts';
import type { Grey } from './grey.ts';
import { cut } from './ink.ts';
import type { EnginePool } from './pool.ts';

type Line = { words: OcrWord[]; y0: number; y1: number };
/** Two blocks beside each other: where each line of both stands, from `y0` to `y1`, and the stretch of x without ink between them. */
type Pair = { words: OcrWord[]; y0: number; y1: number; from: number; to: number };

/** The addressees of a document, beside who signs it; who issues it, beside the State's or the Party's name (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const FORM = /\bnoi nhan\b|\b(?:cong hoa xa hoi|dang cong san)\b/;

function linesOf(words: readonly OcrWord[]): Line[] {
  const lines = new Map<number, OcrWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return [...lines.values()]
    .map((list) => ({
      words: list.sort((a, b) => a.x0 - b.x0),
      y0: Math.min(...list.map(({ y0 }) => y0)),
      y1: Math.max(...list.map(({ y1 }) => y1)),
    }))
    .sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1);
}

const textOf = (lines: readonly Line[]): string => foldLower(lines.map((line) => line.words.map(({ text }) => text).join(' ')).join('\n'));

/** The stretches between the words of a line that are wider than `least`. */
const gapsOf = ({ words }: Line, least: number): [from: number, to: number][] =>
  words.slice(1).flatMap((word, i): [number, number][] => (word.x0 - words[i]!.x1 > least ? [[words[i]!.x1, word.x0]] : []));

/** What of the stretch between two blocks a line leaves free; undefined where it crosses it or leaves too little. */
function leftFree(line: Line, [from, to]: readonly [number, number], usual: number): [number, number] | undefined {
  const [first, last] = [line.words[0]!.x0, line.words[line.words.length - 1]!.x1];
  const free: [number, number] | undefined =
    last <= to
      ? [Math.max(from, last), to]
      : first >= from
        ? [from, Math.min(to, first)]
        : gapsOf(line, usual)
            .map(([a, b]): [number, number] => [Math.max(a, from), Math.min(b, to)])
            .find(([a, b]) => b - a > usual);
  return free && free[1] - free[0] >= usual ? free : undefined;
}

/** Blocks of the form, of which recognition took a line of one and a line of the other for one line. `usual`: the height of the page's words. */
function pairsOf(words: readonly OcrWord[], usual: number): Pair[] {
  const lines = linesOf(words);
  const pairs: Pair[] = [];
  if (!FORM.test(textOf(lines))) return pairs;
  let above = 0;
  for (let at = 0; at < lines.length; at++) {
    for (const gap of gapsOf(lines[at]!, 2.5 * usual)) {
      let free: readonly [number, number] = gap;
      let [first, next] = [at, at + 1];
      const narrow = (line: Line | undefined): boolean => {
        const more = line && leftFree(line, free, usual);
        free = more ?? free;
        return more !== undefined;
      };
      while (narrow(lines[next])) next++;
      // Where the form's words stand the left block begins; the right one may begin above.
      let begun = FORM.test(textOf([lines[at]!]));
      while (first > above && (!begun || lines[first - 1]!.words[0]!.x0 >= free[0]) && narrow(lines[first - 1])) {
        first--;
        begun ||= FORM.test(textOf([lines[first]!]));
      }
      const run = lines.slice(first, next);
      if (run.length < 3 || !FORM.test(textOf(run))) continue;
      pairs.push({
        words: run.flatMap((line) => line.words),
        y0: Math.min(...run.map(({ y0 }) => y0)),
        y1: Math.max(...run.map(({ y1 }) => y1)),
        from: free[0],
        to: free[1],
      });
      above = next;
      at = next - 1;
      break;
    }
  }
  return pairs;
}

const lettersOf = (words: readonly OcrWord[]): number => words.reduce((sum, { text }) => sum + text.length, 0);
/** How surely a text is read, from 0 to 1, by its letters. */
const sureness = (words: readonly OcrWord[]): number =>
  words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / Math.max(1, lettersOf(words));
/** What of a block's letters must be read again: specks and what was read twice may be gone. */
const MOST = 0.8;

/** Doubtful words with letters tell that a line of two blocks was read badly. */
const doubtful = ({ text, confidence }: OcrWord): boolean => confidence < 0.75 && /\p{L}/u.test(text);

/**
 * Reads blocks that stand side by side apart where recognition took their lines for one, though neither their letters nor their lines are of one
 * height («- Đảng ủy;» beside «KT. CHỦ TỊCH»): each by itself, kept where it is read more surely. Words are in pixels of the page.
 */
export async function readApart(page: Grey, words: readonly OcrWord[], dpi: number, pool: EnginePool): Promise<OcrWord[]> {
  const heights = words.filter(({ confidence }) => confidence > 0.7).map(({ y0, y1 }) => y1 - y0);
  const usual = heights.sort((a, b) => a - b)[heights.length >> 1];
  if (!usual) return [...words];
  let read = [...words];
  for (const pair of pairsOf(words, usual)) {
    if (!pair.words.some(doubtful)) continue;
    const middle = Math.round((pair.from + pair.to) / 2);
    const margin = Math.round(0.3 * usual);
    const rows = { y0: Math.max(0, pair.y0 - margin), y1: Math.min(page.height - 1, pair.y1 + margin) };
    const boxes = [
      { ...rows, x0: Math.max(0, Math.min(...pair.words.map(({ x0 }) => x0)) - margin), x1: middle },
      { ...rows, x0: middle, x1: Math.min(page.width - 1, Math.max(...pair.words.map(({ x1 }) => x1)) + margin) },
    ];
    const again = await pool.recognise(boxes.map((box) => ({ grey: cut(page, box), dpi, segmentation: 'block' })));
    for (const [i, box] of boxes.entries()) {
      const before = pair.words.filter(({ x0, x1 }) => (x0 + x1) / 2 < middle === (i === 0));
      const first = Math.max(...read.map(({ line }) => line)) + 1;
      const after = again[i]!.map((word) => ({
        ...word,
        x0: word.x0 + box.x0,
        x1: word.x1 + box.x0,
        y0: word.y0 + box.y0,
        y1: word.y1 + box.y0,
        line: word.line + first,
      }));
      if (sureness(after) > sureness(before) && lettersOf(after) >= MOST * lettersOf(before))
        read = [...read.filter((word) => !before.includes(word)), ...after];
    }
  }
  return read;
}
