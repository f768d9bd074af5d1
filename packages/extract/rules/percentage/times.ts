import { everyMatch } from '../../every-match.ts';
import { purpose } from '../../outline/purpose.ts';
import { isParagraph, type View } from '../../view.ts';

const known = new WeakMap<View, number | null>();

/**
 * The year in which a document was written: from its letterhead («…, ngày 10 tháng 12 năm 2025»), else its title, else the latest full
 * date in the text; null where none of them says. A plan's title names years to come and its dates are often deadlines: there only the
 * dates before its first heading count. Guides what is past and what is to come.
 */
export function documentYear(v: View): number | null {
  let year = known.get(v);
  if (year === undefined) {
    year = findYear(v);
    known.set(v, year);
  }
  return year;
}

function findYear(v: View): number | null {
  let title: number | null = null;
  for (const block of v.blocks) {
    if (block.zone !== 'letterhead' && block.zone !== 'title') continue;
    const text = v.lower.slice(...block.span);
    const dated = /ngay\D{0,12}\d{0,2}\D{0,3}thang\D{0,12}\d{0,2}\D{0,3}nam\s?(20\d\d)/.exec(text);
    if (dated && block.zone === 'letterhead') return Number(dated[1]);
    const named = /(?<!\d)(20\d\d)(?!\d)/.exec(text);
    if (named && block.zone === 'title') title ??= Number(named[1]);
  }
  if (purpose(v) === 'plan') return latestDate(v.lower.slice(0, v.blocks.find((block) => isParagraph(block) && block.heading)?.span[0]));
  return title ?? latestDate(v.lower.slice(0, 20000));
}

/** The year of the latest full date in a folded text, or null. */
function latestDate(lower: string): number | null {
  let latest: number | null = null;
  for (const match of lower.matchAll(/(?<!\d)\d{1,2}(?:[/.-]\d{1,2}[/.-]|\sthang\s\d{1,2}\snam\s)(20\d\d)(?!\d)/g))
    latest = Math.max(latest ?? 0, Number(match[1]));
  return latest;
}

const YEAR = /(?<![\d/.-])(?:nam|(?<!\d )den|thang \d{1,2}\/|\d{1,2}\/|quy [ivx\d]+\/)\s?(20\d\d)(?![\d-]|\s[-–]\s20\d\d)/g;
const NEXT_YEAR =
  /^\s?(?:\(|(?:vao |trong |cua )?(?:cuoi |het |dau )?nam|den (?:het |cuoi )?nam)\s?(?:nam\s?)?(20\d\d)(?!\s?(?::|la |dat |\d))/;

/** «chiếm 20% GRDP vào năm 2030»: behind what the figure is a share of. */
const THEN = /^[^,;:.%()\d]{2,80}\s(?:vao|trong)\s(?:het |cuoi |dau )?nam\s(20\d\d)(?!\d|\s[-–])/;

/** «Năm 2026 sẽ phủ sóng 100% thôn; hiện | 88%»: now is no year that was named (folded). */
const NOW =
  /(?:^|[;,(])\s*(?:den |tinh den )?(?:hien|hien nay|hien tai|nay)(?: (?:moi|chi|da|dang|co|dat|la|duoc|o muc|con|chi con|giam|tang|nang|len|xuong|uoc))*\s*$/;

/** «so với cùng kỳ năm 2022»: that year is another figure's. */
const REACH = 160;
const COMPARED =
  /(?:so (?:voi )?|cung ky |voi |gap (?:doi |ba |[\d,.]+ )(?:lan )?)(?:cung ky |cuoi |dau |thang \d{1,2} |quy [ivx\d]+ |[tq])*$/;

/** «… tăng 7,5% (cùng kỳ quý I/2024 tăng 6,2%)»: a bracket that opens with another time tells of that time. */
const OWN_TIME = /\((?:cung ky )(?:quy [ivx\d]+ )?$/;

/** «Từ năm 2021 đến 2024, …», «từ năm 2020 đến nay»: between two years no figure speaks of the one or the other. */
const SPANS = /^\s(?:den|toi|-|–)\s(?:het |cuoi )?(?:nam\s)?(?:20\d\d|nay)(?!\d)/;
const SPANNED = /(?<![a-z])tu (?:nam )?20\d\d (?:(?:den|toi|-|–) (?:het |cuoi )?)?$/;

/** «từ 47% (năm 2025) lên 75%», «từ 40% năm 2025 lên 65%»: the year behind a figure is that figure's alone. */
const IN_BRACKET = /%\s?\([^()]{0,20}$/;

/** A year named in a sentence, with the offset behind it. */
type Named = { year: number; end: number };

/** The years that a folded sentence names, but those of comparisons. */
export function yearsIn(lower: string): Named[] {
  return everyMatch(YEAR, lower)
    .filter((match) => {
      const before = lower.slice(Math.max(0, match.index - REACH), match.index);
      const end = match.index + match[0].length;
      const alone =
        (lower[end] === ')' && IN_BRACKET.test(before)) ||
        (lower[match.index - 2] === '%' && /^\s(?:len|xuong|con|den nay)\s/.test(lower.slice(end, end + 9)));
      const spans = /(?<![a-z])tu $/.test(before) && SPANS.test(lower.slice(end, end + 24));
      return (!COMPARED.test(before) || OWN_TIME.test(before)) && !alone && !spans && !SPANNED.test(before);
    })
    .map((match) => ({ year: Number(match[1]), end: match.index + match[0].length }));
}

/**
 * The year a figure speaks of: one right behind it («80% năm 2025», «90% (2026)»), else the last one named before it in its sentence.
 * `lower` is the folded sentence, `named` its {@link yearsIn}. Null where the sentence names none.
 */
export function yearOf(lower: string, named: readonly Named[], start: number, end: number): number | null {
  const next = NEXT_YEAR.exec(lower.slice(end, end + 40)) ?? THEN.exec(lower.slice(end, end + 110));
  if (!next && NOW.test(lower.slice(Math.max(0, start - 30), start))) return null;
  return next ? Number(next[1]) : (named.findLast((one) => one.end <= start && !isClosed(lower.slice(one.end, start)))?.year ?? null);
}

/** «85% (năm 2025: 61%), | 15% còn lại»: the bracket in which a year stands with its figure has closed; «(năm 2026) còn | 1,2%» has none. */
const isClosed = (between: string): boolean => /^[^(]*%[^(]*\)/.test(between);
