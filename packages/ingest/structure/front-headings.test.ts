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

test('a bold line that is not centred as the subject is begins the body', () => {
  const centred = bold('Công tác tháng 10 năm 2025', { align: 'center' });
  const lines = [...form, centred, bold('Kết quả công tác', { align: 'justify' }), bold('Lĩnh vực số', { align: 'justify' }), ...rest];
  expect(zones(...lines).slice(3, 6)).toEqual(['title', 'body', 'body']);
  expect(heads(...lines)[0]).toMatch(/Kết quả công tác/);
});
