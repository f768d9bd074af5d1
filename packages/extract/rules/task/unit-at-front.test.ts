import { foldLower } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { nameLength } from '../proposal/cue.ts';
import { unitAtFront } from './unit-at-front.ts';

test.each([
  ['Các đảng ủy xã, phường kiểm điểm trách nhiệm người đứng đầu, gửi kết quả về tỉnh.', 'Các đảng ủy xã, phường'],
  ['Trung tâm Quy hoạch và Kiểm định xây dựng chuẩn hóa dữ liệu 64 công trình.', 'Trung tâm Quy hoạch và Kiểm định xây dựng'],
  ['Các thôn dọn vệ sinh, báo cáo xã trước ngày 20.', 'Các thôn'],
])('«%s» begins with who does it', (text, unit) => expect(unitAtFront(text, foldLower(text), false)?.unit).toBe(unit));

test('what a committee does to a share of its cells names nobody', () => {
  const text = 'Lãnh đạo 100% chi bộ đưa chuyển đổi số vào sinh hoạt thường kỳ.';
  expect(unitAtFront(text, foldLower(text), false)).toBeNull();
});

describe('bodies whose names hold verbs or small words', () => {
  test.each([
    'Trung tâm Kiểm soát bệnh tật tỉnh',
    'Trung tâm Dịch vụ việc làm tỉnh',
    'Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh',
    'Các cơ quan tham mưu, giúp việc Đảng ủy',
    'Thống kê cơ sở khu vực Ví Dụ',
    'Điện lực Ví Dụ',
    'Thi hành án dân sự tỉnh',
    'Hạt Kiểm lâm khu vực Ví Dụ',
    'Nhà Văn hóa thiếu nhi tỉnh',
    'Thư viện tỉnh',
    'Hội Người cao tuổi xã',
  ])('«%s» leads whole', (unit) => {
    for (const duty of ['phụ trách kho dữ liệu dùng chung.', 'cập nhật số liệu hằng tuần.', 'chủ trì, phối hợp với các thôn mở lớp.']) {
      const told = `${unit} ${duty}`;
      expect(unitAtFront(told, foldLower(told), false)?.unit).toBe(unit);
    }
  });

  test.each([
    'Trung tâm Phát triển quỹ đất',
    'Thanh tra tỉnh',
    'Đài Truyền thanh xã',
    'Trường Chính trị tỉnh',
    'Đồn Biên phòng cửa khẩu Ví Dụ',
  ])('«%s» is asked by its whole name', (name) => expect(nameLength(`${name} hỗ trợ máy tính cho xã`)).toBe(name.length));
});
