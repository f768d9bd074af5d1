import { expect, test } from 'vitest';
import { body, line, page } from './layout.test-files.ts';

test('a block of recipients and signer of which a page’s end left one row above is read side by side', () => {
  const text = [640, 660, 680, 700, 720].flatMap((y, i) =>
    line(`Một dòng thứ ${i} trong thân của văn bản này, dài như các dòng khác.`, { x: 70, y }),
  );
  const found = body([
    page([...text, ...line('Nơi nhận:', { x: 70, y: 745, size: 12 }), ...line('TM. ỦY BAN NHÂN DÂN', { x: 330, y: 744 })]),
    page(
      [
        ...line('- Như trên;', { x: 70, y: 90, size: 11 }, 2),
        ...line('KT. CHỦ TỊCH', { x: 352, y: 88 }, 2),
        ...line('- Lưu: VT.', { x: 70, y: 104, size: 11 }, 2),
        ...line('PHÓ CHỦ TỊCH', { x: 352, y: 106 }, 2),
        ...line('Đặng Thị Hằng', { x: 350, y: 180 }, 2),
      ],
      { page: 2 },
    ),
  ]);
  expect(found.slice(-7)).toEqual([
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Đặng Thị Hằng',
  ]);
});
