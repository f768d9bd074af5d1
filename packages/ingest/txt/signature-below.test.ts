import { expect, test } from 'vitest';
import { withSignatureBelow } from './signature-below.ts';

const set = (text: string): string[] => withSignatureBelow(text.split('\n')).filter((line) => line.trim() !== '');

test('who signs stands below those who get the document, not between them', () => {
  const text = `
Nơi nhận:                              TM. ỦY BAN NHÂN

- Đảng ủy xã;                          DÂN

- Các trưởng bản, trưởng đội           KT. CHỦ TỊCH
thủy nông;
                                       PHÓ CHỦ TỊCH
- Trạm xá (để biết);
                                       Giàng A Mẫu
- Lưu: VT.
PHỤ LỤC`;
  expect(set(text)).toEqual([
    'Nơi nhận:',
    '- Đảng ủy xã;',
    '- Các trưởng bản, trưởng đội',
    'thủy nông;',
    '- Trạm xá (để biết);',
    '- Lưu: VT.',
    `${' '.repeat(39)}TM. ỦY BAN NHÂN`,
    `${' '.repeat(39)}DÂN`,
    `${' '.repeat(39)}KT. CHỦ TỊCH`,
    `${' '.repeat(39)}PHÓ CHỦ TỊCH`,
    `${' '.repeat(39)}Giàng A Mẫu`,
    'PHỤ LỤC',
  ]);
});

test('a page’s end, prose and a list with nothing beside it stay as they are', () => {
  for (const text of [
    'Nơi nhận:\n- Các bản;\n- Lưu: VT.',
    'Nơi nhận:                CHỦ TỊCH\nXã báo cáo để huyện biết, theo dõi và giúp đỡ bà con trong vụ tới.',
    'Bản Mí    12 hộ\nBản Cù    15 hộ',
  ])
    expect(withSignatureBelow(text.split('\n')).join('\n')).toBe(text);
});
