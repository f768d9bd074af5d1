import { type ReportRecord, toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const header = (text: string): ReportRecord['header'] => {
  const { reading } = readProof(text);
  return toRecord(reading, extract(reading)).header;
};

test('a house that the sentence names by its kind alone has its name where the lines give it in full', () => {
  const asked = 'Văn phòng Đoàn ĐBQH và HĐND tỉnh nhận được Công văn số 66/SKHCN-CĐS ngày 23/02/2026 của Sở Khoa học và Công nghệ.';
  const text = `@addressee Kính gửi: Sở Khoa học và Công nghệ\n${asked} Qua rà soát, Văn phòng báo cáo như sau:\n# 1. Kết quả\nTốt.`;
  expect(header(text).issuer?.name).toBe('Văn phòng Đoàn ĐBQH và HĐND tỉnh');
  const alone = '@addressee Kính gửi: Sở Nội vụ\nThực hiện kế hoạch, Trung tâm Ví Dụ báo cáo như sau:\n# 1. Kết quả\nTốt.';
  expect(header(alone).issuer?.name).toBe('Trung tâm Ví Dụ');
});

test.each(['Sở Tư pháp có ý kiến như sau:', 'Thuế tỉnh Ví Dụ báo cáo như sau:', 'Sở Tư pháp phúc đáp như sau:'])(
  '«%s» says who writes',
  (said) => {
    const text = `@addressee Kính gửi: Sở Nội vụ\nThực hiện Công văn số 5/SNV-VP của Sở Nội vụ, ${said}\n# 1. Kết quả\nTốt.`;
    expect(header(text).issuer?.name).toBe(/^(?:Sở Tư pháp|Thuế tỉnh Ví Dụ)/u.exec(said)![0]);
  },
);

test('blanks on the wrong side of a comma hide nobody', () => {
  const text = '@addressee Kính gửi: Sở Nội vụ\nThực hiện Công văn số 5/SNV-VP của Sở Nội vụ ,Bệnh viện Đa khoa Ví Dụ xin báo cáo như sau:';
  expect(header(`${text}\n# 1. Kết quả\nTốt.`).issuer?.name).toBe('Bệnh viện Đa khoa Ví Dụ');
});

test('the year of the work to come is not the report’s', () => {
  const of = (kind: string) =>
    header(`@title ${kind}\n@title Kết quả phong trào học số và nhiệm vụ trọng tâm năm 2026\n# I. Kết quả\nTốt.`).period;
  expect(of('BÁO CÁO')).toBeNull();
  expect(of('KẾ HOẠCH')?.label).toBe('năm 2026');
});
