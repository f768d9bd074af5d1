import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const texts = (text: string): string[] =>
  readText(text).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []));

test('the sentence that opens an account goes on in the body that gives it, in texts too short to show their width', () => {
  const found = texts(
    'BÁO CÁO\nKết quả năm 2025\n\nThực hiện Công văn số 66/SKHCN-CĐS ngày 23/02/2026 của Sở KH&CN, Ban Thường vụ\n\nHội Nông dân xã Ví Dụ báo cáo như sau:\n\n1. Kết quả\n',
  );
  expect(found).toContain(
    'Thực hiện Công văn số 66/SKHCN-CĐS ngày 23/02/2026 của Sở KH&CN, Ban Thường vụ Hội Nông dân xã Ví Dụ báo cáo như sau:',
  );
});

test('numbers in brackets within a paragraph part none where the text was wrapped', () => {
  const found = texts(`BÁO CÁO
Kết quả năm 2025

UBND xã đã tổ chức nhiều lớp học kỹ năng số cho người dân ở các thôn trên địa bàn

xã, trong đó có nhiều hộ nghèo, hộ cận nghèo được các thành viên Tổ công nghệ số cộng

đồng hướng dẫn tận nhà; các đoàn thể đều vào cuộc và được nhân dân ghi nhận, đánh

giá cao trong cả năm qua.

Từ thực tiễn triển khai, UBND xã kính đề nghị UBND tỉnh, Sở Khoa học và Công nghệ

quan tâm: (1) Ban hành mức chi thống nhất cho thành viên Tổ công nghệ số cộng đồng;

(2) Đơn giản hóa giao diện, giảm số bước nộp hồ sơ trên Cổng dịch vụ công; (3) Cung

cấp bộ học liệu số theo từng nhóm đối tượng.
`);
  expect(found.at(-1)).toMatch(/quan tâm: \(1\) .*; \(2\) .*; \(3\) Cung cấp/);
});

test('a share goes on behind the words that lead to it', () => {
  const lines = [
    '1. Đưa tiêu chí kỹ năng số vào bình xét gia đình văn hóa, thôn văn hóa; phấn đấu',
    '70 - 75% gia đình văn hóa đạt tiêu chí này.',
  ];
  expect(texts(`BÁO CÁO\nKết quả\n\nIII. Nhiệm vụ\n${lines.join('\n')}\n`)).toContain(lines.join(' '));
});

test('a body and a heading go on, a deciding committee stands alone, wherever a narrow page cuts', () => {
  const found = texts(`QUYẾT ĐỊNH
QUY ĐỊNH CHẾ ĐỘ BÁO CÁO PHỤC VỤ MỤC TIÊU QUẢN LÝ
TRÊN ĐỊA BÀN TỈNH LÀO CAI
ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Căn cứ Công văn số 4338/BTTTT-CĐSQG ngày 14/10/2024 của Bộ
Thông tin và Truyền thông về việc triển khai dịch vụ công.
I. KẾT QUẢ
ĐẠT ĐƯỢC
Đã mở 12 lớp.
`);
  expect(found).toContain('ỦY BAN NHÂN DÂN TỈNH LÀO CAI');
  expect(found).toContain(
    'Căn cứ Công văn số 4338/BTTTT-CĐSQG ngày 14/10/2024 của Bộ Thông tin và Truyền thông về việc triển khai dịch vụ công.',
  );
  expect(found).toContain('I. KẾT QUẢ ĐẠT ĐƯỢC');
});
