import { describe, expect, test } from 'vitest';
import { body, line, page } from './layout.test-files.ts';

type Setting = { mark: number; hang: number; indent: number; gap: number; left: number; letters: number };
const USUAL: Setting = { mark: 0, hang: 0, indent: 28, gap: 0, left: 70, letters: 64 };

/**
 * Paragraphs set into lines of `letters`: marked ones begin `mark` points in and their later lines hang `hang` deeper, others begin at the indent;
 * all that begin with a star, which is not set, are bold. `gap` parts paragraphs.
 */
function set(texts: readonly string[], more: Partial<Setting> = {}) {
  const { mark, hang, indent, gap, left, letters } = { ...USUAL, ...more };
  let y = 100;
  const words = texts.flatMap((given) => {
    const bold = given.startsWith('*');
    const text = bold ? given.slice(1) : given;
    const marked = /^(?:[-+]|\p{L}\)|\d\.)\s/u.test(text);
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const room = letters - (lines.length > 1 ? (marked ? hang + (hang > 0 ? mark : 0) : 0) : marked ? mark : indent) / 7;
      if (lines.length > 0 && `${lines.at(-1)} ${word}`.length <= room) lines.push(`${lines.pop()} ${word}`);
      else lines.push(word);
    }
    const setLines = lines.flatMap((one, i) => {
      const x = left + (i === 0 ? (marked ? mark : indent) : marked && hang > 0 ? mark + hang : 0);
      const at = line(one, { x, y, bold });
      y += 18;
      return at;
    });
    y += gap;
    return setLines;
  });
  return body([page(words)]);
}

const plain = (texts: readonly string[]): string[] => texts.map((text) => text.replace(/^\*/, ''));

const LONG = [
  'Uỷ ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ chuyển đổi số năm 2025 và việc sẽ làm trong các năm tiếp theo của toàn xã.',
  'Các nhiệm vụ được giao tại kế hoạch của tỉnh đã được triển khai đúng tiến độ đề ra từ đầu năm đến nay, không có việc nào chậm.',
  'Người dân ở các thôn xa đến nộp hồ sơ được tổ công nghệ số cộng đồng hướng dẫn từng bước và được hẹn ngày trả kết quả tại nhà.',
];
/** Ends with a sentence that fills its line, another one following in the same item. */
const FULL = '- Sóng ở hai thôn vùng cao còn yếu và hay mất mỗi khi trời mưa. Trạm phát sóng dự phòng chưa đủ cho ngày hội đông người.';

describe('where paragraphs begin', () => {
  test('an item whose lines hang goes on behind a sentence that fills its line, and behind «;»', () => {
    const items = [
      '- Nhiều hộ dân ở xa trung tâm chưa có điện thoại thông minh để dùng các dịch vụ công trực tuyến mức độ toàn trình.',
      '- Cán bộ phụ trách ở các thôn đa số lớn tuổi nên thao tác còn chậm và phải nhờ người nhà giúp khi nhập số liệu.',
      FULL,
      '- Máy ở nhà họp các thôn xa đã cũ nên rất hay hỏng và rất chậm; loa truyền thanh của ba thôn cũng đã hỏng.',
    ];
    for (const indent of [0, 28]) {
      const gap = indent === 0 ? 4 : 0;
      const texts = [...LONG, ...items, LONG[0]!];
      expect(set(texts, { mark: 14, hang: 16, indent, gap })).toEqual(plain(texts));
    }
  });

  test('the next of an open list begins, however full the line above and without an end mark', () => {
    const texts = [
      'a) Cấp máy tính cho nhà họp của mười bốn thôn ở vùng cao',
      'b) Mở lớp bồi dưỡng kỹ năng số cho cán bộ của các thôn xa nhất',
      'c) Hỗ trợ kinh phí mua máy quét',
    ];
    expect(set(texts, { indent: 0 })).toEqual(plain(texts));
    const parts = [
      'I. Kết quả',
      'II. Khó khăn',
      '- Kinh phí chi cho lớp học cộng đồng chưa được giao trong dự toán đầu năm',
      'III. Kiến nghị',
    ];
    expect(set(parts, { indent: 0, letters: 72 })).toEqual(plain(parts));
    const named = ['Phần III. Khó khăn', '- Kinh phí chi cho lớp học cộng đồng chưa được giao trong dự toán đầu năm', 'Phần IV. Kiến nghị'];
    expect(set(named, { indent: 0, letters: 72 })).toEqual(plain(named));
    const cited = [
      'a) Các thôn nộp hồ sơ theo mẫu.',
      'b) Nội dung hồ sơ được xã xem xét theo quy định nêu tại điểm',
      'c) Khoản 2 của quy chế.',
    ];
    expect(set(cited, { indent: 0 }).slice(1, 2)).toEqual([`${cited[1]} ${cited[2]}`]);
  });

  test('a title in capitals, or a bold one with a number, begins below a full line without an end mark', () => {
    const item = '- Mỗi đảng viên biết chữ kèm một đảng viên cao tuổi dùng sổ tay';
    for (const title of ['*KIẾN NGHỊ', 'KIẾN NGHỊ', '*5. Với Trung ương']) {
      const texts = [...LONG, item, title, '- Hỗ trợ báo cáo viên cho các lớp học tại 16 xã biên giới'];
      expect(set(texts)).toEqual(plain(texts));
    }
  });

  test('where later lines stand at the edge, one at the indent begins a paragraph, though nothing ends the one above', () => {
    const texts = [
      ...LONG,
      'Tuyên truyền qua loa truyền thanh và các buổi họp của thôn',
      'Tổ chức hội thi cho các gia đình vào dịp đầu năm của xã',
      ...LONG,
    ];
    expect(set(texts)).toEqual(plain(texts));
  });

  test('a narrow gap parts paragraphs where lines stand evenly', () => {
    const texts = [
      ...LONG,
      ...LONG,
      'Người dân vùng lòng hồ đi lại bằng thuyền nên khó đến lớp vào mùa lũ',
      'Công chức phụ trách chỉ có một người.',
    ];
    expect(set(texts, { indent: 0, gap: 2.5 })).toEqual(plain(texts));
  });

  test('a day goes on behind «ngày», though the line had room', () => {
    const texts = ['Xã đã ban hành Kế hoạch số 300/KH-UBND ngày', '27/09/2026 để triển khai tới các thôn trên địa bàn xã nhà.'];
    expect(set(texts, { indent: 0, letters: 200 })).toEqual([texts.join(' ')]);
  });

  test('a figure alone on a line goes on, however far in it stands', () => {
    const first = 'Hồ sơ đất đai đúng hạn mới đạt 76,8%, thấp hơn mặt bằng của tỉnh';
    const words = [...line(first, { x: 70, y: 100 }), ...line('12,4%.', { x: 90, y: 118 })];
    expect(body([page(words)])).toEqual([`${first} 12,4%.`]);
  });

  test('«Trên đây là …» begins, though nothing ends a full line above', () => {
    const texts = ['- Sớm ban hành bộ câu hỏi đánh giá năng lực số dùng chung cả tỉnh', 'Trên đây là báo cáo của xã.'];
    expect(set(texts, { indent: 0 })).toEqual(plain(texts));
  });
});
