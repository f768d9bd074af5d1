import { quick } from '../../letters.ts';
import { PLAN_LINKS, PLAN_WORDS } from '../../lexicon/numbers-kinds.ts';
import { nameLength } from '../proposal/cue.ts';
import { COUNT, LEVEL, withoutCount } from './count.ts';
import { Cue, oneOf, said, wordsAtStart } from './cue.ts';
import { subject } from './subject.ts';
import { tidy, withoutFigures } from './tidy.ts';
import { unlead } from './unlead.ts';
import { unlink } from './unlink.ts';

/** Words of plans, tiers and comparisons, and nothing else. */
export const PLAN_ONLY = new Cue(
  `^(?:(?:${oneOf([
    ...PLAN_WORDS,
    ...PLAN_LINKS,
    'của',
    'trong',
    'cho',
    'tháng',
    'quý',
    'tỉnh',
    'cấp trên',
    'trung ương',
    'giao',
    'đề ra',
    'mức',
    'cao hơn',
    'thấp hơn',
    'yêu cầu',
    'chưa đạt',
    'không đạt',
    'cùng kỳ',
    'so',
    'với',
    'ck',
    'vượt',
    'tăng',
    'giảm',
    'năm trước',
    'quý trước',
    'tháng trước',
    'năm ngoái',
    'đầu năm',
    'cuối năm',
    'rất xa',
    'còn xa',
    'dự kiến',
    'cách',
    'cách xa',
    'còn cách',
    'còn cách xa',
    'rất',
    'rất thấp',
    'còn thấp',
    'xa',
  ])}|(?:[tq]?\\d{1,2}/)?\\d{4})(?:,?\\s+|$))+$`,
);

const AIM = wordsAtStart(['phấn đấu', 'dự kiến', 'mục tiêu', 'hướng tới', 'bảo đảm', 'đảm bảo', 'quyết tâm', 'cố gắng']);
/** «chịu trách nhiệm nếu không đạt 70%»: the case, not who answers for it. */
export const ON_FAILURE = quick(/(?<!\p{L})(?:nếu|khi|trường hợp)\s(?:không|chưa)\s*$/iu);
const STATE_ONLY = new Cue(
  '^(?:(?:đang|đã|chưa|mới|cơ bản)\\s+)*(?:thực hiện|triển khai|làm|hoàn thành|hoàn thiện|xong)(?:\\s+xong)?(?:,\\s+(?:được|đạt))?$|^(?:chưa|không)\\s+(?:bảo đảm|đảm bảo|đáp ứng|đạt)(?:\\s+(?:mức|yêu cầu|chỉ tiêu|quy định))*$|^(?:tăng|giảm)\\s(?:dần|đều|nhanh|mạnh|nhẹ)(?:\\s(?:qua|theo)\\s(?:từng|các)\\s[\\p{L}]+)?$|^(?:cao|thấp|nhiều|ít|lớn) nhất(?:\\s(?:từ|so|trong|của|cả|toàn|tỉnh)(?:\\s[\\p{L}]+){0,4})?$|^thứ\\s(?:hai|ba|tư|năm|sáu|bảy)$|^(?:từng bước|tiếp tục|chưa|không)$',
);

/** «Đăng ký qua VNeID: bình quân 412 lượt/ngày»: how many on a day names nothing. */
const ON_AVERAGE = quick(/(?<=\p{L}:\s)(?:bình quân|trung bình)\s(?:(?:mỗi|một)\s\p{L}+\s)?(?=\d)/iu);
/** «mục tiêu Sở Y tế giao», «trong khi mục tiêu Sở Y tế là»: whose aim it is. */
const isAimOf = (found: string, told: string): boolean => {
  const end = /\s(?:giao|đề ra|đặt ra)$/.exec(found)?.index ?? (AIM_OF.test(told) ? found.length : undefined);
  return end !== undefined && end > 0 && nameLength(found.slice(0, end)) === end;
};
const AIM_OF = /(?<!\p{L})(?:mục tiêu|chỉ tiêu|kế hoạch|yêu cầu)\s(?:của\s)?\p{Lu}/u;

/** «Đặc khu đạt và vượt 7/12 chỉ tiêu»: the writer itself. */
export const WRITER = new Cue(
  '^(?:toàn )?(?:xã|phường|đặc khu|tỉnh|thành phố|đơn vị|cơ quan|nhà trường|ngành)(?: (?:đã|đạt và vượt|đạt|và|vượt|thực hiện|làm được|mới))*$',
);
/** «Hội Nông dân, Hội Cựu chiến binh tổ chức 19 buổi …»: who did it. */
const DID =
  /^(?:,\s|và\s|\s)*(?:(?:đã|cùng|phối hợp|chủ trì)\s)*(?=(?:tổ chức|mở|cấp|tuyên truyền|vận động|hướng dẫn|hỗ trợ|tập huấn|thành lập|xây dựng|lắp|tiếp nhận|xử lý|giải quyết)(?:\s(?:được|cho))?\s\d)/iu;
/** «UBND các xã khẩn trương số hóa hồ sơ tồn»: how they shall do it. */
const HURRIED = /^\s(?:khẩn trương|tích cực|chủ động|tập trung|đẩy nhanh(?: tiến độ)?|nghiêm túc)\s(?=\p{Ll})/u;
/** What was done to how many, without the bodies that did it. */
function withoutDoers(text: string): string {
  let rest = text;
  for (let length = nameLength(rest); length > 0; length = nameLength(rest)) {
    rest = rest.slice(length);
    const did = DID.exec(rest);
    if (did) return rest.slice(did[0].length);
    const hurried = HURRIED.exec(rest);
    if (hurried) return rest.slice(hurried[0].length);
    rest = rest.replace(/^(?:,|\svà)\s/u, '');
  }
  return text;
}

/** «số không đạt | là 87 phương tiện (1,52%)»: what fails is measured. */
const FAILING = quick(/(?<!\p{L})số (?:không|chưa) đạt\s*$/iu);

/** «Kết quả tổng hợp: 12 chỉ tiêu vượt (60%)»: that it is an outcome names nothing. */
const OUTCOME_FIELD =
  /^\s*(?:kết quả|tổng hợp|cụ thể|chi tiết)(?:\s(?:tổng hợp|chung|cụ thể|thực hiện|đạt được|rà soát|kết quả))*:\s+(?=\d)/iu;

const BARE_SPENT = /^(?:đã |mới )*(?:chi|thu|giải ngân|nộp|quyết toán|thanh toán)$/iu;
const GIVEN_SUM =
  /^([^,;:\d]{6,80}?)(?:\s(?:được )?(?:giao|phân bổ|cấp|bố trí|duyệt))?(?:\slà)?\s\d[\d.,]*\s(?:(?:tỷ|tỉ|triệu|nghìn) )?đồng,\s[^,;]*\d[^,;]*$/iu;

/** What a clause before its figure measures; `setOff`: a comma and a link lead from it to a share; `whole`: what was done to it belongs to it. */
export function measured(told: string, setOff: boolean, whole = false): string {
  const named = told.includes(':') ? told.replace(OUTCOME_FIELD, '') : told;
  const clause = /:\s[bt]/i.test(named) ? named.replace(ON_AVERAGE, '') : named;
  // «đồng bào thiểu số (chủ yếu là Xơ Đăng, Ba Na)»: a bracket that closes the name parts nothing of it.
  const counted = subject(clause.replace(/(?<=\p{L}) \([^()%]*,[^()%]*\)$/u, ''), setOff);
  const less = withoutCount(counted);
  // «đến ngày 31/8/2026 có 1.702 hộ khởi công»: a time alone names nothing.
  const own = /\d/.test(less) && less !== counted && unlead(less).trim() === '' ? unlead(counted) : less;
  // «nâng cao 9 người (28,1%), cơ bản 23 người»: words that lead elsewhere.
  if (own !== counted && LEVEL.test(own)) return tidy(own);
  // «đã cấp điện lại cho 40%»
  const found = tidy(withoutDoers(unlead(withoutFigures(whole || FAILING.test(own) ? own : withoutCount(unlink(own)))))).replace(
    /\scho$|^(?:tăng|giảm)(?: thêm| được)?\s\d[\d.,]*\s(?=\p{L}+\s\p{L})|\s(?:xong )?(?:trước|chậm nhất)(?: hết)?(?: ngày)? \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?$/iu,
    '',
  );
  // «Kinh phí sự nghiệp giao 2.100 triệu đồng, đã chi 1.386 triệu đồng = 66%»: what was to be spent.
  const given = BARE_SPENT.test(found) ? GIVEN_SUM.exec(clause)?.[1] : undefined;
  if (given) return tidy(unlead(given));
  // «Đang thực hiện, đạt 37%»: how far it is says nothing of what.
  if (STATE_ONLY.test(said(found)) || ON_FAILURE.test(clause) || isAimOf(found, clause)) return '';
  // «xã đạt 100% kế hoạch về cấp tài khoản»
  if (!COUNT.test(counted.replace(/^\s*năm\s\d{4}\s/iu, '')) && WRITER.test(said(found))) return '';
  // «05 chỉ tiêu đạt trên 80%»: targets that are counted are what is measured.
  // «Nam chiếm 54%»: men, who without tones read like a year.
  if (found && (!PLAN_ONLY.test(said(found)) || COUNT.test(counted) || /^nam$/i.test(found))) return found;
  // «Vận động hộ dân cài ứng dụng, phấn đấu đến cuối năm đạt 50%»: the aim is that of what stands before it.
  const comma = clause.lastIndexOf(', ');
  return comma > 0 && AIM.test(said(clause.slice(comma + 2))) ? measured(unlink(clause.slice(0, comma)), setOff, whole) : '';
}
