import { foldLower } from '@tonghop/model';

/** A named part of a pattern. `source` is a regular expression on folded lower-case text without named groups of its own. */
export type Slot = { name: string; source: string };

/** What a pattern matched: its span and each slot's, as offsets into the text. */
export type Match = { start: number; end: number; slots: Record<string, readonly [number, number] | undefined> };

/** A pattern on folded lower-case text; made by {@link pattern}. */
export type Pattern = { source: string; names: readonly string[]; expression: RegExp };

/** Folds the letters of a regular expression's source to lower-case ASCII and leaves its escapes («\S», «\D») alone. */
const foldSource = (source: string): string =>
  source.replace(/\\.|[^\\]+/gs, (piece) => (piece.startsWith('\\') ? piece : foldLower(piece.normalize('NFC'))));

/** A slot with its name, for use inside {@link pattern}. */
export function slot(name: string, source: string): Slot {
  return { name, source: foldSource(source) };
}

/** One of several wordings as a regular expression's source, longest first; letters may carry diacritics. Blanks match any one blank. */
export function anyOf(wordings: Iterable<string>): string {
  const escaped = [...new Set([...wordings].map((w) => foldLower(w.normalize('NFC'))))]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s'));
  return `(?:${escaped.join('|')})`;
}

/**
 * Tagged template for a pattern: regular expression source written with or without diacritics, with {@link slot}s and sources put in.
 * It matches folded lower-case text (`View.lower`), and only whole words: no letter or digit may touch either end.
 */
export function pattern(parts: TemplateStringsArray, ...values: readonly (Slot | string)[]): Pattern {
  let source = '';
  const names: string[] = [];
  parts.raw.forEach((part, i) => {
    source += foldSource(part);
    const value = values[i];
    if (value === undefined) return;
    if (typeof value === 'string') source += value;
    else {
      names.push(value.name);
      source += `(?<${value.name}>${value.source})`;
    }
  });
  return { source, names, expression: new RegExp(`(?<![a-z\\d])(?:${source})(?![a-z\\d])`, 'gd') };
}

/** Every match of a pattern in `lower` from `start` to `end`, in order, without overlaps. */
export function* matches(p: Pattern, lower: string, start = 0, end = lower.length): Generator<Match> {
  const piece = start === 0 && end === lower.length ? lower : lower.slice(start, end);
  p.expression.lastIndex = 0;
  for (let m = p.expression.exec(piece); m; m = p.expression.exec(piece)) {
    const resume = m[0].length === 0 ? m.index + 1 : m.index + m[0].length;
    const slots: Match['slots'] = {};
    for (const name of p.names) {
      const at = m.indices?.groups?.[name];
      slots[name] = at && [at[0] + start, at[1] + start];
    }
    yield { start: m.index + start, end: m.index + m[0].length + start, slots };
    p.expression.lastIndex = resume;
  }
}
