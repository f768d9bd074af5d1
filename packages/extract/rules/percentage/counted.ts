import { quick } from '../../letters.ts';
import { nameLength } from '../proposal/cue.ts';
import { ADVERB, AMOUNT } from './count.ts';
import { said } from './cue.ts';
import { measured, WRITER } from './measured.ts';
import type { Stretch } from './stretch.ts';
import { MEASURE, subject } from './subject.ts';
import { DUE, tidy, upToNext, withoutFigures } from './tidy.ts';
import { unlead } from './unlead.ts';
import { unlink } from './unlink.ts';

/** «đạt 80% ở cấp tỉnh, 75% ở cấp huyện»: of what has been named. */
export const AT_TIER = /^cấp (?:tỉnh|huyện|xã|cơ sở)(?:\s(?:và|hoặc))?$/iu;

/** «Số hóa hồ sơ | còn rất chậm | (mới đạt 41%)»: how the author judges it, and no part of its name. */
const JUDGED =
  /,?(?:\s(?:vẫn|còn|rất|khá|chưa|quá|tương đối|hơi|lại))+\s(?:chậm|thấp|hạn chế|yếu|kém|cao|ít|khiêm tốn)(?=\s?[,(]\s?(?:(?:tỷ lệ|bình quân|hiện|mới|chỉ|đạt|được|có|khoảng|gần|trên|dưới|hơn|ở mức|là)\s)*$)/iu;

/** What stands before a figure without how the author judges it. */
export const withoutJudgement = (told: string): string => (/[,(]/.test(told) ? told.replace(JUDGED, '') : told);

/** «10 tỷ đồng (trong đó nhân dân đóng góp gần | 30%) để nâng cấp …»: what a bracket tells of a subject of its own ends with it. */
const OF_ITS_OWN = quick(
  /\((?:trong đó:?\s)?(?!(?:đạt|chiếm|bằng|tương đương|tỷ lệ|tăng|giảm|vượt|kế hoạch|chỉ tiêu|cùng kỳ|năm|hiện|đến|mới|chỉ)\s)\p{L}+\s\p{L}+(?:\s\p{L}+)*\s(?:đạt|chiếm|là|đóng góp|góp|có|hoàn tất|còn)[^()%\d]*$/iu,
);

/** What goes on behind a closed bracket or comma: «(65,2%) hoàn thành …», «đạt 86%, được trang bị …». */
export function goingOn(s: Stretch): string {
  const rest = s.text.slice(s.figure.whole[1], s.to);
  if (OF_ITS_OWN.test(s.text.slice(s.from, s.figure.whole[0]))) return '';
  const on = /^\s*\)(?!\s*[,;.:])/.exec(rest) ?? (s.ratio && /^,(?=\s(?:được|đã|có|hoàn thành)\s)/.exec(rest));
  // «thấp hơn cả nước (54,4%) do mưa lũ»: why it is so is another thought.
  return on && !/^\s*(?:là\s)?(?:do|vì|bởi|nhờ|và|cùng|rơi vào|tập trung|chủ yếu|phần lớn|thuộc)\s/.test(rest.slice(on[0].length))
    ? upToNext(rest.slice(on[0].length))
    : '';
}

/** «Chợ Cái Keo có 44/60 tiểu thương»: where they are. */
const PLACE =
  /^(?:Thôn|Xóm|Ấp|Bản|Buôn|Làng|Khóm|Sóc|Phum|Khu phố|Khối phố|Tổ dân phố|Chợ|Cụm|Xã|Phường|Đặc khu)(?:\s(?:số\s)?(?:\p{Lu}[\p{L}’']*|\d{1,2}))+$/u;
const CITATION =
  /^.*?\d[\p{L}\d]{0,9}\/\p{Lu}[\p{L}\d&-]{0,24}(?:\sngày\s\d{1,2}[/.-]\d{1,2}[/.-]\d{4})?(?:\scủa\s\p{Lu}[^,;:%]{3,60}?\sđã)?\s+(?!(?:về|của|và|ngày)\s)(?=\p{L})/u;

/** «ban hành Quyết định số 12/QĐ-UBND ngày 04/8/2025 thành lập 52 tổ»: what the document does is counted, not the document. */
const behindCitation = (text: string): string => text.slice(CITATION.exec(text)?.[0].length ?? 0);

/** «9/14 | nhiệm vụ hoàn thành, đạt tỷ lệ | 64%»: up to the comma where only a link follows it. */
function countedUnit(text: string): string {
  // «1,5 triệu/2 triệu hồ sơ», «2.804 người (trong 3.977 | người), đạt»
  const between = text.replace(/^([^()]*)\)/, '$1').replace(/^\s(?:triệu|nghìn|ngàn|vạn)(?=\s)/u, '');
  const comma = between.lastIndexOf(',');
  return comma > 0 && unlink(between.slice(comma + 1)).trim() === '' ? between.slice(0, comma) : unlink(between);
}
/** «Công tác số hóa: đã số hóa 21.450 trang»: the field's name before the colon is none of a measure. */
const behindField = (text: string): string =>
  /^(?:.*):\s+(?=\p{L})(?!\s*$)/u.exec(text)?.[0].length ? text.replace(/^.*:\s+(?=\p{L})/u, '') : text;

/** «Di sản số: 12/98 di tích», «Chính quyền số: …»: digital, and no number of anything. */
const DIGITAL = quick(/(?<=\p{L})\ssố\s*:?\s*$/iu);
const FIELD_WITH_COMMA = /^\s*(\p{Lu}[^:;.()%]{4,40},\s[^:;.()%]{2,60}):\s*$/u;

/** «Về cải cách thủ tục hành chính: 1.812/1.812 thủ tục»: a field of work measures nothing. */
const FIELD_ONLY = /^\s*(?:về|lĩnh vực|đối với)\s[^:]*:\s*$/iu;

const OUTCOME_ONLY = /^[\s:,.]*(?:kết quả(?:\s(?:thực hiện|đạt|có|là))*)?[\s:]*$/iu;

/** Words with which people are counted, and nothing else is said of them. */
const PERSONS = /^\s*(?:người|em|cháu|đồng chí|đ\/c|trường hợp)[\s=]*$/iu;
/** «Cán bộ, công chức: 156/156 | người | có tài khoản»: who they are has been named. */
const WHO_HAVE = /^\s*(?:người|em|cháu|đồng chí)(?=\s(?:có|đã|được|biết|đạt|hoàn thành|tham gia)\s)/iu;
/** «mức hài lòng 4,6/5 điểm (92%)» */
const POINTS = /^\s*điểm\s*$/iu;

/** «14.882 | hồ sơ sức khỏe điện tử | trên tổng số 19.640 dân»: two words and more are what is counted, whatever it is counted of. */
const FIRST_UNIT = quick(/^\d[\d.,]*\s(\p{L}+(?:\s\p{L}+)+?)\s(?:trong|trên)\s(?:tổng\s)?số\s\d[\d.,]*$/u);
const SCALE = /^(?:triệu|nghìn|ngàn|vạn|tỷ|tỉ|trăm)(?!\p{L})/iu;
const FEW_OF = quick(/^\d[\d.,]*\s(\p{L}+(?:\s\p{L}+){0,2}?)\s(?:trong|trên)(?:\s(?:tổng\s)?số|\stổng)?\s\d[\d.,]*$/u);
/** «3 trong tổng số 12 thôn», «3 thôn trong 12 thôn»: what leads to the whole. */
const OUT_OF = quick(/(?:\p{L}[\p{L}\s]*)?\(?(?<!\p{L})(?:trong|trên)(?:\s(?:tổng\s)?số|\stổng)?\s*$/iu);

/** «Chữ ký số: cấp mới 402, lũy kế»: the name before the colon. */
const TOTALS = /^\s*(?:\d+[.)]\s*)?(\p{Lu}[^:;,.()%\d]{4,60}):\s[^:;%]*\d[^:;%]*,\s(?:lũy kế|luỹ kế)\s*$/iu;

/** «Kết nạp 21 đảng viên, lũy kế | 58/75»: what was done, and with how many this time. */
const SO_FAR = quick(
  /(?:^|[:;.]\s)\s*(\p{L}[^:;.,\d]*?)\s\d[\d.]*\s(\p{L}[^:;,.\d]*),\s(?:lũy kế|luỹ kế|cộng dồn|từ đầu năm)(?:\s(?:đến nay|từ đầu năm|là|được|có))*\s*$/iu,
);

/** «Đã cấp | 7.890 tài khoản/8.012 người»: a deed that names nothing without the first number's unit. */
const BARE_DEED =
  /^(?:(?:đã|mới|được|có|và) )*(?:cấp(?: mới| đổi| phát)?|tạo(?: lập)?|mở(?: mới)?|thành lập|lập|cài(?: đặt)?|kích hoạt|đăng ký|lắp(?: đặt)?|tiếp nhận|thu nhận|thu thập|xử lý|giải quyết|số hóa|số hoá|ký(?: kết)?|gắn|dán|phát(?: hành)?|trao|tặng|ban hành|hoàn thành|tổ chức|bố trí|trang bị|cập nhật|khởi tạo|xây dựng|sửa chữa|nâng cấp)(?: (?:được|xong))?$/iu;

const FULL_UNIT = quick(/^\s*(\p{L}+(?:\s[\p{L}\d]+){3,})\s?\/\s?$/u);

/** Measures of land, length and weight before what is measured. */
const EXTENT = quick(
  /^\s?(?:ha|hecta|héc ta|km|km2|m|mét|m2|m²|m3|m³|tấn|tạ|kg)\s(?=\p{L})(?!(?:trong|trên|đạt|bằng|chiếm|so|tương|và|theo|kế hoạch)(?!\p{L}))(.+)$/iu,
);

/** «Tiêu chí số 16 - Văn hóa: 17/18 thôn …»: its number is no number of anything. */
const NUMBERED = quick(/(?<!\p{L})(?:tiêu chí|chỉ tiêu|nội dung|nhiệm vụ|mục|dự án|điều)(?: thành phần)? số(?=\s\d)/iu);

/** Whether a name holds the words with which its things are counted. */
const holds = (name: string, unit: string): boolean =>
  unit.trim() !== '' && ` ${said(name).text.replace(/[,:]/g, ' ')} `.includes(` ${unit.trim().toLowerCase()} `);

/** «Có 45/69 xã (65,2%) hoàn thành …»: the thing counted, with what is said of it. */
export function counted(s: Stretch, [start, end]: readonly [number, number]): string {
  const lead = withoutJudgement(s.text.slice(s.from, start));
  if (/(?::|\s(?:là|đạt))\s*$/.test(lead) && MEASURE.test(said(lead.replace(DIGITAL, '').replace(NUMBERED, ''))))
    return tidy(unlead(withoutFigures(subject(unlink(lead)))));
  // «Đăng ký tạm trú, tạm vắng qua ứng dụng: 212/250 lượt»: all before the colon is the name.
  const name = FIELD_WITH_COMMA.exec(lead)?.[1];
  if (name) {
    const unit = countedUnit(s.text.slice(end, s.figure.whole[0]));
    return tidy(PERSONS.test(unit) || holds(name, unit) ? unlead(name) : `${unlead(name)} ${unit.replace(WHO_HAVE, '')}`);
  }
  // «Sở Tư pháp hoàn thành 17/19 nhiệm vụ»: who did it is not what is counted.
  // «Lắp máy quét tại 12 điểm, đạt 12/15 = 80%»: neither the share nor the link before it names anything.
  const nameless = unlink(subject(lead)).trim() === '' && unlink(s.text.slice(end, s.figure.whole[0])).replace(/[=\s(]+/g, '') === '';
  // «Chữ ký số: cấp mới 402, lũy kế 31.118/52.400 người»: what came before has its own number.
  const field = TOTALS.exec(lead)?.[1];
  if (field) return tidy(field);
  // «Kết nạp 21 đảng viên, lũy kế 58/75 đảng viên»
  const since = SO_FAR.exec(lead);
  if (since) return tidy(unlead(`${since[1]} ${since[2]}`));
  const told = nameless ? measured(unlink(lead), true) : behindCitation(unlead(behindField(unlink(subject(lead)))));
  // «giải ngân được 1,86 tỷ đồng trên tổng số 2,3 tỷ đồng»: amounts name nothing.
  if (AMOUNT.test(` ${s.text.slice(end).trimStart()}`)) {
    const done = unlink(told.replace(/\s(?:được|đạt)\s*$/i, ''));
    // «trồng 12/15 ha rừng»: of what there is so much does.
    const of = EXTENT.exec(s.text.slice(end, s.figure.whole[0]))?.[1];
    return tidy(of ? withoutFigures(`${done} ${countedUnit(of)}`) : done);
  }
  const unit = FIRST_UNIT.exec(s.text.slice(start, end))?.[1] ?? countedUnit(s.text.slice(end, s.figure.whole[0]));
  // «Kiểm tra 62 chiếc cân, 59/62 chiếc đạt (95,2%)»: another clause, whose share names its own thing.
  const between = /\p{L}/u.test(s.text.slice(start, end))
    ? s.text
        .slice(start, end)
        .replace(/^\d[\d.,]*|\d[\d.,]*$/g, '')
        .replace(OUT_OF, '')
    : '';
  if (POINTS.test(unit) && told.trim()) return tidy(told);
  const apart = !between && /,\s*$/.test(lead) && /\p{L}/u.test(unit);
  // «cắt giảm 12/60 ngày»: by how much says what was done.
  if (/(?<!\p{L})cắt giảm\s*$/iu.test(lead)) return tidy(`cắt giảm ${unit}`);
  // «cấp cơ sở 14/20 (70%), cấp tỉnh 02/20 (10%)»: nothing else tells the two apart.
  const alone = unit.trim() === '' && goingOn(s) === '' && AT_TIER.test(told);
  const nobody = ADVERB.test(told) || nameLength(told) === told.length || PLACE.test(told) || WRITER.test(said(told));
  const before = apart || (nobody && !alone) || FIELD_ONLY.test(lead) ? '' : told;
  // «Yêu cầu tách hộ gửi qua ứng dụng 88/96 yêu cầu»: what is counted has been named.
  // «Công chức hoàn thành khóa học: 46/46 đồng chí»: so has who they are.
  const named =
    (/:\s*$/.test(lead) && before.includes(' ') && PERSONS.test(unit)) ||
    // «Số lượng thủ tục có hồ sơ trực tuyến 1.102/1.540 dịch vụ công»
    /^số(?: lượng)?(?:\s\p{L}+){3,}/iu.test(before) ||
    // «người lao động trong doanh nghiệp: 420/615 lao động»
    (/:\s*$/.test(lead) && holds(before, unit)) ||
    (unit.trim() !== '' &&
      said(before)
        .text.replace(/^(?:(?:các|những|tổng số|số) )+/, '')
        .startsWith(`${unit.trim().toLowerCase()} `));
  // «… dùng thành thạo nền tảng: Kết quả 26/31 đ/c»: of whom has been said before.
  if (s.from > 0 && OUTCOME_ONLY.test(before) && PERSONS.test(unit) && goingOn(s) === '') return '';
  const again = named ? '' : unit;
  // «tiêm vắc xin dại 905 liều/1.020 con chó, mèo»: the first number's unit says less than what was done.
  const short = unit.trim()
    ? (/^\s*(\p{L}+(?:\s\p{L}+){0,2})\s?\/?\s?$/u.exec(between) ?? FEW_OF.exec(s.text.slice(start, end)))?.[1]
    : undefined;
  // «45 thôn/69 thôn đạt chuẩn»: the same things twice.
  if (
    short &&
    !SCALE.test(short) &&
    BARE_DEED.test(before.trim()) &&
    !` ${unit.trim().toLowerCase()} `.startsWith(` ${short.toLowerCase()} `)
  )
    return tidy(withoutFigures(`${before} ${short} ${goingOn(s)}`));
  const first = short && (before.trim() || ` ${unit.trim()} `.startsWith(` ${short} `)) ? '' : between;
  // «812 giao dịch thành công/820 giao dịch»: of which there are so many.
  const part = FULL_UNIT.exec(first)?.[1];
  const thing = part ? part : `${first} ${again.replace(DUE, '')}`;
  return tidy(withoutFigures(`${before.replace(/(?<=\S+\s\S+\s\S+)\sđược\s*$/, '')} ${thing} ${goingOn(s)}`));
}
