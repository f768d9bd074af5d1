import type { DraftBlock, Source } from '@tonghop/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { reader, readText } from './reader.ts';

const textOf = (block: DraftBlock): string =>
  block.kind === 'paragraph'
    ? block.runs.map((run) => run.text).join('')
    : block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map(textOf).join(' ')).join(' | ')).join('\n');
const paragraphs = (text: string): string[] =>
  readText(text)
    .blocks.filter((block) => block.zone !== 'furniture')
    .map(textOf);

const SAMPLE = 'Số hóa hồ sơ ở xã Đồng Mây còn chậm.';

test('a title that ends with «số», digital, does not go on in a line of figures', () => {
  const [title, text] = ['2. Công tác xây dựng đảng trên môi trường số', '37/39 chi bộ họp có dùng Sổ tay đảng viên, đạt 94,9%.'];
  expect(paragraphs(`1. Tuyên truyền\nĐã phát 62 lượt tin.\n${title}\n${text}\n3. Dịch vụ công\nĐã giải quyết 1.940 hồ sơ.`)).toEqual(
    expect.arrayContaining([title, text]),
  );
});

describe('decode', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(SAMPLE), 'utf-8'],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${SAMPLE}`), 'utf-8'],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${SAMPLE}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without', Buffer.from(SAMPLE, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', Buffer.from(`\ufeff${SAMPLE}`, 'utf16le').swap16(), 'utf-16be'],
    ['combining marks', new TextEncoder().encode(SAMPLE.normalize('NFD')), 'utf-8'],
  ])('%s', (_name, bytes, encoding) => expect(decode('a.txt', bytes)).toMatchObject({ text: SAMPLE, encoding, notes: [] }));

  test('windows-1258 is read with a note', () => {
    const bytes = Uint8Array.from([0x43, 0x68, 0x75, 0x79, 0xea, 0xd2, 0x6e]); // «Chuyển», the hook as a mark of its own
    const { text, notes } = decode('a.txt', bytes);
    expect(text).toBe('Chuyển');
    expect(notes.map((note) => note.code)).toEqual(['text-encoding']);
  });

  test('UTF-8 cut in the middle of a letter, or with one damaged, stays UTF-8, with a note', () => {
    const whole = new TextEncoder().encode(SAMPLE.repeat(3).slice(0, -6));
    const cut = decode('a.txt', Uint8Array.from([...whole, 0xe1, 0xba]));
    expect(cut.text).toContain('Số hóa hồ sơ ở xã Đồng Mây còn');
    expect(cut.notes.map((note) => note.code)).toEqual(['text-damaged']);
    expect(decode('a.txt', Uint8Array.from([...whole, 0xff, ...whole])).text).toContain('Số hóa hồ sơ');
  });

  test('line ends of all systems', () => expect(decode('a', new TextEncoder().encode('a\r\nb\rc\nd')).text).toBe('a\nb\nc\nd'));

  test('a file of blanks is refused', async () => {
    const source = { name: 'trang.txt', bytes: new TextEncoder().encode(' \n\t\n') } as Parameters<typeof reader.read>[0];
    await expect(reader.read(source, {})).rejects.toMatchObject({ code: 'source.no-text' });
  });

  test('bytes that are no text are refused', () => {
    expect(() =>
      decode(
        'a.txt',
        Uint8Array.from({ length: 400 }, (_, i) => (i % 2 ? 1 : 0xff)),
      ),
    ).toThrow(/không chứa chữ đọc được/);
  });
});

describe('paragraphs', () => {
  const wrapped = `Trong năm, xã đã mở mười lăm lớp học kỹ năng số cho người dân ở tất cả các thôn trên
địa bàn, mỗi lớp kéo dài ba buổi, do đoàn viên và giáo viên đứng lớp, được bà con các
thôn hưởng ứng; nhiều cụ ông, cụ bà đã biết gọi hình cho con cháu ở xa theo Kế hoạch số 57-
KH/HU của cấp trên và văn bản hướng dẫn kèm theo đã được sửa đổi, bổ sung thêm từ ngày
01/4/2025 của cấp trên, qua đó góp phần nâng cao kỹ năng số của người dân.
- Lớp ban ngày dành cho người cao tuổi, lớp buổi tối dành cho thanh niên và người đi làm
xa mới về, học tại nhà văn hóa thôn.
- Lớp thứ hai.`;

  test('wrapped lines are joined, symbols broken at a hyphen too, dates at a line start are no items', () => {
    const found = paragraphs(wrapped);
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(/số 57-KH\/HU của cấp trên .* từ ngày 01\/4\/2025 của/);
    expect(found[1]).toMatch(/^- Lớp ban ngày.*thôn\.$/);
  });

  test('blank lines between all lines, page numbers and form feeds change nothing', () => {
    const gapped = wrapped
      .replaceAll('\n', '\n\n')
      .replace('giáo viên đứng lớp, được bà con các\n\n', 'giáo viên đứng lớp, được bà con các\n\n2\n\n\f');
    const numbered = `${gapped}\n\n3\n`;
    expect(paragraphs(numbered)).toEqual(paragraphs(wrapped));
  });

  test('lines too few to be measured still go on behind a dash within a name or a word that a number follows', () => {
    const short = [
      'Gửi kết quả về bộ phận thường trực là Phòng Văn hóa -',
      'Xã hội để tổng hợp, trình lãnh đạo xã trước ngày',
      '15/12/2026.',
    ];
    expect(paragraphs(short.join('\n\n'))).toEqual([short.join(' ')]);
  });

  test('a day on a line of its own goes on behind «trước»', () => {
    const lines = [
      '1- Các chi bộ lãnh đạo 100% khoa, phòng dùng bệnh án điện tử trước',
      '31/12/2025.',
      '2- Chi bộ Công nghệ thông tin lập phương án sao lưu ở ngoài viện.',
    ];
    expect(paragraphs(lines.join('\n'))).toEqual([`${lines[0]} ${lines[1]}`, lines[2]]);
  });

  test('a symbol goes on behind its kind, a share in a bracket behind what it measures', () => {
    const lines = [
      '- Tỷ lệ trực tuyến toàn trình thấp hơn chỉ tiêu giao tại Kế hoạch',
      '356/KH-UBND ngày 31/12/2025 do bản sao phải nộp giấy.',
      '- Tỷ lệ điều tra khám phá án đạt 5/6 vụ, cao hơn chỉ tiêu Bộ giao',
      '(75%).',
    ];
    expect(paragraphs(lines.join('\n'))).toEqual([`${lines[0]} ${lines[1]}`, `${lines[2]} ${lines[3]}`]);
  });

  test('a line that ends with a preposition goes on with a name in capitals, however wide the set lines are', () => {
    const cut = ['Chuyển toàn bộ biểu mẫu của chương trình lên', 'Cổng dữ liệu mở của tỉnh để các xã tự khai thác.'];
    expect(paragraphs(cut.join('\n'))).toEqual([cut.join(' ')]);
  });

  test('«chính quyền số» ends a line of its own, «Kế hoạch số» goes on with its figure', () => {
    const apart = ['5. Về xây dựng chính quyền điện tử, chính quyền số', 'Giao Sở Nội vụ theo dõi, tổng hợp kết quả.'];
    expect(paragraphs(apart.join('\n'))).toEqual(apart);
    const cut = ['Các đơn vị thực hiện nghiêm túc Kế hoạch số', '12/KH-UBND của xã.'];
    expect(paragraphs(cut.join('\n'))).toEqual([cut.join(' ')]);
  });

  test('a title that fills its line stays apart from a body that begins with who issues it', () => {
    const title = 'Phát động phong trào phổ cập kỹ năng số trong toàn thể cán bộ và người dân trên địa bàn';
    const body = 'Ủy ban nhân dân phường Ví Dụ ban hành Kế hoạch phổ cập kỹ năng số cho cộng đồng với các';
    const found = paragraphs(['KẾ HOẠCH', title, body, 'nội dung như sau:'].join('\n'));
    expect(found[1]).toBe(title);
    expect(found[2]).toMatch(/^Ủy ban .* như sau:$/);
  });

  test('a share opens the text below a title that has room left, and goes on a full line', () => {
    const title = 'Phát triển chính quyền số, xã hội số và kinh tế số';
    const share = '100% hộ bán hàng tại chợ phiên đã nhận tiền qua mã quét, không còn hộ nào ngần ngại';
    expect(paragraphs([wrapped, title, share, 'như những năm trước.'].join('\n')).slice(3)).toEqual([
      title,
      `${share} như những năm trước.`,
    ]);
    const full = 'Đến cuối quý, theo số liệu của các tổ, các bản vùng cao của xã đã mở lớp buổi tối cho';
    expect(paragraphs([wrapped, full, '90% số hộ có người đi làm xa.'].join('\n')).slice(3)).toEqual([
      `${full} 90% số hộ có người đi làm xa.`,
    ]);
    const unwrapped = ['II. Nhóm tiện ích phục vụ người dân và doanh nghiệp', '100% bản có tổ giúp việc.'];
    expect(paragraphs(unwrapped.join('\n'))).toEqual(unwrapped);
  });

  test('a heading that ends with «công nghệ số» does not go on in the text below it', () => {
    const heading = '6. Các doanh nghiệp viễn thông, công nghệ số';
    const body = 'Phủ sóng các buôn còn lõm sóng; cử nhân viên hỗ trợ kỹ thuật cho các lớp học ban đêm tại';
    expect(paragraphs([heading, body, 'nhà văn hóa.'].join('\n'))[0]).toBe(heading);
  });

  test('a title that fills its line stays apart from the body', () => {
    const title = 'Phát động phong trào phổ cập kỹ năng số trong toàn thể cán bộ và người dân trên địa bàn';
    const body = 'Thực hiện Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh về phổ cập kỹ năng số, xã lập';
    expect(paragraphs(['KẾ HOẠCH', title, body, 'kế hoạch như sau:'].join('\n'))[1]).toBe(title);
  });

  test('unwrapped text: every line is a paragraph', () => {
    const long = 'Một đoạn văn rất dài nói về lớp học. '.repeat(12).trim();
    expect(paragraphs(`${long}\n1. Kết quả\n${long}`)).toEqual([long, '1. Kết quả', long]);
  });

  test('a mark alone on its line belongs to the next', () => {
    expect(paragraphs('1.2.\nCông tác chỉ đạo\nĐã ban hành 05 văn bản.')[0]).toBe('1.2. Công tác chỉ đạo');
  });

  test('a link repeated at a page end is furniture', () => {
    const draft = readText('Học tại https://hocso.example.vn mỗi tuần.\nhttps://hocso.example.vn/\nCòn lại là lớp tối.');
    expect(draft.blocks.filter((block) => block.zone === 'furniture').map(textOf)).toEqual(['https://hocso.example.vn/']);
  });

  test('converter marks go', () =>
    expect(paragraphs('[bookmark: _GoBack]b) Nguyên nhân: sóng yếu.')).toEqual(['b) Nguyên nhân: sóng yếu.']));
});

describe('tables without ruling', () => {
  const tabbed = ['\tStt\n\tNhiệm vụ\n\tĐơn vị \nchủ trì\n\tKết quả', '\tI\n\tTUYÊN TRUYỀN', '\t1\n\tPhát thanh\n\tĐài xã\n\tĐã thực hiện'];

  test('one cell a tabbed line, group rows across', () => {
    const table = readText(`Phụ lục\n\n${tabbed.join('\n\n')}\n\nHết.`).blocks.find((block) => block.kind === 'table');
    expect(table && textOf(table)).toBe(
      'Stt | Nhiệm vụ | Đơn vị chủ trì | Kết quả\nI | TUYÊN TRUYỀN\n1 | Phát thanh | Đài xã | Đã thực hiện',
    );
    expect(table?.kind === 'table' && table.rows.map((row) => row.header ?? false)).toEqual([true, false, false]);
  });

  test('a row on one line, parted by tabs', () => {
    const table = readText('TT\tNội dung\tThời gian\n1\tMở lớp\tQuý I\n2\tSơ kết\tQuý II').blocks[0]!;
    expect(table.kind).toBe('table');
  });

  test('a head of two rows parted by tabs, and an empty first cell', () => {
    const text =
      'TT\tNội dung\tPhân công\tThời hạn\n\t\tChủ trì\tPhối hợp\t\n1\tMở lớp\tĐoàn xã\tCác thôn\tQuý I\n\tSơ kết\tVăn phòng\t\tQuý II';
    const table = readText(text).blocks[0]!;
    if (table.kind !== 'table') throw new Error('a table expected');
    expect(table.rows.map(({ cells }) => cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan]))).toEqual([
      [
        [0, 1, 2],
        [1, 1, 2],
        [2, 2, 1],
        [4, 1, 2],
      ],
      [
        [2, 1, 1],
        [3, 1, 1],
      ],
      [0, 1, 2, 3, 4].map((column) => [column, 1, 1]),
      [0, 1, 2, 3, 4].map((column) => [column, 1, 1]),
    ]);
    expect(textOf(table).split('\n').at(-1)).toBe(' | Sơ kết | Văn phòng |  | Quý II');
  });

  test('groups among rows parted by tabs, named with a numeral or alone', () => {
    const text = 'TT\tNhiệm vụ\tChủ trì\tThời hạn\nI\tTuyên truyền\n1\tPhát loa\tĐài xã\tQuý I\nHạ tầng\n2\tLắp máy\tVăn phòng\t\nHết.';
    const { blocks } = readText(text);
    expect(blocks.map((block) => block.kind)).toEqual(['table', 'paragraph']);
    const [table] = blocks;
    if (table?.kind !== 'table') throw new Error('a table expected');
    expect(table.rows.map(({ cells }) => cells.map(({ colSpan }) => colSpan))).toEqual([
      [1, 1, 1, 1],
      [1, 3],
      [1, 1, 1, 1],
      [4],
      [1, 1, 1, 1],
    ]);
  });

  test('tabbed recipients beside a signature are no table', () => {
    expect(readText('\tNơi nhận:\n\tCHỦ TỊCH\n\n\t- Như trên;').blocks.every((block) => block.kind === 'paragraph')).toBe(true);
  });
});

test('cells scattered over lines stand aside as a table', () => {
  const prose =
    'Trong năm, xã đã mở mười lăm lớp học kỹ năng số cho người dân ở tất cả các thôn trên\nđịa bàn, mỗi lớp kéo dài ba buổi, do đoàn viên và giáo viên đứng lớp, được bà con các\nthôn hưởng ứng; nhiều cụ ông, cụ bà đã biết gọi hình cho con cháu ở xa và nhắn tin cho\nngười thân, tra cứu thông tin.';
  const blocks = readText(`${prose}\nTT\nNhiệm vụ\nKết quả\nMở lớp học\nĐã xong\nPhát loa\nĐã xong\nII. KHÓ KHĂN\nSóng yếu.`).blocks;
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph']);
  const broken = readText(`${prose}\nST\nT\nNhiệm vụ\nKết quả\nMở lớp học\nĐã xong\nPhát loa\nĐã xong\nII. KHÓ KHĂN\nSóng yếu.`).blocks;
  expect(broken.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph']);
});

describe('reader', () => {
  test('any text is read, and loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'Đ', '1', '.', ' ', '-', ';', 'ế', '\t') }), { maxLength: 12 }),
        (lines) => {
          const blocks = readText(lines.join('\n')).blocks;
          const letters = (text: string) => [...text.replace(/[^aĐế]/g, '')].sort().join('');
          expect(letters(blocks.map(textOf).join(''))).toBe(letters(lines.join('')));
        },
      ),
    );
  });

  test('answers a draft of its source', async () => {
    const source: Source = { sha256: '', name: 'a.txt', format: 'txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(SAMPLE) };
    expect((await reader.read(source, {})).blocks.map(textOf)).toEqual([SAMPLE]);
  });
});

test('a part of a report that runs in ends the title above it', () => {
  const lines = [
    'BÁO CÁO',
    'Sơ kết việc học chữ số của bà con các bản vùng cao sáu tháng đầu năm 2026',
    'Đặc điểm tình hình. Xã có mười hai bản, trong đó năm bản chưa có sóng di',
    'động; bà con chủ yếu làm nương, nhiều người lớn tuổi chưa biết chữ phổ',
    'thông nên các lớp phải mở vào buổi tối.',
  ];
  const texts = readText(lines.join('\n')).blocks.map((block) =>
    block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : '',
  );
  expect(texts[1]).toBe(lines[1]);
});

describe('lines of the form that follow a full one', () => {
  const body = `Trong quý, xã đã mở hai lớp học kỹ năng số cho người dân ở tất cả các bản trên địa bàn
và vận động được nhiều hộ đăng ký tài khoản, trong đó có các hộ ở bản xa trung tâm xã.
`.repeat(3);

  test('the kind of a document below its place and date', () =>
    expect(
      paragraphs(`Số: 14/BC-UBND của xã Nà Lốc, Nà Lốc, tỉnh Sơn Thượng, ngày 24 tháng 10 năm 2025\nBÁO CÁO\nCông tác quý III\n${body}`)[1],
    ).toMatch(/^BÁO CÁO/));

  test('a body below the one above it, and two positions of one signer', () =>
    expect(paragraphs(`UBND XÃ NÀ LỐC\nTRƯỜNG MẦM NON HOA LÊ\n${body}PHÓ TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND XÃ\nTòng Văn Ính`)).toEqual(
      expect.arrayContaining(['UBND XÃ NÀ LỐC', 'TRƯỜNG MẦM NON HOA LÊ', 'PHÓ TRƯỞNG BAN', 'PHÓ CHỦ TỊCH UBND XÃ']),
    ));
});
