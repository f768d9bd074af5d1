/** A piece of a synthetic report. */
export type Piece =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'item'; text: string }
  | { kind: 'table'; head: string[]; rows: string[][] };

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SUBJECTS = [
  'Tổ công nghệ số cộng đồng',
  'Công an xã',
  'Hội Nông dân xã',
  'Trường tiểu học số 2',
  'Bộ phận Một cửa',
  'Ban công tác mặt trận thôn',
  'Đoàn Thanh niên',
  'Trạm Y tế',
  'Văn phòng HĐND và UBND',
  'Phòng Văn hóa - Xã hội',
];
const ACTIONS = [
  'đã tổ chức',
  'tiếp tục duy trì',
  'phối hợp triển khai',
  'hướng dẫn người dân thực hiện',
  'chủ trì xây dựng',
  'thường xuyên kiểm tra',
  'kịp thời cập nhật',
  'lồng ghép tuyên truyền về',
];
const THINGS = [
  'lớp bồi dưỡng kỹ năng số cơ bản',
  'việc nộp hồ sơ trực tuyến',
  'nền tảng học trực tuyến mở',
  'điểm truy cập internet miễn phí',
  'thanh toán không dùng tiền mặt',
  'sổ sức khỏe điện tử',
  'bảng tin điện tử của thôn',
  'cơ sở dữ liệu hộ kinh doanh',
  'buổi sinh hoạt chuyên đề chuyển đổi số',
];
const PLACES = [
  'tại 12 thôn',
  'trên địa bàn toàn xã',
  'ở các khu dân cư',
  'trong các cơ quan, đơn vị',
  'tại nhà văn hóa thôn Đồng Lạc',
  'ở ba cụm dân cư xa trung tâm',
];
const SHORTAGES = [
  'còn thiếu thiết bị kết nối internet',
  'chưa được bố trí kinh phí riêng',
  'còn lúng túng khi sử dụng dịch vụ công trực tuyến',
  'phải kiêm nhiệm nhiều việc',
  'chưa đồng đều giữa các thôn',
];
const DIRECTIVES = [
  'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
  'Kế hoạch số 1843/KH-UBND ngày 14/7/2025 của Ủy ban nhân dân tỉnh',
  'Quyết định số 1012/QĐ-TTg ngày 05/6/2025 của Thủ tướng Chính phủ',
  'Công văn số 2207/SKHCN-CĐS ngày 03/9/2025 của Sở Khoa học và Công nghệ',
  'Luật Giao dịch điện tử số 20/2023/QH15',
];

/** A report of some hundred pieces for each of `parts` parts: prose, lists, citations, percentages, difficulties, proposals and task tables. */
export function manuscript(parts: number, seed = 7): Piece[] {
  const next = dice(seed);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)]!;
  const number = (most: number) => Math.floor(next() * most) + 1;
  const share = () => `${number(98)},${number(9)}%`;
  const sentence = () => `${pick(SUBJECTS)} ${pick(ACTIONS)} ${pick(THINGS)} ${pick(PLACES)}, với ${number(900)} lượt người tham gia.`;
  const counted = () => `${pick(SUBJECTS)} ${pick(ACTIONS)} ${pick(THINGS)}; đến nay có ${share()} hộ gia đình được hướng dẫn.`;
  const several = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
  const part = (n: number): Piece[] => [
    { kind: 'heading', level: 1, text: `${roman(n)}. KẾT QUẢ ĐỢT ${n}` },
    ...several(6, (): Piece => ({ kind: 'paragraph', text: `Thực hiện ${pick(DIRECTIVES)}, ${several(4, sentence).join(' ')}` })),
    { kind: 'heading', level: 2, text: '1. Kết quả đạt được' },
    ...several(10, (): Piece => ({ kind: 'item', text: `- ${counted()}` })),
    ...several(4, (): Piece => ({ kind: 'paragraph', text: several(5, sentence).join(' ') })),
    { kind: 'heading', level: 2, text: '2. Khó khăn, hạn chế' },
    ...several(5, (): Piece => ({ kind: 'item', text: `- ${pick(SUBJECTS)} ${pick(SHORTAGES)}, nhất là ${pick(PLACES)}.` })),
    { kind: 'heading', level: 2, text: '3. Kiến nghị, đề xuất' },
    ...several(3, (): Piece => ({ kind: 'item', text: `- Đề nghị Ủy ban nhân dân tỉnh hỗ trợ ${pick(THINGS)} ${pick(PLACES)}.` })),
    { kind: 'heading', level: 2, text: '4. Phân công nhiệm vụ' },
    {
      kind: 'table',
      head: ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Kết quả'],
      rows: several(14, () => ['', `${pick(ACTIONS)} ${pick(THINGS)}`, pick(SUBJECTS), pick(SUBJECTS), `Đã thực hiện, đạt ${share()}`]).map(
        (row, i) => [String(i + 1), ...row.slice(1)],
      ),
    },
  ];
  return Array.from({ length: parts }, (_, n) => part(n + 1)).flat();
}

function roman(n: number): string {
  const steps: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = n;
  let out = '';
  for (const [value, letters] of steps) for (; left >= value; left -= value) out += letters;
  return out;
}
