import { expect, test } from 'vitest';
import { extract } from './extract.ts';
import { readProof } from './proof.ts';
import { addressed } from './rules/header/recipients.ts';
import { view } from './view.ts';

test.each([
  ['months in a row, each as long as the next', '@title BÁO CÁO\n@title Kết quả tháng 5 năm 2026', ', năm 2026'],
  ['an opening that never says what follows', '@title BÁO CÁO\n', 'Phòng Kinh tế báo cáo trong tuần. '],
  [
    'documents issued in one endless sentence',
    '@title BÁO CÁO\n# I. Kết quả\n',
    'Đảng ủy ban hành Nghị quyết số 05-NQ/ĐU ngày 18/9/2025; ',
  ],
  ['a sentence of nothing but aims', '@title BÁO CÁO\n# I. Kết quả\n', 'So với mục tiêu 90% thì 84% còn thấp, '],
])('%s is read to its end', (_, front, piece) => {
  const { reading } = readProof(`${front}${piece.repeat(4000)}`);
  expect(extract(reading).length).toBeGreaterThan(0);
});

test('brackets in an addressee’s line hold their commas, however many there are', () => {
  const of = (line: string) => addressed(view(readProof(`@title V/v báo cáo\n@addressee Kính gửi: ${line}`).reading));
  expect(of('Sở Nội vụ (qua Phòng Tổ chức, Sở Tài chính), Sở Y tế')).toEqual(['Sở Nội vụ (qua Phòng Tổ chức, Sở Tài chính)', 'Sở Y tế']);
  expect(of('Đồng chí Lê Văn Ví, Chủ tịch UBND xã')).toEqual(['Đồng chí Lê Văn Ví, Chủ tịch UBND xã']);
  expect(of(`${'Sở Nội vụ, '.repeat(4000)}Sở Y tế`).length).toBe(4001);
});
