import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

test.each([
  ['Kết quả chín tháng năm 2025', '2025-01-01', '2025-09-30'],
  ['Kết quả 9 tháng năm 2026, nhiệm vụ 3 tháng cuối năm', '2026-01-01', '2026-09-30'],
  ['Kết quả 9 tháng, nhiệm vụ 3 tháng cuối năm 2026', '2026-01-01', '2026-09-30'],
  ['Kết quả ba tháng cuối năm 2025', '2025-10-01', '2025-12-31'],
  ['Kết quả nửa đầu năm 2026', '2026-01-01', '2026-06-30'],
  ['Kết quả tháng 01, 02 năm 2026', '2026-01-01', '2026-02-28'],
  ['Kết quả tháng 10 và 11/2025', '2025-10-01', '2025-11-30'],
  ['Công tác tháng 4, nhiệm vụ tháng 5 năm 2026', '2026-04-01', '2026-04-30'],
])('«%s» is from %s to %s', (subject, from, to) => {
  const { reading } = readProof(`@title BÁO CÁO\n@title ${subject}\n# I. Kết quả\nTốt.`);
  expect(toRecord(reading, extract(reading)).header.period).toMatchObject({ from, to });
});

test.each(['học kỳ I, năm học 2025-2026', 'học kì 2 năm học 2025/2026', 'HKI năm học 2025–2026', 'năm học 2025/2026'])(
  'a school year or a term of it is named as written: «%s»',
  (label) => {
    const { reading } = readProof(`@title BÁO CÁO\n@title Chuyển đổi số ${label}\n# I. Kết quả\nTốt.`);
    expect(toRecord(reading, extract(reading)).header.period).toEqual({ label, from: null, to: null });
  },
);

test.each([
  ['BÁO CÁO', 'Công tác quý III', '05 tháng 10', 'quý III', '2026-07-01', '2026-09-30'],
  ['BÁO CÁO', 'Công tác tháng 12', '05 tháng 01', 'tháng 12', '2025-12-01', '2025-12-31'],
  ['BÁO CÁO', 'Chuyển đổi số 6 tháng đầu năm', '15 tháng 6', '6 tháng đầu năm', '2026-01-01', '2026-06-30'],
  ['KẾ HOẠCH', 'Tuyên truyền quý III', '20 tháng 6', 'quý III', '2026-07-01', '2026-09-30'],
  ['KẾ HOẠCH', 'Tuyên truyền quý I', '20 tháng 12', 'quý I', '2027-01-01', '2027-03-31'],
])('%s %s of %s 2026, without a year, is on %s', (type, subject, date, label, from, to) => {
  const { reading } = readProof(`@letterhead An Lạc, ngày ${date} năm 2026\n@title ${type}\n@title ${subject}\n# I. Nội dung\nTốt.`);
  expect(toRecord(reading, extract(reading)).header.period).toEqual({ label, from, to });
});

test('months told beside those that are left of the year keep the year in their label', () => {
  const { reading } = readProof('@title BÁO CÁO\n@title Kết quả 9 tháng năm 2026, nhiệm vụ 3 tháng cuối năm\n# I. Kết quả\nTốt.');
  expect(toRecord(reading, extract(reading)).header.period).toMatchObject({ label: '9 tháng năm 2026', to: '2026-09-30' });
});
