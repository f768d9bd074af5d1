import { foldLower } from '@tonghop/model';

/** The forms in which a day, a month or a year is typed; groups d, m, y. */
const FORMS = [/^(?<y>\d{4})(?:-(?<m>\d{1,2})(?:-(?<d>\d{1,2}))?)?$/, /^(?:(?:(?<d>\d{1,2})[/.-])?(?<m>\d{1,2})[/.-])(?<y>\d{4})$/];

/**
 * The day that a person typed, as `YYYY-MM-DD`: «2025-12-31», «31/12/2025», and for a month («12/2025», «2025-12») or a year («2025») its first day,
 * or its last where the `end` of a stretch is meant. Undefined when it is none in the calendar.
 */
export function askedDay(typed: string, end: boolean): string | undefined {
  const { y, m, d } = FORMS.map((form) => form.exec(typed.trim())?.groups).find((groups) => groups !== undefined) ?? {};
  if (y === undefined) return undefined;
  const month = Number(m ?? (end ? 12 : 1));
  if (Number(y) < 1900 || month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(Number(y), month, 0)).getUTCDate();
  const day = Number(d ?? (end ? last : 1));
  if (day < 1 || day > last) return undefined;
  return `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days that are typed by their distance from today. */
const NEAR = new Map([
  ['hom nay', 0],
  ['today', 0],
  ['hom qua', 1],
  ['yesterday', 1],
]);

/**
 * The stretch of time in which something arrived, by what a person typed: a day, a month or a year as {@link askedDay} knows them, or «hôm nay»,
 * «hôm qua»; from midnight to midnight by this machine's clock, as ISO instants. Undefined when it is none.
 */
export function askedStretch(typed: string, now: Date): { from: string; before: string } | undefined {
  const words = foldLower(typed.normalize('NFC')).trim();
  const back = NEAR.get(words.replace(/[\s-]+/g, ' '));
  const midnight = (day: string, more: number) => {
    const [y, m, d] = day.split('-').map(Number);
    return new Date(y!, m! - 1, d! + more).toISOString();
  };
  if (back !== undefined) {
    const at = (more: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - back + more).toISOString();
    return { from: at(0), before: at(1) };
  }
  const [first, last] = [askedDay(typed, false), askedDay(typed, true)];
  return first === undefined || last === undefined ? undefined : { from: midnight(first, 0), before: midnight(last, 1) };
}
