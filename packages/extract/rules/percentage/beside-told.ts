import { quick } from '../../letters.ts';
/** «2.140 người cao tuổi được cấp sổ, bằng | 97% | người cao tuổi toàn phường»: the same thing counted before, of which it is a share. */
export function countsSame(opening: string, after: string): boolean {
  const thing = /^\p{L}+\s\p{L}+(?=\s)/u.exec(after)?.[0].toLowerCase();
  return thing !== undefined && LINKED.test(opening) && new RegExp(`\\d[\\d.]*\\s${thing}(?!\\p{L})`, 'u').test(opening.toLowerCase());
}
/** «Nhiều hộ chưa cài ứng dụng (khoảng | 18% | số hộ)»: how many of those just told of. */
export const SHARE_OF_TOLD =
  /(?:^|\s)(?:chưa|không|thiếu|còn|vẫn|đang|ngại|phải)\s[^()%\d]{4,}\(\s*(?:(?:chiếm|ước|khoảng|gần|hơn|trên|tới|tương đương)\s)*$/iu;
/** «Nước sạch: 97% hộ»: of whom a share is told says nothing of what. */
export const COUNTED_ONLY = /^(?:hộ|hộ dân|hộ gia đình|dân|dân số|người dân|thôn|xóm|bản|ấp|tổ|khu phố|xã|phường)$/iu;
const LINKED = /,\s*(?:bằng|chiếm|đạt|tương (?:đương|ứng)|tức(?:\slà)?)(?:\s(?:khoảng|gần|trên|hơn|tỷ lệ))*\s*$/iu;

/** «Sản lượng qua cảng 3.118 tấn, bằng | 62% | sản lượng khai thác»: an amount of which the share is told. */
export const AMOUNT_SHARE = quick(
  /\p{L}[^,;:]*\s\d[\d.,]*\s(?:tấn|tạ|kg|ha|km|m2|m3|m³|(?:(?:nghìn|triệu|tỷ|tỉ) )?(?:đồng|lượt(?: khách| người)?))(?!\p{L})[^,;:]{0,30},\s(?:bằng|tương (?:đương|ứng)|tức(?:\slà)?)(?:\s(?:khoảng|gần|trên|hơn|với))*\s*$/iu,
);

/** «bao phủ từ 42% lực lượng lao động»: all of whom a level is told. */
export const EVERYBODY = quick(/^(?:dân số|lực lượng lao động|gr?dp)(?!\p{L})/iu);
/** «cao hơn mức 18% Hội đồng quản trị giao»: who asks for it. */
export const GIVEN_BY = /^\s*\p{Lu}\p{L}*(?:\s\p{L}+){0,6}\s(?:giao|đề ra|đặt ra)(?=\s*(?:$|[,;.)]))/u;
