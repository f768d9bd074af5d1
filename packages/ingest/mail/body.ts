import type { DomNode, FormatCallback } from 'html-to-text';
import { isSyllable } from '../scan/syllables.ts';
import type { Enclosure } from '../unpacked.ts';
import { partHidden } from './hidden-markup.ts';

/** Lines from which on a mail only quotes, forwards or signs off. */
const TAIL =
  /^(-- ?$|_{10,}$|-{5,} ?(Original Message|Forwarded Message|Thư gốc|Tin nhắn gốc|(Thư|Tin nhắn) (đã|được) chuyển tiếp)|(Begin forwarded message|Bắt đầu thư (đã|được) chuyển tiếp)\s*:$|(?=(?:From|Từ|Người gửi)\s*:[^\n]*\n(?:(?:Sent|Date|To|Cc|Subject|Đã gửi|Ngày|Ngày gửi|Gửi|Tới|Đến|Người nhận|Chủ đề|Tiêu đề)\s*:[^\n]*\n){2})|Vào .{5,80} đã viết:|On .{5,120} wrote:|Được gửi từ|Sent from|Trân trọng[.,!]?$|Kính thư[.,]?$)/imu;

/** Head lines of a mail that is quoted or forwarded. */
const HEAD =
  /^[\s>*]*(From|To|Cc|Bcc|Sent|Date|Subject|Reply-To|Từ|Đến|Tới|Gửi|Đã gửi|Người gửi|Người nhận|Ngày|Ngày gửi|Chủ đề|Tiêu đề)\s*:/iu;

/** The words a mail's writer typed: quotes and signature off. */
function own(text: string): string {
  const cut = TAIL.exec(text);
  return (cut ? text.slice(0, cut.index) : text)
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .join('\n')
    .trim();
}

/** The words of the mail that is forwarded or quoted, without its head and signature; '' where there is none. */
function passedOn(text: string): string {
  const cut = TAIL.exec(text);
  const rest = cut ? text.slice(cut.index + cut[0].length).replace(/^.*/, '') : text.includes('\n>') ? text : '';
  const lines = rest.split('\n').map((line) => line.replace(/^\s*(?:>\s?)+/, ''));
  const first = lines.findIndex((line) => line.trim() !== '' && !HEAD.test(line));
  return first < 0 ? '' : own(lines.slice(first).join('\n'));
}

/** Words, of them Vietnamese ones with diacritics, and outline labels of a text. */
function measure(text: string): { words: number; vietnamese: number; labels: number } {
  const words = text.split(/\s+/);
  return {
    words: words.length,
    vietnamese: words.filter((word) => /[^\u0000-\u007f]/.test(word) && isSyllable(word.replace(/[^\p{L}]/gu, ''))).length,
    labels: text.match(/^[^\S\n]*(?:[IVX]{1,4}[.)]|\d{1,2}[.)]|[a-zđ]\)|[-+*•])\s/gimu)?.length ?? 0,
  };
}

/** What stands only on a document: its number with the code of its kind and sender, or its kind on a line of its own. */
const FORM = /^[^\S\n]*(?:Số\s*:\s*\d*\s*\/\s*\p{Lu}[\p{Lu}\d-]+|BÁO CÁO(?: [^\n]{0,80})?|TỜ TRÌNH|KẾ HOẠCH)\s*$/mu;

/** The part of a body that is a report: what its writer typed, else what was forwarded. */
function reportIn(text: string, hasDocuments: boolean): string | undefined {
  const typed = own(text);
  const { words, vietnamese, labels } = measure(typed);
  if (hasDocuments) {
    const long = words >= 200 && vietnamese >= 60;
    return labels >= 3 && (long || (words >= 80 && vietnamese >= 30 && FORM.test(typed))) ? typed : undefined;
  }
  const forwarded = passedOn(text);
  const passed = measure(forwarded);
  // Somebody's earlier letter is none: a report has items.
  if (passed.labels >= 2 && passed.words >= 40 && passed.vietnamese >= 20 && passed.words > words) return forwarded;
  return words >= 20 ? typed : undefined;
}

/**
 * The mail's body as a source of its own when it is a report: the only thing the mail brings, typed or forwarded, or long and laid out like
 * a document (outline labels, the form of one). A covering note («xin gửi kèm báo cáo …») is none.
 */
export function bodyAsReport(text: string, subject: string | undefined, hasDocuments: boolean): Enclosure | undefined {
  // Letters of a charset that nobody named, as decoded: the bytes tell later what they are (TCVN3, VNI).
  const body = reportIn(
    text.replace(/\r\n?/g, '\n').replace(/[\uf780-\uf7ff]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) & 0xff)),
    hasDocuments,
  );
  if (body === undefined) return undefined;
  const name = `${
    (subject ?? 'noi-dung-thu')
      .replace(/[\\/:*?"<>|\s]+/g, ' ')
      .trim()
      .slice(0, 80) || 'noi-dung-thu'
  }.txt`;
  return { name, bytes: new TextEncoder().encode(body) };
}

type HtmlCell = { text: string };

/** A table as lines: data rows with tabs between their cells; what mail programs lay out with a table as the blocks it is. */
function tableLines(rows: readonly (readonly HtmlCell[])[]): string {
  const filled = rows.map((row) => row.map(({ text }) => text.trim()));
  const wide = filled.filter((row) => row.filter((text) => text !== '').length > 1);
  const long = wide.some((row) => row.some((text) => text.split('\n').length > 3));
  if (wide.length < 2 || long) return filled.map((row) => row.filter((text) => text !== '').join('\n')).join('\n');
  return filled.map((row) => row.map((text) => text.replace(/\s+/g, ' ')).join('\t')).join('\n');
}

/** html-to-text's formatter for tables: every row with its cells, the table as `tableLines` has it. */
const tabbed: FormatCallback = (table, walk, builder) => {
  const rowsOf = (node: DomNode): DomNode[] =>
    (node.children ?? []).flatMap((child) =>
      child.name === 'tr' ? [child] : /^(thead|tbody|tfoot)$/.test(child.name ?? '') ? rowsOf(child) : [],
    );
  builder.openTable();
  for (const row of rowsOf(table)) {
    builder.openTableRow();
    for (const cell of row.children ?? [])
      if (cell.name === 'td' || cell.name === 'th') {
        builder.openTableCell();
        walk(cell.children, builder);
        builder.closeTableCell();
      }
    builder.closeTableRow();
  }
  builder.closeTable({ tableToString: tableLines, leadingLineBreaks: 2, trailingLineBreaks: 2 });
};

/** What a mail's HTML shows as plain text: paragraphs as lines, tables as tabbed lines, links without their addresses. */
export async function textOfHtml(html: string): Promise<string> {
  const { convert } = await import('html-to-text');
  return convert(partHidden(html).shown, {
    wordwrap: false,
    formatters: { tabbed },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'table', format: 'tabbed' },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}
