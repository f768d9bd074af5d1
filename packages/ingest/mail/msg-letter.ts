import type { FieldsData } from '@kenjiuno/msgreader';
import type { DraftBlock } from '@tonghop/model';
import { textOfHtml } from './body.ts';

/** The words of a block: a paragraph as a line, a table's rows with tabs between their cells. */
function linesOf(block: DraftBlock): string[] {
  const words = (runs: { text: string }[]) => runs.map(({ text }) => text).join('');
  if (block.kind === 'paragraph') return [words(block.runs)];
  return block.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(({ runs }) => words(runs)).join(' ')).join('\t'));
}

/** The text of a body that Outlook keeps as compressed RTF only ([MS-OXRTFCP]); '' where it cannot be unpacked or says nothing. */
async function textOfCompressed(compressed: Uint8Array): Promise<string> {
  const [{ decompressRTF }, { readRtf }] = await Promise.all([import('@kenjiuno/decompressrtf'), import('../doc/rtf-reader.ts')]);
  try {
    return readRtf('', Uint8Array.from(decompressRTF([...compressed])))
      .blocks.filter(({ zone }) => zone !== 'furniture')
      .flatMap(linesOf)
      .join('\n');
  } catch {
    return '';
  }
}

/** What an Outlook message says: its plain text, else its HTML, else what its RTF holds. */
export async function letterOf(message: FieldsData): Promise<{ text: string; html: string | undefined }> {
  const html = message.html ? new TextDecoder('utf-8').decode(message.html) : message.bodyHtml;
  if (message.body?.trim()) return { text: message.body, html };
  if (html) return { text: await textOfHtml(html), html };
  return { text: message.compressedRtf ? await textOfCompressed(message.compressedRtf) : '', html };
}
