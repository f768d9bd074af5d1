import { boxOfRun, type Draft, type DraftParagraph, type DraftRun, type Note } from '@tonghop/model';
import { convert, isVniMark, type Legacy } from './charmaps.ts';
import { drawsCapitals, typedLetters } from './drawn-capitals.ts';
import { isTorn, withVariants } from './glyph-variants.ts';
import { type OnPage, oddParagraphs } from './odd-paragraphs.ts';
import { type Encoding, type Evidence, noEvidence, verdictOf, weigh } from './verdict.ts';

/** Letters that Vietnamese in Unicode hardly ever has and every longer text in an old encoding does: without them nothing is looked at closer. */
const SUSPECT = /[\u00a8-\u00ac\u00ae\u00b5\u00b6\u00b8\u00b9ÆËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþ]/;
/** Telling words that a stretch, and a font over the whole document, must show before they are believed. */
const STRETCH_WORDS = 3;
const FONT_WORDS = 3;

const NAMES: Record<Legacy, string> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

/** The encoding that a font's name promises; only a hint, as Unicode files go on naming old fonts. */
function promised(font: string | undefined): Legacy | undefined {
  if (/^\.?vn(?!i)/i.test(font ?? '')) return 'tcvn3';
  return /^vni/i.test(font ?? '') ? 'vni' : undefined;
}

/**
 * Turns text typed in TCVN3 or VNI fonts into Unicode, stretch by stretch: by its own words where they are enough, else by what the
 * words in its font say throughout the document, else by the font's name. Unicode text comes back untouched; a note tells of conversions.
 * `odd`: the draft's {@link oddParagraphs}, which keep their places.
 */
export function toUnicode(draft: Draft, odd: readonly OnPage[] = oddParagraphs(draft)): Draft {
  if (!odd.some(({ paragraph: { runs } }) => runs.some(({ text }) => SUSPECT.test(text)))) return draft;
  const paragraphs = paragraphsOf(draft);
  const fonts = new Map<string | undefined, Evidence>();
  const all = noEvidence();
  for (const stretch of paragraphs.flatMap(({ runs }) => stretches(runs))) {
    const evidence = fonts.get(stretch.font) ?? noEvidence();
    fonts.set(stretch.font, evidence);
    weigh(stretch.text, evidence);
    weigh(stretch.text, all);
  }
  const ofFont = new Map([...fonts].map(([font, evidence]) => [font, fontVerdict(font, evidence, all)]));
  const used = new Set<Legacy>();
  for (const paragraph of paragraphs) paragraph.runs = convertRuns(paragraph.runs, ofFont, used);
  draft.notes.push(...[...used].map(noteOf));
  return draft;
}

function noteOf(encoding: Legacy): Note {
  return { code: 'encoding.legacy', level: 'info', text: `Văn bản gõ bằng phông chữ cũ ${NAMES[encoding]}; đã chuyển sang Unicode.` };
}

function paragraphsOf(draft: Draft): DraftParagraph[] {
  return draft.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
  );
}

/** Neighbouring runs of one font: `from` the first, `to` after the last. */
type Stretch = { font: string | undefined; text: string; from: number; to: number };

function stretches(runs: readonly DraftRun[]): Stretch[] {
  const found: Stretch[] = [];
  runs.forEach((run, index) => {
    const last = found[found.length - 1];
    if (last && last.font === run.font) {
      last.text += run.text;
      last.to = index + 1;
    } else found.push({ font: run.font, text: run.text, from: index, to: index + 1 });
  });
  return found;
}

function fontVerdict(font: string | undefined, evidence: Evidence, all: Evidence): Encoding | undefined {
  const own = verdictOf(evidence, FONT_WORDS);
  if (own) return own;
  const hint = promised(font);
  // Too few words of this font, or of no clear kind: its name counts where most of them read that way, and more than as they stand; where they
  // read alike, in a document of that encoding. French in such a font does neither.
  const gain = hint ? evidence[hint] - evidence.unicode : 0;
  const most = hint !== undefined && evidence[hint] * 2 >= evidence.words;
  if (hint && ((gain > 0 && most) || (gain >= 0 && verdictOf(all, FONT_WORDS) === hint))) return hint;
  return font === undefined ? verdictOf(all, FONT_WORDS) : undefined;
}

function convertRuns(runs: DraftRun[], ofFont: Map<string | undefined, Encoding | undefined>, used: Set<Legacy>): DraftRun[] {
  const made = runs.map((run) => ({ ...run }));
  for (const stretch of stretches(runs)) {
    const evidence = noEvidence();
    weigh(stretch.text, evidence);
    const encoding = verdictOf(evidence, STRETCH_WORDS) ?? ofFont.get(stretch.font);
    if (encoding !== 'tcvn3' && encoding !== 'vni') continue;
    if (encoding === 'vni') giveMarksBack(made, stretch);
    // The words of a page are runs of their own: of one word alone «ñY» and «X·» do not tell.
    const raised = encoding === 'tcvn3' && allCapitals(withVariants(stretch.text));
    for (const run of made.slice(stretch.from, stretch.to)) {
      const before = run.text;
      run.text = convertText(before, encoding, { opens: stretch.from === 0 && run === made[0], raised });
      if (run.text !== before) used.add(encoding);
    }
    if (encoding !== 'tcvn3') continue;
    joinTorn(made.slice(stretch.from, stretch.to));
    if (drawsCapitals(stretch.font)) draw(made.slice(stretch.from, stretch.to));
  }
  return made;
}

/** Writes the runs of a stretch in a capital font as they are drawn, and keeps the typed letters beside them where they tell of case. */
function draw(runs: DraftRun[]): void {
  const typed = typedLetters(runs.map((run) => run.text).join(''));
  let from = 0;
  for (const run of runs) {
    const [length, drawn] = [run.text.length, run.text.toLocaleUpperCase('vi')];
    if (typed !== undefined && drawn.length === length) run.typed = typed.slice(from, from + length);
    run.text = drawn;
    from += length;
  }
}

/** Joins syllables that geometry took for two words; only runs with boxes are a word each. */
function joinTorn(runs: DraftRun[]): void {
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (!before || !boxOfRun(before) || !boxOfRun(run) || !/^\s+\p{L}+\P{L}*$/u.test(run.text)) continue;
    const head = /\p{L}+$/u.exec(before.text)?.[0];
    const tail = /^\s+(\p{L}+)/u.exec(run.text)?.[1];
    if (head && tail && isTorn(head, tail)) run.text = run.text.trimStart();
  }
}

/** A VNI mark cut off from its vowel by a change of looks goes back to the run of the vowel. */
function giveMarksBack(runs: DraftRun[], stretch: Stretch): void {
  for (let at = Math.max(1, stretch.from); at < stretch.to; at++) {
    const run = runs[at]!;
    const before = runs[at - 1]!;
    if (!run.text || !isVniMark(run.text[0]!) || !/[a-zôöA-ZÔÖ]$/.test(before.text)) continue;
    before.text += run.text[0];
    run.text = run.text.slice(1);
  }
}

/** A word of plain capitals whose toned letters TCVN3 could only write small («THµNH») was meant in capitals. */
const CAPITALS = /(?<![a-z\u00a1-\u00ff])[A-Z\u00a1-\u00ff]*[A-Z][A-Z\u00a1-\u00ff]*[A-Z][A-Z\u00a1-\u00ff]*(?![a-z])/g;

/** Numbers and the codes that go with them («103/BC-UBND») are in capitals wherever they stand. */
const CODES = /\S*[\d/]\S*/g;

/** Whether text has capitals only, as far as TCVN3 has them: then its toned small letters were meant so, in «X·» as in «B×NH». */
function allCapitals(text: string): boolean {
  if (/[a-z]/.test(text)) return false;
  const words = text.replace(CODES, '');
  return (words.match(/[A-Z\u00a1-\u00a7]/g)?.length ?? 0) > 3 && /[A-Z]{2}/.test(words);
}

/** `opens`: the run opens its paragraph · `raised`: its stretch is in capitals. */
function convertText(text: string, encoding: Legacy, { opens, raised }: { opens: boolean; raised: boolean }): string {
  if (encoding === 'vni') return convert(text, 'vni');
  // A middle dot that opens a paragraph is a bullet, not the letter ã.
  const bullet = opens ? (/^\s*·(?=\s)/.exec(text)?.[0] ?? '') : '';
  const typed = withVariants(text.slice(bullet.length));
  const capitals =
    raised || allCapitals(typed) ? mark(typed) : typed.replace(CAPITALS, (word) => (/[^A-Z]/.test(word) ? mark(word) : word));
  return bullet + unmark(convert(capitals, 'tcvn3'));
}

// Words to be raised travel through the conversion between two private-use signs.
const mark = (word: string) => `\ue000${word}\ue001`;
const unmark = (text: string) => text.replace(/\ue000([^\ue001]*)\ue001/g, (_, word: string) => word.toLocaleUpperCase('vi'));
