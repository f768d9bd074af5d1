import { describe, expect, test } from 'vitest';
import { viewOf } from '../../proof.ts';
import { readingOf } from '../table/draft-table.test-files.ts';
import { percentageByTableCell } from './by-table-cell.ts';

const read = (...blocks: Parameters<typeof readingOf>) =>
  [...percentageByTableCell.find(viewOf(readingOf(...blocks)))].map(({ fields: f }) => [
    f.comparator,
    f.value,
    f.kind,
    f.indicator,
    f.year,
  ]);

describe('percentages of tables', () => {
  test('in a column of counts, where the row alone bears the sign', () => {
    const rows = ['1 | Tỷ lệ hộ có internet (%) | 78', '2 | Số điểm wifi (điểm) | 12'];
    expect(read(['TT | Nội dung | Số lượng', ...rows])).toEqual([['=', 78, 'result', 'Tỷ lệ hộ có internet', null]]);
    expect(read(['TT | Nội dung | Số lượng | Tỷ lệ (%)', '1 | Hộ có internet (%) | 120 | 78']).map(([, value]) => value)).toEqual([78]);
  });

  test('under a head whose second row is nothing but years', () => {
    expect(
      read([
        'TT | Chỉ tiêu | Lộ trình>2 | Cơ quan theo dõi',
        ' |  | 2026 | 2030 | ',
        '1 | Hồ sơ trực tuyến | ≥ 80% | 100% | Văn phòng',
        '2 | Thôn phủ sóng 5G | 50% | 100% | Phòng Kinh tế',
      ]).map(([, value, , measure, year]) => [value, measure, year]),
    ).toEqual([
      [80, 'Hồ sơ trực tuyến', 2026],
      [100, 'Hồ sơ trực tuyến', 2030],
      [50, 'Thôn phủ sóng 5G', 2026],
      [100, 'Thôn phủ sóng 5G', 2030],
    ]);
  });

  test('under a head of two rows, plan and result of a year', () => {
    expect(
      read([
        'TT^2 | Chỉ tiêu^2 | Số người^2 | Tỷ lệ (%)>2',
        'Kế hoạch năm 2025 | Thực hiện năm 2025',
        '1 | Công chức có kỹ năng số | 214 | 80 | 97,3',
      ]),
    ).toEqual([
      ['=', 80, 'target', 'Công chức có kỹ năng số', 2025],
      ['=', 97.3, 'result', 'Công chức có kỹ năng số', 2025],
    ]);
  });

  test('by the row’s unit, a plan’s fulfilment told from the plan', () => {
    expect(
      read([
        'Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | TH/KH (%)',
        'Hồ sơ trực tuyến | % | 80 | 85,4 | 106,8',
        'Số thôn có tổ | thôn | 12 | 12 | 100',
      ]),
    ).toEqual([
      ['=', 80, 'target', 'Hồ sơ trực tuyến', null],
      ['=', 85.4, 'result', 'Hồ sơ trực tuyến Thực hiện', null],
      ['=', 106.8, 'result', 'Hồ sơ trực tuyến TH/KH', null],
      ['=', 100, 'result', 'Số thôn có tổ', null],
    ]);
  });

  test('by the cell’s own sign, with comparators; years tell columns apart', () => {
    expect(read(['TT | Mục tiêu | Năm 2025 | Năm 2026', '1 | Người dân có kỹ năng số | ≥ 60% | trên 80%'])).toEqual([
      ['>=', 60, 'target', 'Người dân có kỹ năng số', 2025],
      ['>', 80, 'target', 'Người dân có kỹ năng số', 2026],
    ]);
  });

  test('rows of places under several measures take both heads', () => {
    expect(read(['STT | Tên thôn | Hộ có mã QR (%) | Hồ sơ trực tuyến (%)', '1 | Thôn Đông | 85 | 70,5']).map((row) => row[3])).toEqual([
      'Thôn Đông Hộ có mã QR',
      'Thôn Đông Hồ sơ trực tuyến',
    ]);
  });

  test('behind a cell shared by several rows the indicator is the row’s head', () => {
    const table = ['STT | Nhóm chỉ tiêu | Chỉ số | Tỷ lệ %', '1 | Số hóa^2 | Hồ sơ được số hóa | 54,2', '2 | Kết quả điện tử | 47,2'];
    expect(read(table).map((row) => row[3])).toEqual(['Hồ sơ được số hóa', 'Kết quả điện tử']);
    const printed = ['Nhóm | Chỉ số | Tỷ lệ %', 'Số hóa | Hồ sơ | 54', 'Số hóa | Kết quả | 47', 'Số hóa | Chứng thực | 41'];
    expect(read(printed).map((row) => row[3])).toEqual(['Hồ sơ', 'Kết quả', 'Chứng thực']);
    expect(read(['Thôn | Số hộ | Tỷ lệ %', 'Thôn Đông^2 | 120 | 54,2', '98 | 47,2']).map((row) => row[3])).toEqual([
      'Thôn Đông',
      'Thôn Đông',
    ]);
  });

  test('a change against another period, a fall below nought', () => {
    expect(read(['Nội dung | Năm nay | So với cùng kỳ (%)', 'Số hồ sơ | 120 | -2,5'])).toEqual([['=', -2.5, 'change', 'Số hồ sơ', null]]);
  });

  test('«hạ tầng» and «giám sát» in a head are no rise or fall', () => {
    const [roads, cameras] = read(['Thôn | Hạ tầng số (%) | Camera giám sát (%)', 'Thôn Đông | 72 | 40']);
    expect([roads?.[2], cameras?.[2]]).not.toContain('change');
  });

  test('sentences in cells are read as sentences', () => {
    expect(read(['TT | Nhiệm vụ | Kết quả', '1 | Bảo đảm 90% công chức có chữ ký số. | Đạt 94,7%'])).toEqual([
      ['=', 90, 'target', 'công chức có chữ ký số', null],
      ['=', 94.7, 'result', 'Bảo đảm 90% công chức có chữ ký số.', null],
    ]);
  });

  test('how far a row is, is no measure', () => {
    expect(read(['TT | Nhiệm vụ | Kết quả', '1 | Số hóa sổ gốc | Đang thực hiện, đạt 37%'])).toEqual([
      ['=', 37, 'result', 'Số hóa sổ gốc', null],
    ]);
  });

  test.each([
    [['TT | Thôn | Số hộ', '1 | Đông | 120']],
    [['Chỉ tiêu | ĐVT | Thực hiện', 'Số lớp | lớp | 12']],
    [['STT | Nội dung | Số lượng/Tỷ lệ (%)', '1 | Số tổ | 12']],
  ])('nothing in %j', (table) => expect(read(table)).toEqual([]));
});

test('a share of the whole work is of what the row names', () => {
  expect(
    read([
      'TT | Nhiệm vụ | Phụ trách | Thời hạn | Kết quả',
      '1 | Lập bản đồ số chợ | Phòng Kinh tế | Quý II | Đang làm, đạt 60% khối lượng',
    ]).map(([, value, , measure]) => [value, measure]),
  ).toEqual([[60, 'Lập bản đồ số chợ']]);
});
