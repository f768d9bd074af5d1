import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const headerOf = (proof: string) => {
  const { reading } = readProof(proof);
  return toRecord(reading, extract(reading)).header;
};

test('a title in small letters names the kind of its document', () => {
  expect(headerOf('@title Báo cáo kết quả chuyển đổi số năm 2025\n# I. Kết quả\nTốt.')).toMatchObject({
    documentType: 'báo cáo',
    purpose: 'report',
    subject: 'kết quả chuyển đổi số năm 2025',
  });
  expect(headerOf('@title Kế hoạch triển khai bình dân học vụ số năm 2026\n# 1. Mục tiêu\nTốt.')).toMatchObject({
    documentType: 'kế hoạch',
    purpose: 'plan',
  });
  // A letter's subject that goes on in a second line is none.
  expect(headerOf('@title V/v gửi\n@title Báo cáo kết quả năm 2025\n@addressee Kính gửi: Sở Nội vụ\nXã gửi báo cáo.')).toMatchObject({
    documentType: 'công văn',
  });
});
