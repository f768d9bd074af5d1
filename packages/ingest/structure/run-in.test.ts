import { expect, test } from 'vitest';
import { bold, heads } from './drafted.test-files.ts';

test('a paragraph that numbers several items is no title, nor is a body whose name holds a verb', () => {
  const lines = [
    '1. Về khó khăn',
    '(1) Về con người: thiếu công chức; (2) Về máy móc: máy cũ; (3) Về mẫu đơn: chưa sửa.',
    '2. Về kiến nghị',
  ];
  expect(heads(...lines)).toEqual(['1 Về khó khăn', '1 Về kiến nghị']);
  const asked = ['I. KẾT QUẢ', '1.1. Kết quả: 12 văn bản.', '1.2. Tồn tại: thiếu người.', 'II. ĐỀ XUẤT', '1. Sở Nội vụ sớm giao biên chế.'];
  expect(heads(...asked, '2. Văn phòng Đăng ký đất đai thành phố quán triệt các chi nhánh trả hồ sơ đúng hẹn.')).not.toContain(
    '2 Văn phòng',
  );
});

test('who is asked behind «Đề nghị:» belongs to the title, and a committee’s name goes on in capitals', () => {
  expect(
    heads(
      'IV. TỔ CHỨC THỰC HIỆN',
      '1. Sở Công Thương',
      'Hỗ trợ hợp tác xã.',
      '2. Đề nghị: Hiệp hội Doanh nghiệp tỉnh, Hội Nông dân tỉnh',
      'a) Vận động hội viên.',
    ),
  ).toEqual(['1 TỔ CHỨC THỰC HIỆN', '2 Sở Công Thương', '2 Đề nghị: Hiệp hội Doanh nghiệp tỉnh, Hội Nông dân tỉnh']);
  expect(
    heads(
      'IV. TỔ CHỨC THỰC HIỆN',
      '1. Sở Công Thương',
      'Hỗ trợ hợp tác xã.',
      '2. Đề nghị các Ban Xây dựng Đảng và Ủy ban Kiểm tra Đảng ủy, Văn phòng Đảng ủy tăng cường công tác giữ gìn tài liệu theo quy định.',
    ),
  ).not.toContain('2 Đề nghị các Ban Xây dựng Đảng và Ủy ban');
});

test('bodies listed behind «các Sở:» that carry a decision out are no title', () => {
  expect(
    heads(
      'Điều 1. Phê duyệt Đề án với các nội dung sau:',
      'I. MỤC TIÊU',
      'Số hóa 60% hồ sơ.',
      'II. TỔ CHỨC THỰC HIỆN',
      'Sở Nội vụ chủ trì.',
      'Điều 2. Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Nội vụ, Tài chính chịu trách nhiệm thi hành Quyết định này./.',
    ).filter((head) => head.endsWith('các Sở')),
  ).toEqual([]);
});

test('what was done about a shortcoming is no part about shortcomings', () => {
  expect(
    heads(
      'II. KẾT QUẢ KHẮC PHỤC',
      '1. Hạn chế về chậm ban hành chương trình hành động: đã ban hành trong tháng 11.',
      '2. Hạn chế về tỷ lệ dùng sổ tay điện tử thấp (48%): nâng lên 91%, vượt chỉ tiêu.',
      'III. PHƯƠNG HƯỚNG',
      'Họp mỗi quý.',
    ),
  ).toEqual(['1 KẾT QUẢ KHẮC PHỤC', '1 PHƯƠNG HƯỚNG']);
});

test('letters over sentences of their own, each a few words without an end, are titles beside bold headings', () => {
  const told = ['a) Dịch vụ công trực tuyến', 'Tỷ lệ hồ sơ trực tuyến đạt 88,3% trên địa bàn thành phố.', 'b) Quản lý, điều hành'];
  const end = '100% cơ quan nhà nước dùng chữ ký số trong công việc.';
  expect(heads(bold('1. Chính quyền số'), ...told, end)).toHaveLength(3);
  expect(heads(bold('1. Chính quyền số'), ...told.slice(0, 1), ...told.slice(2), end)).toHaveLength(1);
});

test('a field’s name on a line of its own among fields whose titles run into long texts is one of them', () => {
  const long = 'xã đã mở mười hai lớp cho các hộ kinh doanh, hợp tác xã và cán bộ thôn trong chín tháng, nhiều hơn năm trước bốn lớp.';
  expect(
    heads(
      bold('II. KẾT QUẢ'),
      `1. Về cơ quan Đảng: 100% văn bản được ký số; ${long}`,
      `2. Về chính quyền số: ${long}`,
      '3. Về kinh tế số, xã hội số',
      'Toàn xã có 198 hộ đã dùng hóa đơn điện tử.',
    ),
  ).toEqual(['1 KẾT QUẢ', '2 runs in Về cơ quan Đảng', '2 runs in Về chính quyền số', '2 Về kinh tế số, xã hội số']);
});

test('a bureau whose committee acts is one body, and no title', () => {
  const lines = [
    'I. LÃNH ĐẠO, CHỈ ĐẠO',
    '1. Ban Thường vụ Đảng ủy đã ban hành Kế hoạch thực hiện nghị quyết và lập ban chỉ đạo ở cấp mình.',
  ];
  expect(heads(...lines, '2. Mở một hội nghị quán triệt nghị quyết.')).toEqual(['1 LÃNH ĐẠO, CHỈ ĐẠO']);
});

test('a colon with its blank on the wrong side runs in all the same', () => {
  const lines = [
    '2. Về hạn chế và nguyên nhân',
    'a) Hạn chế, khó khăn :Chế độ báo cáo dày, số liệu lớn.',
    'b) Nguyên nhân :Các mốc sát nhau.',
  ];
  expect(heads(...lines).map((head) => head.trim())).toEqual([
    '1 Về hạn chế và nguyên nhân',
    '2 runs in Hạn chế, khó khăn',
    '2 runs in Nguyên nhân',
  ]);
});

test('where most of a list have titles that run in, so has the rest, a figure behind its colon or not', () => {
  expect(
    heads(
      bold('II. KẾT QUẢ'),
      '2.1. Về thể chế: đã ban hành 03 văn bản.',
      '2.2. Về hạ tầng số: có 12 trạm thu phát.',
      '2.3. Về dữ liệu: làm sạch 2.300 hồ sơ.',
      '2.4. Về thủ tục hành chính: 100% thủ tục được cung cấp trực tuyến.',
    ).map((head) => head.trim()),
  ).toEqual(['1 KẾT QUẢ', '2 runs in Về thể chế', '2 runs in Về hạ tầng số', '2 runs in Về dữ liệu', '2 runs in Về thủ tục hành chính']);
});

test('a task’s detail behind a dash ends no title', () => {
  expect(
    heads(
      'IV. KẾ HOẠCH NĂM 2027',
      'IV.1. Lắp đủ công tơ đo xa - Thời hạn: 30/9/2027 - Phòng Kinh doanh.',
      'IV.2. Triển khai máy bay kiểm tra đường dây - Thời hạn: 31/12/2027 - Phòng Kỹ thuật.',
    ),
  ).toEqual(['1 KẾ HOẠCH NĂM 2027']);
});
