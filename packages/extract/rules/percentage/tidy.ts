import { singleSpaced } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { NEXT_THOUGHT } from '../../lexicon/numbers-borders.ts';
import { Cue, EDGE_AFTER, oneOf, said } from './cue.ts';

/** «tự chủ 71% chi thường xuyên, kinh phí thuê phần mềm do …»: money that comes from elsewhere has a clause of its own. */
const MONEY = ',\\s*(?:kinh phí|nguồn|vốn|tiền)\\s(?:[\\p{L}]+\\s){0,9}?(?:do|trông|chờ|chưa|phải|chủ yếu|chỉ)\\s';

/** «… phủ sóng cho thấy sự nỗ lực», «… và không còn xã dưới 15 tiêu chí»: what the sentence goes on to say. */
const RUNS_ON =
  '\\sdo\\s(?:[\\p{L}\\d]+\\s){0,4}(?:chưa|thiếu|không|vướng|chậm|hết)\\s|\\scho thấy\\s|\\svà\\s(?:không còn|không có|không để)\\s';

const NEXT = new Cue(
  `${MONEY}|${RUNS_ON}|\\sthì\\s(?=(?:được|phải|mức|bị|không)\\s)|,\\s*(?:năng suất|sản lượng|doanh thu|lợi nhuận|thu nhập|giá trị|kim ngạch|tỷ lệ)(?:\\s[\\p{L}]+){0,11}\\s\\d|:\\s+\\d|:\\s+(?:(?:toàn\\s)?(?:xã|phường|đặc khu|tỉnh|đơn vị|trường)\\s|(?:đến nay|hiện|nay)\\s)?(?:(?:đã|mới|chỉ)\\s)*đạt(?=\\s)|(?<!(?:trở|làm|tạo|xây)\\s)nên\\s(?=(?:thiếu|không|chưa|gặp|khó|phải|còn|dễ|ít)\\s)|\\svà\\s(?=\\d)|,\\s*(?:${oneOf(NEXT_THOUGHT)})${EDGE_AFTER}|\\svà\\s(?:(?:tăng|giảm)\\sdần|gấp\\s(?=\\d|đôi|ba|hơn|gần)|(?:tăng|giảm)\\s(?=\\d))|\\sso với\\s|\\s(?:nhưng|song(?!\\s(?:song|phương|ngữ|hành)))\\s|(?<!\\d),\\s*(?:(?:tối đa|tối thiểu|ít nhất|nhiều nhất|không quá|nhưng không)(?:\\s(?:không quá|quá|là))?\\s+)?(?:tổng(?: số| cộng)?\\s+)?\\d[\\d.]*(?:/\\d[\\d.]*)?\\s+(?=\\p{L})|,\\s*(?:tiếp nhận|giải quyết|tổ chức|mở|cấp(?!\\s[1-4](?:\\s(?:có|đạt|được|biết|và|trở)|[,.;]|$))|xử lý|thu|ban hành|lắp|cài đặt|hướng dẫn|phát|đăng)\\s+(?:được\\s+)?\\d`,
);
/** A measure's name with blanks made single, without brackets that are empty or open, and without marks around it. */
export const tidy = (text: string): string =>
  singleSpaced(text)
    .replace(/\s*\.\s?\/\s?\.?\s*$/, '')
    .replace(/\s\([^()]*$/, '')
    .replace(/\(\s*\)/g, '')
    .replace(/^([^()]*)\)[).,;\s]*$/, '$1')
    .replace(/^[\s,;:.()+–\-•*/]+|[\s,;:(–\-/]+$|(?<=[^.])\.$/g, '')
    .replace(/\sthì$/u, '')
    // «công tơ đo xa - Thời hạn: 30/9/2027 - Phòng Kinh doanh»: when, and who.
    .replace(/\s[-–]\s(?:thời (?:hạn|gian)|tiến độ|đơn vị (?:thực hiện|chủ trì)|chủ trì|phụ trách)(?:\s?:.*)?$/iu, '')
    // «…: phường 96,8%»: whose it is has been said.
    .replace(/(?<=\p{L}):\s(?:toàn\s)?(?:xã|phường|đặc khu|tỉnh|đơn vị|trường|sở)$/u, '')
    // «“Số hóa 100% | hồ sơ doanh nghiệp”»: quotes that opened before the figure.
    .replace(/^([^"“”]*)["”]$/u, '$1')
    // «xóa bản lõm sóng theo danh sách kèm Công văn số …»: where they are listed.
    .replace(/\s(?:theo|trong|tại) (?:danh sách|phụ lục|biểu) (?:kèm|đính|số|tại|ban hành)[^,;]*$/iu, '')
    // «số hóa sổ hộ tịch theo Thông tư số 04/2020/TT-BTP …»: what asks for it.
    .replace(
      /(?=\stheo )(?<=\S+\s\S+\s\S+)\stheo (?:(?:quy định|hướng dẫn|yêu cầu|tinh thần)\s(?:của |tại )?)?(?:Thông tư|Nghị định|Nghị quyết|Quyết định|Kế hoạch|Công văn|Luật|Chỉ thị|Hướng dẫn|Đề án)\s(?:số\s)?\d[^,;:]*$/u,
      '',
    )
    .trim();

/** «Tỷ lệ mới đạt»: a rate of what was named before, and not one that «tỷ lệ đạt» names. */
export const bareRate = (name: string): string => name.replace(/^(t[ỷỉ] lệ)(?: (?:mới|chỉ|hiện|đã|cũng))+ (?:đạt|được|là)$/iu, '$1');

const FIGURES =
  /\([^()]*(?:[Pp]hụ lục|[Kk]èm theo|[Cc]hi tiết|chủ trì|phụ trách|phối hợp)[^()]*\)|\((?:[Tt]heo |[Tt]ại )?(?:Quyết định|Kế hoạch|Công văn|Văn bản|Báo cáo|Thông báo|Nghị quyết|Nghị định|Thông tư|QĐ|KH|CV)\s(?:số\s?:?\s?)?\d[^()]*\)|\(\s*\d[\d.,]*\s[^\d\s%()][^()%]{0,24}\)|\([^()]*\d[^()]*%[^()]*\)|\(\s*\d[\d.,]*\s?\/\s?\d[^()]{0,40}\)|\d[\d.,]*\s?%/g;

/** Leaves out brackets that hold only figures, shares, comparisons and where more is found. */
export const withoutFigures = (text: string): string =>
  /[\d(]/.test(text) ? singleSpaced(text.replace(FIGURES, ' ')) : singleSpaced(text);

/** The day by which it shall be so, or from which; «hồ sơ tiếp nhận từ ngày …» are measured so. */
export const DUE =
  /(?:\s(?:xong )?(?:(?:trước|chậm nhất)(?: hết)?(?: \d{1,2} giờ)?(?: ngày)? \d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?| tháng \d{1,2}(?: năm \d{4})?)|(?:trong|vào|trước|xong trong)(?: hết| cuối| đầu)? (?:(?:tháng|quý|học kỳ) (?:\d{1,2}|[IV]{1,3})(?:[/.-]\d{4}| năm (?:học )?\d{4}(?:\s?[-–]\s?\d{4})?)?|năm học \d{4}\s?[-–]\s?\d{4}|năm \d{4}))|(?<!(?:nhận|sinh|nộp|lập|tính|kể|cấp|ký|hành|đến))\stừ ngày \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)$/;

/** «70% chi thường xuyên là 12 đơn vị»: how many there are. */
const ITS_COUNT = quick(/\s(?:là|gồm)\s+\d[\d.,]*(?:\s\p{L}+){0,2}$/u);

/** «… đạt 2,5% với:», «… 64% như sau»: a word that only leads to what comes. */
const LONE_LINK = /^(?:với|gồm|bao gồm|cụ thể|như sau|cụ thể như sau|trong đó|là|để|khi|tổng số)$/i;

/** A stretch up to the next thought, tidied, without a deadline at its end. */
export function upToNext(rest: string): string {
  const next = NEXT.exec(said(rest));
  const up = next ? rest.slice(0, next.index) : rest;
  // «18% hộ có nhật ký, chưa đủ điều kiện …»: what they lack besides is another thought, unless lacking is what is measured.
  const lack = /^((?:(?!(?:chưa|không)\s).)*?),\schưa /u.exec(up);
  const found = ` ${tidy(withoutFigures((lack?.[1] ?? up).replace(/^\s*về\s+/i, '')))}`.replace(DUE, '').replace(ITS_COUNT, '').trim();
  return LONE_LINK.test(found) ? '' : found;
}
