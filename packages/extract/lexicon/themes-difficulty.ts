import type { Theme } from './theme.ts';
import { LACK, PEOPLE, SERVICE, STAFF, TEAM, TRAIN } from './themes-groups.ts';

/** The 25 themes of difficulties and their causes (codebook D01–D25). */
export const DIFFICULTY_THEMES: readonly Theme[] = [
  {
    slug: 'nhan-thuc',
    code: 'D01',
    name: 'Nhận thức của cán bộ, công chức, người đứng đầu chưa đầy đủ',
    cues: [
      `nhận thức…${LACK}`,
      'chưa (?:nhận thức|thấy rõ|hiểu rõ|coi trọng|quan tâm)',
      `người đứng đầu…chưa`,
      'chưa (?:thực sự |thật sự )?chủ động',
      'chưa phát huy',
      'thiếu (?:chủ động|quyết liệt|quan tâm)',
    ],
  },
  {
    slug: 'ky-nang-nguoi-dan',
    code: 'D02',
    name: 'Kỹ năng số của người dân thấp, chênh lệch',
    cues: [
      '(?:người cao tuổi|trên \\d+ tuổi|lớn tuổi|người già)…(?:chưa từng|còn nhiều|chiếm)',

      '(?:kỹ|kĩ) năng…(?:hạn chế|chưa|chênh lệch|không đồng đều|thấp|yếu|thiếu)',
      '(?:người cao tuổi|lớn tuổi|người già|lao động phổ thông)…(?:chưa|khó|hạn chế|ngại|lúng túng)',
      'chưa (?:quen|thành thạo|biết)',
      'lúng túng',
      'dân trí',
      `${PEOPLE}…(?:chưa|không) (?:biết|thành thạo|sử dụng)`,
    ],
  },
  {
    slug: 'tam-ly-thoi-quen',
    code: 'D03',
    name: 'Tâm lý e ngại, thói quen truyền thống, thích giấy tờ, tiền mặt',
    cues: ['e ngại', 'ngại (?:thay đổi|tiếp cận|sử dụng|khó|va chạm)', 'thói quen', 'tâm lý…ngại', 'chưa mạnh dạn', 'sợ sai'],
  },
  {
    slug: 'niem-tin',
    code: 'D04',
    name: 'Thiếu niềm tin, lo ngại lừa đảo, lộ lọt dữ liệu',
    cues: ['niềm tin', 'lo ngại', 'lo sợ', 'lừa đảo', 'lộ lọt', 'lộ thông tin', 'rủi ro an ninh', 'chưa tin tưởng', 'chưa yên tâm'],
  },
  {
    slug: 'thiet-bi-nguoi-dan',
    code: 'D05',
    name: 'Người dân thiếu thiết bị thông minh, thiết bị cũ',
    cues: [
      'điện thoại (?:đời cũ|cũ|phổ thông)',
      'bộ nhớ đầy',

      'thiếu (?:thiết bị|điện thoại|máy tính)',
      'thiết bị…(?:cũ|cấu hình thấp|lạc hậu)',
      '(?:chưa|không) có (?:điện thoại|thiết bị|máy tính)',
      'không có điều kiện',
      'không sử dụng điện thoại thông minh',
    ],
  },
  {
    slug: 'ha-tang',
    code: 'D06',
    name: 'Hạ tầng viễn thông, Internet, sóng di động yếu; vùng lõm, thiếu điện',
    cues: [
      '(?:cáp quang|đường truyền|mạng|internet|sóng)…(?:bị đứt|hay đứt|mất kết nối|dưới \\d+)',
      'chưa có (?:đường truyền|cáp|trạm)',
      'chất lượng sóng',
      '(?:khi|hay|thường|bị) mất (?:mạng|kết nối|điện)',
      'không truy cập được',

      '(?:hạ tầng|đường truyền|internet|mạng|sóng|wifi|cáp quang)…(?:yếu|không ổn định|chưa (?:đồng bộ|ổn định|đảm bảo|bảo đảm|đáp ứng|phủ)|chập chờn|hạn chế|kém|thiếu|chậm|gián đoạn)',
      'vùng lõm',
      'lõm sóng',
      'chưa (?:được )?phủ sóng',
      'mất sóng',
      '(?:chưa|không) có (?:điện|sóng|mạng|internet)',
    ],
  },
  {
    slug: 'thiet-bi-co-quan',
    code: 'D07',
    name: 'Trang thiết bị cơ quan, Bộ phận Một cửa thiếu, cũ, cấu hình thấp',
    cues: [
      'máy chủ…(?:treo|dừng|cũ|hỏng|đầy|quá tải)',

      '(?:máy tính|máy scan|máy quét|máy chiếu|máy in|trang thiết bị|cơ sở vật chất)…(?:chưa|thiếu|cũ|lạc hậu|hư hỏng|không hoạt động|xuống cấp|cấu hình thấp|hạn chế)',
      'thiếu (?:máy tính|máy scan|máy chiếu|trang thiết bị)',
    ],
  },
  {
    slug: 'nhan-luc',
    code: 'D08',
    name: 'Thiếu cán bộ chuyên trách CNTT, CĐS; kiêm nhiệm, trái chuyên môn',
    cues: [
      'thiếu (?:giáo viên|nhân viên|bác sĩ)',

      '(?:chỉ|mới) có \\d+ (?:người|cán bộ|công chức|viên chức|biên chế)',
      'chưa (?:tuyển|bố trí) (?:được|đủ) (?:viên chức|công chức|cán bộ|nhân lực|người)',
      'một người (?:phụ trách|làm|đảm nhận|kiêm)',
      `${STAFF}…(?:phụ trách|kiêm|đảm nhận) (?:cả|thêm|nhiều|hai|ba|bốn|năm|\\d+)`,
      'thiếu (?:kỹ sư|viên chức|chuyên gia)',
      'kiêm (?:kế toán|văn thư|văn hóa|văn hoá|thống kê)',

      'kiêm nhiệm',
      'chuyên trách',
      `(?:nhân lực|nhân sự|${STAFF}|biên chế|đội ngũ)…(?:thiếu|mỏng|không đúng chuyên môn|trái chuyên môn|chưa đáp ứng|chưa được đào tạo|không đủ|biến động)`,
      'thiếu (?:nhân lực|nhân sự|cán bộ|công chức|biên chế|người)',
      'không có (?:cán bộ|công chức)',
    ],
  },
  {
    slug: 'ky-nang-can-bo',
    code: 'D09',
    name: 'Kỹ năng số của cán bộ, công chức không đồng đều; chưa được đào tạo chuyên sâu',
    cues: [
      `chưa (?:được )?${TRAIN}`,
      'trình độ…(?:chưa|hạn chế|không đồng đều|thấp)',
      `${STAFF}…(?:lớn tuổi|chưa cập nhật|chưa thành thạo|lúng túng)`,
      `(?:kỹ|kĩ) năng…${STAFF}…(?:chưa|hạn chế|không đồng đều)`,
      `${STAFF}…(?:kỹ|kĩ) năng…(?:chưa|hạn chế|không đồng đều)`,
    ],
  },
  {
    slug: 'tap-huan',
    code: 'D10',
    name: 'Tập huấn chậm, ít, chưa sát, thiếu tài liệu',
    cues: [
      `${TRAIN}…(?:chậm|chưa|ít|thiếu|hạn chế)`,
      '(?:chưa|thiếu) (?:có )?(?:tài liệu|giảng viên|báo cáo viên)',
      'tài liệu…(?:chưa|thiếu)',
    ],
  },
  {
    slug: 'kinh-phi',
    code: 'D11',
    name: 'Kinh phí hạn chế, chưa bố trí, thủ tục giải ngân khó',
    cues: [
      'chỉ cân đối được',
      'không có tiền',

      '(?:kinh phí|dự toán|vốn)…(?:giao muộn|cấp muộn|về muộn|chưa bố trí|bị cắt|tạm dừng)',

      `(?:kinh phí|ngân sách|nguồn vốn|nguồn lực)…${LACK}`,
      '(?:thiếu|chưa (?:có|bố trí|cân đối|được cấp)(?: được)?) (?:nguồn )?(?:kinh phí|vốn|nguồn lực)',
      'giải ngân',
      'thủ tục tài chính',
    ],
  },
  {
    slug: 'to-cong-nghe-so',
    code: 'D12',
    name: 'Tổ công nghệ số cộng đồng hoạt động hình thức, thiếu kinh phí, thành viên biến động',
    cues: [`${TEAM}…(?:chưa|hình thức|thiếu|khó|hạn chế|tự tìm hiểu|không có|biến động|kiêm nhiệm)`],
  },
  {
    slug: 'tuyen-truyen',
    code: 'D13',
    name: 'Tuyên truyền chưa sâu rộng, chưa tới đúng đối tượng, chưa cụ thể',
    cues: ['(?:tuyên truyền|truyền thông|phổ biến, quán triệt|công tác phổ biến)…(?:chưa|hạn chế|chậm|thiếu|đơn điệu|hình thức)'],
  },
  {
    slug: 'phoi-hop',
    code: 'D14',
    name: 'Phối hợp giữa các bộ phận, ngành, đoàn thể chưa đồng bộ',
    cues: ['phối hợp…(?:chưa|thiếu|hạn chế|lỏng lẻo|không đồng bộ)', '(?:chưa|thiếu) (?:có )?(?:sự )?phối hợp'],
  },
  {
    slug: 'phan-mem',
    code: 'D15',
    name: 'Phần mềm, nền tảng: nhiều, trùng lặp, thay đổi giao diện, chậm, lỗi, quá tải',
    cues: [
      '(?:hai|ba|nhiều|\\d+) (?:hệ thống|phần mềm|nền tảng)…(?:khác nhau|riêng|song song)',

      '(?:phần mềm|nền tảng|ứng dụng|hệ thống|cổng (?:dịch vụ|thông tin))…(?:thay đổi|chậm|lỗi|quá tải|trùng lặp|gián đoạn|nghẽn|chưa (?:đồng bộ|ổn định|hoàn thiện|thân thiện|tương thích))',
      '(?:quá )?nhiều (?:ứng dụng|phần mềm|nền tảng|tài khoản)',
      'treo máy',
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
    cues: ['khoảng cách', 'chênh lệch', 'không đồng đều giữa', 'chưa đồng đều giữa'],
  },
];
