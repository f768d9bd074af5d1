import { expect, test } from 'vitest';
import { fullCells } from './full-cells.ts';

const found = (text: string) => {
  const lines = text.split('\n');
  return lines.flatMap((_, at) => fullCells(lines, at).map((column) => lines[at]!.slice(column).split(/ {2,}/)[0]));
};

test('a cell begins one blank behind a full one, though a converter set it one column nearer', () => {
  const table = `
1    Xã Đông   Mạng di động chập      Trạm chạy pin
               chờn khi mưa đá
2    Xã Mường Người già không nói      Phần mềm chỉ có
     Bo        được tiếng phổ thông   giọng miền xuôi
3    Xã Nam    Quá tải dịp lễ         Thiếu biên chế`;
  expect(found(table)).toEqual(['Người già không nói']);
});

test('figures stand below figures behind full cells', () => {
  const table = `
1      Tỷ lệ trạm khám có bệnh án điện tử nay có 90%          71%
2      Tỷ lệ dân trong xã có sổ sức khỏe điện tử 85%        64%
3      Số trạm nhận kết quả khám qua máy tự động 20         13`;
  expect(found(table)).toEqual(['90%', '85%', '20']);
});

test('another table above a heading tells nothing of the one below it', () => {
  const text = `
1      Lớp đêm               120     tăng ít
2      Lớp ngày              140     tăng ít
      II. Tình hình
TT     Đơn vị                Số kiến nghị của dân`;
  expect(found(text)).toEqual([]);
});
