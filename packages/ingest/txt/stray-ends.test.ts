import type { DraftBlock } from '@tonghop/model';
import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const texts = (text: string): string[] =>
  readText(text).blocks.map((block: DraftBlock) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''));

const BODY = `Trong năm qua xã đã mở mười hai lớp kỹ năng số cho người cao tuổi với sự
tham gia của ba trăm bốn mươi lượt người, vượt chỉ tiêu mà kế hoạch của tỉnh
đã giao cho xã từ đầu năm, trong đó có hai lớp mở vào buổi tối tại nhà văn
hóa thôn Đông và một lớp mở tại chợ vào ngày nghỉ cuối tuần cho bà con tiểu
thương, do đoàn viên thanh niên của xã đứng lớp và chuẩn bị tài liệu phát tay
cho người học.`;

test('a paragraph’s last word that stands above it goes back to its end', () => {
  const text = `${BODY}
IV. KIẾN NGHỊ
- Sở Nông nghiệp cung cấp giao diện kết nối cho địa phương.
đồ.
thông.

- UBND tỉnh: xem xét bổ sung 12,4 tỷ đồng từ nguồn tăng thu để ghép lại bản
- Sở Khoa học và Công nghệ phủ sóng ba bản vùng cao cùng các doanh nghiệp viễn
- Sở Tài chính sớm thẩm định dự toán.
`;
  expect(texts(text).slice(-5)).toEqual([
    'IV. KIẾN NGHỊ',
    '- Sở Nông nghiệp cung cấp giao diện kết nối cho địa phương.',
    '- UBND tỉnh: xem xét bổ sung 12,4 tỷ đồng từ nguồn tăng thu để ghép lại bản đồ.',
    '- Sở Khoa học và Công nghệ phủ sóng ba bản vùng cao cùng các doanh nghiệp viễn thông.',
    '- Sở Tài chính sớm thẩm định dự toán.',
  ]);
});

test('so does a share', () => {
  const text = `${BODY}
2. Kết quả trả lời
1,8%.

Rất hài lòng 41,2%; hài lòng 49,6%; bình thường 7,4%; chờ lâu và không hài lòng
Hỏi về kỹ năng muốn học, người dân chọn phòng tránh lừa đảo.
`;
  expect(texts(text)).toContain('Rất hài lòng 41,2%; hài lòng 49,6%; bình thường 7,4%; chờ lâu và không hài lòng 1,8%.');
});

test('a subject that fills its line is not joined to a body that begins with days or a survey, nor «sau:» to its end', () => {
  const body = (opening: string) =>
    `BÁO CÁO\nKết quả giám sát việc thực hiện Nghị quyết số 57-NQ/TW tại các xã, phường\n${opening}\ntỉnh làm việc với 10 xã, phường.\n${BODY}\n`;
  expect(texts(body('Từ ngày 03/11 đến ngày 14/11/2026, Đoàn giám sát của Mặt trận Tổ quốc'))[1]).toBe(
    'Kết quả giám sát việc thực hiện Nghị quyết số 57-NQ/TW tại các xã, phường',
  );
  const survey = texts(
    `BÁO CÁO\nMột số khó khăn trong chuyển đổi số vùng đồng bào dân tộc thiểu số và kiến\nnghị\nsau:\n\nQua khảo sát tại 18 xã khu vực III, Ban Dân tộc và Tôn giáo tổng hợp như\n1. Hạ tầng\n${BODY}\n`,
  );
  expect(survey.slice(0, 3)).toEqual([
    'BÁO CÁO',
    'Một số khó khăn trong chuyển đổi số vùng đồng bào dân tộc thiểu số và kiến nghị',
    'Qua khảo sát tại 18 xã khu vực III, Ban Dân tộc và Tôn giáo tổng hợp như sau:',
  ]);
});

test('the end of a narrow line stays where it is', () => {
  const text = `${BODY}
Nơi nhận:
- Các DN viễn
thông;

- Xã Hòa Mỹ, Xã Sơn Thành, Xã Suối Trai, Phường Phú Yên, Xã Xuân Phước và các
- Lưu: VT.
`;
  expect(texts(text)).toContain('- Các DN viễn thông;');
});

test('so do the last words of all, with the sign that ends the text', () => {
  const text = `${BODY}
- Sở Tài chính sớm thẩm định dự toán.
túc./.

Trên đây là Kế hoạch mở lớp của xã trong năm, đề nghị các thôn làm cho nghiêm

Nơi nhận:
- Các thôn.
`;
  expect(texts(text)).toContain('Trên đây là Kế hoạch mở lớp của xã trong năm, đề nghị các thôn làm cho nghiêm túc./.');
});

test('a table scattered over lines ends before sentences, their heading with them', () => {
  const text = `${BODY}
Lịch làm việc

Thời gian
Tuần 2
Tháng 11

Công việc
Họp các lớp
Thi đố vui

Phụ trách
Hiệu trưởng

Phối hợp
Công đoàn

Lo việc
Hiệu trưởng: kiểm tra hằng tháng.
Tổ Tin học: soạn bài cho các lớp.
`;
  expect(texts(text).slice(-3)).toEqual(['Lo việc', 'Hiệu trưởng: kiểm tra hằng tháng.', 'Tổ Tin học: soạn bài cho các lớp.']);
});
