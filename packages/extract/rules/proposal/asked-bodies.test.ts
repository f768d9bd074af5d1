import { foldLower, toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';
import { asks, isClosing, nameLength } from './cue.ts';

test.each([
  ['Văn phòng đăng ký đất đai', 'trả kết quả đúng hẹn'],
  ['Trường Chính trị tỉnh', 'mở lớp tại xã'],
  ['Trường Cao đẳng nghề tỉnh', 'mở lớp tại xã'],
  ['Ban Chỉ huy Phòng thủ dân sự tỉnh', 'tham mưu hỗ trợ vật tư'],
  ['Ban Chỉ huy Quân sự xã', 'cấp quân trang'],
  ['Trung tâm kiểm soát bệnh tật tỉnh', 'cấp hóa chất'],
  ['Trung tâm Dịch vụ việc làm tỉnh', 'mở phiên giao dịch'],
  ['Trung tâm nước sạch và vệ sinh môi trường nông thôn tỉnh', 'sửa đường ống'],
  ['Hạt Kiểm lâm khu vực', 'tăng cường tuần tra'],
  ['Viện kiểm sát nhân dân khu vực 3', 'hướng dẫn nghiệp vụ'],
  ['Tòa án nhân dân khu vực 2', 'phối hợp hòa giải'],
  ['Thanh tra tỉnh', 'hướng dẫn xử lý đơn'],
  ['Quỹ Bảo vệ môi trường tỉnh', 'cho vay'],
  ['Bệnh viện Đa khoa tỉnh', 'cử bác sĩ về trạm'],
  ['Đài Phát thanh và Truyền hình tỉnh', 'mở chuyên mục'],
  ['Ban Quản lý rừng phòng hộ', 'bàn giao hồ sơ'],
  ['Ban Quản lý dự án đầu tư xây dựng tỉnh', 'bàn giao mặt bằng'],
  ['Chi cục Thủy lợi', 'sửa cống'],
  ['Hội Chữ thập đỏ tỉnh', 'hỗ trợ gạo'],
  ['Phòng Cảnh sát quản lý hành chính về trật tự xã hội', 'cấp thiết bị'],
  ['Nhà máy nước', 'sớm lắp đồng hồ'],
  ['ngành điện', 'sớm nâng công suất trạm'],
  ['ngành bảo hiểm', 'hỗ trợ cấp thẻ'],
  ['Ban Bồi thường, hỗ trợ và tái định cư', 'sớm bàn giao hồ sơ'],
  ['Ban Tiếp công dân thành phố', 'hướng dẫn xử lý đơn'],
  ['Ban An toàn giao thông tỉnh', 'cấp mũ bảo hiểm'],
  ['Ban giải phóng mặt bằng thành phố', 'chi trả dứt điểm'],
  ['Ủy ban nhân dân cấp xã', 'rà soát đối tượng'],
  ['Trường Trung cấp Y tế tỉnh', 'cấp chứng chỉ'],
  ['Cục An toàn bức xạ và hạt nhân', 'hướng dẫn cấp phép'],
  ['Ủy ban Tiêu chuẩn Đo lường Chất lượng quốc gia', 'giảm phí'],
  ['Viện Năng suất Việt Nam', 'mở lớp'],
  ['Cục Đổi mới sáng tạo', 'cử chuyên gia'],
  ['Cục Tần số vô tuyến điện', 'cấp phép'],
  ['Chi cục Trồng trọt và Bảo vệ thực vật', 'cấp giống'],
  ['Chi cục Thủy sản', 'thả giống'],
  ['Chi cục Quản lý đất đai', 'bàn giao bản đồ'],
  ['Chi cục Biển, Đảo và Kiểm ngư', 'tăng cường tuần tra'],
  ['Chi cục Phát triển nông thôn', 'hỗ trợ xã lắp biển báo'],
  ['Chi cục Hải quan cửa khẩu', 'bố trí làn riêng'],
  ['Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên', 'mở lớp'],
  ['Trung tâm Nước sạch và Vệ sinh môi trường nông thôn', 'sửa đường ống'],
  ['Công ty Khai thác công trình thủy lợi tỉnh', 'nạo vét kênh'],
  ['Sở Nông nghiệp và môi trường', 'cử cán bộ'],
  ['Ban Tôn giáo Chính phủ', 'hướng dẫn'],
  ['Đội Quản lý thị trường số 4', 'kiểm tra'],
  ['Hội Đông y tỉnh', 'cử thầy thuốc'],
  ['Cấp ủy, chính quyền địa phương', 'tiếp tục bố trí kinh phí'],
  ['UBND các xã lân cận', 'phối hợp giữ rừng'],
  ['Sở Tài nguyên và Môi trường', 'trả kết quả đo đạc'],
  ['Sở Kế hoạch và Đầu tư', 'bố trí vốn'],
  ['Sở Giao thông vận tải', 'sửa cầu'],
  ['Sở Quy hoạch - Kiến trúc', 'cho ý kiến'],
  ['Phòng Tài chính - Kế hoạch', 'cấp kinh phí'],
  ['Hội đồng quản trị Công ty', 'duyệt phương án'],
  ['Hội đồng Thi đua - Khen thưởng tỉnh', 'xem xét'],
  ['Chi ủy, Ban Giám hiệu nhà trường', 'bố trí phòng họp'],
  ['Ban giám đốc Bệnh viện', 'mua máy'],
  ['Ban Pháp chế HĐND tỉnh', 'giám sát'],
  ['Ban Đại diện cha mẹ học sinh', 'hỗ trợ'],
  ['Huyện ủy', 'chỉ đạo'],
  ['Đại học Quốc gia Hà Nội', 'cử giảng viên'],
  ['Khoa Công nghệ thông tin', 'cử sinh viên'],
])('«%s» is asked by its whole name', (name, what) => expect(`${name} ${what}`.slice(0, nameLength(`${name} ${what}.`))).toBe(name));

test('rules and quarters are no funds', () => {
  expect(nameLength('Quy định hỗ trợ người học còn chung chung.')).toBe(0);
  expect(nameLength('Bảo vệ rừng tại gốc.')).toBe(0);
});

test('what is said by a unit or a person with a post asks', () => {
  expect(asks(foldLower('Trạm Ví Dụ: đề nghị Ban Giám đốc đổi giống ngô.'))).toBe(true);
  expect(asks(foldLower('Bà Lê Thị Ví, Trưởng phòng Đào tạo đề nghị Trường cấp thêm máy.'))).toBe(true);
  expect(asks(foldLower('Phòng họp: nơi nhận hồ sơ đề nghị cấp thẻ.'))).toBe(false);
});

test('what a program shall pool is asked for; a report sent to be pooled is a closing', () => {
  expect(isClosing(foldLower('Sở Tài chính nâng cấp phần mềm, cho phép tổng hợp 14 đơn vị dự toán.'))).toBe(false);
  expect(isClosing(foldLower('Kính gửi Sở Tài chính tổng hợp./.'))).toBe(true);
  expect(isClosing(foldLower('Xã rất mong tiếp tục nhận được sự quan tâm của Tỉnh ủy.'))).toBe(true);
});

test('a sentence that turns to another body is a request of its own', () => {
  const { reading } = readProof(
    '# I. Kiến nghị\nĐề nghị Bộ Ví Dụ sớm ban hành quy chuẩn. Đối với Sở Tài chính, xem xét chính sách ưu đãi thuế cho đầu tư số.',
  );
  expect(toRecord(reading, extract(reading)).proposals.map(({ addressee }) => addressee)).toEqual(['Bộ Ví Dụ', 'Sở Tài chính']);
});
