const BEFORE_YEAR = /(?<![\d/.])(\d{1,2})\/(\d)(20\d\d)(?!\d)/;
const BEFORE_MONTH = /(?<![\d/.])(\d{3,4})\/(20\d\d)(?!\d)/;

const isDay = (day: string, month: string): boolean => Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;

/** A deadline with the slash that recognition lost («158/2026», «31/52026»), where only one day can be meant. */
export function withLostSlash(deadline: string): string {
  const year = BEFORE_YEAR.exec(deadline);
  if (year?.[1] && year[2] && isDay(year[1], year[2])) return deadline.replace(year[0], `${year[1]}/${year[2]}/${year[3]}`);
  const month = BEFORE_MONTH.exec(deadline);
  if (!month?.[1]) return deadline;
  const days = [1, 2]
    .map((cut) => [month[1]!.slice(0, cut), month[1]!.slice(cut)] as const)
    .filter((one) => one[1].length < 3 && isDay(...one));
  return days.length === 1 ? deadline.replace(month[0], `${days[0]!.join('/')}/${month[2]}`) : deadline;
}
