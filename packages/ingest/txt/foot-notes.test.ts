import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const PAGES = [
  'Thực hiện Công văn số 21/SKHCN-CĐS của Sở Khoa học',
  'và Công nghệ1, xã Ví Dụ báo cáo như sau:',
  'I. Kết quả',
  'Hồ sơ trực tuyến đạt 92,4%2, tăng so với năm trước.',
  'Cán bộ chưa được đào tạo3.',
  '',
  '1',
  ' Về việc đề nghị báo cáo kết quả của',
  'năm 2025.',
  '2',
  '    Năm trước: 81,2%.',
  '\fII. Kiến nghị',
  'Đề nghị Sở mở lớp.',
  'Đề nghị tỉnh cấp máy.',
  '',
  '3',
  ' Đề nghị mở lớp từ tháng 8 nhưng chưa có.',
];
const read = (lines: readonly string[]) =>
  readText(lines.join('\n')).blocks.map((block) =>
    block.kind === 'paragraph' ? [block.zone ?? '', block.runs.map((run) => run.text).join('')] : ['table', ''],
  );

test('footnotes at a page’s end are set aside, their marks left out of the sentences, also when called on the page before', () => {
  const found = read(PAGES);
  expect(found.filter(([zone]) => zone === 'footnote').map(([, text]) => text)).toEqual([
    '1 Về việc đề nghị báo cáo kết quả của năm 2025.',
    '2 Năm trước: 81,2%.',
    '3 Đề nghị mở lớp từ tháng 8 nhưng chưa có.',
  ]);
  const body = found.filter(([zone]) => zone !== 'footnote').map(([, text]) => text);
  expect(body.join(' ')).toBe(
    'Thực hiện Công văn số 21/SKHCN-CĐS của Sở Khoa học và Công nghệ, xã Ví Dụ báo cáo như sau: I. Kết quả Hồ sơ trực tuyến đạt 92,4%, tăng so với năm trước. Cán bộ chưa được đào tạo. II. Kiến nghị Đề nghị Sở mở lớp. Đề nghị tỉnh cấp máy.',
  );
});

test('numbers that nothing calls, or that do not count up, are no footnotes', () => {
  const uncalled = PAGES.map((line) => line.replace('nghệ1', 'nghệ').replace('%2', '%'));
  for (const lines of [uncalled, PAGES.map((line) => (line === '2' ? '7' : line))])
    expect(read(lines.slice(0, 11)).filter(([zone]) => zone === 'footnote')).toEqual([]);
});

test('numbers of a table’s rows, or behind a code, are no marks of footnotes', () => {
  const table = (numbers: readonly string[]) =>
    read([
      'Thực hiện Công văn số 1190/TTTP-NV3 của Thanh tra, phường báo cáo như sau:',
      'I. Kết quả',
      'Nội dung chủ yếu về đất đai3.',
      ...numbers.flatMap((number) => [number, 'Đơn các loại', '14']),
      'Tổng số đơn đã giải quyết 28 đơn.',
    ]).filter(([zone]) => zone === 'footnote');
  expect(table(['2', '3'])).toEqual([]);
  expect(table(['\t3'])).toEqual([]);
  expect(
    read(['Thực hiện Công văn số 1190/TTTP-NV3 của Thanh tra:', 'I. Kết quả', 'Đã mở lớp.', '3', 'Đơn các loại']).filter(
      ([zone]) => zone === 'footnote',
    ),
  ).toEqual([]);
});
