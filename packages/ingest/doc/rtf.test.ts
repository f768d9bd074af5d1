import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../docx/docx.test-files.ts';
import { readRtf } from './rtf-reader.ts';

const FONTS =
  '{\\fonttbl{\\f0\\fnil\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset163 .VnTime;}{\\f2\\fnil\\fcharset2 Symbol;}{\\f3\\fcharset204 Arial Cyr;}}';
const STYLES = '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\*\\cs10 Default Paragraph Font;}}';
const draft = (body: string) => readRtf('thử.rtf', Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}${STYLES}${body}}`, 'latin1'));
const texts = (body: string) => draft(body).blocks.map(plain);
const u = (text: string) => [...text].map((char) => (char > '\u007f' ? `\\u${char.charCodeAt(0)}?` : char)).join('');

describe('RTF', () => {
  test('letters by Unicode, by code page and by the bytes of old fonts', () => {
    expect(texts(`${u('Báo cáo quý')} III\\par {\\f1 B\\'b8o c\\'b8o}\\par {\\f3\\'c0\\'e1}\\par`)).toEqual([
      'Báo cáo quý III',
      'B¸o c¸o',
      'Аб',
    ]);
    expect(texts('{\\upr{a}{\\*\\ud{\\uc0\\u272 iều}}}\\par'.replace('iều', 'i\\u7873 u'))).toEqual(['aĐiều']);
  });

  test('lists show the numbers written in them', () => {
    expect(texts("{\\listtext\\f2 \\'b7\\tab}m\\par{\\pntext II.\\tab}{\\*\\pn\\pnlvlbody}n\\par")).toEqual(['•\tm', 'II.\tn']);
  });

  test('a star within a group opens nothing', () => {
    expect(texts('{\\fs24\\b0\\*\\cs7\\cf0 a b}{\\*\\la c}\\par')).toEqual(['a b']);
  });

  test('what is not text stays out', () => {
    const out =
      '{\\info{\\title x}}{\\*\\generator Word;}{\\pict\\wmetafile8 0123abcd}{\\v ẩn}{\\deleted cũ}{\\*\\bkmkstart b}{\\*\\bkmkend b}{\\xe mục}';
    expect(texts(`${out}a {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt b}}\\~c\\_d\\-\\par`.replace(/[ẩũụ]/g, '?'))).toEqual([
      'a b\u00a0c-d\u00ad',
    ]);
  });

  test('looks and places', () => {
    expect(draft('\\pard\\s1\\qc\\fi567\\li0{\\b\\fs28 TIEU DE}\\par').blocks[0]).toEqual({
      kind: 'paragraph',
      align: 'center',
      indent: 28.35,
      style: 'heading 1',
      outline: 1,
      runs: [{ text: 'TIEU DE', bold: true, size: 14, font: 'Times New Roman' }],
    });
  });

  test('tables with merged cells; layout tables as text', () => {
    const edge = '\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs';
    const row = (cells: string[], shapes: string) =>
      `\\trowd\\trleft0${shapes}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row\\pard `;
    const three = `${edge}\\cellx1000${edge}\\cellx3000${edge}\\cellx5000`;
    const merged = `${edge}\\clvmgf\\cellx1000${edge}\\cellx5000`;
    const under = `${edge}\\clvmrg\\cellx1000${edge}\\cellx3000${edge}\\cellx5000`;
    const { blocks } = draft(
      `truoc\\par${row(['Stt', 'Chi tieu'], merged)}${row(['', '2024', '2025'], under)}${row(['1', 'a\\par b', 'c'], three)}sau\\par`,
    );
    expect(blocks.map(plain)).toEqual(['truoc', 'Stt|Chi tieu/2024|2025/1|a¶b|c', 'sau']);
    const made = blocks[1];
    expect(made?.kind === 'table' && made.rows[0]!.cells.map(({ colSpan, rowSpan }) => [colSpan, rowSpan])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(texts(row(['UBND', 'DOC LAP - TU DO'], '\\cellx3000\\cellx6000'))).toEqual(['UBND', 'DOC LAP - TU DO']);
  });

  test('notes, headers and text boxes in their places', () => {
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt DU THAO\\par}}{\\shprslt cu}}';
    const { blocks } = draft(`{\\footer trang 1\\par}a{\\footnote \\chftn ghi chu\\par} b${box} c\\par`);
    expect(blocks.map((block) => [plain(block), block.zone ?? ''])).toEqual([
      ['DU THAO', ''],
      ['a b c', ''],
      ['1 ghi chu', 'footnote'],
      ['trang 1', 'furniture'],
    ]);
    expect(texts('{\\headerf UBND\\par}a\\par')).toEqual(['a']);
    expect(texts('\\titlepg{\\headerf UBND\\par}a\\par')).toEqual(['UBND', 'a']);
  });

  test('a file cut short gives its beginning with a note', () => {
    const whole = Buffer.from('{\\rtf1\\ansi mot\\par {\\b hai\\par}}', 'latin1');
    expect(readRtf('x.rtf', whole).notes).toEqual([]);
    const cut = readRtf('x.rtf', whole.subarray(0, whole.length - 4));
    expect([cut.blocks.map(plain), cut.notes.map((note) => note.code)]).toEqual([['mot', 'hai'], ['rtf.damaged']]);
  });

  test('nothing to read is refused', () => {
    expect(() => draft('{\\pict 00}')).toThrow('«thử.rtf»');
  });

  test('broken RTF ends in a draft or a refusal', () => {
    const word = fc.constantFrom(
      '{',
      '}',
      '\\par ',
      '\\cell ',
      '\\row ',
      '\\trowd',
      '\\cellx900',
      '\\intbl ',
      '\\u7875?',
      "\\'e1",
      '\\*',
      '\\footnote ',
      '\\fonttbl',
      '\\f1 ',
      'a',
      '\\bin4 ',
      '\\shptxt ',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        try {
          draft(words.join(''));
        } catch (error) {
          expect((error as Error).name).toBe('Refusal');
        }
      }),
    );
  });
});
