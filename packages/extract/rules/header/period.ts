import { singleSpaced } from '@tonghop/model';
import type { Rule } from '../../rule.ts';
import type { View } from '../../view.ts';
import { isoOf } from '../directive/day.ts';
import { bareMonths, months, type Period, WORDS, YEARS_AND_MONTHS } from './bare-months.ts';
import { purposeOf } from './document-type.ts';
import { front } from './front.ts';
import { placeAndDate } from './place-date.ts';
import { subjectOf } from './subject.ts';

const month = (year: number, m: number) => (year && m >= 1 && m <= 12 ? months(year, m, m) : undefined);
const quarter = (year: number, q: number) => (year ? months(year, q * 3 - 2, q * 3) : undefined);
/** A quarter by its figure or by the strokes of its Roman numeral, of which an «h» is two. */
const quarterOf = (text: string): number =>
  /^[2-4]$/.test(text) ? Number(text) : text.endsWith('v') ? 4 : Math.min(3, text.replace('h', 'ii').length);
const Y = '(?:nam\\s)?(?<y>20\\d\\d)(?![\\d/-])';

/** Ways to name a period, surest first; on folded lower-case text. `year` is the year named elsewhere when the words have none. */
const FORMS: readonly (readonly [
  form: RegExp,
  read: (g: Record<string, string>, year: number) => readonly [string | null, string | null] | undefined,
])[] = [
  [
    // «từ ngày 02/5 đến ngày 08/5/2026»: both days are of the one year.
    /tu (?:ngay )?(?<d1>\d\d?)[/.](?<m1>\d\d?)(?:[/.](?<y1>20\d\d))?,? (?:den|-) (?:het )?(?:ngay )?(?<d2>\d\d?)[/.](?<m2>\d\d?)[/.](?<y2>20\d\d)/,
    (g) => [isoOf(Number(g.y1 ?? g.y2), Number(g.m1), Number(g.d1)), isoOf(Number(g.y2), Number(g.m2), Number(g.d2))],
  ],
  YEARS_AND_MONTHS,
  [
    new RegExp(`(?:(?<n>\\d\\d?|ba|sau|chin) thang|nua) (?<half>dau|cuoi) nam(?: ${Y.replace('(?:nam\\s)?', '')})?`),
    (g, year) => {
      const n = WORDS[g.n!] ?? Number(g.n ?? 6);
      const y = Number(g.y ?? year);
      return n >= 1 && n <= 12 && y ? (g.half === 'dau' ? months(y, 1, n) : months(y, 13 - n, 12)) : undefined;
    },
  ],
  [
    new RegExp(`(?<n>\\d\\d?|ba|sau|chin) thang[, ]\\s?${Y}`),
    (g) => {
      const n = WORDS[g.n!] ?? Number(g.n);
      return n >= 2 && n <= 12 ? months(Number(g.y), 1, n) : undefined;
    },
  ],
  [
    // «tháng 01, 02 năm 2026», «tháng 10 và 11/2025»
    /thang (?<m>\d\d?)(?:,| va| -|-)\s?(?:thang )?(?<m2>\d\d?)(?:\s?\/\s?|\snam\s)(?<y>20\d\d)(?![\d/-])/,
    (g) => {
      const [m, m2, y] = [Number(g.m), Number(g.m2), Number(g.y)];
      return m >= 1 && m < m2 && m2 <= 12 ? months(y, m, m2) : undefined;
    },
  ],
  [
    // «II1», «IH», «1V»: strokes that recognition took for others.
    new RegExp(`quy (?<q>[il1|]v|[il1|]?h[il1|]?|[il1|]{1,3}|[2-4])(?![a-z\\d])(?:(?:\\s?[/,-]\\s?|\\s)${Y})?`),
    (g, year) => quarter(Number(g.y ?? year), quarterOf(g.q!)),
  ],
  [
    new RegExp(
      `(?<!ngay \\d\\d? )thang (?<m>\\d\\d?)(?![\\d/.-]|\\s?[-–])(?:(?:\\s?[/,-]\\s?|\\s)${Y})?|thang (?<m2>\\d\\d?)\\s?[/-]\\s?(?<y2>20\\d\\d)(?![\\d/-])`,
    ),
    (g, year) => month(Number(g.y ?? g.y2 ?? year), Number(g.m ?? g.m2)),
  ],
  [
    // «giai đoạn 7/2025 - 6/2026», «từ tháng 7/2025 đến tháng 6/2026»
    /(?:giai doan|tu|thoi gian) (?:thang )?(?<m1>\d\d?)\/(?<y1>20\d\d)\s?(?:-|den(?: het)?)\s?(?:thang )?(?<m2>\d\d?)\/(?<y2>20\d\d)/,
    (g) => {
      const [from, to] = [month(Number(g.y1), Number(g.m1)), month(Number(g.y2), Number(g.m2))];
      return from && to && [from[0], to[1]];
    },
  ],
  [/(?:(?:hoc k[iy] |hk ?)(?:[i1]{1,2}|2|he),? ?(?:cua )?)?nam hoc (?<y>20\d\d)\s?[-/]\s?(?<z>20\d\d)/, () => [null, null]],
  [/nam (?<y>20\d\d)(?!\d|\s?[-/]\s?\d)/, (g) => months(Number(g.y), 1, 12)],
  [
    /(?:giai doan|cac nam|tu nam|nam) (?<y>20\d\d)\s?(?:-|den(?: nam)?)\s?(?<z>20\d\d)/,
    (g) => [months(Number(g.y), 1, 12)[0], months(Number(g.z), 1, 12)[1]],
  ],
];
/** Dates, also with the day left blank, and cited documents' years are no periods: blanked out, offsets kept. */
const DATES =
  /(?:ngay[\s.…_]*(?:\/|thang)[\s.…_]*\d{0,2}[\s.…_]*(?:\/|nam)\s?\d{4}|ngay\s?\d{1,2}\s?(?:\/|thang)\s?\d{1,2}\s?(?:\/|nam)\s?\d{4}|\d{1,3}\/20\d\d\/[a-z]+|(?<!20\d\d )den nam 20\d\d|dinh huong (?:den )?(?:nam )?20\d\d|muc tieu (?:nam )?20\d\d)/g;

const AHEAD =
  /(?:(?:,|;|\sva)\s(?:phuong huong|nhiem vu|muc tieu|giai phap|ke hoach)|\sphuong huong)(?:,| va|;)? (?:nhiem vu |trong tam |cong tac |giai phap )*(?=[^.]{0,60}(?:20\d\d|cuoi nam|thoi gian toi))/;

const WHOLE = FORMS.map(([form, read]) => ({ form: new RegExp(`(?<![a-z\\d])${form.source}`), read }));

/** The period that a passage names; `otherwise`: its year where no year is named. */
export function periodIn(
  v: Pick<View, 'text' | 'lower'>,
  start: number,
  end: number,
  around: readonly [number, number] = [start, end],
  otherwise = 0,
): Period | undefined {
  // A title's line may end within it: «năm⏎2026».
  const raw = v.lower.slice(start, end).replace(/\s/g, ' ');
  const lower = raw.replace(DATES, (date) => '\u0001'.repeat(date.length));
  const year = Number(/20\d\d/.exec(lower)?.[0] ?? /20\d\d/.exec(v.lower.slice(...around))?.[0] ?? otherwise);
  let best: Period | undefined;
  for (const [i, { form, read }] of WHOLE.entries()) {
    // Days are no periods, but from one day to another is.
    const m = form.exec(i === 0 ? raw : lower);
    const days = m && read(m.groups ?? {}, year);
    if (!m || !days) continue;
    const at = start + m.index;
    // The first named counts; a span of years is mostly a programme's, so it counts when nothing else is named.
    const years = m.groups?.z !== undefined && !m[0].includes('nam hoc');
    if (!best || (!years && at < best.start))
      best = { label: v.text.slice(at, at + m[0].length), from: days[0], to: days[1], start: at, end: at + m[0].length };
  }
  return best && (wider(v, best, end) ?? best);
}

const LONGEST_NAME = 70;
/** «tháng 9, quý III năm 2025», «tháng 6 và 6 tháng đầu năm»: the longer time, named right behind one that it holds. */
function wider(v: Pick<View, 'text' | 'lower'>, { start, end: from, ...short }: Period, end: number): Period | undefined {
  const link = /^(?:,|;| va|\/)\s(?:ca\s)?(?=quy |nam |\d{1,2} thang )/.exec(v.lower.slice(from, end).replace(/\s/g, ' '))?.[0];
  if (!link) return undefined;
  const next = periodIn(v, from + link.length, Math.min(end, from + LONGEST_NAME));
  if (next?.start !== from + link.length || !next.from || !next.to || !short.from || !short.to) return undefined;
  return next.from <= short.from && next.to >= short.to ? { ...next, label: v.text.slice(start, next.end), start } : undefined;
}

const WEEK = /(?<![a-z])tuan (?:thu )?\d{1,2}(?![\d/a-z])/;

/** «tuần 43 và chương trình tuần 44 năm 2025»: a week, named before the month or year it is of; what days it has is not said. */
function weekIn(v: View, [start, end]: readonly [number, number]): Period | undefined {
  const m = WEEK.exec(v.lower.slice(start, end));
  if (!m) return undefined;
  const at = start + m.index;
  return { label: v.text.slice(at, at + m[0].length), from: null, to: null, start: at, end: at + m[0].length };
}

/** What ends the sentence that opens an account: «… báo cáo như sau:», «… báo cáo các nội dung sau:», «… báo cáo kết quả năm 2025:». */
const ACCOUNT_FOLLOWS =
  /nhu sau(?!.*nhu sau)|(?:noi dung|ket qua|tinh hinh|so lieu)(?: (?:cu the|chinh|chu yeu))? sau(?=[\s:]*$)|\bbao cao\b[^;]*?(?=\s*:\s*$)/;

const LONGEST_OPENING = 3000;

/** The period of the report: in its subject, else in the sentence that opens it, else in the one that closes it. */
export function periodOf(v: View): Period | undefined {
  const own = subjectOf(v);
  const places: (readonly [number, number])[] = [];
  let planned = false;
  if (own) {
    const bare = bareMonths(v, own.span);
    if (bare) return bare;
    // What a report's subject adds of the time to come is not its period.
    const ahead = AHEAD.exec(v.lower.slice(...own.span));
    planned = ahead !== null;
    places.push(ahead ? [own.span[0], own.span[0] + ahead.index] : own.span);
  }
  const { title, opening, closing } = front(v);
  // «BÁO CÁO THÁNG 11» over «Hoạt động của Trung tâm và nhiệm vụ tháng 12»
  const [head] = title;
  if (own && head && head.span[1] <= own.span[0]) places.unshift(head.span);
  // «(từ ngày … đến ngày …)» in brackets below the subject.
  for (const { text, span } of title) if (/^\s*\(.*\)\s*$/.test(text)) places.push(span);
  for (const { span } of opening) {
    const lower = v.lower.slice(...span);
    // It ends its paragraph; of an endless one the end alone is looked at.
    const from = Math.max(0, lower.length - LONGEST_OPENING);
    const so = lower.slice(from).search(ACCOUNT_FOLLOWS) + from;
    if (so < from) continue;
    const clause = Math.max(lower.lastIndexOf(', ', so), lower.lastIndexOf(';', so), 0);
    places.push([span[0] + clause, span[0] + so], span);
  }
  for (const { span } of closing) if (/^\s*tren day/.test(v.lower.slice(...span))) places.push(span);
  const [first] = opening;
  if (first && /^(?:trong )?(?:nam|quy|thang|\d{1,2} thang)\s/.test(v.lower.slice(...first.span))) places.push(first.span);
  if (own && (!planned || purposeOf(v) === 'plan')) places.push(own.span);
  const week = own && weekIn(v, own.span);
  for (const place of places) {
    const found = periodIn(v, ...place, own && place[0] <= own.span[0] ? [place[0], own.span[1]] : place);
    // «Từ ngày 11/5 đến ngày 29/5/2026, Mặt trận đã khảo sát …» in running text tells when something was done.
    const titled = title.some(({ span }) => span[0] <= place[0] && place[0] < span[1]);
    if (week && !/^tu /.test(v.lower.slice(found?.start, found?.end))) continue;
    if (found && (titled || !SHORT_DAY.test(v.lower.slice(found.start, found.end)))) return found;
  }
  return week ?? (own && undated(v, own.span));
}

/** «Công tác quý III» without a year: of a report the last one begun at its date, of a plan the first one not yet over. */
function undated(v: View, subject: readonly [number, number]): Period | undefined {
  const iso = placeAndDate(v).date?.iso;
  if (!iso || /20\d\d/.test(v.lower.slice(...subject))) return undefined;
  const plans = purposeOf(v) === 'plan';
  const year = Number(iso.slice(0, 4));
  for (const one of [year, plans ? year + 1 : year - 1]) {
    const found = periodIn(v, ...subject, subject, one);
    if (found?.from && found.to && (plans ? found.to >= iso : found.from <= iso)) return found;
  }
  return undefined;
}

/** From a day without its year. */
const SHORT_DAY = /^tu (?:ngay )?\d\d?[/.]\d\d?,? (?:den|-)/;

/** The period reported on or planned for. */
export const period: Rule<'header'> = {
  id: 'header.period',
  kind: 'header',
  about: 'Kỳ báo cáo hoặc kỳ kế hoạch, đọc từ trích yếu, câu mở đầu hoặc câu kết.',
  confidence: 0.9,
  *find(v) {
    const found = periodOf(v);
    if (!found) return;
    const { label, from, to } = found;
    yield { kind: 'header', span: [found.start, found.end], fields: { field: 'period', value: { label: singleSpaced(label), from, to } } };
  },
  finds: [
    [
      '@title BÁO CÁO\n@title Giám sát việc nộp hồ sơ qua mạng «giai đoạn 7/2025 - 6/2026»',
      { value: { label: 'giai đoạn 7/2025 - 6/2026', from: '2025-07-01', to: '2026-06-30' } },
    ],
    [
      '@title BÁO CÁO\n@title Công tác Mặt trận «tháng 9, quý III năm 2025»; chương trình quý IV',
      { value: { label: 'tháng 9, quý III năm 2025', from: '2025-07-01', to: '2025-09-30' } },
    ],
    [
      '@title BÁO CÁO\n@title Kết quả «tuần 43» và chương trình công tác tuần 44 năm 2025',
      { value: { label: 'tuần 43', from: null, to: null } },
    ],
    [
      '@letterhead UBND XÃ A\n@letterhead A, ngày 15 tháng 9 năm 2025\n@title BÁO CÁO\n@title Kết quả «8 tháng» triển khai phong trào',
      { value: { label: '8 tháng', from: '2025-01-01', to: '2025-08-31' } },
    ],
    [
      '@title BÁO CÁO\n@title Tình hình chuyển đổi số «9 tháng», nhiệm vụ 3 tháng cuối năm 2026',
      { value: { label: '9 tháng', from: '2026-01-01', to: '2026-09-30' } },
    ],
    [
      '@title BÁO CÁO\n@title Công tác «tháng 6\n@title năm 2026»',
      { value: { label: 'tháng 6 năm 2026', from: '2026-06-01', to: '2026-06-30' } },
    ],
    [
      '@title BÁO CÁO\n@title Chuyển đổi số «năm 2025», phương hướng năm 2026',
      { value: { label: 'năm 2025', from: '2025-01-01', to: '2025-12-31' } },
    ],
    [
      '@title BÁO CÁO\n@title Công tác «6 tháng đầu năm 2026»',
      { value: { label: '6 tháng đầu năm 2026', from: '2026-01-01', to: '2026-06-30' } },
    ],
    [
      '@title BÁO CÁO\n@title Công tác «6 tháng đầu năm» và nhiệm vụ cuối năm 2026',
      { value: { label: '6 tháng đầu năm', from: '2026-01-01', to: '2026-06-30' } },
    ],
    [
      '@letterhead UBND XÃ A\n@letterhead A, ngày 11 tháng 6 năm 2026\n@title BÁO CÁO\n@title Sơ kết «6 tháng» thực hiện phong trào',
      { value: { label: '6 tháng', from: '2026-01-01', to: '2026-06-30' } },
    ],
    [
      '@letterhead UBND XÃ A\n@letterhead A, ngày 04 tháng 01 năm 2026\n@title BÁO CÁO\n@title Kết quả «9 tháng» triển khai phong trào',
      { value: { label: '9 tháng', from: '2025-01-01', to: '2025-09-30' } },
    ],
    ['@title BÁO CÁO\n@title Đề án 06 «quý II1/2025»', { value: { label: 'quý II1/2025', from: '2025-07-01', to: '2025-09-30' } }],
    [
      '@title BÁO CÁO\n@title Đề án 06 «quý II» và phương hướng quý III năm 2026',
      { value: { label: 'quý II', from: '2026-04-01', to: '2026-06-30' } },
    ],
    [
      '@title BÁO CÁO\n@title Tình hình «từ ngày 01/01/2026 đến ngày 31/7/2026»',
      { value: { label: 'từ ngày 01/01/2026 đến ngày 31/7/2026', from: '2026-01-01', to: '2026-07-31' } },
    ],
    [
      '@title BÁO CÁO\n@title Kết quả tuần 18 («từ ngày 04/5 đến ngày 10/5/2026»)',
      { value: { label: 'từ ngày 04/5 đến ngày 10/5/2026', from: '2026-05-04', to: '2026-05-10' } },
    ],
    [
      '@title BÁO CÁO\n@title Kết quả công tác dân vận\n@title («từ ngày 15/11/2025 đến ngày 14/5/2026»)',
      { value: { label: 'từ ngày 15/11/2025 đến ngày 14/5/2026', from: '2025-11-15', to: '2026-05-14' } },
    ],
    [
      '@title BÁO CÁO «THÁNG 11»\n@title Nhiệm vụ tháng 12 năm 2025',
      { value: { label: 'THÁNG 11', from: '2025-11-01', to: '2025-11-30' } },
    ],
    [
      '@title BÁO CÁO\n@title Y tế «tháng 11» và nhiệm vụ trọng tâm tháng 12 năm 2025',
      { value: { label: 'tháng 11', from: '2025-11-01', to: '2025-11-30' } },
    ],
    ['@title BÁO CÁO\n@title Công tác «tháng 9 năm 2025»', { value: { label: 'tháng 9 năm 2025', from: '2025-09-01', to: '2025-09-30' } }],
    ['@title BÁO CÁO\n@title Tình hình «9 tháng năm 2025»', { value: { label: '9 tháng năm 2025', from: '2025-01-01', to: '2025-09-30' } }],
    [
      '@title KẾ HOẠCH\n@title Chuyển đổi số «giai đoạn 2026-2030»',
      { value: { label: 'giai đoạn 2026-2030', from: '2026-01-01', to: '2030-12-31' } },
    ],
    [
      '@addressee Kính gửi: Sở A\nThực hiện Công văn số 1/SA-VP ngày 05 tháng 3 năm 2026, Trường B báo cáo kết quả «năm 2025» như sau:',
      { value: { label: 'năm 2025', from: '2025-01-01', to: '2025-12-31' } },
    ],
  ],
  passes: [
    '@letterhead UBND XÃ A\n@letterhead A, ngày 15 tháng 12 năm 2025\n@title BÁO CÁO\n@title Kết quả 8 tháng triển khai phong trào',
    '@title BÁO CÁO\n@title Kết quả khảo sát\nTừ ngày 11/5 đến ngày 29/5/2026, Mặt trận xã đã khảo sát 90 hộ, kết quả như sau:',
    '@letterhead A, ngày 11 tháng 6 năm 2026\n@title BÁO CÁO\n@title Kết quả sau 6 tháng vận hành hệ thống',
    'Căn cứ Quyết định số     /QĐ-BVD ngày      tháng 6 năm 2025 của Bộ Ví Dụ, Sở A ban hành Kế hoạch như sau:',
    '@title QUYẾT ĐỊNH\n@title Ban hành Quy chế theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020',
  ],
};
