import { expect, test } from 'vitest';
import { tasks } from './table-tasks.test-files.ts';

test('of a share done and what came of it, the words are the result', () => {
  const found = tasks([
    'TT | Nhiệm vụ | Chủ trì | Tiến độ (%) | Kết quả đến 30/11/2025',
    '1 | Số hóa hồ sơ | Văn phòng | 100 | Đã quét 214 hồ sơ',
    '2 | Mở lớp đêm | Đoàn xã | 40 | Mới mở hai lớp',
  ]);
  expect(found[0]).toContain('Đã quét 214 hồ sơ');
  expect(found[1]).toContain('Mới mở hai lớp');
});

test('of bare states and what came of it, the longer words are the result', () => {
  const found = tasks([
    'TT | Nhiệm vụ | Chủ trì | Kết quả (Hoàn thành/Chưa hoàn thành) | Nội dung kết quả',
    '1 | Số hóa hồ sơ | Văn phòng | Hoàn thành | Đã quét xong 214 hồ sơ hộ tịch',
    '2 | Mở lớp đêm | Đoàn xã | Chưa thực hiện | Chưa có người dạy và chỗ học',
  ]);
  expect(found[0]).toEqual(expect.arrayContaining(['Đã quét xong 214 hồ sơ hộ tịch', 'done']));
  expect(found[1]).toEqual(expect.arrayContaining(['Chưa có người dạy và chỗ học', 'planned']));
});

test('«Kết quả, sản phẩm» tells how far a task is where its cells do', () => {
  const found = tasks([
    'TT | Nhiệm vụ | Chủ trì | Kết quả, sản phẩm',
    '1 | Mở lớp đêm | Đoàn xã | Đang mở lớp thứ hai',
    '2 | Lắp mạng | Văn phòng | Chưa triển khai',
  ]);
  expect(found[0]).toContain('ongoing');
});

test('what is done in part goes on, whatever its words say; a number alone tells the state too', () => {
  const found = tasks([
    'TT | Nhiệm vụ | Chủ trì | Kết quả đạt được | Tỷ lệ hoàn thành (%)',
    '1 | Số hóa hồ sơ | Văn phòng | Đã quét 214 hồ sơ | 75',
    '2 | Mở lớp đêm | Đoàn xã | Hai lớp | 100%',
    '3 | Lắp loa | Thôn Đoài | Chờ loa | 0',
  ]);
  expect(found.map((one) => one.at(-1))).toEqual(['ongoing', 'done', 'planned']);
});

test('«Kết quả cốt lõi cần đạt» is awaited: its words tell no state', () => {
  const found = tasks([
    'TT | Nhiệm vụ | Chủ trì | Chỉ số / Kết quả cốt lõi cần đạt',
    '1 | Trả lời cử tri | Văn phòng | Đã trả lời 95% kiến nghị',
    '2 | Mở lớp đêm | Đoàn xã | Hai lớp hoàn thành đúng hạn',
  ]);
  expect(found.map((one) => one.at(-1))).toEqual([null, null]);
});

test('what somebody was given is the task beside the unit, and «CT», «PH» are who leads and helps', () => {
  expect(tasks(['TT | Đơn vị | Nội dung phân công | Kết quả', '1 | Công an xã | Cấp định danh | 98,2% dân số'])).toEqual([
    [null, '1', 'Cấp định danh', 'Công an xã', null, null, '98,2% dân số', null],
  ]);
  const short = tasks(['TT | Nhiệm vụ | Cơ quan CT | Cơ quan PH | Hạn', '1 | Lắp loa | Văn phòng | Các thôn | Quý I']);
  expect(short).toEqual([[null, '1', 'Lắp loa', 'Văn phòng', 'Các thôn', 'Quý I', null, null]]);
});
