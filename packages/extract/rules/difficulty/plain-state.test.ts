import { foldLower } from '@tonghop/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lacksMuch, plainState, tellsTrouble } from './plain-state.ts';

describe('sentences of an account', () => {
  test.each([
    'Tuy nhiên, số lượng sản phẩm OCOP đưa lên sàn chưa nhiều.',
    'Bên cạnh những kết quả đạt được, công tác chuyển đổi số của xã vẫn còn một số hạn chế nhất định.',
    'Việc khai thác dữ liệu phục vụ chỉ đạo, điều hành còn ít.',
    'Một bộ phận cán bộ chưa thực sự chủ động học tập, nâng cao trình độ.',
    'Trang thiết bị phục vụ công tác tại bộ phận một cửa đã xuống cấp.',
    'Công tác tuyên truyền có lúc, có nơi chưa thường xuyên.',
    'Tỷ lệ hồ sơ thanh toán trực tuyến còn thấp, mới đạt 32%.',
    'Hiện nay xã chưa được bố trí công chức chuyên trách về công nghệ thông tin.',
    'Đa số người dân vùng cao chưa có điện thoại thông minh.',
    'Kinh phí hoạt động của tổ công nghệ số cộng đồng chưa được bố trí.',
    'Đường truyền mạng thường xuyên bị gián đoạn, ảnh hưởng đến việc giải quyết hồ sơ.',
    'Mặc dù đã rất cố gắng nhưng kết quả thực hiện chỉ tiêu chữ ký số cá nhân còn khiêm tốn.',
    'Người dân còn tâm lý e ngại khi thực hiện giao dịch trực tuyến.',
    'Song việc nhân rộng mô hình còn gặp khó do thiếu kinh phí.',
    'Nhiều phần mềm dùng chung chưa kết nối, liên thông với nhau.',
    'Công tác phối hợp giữa một số đơn vị chưa chặt chẽ.',
    'Trình độ công nghệ thông tin của cán bộ không đồng đều.',
    'Vẫn còn 04 thôn trắng sóng di động.',
    'Việc cập nhật dữ liệu lên hệ thống của một số đơn vị còn chậm so với yêu cầu.',
    'Công tác thông tin, báo cáo của một số ngành chưa đảm bảo thời gian quy định.',
    'Tuy vậy, chất lượng một số cuộc tập huấn chưa đáp ứng kỳ vọng.',
    'Các thiết bị đầu cuối phần lớn đã cũ, cấu hình không đáp ứng yêu cầu cài đặt phần mềm mới.',
    'Đội ngũ làm công tác chuyển đổi số chủ yếu là kiêm nhiệm, chưa qua đào tạo chuyên ngành.',
    'Hệ thống thường xuyên lỗi vào giờ cao điểm.',
    'Bên cạnh đó, nhận thức của một số hộ kinh doanh về hóa đơn điện tử còn hạn chế.',
    'Nguồn lực đầu tư cho khoa học, công nghệ còn dàn trải, manh mún.',
    'Chưa thu hút được nhân lực chất lượng cao về công tác tại địa phương.',
    'Hiện vẫn chưa có quy định cụ thể về định mức chi cho nhiệm vụ này.',
    'Việc tích hợp dữ liệu giữa hai hệ thống gặp trục trặc kéo dài.',
  ])('«%s» tells of trouble', (text) => expect(tellsTrouble(text, foldLower(text))).toBeGreaterThan(0));

  test.each([
    'Xã đã bố trí 500 triệu đồng để khắc phục tình trạng thiếu thiết bị tại các thôn.',
    'Không có trường hợp nào vi phạm quy định về an toàn thông tin.',
    'Hỗ trợ 35 hộ nghèo, hộ có hoàn cảnh khó khăn tiếp cận dịch vụ số.',
    'Thường xuyên nhắc nhở các đơn vị chưa hoàn thành nhiệm vụ.',
    'Tổ chức rà soát các vùng lõm sóng, vùng chưa có điện để đề xuất đầu tư.',
    'Kịp thời giải quyết các khó khăn, vướng mắc của người dân, doanh nghiệp.',
    'Đã tuyên truyền để người dân không chia sẻ thông tin sai sự thật, chưa được kiểm chứng.',
    'Hướng dẫn người dân chưa có tài khoản định danh thực hiện đăng ký.',
    'Tỷ lệ hộ nghèo giảm còn 2,1%, không còn hộ thiếu hụt về thông tin.',
    'Các phòng học xuống cấp đã được sửa chữa trước năm học mới.',
    'Qua kiểm tra, chưa phát hiện sai phạm.',
    'Khuyến khích người dân hạn chế sử dụng túi ni lông khó phân hủy.',
    'Phối hợp xử lý dứt điểm 12 hồ sơ tồn đọng, kéo dài.',
    'Toàn xã không còn nhà tạm, nhà dột nát.',
    'Mô hình đã giúp bà con không phải đi xa, không mất thời gian chờ đợi.',
    'Xã có 03 thôn đặc biệt khó khăn, 01 thôn chưa có chợ.',
    'Công an xã cảnh báo 15 thủ đoạn lừa đảo mới, không để người dân mắc bẫy.',
    'Chất lượng giáo dục mũi nhọn được nâng lên, số học sinh yếu kém giảm.',
    'Thực hiện tiết kiệm, hạn chế tối đa việc in ấn tài liệu giấy.',
    'Đến nay đã có 12/14 thôn hoàn thành, 02 thôn còn lại đang triển khai.',
    'Hằng tuần tổ chức giao ban để nắm tình hình, tháo gỡ điểm nghẽn.',
    'Trên địa bàn không xảy ra dịch bệnh lớn, không có ca tử vong do sốt xuất huyết.',
    'Người dân đã thay đổi thói quen dùng tiền mặt, tích cực sử dụng dịch vụ số.',
    'Trong điều kiện còn nhiều khó khăn, đội ngũ cán bộ đã nỗ lực hoàn thành nhiệm vụ.',
    'Mặc dù gặp nhiều khó khăn, xã vẫn hoàn thành 100% chỉ tiêu được giao.',
    'Vượt qua khó khăn về nhân lực, đơn vị đã hoàn thành số hóa 45.000 trang hồ sơ.',
    'Đã bàn giao 30 máy tính cho các trường thiếu thiết bị.',
    'Tập huấn kỹ năng nhận diện lừa đảo, mã độc, tấn công mạng cho 200 hội viên.',
    'Các hộ chưa có nhà vệ sinh được hỗ trợ 10 triệu đồng/hộ.',
    'Đài truyền thanh phát 45 tin về phòng, chống thiên tai, hạn hán, thiếu nước.',
    'Nhờ đó, tình trạng chậm trễ trong xử lý văn bản được chấn chỉnh.',
    'Giảm thiểu hồ sơ giấy, không yêu cầu người dân nộp lại giấy tờ đã số hóa.',
    'Đồng chí Bí thư yêu cầu không được chủ quan, lơ là, không để chậm tiến độ.',
    'Thư viện số giúp học sinh ở điểm lẻ không thiếu sách đọc.',
    'Số vụ vi phạm giảm, không có vụ việc phức tạp kéo dài.',
    'Khảo sát cho thấy 91% người dân hài lòng, chỉ 2% chưa hài lòng.',
    'Xã chưa có khu công nghiệp; kinh tế chủ yếu là nông nghiệp.',
    'Nghị quyết xác định rõ những điểm nghẽn về thể chế, hạ tầng và nhân lực cần tháo gỡ.',
    'Ban Chỉ đạo phân công thành viên theo dõi các chỉ tiêu đạt thấp.',
    'Xã tổ chức 12 lớp cho người chưa biết sử dụng điện thoại thông minh.',
  ])('«%s» tells of none', (text) => expect(tellsTrouble(text, foldLower(text))).toBe(0));

  test('without tones the folded words decide alone', () => {
    expect(tellsTrouble('Tuy nhien, duong truyen con yeu.', 'tuy nhien, duong truyen con yeu.')).toBeGreaterThan(0);
    expect(tellsTrouble('Hai phan mem khong noi chuyen duoc, phai nhap ba lan.', 'hai phan mem')).toBe(0);
  });
});

test.each([
  ['Hai phần mềm không nói chuyện được với nhau, cán bộ phải nhập ba lần.', true],
  ['Máy quét chỉ quét một mặt, hay kẹt giấy, phải chờ thợ từ tỉnh lên.', true],
  ['Người dân không phải đi lại nhiều lần, không còn hồ sơ chậm trễ.', false],
  ['Xã đã thay máy hỏng, sửa đường truyền chậm cho các thôn.', false],
  ['Số trẻ tiêm chủng giảm do số trẻ sinh ra ít hơn; quýt hồng được mùa.', false],
])('«%s» lacks much: %s', (text, much) => expect(lacksMuch(text)).toBe(much));

test('a verb opens and a state closes', () => {
  expect(plainState('Triển khai thanh toán điện tử còn chậm.')).toBe(true);
  expect(plainState('Triển khai thanh toán điện tử tại các chợ còn thiếu máy quẹt thẻ để hỗ trợ.')).toBe(false);
});

test('any text is weighed between 0 and 1', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('tuy nhiên ', 'còn ', 'chưa ', 'không ', ', ', 'được ', 'hỗ trợ ', 'ắ'), maxLength: 120 }),
      (text) => {
        const weight = tellsTrouble(text, foldLower(text));
        expect(weight >= 0 && weight <= 1).toBe(true);
      },
    ),
  );
});
