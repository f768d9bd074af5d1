import { type Fields, fold, type PercentageKind, type Span } from '@tonghop/model';
import { said } from './cue.ts';
import { type Figure, figures } from './figures.ts';
import { indicatorOf } from './indicator.ts';
import { kindOf } from './kind.ts';
import { ratioOf } from './ratio.ts';
import { yearOf } from './times.ts';

/** A percentage read from a sentence; `span` counts in the sentence. */
export type Stated = { span: Span; fields: Fields['percentage']; repaired: boolean };

/** What the place of a sentence says: the kind by default, the document's year, and the indicator of a line that leads a list. */
export type Place = { setting: PercentageKind; documentYear: number | null; lead: string | null };

// Names of models and movements may hold a figure that states nothing: mô hình “100% hộ dân không dùng tiền mặt”.
const NAMED =
  /(?:mo hinh|phong trao|cuoc van dong|chien dich|cuoc thi|chuong trinh|de an|du an|khau hieu|chu de|thong diep|tieu chi)\s*["']\s*[^"']*$/;

/** Where a figure's own stretch ends and the next one's begins. */
function border(text: string, left: Figure, right: Figure): number {
  const [from, to] = [left.span[1], right.span[0]];
  const between = text.slice(from, to);
  const semicolon = between.indexOf(';');
  if (semicolon >= 0) return from + semicolon;
  const commas = [...between.matchAll(/,(?=\s)|\)(?=\s)|\s(?:và|còn|trong đó|lên|xuống)(?=\s)/g)].map((m) => m.index);
  // «100% X có A, B, 87% Y»: the last comma; «X đạt 80%, tỷ lệ Y, Z đạt 90%»: the first, when it comes at once.
  const first = commas[0];
  if (first !== undefined && between.slice(0, first).trim() === '') return from + first;
  return from + (commas.at(-1) ?? between.length);
}

/** The percentages that a sentence (or list item, or cell) states, in order; null fields are completed from `place`. */
export function readSentence(sentence: string, place: Place): Stated[] {
  const found = figures(sentence);
  if (found.length === 0) return [];
  const lower = fold(sentence).toLowerCase();
  const heard = said(sentence);
  const stated: Stated[] = [];
  found.forEach((figure, i) => {
    if (NAMED.test(lower.slice(0, figure.span[0])) && /^[^"']*["']/.test(lower.slice(figure.span[1]))) return;
    const from = i > 0 ? border(sentence, found[i - 1]!, figure) : 0;
    const to = i + 1 < found.length ? border(sentence, figure, found[i + 1]!) : sentence.length;
    const end = Math.min(to, semicolonAfter(sentence, figure.span[1]));
    const start = Math.max(from, semicolonBefore(sentence, figure.span[0]));
    const ratio = ratioOf(lower, figure.span, figure.value, start, end);
    const year = yearOf(lower, ...figure.span);
    const own = indicatorOf({ text: sentence, figure, from: start, to: end, ratio });
    const previous = stated.at(-1);
    const indicator = own || (previous && previous.span[1] > start - 60 ? previous.fields.indicator : null) || place.lead;
    const kind = kindOf({ sentence: heard, from: start, figure, year, setting: place.setting, documentYear: place.documentYear });
    const fields = {
      value: figure.value,
      comparator: figure.comparator,
      kind,
      indicator,
      numerator: ratio?.numerator ?? null,
      denominator: ratio?.denominator ?? null,
      year,
      statement: sentence,
    };
    stated.push({ span: figure.span, fields, repaired: figure.repaired });
  });
  return stated;
}

const semicolonAfter = (text: string, at: number): number => {
  const found = text.indexOf(';', at);
  return found < 0 ? text.length : found;
};

const semicolonBefore = (text: string, at: number): number => text.lastIndexOf(';', at - 1) + 1;
