import { cite, overlaps, type Span } from '@tonghop/model';
import { KIND_BY_WORD, NUMBERED_KINDS } from '../../lexicon/instruments.ts';
import type { Proposal, Rule } from '../../rule.ts';
import type { View } from '../../view.ts';
import { citations } from './citations.ts';
import { dayAfter } from './day.ts';
import { issuerAfter, issuerBefore } from './issuer.ts';
import { isOwn, ownOf } from './own.ts';
import { askedFor } from './role.ts';
import type { Segment } from './segments.ts';
import { titleAfter } from './title.ts';

const WORDS = [...KIND_BY_WORD]
  .filter(([, kind]) => NUMBERED_KINDS.has(kind))
  .map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replace(/ /g, '\\s');
/**
 * A kind with a bare number or a list of them: «Nghị quyết 57», «các Nghị quyết số 57, 59 và 68»; no symbol, share or date may
 * follow. The number matches and what stands before it is looked back at: there are far fewer figures than words.
 */
const SHORT = new RegExp(
  `(?<=(?<![a-z\\d])(?:(${WORDS})\\s(s[o0]\\s?:?\\s?)?|(nq)(?=\\d{2}(?!\\d))))\\d{1,5}(?:/(?:19|20)\\d\\d)?(?:(?:,\\s|\\sva\\s|;\\s)(?:s[o0]\\s)?\\d{1,4})*(?![\\d%a-z]|\\s?[-/]\\s?(?:[a-z]{2}|\\d)|[.,]\\d|\\s?%)`,
  'g',
);
/** What the number counts when it is no document's, after it. */
const COUNTED =
  /^\s(?:dai bieu|van ban|nhiem vu|nguoi|cuoc|luot|xa|phuong|thon|dong|trieu|ty|nam(?! 20\d\d)|thang(?! \d)|ngay(?! \d)|quy(?! (?:[ivx]+|\d)\b)|tuan|noi dung|muc tieu|chi tieu|nhom|ho|lop|buoi|giai phap|linh vuc|don vi|co quan|can bo|cong trinh|mo hinh|dot|lan|diem|tieu chi|buoc|giai doan|hoc vien|doan vien|truong|phong|ban|so|cap|bo|ca|tin|bai|trang|dieu|khoan|chuong|phan|dia phuong|to|doi|loai|phut|gio|chuyen|dang vien|cong chuc|vien chuc|ke hoach|thanh vien|doanh nghiep|san pham)\b/;
/** Kinds whose bare number is as good as a name. */
const STRONG = new Set(['Nghị quyết', 'Nghị định', 'Đề án', 'Chỉ thị', 'Kết luận', 'Quyết định', 'Thông tư']);

/** «trong nghị quyết 57 của Bộ Chính trị»: typed small and without «số» these are still cited by number, when more follows than something counted. */
const SMALL = new Set(['Nghị quyết', 'Nghị định', 'Đề án', 'Chỉ thị', 'Thông tư']);
const NAMED_ON =
  /^(?:\s*[,.;:)"/]|\s*$|\s(?:cua|ve|va|cho|tren|trong|den|tai|do|gan|la|duoc|theo|tu|khi|nen|da|se|chua|thang \d|quy (?:[ivx]+|\d)|nam 20|ngay \d|\d+ thang)(?![a-z]))/;
const COUNTS_BEFORE = /(?:\d|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|cac|nhung|nhieu)\s$/;

/** Kinds whose number may come with its year and no codes, as the press writes it: «Nghị định 30/2020». */
const LEGAL = new Set(['Nghị quyết', 'Nghị định', 'Quyết định', 'Thông tư', 'Pháp lệnh']);

/** «kết quả thực hiện Đề án 06 của Công an xã»: who carries it out, and not who issued it; the project is the Government's. */
const carriedOutBy = (v: View, s: Segment, from: number, body: string, project: boolean): boolean =>
  project
    ? !/^(?:Thủ tướng|Chính phủ)/u.test(body)
    : isOwn(ownOf(v), body) &&
      /\b(?:thuc hien|trien khai|ket qua|quan triet|hoc tap)\b[^.;:,]*$/.test(s.lower.slice(Math.max(0, from - 60), from));

/** The numbers of a match with their places in the segment. */
function* numbersOf(m: RegExpExecArray): Generator<{ number: string; start: number; end: number }> {
  for (const n of m[0].matchAll(/\d+(?:\/\d{4})?/g)) yield { number: n[0], start: m.index + n.index, end: m.index + n.index + n[0].length };
}

function* shortForms(v: Parameters<Rule<'directive'>['find']>[0], s: Segment, taken: readonly Span[]): Generator<Proposal<'directive'>> {
  SHORT.lastIndex = 0;
  for (let m = SHORT.exec(s.lower); m; m = SHORT.exec(s.lower)) {
    // «NQ57»: short and without a blank.
    const word = m[1] ?? m[3]!;
    const kind = KIND_BY_WORD.get(word.replace(/\s/g, ' '))!;
    const abbreviated = word.length <= 4 && !/\s/.test(word);
    const from = m.index - (m[2]?.length ?? 0) - (m[1] ? 1 : 0) - word.length;
    const end = m.index + m[0].length;
    // Lower-case verbs («hướng dẫn 12 hộ», «thông báo 3 lần») and years («Kế hoạch 2025») are no citations.
    const capital = /^\p{Lu}/u.test(s.text[from]!) && (!abbreviated || /^\p{Lu}{2}/u.test(s.text.slice(from)));
    const numbered = m[2] !== undefined;
    const small =
      SMALL.has(kind) &&
      !abbreviated &&
      /^\d{2,3}$/.test(m[0]!) &&
      NAMED_ON.test(s.lower.slice(end, end + 24)) &&
      !COUNTS_BEFORE.test(s.lower.slice(Math.max(0, from - 8), from));
    if (!capital && !small && !(numbered && kind !== 'Hướng dẫn' && !abbreviated)) continue;
    // «Tổ công tác Đề án 06 xã»: the one project of this number counts nothing.
    const project = kind === 'Đề án' && m[0] === '06';
    if (!numbered && !project && COUNTED.test(s.lower.slice(end, end + 24))) continue;
    const numbers = [...numbersOf(m)].filter(
      ({ number }) => (!number.includes('/') || LEGAL.has(kind)) && (numbered || !/^(?:19|20)\d\d$/.test(number)),
    );
    const date = dayAfter(s.lower, end);
    const named = issuerAfter(s.text, s.folded, date?.end ?? end) ?? issuerBefore(s.text, s.folded, from);
    const issuer = named && carriedOutBy(v, s, from, named.text, project) ? undefined : named;
    for (const [i, { number, start, end: stop }] of numbers.entries()) {
      const whole: Span = i === 0 ? [from, stop] : [start, stop];
      const last = i === numbers.length - 1;
      const tail = last ? Math.max(stop, date?.end ?? 0, issuer && issuer.start > from ? issuer.end : 0) : stop;
      const span: Span = [s.span[0] + whole[0], s.span[0] + tail];
      if (taken.some((other) => overlaps(other, span))) continue;
      const title = last ? titleAfter(s.text, s.folded, tail) : undefined;
      // «Kế hoạch 02 của Ban Chỉ đạo Trung ương»
      const byBody = last && capital && issuer !== undefined && /^\d{2,4}$/.test(number);
      const strong = numbered || byBody || date?.iso != null || (STRONG.has(kind) && number.length <= 4) || number.includes('/');
      yield {
        kind: 'directive',
        span,
        fields: {
          type: kind,
          // «Đề án 06» is called so; other bare numbers are short for a symbol that the text does not give.
          symbol: kind === 'Đề án' ? number : null,
          rawSymbol: number,
          date: last ? (date?.iso ?? null) : null,
          issuer: last ? (issuer?.text ?? null) : null,
          title: title ? s.text.slice(title.start, title.end) : null,
          // «Thực hiện Công văn số 316 ngày … của Sở A về việc báo cáo …»
          role: askedFor(v, { segment: s, kind, start: whole[0], end: tail, title: title ?? null }) > 1 ? 'request' : 'cited',
          mentions: [cite(v.reading, span)],
        },
        confidence: strong ? 0.7 : 0.2,
      };
    }
  }
}

/** A document cited by kind and bare number: «Nghị quyết 57», «Đề án 06». `resolve` puts it with the fuller citation where there is one. */
export const byShortForm: Rule<'directive'> = {
  id: 'directive.by-short-form',
  kind: 'directive',
  about: 'Văn bản được nhắc lại bằng tên loại và số: «Nghị quyết 57», «Kế hoạch số 233», «Đề án 06».',
  confidence: 0.7,
  *find(v) {
    for (const { segment, mentions } of citations(v)) {
      SHORT.lastIndex = 0;
      if (!SHORT.test(segment.lower)) continue;
      const taken = mentions.map((m): Span => [segment.span[0] + m.start, segment.span[0] + m.end]);
      yield* shortForms(v, segment, taken);
    }
  },
  finds: [
    ['Kết quả triển khai «Đề án 06» năm 2026 trên địa bàn.', { type: 'Đề án', symbol: '06' }],
    ['Kiện toàn Tổ công tác «Đề án 06» xã.', { symbol: '06' }],
    ['@title V/v báo cáo kết quả thực hiện «Đề án\n@letterhead 06» năm 2025\n@addressee Kính gửi: Sở Nội vụ', { symbol: '06' }],
    ['Thực hiện «Nghị quyết 57» quý II/2026, phường đã mở 05 lớp.', { type: 'Nghị quyết' }],
    ['Tiếp tục thực hiện «Nghị quyết 57» trong toàn xã.', { type: 'Nghị quyết', symbol: null, rawSymbol: '57' }],
    ['Nội dung thực hiện «NQ57» được đưa vào nghị quyết.', { type: 'Nghị quyết', rawSymbol: '57' }],
    ['Triển khai «NQ 57», phổ biến đến chi bộ.', { type: 'Nghị quyết', rawSymbol: '57' }],
    ['Chi thấp hơn tinh thần «nghị quyết 57 của Bộ Chính trị».', { type: 'Nghị quyết', rawSymbol: '57', issuer: 'Bộ Chính trị' }],
    ['kết quả thực hiện «nghị quyết 57» tháng 5 năm 2026', { type: 'Nghị quyết', rawSymbol: '57' }],
    ['Phân công việc theo «Kế hoạch 02 của Ban Chỉ đạo Trung ương».', { rawSymbol: '02', issuer: 'Ban Chỉ đạo Trung ương' }],
    ['Ban Chỉ đạo và «Đề án 06».', { type: 'Đề án', rawSymbol: '06' }],
    ['các Nghị quyết số 57, «68 của Bộ Chính trị»', { rawSymbol: '68', issuer: 'Bộ Chính trị' }],
    ['theo «Kế hoạch số 233 ngày 14/5/2025»', { type: 'Kế hoạch', date: '2025-05-14' }],
    [
      '@title BÁO CÁO\nThực hiện «Công văn số 316 ngày 04/12/2025 của Sở Y tế» V/v báo cáo chuyển đổi số, xã báo cáo như sau:\n# 1. Kết quả\nMở lớp.',
      { symbol: null, rawSymbol: '316', role: 'request' },
    ],
  ],
  passes: [
    'Thông qua Nghị quyết 12 nội dung, Kế hoạch 2025 và Chương trình 5 năm.',
    'Tổ hướng dẫn 12 hộ dân, thông báo 3 lần; đạt 57% kế hoạch 233 người.',
    'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.',
    'HĐND xã thông qua nghị quyết 12 nội dung, ban hành 05 nghị quyết, 10 chỉ thị, 2 thông tư, nghị quyết 10 kỳ họp.',
    'Quyết định 45/69 xã; Kế hoạch 1/2026.',
  ],
};
