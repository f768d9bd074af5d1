import type { Fields, PercentageKind, Span } from '@tonghop/model';
import { everyMatch } from '../../every-match.ts';
import { quick } from '../../letters.ts';
import { GIVEN_WORDS } from '../../lexicon/numbers-kinds.ts';
import { LINKS, MEASURE_HEADS } from '../../lexicon/numbers-measures.ts';
import type { Passage } from '../../passage.ts';
import { COUNT } from './count.ts';
import { Cue, EDGE_AFTER, oneOf, said, wordsAtStart } from './cue.ts';
import { type Figure, figures } from './figures.ts';
import { namedInTurn } from './in-turn.ts';
import { countedIn, fulfilled, indicatorOf, MANNER, planned } from './indicator.ts';
import { hear, kindOf } from './kind.ts';
import { ratioOf } from './ratio.ts';
import { sharedPredicates } from './shared-predicate.ts';
import { withSlogansAsPrinted, withSlogansWhole } from './slogan.ts';
import { yearOf, yearsIn } from './times.ts';

/** A percentage read from a sentence; `span` counts in the sentence. */
export type Stated = { span: Span; fields: Fields['percentage']; repaired: boolean };

/** What the place of a sentence says: the kind by default, the document's year, and the indicator of a line that leads a list. */
export type Place = { setting: PercentageKind; documentYear: number | null; lead: string | null };

// Names of models and movements may hold a figure that states nothing: mô hình “100% hộ dân không dùng tiền mặt”.
const NAMED =
  /(?:mo hinh|phong trao|cuoc van dong|chien dich|cuoc thi|chuong trinh|de an|du an|khau hieu|chu de|thong diep|tieu chi)\s*["']\s*[^"']*$/;

// «… (kế hoạch 80%)», «… (năm trước 70%)»: a bracket that compares.
const ASIDE = wordsAtStart([
  'kế hoạch',
  'chỉ tiêu',
  'mục tiêu',
  'kh',
  'năm',
  'cùng kỳ',
  'tăng',
  'giảm',
  'vượt',
  'bằng',
  'cao hơn',
  'thấp hơn',
  'so với',
  'nghị quyết',
  'hiện',
  'hiện nay',
  'hiện tại',
  'đến nay',
  'đầu năm',
  ...GIVEN_WORDS,
]);

const PART_END =
  /(?<!(?:cấp|lớp|khối|mức|loại) \d{1,2}(?=,\s(?:cấp|lớp|khối|mức|loại) \d)|bằng cấp(?=,\schứng chỉ)),(?=\s)|(?<!\d),(?=\d)|:(?=\s(?:(?:toàn\s)?(?:xã|phường|đặc khu|tỉnh|đơn vị|trường)\s|(?:đến nay|hiện|nay)\s)?(?:(?:đã|mới|chỉ)\s)*đạt\s)|:(?=\s(?:(?:đến nay|hiện|nay),?\s)?(?:đã|mới)\s\p{L}[^,;:%]{0,60}\d[^,;:%]*,\s(?:đạt|bằng|chiếm|tương ứng)\s)|[:.](?=\s[Kk]ết quả[\s:])|\)(?=[\s:,])|\s(?:và|(?<!(?:không|chỉ|vẫn|hiện)\s)còn(?! lại\s)|trong đó|(?<!trở\s)lên|(?<!trở\s)xuống|nên|nhưng)(?=\s)/gu;

/** «(đạt 123% chỉ tiêu), nâng tổng số hội viên lên 2.318 người, chiếm | 68%»: the sum that came of it. */
const RAISED_SUM = quick(
  /[),]\s*(?:qua đó,?\s|từ đó,?\s)?(?:nâng|đưa)\s([^,;%\d]{6,80}?)\s(?:lên|đạt)\s\d[^,;%]*,\s*(?:chiếm|bằng|tương đương)(?:\s\p{L}+){0,2}\s*$/iu,
);

/** Where the stretch of one figure (or range, or pair) ends and the next one's begins; `to` is where the next one begins. */
function border(text: string, from: number, to: number): number {
  const between = text.slice(from, to);
  const semicolon = between.indexOf(';');
  if (semicolon >= 0) return from + semicolon;
  // «85% (năm 2024: 70%)»: a bracket that holds the next figure is its own.
  const bracket = between.lastIndexOf('(');
  if (
    bracket >= 0 &&
    between.indexOf(')', bracket) < 0 &&
    (/^(?:\s*trở (?:lên|xuống))?\s*$/.test(between.slice(0, bracket)) ||
      (ASIDE.test(said(between.slice(bracket + 1))) && !COUNTS_ANEW.test(between.slice(0, bracket))))
  )
    return from + bracket;
  // «chiếm 31% để nâng số thôn có đường bê tông đạt 94%», «… 17,7% thì đến năm 2025, tỷ trọng … còn 55%»: a thought that begins anew.
  const anew = ANEW.exec(between);
  if (anew && !/[,:]/.test(between.slice(0, anew.index))) return from + anew.index;
  const commas = everyMatch(PART_END, between).map((m) => m.index);
  // «92% đạt, trong đó khá, giỏi 45%»: two ranks are one.
  if (RANKS_END.test(between)) commas.pop();
  // «100% X có A, B, 87% Y»: the last comma; «X đạt 80%, tỷ lệ Y, Z đạt 90%»: the first, when it comes at once.
  const first = commas[0];
  // «5/5 hợp tác xã (100%) có trang bán hàng, doanh thu …»: what is said of the thing goes on behind the bracket.
  const goesOn = /^\)\s\p{Ll}/u.test(between) && commas.length > 1;
  if (first !== undefined && between.slice(0, first).trim() === '' && !goesOn) return from + first;
  const [last, second] = [commas.at(-1), commas.at(-2)];
  // «… (giảm 1,3% so với năm 2024), trong đó: tỷ lệ hộ nghèo vùng cao còn 12%»: «còn» that links parts nothing.
  if (last !== undefined && second !== undefined && REMAINS.test(between.slice(last)) && NAMES_RATE.test(between.slice(second, last)))
    return from + second;
  // «3% ngân sách cho … và tiếp tục nâng tỷ lệ chi lên 5%»: what is raised is the next one's.
  const raised = last !== undefined && /^\s(?:lên|xuống)/.test(between.slice(last)) ? RAISED.exec(between) : null;
  if (raised) return from + raised.index;
  // «… (tăng 12%), trong đó nộp qua mạng 7.102 hồ sơ, chiếm 85,9%»: behind the last comma stand only links.
  if (last !== undefined && second !== undefined && ONLY_LINKS.test(said(between.slice(last)))) {
    const piece = between.slice(second, last);
    if (COUNT.test(piece) && !/^\s(?!trong)|\(/.test(piece)) return from + second;
  }
  return from + (last ?? between.length);
}

/** «(đạt 98% kế hoạch), | năng suất 58 tạ/ha | (bằng»: something else with its own number, of which the bracket tells. */
const COUNTS_ANEW = /\),\s\p{Ll}[^,;:()\d]*\s\d[\d.,]*\s\p{L}[\p{L}\d/]*(?:\s\p{L}+){0,2}\s*$/u;
const REMAINS = /^\scòn(?:\s(?:dưới|trên|khoảng|gần|hơn|ở mức|mức))*\s*$/u;
const NAMES_RATE = quick(/(?<!\p{L})t[ỷỉ] (?:lệ|trọng)\s\p{L}+\s\p{L}/iu);
const ANEW = quick(
  /\s(?:để|nhằm|giúp|góp phần)\s(?:nâng|đưa|tăng|giảm|kéo giảm)\s(?=\p{L}[^,;:%]{6,}\s(?:đạt|lên|xuống|còn)\s)|\sthì\s(?=(?:đến|tới|sang|năm|nay|hiện)\s)/iu,
);
const RANKS_END = /\s(?:khá|giỏi|tốt),\s(?:khá|giỏi|tốt)(?:\s(?:là|đạt|chiếm))*\s$/;
const RAISED = /\svà(?=\s(?:tiếp tục |từng bước |phấn đấu )?(?:nâng|tăng|đưa|giảm|hạ)\s)/;
const ONLY_LINKS = new Cue(`^\\s*,\\s*(?:${oneOf(LINKS)}\\s*)+$`);

/** Each figure with the bounds of its stretch; the two of a range or pair share theirs. */
function stretches(text: string, found: readonly Figure[]): { figure: Figure; from: number; to: number }[] {
  const [only] = found;
  // Most sentences state one figure.
  if (only && found.length === 1) {
    const semicolon = text.indexOf(';', only.whole[1]);
    return [{ figure: only, from: text.lastIndexOf(';', only.whole[0] - 1) + 1, to: semicolon < 0 ? text.length : semicolon }];
  }
  const wholes = [...new Map(found.map((figure) => [figure.whole[0], figure.whole])).values()];
  const borders = wholes.slice(1).map((whole, i) => border(text, wholes[i]![1], whole[0]));
  return found.map((figure) => {
    const at = wholes.findIndex((whole) => whole[0] === figure.whole[0]);
    const from = Math.max(borders[at - 1] ?? 0, text.lastIndexOf(';', figure.whole[0] - 1) + 1);
    const semicolon = text.indexOf(';', figure.whole[1]);
    return { figure, from, to: Math.min(borders[at] ?? text.length, semicolon < 0 ? text.length : semicolon) };
  });
}

// «Việc thanh toán: 100% hộ …», «Số hóa đầu vào: 100%; …» name a field, no measure.
const LEADING_MEASURE = new Cue(`^\\s*(?!việc\\s|công tác\\s|số hóa\\s)${oneOf(MEASURE_HEADS)}${EDGE_AFTER}[^:]{3,150}:\\s`);
const OPENS_MEASURE = wordsAtStart(MEASURE_HEADS);

// «Tỷ lệ đúng hạn: 98%; trả sớm: 41%»: a measure that has its figure, and the next one that has its own name.
const HAS_FIGURE = /^\s*(?:(?:trên|dưới|hơn|gần|khoảng|từ|tối thiểu|ít nhất|đạt|không quá|không dưới|>=?|<=?|≥|≤)\s*){0,2}\d[\d.,]*\s?%/iu;
const NAMES_ITSELF = /^[\s;,]*[^:;,%\d]+:\s*$|^\s*;?\s*[^:;,%\d]{8,}\s(?:(?:chỉ|mới|ước|đã|cũng)\s)?(?:đạt|chiếm|là)\s*$/;

/** «đạt 98% (quý II: 90%)»: nothing but another time, in a bracket of its own. */
const PERIOD = new Cue(
  '^(?:(?:đầu|cuối)(?= (?:kỳ|năm|quý|tháng|nhiệm kỳ|giai đoạn|đợt)) |)(?:cùng kỳ|nhiệm kỳ|giai đoạn|năm(?: học)?|quý|tháng|tuần|kỳ|học kỳ|đợt|vụ|[tq]\\d{1,2}(?:/\\d{2,4})?)(?:\\s+(?:[ivx]{1,4}(?:/\\d{2,4})?|\\d{1,4}(?:\\s?[/.-]\\s?\\d{2,4})?|trước|ngoái|qua|năm|quý|tháng))*\\s*:?$',
);
/** «học sinh đạt điểm 8 trở lên», «mức độ 2»: a grade, and no number of anything. */
/** «lũy kế 9 tháng ước tăng 10%», «tính chung 9 tháng năm nay tăng 7%»: of what has been named. */
const IN_ALL =
  /^(?:lũy kế|luỹ kế|tính chung|cộng dồn|bình quân)(?: (?:\d{1,2}|cả|hết))?(?: (?:tháng|quý|năm)(?: (?:đầu năm|năm nay|này|[ivx]{1,3}|\d{1,4}(?:[/-]\d{4})?))*)?$/iu;
/** «…; nay chung toàn xã đạt 71%»: all the places of which one was told. */
const OF_ALL =
  /^(?:(?:đến |hiện )?nay,?\s)?(?:(?:tính |bình quân )?chung\s)?(?:của\s)?(?:toàn|cả)\s(?:xã|phường|đặc khu|huyện|thành phố|tỉnh|ngành|trường|vùng)$/iu;
const OF_ONE = /\s(?:ở|tại|của)\s(?:(?:xã|phường|thị trấn|đặc khu|huyện|tỉnh|thôn|bản)\s)?\p{Lu}.*$/u;
const GRADE = /(?<=(?:điểm|mức|mức độ|cấp độ|lớp|khối|loại|bậc|hạng|tuổi|từ|trên|dưới)\s)\d+|\d+(?=\stuổi)/giu;
const FIELD = /^([^:%\d]{4,120}):\s/;

/** «Tỷ lệ dùng thẻ: Quý I 71%; Quý II 78%»: the first of several times behind the measure. */
const TIME_BEHIND =
  /:\s(?:quý|tháng|tuần|học kỳ|kỳ|đợt|vụ|năm)\s(?:[ivx]{1,4}|\d[\d/.-]*|trước|này|nay|ngoái)(?:\s?[/-]\s?\d{4}|\snăm\s\d{4})?$/iu;

/** «Tỷ lệ đúng hạn: cấp tỉnh; cấp xã 97,8%»: the measure that leads, `lead` characters long, goes before each of the parts. */
function withLead(sentence: string, lead: number, [from, to]: Span, own: string): string {
  // «Thu phí không dùng tiền mặt: học kỳ I 71%, học kỳ II 88%»: a time alone measures nothing.
  const field = PERIOD.test(said(own)) ? FIELD.exec(sentence)?.[1] : undefined;
  // «Vé tàu điện tử: quý I 70%, quý II 80%»
  const piece = own
    ? ''
    : sentence
        .slice(from, to)
        .replace(/^[^:]*:|^[\s,;]+(?:và\s)?/u, '')
        .trim();
  if (/^quý\s[ivx]{1,3}(?:[/-]\d{4})?$/i.test(piece)) return FIELD.exec(sentence)?.[1]?.trim() ?? own;
  if (field && to > field.length) return `${field.trim()} ${own}`;
  if (lead === 0 || !own || OPENS_MEASURE.test(said(own))) return own;
  if (from >= lead && HAS_FIGURE.test(sentence.slice(lead)) && NAMES_ITSELF.test(sentence.slice(from, to))) return own;
  // «Tổng số hồ sơ: 3.404 hồ sơ, …»: the measure has its own number.
  const counted = /\d/.test(sentence.slice(0, lead).replace(GRADE, '')) || /^\s*\d[\d.,]*(?![\d.,]*\s?%)/.test(sentence.slice(lead));
  if (counted || (from < lead && sentence.slice(0, lead).includes(own))) return own;
  return `${sentence.slice(0, lead).trim().slice(0, -1).trim()} ${own}`;
}

/** What links a measure to whose or where it is; the name behind it is short. */
const OF_ANOTHER = quick(
  /^(?:của|về(?=\s(?:số )?(?:việc|tiền|vụ|lượng|giá trị|số lượng)$)|đến(?=\s(?:thôn|hộ|xã|bản|ấp|xóm|buôn|làng|khu|tổ)(?!\p{L}))|(?:trong|tại|ở)(?=(?:\s\p{L}+){1,4}$)(?!\s(?:năm|quý|tháng|kỳ|tuần|đó)(?!\p{L})))\s/iu,
);

/** «Tỷ lệ đúng hạn của xã là 99%, của trạm y tế 97%», «cáp quang đến thôn 100%, đến hộ 83%»: the same of another. */
function ofAnother(own: string, above: string | null | undefined): string {
  const link = above ? OF_ANOTHER.exec(own)?.[0].toLowerCase() : undefined;
  const at = link ? above!.indexOf(` ${link}`) : -1;
  return at < 0 ? own : `${above!.slice(0, at)} ${own}`;
}

const isAside = (text: string, from: number, { whole }: Figure): boolean => {
  const open = text.lastIndexOf('(', whole[0]);
  return open >= from && text.indexOf(')', open) >= whole[1];
};

/** Whether a bracket tells of something else than what stands before it («(riêng đất đai mới đạt 22,4%)», but not «(đạt 65,2%)»). */
const ofItsOwn = (text: string, { whole }: Figure): boolean =>
  /\p{L}{2,}\s+\p{L}{2,}\s+\p{L}{2,}\s/u.test(text.slice(text.lastIndexOf('(', whole[0]) + 1, whole[0]));

/** «tiếp nhận 21.644 hồ sơ (trực tuyến 19.112, đạt …»: what is counted before the bracket that is open at the text's end; else, as behind a year, empty. */
const countedOutside = (text: string): string =>
  /(?<![\d./-]|(?:năm|tháng|quý|tuần|ngày)\s)\d[\d.]*\s(\p{Ll}+(?:\s\p{Ll}+){0,2})\s*\($/u.exec(
    text.slice(0, text.lastIndexOf('(') + 1),
  )?.[1] ?? '';

/** «… tăng 3%, chiếm 61% tổng đàn»: a share of the subject that the figure before measured. */
const SHARE_ON = new Cue(
  `^\\s*,?\\s*(?:(?:và|nhưng|song)\\s+)?(?:chỉ\\s+|cũng\\s+)?chiếm(?:\\s+(?:khoảng|trên|hơn|gần|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tới|đến))*\\s*$`,
);

// «từ 90% trở lên: 20 điểm», «trả đúng hạn 100% cộng 05 điểm»: what earns points states no share.
const EARNS =
  /^\s*(?:tro len|tro xuong)?\s*(?:[:=–→]|thi|duoc|cong|tru|tinh|cham|dat)?(?:\s(?:thi|duoc|cong|tru|tinh|cham|them|toi da))*\s?(?:khong (?:co|duoc|tinh|cham)|\d[\d.,]*)\s*diem(?!\s(?:cau|truy|truong|ban|thu|tiep|phat|dan|du|den|%|phan))(?![a-z])|^[^;.:,%\d]{0,40}\s(?:duoc|cong|tru|tinh|cham)(?:\s(?:them|toi da))?\s\d[\d.,]*\s*diem(?!\s(?:cau|truy|truong|ban|%|phan))(?![a-z])/;

const POINTS_BEFORE = /(?:tong (?:so )?|so )diem(?: (?:dat|tu|duoi|tren|so voi|toi da))*\s$/;
const POINTS_AFTER = /^\s*(?:tro len |tro xuong )?(?:tong (?:so )?|so )diem(?![a-z])/;

const RECKONED = /(?:[^a-z]x|[×*])\s?$/;

/**
 * The percentages that a sentence (or list item, or cell) states, in order; what it does not say of them comes from `place`. `found`: its
 * figures, for who knows them already.
 */
export function readSentence(passage: Passage, place: Place, found: readonly Figure[] = figures(passage)): Stated[] {
  if (found.length === 0) return [];
  const { lower } = passage;
  const sentence = withSlogansWhole(passage.text);
  const heard = hear(passage);
  const years = yearsIn(lower);
  const lead = LEADING_MEASURE.exec(heard.said)?.[0].length ?? 0;
  const quotes = /["']/.test(lower);
  const stated: Stated[] = [];
  /** The figure stated last that is no aside: what «tăng 8 điểm» behind one measures. */
  let main: Stated | undefined;
  /** The same, brackets left out that tell of something of their own: what goes on behind one. */
  let outer: Stated | undefined;
  const parts = stretches(sentence, found);
  for (const { figure, from, to } of parts) {
    if (quotes && NAMED.test(lower.slice(0, figure.span[0])) && /^[^"']*["']/.test(lower.slice(figure.span[1]))) continue;
    // «Tỷ lệ = b/a x 100%» says how it is reckoned.
    if (RECKONED.test(lower.slice(Math.max(0, figure.whole[0] - 4), figure.whole[0]))) continue;
    // «(0,5% x phần tổng chi phí trên 1 tỷ đồng)» as well.
    if (/^\s?[x×*]\s+\S/.test(lower.slice(figure.whole[1], figure.whole[1] + 5))) continue;
    if (EARNS.test(lower.slice(figure.whole[1], figure.whole[1] + 80))) continue;
    // «tổng điểm từ 90% trở lên» ranks, and tells of nobody's points.
    if (
      figure.comparator !== '=' &&
      (POINTS_BEFORE.test(lower.slice(0, figure.whole[0])) || POINTS_AFTER.test(lower.slice(figure.whole[1])))
    )
      continue;
    const ratio = ratioOf(lower, figure.whole, figure.value, from, to);
    const year = yearOf(lower, years, ...figure.whole);
    const shares = stated.length > 0 && SHARE_ON.test(said(sentence.slice(from, figure.whole[0])));
    const stretch = { text: sentence, figure, from, to, ratio };
    const whole = shares ? '' : indicatorOf(stretch);
    const named = whole.includes(':') ? whole.replace(TIME_BEHIND, '') : whole;
    // «(nam 88%, nữ 84%)»: men, who without tones read like a year.
    const aside = main !== undefined && isAside(sentence, from, figure) && !/^nam$/i.test(named) && PERIOD.test(said(named));
    const inBracket = sentence.lastIndexOf('(', figure.whole[0]) > sentence.lastIndexOf(')', figure.whole[0]);
    const above = inBracket ? main : (outer ?? main);
    const sum = main && RAISED_SUM.exec(sentence.slice(main.span[1], figure.whole[0]))?.[1];
    const mine = sum
      ? sum
      : aside || shares
        ? ''
        : ofAnother(withLead(sentence, lead, [from, figure.whole[0]], named), above?.fields.indicator);
    // «Cùng kỳ năm 2024: 81%» alone does not say of what.
    const own =
      (PERIOD.test(said(mine)) && /^(?:cùng kỳ|năm (?:trước|ngoái))/iu.test(mine)) || IN_ALL.test(mine) || (above && OF_ALL.test(mine))
        ? ''
        : mine;
    const told = inBracket && MANNER.test(own) ? `${countedOutside(sentence.slice(0, figure.whole[0]))} ${own}`.trim() : own;
    const passedOn = OF_ALL.test(mine) ? above?.fields.indicator?.replace(OF_ONE, '') : above?.fields.indicator;
    const indicator = told || (passedOn ?? (fulfilled(stretch) || countedIn(sentence.slice(0, from)) || planned(stretch) || place.lead));
    const fields = {
      value: figure.value,
      comparator: figure.comparator,
      kind: kindOf({ sentence: heard, from, figure, year, setting: place.setting, documentYear: place.documentYear }),
      indicator: indicator && sentence !== passage.text ? withSlogansAsPrinted(indicator) : indicator,
      numerator: ratio?.numerator ?? null,
      denominator: ratio?.denominator ?? null,
      year,
      statement: passage.text,
    };
    const one = { span: figure.span, fields, repaired: figure.repaired };
    stated.push(one);
    if (!aside) main = one;
    if (!aside && !(inBracket && outer && ofItsOwn(sentence, figure))) outer = one;
  }
  if (stated.length !== parts.length || parts.length < 2) return stated;
  const shared = sharedPredicates(
    sentence,
    parts.map(({ figure, from }, i) => ({ figure, from, named: stated[i]!.fields.indicator ?? '' })),
  );
  const inTurn = namedInTurn(
    sentence,
    parts.map(({ figure }, i) => ({ figure, named: stated[i]!.fields.indicator ?? '' })),
  );
  for (const [i, named] of inTurn.entries()) if (named) shared[i] = named;
  for (const [i, named] of shared.entries()) if (named) stated[i]!.fields = { ...stated[i]!.fields, indicator: named };
  return stated;
}
