import type { DraftParagraph } from '@tonghop/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, draft, zones } from './drafted.test-files.ts';
import { structure } from './structure.ts';

describe('zones', () => {
  test('double blanks and unseen characters change nothing', () => {
    const lines = ['UBND XÃ AN BÌNH', 'Số: 12/BC-UBND', 'BÁO CÁO', 'Kết quả năm 2025', 'Kính gửi: Sở Nội vụ', 'I. KẾT QUẢ', 'Mở 10 lớp.'];
    const found = zones(...lines);
    expect(zones(...lines.map((line) => line.replaceAll(' ', '  ')))).toEqual(found);
    expect(zones(...lines.map((line) => `\u200e${line}\u202c`))).toEqual(found);
  });

  test('a dash of a name may open a line of the title', () => {
    const title = ['BÁO CÁO', 'Tình hình kinh tế - xã hội, đảm bảo quốc phòng', '- an ninh 6 tháng đầu năm'];
    expect(zones('UBND XÃ AN BÌNH', ...title, 'Thực hiện kế hoạch năm, xã báo cáo:')).toEqual([
      'letterhead',
      'title',
      'title',
      'title',
      'body',
    ]);
  });

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

  test('a speck read as a point behind a name in capitals does not end the letterhead', () => {
    const zoned = zones('ỦY BAN NHÂN DÂN XÃ XUÂN', 'AN.', 'Số: 5/BC-UBND', 'BÁO CÁO', 'Kết quả năm 2025', 'I. KẾT QUẢ', 'Mở 10 lớp.');
    expect(zoned).toEqual(['letterhead', 'letterhead', 'letterhead', 'title', 'title', 'body', 'body']);
  });

  test.each(['Thiếu tá Y Thử Niê', 'Thượng uý Lò Văn Dụ', 'Thạc sĩ Trần Ví Dụ', 'Bà H’Thử Kđoh'])('«%s» signs', (name) => {
    expect(zones('BÁO CÁO', 'Mở 10 lớp.', 'Nơi nhận:', '- Lưu: CAX.', 'KT. TRƯỞNG CÔNG AN XÃ', 'PHÓ TRƯỞNG CÔNG AN XÃ', name).at(-1)).toBe(
      'signature',
    );
  });

  test('a subject’s line may end with a semicolon, or be a year', () => {
    const two = zones('BÁO CÁO', 'Đo lường 6 tháng đầu năm;', 'kế hoạch 6 tháng cuối năm', 'I. KẾT QUẢ', 'Mở 10 lớp.');
    expect(two).toEqual(['title', 'title', 'title', 'body', 'body']);
    const years = zones('BÁO CÁO', 'Chuyển đổi số năm 2025;', 'nhiệm vụ năm 2026', 'I. KẾT QUẢ', 'Mở 10 lớp.');
    expect(years).toEqual(['title', 'title', 'title', 'body', 'body']);
    expect(zones('KẾ HOẠCH', 'THỰC HIỆN CHỈ THỊ SỐ 12/CT-TTG VỀ CHĂM RỪNG', 'Thực hiện Chỉ thị số 12/CT-TTg, xã lập kế hoạch:')).toEqual([
      'title',
      'title',
      'body',
    ]);
    expect(zones('QUYẾT ĐỊNH', 'Lập tổ giúp việc', 'Căn cứ Luật Ví Dụ;', 'Điều 1. Lập tổ.')).toEqual(['title', 'title', 'body', 'body']);
    expect(zones('BÁO CÁO', 'KẾT QUẢ PHONG TRÀO', 'NĂM 2025', 'I. KẾT QUẢ', 'Mở 10 lớp.').slice(0, 4)).toEqual([
      'title',
      'title',
      'title',
      'body',
    ]);
  });

  test('a text without any form is all body', () => {
    expect(zones('Xã đã mở 10 lớp học cho người dân.', 'Người dân hưởng ứng.')).toEqual(['body', 'body']);
  });

  test.each(['TÓM TẮT BÁO CÁO', 'BẢN TỔNG HỢP', 'BÀI THAM LUẬN', 'ĐỀ CƯƠNG BÁO CÁO', 'BÁO CÁO TÓM TẮT'])(
    '«%s» is the name of a kind, no heading',
    (name) => {
      const found = zones(name, 'Kết quả năm 2025', 'I. KẾT QUẢ', 'Phường có 20 tổ.', 'II. TÓM TẮT KẾT QUẢ', 'Tốt.');
      expect(found).toEqual(['title', 'title', 'body', 'body', 'body', 'body']);
    },
  );

  test('an issuer that is named after a document', () => {
    const head = ['ĐẢNG ỦY PHƯỜNG VÍ DỤ', 'BAN CHỈ ĐẠO THỰC HIỆN', 'NGHỊ QUYẾT SỐ 57-NQ/TW', '*', 'Số 14-TB/BCĐ', 'ĐẢNG CỘNG SẢN VIỆT NAM'];
    const zoned = zones(
      ...head,
      'Ví Dụ, ngày 22 tháng 9 năm 2025',
      'THÔNG BÁO',
      'Phân công nhiệm vụ',
      'Căn cứ quy chế, Ban Chỉ đạo thông báo:',
    );
    expect(zoned.slice(-3)).toEqual(['title', 'title', 'body']);
    expect(zoned.slice(0, 3)).toEqual(['letterhead', 'letterhead', 'letterhead']);
  });

  test('two bodies sign one after the other', () => {
    const end = ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Nông Văn Dụ', 'SỞ NỘI VỤ', 'GIÁM ĐỐC', 'Lê Thị Thử', 'Nơi nhận:', '- Như trên.'];
    expect(zones('KẾ HOẠCH', 'Hai ngành cùng làm.', 'Kế hoạch có hiệu lực từ ngày ký./.', 'CÔNG AN TỈNH', ...end).slice(3)).toEqual([
      ...Array(7).fill('signature'),
      'recipients',
      'recipients',
    ]);
  });

  test('a recipient that the signature’s column cut in two', () => {
    const end = [
      'Nơi nhận:',
      '- Ban Thường trực MTTQ',
      'TM. BAN THƯỜNG TRỰC',
      'PHÓ CHỦ TỊCH',
      'Việt Nam;',
      '- HĐND,',
      'UBND tỉnh;',
      'Lê Thị Thử',
    ];
    expect(zones('BÁO CÁO', 'Đã mở lớp.', 'Trân trọng báo cáo./.', ...end).slice(3)).toEqual(
      'recipients recipients signature signature recipients recipients recipients signature'.split(' '),
    );
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

test('a line «(1) Xem thêm Báo cáo số …» whose mark stands above is a footnote', () => {
  const text = ['I. Khó khăn', '- Thiếu máy tính.(1)', '(1) Xem thêm Báo cáo số 09/BC-UBND ngày 02/5/2026.', '- Mạng yếu.'];
  expect(zones(...text)).toEqual(['body', 'body', 'footnote', 'body']);
  expect(zones('I. Nhiệm vụ', '(1) Xem Kế hoạch số 3/KH-UBND để lập dự toán.', '(2) Mở lớp.')).toEqual(['body', 'body', 'body']);
});

describe('mending', () => {
  test('the first sentence that ran into the addressee’s line', () => {
    const letter = [
      'V/v hỗ trợ lớp học',
      'Kính gửi: Cục Chuyển đổi số Thực hiện Quyết định số 20/QĐ-TTg ngày 02/12/2021, tỉnh đã mở 64 lớp.',
      'Trân trọng./.',
    ];
    expect(blocksOf(draft(...letter)).map(({ zone, text }) => [zone, text.slice(0, 9)])).toEqual([
      ['title', 'V/v hỗ tr'],
      ['addressee', 'Kính gửi:'],
      ['body', 'Thực hiện'],
      ['body', 'Trân trọn'],
    ]);
  });

  test('a dispatch by wire names those it goes to behind «điện:»', () => {
    const wire = [
      'CÔNG ĐIỆN',
      'Về việc trực Tết',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VÍ DỤ điện:',
      '- Giám đốc các sở;',
      '- Chủ tịch UBND các xã.',
      'Để bảo đảm an toàn, Chủ tịch UBND tỉnh yêu cầu:',
    ];
    expect(zones(...wire)).toEqual(['title', 'title', 'addressee', 'addressee', 'addressee', 'body']);
  });

  test('so did one that opens with who reports', () => {
    const report = [
      'BÁO CÁO',
      'Kết quả mở lớp',
      'Kính gửi: Công an tỉnh Ví Dụ Công an xã Đất Mẫu báo cáo kết quả như sau:',
      '- Đã mở 3 lớp.',
    ];
    expect(blocksOf(draft(...report)).map(({ zone, text }) => [zone, text.slice(0, 11)])).toEqual([
      ['title', 'BÁO CÁO'],
      ['title', 'Kết quả mở '],
      ['addressee', 'Kính gửi: C'],
      ['body', 'Công an xã '],
      ['body', '- Đã mở 3 l'],
    ]);
  });

  test('a symbol cut at its hyphen by a line’s end is one again', () => {
    const cut = blocksOf(
      draft('Thực hiện Kế hoạch số 98/KH-', 'UBND ngày 20/4/2026 của UBND tỉnh, xã báo cáo:', 'Từ năm 2024 -', 'UBND xã mở lớp.'),
    );
    expect(cut.map(({ text }) => text).slice(0, 2)).toEqual([
      'Thực hiện Kế hoạch số 98/KH-UBND ngày 20/4/2026 của UBND tỉnh, xã báo cáo:',
      'Từ năm 2024 -',
    ]);
  });

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

  test('come back through double blanks, which change nothing', () => {
    const line = drawn('Nghị định  của Chính  phủ số 5/2004/QĐ-TTg');
    const { blocks } = structure({ blocks: [line], notes: [], textOrigin: 'doc' });
    expect((blocks[0] as DraftParagraph).runs[0]!.text).toBe('NGHỊ ĐỊNH của Chính phủ số 5/2004/QĐ-TTg');
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
