import type { DraftTable } from '@tonghop/model';
import { readText } from './reader.ts';

/** A letterhead and the line that leads to a table. */
export const HEAD = `                 ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                   XÃ NẬM CHÀY                       Độc lập - Tự do - Hạnh phúc
       Việc được giao như sau:
`;
/** The cells' texts of the tables that a text set out as its page holds, behind a letterhead that makes it a document. */
export const tables = (text: string): string[][][] =>
  readText(HEAD + text)
    .blocks.filter((block): block is DraftTable => block.kind === 'table')
    .map(({ rows }) =>
      rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join(' '))),
    );
