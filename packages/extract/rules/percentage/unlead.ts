import { quick } from '../../letters.ts';
import { LEADS } from '../../lexicon/numbers-leads.ts';
import { nameLength } from '../proposal/cue.ts';
import { Cue, said, wordsAtStart } from './cue.ts';

const LEAD = wordsAtStart(LEADS);
const TIME_LEAD = new Cue(
  '^\\s*(?:(?:tính )?(?:đến )?thời điểm (?:báo cáo|này|hiện tại|hiện nay)(?![\\p{L}\\d])|(?:đến |trong |vào )?(?:hết|cuối) (?:năm|quý|tháng)(?: nay| này)?(?=\\s(?:t[ỷỉ] (?:lệ|trọng)|số|có)\\s)|(?:dự kiến|ước tính|ước|phấn đấu|khả năng) (?:đến |tới )?(?:hết|cuối) (?:năm|quý|tháng|niên độ|kỳ|nhiệm kỳ)(?: nay| này)?(?![\\p{L}\\d])|ước (?:thực hiện )?cả năm(?: \\d{4})?(?![\\p{L}\\d])|(?:tính )?đến \\d{1,2} (?:giờ|h)(?: \\d{1,2}(?: phút)?)?(?: (?:cùng ngày|ngày [\\d/.-]+))?(?![\\d/])|[tq]\\d{1,2}/\\d{4}|(?:tính |ước |l[uũ][yỹ] kế )?(?:đến |trong |vào )?(?:hết |cuối )?(?:năm|tháng|quý|ngày)\\s+[\\d/.-]+(?:\\s[-–]\\s\\d{4})?|đến 20\\d\\d(?![\\d/.-])|(?:(?:đến |trong )?(?:hết |cuối )|trong )?quý [ivx]{1,3}(?:[/.-]\\d{4}| năm \\d{4})?(?![\\p{L}\\d])|giai đoạn (?:từ nay )?đến (?:hết |cuối )?(?:năm )?\\d{4}|(?:trong )?giai đoạn \\d{4}\\s?[-–]\\s?\\d{4}|(?:trong )?(?:\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:tháng|quý|tuần) (?:đầu|cuối) (?:năm|quý|tháng)(?: nay| này| \\d{4})?(?![\\p{L}\\d])|(?:trong )?quý (?:đầu|cuối) (?:năm|tiên|cùng)(?:\\s?năm)?(?: nay| \\d{4})?(?![\\p{L}\\d])|(?:trong |sau |qua )?\\d+ (?:tháng|năm|quý|tuần)(?: (?:đầu|cuối|qua|vừa qua|gần đây|triển khai))*(?: năm(?: \\d{4})?)?(?![\\p{L}\\d])|(?:(?:tính |ước |l[uũ][yỹ] kế )?(?:đến |trước ))?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}(?![\\d/.-])|(?:(?:tính |ước |l[uũ][yỹ] kế )?(?:đến |trước ))?\\d{1,2}/\\d{1,2}(?![\\d/.-])|(?:tính |ước )?(?:đến|trước) \\d{1,2}-\\d{1,2}(?:-\\d{4})?(?![\\d/.-]))\\s*,?\\s*',
);

/** «So với năm học 2023 - 2024 tỷ lệ …»: what it is compared with, up to the measure. */
const AGAINST_LEAD = new Cue(
  '^\\s*so (?:với )?cùng kỳ(?: (?:năm|quý|tháng)(?: (?:trước|ngoái)| [\\d/.]+))?,\\s+|^\\s*so với (?:cùng kỳ |đầu )?(?:năm học|năm|quý|tháng|kỳ)(?: (?:trước|ngoái)| [\\d/.]+(?:\\s?[-–]\\s?\\d{4})?)*,?\\s+(?=(?:thì )?(?:t[ỷỉ] lệ|số|tổng số)\\s)',
);

/** «Trong 1.120 học viên theo học thì nữ chiếm 63%»: of how many. */
const OUT_OF_LEAD = /^trong (?:(?:tổng )?số )?\d[^,;:%]{2,80}?\sthì\s+/iu;

/** «Qua rà soát có 19 máy tính …»: how it came to be known. */
const FOUND_OUT = quick(
  /^(?:qua|theo) (?:rà soát|kiểm tra|khảo sát|thống kê|điều tra|đánh giá|theo dõi|tổng hợp)(?:\s(?:sơ bộ|ban đầu|thực tế))?,?\s*(?:(?:đến|hiện) nay,?\s*)?(?:(?:toàn\s)?(?:xã|phường|tỉnh)\s)?(?:(?:mới\s|chỉ\s)?(?:có|còn)\s+(?=\d)|$)|^(?:(?:đã\s|có\s)?xảy ra|phát sinh)\s+(?=\d+\s(?:vụ|ca|trường hợp|điểm|đám|đợt|đơn|ổ)(?!\p{L}))|^(?:phát hiện|ghi nhận)\s+(?=\d+\s(?:đơn vị|cơ quan|trường hợp|cơ sở|xã|thôn|hộ|điểm|máy|vụ|ca|mẫu|ổ|cột|phương tiện|sản phẩm|đối tượng)(?!\p{L}))/iu,
);

/** «Chị Pánh cho biết năm nay giá hồng …»: who says so. */
const SPEAKER = new Cue(
  '^(?:[^,;:]{2,60}|[^;:\\d%]{2,110})\\s(?:cho biết|cho hay|cho thấy)(?: rằng| là|,|:)?\\s+(?:(?:năm|tháng|quý|vụ|mùa) (?:nay|này)\\s+)?',
);

/** «Trả lời: có 31 người …»: that it is an answer names nothing. */
const ANSWERS = /^(?:Trả lời|Nội dung trả lời|Ý kiến trả lời|Đáp)\s?(?::\s*|$)/u;

/** Whether a piece of a clause opens with a time or a connecting word: «Đến ngày 5/3/2026», «trong đó». */
export const opensLoosely = (piece: string): boolean => TIME_LEAD.test(said(piece)) || LEAD.test(said(piece));

/** Verbs that are no lead, since what is measured is that it was so. */
const WHOLE_VERB = quick(
  /^(?:có mặt|kết quả (?:điện tử|xét nghiệm|học tập|quan trắc|kiểm nghiệm|phân tích)|(?:cơ bản|nâng cao)\s\d|hoàn thành (?:các |chương trình |bài )?(?:khóa|khoá|lớp|học)(?: học)?)(?!\p{L})/iu,
);
/** «Giảm tỷ lệ cân sai», «Đạt tỷ lệ đúng hạn»: what shall be done with the measure, or was. */
const CHANGES = /^(?:giảm|tăng|hạ|kéo(?: giảm)?|đẩy|đưa|nâng|đạt)\s(?=t[ỷỉ] (?:lệ|trọng)\s|mức\s(?:chi|hỗ trợ|thu|đóng)\s|tốc độ\s)/iu;

/** «…, Công ty phải giảm công suất»: who had to do what with the measure. */
const HAD_TO = quick(/^(?:[^:%]*[,;]\s)?[^,;:%\d]{2,40}?\s(?:buộc )?phải\s(?:cắt giảm|giảm|hạ|thu hẹp|tăng|nâng)\s(?=\p{L})/u);
/** «Hiện trên địa bàn xã có 17/21 thôn»: where they are. */
const IN_PLACE =
  /^(?:hiện(?: nay)?,?\s)?trên địa bàn (?:toàn )?(?:xã|phường|tỉnh|huyện|thị xã|thành phố|đặc khu)(?:\s\p{Lu}\p{L}*){0,3}(?:,?\s(?:hiện\s)?(?:đã\s)?có)?(?:\s+(?=\S)|\s*$)/iu;
/** «đôn đốc các nhà thầu giải ngân»: who is pressed to do it. */
const PRESSED =
  /^(?:chỉ đạo|đôn đốc|yêu cầu|nhắc nhở)\s(?:các\s)?(?:nhà thầu|chủ đầu tư|đơn vị(?: thi công)?|thôn|xã|phòng|cơ quan|hộ dân|doanh nghiệp)(?:, [^,;:]{2,30})?\s(?=giải ngân|hoàn thành|thực hiện|nộp|cài|thi công|số hóa|cập nhật)/iu;

/** «Có trên | 1,2 triệu | người dân …», «hơn 3/4 | tiểu thương (76,2%)»: how many there are. */
const MILLIONS = quick(
  /^(?:(?:trên|hơn|gần|khoảng|quá)\s)?(?:\d[\d.,]*\s(?:triệu|nghìn|ngàn|vạn)\s(?=\p{L})(?!(?:đồng|tấn|usd|ha|kwh|m2|m3)(?!\p{L}))|[1-3]\/[2-5]\s(?:tổng )?(?:số )?(?=\p{L}))/iu,
);
/** «Đề nghị Sở A điều chỉnh chỉ tiêu chữ ký số»: who is asked to do what with the measure. */
const ASKS = /^\s*(?:kính |xin |trân trọng )?(?:đề nghị|kiến nghị|yêu cầu|giao|phân công|chỉ đạo)\s/iu;
/** «chỉ gần 700 trong số 1.650 bệnh viện hoàn thành»: how many of how many. */
const SO_MANY_OF = quick(
  /^(?:(?:mới|chỉ|có|đã)\s)*(?:(?:gần|hơn|trên|khoảng)\s)?\d[\d.]*\s(?:trong|trên)\s(?:tổng\s)?số\s(?:\d[\d.]*\s)?(?=\p{L})/iu,
);
const DOES =
  /^\s*(?:(?:xem xét|cho phép|sớm),?\s)*(?:điều chỉnh|giao|nâng|hạ|giảm|tăng|giữ|đưa(?=\st[ỷỉ]\s)|phấn đấu(?:\sđạt)?|bảo đảm|đảm bảo|tập trung)\s/iu;
/** «Sở phấn đấu đến cuối năm đưa tỷ lệ …», «Xã cam kết đến 30/9 nâng tỷ lệ …»: who means to, and until when. */
const PLEDGES = quick(
  /^\s*[^,;:%\d]{2,60}?\s(?:phấn đấu|cam kết|quyết tâm|đặt mục tiêu)\s(?:[^,;:%]{0,40}?\s)?(?:đưa|nâng|kéo(?: giảm)?|giảm|hạ|duy trì|giữ)\s(?=t[ỷỉ] (?:lệ|trọng)(?!\p{L}))/iu,
);

function withoutAsked(clause: string): string {
  const asked = ASKS.exec(clause)?.[0].length;
  const name = asked === undefined ? 0 : nameLength(clause.slice(asked));
  return name > 0 ? clause.slice(asked! + name).replace(DOES, '') : clause;
}

/** «Chủ trì, phối hợp với Sở A triển khai …»: with whom it is done. */
const TOGETHER = /^\s*(?:chủ trì,?\s(?:và\s)?)?phối hợp\s(?:chặt chẽ\s)?(?:với|cùng)\s/iu;

function withoutPartner(clause: string): string {
  const led = TOGETHER.exec(clause)?.[0].length;
  const name = led === undefined ? 0 : nameLength(clause.slice(led));
  return name > 0 ? clause.slice(led! + name) : clause;
}

/** Takes connecting words and times off a clause's front. */
export function unlead(whole: string): string {
  let clause = withoutPartner(withoutAsked(whole)).replace(PLEDGES, '').replace(HAD_TO, '').replace(PRESSED, '').replace(IN_PLACE, '');
  for (;;) {
    const bare = clause
      .replace(/^[\s,;:)–-]+/, '')
      .replace(ANSWERS, '')
      .replace(SO_MANY_OF, '')
      .replace(CHANGES, '')
      .replace(OUT_OF_LEAD, '')
      .replace(FOUND_OUT, '');
    const s = said(bare);
    const found = TIME_LEAD.exec(s) ?? AGAINST_LEAD.exec(s) ?? LEAD.exec(s) ?? SPEAKER.exec(s);
    // «có mặt 11/12 đại biểu», «hoàn thành khóa học 1.611 người»
    // «còn lại 23%»: what is left.
    if (/^(?:số )?còn lại$/i.test(bare.trim())) return bare;
    if (!found || WHOLE_VERB.test(bare)) return bare.replace(MILLIONS, '').replace(/^\d[\d.]*\s+(?=\p{L})(?!tháng)/u, '');
    clause = bare.slice(found[0].length);
  }
}
