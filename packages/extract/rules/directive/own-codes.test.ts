import { type ReportRecord, toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const directives = (text: string): ReportRecord['directives'] => {
  const { reading } = readProof(text);
  return toRecord(reading, extract(reading)).directives;
};

test.each([
  ['Trường THCS Nguyễn Văn Ví', '91/KH-THCSNVV', 'issued'],
  ['Trường THCS Nguyễn Văn Ví', '91/KH-THCSLVT', 'cited'],
  ['Trường Cao đẳng Cộng đồng Ví Dụ', '58/BC-CĐCĐ', 'issued'],
  ['Sở Ngoại vụ', '77/KH-SNgV', 'issued'],
  ['Bệnh viện Đa khoa khu vực Cai Ví', '249/QĐ-BVCV', 'issued'],
  ['Bệnh viện Phục hồi chức năng tỉnh', '249/QĐ-BVPHCNT', 'issued'],
  ['Bệnh viện Đa khoa khu vực Cai Ví', '249/QĐ-BVBM', 'cited'],
])('%s: «%s» is %s', (name, symbol, role) => {
  const kind = { KH: 'Kế hoạch', BC: 'Báo cáo', QĐ: 'Quyết định' }[/\/(\p{Lu}+)-/u.exec(symbol)![1] as 'KH'];
  const text = `@addressee Kính gửi: UBND tỉnh\n${name} báo cáo như sau:\n# 1. Kết quả\n- Đã mở 3 lớp (${kind} số ${symbol} ngày 03/10/2025).`;
  expect(directives(text)).toMatchObject([{ symbol, role }]);
});

test('a union’s bureau and its committee are one writer', () => {
  const head = '@letterhead BCH ĐOÀN TỈNH HÀ TĨNH\n@letterhead Số: 31-BC/TĐTN-PT\n@title BÁO CÁO\n# 1. Chỉ đạo';
  expect(directives(`${head}\nBan Thường vụ Tỉnh đoàn ban hành Kế hoạch số 412-KH/TĐTN-PT ngày 02/6/2025.`)[0]?.role).toBe('issued');
});

test('a school that calls itself «nhà trường» issues, and «Hội» alone is not every association', () => {
  const school = '@addressee Kính gửi: Sở A\nTrường Chính trị tỉnh báo cáo như sau:\n# 1. Kết quả';
  expect(directives(`${school}\nNhà trường đã ban hành Quy chế số 45-QC/TCT, ngày 12/11/2025.`)[0]?.role).toBe('issued');
  const union = '@title BÁO CÁO\n@title Kết quả năm 2025\nBan Thường vụ Hội báo cáo như sau:\n# 1. Kết quả';
  expect(directives(`${union}\nThực hiện Hướng dẫn số 21-HD/HNDT ngày 18/6/2025 của Hội Nông dân tỉnh.`)[0]?.role).toBe('cited');
});

test('a licence is cited as one', () => {
  const text = '@title BÁO CÁO\n# 1. Kết quả\n- Hồ Đá Ví khai thác nước theo Giấy phép số 417/GP-BTNMT ngày 03/10/2025.';
  expect(directives(text)).toMatchObject([{ type: 'Giấy phép', symbol: '417/GP-BTNMT' }]);
});

test('the document itself, named with its province over an annex, is no other', () => {
  const head = '@letterhead SỞ NỘI VỤ\n@letterhead Số: 41/BC-SNV\n@title BÁO CÁO\n@title Công tác thanh tra\nNội dung báo cáo.';
  const annex = '(Số liệu tính từ ngày 01/01/2025 đến ngày 30/6/2025) (Kèm theo Báo cáo số 41/BC-SNV của Sở Nội vụ tỉnh Hà Giang)';
  expect(directives(`${head}\n${annex}`)).toEqual([]);
});

test('who carries out the project of that number did not issue it', () => {
  const told = (of: string) => directives(`@title BÁO CÁO\nTrên đây là kết quả thực hiện Đề án 06 ${of}.`)[0]?.issuer;
  expect(told('của Công an xã Ví Dụ')).toBeNull();
  expect(told('của Chính phủ')).toBe('Chính phủ');
});

test('a Party committee’s board, and the board of the commune that writes, are the writer; others’ are not', () => {
  const party = '@letterhead ĐẢNG ỦY XÃ VÍ DỤ\n@letterhead Số 12-BC/ĐU\n@title BÁO CÁO\n# I- Chỉ đạo\n';
  const role = (head: string, line: string) => directives(`${head}${line}`)[0]?.role;
  expect(role(party, 'Ban Chấp hành Đảng bộ xã đã ban hành Nghị quyết số 07-NQ/ĐU, ngày 09/10/2025.')).toBe('issued');
  expect(role(party, 'Ban Chấp hành Đảng bộ tỉnh đã ban hành Nghị quyết số 07-NQ/TU, ngày 09/10/2025.')).toBe('cited');
  const board = '@letterhead UBND XÃ VÍ DỤ\n@letterhead BAN CHỈ ĐẠO GIẢM NGHÈO\n@letterhead Số: 12/BC-BCĐ\n@title BÁO CÁO\n# I. Chỉ đạo\n';
  expect(role(board, 'Ban Chỉ đạo xã đã ban hành Kế hoạch số 36/KH-BCĐ ngày 14/4/2026.')).toBe('issued');
  expect(role(board, 'Ban Chỉ đạo tỉnh đã ban hành Kế hoạch số 36/KH-BCĐ ngày 14/4/2026.')).toBe('cited');
});

test('a code within a symbol names nobody who issues', () => {
  const party = '@letterhead ĐẢNG ỦY XÃ VÍ DỤ\n@letterhead Số 12-BC/ĐU\n@title BÁO CÁO\n# I- Chỉ đạo\n';
  const line =
    'Ban Thường vụ Đảng ủy tiếp tục quán triệt Chỉ thị số 18-CT/TW, ngày 10-01-2018 của Bộ Chính trị; ban hành Chương trình số 07-CTr/ĐU, ngày 27-02-2026 về dân vận.';
  expect(directives(`${party}${line}`).map(({ role }) => role)).toEqual(['cited', 'issued']);
});

test('who issues without a name is the writer, though nothing names it', () => {
  const line = 'ban hành Kế hoạch số 19/KH-UBND ngày 15/01/2026 về phòng, chống tham nhũng.';
  expect(directives(`@title BÁO CÁO\n# I. Kết quả\n${line.replace('b', 'B')}`)[0]?.role).toBe('issued');
  expect(directives(`@title BÁO CÁO\n# I. Kết quả\nTrước đó, tỉnh đã ${line}`)[0]?.role).toBe('cited');
});

test('«cùng ngày» closes a list with the day of all in it', () => {
  const both = 'Nghị định số 150/2025/NĐ-CP và Nghị định số 151/2025/NĐ-CP cùng ngày 12/6/2025 của Chính phủ';
  expect(directives(`@title BÁO CÁO\nThực hiện ${both}, xã báo cáo.`).map(({ date }) => date)).toEqual(['2025-06-12', '2025-06-12']);
  const one = 'Kế hoạch số 12/KH-UBND của UBND tỉnh. Cùng ngày, xã nhận Công văn số 151/SNV-VP ngày 12/6/2025 của Sở Nội vụ';
  expect(directives(`@title BÁO CÁO\nXã nhận ${one}.`)[0]?.date).toBeNull();
});

test('a title opens with «việc» where «về» was left out, and not behind a comma', () => {
  const title = (rest: string) =>
    directives(`@title BÁO CÁO\nThực hiện Nghị quyết số 06/NQ-HĐND ngày 25/02/2025 của HĐND tỉnh${rest}`)[0]?.title;
  expect(title(' việc thành lập các phòng chuyên môn.')).toBe('thành lập các phòng chuyên môn');
  expect(title(', việc thành lập các phòng được hoàn thành.')).toBeNull();
});

test('a plan of supervision asked for the report on it, a letter that was received for its reply', () => {
  const asked = '@title BÁO CÁO\n@title Phục vụ giám sát việc chi cho khoa học\n@addressee Kính gửi: Ban Ngân sách HĐND tỉnh\n';
  const plan =
    'Căn cứ Kế hoạch số 37/KH-HĐND ngày 31/7/2026 của Ban Ngân sách HĐND tỉnh về giám sát việc chi cho khoa học, xã báo cáo như sau:';
  expect(directives(`${asked}${plan}\n# 1. Kết quả\nĐã chi.`)[0]?.role).toBe('request');
  expect(directives(`@title BÁO CÁO\n@title Kết quả năm 2026\n${plan}\n# 1. Kết quả\nĐã chi.`)[0]?.role).toBe('cited');
  const reply =
    '@title V/v phúc đáp đề nghị cấp điện\n@addressee Kính gửi: UBND xã Ví Dụ\nĐiện lực nhận được Công văn số 214/UBND-KT ngày 10/7/2026 của UBND xã Ví Dụ về việc đề nghị kéo điện. Về việc này, Điện lực có ý kiến như sau:\n1. Đã có 17 thôn có điện.';
  expect(directives(reply)[0]?.role).toBe('request');
});

test('a letter by whose demand the report says that it reports asked for it', () => {
  const report =
    '@title BÁO CÁO NHANH\nPhòng Kinh tế xã báo cáo nhanh kết quả tháng 11/2026 theo yêu cầu tại Công văn 4012/SKHCN-CĐS ngày 20/11/2026:\n- Đã mở 3 lớp.';
  expect(directives(report)[0]?.role).toBe('request');
});
