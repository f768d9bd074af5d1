import officeCrypto from 'officecrypto-tool';
import { describe, expect, test } from 'vitest';
import { identifyAs } from '../archive/archive.test-files.ts';
import { instance, item, list, p, packDocx, plain, readParts, table, texts } from './docx.test-files.ts';
import { docxToHtml } from './docx-to-html.ts';
import { reader } from './reader.ts';

const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const cell = (inner: string, properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;

describe('what a paragraph shows', () => {
  test('tracked changes are accepted, joined paragraphs included', () => {
    const deletedMark = '<w:pPr><w:rPr><w:del w:id="9"/></w:rPr></w:pPr>';
    expect(
      texts(
        para(r('đạt '), '<w:del w:id="1"><w:r><w:delText>80%</w:delText></w:r></w:del>', `<w:ins w:id="2">${r('85%')}</w:ins>`) +
          para(deletedMark, r('Câu đầu ')) +
          para(r('câu sau')) +
          `<w:moveFrom w:id="3">${p('chuyển đi')}</w:moveFrom>` +
          para(`<w:moveFrom w:id="3">${r('chuyển đi')}</w:moveFrom><w:moveTo w:id="4">${r('chuyển đến')}</w:moveTo>`),
      ),
    ).toEqual(['đạt 85%', 'Câu đầu câu sau', 'chuyển đến']);
    const draft = readParts({ body: para(`<w:ins w:id="2">${r('85%')}</w:ins>`) });
    expect(draft.notes.map((note) => note.code)).toEqual(['docx.tracked-changes']);
  });

  test('fields keep their result, not their instruction, over paragraphs too', () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText> HYPERLINK "http://x" </w:instrText></w:r>';
    expect(
      texts(
        para(r('xem '), mark('begin'), code, mark('separate'), r('trang'), mark('end'), r('.')) +
          para('<w:fldSimple w:instr="DATE">', r('10/12/2025'), '</w:fldSimple>') +
          para(mark('begin'), code, mark('separate'), r('mục một')) +
          para(r('mục hai'), mark('end')) +
          para(mark('begin'), code, r('hỏng')) +
          para(r('còn đọc được')),
      ),
    ).toEqual(['xem trang.', '10/12/2025', 'mục một', 'mục hai', 'còn đọc được']);
  });

  test('hidden text is left out, by its own mark or its style’s', () => {
    const styles =
      '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="HOA"><w:name w:val="HOA"/><w:rPr><w:caps/><w:b/></w:rPr></w:style>';
    const body =
      para(
        r('thấy '),
        r('ẩn', '<w:vanish/>'),
        r('ẩn', '<w:rStyle w:val="An"/>'),
        r('hiện', '<w:rStyle w:val="An"/><w:vanish w:val="0"/>'),
      ) + p('ủy ban', '<w:pStyle w:val="HOA"/>');
    expect(texts({ styles, body })).toEqual(['thấy hiện', 'ỦY BAN']);
    expect(readParts({ styles, body }).blocks[1]).toMatchObject({ style: 'HOA', runs: [{ bold: true }] });
  });

  test('text that is struck out is left out', () => {
    const body = para(r('90%', '<w:strike/>'), r('95% hộ', '<w:strike w:val="0"/>')) + para(r('bỏ cả dòng', '<w:dstrike/>'));
    expect(texts({ body })).toEqual(['95% hộ']);
    expect(readParts({ body }).notes).toMatchObject([{ code: 'docx.struck-out', text: expect.stringContaining('2 chỗ') }]);
  });

  test('a table’s row of which nothing is shown is none', () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${para(cell)}</w:tc>`).join('')}</w:tr>`;
    const rows = row(r('1'), r('Mở lớp')) + row(r('2', '<w:vanish/>'), r('Lắp loa', '<w:strike/>')) + row(r('3'), r('Mua máy'));
    const [table] = readParts({
      body: `<w:tbl><w:tblPr><w:tblBorders><w:insideH w:val="single"/><w:insideV w:val="single"/><w:top w:val="single"/><w:bottom w:val="single"/></w:tblBorders></w:tblPr>${rows}</w:tbl>`,
    }).blocks;
    expect(table).toMatchObject({ kind: 'table', rows: [{}, {}] });
  });

  test('breaks, tabs, hyphens, symbols, links, controls and bookmarks', () => {
    const signs =
      '<w:r><w:t>57</w:t><w:noBreakHyphen/><w:t>NQ/TW</w:t><w:tab/><w:t>ki</w:t><w:softHyphen/><w:t>nh</w:t><w:br/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
    expect(texts(para(signs))).toEqual(['57-NQ/TW\tki\u00adnh\n✓']);
    expect(
      texts(
        para(
          '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
          `<w:hyperlink r:id="x">${r('liên kết')}</w:hyperlink>`,
          `<w:smartTag>${r(' Hà Nội')}</w:smartTag>`,
        ),
      ),
    ).toEqual(['liên kết Hà Nội']);
  });

  test('centred lines that the author parted are paragraphs; a page break opens one', () => {
    const body = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${r('BÁO CÁO')}<w:r><w:br/></w:r>${r('Kết quả quý III')}</w:p>${para(r('hết'), '<w:r><w:br w:type="page"/></w:r>', r('Phụ lục'))}`;
    const { blocks } = readParts({ body });
    expect(blocks.map(plain)).toEqual(['BÁO CÁO', 'Kết quả quý III', 'hết', 'Phụ lục']);
    expect(blocks.map((block) => block.kind === 'paragraph' && (block.breakBefore ?? false))).toEqual([false, false, false, true]);
  });

  test('a drop cap belongs to its word; a table of contents is no text', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="ML1"><w:name w:val="toc 1"/></w:style>';
    const body = `${p('T', '<w:framePr w:dropCap="drop"/>')}${p('hực hiện')}${p('I. Kết quả\t3', '<w:pStyle w:val="ML1"/>')}`;
    expect(readParts({ styles, body }).blocks.map((block) => [plain(block), block.zone ?? ''])).toEqual([
      ['Thực hiện', ''],
      ['I. Kết quả\t3', 'furniture'],
    ]);
  });

  test('text boxes are read once, after the paragraph they hang on', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('DỰ THẢO')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('DỰ THẢO')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(texts(para(r('trước '), `<w:r>${both}</w:r>`, r('sau')))).toEqual(['trước sau', 'DỰ THẢO']);
    const old = `<mc:AlternateContent><mc:Choice Requires="wpc"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('cũ')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(texts(para(`<w:r>${old}</w:r>`))).toEqual(['cũ']);
  });

  test('looks come from defaults, styles and the run, in points', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/><w:pPr><w:ind w:left="720" w:hanging="360"/><w:jc w:val="both"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Dam"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
    const body = `<w:p><w:pPr><w:pStyle w:val="T1"/></w:pPr>${r('a')}${r('b', '<w:rStyle w:val="Dam"/><w:i/>')}</w:p>`;
    expect(readParts({ styles, body }).blocks[0]).toEqual({
      kind: 'paragraph',
      align: 'justify',
      indent: 18,
      style: 'heading 1',
      outline: 1,
      runs: [
        { text: 'a', bold: true, size: 14, font: 'Times New Roman' },
        { text: 'b', italic: true, size: 14, font: 'Times New Roman' },
      ],
    });
  });
});

describe('around the text', () => {
  test('footnotes stand at the end; their mark is not glued to the symbol', () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { blocks } = readParts({
      body: para(r('Nghị quyết số 57-NQ/TW'), note, r(' ngày 22/12/2024')),
      footnotes: `<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${para('<w:r><w:footnoteRef/></w:r>', r(' của Bộ Chính trị'))}</w:footnote>`,
    });
    expect(blocks.map(plain)).toEqual(['Nghị quyết số 57-NQ/TW ngày 22/12/2024', '1  của Bộ Chính trị']);
    expect(blocks[1]).toMatchObject({ zone: 'footnote' });
  });

  test('a letterhead in the first page’s header survives, page numbers only run along', () => {
    const section = (title: string) =>
      `<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:headerReference w:type="default" r:id="header2"/>${title}</w:sectPr>`;
    const headers = { header1: p('UBND XÃ AN BÌNH') + p('1'), header2: p('- 2 -') };
    const { blocks } = readParts({ body: p('Kính gửi: Sở A') + section('<w:titlePg/>'), headers });
    expect(blocks.map((block) => [plain(block), block.zone ?? ''])).toEqual([
      ['UBND XÃ AN BÌNH', ''],
      ['Kính gửi: Sở A', ''],
      ['1', 'furniture'],
      ['- 2 -', 'furniture'],
    ]);
    expect(readParts({ body: p('x') + section(''), headers }).blocks.map(plain)).toEqual(['x', '- 2 -']);
  });

  test('a default header that is the letterhead survives too', () => {
    const headers = { header1: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') };
    const body = `${p('Số: 1/BC')}<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`;
    expect(readParts({ body, headers }).blocks[0]).not.toHaveProperty('zone');
  });
});

describe('tables', () => {
  test('letterhead and signature tables are layout, read cell by cell', () => {
    const letterhead = table(
      [
        [p('UBND TỈNH X'), p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
        [p('Số: 12/BC'), p('X, ngày 1 tháng 2 năm 2026')],
      ],
      'single',
    );
    const signature = table([[`<w:p>${r('Nơi nhận:')}<w:r><w:br/></w:r>${r('- Lưu: VT.')}</w:p>`, p('CHỦ TỊCH')]], 'none');
    expect(texts(letterhead + signature)).toEqual([
      'UBND TỈNH X',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12/BC',
      'X, ngày 1 tháng 2 năm 2026',
      'Nơi nhận:',
      '- Lưu: VT.',
      'CHỦ TỊCH',
    ]);
  });

  test('merged cells keep their spans; heads are declared or plain to see; typed again they are dropped', () => {
    const head = [
      cell(para(r('Stt', '<w:b/>')), '<w:vMerge w:val="restart"/>'),
      cell(para(r('Chỉ tiêu', '<w:b/>')), '<w:gridSpan w:val="2"/>'),
    ];
    const under = [cell('<w:p/>', '<w:vMerge/>'), para(r('2024', '<w:b/>')), para(r('2025', '<w:b/>'))];
    const { blocks } = readParts({
      body: table([head, under, [p('1'), p('80%'), p('85%')], head, under, [p('2'), p('7'), p('8')]], 'single'),
    });
    const [made] = blocks;
    if (made?.kind !== 'table') throw new Error('a table expected');
    expect(plain(made)).toBe('Stt|Chỉ tiêu/2024|2025/1|80%|85%/2|7|8');
    expect(made.rows.map((row) => row.header ?? false)).toEqual([true, true, false, false]);
    expect(made.rows[0]!.cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan])).toEqual([
      [0, 1, 2],
      [1, 2, 1],
    ]);
    expect(made.rows[1]!.cells.map((one) => one.column)).toEqual([1, 2]);
  });

  test('a table in a cell becomes lines of the cell; a table in a layout cell stays a table', () => {
    const inner = table(
      [
        [p('a'), p('b')],
        [p('c'), p('d')],
      ],
      'single',
    );
    expect(
      texts(
        table(
          [
            [p('x'), inner + p('')],
            [p('y'), p('z')],
          ],
          'single',
        ),
      ),
    ).toEqual(['x|a \tb ¶c \td /y|z']);
    expect(texts(table([[p('x'), inner]], 'none'))).toEqual(['x', 'a|b/c|d']);
  });

  test('a frame around text is text; a long full table without lines is data', () => {
    expect(texts(table([[p('Ghi chú')]], 'single'))).toEqual(['Ghi chú']);
    const rows = ['1', '2', '3', '4'].map((n) => [p(n), p(`việc ${n}`), p('xong')]);
    expect(readParts({ body: table(rows, 'none') }).blocks[0]!.kind).toBe('table');
  });

  test('deleted rows are gone', () => {
    const row = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('bỏ')}</w:tc><w:tc>${p('bỏ')}</w:tc></w:tr>`;
    const body = table(
      [
        [p('a'), p('b')],
        [p('c'), p('d')],
      ],
      'single',
    ).replace('</w:tbl>', `${row}</w:tbl>`);
    expect(texts(body)).toEqual(['a|b/c|d']);
  });
});

describe('the file', () => {
  const numbered = {
    numbering: list(0, ['upperRoman %1.']) + instance(1, 0),
    body: item('Kết quả', 1) + para(r('ẩn', '<w:vanish/>'), r('hiện')),
  };

  test('other prefixes and Strict namespaces are read alike', () => {
    const strict = `<n:document xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"><n:body><n:p><n:r><n:t>chặt</n:t></n:r></n:p></n:body></n:document>`;
    expect(texts({ body: '', files: { 'word/document.xml': strict } })).toEqual(['chặt']);
  });

  test('the reading view of a file with other prefixes', async () => {
    const document =
      '<n:document xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n:body><n:p><n:r><n:t>chặt</n:t></n:r></n:p></n:body></n:document>';
    for (const one of [document, document.replace('xmlns:n=', 'xmlns=').replace(/(<\/?)n:/g, '$1')])
      expect(await docxToHtml({ name: 'x.docx', bytes: packDocx({ body: '', files: { 'word/document.xml': one } }) })).toBe('<p>chặt</p>');
  });

  test('a locked file opens with its password only', async () => {
    const locked = officeCrypto.encrypt(Buffer.from(packDocx(numbered)), { password: 'mật-khẩu-1' });
    const source = identifyAs('khoá.docx', 'docx', new Uint8Array(locked));
    await expect(reader.read(source, {})).rejects.toMatchObject({ code: 'source.locked', message: expect.stringContaining('«khoá.docx»') });
    await expect(reader.read(source, { password: 'sai' })).rejects.toMatchObject({ code: 'source.locked' });
    expect((await reader.read(source, { password: 'mật-khẩu-1' })).blocks.map(plain)).toEqual(['I. Kết quả', 'hiện']);
  });

  test('the reading view shows the numbers', async () => {
    expect(await docxToHtml({ name: 'x.docx', bytes: packDocx(numbered) })).toBe('<p>I. Kết quả</p><p>hiện</p>');
  });

  test('the reading view tells tables that only set text side by side from those of data', async () => {
    const sides = (...texts: string[]) => `<w:tr>${texts.map((text) => cell(p(text), '')).join('')}</w:tr>`;
    const head = `<w:tbl><w:tblPr/>${sides('UBND XÃ A', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}</w:tbl>`;
    const data = `<w:tbl><w:tblPr/>${[1, 2, 3, 4].map((n) => sides(`${n}`, 'Mở lớp', 'Xong')).join('')}</w:tbl>`;
    const tables = async (styles?: string) =>
      (await docxToHtml({ name: 'x.docx', bytes: packDocx({ body: head + data, ...(styles === undefined ? {} : { styles }) }) })).match(
        /<table[^>]*>/g,
      );
    expect(await tables('')).toEqual(['<table class="laid-out">', '<table>']);
    expect(await tables()).toEqual(['<table>', '<table>']);
  });
});
