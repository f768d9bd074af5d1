import { quick } from '../../letters.ts';
import { subject } from './subject.ts';
import { tidy, withoutFigures } from './tidy.ts';
import { unlead } from './unlead.ts';

const AMOUNT_WORDS = '(?:\\s(?:được|khoảng|gần|hơn|trên|tới|đến|ít nhất|tối thiểu|chừng))*\\s*$';

/** «Bảo hiểm y tế được mở rộng đến 92% dân số»: what reaches a base. */
export const COVERS = new RegExp(`(?:mở rộng|bao phủ|phủ kín)(?:\\s(?:cho))?${AMOUNT_WORDS}`, 'iu');

/** «mức lương từ 300-350% ngày công», «mức hỗ trợ bằng 70% chi phí»: a level is what is measured, whatever it is a share of. */
export const OF_LEVEL = quick(
  /(?<!\p{L})mức (?:lương|thuế|phí|chi|thu|hỗ trợ|trợ cấp|phụ cấp|phạt|đóng|hưởng)(?:\s\p{L}+){0,4}?(?:\s(?:từ|bằng|là|khoảng|tối đa|tối thiểu|không quá))*\s*$/iu,
);

const SERVES = new RegExp(
  `^(.*?\\p{L})(?:\\s(?:mới|chỉ|đã|cũng|hiện|hiện nay|đang|chưa))*\\s(đáp ứng|cân đối|đóng góp)${AMOUNT_WORDS}`,
  'iu',
);
const NEED = quick(
  /^(?:(?:trong |của )?tổng )?(?:nhu cầu|danh mục|định mức|tiêu chuẩn|tiêu chí|quy mô|công suất|yêu cầu|chuẩn|chi phí|kinh phí|mức sống|ngày công)(?!\p{L})/iu,
);
const WHOLE = quick(/^(?:gr?dp|tổng|ngân sách|kinh phí|thu nhập|thu ngân sách|giá trị|sản lượng|kim ngạch|chi phí)(?!\p{L})/iu);
const COVERED =
  /(?:^|\s)((?:bao )?phủ sóng(?:\s(?:mạng|di động|internet|\d[Gg]))*|(?:sóng |mạng )?\d[Gg] (?:(?:mới|đã|chỉ|hiện) )*(?:bao )?phủ)\s*(?:trên|hơn|gần|khoảng|tới|đến)?\s*$/iu;

/** «Chi cho khoa học, công nghệ bố trí ít nhất | 2% | tổng chi ngân sách»: what is given for something, as a share of all. */
const GIVEN = new RegExp(
  `^(?:[^;:]*[,;]\\s)?((?:tổng |mức )?(?:chi|kinh phí|vốn|nguồn lực|ngân sách(?: chi)?)\\s(?:[^;:%\\d]{0,30}\\s)?(?:cho|dành cho|sự nghiệp|thực hiện|phục vụ)\\s[^;:%\\d]*?\\p{L})\\s(?:h[ằà]ng năm )?(?:được )?(?:bố trí|dành|bảo đảm|đảm bảo|phân bổ|cân đối)(?: ở)?(?: mức)?${AMOUNT_WORDS}`,
  'iu',
);

const HAVE = quick(/^(.*\p{L})\scho(?:\s(?:khoảng|gần|hơn|trên))*\s*$/isu);

/**
 * «Nguồn nước mới đáp ứng được | 61,5% | nhu cầu tưới», «kinh tế tư nhân đóng góp | 44% | GRDP», «phủ sóng 5G | 99% | dân số»: who or what
 * does it, and to what; `after` is what the figure is a share of. Empty where a figure is told otherwise.
 */
export function serving(opening: string, after: string): string {
  const covered = /^dân (?:số|cư)(?!\p{L})/iu.test(after) ? COVERED.exec(opening)?.[1] : undefined;
  if (covered) return `${covered.replace(/(?<=\s)(?:(?:mới|đã|chỉ|hiện) )+/giu, '')} ${after}`;
  const given = WHOLE.test(after) || /^chi /iu.test(after) ? GIVEN.exec(opening)?.[1] : undefined;
  if (given) return tidy(unlead(given));
  // «Hồ sơ sức khỏe lập được cho | 76,8% | dân số»: what they have.
  const have = /^dân số(?!\p{L})/iu.test(after) ? HAVE.exec(opening)?.[1] : undefined;
  const gift = have ? tidy(unlead(withoutFigures(subject(have)))) : '';
  if (gift.includes(' ')) return `${gift} cho ${after}`;
  const [, who, verb = ''] = SERVES.exec(opening) ?? [];
  if (!who || !(/^đóng/iu.test(verb) ? WHOLE : NEED).test(after)) return '';
  const name = tidy(unlead(withoutFigures(subject(who))));
  return name.includes(' ') ? `${name} ${verb} ${after.replace(/^(?:trong|của) /, '')}` : '';
}
