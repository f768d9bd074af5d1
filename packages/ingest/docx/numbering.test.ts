import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instance, item, list, p, table, texts } from './docx.test-files.ts';
import { formatNumber } from './number-format.ts';

const start = (level: number, value: number) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;
const style = (id: string, inner: string, base = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base && `<w:basedOn w:val="${base}"/>`}<w:pPr>${inner}</w:pPr></w:style>`;
const OUTLINE = ['upperRoman %1.', 'decimal %2.', 'decimal %2.%3.', 'lowerLetter %4)'];

describe('automatic numbers', () => {
  test('count by level and begin anew after a higher one', () => {
    const body = [item('a', 1), item('b', 1, 1), item('c', 1, 2), item('d', 1, 2), item('e', 1, 1), item('f', 1, 2), item('g', 1)];
    expect(texts({ numbering: list(0, OUTLINE) + instance(1, 0), body: body.join('') })).toEqual([
      'I. a',
      '1. b',
      '1.1. c',
      '1.2. d',
      '2. e',
      '2.1. f',
      'II. g',
    ]);
  });

  test('instances of one list count on; a start override begins anew', () => {
    const numbering = list(0, ['decimal %1.']) + instance(1, 0) + instance(2, 0) + instance(3, 0, start(0, 4));
    const body = [item('a', 1), item('b', 2), item('c', 3), item('d', 3), item('e', 1)].join('');
    expect(texts({ numbering, body })).toEqual(['1. a', '2. b', '4. c', '5. d', '6. e']);
  });

  test('a level may never restart, or only after a level named', () => {
    const extra = { 1: '<w:lvlRestart w:val="0"/>', 2: '<w:lvlRestart w:val="1"/>' };
    const numbering = list(0, ['upperRoman %1.', 'decimal %2.', 'lowerLetter %3)'], extra) + instance(1, 0);
    const body = [item('a', 1), item('b', 1, 1), item('c', 1, 2), item('d', 1, 1), item('e', 1, 2), item('f', 1), item('g', 1, 1)];
    expect(texts({ numbering, body: body.join('') })).toEqual(['I. a', '1. b', 'a) c', '2. d', 'b) e', 'II. f', '3. g']);
  });

  test('legal numbering writes digits for Roman levels', () => {
    const numbering = list(0, ['upperRoman %1.', 'decimal %1.%2.'], { 1: '<w:isLgl/>' }) + instance(1, 0);
    expect(texts({ numbering, body: item('a', 1) + item('b', 1, 1) })).toEqual(['I. a', '1.1. b']);
  });

  test('come by the style and by the style it is based on; numId 0 takes them away', () => {
    const styles =
      style('Muc', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('Khoan', '<w:numPr><w:ilvl w:val="1"/></w:numPr>', 'Muc') +
      style('KhoanCon', '', 'Khoan');
    const numbering =
      list(0, ['upperRoman %1.', 'decimal %2.'], { 0: '<w:pStyle w:val="Muc"/>', 1: '<w:pStyle w:val="Khoan"/>' }) + instance(1, 0);
    const styled = (text: string, id: string, more = '') => p(text, `<w:pStyle w:val="${id}"/>${more}`);
    const body = [
      styled('a', 'Muc'),
      styled('b', 'Khoan'),
      styled('c', 'KhoanCon'),
      styled('d', 'Muc', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('e', 'Khoan'),
    ];
    expect(texts({ styles, numbering, body: body.join('') })).toEqual(['I. a', '1. b', '2. c', 'd', '3. e']);
  });

  test('a list that points to a numbering style is the list of that style', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Gach"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Gach"/></w:abstractNum>${instance(1, 0)}${instance(2, 1)}`;
    expect(texts({ numbering, body: item('a', 2) + item('b', 1) })).toEqual(['a) a', 'b) b']);
  });

  test('bullets show their sign, symbol fonts as Unicode', () => {
    const symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>';
    const numbering =
      list(0, ['bullet -', 'bullet +', 'bullet \uf0b7'], { 2: symbol }) +
      list(1, ['bullet \uf02d'], { 0: symbol }) +
      instance(1, 0) +
      instance(2, 1);
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1, 2) + item('d', 2);
    expect(texts({ numbering, body })).toEqual(['- a', '+ b', '• c', '- d']);
  });

  test('an empty paragraph counts; it shows its number only in a table', () => {
    const numbering = list(0, ['decimal %1.']) + list(1, ['decimal %1']) + instance(1, 0) + instance(2, 1);
    const empty = (id: number) => `<w:p><w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr></w:p>`;
    const rows = [
      [empty(2), p('việc một')],
      [empty(2), p('việc hai')],
    ];
    const body = item('a', 1) + empty(1) + item('b', 1) + table(rows, 'single');
    expect(texts({ numbering, body }).map((text) => text.replaceAll(' |', '|'))).toEqual(['1. a', '3. b', '1|việc một/2|việc hai']);
  });

  test('the gap after a number is what the level says', () => {
    const numbering = list(0, ['decimal %1.'], { 0: '<w:suff w:val="nothing"/>' }) + instance(1, 0);
    expect(texts({ numbering, body: item('a', 1) })).toEqual(['1.a']);
  });

  test('a level of its own in the instance replaces the list’s', () => {
    const own =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="[%1]"/></w:lvl></w:lvlOverride>';
    expect(texts({ numbering: list(0, ['decimal %1.']) + instance(1, 0, own), body: item('a', 1) })).toEqual(['[A] a']);
  });
});

describe('formatNumber', () => {
  test('writes the formats that offices use', () => {
    const at = (value: number) =>
      ['upperRoman', 'lowerLetter', 'decimalZero', 'vietnameseCounting'].map((format) => formatNumber(value, format));
    expect(at(4)).toEqual(['IV', 'd', '04', 'bốn']);
    expect(at(28)).toEqual(['XXVIII', 'bb', '28', 'hai mươi tám']);
    expect(at(15)).toEqual(['XV', 'o', '15', 'mười lăm']);
    expect(at(0)).toEqual(['0', '0', '00', 'không']);
  });

  test('Roman numerals read back', () => {
    const worth: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
    const value = (text: string) =>
      [...text].reduce((sum, char, at) => sum + (worth[char]! < (worth[text[at + 1] ?? ''] ?? 0) ? -worth[char]! : worth[char]!), 0);
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (number) => value(formatNumber(number, 'upperRoman')) === number));
  });
});
