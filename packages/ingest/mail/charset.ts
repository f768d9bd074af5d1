import type { Email } from 'postal-mime';
import { decodeEightBit } from '../encoding/eight-bit.ts';
import { utf8, westernBytes } from '../encoding/western.ts';
import { parseMail } from './parse-mail.ts';

/** Vietnamese charsets that a mail may name and no browser knows (RFC 1456, TCVN 5712, RFC 2152), by what stands in their names. */
const OLD_CHARSETS: readonly [named: RegExp, encoding: string][] = [
  [/viscii/i, 'viscii'],
  [/utf-?7/i, 'utf-7'],
  // Its first form has toned capitals where other charsets have control characters; its third, without them, is TCVN3.
  [/tcvn|vn-?5712|iso-ir-180/i, 'tcvn'],
];
/** The head of a text part, folded lines included. */
const TEXT_TYPE = /^content-type:[ \t]*text\/(?:plain|html)\b[^\n]*(?:\r?\n[ \t][^\n]*)*/gim;
const CHARSET = /charset\s*=\s*(?:"([^"\r\n]*)"|([^\s;"]+))/i;
/** From one damaged letter in so many on, the charset named is not that of the bytes. */
const DAMAGED = 50;

const HIGH = /[^\u0000-\u007f]/;

/**
 * Text that was decoded as Latin-1 or Windows-1252 because its sender said so, as what its bytes are: UTF-8 line by line where they are
 * that, else Windows-1258 where that reads more Vietnamese. Any other text comes back as it is.
 */
export function revived(text: string): string {
  if (!HIGH.test(text)) return text;
  let western = true;
  const lines = text.split('\n').map((line) => {
    if (!HIGH.test(line)) return line;
    const bytes = westernBytes(line);
    const read = bytes && utf8(bytes);
    if (read === undefined) western &&= bytes !== undefined;
    return read ?? line;
  });
  const read = lines.join('\n');
  if (!western || read !== text) return read;
  return decodeEightBit(westernBytes(text)!).text;
}

/** The raw mail with its texts declared as bytes of no charset; a mail that says nothing of its text gets a head that does. */
function withBytesKept(raw: string): string {
  const kept = raw.replace(TEXT_TYPE, (head) =>
    CHARSET.test(head) ? head.replace(CHARSET, 'charset=x-user-defined') : `${head.trimEnd()}; charset=x-user-defined`,
  );
  const head = /^[\s\S]*?(?:\r?\n\r?\n|$)/.exec(kept)![0];
  return /^content-type:/im.test(head) ? kept : `Content-Type: text/plain; charset=x-user-defined\r\n${kept}`;
}

/** Letters of x-user-defined as Windows-1252 shows their bytes. */
const asWestern = (text: string) =>
  text.replace(/[\uf780-\uf7ff]+/g, (letters) =>
    new TextDecoder('windows-1252').decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0) & 0xff)),
  );

/**
 * A mail's texts with the letters that their bytes are: charsets that only old mail programs know, bytes in another charset than the mail
 * names, and bytes of which it says nothing. `bytes` is the mail itself.
 */
export async function textsOf(email: Pick<Email, 'text' | 'html'>, bytes: Uint8Array): Promise<{ text: string; html: string }> {
  const { text = '', html = '' } = email;
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const names = [...raw.matchAll(TEXT_TYPE)].map(([head]) => CHARSET.exec(head)?.slice(1).join('') ?? '');
  const old = OLD_CHARSETS.find(([named]) => names.some((name) => named.test(name)))?.[1];
  const lost = [text, html].some((one) => (one.match(/\ufffd/g)?.length ?? 0) * DAMAGED > one.length);
  if (!old && !lost) return { text: revived(text), html: revived(html) };
  const again = await parseMail(Buffer.from(withBytesKept(raw), 'latin1'));
  if (!old) return { text: revived(asWestern(again.text ?? '')), html: revived(asWestern(again.html ?? '')) };
  const { default: iconv } = await import('iconv-lite');
  const decoded = (one = '') => {
    const letters = Buffer.from(
      one.replace(/[\uf780-\uf7ff]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) & 0xff)),
      'latin1',
    );
    // Another part of the mail may be in UTF-8; UTF-7 itself is ASCII.
    const sound = HIGH.test(one) ? utf8(letters) : old === 'utf-7' ? undefined : one;
    return sound ?? iconv.decode(letters, old).normalize('NFC');
  };
  return { text: decoded(again.text), html: decoded(again.html) };
}
