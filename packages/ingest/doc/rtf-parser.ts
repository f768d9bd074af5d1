import type { DraftBlock, DraftParagraph, DraftRun } from '@tonghop/model';
import { plainSymbols, symbolText } from '../docx/symbols.ts';
import { codePage, type RtfFont, rtfFont } from './rtf-fonts.ts';
import { applyLook, applyParagraph, applyRow, newRow, type RowShape } from './rtf-properties.ts';
import { type Group, newStory, type Paragraph, plainLook, plainParagraph, type RtfDocument, type Story } from './rtf-state.ts';
import { closeTable } from './rtf-table.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';
import { DESTINATIONS, SIGNS } from './rtf-words.ts';

/** Groups kept open at most: each holds its looks, and hostile files open millions. */
const MOST_DEPTH = 2000;
/** Width in twips given to cells that no row defines. */
const UNDEFINED_CELL = 1440;
/** Blocks from a story's start that may stand on the first page. */
const FIRST = 40;

/** Reads the tokens of one RTF file into paragraphs and tables. */
export class RtfParser {
  readonly document: RtfDocument = { fonts: new Map(), styles: new Map(), encoding: 'windows-1252' };
  readonly stories: Record<'body' | 'front' | 'furniture' | 'footnote', Story> = {
    body: newStory(),
    front: newStory(),
    furniture: newStory(),
    footnote: newStory(),
  };
  group: Group = { target: 'body', font: 0, fallback: 1, ...plainLook() };
  groups: { group: Group; paragraph: Paragraph }[] = [];
  paragraph = plainParagraph();
  row: RowShape = newRow();
  starred = false;
  /** No control word stands yet behind the brace that opened the group. */
  opened = false;
  /** Fallback characters still to be passed over after a `\u`. */
  skip = 0;
  defaultFont = 0;
  firstPageDiffers = false;
  entry = { number: 0, charset: undefined as number | undefined, name: '' };
  /** Groups open beyond the depth that is kept. */
  deeper = 0;
  bytes = '';
  notes = 0;
  /** Hidden words of each paragraph near the beginning: no reader sees them, and they go with the file all the same. */
  readonly hiddenWords: string[] = [];
  /** Runs before a text box, with the depth of the box's group: they go on when it is closed. */
  held: { depth: number; story: Story; runs: DraftRun[] }[] = [];

  read(rtf: string): void {
    for (const token of rtfTokens(rtf)) this.take(token);
    this.flush();
  }

  /** The finished parts, tables closed. A first page's header counts only where the first page has one of its own. */
  finish(): Record<'body' | 'front' | 'furniture' | 'footnote', DraftBlock[]> {
    for (const story of Object.values(this.stories)) this.endStory(story);
    const { body, front, furniture, footnote } = this.stories;
    return { body: body.blocks, front: this.firstPageDiffers ? front.blocks : [], furniture: furniture.blocks, footnote: footnote.blocks };
  }

  take(token: RtfToken): void {
    if (token.kind === 'text') {
      this.text(token.text);
      return;
    }
    this.flush();
    const { opened } = this;
    this.opened = token.kind === 'open';
    if (token.kind === 'open') {
      if (this.groups.length >= MOST_DEPTH) this.deeper++;
      else this.groups.push({ group: { ...this.group }, paragraph: { ...this.paragraph } });
      this.starred = false;
      this.skip = 0;
    } else if (token.kind === 'close') this.close();
    else if (token.kind === 'symbol' && token.name === '*')
      // Only what opens a group is a destination; StarOffice writes «\*\cs7» within a text.
      this.starred = opened;
    else if (token.kind === 'symbol') this.symbol(token.name);
    else this.word(token.name, token.value);
  }

  close(): void {
    this.skip = 0;
    if (this.deeper > 0) {
      this.deeper--;
      return;
    }
    const outer = this.groups.pop();
    if (!outer) return;
    if (this.group.target === 'fonts') this.addFont();
    if (this.group.target === 'styles') this.addStyle();
    const story = this.story();
    if (story && this.group.target !== outer.group.target) this.endParagraph(story);
    this.closeBox();
    this.group = outer.group;
    this.paragraph = outer.paragraph;
  }

  openBox(): void {
    const story = this.story();
    if (!story) return;
    this.held.push({ depth: this.groups.length, story, runs: story.runs });
    story.runs = [];
  }

  closeBox(): void {
    const box = this.held[this.held.length - 1];
    if (!box || box.depth <= this.groups.length) return;
    this.held.pop();
    this.endParagraph(box.story);
    box.story.runs = box.runs;
  }

  symbol(name: string): void {
    if (name === '\n' || name === '\r') this.word('par', undefined);
    else if (SIGNS[name] !== undefined) this.put(SIGNS[name]);
    else if (name === '\\' || name === '{' || name === '}') this.text(name);
  }

  word(name: string, value: number | undefined): void {
    const destination = DESTINATIONS[name];
    const starred = this.starred;
    this.starred = false;
    if (name === 'shptxt' || name === 'dptxbxtext') this.openBox();
    if (destination === 'open') return;
    if (destination !== undefined) {
      if (this.group.target !== 'none') this.group.target = destination;
      return;
    }
    if (starred) {
      this.group.target = 'none';
      return;
    }
    if (this.group.target === 'fonts' || this.group.target === 'styles') this.tableWord(name, value);
    else if (SIGNS[name] !== undefined) this.put(SIGNS[name]);
    else if (name === 'u') this.unicode(value ?? 0);
    else if (!applyLook(this.group, name, value) && !applyParagraph(this.paragraph, name, value) && !applyRow(this.row, name, value))
      this.structure(name, value);
  }

  /** Words that end something or set what holds for the whole document. */
  structure(name: string, value: number | undefined): void {
    const story = this.story();
    if (name === 'plain') Object.assign(this.group, plainLook(), { font: this.defaultFont });
    else if (name === 'pard') this.paragraph = plainParagraph();
    else if (name === 'f') this.group.font = value ?? 0;
    else if (name === 'uc') this.group.fallback = value ?? 1;
    else if (name === 'ansicpg') this.document.encoding = codePage(value ?? 1252);
    else if (name === 'deff') this.defaultFont = this.group.font = value ?? 0;
    else if (name === 'titlepg') this.firstPageDiffers = true;
    else if (name === 'trowd') this.row = newRow();
    else if (!story) return;
    else if (name === 'par' || name === 'sect' || name === 'page') this.endParagraph(story);
    else if (name === 'chftn' && this.group.target === 'footnote') this.put(`${++this.notes} `);
    else if (name === 'nestcell') this.put('\t');
    else if (name === 'nestrow') this.endParagraph(story);
    else if (name === 'cell') this.endCell(story);
    else if (name === 'row') this.endRow(story);
  }

  story(): Story | undefined {
    const { target } = this.group;
    return target === 'body' || target === 'front' || target === 'furniture' || target === 'footnote' ? this.stories[target] : undefined;
  }

  text(text: string): void {
    const skipped = Math.min(this.skip, text.length);
    this.skip -= skipped;
    this.bytes += text.slice(skipped);
  }

  /** Decodes the bytes gathered since the last control word, by the font they are written in. */
  flush(): void {
    const bytes = this.bytes;
    if (bytes === '') return;
    this.bytes = '';
    if (this.group.target === 'fonts' || this.group.target === 'styles') {
      this.entry.name += bytes;
      return;
    }
    const font = this.font();
    if (font?.symbols)
      this.put([...bytes].map((char) => (char === ' ' ? char : symbolText(font.name, 0xf000 + char.charCodeAt(0)))).join(''));
    else this.put(new TextDecoder(font?.encoding ?? this.document.encoding).decode(Buffer.from(bytes, 'latin1')));
  }

  unicode(value: number): void {
    this.put(String.fromCharCode(value < 0 ? value + 65536 : value));
    this.skip = this.group.fallback;
  }

  font(): RtfFont | undefined {
    return this.document.fonts.get(this.group.font);
  }

  put(text: string): void {
    const story = this.story();
    if (!story || this.group.deleted) return;
    if (this.group.hidden) {
      story.unseen += text;
      return;
    }
    const font = this.font();
    const run: DraftRun = {
      text: plainSymbols(this.group.capitals ? text.toLocaleUpperCase('vi') : text, font?.name),
      size: this.group.size / 2,
    };
    if (this.group.bold) run.bold = true;
    if (this.group.italic) run.italic = true;
    if (font?.name) run.font = font.name;
    const last = story.runs[story.runs.length - 1];
    if (last && last.bold === run.bold && last.italic === run.italic && last.font === run.font && last.size === run.size)
      last.text += run.text;
    else story.runs.push(run);
  }

  tableWord(name: string, value: number | undefined): void {
    if (name === (this.group.target === 'fonts' ? 'f' : 's')) {
      // Old writers part the fonts by their numbers alone, without groups.
      if (this.group.target === 'fonts') this.addFont();
      this.entry = { number: value ?? 0, charset: undefined, name: '' };
    }
    if (name === 'fcharset') this.entry.charset = value;
    else if (name === 'u') this.entry.name += String.fromCharCode((value ?? 0) & 0xffff);
  }

  addFont(): void {
    const name = this.entry.name.replace(/;.*$/s, '').trim();
    if (name !== '') this.document.fonts.set(this.entry.number, rtfFont(name, this.entry.charset, this.document.encoding));
    this.entry = { number: this.entry.number, charset: undefined, name: '' };
  }

  addStyle(): void {
    const name = this.entry.name.replace(/;.*$/s, '').trim();
    if (name !== '') this.document.styles.set(this.entry.number, name);
    this.entry = { number: 0, charset: undefined, name: '' };
  }

  endParagraph(story: Story): void {
    const { runs, unseen } = story;
    story.runs = [];
    story.unseen = '';
    if (unseen.trim() !== '' && story.blocks.length < FIRST) this.hiddenWords.push(unseen.trim());
    const inTable = this.paragraph.inTable || story.cells.length > 0;
    if (!inTable && story.rows.length > 0) story.blocks.push(...closeTable(story));
    if (!runs.some((run) => run.text.trim() !== '')) return;
    (inTable ? story.cell : story.blocks).push(this.paragraphOf(runs));
  }

  paragraphOf(runs: DraftRun[]): DraftParagraph {
    const { align, left, first, outline, style } = this.paragraph;
    const paragraph: DraftParagraph = { kind: 'paragraph', runs, align, indent: (left + first) / 20 };
    const name = this.document.styles.get(style);
    if (name) paragraph.style = name;
    const level = outline ?? (/^heading ([1-9])$/i.exec(name ?? '') ? Number(name!.slice(-1)) - 1 : undefined);
    if (level !== undefined && level < 9) paragraph.outline = level + 1;
    return paragraph;
  }

  endCell(story: Story): void {
    this.paragraph.inTable = true;
    this.endParagraph(story);
    story.cells.push(story.cell);
    story.cell = [];
  }

  endRow(story: Story): void {
    const { left, header } = this.row;
    const shapes = [...this.row.shapes];
    for (let right = shapes[shapes.length - 1]?.right ?? left; shapes.length < story.cells.length; right += UNDEFINED_CELL)
      shapes.push({ right: right + UNDEFINED_CELL, vertical: undefined, horizontal: false, ruled: 0 });
    story.rows.push({ cells: story.cells, shapes, left, header });
    story.cells = [];
    story.cell = [];
    this.paragraph.inTable = false;
  }

  endStory(story: Story): void {
    if (story.cells.length > 0 || story.cell.length > 0) this.endRow(story);
    this.paragraph = plainParagraph();
    this.endParagraph(story);
    if (story.rows.length > 0) story.blocks.push(...closeTable(story));
  }
}
