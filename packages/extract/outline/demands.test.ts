import { expect, test } from 'vitest';
import { outline } from '../outline.ts';
import { readProof } from '../proof.ts';
import { view } from '../view.ts';

const roles = (text: string) => outline(view(readProof(text).reading)).map(({ title, role }) => `${title}: ${role}`);

test('demands on units at the end of a report on an inspection give them work', () => {
  expect(
    roles(
      '@title BÁO CÁO\n@title Kết quả kiểm tra\n# I. Kết quả kiểm tra\nCòn 17 văn bản quá hạn.\n# II. Yêu cầu\n1. Phòng Kinh tế xử lý dứt điểm 17 văn bản.\n2. Trạm Y tế liên hệ Văn phòng để cài đặt.',
    ),
  ).toEqual(['Kết quả kiểm tra: results', 'Yêu cầu: assignments']);
  expect(roles('@title KẾ HOẠCH\n@title Mở lớp\n# II. Yêu cầu\n1. Lớp học gọn nhẹ.\n2. Bảo đảm đúng tiến độ.')).toEqual([
    'Yêu cầu: targets',
  ]);
});

test('the next week’s work in a report of this one is work to come', () => {
  const text = '@title BÁO CÁO\n@title Công tác tuần 43\n# I. Kết quả\nĐã trực.\n# II. Công tác tuần 44\n1. Kiểm tra khu trọ.';
  expect(roles(text)).toEqual(['Kết quả: results', 'Công tác tuần 44: tasks-ahead']);
});

test('what a letter of guidance sets out is no account of results', () => {
  const text =
    '@title V/v hướng dẫn chấm điểm năm 2026\n@addressee Kính gửi: UBND các xã\nSở Nội vụ hướng dẫn như sau:\n# 1. Thời điểm lấy số liệu\nTừ ngày 01/01/2026.\n# 2. Tài liệu kiểm chứng\nBản chụp.';
  expect(roles(text)).toEqual(['Thời điểm lấy số liệu: other', 'Tài liệu kiểm chứng: other']);
});

test('decisions on how applications go give nobody work below their annexes', () => {
  for (const subject of [
    'Phê duyệt Quy trình nội bộ giải quyết thủ tục hành chính',
    'Thông qua phương án đơn giản hóa thủ tục hành chính',
    'Ban hành Danh mục bí mật nhà nước',
  ]) {
    const text = `@title QUYẾT ĐỊNH\n@title ${subject}\n# 1. Kiến nghị thực thi\n- Sửa đổi Điều 19 Thông tư.\n# 2. Khó khăn\n- Chưa có.`;
    expect(roles(text)).toEqual(['Kiến nghị thực thi: other', 'Khó khăn: other']);
  }
});

test('«Đối với đội ngũ giáo viên» beside other units names one', () => {
  const text =
    '@title KẾ HOẠCH\n@title An toàn trường học\n# II. Nhiệm vụ, giải pháp\n## 1. Đối với Ban Giám hiệu\n- Chịu trách nhiệm.\n## 2. Đối với đội ngũ giáo viên\n- Nêu gương.\n## 3. Đối với Công an xã\n- Trực.';
  expect(roles(text).slice(1)).toEqual([
    'Đối với Ban Giám hiệu: assignments',
    'Đối với đội ngũ giáo viên: assignments',
    'Đối với Công an xã: assignments',
  ]);
});

test('so does what an inspection concludes and demands', () => {
  const text =
    '@title BIÊN BẢN\n@title Kiểm tra tại UBND xã\n# II. Kết quả kiểm tra\nChưa có sổ theo dõi.\n# III. Kết luận, yêu cầu của Đoàn kiểm tra\nĐoàn yêu cầu UBND xã:\n1. Lập sổ theo dõi trước ngày 25/9/2026.\n2. Báo cáo kết quả.';
  expect(roles(text)).toEqual(['Kết quả kiểm tra: results', 'Kết luận, yêu cầu của Đoàn kiểm tra: assignments']);
});
