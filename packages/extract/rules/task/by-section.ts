import { singleSpaced } from '@tonghop/model';
import type { Proposal, Rule } from '../../rule.ts';
import { themes } from '../../themes.ts';
import type { Section, View } from '../../view.ts';
import { LETTER, merged } from './beside.ts';
import { ordered } from './ordered.ts';
import { type Task, tasksBySection } from './section-tasks.ts';
import { detailsWithin } from './within.ts';

const POINT = /^(?:noi dung|nhiem vu|cong viec)(?: thuc hien| cu the)?[:.\s]*$/;

function* told(section: Section, tasks: readonly Task[], v: View): Generator<Proposal<'task'>> {
  // «1. Dữ liệu» over «a) Nhiệm vụ»: the point's name says nothing of what.
  const named =
    section.parent && LETTER.test(section.number ?? '') && POINT.test(v.lower.slice(...section.titleSpan)) ? section.parent : section;
  const group = singleSpaced(named.title).trim();
  for (const { span, ordinal, details } of tasks) {
    const task = v.text.slice(...span);
    const own = { task, ...merged(details, detailsWithin(task, v.lower.slice(...span), v)), themes: themes(task, 'task') };
    yield { kind: 'task', span, fields: { source: 'section', group, ordinal, ...own, status: 'planned', section: section.id } };
  }
}

/** The items of assignments and tasks-ahead sections; the unit in the heading leads those assigned. */
export const taskBySection: Rule<'task'> = {
  id: 'task.by-section',
  kind: 'task',
  about: 'Mỗi mục dưới đề mục phương hướng, nhiệm vụ hoặc tổ chức thực hiện, với đơn vị chủ trì nêu trong đề mục.',
  confidence: 0.88,
  *find(v) {
    yield* ordered(v);
    for (const [section, tasks] of tasksBySection(v)) yield* told(section, tasks, v);
  },
  finds: [
    [
      '@title KẾ HOẠCH\n# 2. Phân công\n2. «Các ban tham mưu, Văn phòng Đảng ủy cụ thể hóa chương trình.»\n3. Chi bộ làm.',
      { lead: 'Các ban tham mưu, Văn phòng Đảng ủy' },
    ],
    ['@title KẾ HOẠCH\n# 2. Phân công\n- «UBKT Đoàn xã theo dõi, chấm điểm.»', { lead: 'UBKT Đoàn xã' }],
    [
      '@title QUYẾT ĐỊNH\n@title Công bố thủ tục hành chính\n# Điều 2. Tổ chức thực hiện\n## 1. Sở Tư pháp\n- «Cập nhật quy trình điện tử.»',
      { lead: 'Sở Tư pháp' },
    ],
    [
      '@title QUYẾT ĐỊNH\n@title Phân cấp thẩm quyền mua sắm tài sản\n# Điều 1. Phân cấp\n1. UBND tỉnh quyết định mua xe.\n# Điều 2. Tổ chức thực hiện\n1. «Giao Sở Tài chính hướng dẫn, kiểm tra việc mua sắm.»',
      { lead: 'Sở Tài chính' },
    ],
    [
      '@title QUYẾT ĐỊNH\n@title Ban hành Kế hoạch phân cấp, sắp xếp kho lưu trữ\n# IV. Tổ chức thực hiện\n## 1. Trách nhiệm của Sở Nội vụ\n- «Chỉnh lý 40 mét giá tài liệu.»',
      { lead: 'Sở Nội vụ' },
    ],
    ['# III. Nhiệm vụ thời gian tới\n1. «Mở lớp học số tại nhà văn hóa.»\n2. Lắp Wi-Fi.', { lead: null, ordinal: '1', source: 'section' }],
    [
      '@title KẾ HOẠCH\n# V. Tổ chức thực hiện\n## 1. Sở Nội vụ\n- Theo dõi.\n## 2. «Báo và Phát thanh, Truyền hình tỉnh mở chuyên mục chuyển đổi số, mỗi tuần hai tin, bài».',
      { lead: 'Báo và Phát thanh, Truyền hình tỉnh', ordinal: '2' },
    ],
    ['# V. Tổ chức thực hiện\n## 1. Phòng Kinh tế\n- «Tham mưu bố trí kinh phí.»', { lead: 'Phòng Kinh tế' }],
    [
      '# V. Tổ chức thực hiện\n## 1. Các phòng thuộc Sở\na) Văn phòng: Đôn đốc.\nb) Phòng Kế hoạch: «Lập dự toán.»',
      { lead: 'Phòng Kế hoạch' },
    ],
    ['# III. Nhiệm vụ\n1. «Mở ba lớp.»\n- Thực hiện: Công an xã.\n2. Lắp Wi-Fi.', { lead: 'Công an xã' }],
    [
      '@title KẾ HOẠCH\n# V. Tổ chức thực hiện\n1. Văn phòng Sở theo dõi.\n2. «Các chi cục trực thuộc căn cứ việc được giao lập kế hoạch chi tiết.»',
      { lead: 'Các chi cục trực thuộc' },
    ],
    ['# V. Tổ chức thực hiện\n## 2. Đề nghị Hội Nông dân xã\n- «Vận động hội viên tham gia.»', { lead: 'Hội Nông dân xã' }],
    ['# V. Tổ chức thực hiện\n## 2. Sở Y tế chủ trì, phối hợp với các bệnh viện\n- «Liên thông bệnh án điện tử.»', { lead: 'Sở Y tế' }],
    ['# V. Tổ chức thực hiện\n## 1. Phòng Văn hóa (cơ quan thường trực)\n- «Đôn đốc các thôn.»', { lead: 'Phòng Văn hóa' }],
    ['# V. Phân công\n## 3. Đoàn xã phụ trách:\n- «Mở đội hình đến từng ngõ.»', { lead: 'Đoàn xã' }],
    ['# V. Tổ chức thực hiện\n## 1. Sở Tài chính (cơ quan chủ trì)\n- «Theo dõi, đôn đốc.»', { lead: 'Sở Tài chính' }],
    [
      '# III. Nhiệm vụ\n## 1. Truyền thông\na) Hoạt động 1\n- «Nội dung: Treo băng rôn.»\n- Cơ quan thực hiện: Sở Nội vụ chủ trì, phối hợp với các sở, xã.',
      { lead: 'Sở Nội vụ', support: 'các sở, xã' },
    ],
    [
      '# II. NHIỆM VỤ\n## 1. Dữ liệu\n### a) Nhiệm vụ: «Số hóa sổ gốc.»\n### b) Cơ quan thực hiện:\n- Đơn vị chủ trì: Công an xã.\n- Đơn vị phối hợp: Các thôn.\n### c) Thời gian thực hiện: Trong năm 2026.',
      { lead: 'Công an xã', support: 'Các thôn', deadline: 'Trong năm 2026', group: 'Dữ liệu' },
    ],
    ['# V. Tổ chức thực hiện\n## 2. Văn phòng Ban Chỉ đạo\n- «Tổng hợp số liệu hằng tuần.»', { lead: 'Văn phòng Ban Chỉ đạo' }],
    ['# V. Tổ chức thực hiện\n## 2. Các cơ quan chủ trì nội dung\n- «Gửi dự toán.»', { lead: 'Các cơ quan chủ trì nội dung' }],
    ['# V. Tổ chức thực hiện\n- Công an xã: «Rà soát tài khoản định danh.»', { lead: 'Công an xã' }],
    ['# V. Tổ chức thực hiện\n## 3. Các đơn vị\n- «Căn cứ Kế hoạch này, lập kế hoạch của đơn vị.»', { lead: 'Các đơn vị' }],
    ['# V. Tổ chức thực hiện\n1. Sở Nội vụ\na) «Mở lớp học số.»\nb) Theo dõi.\n2. Công an tỉnh\na) Trực.', { lead: 'Sở Nội vụ' }],
    [
      '# V. Tổ chức thực hiện\n1. «Các Sở: Nội vụ, Tài chính chủ động bố trí kinh phí.»\n2. Công an tỉnh: Trực.',
      { lead: 'Các Sở: Nội vụ, Tài chính' },
    ],
    ['# V. Phân công\n1. Đài Truyền thanh. «Phát 03 bản tin mỗi tuần.»\n2. Công an xã: Trực.', { lead: 'Đài Truyền thanh' }],
    ['# V. Phân công\n- «14 chi đoàn thôn nộp danh sách đội hình.»', { lead: '14 chi đoàn thôn' }],
    ['# V. Phân công\n- «Chi đoàn thôn mở 04 buổi dạy chụp ảnh hồ sơ.»', { lead: 'Chi đoàn thôn' }],
    ['# V. Phân công\n- «Quỹ tín dụng nhân dân xã phối hợp mở tài khoản cho bà con.»', { lead: 'Quỹ tín dụng nhân dân xã' }],
    ['# V. Phân công\n- «Sở Xây dựng trực 24/24 giờ.»', { lead: 'Sở Xây dựng' }],
    [
      '# V. Phân công\n- «Ban Tuyên giáo Tỉnh ủy định hướng báo chí tuyên truyền gương tốt.»\n- Công an tỉnh trực.',
      { lead: 'Ban Tuyên giáo Tỉnh ủy' },
    ],
    ['# V. Phân công\n- «Các thôn chưa mở lớp phải mở trong tháng 7.»', { lead: 'Các thôn chưa mở lớp' }],
    ['# V. Phân công\n- «Phòng Chuyển đổi số cấp đủ tài khoản.»', { lead: 'Phòng Chuyển đổi số' }],
    ['# V. Phân công\n- «Văn phòng chủ trì theo dõi, đôn đốc.»', { lead: 'Văn phòng' }],
    [
      '@title KẾ HOẠCH\n# V. Tổ chức thực hiện\n1. «Các tổ chức thành viên của Mặt trận tham gia giám sát theo phân công.»\n2. Công an xã: Trực bảo vệ.',
      { lead: 'Các tổ chức thành viên của Mặt trận' },
    ],
    [
      '@title KẾ HOẠCH\n# V. Tổ chức thực hiện\nGiao Sở Nội vụ chủ trì, phối hợp với các đơn vị:\n- «Theo dõi, tổng hợp kết quả.»',
      { lead: 'Sở Nội vụ' },
    ],
    [
      '@title V/v nhân rộng mô hình\n@addressee Kính gửi: UBND các xã, phường\nChủ tịch UBND tỉnh chỉ đạo như sau:\n# 1. Thủ trưởng các sở, Chủ tịch UBND các xã và các phường\na) «Lựa chọn mô hình phù hợp.»\nb) Báo cáo kết quả.\n# 2. Văn phòng UBND tỉnh (Trung tâm Phục vụ hành chính công)\nTheo dõi.',
      { lead: 'Thủ trưởng các sở, Chủ tịch UBND các xã và các phường' },
    ],
    [
      '@title KẾ HOẠCH\n# V. Tổ chức thực hiện\n1. Đồng chí Phó Bí thư - Trưởng ban: «Phụ trách chung.»',
      { lead: 'Đồng chí Phó Bí thư - Trưởng ban' },
    ],
    [
      '# III. Nhiệm vụ\nTập trung khắc phục các hạn chế nêu trên, trong đó: (1) «Làm sạch dữ liệu trước 30/8;» (2) Thuê 02 nhân viên.',
      { ordinal: '1' },
    ],
    // What a report says of work to come names whom it falls to in its own words only (RECORD.md, «Tasks»).
    [
      '@title BÁO CÁO\n# I. Kết quả\nĐã mở lớp.\n# II. Nhiệm vụ tháng tới\n- «Giao Đoàn xã mở 03 lớp ở bản Mí.»\n- Tổng kết.',
      { lead: null },
    ],
    [
      '@title THÔNG BÁO\n# III. Nhiệm vụ trọng tâm\na) Tiếp tục nâng cao chất lượng.\nb) «Sở Xây dựng theo dõi, đôn đốc.»\nc) Công an tỉnh tổ chức trực.',
      { lead: 'Sở Xây dựng' },
    ],
    [
      '@title THÔNG BÁO\n# III. VỀ MỘT SỐ KIẾN NGHỊ CỦA TỈNH\n1. Về cầu Nậm Chày:\n«Giao Bộ Xây dựng chủ trì xem xét, quyết định.»\n2. Về trường học:\nGiao Bộ Tài chính bố trí vốn.',
      { lead: 'Bộ Xây dựng' },
    ],
    ['@title KẾ HOẠCH\n# II. Nhiệm vụ\na) Giao Công an xã:\n- «Cấp tài khoản định danh.»', { lead: 'Công an xã' }],
    ['# II. Nhiệm vụ thời gian tới\n## 2. Sở Tài chính\n- «Điều chuyển vốn cho các xã.»', { lead: 'Sở Tài chính' }],
    [
      '# III. Nhiệm vụ\n1. «Mở lớp học số.»\n- Đơn vị chủ trì: Phòng Văn hóa; thời gian: quý II/2026.\n2. Lắp Wi-Fi.',
      { lead: 'Phòng Văn hóa', deadline: 'quý II/2026', support: null },
    ],
    [
      '# III. Nhiệm vụ\n1. «Tổ chức hội nghị quán triệt (Văn phòng chủ trì, các phòng phối hợp; tháng 3/2026).»\n2. Lắp Wi-Fi.',
      { lead: 'Văn phòng', support: 'các phòng', deadline: 'tháng 3/2026' },
    ],
    [
      '@title KẾ HOẠCH\n# V. Phân công\n1. Văn phòng theo dõi.\n2. «Các chi, đảng bộ trực thuộc lập kế hoạch.»',
      { lead: 'Các chi, đảng bộ trực thuộc' },
    ],
    [
      '# III. Nhiệm vụ\n## 1. Hạ tầng\n«Thay mới 18 máy trạm.»\n- Đơn vị chủ trì: Văn phòng Sở.\n- Đơn vị phối hợp: Các phòng.\n- Thời gian: Quý II/2026.',
      { lead: 'Văn phòng Sở', support: 'Các phòng', deadline: 'Quý II/2026' },
    ],
    [
      '# III. Nhiệm vụ\n1. «Cử công chức đi học.»\nPhòng Tổ chức chủ trì, các phòng phối hợp; hoàn thành trong quý II/2026.\n2. Lắp Wi-Fi.',
      { lead: 'Phòng Tổ chức', support: 'các phòng', deadline: 'trong quý II/2026' },
    ],
    [
      '# V. Phân công\n## 1. «Hội nghị quán triệt»\n- Chủ trì: Văn phòng.\n- Phối hợp: Hội Phụ nữ.',
      { lead: 'Văn phòng', support: 'Hội Phụ nữ' },
    ],
    [
      '# V. Tổ chức thực hiện\n1. «Các chi bộ, đảng bộ trực thuộc đưa nội dung vào chương trình.»',
      { lead: 'Các chi bộ, đảng bộ trực thuộc' },
    ],
    // RECORD.md: the tasks ahead of a report are the writer's own.
    ['@title BÁO CÁO\n# III. Nhiệm vụ quý II\n1. «Văn phòng số hóa hồ sơ.»\n2. UBND xã khảo sát vùng lõm sóng.', { lead: null }],
    [
      '@title KẾ HOẠCH\n# V. Tổ chức thực hiện\n1. Phòng Kinh tế: Thẩm định dự toán.\n2. Công an xã: Cảnh báo lừa đảo.\n3. Trường học trên địa bàn xã\n- «Cho mượn phòng máy.»',
      { lead: 'Trường học trên địa bàn xã' },
    ],
    ['# III. Nhiệm vụ năm 2026\n1. «Lãnh đạo phân bổ kinh phí ngay từ quý I.»', { lead: null }],
    ['# V. Tổ chức thực hiện\n1. «Mặt trận và các tổ chức đoàn thể vận động hội viên.»', { lead: 'Mặt trận và các tổ chức đoàn thể' }],
    ['# V. Phân công\n## 1. Ban Giám hiệu\n- Phụ trách chung.\n## 2. Tổ trưởng\n- «Dự giờ.»', { lead: 'Tổ trưởng' }],
    [
      '# V. Phân công\n## 1. Ban Giám hiệu\n- Phụ trách chung.\n## 2. Giáo viên chủ nhiệm\n- «Lập danh sách.»',
      { lead: 'Giáo viên chủ nhiệm' },
    ],
    ['# V. Phân công\n## 1. Ban Giám hiệu\n- Phụ trách chung.\n## 2. Chế độ báo cáo\n- «Báo cáo trước ngày 15.»', { lead: null }],
    [
      '@title THÔNG BÁO\n@title Kết luận cuộc họp giao ban\n# 2. Nhiệm vụ tháng 3\na) «Phòng Kinh tế hoàn thành số hóa hồ sơ.»\nb) Công an phường kích hoạt định danh.',
      { lead: 'Phòng Kinh tế' },
    ],
    [
      '@title KẾ HOẠCH\n# III. PHÂN CÔNG THÀNH VIÊN\n1. Đồng chí Bùi Văn An - Trưởng ban: «Chủ trì họp hằng quý.»\n2. Đồng chí Lý Thị Mai - Phó Trưởng ban: Theo dõi ba khóm.',
      { lead: 'Đồng chí Bùi Văn An - Trưởng ban' },
    ],
    [
      '# III. Trách nhiệm của các thành viên\n1. Trưởng ban: «Chủ trì các phiên họp.»\n2. Tổ giúp việc: Chuẩn bị tài liệu.',
      { lead: 'Trưởng ban' },
    ],
    [
      '@title KẾ HOẠCH\n# 4. Trách nhiệm của các khoa, phòng\nPhòng Điều dưỡng chịu trách nhiệm biểu mẫu.\n«Các khoa lâm sàng cử 02 nhân viên nòng cốt.»',
      { lead: 'Các khoa lâm sàng' },
    ],
    [
      '@title THÔNG BÁO\n@title Phân công nhiệm vụ Ban Giám đốc\n# 1. Giám đốc Sở Bùi Văn An\n- Phụ trách chung.\n# 2. Phó Giám đốc Lý Thị Mai\n- «Giúp Giám đốc chỉ đạo cải cách hành chính.»\n# 3. Phó Giám đốc Lò Văn Tú\n- Chỉ đạo lĩnh vực việc làm.',
      { lead: 'Phó Giám đốc Lý Thị Mai' },
    ],
    [
      '@title KẾ HOẠCH\n# V. Tổ chức thực hiện\n1. Sở A theo dõi.\n2. «Các cơ quan chủ trì chỉ số thành phần xây dựng kịch bản tăng điểm.»',
      { lead: 'Các cơ quan chủ trì chỉ số thành phần' },
    ],
    [
      '@title THÔNG BÁO\n@title Kết luận cuộc họp giao ban\n# 1. Về môi trường\n- «Phòng Kinh tế kiểm tra việc thu gom rác, báo cáo trong tuần 12.»\n# 2. Về du lịch\n- Giao Trung tâm Dịch vụ lắp biển cảnh báo.',
      { lead: 'Phòng Kinh tế' },
    ],
    ['@title KẾ HOẠCH\n# III. Nhiệm vụ\n- «Đề nghị các nhà mạng nâng cấp trạm phát sóng.»\n- Mở lớp.', { lead: null }],
    ['# III. Nhiệm vụ\n## 1. Tập huấn\n+ «Nội dung: Bán hàng trực tuyến.»\n+ Thời gian: Tháng 3.', { lead: null, deadline: 'Tháng 3' }],
    ['# III. Nhiệm vụ\n## 1. Tuyên truyền: Treo 20 băng rôn.\n«Phát 08 tin, bài mỗi tháng trên loa của các thôn.»', { lead: null }],
    ['# V. Tổ chức thực hiện\n## 3. Yêu cầu các trường học\n- «Cử giáo viên tham gia.»', { lead: 'các trường học' }],
    [
      '@title V/v trực Tết\n@addressee Kính gửi: Các sở; UBND các xã\nUBND tỉnh yêu cầu các sở, UBND các xã thực hiện:\n1. Giao Sở Y tế trực cấp cứu.\n2. UBND các xã: «Trực, báo cáo trước ngày 10/02/2026.»',
      { lead: 'UBND các xã', ordinal: '2', section: null },
    ],
    [
      '@title V/v đôn đốc chỉ tiêu\n@addressee Kính gửi: UBND các xã, phường\nThực hiện ý kiến của UBND thành phố, Sở Nội vụ đề nghị UBND các xã, phường:\n1. «Làm rõ từng chỉ tiêu chưa đạt.»\n2. Mở tối thiểu 02 lớp trước ngày 15/7/2026.',
      { lead: 'UBND các xã, phường', ordinal: '1', section: null },
    ],
    [
      '@title THÔNG BÁO\nĐồng chí Bí thư kết luận:\n# 2. Nhiệm vụ\n2.1. Giao Công an xã kiểm tra.\n2.2. «Đồng ý mua 02 máy lấy số; giao Văn phòng thẩm định giá.»',
      { lead: 'Văn phòng' },
    ],
    [
      '@title THÔNG BÁO\nĐồng chí Bí thư kết luận:\n# 1. Nhiệm vụ\n1.1. Giao Công an xã kiểm tra.\n# 2. Về kiến nghị của Trung tâm\n«Giao Phòng Kinh tế bố trí phòng chờ.»',
      { lead: 'Phòng Kinh tế' },
    ],
    [
      '@title CÔNG ĐIỆN\nChủ tịch UBND tỉnh yêu cầu:\n## 1. Giám đốc Sở Công Thương: Chỉ đạo cấp điện.\n## 2. Chủ tịch UBND các xã: «Phân công cán bộ trực.»\n## 3. Giám đốc Sở Y tế: Trực cấp cứu.',
      { lead: 'Chủ tịch UBND các xã' },
    ],
    [
      '# V. Phân công\n1. Ông An - Trưởng ban: Phụ trách chung.\n2. Bà Bình - Phó Trưởng ban:\n«Đôn đốc các phòng.»\n3. Công an xã: Trực bảo vệ.',
      { lead: 'Bà Bình - Phó Trưởng ban' },
    ],
    [
      '@title THÔNG BÁO\nBan Chỉ đạo phân công như sau:\n1. Ông An - Trưởng ban: Phụ trách chung.\n2. Bà Bình - Phó Trưởng ban:\n«Đôn đốc các phòng.»\n3. Công an xã: Trực bảo vệ.',
      { lead: 'Bà Bình - Phó Trưởng ban', section: null },
    ],
    ['# III. Nhiệm vụ\n(1) Mở lớp đêm ở ba bản; (2) «Thí điểm quầy hàng số tại chợ phiên;» (3) Cử hai người đi học.', { ordinal: '2' }],
    [
      '@title BIÊN BẢN\n# II. Làm việc\n## 1. UBND xã báo cáo\nXã dùng 9 phần mềm.\n# III. Kết luận\n1. «UBND xã gửi hồ sơ trước ngày 15/5/2026.»\n2. Phòng Kinh tế cấp đủ tài khoản.\nBiên bản kết thúc lúc 16 giờ 30 cùng ngày.',
      { lead: 'UBND xã' },
    ],
    [
      '@title THÔNG BÁO\nPhó Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế trực cấp cứu.\n2. «Giao Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện.»',
      { lead: 'Văn phòng UBND tỉnh' },
    ],
    [
      '@title CÔNG ĐIỆN\nChủ tịch UBND tỉnh yêu cầu:\n1. Giám đốc Sở Y tế trực cấp cứu.\n2. «Chánh Văn phòng UBND tỉnh theo dõi, đôn đốc.»',
      { lead: 'Chánh Văn phòng UBND tỉnh' },
    ],
    ['# III. Phương hướng\nTập trung 3 nhiệm vụ trọng tâm: (1) «Mở lớp đêm;» (2) Sửa loa; (3) Lắp mạng.', { ordinal: '1' }],
    ['# III. Phương hướng\n«Tuyên truyền các nội dung: (1) cách nhận biết tin giả; (2) cách dùng ví điện tử.»', { ordinal: null }],
    ['# III. Phương hướng\n«Tiếp tục phủ sóng các bản vùng cao.»', { lead: null }],
    [
      '@title HƯỚNG DẪN\n# IV. Tổ chức thực hiện\n## 1. Sở Nội vụ\n- Đôn đốc.\n## 4. Báo và Phát thanh, Truyền hình tỉnh: «mở chuyên mục, phát sóng 2 kỳ/tháng.»',
      { lead: 'Báo và Phát thanh, Truyền hình tỉnh', section: 's3' },
    ],
  ],
  passes: [
    '# III. Nhiệm vụ và kiến nghị\n3. Kiến nghị Liên đoàn Lao động tỉnh hỗ trợ giảng viên.',
    '@title KẾ HOẠCH\n# II. Nội dung\n1. Đối tượng: hội viên nông dân.\n2. Phần thi: chào hỏi, kiến thức.',
    '@title THÔNG BÁO\n# 3. Về kiến nghị của phường\nVăn phòng Thành ủy thông báo để các cơ quan biết, thực hiện.',
    '@title THÔNG BÁO\n# I. Nguyên tắc phân công\nChủ tịch lãnh đạo toàn diện công tác của UBND xã.',
    '@title THÔNG TƯ\n# I. Trách nhiệm của cơ quan thuế\n- Hướng dẫn kê khai.\n# II. Trách nhiệm của doanh nghiệp\n- Nộp tờ khai hằng quý.',
    '# III. Nhiệm vụ\n- Nội dung giám sát của chủ dự án thành phần\n- Nội dung theo dõi, kiểm tra',
    '@title QUYẾT ĐỊNH\n@title Phân cấp thẩm quyền quyết định mua sắm tài sản\n# Điều 1. Phân cấp thẩm quyền mua sắm\n1. Ủy ban nhân dân tỉnh quyết định mua xe.\n2. Giám đốc các sở quyết định mua máy.\n# Điều 2. Trách nhiệm của Sở Tài chính\n- Hướng dẫn.',
    '@title NGHỊ QUYẾT\n@title Về việc sắp xếp các đơn vị hành chính cấp xã của tỉnh Ví Dụ năm 2025\n# Điều 1. Sắp xếp các đơn vị hành chính cấp xã của tỉnh Ví Dụ\n1. Sắp xếp toàn bộ diện tích, dân số của xã A và xã B thành xã mới là xã C.\n2. Sắp xếp toàn bộ diện tích, dân số của xã D và xã E thành xã mới là xã G.',
    '# Điều 3. Tổ chức thực hiện\n1. Trường hợp văn bản viện dẫn tại Quyết định này được sửa đổi thì áp dụng văn bản mới.\n2. Chánh Văn phòng UBND tỉnh; Giám đốc các sở; Chủ tịch UBND các xã chịu trách nhiệm thi hành Quyết định này.\n3. Các Ban của Hội đồng nhân dân trong phạm vi nhiệm vụ của mình giám sát việc thực hiện Nghị quyết này.',
    '# III. Nhiệm vụ thời gian tới\n- Luật sư Lê Văn Tư - Phó Chủ nhiệm;\n- Bà Hoàng Thị Mơ - Ủy viên Ban Chủ nhiệm.',
    '@title QUYẾT ĐỊNH\n# 2. Các thành viên khác\n3. Chánh Văn phòng và các ông có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
    '# III. Tổ chức thực hiện\n- Quyết định này có hiệu lực kể từ ngày ký.',
    '@title V/v hỗ trợ lớp học\n@addressee Kính gửi: Sở Nội vụ\nXã báo cáo kết quả như sau:\n1. Công an xã tuần tra 12 buổi.\n2. Trạm Y tế khám cho 90 người.',
    '# V. Tổ chức thực hiện\nCác đơn vị căn cứ Kế hoạch tổ chức thực hiện./.',
    '# V. Nhiệm vụ thu ngân sách năm tới\nĐơn vị tính: Triệu đồng.',
    '# V. Tổ chức thực hiện\nKính gửi: ………………………..',
    '# V. Tổ chức thực hiện\nTrong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo UBND xã.',
    '# V. Tổ chức thực hiện\nNhận được Kế hoạch này, yêu cầu các đơn vị nghiêm túc thực hiện./.',
    '# V. Tổ chức thực hiện\nCăn cứ Kế hoạch này, các đơn vị lập kế hoạch của mình.',
    '# III. Nhiệm vụ\nXã tập trung thực hiện các việc sau:\n# IV. Kiến nghị',
    '# II. Kết quả\n- Đã mở 05 lớp học.',
    '# III. Phương hướng\n- Kiến nghị UBND tỉnh bổ sung kinh phí phủ sóng.',
    '# III. Nhiệm vụ\n# 2.1. Đợt 1: Trong tháng 12/2025\n# 2.2. Thời gian: năm học 2025-2026.\n- Quý IV năm 2026;',
    '@title V/v báo cáo kết quả\n@addressee Kính gửi: UBND các xã\nSở Nội vụ đề nghị UBND các xã báo cáo theo nội dung sau, gửi về Sở trước ngày 15/7/2026:\n1. Kết quả thực hiện.\n2. Khó khăn, vướng mắc.',
    '# III. Nhiệm vụ\nĐơn vị cam đoan các số liệu trên là chính xác./.',
    '# III. Nhiệm vụ\nVăn phòng UBND xã thông báo để các đơn vị biết, thực hiện./.',
    '# III. Nhiệm vụ\nChi tiết tại Phụ lục ban hành kèm theo Kế hoạch này.',
    '# III. Nhiệm vụ\nCác nhiệm vụ cụ thể được nêu tại Phụ lục kèm theo Kế hoạch này.',
  ],
};
