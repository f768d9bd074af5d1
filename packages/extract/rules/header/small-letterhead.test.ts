import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const issuerOf = (...lines: string[]) => {
  const { reading } = readProof([...lines, '@title BÁO CÁO', '@title Kết quả năm 2026', '# I. Kết quả', 'Tốt.'].join('\n'));
  return toRecord(reading, extract(reading)).header.issuer;
};

test.each([
  [['@letterhead Ủy ban nhân dân xã Lãng Công'], 'Ủy ban nhân dân xã Lãng Công', 'commune'],
  [['@letterhead Sở Y tế tỉnh Lào Cai', '@letterhead Trung tâm Kiểm soát bệnh tật'], 'Trung tâm Kiểm soát bệnh tật', 'other'],
  [['@letterhead SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH LÀO CAI'], 'Sở Nông nghiệp và Môi trường tỉnh Lào Cai', 'department'],
  [['@letterhead BÁO VÀ PHÁT THANH TỈNH LÀO CAI'], 'Báo và phát thanh tỉnh Lào Cai', 'other'],
  [['@letterhead THI HÀNH ÁN DÂN SỰ TỈNH LÀO CAI'], 'Thi hành án dân sự tỉnh Lào Cai', 'other'],
])('%j is the letterhead of %s', (lines, name, level) => expect(issuerOf(...lines)).toMatchObject({ name, level }));

test('a field that is called «Đơn vị» names who writes where a body stands behind it', () => {
  expect(issuerOf('Đơn vị: Trường THCS Lãng Công')).toMatchObject({ name: 'Trường THCS Lãng Công', level: 'school' });
  expect(issuerOf('Đơn vị: Triệu đồng')).toBeNull();
  expect(issuerOf('@letterhead Phó Chủ tịch UBND tỉnh Lào Cai')).toBeNull();
});

test('who has given his word on a matter does not write of it', () => {
  const { reading } = readProof(
    '@title GIẢI TRÌNH\n@title Việc mua sắm\nVề đề xuất trên, Phó Chủ tịch UBND tỉnh Lào Cai có ý kiến chỉ đạo giao Sở Nội vụ rà soát.\n# I. Kết quả\nTốt.',
  );
  expect(toRecord(reading, extract(reading)).header.issuer).toBeNull();
});
