import { expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { linesOf, type OdtParts, packOdt, style } from './odt.test-files.ts';
import { reader } from './reader.ts';

const lines = async (parts: OdtParts) => linesOf((await reader.read(identify('a.odt', packOdt(parts)), { ocr: false })).blocks);
const p = (text: string, name = 'Standard') => `<text:p text:style-name="${name}">${text}</text:p>`;
const item = (inner: string, more = '') => `<text:list-item ${more}>${inner}</text:list-item>`;
const list = (inner: string, more = '') => `<text:list ${more}>${inner}</text:list>`;
const level = (n: number, format: string, more = '') =>
  `<text:list-level-style-number text:level="${n}" style:num-format="${format}" ${more}><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="listtab"/></style:list-level-properties></text:list-level-style-number>`;

/** «I.», «1.», «a)», «a.1», then dashes. */
const OUTLINE = `<text:list-style style:name="L1">${level(1, 'I', 'style:num-suffix="."')}${level(2, '1', 'style:num-suffix="."')}${level(3, 'a', 'style:num-suffix=")"')}${level(4, '1', 'text:display-levels="2"')}
  <text:list-level-style-bullet text:level="5" text:bullet-char="-"/></text:list-style>`;

test('levels count by themselves and begin anew under the next higher item; further paragraphs of an item have no number', async () => {
  const body = list(
    item(p('một') + list(item(p('một một') + p('đi tiếp')) + item(p('một hai') + list(item(p('a') + list(item(p('sâu')))))))) +
      item(p('hai') + list(item(p('hai một')))) +
      `<text:list-header>${p('không số')}</text:list-header>`,
    'text:style-name="L1"',
  );
  expect(await lines({ automatic: OUTLINE, body })).toEqual([
    'I. một',
    '1. một một',
    'đi tiếp',
    '2. một hai',
    'a) a',
    'a.1 sâu',
    'II. hai',
    '1. hai một',
    'không số',
  ]);
});

test('a list goes on after other text by its style or by the list it names, at any depth; otherwise it begins anew', async () => {
  const body =
    list(item(p('một') + list(item(p('một một')))), 'xml:id="A" text:style-name="L1"') +
    p('Lời.') +
    list(item(list(item(p('một hai')))), 'xml:id="B" text:continue-list="A" text:style-name="L1"') +
    list(item(p('gạch')), 'text:style-name="L2"') +
    list(item(p('hai')), 'text:continue-numbering="true" text:style-name="L1"') +
    list(item(p('lại từ đầu')), 'xml:id="C" text:style-name="L1"') +
    list(item(p('năm'), 'text:start-value="5"') + item(p('sáu')), 'text:continue-list="C" text:style-name="L1"');
  const dash = '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/></text:list-style>';
  expect(await lines({ automatic: OUTLINE + dash, body })).toEqual([
    'I. một',
    '1. một một',
    'Lời.',
    '2. một hai',
    '– gạch',
    'II. hai',
    'I. lại từ đầu',
    'V. năm',
    'VI. sáu',
  ]);
});

test('headings are numbered by the outline unless their style forbids it; a written-out label counts as it stands', async () => {
  const outline = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
    <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2" style:num-list-format="Mục %2%:"/></text:outline-style>`;
  const h = (n: number, text: string, more = '') => `<text:h text:outline-level="${n}" ${more}>${text}</text:h>`;
  const body =
    h(1, 'KẾT QUẢ') +
    h(2, 'Chỉ đạo') +
    h(2, 'Tập huấn') +
    h(1, 'KHÓ KHĂN') +
    h(2, 'Nguyên nhân') +
    h(1, 'Phụ lục', 'text:style-name="P1"') +
    h(1, 'Khác', 'text:is-list-header="true"');
  expect(await lines({ common: outline, automatic: style('paragraph', 'P1', '', 'style:list-style-name=""'), body })).toEqual([
    'I. KẾT QUẢ',
    'Mục 1: Chỉ đạo',
    'Mục 2: Tập huấn',
    'II. KHÓ KHĂN',
    'Mục 1: Nguyên nhân',
    'Phụ lục',
    'Khác',
  ]);
});

test('a table’s column of automatic numbers is kept, and paragraphs that say themselves where they stand are counted', async () => {
  const lined = style('table-cell', 'C', '<style:table-cell-properties fo:border="0.5pt solid #000000"/>');
  const row = (text: string) =>
    `<table:table-row><table:table-cell table:style-name="C">${list(item(p('')), 'text:continue-numbering="true" text:style-name="L3"')}</table:table-cell><table:table-cell table:style-name="C">${p(text)}</table:table-cell></table:table-row>`;
  const numbers = `<text:list-style style:name="L3">${level(1, '1')}</text:list-style>`;
  const numbered = (text: string) =>
    `<text:numbered-paragraph text:list-id="N" text:style-name="L1" text:level="1">${p(text)}</text:numbered-paragraph>`;
  const [table, ...rest] = await lines({
    automatic: lined + numbers + OUTLINE,
    body: `<table:table>${row('Tập huấn')}${row('Tuyên truyền')}</table:table>${numbered('một')}${p('Lời.')}${numbered('hai')}`,
  });
  expect(table).toBe('1  | Tập huấn\n2  | Tuyên truyền');
  expect(rest).toEqual(['I. một', 'Lời.', 'II. hai']);
});
