import type { View } from '../../view.ts';
import { isoOf } from '../directive/day.ts';
import { placeAndDate } from './place-date.ts';

/** A reporting period: label as printed, first and last day (ISO). `start` and `end` are where the label stands. */
export type Period = { label: string; from: string | null; to: string | null; start: number; end: number };

const last = (year: number, month: number) => isoOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
/** First and last day of the months `from` to `to` (1 to 12) of a year. */
export const months = (year: number, from: number, to: number) => [isoOf(year, from, 1), last(year, to)] as const;
/** «giai đoạn 2021 - 2025 và 8 tháng năm 2026», «năm 2025 và 6 tháng đầu năm 2026»: years, and months of the next one. */
export const YEARS_AND_MONTHS = [
  /(?:giai doan|tu nam|nam) (?<from>20\d\d)(?:\s?(?:-|den(?: nam)?)\s?(?<until>20\d\d))?(?:,| va)\s(?<n>\d\d?) thang (?:dau )?nam (?<next>20\d\d)/,
  (g: Record<string, string>) => {
    const [n, next] = [Number(g.n), Number(g.next)];
    return n >= 1 && n < 12 && next === Number(g.until ?? g.from) + 1
      ? ([months(Number(g.from), 1, 12)[0], months(next, 1, n)[1]] as const)
      : undefined;
  },
] as const;
/** Numbers of months in words, folded. */
export const WORDS: Readonly<Record<string, number>> = { ba: 3, sau: 6, chin: 9 };

/** «Sơ kết 6 tháng thực hiện …»: months that need neither half nor year to be said; «sau 6 tháng» tells how long something took. */
const BARE_MONTHS =
  /(?<=(?:so ket|tong ket|ket qua|tinh hinh|cong tac|bao cao|danh gia) )(?<n>0?[2-9]|1[01]|ba|sau|chin) thang(?! (?:dau|cuoi|nam|\d)|\s?[\d/,-])/;

/** «… 9 tháng, nhiệm vụ 3 tháng cuối năm 2026»: what the rest of the year shall bring tells which months the report is on. */
const COMPLEMENT =
  /(?<n>0?6|sau) thang(?! (?:dau|cuoi|nam \d|\d))(?=[^.]{2,90}?(?:0?6|sau) thang cuoi nam)|(?<n>0?9|chin) thang(?! (?:dau|cuoi|nam \d|\d))(?=[^.]{2,90}?(?:0?3|ba) thang cuoi nam)/;

/** The first months of the year that a subject says bare: of the year it names, else the last such months that were over, or in their last two, at the date: such reports are due early. */
export function bareMonths(v: View, [start, stop]: readonly [number, number]): Period | undefined {
  const subject = v.lower.slice(start, stop);
  const m = COMPLEMENT.exec(subject) ?? BARE_MONTHS.exec(subject);
  const iso = placeAndDate(v).date?.iso;
  const named = /(?<!\d)20\d\d(?!\d)/.exec(subject)?.[0];
  if (!m || (!named && !iso)) return undefined;
  const n = WORDS[m.groups!.n!] ?? Number(m.groups!.n);
  const due = iso ? Number(iso.slice(5, 7)) : 0;
  // «8 tháng» is no usual time: it ended in the month of the report or the one before.
  if (n % 3 > 0 && due !== n && due !== n + 1) return undefined;
  const year = named ? Number(named) : Number(iso!.slice(0, 4)) - (due < n - 1 ? 1 : 0);
  const [from, to] = months(year, 1, n);
  const until = m.index + m[0].length;
  // «9 tháng năm 2026, nhiệm vụ 3 tháng cuối năm»
  const end = start + until + (/^(?: nam|\s?[,/])\s?20\d\d(?!\d)/.exec(subject.slice(until))?.[0].length ?? 0);
  return { label: v.text.slice(start + m.index, end), from, to, start: start + m.index, end };
}
