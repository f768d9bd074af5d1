import { expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

/** Sentences with what their figures measure, without who did it, where, and how it came to be known. */
const TOLD: readonly [string, readonly (string | null)[]][] = [
  ['Trong 640 người theo học thì phụ nữ chiếm 58%.', ['phụ nữ']],
  ['Tỷ lệ thôn có tổ công nghệ số đạt tuyệt đối (100%).', ['Tỷ lệ thôn có tổ công nghệ số']],
  ['Chi cho chuyển đổi số là 1,4 tỷ đồng, tương đương 1,2% tổng chi ngân sách.', ['Chi cho chuyển đổi số']],
  ['Qua rà soát có 12 máy in trên 7 năm tuổi, bằng 41% tổng số máy hiện có.', ['máy in trên 7 năm tuổi']],
  ['Việc trả lương hưu qua tài khoản được thực hiện với 205 người, đạt 91% so với nhu cầu.', ['Việc trả lương hưu qua tài khoản']],
  ['Thôn Đoài có 30/40 hộ dùng mã QR, đạt 75%.', ['hộ dùng mã QR']],
  ['Đề tài cấp huyện 8/10 (80%), cấp tỉnh 01/10 (10%).', ['Đề tài cấp huyện', 'cấp tỉnh']],
  ['Kỹ năng số của cán bộ: nâng cao 6 người (20%), cơ bản 24 người (80%).', ['nâng cao', 'cơ bản']],
  ['Tỷ lệ hộ có cáp quang: 90%; tỷ lệ phủ sóng 5G: 60% dân số.', ['Tỷ lệ hộ có cáp quang', 'tỷ lệ phủ sóng 5G']],
  ['Cơ bản hoàn thành (đạt trên 85%) việc số hóa hồ sơ hộ tịch.', ['việc số hóa hồ sơ hộ tịch']],
  ['Mặt trận xã phối hợp Hội Nông dân, Hội Cựu chiến binh tổ chức 12 buổi tập huấn, đạt 120% chỉ tiêu.', ['tổ chức 12 buổi tập huấn']],
  ['Trong đó ngân sách xã 50%, tỉnh 35%, dân góp 15%.', ['ngân sách xã', 'ngân sách tỉnh', 'dân góp']],
  ['So với mục tiêu (70% hộ trả tiền qua mạng vào năm 2030) thì mới được nửa đường.', ['hộ trả tiền qua mạng']],
  ['Còn 14 việc chưa hoàn thành (chiếm 6%).', ['việc chưa hoàn thành']],
  ['Năm 2025 xã đạt 100% kế hoạch giao về cấp chữ ký số.', ['kế hoạch giao về cấp chữ ký số']],
  ['Lắp 8 mắt camera ,tỉ lệ hộ trả phí qua mạng 91%.', ['tỉ lệ hộ trả phí qua mạng']],
  ['Tỷ lệ hồ sơ trực tuyến đạt 81%, chưa đạt yêu cầu đề ra (90%).', ['Tỷ lệ hồ sơ trực tuyến', 'Tỷ lệ hồ sơ trực tuyến']],
  ['Số người có thẻ đã tăng từ 30% năm 2010 đến nay đạt trên 85%.', ['Số người có thẻ', 'Số người có thẻ']],
];

const read = (sentence: string, setting: 'result' | 'target' = 'result') =>
  readSentence(passageOf(sentence), { setting, documentYear: 2025, lead: null }).map(({ fields }) => fields);

test.each(TOLD)('%s', (sentence, measured) => expect(read(sentence).map(({ indicator }) => indicator)).toEqual(measured));

test('what fell by as much as, or markedly, has changed', () => {
  for (const sentence of ['Thư giấy giảm tới 55% sau khi dùng trục liên thông.', 'Thời gian đi lại giảm đáng kể (khoảng 55%).'])
    expect(read(sentence)).toMatchObject([{ kind: 'change', value: 55 }]);
  expect(read('Thời gian đi lại của dân giảm một phần ba (33%).')).toMatchObject([
    { kind: 'change', indicator: 'Thời gian đi lại của dân' },
  ]);
});

test('what was asked for and counted is no aim, nor what was reached before an account', () => {
  expect(read('Kiến nghị 05 nội dung, UBND xã giải quyết 04 nội dung (80%).')).toMatchObject([{ kind: 'result' }]);
  expect(read('Duy trì bền vững kết quả đã đạt được, ít nhất 85% thôn giữ danh hiệu.', 'target')).toMatchObject([{ kind: 'target' }]);
});

test('a blank behind the comma of a decimal', () => {
  expect(read('Thanh toán trực tuyến 87, 5 %.')).toMatchObject([{ value: 87.5, indicator: 'Thanh toán trực tuyến' }]);
  expect(read('Tỷ lệ khá của khối 10, 5%.').map(({ value }) => value)).toEqual([5]);
});

test('the year behind the figure where something began is that figure’s', () => {
  expect(read('Số người có thẻ đã tăng từ 30% năm 2010 đến nay đạt trên 85%.').map(({ year }) => year)).toEqual([2010, null]);
});

test('where what is late stands is another thought', () => {
  expect(read('Trễ hạn 15 hồ sơ (0,32%) rơi vào lĩnh vực đất đai.')).toMatchObject([{ value: 0.32, indicator: 'hồ sơ Trễ hạn' }]);
});
