import { type Note, Refusal } from '@tonghop/model';
import { marksOn, type SecrecyMark } from '../secrecy.ts';
import { type Filled, sheetBlocks } from './laid-out.ts';

/** A sheet's filled cells, those of rows and columns that its author has hidden apart. */
export type Cells = { name: string; shown: Filled[]; hidden: Filled[] };

const inOrder = (cells: readonly Filled[]): Filled[] => cells.toSorted((a, b) => a.row - b.row || a.column - b.column);

/** Told of sheets that their author has hidden, and of rows and columns: a reader does not see them. */
export function hiddenNotes(sheets: readonly string[], shown: readonly Cells[]): Note[] {
  const list = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');
  const note = (text: string): Note => ({ code: 'sheet.hidden', level: 'info', text: `${text} Nếu cần, hãy hiện ra rồi gửi lại.` });
  const parts = shown.filter(({ hidden }) => hidden.length > 0).map(({ name }) => name);
  return [
    ...(sheets.length > 0 ? [note(`Trang tính bị ẩn không được đọc: ${list(sheets)}.`)] : []),
    ...(parts.length > 0 ? [note(`Dòng, cột bị ẩn không được đọc, ở trang tính ${list(parts)}.`)] : []),
  ];
}

/**
 * The mark of secrecy that a workbook's first page bears in what its author has hidden: in rows and columns of its first sheet that is shown,
 * or on sheets before that one, `before`. Several degrees are a list to choose from.
 */
export function hiddenMark(first: Cells | undefined, before: readonly Cells[]): SecrecyMark[] {
  const sheets = [...before, ...(first && first.hidden.length > 0 ? [first] : [])];
  return sheets.flatMap(({ name, shown, hidden }) => {
    const marks = marksOn({ blocks: sheetBlocks(name, inOrder([...shown, ...hidden])), notes: [], textOrigin: 'sheet' });
    return marks.size === 1 ? [...marks] : [];
  });
}

/** The Refusal for a workbook of which nothing is shown. */
export const nothingShown = (name: string, isHidden: boolean) =>
  new Refusal(
    'source.no-text',
    isHidden
      ? `Mọi trang tính, dòng hoặc cột có nội dung của bảng tính «${name}» đều bị ẩn. Hãy hiện ra rồi gửi lại.`
      : `Bảng tính «${name}» không có ô nào có nội dung.`,
  );
