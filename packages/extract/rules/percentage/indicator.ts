import { withoutEnd } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { PLAN_WORDS } from '../../lexicon/numbers-kinds.ts';
import { BASE_HEADS } from '../../lexicon/numbers-leads.ts';
import { RATES } from '../../lexicon/numbers-measures.ts';
import { AMOUNT_SHARE, COUNTED_ONLY, countsSame, EVERYBODY, SHARE_OF_TOLD } from './beside-told.ts';
import { COUNT, withoutCounts } from './count.ts';
import { AT_TIER, counted, goingOn, withoutJudgement } from './counted.ts';
import { Cue, EDGE_AFTER, EDGE_BEFORE, said, wordsAtEnd, wordsAtStart } from './cue.ts';
import { following } from './following.ts';
import { measured, ON_FAILURE, PLAN_ONLY } from './measured.ts';
import { gradeIn, RANK_AMONG, RANKS } from './ranks.ts';
import { COVERS, OF_LEVEL, serving } from './serving.ts';
import type { Stretch } from './stretch.ts';
import { bareRate, tidy, upToNext } from './tidy.ts';
import { unlead } from './unlead.ts';
import { doneInBracket, FAILED, unlink } from './unlink.ts';

const BASE = wordsAtStart(BASE_HEADS);
const PREDICATE = new Cue(
  `${EDGE_BEFORE}(?:(?<!hiện\\s)có|đã|được|sử dụng|đạt|tham gia|thực hiện|biết|hoàn thành|triển khai|cài đặt|đáp ứng|cập nhật|nắm)${EDGE_AFTER}`,
);
const JOINED = new Cue(`^\\s*(?:là|của|thuộc|đối với|tại|ở)\\s+`);
const RATE = wordsAtEnd(RATES);
const REACHES = new Cue(`${EDGE_BEFORE}(?:đạt|chiếm|là|bằng|tương đương|tương ứng|=|lên|xuống|không thấp hơn|không dưới)${EDGE_AFTER}`);
const AT_LEAST = new Cue(`${EDGE_BEFORE}(?:từ|tối thiểu|ít nhất)${EDGE_AFTER}`);
const SHARES = new Cue(`${EDGE_BEFORE}chiếm${EDGE_AFTER}`);
const SHARED_PLAN = wordsAtStart(PLAN_WORDS);
/** «120% kế hoạch về số tin bài», «vượt 12% so với kế hoạch về số lớp»: of which plan. */
const PLAN_FOR = new RegExp(`^\\s*(?:so với\\s)?(?:${PLAN_WORDS.join('|')})(?:\\s\\p{L}+){0,2}\\svề\\s((?:tổng )?số\\s[^;:()%]+)`, 'iu');
const MEANT_FOR = quick(
  /^(?:[^:]*[.;]\s)?([^:;.]{4,80}):\s(?:để|nhằm|dùng để|dành cho|dành để)\s[^:;%]*,\s*(?:chiếm|bằng|đạt)(?:\s\p{L}+){0,2}\s*$/iu,
);
/** «… 05, trong đó hoàn thành 02 (40%), chưa thực hiện 01 (20%)»: how it stands with how many. */
const STANDS =
  /(?:^|[,;:]|trong đó:?)\s*((?:(?:chưa|không|đã|đang)\s)?(?:(?:hoàn thành|thực hiện|triển khai|xử lý|giải quyết)(?:\sxong)?(?:\s(?:(?:đúng|trước|trong|quá|trễ|sau)\s(?:thời )?hạn|(?:đúng|chậm) tiến độ))?|(?:còn )?trong hạn|quá hạn|trước(?: hạn)?(?: và|,) đúng hạn|đúng(?: hạn)?(?: và|,) trước hạn|đúng hạn|trước hạn|trễ hạn|chậm tiến độ|đúng tiến độ|(?:nộp )?trực (?:tuyến|tiếp)|(?:trực tuyến )?(?:toàn trình|một phần)))(?::\s\d[\d.]*(?:\s(?:nhiệm vụ|đầu việc|việc|hồ sơ|công trình))?|\s\d[\d.]*(\s(?:nhiệm vụ|đầu việc|việc|hồ sơ|công trình))?)\s*(?:\(\s*(?:đạt|chiếm)?|,\s(?:đạt|chiếm|bằng|tương đương)(?: tỷ lệ)?)\s*$/iu;
/** «Trong số 1.204 hồ sơ tiếp nhận có 1.180 hồ sơ nộp trực tuyến (98%)»: what the part is. */
const PART_OF = quick(/^\s*trong (?:tổng )?số \d[^;:%]*?\s(?:(?:thì |đã )?có|thì) \d[\d.]*\s(\p{L}[^;:%]*)$/iu);
/** «phiếu hỏi 120 người có 111 người hài lòng (92,5%)», «cứ 100 hồ sơ thì có 94 hồ sơ nộp qua mạng»: the same thing counted again is the part. */
const COUNTED_AGAIN = quick(/(?<![\d.,/])\d[\d.]*\s(\p{L}+)(?:\s[^;:%]*?)?,?\s(?:thì |đã )?có \d[\d.]*\s(\1\s\p{L}[^;:%]*)$/iu);
/** «Đạt: 6 (1,8%); Chưa đạt: 3 (0,8%)»: a rank with its number. */
const RANK = quick(
  /^\s*((?:chưa |không )?đạt)\s*:\s*(?:\d[\d.]*(?:\s\p{L}+){0,2}\s*)?\(?\s*$|^[\s;,]*((?:chưa|không) đạt)(?:\s*:)?(?:\s(?:chiếm|còn|không quá|dưới|chỉ))*\s*$/iu,
);
/** «số hóa đầu vào 98%; kết quả 96%»: what comes out beside what goes in. */
const OUTCOME = /^[\s;,]*(kết quả(?: giải quyết| đầu ra)?)(?:\s(?:đạt|là))?\s*$/iu;
/** «ngân sách trung ương 55%, tỉnh 30%, xã 15%»: whose budget. */
const TIER = /^\s*(?:,|;|và)\s*(trung ương|tỉnh|thành phố|huyện|xã|phường|địa phương)(?:\s(?:chiếm|là|góp))?\s*$/iu;
const BUDGET_SHARE = quick(
  /(?<!\p{L})ngân sách (?:nhà nước|trung ương|tỉnh|thành phố|huyện|xã|phường|địa phương)(?:\s(?:chiếm|là|hỗ trợ|góp))?:?\s\d[\d.,]*\s?%/iu,
);

const TIER_AMONG = /^[\s;,]*(?:và\s)?((?:(?:ngân sách|cấp)\s)?(?:trung ương|tỉnh|thành phố|huyện|xã|phường))(?:\s(?:chiếm|là|góp))?\s*$/iu;
const TIERS_SHARE = quick(/(?<!\p{L})(?:trung ương|tỉnh|thành phố|huyện|xã|phường)(?:\s\p{L}+){0,3}:?\s\d[\d.,]*\s?%/iu);

/** «612 lượt dự (chỉ tiêu giao 500 lượt, vượt», «62 xe (kế hoạch: 60 xe), bằng»: the plan's number. */
const PLAN_BESIDE = quick(
  /\s*\((?:chỉ tiêu|kế hoạch|mục tiêu|dự toán|kh|ct)(?:\s\p{L}+){0,3}:?\s\d[\d.,]*(?:\s\p{L}+){0,2}(?:[,;]\s*(?:vượt|đạt|tăng|bằng)\s*$|\)(?=,?\s*(?:vượt|đạt|tăng|bằng|tương đương|hoàn thành)\s*$))/iu,
);

/** «làm sạch dữ liệu (Hội Nông dân, hạn 15/8/2026, đạt»: who does it and by when. */
const WHO_AND_WHEN = /\s*\([^()%]*(?:hạn|chủ trì|phụ trách|phối hợp)[^()%]*,\s*(?:mới\s|chỉ\s|đã\s|hiện\s)*đạt\s*$/iu;

/** «công việc tăng đột biến trong khi | biên chế phải giảm 5%»: what else was so. */
const WHILE = /^.*\p{L}\strong khi\s(?=\p{Ll}+\s\p{Ll}+\s\p{Ll})/u;

/** What stands before a figure, when that is what it measures: «Tỷ lệ hồ sơ đúng hạn đạt 98,5%». */
function preceding(s: Stretch): string {
  const told = s.text.slice(s.from, s.figure.whole[0]).replace(WHILE, '');
  const all = withoutJudgement(told.includes('(') ? told.replace(WHO_AND_WHEN, '') : told);
  // «Chưa đạt 50%» by itself says what was not reached, and is no rank among others.
  const rank = RANK.exec(all);
  const graded = gradeIn(all, s.text);
  if (graded) return graded;
  const ranked =
    (rank && (rank[1] || /%.*%/s.test(s.text)) ? rank : null) ??
    STANDS.exec(all) ??
    (OUTCOME.test(all) && /\sđầu vào\s/.test(s.text.slice(0, s.from)) ? OUTCOME.exec(all) : null);
  const [, state = '', unit = ''] = ranked ?? [];
  // «đúng hạn 6.701 hồ sơ (98%)»: what is so.
  if (ranked) return /(?:hạn|tiến độ|trực t(?:uyến|iếp)|toàn trình|một phần)$/.test(state) ? `${unit} ${state}`.trim() : `${state}${unit}`;
  if (RANK_AMONG.test(all) && RANKS.test(s.text)) return all.replace(/[\s;,]/g, '');
  const tier = TIER.exec(all)?.[1];
  if (tier && BUDGET_SHARE.test(s.text.slice(0, s.from))) return `ngân sách ${tier}`;
  // «tỉnh hỗ trợ 50%; huyện 30%; xã 20%»
  const among = TIER_AMONG.exec(all)?.[1];
  if (among && TIERS_SHARE.test(s.text.slice(0, s.from))) return BUDGET_SHARE.test(s.text.slice(0, s.from)) ? `ngân sách ${among}` : among;
  const part = PART_OF.exec(all)?.[1] ?? COUNTED_AGAIN.exec(all)?.[2];
  if (part) return tidy(unlink(part));
  const failing = FAILING_RATE.exec(all)?.[1];
  if (failing) return failing;
  // «Ngân sách địa phương: để thực hiện các dự án, chiếm 10%»: what it is for does not name it.
  const meant = MEANT_FOR.exec(all);
  if (meant) return tidy(unlead(meant[1]!));
  const linked = unlink(all.includes('(') ? all.replace(PLAN_BESIDE, '') : all);
  // «chưa đạt (còn thiếu 5,9%)»
  const short = SHORT_OF.test(said(all)) || /^\s*đạt\s*\(/iu.test(all.slice(linked.length));
  const clause = short && !ON_FAILURE.test(linked) ? linked.replace(/\s(?:chưa|không)$/i, '') : linked;
  const tail = clause.slice(-20);
  const rate = RATE.exec(said(tail));
  if (rate) return tail.slice(rate.index).trim();
  const follows = () => said(s.text.slice(s.figure.whole[1], s.to));
  const ends = all.slice(clause.length);
  const shares =
    /^\s*,/.test(ends) &&
    (BASE.test(follows()) || SHARED_PLAN.test(follows()) || (/\schiếm\s/.test(ends) && /^\s*[.;)]?$/.test(follows().text)));
  return measured(clause, shares, doneInBracket(all) || FAILED.test(all));
}

/** «…, tỷ lệ không đạt 1,9%»: what fails is what is measured. */
const FAILING_RATE = quick(/(?<!\p{L})(t[ỷỉ] lệ (?:không|chưa) (?:đạt|bảo đảm|đảm bảo))(?:\s(?:là|chiếm|còn|ở mức|khoảng))*\s*$/iu);

const WHOLE = new Cue(`,?\\s*(?:trong đó|gồm|bao gồm|cụ thể)${EDGE_AFTER}`);

/** What an earlier clause counts, for a figure that only says «; tăng 23% so với tháng trước»: its parts are left out. Empty where it counts nothing. */
export function countedIn(earlier: string): string {
  const clause = withoutEnd(earlier, ';');
  const parts = WHOLE.exec(said(clause));
  const whole = parts ? clause.slice(0, parts.index) : clause;
  return COUNT.test(whole) ? measured(unlink(whole), false) : '';
}

/** «Trong đó, 85% là đoàn viên»: what a link behind the figure leads to. */
function joined(s: Stretch): string {
  const rest = s.text.slice(s.figure.whole[1], s.to);
  const link = JOINED.exec(said(rest));
  const found = link ? upToNext(rest.slice(link[0].length)) : '';
  return PLAN_ONLY.test(said(found)) || OF_DOCUMENT.test(found) || AT_TIER.test(found) ? '' : found;
}
/** «mức tối thiểu 3% của Nghị quyết 57»: who asks for it. */
const OF_DOCUMENT = quick(/^(?:nghị quyết|quyết định|chỉ thị|kế hoạch|chương trình|đề án)(?!\p{L})/iu);

/** «3 lớp với 96 học viên, 41% là phụ nữ»: the figure opens a clause of its own, which says what the share is. */
const opensPart = ({ text, from, figure: { whole } }: Stretch): boolean =>
  /^\s*là\s/.test(text.slice(whole[1], whole[1] + 6)) && /,\s*(?:trong đó:?\s*)?(?:(?:số\s)?còn lại\s*)?$/.test(text.slice(from, whole[0]));

const FULFILS = new Cue(
  `(?:^|[;:]\\s*)(?:(?:[\\p{L}]+\\s+){0,4}?(?:phấn đấu|quyết tâm|cam kết)\\s+|bảo đảm\\s+|cơ bản\\s+|đã\\s+)*(?:hoàn thành|thực hiện)(?:\\s+(?:và\\s+)?(?:vượt|đạt))?\\s*$`,
);

/** «…; phấn đấu hoàn thành 100% chỉ tiêu tỉnh giao»: the targets themselves are counted. Else empty. */
export function fulfilled(s: Stretch): string {
  const rest = s.text.slice(s.figure.whole[1], s.to);
  return FULFILS.test(said(s.text.slice(0, s.figure.whole[0]))) && /^\s*(?:các\s|số\s)?(?:chỉ tiêu|nhiệm vụ)(?!\p{L})/u.test(rest)
    ? upToNext(rest)
    : '';
}

/** «Hoàn thành 100% chỉ tiêu cấp chữ ký số»: a plan that says what it plans, for a figure of which nothing else says what it measures. Else empty. */
export function planned(s: Stretch): string {
  const rest = s.text.slice(s.figure.whole[1], s.to);
  const found = SHARED_PLAN.test(said(rest)) ? upToNext(rest.replace(/^([^()]*)\).*$/su, '$1')) : '';
  return found && !PLAN_ONLY.test(said(found)) ? found : '';
}

const SHARE_BESIDE = /^[^\d(]*\(\s*chiếm(?:\s(?:khoảng|gần|hơn|trên|tới|tỷ lệ))*\s*$/iu;
const AGES = /\s(?:từ|trên|dưới)\s\d+(?:\s?[-–]\s?\d+)?\s(?:tuổi|năm)(?:\strở lên)?/giu;

/** «giải ngân trên 95% vốn»: what is done with the base. */
const SPENDS = new Cue(
  `${EDGE_BEFORE}(giải ngân|huy động|thu hồi|phân bổ|thanh toán)(?:\\s+(?:đạt|được|trên|hơn|gần|tối thiểu|ít nhất|khoảng))*\\s*$`,
);
const GIVES_ONLY = /^(?:bố trí|phân bổ|huy động|cân đối|dành|ưu tiên|trích|chi|bảo đảm|duy trì)(?:\s(?:đủ|kinh phí))?$/iu;
/** «62 tiểu thương, đạt 72,9% số đã đăng ký»: no more than of which ones. */
const WHICH_HAVE = /^(?:tổng )?số đã\s/iu;
const RISES = /^(?:tăng\s|giảm\s)?(?:lên|xuống|len|xuong)(?:\s(?:còn|đến|tới|con|den|toi))?$/;
const SHORT_OF = new Cue(`\\p{L}\\s+(?:chưa|không)\\s+đạt(?:\\s+(?:tối thiểu|ít nhất|mức|tỷ lệ))?\\s*$`);
const OPENS_RATE = quick(
  /(?:^\s*|[;,:]\s*)(?:t[ỷỉ] (?:lệ|trọng)|độ (?:bao |che )?phủ|(?:phủ|bao phủ|lắp) (?:sóng|mạng|wifi)|[2-6]G)\s(?:[^;:%\d]|\d(?=\p{L}))*:?\s*$/iu,
);

/**
 * What a figure measures, without the figure: what follows it («92% số đảng viên …»), or what precedes it («Tỷ lệ … đạt 98,5%»), or the
 * thing counted («45/69 xã (65,2%) …»). Empty where the sentence does not say.
 */
export function indicatorOf(s: Stretch): string {
  const [start, end] = s.figure.whole;
  // Most figures of tables stand alone in their cell.
  if (s.text.slice(0, start).trim() === '' && s.text.slice(end).trim() === '') return '';
  return bareRate(withoutCounts(namedBy(s)));
}

const WHOSE =
  /^(?:(?:các|toàn)\s)?(?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường|[Hh]uyện|[Đđ]ặc khu|[Tt]hôn|[Bb]ản|[Ấấ]p)\s(?:\p{Lu}[\p{L}’']*|\d+)(?:(?:\s|,\s|\svà\s)(?:(?:tỉnh|xã|phường|thôn|bản|ấp)\s)?(?:\p{Lu}[\p{L}’']*|\d+))*$/u;
const BARE_NUMBER = quick(/(?<![\p{L}\d]\s(?:năm|tháng|quý|ngày)\s)(?:^|\s)\d[\d.]*\s*\(\s*(?:đạt|chiếm)?\s*$/u);
const BY_WAY_OF = /^\s(qua\s\p{Lu}[^,;:.()%]{1,40})(?=[,;.)]|$)/u;
const COUNTED_BEFORE = /(?:^|\s)\d[\d.]*\s(\p{Ll}+(?:\s\p{Ll}+){0,2}),\s(?:trong đó\s)?$/u;
/** How something is done, and not what. */
export const MANNER =
  /^(?:(?:trực t(?:uyến|iếp)(?:\s(?:và|hoặc)\s(?:qua\s)?(?:BCCI|bưu chính(?: công ích)?))?|qua mạng|toàn trình|một phần|(?:đúng|trước|quá|trễ) hạn|không (?:dùng )?(?:tiền mặt|giấy))(?:\s(?:toàn trình|một phần|và đúng hạn))?|trên (?:môi trường (?:mạng|số|điện tử)|cổng dịch vụ công(?: quốc gia)?))$/iu;

const RESPECT = /^\s(về (?:số )?(?:việc|tiền|vụ|lượng|giá trị|số lượng))(?=\s*(?:$|[,;.)(]|và\s))/iu;

/** «đạt 60% nhu cầu sử dụng», «bằng 35% đề xuất»: of what is needed or was asked for, for whatever. */
const NEEDED = quick(/^(?:nhu cầu(?: \p{L}+){0,3}|(?:đề xuất|đề nghị)(?: của .+)?)$/u);

function namedBy(s: Stretch): string {
  // «Tỷ lệ thi hành xong đạt 82% về việc và 51% về tiền»: in which respect.
  const respect = RESPECT.exec(s.text.slice(s.figure.whole[1], s.to))?.[1];
  if (respect) return `${preceding(s)} ${respect}`.trim();
  const planFor = PLAN_FOR.exec(s.text.slice(s.figure.whole[1], s.to))?.[1];
  if (planFor) return upToNext(planFor);
  // «38 xã chưa đạt 40% (danh sách kèm theo) lập phương án»: who falls short is measured, whatever it shall do.
  const short = /^\s*\(/.test(s.text.slice(s.figure.whole[1], s.to)) && SHORT_OF.test(said(s.text.slice(s.from, s.figure.whole[0])));
  const after = short ? '' : following(s);
  if (s.ratio && s.ratio.span[1] <= s.figure.whole[0] && !after) return counted(s, s.ratio.span);
  if (!after) {
    // «tiếp nhận 18.420 hồ sơ, 96% qua VNeID»
    const way = BY_WAY_OF.exec(s.text.slice(s.figure.whole[1], s.to))?.[1];
    const unit = way && COUNTED_BEFORE.exec(s.text.slice(s.from, s.figure.whole[0]))?.[1];
    if (unit) return `${unit} ${way}`;
    const told = preceding(s);
    // «Thu đạt 100% kế hoạch Quỹ phòng, chống thiên tai»: the plan says of what.
    if (/^\p{L}+$/u.test(told)) {
      const what = planned(s);
      if (what) return `${told} ${what}`;
    }
    // «bố trí tăng dần, phấn đấu đạt 3%»: of what has been named.
    const before = GIVES_ONLY.test(told) ? '' : told;
    // «giáo viên trên 45 tuổi (chiếm 30%) soạn bài chậm»: a share that is told beside is of those alone.
    const on = SHARE_BESIDE.test(s.text.slice(s.from, s.figure.whole[0]).replace(AGES, '')) ? '' : goingOn(s);
    // «Trong 1.250 lượt có 61% là người cao tuổi»: the whole, and what the share is.
    if (/^\s*trong\s(?:số\s|tổng số\s)?\d/i.test(s.text.slice(s.from)) || opensPart(s)) return joined(s) || `${before} ${on}`.trim();
    // «chiếm gần 1/4 (24,6%) diện tích gieo trồng»: of what it is a share.
    // «gần 4.500 (70,8%) thủ tục được triển khai»: a bare number before the bracket.
    if (on && BARE_NUMBER.test(s.text.slice(s.from, s.figure.whole[0]))) return on;
    if (on) return before && BASE.test(said(on)) ? before : `${before} ${on}`.trim();
    return before || joined(s);
  }
  const opening = s.text.slice(s.from, s.figure.whole[0]);
  const served = serving(opening, after);
  if (served) return served;
  // «Đăng ký thường trú 100% trực tuyến»: how, behind what.
  if (MANNER.test(after)) {
    const what = preceding(s);
    if (what.includes(' ')) return `${what} ${after}`;
  }
  const link = said(opening.slice(unlink(opening).length));
  // «chiếm 38% dân số, phần lớn chưa có …»: a base ends at its comma.
  // «Tỷ lệ bao phủ bảo hiểm 95% dân số»: so does one behind a measure that needs no link.
  // «Có 11.591 trạm 5G (7,7% số trạm 4G)»: so does one in a bracket behind what is counted.
  const bracketed = /\d[\d.]*\s\p{L}[^(]*\(\s*$/u.test(opening);
  // «chữ ký số cá nhân: 35% dân số trưởng thành»: so does one behind a name and its colon.
  const base =
    BASE.test(said(after)) &&
    (REACHES.test(link) ||
      (AT_LEAST.test(link) && EVERYBODY.test(after)) ||
      OPENS_RATE.test(opening) ||
      COVERS.test(opening) ||
      bracketed ||
      /\p{L}:\s*$/u.test(opening));
  // «44.008 tài khoản (91,09% số đã thu nhận)»: what closes the bracket is the base, whatever it has done.
  const closed = bracketed && /^[^()]*\)/.test(s.text.slice(s.figure.whole[1]));
  const share = SHARES.test(link);
  // «Nhiều hộ chưa cài ứng dụng (khoảng 18% số hộ)»: how many those are.
  const told =
    SHARE_OF_TOLD.test(opening) && /^[^()]{2,30}\)/.test(s.text.slice(s.figure.whole[1]).trimStart()) && !PREDICATE.test(said(after));
  // «hồ sơ trễ hạn chiếm 3,1% số hồ sơ đã giải quyết»: whatever the base has done.
  const bare = base
    ? closed ||
      told ||
      share ||
      NEEDED.test(after) ||
      WHICH_HAVE.test(after) ||
      countsSame(opening, after.replace(/^(?:tổng )?số /u, '')) ||
      !PREDICATE.test(said(after.split(', ')[0]!))
    : OF_LEVEL.test(opening) ||
      AMOUNT_SHARE.test(opening) ||
      told ||
      countsSame(opening, after) ||
      (share && !PREDICATE.test(said(after))) ||
      (/\p{L}:\s*$/u.test(opening) && COUNTED_ONLY.test(after));
  const spent = /^(?:(?:tổng )?(?:nguồn )?vốn|tổng số vốn)$|^(?:kế hoạch |nguồn )?vốn (?:được giao|đầu tư công|năm \d{4})$/iu.test(after)
    ? SPENDS.exec(said(opening))
    : null;
  if (spent) return `${spent[1]} ${after}`;
  const named = bare ? (s.ratio && s.ratio.span[1] <= s.figure.whole[0] ? counted(s, s.ratio.span) : preceding(s)) : '';
  // «Bố trí không dưới 3% tổng chi ngân sách xã cho khoa học»: what is given is a share of that.
  const before = GIVES_ONLY.test(named) ? '' : named;
  // «…; giai đoạn đến năm 2035 chiếm 18% đất xây dựng»: of what has been named.
  if (share && !before && s.from > 0 && unlead(unlink(opening)).trim() === '') return '';
  // «mức chi từ 0,2% lên 1% tổng chi», «… và tiếp tục nâng lên 2% GDP»: of what has been named.
  if (bare && !before && RISES.test(link.text.trim())) return '';
  // «phủ sóng 4G 99% dân số, 5G 34% dân số»
  if (/^(?:(?:phủ|bao phủ) sóng(?: .*)?|[2-6]G)$/iu.test(before)) return `${before} ${after}`;
  // «tỉnh Sơn A và Lạng B đạt tỷ lệ 100% số xã phủ xanh»: whose figure it is.
  if (base && WHOSE.test(before)) return after;
  return before.includes(' ') ? before : !before && /^gr?dp(?!\p{L})/iu.test(after) && !/\p{L}/u.test(unlead(unlink(opening))) ? '' : after;
}
