import type { DraftParagraph } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { blocksOf, bold, draft, heads } from './drafted.test-files.ts';

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

  test('a unit’s name above its tasks is a heading without bold type, in a list of names it is an item', () => {
    expect(
      heads(
        bold('4. Tổ chức thực hiện'),
        'a) Phòng Kinh tế',
        '- Chi trả kinh phí hỗ trợ.',
        'b) Các thôn, khu dân cư',
        '- Bố trí địa điểm học.',
      ),
    ).toEqual(['1 Tổ chức thực hiện', '2 Phòng Kinh tế', '2 Các thôn, khu dân cư']);
    expect(
      heads(
        'IV. TỔ CHỨC THỰC HIỆN',
        'Ban Tổ chức Tỉnh đoàn',
        '- Chấm điểm thi đua theo quý.',
        'Các Đoàn xã, phường',
        '- Ra mắt đội hình trong tháng 3.',
      ),
    ).toEqual(['1 TỔ CHỨC THỰC HIỆN', '2 Ban Tổ chức Tỉnh đoàn', '2 Các Đoàn xã, phường']);
    const told = ['Theo dõi, chấm điểm thi đua các đơn vị theo từng quý.', 'Ra mắt đội hình trong Tháng Thanh niên năm nay.'];
    expect(heads('IV. TỔ CHỨC THỰC HIỆN', 'Ban Tổ chức Tỉnh đoàn', told[0]!, 'Các Đoàn xã, phường', told[1]!)).toEqual([
      '1 TỔ CHỨC THỰC HIỆN',
      '2 Ban Tổ chức Tỉnh đoàn',
      '2 Các Đoàn xã, phường',
    ]);
    expect(heads('IV. THÀNH PHẦN', 'Công an xã', 'Trạm Y tế', 'Mỗi đơn vị cử 01 người.')).toEqual(['1 THÀNH PHẦN']);
    expect(heads(bold('4. Thành phần'), 'a) Phòng Kinh tế', 'b) Công an xã', 'c) Trạm Y tế', 'Mỗi đơn vị cử 01 người.')).toEqual([
      '1 Thành phần',
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

  test('the first italic line below a bold title counts as much as the next ones', () => {
    const italic = (text: string): DraftParagraph => ({ kind: 'paragraph', runs: [{ text, italic: true }] });
    const asks = (body: string, text: string) => [italic(`Đối với ${body}:`), text];
    expect(
      heads(bold('Kết quả'), 'Đã mở 12 lớp đêm.', bold('Kiến nghị'), ...asks('UBND tỉnh', '- Cấp loa.'), ...asks('Sở Nội vụ', '- Mở lớp.')),
    ).toEqual(['1 Kết quả', '1 Kiến nghị', '2 Đối với UBND tỉnh', '2 Đối với Sở Nội vụ']);
  });

  test('a field’s name with a full stop over its text is a heading, a statement is none', () => {
    const text = 'Xã đã rà soát toàn bộ hồ sơ của người dân trên địa bàn, lập danh sách và phân công theo dõi.';
    expect(
      heads(
        '1. Công tác rà soát, thống kê, quản lý hồ sơ người tham gia lớp học tại các thôn.',
        text,
        '2. Công tác cai nghiện, công tác hỗ trợ việc làm cho người hoàn thành lớp học.',
        text,
      ),
    ).toHaveLength(2);
    expect(heads('1. Công tác rà soát hồ sơ được các thôn thực hiện đúng tiến độ đã đề ra từ đầu năm.', '- Thôn Đông xong trước.')).toEqual(
      [],
    );
  });

  test('several bodies in one heading, parted by semicolons', () => {
    const more = ['2. Sở Nội vụ', 'Theo dõi.', '3. Công an tỉnh', 'Phối hợp.'];
    expect(heads('1. Các sở, ban, ngành; UBND các xã, phường; các cơ quan, đơn vị có liên quan', 'Lập kế hoạch.', ...more)).toHaveLength(3);
  });

  test('a heading of many words without an end mark among headings, one of which runs in', () => {
    const long =
      'b) Kết quả tuyển dụng công chức, viên chức (thi tuyển, xét tuyển); bổ nhiệm, đề bạt; thi nâng ngạch công chức, thăng hạng viên chức và thi tuyển cạnh tranh để bổ nhiệm vào các chức danh lãnh đạo tại các cơ quan, đơn vị trực thuộc xã';
    const found = heads(
      '4. Cải cách công vụ',
      'a) Kết quả ban hành quy định về vị trí việc làm',
      'Đã ban hành 02 văn bản.',
      long,
      '- Đang triển khai.',
      'c) Tình hình chấp hành kỷ luật: Công tác quản lý cán bộ luôn được xã quan tâm, không có trường hợp vi phạm phải xử lý.',
    );
    expect(found).toHaveLength(4);
  });

  test('a guide that is drawn up is the heading’s own thing', () => {
    const title = '1.1. Xây dựng và ban hành Hướng dẫn của Ban Thường trực về việc Mặt trận tham gia giám sát ở các thôn trên địa bàn xã';
    expect(heads(title, '- Xong trước ngày 20/11.', '1.2. Xây dựng lịch trình thực hiện', '- Xong trước ngày 25/11.')[0]).toContain(
      'các thôn',
    );
  });

  test('lines of a form in an annex are no headings', () => {
    const form = [bold('Độc lập - Tự do - Hạnh phúc'), bold('THƯ KÝ HỘI NGHỊ'), bold('TM. BAN CÔNG TÁC MẶT TRẬN'), '(Ký tên)'];
    expect(heads('I. KẾT QUẢ', 'Tốt.', ...form, 'Vào hồi 8 giờ, hội nghị bắt đầu.')).toEqual(['1 KẾT QUẢ']);
  });

  test('a bullet with the words for the work ahead runs in a title, as one with those for trouble does', () => {
    expect(
      heads('- Khó khăn: Sóng yếu.', '- Các nhiệm vụ trọng tâm trong thời gian tới: Lắp thêm trạm.', '- Nhiệm vụ của xã: Mở lớp.'),
    ).toEqual(['1 runs in Khó khăn', '1 runs in Các nhiệm vụ trọng tâm trong thời gian tới']);
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

  test('a plan’s heading that lost its line end is cut before the verb or unit that begins its task, names in capitals are not', () => {
    expect(
      heads(
        '1. Nâng cao nhận thức, tạo sự đồng thuận trong cán bộ và Nhân dân Các thôn tăng cường tuyên truyền qua loa truyền thanh và mạng xã hội.',
        '2. Công an xã Hướng dẫn người dân kích hoạt tài khoản định danh điện tử mức độ 2.',
        '3. Phòng Văn hóa - Xã hội Chủ trì tham mưu, hướng dẫn, đôn đốc các thôn.',
      ),
    ).toEqual([
      '1 runs in Nâng cao nhận thức, tạo sự đồng thuận trong cán bộ và Nhân dân',
      '1 runs in Công an xã',
      '1 runs in Phòng Văn hóa - Xã hội',
    ]);
    expect(
      heads(
        '1. Tổ chức thực hiện tốt công tác phối hợp với Ban Tổ chức Tỉnh ủy trong việc đánh giá cán bộ số hằng năm tại địa phương.',
        '2. Tổ chức các hoạt động chào mừng Tuần lễ Hỗ trợ người cao tuổi dùng điện thoại thông minh ở tất cả các khu dân cư.',
        '3. Triển khai thực hiện Kế hoạch Tuyên truyền kỹ năng số trên địa bàn toàn xã trong năm nay và các năm sau.',
        '4. Kiến nghị Ủy ban nhân dân tỉnh tiếp tục bố trí kinh phí mở rộng mạng lưới truyền thanh thông minh.',
      ),
    ).toEqual([]);
  });

  test('the next heading inside a paragraph begins its own', () => {
    expect(heads('a) Khó khăn: Máy tính cũ, đường truyền yếu, cán bộ phải kiêm nhiệm. b) Nguyên nhân: Kinh phí bố trí muộn.')).toEqual([
      '1 runs in Khó khăn',
      '1 runs in Nguyên nhân',
    ]);
  });

  test('short lines without numbers or bold type: those alike with told titles are titles too', () => {
    expect(
      heads(
        'Công tác xây dựng Đảng',
        'Kết nạp 14 đảng viên.',
        'An ninh, trật tự',
        'Xảy ra 02 vụ trộm.',
        'Phát triển kinh tế',
        'Thu ngân sách đạt khá.',
        'Điều còn vướng',
        '- Hai buôn chưa có chi bộ.',
        'Đề đạt với Tỉnh ủy',
        '- Cho lập chi bộ ghép.',
      ),
    ).toEqual(['1 Công tác xây dựng Đảng', '1 An ninh, trật tự', '1 Phát triển kinh tế', '1 Điều còn vướng', '1 Đề đạt với Tỉnh ủy']);
    // Items without end marks stand in a row: none has text of its own, and nothing ended before them.
    expect(
      heads('Công tác xây dựng Đảng', 'Phát triển kinh tế', 'Thôn Hạ', 'Thôn Trung', 'Thôn Thượng', 'Kết quả đạt được', 'Tốt.'),
    ).not.toContain('1 Thôn Trung');
  });

  test('titles that nothing tells but their place: no line but them goes without an end mark', () => {
    const told = ['Hội làm ăn khá', 'Dư nợ đạt 14 tỷ đồng.', 'Điều chưa yên tâm', 'Quỹ còn ít.', 'Hội thiết tha mong', 'Tỉnh thêm vốn.'];
    expect(heads(...told)).toEqual(['1 Hội làm ăn khá', '1 Điều chưa yên tâm', '1 Hội thiết tha mong']);
    expect(heads('Phần thứ nhất: Vay vốn', 'Dư nợ khá.', ...told)).toHaveLength(4);
    expect(heads('Phần thứ nhất: Vay vốn', 'Dư nợ khá.', ...told, 'Bản Mé', '12 hộ')).toHaveLength(1);
    // Cells of a table that lost its ruling have no end marks either.
    expect(heads(...told, 'Bản Mé', '12 hộ', 'Bản Can', '14 hộ', 'Bản Hồ', '9 hộ')).toEqual([]);
  });

  test('bullets of one form over those of another are titles', () => {
    const list = ['* Đã làm được gì', '+ Ra quân 36 buổi.', '* Chỗ còn vướng', '+ Xe ít.', '+ Rác ứ.', '* Vì đâu', '+ Hợp đồng cũ.'];
    expect(heads(...list)).toEqual(['1 Đã làm được gì', '1 Chỗ còn vướng', '1 Vì đâu']);
    expect(heads(...list, '* Xã đã nhắc nhở.', '+ Ba lần.')).toEqual([]);
    expect(heads('* Thôn Hạ', '* Thôn Trung', '+ Đã ra quân.', '* Thôn Thượng', '+ Chưa ra quân.')).toEqual([]);
  });

  test('questions that are answered are headings, the words that enact a decision are none', () => {
    const asked = ['Câu 1. Đã mở mấy lớp?', 'Xã đã mở 9 lớp.', 'Câu 2. Vướng mắc gì?', 'Người dạy chưa có thù lao.'];
    expect(heads(...asked)).toEqual(['1 Đã mở mấy lớp?', '1 Vướng mắc gì?']);
    expect(
      heads('Căn cứ Luật;', 'QUYẾT ĐỊNH:', 'Điều 1. Giao việc', '1. Ông A', '- Phụ trách chung.', '2. Bà B', '- Chủ trì họp.')[0],
    ).toBe('1 Giao việc');
  });

  test('«Ưu điểm: …», «Nhược điểm: …» run in', () => {
    expect(heads('2. Nhận xét', 'Ưu điểm: Nhanh.', 'Nhược điểm: Máy cũ.', '3. Kinh phí', 'Ít.').slice(1, 2)).toEqual([
      '2 runs in Nhược điểm',
    ]);
  });

  test('«Yêu cầu» whose line end got lost', () => {
    expect(
      heads('I. MỤC ĐÍCH', '1. Mục đích', 'Nâng cao.', '2. Yêu cầu Các đơn vị triển khai nghiêm túc.', 'II. NỘI DUNG', 'Mở lớp.'),
    ).toContain('2 runs in Yêu cầu');
    expect(heads('I. NỘI DUNG', '1. Yêu cầu UBND các xã triển khai nghiêm túc.', '2. Yêu cầu Sở Y tế báo cáo kết quả.')).toEqual([
      '1 NỘI DUNG',
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
