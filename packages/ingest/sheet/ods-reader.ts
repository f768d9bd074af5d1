import { type Draft, Refusal, type Source } from '@tonghop/model';
import { wordsOnPictures } from '../docx/stamps.ts';
import { attribute, child, descendants, elements, type XmlElement } from '../docx/xml.ts';
import { annotationMarks } from '../odt/hidden-words.ts';
import { boxesOf, picturesOf, readInline } from '../odt/inline.ts';
import { Lists } from '../odt/lists.ts';
import { type OdtPackage, openOdt } from '../odt/package.ts';
import type { OdtStory } from '../odt/story.ts';
import { readStyles } from '../odt/styles.ts';
import { looksForStamps, type Reader, type ReadOptions } from '../reader.ts';
import { hiddenMark, hiddenNotes, nothingShown } from './hidden.ts';
import { annexed, type Filled, sheetBlocks } from './laid-out.ts';
import { shownValue } from './ods-value.ts';
import { cutNote, MOST_ROWS } from './reader.ts';
import { damagedNote } from './whole-package.ts';

/** Reads OpenDocument spreadsheets (LibreOffice Calc's ODS and OTS): each visible sheet is its heading lines and one table. */
export const reader: Reader = { id: 'ods/1', formats: ['ods'], read: readSheets };

/** Columns of a sheet that are looked at; times that a filled cell or row may be repeated; pictures looked at, and the largest, bytes. */
const MOST_COLUMNS = 1000;
const MOST_REPEATED = 50;
const MOST_PICTURES = 3;
const LARGEST = 8_000_000;

const times = (element: XmlElement, name: string) => Math.max(1, Number(attribute(element, name) ?? 1) || 1);
const isCollapsed = (element: XmlElement) => /^(?:collapse|filter)$/.test(attribute(element, 'table:visibility') ?? '');

async function readSheets(source: Source, options: ReadOptions): Promise<Draft> {
  const pack = openOdt(source.name, source.bytes);
  const book = child(child(pack.content, 'office:body'), 'office:spreadsheet');
  const damaged = pack.damaged.includes('content.xml') || !book;
  const story = storyOf(pack);
  const tables = elements(book, 'table:table');
  const hidden = new Set(tables.filter((table) => isHidden(table, pack)));
  const shown = tables.filter((table) => !hidden.has(table));
  const cellsOn = (table: XmlElement) => ({ name: attribute(table, 'table:name') ?? '', ...cellsOf(table, story) });
  const read = shown.map(cellsOn);
  const blocks = annexed(read.map(({ name, shown: cells }) => sheetBlocks(name, cells)));
  if (blocks.length === 0 && damaged)
    throw new Refusal('source.broken', `Tệp bảng tính «${source.name}» bị hỏng, không đọc được. Hãy mở lại, lưu và gửi lại.`);
  const filled = [...hidden].filter((table) => descendants(table, 'text:p').length > 0);
  const marks = hiddenMark(read[0], tables.slice(0, shown.length > 0 ? tables.indexOf(shown[0]!) : tables.length).map(cellsOn));
  if (blocks.length === 0 && marks.length === 0)
    throw nothingShown(source.name, filled.length > 0 || read.some(({ hidden: some }) => some.length > 0));
  return {
    blocks,
    notes: [
      ...(damaged ? [damagedNote(source.name)] : []),
      ...hiddenNotes(
        filled.map((table) => attribute(table, 'table:name') ?? ''),
        read,
      ),
      ...read.flatMap(({ name, rows }) => cutNote(name, rows)),
    ],
    stamps: [...marks, ...annotationMarks(shown.slice(0, 1)), ...(await stampsOn(source, pack, shown[0], story, options))],
    textOrigin: 'sheet',
  };
}

function storyOf({ content, styles }: OdtPackage): OdtStory {
  const known = readStyles([child(styles, 'office:styles'), child(content, 'office:automatic-styles')]);
  return { styles: known, lists: new Lists([], known), struck: { count: 0 }, breaks: false, notes: [], objects: [] };
}

/** Whether an author has hidden a sheet (`table:display` of its style). */
function isHidden(table: XmlElement, { content }: OdtPackage): boolean {
  const name = attribute(table, 'table:style-name');
  const style = elements(child(content, 'office:automatic-styles'), 'style:style').find((one) => attribute(one, 'style:name') === name);
  return attribute(child(style, 'style:table-properties'), 'table:display') === 'false';
}

/** Rows or columns of a sheet, those of its groups too. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return /^table:table-(?:header-rows|rows|row-group|columns|header-columns|column-group)$/.test(element.name)
      ? within(element, name)
      : [];
  });
}

/** The filled cells of a sheet in order, those of hidden rows and columns apart, and how many rows it has down to the last filled one. */
function cellsOf(table: XmlElement, story: OdtStory): { shown: Filled[]; hidden: Filled[]; rows: number } {
  const narrow = new Set<number>();
  let at = 0;
  for (const column of within(table, 'table:table-column')) {
    const repeated = times(column, 'table:number-columns-repeated');
    for (let n = 0; isCollapsed(column) && n < repeated && at + n < MOST_COLUMNS; n++) narrow.add(at + n);
    at += repeated;
  }
  const shown: Filled[] = [];
  const hidden: Filled[] = [];
  let row = 0;
  let rows = 0;
  for (const element of within(table, 'table:table-row')) {
    const repeated = times(element, 'table:number-rows-repeated');
    const filled = rowCells(element, story);
    const most = filled.length === 0 ? 0 : Math.min(repeated, MOST_REPEATED);
    for (let n = 0; n < most && row + n < MOST_ROWS; n++)
      for (const cell of filled) (isCollapsed(element) || narrow.has(cell.column) ? hidden : shown).push({ ...cell, row: row + n });
    row += repeated;
    if (filled.length > 0) rows = row;
  }
  return { shown, hidden, rows };
}

function rowCells(row: XmlElement, story: OdtStory): Filled[] {
  const cells: Filled[] = [];
  let column = 0;
  for (const element of elements(row)) {
    const covered = element.name === 'table:covered-table-cell';
    if ((!covered && element.name !== 'table:table-cell') || column >= MOST_COLUMNS) continue;
    const repeated = times(element, 'table:number-columns-repeated');
    const text = covered || element.children.length === 0 ? '' : textOf(element, story);
    for (let n = 0; text !== '' && n < Math.min(repeated, MOST_REPEATED) && column + n < MOST_COLUMNS; n++)
      cells.push({
        row: 0,
        column: column + n,
        rowSpan: Math.min(times(element, 'table:number-rows-spanned'), MOST_ROWS),
        colSpan: Math.min(times(element, 'table:number-columns-spanned'), MOST_COLUMNS),
        text,
      });
    column += repeated;
  }
  return cells;
}

/** What a cell shows. */
function textOf(cell: XmlElement, story: OdtStory): string {
  const { run } = story.styles('table-cell', attribute(cell, 'table:style-name'));
  const lines = elements(cell, 'text:p').map((paragraph) =>
    readInline(paragraph, run, story)
      .runs.map(({ text }) => text)
      .join(''),
  );
  return shownValue(cell, lines.join('\n').trim());
}

/** What bears a mark beside the cells: page headers and footers, words in shapes of the first sheet, and what is read on its pictures. */
async function stampsOn(
  source: Source,
  pack: OdtPackage,
  sheet: XmlElement | undefined,
  story: OdtStory,
  options: ReadOptions,
): Promise<string[]> {
  const said = (element: XmlElement) =>
    descendants(element, 'text:p').map((paragraph) =>
      readInline(paragraph, {}, story)
        .runs.map(({ text }) => text)
        .join(''),
    );
  const masters = pack.styles ? descendants(pack.styles, 'style:master-page') : [];
  const drawn = sheet
    ? [...elements(sheet, 'table:shapes'), ...descendants(sheet, 'table:table-cell')].flatMap((one) => elements(one))
    : [];
  const shapes = drawn.filter(({ name }) => name.startsWith('draw:'));
  const words = [...masters.flatMap(said), ...shapes.flatMap((shape) => boxesOf(shape, story)).flatMap(said)];
  if (!looksForStamps(options) || options.ocr === false) return words;
  const names = [...new Set([...shapes, ...masters].flatMap((one) => picturesOf({ name: '', attributes: '', children: [one] })))];
  const pictures = names.slice(0, MOST_PICTURES).flatMap((name) => pack.bytes(name) ?? []);
  return [
    ...words,
    ...(await wordsOnPictures(
      source,
      pictures.filter(({ length }) => length > 0 && length <= LARGEST),
      options,
    )),
  ];
}
