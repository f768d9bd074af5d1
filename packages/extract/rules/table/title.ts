import { isParagraph, type View } from '../../view.ts';
import type { TableRead } from './read-table.ts';

const NAMES_TABLE = /^(?:phu luc|phu bieu|bang|bieu|mau|danh sach|danh muc|tong hop|ket qua|chi tieu|tien do|so lieu|thong ke)\b/;
const ASIDE = /^(?:\(|don vi tinh|dvt|\[|ghi chu)/;
const FURTHEST = 5;

const capitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters.replace(/[^\p{Lu}]/gu, '').length / letters.length > 0.75;
};

/**
 * The title of a table: the short lines above it that name it («Phụ lục I», «BIỂU TỔNG HỢP …», «Bảng 2. …»), asides such as
 * «(Kèm theo …)» and «Đơn vị tính» left out; a lead-in that ends in a colon; or the first row that spans the table. Null without any.
 */
export function tableTitle(v: View, table: TableRead): string | null {
  const at = v.blocks.indexOf(table.block);
  const lines: string[] = [];
  for (let i = at - 1; i >= 0 && i >= at - FURTHEST; i--) {
    const block = v.blocks[i]!;
    if (!isParagraph(block) || block.zone === 'recipients' || block.zone === 'signature' || block.zone === 'letterhead') break;
    // Under a heading the document's own title names no table.
    if (block.zone === 'title' && lines.length > 0 && v.blocks[i + 1]?.zone !== 'title') break;
    const text = v.text.slice(...block.span).trim();
    const lower = v.lower.slice(...block.span).trim();
    if ((ASIDE.test(lower) || /^[^(]*\)$/.test(text)) && text.length < 300) continue;
    const named = NAMES_TABLE.test(lower);
    const centred = block.look.align === 'center' && text.length < 250;
    if (lines.length === 0 && text.endsWith(':') && text.length < 250 && !capitals(text)) return text.slice(0, -1).trim();
    if (text.length > 250 || !(named || centred || capitals(text)) || /[.;,]$/.test(text.replace(/\.{2,}$/, ''))) break;
    if (/^(?:noi nhan|kinh gui)/.test(lower) || (block.heading && lines.length > 0 && !/^phu (?:luc|bieu)\b/.test(lower))) break;
    lines.unshift(text);
    if (/^phu (?:luc|bieu)\b/.test(lower)) break;
  }
  if (lines.length > 0) return lines.join(' ');
  return table.caption;
}
