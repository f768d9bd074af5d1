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

/** The bytes of the string that was read last; longer ones are read the long way. */
const read = new Uint8Array(8);

/** The next code. Strings of a map are short and many: nothing is made for one. */
function nextCode(reader: ValueReader): number {
  const count = reader.hexInto(read);
  return count === 1 ? read[0]! : count === 2 ? 256 * read[0]! + read[1]! : codeOf(count < 0 ? reader.token() : read.slice(0, count));
}

function nextLetters(reader: ValueReader): string {
  const count = reader.hexInto(read);
  if (count !== 2) return lettersOf(count < 0 ? reader.token() : read.slice(0, count));
  const unit = 256 * read[0]! + read[1]!;
  return unit >= 0xd800 && unit < 0xe000 ? lettersOf(read.slice(0, 2)) : String.fromCharCode(unit);
}

/** What a font's codes mean, out of its ToUnicode map (ISO 32000-1, 9.10.3; Adobe technical note 5411). */
export function lettersOfCodes(bytes: Uint8Array): Map<number, string> {
  const reader = new ValueReader(bytes);
  const letters = new Map<number, string>();
  const untilEnd = (end: string, entry: () => void) => {
    while (!reader.accepts(end)) entry();
  };
  const range = () => {
    const low = nextCode(reader);
    const high = nextCode(reader);
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
    if (token.text === 'beginbfchar') untilEnd('endbfchar', () => letters.set(nextCode(reader), nextLetters(reader)));
    else if (token.text === 'beginbfrange') untilEnd('endbfrange', range);
    else if (token.text === 'usecmap') throw new NotPlain('a map that goes on elsewhere');
    else if (token.text === 'endcmap') break;
  }
  return letters;
}
