import type { DraftParagraph } from '@tonghop/model';
import { expect, test } from 'vitest';
import { bold, heads, zones } from './drafted.test-files.ts';

const form = ['PHÒNG VĂN HÓA MẪU', 'Số: 12/BC-VH', 'BÁO CÁO'];
const rest = ['- Mở 04 lớp.', 'Tồn tại', '- Máy cũ.', 'Nhiệm vụ tháng 11', '- Mở thêm 02 lớp.'];

test('a line above the first item of a list is its title, no part of the subject', () => {
  const found = zones(...form, 'Công tác tháng 10 năm 2025', 'Kết quả công tác', ...rest);
  expect(found.slice(2, 6)).toEqual(['title', 'title', 'body', 'body']);
  expect(zones(...form, 'Kết quả thực hiện phong trào Bình dân học vụ số và', 'Đề án 06 năm 2025', ...rest).slice(2, 6)).toEqual([
    'title',
    'title',
    'title',
    'body',
  ]);
});

test('what stands first in a report is no second line of the subject, unless that line goes on', () => {
  const body = ['Đặc khu có 64 hộ, 271 nhân khẩu.', 'Kết quả', 'Đã mở 04 lớp.'];
  expect(zones(...form, 'Kết quả chuyển đổi số năm 2026', 'Tình hình chung', ...body).slice(3, 5)).toEqual(['title', 'body']);
  expect(zones(...form, 'Kết quả thực hiện phong trào Bình dân học vụ số và', 'Tình hình chung', ...body).slice(3, 5)).toEqual([
    'title',
    'title',
  ]);
});

test('a bold line that is not centred as the subject is begins the body', () => {
  const centred = bold('Công tác tháng 10 năm 2025', { align: 'center' });
  const lines = [...form, centred, bold('Kết quả công tác', { align: 'justify' }), bold('Lĩnh vực số', { align: 'justify' }), ...rest];
  expect(zones(...lines).slice(3, 6)).toEqual(['title', 'body', 'body']);
  expect(heads(...lines)[0]).toMatch(/Kết quả công tác/);
});

test('a stroke below the subject does not keep a first part from the body', () => {
  const centred = bold('Công tác Đoàn năm học 2025 - 2026', { align: 'center' });
  const lines = [...form, centred, '_______', bold('Đặc điểm tình hình', { align: 'justify' }), ...rest];
  expect(heads(...lines)[0]).toMatch(/Đặc điểm tình hình/);
});

test('below a subject a heading’s style, or letters larger than the subject’s, open the body', () => {
  const set = (text: string, size: number): DraftParagraph => ({ kind: 'paragraph', runs: [{ text, bold: true, size }] });
  const above = ['UBND XÃ VÍ DỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'];
  const told = ['Kết quả nổi bật', 'Thể chế', 'Xã đã ban hành 12 văn bản.', 'Tồn tại', 'Thiếu máy.'];
  const styled = told.map((text, i) => (i === 2 || i === 4 ? text : bold(text, { outline: i === 1 ? 2 : 1 })));
  expect(zones(...above, bold('BÁO CÁO'), bold('Kết quả chuyển đổi số'), ...styled).slice(2)).toEqual([
    'title',
    'title',
    ...Array(5).fill('body'),
  ]);
  expect(heads(...above, bold('BÁO CÁO'), bold('Kết quả chuyển đổi số'), ...styled)).toEqual([
    '1 Kết quả nổi bật',
    '2 Thể chế',
    '1 Tồn tại',
  ]);
  const sized = told.map((text, i) => (i === 2 || i === 4 ? set(text, 12) : set(text, 16)));
  expect(zones(...above, set('BÁO CÁO', 13), set('Kết quả chuyển đổi số', 13), ...sized).slice(2)).toEqual([
    'title',
    'title',
    ...Array(5).fill('body'),
  ]);
});

test('when a portal showed a report, and to how many, is none of its subject', () => {
  const body = ['I. Tình hình chung', 'Đặc khu có 64 hộ.', 'II. Kết quả', 'Đã mở 04 lớp.'];
  for (const shown of ['21/07/2026 07:52 Số lượt xem: 154', 'Ngày đăng: 21/07/2026', '21/07/2026 | Lượt xem: 1.540', 'Đã xem: 12'])
    expect(zones(...form, 'Kết quả chuyển đổi số năm 2026', shown, ...body)[4]).not.toBe('title');
});
