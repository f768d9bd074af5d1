import { fold } from '@tonghop/model';
import type { OcrWord } from './engine.ts';

/** «MẪU», a letter from «MẬT». */
const SPECIMEN = 'MAU';

/** Words of titles and slogans that are near a mark: «TUYỆT ĐỐI», «MẶT TRẬN». */
const TITLES = ['TUYETDOI', 'MATTRAN', 'BAOMAT', 'BIMAT', 'TOIDA'];

/**
 * What is stamped in a frame of a width in millimetres, letters without marks (Nghị định 30/2020/NĐ-CP and the rules on state secrets give
 * both kinds the same sizes; the rest is usual). A mark of secrecy may be misread by so much a letter (`doubt`).
 */
const STAMPS: { text: string; letters: string; least: number; most: number; doubt?: number }[] = [
  { text: 'MẬT', letters: 'MAT', least: 17, most: 25, doubt: 0.11 },
  { text: 'TỐI MẬT', letters: 'TOIMAT', least: 26, most: 35, doubt: 0.27 },
  { text: 'TUYỆT MẬT', letters: 'TUYETMAT', least: 35, most: 45, doubt: 0.33 },
  ...[
    'KHAN',
    'HOATOC',
    'THUONGKHAN',
    SPECIMEN,
    'SAOY',
    'DEN',
    'DUTHAO',
    'BANCHINH',
    'BANSAO',
    'HOPMAT',
    'SAOLUC',
    'DADUYET',
    ...TITLES,
  ].map((letters) => ({
    text: '',
    letters,
    least: 17,
    most: 45,
  })),
];
/** Letters as which a stamped one is read where its thin strokes are lost or print crosses it. */
const ALIKE: Record<string, string> = { T: 'ILJY1F7', M: 'NWHVR', A: 'X4R', O: 'QDC06G', I: '1LJT', U: 'VOI', Y: 'VXTI', E: 'FBLI' };
/** Costs of one letter for another, where it looks alike and elsewhere; of a stroke too many, and of a letter more or less. */
const COST = { alike: 0.3, other: 1, stroke: 0.3, letter: 0.9 };
const STROKES = 'IJL1';
/** One letter of «MẬT» read as another that looks like it, a letter. */
const MISREAD = 0.1;
/** By so much a letter a mark of secrecy must be nearer than any other stamp. */
const CLEAR = 0.05;
/** A word read with no more doubt a letter is that word. */
const SURE = 0.15;
/** Letters that a reading may have. */
const LEAST = 3;
const MOST = 14;

/** What it costs to read `read` as `meant`, per letter meant (Levenshtein's distance with the costs above). */
function doubtOf(read: string, meant: string): number {
  let before = Array.from({ length: meant.length + 1 }, (_, j) => j * COST.letter);
  for (const letter of read) {
    const more = STROKES.includes(letter) ? COST.stroke : COST.letter;
    const row = [before[0]! + more];
    for (let j = 1; j <= meant.length; j++) {
      const wanted = meant[j - 1]!;
      const change = letter === wanted ? 0 : ALIKE[wanted]?.includes(letter) ? COST.alike : COST.other;
      row.push(Math.min(before[j - 1]! + change, before[j]! + more, row[j - 1]! + COST.letter));
    }
    before = row;
  }
  return before[meant.length]! / meant.length;
}

/** Capitals and figures of a text, without marks: small letters are print that shows through. An M of which print made two strokes is one. */
const lettersOf = (text: string): string =>
  fold(text.normalize('NFC'))
    .replace(/IVI|IVL|1VI|NI(?=A)|VI(?=A)/g, 'M')
    .replace(/[^A-Z0-9]/g, '');

/** A dot below, which of all these stamps only secrecy has: of «MẬT» with its last letter lost more than «MA» must be left. */
const DOTTED = /[ẠẬẶ]/u;

/** How near readings of what was stamped in a frame of such a width are to a mark of secrecy, and to other stamps' words: doubts a letter. */
function nearest(texts: readonly string[], millimetres?: number, dot = DOTTED): { mark: { text: string; doubt: number }; other: number } {
  const possible = STAMPS.filter(({ least, most }) => millimetres === undefined || (millimetres >= least && millimetres <= most));
  let mark = { text: '', doubt: Number.POSITIVE_INFINITY };
  let other = Number.POSITIVE_INFINITY;
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const read = lettersOf(line);
    if (read.length < LEAST || read.length > MOST) continue;
    for (const { text, letters, doubt } of possible) {
      const found = doubtOf(read, letters);
      const isDotted = dot.test(line.normalize('NFC'));
      if (doubt === undefined) other = isDotted && letters === SPECIMEN ? other : Math.min(other, found);
      else if (found <= doubt && found < mark.doubt && ((found === 0 && dot === DOTTED) || letters.length > LEAST || isDotted))
        mark = { text, doubt: found };
    }
  }
  return { mark, other };
}

/**
 * The mark of secrecy that was stamped in a frame of such a width, as recognition read it, once or in several ways, over print that may
 * cross it; undefined where no reading is near enough to one, or one is nearer to another stamp's words.
 */
export function secrecyInFrame(texts: readonly string[], millimetres: number): string | undefined {
  const { mark, other } = nearest(texts, millimetres);
  return mark.text && mark.doubt + CLEAR <= other ? mark.text : undefined;
}

/** A dot below where no frame tells that it is a stamp: «MẶT» is a word of titles. */
const DOT = /[ẠẬ]/u;
/** Where no frame was found, the share of the doubt in a mark that is left. */
const ALONE = 0.85;

/** The mark of secrecy that was stamped, as recognition read it in several ways, where nothing tells how wide it is. */
export function secrecyAlone(texts: readonly string[]): string | undefined {
  const { mark, other } = nearest(
    texts.map((text) => text.toUpperCase()),
    undefined,
    DOT,
  );
  const usual = STAMPS.find(({ text }) => text === mark.text)?.doubt ?? 0;
  return mark.text && mark.doubt + CLEAR <= other && mark.doubt <= Math.max(ALONE * usual, MISREAD) ? mark.text : undefined;
}

/** Of several readings those with the dot that «MẬT» has, if any: where only some show it, it was lost in the others. */
export const withDot = (texts: readonly string[]): string[] => texts.filter((text) => DOT.test(text.normalize('NFC').toUpperCase()));

/** Whether one reading of what was stamped (in a frame of such a width) is another stamp's words, hardly in doubt. */
export const isOtherStamp = (texts: readonly string[], millimetres?: number): boolean => nearest(texts, millimetres).other <= SURE;

/** So much higher than the page's words, and than those beside it, is one that was stamped: a title's words are all of a height. */
const HIGH = 1.5;
const HIGHER = 1.4;

/** Tones of other words that fold like «MẬT» and have no hat. */
const OTHER_TONE = /[ÁÀẢÃẮẰẲẴ]/u;

/** Marks of secrecy among the words of a page that stand out by their height: a stamp without a frame that recognition took for a word of a line. */
export function highMarks(words: readonly OcrWord[]): string[] {
  const high = words.map(({ y0, y1 }) => y1 - y0);
  const usual = high.toSorted((a, b) => a - b)[high.length >> 1] ?? 0;
  const letters = words.map(({ text }) => (text === text.toUpperCase() ? lettersOf(text) : ''));
  return words.flatMap((word, i) => {
    if (letters[i] !== 'MAT' || high[i]! < HIGH * usual || OTHER_TONE.test(word.text.normalize('NFC'))) return [];
    const degree = { TOI: 'TỐI ', TUYET: 'TUYỆT ' }[words[i - 1]?.line === word.line ? (letters[i - 1] ?? '') : ''] ?? '';
    const beside = [degree ? i - 2 : i - 1, i + 1].filter((at) => words[at]?.line === word.line);
    return beside.every((at) => high[i]! >= HIGHER * high[at]!) ? [`${degree}MẬT`] : [];
  });
}

/** Surer than this a word of the page is print that nothing crosses. */
const READ = 0.8;

/** Whether a page's own words hold «MẬT» in capitals, surely read. */
export const saysMark = (words: readonly OcrWord[]): boolean =>
  words.some(({ text, confidence }) => confidence > READ && text === text.toUpperCase() && lettersOf(text) === 'MAT');
