import { expect, test } from 'vitest';
import { body, line, page } from './layout.test-files.ts';
import { withoutStamps } from './signing-stamp.ts';

/** A field of an e-signature: lines as close as their letters are high. */
const field = (texts: readonly string[], { x, y, size }: { x: number; y: number; size: number }, pitch = size) =>
  texts.flatMap((text, i) => line(text, { x, y: y + i * pitch, size }));

const NARROW = [
  'Người ký: UBND',
  'xã Đông An',
  'Email:',
  'xda@tinh.gov.v',
  'n',
  'Cơ quan: Tỉnh',
  'Bình An',
  'Thời gian ký:',
  '19.11.2026',
  '16:26:35',
  '+07:00',
];
const BARE = ['UBND xã', 'Đông An', '19.11.2026', '16:26:18', '+07:00'];
const FOOT = [
  ...line('Xã đã mở lớp học kỹ năng số tại cả mười hai thôn./.', { x: 70, y: 600 }),
  ...line('Nơi nhận:', { x: 70, y: 640 }),
  ...line('- UBND tỉnh;', { x: 70, y: 656 }),
  ...line('CHỦ TỊCH', { x: 420, y: 640 }),
  ...line('Trần Văn An', { x: 420, y: 790 }),
];

test('a narrow field of an e-signature leaves no words among those beside it, and tells when it was signed', () => {
  const { pages, signedAt } = withoutStamps([page([...FOOT, ...field(NARROW, { x: 300, y: 646, size: 10 })])]);
  expect(pages[0]!.words.map((word) => word.text).join(' ')).toBe(FOOT.map((word) => word.text).join(' '));
  expect(signedAt).toBe('2026-11-19T16:26:35+07:00');
});

test('two fields side by side, one of them without labels, are both taken off', () => {
  const words = [...FOOT, ...field(NARROW, { x: 300, y: 646, size: 10 }), ...field(BARE, { x: 420, y: 652, size: 18 })];
  expect(withoutStamps([page(words)]).pages[0]!.words).toHaveLength(FOOT.length);
  expect(body([page(words)]).join(' ')).not.toMatch(/Email|Đông An|07:00/);
});

test('lines of a text that name a signer, and a table of days and hours, stay', () => {
  const prose = field(
    ['Người ký: chủ tịch', 'Cơ quan: UBND xã', 'Email: xa@tinh.vn', 'Thời gian ký: 8 giờ'],
    { x: 70, y: 100, size: 14 },
    20,
  );
  const hours = field(['Lớp tối', '19.11.2026', '18:00:00', '20:00:00'], { x: 70, y: 300, size: 12 });
  expect(withoutStamps([page([...prose, ...hours])]).pages[0]!.words).toHaveLength(prose.length + hours.length);
});
