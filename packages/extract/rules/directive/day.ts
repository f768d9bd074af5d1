/** A date as found: `iso` is null where day or month is blank or no such day exists; `partial` when the year is not written. */
export type Day = { start: number; end: number; iso: string | null; day: number; month: number; partial: boolean };

const N = '[\\dolis]{1,2}';
const BLANK = '[.\\x7f_\\s]*';
const LEAD = '(?:(?:da|duoc|cung)\\s)*(?:(?:ra|ky|ban hanh|ky ban hanh|phat hanh)\\s)?';
/** The forms a date takes, without what leads to it; groups d, m, y. */
const NUMERIC = `ngay\\s?(?<d>${N})\\s?(?:[/.-]|//)\\s?(?<m>${N})\\s?(?:[/.-]|//)\\s?(?<y>[\\dol]{4}|\\d{2}(?!\\d))`;
const WORDS = `ngay\\s?(?<d>${N}|${BLANK})\\s?thang\\s?(?<m>${N}|${BLANK})\\s?(?:nam|thang(?=\\s?(?:19|20)\\d\\d))\\s?(?<y>\\d{4}|\\d{0,3}${BLANK})`;
const HOLED = `ngay${BLANK}(?<d>\\d{0,2})${BLANK}/${BLANK}(?<m>\\d{0,2})${BLANK}/\\s?(?<y>\\d{4}|\\d{0,3}[.\\x7f_]+)`;
const SHORT = `ngay\\s?(?<d>${N})\\s?[/-]\\s?(?<m>\\d{1,2})(?!\\s?[/\\d.-]\\d)(?<y>)`;
/** «ngày 19 tháng 8 của UBND tỉnh» */
const WORDS_SHORT = `ngay\\s?(?<d>${N})\\s?thang\\s?(?<m>\\d{1,2})(?!\\d)(?<y>)`;
const BARE = `(?<=\\(\\s?${LEAD})(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>\\d{4})(?=\\s?\\))`;
/** «Công điện 11/CĐ-UBND (28/10)» */
const BARE_SHORT = `(?<=\\(\\s?${LEAD})(?<d>[0-3]?\\d)/(?<m>[01]?\\d)(?<y>)(?=\\s?\\))`;
const FORMS = [NUMERIC, WORDS, HOLED, SHORT, WORDS_SHORT];

const AFTER = [...FORMS, BARE, BARE_SHORT].map((form) => new RegExp(`\\s*[,(]?\\s*${LEAD}${form}`, 'y'));
const BEFORE = [NUMERIC, WORDS].map((form) => new RegExp(`\\b${form}\\s*[,)]?\\s*$`));
const ANYWHERE = [NUMERIC, WORDS, HOLED].map((form) => new RegExp(`\\b${form}`, 'g'));

const value = (text: string | undefined): number => Number((text ?? '').replace(/o/g, '0').replace(/[li]/g, '1').replace(/s/g, '5')) || 0;

/** `YYYY-MM-DD`, or null where no such day exists. */
export function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1945 || year > 2100 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

function made(m: RegExpExecArray): Day {
  const day = value(m.groups?.d);
  const month = value(m.groups?.m);
  const written = m.groups?.y ?? '';
  const partial = written === '';
  const year = value(written) + (/^\d{2}$/.test(written) ? 2000 : 0);
  return { start: m.index, end: m.index + m[0].trimEnd().length, iso: partial ? null : isoOf(year, month, day), day, month, partial };
}

/** The date that begins at `from`, after a comma, a bracket or «ký», «ban hành». `lower` is folded lower-case text. */
export function dayAfter(lower: string, from: number): Day | undefined {
  const near = lower.slice(from, from + 50);
  if (!near.includes('ngay') && !near.includes('(')) return undefined;
  for (const form of AFTER) {
    form.lastIndex = from;
    const m = form.exec(lower);
    if (m) {
      const day = made(m);
      return lower[day.end] === ')' && lower.slice(day.start, day.end).includes('(') ? { ...day, end: day.end + 1 } : day;
    }
  }
  return undefined;
}

/** The date that ends at `until`, blanks and a comma between left out. */
export function dayBefore(lower: string, until: number): Day | undefined {
  const from = Math.max(0, until - 60);
  const left = lower.slice(from, until);
  if (!left.includes('ngay')) return undefined;
  for (const form of BEFORE) {
    const m = form.exec(left);
    if (m) return { ...made(m), start: m.index + from, end: until };
  }
  return undefined;
}

/** The first date in a text. */
export function dayIn(lower: string): Day | undefined {
  let first: Day | undefined;
  for (const form of ANYWHERE) {
    form.lastIndex = 0;
    const m = form.exec(lower);
    if (m && (!first || m.index < first.start)) first = made(m);
  }
  return first;
}
