import type { Theme } from './theme.ts';
import { TEAM, TRAIN } from './themes-groups.ts';

/** The 20 themes of proposals (codebook P01–P20). */
export const PROPOSAL_THEMES: readonly Theme[] = [
  {
    slug: 'tap-huan',
    code: 'P01',
    name: 'Tổ chức tập huấn, bồi dưỡng kỹ năng số',
    cues: [
      `(?:tổ chức|tăng cường|mở|hỗ trợ|quan tâm|phối hợp|mời)…${TRAIN}`,
      `(?:lớp|khóa|khoá) ${TRAIN}`,
      'mở (?:thêm |các |\\d+ )?(?:lớp|khóa|khoá)',
      '(?:hỗ trợ|cử|bố trí)…giảng viên',
      `${TRAIN} (?:lại|nghiệp vụ|kỹ năng|chuyên sâu|cho|về|thêm|phần mềm)`,
    ],
  },
  {
    slug: 'kinh-phi',
    code: 'P02',
    name: 'Bố trí, hỗ trợ kinh phí chuyển đổi số',
    cues: [
      '(?:bố trí|hỗ trợ|cấp|bổ sung|phân bổ|đảm bảo|bảo đảm)…(?:kinh phí|nguồn vốn|ngân sách|dự toán|(?:tỷ|triệu) đồng)',
      '(?:bố trí|hỗ trợ|cấp|bổ sung|phân bổ) (?:đủ |thêm )?vốn',
      'chuyển nguồn (?:kinh phí|vốn|ngân sách)',
      '(?:hỗ trợ|cấp|bố trí)…tiền (?:xăng|công|thuê|điện)',
    ],
  },
  {
    slug: 'ha-tang',
    code: 'P03',
    name: 'Đầu tư, nâng cấp hạ tầng viễn thông, xóa vùng lõm, Internet cho thôn',
    cues: [
      '(?:đầu tư|nâng cấp|phát triển|mở rộng|hoàn thiện)…(?:hạ tầng|internet|đường truyền|viễn thông|mạng)',
      '(?:hỗ trợ|lắp|bổ sung|bố trí|tăng|khắc phục|kéo)…(?:đường truyền|băng thông|cáp quang|nghẽn mạng|mất sóng|sóng yếu)',
      '(?:kéo|lắp|phủ)…(?:internet|mạng|wifi|sóng)',
      'phủ sóng',
      'vùng lõm',
      'lõm sóng',
      'trạm bts',
      '(?:đầu tư|lắp|đặt|xây dựng|dựng)(?: thêm| mới)?(?: \\d+)? trạm(?! y tế)',
      'kéo (?:đường )?điện',
      '(?:thanh thải|chỉnh trang|ngầm hóa|ngầm hoá|bó gọn)…cáp',
      '(?:giảm|miễn|hỗ trợ)…(?:cước|gói cước|data)',
    ],
  },
  {
    slug: 'thiet-bi',
    code: 'P04',
    name: 'Trang bị máy tính, thiết bị cho xã, nhà văn hóa thôn',
    cues: [
      '(?:trang bị|đầu tư|hỗ trợ|cấp|bổ sung|mua sắm|thay)…(?:trang thiết bị|máy tính|thiết bị|máy chiếu|máy scan|máy quét|máy in|máy ảnh|laptop|máy vi tính|camera|ki-ốt|bộ đọc|đầu đọc|cơ sở vật chất)',
    ],
  },
  {
    slug: 'che-do-can-bo',
    code: 'P05',
    name: 'Chính sách, chế độ cho người làm công nghệ thông tin, chuyển đổi số cấp xã',
    cues: [
      '(?:chính sách|chế độ|phụ cấp)…(?:hỗ trợ|động viên|đãi ngộ|thu hút)…(?:cán bộ|công chức|công nghệ thông tin|người làm)',
      '(?:chính sách|chế độ|phụ cấp)…(?:cán bộ|công chức|người) (?:phụ trách|làm|chuyên trách)',
      'chế độ (?:phù hợp|hỗ trợ|đãi ngộ|phụ cấp)',
      'đãi ngộ',
      '179/2025',
    ],
  },
  {
    slug: 'nhan-luc',
    code: 'P06',
    name: 'Bố trí biên chế, cán bộ chuyên trách chuyển đổi số cấp xã',
    cues: [
      '(?:bố trí|bổ sung|tăng cường|tuyển dụng|giao)…(?:biên chế|cán bộ chuyên trách|công chức chuyên trách|(?:công chức|cán bộ|viên chức) (?:cntt|công nghệ|chuyển đổi số)|nhân lực|nhân sự)',
    ],
  },
  {
    slug: 'to-cong-nghe-so',
    code: 'P07',
    name: 'Hỗ trợ hoạt động Tổ công nghệ số cộng đồng',
    cues: [`${TEAM}…(?:hỗ trợ|kinh phí|mức chi|phụ cấp)`, `(?:hỗ trợ|kinh phí|mức chi|phụ cấp)…${TEAM}`],
  },
  {
    slug: 'co-che',
    code: 'P08',
    name: 'Ban hành cơ chế, chính sách, hướng dẫn thống nhất',
    cues: [
      '(?:ban hành|sửa đổi|hoàn thiện|bổ sung)…(?:cơ chế|chính sách|hướng dẫn|quy định|tiêu chí|tiêu chuẩn|quy chuẩn|định mức|quy chế)',
      'hướng dẫn…(?:định mức|tiêu chuẩn|thủ tục|cơ chế)',
      'chính sách ưu đãi',
      '(?:cho phép|cho chủ trương|chấp thuận)…thuê',
      'có (?:cơ chế|chính sách|văn bản hướng dẫn|hướng dẫn cụ thể)',
    ],
  },
  {
    slug: 'tai-lieu',
    code: 'P09',
    name: 'Cung cấp tài liệu, video, sổ tay chuẩn',
    cues: ['tài liệu', 'video', 'sổ tay', 'infographic', 'cẩm nang', 'học liệu'],
  },
  {
    slug: 'phan-mem',
    code: 'P10',
    name: 'Phần mềm, nền tảng dùng chung; hoàn thiện, ổn định, liên thông',
    cues: [
      '(?:phần mềm|nền tảng|hệ thống)…dùng chung',
      '(?:hoàn thiện|nâng cấp|khắc phục|thống nhất)…(?:phần mềm|nền tảng|hệ thống)',
      'liên thông',
      'lỗi (?:phần mềm|hệ thống|ứng dụng|đồng bộ|kết nối)',
      '(?:sửa|xử lý|khắc phục)…lỗi',
    ],
  },
  {
    slug: 'bao-cao',
    code: 'P11',
    name: 'Đơn giản, tích hợp chế độ báo cáo',
    cues: [
      '(?:tích hợp|giảm|đơn giản|cắt giảm|thống nhất)…báo cáo',
      'hệ thống thông tin báo cáo',
      '(?:chế độ|mẫu|biểu mẫu|thời gian|tần suất) báo cáo',
    ],
  },
  {
    slug: 'khen-thuong',
    code: 'P12',
    name: 'Khen thưởng, nhân rộng mô hình, cách làm hay',
    cues: ['khen thưởng', 'biểu dương', 'nhân rộng', 'mô hình (?:điểm|hay)'],
  },
  {
    slug: 'diem-hoc-tap',
    code: 'P13',
    name: 'Xây dựng Điểm học tập số cộng đồng, lớp học tại thôn',
    cues: ['điểm (?:học tập|truy cập|hỗ trợ)…(?:cộng đồng|số)', 'lớp học…(?:thôn|bản|ấp|khu phố|cộng đồng)'],
  },
  {
    slug: 'xa-hoi-hoa',
    code: 'P14',
    name: 'Huy động doanh nghiệp, xã hội hóa',
    cues: ['xã hội (?:hóa|hoá)', '(?:huy động|kêu gọi|vận động)…(?:doanh nghiệp|nguồn lực|nhà mạng)'],
  },
  {
    slug: 'du-lieu',
    code: 'P15',
    name: 'Kết nối, chia sẻ, mở dữ liệu; cơ sở dữ liệu dùng chung',
    cues: [
      '(?:kết nối|chia sẻ|khai thác|đồng bộ|làm sạch|chuẩn hóa|chuẩn hoá)…(?:dữ liệu|csdl)',
      'cơ sở dữ liệu (?:dùng chung|chuyên ngành)',
    ],
  },
  {
    slug: 'danh-gia',
    code: 'P16',
    name: 'Hướng dẫn đánh giá, xác nhận phổ cập trên VNeID; công cụ theo dõi kết quả học',
    cues: ['(?:xác nhận|đánh giá|công nhận)…(?:vneid|phổ cập|kỹ năng số|năng lực số)', 'theo dõi (?:kết quả|tiến độ)…học'],
  },
  {
    slug: 'an-toan-thong-tin',
    code: 'P17',
    name: 'An toàn thông tin: hỗ trợ cấp độ, giám sát, diệt mã độc',
    cues: ['an toàn thông tin', 'an ninh mạng', 'an toàn, an ninh', 'mã độc', 'bảo mật'],
  },
  {
    slug: 'tuyen-truyen',
    code: 'P18',
    name: 'Tăng cường tuyên truyền cấp tỉnh',
    cues: ['(?:tăng cường|đẩy mạnh|tiếp tục|quan tâm)…(?:tuyên truyền|truyền thông)'],
  },
  {
    slug: 'ho-kho-khan',
    code: 'P19',
    name: 'Hỗ trợ thiết bị cho hộ nghèo, đối tượng yếu thế',
    cues: [
      '(?:hộ nghèo|cận nghèo|yếu thế|chính sách xã hội(?! hoá| hóa))…(?:hỗ trợ|điện thoại|thiết bị)',
      '(?:hỗ trợ|trang bị|tặng)…(?:hộ nghèo|cận nghèo|yếu thế)',
    ],
  },
  {
    slug: 'giao-chi-tieu',
    code: 'P20',
    name: 'Giao chỉ tiêu, kiểm tra, đôn đốc; phân công rõ',
    cues: [
      '(?:lùi|gia hạn|kéo dài|điều chỉnh)…(?:thời hạn|thời gian|chỉ tiêu)',
      '(?:cho|cho phép|được) gia hạn',
      '(?:giao|xây dựng|phân bổ)…chỉ tiêu',
      'kiểm tra, (?:đôn đốc|giám sát|hướng dẫn)',
      'đôn đốc',
    ],
  },
];
