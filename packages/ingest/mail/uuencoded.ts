import type { Enclosure } from '../unpacked.ts';

/** A file in a body, as mail programs without MIME put it there (POSIX uuencode): its lines, letters of six bits each, between «begin» and «end». */
const FILE = /^begin [0-7]{3,4} ([^\r\n]{1,200})\r?\n((?:[ -`]{1,62}[ \t]*\r?\n)+)end[ \t]*$/gm;

/** The bytes of a line: how many they are stands before them; blanks that were cut off at its end count as zeros. */
function bytesOf(line: string): Buffer {
  const length = (line.charCodeAt(0) - 32) & 63;
  const letters = line.slice(1).padEnd(Math.ceil(length / 3) * 4, ' ');
  const bytes = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let at = 0, to = 0; to < length; at += 4, to += 3) {
    let group = 0;
    for (let n = 0; n < 4; n++) group = (group << 6) | ((letters.charCodeAt(at + n) - 32) & 63);
    bytes.writeUIntBE(group, to, 3);
  }
  return bytes.subarray(0, length);
}

/** Takes uuencoded files out of a mail's text. */
export function withoutUuencoded(text: string): { text: string; files: Enclosure[] } {
  if (!text.includes('\nend')) return { text, files: [] };
  const files: Enclosure[] = [];
  const rest = text.replace(FILE, (_, name: string, lines: string) => {
    files.push({ name: name.trim(), bytes: new Uint8Array(Buffer.concat(lines.split(/\r?\n/).filter(Boolean).map(bytesOf))) });
    return '';
  });
  return { text: rest, files };
}
