import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { readProof } from '../proof.ts';

test.each([
  [
    'HỢP ĐỒNG\n@title Thuê phần mềm\n# Điều 1. Trách nhiệm của Bên A\n- Bố trí người phối hợp.\n# Điều 2. Trách nhiệm của Bên B\n- Sửa lỗi trong 24 giờ.',
  ],
  [
    'KẾ HOẠCH BÀI DẠY\n@title Tin học lớp 4\n# II. Đồ dùng\n1. Giáo viên: máy chiếu.\n# III. Các hoạt động\n- Học sinh gặp khó khăn thì giáo viên gợi ý.',
  ],
])('what two sides agree, or a teacher does in class, is nobody’s task: %j', (text) => {
  const { reading } = readProof(`@title ${text}`);
  const { header, tasks, difficulties, proposals } = toRecord(reading, extract(reading));
  expect([header.purpose, tasks, difficulties, proposals]).toEqual(['other', [], [], []]);
});
