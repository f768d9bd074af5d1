import { type Note, Refusal } from '@tonghop/model';
import { decodeEightBit } from '../encoding/eight-bit.ts';
import { joined } from '../encoding/parted-letters.ts';
import { textToUnicode } from '../encoding/text-to-unicode.ts';
import { undoubled } from '../encoding/undoubled.ts';
import { spelledIn } from './spelled-out.ts';

/** The text of a plain text file and how it was encoded. */
export type Decoded = { text: string; encoding: string; notes: Note[] };

const MARKS: readonly [bytes: readonly number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** UTF-16 without a mark: every other byte of Latin text and line ends is zero. */
function utf16Parity(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length & ~1, 4096);
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > 0.3 * half && even < 0.05 * half) return 'utf-16le';
  if (even > 0.3 * half && odd < 0.05 * half) return 'utf-16be';
  return undefined;
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Letters of UTF-8 that stand sound for one that is damaged, from which a text is UTF-8 all the same; in 8-bit text hardly one does. */
const SOUND = 10;

/** A text in UTF-8 that was cut in the middle of a letter or has a few damaged ones; undefined for other bytes. */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\ufffd+/g)?.length ?? 0;
  const sound = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return sound >= SOUND * damaged ? text : undefined;
}

/**
 * Decodes a plain text file: by its byte order mark, as UTF-16 by its zero bytes, as UTF-8 where that is valid but for a few letters, else by the 8-bit
 * encoding that fits; TCVN3 and VNI come out as Unicode.
 * Line ends become line feeds and the text NFC. Throws a Refusal `source.broken` for bytes that are no text.
 */
export function decode(name: string, bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  const encoding = marked?.[1] ?? utf16Parity(bytes) ?? 'utf-8';
  let text = attempt(bytes, encoding);
  const notes: Note[] = [];
  let used = encoding;
  if (text === undefined && encoding === 'utf-8') text = damagedUtf8(bytes);
  if (text !== undefined && text.includes('\ufffd') && encoding === 'utf-8')
    notes.push({ code: 'text-damaged', level: 'warning', text: `Tệp «${name}» có chữ bị hỏng hoặc bị cắt ngang. Nên xin lại tệp gốc.` });
  if (text === undefined) {
    ({ text, encoding: used } = decodeEightBit(bytes));
    notes.push({ code: 'text-encoding', level: 'warning', text: `Tệp «${name}» không phải UTF-8; đã đọc theo bảng mã ${used}.` });
  }
  let end = text.length;
  while (end > 0 && text[end - 1] === '\u0000') end--;
  // A power cut leaves the room for words that were not written.
  if (end < text.length && end > 0)
    notes.push({
      code: 'text-damaged',
      level: 'warning',
      text: `Tệp «${name}» bị cắt ngang: phần cuối không có chữ. Nên xin lại tệp gốc.`,
    });
  text = text.slice(0, end);
  const once = undoubled(text);
  if (once !== text)
    notes.push({ code: 'text-encoding', level: 'warning', text: `Tệp «${name}» bị mã hóa hai lần; đã đọc lại theo chữ gốc.` });
  text = once;
  // One sign that a program could not write («📱») leaves several.
  const controls = text.slice(0, 20000).match(/[\u0000-\u0008\u000e-\u001b]|\ufffd+/g)?.length ?? 0;
  if (controls > 0.02 * Math.min(text.length, 20000) + 2)
    throw new Refusal('source.broken', `Tệp «${name}» mang tên văn bản nhưng không chứa chữ đọc được. Hãy gửi lại tệp gốc.`);
  const letters = spelledIn(text.replace(/\r\n?/g, '\n'));
  // Before anything is normalised: the soft hyphen and the stray marks are letters in TCVN3 and VNI.
  const unicode = textToUnicode(letters);
  notes.push(...unicode.notes);
  return {
    text: joined(
      unicode.text
        .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
        .replaceAll('\u0000', '')
        .normalize('NFC'),
    ),
    encoding: used,
    notes,
  };
}
