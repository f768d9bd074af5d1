import type { Cell, ParagraphBlock, Reading, TableBlock } from '@tonghop/model';

/** A text as HTML shows it letter by letter. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char]!);

/** Shares of a paragraph's letters from which on it is shown in bold, or in italics. */
const MOSTLY = 0.6;

function paragraph(text: string, block: ParagraphBlock): string {
  let inner = escapeHtml(text.slice(...block.span));
  if (block.look.italic > MOSTLY) inner = `<em>${inner}</em>`;
  if (block.look.bold > MOSTLY && !block.heading) inner = `<strong>${inner}</strong>`;
  const tag = block.heading && !block.heading.runIn ? `h${Math.min(6, block.heading.level + 1)}` : 'p';
  const centred = block.look.align === 'center' || block.look.align === 'right' ? ` class="${block.look.align}"` : '';
  return `<${tag}${centred}>${inner}</${tag}>`;
}

function table(text: string, block: TableBlock): string {
  const cell = (tag: string, { span, colSpan, rowSpan }: Cell) =>
    `<${tag}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}>${escapeHtml(text.slice(...span))}</${tag}>`;
  const rows = block.rows.map((row) => `<tr>${row.cells.map((each) => cell(row.header ? 'th' : 'td', each)).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

/** The reading view of a reading: its headings, paragraphs and tables as HTML, a rule between pages; every text escaped. */
export function readingToHtml(reading: Pick<Reading, 'text' | 'blocks'>): string {
  let page: number | null = null;
  return reading.blocks
    .map((block) => {
      const turned = page !== null && block.page !== null && block.page !== page;
      page = block.page ?? page;
      const shown = block.kind === 'table' ? table(reading.text, block) : paragraph(reading.text, block);
      return turned ? `<hr>${shown}` : shown;
    })
    .join('\n');
}
