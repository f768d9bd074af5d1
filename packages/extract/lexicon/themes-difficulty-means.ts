import type { Theme } from './theme.ts';
import { LACK, PEOPLE, STAFF, TRAIN } from './themes-groups.ts';

/** Themes of difficulties that lie with people, equipment and money (codebook D01–D11). */
export const MEANS_THEMES: readonly Theme[] = [
  {
    slug: 'nhan-thuc',
    code: 'D01',
    name: 'Nhận thức của cán bộ, công chức, người đứng đầu chưa đầy đủ',
    cues: [
      `nhận thức…${LACK}`,
      'chưa (?:nhận thức|thấy rõ|hiểu rõ|coi trọng|quan tâm)',
      `người đứng đầu…chưa`,
      'chưa (?:thực sự |thật sự )?vào cuộc',
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
      'không (?:đọc thông|thạo|rành) ',
      'chưa thạo',
      `${PEOPLE}…(?:chưa|không) (?:biết|thành thạo|sử dụng)`,
    ],
  },
  {
    slug: 'tam-ly-thoi-quen',
    code: 'D03',
    name: 'Tâm lý e ngại, thói quen truyền thống, thích giấy tờ, tiền mặt',
    cues: [
      'e ngại',
      'ngại (?:thay đổi|đổi mới|tiếp cận|sử dụng|dùng|học|khó|va chạm)',
      'quen (?:bán|mua|dùng|làm|với cách)',
      '(?:chưa|không) mặn mà',
      'ít quan tâm',
      'thói quen',
      'tâm lý…ngại',
      'chưa mạnh dạn',
      'sợ sai',
    ],
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
      '(?:cáp quang|đường truyền|mạng|internet|sóng|wifi)…(?:bị đứt|hay đứt|mất kết nối|dưới \\d+|rớt|giật|chưa vào|không vào được|không bắt được|lúc có lúc không)',
      '(?:gần như|hầu như) không có sóng',
      'chưa có (?:đường truyền|cáp|trạm)',
      'chất lượng sóng',
      '(?:khi|hay|thường|bị) mất (?:mạng|kết nối|điện)',
      'không truy cập được',

      '(?:hạ tầng|đường truyền|internet|mạng|sóng|wifi|cáp quang)…(?:yếu|không ổn định|chưa (?:đồng bộ|ổn định|đảm bảo|bảo đảm|đáp ứng|phủ)|chập chờn|hạn chế|kém|thiếu|chậm|gián đoạn|quá tải|nghẽn|trục trặc|chưa (?:đến|tới))',
      '(?:đường truyền|internet|mạng|sóng|wifi)…không (?:đáp ứng|bảo đảm|đảm bảo|đủ)',
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
      '(?:ki-ốt|kiosk|máy lấy số|máy photo|bộ lưu điện)…(?:hỏng|hư|lỗi|cũ|thiếu)',
      'máy chủ…(?:treo|dừng|cũ|hỏng|đầy|quá tải)',

      '(?:máy tính|máy scan|máy quét|máy chiếu|máy in|máy vi tính|phòng máy|trang thiết bị|cơ sở vật chất)…(?:chưa|thiếu|cũ|lạc hậu|hư hỏng|hỏng|trục trặc|không sử dụng được|từ lâu|không hoạt động|xuống cấp|cấu hình thấp|hạn chế|đầy|chạy chậm|ì ạch)',
      'thiết bị (?:đọc|thu nhận|chuyên dụng|đầu cuối)…(?:hỏng|hư|lỗi|cũ|thiếu)',
      '(?:thiếu|chưa có) phòng (?:máy|học|họp)',
      'thiếu \\d+ (?:máy|bộ máy|ki-ốt)',
      'thiếu (?:máy tính|máy scan|máy quét|máy in|máy vi tính|máy chiếu|trang thiết bị)',
    ],
  },
  {
    slug: 'nhan-luc',
    code: 'D08',
    name: 'Thiếu cán bộ chuyên trách CNTT, CĐS; kiêm nhiệm, trái chuyên môn',
    cues: [
      'thiếu (?:giáo viên|nhân viên|bác sĩ)',
      'nghỉ việc',
      'nghỉ thai sản',
      'chưa có người (?:thay|làm|phụ trách)',
      'chưa tuyển',

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
      `chưa (?:được |qua )*${TRAIN}`,
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
      '(?:chậm|chưa kịp|chưa) (?:phân bổ|cấp|bố trí|giao) (?:kinh phí|vốn|dự toán|ngân sách)',

      '(?:kinh phí|dự toán|vốn)…(?:muộn|chậm|chưa bố trí|bị cắt|tạm dừng)',

      `(?:kinh phí|ngân sách|nguồn vốn|nguồn lực)…${LACK}`,
      '(?:kinh phí|ngân sách|nguồn vốn|nguồn thu|dự toán)…(?:mới|chỉ) (?:đáp ứng|bằng|đạt|đủ|được|bố trí|cấp)',
      '(?:thiếu|chưa (?:có|bố trí|cân đối|được cấp)(?: được)?) (?:nguồn )?(?:kinh phí|vốn|nguồn lực)',
      'khó cân đối',
      'nguồn thu…(?:giảm|thấp|hạn chế|ít)',
      'giải ngân',
      'thủ tục tài chính',
    ],
  },
];
