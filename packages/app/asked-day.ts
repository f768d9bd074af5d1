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
