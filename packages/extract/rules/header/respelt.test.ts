import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

test.each([
  ['ỦY BAN NHÂN DÂN XÃ CÁI BÈ', 'Ủy ban nhần dần xã Cái Bè'],
  ['ỦY BAN NHÂN DẦN XÃ CÁI BÈ', 'Ủy ban nhân dân xã Cái Bè'],
  ['ỦY BAN NHẦN DẦN XÃ CẢI BE', 'Ủy ban nhần dần xã Cái Bè'],
])('a scan’s «%s», «%s» in its text: a body that every office spells alike is spelt so', (head, inText) => {
  const { reading } = readProof(`@letterhead ${head}\n@title BÁO CÁO\n${inText} báo cáo như sau:`);
  expect(toRecord(reading, extract({ ...reading, textOrigin: 'ocr' })).header.issuer?.name).toBe('Ủy ban nhân dân xã Cái Bè');
});
