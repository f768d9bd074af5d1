import { cite, overlaps, type Span } from '@tonghop/model';
import { KIND_BY_WORD } from '../../lexicon/instruments.ts';
import type { Proposal, Rule } from '../../rule.ts';
import type { View } from '../../view.ts';
import { citations } from './citations.ts';
import { dayAfter } from './day.ts';
import type { Segment } from './segments.ts';

// «Đoàn Luật sư tỉnh A»: lawyers.
const LAW = /(?<![a-z\d])(bo luat|luat|phap lenh)\s(?=[a-z])(?!su\s)/g;
/** «Luật Giao dịch điện tử ngày 22/6/2023»: a name that a date closes. */
const DATED =
  /^(?![^.;:()"\d]{0,140}\s(?:đến|từ|trước|sau|hết|vào|trong|của)\s[Nn]gày)([^.;:()"\d,]{2,70}?(?:,\s(?!(?:có|được|đã|ban hành|thông qua|hiệu lực|từ|và|theo)\s)\p{Ll}[^.;:()"\d,]{1,30}){0,2}),?\s(?=[Nn]gày\s?\d)/u;

/** «Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều ngày …»: other laws in a law's name. */
const AMENDING = /^(sửa đổi,? (?:và )?bổ sung [^.;:()"\d]{5,150}?),?\s(?=[Nn]gày\s?\d)/iu;

/** The names of laws that the text cites with their number, folded lower case, by kind. */
function namesOf(v: View): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { segment, mentions } of citations(v))
    for (const m of mentions) {
      if (!m.name || !m.kind) continue;
      const name = segment.lower.slice(m.name.start, m.name.end);
      const list = names.get(m.kind);
      if (!list) names.set(m.kind, [name]);
      else if (!list.includes(name)) list.push(name);
    }
  return names;
}

/** A law's name up to its date; none where another law is named within it. */
function datedName(text: string): string | undefined {
  const name = (AMENDING.exec(text) ?? DATED.exec(text))?.[1];
  return name !== undefined && (AMENDING.test(text) || !/\s(?:Bộ luật|Luật|Pháp lệnh)\s/u.test(name)) ? name : undefined;
}

function* laws(v: View, s: Segment, taken: readonly Span[], names: Map<string, string[]>): Generator<Proposal<'directive'>> {
  LAW.lastIndex = 0;
  for (let m = LAW.exec(s.lower); m; m = LAW.exec(s.lower)) {
    if (!/^\p{Lu}/u.test(s.text[m.index]!)) continue;
    const kind = KIND_BY_WORD.get(m[1]!)!;
    const from = m.index + m[0].length;
    const rest = s.lower.slice(from, from + 90);
    const known = names.get(kind)?.find((name) => rest.startsWith(name) && !/^[a-z\d]/.test(rest.slice(name.length)));
    const dated = known ? undefined : datedName(s.text.slice(from, from + 220));
    const name = known ?? dated;
    if (name === undefined) continue;
    const end = from + name.length;
    const date = dayAfter(s.lower, end);
    if (!known && !date?.iso) continue;
    const span: Span = [s.span[0] + m.index, s.span[0] + (date?.end ?? end)];
    if (taken.some((other) => overlaps(other, span))) continue;
    LAW.lastIndex = end;
    yield {
      kind: 'directive',
      span,
      fields: {
        type: kind,
        symbol: null,
        rawSymbol: null,
        date: date?.iso ?? null,
        issuer: null,
        title: s.text.slice(from, end),
        role: 'cited',
        mentions: [cite(v.reading, span)],
      },
      confidence: date?.iso ? 0.7 : 0.2,
    };
  }
}

/** A law cited by its name: with its date, or again after a citation with its number. */
export const byName: Rule<'directive'> = {
  id: 'directive.by-name',
  kind: 'directive',
  about: 'Luật, bộ luật, pháp lệnh được nhắc bằng tên, kèm ngày hoặc đã có số ở chỗ khác trong văn bản.',
  confidence: 0.7,
  *find(v) {
    const names = namesOf(v);
    for (const { segment, mentions } of citations(v)) {
      if (!segment.lower.includes('luat') && !segment.lower.includes('phap lenh')) continue;
      const taken = mentions.map((m): Span => [segment.span[0] + m.start, segment.span[0] + m.end]);
      yield* laws(v, segment, taken, names);
    }
  },
  finds: [
    ['Căn cứ Luật Dữ liệu số 60/2024/QH15.\nXã đã phổ biến «Luật Dữ liệu» đến 3 thôn.', { type: 'Luật', title: 'Dữ liệu' }],
    [
      'Căn cứ «Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều ngày 17/6/2020»;',
      { date: '2020-06-17', title: 'sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều' },
    ],
    ['«Luật Chất lượng sản phẩm, hàng hóa ngày 21/11/2007» (đã sửa đổi);', { date: '2007-11-21', title: 'Chất lượng sản phẩm, hàng hóa' }],
    ['Căn cứ «Luật Giao dịch điện tử ngày 22/6/2023»;', { type: 'Luật', date: '2023-06-22', title: 'Giao dịch điện tử' }],
  ],
  passes: [
    'Luật Căn cước từ ngày 01/7/2024 đã được phổ biến.',
    'Xã phổ biến Luật Căn cước, kết quả đến ngày 30/6/2025 có 500 người dự.',
    'Luật Dữ liệu, có hiệu lực từ ngày 01/7/2025, đã được phổ biến.',
    'Tuyên truyền Luật Giao thông đường bộ cho 3 thôn.',
    'Căn cứ Luật Dữ liệu số 60/2024/QH15;',
  ],
};
