import { quick } from '../../letters.ts';
import { said } from './cue.ts';

/** A number, or a share, with what it counts («12 lớp», «5/7 thôn»); years and days are none. */
export const COUNT = quick(
  /(?<!(?:năm|tháng|quý|ngày)\s)(?<![\d/.,])\d[\d.]*(?:,\d+(?=\s(?:ha|tấn|tạ|kg|km|m2|m3|(?:triệu|nghìn|ngàn|vạn)\s(?:lượt|khách|người|hộ|cây|con|hồ sơ|giao dịch|sản phẩm))(?!\p{L})))?(?:\s?\/\s?\d[\d.]*)?\s\p{L}/u,
);

const COUNTED = quick(
  /^(.*?[\p{L}\d)])(\s(?:(?:ước|đã|mới|chỉ|(?<!thực\s)hiện|cũng|đều)\s+)*(?:là|đạt|được(?: (?:thực hiện|triển khai) với)?|có|với|thực hiện|khoảng|(?:hơn|gần|trên)(?=\s+\d[\d.]{2})|(?:(?:giảm|tăng|rút ngắn)\s+)?(?:xuống\s+còn|(?<!trở\s)lên(?:\s+(?:tới|đến|thành))?|xuống)|(?:giảm|tăng|rút ngắn)\s+còn)\s+(?:(?:trên|hơn|gần|khoảng)\s+)?|:\s*|\s)\d[\d.,]*(?:\/\d+)?(?:\s(?:nghìn|ngàn|triệu|vạn)(?=\s(?:lượt|người|khách|hộ|hồ sơ|giao dịch|tài khoản|cây|con)\s))?((?:\s\p{L}+[23²³]?){0,3}(?:\/(?:\d+\s)?\p{L}+){0,3})\s*$/u,
);
/** Units of money, weight and area: a number with one is an amount, whatever stands before it. */
export const AMOUNT = quick(
  /^\s(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s(?!lượt|người|khách|hồ sơ|giao dịch|tài khoản|cây|con(?!\p{L}))|$)|(?:đồng(?!\s(?:chí|bào|hồ))|usd|tấn|tạ|ha|kwh|m2|m3|km)(?![\p{L}\d]))/iu,
);

const EVERYONE =
  /^(?:(?:nay|hiện|hiện nay|đến nay|tính đến nay),?\s)?(?:(?:cả|toàn)\s)?(?:xã|phường|đặc khu|thành phố|ngành|huyện|bản|thôn|xóm|ấp|buôn|làng|tỉnh|đơn vị|trường|khu phố|tổ)$/iu;
/** «sau lớp», «qua kiểm tra», «đến nay» */
const SINCE = quick(/^(?:sau|qua|đầu|giữa|cuối|đến|tới|trong|trước|từ|hiện|nay)(?:\s\p{L}+){0,3}$/iu);
/** «đã», «đang» … with nothing behind. */
export const ADVERB = /(?:^|[,;:]\s*)(?:đang|chưa|đã|mới|còn|không)$/iu;

/** «nữ 1.120 lượt»: who came needs no word for how they are counted. */
const PEOPLE =
  /(?:^|\s)(?:nữ|nam|phụ nữ|trẻ em|thanh niên|học sinh|sinh viên|(?:đoàn|đảng|hội|xã|giáo|nhân|học|thành) viên|cán bộ|công chức|nông dân|công nhân|dân tộc(?: thiểu số| kinh)?|(?:người|bà con)\s[^,;:()]{2,40})$/iu;
/** «nâng cao 9 người», «đại học 12 đồng chí»: how far they have got, and nothing else. */
export const LEVEL =
  /^[\s,;:)]*(?:(?:có )?trình độ\s)?(?:sơ cấp|trung cấp|cao cấp|cao đẳng|đại học|thạc sĩ|tiến sĩ|trên đại học|sau đại học|cử nhân|cơ bản|nâng cao|chuyên sâu|loại (?:giỏi|khá|tốt|trung bình|yếu)|giỏi|khá|tốt|trung bình|yếu)(?: trở lên)?$/iu;
const HEADS_COUNTED = /^\s*(?:lượt|lượt người|người|em|cháu|đồng chí|đ\/c)\s*$/iu;

/** «mật độ 55 thuê bao/100 hộ»: the measure has its own unit. */
const RATIO_HEAD = /^(?:mật độ|tỷ suất|tỉ suất|bình quân)(?:\s[^\d,;:]*)?$/iu;

const DOES =
  /(?:^|\s)(?:mở|cấp|lắp(?: đặt)?|trồng|xây(?: dựng)?|sửa|tổ chức|tiếp nhận|giải quyết|xử lý|hỗ trợ|hướng dẫn|vận động|kết nạp|phát|số hóa|tạo(?: lập)?|đào tạo|tập huấn|thành lập|rà soát|tuyên truyền|thu nhận)$/iu;

const QUALIFIED = quick(
  /\d\s\p{L}+(?:\s\p{L}+)?\s(?:đạt|có|được|hoàn thành)\s(?:(?:đủ|trên|dưới|từ|cả)\s)?\d[\d–-]*(?:\/\d+)?\s(?:tiêu chí|chỉ tiêu|điểm|sao)\s*$/iu,
);

const THEN_LEFT = quick(
  /^\s*(?:(?:đến|tính đến)\s)?(?:đầu|giữa|cuối|hết)\s(?:năm|quý|kỳ)(?:\s(?:nay|\d{4}))?,?\s(?:ước\s)?(?:chỉ\s)?còn\s\d[\d.]*\s(\p{L}[^,;:\d]*)$/iu,
);
const OCCURRED = quick(
  /^(\s*(?!(?:trên|tại|ở|trong|toàn|từ|đã|năm|tháng|quý)\s)\p{L}[^,;:.\d]*?)\s(?:đã\s)?xảy ra\s\d[\d.]*\s(?:vụ|ca|trường hợp)\s*$/iu,
);
const DO =
  /^\s(?:hộ|người|hội viên|đoàn viên|học sinh|thành viên|hộ dân|gia đình|doanh nghiệp)\s(?:tham gia|đăng ký|sử dụng|cài đặt|hưởng ứng|theo dõi)$/iu;

const EXTENT_OF = quick(
  /^\s*((?:trồng(?: mới| lại| bổ sung)?|chăm sóc|gieo (?:cấy|trồng|sạ)|xuống giống|thu hoạch|nạo vét|bê tông hóa|cứng hóa|nhựa hóa|nâng cấp|sửa chữa|khai thác|sản xuất|chế biến|thu gom|xuất khẩu))\s\d[\d.,]*\s(?:ha|km|m2|m3|m²|m³|tấn|tạ)\s(?!(?:đạt|bằng|chiếm|tăng|giảm|so|trong|trên|và|theo|tương)\s)(\p{L}+(?:\s\p{L}+){0,3})\s*$/iu,
);

/** Takes an absolute number off a measure's end: «Số hộ có điện là 3.450 hộ», «Thu ngân sách ước đạt 12 tỷ đồng», «Hồ sơ trễ hạn 12 hồ sơ». */
export function withoutCount(clause: string): string {
  // «Số hộ nghèo còn 214 hộ»
  const left = /^(số\s\D*?)\s+(?:chỉ\s)?còn\s+\d[\d.]*(?:\s\p{L}+){0,3}\s*$/iu.exec(clause.trimStart());
  if (left) return left[1]!;
  // «cuối năm còn 830 hộ nghèo»: what there was then.
  const then = THEN_LEFT.exec(clause)?.[1];
  if (then) return then;
  // «Phạm pháp hình sự xảy ra 16 vụ»: how often it came about.
  const occurred = OCCURRED.exec(clause)?.[1];
  if (occurred) return occurred;
  // «Trồng mới 20 ha rừng»: of what there is so much.
  const extent = EXTENT_OF.exec(clause);
  if (extent) return `${extent[1]} ${extent[2]}`;
  const counted = COUNTED.exec(clause.trimStart());
  // «Có 18 xã đạt 19 tiêu chí»: how many each has reached says which they are.
  if (!counted || QUALIFIED.test(clause)) return clause;
  const [, head = '', link = '', unit = ''] = counted;
  // «Tổng điểm 82,4/100»: points out of those to be had.
  if (unit === '' && /\/\d+\s*$/.test(clause) && !link.trim()) return head;
  // «Mở 84 lớp với 3.360 lượt học viên»: the second number tells of the first.
  if (/^\s*với\s/.test(link) && COUNT.test(head)) return clause;
  // «Cả bản có 203 người cài», «sau lớp có 41 hội viên»: who has them, or since when, is not what is counted.
  if ((EVERYONE.test(head) || (/^\s*có\s/.test(link) && SINCE.test(head)) || /\sthì$/iu.test(head)) && unit) return unit.trim();
  // «Nhóm cảnh báo có 3.116 hộ tham gia»: those who do.
  if (/^\s*có\s/.test(link) && DO.test(unit)) return unit.trim();
  // «Các xã vùng cao mở được 12 lớp»: what was done with how many.
  if (/^\s*được\s+$/.test(link) && unit.trim() && !AMOUNT.test(unit) && DOES.test(head)) return `${head} được${unit}`;
  // «Đàn lợn 8.940 con, giảm 4,5%», «Trâu: 2.140 con»
  if (/^\s*con$/i.test(unit.trimEnd()) || /^(?:tổng )?đàn\s/i.test(head)) return head;
  // «số đạt 3.871, tương đương 99,13%»: how many did what is the measure.
  if (/^(?:tổng )?số$/iu.test(head) && link.trim()) return clause;
  // «… , đang thực hiện 04 nhiệm vụ (44%)»: what was done with how many, and nothing before it.
  if (ADVERB.test(head)) return `${head.trim()} ${link.trim()} ${unit.trim()}`;
  return link.trim() ||
    (unit === '' && /\p{L}\s\d{1,3}(?:\.\d{3})+\s*$/u.test(clause)) ||
    RATIO_HEAD.test(head) ||
    AMOUNT.test(unit) ||
    (unit !== '' &&
      said(clause.replace(/^[\s,;)]+/, ''))
        .text.replace(/^(?:tổng )?số /, '')
        .startsWith(unit.trim().toLowerCase()))
    ? head
    : HEADS_COUNTED.test(unit) && (PEOPLE.test(head) || LEVEL.test(head.slice(head.lastIndexOf(':') + 1)))
      ? head
      : clause;
}

/** «thu nhận 48.315 hồ sơ căn cước»: how many there are is none of a measure's name. */
export const withoutCounts = (named: string): string => {
  const name = /\s\d/.test(named) ? named.replace(WHERE_SO_MANY, '') : named;
  return /\.\d{3}|\d (?:triệu|nghìn|ngàn) /.test(name) ? name.replace(IN_STATE, '$2 $1').replace(HEADS, '').replace(THOUSANDS, '') : name;
};
/** «Toàn thành phố có 214 | doanh nghiệp khởi nghiệp»: where they are, and how many. */
const WHERE_SO_MANY = quick(
  /^(?:(?:cả|toàn)\s(?:xã|phường|đặc khu|thành phố|tỉnh|ngành|trường|huyện|địa bàn)|trên địa bàn(?:\s(?:xã|phường|tỉnh|thành phố))?)\s(?:đã\s|hiện\s)?có\s\d[\d.]*\s(?=\p{L}+\s\p{L})/iu,
);
/** A number of a thousand and more behind a word, with the word that it counts: no year, and no money, weight or area. */
const THOUSANDS = quick(
  /(?<=\p{L}\s)\d{1,3}(?:\.\d{3})+\s(?=\p{L})(?!(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng(?!\s(?:chí|bào|hồ))|ha|tấn|km|m2)(?!\p{L}))/giu,
);
/** «quá hạn 6.371 hồ sơ»: what is so. */
const IN_STATE = quick(
  /^(.*(?:trực t(?:uyến|iếp)|(?:đúng|quá|trễ|trước|sớm) hạn|qua mạng|BCCI)) \d{1,3}(?:\.\d{3})+ ((?!lượt$)\p{L}+(?: \p{L}+)?)$/iu,
);
/** «hoàn thành khóa học 1.611 người», «qua VNeID 8.426 lượt», «hoàn thành khóa học 9,8 triệu lượt» */
const HEADS =
  /(?<=^\S+\s\S+\s\S.*)(?<!cho)\s\d{1,3}(?:\.\d{3})+\s(?:người|em)$|\s(?:\d{1,3}(?:\.\d{3})+|\d[\d,]*\s(?:triệu|nghìn|ngàn))\slượt$/iu;
