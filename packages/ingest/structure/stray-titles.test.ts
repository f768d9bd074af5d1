import { describe, expect, test } from 'vitest';
import { heads } from './drafted.test-files.ts';

describe('items that look like titles, and titles that look like items', () => {
  test('a few words before a colon among items without titles make no heading', () => {
    const items = ['a) Việc ban hành kế hoạch của xã.', 'b) Công tác rà soát thủ tục.', 'c) Việc tiếp dân định kỳ.'];
    expect(heads('1. Kiểm tra', ...items, 'd) Kết quả giải quyết hồ sơ: Tỷ lệ đúng hạn, quá hạn.')).toEqual(['1 Kiểm tra']);
    expect(heads('1. Đánh giá', ...items.slice(0, 2), 'c) Khó khăn: Máy tính cũ.')).toEqual(['1 Đánh giá', '2 runs in Khó khăn']);
  });

  test('one short sentence with details below it, among longer ones, is an item as they are', () => {
    const details = ['- Chủ trì: Văn phòng.', '- Thời gian: Quý II.'];
    expect(
      heads(
        'B. NHIỆM VỤ',
        '1. Tổ chức 20 lớp cầm tay chỉ việc cho lái đò ở ba bến Tràng An, Tam Cốc, Vân Long.',
        ...details,
        '2. Xây dựng bản đồ du lịch số.',
        ...details,
        '3. Mở lớp bán hàng trên mạng cho các hộ làm nghề ở làng đá, làng thêu, làng gốm.',
        ...details,
      ),
    ).toEqual(['1 NHIỆM VỤ']);
  });

  test('a part’s title with a colon in it', () => {
    expect(
      heads('I. Nội dung số 1: hỗ trợ điểm truy cập', 'Đã lắp 115 điểm.', 'II. Khó khăn: Máy tính cũ, hay hỏng.', '- Thiếu vốn.'),
    ).toEqual(['1 Nội dung số 1: hỗ trợ điểm truy cập', '1 runs in Khó khăn']);
  });
});
