import { type Words, words } from './cell-words.ts';
import { CELL } from './lines.ts';

/** What a column holds, as far as its cells can be told from their neighbours in a line without gaps. */
export type ColumnKind = 'text' | 'body' | 'date' | 'number' | 'change' | 'measure' | 'document' | 'status' | 'free';

/** A column of a table that lost its ruling: its name as printed and what its cells look like. */
export type HeadColumn = { name: string; kind: ColumnKind };

/** The name of the numbers' column, which opens a head. */
export const FIRST = /^(?:s\s?\.?\s?t\s?\.?\s?t\s?\.?|t\s?\.?\s?t\s?\.?|số tt|số thứ tự)(?=\s|$)/iu;
/** Where the next name begins: at a word with a capital (none that goes on with one before it), an abbreviation known as a name, a year, or the sign of per cent. */
const NAME_START =
  /(?<=\s|^)(?<!(?:\s|^)(?:[Ss]o|với|của|tại|trong|và|thuộc|Quý|Tháng)\s)(?=\p{Lu}\p{Ll}|(?:[ĐD]VT|SL|KH|TH|GHI|[ĐD]V)(?=\s|$)|(?<!(?:KH|TH|KQ|năm|đến)\s)20\d\d(?!\d)|%\s?\p{Ll})/u;
const MOST_COLUMNS = 9;

/** A name that stands over others: «Phân công thực hiện» over «Chủ trì», «Phối hợp». */
const OVER = /^(?:Phân công(?: thực hiện| nhiệm vụ)?|Tình hình thực hiện|Tổ chức thực hiện)$/u;
/** The same, where nothing but who leads and who helps stands below. */
const OVER_BODIES = /^(?:Đơn vị|Cơ quan)(?: thực hiện)?$/u;

const KINDS: readonly (readonly [ColumnKind, Words])[] = (
  [
    ['document', /^(?:văn bản|căn cứ|số (?:ký|kí) hiệu|số văn bản)(?=\s|$)(?!.*(?:ban hành|sản phẩm))/iu],
    ['measure', /^(?:đvt|đơn vị tính|đvt?:?)$/i],
    ['change', /^(?:so sánh|tăng|giảm|chênh lệch|biến động)(?=[\s,(/]|$)(?!.*cùng kỳ)/iu],
    [
      'number',
      /\(%\)$|^(?:20\d\d|(?:tháng|quý) [\dIVX]+(?:\/\d+)?|(?:kh|th|kế hoạch|thực hiện)(?: năm)? \d.*|%.*|tỷ lệ.*|tỉ lệ.*|số (?:lượng|hồ sơ|hộ|hs|dân|người)|sl|đơn giá.*|thành tiền.*|kinh phí.*|tổng (?:số|cộng).*|dân số.*|đã cấp)$/iu,
    ],
    ['status', /^(?:trạng thái|tiến độ|tình hình)(?: thực hiện)?$/iu],
    ['date', /^(?:thời (?:gian|hạn|điểm)|hạn|hoàn thành|xong|mốc|ngày|năm|tiến độ hoàn thành|tháng|bắt đầu|kết thúc)(?=\s|$)/iu],
    [
      'body',
      /chủ trì|phối hợp|đầu mối|phụ trách|chịu trách nhiệm|tham gia|lực lượng|^(?:đơn vị|cơ quan|phòng|bộ phận|người)|^thực hiện$|cùng (?:làm|thực hiện)|người giúp/iu,
    ],
  ] satisfies [ColumnKind, RegExp][]
).map(([kind, pattern]): [ColumnKind, Words] => [kind, words(pattern)]);

const kindOf = (name: string): ColumnKind => KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'free';

/** «Đơn vị» before figures is what they are counted in. */
const MEASURED = words(/^đơn vị$/iu);
/** «Thực hiện» beside «Kế hoạch». */
const DONE = words(/^thực hiện$/iu);
const PLANNED = words(/^(?:kế hoạch|kh)(?=\s|$)/iu);

const kinds = (names: readonly string[]): HeadColumn[] =>
  names.map((name, i) => {
    // «Thực hiện» beside «Kế hoạch» is a figure; alone it is who does it.
    if (DONE.test(name) && names.some((other) => PLANNED.test(other))) return { name, kind: 'number' };
    const measured = MEASURED.test(name) && i > 0 && kindOf(names[i + 1] ?? '') === 'number';
    return { name, kind: i === 0 ? 'text' : measured ? 'measure' : kindOf(name) };
  });

/** Names that stand in pairs below one: who leads and who helps, when something begins and ends. */
const PAIRS: readonly (readonly [over: RegExp, first: RegExp, second: RegExp])[] = [
  [/^(?:phân công|đơn vị|cơ quan|tổ chức|trách nhiệm|tình hình)/iu, /^(?:đơn vị |cơ quan )?chủ trì$/iu, /phối hợp$/iu],
  [/^(?:thời (?:gian|hạn)|tiến độ)/iu, /^(?:bắt đầu|từ(?: ngày)?)$/iu, /^(?:kết thúc|hoàn thành|đến(?: ngày)?)$/iu],
];

/** The columns of names of which the last pairs stand below others: each pair in the place of the one above it; undefined where none do. */
function pairedBelow(names: readonly string[]): HeadColumn[] | undefined {
  const above = [...names];
  const pairs: { over: RegExp; below: [string, string] }[] = [];
  for (;;) {
    const [first, second] = above.slice(-2) as [string, string];
    const pair = PAIRS.find(([, one, other]) => above.length > 3 && one.test(first) && other.test(second));
    if (!pair) break;
    above.splice(-2);
    pairs.push({ over: pair[0], below: [first, second] });
  }
  const places = pairs.map(({ over }) => above.findIndex((name, i) => i > 0 && over.test(name)));
  if (pairs.length === 0 || places.includes(-1)) return undefined;
  const alone = kinds(above);
  return above.flatMap((name, i): HeadColumn[] => {
    const pair = pairs[places.indexOf(i)];
    return pair ? pair.below.map((below) => ({ name: `${name} ${below}`, kind: kindOf(below) })) : [alone[i]!];
  });
}

/** The columns without a name that stood over those behind it («Tỷ lệ (%)» over places), theirs told with it; undefined where none does. */
export function withoutOver(columns: readonly HeadColumn[]): HeadColumn[] | undefined {
  const over = columns.findIndex(({ name, kind }, i) => i > 0 && kind === 'number' && /%|theo/.test(name));
  if (over < 0 || columns.length - over < 3) return undefined;
  const below = columns.slice(over + 1).map(({ name }): HeadColumn => ({ name: `${columns[over]!.name}: ${name}`, kind: 'number' }));
  return [...columns.slice(0, over), ...below];
}

/** Where a name in capitals begins. */
const CAPITALS_START =
  /(?<=\s)(?=(?:ĐƠN VỊ|CƠ QUAN|THỜI (?:GIAN|HẠN)|KẾT QUẢ|SẢN PHẨM|GHI CHÚ|NỘI DUNG|NHIỆM VỤ|TIẾN ĐỘ|KHÓ KHĂN|KINH PHÍ|(?<!(?:ĐƠN VỊ|CƠ QUAN) )(?:CHỦ TRÌ|PHỐI HỢP))(?=[\s,(]|$))/u;

const unmarked = (line: string): string => line.replace(CELL, '');

/** Names of columns in a stretch of a head, each cell that is marked as one a name. */
const namesIn = (text: string): string[] =>
  text
    .split(CELL)
    .flatMap((part) => part.split(NAME_START))
    .flatMap((part) => part.split(CAPITALS_START))
    .map((name) => name.trim())
    .filter(Boolean);

/** The names of a head whose lines are cells: one a line, those that go on in small letters or brackets joined. */
function namesOn(lines: readonly string[]): string[] {
  const names: string[] = [];
  for (const line of lines)
    if (names.length > 0 && (/^[\p{Ll}(/]/u.test(line) || /(?:^|\s)(?:đến|từ|năm|ngày)$/u.test(names.at(-1)!)))
      names[names.length - 1] += ` ${line}`;
    else names.push(line);
  return names;
}

/** The names that stand below another one: those of the last line, or who leads and who helps on lines of their own. */
function namesBelow(lines: readonly string[]): string[] {
  const opened = lines.map(unmarked).filter((line) => /^\p{Lu}/u.test(line));
  const [lead, support] = opened.slice(-2);
  return lead && /^chủ trì$/iu.test(lead) && /^phối hợp$/iu.test(support ?? '') ? [lead, support!] : namesIn(opened.at(-1) ?? '');
}

/**
 * The columns behind «STT» that the lines of a head name, each with a capital; those that stand below a name over several take its place.
 * `whole`: each line is a cell.
 * Undefined where there is none, or more than a table of this kind has.
 */
export function headColumns(printed: readonly string[], whole = false): HeadColumn[] | undefined {
  // «đầu raChủ trì»: a converter that ran two lines of a head together.
  const lines = printed.flatMap((line) => line.split(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u));
  const opening = FIRST.exec(lines.join(' '))?.[0].length;
  if (opening === undefined) return undefined;
  const rest = lines.join(' ').slice(opening).trim();
  if (rest === '' || /[.:;]$/.test(rest)) return undefined;
  let names = whole && lines[0]!.trim().length === opening ? namesOn(lines.slice(1).map(unmarked)) : namesIn(rest);
  const paired =
    lines.length > 1 && new Set(names).size === names.length && names.length <= MOST_COLUMNS + 2 ? pairedBelow(names) : undefined;
  if (paired) return paired;
  const below = namesBelow(lines);
  const bodies = below.length === 2 && /^chủ trì/iu.test(below[0]!) && /phối hợp/iu.test(below[1]!) && lines.length > 1;
  let spanning: string | undefined;
  const over = names.findIndex((name) => OVER.test(name) || (bodies && OVER_BODIES.test(name)));
  if (over >= 0 && below.length >= 2) {
    if (names.length - below.length <= over) return undefined;
    const above = names.slice(0, -below.length);
    spanning = names[over]!;
    names = [...above.slice(0, over), ...below, ...above.slice(over + 1)];
  }
  if (names.length < 2 || names.length > MOST_COLUMNS || !/^\p{Lu}/u.test(names[0]!)) return undefined;
  // The same name twice stands below two others: which ones, the lines do not say.
  if (new Set(names).size < names.length) return undefined;
  // What stands over several names is told with each of them, as where lines are drawn.
  return kinds(names).map((column, i) =>
    spanning && i >= over && i < over + below.length ? { ...column, name: `${spanning} ${column.name}` } : column,
  );
}

/** Whether a line begins with the name of a column of numbers, whole or cut («ST⏎T»). */
export const opensHead = (line: string, next: string | undefined): boolean =>
  FIRST.test(line) || (/^(?:st|t)$/i.test(line) && /^t(?=\s|$)/i.test(next ?? ''));
