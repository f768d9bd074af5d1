import { expect, test } from 'vitest';
import { COMPOUNDS } from './compounds.ts';
import type { OcrWord } from './engine.ts';
import { tellHookFromAcute } from './hook-or-acute.ts';

const wordsOf = (text: string): OcrWord[] =>
  text.split(' ').map((one) => ({ text: one, x0: 0, y0: 0, x1: 9, y1: 9, confidence: 0.97, line: 0 }));
const read = (text: string) => {
  const words = wordsOf(text);
  const told = tellHookFromAcute(words);
  return { text: words.map((word) => word.text).join(' '), told };
};

test.each([
  ['chuyến đối số, đối mới sáng tạo', 'chuyển đổi số, đổi mới sáng tạo'],
  ['CHUYỂN ĐỐI SỐ', 'CHUYỂN ĐỔI SỐ'],
  ['III. TRIẾỂN KHAI các mô hình', 'III. TRIỂN KHAI các mô hình'],
  ['Phòng Hành chính - Tố chức', 'Phòng Hành chính - Tổ chức'],
  ['trên Cống Thông tin điện tử', 'trên Cổng Thông tin điện tử'],
  ['“Phố cập tri thức”, tập thế, cá nhân', '“Phổ cập tri thức”, tập thể, cá nhân'],
  ['Kết quả chỉ tiết; Chỉ cục Thủy lợi, địa chi', 'Kết quả chi tiết; Chi cục Thủy lợi, địa chỉ'],
  ['tối thiếu 1% tổng chi; tý lệ 95%, 2,5 tý đồng, hoàn chính hồ sơ', 'tối thiểu 1% tổng chi; tỷ lệ 95%, 2,5 tỷ đồng, hoàn chỉnh hồ sơ'],
  ['MỤC TIỂU, CHỈ TIỂU năm 2027, tuyển truyền', 'MỤC TIÊU, CHỈ TIÊU năm 2027, tuyên truyền'],
  ['người dân được hưởng dẫn, thông bảo', 'người dân được hướng dẫn, thông báo'],
])('a neighbour tells what mark stands on a letter: %s', (printed, right) => {
  expect(read(printed).text).toBe(right);
});

test.each([
  'còn thiếu số liệu, tối đa; cơ quan hành chính nhà nước',
  'chuyển đối tượng sang nhóm khác, đối với các yếu tố, đối tác',
  'khu phố biến rác thành tiền; từ tỉnh đến xã; khá năng động; bán đồ ăn',
  'có thể mạnh dạn làm, có thế mạnh riêng; tính đoàn kết của cả nhân dân',
  'trao đổi với dân, đàn lợn xuất bán, phân bố và phân bổ vốn, được cử vào Ban',
  'chỉ tiêu chi tiêu công, khoa học, cơ thể, uỷ ban',
  'phương án đã chuyển, đổi địa điểm',
])('what may stand so stays: %s', (text) => {
  expect(read(text)).toEqual({ text, told: [] });
});

test('a word that was told is less sure, its neighbour as sure as before; what was done is answered', () => {
  const words = wordsOf('chuyển đối số');
  expect(tellHookFromAcute(words)).toEqual([{ printed: 'chuyển đối', read: 'chuyển đổi' }]);
  expect(words.map(({ confidence }) => confidence)).toEqual([0.97, 0.85, 0.97]);
});

test('compounds are pairs of small letters in NFC', () => {
  for (const pair of COMPOUNDS) expect(pair).toMatch(/^\p{Ll}+ \p{Ll}+$/u);
  for (const pair of COMPOUNDS) expect(pair.normalize('NFC')).toBe(pair);
});
