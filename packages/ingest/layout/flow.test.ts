import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from './flow.ts';
import { body, line, page, typeset, zones } from './layout.test-files.ts';
import type { LayoutWord } from './line.ts';

describe('paragraphs', () => {
  test('a wrapped line that begins like a label is no item', () => {
    const texts = [
      'Uỷ ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ chuyển đổi số năm 2025, định hướng năm 2026 và các năm tiếp theo của toàn xã.',
      'Đến nay toàn xã đã cấp tài khoản định danh cho công dân từ đủ tuổi 16 tuổi trở lên, trong đó có nhiều người cao tuổi ở các thôn xa.',
      'Các nhiệm vụ được giao tại Kế hoạch của Ủy ban nhân dân tỉnh ngày 10/4/2025 đã được triển khai đúng tiến độ đề ra từ đầu năm nay.',
    ];
    expect(body(typeset(texts))).toEqual(texts);
    expect(body(typeset(texts, { indent: 0, gap: 8 }))).toEqual(texts);
  });

  test('a numbered bold line below a bold title that stands further in is a heading, though few lines tell the edge', () => {
    const title = 'của Tổ công nghệ số cộng đồng xóm Đông quý hai năm nay';
    const words = [
      ...line('KẾ HOẠCH HOẠT ĐỘNG', { x: 230, y: 60, bold: true }),
      ...line(title, { x: 128, y: 82, bold: true }),
      ...line('1. Mục tiêu', { x: 111, y: 104, bold: true }),
      ...line('- Có 80% hộ trong xóm biết nộp hồ sơ qua mạng từ nhà', { x: 111, y: 126 }),
    ];
    expect(zones([page(words)]).map(([, text]) => text)).toContain('1. Mục tiêu');
  });

  test('«b) Giao …» below a sentence’s full last line begins an item', () => {
    const texts = [
      'a) Văn phòng:',
      '- Chủ trì, phối hợp với nhà mạng phủ sóng mười bốn buôn còn lại.',
      'b) Giao Công an xã hướng dẫn các thôn làm sạch dữ liệu, xong trong',
      'tháng 9 năm nay.',
    ];
    const words = texts.flatMap((one, i) => line(one, { x: i === 3 ? 70 : 98, y: 100 + 18 * i }));
    expect(body([page(words)])).toEqual([...texts.slice(0, 2), `${texts[2]} ${texts[3]}`]);
  });

  test('paragraphs of a line each, set apart, stay apart where a line fills the width; those that go on tell the pitch', () => {
    const full = 'Khó khăn: nhân viên y tế ấp lớn tuổi, thao tác chậm; hai ấp sóng yếu.';
    const texts = ['Nhận xét:', full, 'Kiến nghị: xã cho mượn máy.', 'Kế hoạch: nhập bù hồ sơ.', 'Người làm:', 'Tổ trưởng:', 'Ngày lập:'];
    const apart = texts.flatMap((one, i) => line(one, { x: 70, y: 100 + 28 * i }));
    expect(body([page(apart)])).toEqual(texts);
    const goesOn = [...line(full, { x: 70, y: 320 }), ...line('không nhập được.', { x: 70, y: 336 })];
    expect(body([page([...apart, ...goesOn])])).toEqual([...texts, `${full} không nhập được.`]);
  });

  test('one line that hangs out over the margin is not the text’s edge', () => {
    const lines = [
      'UBND tỉnh Ví Dụ cộng hòa xã hội chủ nghĩa việt nam độc lập - tự do hh',
      'Căn cứ Công văn số 18/SKHCN-CĐS ngày 25 tháng 11 năm 2025 của ôn',
      'Sở Khoa học và Công nghệ tỉnh Ví Dụ về việc báo cáo tình hình và',
      'Đề án mở lớp học kỹ năng số cho người cao tuổi ở các thôn xa nha',
    ];
    const [head, ...text] = lines.map((one, i) => line(one, { x: 70, y: 100 + 18 * i + (i > 0 ? 40 : 0) }));
    expect(text.map((words) => Math.round(words.at(-1)!.x1))).toEqual([518, 518, 518]);
    expect(body([page([...head!, ...text.flat()])])).toEqual([lines[0], lines.slice(1).join(' ')]);
  });

  test('a dash of a name that opens a line at the edge is no bullet; bullets stand at the indent', () => {
    const full =
      'Xã làm đường thôn rộng ra và sâu vào các xóm ở cuối, người dân các thôn tham gia rất đông vào các buổi tối trong tuần này.';
    const texts = [
      full,
      full,
      'Nguyên nhân chủ yếu là số công chức của Phòng Văn hóa và xã - Xã hội mới đạt năm vị trí.',
      '- Xã mở lớp ở tất cả các thôn vào các buổi tối trong tuần',
      '- Xã mua máy.',
    ];
    const pages = typeset(texts);
    expect(pages[0]!.words.filter((word) => word.text === '-').map((word) => word.x0)).toEqual([70, 98, 98]);
    expect(body(pages)).toEqual(texts);
  });

  test('any paragraphs with an indent come back as they were set', () => {
    const word = fc.stringMatching(/^[a-zăâđêôơư]{2,7}$/);
    const paragraph = fc.array(word, { minLength: 3, maxLength: 50 }).map((words) => `Xã ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 2, maxLength: 12 }), (texts) => {
        // Several full lines are needed to know where the text's edge is.
        const set = [`Mở ${'đầu báo cáo '.repeat(30)}hết.`, ...texts];
        expect(body(typeset(set))).toEqual(set);
      }),
      { numRuns: 60 },
    );
  });

  test('one paragraph that ends just short of the edge tells that the next ones are indented', () => {
    const set = [
      `Mở ${'đầu báo cáo '.repeat(30)}hết.`,
      'Xã làm đường thôn rộng ra và sâu vào các xóm ở cuối.',
      'Xã xây thêm nhà cho trường học ở các thôn xa nhất của núi.',
      'Xã mở lớp.',
    ];
    expect(body(typeset(set))).toEqual(set);
  });

  test('a long line that stops short at a comma goes on at the edge', () => {
    const full =
      'Xã làm đường thôn rộng ra và sâu vào các xóm ở cuối, người dân các thôn tham gia rất đông vào các buổi tối trong tuần này.';
    const words = [
      ...typeset([full, full, full])[0]!.words,
      ...line('Xã dựng kho bài giảng song ngữ cho các trường Ví - Dụ,', { x: 98, y: 208 }),
      ...line('Mông - Việt ở các xã.', { x: 70, y: 226 }),
    ];
    expect(body([page(words)]).at(-1)).toBe('Xã dựng kho bài giảng song ngữ cho các trường Ví - Dụ, Mông - Việt ở các xã.');
  });

  test('«(Kèm theo …)» under an annex’s title stands for itself, both as wide as the page', () => {
    const title = 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU VỀ KỸ NĂNG SỐ CỦA XÃ NĂM';
    const attached = '(Kèm theo Báo cáo số 402/BC-UBND ngày 19/12/2025 của UBND xã An)';
    const body1 = [
      'Xã làm đường thôn rộng ra và sâu vào các xóm ở cuối, người dân các thôn tham gia rất đông vào các buổi tối trong tuần và cuối tuần.',
    ];
    const words = [
      ...line(title, { x: 70 + (448 - 7 * title.length) / 2, y: 80 }),
      ...line(attached, { x: 70, y: 98 }),
      ...typeset([...body1, ...body1, ...body1], { top: 130 })[0]!.words,
    ];
    expect(body([page(words)]).slice(0, 2)).toEqual([title, attached]);
  });

  test('under a title whose last line fills the width the body begins at the indent, where no weight tells them apart', () => {
    const texts = [
      'Ngày hôm qua tại trụ sở xã, đồng chí Chủ tịch đã chủ trì cuộc họp với đầy đủ các phòng và mười hai thôn của toàn xã Đông An mới.',
      'Sau khi nghe các phòng báo cáo và các thôn phát biểu ý kiến, đồng chí Chủ tịch kết luận các nội dung của cuộc họp như sau đây.',
      'Các thôn tiếp tục làm tốt công tác tuyên truyền, các phòng chủ động phối hợp với nhau để hoàn thành nhiệm vụ năm nay đúng hạn.',
    ];
    const centred = (text: string, y: number) => line(text, { x: 70 + (448 - 7 * text.length) / 2, y });
    const words = [
      ...centred('Kết luận của đồng chí Chủ tịch xã tại cuộc họp đánh giá', 80),
      ...centred('nhiệm vụ trọng tâm của các phòng và các thôn trong quý ba', 98),
      ...typeset(texts, { top: 116 })[0]!.words,
    ];
    expect(body([page(words)]).slice(1)).toEqual(texts);
  });

  test('a title set in two lines is one; lines of a signature stand alone', () => {
    const title = page([
      ...line('BÁO CÁO', { x: 270, y: 60, bold: true }),
      ...line('Kết quả thực hiện phong trào kỹ năng số trên địa bàn', { x: 115, y: 80, bold: true }),
      ...line('xã Đông An năm 2025', { x: 231, y: 98, bold: true }),
      ...typeset(
        ['Trong năm qua xã đã triển khai đồng bộ nhiều nội dung và đạt được các kết quả rất tích cực ở cả mười hai thôn trên địa bàn.'],
        { top: 140 },
      )[0]!.words,
      ...line('Nơi nhận:', { x: 70, y: 240, size: 12, bold: true }),
      ...line('- Như trên;', { x: 70, y: 255, size: 11 }),
      ...line('- Lưu: VT.', { x: 70, y: 268, size: 11 }),
      ...line('TM. ỦY BAN NHÂN DÂN', { x: 350, y: 240, bold: true }),
      ...line('KT. CHỦ TỊCH', { x: 374, y: 257, bold: true }),
      ...line('PHÓ CHỦ TỊCH', { x: 374, y: 274, bold: true }),
      ...line('Lê Thị Mẫu', { x: 381, y: 340, bold: true }),
    ]);
    expect(body([title])).toEqual([
      'BÁO CÁO',
      'Kết quả thực hiện phong trào kỹ năng số trên địa bàn xã Đông An năm 2025',
      expect.stringMatching(/^Trong năm qua/),
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Lê Thị Mẫu',
    ]);
  });

  test('«Kính gửi» close below a centred letterhead at the margin is no line of its left side; a longer issuer is', () => {
    const centred = (text: string, middle: number, y: number) => line(text, { x: middle - text.length * 3, y, size: 12 });
    const head = [
      ...centred('UBND TỈNH ĐẤT MẪU', 170, 70),
      ...centred('QUỐC HIỆU CỦA NƯỚC TA', 430, 70),
      ...centred('BAN QUẢN LÝ', 170, 85),
      ...centred('Đất Mẫu, ngày 02 tháng 12', 430, 85),
    ];
    const asked = line('Kính gửi: Sở Nội vụ tỉnh', { x: 85, y: 100, size: 12 });
    expect(body([page([...head, ...asked])])).toEqual([
      'UBND TỈNH ĐẤT MẪU',
      'BAN QUẢN LÝ',
      'QUỐC HIỆU CỦA NƯỚC TA',
      'Đất Mẫu, ngày 02 tháng 12',
      'Kính gửi: Sở Nội vụ tỉnh',
    ]);
    expect(body([page([...head, ...centred('Số: 12/BQL-KH', 170, 100)])])[2]).toBe('Số: 12/BQL-KH');
  });

  test('a page in two columns is read column by column, over the columns’ ends', () => {
    const long = `${'mỗi thôn đều có một tổ số '.repeat(14)}`.trim();
    const rows: string[] = [];
    for (const word of long.split(' ')) {
      const last = rows.at(-1);
      if (last !== undefined && `${last} ${word}`.length <= 34) rows[rows.length - 1] = `${last} ${word}`;
      else rows.push(word);
    }
    // Justified: the last word of each full line ends at the edge.
    const column = (part: string[], x: number, ends: boolean) =>
      part.flatMap((row, i) => {
        const made = line(row, { x, y: 120 + i * 16, size: 12 });
        const slack = ends && i === part.length - 1 ? 0 : x + 204 - made.at(-1)!.x1;
        return made.map((one, k) => {
          const shift = (slack * k) / Math.max(1, made.length - 1);
          return { ...one, x0: one.x0 + shift, x1: one.x1 + shift };
        });
      });
    const half = Math.ceil(rows.length / 2);
    expect(body([page([...column(rows.slice(0, half), 70, false), ...column(rows.slice(half), 310, true)])])).toEqual([long]);
  });
});

describe('furniture and footnotes', () => {
  test('what a browser prints at the head and foot of a single page is furniture', () => {
    const found = zones([
      page([
        ...line('29/11/25, 5:50 PM', { x: 40, y: 30, size: 8 }),
        ...line('Báo cáo quý', { x: 240, y: 30, size: 8 }),
        ...typeset(['Xã đã mở lớp.'])[0]!.words,
        ...line('Nguyễn Văn Ất', { x: 350, y: 780 }),
        ...line('https://xa.mau.vn/bao-cao/12 1/1', { x: 40, y: 820, size: 8 }),
      ]),
    ]);
    expect(found.filter(([zone]) => zone === 'body').map(([, text]) => text)).toEqual(['Xã đã mở lớp.', 'Nguyễn Văn Ất']);
  });

  test('a head that a copier set higher or lower from page to page is furniture', () => {
    const text = ['Xã Đông An đã mở lớp học kỹ năng số tại cả mười hai thôn, người dân tham gia rất đông vào các buổi tối trong tuần.'];
    const pages = [42, 49, 38].map((y, n) =>
      page([...line('Đặc khu Đông An', { x: 70, y }, n + 1), ...typeset(text, { top: 100 })[0]!.words], { page: n + 1 }),
    );
    expect(zones(pages).filter(([zone]) => zone === 'furniture')).toHaveLength(3);
  });

  test('page numbers, repeated heads and stamps are furniture; the signing time is told', () => {
    const text = ['Xã đã triển khai đồng bộ nhiều nội dung và đạt được các kết quả rất tích cực ở cả mười hai thôn.'];
    const pages = [1, 2, 3, 4].map((n) => ({
      ...page([
        ...line('Dự thảo báo cáo quý', { x: 70, y: 40, size: 10 }, n),
        ...line(`- ${n} -`, { x: 290, y: 815 }, n),
        ...typeset(text)[0]!.words,
        ...(n === 4
          ? [
              ...line('Ký bởi: Ủy ban nhân dân xã Đông An', { x: 330, y: 400, size: 8 }, n),
              ...line('Thời gian ký: 03.12.2025 15:20:11 +07:00', { x: 330, y: 410, size: 8 }, n),
            ]
          : []),
      ]),
      page: n,
    }));
    expect(body(pages)).toEqual([1, 2, 3, 4].map(() => text[0]));
    expect(
      layOut(pages)
        .notes.map(({ text }) => text)
        .join(),
    ).toContain('2025-12-03 15:20:11');
  });

  test('a footnote is kept out of the paragraph that goes on over the page', () => {
    const [first] = typeset(
      ['Xã đã triển khai đồng bộ nhiều nội dung và đạt được các kết quả rất tích cực ở cả mười hai thôn và các tổ dân phố trong địa'],
      { top: 700 },
    );
    const second = line('bàn.', { x: 70, y: 80 }, 2);
    const note = line('1 Theo Quyết định số 15/QĐ-UBND của xã.', { x: 70, y: 790, size: 10 });
    const found = zones([
      { ...first!, words: [...first!.words, ...note], across: [{ at: 772, from: 70, to: 214 }] },
      { ...page(second), page: 2 },
    ]);
    expect(found).toEqual([
      ['body', expect.stringMatching(/trong địa bàn\.$/)],
      ['footnote', '1 Theo Quyết định số 15/QĐ-UBND của xã.'],
    ]);
  });

  test('justified lines stretched by forced breaks are no columns', () => {
    const stretched = (text: string, y: number): LayoutWord[] => {
      const words = line(text, { x: 70, y });
      const blank = (525 - 70 - words.reduce((sum, word) => sum + word.x1 - word.x0, 0)) / (words.length - 1);
      let at = 70;
      return words.map((word) => {
        const [x0, x1] = [at, at + word.x1 - word.x0];
        at = x1 + blank;
        return { ...word, x0, x1 };
      });
    };
    const words = [
      ...stretched('- Tỷ lệ hộ đã có mạng đạt 71%.', 200),
      ...line('- Chưa có kinh phí thuê giáo viên.', { x: 70, y: 218 }),
      ...stretched('- Bà con ở đảo ngại học chữ.', 236),
    ];
    expect(body([page(words)])).toEqual([
      '- Tỷ lệ hộ đã có mạng đạt 71%.',
      '- Chưa có kinh phí thuê giáo viên.',
      '- Bà con ở đảo ngại học chữ.',
    ]);
  });
});
