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
