import { expect, test } from 'vitest';
import { body, line, page, typeset } from './layout.test-files.ts';

const TEXT = ['Xã Đông An đã mở lớp học kỹ năng số tại cả mười hai thôn, người dân tham gia rất đông vào các buổi tối trong tuần.'];
const headed = (heads: readonly boolean[]) =>
  heads.map((has, n) =>
    page(
      [
        ...(has
          ? [...line('ỦY BAN NHÂN DÂN', { x: 70, y: 50 }, n + 1), ...line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT', { x: 300, y: 50 }, n + 1)]
          : []),
        ...typeset(TEXT, { top: 120 })[0]!.words.map((word) => ({ ...word, page: n + 1 })),
      ],
      { page: n + 1 },
    ),
  );

test('the letterheads of two documents in one file are no running heads; one on every page is', () => {
  expect(
    body(headed([true, true]))
      .join(' ')
      .split('ỦY BAN NHÂN DÂN'),
  ).toHaveLength(3);
  expect(body(headed([true, true, true, true])).join(' ')).not.toContain('ỦY BAN NHÂN DÂN');
});

test('the numbers of two documents in one file are no running head, whatever stands beside them', () => {
  const numbered = [17, 18].map((n, index) =>
    page(
      [
        ...line(`Số: ${n}/BC-UBND`, { x: 70, y: 50 }, index + 1),
        ...typeset(TEXT, { top: 120 })[0]!.words.map((word) => ({ ...word, page: index + 1 })),
      ],
      { page: index + 1 },
    ),
  );
  expect(body(numbered).join(' ')).toMatch(/17\/BC-UBND.*18\/BC-UBND/);
});

test('a head and a foot on sheets that lie on their side stand as far from the edge as on sheets that stand', () => {
  const sheets = [1, 2, 3].map((n) =>
    page(
      [
        ...line('Báo cáo kỹ năng số', { x: 500, y: 62 }, n),
        ...typeset(TEXT, { top: 120 })[0]!.words.map((word) => ({ ...word, page: n })),
        ...line(`${n}`, { x: 420, y: 530 }, n),
      ],
      { page: n, width: 842, height: 595 },
    ),
  );
  expect(body(sheets)).toEqual([TEXT[0], TEXT[0], TEXT[0]]);
});
