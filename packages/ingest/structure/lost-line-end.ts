import { HEADING_START, UNIT_NAME } from './heading-words.ts';
import type { Paragraph } from './paragraph.ts';

const SUBJECT =
  '(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Đảng ủy|Ban Chỉ đạo|Ban Thường vụ|Sở|Phòng|Văn phòng|Trường|Hội|Đoàn|Xã|Phường|Ngành|Đơn vị|Cơ quan)';
const OPENING =
  '(?:Trong (?:năm|thời gian|quý|kỳ|những)|Thực hiện|Căn cứ|Ngay (?:sau|từ)|Đến (?:nay|ngày|hết)|Trên cơ sở|Hiện nay|Nhằm|Xác định)';
/** Where a body that lost its line end begins: an actor who then does something, or a sentence's usual opening. */
const SENTENCE = new RegExp(
  `(?=\\s)(?<=[\\p{Ll}\\d”"])(?<!(?:^|\\s)(?:Ban (?:Thường vụ|Chấp hành|Thường trực)|Thường trực|Văn phòng|Chủ tịch|Bí thư|và|với|cùng|của|cho|do|giúp|mưu))\\s+(?=${SUBJECT}\\s[^.;:]{0,60}?(?:đã|tiếp tục|thường xuyên|chủ động|luôn|đang|báo cáo)\\s|${OPENING}\\s)`,
  'u',
);

/** Verbs that tell somebody what to do, as they open a sentence; within one they have a capital only in names. */
const DUTY =
  '(?:Kiểm tra|Giám sát|Phủ sóng|Phát hành|Phát hiện|Phát sóng|Định kỳ|Hằng (?:tuần|tháng|quý|năm)|Hàng (?:tuần|tháng|quý|năm)|Cử (?:cán|công|người|đoàn)|Củng cố|Cập nhật|Đăng tải|Đăng ký(?! đất)|Đề xuất|Đôn đốc|Giới thiệu|Làm (?:tốt|đầu)|Lắp đặt|Nhân rộng|Nâng cấp|Phân công|Phân bổ|Quản trị|Sử dụng|Số hóa|Sơ kết|Tham gia|Tích hợp|Thí điểm|Thiết lập|Thực hiện|Trực tiếp|Ưu tiên|Vận hành|Bồi dưỡng|Tập huấn|Biên soạn|Công khai|Chia sẻ|Kết nối|Khảo sát|Hoàn thành|Hoàn thiện|Chỉ đạo|Người đứng đầu|Tổ chức|Đẩy mạnh|Tăng cường|Tiếp tục|Xây dựng|Phát động|Phát huy|Phối hợp|Chủ trì|Chủ động|Hướng dẫn|Tham mưu|Tuyên truyền|Rà soát|Triển khai|Thường xuyên|Kịp thời|Nghiên cứu|Vận động|Duy trì|Thành lập|Kiện toàn|Bố trí|Bảo đảm|Đảm bảo|Lồng ghép|Huy động|Nâng cao|Khuyến khích|Hỗ trợ|Tập trung|Quán triệt|Phổ biến|Ban hành|Cung cấp|Đa dạng|Đổi mới|Ứng dụng|Khai thác|Phấn đấu|Cụ thể hóa|Theo dõi|Tổng hợp|Trang bị|Tích cực|Lập (?:kế|danh)|Mở (?:lớp|các|chuyên)|Đưa|Giao|Là (?:cơ quan|đầu mối|lực lượng)|(?:Các|Mỗi|Từng) (?:ban|phòng|cơ quan|đơn vị|cấp|ngành|thôn|xóm|tổ|chi|trường|cán bộ)|(?:UBND|Ủy ban nhân dân|Đảng ủy|Ban Chỉ đạo)\\s[^.;:,]{0,30}?(?:phối hợp|tổ chức|chỉ đạo|tăng cường|xây dựng|triển khai|mở|ban hành|yêu cầu))';
/** Words that a name in capitals follows: «Ban Tổ chức», «Kế hoạch Tuyên truyền …», «phối hợp với UBND xã». */
const NAMING =
  '(?:(?:Ủy|Uỷ) ban|Sở|Bộ|Ban|Phòng|Cục|Vụ|Khoa|Tổ|Viện|Trường|Hội|Đoàn|tâm|ngành|hoạch|trình|án|thi|trào|dịch|quyết|hình|với|của|cho|do|hợp|tại|và|đến|từ|bởi|về|ở|mưu|giao|giúp|nghị|xuất|cáo|xin|theo|gửi|mong|chỉ đạo|cầu|bằng|qua|như|cùng|là|hành|dựng)';
const TASK = new RegExp(
  // Blanks first: what stands before one is looked at only there.
  `(?=\\s)(?<=[\\p{Ll}”"])(?<!(?<!\\p{L})(?:${NAMING}|Thường vụ|Thường trực|Văn phòng|Chủ tịch|Bí thư))\\s+(?=${DUTY}[\\s,])`,
  'u',
);

/** «Yêu cầu Các đơn vị …»: the title of a plan's demands, before a common word with a capital; before a body's name it asks that body. */
const DEMANDS =
  /^(?:Mục đích, yêu cầu|Yêu cầu)\s+(?=(?:Các|Mỗi|Từng|Việc|Công tác|Nội dung|Quá trình|Phải|Xác định|Bảo đảm|Đảm bảo|Tổ chức|Triển khai|Thực hiện|Huy động|Kịp thời|Phát huy|Gắn)\s)/u;

/** A name has begun just before («Ngày hội Đổi mới …»): a title's own last words are in small letters, but for the People. */
const NAME_BEGUN = /\s(?!Nhân dân)\p{Lu}\p{L}*(?:\s\p{Ll}\p{L}*)?$/u;

const SHORTEST = { body: 40, title: 5 };
const LONGEST_TITLE = 150;

/**
 * The end of a heading whose line end got lost: known heading words or a unit's name, then, without a stop, a sentence of its own.
 * `siblings`: others of its list are headings; a verb with a capital amid a sentence («… Nhân dân Tổ chức …») needs none.
 */
export function lostLineEnd({ text, lower }: Paragraph, start: number, siblings: boolean): number | undefined {
  const rest = text.slice(start, start + LONGEST_TITLE + 10);
  const demands = DEMANDS.exec(rest);
  if (demands && rest.length - demands[0].length >= SHORTEST.body / 2) return start + demands[0].trimEnd().length;
  const sentence = siblings && text.length - start >= 120 ? SENTENCE.exec(rest) : null;
  const match = sentence ?? TASK.exec(rest);
  if (!match || match.index < SHORTEST.title || text.length - start - match.index < SHORTEST.body) return undefined;
  const title = text.slice(start, start + match.index);
  // A unit's own name ends in capitals: «Phòng Văn hóa - Xã hội Chủ trì …».
  const unit = UNIT_NAME.test(lower.slice(start));
  if (/[.;:]|\d\/\d/.test(title) || (!sentence && !unit && NAME_BEGUN.test(title))) return undefined;
  const opens = unit || HEADING_START.test(lower.slice(start)) || OWN_WORK.test(lower.slice(start));
  return opens ? start + match.index : undefined;
}

/** How headings of a plan's tasks begin, besides {@link HEADING_START}'s. */
const OWN_WORK =
  /^(?:nang cao|day manh|tang cuong|to chuc|pho cap|truyen thong|huy dong|nhan rong|trang bi|boi duong|hoan thien|bao dam|dam bao|ho tro|phat huy|tiep tuc)\b/;
