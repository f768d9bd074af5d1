import { foldLower } from '@tonghop/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceStates, statesDifficulty } from './cue.ts';

describe('sentences outside a difficulty heading', () => {
  test.each([
    'Tuy nhiên, việc ký số của cán bộ thôn chưa được thường xuyên.',
    'Tuy vậy, số hộ buôn bán nhận chuyển khoản mới đạt một phần ba.',
    'Song, đường truyền về hai bản vùng cao hay gián đoạn.',
    'Mặc dù đã mở nhiều lớp nhưng số người tham gia còn ít.',
    'Bên cạnh đó, trang thiết bị của trạm y tế còn thiếu và lạc hậu.',
    'Bên cạnh những kết quả đạt được, công tác số hóa còn chậm.',
    'Công tác phối hợp giữa các ngành chưa đồng bộ.',
    'Cán bộ chuyên trách vẫn còn thiếu.',
    'Hiện còn 05 thôn chưa có sóng di động.',
    'Quá trình thực hiện gặp nhiều khó khăn do địa hình chia cắt.',
    'Kỹ năng số của một bộ phận người dân còn hạn chế.',
    'Một số cán bộ lớn tuổi còn lúng túng khi sử dụng phần mềm.',
    'Khó khăn: chưa có nguồn thay thế máy tính hỏng.',
    'Khó khăn lớn nhất hiện nay là thiếu người biết tiếng dân tộc để đứng lớp.',
    'Đường truyền Internet ở các bản không ổn định.',
    'Ngoài ra, một số phần mềm vẫn còn lỗi, phải đăng nhập nhiều lần.',
    'Mức phạt nhìn chung thấp nên tính răn đe chưa cao.',
    'Hiện còn hai ấp sóng di động chập chờn vào mùa mưa.',
    'Những khó khăn về kinh phí chưa được tháo gỡ, vẫn còn 02 thôn nợ tiền điện.',
    'Tình trạng lấn chiếm vỉa hè đã giảm nhưng vẫn tái diễn vào buổi chiều.',
    'Lớp truyền dạy khèn không đủ người đăng ký nên phải dừng.',
    'Thành viên tổ số 4 đã chuyển đi nơi khác, hiện chưa kiện toàn được.',
    'Chỉ số hạ tầng bị trừ 60 điểm vì 05 thôn vùng cao không có sóng.',
    'Tỷ lệ thu gom rác đạt 96%, song việc phân loại vẫn làm theo đợt.',
    'Trong năm đã lắp 10 trạm phát sóng, tuy nhiên hai thôn vẫn chưa có điện lưới.',
  ])('«%s» states one', (text) => expect(sentenceStates(foldLower(text))).toBeGreaterThan(0));

  test('words that fold like words of lack tell none where tones stand', () => {
    for (const text of [
      'Mặc dù đông học sinh là người dân tộc thiểu số nhưng trường đi đầu.',
      'Tuy nhiên, so với yêu cầu cần tăng tốc hơn nữa.',
    ])
      expect(sentenceStates(foldLower(text), text)).toBe(0);
    const lacking = 'Tuy nhiên, so với yêu cầu tiến độ vẫn như cũ.';
    expect(sentenceStates(foldLower(lacking), lacking)).toBeGreaterThan(0);
  });

  test.each([
    'Xã đã tháo gỡ khó khăn, vướng mắc cho các hộ kinh doanh.',
    'Đơn vị không gặp khó khăn, vướng mắc trong quá trình thực hiện.',
    'Đã mở lớp tại các thôn đặc biệt khó khăn của xã.',
    'Tặng quà cho học sinh có hoàn cảnh khó khăn.',
    'Vận động người dân hạn chế sử dụng tiền mặt.',
    'Không để ai bị bỏ lại phía sau trong chuyển đổi số.',
    'Mô hình này chưa từng có trên địa bàn tỉnh.',
    'Khắc phục tình trạng thiếu máy tính ở các trường.',
    'Cần tập trung hỗ trợ các thôn còn yếu về hạ tầng.',
    'Hướng dẫn người cao tuổi còn lúng túng khi dùng điện thoại.',
    'Tổ chức hội thi cho thiếu nhi, thiếu niên toàn xã.',
    'Những hạn chế của năm trước cơ bản đã được khắc phục.',
    'Được cấp trên quan tâm, những khó khăn về kinh phí cơ bản được tháo gỡ.',
    'Lớp học không những đủ người mà còn có người ngoài xã đến dự.',
    'Mưa lũ kéo dài nhưng vẫn bảo đảm tiến độ các lớp học.',
    'Đến nay chưa phát hiện trường hợp lộ lọt dữ liệu.',
    'Người dân không phải đi lại nhiều lần, không còn hồ sơ chậm trễ.',
    'Không để xảy ra sự cố, không có đơn thư khiếu nại.',
    'Trời mưa lớn, tuy nhiên bà con vẫn tham gia đầy đủ các lớp học.',
    'Hiện còn 249 hộ nghèo, giảm 93 hộ.',
    'Tuy nhiên, với quyết tâm cao, xã đã hoàn thành 100% chỉ tiêu.',
    'Các hộ còn khó khăn được hỗ trợ điện thoại thông minh.',
    'Trang bị kỹ năng phòng tránh lừa đảo trên mạng.',
    'Bên cạnh đó, xã đã lắp 12 điểm truy cập Wi-Fi miễn phí.',
    'Phấn đấu thu hẹp khoảng cách số giữa các vùng.',
    'Đã xử lý dứt điểm các hồ sơ chậm muộn.',
    'Tỷ lệ hồ sơ quá hạn giảm còn 0,5%.',
    'Chỉ còn 02 hộ chưa có tài khoản, sẽ hoàn thành trong tháng tới.',
  ])('«%s» states none', (text) => expect(sentenceStates(foldLower(text))).toBe(0));
});

test('a mixed section: items of trouble and of praise', () => {
  expect(statesDifficulty(foldLower('Máy tính ở nhà văn hóa đã xuống cấp.'))).toBe(true);
  expect(statesDifficulty(foldLower('Được cấp trên quan tâm chỉ đạo sâu sát.'))).toBe(false);
});

test('any text is weighed between 0 and 1', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('tuy nhien ', 'con ', 'chua ', 'kho khan ', ', ', 'va ', 'khac phuc '), maxLength: 120 }),
      (text) => {
        const weight = sentenceStates(text);
        expect(weight >= 0 && weight <= 1).toBe(true);
      },
    ),
  );
});
