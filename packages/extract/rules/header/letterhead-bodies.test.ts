import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const issuer = (above: string, below: string) => {
  const { reading } = readProof(
    `@letterhead ${above}\n@letterhead ${below}\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO\n# I. Kết quả\nĐã mở 12 lớp.`,
  );
  const found = toRecord(reading, extract(reading)).header.issuer;
  return [found?.name, found?.unit, found?.level, found?.province];
};

test.each([
  ['UBND TỈNH ĐỒNG THÁP', 'XÃ HÒN VÍ', 'Ủy ban nhân dân xã Hòn Ví', 'xã Hòn Ví', 'Đồng Tháp'],
  ['ỦY BAN NHÂN DÂN TỈNH AN GIANG', 'ĐẶC KHU ĐẢO VÍ', 'Ủy ban nhân dân đặc khu Đảo Ví', 'đặc khu Đảo Ví', 'An Giang'],
  ['TỈNH LÀO CAI', 'PHƯỜNG CAM VÍ', 'Ủy ban nhân dân phường Cam Ví', 'phường Cam Ví', 'Lào Cai'],
  ['UBND TP. ĐÀ NẴNG', 'XÃ TRÀ VÍ', 'Ủy ban nhân dân xã Trà Ví', 'xã Trà Ví', 'Đà Nẵng'],
  ['ỦY BAN NHÂN DÂN', 'XÃ HÒN VÍ', 'Ủy ban nhân dân xã Hòn Ví', 'xã Hòn Ví', null],
])('«%s» over «%s»', (above, below, name, unit, province) => {
  expect(issuer(above, below)).toEqual([name, unit, 'commune', province]);
});

test('a name that a narrow column broke ends before the next body’s', () => {
  const { reading } = readProof(
    '@letterhead UBND PHƯỜNG NAM\n@letterhead VÍ TRƯỜNG THCS LÊ VĂN MẪU\n@letterhead Số: 57/BC-THCS\n@title BÁO CÁO\n# I. Kết quả\nTốt.',
  );
  expect(toRecord(reading, extract(reading)).header.issuer).toMatchObject({ name: 'Trường THCS Lê Văn Mẫu', level: 'school' });
});
