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

test('«10/10» that ends a sentence at a page’s foot is no page number; «2/3» on the second of three is', () => {
  const above = ['Tổ chức hội thi vào dịp Ngày Chuyển đổi số quốc gia', 'Mở ba lớp học cho người cao tuổi', 'Thay máy tính ở nhà họp'];
  const pages = (foot: readonly string[]) =>
    foot.map((last, n) =>
      page([...line(above[n]!, { x: 70, y: 790 }, n + 1), ...line(last, { x: 70, y: 808 }, n + 1)], {
        page: n + 1,
      }),
    );
  expect(body(pages(['10/10', 'của xã', 'năm nay'])).join(' ')).toContain('quốc gia 10/10');
  expect(body(pages(['1/3', '2/3', '3/3'])).join(' ')).not.toMatch(/\d\/3/);
});

test('what stands out above the next page’s capitals is no line of this one', () => {
  const words = [...line('Mở ba lớp học cho người cao tuổi', { x: 70, y: 790 }), ...line('Ề Ấ Ế', { x: 90, y: 812 })];
  expect(body([page(words)])).toEqual(['Mở ba lớp học cho người cao tuổi']);
});
