import type { Format } from '@tonghop/model';

/** How much of a file is looked at. */
const LOOK = 64 << 10;

/** Header names that open a mail; two of them among the first lines make one. */
const MAIL_HEADERS =
  /^(return-path|received|from|to|cc|subject|date|message-id|mime-version|delivered-to|reply-to|content-type|dkim-signature|x-[\w-]+):/i;

/** The line that Apple's mail program writes before a mail that it keeps in a file of its own (.emlx): how long the mail is. */
export const APPLE_LENGTH = /^\d{1,10}[ \t]*\r?\n(?=[\w-]+:[ \t])/;

/**
 * The kind of a file that shows no signature: edXML, mail, Word's web and XML forms (read as «doc»), or plain text in UTF-8, UTF-16 or
 * an old 8-bit encoding. Undefined for binary bytes. `promised` is the format that the name ends in.
 */
export function textKind(bytes: Uint8Array, promised: Format | undefined): Format | undefined {
  const text = decodeHead(bytes, promised);
  if (text === undefined) return undefined;
  const head = text.slice(0, 4096).trimStart().replace(APPLE_LENGTH, '');
  if (/^<(\?xml|\w+:?edXML|edXML|[\w-]+:Envelope)/i.test(head) && /edxml/i.test(head)) return 'edxml';
  if (/^<\?xml/.test(head) && /progid="Word\.Document"|schemas\.microsoft\.com\/office\/word\/2003|xmlPackage/.test(head)) return 'doc';
  if (/^<\?xml/.test(head) && /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return 'xls';
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,500}?-->\s*)?(<!doctype html|<html[\s>])/i.test(head)) return 'doc';
  if (/^<(head|body|meta|style|title|div|table|h[1-6]|p)(\s[^<>]*)?>/i.test(head)) return isBetween(text) ? 'txt' : 'doc';
  const named = promised === 'eml' && MAIL_HEADERS.test(head);
  if (named || isMail(head))
    return /^content-type:\s*multipart\/related/im.test(head) && !/^(from|to|received):/im.test(head) ? 'doc' : 'eml';
  return 'txt';
}

/** Whether text without tags stands between tables in HTML: Markdown in which a converter wrote letterhead and signature so. */
function isBetween(text: string): boolean {
  const rest = text.replace(/<table[\s>][\s\S]*?(?:<\/table>|$)/gi, '');
  return rest.trim().length > 200 && !/<\/?(?:p|div|span|html|body|h[1-6]|li|td)\b/i.test(rest);
}

/** Beginnings of what programs write for one another in letters. */
const PROGRAMS: [begin: RegExp, kind: string][] = [
  [/^-----BEGIN PGP (?:MESSAGE|PUBLIC KEY|PRIVATE KEY|SIGNATURE)/, 'tệp mã hóa, khóa hoặc chữ ký PGP'],
  [/^-----BEGIN [A-Z0-9 #]{0,40}(?:CERTIFICATE|KEY|PKCS ?#?7|CMS)/, 'chứng thư hoặc khóa'],
  [/^BEGIN:VCALENDAR/i, 'lịch hẹn'],
  [/^BEGIN:VCARD/i, 'danh thiếp'],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i, 'hình vẽ SVG'],
  [/^ID;P|^TABLE\r?\n0,1\r?\n/, 'bảng tính dạng chữ (SYLK, DIF)'],
];

/** What data for programs a text file holds, in words for a clerk; undefined for text that people read. */
export function dataKind(bytes: Uint8Array): string | undefined {
  const head = (decodeHead(bytes, 'txt') ?? '').slice(0, 4096).trimStart();
  for (const [begin, kind] of PROGRAMS) if (begin.test(head)) return kind;
  const isMarked = /^<\w+\s[^<>]{0,200}xmlns[:=]/.test(head) && !/<(?:p|br|div|span|table|li)[\s>]/i.test(head);
  if (isMarked || /^<\?xml|^<[\w-]+:[\w-]+(\s|>)/.test(head))
    return /office:document/.test(head) ? 'văn bản OpenDocument' : 'tệp dữ liệu XML';
  return /^(\{\s*"[^"\n]{1,80}"\s*:|\[\s*[{["])/.test(head) ? 'tệp dữ liệu JSON' : undefined;
}

function isMail(head: string): boolean {
  const lines = head.split(/\r?\n/, 12).filter((line) => !/^[ \t]/.test(line));
  const top = lines.slice(0, lines.indexOf('') < 0 ? lines.length : lines.indexOf(''));
  // What a signature envelope holds begins with the head of a part (RFC 8551).
  if (
    /^content-type:\s*[a-z]+\/\S/i.test(top[0] ?? '') &&
    /^(content-transfer-encoding|content-disposition):|boundary=/im.test(head.slice(0, 600))
  )
    return true;
  const headers = top.filter((line) => MAIL_HEADERS.test(line)).length;
  return headers >= 2 && (/^From /.test(top[0] ?? '') || MAIL_HEADERS.test(top[0] ?? ''));
}

/** Whether bytes begin with the head of a mail in several parts, one of them sent as it is: text to its blank line, whatever comes behind. */
export function isMailHead(bytes: Uint8Array): boolean {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOK)).toString('latin1').trimStart();
  const head = begin.slice(0, begin.search(/\r?\n\r?\n/));
  return isMail(head) && /^content-type:\s*multipart\//im.test(head) && /^(from|to|received):/im.test(head) && /\0|%PDF-/.test(begin);
}

/** The beginning as text, or undefined for bytes that are no text in any encoding offices used. */
function decodeHead(bytes: Uint8Array, promised: Format | undefined): string | undefined {
  const head = withoutZeroTail(bytes.subarray(0, LOOK));
  const wide = utf16Of(head);
  if (wide) return new TextDecoder(wide).decode(head);
  let zeros = 0;
  let controls = 0;
  for (const byte of head)
    if (byte === 0) zeros++;
    else if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) || byte === 127) controls++;
  if (zeros > 0 || controls > head.length * 0.01) return undefined;
  const utf8 = new TextDecoder('utf-8').decode(head.subarray(0, wholeLetters(head)));
  const damaged = utf8.split('\ufffd').length - 1;
  if (damaged * 50 <= utf8.length) return utf8;
  // TCVN3, VNI and Windows-1258 text is 8-bit; without a name that says so, high bytes among letters must not be the rule.
  const high = head.reduce((count, byte) => count + (byte >= 128 ? 1 : 0), 0);
  return promised === 'txt' || promised === 'eml' || high < head.length * 0.45 ? Buffer.from(head).toString('latin1') : undefined;
}

/** Bytes without the zeros that a power cut leaves at a text's end, where the room was there and the words were not written. */
function withoutZeroTail(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  // The other half of a last letter in UTF-16 is no such zero.
  return bytes.length - end > 2 && end > 0 ? bytes.subarray(0, end) : bytes;
}

/** Length without a letter cut at the end of the part looked at. */
function wholeLetters(head: Uint8Array): number {
  let end = head.length;
  while (end > 0 && head.length - end < 4 && (head[end - 1]! & 0xc0) === 0x80) end--;
  return end > 0 && head[end - 1]! >= 0xc0 ? end - 1 : head.length;
}

/** UTF-16 by its mark, or without one by line feeds and blanks whose other byte is zero. */
export function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const count = [0, 0];
  for (let at = 0; at + 1 < head.length; at += 2)
    for (const side of [0, 1] as const) {
      const letter = head[at + 1 - side]!;
      if (head[at + side] === 0 && (letter === 10 || letter === 13 || (letter >= 32 && letter < 127))) count[side]!++;
    }
  const units = head.length / 2;
  if (count[1]! > units * 0.3 && count[1]! > count[0]! * 4) return 'utf-16le';
  if (count[0]! > units * 0.3 && count[0]! > count[1]! * 4) return 'utf-16be';
  return undefined;
}
