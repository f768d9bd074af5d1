import { compose, type Draft, type DraftParagraph, type ParagraphBlock } from '@tonghop/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { structure } from './structure.ts';

type Line = string | DraftParagraph;
const draft = (...lines: Line[]): Draft => ({
  blocks: lines.map((line) => (typeof line === 'string' ? { kind: 'paragraph', runs: [{ text: line }] } : line)),
  notes: [],
  textOrigin: 'txt',
});
const bold = (text: string, more: Partial<DraftParagraph> = {}): DraftParagraph => ({
  kind: 'paragraph',
  runs: [{ text, bold: true }],
  ...more,
});
const blocksOf = (given: Draft): (ParagraphBlock & { text: string })[] => {
  const reading = compose({ sha256: '', name: 'x', format: 'txt', mediaType: 'text/plain' }, 'test/1', structure(given));
  return reading.blocks.flatMap((block) => (block.kind === 'paragraph' ? [{ ...block, text: reading.text.slice(...block.span) }] : []));
};
const zones = (...lines: Line[]) => blocksOf(draft(...lines)).map((block) => block.zone);
const heads = (...lines: Line[]) =>
  blocksOf(draft(...lines)).flatMap(({ heading, text, span }) =>
    heading
      ? [`${heading.level}${heading.runIn ? ' runs in' : ''} ${text.slice(heading.title[0] - span[0], heading.title[1] - span[0])}`]
      : [],
  );

describe('zones', () => {
  test('the form of an administrative report', () => {
    expect(
      zones(
        'ỦY BAN NHÂN DÂN',
        'PHƯỜNG AN BÌNH TÂY',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Số: 12/BC-UBND',
        'An Bình Tây, ngày 03 tháng 02 năm 2026',
        'BÁO CÁO',
        'Kết quả phổ cập kỹ năng số',
        'Kính gửi:',
        '- Ủy ban nhân dân tỉnh;',
        '- Sở Nội vụ.',
        'UBND phường báo cáo như sau:',
        'I. KẾT QUẢ',
        'Mở 10 lớp.',
        'Trên đây là báo cáo của phường./.',
        'Nơi nhận:',
        '- Như trên;',
        'KT. CHỦ TỊCH',
        '- Lưu: VT.',
        'PHÓ CHỦ TỊCH',
        'Lê Thị Mận',
      ),
    ).toEqual([
      ...Array(6).fill('letterhead'),
      ...Array(2).fill('title'),
      ...Array(3).fill('addressee'),
      ...Array(4).fill('body'),
      'recipients',
      'recipients',
      'signature',
      'recipients',
      'signature',
      'signature',
    ]);
  });

  test('a text without any form is all body', () => {
    expect(zones('Xã đã mở 10 lớp học cho người dân.', 'Người dân hưởng ứng.')).toEqual(['body', 'body']);
  });

  test('«PHƯỜNG AN …» is no «PHƯƠNG ÁN»', () => {
    expect(zones('PHƯỜNG AN LẠC TÂY', 'BÁO CÁO', 'Kết quả năm 2025', 'I. MỞ ĐẦU', 'Phường có 20 tổ.')[0]).toBe('letterhead');
  });

  test('drawn lines and the word for the end stay out of the text', () => {
    expect(zones('I. KẾT QUẢ', '==========', 'Mở 10 lớp. ---', '* * *', '—HẾT BÁO CÁO—', 'Hết')).toEqual(['body', 'body']);
    expect(zones('Hết năm, xã mở 10 lớp.')).toEqual(['body']);
  });

  test('stamps of electronic signatures and echoed links stay out of the text', () => {
    expect(zones('Ký bởi: UBND xã', 'Học tại https://lop.example.vn hằng tuần.', 'https://lop.example.vn/')).toEqual(['body']);
  });
});

describe('headings', () => {
  test('long numbered items with end marks are items', () => {
    expect(
      heads(
        'II. NHIỆM VỤ',
        '1. Đẩy mạnh tuyên truyền trên hệ thống truyền thanh và các nền tảng mạng xã hội của địa phương trong năm tới.',
        '2. Mở thêm các lớp học buổi tối cho người đi làm, người cao tuổi và bà con các thôn xa trung tâm của xã.',
      ),
    ).toEqual(['1 NHIỆM VỤ']);
  });

  test('a run of numbered lines with nothing below any of them is a list of items, whatever follows the last', () => {
    const list = [
      '1. Mở hai lớp học buổi tối tại các thôn',
      '2. Đề nghị Sở Nội vụ cấp thêm tài khoản',
      '3. Phấn đấu 70% hộ dân có ví điện tử',
    ];
    expect(heads('III. PHƯƠNG HƯỚNG', ...list)).toEqual(['1 PHƯƠNG HƯỚNG']);
    expect(heads('III. PHƯƠNG HƯỚNG', '=====', ...list, '--- HẾT ---')).toEqual(['1 PHƯƠNG HƯỚNG']);
    expect(heads('I. KẾT QUẢ', 'Tốt.', 'II. PHƯƠNG HƯỚNG', ...list.slice(1), 'III. KINH PHÍ', 'Ngân sách xã.')).toHaveLength(3);
  });

  test('short numbered lines that name parts are headings though nothing stands below them, and so are those over text', () => {
    expect(heads('II. KẾT QUẢ', '1. Về hạ tầng số', '2. Về nhân lực số', '3. Thuận lợi, khó khăn')).toHaveLength(4);
    expect(heads('III. PHƯƠNG HƯỚNG', '1. Mở lớp học', 'Mở tại ba thôn.', '2. Cấp tài khoản', 'Cấp cho 40 hộ.')).toHaveLength(3);
  });

  test('bold type decides between short items and headings', () => {
    expect(heads(bold('1. Về hạ tầng'), 'Đã phủ sóng 12 thôn.', '- Lắp 03 trạm.', bold('2. Về con người'), 'Đã tuyển 02 người.')).toEqual([
      '1 Về hạ tầng',
      '1 Về con người',
    ]);
  });

  test('run-in titles, by words and by bold type', () => {
    expect(
      heads('a) Khó khăn: Máy tính cũ, hay hỏng.', 'b) Nguyên nhân: Kinh phí ít.', {
        kind: 'paragraph',
        runs: [{ text: '3. Kết nối.', bold: true }, { text: ' Đã nối mạng cho 14 nhà văn hóa.' }],
      }),
    ).toEqual(['1 runs in Khó khăn', '1 runs in Nguyên nhân', '1 runs in Kết nối']);
  });

  test('a bullet with the words for the work ahead runs in a title, as one with those for trouble does', () => {
    expect(
      heads('- Khó khăn: Sóng yếu.', '- Các nhiệm vụ trọng tâm trong thời gian tới: Lắp thêm trạm.', '- Nhiệm vụ của xã: Mở lớp.'),
    ).toEqual(['1 runs in Khó khăn', '1 runs in Các nhiệm vụ trọng tâm trong thời gian tới']);
  });

  test('a few words before a colon among items without titles make no heading', () => {
    const items = ['a) Việc ban hành kế hoạch của xã.', 'b) Công tác rà soát thủ tục.', 'c) Việc tiếp dân định kỳ.'];
    expect(heads('1. Kiểm tra', ...items, 'd) Kết quả giải quyết hồ sơ: Tỷ lệ đúng hạn, quá hạn.')).toEqual(['1 Kiểm tra']);
    expect(heads('1. Đánh giá', ...items.slice(0, 2), 'c) Khó khăn: Máy tính cũ.')).toEqual(['1 Đánh giá', '2 runs in Khó khăn']);
  });

  test('the title of a part runs over all of its lines in capitals', () => {
    const centred = { align: 'center' as const };
    expect(
      heads(bold('Phần thứ hai', centred), bold('DỰ BÁO VÀ NHIỆM VỤ', centred), bold('TRONG THỜI GIAN TỚI', centred), 'Trời nắng.'),
    ).toEqual(['1 DỰ BÁO VÀ NHIỆM VỤ TRONG THỜI GIAN TỚI']);
  });

  test('a group of people before the share it shall reach runs in no title', () => {
    expect(heads('1. Đối với học sinh: 100% biết dùng thư viện số.', '2. Đối với người dân: tối thiểu 70% biết gọi hình.')).toEqual([]);
    expect(heads('1. Đối với học sinh: Mở câu lạc bộ tin học.', '2. Đối với người dân: Mở lớp buổi tối.')).toHaveLength(2);
  });

  test('numbering restarts, and levels stay consistent', () => {
    expect(
      heads(
        'A. PHẦN CHUNG',
        'I. Kết quả',
        '1. Lớp học',
        'Mở 4 lớp.',
        '2. Mô hình',
        'Có 2 mô hình.',
        'II. Hạn chế',
        '1. Hạ tầng',
        'Sóng yếu.',
        'B. PHẦN RIÊNG',
        'I. Mục tiêu',
        'Mở 9 lớp.',
      ),
    ).toEqual(['1 PHẦN CHUNG', '2 Kết quả', '3 Lớp học', '3 Mô hình', '2 Hạn chế', '3 Hạ tầng', '1 PHẦN RIÊNG', '2 Mục tiêu']);
  });

  test('a heading that lost its line end is cut where the sentence begins', () => {
    expect(
      heads(
        '1. Công tác chỉ đạo',
        'Đã ban hành 04 văn bản.',
        '2. Kết quả thực hiện các nhiệm vụ chuyển đổi số của địa phương UBND xã đã mở 14 lớp học, phát 600 tờ rơi, hướng dẫn 2.000 người dân sử dụng dịch vụ công.',
        '3. Khó khăn',
        'Sóng yếu.',
      ),
    ).toEqual(['1 Công tác chỉ đạo', '1 runs in Kết quả thực hiện các nhiệm vụ chuyển đổi số của địa phương', '1 Khó khăn']);
  });

  test('the next heading inside a paragraph begins its own', () => {
    expect(heads('a) Khó khăn: Máy tính cũ, đường truyền yếu, cán bộ phải kiêm nhiệm. b) Nguyên nhân: Kinh phí bố trí muộn.')).toEqual([
      '1 runs in Khó khăn',
      '1 runs in Nguyên nhân',
    ]);
  });

  test('annexes: their titles are headings, numbering starts again', () => {
    const found = blocksOf(
      draft(
        'I. KẾT QUẢ',
        'Tốt.',
        'Nơi nhận:',
        '- Lưu: VT.',
        'CHỦ TỊCH',
        'Lê Thị Mận',
        'Phụ lục II',
        'BIỂU TỔNG HỢP',
        '(Kèm theo Báo cáo số 12/BC-UBND)',
        'I. Lớp học',
        'Mười lớp.',
      ),
    );
    expect(found.map((block) => block.annex)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(found.filter((block) => block.heading).map((block) => [block.text, block.heading!.level])).toEqual([
      ['I. KẾT QUẢ', 1],
      ['BIỂU TỔNG HỢP', 1],
      ['I. Lớp học', 2],
    ]);
  });
});

describe('mending', () => {
  test('a sentence cut by a page goes on', () => {
    expect(
      blocksOf(draft('Trong năm, xã đã mở lớp học kỹ năng số cho người dân tại các', 'thôn trên địa bàn.')).map((block) => block.text),
    ).toEqual(['Trong năm, xã đã mở lớp học kỹ năng số cho người dân tại các thôn trên địa bàn.']);
  });

  test('any paragraphs: no word is lost, headings lie in their blocks', () => {
    const line = fc.string({
      unit: fc.constantFrom(
        'I. ',
        'a) ',
        '1.',
        '- ',
        'KẾT QUẢ',
        'Khó khăn',
        ':',
        ' ',
        'Nơi nhận',
        'Kính gửi',
        './.',
        'xã ',
        'Phụ lục',
        '\n',
      ),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        for (const { heading, span, label, text } of blocksOf(draft(...lines))) {
          if (heading) {
            expect(heading.title[0]).toBeGreaterThanOrEqual(span[0]);
            expect(heading.title[1]).toBeLessThanOrEqual(span[1]);
            expect(heading.title[0]).toBeLessThanOrEqual(heading.title[1]);
          }
          if (label) expect(label.length).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('letters that a capital font drew', () => {
  const drawn = (typed: string): DraftParagraph => ({ kind: 'paragraph', runs: [{ text: typed.toLocaleUpperCase('vi'), typed }] });
  test('come back as typed in title, body and tables; what is told by its capitals stays', () => {
    const lines = [
      'Ủy ban nhân dân',
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
      'Báo cáo',
      'Về thi hành Quyết định số 5/2004/QĐ-TTg',
      'I. Kết quả của Chính phủ\n- Xã An Bình mở 5 lớp.',
      'Nơi nhận:',
      'TM. Ủy ban nhân dân',
      'Chủ tịch',
    ].map(drawn);
    expect(blocksOf(draft(...lines, 'Lê Thị Mận')).map(({ text }) => text)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BÁO CÁO',
      'Về thi hành Quyết định số 5/2004/QĐ-TTg',
      'I. Kết quả của Chính phủ',
      '- Xã An Bình mở 5 lớp.',
      'NƠI NHẬN:',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lê Thị Mận',
    ]);
  });
  test('a name of the kind in the title’s own paragraph stays large', () => {
    const given = draft(drawn('Nghị định của Chính phủ về Quy chế dân chủ'), drawn('Chương I'), 'Nội dung.');
    expect(blocksOf(given)[0]!.text).toBe('NGHỊ ĐỊNH của Chính phủ về Quy chế dân chủ');
  });
  test('cells of tables', () => {
    const cell = { paragraphs: [drawn('Tên cơ quan')], column: 0, colSpan: 1, rowSpan: 1 };
    const table = { kind: 'table' as const, columns: 1, rows: [{ cells: [cell] }] };
    const made = structure({ ...draft('I. Kết quả'), blocks: [table] });
    expect(made.blocks[0]).toMatchObject({ rows: [{ cells: [{ paragraphs: [{ runs: [{ text: 'Tên cơ quan' }] }] }] }] });
  });
});
