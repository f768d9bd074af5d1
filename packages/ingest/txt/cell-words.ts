/** An expression over words with their tones, which finds them in a text without any tones as well. */
export type Words = { test: (text: string) => boolean };

/** Makes {@link Words} of an expression. */
export function words(toned: RegExp): Words {
  // Only letters change: signs keep what they mean in an expression.
  const source = toned.source
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
  const plain = new RegExp(source, toned.flags);
  return { test: (text) => (/[^\0-\x7f]/.test(text) ? toned : plain).test(text) };
}

/** How the name of a body or person begins. */
export const BODY = words(
  /^(?:Phòng|Văn phòng|VP|Ban|Sở|Bộ|Công an|Công đoàn|Tổng phụ trách|CA|BCH|Ủy ban|Uỷ ban|UBND|UBMTTQ|MTTQ|Mặt trận|HĐND|Đảng ủy|Hội|Đoàn|(?:Tỉnh|Thành|Huyện|Xã|Chi) đoàn|CLB|Câu lạc bộ|Trung tâm|TT\.?|TTPVHCC|Trạm|Trường|Trưởng|Khoa|Tổ|Đội|Chi cục|Cục|Vụ|Viện|Bệnh viện|Công ty|Điện lực|VNPT|Viettel|Bưu điện|Ngân hàng|Quỹ|Hiệp hội|Liên (?:hiệp|đoàn|minh)|Hợp tác xã|HTX|Trại|Thư viện|Đài|Báo(?! cáo)|Bảo tàng|Bảo hiểm|Thanh tra|Thuế (?:cơ sở|tỉnh|thành phố|khu vực)|Kho bạc|Tòa án|Toà án|Viện kiểm sát|Hạt|Chi nhánh|Thống kê (?:tỉnh|cơ sở|thành phố)|Bộ phận|Doanh nghiệp|Các|Thầy|Cô|Ông|Bà|Đ\/c|Đồng chí|Đại học|Toàn|Thôn|Xã(?! hội)|Phường|Ấp|Xóm|PC\d\d|Quân sự|Nhà|(?:KS|BS|ThS|TS|CN|DS|BSCKI{1,2}|PGS|GS)\.|Kế toán|Giáo viên|Công chức|Cán bộ|Lãnh đạo|Nhóm|Chủ tịch|Giám đốc|Hiệu trưởng|Tài vụ)(?=[\s,;.\d-]|$)/u,
);
/** How a person's name begins that fills a cell, or opens it. */
export const PERSON = words(
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đào|Đoàn|Trương|Lương|Lưu|Mai|Tô|Hà|Cao|Châu|Tạ|Thái|Quách|Lò|Lường|Quàng|Cà|Tòng|Vàng|Giàng|Sùng|Thào|Mùa|Hạng|Nông|Hoàng|Triệu|Bàn|Chu|Y|H’|H')\s(?:\p{Lu}[\p{L}’'-]*)/u,
);
/** A body's name is longer than these words. */
export const BARE = words(
  /^(?:Hội|Đoàn|Ủy ban|Uỷ ban|Phòng|Ban|Trung tâm|Sở|Bộ|Tổ|Trường|Đội|Công ty|Chi cục|Các|Thầy|Cô|Ông|Bà|Trưởng|Trưởng các|Liên hiệp|Liên minh)$/u,
);
/** Bodies whose names end those of others: «Văn phòng HĐND và UBND», «Ban Chỉ huy Quân sự». */
export const TAIL = words(/^(?:HĐND|UBND|Quân sự|Đảng ủy|Xã|Phường|Thôn|Ấp|Xóm|Các|Nhà|TT|HTX)(?=\s|$)/u);

const HOUR = '(?:\\d{1,2} giờ(?: \\d\\d)?,?\\s)?';
const WHEN = '(?:xong |trước |trong |hết |từ |đến |sau |chậm nhất |cuối |đầu |giữa |suốt )*';
/** A day or a stretch of time that fills its cell. */
export const DATE = words(
  new RegExp(
    `^(?:${WHEN}${HOUR}(?:(?:ngày|tháng|quý|năm|tuần)\\s?)*(?:[IVX]+|\\d{1,2})?(?:[-/.]\\d{1,4}){0,2}(?:\\s?(?:năm|tháng|tuần|ngày|giờ)\\s?\\d*)?(?:\\s?[-–]\\s?[\\dIVX/]+)?(?: h[ằà]ng năm)?|20\\d\\d(?:\\s?[-–]\\s?20\\d\\d)?|thường xuyên|h[ằà]ng (?:ngày|tuần|tháng|quý|năm)|năm học 20\\d\\d\\s?[-–]\\s?20\\d\\d|cả năm|suốt thời gian .{2,12}|\\d+ (?:giờ|ngày|tuần|tháng)\\/lần)$`,
    'iu',
  ),
);
/** A cell that ends with a day. */
export const DAY_LAST = /(?:^|\s)\d{1,2}\/\d{1,2}(?:\/20\d\d)?$/;
/** A figure that fills its cell, a share or a span of figures among them. */
export const NUMBER = /^[≥≤><~]?\s?[+-]?\s?\d[\d.,]*(?:\/\d[\d.,]*)?\s?%?(?:\s?[-–]\s?\d[\d.,]*\s?%?)?$/;
/** A sum of money that fills its cell. */
export const MONEY = words(/^\d[\d.,]*\s(?:(?:triệu|tỷ|tỉ|nghìn|ngàn)(?: đồng)?|đồng)$/iu);
/** What things are counted in. */
export const MEASURE = words(
  /^(?:%|(?:tỷ|triệu|nghìn|ngàn|lượt) \p{L}+|mô hình|hồ sơ|thủ tục|tài khoản|cơ sở|đơn vị|doanh nghiệp|dịch vụ|sản phẩm|học sinh|hội viên|đoàn viên|trường hợp|văn bản|\p{L}+(?:\/\p{L}+)?)$/u,
);
/** How the name of a document begins. */
export const DOCUMENT = words(
  /^(?:Công văn|Kế hoạch|Quyết định|Nghị quyết|Chỉ thị|Thông báo|Công điện|Kết luận|Chương trình|Văn bản|Tờ trình|Báo cáo|Đề án|Nghị định|Thông tư|CV|KH|QĐ|NQ|TB)(?: số)?\s\d/u,
);
/** How far a task is. */
export const STATUS = words(/^(?:Đã|Đang|Chưa|Hoàn thành|Không thực hiện|Quá hạn|Trong hạn|Đúng (?:hạn|tiến độ)|Chậm)(?=\s|$)/u);
/** The symbol of a document opens a cell. */
export const SYMBOL = /^\d{1,5}\/(?:\d{4}\/)?\p{Lu}{2}/u;
/** Words and signs behind which no cell ends. */
export const OPEN_END = words(
  /(?:^|\s)(?:và|với|của|cho|tại|về|các|những|do|từ|đến|theo|trong|trên|bằng|để|là|có|giữa|hoặc|qua|ở|mỗi|gửi|trình|(?<!nút |bàn |chuyển )giao|phối hợp|thuộc|đạt|được|chưa|đang|không|tỷ|triệu|nghìn|toàn|xong ngày|(?:Công văn|Kế hoạch|Quyết định|Nghị quyết|Chỉ thị|Thông báo|Kết luận|văn|hoạch|định|quyết|thị|báo) số|\S*[/-]\S+ ngày|Ủy ban|Uỷ ban|Trước|Sau|Quý|Tháng|Ngày|Năm|Xong|Hết|Cuối|Đầu|Từ|Đến|Điểm|Mục|Khoản|Điều|[-–+≥≤<>])$|,$/u,
);
/** With what a cell begins. */
export const MAY_START = /^["“(]?[\p{Lu}\d≥≤><~%+-]/u;
