/** A gold value: one value, or several where the text allows several readings. */
export type AnyOf<T> = T | { anyOf: T[] };
type Value = string | number | boolean | null | undefined;

/** All readings of a gold value. */
export function readings<T>(value: AnyOf<T>): T[] {
  return typeof value === 'object' && value !== null && 'anyOf' in value && Array.isArray(value.anyOf) ? value.anyOf : [value as T];
}

// What two careful typists may write differently: case, kinds of quotation marks and dashes, blanks around them, marks at the ends.
const TYPISTS: [RegExp, string][] = [
  [/[“”„«»‘’']/g, '"'],
  [/[‐-―−]/g, '-'],
  [/\s+/g, ' '],
  [/ ?([/-]) ?/g, '$1'],
  [/^[\s"+\-•*.:;,]+/, ''],
  [/[\s".:;,/]+$/, ''],
];

/** A text without what two careful typists may write differently. */
export function plain(text: string): string {
  return TYPISTS.reduce((result, [pattern, by]) => result.replace(pattern, by), text.normalize('NFC').toLowerCase()).trim();
}

const tokensOf = new Map<string, string[]>();
function tokens(text: string): string[] {
  let found = tokensOf.get(text);
  if (!found) {
    found = plain(text)
      .split(/[^\p{L}\p{N}%]+/u)
      .filter((word) => word !== '');
    tokensOf.set(text, found);
  }
  return found;
}

function commonTokens(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of a) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common++;
  }
  return common;
}

/** F1 over the words of two texts, repeated words counted, from 0 to 1; the best of the gold's readings. Two empty texts are alike. */
export function likeness(gold: AnyOf<string | null | undefined>, found: string | null | undefined): number {
  const b = tokens(found ?? '');
  const each = readings(gold).map((reading) => {
    const a = tokens(reading ?? '');
    if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
    return (2 * commonTokens(a, b)) / (a.length + b.length);
  });
  return Math.max(...each);
}

/** From this likeness on two texts are the same item. */
export const ALIKE = 0.8;

/** Whether a value is one of the gold's readings, typists' differences aside. */
export function isSame(gold: AnyOf<Value>, found: Value): boolean {
  return readings(gold).some((reading) => (reading == null ? found == null : plain(String(reading)) === plain(String(found ?? ''))));
}

/** Whether a text is one of the gold's readings, or nearly. */
export function isNear(gold: AnyOf<Value>, found: Value): boolean {
  return readings(gold).some((reading) =>
    reading == null ? found == null : found != null && likeness(String(reading), String(found)) >= ALIKE,
  );
}
