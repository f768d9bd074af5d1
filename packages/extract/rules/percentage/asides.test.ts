import { describe, expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { readSentence } from './read-sentence.ts';

const read = (sentence: string) =>
  readSentence(passageOf(sentence), { setting: 'result', documentYear: 2025, lead: null }).map(({ fields: f }) => [
    f.comparator,
    f.value,
    f.kind,
    f.indicator,
  ]);

describe('what a figure measures beside times, bounds and comparisons', () => {
  test('what is not to fall below a bound is at least it', () => {
    expect(read('Không để mức độ hài lòng của người dân thấp hơn 92%.')).toEqual([['>=', 92, 'target', 'mức độ hài lòng của người dân']]);
    expect(read('Không để tỷ lệ đúng hạn xuống dưới 95%.')).toEqual([['>=', 95, 'target', 'tỷ lệ đúng hạn']]);
    expect(read('Số hồ sơ đúng hạn thấp hơn 5% so với năm trước.')).toEqual([['=', 5, 'change', 'Số hồ sơ đúng hạn']]);
  });

  test('parts of a sum, who does it and until when, and the plan in a bracket name no measure', () => {
    expect(read('Tổng kinh phí: 2,85 tỷ đồng, gồm ngân sách tỉnh hỗ trợ 70%, dân góp 30%.').map(([, , , measure]) => measure)).toEqual([
      'ngân sách tỉnh hỗ trợ',
      'dân góp',
    ]);
    expect(read('Số hóa 100% hồ sơ giao rừng trước ngày 15/12/2026 (Phòng Nghiệp vụ chủ trì, các hạt phối hợp).')[0]?.[3]).toBe(
      'hồ sơ giao rừng',
    );
    expect(read('Thu phí vệ sinh qua mạng 40% (chưa đạt, kế hoạch 60%).').map(([, , , measure]) => measure)).toEqual([
      'Thu phí vệ sinh qua mạng',
      'Thu phí vệ sinh qua mạng',
    ]);
  });

  test('another time in a bracket is the same measure, and so is what the change behind it tells of', () => {
    expect(read('Văn bản gửi qua mạng đạt 98% (quý II: 90%), tăng 8 điểm phần trăm.')).toEqual([
      ['=', 98, 'result', 'Văn bản gửi qua mạng'],
      ['=', 90, 'result', 'Văn bản gửi qua mạng'],
      ['=', 8, 'change', 'Văn bản gửi qua mạng'],
    ]);
  });

  test('times alone go on with the name before the colon', () => {
    expect(read('Thu phí qua tài khoản: học kỳ I 71%, học kỳ II 88%.').map((row) => row[3])).toEqual([
      'Thu phí qua tài khoản học kỳ I',
      'Thu phí qua tài khoản học kỳ II',
    ]);
  });

  test('«trung bình», a comparison, an order and how many «đạt» name no measure of their own', () => {
    expect(read('Liên thông đơn thuốc: trung bình 96%/tháng.')[0]![3]).toBe('Liên thông đơn thuốc');
    expect(read('Tỷ lệ thiếu lượng là 12,5%, cao gấp đôi quý I (6,3%).')[1]![3]).toBe('Tỷ lệ thiếu lượng');
    expect(
      read('Tỷ lệ chi cho khoa học, công nghệ mới được 0,4% tổng chi, thấp hơn nhiều so với mức tối thiểu 3% của Nghị quyết 57.'),
    ).toEqual([
      ['=', 0.4, 'result', 'Tỷ lệ chi cho khoa học, công nghệ'],
      ['>=', 3, 'target', 'Tỷ lệ chi cho khoa học, công nghệ'],
    ]);
    expect(read('Kiểm định 905 cân; số đạt 871, tương đương 96,2%.')[0]![3]).toBe('số đạt 871');
    expect(read('Quý này giải ngân trên 95% vốn.')[0]!.slice(0, 4)).toEqual(['>', 95, 'result', 'giải ngân vốn']);
  });

  test('the same change in numbers, and a plan with its document, name no measure', () => {
    expect(read('Trộm cắp xảy ra 01 vụ (giảm 02 vụ = 66,7% so với tuần trước).')[0]!.slice(1)).toEqual([66.7, 'change', 'Trộm cắp']);
    expect(read('Tỷ lệ trực tuyến thấp hơn chỉ tiêu Thành phố giao tại Kế hoạch 356/KH-UBND (80%) là do chứng thực.')[0]!.slice(1)).toEqual(
      [80, 'target', 'Tỷ lệ trực tuyến'],
    );
  });

  test('how it stands with how many, and a time that one is above, are told for what they are', () => {
    expect(
      read('Tổng số nhiệm vụ: 05, trong đó hoàn thành 02 (40%), đang thực hiện 02 (40%), chưa thực hiện 01 (20%).').map((row) => row[3]),
    ).toEqual(['hoàn thành', 'đang thực hiện', 'chưa thực hiện']);
    expect(read('Trạm lập hồ sơ cho 3.012/3.466 người, đạt 86,9 phần trăm, hơn năm ngoái 9,4 phần trăm.')[1]!.slice(1, 3)).toEqual([
      9.4,
      'change',
    ]);
    expect(read('Doanh thu chuyển giao 5,2 tỷ đồng, gấp 1,6 lần năm 2024, song mới bằng 2,6% tổng thu.')[0]![3]).toBe(
      'Doanh thu chuyển giao',
    );
    expect(read('Khó đạt: doanh nghiệp ứng dụng AI (mới 6%, chỉ tiêu 20%).').map((row) => row[3])).toEqual([
      'doanh nghiệp ứng dụng AI',
      'doanh nghiệp ứng dụng AI',
    ]);
    expect(read('Số hộ nghèo mới chiếm 1,2%; xã nông thôn mới đạt 80%.').map((row) => row[3])).toEqual([
      'Số hộ nghèo mới',
      'xã nông thôn mới',
    ]);
    expect(read('Có mặt 11/12 đại biểu, đạt 91,7%.')[0]![3]).toBe('Có mặt đại biểu');
  });

  test('an estimate that says «trên» is above, «≤» is no «≥» where nothing has tones', () => {
    expect(read('Công suất giường ước đạt trên 112%.')[0]![0]).toBe('>');
    expect(read('≤ 5%').map((row) => row[0])).toEqual(['<=']);
    expect(read('≥ 5%').map((row) => row[0])).toEqual(['>=']);
  });

  test('what earns points states no share', () => {
    expect(read('Đạt từ 90% trở lên: 20 điểm; từ 70% đến dưới 90%: 10 điểm; dưới 70%: 0 điểm.')).toEqual([]);
    expect(read('Tỷ lệ trả đúng hạn 100% cộng 05 điểm; cứ giảm 1% trừ 0,5 điểm.')).toEqual([]);
    expect(read('Văn bản ký số: 100% được 10 điểm.')).toEqual([]);
    expect(read('Tốt: từ 80% đến dưới 90% tổng điểm.')).toEqual([]);
    expect(read('Xã đạt 92% tổng điểm.')).toHaveLength(1);
    expect(read('100% điểm cầu hoạt động, lắp tại 12 điểm.')).toHaveLength(1);
    expect(read('Đạt 95% kế hoạch, mở 12 điểm truy cập.')).toHaveLength(1);
  });

  test('where it began and ended, and the sign of a change in a bracket, name no measure', () => {
    expect(read('Thời gian chờ khám giảm từ 95 phút xuống 61 phút (- 35,8%).')).toEqual([['=', 35.8, 'change', 'Thời gian chờ khám']]);
    expect(read('Số hồ sơ nộp qua mạng từ 412 hồ sơ lên 630 hồ sơ (+52,9%).')).toEqual([['=', 52.9, 'change', 'Số hồ sơ nộp qua mạng']]);
    expect(read('Doanh thu qua sàn 3,2 tỷ đồng (↑ 24%).')).toEqual([['=', 24, 'change', 'Doanh thu qua sàn']]);
  });

  test('of a part and its whole the part is measured', () => {
    expect(read('Có 02 trong số 15 chỉ tiêu chưa đạt (13,3%).')[0]![3]).toBe('chỉ tiêu chưa đạt');
    expect(read('Đã có 3 thôn trong tổng số 12 thôn (25%) lắp camera.')[0]![3]).toBe('thôn lắp camera');
    expect(read('Trong số 204 hồ sơ tiếp nhận có 180 hồ sơ nộp trực tuyến (88,2%).')[0]![3]).toBe('hồ sơ nộp trực tuyến');
    expect(read('Trong đó: hộ nghèo 12 hộ (1,1%), hộ cận nghèo 20 hộ (1,8%).').map((row) => row[3])).toEqual(['hộ nghèo', 'hộ cận nghèo']);
    expect(read('Nam chiếm 54,2%, nữ 45,8%.').map((row) => row[3])).toEqual(['Nam', 'nữ']);
  });

  test('ranks with «đạt» are told apart', () => {
    expect(read('Học lực tốt 31,6%; khá 48,2%; đạt 19,4%; chưa đạt 0,8%.').map((row) => row[3])).toEqual([
      'Học lực tốt',
      'khá',
      'đạt',
      'chưa đạt',
    ]);
    expect(read('Học lực tốt: từ 33% trở lên; chưa đạt: không quá 0,5%.')[1]).toEqual(['<=', 0.5, 'result', 'chưa đạt']);
  });

  test('an average that something lies above is a comparison, and what a change brings about is no measure', () => {
    expect(read('Tốt nghiệp năm 2025 đạt 99,7%, cao hơn mặt bằng chung của tỉnh 0,9%.')[1]).toEqual(['=', 0.9, 'change', 'Tốt nghiệp']);
    expect(read('Giá cát tăng 40% làm đội vốn 03 công trình.')).toEqual([['=', 40, 'change', 'Giá cát']]);
    expect(read('Đơn hợp lệ từ lần đầu là 81%, năm 2024 chỉ 64%.')[1]![3]).toBe('Đơn hợp lệ từ lần đầu');
    expect(read('Giải ngân vốn đến 15/9 được 61,4/118 tỷ đồng (52%).')[0]![3]).toBe('Giải ngân vốn');
  });

  test('another week, «vẫn» and the share in words name no measure; a rise between bounds is a change', () => {
    expect(read('Giải ngân vốn đạt 71,3%, cao hơn tuần trước 2,1 điểm phần trăm.')[1]![3]).toBe('Giải ngân vốn');
    expect(read('Kích hoạt được 93%, tăng 5 điểm %, song vẫn thấp hơn bình quân của tỉnh (95%).')[2]![3]).toBe('Kích hoạt được');
    expect(read('Có 67% cơ sở khai báo qua mạng; lượng vé bán trực tuyến chiếm hơn ba phần tư, cụ thể 76,4%.')[1]![3]).toBe(
      'lượng vé bán trực tuyến',
    );
    expect(read('Mô hình giảm 30% lượng nước tưới, năng suất tăng từ 12 - 15%.').map((row) => row[2])).toEqual([
      'change',
      'change',
      'change',
    ]);
    expect(read('Tiếp nhận tạm trú qua VNeID 61 lượt = 89,7% tổng số.')[0]![3]).toBe('Tiếp nhận tạm trú qua VNeID 61 lượt');
  });

  test('an hour, «cho» and how many times it grew name no measure', () => {
    expect(read('Đến 17 giờ đã cấp điện lại cho 40%, khôi phục 4 trạm.')[0]![3]).toBe('đã cấp điện lại');
    expect(read('Số đơn hàng qua thẻ tăng gần gấp rưỡi (+46%).')).toEqual([['=', 46, 'change', 'Số đơn hàng qua thẻ']]);
    expect(read('Hạn chế về tỷ lệ dùng sổ tay thấp (48%): nâng lên 91%, vượt chỉ tiêu giao 6%.')[1]!.slice(0, 3)).toEqual([
      '=',
      91,
      'result',
    ]);
  });

  test('«chứng chỉ» holds no link; how many are left, per how many, and a forecast name no measure', () => {
    expect(read('Lao động qua đào tạo đạt 74,5%, trong đó có bằng cấp, chứng chỉ 31%.')[1]![3]).toBe('bằng cấp, chứng chỉ');
    expect(read('Số thuê bao di động đạt 92 thuê bao/100 dân, vượt 2% so với kế hoạch.')[0]![3]).toBe('Số thuê bao di động');
    expect(read('Số hộ nghèo còn 214 hộ, chiếm tỷ lệ 2,31%.')[0]![3]).toBe('Số hộ nghèo');
    expect(read('Ước cả năm thu ngân sách đạt 105% dự toán.')[0]![3]).toBe('thu ngân sách');
    expect(read('Tuyên truyền cho 1.200 người, trong đó 60% là phụ nữ.')[0]![3]).toBe('phụ nữ');
  });
});
