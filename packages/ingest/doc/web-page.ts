import { decode } from '../docx/xml.ts';
import { textOfHtml } from '../mail/body.ts';

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
  return (await PostalMime.parse(bytes)).html;
}

function decodeHtml(bytes: Uint8Array, head: string): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : named).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

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
