import { singleSpaced } from '@tonghop/model';
import { DETAILS } from '../../lexicon/assignments.ts';
import { UNIT } from '../../outline/unit-in-heading.ts';
import type { View } from '../../view.ts';
import type { SectionItem } from '../section/items.ts';
import { toldInBracket } from './bracketed.ts';

/** What a plan says of a task in lines of their own below it. */
export type Details = { lead: string | null; support: string | null; deadline: string | null; result: string | null };

/** Nothing said. */
export const NO_DETAILS: Details = { lead: null, support: null, deadline: null, result: null };

/** Where the parts of a line begin: «Chủ trì: Văn phòng Sở; thời gian: quý II/2026» has two. */
const PART = /(?:^|[;.]\s+)([^:;.]{3,45}):\s*/g;
/** Where a task's own words turn to such a part: «Lắp 06 điểm Wi-Fi. Thời gian: Quý II. Chủ trì: Phòng Kinh tế.», «… (thời hạn: tháng 6)». */
const TURN = /(?:[;.,]\s+|\(|\s[-–]\s)((?:(?!\s[-–]\s)[^:;.,()]){3,45}):\s*/g;
/** Second halves of units' names: «Phòng Văn hóa - Xã hội», «Đài Phát thanh - Truyền hình». */
const HALVES =
  'Xã hội|Hạ tầng|Truyền (?:thông|hình|thanh)|Khoa (?:học|giáo)|Kỹ thuật|Thể thao|Thể dục|Công nghệ|Du lịch|Thông tin|Kế hoạch|Đô thị|Quản (?:trị|lý)|Tổng hợp|Tài (?:chính|nguyên|vụ)|Môi trường|Đối ngoại|Giáo (?:dục|vụ)|Lao động|Thống kê|Dịch vụ|Hành chính|Dân (?:số|vận|tộc|nguyện|quân)|Chính trị|Nghiệp vụ|Thương (?:mại|binh)|Xây dựng|Phát triển|Đào tạo|Gia đình|Nội vụ|Văn (?:hóa|phòng|thư)|Y tế|Khuyến (?:nông|công)|Nông (?:nghiệp|thôn)|Lâm nghiệp|Thủy (?:sản|lợi)|Vật tư|Bảo (?:vệ|hiểm|trợ)|An (?:ninh|toàn)|Đảng|Tư pháp|Hộ tịch|Kinh tế|Địa chính|Tuyên (?:giáo|truyền)|Kiểm (?:tra|soát)|Pháp chế|Thanh (?:tra|niên)|Công (?:nghiệp|thương|đoàn)|Quân sự|Cảnh sát|Sinh viên|Nhân sự|Tổ chức';
/** Where such a part ends; «2027 - 2028», «quý III - IV» go on. */
const ENDS = new RegExp(`[;)]|\\.(?:\\s|$)|\\s[-–]\\s(?=\\p{Lu}\\p{Ll}+\\s\\p{L})(?!(?:${HALVES})(?!\\p{L}))`, 'u');

type Mark = { field: keyof Details | undefined; at: number; from: number };

const marksIn = (lower: string, expression: RegExp): Mark[] =>
  [...lower.matchAll(expression)].map((match) => ({
    field: DETAILS.find(([, words]) => words.test(match[1]!.trim()))?.[0] ?? doneBy(match[1]!, lower.slice(match.index + match[0].length)),
    at: match.index,
    from: match.index + match[0].length,
  }));

/** «Thực hiện: Công an xã», where a unit or a post follows the colon. */
const doneBy = (words: string, behind: string): 'lead' | undefined =>
  /^(?:nguoi )?thuc hien(?: chinh)?$/.test(words.trim()) && UNIT.test(behind) ? 'lead' : undefined;

/** «Cơ quan thực hiện: Sở Nội vụ chủ trì, phối hợp với các sở»: who leads, and who helps. */
const SHARED = /^([^,;.]{3,90}?)\s+(?:là (?:cơ quan|đơn vị) )?chủ trì,?(?: và)?\s+phối hợp\s+(?:với |cùng (?:với )?)?([^.;]+)$/iu;

/** What stands behind the marks, each up to the next one that is known, or its own clause where `ends` tells how that ends. */
function told(marks: readonly Mark[], text: string, ends?: RegExp): Details {
  const found: Details = { ...NO_DETAILS };
  const known = marks.filter((mark) => mark.field !== undefined);
  known.forEach(({ field, from }, i) => {
    const up = text.slice(from, known[i + 1]?.at ?? text.length);
    const value = singleSpaced(ends ? up.slice(0, ends.exec(up)?.index ?? up.length) : up).replace(/^[\s(]+|[\s.;,/)]+$/g, '');
    const shared = field === 'lead' ? SHARED.exec(value) : null;
    if (shared) found.support ??= shared[2]!;
    if (value) found[field!] ??= shared?.[1] ?? value;
  });
  return found;
}

/** «Phòng Tổ chức chủ trì, các phòng phối hợp; hoàn thành trong quý II/2026.»: a line that says nothing else. */
const WHO_AND_WHEN =
  /^\s*([^,;.:]{3,90}?)\s+(?:là (?:cơ quan|đơn vị) )?chủ trì[,;]\s+([^;.:]{3,140}?)\s+(?:cùng )?phối hợp(?: thực hiện)?\s*(?:[;,.]\s*(?:(?:hoàn thành|thực hiện|thời gian(?: thực hiện| hoàn thành)?|thời hạn|xong)\s?:?\s)?((?:trước|trong|quý|tháng|năm|h[ằà]ng|thường xuyên|chậm nhất|từ|đến)\s?[^;.]{0,60}))?[\s.;]*$/iu;

/** What a line says of the task above it («Đơn vị chủ trì: …; thời gian: …»), or undefined where it is an item of its own. */
export function detailsIn(item: SectionItem, v: View): Details | undefined {
  const who = item.lower.includes('chu tri') ? WHO_AND_WHEN.exec(v.text.slice(...item.span)) : null;
  if (who && UNIT.test(item.lower)) return { ...NO_DETAILS, lead: who[1]!, support: who[2]!, deadline: who[3]?.trim() ?? null };
  const marks = marksIn(item.lower, PART);
  if (!marks[0]?.field || marks[0].at > 0) return undefined;
  return told(marks, v.text.slice(item.span[0], item.span[0] + item.lower.length));
}

/** What a task's own words say behind such labels: «Lắp 06 điểm Wi-Fi. Thời gian: Quý II. Chủ trì: Phòng Kinh tế.» */
export function detailsLabelled(text: string, lower: string): Details {
  const bracketed = toldInBracket(text, lower);
  if (bracketed) return { ...NO_DETAILS, ...bracketed };
  if (!lower.includes(':')) return NO_DETAILS;
  const marks = marksIn(lower, TURN);
  return marks.some((mark) => mark.field) ? { ...told(marks, text, ENDS), result: null } : NO_DETAILS;
}
