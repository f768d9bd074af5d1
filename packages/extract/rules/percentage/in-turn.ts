import { quick } from '../../letters.ts';
import type { Figure } from './figures.ts';
import { unlead } from './unlead.ts';

/** A figure as stated, and its measure by itself. */
type Counted = { figure: Figure; named: string };

/** «lần lượt đạt», «tăng tương ứng», «chiếm tỷ trọng tương ứng là»: what says that the figures behind it follow the order of what stands before. */
const IN_TURN =
  /\s(?:(?:đều|cũng|đã|ước)\s)*(?:(?:tăng|giảm|đạt|chiếm|là|bằng|còn|với|ở mức)\s(?:(?:tỷ lệ|tỷ trọng|mức)\s)?)?(?:lần lượt|tương ứng)(?:\s(?:là|đạt|tăng|giảm|chiếm|bằng|còn|ở mức|với|thêm|khoảng|các mức))*\s*:?\s*$/iu;
/** What stands between two figures of a row. */
const BETWEEN = /^\s*(?:[,;/]|-|–|,?\s?và)\s*(?:(?:khoảng|gần|hơn|trên)\s)?$/iu;
const PARTS = /,\s(?:và\s)?|;\s|\svà\s|\s[-–]\s/u;
/** «Tỷ lệ đúng hạn | của cấp tỉnh»: from here on only whose or of what it is differs. */
const OF_WHOM = /\s(?:của|tại|ở|cho|trong)\s/iu;
/** Words with which a measure opens: the first one's stands for those behind it that have none of their own. */
const HEAD = quick(
  /^(?:(?:tổng )?số(?: lượng)?|t[ỷỉ] (?:lệ|trọng)|cơ cấu(?: kinh tế)?|mức|độ|chỉ số|giá trị(?: sản xuất)?|sản lượng|năng suất|diện tích)\s(?=\p{L})/iu,
);

/** The rows of figures that «lần lượt» or «tương ứng» leads to: the place of its first and behind its last, and where the words begin. */
function* rows(text: string, counted: readonly Counted[]): Generator<{ from: number; to: number; at: number }> {
  for (let from = 0; from < counted.length; from++) {
    const start = counted[from]!.figure.whole[0];
    const lead = IN_TURN.exec(text.slice(Math.max(0, start - 60), start));
    if (!lead) continue;
    let to = from + 1;
    while (to < counted.length && BETWEEN.test(text.slice(counted[to - 1]!.figure.whole[1], counted[to]!.figure.whole[0]))) to++;
    if (to - from > 1) yield { from, to, at: Math.max(0, start - 60) + lead.index };
    from = to - 1;
  }
}

/** «hộ gia đình, trường học | đạt chuẩn văn hóa»: what is said of all that are listed, behind the last. */
const SAID_OF_ALL = quick(/\s(?:có|được|đạt|sử dụng|tham gia|biết|hoàn thành|cài đặt|dùng|qua|thuộc)\s\p{L}.*$/u);

/** The names that a subject lists («Tỷ lệ A, tỷ lệ B và tỷ lệ C»), each whole; none where they are not `many`. */
function listed(subject: string, many: number): string[] {
  const parts = unlead(subject)
    .split(PARTS)
    .map((part) => part.trim());
  if (parts.length !== many || parts.some((part) => part.length < 2 || /\d\s?%/.test(part))) return [];
  const [first = ''] = parts;
  const of = OF_WHOM.exec(first);
  const head = of ? first.slice(0, of.index + of[0].length) : (HEAD.exec(first)?.[0] ?? '');
  const all = parts.slice(0, -1).some((part) => SAID_OF_ALL.test(part)) ? '' : (SAID_OF_ALL.exec(parts.at(-1)!)?.[0] ?? '');
  return parts.map((part, i) => `${i === 0 || HEAD.test(part) ? '' : head}${part}${i < many - 1 ? all : ''}`);
}

/**
 * What figures in a row measure that «lần lượt» or «tương ứng» sets against as many things named before: each thing's own name; null for
 * every other figure. `text`: the sentence.
 */
export function namedInTurn(text: string, counted: readonly Counted[]): (string | null)[] {
  const found: (string | null)[] = counted.map(() => null);
  if (!/(?:lần lượt|tương ứng)/iu.test(text)) return found;
  for (const { from, to, at } of rows(text, counted)) {
    const many = to - from;
    const before = counted.slice(0, from);
    // «A đạt 89%, B đạt 45%, tăng lần lượt 3% và 11%»: those that have just been measured.
    const measured = before.slice(-many).map(({ named }) => named);
    const since = text.slice(before.at(-1)?.figure.whole[1] ?? 0, at);
    if (before.length >= many && /^[\s,;)]*$/.test(since) && new Set(measured).size === many) {
      for (let i = 0; i < many; i++) found[from + i] = measured[i]!;
      continue;
    }
    const names = listed(since.slice(since.lastIndexOf(';') + 1).replace(/^[\s,)]*(?:trong đó:?\s)?/iu, ''), many);
    for (let i = 0; i < names.length; i++) found[from + i] = names[i]!;
  }
  return found;
}
