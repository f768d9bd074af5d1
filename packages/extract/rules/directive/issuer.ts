import { fold } from '@tonghop/model';
import { quick } from '../../letters.ts';
import {
  AGENCY_LOOKALIKES,
  AGENCY_START,
  BOARD_TOPIC,
  NAME_END_PAIRS,
  NAME_ENDS,
  NAME_GOES_ON,
  NAME_LINKS,
  TITLE_OPENS,
} from '../../lexicon/agencies.ts';
import { PROVINCES } from '../../lexicon/units.ts';
import { plainLetters, plainNameEnd } from './plain-name.ts';

/** A body's name in a text. */
export type Name = { start: number; end: number; text: string };

/** Kinds of places, whose own names are in capitals. */
const PLACE_KIND = /^(?:xã|phường|khu|trấn|tỉnh|phố|huyện|quận|thành|thị|đặc|thôn|xóm)$/;

/** «phường Xuân Hương - Đà Lạt», «tỉnh Bà Rịa - Vũng Tàu»: what stands behind the dash in a place's own name, folded. */
const BEHIND_DASH = new RegExp(
  `^[-–—] (?:${[
    ...new Set(
      PROVINCES.flatMap(({ merged, communes }) => [...merged, ...communes.xã, ...communes.phường]).flatMap((name) =>
        name.split(' - ').slice(1),
      ),
    ),
  ]
    .map((part) => fold(part))
    .join('|')})(?![A-Za-z])`,
);

/** Names of the highest bodies, folded. */
const COMPLETE = /^(?:(?:Thu tuong )?Chinh phu|Bo Chinh tri|Ban Bi thu)(?= (?:(?!so |dien tu|khoa )[a-z]|[-–] [A-Z]))/;

/** «Tổ công tác | triển khai Đề án 06 tỉnh»: what a working group is for, folded. */
const GROUP_TOPIC =
  /^ (?:trien khai|thuc hien)(?: thuc hien)? (?:De an|Nghi quyet|Chi thi)(?: so)? \d{1,3}(?: (?:cua )?(?:tinh|thanh pho|xa|phuong|Chinh phu)(?! [A-Z]))?/;

const WORD = /\s*([^\s]+)/y;
const LONGEST = 120;

/** «Ban Quản lý dự án đầu tư | xây dựng công | trình giao thông», «Hội nghị lần thứ | năm»: words behind which these end no name. */
const NOUN: Readonly<Record<string, RegExp>> = {
  xây: /\s(?:đầu tư|quy hoạch|công trình|kiểm định|giám định|tư vấn|vật liệu|kinh tế)\s$/iu,
  trình: /\s(?:công|chương|quy|giáo|lập)\s$/iu,
  năm: /\sthứ\s$/iu,
};

/** «Văn phòng Đoàn ĐBQH | và HĐND tỉnh», «Văn phòng HĐND | và UBND xã»: an office that serves two, folded. */
const OFFICE_OF_ONE = /^(?:Chanh )?Van phong (?:HDND|Hoi dong nhan dan|Doan (?:DBQH|dai bieu Quoc hoi))(?: khoa \w+)?$/;

/** «UBND tỉnh», «Chủ tịch UBND xã»: a whole name, behind which small letters go on with something else. */
const TIER_NAMED =
  /^(?:(?:Pho )?Chu tich |Thuong truc )?(?:UBND|U[yi] ban nhan dan|HDND|Hoi dong nhan dan) (?:tinh|xa|phuong|dac khu|huyen|thanh pho|quan)$/i;
/** «HĐND tỉnh khóa XV», «UBND thành phố trực thuộc Trung ương»: what does go on with it. */
const GOES_ON = quick(/^(?:kh(?:óa|oá)|nhiệm kỳ|trực thuộc|mới|cũ|lâm thời|nơi|và|[-–—])(?!\p{L})/u);

/** Whether the lower-case word at hand ends a name, seen with the word after it. */
function endsName(word: string, after: string): boolean {
  const pair = `${word} ${after}`;
  if (NAME_GOES_ON.has(pair.toLowerCase())) return false;
  // «Ban Chỉ đạo chuyển đổi số», but «… số 12/KH-UBND».
  if (word === 'số') return /^\d/.test(after);
  return NAME_ENDS.has(word) || NAME_END_PAIRS.has(pair);
}

/** «Phó Chủ tịch UBND tỉnh»: who signs for its head. */
const DEPUTY = /^Pho (?:Chu tich|Thu tuong|Bi thu|Giam doc (?=So |Cong an ))/;

/** Reads a body's name that begins at `start`; nothing when no body's name begins there. Ends before «về», a verb, a mark. */
export function nameAt(text: string, folded: string, start: number): Name | undefined {
  if (!AGENCY_START.test(folded.slice(start, start + 24)) && !DEPUTY.test(folded.slice(start, start + 24))) return undefined;
  const first = /^\p{L}+/u.exec(text.slice(start, start + 12))?.[0] ?? '';
  if (AGENCY_LOOKALIKES.has(fold(first)) && !AGENCY_LOOKALIKES.get(fold(first))!.includes(first)) return undefined;
  // «… của Chính phủ quản lý, cung cấp dịch vụ Internet»: names that nothing in small letters goes on.
  const whole = COMPLETE.exec(folded.slice(start, start + 28))?.[0];
  if (whole) return { start, end: start + whole.length, text: text.slice(start, start + whole.length) };
  let end = start;
  let place: 'kind' | 'named' | undefined;
  for (let at = start; at < text.length && at - start < LONGEST; ) {
    WORD.lastIndex = at;
    const m = WORD.exec(text);
    if (!m) break;
    const token = m[1]!;
    const from = m.index + m[0].length - token.length;
    const stop = token.search(/[;:()"“”«»,!?\u2026[\]|]|\.(?!\p{L})/u);
    const word = stop < 0 ? token : token.slice(0, stop);
    const next = /^\s*([^\s,;:.()"”]+)/u.exec(text.slice(from + token.length))?.[1] ?? '';
    const dashed = place === 'named' && /^[-–—]$/.test(token) && BEHIND_DASH.test(folded.slice(from, from + 40));
    const linked =
      dashed ||
      NAME_LINKS.test(folded.slice(from, from + 40)) ||
      (word === 'và' &&
        OFFICE_OF_ONE.test(folded.slice(start, end)) &&
        /^va (?:HDND|UBND|Hoi dong|U[yi] ban)/.test(folded.slice(from, from + 12)));
    if (end > start && word === word.toLowerCase() && word !== '' && !/^\d/.test(word)) {
      if (word === 'và' || /^[-–—]$/.test(word)) {
        if (!linked) break;
      } else if (
        (endsName(word, next) && !NOUN[word]?.test(text.slice(start, from))) ||
        (place === 'named' && word !== 'số' && !PLACE_KIND.test(word)) ||
        (TIER_NAMED.test(folded.slice(start, end)) && !GOES_ON.test(text.slice(from, from + 12)))
      )
        break;
      if (!dashed) place = PLACE_KIND.test(word) ? 'kind' : undefined;
    } else if (end > start && TITLE_OPENS.has(`${word} ${next}`.toLowerCase())) break;
    else if (place === 'kind' && /^\p{Lu}/u.test(word)) place = 'named';
    else if (/^[-–—]$/.test(word) && !linked && !/^\p{Lu}/u.test(next)) break;
    if (/^\d{3,}|\//.test(word) && end > start) break;
    if (word !== '') end = from + word.length;
    if (stop >= 0) {
      const rest = folded.slice(from + stop, from + stop + 40);
      if (token[stop] === '.' && /^(?:TP|Tp|tp|UB|VP)$/.test(word)) end++;
      else if (!(token[stop] === ',' && NAME_LINKS.test(rest))) break;
    }
    at = from + token.length;
  }
  // «Ban Chỉ đạo phát | triển KHCN …»: what the board is for is read as a whole.
  if (/^Ban Chi dao(?: .*)? phat$/i.test(folded.slice(start, end)) && /^ trien\b/.test(folded.slice(end, end + 7))) end -= ' phat'.length;
  const head = folded.slice(start, end);
  const topic = /^(?:Ban Chi dao|BCD)/i.test(head)
    ? BOARD_TOPIC.exec(folded.slice(end, end + 140))
    : /^To cong tac$/i.test(head)
      ? GROUP_TOPIC.exec(folded.slice(end, end + 80))
      : null;
  if (topic) end += topic[0].length;
  while (end > start && /[\s,–-]/.test(text[end - 1]!)) end--;
  // «Xã ban hành …»: a tier without a name is no body's name.
  if (/^(?:Xã|Phường|Tỉnh|Huyện|Thành phố|Đặc khu|Nhà|Sở|Bộ|Ban|Hội|Đoàn|Cục|Viện|Trường|Phòng)$/u.test(text.slice(start, end)))
    return undefined;
  return end > start + 1 ? { start, end, text: text.slice(start, end) } : undefined;
}

/** {@link nameAt}, and where a text is all in capitals, or has no tones, what its letters tell all the same. */
export function bodyAt(text: string, folded: string, start: number): Name | undefined {
  const letters = plainLetters(text, folded, start);
  if (!letters) return nameAt(text, folded, start);
  const end = plainNameEnd(text, folded, start, letters);
  return end === undefined ? undefined : { start, end, text: text.slice(start, end) };
}

const OF = /\s*,?\s*(?:\(?\s?(?:cua|do|(?:duoc )?ban hanh boi)\s+)/iy;
/** What must follow a name that stands without «của»: else it is the next clause's subject. */
const ABOUT = /^\s*(?:ve\s|v\/v|[;.)]|$)/i;

/** «của phòng Văn hóa - Xã hội xã A», «của công an xã B»: a body's name that begins with a small letter. */
const SMALL_BODY =
  /^(?:(?:phong|so|truong|hoi|doan|ban|cuc|chi cuc|tram|trung tam|van phong) [A-Z]|(?:cong an|uy ban nhan dan|dang uy|van phong|tram y te|trung tam [a-z]+(?: [a-z]+){0,4}) (?:xa |phuong |tinh |thanh pho |khu vuc )?[A-Z])/;

/** Such a name, with its letters as printed. */
function smallNameAt(text: string, folded: string, start: number): Name | undefined {
  const raised = (of: string) => of.slice(0, start) + of[start]!.toLocaleUpperCase('vi') + of.slice(start + 1);
  const name = bodyAt(raised(text), raised(folded), start);
  return name && { ...name, text: text.slice(start, name.end) };
}

/** The issuer that a citation names right after `from`: «của …», or a bare name before «về». */
export function issuerAfter(text: string, folded: string, from: number): Name | undefined {
  OF.lastIndex = from;
  const of = OF.exec(folded);
  if (of) {
    const start = of.index + of[0].length;
    return SMALL_BODY.test(folded.slice(start, start + 32)) ? smallNameAt(text, folded, start) : bodyAt(text, folded, start);
  }
  const bare = /^\s+/.exec(folded.slice(from, from + 3));
  if (!bare) return undefined;
  const name = bodyAt(text, folded, from + bare[0].length);
  return name && ABOUT.test(folded.slice(name.end, name.end + 8)) ? name : undefined;
}

const AND = /^(?:\s?[,–-]|\sva)\s(?=(?:Bo|So|Ngan hang|Toa an|Vien|Thanh tra) [A-Z])/;

/** A name with those of the others that issued with it («Bộ Công an, Bộ Y tế»), as many as there are codes («KHPH-BCA-BYT»). */
export function withOthers(text: string, folded: string, first: Name, codes: readonly string[]): Name {
  let { end } = first;
  for (const code of codes.slice(1)) {
    const and = /^[BNSTV]/.test(code) ? AND.exec(folded.slice(end, end + 16)) : null;
    const name = and && bodyAt(text, folded, end + and[0].length);
    if (!name) break;
    end = name.end;
  }
  return end === first.end ? first : { ...first, end, text: text.slice(first.start, end) };
}

const ISSUES =
  /\s(?:(?:da|vua|cung|tiep tuc|kip thoi|chu dong|truc tiep|moi)\s)*(?:(?:tham muu|xay dung|soan thao)(?:,| va)?\s)?(?:ban hanh|co|gui|ra|ky|ky ban hanh|phat hanh|thong qua|xay dung|tham muu)(?:\s\d{1,2} [a-z]+(?: [a-z]+){0,2}(?:,| va))?(?:\s(?:cac|mot so|\d{1,2}|day du|rieng|them))*\s*:?\s*$/i;

/** «kiến nghị do Thường trực HĐND xã chuyển đến tại | Công văn …», «nhiệm vụ UBND tỉnh giao tại | Kế hoạch …»: it says so in its document. */
const SAID_AT =
  /\s(?:da )?(?:chuyen(?: den| sang)?|gui(?: den| sang)?|neu|bao cao|trinh bay|tham muu|trinh|de xuat|kien nghi|yeu cau|de nghi|thong bao|chi dao|giao|phan anh|huong dan|quy dinh)\stai\s*$/;
const AT = /\s(?:tai|theo|trong|qua)(?:\s(?:cac|noi dung))?\s*$/;
const WILL =
  /(?:de nghi|chi dao|yeu cau|y kien|huong dan|thong bao|noi dung|tinh than|quy dinh|ket luan|phan cong|tham muu|de xuat|tham dinh|tham tra)(?: (?:chi dao|thong nhat|dong y|tham gia|gop y|tham dinh|phan bien|bang van ban|cua))*\s$/;

/** «Theo đề nghị của Sở Nội vụ tại | Công văn số …»: the body whose will the document states. */
function willBefore(text: string, folded: string, until: number): Name | undefined {
  const from = Math.max(0, until - 160);
  const said = SAID_AT.exec(folded.slice(from, until));
  const at = said ?? AT.exec(folded.slice(from, until));
  if (!at) return undefined;
  for (const start of starts(text, from, from + at.index)) {
    const name = bodyAt(text, folded, start);
    if (name && name.end === from + at.index && (said || WILL.test(folded.slice(Math.max(0, start - 40), start).toLowerCase())))
      return name;
  }
  return undefined;
}

/** «Tham mưu UBND phường | Kế hoạch số …»: the body for which it was drawn up. */
function advisedBefore(text: string, folded: string, until: number): Name | undefined {
  const from = Math.max(0, until - 100);
  const at = /\btham muu (?:cho |giup )?(?=[A-Z][^.;:]{2,80}:?\s$)/i.exec(folded.slice(from, until));
  const name = at && bodyAt(text.slice(0, until), folded.slice(0, until), from + at.index + at[0].length);
  // «Tham mưu UBND tỉnh: | Quyết định số …»
  return name && name.end >= until - 2 && /^:?\s$/.test(text.slice(name.end, until)) ? name : undefined;
}

/** The body that is said to issue what begins at `until`: «Sở Nội vụ đã ban hành | Công văn số …». */
export function issuerBefore(text: string, folded: string, until: number): Name | undefined {
  const from = Math.max(0, until - 160);
  const verb = ISSUES.exec(folded.slice(from, until));
  if (!verb) return advisedBefore(text, folded, until) ?? willBefore(text, folded, until);
  const edge = from + verb.index;
  // «UBND tỉnh ra Công văn …»: the verb, which names of bodies may hold too, is none of this one's.
  const [told, small] = [text.slice(0, edge), folded.slice(0, edge)];
  let best: Name | undefined;
  for (const start of starts(text, from, edge)) {
    const name = bodyAt(told, small, start);
    // «UBND xã tham mưu Đảng ủy ban hành …»: who was advised issues.
    if (name && /[a-z] tham muu (?:cho |giup )?[A-Z]/.test(small.slice(start, name.end))) continue;
    if (name && name.end === edge && !/(?:^|\s)(?:voi|cung|cho)\s$/i.test(folded.slice(Math.max(0, start - 6), start))) {
      best = name;
      break;
    }
  }
  return best;
}

const LISTS =
  /\s(?:(?:da|vua|cung|tiep tuc|kip thoi|chu dong)\s)*(?:(?:tham muu|xay dung)(?:,| va)?\s)?ban hanh\s(?:(?:cac|mot so|nhieu|\d{1,3}|day du)\s)*van ban(?:[^.;:]{0,220}:|[^.;:]{0,60}, (?:trong tam|chu yeu|noi bat|tieu bieu|nhu|gom|trong do)(?: la| co)?)\s*$/i;

/** The body that is said to have issued what a list holds: «Sở Nội vụ đã ban hành nhiều văn bản …, như: | Công văn số …». */
export function issuerOfList(text: string, folded: string, until: number): Name | undefined {
  const from = Math.max(0, until - 360);
  const verb = LISTS.exec(folded.slice(from, until));
  if (!verb) {
    // «- UBND tỉnh: | Kế hoạch 88/KH-UBND …»
    if (until > LONGEST || text.charCodeAt(text[until - 1] === ' ' ? until - 2 : until - 1) !== 58) return undefined;
    const lead = /^[\s\d.)(+*•–-]*(?=\p{Lu}[^:]{2,60}:\s*$)/u.exec(text.slice(0, until))?.[0].length;
    const name = lead === undefined ? undefined : bodyAt(text, folded, lead);
    return name && /^\s*:\s*$/.test(text.slice(name.end, until)) ? name : undefined;
  }
  const edge = from + verb.index;
  for (const start of starts(text, Math.max(from, edge - 120), edge)) {
    const name = bodyAt(text, folded, start);
    if (name?.end === edge) return name;
  }
  return undefined;
}

/** «Các Nghị quyết của Bộ Chính trị: | số 57-NQ/TW, …»: the body that the line which leads a list names. */
export function issuerHeading(text: string, folded: string, until: number): Name | undefined {
  const head = HEADING.exec(folded.slice(Math.max(0, until - LONGEST), until));
  if (!head) return undefined;
  const start = Math.max(0, until - LONGEST) + head.index + head[0].length;
  const name = bodyAt(text, folded, start);
  return name && /^\s*:\s*$/.test(folded.slice(name.end, until)) ? name : undefined;
}
const HEADING =
  /\b(?:nghi quyet|quyet dinh|nghi dinh|thong tu|chi thi|ke hoach|cong van|van ban|ket luan|huong dan|cong dien)(?: [a-z, ]{2,40})?\scua\s(?=[A-Z][^:.;]{2,70}:\s*$)/i;

/** Whether a symbol's code is made of a body's name: «SNV» of «Sở Nội vụ», «UBND» of «UBND tỉnh». */
export function codeFits(code: string, body: string): boolean {
  const [wanted, name] = [fold(code).toUpperCase(), fold(body)];
  const initials = name
    .split(/[\s,-]+/)
    .filter((word) => word !== 'va')
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
  return wanted.length >= 2 && (name.toUpperCase().startsWith(wanted) || initials.startsWith(wanted));
}

/** Offsets at which a capitalised word begins. */
export function* starts(text: string, from: number, to: number): Generator<number> {
  for (const m of text.slice(from, to).matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)) yield from + m.index;
}
