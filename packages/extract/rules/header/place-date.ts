import { fold } from '@tonghop/model';
import { quick } from '../../letters.ts';
import type { Proposal, Rule } from '../../rule.ts';
import type { View } from '../../view.ts';
import { dayIn } from '../directive/day.ts';
import { symbolsIn } from '../directive/symbol.ts';
import { front } from './front.ts';
import { legible } from './legible.ts';

/** «Cổ Đạm, ngày …»: the capitalised words before the comma («Đăk R lấp», whose apostrophe a scan lost); at the line's start, or after a symbol or the motto on the same line. */
const PLACE =
  /((?:^\d\s)?(?:(?:TP|Tp)\.\s?|Thành phố\s)?(?:\p{Lu}[\p{L}'’]*)(?:(?:\s-\s|-|\s)(?:\p{Lu}[\p{L}'’]*|\d{1,2}|(?<=\p{L}\s\p{Lu}\s)\p{Ll}{2,5}(?=,)))*)\s*,?\s*ng[aà]y/u;
/** «Dền Sáng, ngày 12 tháng …», but not an arrival stamp's «Đến: … Ngày: …». */
const PLACED = quick(/\p{L},\s*ng[aà]y\s+\S{1,3}\s+th[aá]ng/u);
/** The motto, in capitals or not, which may stand on the same line. */
const MOTTO = /doc lap\s*-\s*tu do\s*-\s*hanh phuc/i;

/** An arrival stamp's number and day («Số: 1204 Ngày 15/11/2025»): no place stands between them, and the number has no symbol. */
const ARRIVED = /^(?:so(?: den)?\s*:?\s*\d{1,6}\s*[,;.]?\s*)?ngay(?: den)?\s*:?\s*\d{1,2}[/.]\d{1,2}[/.]\d{4}$/;

/** Place and date of the letterhead with their places in the text; a date left blank has no `iso`. */
export function placeAndDate(v: View): { place?: { text: string; start: number }; date?: { iso: string; start: number; end: number } } {
  const { letterhead, signature } = front(v);
  // Resolutions and minutes of old put place and date above the signature.
  const lines = [...letterhead, ...signature.slice(0, 1)];
  for (const [i, printed] of lines.entries()) {
    // «1a Hrung, ngày …»: recognition takes the «I» of the highlands' «Ia» for a number.
    const line = { ...printed, text: printed.text.replace(/^[1l]a (?=\p{Lu}\p{Ll}+,)/u, 'Ia ') };
    const folded = fold(line.text);
    const lower = folded.toLowerCase();
    if (
      !lower.includes('ngay') ||
      (/den\b.{0,12}ngay/.test(lower) && !PLACED.test(line.text)) ||
      /cong van den|ky boi|thoi gian ky/.test(lower) ||
      ARRIVED.test(lower)
    )
      continue;
    const motto = MOTTO.exec(folded);
    // A symbol on the same line stands before the place, its number left blank or not.
    const blank = /^.*\/\S*\s(?=.*ngay)/.exec(lower.slice(0, lower.indexOf('ngay') + 4));
    const from = Math.max(
      motto ? motto.index + motto[0].length : 0,
      blank?.[0].length ?? 0,
      ...symbolsIn(line.text, folded).map((symbol) => symbol.end),
    );
    const found: ReturnType<typeof placeAndDate> = {};
    // «Quảng Nam, ngày» over «13 tháng 7 năm 2023».
    const below = /ngay\s*$/.test(lower) ? lines[i + 1] : undefined;
    const behind =
      below && /^\s*\d{1,2}\s+thang\b/.test(fold(below.text).toLowerCase()) ? dayIn(`ngay ${fold(below.text).toLowerCase()}`) : undefined;
    if (below && behind?.iso) found.date = { iso: behind.iso, start: below.span[0], end: below.span[1] };
    const day = dayIn(lower);
    if (day?.iso) found.date = { iso: day.iso, start: line.span[0] + day.start, end: line.span[0] + day.end };
    const place = PLACE.exec(line.text.slice(from));
    // A body's name in capitals may stand on the same line, in the other column.
    const name = place?.[1]?.replace(/^.*\d\/\S*\s/, '').replace(/^(?!TP\b)(?:\p{Lu}{2,}\s)+(?=\p{Lu}\p{Ll})/u, '');
    if (place && name && !/^(?:Số|Ngày)$/.test(name)) {
      found.place = { text: name, start: line.span[0] + from + place.index + place[0].indexOf(name) };
      // «Tây» over «Ninh, ngày 01 tháng 12 …», as a text wraps it.
      const above = lines[i - 1];
      if (
        found.place.start === line.span[0] &&
        above &&
        line.span[0] - above.span[1] <= 1 &&
        /^(?:\p{Lu}\p{Ll}+\s?(?:-\s?)?){1,4}$/u.test(above.text)
      )
        found.place = { text: `${above.text.trimEnd()} ${name}`, start: above.span[0] };
    }
    if (found.date || found.place) return found;
  }
  return heldOn(v);
}

/** «Hôm nay, vào hồi 8 giờ ngày 21/8/2026, tại …»: how minutes tell their day, in the first lines of their text. */
function heldOn(v: View): ReturnType<typeof placeAndDate> {
  for (const block of v.blocks.slice(0, FIRST_BLOCKS)) {
    const lower = v.lower.slice(block.span[0], Math.min(block.span[1], block.span[0] + FIRST_WORDS));
    const at = /^\W*(?:(?:vao (?:hoi|luc)|luc) [^,;.]{2,30},? )?hom nay\b/.exec(lower)?.[0].length;
    const day = at === undefined ? undefined : dayIn(lower);
    if (day?.iso) return { date: { iso: day.iso, start: block.span[0] + day.start, end: block.span[0] + day.end } };
  }
  return {};
}
const FIRST_BLOCKS = 14;
const FIRST_WORDS = 120;

/** The place-and-date line of the letterhead. */
export const placeDate: Rule<'header'> = {
  id: 'header.place-date',
  kind: 'header',
  about: 'Địa danh và ngày, tháng, năm ban hành ở phần đầu trang nhất.',
  confidence: 0.95,
  *find(v): Generator<Proposal<'header'>> {
    const { place, date } = placeAndDate(v);
    if (place)
      yield { kind: 'header', span: [place.start, place.start + place.text.length], fields: { field: 'place', value: place.text } };
    if (date && legible(v, [date.start, date.end]))
      yield { kind: 'header', span: [date.start, date.end], fields: { field: 'date', value: date.iso } };
  },
  finds: [
    ['@letterhead Lạc Sơn, «ngày 05 tháng 12 năm 2025»\n@title BÁO CÁO', { field: 'date', value: '2025-12-05' }],
    ['@letterhead «Lạc Sơn», ngày 05 tháng 12 năm 2025\n@title BÁO CÁO', { field: 'place', value: 'Lạc Sơn' }],
    ['@letterhead «1a Hrung», ngày 05 tháng 12 năm 2025\n@title BÁO CÁO', { field: 'place', value: 'Ia Hrung' }],
    ['@letterhead «Sơn Kim 2», ngày      tháng 12 năm 2025\n@title BÁO CÁO', { field: 'place', value: 'Sơn Kim 2' }],
    ['@letterhead HỘI NÔNG DÂN VIỆT NAM «Cà Mau», ngày 4 tháng 7 năm 2026\n@title BÁO CÁO', { field: 'place', value: 'Cà Mau' }],
    ['@letterhead Số:      /VPUB-TH «Tân An», ngày      tháng 3 năm 2026\n@title BÁO CÁO', { field: 'place', value: 'Tân An' }],
    [
      '@title BIÊN BẢN\n@title Kiểm tra chuyển đổi số\nHôm nay, vào hồi 8h00 «ngày 21/8/2026» tại trụ sở xã, chúng tôi gồm:',
      { field: 'date', value: '2026-08-21' },
    ],
    ['@letterhead «Đăk R lấp», ngày 05 tháng 12 năm 2025\n@title BÁO CÁO', { field: 'place', value: 'Đăk R lấp' }],
    ['@letterhead Yên Sơn, ngày\n@letterhead «13 tháng 7 năm 2026»\n@title KẾ HOẠCH', { field: 'date', value: '2026-07-13' }],
    ['@letterhead Độc lập - Tự do - Hạnh phúc «Đà Lạt», ngày 4 tháng 7 năm 2026\n@title KẾ HOẠCH', { field: 'place', value: 'Đà Lạt' }],
  ],
  passes: [
    '@letterhead ĐẾN Ngày: 05/3/2026\n@title BÁO CÁO',
    '@letterhead Số: 1204 Ngày 15/11/2025\n@title BÁO CÁO',
    '@title BÁO CÁO\nTừ ngày 01/01/2025 đến ngày 30/6/2025',
  ],
};
