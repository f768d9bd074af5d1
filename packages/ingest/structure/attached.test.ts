import { expect, test } from 'vitest';
import { blocksOf, draft, heads } from './drafted.test-files.ts';

const letter = [
  'ỦY BAN NHÂN DÂN',
  'XÃ VÍ DỤ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 12/UBND-VX',
  'Ví Dụ, ngày 03 tháng 4 năm 2026',
  'V/v gửi báo cáo quý I',
  'Kính gửi: Sở Nội vụ',
  'Xã gửi kèm theo Báo cáo số 15/BC-UBND./.',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
  'CHỦ TỊCH',
  'Lê Văn Thử',
];
const report = [
  'ỦY BAN NHÂN DÂN',
  'XÃ VÍ DỤ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
  'NAM',
  'Số: 15/BC-UBND',
  'Ví Dụ, ngày 03 tháng 4 năm 2026',
  'BÁO CÁO',
  'Công tác quý I năm 2026',
  'I. KẾT QUẢ',
  'Mở 10 lớp.',
  'II. KHÓ KHĂN',
  'Máy cũ.',
  'Nơi nhận:',
  '- Sở Nội vụ;',
  'CHỦ TỊCH',
  'Lê Văn Thử',
];

test('a report behind the letter that sends it is a document of its own', () => {
  const blocks = blocksOf(draft(...letter, ...report));
  expect(blocks.slice(7, 13).map(({ zone }) => zone)).toEqual(['body', 'recipients', 'recipients', 'recipients', 'signature', 'signature']);
  expect(blocks.slice(13, 19).map(({ zone, annex }) => `${zone} ${annex}`)).toEqual(Array(6).fill('letterhead 1'));
  expect(blocks.slice(-4).map(({ zone }) => zone)).toEqual(['recipients', 'recipients', 'signature', 'signature']);
  expect(heads(...letter, ...report)).toEqual(['1 BÁO CÁO Công tác quý I năm 2026', '2 KẾT QUẢ', '2 KHÓ KHĂN']);
});

test('a form to be filled in is none', () => {
  const form = report.map((line) => line.replace(/\d+\/BC-UBND/, '…/BC-UBND').replace(/ngày.*/, 'ngày … tháng … năm …'));
  expect(blocksOf(draft(...letter, 'PHỤ LỤC', ...form)).filter(({ zone, annex }) => zone === 'letterhead' && annex > 0)).toEqual([]);
});

test('nor is a letterhead behind text that has not ended', () => {
  const open = letter.slice(0, 7);
  const text = Array.from({ length: 40 }, (_, i) => `Xã có ${i + 2} thôn làm tốt.`);
  expect(blocksOf(draft(...open, ...text, ...report)).filter(({ zone, annex }) => zone === 'letterhead' && annex > 0)).toEqual([]);
});
