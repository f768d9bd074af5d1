import { type Draft, type DraftBlock, Refusal } from '@tonghop/model';
import type { Reader } from '../reader.ts';
import { isMarkdown } from '../structure/markdown-marks.ts';
import { decode } from './decode.ts';
import { furniture } from './furniture.ts';
import { lines, type TextLine } from './lines.ts';
import { measure } from './measure.ts';
import { paragraphs } from './paragraphs.ts';
import { scatteredTable } from './scattered-table.ts';
import { isSetOut, setOutBlocks } from './set-out.ts';
import { tabbedTable } from './tabbed-table.ts';

const BLANK_WIDTH = 6; // points, as Draft counts a leading character of plain text

/** Reads a text as once taken out of a PDF or Word file; answers its draft. `text` is NFC with line feeds. */
export function readText(text: string): Draft {
  const written = /\*\*|[#|]/.test(text) ? text.split(/\n|\f/) : [];
  if (isMarkdown(written))
    return { blocks: written.map((line) => ({ kind: 'paragraph', runs: [{ text: line.trim() }] })), notes: [], textOrigin: 'txt' };
  if (isSetOut(text)) return { blocks: setOutBlocks(text), notes: [], textOrigin: 'txt' };
  const { flow, furniture: residue } = furniture(lines(text));
  const set = measure(flow);
  const blocks: DraftBlock[] = [];
  let open: TextLine[] = [];
  const close = () => {
    for (const p of paragraphs(open, set)) blocks.push({ kind: 'paragraph', runs: [{ text: p.text }], indent: p.indent * BLANK_WIDTH });
    open = [];
  };
  for (let i = 0; i < flow.length; ) {
    const table = tabbedTable(flow, i) ?? scatteredTable(flow, i, set);
    if (table) {
      close();
      blocks.push(table.table);
      i += table.lines;
    } else open.push(flow[i++]!);
  }
  close();
  for (const line of residue) blocks.push({ kind: 'paragraph', runs: [{ text: line.text }], zone: 'furniture' });
  return { blocks, notes: [], textOrigin: 'txt' };
}

/** Plain text: UTF-8, UTF-16 or windows-1258. */
export const reader: Reader = {
  id: 'txt/1',
  formats: ['txt'],
  read: async (source) => {
    const { text, notes } = decode(source.name, source.bytes);
    if (text.trim() === '') throw new Refusal('source.no-text', `Tệp «${source.name}» không có chữ nào. Hãy kiểm tra và gửi lại tệp gốc.`);
    const draft = readText(text);
    return { ...draft, notes: [...notes, ...draft.notes] };
  },
};
