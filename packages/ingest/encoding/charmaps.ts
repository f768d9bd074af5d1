import { readFileSync } from 'node:fs';

/** The encodings of Vietnamese fonts before Unicode that reports still come in. */
export type Legacy = 'tcvn3' | 'vni';

/** Rows of a table beside this file: what is written, its code points, the Unicode letter. */
function readTable(name: string): [written: string, letter: string][] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .slice(1);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const [, codes = '', letter = ''] = line.split('\t');
      return [
        codes
          .split(' ')
          .map((code) => String.fromCodePoint(Number.parseInt(code.slice(2), 16)))
          .join(''),
        letter.trim(),
      ];
    });
}

// Programs set to Vietnamese read the old fonts' bytes by Windows-1258, which gives twelve of them to other letters than Windows-1252.
const BY_WINDOWS_1258: Record<string, string> = {
  Ă: 'Ã',
  '\u0300': 'Ì',
  Đ: 'Ð',
  '\u0309': 'Ò',
  Ơ: 'Õ',
  Ư: 'Ý',
  '\u0303': 'Þ',
  ă: 'ã',
  '\u0301': 'ì',
  đ: 'ð',
  '\u0323': 'ò',
  ơ: 'õ',
  ư: 'ý',
  '₫': 'þ',
};

const tcvn3 = new Map(readTable('./tcvn3.tsv'));

/** Vowel and mark may differ in case («Uû»); the vowel's case counts. */
function vniMap(): Map<string, string> {
  const map = new Map<string, string>([['aú', 'ẳ'], ['AÚ', 'Ẳ'], ['î', 'ỵ'], ['Î', 'Ỵ'], ...readTable('./vni.tsv')]);
  for (const [written, letter] of [...map]) {
    const mark = written[1];
    if (mark === undefined) continue;
    const other = mark === mark.toLowerCase() ? mark.toUpperCase() : mark.toLowerCase();
    if (!map.has(written[0] + other)) map.set(written[0] + other, letter);
  }
  return map;
}
const vni = vniMap();

/** Whether a character can be a letter of that encoding (plain Latin letters aside). */
export function isLetterOf(char: string, encoding: Legacy): boolean {
  const byte = BY_WINDOWS_1258[char] ?? char;
  return encoding === 'tcvn3' ? tcvn3.has(byte) : VNI_CHARS.has(byte);
}
const VNI_CHARS = new Set([...vni.keys()].flatMap((written) => [...written]).filter((char) => char > '\u007f'));
// VNI keeps these two letters of Windows-1252 as they are.
for (const char of 'íÍìÌ') VNI_CHARS.add(char);

/** Text in the old encoding, its bytes shown as Windows-1252 or -1258 shows them, as Unicode. What is no letter of the encoding stays. */
export function convert(text: string, encoding: Legacy): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    const byte = BY_WINDOWS_1258[char] ?? char;
    if (encoding === 'tcvn3') {
      out += tcvn3.get(byte) ?? char;
      continue;
    }
    const next = text[at + 1];
    const pair = next === undefined || next <= '\u007f' ? undefined : vni.get(byte + (BY_WINDOWS_1258[next] ?? next));
    out += pair ?? vni.get(byte) ?? char;
    if (pair !== undefined) at++;
  }
  return out;
}

/** Whether a character at the front of a run can only be the mark of a VNI vowel before it. */
export function isVniMark(char: string): boolean {
  const byte = BY_WINDOWS_1258[char] ?? char;
  return VNI_CHARS.has(byte) && !vni.has(byte) && !/[íÍìÌ]/.test(byte);
}
