import { quick } from '../letters.ts';

/** Words that tell to whom a plan gives a task, when, and with whom. */

const set = (text: string): ReadonlySet<string> => new Set(text.split('|'));

/** Small words that end the name of those who are given a task: «Ban Xây dựng Đảng | sẽ …». */
export const DUTY_WORDS = set('là|sẽ|cần|phải|được|giúp|tự|cử|đưa|gửi|trình|chịu|theo|nêu|soạn|nắm|bám|dành');
/** Pairs of words that do: «Văn phòng | theo dõi …». With their tones and in small letters, since «Ban Tổ chức» is a name. */
export const DUTY_PAIRS = set(
  'hỗ trợ|điều chuyển|điều hòa|điều động|quyết định|lo kinh|lo hậu|lo cơ|báo kết|rà soát|chi trả|tiếp tục|tiếp nhận|phát động|phát huy|phát hiện|phát hành|ra quân|ra mắt|dự trù|dự toán|dự thảo|giao cho|giao nhiệm|lập kế|lập danh|lập dự|lập hồ|lập sổ|mở lớp|mở các|mở chuyên|làm đầu|làm tốt|làm việc|ký kết|ký quy|ký hợp|ký cam|ký thỏa|ký số|xử lý|giữ vững|viết tin|chủ trì|có trách|có nhiệm|phối hợp|tham mưu|hướng dẫn|tổ chức|theo dõi|thực hiện|bố trí|xây dựng|triển khai|tăng cường|đẩy mạnh|cân đối|tổng hợp|vận động|tuyên truyền|lãnh đạo|chỉ đạo|căn cứ|cụ thể|ban hành|kiểm tra|giám sát|phân công|đảm bảo|bảo đảm|báo cáo|quán triệt|chủ động|thường xuyên|kịp thời|cung cấp|cập nhật|đăng ký|đăng tải|nghiên cứu|đề xuất|lồng ghép|tích cực|tập trung|xem xét|quan tâm|tạo điều|khảo sát|thẩm định|hoàn thành|hoàn thiện|nâng cao|nâng cấp|ưu tiên|huy động|duy trì|sử dụng|đôn đốc|định kỳ|hằng tháng|hằng quý|hằng năm|hàng tháng|hàng quý|hàng năm|trên cơ|tùy theo|chuẩn bị|kiện toàn|đánh giá|sơ kết|tổng kết|thông báo|phổ biến|thống kê|khuyến khích|yêu cầu|cài đặt|sắp xếp|lựa chọn|tham gia|trực tiếp|nghiêm túc|đồng thời|xác định|ứng dụng|quản lý tốt|tiến hành|thành lập|vận hành|trang bị|bồi dưỡng|tập huấn|cam kết|giới thiệu|đóng góp|biên soạn|in ấn|kết nối|chia sẻ|đẩy nhanh|khẩn trương|số hóa|lắp đặt|cấp phát|cấp đủ|cấp thêm|cấp mới|cấp bổ|cấp kinh|cấp máy|cấp chứng|cấp chữ|cấp định|cấp tài|cấp mã|phủ sóng|kích hoạt|thu nhận|thu thập|niêm yết|phân bổ|phân loại|khắc phục|giải quyết|xử phạt|chấn chỉnh|nghiệm thu|truyền thông|phổ cập|công khai|công bố|khen thưởng|phê duyệt|thống nhất|làm sạch|mở rộng|nhân rộng|mua sắm|sửa chữa|khám sức|làm rõ|nhập dữ|rút ngắn|phấn đấu|quản lý chặt|siết chặt|trực tại|có kế|có văn|có giải|có biện|tăng thời|tăng số|tăng tần|tăng thêm|giảm thời|bám sát|bám địa|cam đoan|chấm điểm|chấp hành|chuyển giao|chuyển đổi|công nhận|cử cán|cử công|dự báo|điều phối|điều tra|đối soát|đồng hành|gắn kết|giao ban|hiệp đồng|hợp nhất|in sao|khai thác|khơi dậy|kết hợp|làm mới|lên kế|liên kết|liên hệ|liên lạc|gọi điện|thay thế|bàn giao|trả lời|giải trình|rút kinh|lưu trữ|nhân bản|nhắc nhở|phòng ngừa|phổ cập|quảng bá|rà quét|sản xuất|sao lưu|sưu tầm|tái cấu|tận dụng|theo sát|thi đua|thử nghiệm|tích hợp|tiết kiệm|tôn vinh|trao đổi|trích xuất|trình diễn|tuyển chọn|tuyển dụng|kiểm điểm|tự kiểm|dọn vệ|dọn dẹp|khơi thông|thắp sáng|biểu dương|động viên|phê bình|đấu tranh|ngăn chặn|bảo dưỡng|cải tạo|cải tiến|cải thiện|giải ngân|quyết toán|thanh toán|tiếp thu|tìm hiểu|trưng bày|phản ánh|phân tích|tra cứu|soạn thảo|vận dụng|xác minh|xác nhận|xin ý|lấy ý|mời gọi|kêu gọi|thu hút|nộp danh|nộp hồ|nộp báo|gửi báo|gửi kết|gửi danh|gửi văn|đưa vào|đưa nội|đưa tin|giữ gìn|khai trương|đối thoại|trả kết|trả hồ|ưu đãi|vệ sinh|viết bài|xếp hạng|xét duyệt|xóa bỏ|chuẩn hóa|chuẩn hoá',
);
/** Words that do before a number: «Chi đoàn thôn | mở 04 buổi». */
export const COUNTED_DUTIES = set(
  'xóa|xoá|phủ|mở|trực|họp|dựng|treo|dán|khám|cấp|lắp|in|phát|mua|thu|tặng|dạy|làm|viết|đặt|sửa|chuyển|chi|trồng|bố|góp|tuyển',
);
/** Short words that do behind «Giao …»: «Giao Trạm Y tế | sửa loa». */
export const TOLD_DUTIES = set(
  'sửa|dọn|đi|khám|mở|lắp|làm|lập|dán|mua|viết|treo|cấp|họp|dạy|đặt|trồng|chữa|xây|vẽ|quét|nạo|đào|ghi|gọi|nhắc|hỏi|gặp|đến|xuống|kéo|phun|tiêm|rải|gom|quay|chụp|soát|đọc|chọn|tìm|rà|nhập|tách|gỡ|thay|nối|trả|báo',
);
/** Pairs that do behind «Giao …», «Phân công …»: «Phân công Hội Nông dân | phụ trách lớp». */
export const TOLD_PAIRS = set('phụ trách|đảm nhận|đảm nhiệm|đảm trách|mỗi hội|mỗi đơn|mỗi ngành|mỗi bên');
/** Of whom «phụ trách» says which one is meant: «Phó Chủ tịch phụ trách văn hóa». */
export const IN_CHARGE = quick(
  /(?<!\p{L})(?:cán bộ|công chức|viên chức|người|chủ tịch|đồng chí|đ\/c|trưởng|phó|viên|lãnh đạo|giám đốc|ông|bà)(?!\p{L})/iu,
);
/** Words before «trình» that make a noun of it: «chương trình». */
export const BEFORE_TRINH = set('chương|quy|công|giáo|quá|tiến|lộ|hành|tờ|phi|lịch');
/** Words before «tổ chức», «lãnh đạo» that make a noun of it: «các tổ chức», «tập thể lãnh đạo». */
export const NOUN_BEFORE = set('các|và|mọi|những|của|tập|ban|thể|chí|cùng|hội,|đoàn,|cấp|viên|thành');
/** Words after «tổ chức» that do: «tổ chức chính trị - xã hội». */
export const NOUN_AFTER = set('chính|đảng|đoàn|hội|xã|cơ|tôn|kinh|tín|thành');

/** Lines below a task that say who leads it, who helps, until when, and what comes of it. Folded lower case, before a colon. */
export const DETAILS: readonly (readonly [field: 'lead' | 'support' | 'deadline' | 'result', words: RegExp])[] = [
  [
    'support',
    /^(?:don vi|co quan|bo phan|phong|cac don vi|cac co quan|cac phong|to chuc|nguoi|ca nhan|don vi, ca nhan)?\s*(?:cung )?phoi hop(?: thuc hien)?$/,
  ],
  [
    'lead',
    /^(?:(?:don vi|co quan|bo phan|phong|nguoi|to chuc|ca nhan|don vi, ca nhan|co quan, don vi)\s*)?(?:chu tri|dau moi|phu trach|chu tri thuc hien|chu tri tham muu)(?:(?:,| va)? phoi hop)?$|^(?:don vi|co quan|bo phan|nguoi|co quan, don vi|don vi, ca nhan) thuc hien$|^phan cong(?: thuc hien)?$|^giao$/,
  ],
  [
    'deadline',
    /^(?:thoi gian|thoi han|tien do|thoi diem|han)(?: (?:thuc hien|hoan thanh|trien khai|bao cao|to chuc))*$|^(?:hoan thanh|xong)(?: (?:vao|trong))?$/,
  ],
  ['result', /^(?:san pham|ket qua|san pham, ket qua|ket qua, san pham|san pham dau ra|ket qua dau ra|dau ra|ket qua can dat|hinh thuc)$/],
];

/** Titles in an assignments section that name a matter and no unit, folded lower case. */
export const MATTER =
  /^(?:ve |cong tac|che do|thoi (?:gian|han)|tien do|kinh phi|nguon luc|khen thuong|thi dua|kiem tra|giam sat|bao cao|thong tin|so ket|tong ket|danh gia|to chuc (?!doan|dang|chinh)|trien khai|thuc hien|xay dung|tuyen truyen|truyen thong|nang cao|day manh|tang cuong|phat trien|hoan thien|noi dung|nhiem vu|giai phap|phan cong|trach nhiem|dieu khoan|hieu luc|phuong (?:thuc|phap|an)|co che|muc |yeu cau|lo trinh|cac (?:nhiem vu|buoc|noi dung|hoat dong|giai phap|van de)|moc|mot so|nhung|giai doan|dot|tuan|thang|quy |nam |buoc|dao tao|boi duong|ung dung|huy dong|hinh thuc|dia diem|doi tuong|thanh phan|quan triet|pho bien|ban hanh|kien toan|thanh lap|ra soat|khao sat|tap huan|bao dam|dam bao|ho tro|luu y|mo hinh|chi tieu|muc tieu|san pham)/;

/** Parts of bodies' names that elsewhere say what somebody shall do: «Trung tâm Dịch vụ tổng hợp», «Bộ phận tiếp nhận và trả kết quả». */
const NAMED_SO = quick(
  /(?<!\p{L})(?:(?:dịch vụ|kế hoạch|nội|ngoại) tổng hợp|đổi mới sáng tạo|giáo dục thường xuyên|vệ sinh môi trường|(?<=nghiệp và |bảo vệ )môi trường|(?:khai thác|quản lý) công trình thủy lợi|phục vụ hành chính công|(?:viện|trung tâm) nghiên cứu|(?:hoạt động|đầu tư|trật tự|kinh tế|kiểm định|quy hoạch|chất lượng|công trình|vật liệu|tư vấn) xây dựng|(?:bộ phận|tổ|trung tâm) (?:tiếp nhận(?: hồ sơ)?(?: và trả kết quả| và hoàn trả)?|hỗ trợ|hướng dẫn)|tổ công tác (?:triển khai|thực hiện)(?= đề án| nghị quyết| chỉ thị)|tổ (?:giúp việc|kiểm tra|giám sát|vận động|tuyên truyền|rà soát)|(?:cơ quan|đơn vị|ban|tổ) (?:chủ trì )?soạn thảo|(?<=trung tâm )(?:kiểm soát bệnh tật|dịch vụ việc làm|phát triển quỹ đất|cung ứng dịch vụ(?: sự nghiệp)?(?: công)?|xúc tiến (?:đầu tư|thương mại|du lịch)(?:, (?:thương mại|du lịch|đầu tư|hỗ trợ doanh nghiệp))*(?: và (?:du lịch|thương mại|đầu tư|hỗ trợ doanh nghiệp))?|lưu trữ lịch sử|giám sát, điều hành|điều phối chương trình)|(?<=hội )(?:người cao tuổi|người mù|người khuyết tật|doanh nghiệp trẻ|khuyến học|bảo trợ người khuyết tật(?: và trẻ mồ côi)?)|(?<=cơ quan )(?:báo chí)|(?<=tổ chức )tín dụng|(?<=cơ sở )(?:giáo dục|khám bệnh, chữa bệnh)|(?<=ban )đại diện cha mẹ học sinh|(?<=phòng )công tác học sinh(?:, sinh viên)?|(?<=văn phòng )điều phối chương trình|(?<=đoàn thanh niên )cộng sản(?: hồ chí minh)?|(?<=công ty )(?:cổ phần|trách nhiệm hữu hạn)|(?<=(?:đồn|trạm) )biên phòng cửa khẩu|(?<=ngành )cấp (?:tỉnh|xã)|(?<=đơn vị )trực thuộc(?: (?:sở|đảng ủy))?|(?<=chi cục )chăn nuôi(?: và thú y)?|(?<=liên hiệp )các hội khoa học và kỹ thuật|(?:ban|cơ quan|bộ phận) tham mưu, giúp việc(?: (?:của )?(?:đảng ủy|tỉnh ủy|thành ủy|ubnd xã))?|(?:ban|cơ quan|bộ phận) tham mưu(?=[,:]|\s(?:giúp việc|của|chuyên))|(?:ban|đoàn|đội) (?:vận động|giám sát|kiểm tra|tuyên truyền|phối hợp)|(?:ban|sở|chi cục|ban quản lý) an toàn (?:giao thông|(?:vệ sinh )?thực phẩm|lao động)|ngành (?:điện|thuế|y tế|giáo dục(?: và đào tạo)?|ngân hàng|bưu điện|viễn thông|công an|nông nghiệp|bảo hiểm|đường sắt|than)|ban (?:bồi thường|giải phóng mặt bằng)(?:,? (?:và )?(?:hỗ trợ|giải phóng mặt bằng|tái định cư))*|hội đồng (?:phối hợp|đánh giá|thẩm định)(?: phổ biến)?)(?!\p{L})/giu,
);

/** What houses of these kinds are for, in small letters as many write it: «Trung tâm kiểm soát bệnh tật», «Ban quản lý dự án đầu tư xây dựng». */
const PURPOSES =
  '(?:kiểm soát bệnh tật|kiểm soát thủ tục hành chính|kiểm (?:sát|nghiệm|định|dịch|lâm|ngư)|cao đẳng|trung cấp|nghề|sư phạm|cộng đồng|rừng|phòng hộ|đặc dụng|(?:các )?dự án|đầu tư|xây dựng|công trình|công cộng|công ích|khu (?:công nghiệp|kinh tế)|chợ|di tích|bến|cảng|dịch vụ|việc làm|nông nghiệp|đô thị|môi trường|kỹ thuật|giới thiệu việc làm|bảo trợ|xã hội|công tác xã hội|chăn nuôi|thú y|trồng trọt|thực vật|bảo vệ|quỹ đất|phát triển|đăng ký|đất đai|cấp nước|thoát nước|nước|nước sạch|vệ sinh|nông thôn|cây xanh|chiếu sáng|đường bộ|giao thông|vận tải|giáo dục|thường xuyên|hỗ trợ|doanh nghiệp|nông dân|xúc tiến|thương mại|du lịch|lưu trữ|lịch sử|trợ giúp|pháp lý|tiêu chuẩn|đo lường|chất lượng|thủy (?:lợi|nông|sản|văn)|khí tượng|phòng chống|thiên tai|chuyển đổi số|khuyến nông|văn hóa|thể thao|truyền thanh|điều dưỡng|cai nghiện|quan trắc|quản lý|đào tạo|phụ nữ|thanh thiếu nhi)';
const PURPOSEFUL = quick(
  new RegExp(
    `(?<!\\p{L})(?:trung tâm|chi cục|công ty(?: cổ phần| tnhh)?|trạm|xí nghiệp|quỹ|nhà máy|ban quản lý|văn phòng|trường|hội|viện)\\s${PURPOSES}(?:(?:,|\\svà)?\\s${PURPOSES})*(?<!nông thôn hỗ trợ)(?=\\s(?:tỉnh|thành phố|xã|phường|đặc khu|khu vực|huyện|nhân dân|quốc gia|trung ương|sớm|\\p{Lu}))|hội chữ thập đỏ|hành chính về trật tự xã hội|(?<=ban )quản lý(?: các)? (?:dự án|rừng|công trình)(?:(?: và)? (?:đầu tư|xây dựng|phòng hộ|đặc dụng|công cộng))*`,
    'giu',
  ),
);

/** A text in which names that sound like duties are masked by capitals, letter for letter. */
export const withoutNamedDuties = (text: string): string => text.replace(PURPOSEFUL, masked).replace(NAMED_SO, masked);
const masked = (name: string): string => 'X'.repeat(name.length);
