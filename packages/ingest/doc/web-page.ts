import { decode } from '../docx/xml.ts';
import { decodeEightBit } from '../encoding/eight-bit.ts';
import { textOfHtml } from '../mail/body.ts';
import { textsOf } from '../mail/charset.ts';
import { partHidden } from '../mail/hidden-markup.ts';

/** The HTML in a file that Word saved as a web page, or as one in a mail's form (MHTML); undefined for other markup. */
export async function htmlOf(bytes: Uint8Array): Promise<string | undefined> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  if (
    /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|meta|style|title|div|table|h[1-6]|p)[\s>]/i.test(
      head.replace(/^\xef\xbb\xbf/, ''),
    )
  )
    return decodeHtml(bytes, head);
  if (!/^(mime-version|content-type):/im.test(head)) return undefined;
  const { default: PostalMime } = await import('postal-mime');
  const { html, text } = await PostalMime.parse(bytes);
  return (await textsOf({ html, text }, bytes)).html || undefined;
}

const CHARSET = /(<meta[^>]*?charset\s*=\s*["']?)([\w-]+)/gi;

function decodeHtml(bytes: Uint8Array, head: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  // What is valid as UTF-8 and not plain ASCII is nothing else, whatever the page says.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Damaged, or in the code page of the office that wrote it.
  }
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? '';
  if (/^utf-?8$/i.test(named)) return new TextDecoder('utf-8').decode(bytes);
  if (/^windows-1258$/i.test(named)) return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  return decodeEightBit(bytes).text;
}

/** Elements that only bring in something from elsewhere, or run. */
const OUTSIDE = /<script\b[\s\S]*?(?:<\/script\s*>|$)|<\/?(?:link|base|iframe|frame|object|embed|applet|script)\b[^>]*>/gi;
/** What an element may fetch, pictures that lie in the page itself excepted. */
const FETCHED = /\s(?:src|srcset|href|background|data|poster|lowsrc|dynsrc)\s*=\s*(?!["']?data:)(?:"[^"]*"|'[^']*'|[^\s>"']+)/gi;
const STYLED = /@import\b[^;<]*;?|url\(\s*(?!["']?data:)[^)<]*\)/gi;

/** A page without all that a program showing it would fetch from the network or from this machine: reading a document asks nobody. */
const alone = (html: string): string =>
  html
    .replace(OUTSIDE, '')
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, (style) => style.replace(STYLED, ''))
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(FETCHED, '').replace(STYLED, ''));

/** What a page shows as UTF-8 bytes that say so and fetch nothing, for a program that believes what the page says. */
export const asUtf8 = (html: string): Uint8Array =>
  new TextEncoder().encode(`\ufeff${alone(partHidden(html).shown).replace(CHARSET, '$1utf-8')}`);

/** Text of a page, or of Word's XML with its paragraphs as lines. */
export async function textOfMarkup(bytes: Uint8Array, html: string | undefined): Promise<string> {
  if (html !== undefined) return textOfHtml(html);
  const xml = new TextDecoder().decode(bytes);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:(?:tab|br)\/>/g)].map((match) => decode(match[1] ?? ' ')).join(''),
    )
    .join('\n');
}
