import { NotPlain } from './not-plain.ts';
import { type Value, Word } from './value.ts';
import { ValueReader } from './value-reader.ts';

const LARGEST_CODE = 0xffff;

/** The number that a string's bytes write, the first the highest. */
const codeOf = (value: Value | Word | undefined): number => {
  if (!(value instanceof Uint8Array) || value.length === 0 || value.length > 2) throw new NotPlain('no code');
  return value.length === 1 ? value[0]! : 256 * value[0]! + value[1]!;
};

/** A string in UTF-16BE; a single byte is a letter too. */
function lettersOf(value: Value | Word | undefined): string {
  if (!(value instanceof Uint8Array)) throw new NotPlain('no letters');
  if (value.length === 1) return String.fromCharCode(value[0]!);
  if (value.length % 2 !== 0) throw new NotPlain('half a letter');
  let letters = '';
  for (let i = 0; i < value.length; i += 2) letters += String.fromCharCode(256 * value[i]! + value[i + 1]!);
  if (!letters.isWellFormed()) throw new NotPlain('half a letter');
  return letters;
}

/** What a font's codes mean, out of its ToUnicode map (ISO 32000-1, 9.10.3; Adobe technical note 5411). */
export function lettersOfCodes(bytes: Uint8Array): Map<number, string> {
  const reader = new ValueReader(bytes);
  const letters = new Map<number, string>();
  const untilEnd = (end: string, entry: (first: Value) => void) => {
    for (;;) {
      const first = reader.token();
      if (first instanceof Word && first.text === end) return;
      if (first === undefined || first instanceof Word) throw new NotPlain('a map cut off');
      entry(first);
    }
  };
  const range = (first: Value) => {
    const low = codeOf(first);
    const high = codeOf(reader.token());
    const target = reader.token();
    if (Array.isArray(target)) {
      for (let i = 0; i < target.length && low + i <= high; i++) letters.set(low + i, lettersOf(target[i]));
      return;
    }
    const start = lettersOf(target);
    const last = start.charCodeAt(start.length - 1);
    if (start === '' || last + high - low > LARGEST_CODE) throw new NotPlain('no range');
    for (let i = 0; low + i <= high; i++) letters.set(low + i, start.slice(0, -1) + String.fromCharCode(last + i));
  };
  for (let token = reader.token(); token !== undefined; token = reader.token()) {
    if (!(token instanceof Word)) continue;
    if (token.text === 'beginbfchar') untilEnd('endbfchar', (first) => letters.set(codeOf(first), lettersOf(reader.token())));
    else if (token.text === 'beginbfrange') untilEnd('endbfrange', range);
    else if (token.text === 'usecmap') throw new NotPlain('a map that goes on elsewhere');
    else if (token.text === 'endcmap') break;
  }
  return letters;
}
