import { expect, test } from 'vitest';
import { type ThemeKind, themes } from './themes.ts';

/** What clerks write, with a theme that each item speaks of. */
const SAID: readonly [ThemeKind, string, string][] = [
  ['difficulty', 'Phần mềm của đơn vị cung cấp hay bị treo vào đầu giờ sáng.', 'phan-mem'],
  ['difficulty', 'Việc ký số trên điện thoại chưa thuận tiện.', 'phan-mem'],
  ['difficulty', 'Bà con quen bán qua thương lái.', 'tam-ly-thoi-quen'],
  ['difficulty', 'Một bộ phận cán bộ ngại đổi mới.', 'tam-ly-thoi-quen'],
  ['difficulty', 'Kinh phí năm nay mới bằng 54% nhu cầu.', 'kinh-phi'],
  ['proposal', 'Xem xét bố trí bổ sung 3,5 tỷ đồng cho nhiệm vụ năm sau.', 'kinh-phi'],
  ['difficulty', 'Nguồn thu giảm nên khó cân đối tiền thuê máy chủ.', 'kinh-phi'],
  ['difficulty', 'Phụ huynh đi làm ăn xa nên khó phối hợp.', 'phoi-hop'],
  ['difficulty', 'Định mức nhân viên không còn trong vị trí việc làm.', 'co-che'],
  ['difficulty', 'Chỉ tiêu giao quá cao.', 'co-che'],
  ['difficulty', 'Mạng tại trụ sở không đáp ứng họp trực tuyến.', 'ha-tang'],
  ['difficulty', 'Thiết bị đọc căn cước hỏng.', 'thiet-bi-co-quan'],
  ['difficulty', 'Trang thông tin của xã ít người truy cập.', 'tuyen-truyen'],
  ['difficulty', 'Phong trào chưa đều giữa các thôn.', 'khoang-cach'],
  ['proposal', 'Giảm cước 4G cho hội viên nghèo.', 'ha-tang'],
  ['proposal', 'Sửa lỗi ứng dụng định danh.', 'phan-mem'],
  ['proposal', 'Mở lớp AI cho lãnh đạo cấp xã.', 'tap-huan'],
  ['proposal', 'Lùi thời hạn hoàn thành hai nhiệm vụ.', 'giao-chi-tieu'],
  ['difficulty', 'Nhiều chi bộ chưa thật sự coi trọng việc này.', 'nhan-thuc'],
  ['difficulty', 'Mới 28% người cao tuổi biết nộp hồ sơ.', 'ky-nang-nguoi-dan'],
  ['difficulty', 'Bà con ko có điện thoại thông minh.', 'thiet-bi-nguoi-dan'],
  ['difficulty', 'Đường truyền trong quý đứt 3 lần.', 'ha-tang'],
  ['difficulty', 'Camera ở chợ hư 4 mắt.', 'thiet-bi-co-quan'],
  ['difficulty', 'Tài khoản một cửa dùng chung cho cả bộ phận.', 'an-toan-thong-tin'],
  ['difficulty', 'Fanpage của Hội chậm cập nhật.', 'tuyen-truyen'],
  ['proposal', 'Trang bị 02 máy quét và 01 laptop.', 'thiet-bi'],
  ['proposal', 'Cho phép xã thuê dịch vụ trọn gói.', 'co-che'],
  ['proposal', 'Sớm có định mức: ban hành tiêu chuẩn dữ liệu.', 'co-che'],
  ['proposal', 'Cho gia hạn đề tài thêm 6 tháng.', 'giao-chi-tieu'],
  ['proposal', 'Tăng cường 02 công chức CNTT về xã.', 'nhan-luc'],
  ['proposal', 'Lắp thêm 2 trạm ở bản xa.', 'ha-tang'],
  ['task', 'Mở 04 lớp cho người cao tuổi.', 'ky-nang-nguoi-dan'],
  ['task', 'Đăng 24 tin bài trên trang thông tin.', 'tuyen-truyen'],
];

test.each(SAID)('%s «%s» speaks of %s', (kind, text, slug) => expect(themes(text, kind)).toContain(slug));
