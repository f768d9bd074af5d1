import { everyMatch } from '../../every-match.ts';
import { quick } from '../../letters.ts';
import { DENIALS, NAMELESS } from '../../lexicon/numbers-borders.ts';
import { MEASURE_HEADS } from '../../lexicon/numbers-measures.ts';
import { COUNT } from './count.ts';
import { Cue, EDGE_AFTER, oneOf, said } from './cue.ts';
import { opensLoosely } from './unlead.ts';

/** The opening of a measure's name within a clause. */
export const MEASURE = new Cue(`(?:^|[,:(]\\s*|\\s)(?<head>${oneOf(MEASURE_HEADS)})${EDGE_AFTER}`, 'g');

const DONE = quick(/^(?:ước )?(?:thực hiện|đạt|giải ngân|đã chi|đã thu|kết quả)\s+\d[\d.,]*(?:\s\p{L}+){0,3}(?:\s*\([^()]*\)?)*\s*$/iu);

/** «…, đến 30/6 | đạt 50%», «…, phấn đấu cuối năm | đạt 80%»: a piece that is nothing but a day. */
const DAY_ONLY = new Cue(
  '^\\s*(?:(?:phấn đấu|dự kiến|quyết tâm|bảo đảm|đảm bảo|cố gắng|cam kết)\\s+)?(?:(?:đến\\s+)?(?:cuối|hết|đầu|giữa)\\s+(?:năm|quý|tháng|kỳ|nhiệm kỳ|niên độ)(?:\\s+nay|\\s+này|\\s+\\d{4})?|(?:đến|tới|trước|trong|vào|hết)\\s+(?:hết\\s+)?(?:ngày\\s+|tháng\\s+|quý\\s+)?(?:\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?|\\d{1,2}|[ivx]{1,3}))\\s*$',
);
const ASIDE = new Cue(`^\\s*(?:${oneOf(NAMELESS)}\\s*$|${oneOf(DENIALS)}${EDGE_AFTER})`);

const PIECE_END = quick(
  /,\s|(?<=\p{L}\s?)(?<![A-ZĐ]),(?=\p{L}{2})|:\s(?!\d[\d.,]*(?:\s\p{L}+){0,3}\s*$)|;\s|\)\s|(?<!\d)\s-\s|\s-\s(?!\d)|(?<=\s)trong đó\s|\((?![^)]*\))/gu,
);

/**
 * The last comma-parted piece of a clause, taken further left where it belongs to a measure's name or to a list of short names. `setOff`:
 * a comma and a link lead from it to a share («…, đạt 63% số thôn»), so that it counts something.
 */
export function subject(clause: string, setOff = false): string {
  const comma = Math.max(clause.lastIndexOf(', '), clause.lastIndexOf(': '));
  const piece = comma > 0 ? said(clause.slice(comma + 2)) : null;
  if (piece && (ASIDE.test(piece) || DAY_ONLY.test(piece))) return subject(clause.slice(0, comma), setOff);
  const quoted = /["“]/.test(clause);
  const measures = MEASURE.all(said(clause));
  const pieces = everyMatch(PIECE_END, clause)
    .filter(
      (m) =>
        (m[0] !== ') ' || !SHORT_NAME.test(clause.slice(0, m.index))) &&
        !(quoted && inQuotes(clause.slice(0, m.index))) &&
        !inPlaces(clause, m.index),
    )
    .map((m) => m.index + m[0].length);
  let last = pieces.length - 1;
  // «khối 6, 7»: a number alone names nothing.
  while (last >= 0 && !/\p{L}/u.test(clause.slice(pieces[last]!))) last--;
  // «Chi thường xuyên: Thực hiện 26 tỷ đồng, bằng …»: how much was done says nothing of what.
  if (last >= 0 && DONE.test(clause.slice(pieces[last]!)) && /:\s*$/.test(clause.slice(0, pieces[last]!)))
    return clause.slice(pieces[last - 1] ?? 0, pieces[last]!).replace(/:\s*$/, '');
  let start = pieces[last] ?? 0;
  const heads = measures.map((m) => m.index + m[0].length - m.groups!.head!.length);
  const head = heads.findLast((at) =>
    /(?:^|[,:(;]|^\s*\(\d{1,2}\))\s*(?:(?:đưa|đẩy|kéo|hạ|kéo giảm|nâng|giảm|tăng|duy trì|giữ|bảo đảm|đảm bảo|(?:phấn đấu\s)?bố trí)\s+)?$/i.test(
      clause.slice(0, at),
    ),
  );
  // «Phòng Đô thị rà soát tỷ lệ hồ sơ trực tuyến»: what somebody looks at.
  // «tiết kiệm 162.000 đồng/năm và tỷ lệ cắt giảm chi phí»: what stands beside a number.
  const looked = heads.findLast(
    (at) => at > start && ((head === undefined && LOOKED_AT.test(clause.slice(0, at))) || BESIDE.test(clause.slice(start, at))),
  );
  if (looked !== undefined) return clause.slice(looked);
  // «bị trừ điểm do tỷ lệ … mới được 21%»
  const cause = heads.findLast(
    (at) =>
      at > start &&
      /\s(?:do|vì|bởi|nên|khiến|thì|nhưng|song|giúp|(?:nếu |không )?để|(?:góp phần|qua đó|từ đó|nhờ đó)\s(?:đưa|nâng|giảm|tăng))\s+$/.test(
        clause.slice(0, at),
      ),
  );
  if (cause !== undefined) return clause.slice(cause);
  // «Mô hình cấy máy 45 ha cho năng suất cao hơn đối chứng»
  const yields = heads.findLast((at) => at > start && /\scho\s+$/.test(clause.slice(0, at)) && YIELD.test(clause.slice(at)));
  if (yields !== undefined) return clause.slice(yields);
  // «… với kết quả dự kiến đến hết năm 2025 số trạm đạt 60%»
  const due = heads.findLast(
    (at) => at > start && /\s(?:đến|tới)(?: hết| cuối)?(?: năm| ngày| tháng| quý)? [\d/]+,? $/.test(clause.slice(0, at)),
  );
  if (due !== undefined) return clause.slice(due);
  const within = Math.max(
    clause.lastIndexOf('trong đó '),
    clause.lastIndexOf('trong đó: '),
    /\((?![^()]*\))[^(]*$/.exec(clause)?.index ?? -1,
  );
  // «Tổng số tin là 214 tin, đã xử lý 209 tin»: each piece counts its own.
  // «Công tác du lịch được tăng cường, thu hút gần 8,1 triệu lượt khách»: so does what was done to how many.
  // «Lao động, việc làm: giải quyết việc làm cho 743 lượt lao động»: a field's name holds words that open measures.
  const apart =
    head !== undefined &&
    head < start &&
    (FIELD_LIST.test(clause.slice(0, start)) ||
      OF_PARTS.test(clause.slice(start)) ||
      SUM.test(clause.slice(head, start)) ||
      DONE_TO.test(clause.slice(start)) ||
      (/^công tác\s/i.test(clause.slice(head)) && THERE_ARE.test(clause.slice(start))) ||
      (/^(?:tổng )?số\s/i.test(clause.slice(head)) && COUNT.test(clause.slice(head, start)) && ANOTHER_THING.test(clause.slice(start))) ||
      (COUNT.test(clause.slice(start)) && COUNT.test(clause.slice(head, start))) ||
      AVERAGED.test(clause.slice(head, start)) ||
      (SPENT.test(clause.slice(start)) && SPENT.test(clause.slice(head, start))));
  if (head !== undefined && head <= start && head > within && clause.length - head < 220 && !apart) return clause.slice(head);
  // «Bán vé tại Bảo tàng, Vườn quốc gia: 186.420 lượt»: all before the colon is the name of what is counted.
  const colon = /^[^,:]{1,40}:\s\d[\d.,]*(?:\s\p{L}+){0,3}\s*$/u.test(clause.slice(start));
  for (let i = last - 1; i >= -1; i--) {
    const from = pieces[i] ?? 0;
    const piece = clause.slice(from, start);
    const words = piece.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
    const longest = /-\s$/.test(piece) || colon || /^(?:các|những)\s/i.test(piece) || GROUP_OF.test(piece) ? LONGEST_LINKED : LONGEST_NAME;
    if (!/(?:,|\s-)\s$/.test(piece)) break;
    // «2,85 tỷ đồng, gồm ngân sách tỉnh 70%», «Tổng: 313 triệu đồng, ngân sách xã 40%»: a part of the sum.
    if (OF_PARTS.test(clause.slice(start)) || SUM.test(clause.slice(0, start))) break;
    // «Tiêm phòng cho 1.730 con trâu, bò», «cấp giấy cho 412 hộ dân, doanh nghiệp»: for whom it was done is a list.
    const tail = clause.slice(start);
    // «Đường trục thôn đã được nhựa hóa, | bê tông hóa»: done as what stands before it is.
    if (DONE_ALIKE.test(piece) && SURFACED.test(tail)) {
      start = doneAlike(clause, pieces, i);
      break;
    }
    const listed =
      (i === last - 1 && (endsList(piece, tail) || (PAIR_OPENS.test(piece) && PAIR_ENDS.test(tail)))) ||
      namesOn(piece, tail) ||
      (BY_MEANS.test(piece) && MEANS.test(tail)) ||
      (LEARNT.test(piece) && SUBJECT_TAUGHT.test(tail));
    if (SERVICES.test(piece) && SERVICES_END.test(tail) && words <= LONGEST_LINKED) {
      start = from;
      continue;
    }
    if (words > longest && !listed) {
      // «ngành có tỷ lệ nữ cán bộ, công chức, viên chức»: the list began within the measure's name.
      const inside = heads.findLast((at) => at >= from && at < start && RATE_HEAD.test(clause.slice(at)));
      if (inside !== undefined && i < last - 1) start = inside;
      break;
    }
    // «17 thôn, 10.115 khẩu, người Mông»: numbers of other things one after the other.
    if (COUNT_ONLY.test(piece) && i > 0 && COUNT_ONLY.test(clause.slice(pieces[i - 1], from))) break;
    // «khai giảng 38 học viên, tốt nghiệp 35 học viên»: each counts its own.
    if (COUNT.test(piece) && COUNT.test(clause.slice(start))) break;
    // «Kiểm tra cuối khóa, 912 người đạt yêu cầu»: when, and how many did what.
    if (!/\d/.test(piece) && COUNTED_DO.test(clause.slice(start))) break;
    // «cân đối kinh phí, đảm bảo chi cho khoa học đạt …»: what shall be so is told anew.
    if (/^(?:bảo đảm|đảm bảo|phấn đấu|duy trì)\s/iu.test(clause.slice(start))) break;
    // «… tại ca, tổ, thu hút 900 công nhân»: what was done to how many is told anew.
    if (DONE_TO.test(clause.slice(start))) break;
    if (listed) {
      start = from;
      break;
    }
    if (opensLoosely(piece) || BY_WAY.test(said(piece))) break;
    start = from;
  }
  return clause.slice(setOff ? counts(clause, pieces, start) : start);
}

/** «tiêu chí “đúng, đủ, sạch”»: whether quotes are open where a stretch ends. */
const inQuotes = (text: string): boolean => (text.match(/["“”]/g)?.length ?? 0) % 2 === 1;

/** «đường thôn, bản», «trưởng ấp, khóm»: whether the comma at `at` stands within a pair of words for hamlets. */
const inPlaces = (text: string, at: number): boolean =>
  text[at] === ',' && HAMLET_BEFORE.test(text.slice(Math.max(0, at - 5), at)) && HAMLET_AFTER.test(text.slice(at, at + 14));
const HAMLET_BEFORE = /(?:^|\s)(?:thôn|bản|ấp|khóm|xóm|buôn|làng|tổ)$/iu;
const HAMLET_AFTER = quick(/^,\s(?:thôn|bản|làng|buôn|xóm|ấp|khóm|phum|sóc|plei|bon|tổ dân|khu phố|tiểu khu)(?!\p{L})/iu);

/** «năng suất nhân tố tổng hợp (TFP) vào tăng trưởng»: a short name in its bracket ends nothing. */
const SHORT_NAME = quick(/\p{L}\s?\(\p{L}[\p{L}\s&-]{0,20}$/u);
/** «kinh tế số các ngành, lĩnh vực»: two that go together. */
const PAIR_OPENS =
  /(?:^|\s)(?:tỉnh|quận|khá|giỏi|tốt|xuất|lương hưu|bằng cấp|thu phí|phí),\s$|\s(?:phí|ngành|sở|cơ quan|cán bộ|công chức|tổ chức|đoàn thể|hộ gia đình|ô tô|cài đặt|đăng ký|tiếp cận|khai thác),\s$/u;
const PAIR_ENDS = quick(
  /^(?:thành phố(?:\s[^,;:]*)?|huyện(?:\s[^,;:]*)?|lệ phí(?:\sđược|\sđạt|\s\d[\d.,]*(?:\s\p{L}+){0,3})?|(?:kích hoạt|khai thác|vận hành|sử dụng)(?:\s[^,;:]*)?|nhập(?:\s[^,;:]*)?|xe máy|giỏi|khá|chứng chỉ|trợ cấp(?:\s[^,;:]*)?|lĩnh vực|địa phương|đơn vị|công chức|viên chức|cá nhân|doanh nghiệp|người lao động)\s*$/u,
);

/** «Tổng số lao động 2.840 người, | lao động qua đào tạo | 68%»: a thing of its own behind one that has its number. */
const ANOTHER_THING =
  /^(?!(?:đã|được|có|đạt|trong|chiếm|tăng|giảm|vượt|hoàn|tương|bằng|là|ước|mới|chỉ|tỷ|tỉ|với|còn|nâng|đưa|theo)(?!\p{L}))\p{Ll}+(?:\s\p{L}+){2,6}\s*$/u;

const LOOKED_AT =
  /\s(?:nâng|hạ|điều chỉnh|áp dụng|quy định|hưởng|rà soát|theo dõi|kiểm tra|cập nhật|thống kê|phân tích|công khai|đối chiếu|báo cáo)(?:\slại)?\s$/i;
const BESIDE = quick(/\d[\d.,]*\s\p{L}[\p{L}/]*(?:\s\p{L}+){0,2}\svà\s$/u);
const SUM =
  /(?:^|\s)(?:tổng(?: số| cộng| kinh phí| vốn| mức đầu tư)?|kinh phí|nhu cầu)(?:\slà|:)?\s*\d[\d.,]*\s(?:tỷ|tỉ|triệu|nghìn)(?:\sđồng)?[,:]\s(?:(?:bao )?gồm:?\s|trong đó:?\s)?$/i;
const OF_PARTS = /^(?:bao )?gồm\s/i;
const COUNTED_DO = quick(/^\d[\d.]*\s\p{L}+\s(?:đạt|được|có|đã|biết|hoàn thành|tham gia|đăng ký|sử dụng|cài đặt)\s\p{L}/u);
const COUNT_ONLY = quick(/^\s*(?:(?:với|có|gồm)\s)?\d[\d.]*(?:\s\p{L}+){1,3},\s$/u);
/** «Công tác giảm nghèo đạt kết quả cao, | đến nay còn 69 hộ nghèo»: how many there are. */
const THERE_ARE = quick(/^(?:(?:đến nay|hiện nay|hiện|nay|toàn \p{L}+|cả \p{L}+),?\s)*(?:chỉ\s|vẫn\s)?(?:còn|có)\s\d/iu);
const FIELD_LIST = /^\p{Lu}[^,:;.()%\d]{2,40},\s[^:;.()%\d]{2,60}:\s$/u;

const ALIKE =
  '(?:xây mới|nâng cấp|sửa chữa|cải tạo|mở rộng|thu gom|vận chuyển|xử lý|phân loại|tiêu hủy|giám sát|theo dõi|quản lý|kiểm tra|cập nhật|chia sẻ|kết nối|khai thác|sử dụng|làm sạch|đồng bộ|tích hợp|lưu trữ|giải quyết|xác minh|trả lời|phổ biến|quán triệt|tập huấn|bồi dưỡng|đào tạo|tiếp cận|chăm sóc|điều trị|tư vấn|khám|cấp phát|bàn giao|nghiệm thu|quyết toán|thẩm định|phê duyệt|công khai|niêm yết|bảo trì)';
/** «được nhựa hóa, », «được xây mới, » and what else is done to a road or house. */
const DONE_ALIKE = new RegExp(`\\s(?:được|đã)\\s(?:[^,;:]*\\s)?(?:[\\p{L}]+ h[óo][áa]|${ALIKE}),\\s$`, 'iu');
const SURFACED = new RegExp(`^(?:[\\p{L}]+ ){0,2}(?:h[óo][áa]|${ALIKE})\\s*\\(?\\s*$`, 'iu');

/** Where what was done begins: at the piece `i`, or further left where that piece only goes on with a name («đường trục thôn, liên thôn đã …»). */
function doneAlike(clause: string, pieces: readonly number[], i: number): number {
  const from = pieces[i] ?? 0;
  const before = pieces[i - 1] ?? 0;
  const piece = clause.slice(before, from);
  return from > 0 && /^[^,;:%\d]*,\s$/.test(piece) && !/\s(?:đã|được|đạt|có|là)\s/.test(piece) ? before : from;
}

/** «các ngành như khai thác cá, | đóng tàu», «nhập từ Lào, | Trung Quốc», «cho dịch vụ, | thương mại»: a list that the piece before began. */
const LIST_OPENS = /(?<!nếu|hầu|gần|cũng)\s(?:như|gồm)\s[^,;:%]*,\s$/iu;
const NAMES_OPEN = /\s(?:từ|giữa|tham gia|của|tại|ở)\s\p{Lu}[\p{L}]*(?:\s\p{Lu}\p{L}*){0,2},\s$/u;
const NAMES_END = /^\p{Lu}[\p{L}]*(?:\s\p{Lu}\p{L}*){0,2}(?:,\s\p{Lu}[\p{L}]*(?:\s\p{Lu}\p{L}*){0,2})*\s*\(?\s*$/u;
const SERVICES = quick(/(?<!\p{L})(?:dịch vụ|thương mại|công nghiệp|du lịch|xây dựng),\s$/iu);
const SERVICES_END = /^(?:dịch vụ|thương mại|công nghiệp|du lịch|xây dựng)(?:,\s(?:dịch vụ|thương mại|du lịch|xây dựng))*\s*\(?\s*$/iu;
/** «Học sinh được học kỹ năng số, | trí tuệ nhân tạo»: two things that they learn or use. */
const LEARNT = /\s(?:học|dạy|biết|phổ cập|tập huấn(?: về)?|bồi dưỡng(?: về)?|làm quen với|trang bị|tiếp cận)\s(?=\p{Ll})[^,;:%\d]*,\s$/iu;
const SUBJECT_TAUGHT =
  /^(?!(?:hộ|người|số|tỷ|mỗi|nhiều|có|đã|được|trong|đến|kết quả|thu nhập|đời sống|cán bộ|học sinh|giáo viên|đảng viên|thôn|bản|xã|qua|với|nhờ|góp|nâng|tạo|đáp|giúp|từ|để|bảo|đảm|tổng)\s)\p{Ll}+(?:\s\p{Ll}+){1,4}\s*\(?\s*$/iu;
const namesOn = (piece: string, tail: string): boolean =>
  (LIST_OPENS.test(piece) && !/\d/.test(tail) && tail.length < 90) || (NAMES_OPEN.test(piece) && NAMES_END.test(tail));

/** Whether a piece of one word, or of a few behind those for whom something is done, ends a list that the piece before it began. */
function endsList(before: string, piece: string): boolean {
  const words = /^(\p{Ll}+(?:\s\p{Ll}+){0,2})\s*\(?\s*$/u.exec(piece)?.[1];
  return (
    words !== undefined &&
    /\s(?:cho|của|trên)\s(?:[^,;:]*\s)?(?:\d|đàn\s|các\s)[^,;:]*,\s$/u.test(before) &&
    // «dư nợ cho vay đạt 85 tỷ đồng, nợ quá hạn …»: what came of it, and no list.
    !/\s(?:đạt|là|còn|ước|bằng)\s\d[^,;:]*,\s$/u.test(before) &&
    !/^(?:đã|đang|còn|nay|nên)\s/.test(words)
  );
}

/** «độ tuổi bình quân 51, | trình độ từ trung cấp trở lên»: a mean with its own number. */
const AVERAGED = quick(/(?:bình quân|trung bình)(?:\slà|\sđạt|\skhoảng)?\s\d[\d.,]*(?:\s\p{L}+){0,2},\s$/iu);

/** «kế hoạch vốn là 12,5 tỷ đồng, đã giải ngân 9,8 tỷ đồng»: sums one after the other. */
const SPENT = quick(/\d[\d.]*(?:,\d+)?\s(?:tỷ|tỉ|triệu)(?!\p{L})/u);

/** «thanh toán qua ngân hàng, | ví điện tử»: two ways in which it is done. */
const BY_MEANS = /\s(?:qua|bằng|trên)\s(?=\p{Ll})[^,;:%\d]{2,40},\s$/iu;
const MEANS =
  /^(?:ví|thẻ|mã qr|qr|ứng dụng|internet|mạng xã hội|điện thoại|tin nhắn|thư điện tử|bưu chính|bưu điện|cổng|tài khoản|loa|máy|zalo|vneid|ngân hàng|hệ thống|phần mềm|nền tảng|môi trường)(?!\p{L})(?:\s\p{Ll}+){0,4}\s*\(?\s*$/iu;

/** What a crop, a herd or a firm brings. */
const YIELD = quick(/^(?:năng suất|sản lượng|thu nhập|lợi nhuận|doanh thu|hiệu suất)(?!\p{L})/iu);

const RATE_HEAD = /^t[ỷỉ] (?:lệ|trọng)\s/iu;

const DONE_TO =
  /^(?:đã |được )?(?:thu hút|đón|tiếp nhận|giải quyết|tổ chức|mở|cấp|xử lý|hướng dẫn|hỗ trợ|tập huấn|vận động|kết nạp|tuyên truyền|phát|lắp)(?: được| cho| trên| hơn| gần)*\s\d/iu;

/** «nhóm ngành công nghệ thông tin, điện tử, tự động hóa»: a group is named by a list. */
const GROUP_OF = quick(
  /^(?:(?:nhóm|khối)(?: các)? (?:ngành|nghề|hàng|sản phẩm|lĩnh vực|đối tượng)|(?:nhóm|khối))\s(?!.*(?<!\p{L})(?:được|đã|có|đạt|tăng|giảm|là|còn)\s)/iu,
);

/** Words of a piece that goes on with the next one: in a list («đảng viên, đoàn viên»), and between dashes («khai sinh - thường trú»). */
const LONGEST_NAME = 4;
const LONGEST_LINKED = 9;
/** «Qua đánh giá, có 22 tổ …»: how it came to be known. */
const BY_WAY = new Cue('^\\s*(?:qua|theo|so với|sau khi|sau|kể từ|nhờ|ngoài ra|bên cạnh đó|nhìn chung|hiện nay|hiện)\\s');
const FURTHEST = 30; // words

/** Where, at or left of `start`, the piece begins that counts something; `start` itself where the pieces between are no short list. */
function counts(clause: string, pieces: readonly number[], start: number): number {
  if (COUNT.test(clause.slice(start))) return start;
  for (const from of [...pieces.filter((at) => at < start).reverse(), 0]) {
    const piece = clause.slice(from, start);
    if (!/,\s(?:[^,;:]+,\s)*$/.test(piece) || piece.split(/\s+/).length > FURTHEST) break;
    if (COUNT.test(piece)) return from;
  }
  return start;
}
