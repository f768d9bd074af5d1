import type { Comparator } from '@tonghop/model';
import { COMPARATORS_AFTER, COMPARATORS_BEFORE } from '../../lexicon/numbers.ts';
import type { Passage } from '../../passage.ts';
import { Cue, EDGE_AFTER, EDGE_BEFORE, oneOf, saidWithin, slice } from './cue.ts';

const LINK = '(?:\\s+(?:là|đạt|từ|có|được|phải đạt|cũng|đến|khoảng|hơn|trên|bằng))?';

// One expression for all, each comparator a group: the words are tried once.
const BEFORE = new Cue(
  COMPARATORS_BEFORE.map(([, words], i) => {
    const letters = words.filter((word) => /\p{L}/u.test(word));
    const signs = words.filter((word) => !/\p{L}/u.test(word));
    const alternatives = [`${EDGE_BEFORE}${oneOf(letters)}${LINK}\\s*`, ...(signs.length > 0 ? [`${oneOf(signs)}\\s*`] : [])];
    return `(?<c${i}>(?:${alternatives.join('|')})$)`;
  }).join('|'),
);
const AFTER = COMPARATORS_AFTER.map(([comparator, words]) => ({ comparator, cue: new Cue(`^[\\s(]*${oneOf(words)}${EDGE_AFTER}`) }));
const FROM = new Cue(`${EDGE_BEFORE}từ\\s*$`);
// «chuyên cần từ 80%.»: the least, where nothing follows that it could run up to; «tăng từ 80%» tells where it began.
const AT_LEAST = new Cue(`^\\s*(?:[;.)]|$)`);
// «Từ 85% hộ dân có tài khoản.»: the least, where it opens and does not go on to another.
const OPENS_FROM = new Cue('(?:^|[;:,]\\s*)(?:có\\s+)?từ\\s*$');
const GOES_UP_TO = new Cue(`^[^;.]{0,80}?(?:${EDGE_BEFORE}(?:(?<!trở\\s)lên|đến|tới|xuống|còn)${EDGE_AFTER}|[-–]\\s*\\d)`);
const STARTED = new Cue(`${EDGE_BEFORE}(?:tăng|giảm|nâng|lên|xuống)\\s+(?:[\\p{L}]+\\s+){0,3}từ\\s*$`);
const LATER_UP = new Cue(`^[^,;.:%]{1,60}?\\s(?:trở lên)${EDGE_AFTER}`);
// «95% đảng viên trở lên»; not «90% người từ 60 tuổi trở lên», «100% cán bộ cấp phó trở lên», which say of whom.
const SOME_UP = new Cue(`^(?:\\s(?!từ${EDGE_AFTER}|cấp${EDGE_AFTER}|trở${EDGE_AFTER})[\\p{L}-]+){1,4}\\strở lên${EDGE_AFTER}`);
// «cao hơn 5%», «thấp hơn 3%» compare; «hơn» and «thấp» say nothing of the figure itself.
const COMPARISON = new Cue(`${EDGE_BEFORE}(?<!không\\s)(?:cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|tốt|kém|đắt|rẻ)\\s+hơn\\s*$`);
const PLAN_AFTER = new Cue('^\\s*(?:so với\\s+)?(?:kế hoạch|chỉ tiêu|dự toán|định mức|kh|nghị quyết|mục tiêu)');
const AGAINST = new Cue('^\\s*(?:so|kế hoạch|chỉ tiêu|mục tiêu|dự toán|định mức|kh)(?![\\p{L}\\d])');

// «đạt 57 sản phẩm, vượt | 14%»
const COUNTED_BEYOND = /\d[^,;]{0,24},\s(?:vượt|vuot)\s*$/;

// «không để hồ sơ trễ hạn quá 0,2%»
const NOT_OVER = new Cue(`${EDGE_BEFORE}không\\s+(?:để|cho)(?:\\s[^,;:%]{2,60}?)?\\s(?:vượt\\s+quá|quá|vượt)\\s*$`);

/** «không để mức độ hài lòng thấp hơn | 92%», «không để tỷ lệ xuống dưới | 90%»: what stands before a bound that shall hold. */
export const NOT_UNDER = new Cue(`${EDGE_BEFORE}không\\s+(?:để|cho)(?:\\s[^,;:%]{2,70}?)?\\s(?:thấp hơn|nhỏ hơn|ít hơn|dưới)\\s*$`);

const isBlank = (text: string): boolean => text.trim() === '';

/** The comparator that the words around a figure give it. `start` and `end` bound the number and its sign in the passage. */
export function comparatorAt(passage: Passage, start: number, end: number, value: number): Comparator {
  // Folding makes one of «≥» and «≤».
  const sign = /[≥≤]\s*$/.exec(passage.text.slice(Math.max(0, start - 3), start))?.[0].trim();
  if (sign) return sign === '≥' ? '>=' : '<=';
  const from = Math.max(0, start - 32);
  const around = saidWithin(passage, from, end + 80);
  const before = slice(around, 0, start - from);
  const after = slice(around, end - from);
  const alone = isBlank(before.text);
  // Most figures of tables stand alone in their cell.
  if (alone && isBlank(after.text)) return '=';
  for (const { comparator, cue } of AFTER) if (cue.test(after)) return comparator;
  if (!alone && FROM.test(before) && (LATER_UP.test(after) || (AT_LEAST.test(after) && !STARTED.test(before)))) return '>=';
  if (!alone && OPENS_FROM.test(before) && !GOES_UP_TO.test(after)) return '>=';
  if (SOME_UP.test(after)) return '>=';
  if (alone) return '=';
  const under = /\s(?:hơn|dưới|hon|duoi)\s*$/i.test(passage.text.slice(from, start));
  if (under && NOT_UNDER.test(slice(saidWithin(passage, Math.max(0, start - 90), start), 0))) return '>=';
  if (COMPARISON.test(before)) return '=';
  if (
    /(?:qu[aá]|v[ưu][ợo]t)\s*$/i.test(passage.text.slice(from, start)) &&
    NOT_OVER.test(slice(saidWithin(passage, Math.max(0, start - 90), start), 0))
  )
    return '<=';
  const found = BEFORE.exec(before);
  if (!found) return '=';
  const comparator = COMPARATORS_BEFORE[Object.values(found.groups!).findIndex((group) => group !== undefined)]![0];
  // «ước đạt trên 112%»: the estimate says that it is more.
  if (comparator === '~' && /\s(?:trên|hơn|tren|hon)\s*$/.test(found[0])) return '>';
  // Nothing is above the whole but the fulfilment of a plan: «triển khai trên 100% thôn» is a place.
  if (comparator === '>' && value === 100 && !PLAN_AFTER.test(after)) return '=';
  // «vượt 5% so với kế hoạch» measures by how much.
  // So does «57 sản phẩm, vượt 14%».
  if (found[0].startsWith(around.plain ? 'vuot' : 'vượt') && (AGAINST.test(after) || (value < 30 && COUNTED_BEYOND.test(before.text))))
    return '=';
  return comparator;
}
