import { isRecognised, singleSpaced } from '@tonghop/model';
import type { Rule } from '../../rule.ts';
import { isParagraph, type Section, type View } from '../../view.ts';

/** Whether recognition misread a heading's numeral («TII- Hạn chế»), so that its number is not as printed. */
function isMendedNumber(v: View, { block, number }: Section): boolean {
  const heading = v.blocks[block];
  const label = heading && isParagraph(heading) ? heading.label : undefined;
  return isRecognised(v.reading) && number !== null && label?.kind === 'roman' && label.raw.replace(/[^\p{L}\d|]/gu, '') !== number;
}

/** The outline as findings: a section for each heading. */
export const sectionByHeading: Rule<'section'> = {
  id: 'section.by-heading',
  kind: 'section',
  about: 'Mỗi đề mục của văn bản, với số, cấp và vai trò của phần dưới nó.',
  confidence: 0.95,
  *find(v) {
    for (const section of v.sections) {
      const { id, level, number, title, titleSpan, role } = section;
      if (titleSpan[1] <= titleSpan[0]) continue;
      const fields = { id, level, number, title: singleSpaced(title).trim(), role };
      yield { kind: 'section', span: titleSpan, fields, ...(isMendedNumber(v, section) && { confidence: 0.7, repaired: true }) };
    }
  },
  finds: [
    [
      '@title BIÊN BẢN\n# II. «NỘI DUNG»\n## 1. Giám đốc Trung tâm báo cáo\nMáy hỏng hai hôm.\n## 2. Trao đổi\n- Ông An (Phòng Kinh tế): Hồ sơ về trễ.\n- Bà Bình (Phòng Văn hóa): Thiếu mã QR.\n# III. KẾT LUẬN\n1. Phòng Kinh tế sửa máy.\n2. Trạm Y tế dán mã.',
      { role: 'results' },
    ],
    ['@title THÔNG BÁO\n# I. Ưu điểm\nTốt.\n# II. «KIẾN NGHỊ CỦA TỈNH»\nGiao Bộ Y tế xem xét.', { role: 'assignments' }],
    ['@title THÔNG BÁO\n# I. Ưu điểm\nTốt.\n# II. «YÊU CẦU ĐỐI VỚI UBND XÃ»\n1. Sửa phòng máy.', { role: 'assignments' }],
    ['@title KẾ HOẠCH\n# I. «MỤC ĐÍCH, YÊU CẦU»\n- Thiết thực.', { role: 'targets' }],
    ['@title QUYẾT ĐỊNH\n# 1. «Ban hành Kế hoạch với các nội dung sau»\n## I. MỤC TIÊU\n- 90% máy sạch mã độc.', { role: 'other' }],
    ['# II. «KHÓ KHĂN, VƯỚNG MẮC»\n- Thiếu máy tính.', { id: 's1', number: 'II', role: 'difficulties' }],
    ['# 1. Kết quả\nĐã mở lớp.\n# 2. «Những vấn đề Nhân dân phản ánh»\n- Ứng dụng hay đòi cập nhật.', { role: 'difficulties' }],
    ['# 1. Kết quả\n## a) «Hạn chế, tồn tại»: Đường truyền yếu.', { level: 2, number: 'a', role: 'difficulties' }],
    ['# 1. Nhiệm vụ khoa học\n## a) Kết quả\nĐã nghiệm thu 05 đề tài.\n## b) «Khó khăn»\nThiếu chuyên gia.', { role: 'difficulties' }],
    ['# II. Nhiệm vụ thời gian tới\n## 1. «Sở Tài chính»\n- Bố trí vốn.', { role: 'assignments' }],
    ['# II. Khó khăn\n- Thiếu máy tính.\n# III. «Chuyện khác»\n- Xã có 12 thôn.', { role: 'other' }],
    ['@title KẾ HOẠCH\n# IV. «Ai làm gì»\n## 1. Công an xã\n- Cấp mã.\n## 2. Trạm Y tế\n- Mở lớp.', { role: 'assignments' }],
    [
      '@addressee Kính gửi: Các sở, UBND các xã\nUBND tỉnh yêu cầu các sở, UBND các xã thực hiện, báo cáo trước ngày 15/3/2026:\n# 1. Sở Y tế\n- Mở lớp.\n# 2. Công an tỉnh\n- Cấp mã.\n# 3. «Đề nghị Mặt trận và các tổ chức đoàn thể»\n- Vận động hội viên.',
      { role: 'assignments' },
    ],
    [
      '@title KẾ HOẠCH\n# III. Nhiệm vụ\n## 1. «Tăng cường truyền thông về mục đích, ý nghĩa của phong trào»\n- Mở chuyên mục.',
      { role: 'tasks-ahead' },
    ],
    [
      '@title KẾ HOẠCH\n# I. «Tình hình, kết quả bước đầu»\nĐã mở 20 lớp.\n# II. Mục tiêu năm 2026\n- 90% hộ dân học số.',
      { role: 'results' },
    ],
    [
      '@letterhead Sơn La, ngày 24 tháng 12 năm 2025\n@title BÁO CÁO\n# 1. Kết quả\n- Đã mở lớp.\n# 2. «Năm 2026»\n- Mở thêm lớp.',
      { role: 'tasks-ahead' },
    ],
    ['# I. Kết quả\n## 1. Y tế\nĐã lập hồ sơ.\n## 2. «Khoảng tối»\n- Trẻ không có mã định danh.\n- Máy hỏng.', { role: 'difficulties' }],
    ['# II. Việc phải làm\n## 1. Đào tạo\n- Mở lớp.\n## 2. «Việc cần Sở Y tế quyết»\n- Khôi phục phụ cấp.', { role: 'proposals' }],
    [
      '@title TỜ TRÌNH\n@title Về việc phê duyệt dự án\n# I. Sự cần thiết\nTrạm hỏng.\n# II. Nội dung chính của dự án\n## 1. Quy mô\n02 tầng.\n## 2. «Giải pháp thực hiện»\na) Xây mới 04 phòng.',
      { role: 'tasks-ahead' },
    ],
    [
      '@title BIÊN BẢN\n@title Họp thôn\n# III. «KẾT LUẬN CỦA CHỦ TỌA»\n1. Giao Hội Phụ nữ dọn vệ sinh.\n2. Công an viên tuần tra ban đêm.',
      { role: 'assignments' },
    ],
    [
      '@title BÁO CÁO\n# 1. «Chỉ tiêu chính quyền số»\n|| Chỉ tiêu | CT năm 2026 | 6 tháng 2026 | % so CT\n| Hồ sơ trực tuyến | 12.000 | 6.740 | 56,2',
      { role: 'results' },
    ],
    ['@title BÁO CÁO\n# 1. Kết quả\nĐã mở lớp.\n# 2. «Chỉ tiêu theo thôn»\nThôn Đông 96%.\n# 3. Tồn tại\n- Lớp vắng.', { role: 'results' }],
    ['@title BÁO CÁO\n# 1. Kết quả\nĐã mở lớp.\n# 2. «Chỉ tiêu»\nThôn Đông 96%.\n# 3. Kiến nghị\n- Cấp loa.', { role: 'targets' }],
    [
      '@title BÁO CÁO\n# 1. «Nhóm nhiệm vụ về chính quyền số»\n|| TT | Nội dung | Chủ trì | Tình hình thực hiện\n| 1 | Họp không giấy | Văn phòng | Đã xong',
      { role: 'results' },
    ],
    [
      '@letterhead QUỐC HỘI\n@letterhead Luật số: 97/2026/QH16\n# «Điều 1. Phạm vi điều chỉnh»\nLuật này quy định về số.\n# Điều 2. Ưu đãi\nMiễn thuế.\n# Điều 3. Hiệu lực\nTừ 2027.',
      { role: 'other' },
    ],
    ['# V. Kiến nghị\n## 1. «Đối với UBND tỉnh»:\n- Bố trí kinh phí.', { role: 'proposals' }],
  ],
  passes: ['1. Mở 05 lớp học buổi tối cho bà con trong thôn.'],
};
