import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

test.each([
  ['Kết quả chín tháng năm 2025', '2025-01-01', '2025-09-30'],
  ['Kết quả ba tháng cuối năm 2025', '2025-10-01', '2025-12-31'],
  ['Kết quả nửa đầu năm 2026', '2026-01-01', '2026-06-30'],
  ['Kết quả tháng 01, 02 năm 2026', '2026-01-01', '2026-02-28'],
  ['Kết quả tháng 10 và 11/2025', '2025-10-01', '2025-11-30'],
  ['Công tác tháng 4, nhiệm vụ tháng 5 năm 2026', '2026-04-01', '2026-04-30'],
])('«%s» is from %s to %s', (subject, from, to) => {
  const { reading } = readProof(`@title BÁO CÁO\n@title ${subject}\n# I. Kết quả\nTốt.`);
  expect(toRecord(reading, extract(reading)).header.period).toMatchObject({ from, to });
});
