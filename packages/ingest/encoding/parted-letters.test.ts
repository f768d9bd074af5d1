import { expect, test } from 'vitest';
import { joined } from './parted-letters.ts';

const MANY = 'Tỷ l ệ h ồ sơ c ủa xã đ ạt 90%, t ăng so v ới năm trước.';

test('syllables parted before letters of another font are whole', () => {
  expect(joined(MANY)).toBe('Tỷ lệ hồ sơ của xã đạt 90%, tăng so với năm trước.');
  expect(joined(`${MANY}\nBan Ch ỉ đ ạo chuy ển đ ổi s ố; S ở Y t ế; doanh nghi ệp; đư ợc giao; ho ạt đ ộng thu ộc Đ ảng ủy.`)).toBe(
    `${joined(MANY)}\nBan Chỉ đạo chuyển đổi số; Sở Y tế; doanh nghiệp; được giao; hoạt động thuộc Đảng ủy.`,
  );
  expect(joined(`${MANY}\nK Ế HO ẠCH TH ỰC HI ỆN, ph ụ tr ách`)).toBe(`${joined(MANY)}\nKẾ HOẠCH THỰC HIỆN, phụ trách`);
});

test('words that stand apart stay so', () => {
  const apart = 'Khối B ở tầng 2; đầu tư ở xã; cho ảnh; khu ẩm thực; dài 5 m ở chợ; nguồn thu ổn định; chi ủy; an ủi';
  expect(joined(`${MANY}\n${apart}`)).toBe(`${joined(MANY)}\n${apart}`);
});

test('a number before a parted syllable is no measure', () => {
  expect(joined('đã hoàn thành 17 nhi ệm v ụ')).toBe('đã hoàn thành 17 nhiệm vụ');
  expect(joined(`${MANY}\nđón 118.400 l ượt khách, trả 311 h ồ sơ, đạt 93%/ch ỉ tiêu 95%`)).toBe(
    `${joined(MANY)}\nđón 118.400 lượt khách, trả 311 hồ sơ, đạt 93%/chỉ tiêu 95%`,
  );
  expect(joined(`${MANY}\nđường dài 5 m ở chợ`)).toBe(`${joined(MANY)}\nđường dài 5 m ở chợ`);
});

test('columns stay where they were', () => {
  expect(joined(`${MANY}\n1   C ập nhật d ữ liệu   Văn phòng`).split('\n')[1]).toBe('1   Cập nhật dữ liệu     Văn phòng');
});

test('consonants by themselves before words are none', () => {
  const text = 'Điểm m ở đầu, dãy b ước qua.';
  expect(joined(text)).toBe(text);
});
