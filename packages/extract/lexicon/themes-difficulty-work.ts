import type { Theme } from './theme.ts';
import { SERVICE, TEAM } from './themes-groups.ts';

/** Themes of difficulties that lie in the work itself: teams, software, data, rules, reports (codebook D12–D25). */
export const WORK_THEMES: readonly Theme[] = [
  {
    slug: 'to-cong-nghe-so',
    code: 'D12',
    name: 'Tổ công nghệ số cộng đồng hoạt động hình thức, thiếu kinh phí, thành viên biến động',
    cues: [
      'tổ viên…(?:chưa|không|tự)',
      `${TEAM}…(?:chưa|hình thức|thiếu|khó|hạn chế|tự tìm hiểu|không có|biến động|kiêm nhiệm|cầm chừng|chiếu lệ|rời rạc|thưa thớt|lúng túng)`,
    ],
  },
  {
    slug: 'tuyen-truyen',
    code: 'D13',
    name: 'Tuyên truyền chưa sâu rộng, chưa tới đúng đối tượng, chưa cụ thể',
    cues: [
      '(?:(?:trang|cổng) thông tin|fanpage|zalo oa)…(?:ít (?:người|lượt|tin)|không cập nhật|chưa cập nhật|chậm cập nhật|thưa thớt)',
      '(?:tuyên truyền|truyền thông|phổ biến, quán triệt|công tác phổ biến)…(?:chưa|hạn chế|chậm|thiếu|đơn điệu|hình thức)',
    ],
  },
  {
    slug: 'phoi-hop',
    code: 'D14',
    name: 'Phối hợp giữa các bộ phận, ngành, đoàn thể chưa đồng bộ',
    cues: [
      'phối hợp…(?:chưa|thiếu|hạn chế|lỏng lẻo|không đồng bộ)',
      '(?:chưa|thiếu) (?:có )?(?:sự |quy chế |cơ chế )?phối hợp',
      'khó phối hợp',
    ],
  },
  {
    slug: 'phan-mem',
    code: 'D15',
    name: 'Phần mềm, nền tảng: nhiều, trùng lặp, thay đổi giao diện, chậm, lỗi, quá tải',
    cues: [
      '(?:hai|ba|nhiều|\\d+) (?:hệ thống|phần mềm|nền tảng)…(?:khác nhau|riêng|song song)',

      '(?:phần mềm|nền tảng|ứng dụng|hệ thống|cổng (?:dịch vụ|thông tin))…(?:thay đổi|chậm|lỗi|quá tải|trùng lặp|gián đoạn|nghẽn|chưa (?:đồng bộ|ổn định|hoàn thiện|thân thiện|tương thích))',
      '(?:quá )?nhiều (?:ứng dụng|phần mềm|nền tảng|tài khoản)',
      '(?:phần mềm|nền tảng|ứng dụng|hệ thống|ký số|chữ ký số)…(?:treo|khó (?:dùng|sử dụng|thao tác)|chưa thuận tiện|bất tiện)',
      'treo máy',
      'liên thông…(?:lỗi|nghẽn|treo|gián đoạn)',
    ],
  },
  {
    slug: 'du-lieu',
    code: 'D16',
    name: 'Dữ liệu: số hóa chậm, chưa liên thông, chưa chuẩn, nhập nhiều lần',
    cues: [
      '(?:sai|thiếu|không có|không cấp được) (?:số|mã) định danh',
      'đối chiếu dữ liệu…(?:chậm|sai)',

      '(?:dữ liệu|số liệu|thống kê)…(?:kéo dài|thống nhất|không ổn định|trùng lặp|vênh|lệch|trùng)',
      'chưa có (?:dữ liệu|cơ sở dữ liệu|kho dữ liệu)',
      'mỗi (?:sở|ngành|nơi|đơn vị) (?:yêu cầu )?một (?:biểu|mẫu|kiểu)',

      'số (?:hóa|hoá)…(?:thiếu|chưa|chậm|thấp|hạn chế)',
      '(?:liên thông|kết nối|chia sẻ|khai thác)…(?:chưa|hạn chế|khó khăn)',
      '(?:dữ liệu|csdl)…(?:chưa|thiếu|hạn chế|phân tán|sai lệch|không khớp)',
      '(?:sai lệch|sai sót|không khớp) (?:thông tin|dữ liệu|số liệu)',
      'chưa (?:được )?(?:liên thông|kết nối|số hóa|số hoá|làm sạch|chia sẻ)',
      'nhập (?:liệu )?(?:nhiều|hai|2) lần',
    ],
  },
  {
    slug: 'dich-vu-cong',
    code: 'D17',
    name: 'Dịch vụ công trực tuyến tỷ lệ thấp, làm song song giấy và điện tử',
    cues: [
      '(?:nộp|vẫn|phải)…bản giấy',

      '(?:đúng hạn|trực tuyến|toàn trình)…(?:chỉ đạt|mới đạt|thấp hơn|thấp)',
      '(?:trễ|quá) hạn',
      'song song',
      `${SERVICE}…(?:thấp|hạn chế|chưa|khó|ít|vướng)`,
      'nộp hộ',
      'làm (?:thay|hộ)',
      'nhờ (?:cán bộ|công chức)',
    ],
  },
  {
    slug: 'an-toan-thong-tin',
    code: 'D18',
    name: 'An toàn, an ninh mạng: chưa bảo đảm, thiếu giám sát, chưa phê duyệt cấp độ',
    cues: [
      '(?:an toàn|an ninh|bảo mật)…(?:hạn chế|chưa|nguy cơ|tiềm ẩn|thiếu|rủi ro)',
      '(?:nguy cơ|rủi ro)…(?:an toàn|an ninh|bảo mật)',
      '(?:chưa|thiếu|không)…an toàn (?:thông tin|hệ thống|dữ liệu)',
      '(?:mật khẩu|tài khoản)…dùng chung',
      'mã độc',
      'tấn công',
    ],
  },
  {
    slug: 'co-che',
    code: 'D19',
    name: 'Cơ chế, chính sách, văn bản hướng dẫn thiếu, chậm, chồng chéo; tiêu chí khó đo',
    cues: [
      '(?:cơ chế|chính sách|văn bản|quy định|tiêu chí|chỉ tiêu|quy chế)…(?:chưa|thiếu|chậm|chồng chéo|vướng|khó thực hiện|bất cập|không phù hợp)',
      'hướng dẫn…(?:chưa|chậm|chồng chéo)',
      '(?:hướng dẫn|văn bản)…(?:chậm|muộn)',
      '(?:định mức|vị trí việc làm|thủ tục|quy trình)…(?:không còn|chưa|chồng chéo|rườm rà|phức tạp)',
      'chỉ tiêu…(?:quá cao|cao so với)',
      '(?:chưa|thiếu|chậm) (?:có |ban hành )?(?:văn bản |các |sự )?(?:hướng dẫn|cơ chế|chính sách|quy định)',
    ],
  },
  {
    slug: 'bao-cao',
    code: 'D20',
    name: 'Quá tải báo cáo: nhiều mốc, trùng, khối lượng số liệu lớn',
    cues: [
      'báo cáo…(?:sát nhau|áp lực|trùng|nhiều mốc|nhiều lần|quá nhiều|gấp)',
      'mốc báo cáo',
      '(?:nhiều|trùng lặp) (?:loại |chế độ )?báo cáo',
    ],
  },
  {
    slug: 'khoi-luong-viec',
    code: 'D21',
    name: 'Khối lượng việc lớn sau sắp xếp; bộ máy mới, địa bàn rộng',
    cues: [
      'khối lượng công việc',
      'sau (?:khi )?(?:sáp nhập|sắp xếp|hợp nhất)',
      'địa (?:bàn|hình) (?:rộng|phức tạp|chia cắt)',
      'mới (?:vận hành|thành lập|đi vào hoạt động|sáp nhập)',
      'quá tải công việc',
      'áp lực công việc',
    ],
  },
  {
    slug: 'kinh-te-so',
    code: 'D22',
    name: 'Kinh tế số, doanh nghiệp, hợp tác xã, hộ kinh doanh chậm chuyển đổi số, thiếu vốn',
    cues: [
      'doanh nghiệp…(?:siêu nhỏ|nhỏ lẻ|quy mô nhỏ)',
      'công nghệ số…(?:nông nghiệp|sản xuất|chế biến)…(?:nhỏ lẻ|manh mún|hạn chế|ít)',

      '(?:doanh nghiệp|hộ kinh doanh|hợp tác xã|htx|tiểu thương|thương mại điện tử|kinh tế số)…(?:chưa|hạn chế|e ngại|khó|chậm|thiếu|thấp)',
    ],
  },
  {
    slug: 'ho-kho-khan',
    code: 'D23',
    name: 'Điều kiện kinh tế của hộ dân, vùng đặc biệt khó khăn, dân tộc thiểu số',
    cues: [
      'điều kiện kinh tế',
      'hộ (?:nghèo|cận nghèo)',
      'dân tộc thiểu số',
      'đời sống…khó khăn',
      'đi lại…khó khăn',
      'vùng (?:sâu|xa|cao)…(?:khó|thiếu|chưa)',
      'vùng đặc biệt khó khăn',
    ],
  },
  {
    slug: 'tu-hoc',
    code: 'D24',
    name: 'Ý thức tự học chưa cao, chưa bố trí thời gian',
    cues: [
      'bận (?:mùa|vụ|việc|làm|rộn|đồng áng)',
      '(?:không|không còn|chưa có) thời gian',
      'trùng (?:mùa|lịch|vụ)',

      'chưa bố trí (?:được )?thời gian',
      'ý thức…(?:chưa|thấp|hạn chế)',
      'tự học…(?:chưa|hạn chế)',
      '(?:lười|ngại) học',
      'ít thời gian',
    ],
  },
  {
    slug: 'khoang-cach',
    code: 'D25',
    name: 'Khoảng cách thành thị – nông thôn, giữa các địa phương',
    cues: ['khoảng cách', 'chênh lệch', '(?:chưa|không) (?:đồng )?đều giữa'],
  },
];
