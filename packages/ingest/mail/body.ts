import { isSyllable } from '../scan/syllables.ts';
import type { Enclosure } from '../unpacked.ts';

/** Lines from which on a mail only quotes, forwards or signs off. */
const TAIL =
  /^(-- ?$|_{10,}$|-{5,} ?(Original Message|Forwarded message|Thư gốc|Tin nhắn gốc)|Vào .{5,80} đã viết:|On .{5,120} wrote:|Được gửi từ|Sent from|Trân trọng[.,!]?$|Kính thư[.,]?$)/imu;

/** The words a mail's writer typed: quotes and signature off. */
function own(text: string): string {
  const cut = TAIL.exec(text);
  return (cut ? text.slice(0, cut.index) : text)
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
    .trim();
}

/**
 * The mail's body as a source of its own when it is a report: the only thing the mail brings, or long and laid out like a document
 * (outline labels, report words). A covering note («xin gửi kèm báo cáo …») is none.
 */
export function bodyAsReport(text: string, subject: string | undefined, hasDocuments: boolean): Enclosure | undefined {
  const body = own(text);
  const words = body.split(/\s+/);
  const vietnamese = words.filter((word) => /[^\u0000-\u007f]/.test(word) && isSyllable(word.replace(/[^\p{L}]/gu, ''))).length;
  const labels = body.match(/^\s*(?:[IVX]{1,4}[.)]|\d{1,2}[.)]|[a-zđ]\)|[-+*•])\s/gimu)?.length ?? 0;
  const worthwhile = hasDocuments ? words.length >= 200 && labels >= 3 && vietnamese >= 60 : words.length >= 20;
  if (!worthwhile) return undefined;
  const name = `${
    (subject ?? 'noi-dung-thu')
      .replace(/[\\/:*?"<>|\s]+/g, ' ')
      .trim()
      .slice(0, 80) || 'noi-dung-thu'
  }.txt`;
  return { name, bytes: new TextEncoder().encode(body) };
}

/** A mail's HTML as plain text: paragraphs as lines, tables as tabbed lines, links without their addresses. */
export async function textOfHtml(html: string): Promise<string> {
  const { convert } = await import('html-to-text');
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}
