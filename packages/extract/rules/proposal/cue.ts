import { fold, foldLower } from '@tonghop/model';
import { everyMatch } from '../../every-match.ts';
import { quick } from '../../letters.ts';
import { withoutNamedDuties } from '../../lexicon/assignments.ts';
import {
  ABOVE,
  ASKED,
  ASKING,
  CLOSING_FORMULA,
  COMMANDED,
  isSent,
  NAME_WORDS,
  REQUEST_VERBS,
  SECOND_WORDS,
  TITLE_VERBS,
} from '../../lexicon/proposal.ts';
import { IMPERATIVES } from '../../lexicon/tones.ts';
import { plainNameEnd } from '../directive/plain-name.ts';

/** «Các nội dung đề nghị …», «hồ sơ đề xuất …»: words behind which asking is only named. */
const NO_NOUN = '(?<!(?:viec|cong tac|noi dung|van ban|ho so|thu tuc|phieu|theo|danh muc|cong van|don|to trinh|tong hop|thong bao) )';
/** «Xã đã đề nghị Viettel …»: what was asked for before is told, not asked. */
const NOT_TOLD = '(?<!\\bda (?:nhieu lan |kip thoi |chu dong |co van ban |gui van ban )?)';
/** What a request is joined to: an occasion, grounds, an aim (folded). */
const OCCASION =
  '(?:nhan dip (?:nay|do)|tu (?:thuc te|thuc tien|do|tinh hinh|(?:nhung |cac |mot so )?(?:van de|kho khan|vuong mac|han che|ton tai|bat cap))|truoc (?:thuc te|thuc trang|tinh hinh|(?:nhung |cac )?(?:kho khan|vuong mac|van de))|ngoai (?:ra|(?:nhung |cac )?(?:kien nghi|de xuat|noi dung|viec|van de))|ben canh do|dong thoi|do do|vi (?:vay|the)|do vay|qua (?:do|day|thuc te|ra soat)|tren co so do|(?:de|nham) (?:phong, chong |[^,:]){3,140}|(?:theo|xet) (?:de nghi|y kien|ket qua)[^,:]{3,160}|(?:can cu|sau khi) [^,:]{3,160})';
/** Names of bodies that hold a comma of their own. */
const NAMED_WITH_COMMAS =
  '(?:so|bo|phong) (?:van hoa, the thao|van hoa, khoa hoc|kinh te, ha tang)[^,;.:]{0,60}\\s|ban chi dao[^;.:]{0,120}chuyen doi so[^,;.:]{0,30}\\s';
const OPENING = new RegExp(
  `^["'(\\s-]*(?:${OCCASION}[^,:]{0,60}[,;:]\\s*)?(?:${NAMED_WITH_COMMAS}|[^,;.:]{0,50}\\s)?${NO_NOUN}${NOT_TOLD}${ASKING}(?:\\s?:)?\\s(?!cua\\s|nay\\s|neu tren|tren\\s)`,
);
const PLAIN = new RegExp(`^["'(\\s-]*(?:xin )?${ASKING}(?![a-z])`);
/** «Bà Nguyễn Thị A (Hội Phụ nữ xã): đề nghị …»: what somebody says. */
const SPOKEN = new RegExp(
  `^["'(\\s-]*(?:(?:ong|ba|dong chi|d/c) [^,:;.]{3,40}, [^,:;.]{3,60} ${ASKING}\\s|(?:ong|ba|dong chi|d/c|dai bieu|cu tri|y kien|ve|(?:noi dung|cau(?: hoi)?|muc|tieu chi)(?=\\s\\d)|tai (?:muc|phan|diem|trang|dieu|khoan|du thao)|(?:phong|tram|khoa|to|doi|chi cuc|chi nhanh|trung tam|truong|thon|ban|xa|phuong|xi nghiep|chi hoi|hoi|doan)(?! (?:nghi|dong|trinh|chuc)))\\s[^:;]{1,90}:\\s*["']?${ASKING}\\s)`,
);
/** «Nhân dịp này, Ban Thường trực đề nghị …»: the writer himself asks. */
const ASKED_NOW = new RegExp(`^${OCCASION}[^,:]{0,60},\\s(?:[^,;.:]{2,60}\\s)?(?:xin |kinh |tran trong )?${ASKING}\\s`);

/** «Lập dự toán và đề xuất cơ quan có thẩm quyền bố trí vốn»: work done or to be done, of which asking is a part. */
const WORKS = new RegExp(`^["'(\\s-]*(?!de xuat|xin )${IMPERATIVES}[^,;.:]{0,60}\\s(?:va|hoac|de)\\s(?:kip thoi )?${ASKING}\\s`);

/** «Đề xuất nhiệm vụ khoa học của phường còn ít»: how those who ask do it, and no request (tones tell «ít», «còn»). */
const ASKING_LACKS =
  /^["'(\s-]*(?:viec |cong tac )?(?:de xuat|kien nghi|de nghi|dang ky)(?:,? (?:dang ky|de xuat|dat hang))?(?: (?!co |cho |bo |ho )[a-z]+){1,5} (?:cua|tu|tai) [^,;.:]{2,50}?\s(?:con|it|chua|cham|thap|rat it|kha it|khong nhieu|han che|trung lap|so sai)(?![a-z])/;

/** A word of each way to ask ({@link ASKING}). */
const ASKING_WORD = /nghi|xuat|mong|trinh|xin |(?:nay|do|tren|rat|dang|se) can /;

/** Whether a passage opens by asking somebody for something («Đề nghị …», «UBND xã kiến nghị …»). `lower` is folded. */
export function asks(lower: string): boolean {
  // Most passages hold none of the words that ask.
  if (!ASKING_WORD.test(lower)) return false;
  if (WORKS.test(lower) || ASKING_LACKS.test(lower)) return false;
  return (OPENING.test(lower) || SPOKEN.test(lower)) && !CLOSING_FORMULA.test(lower);
}

/** Whether the asking word itself opens a passage. */
export function asksPlainly(lower: string): boolean {
  return PLAIN.test(lower);
}

/** The closing formula: the report is sent for somebody to note and pool. */
export function isClosing(lower: string): boolean {
  // «UBND xã kính báo cáo./.», «Trân trọng phúc đáp Quý Sở.»
  const sent =
    /\b(?:kinh|tran trong|xin) (?:bao cao|gui|phuc dap|trinh|thong tin)\b/.test(lower) && lower.length < 400 && /[./]\s*$/.test(lower);
  return (
    ((sent || isSent(lower)) && !asksPlainly(lower)) ||
    /^["'(\s]*kinh trinh\b.{0,160}\b(?:xem xet|quyet dinh|phe duyet|cho y kien)\b[^.;:]{0,60}\.?\/?\.?\s*$/.test(lower) ||
    /^["'(\s]*(?:rat )?kinh (?:de nghi|mong|trinh)\b[^.;:]{0,140}\bxem xet(?:,? (?:va )?(?:quyet dinh|phe duyet|chap thuan|giai quyet|giup do|cho y kien))?\s*\.\/\.\s*$/.test(
      lower,
    ) ||
    /^kinh mong\b.{0,120}\bgiup do\b.{0,80}\bhoan thanh\b/.test(lower) ||
    /\bmong (?:tiep tuc )?(?:nhan )?duoc su (?:quan tam|giup do|ho tro|phoi hop|chi dao)\b(?!.*\b(?:trong viec|ve viec|de |nham )(?!.*\bnhiem vu\b))[^.;]{0,60}\.?\/?\.?\s*$/.test(
      lower,
    ) ||
    // «Rất mong được Quý Sở quan tâm, giúp đỡ./.»
    /\bmong (?:nhan )?duoc (?:[^,;.:]{2,60} )?(?:quan tam|xem xet|giup do)(?:,? (?:xem xet|giup do|chi dao|ho tro))*\s*\.?\/?\.?\s*$/.test(
      lower,
    ) ||
    /^["'(\s]*tren day\b/.test(lower) ||
    /\b(?:duoc|de) biet(?:,? (?:va )?(?:thuc hien|huong dan|lien he))?\s*\.\/\.\s*$/.test(lower) ||
    (CLOSING_FORMULA.test(lower) && lower.length < 400) ||
    /\b(?:tran trong(?: cam on| phoi hop)?|xin chan thanh cam on)\W*$/.test(lower)
  );
}

// «với» and «xin» alone lead to whom it asks only at the front: «chia sẻ dữ liệu với Công an xã» asks somebody else.
const LED = new RegExp(
  `(?:(?:rat |kinh |xin )*mong (?:muon )?(?:nhan )?duoc su (?:quan tam|giup do|ho tro|chi dao|phoi hop)(?:,? (?:giup do|ho tro|chi dao|phoi hop))* cua|${ASKING}(?:\\s?:)?|(?<=^[^a-z]*)(?:(?:doi )?voi|(?:ve )?phia|(?:rat |kinh )?mong(?: muon)?|xin(?: y kien| chu truong| phep)?(?: cua)?|(?:xa |phuong |truong |don vi |dia phuong )?(?:rat )?can(?= (?:som |tiep tuc )?duoc ))|(?<=[:,] )(?:rat |kinh )*mong(?: muon)?)\\s+(?:(?:som |tiep tuc )?duoc\\s+)?(?:(?:doi )?voi\\s+|(?:cac )?dong chi\\s+|lanh dao\\s+(?=so|ubnd))?`,
  'g',
);
const HEAD = new RegExp(`^${ASKED}`);
const VERB = new RegExp(`\\s${REQUEST_VERBS}`);
const TITLE_VERB = new RegExp(`\\s${TITLE_VERBS.replace(/[a-z]+/g, (word) => word.toUpperCase())}(?![A-Z])`);
/** «Tỉnh A xin đưa ra một số kiến nghị:»: the body in front is the one that asks. */
const PLEADS =
  /^\s*(?:xin|kinh|tran trong|rat mong|mong|dua ra|neu|co (?:mot so|cac|nhung|\d+))\s[^.;]{0,80}(?:de nghi|kien nghi|de xuat|de dat|y kien)/;
const LONGEST_NAME = 90;
/** Characters within which a request names whom it asks. */
const REACH = 260;

const folds = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map((word) => fold(word)));
// Authors without tones: «So Khoa hoc va Cong nghe».
const PLAIN_NAMES = folds(NAME_WORDS);
const PLAIN_SECONDS = folds(SECOND_WORDS);

// Asked of every word of a name: a comparison, where a class of all letters would be searched.
const isSmall = (word: string): boolean => word[0] !== word[0]!.toUpperCase();
const isCapital = (word: string): boolean => word[0] !== word[0]!.toLowerCase();

/** «Văn phòng Đăng ký đất đai», «các trường trên địa bàn»: words that end other names. */
const LAND_OFFICE =
  /^(?:c[áa]c )?ng[âa]n h[àa]ng$|(?:^|, )Ban B[íi] th[ưu]$|(?:^|, )Ban [Gg]i[áa]m(?: (?:[đd][ốo]c|hi[ệe]u))?$|Giao th[ôo]ng v[ậa]n(?: t[ảa]i)?$|^H[ộo]i [đd][ồo]ng qu[ảa]n tr[ịi]$|^Ban [ĐD][ạa]i di[ệe]n cha(?: m[ẹe](?: h[ọo]c)?)?$|V[ăa]n ph[òo]ng(?: [ĐDđd][ăa]ng(?: k[ýy](?: [đd][ấa]t(?: [đd]ai)?)?)?)?$|tr[êe]n [đd][ịi]a b[àa]n$|[Qq]u[ảa]n l[ýy] [đd][ấa]t(?: [đd]ai)?$|T[ầa]n s[ốo] v[ôo](?: tuy[ếe]n(?: [đd]i[ệe]n)?)?$|c[áa]c [^,;.]{2,20} l[âa]n(?: c[ậa]n)?$|[Pp]h[áa]t thanh(?:,| v[àa]) truy[ềe]n h[ìi]nh$/u;

const HAS = ['có', 'co'] as const;
const QUALIFIED = /^\s+(?:th[ẩa]m quy[ềe]n|li[êe]n quan|tr[áa]ch nhi[ệe]m|ch[ứu]c n[ăa]ng|[đd]i[ềe]u ki[ệe]n)/i;

/** «Sở Khoa học và Công nghệ cấp cho xã 10 bộ máy», but «Ủy ban nhân dân cấp xã», «các cấp»: what is given. */
const GIVES = quick(
  /^c[ấa]p\s+(?:\d|(?!x[ãa](?![\p{L}])|t[ỉi]nh(?![\p{L}])|huy[ệe]n|tr[êe]n|[ủu]y|[uủ]ỷ|c[ơo] s[ởo]|th[àa]nh ph[ốo]|trung|ph[ưu][ờo]ng|c[óo](?![\p{L}])|ng[àa]nh|b[ộo](?![\p{L}])|qu[ốo]c gia|n[ưu][ớo]c|tho[áa]t)\p{L})/iu,
);

/** «các cấp», «Trường Trung cấp»: words before «cấp» that make a noun of it. */
const TIERED = /(?:c[áa]c|trung|s[ơo]|li[êe]n|c[ùu]ng|m[ọo]i|hai|2) $/i;

/** Where, behind the first word, the first one in small letters stands that no body's name holds. */
function lowerWord(named: string): number {
  // «Văn phòng Chính phủ/Cục Kiểm soát thủ tục hành chính»: two bodies.
  const head = named.includes('/') ? named.replace(/\/(?=\p{Lu})/gu, ' ') : named;
  const [names, seconds] = /[\u00c0-\u1ef9]/.test(head) ? [NAME_WORDS, SECOND_WORDS] : [PLAIN_NAMES, PLAIN_SECONDS];
  let capital = false;
  for (const match of head.matchAll(/[^\s,;:.?()"]+/g)) {
    const word = match[0];
    if (
      match.index > 0 &&
      isSmall(word) &&
      !names.has(word) &&
      !(capital && seconds.has(word)) &&
      !LAND_OFFICE.test(head.slice(0, match.index + word.length))
    )
      return match.index;
    // «cơ quan có thẩm quyền», but «doanh nghiệp có gói cước riêng».
    if (word === HAS[names === NAME_WORDS ? 0 : 1] && !QUALIFIED.test(head.slice(match.index + word.length))) return match.index;
    if (match.index > 0 && GIVES.test(head.slice(match.index, match.index + 16)) && !TIERED.test(head.slice(0, match.index)))
      return match.index;
    capital = isCapital(word) || (capital && seconds.has(word));
  }
  return head.length;
}

/** First words of bodies that other words fold like: «bỏ khoản chi», «số liệu», «tính toán». */
const SPELLED = new Map(
  Object.entries({
    bo: 'bộ',
    ban: 'ban',
    so: 'sở',
    hoi: 'hội',
    doan: 'đoàn',
    phong: 'phòng',
    tinh: 'tỉnh',
    phuong: 'phường',
    xa: 'xã',
    cuc: 'cục',
    to: 'tổ',
    truong: 'trường trưởng',
  }),
);

/** Whether a text's first word, written with its tones, is another than the body's that it folds like: «Số và ký hiệu», «Bỏ khoản chi». */
export function isLookalike(text: string): boolean {
  const first = (/^\p{L}+/u.exec(text)?.[0] ?? '').toLocaleLowerCase('vi');
  const wanted = SPELLED.get(fold(first));
  return wanted !== undefined && /[^a-z]/.test(first) && !wanted.split(' ').includes(first);
}

const SHORT_NAME = /^\p{Lu}[\p{Lu}&\d]{2,11}(?:\s(?:tỉnh|thành phố|xã|phường|đặc khu))?(?=\s?:\s)/u;

const OWNER = /^(?:cac )?chu (?:dau tu|(?:cac )?du an(?: thanh phan)?)\b/i;

/**
 * Length of a body's name at the front of a text, or 0: up to the verb of the request (in small letters:
 * «Sở Xây dựng» goes on) or a mark.
 */
export function nameLength(named: string): number {
  // «BCHQS tỉnh: …», «PC06: …»
  const short = SHORT_NAME.exec(named)?.[0].length;
  if (short) return short;
  // Most texts open with no body: the dear reading below is left to those that may.
  const opening = foldLower(named.slice(0, 60));
  const isHead = HEAD.test(opening) && !isLookalike(named);
  if (!isHead && !OWNER.test(opening)) return 0;
  const text = withoutNamedDuties(named.slice(0, LONGEST_NAME + 40));
  const folded = fold(text.slice(0, LONGEST_NAME + 40));
  const owner = OWNER.exec(folded);
  if (owner) return owner[0].length;
  if (!isHead) return 0;
  const head = folded.slice(0, LONGEST_NAME + 20);
  const mark =
    /[:;.?()"]|,\s(?=(?:de|nham|som|xem|quan|kip|tiep|dong thoi|trong do|cu the)\b)|\s(?=(?:cac|mot so|nhung|\d{1,2}) (?:noi dung|van de|viec) )|\s(?=(?:KIEN NGHI|DE NGHI|DE XUAT|DE DAT|XIN|MONG)(?![A-Z]))/.exec(
      head,
    )?.index ?? head.length;
  const verb = (/[a-z]/.test(head) ? VERB : TITLE_VERB).exec(head)?.index ?? head.length;
  const capitals = /[a-z]/.test(head) ? undefined : plainNameEnd(text, folded, 0, 'capitals');
  const length = Math.min(mark, verb, capitals ?? lowerWord(text.slice(0, head.length)));
  if (length === head.length && text.length > head.length) return 0;
  return length <= LONGEST_NAME
    ? head
        .slice(0, length)
        .trimEnd()
        .replace(/\s+(?:cac|mot so|nhung|CAC|MOT SO|NHUNG)(?:\s+(?:noi|van|viec|NOI|VAN|VIEC))?$/, '')
        .replace(/[,-]$/, '')
        .trimEnd().length
    : 0;
}

/** «Hạ tầng: nhờ Điện lực kéo điện», «Phần mềm một cửa: Sở A nâng cấp»: behind the matter, whose it is. */
const MATTER = /^["'(\s-]*(?:[^:;.]{2,70}:\s+)?(?:nho|can|kinh chuyen)\s+|^["'(\s-]*[^:;.]{2,70}:\s+/;
/** Words that fold as «cần» and «nhờ» do: «Cán bộ hỗ trợ …», «Căn cứ …», «Nhỏ lẻ …». */
const NO_NEED = /(?:cán|căn|cân|cạn|càn|nhỏ|nhớ)\s+$/iu;
const FIELD = /^["'(\s-]*[^:;.]{2,70}:\s+/;
const DOES_IT = new RegExp(`^\\s+(?:can |phai |se )?${REQUEST_VERBS}`);

/** Where the matter's own words end and whom it asks begins: `[start, end)`, or undefined. */
function behindMatter(text: string, lower: string): readonly [number, number] | undefined {
  const read = MATTER.exec(lower)?.[0];
  const matter = read && NO_NEED.test(text.slice(0, read.length)) ? FIELD.exec(lower)?.[0] : read;
  if (matter === undefined) return undefined;
  const length = nameLength(text.slice(matter.length));
  if (length === 0) return undefined;
  const end = matter.length + length;
  return /(?:nho|chuyen)\s+$/.test(matter) || DOES_IT.test(lower.slice(end)) ? [matter.length, end] : undefined;
}

const ASKER = new RegExp(`^([^,;:.]{3,80}), [^,;:.]{2,60}? (?:rat |kinh |xin |cung )*(?:${ASKING}|mong)\\s`);

/**
 * Where a passage names whom it asks: `[start, end)` within it, or undefined. Read behind «đề nghị», «kiến nghị (với)», «đối với», or at
 * its very front («Sở Tài chính thẩm định sớm …», «UBND tỉnh: …») where `bare` allows it.
 */
export function addresseeIn(text: string, bare: boolean): readonly [number, number] | undefined {
  const folded = fold(text.slice(0, REACH));
  const lower = folded.toLowerCase();
  const lead = /^["'(\s-]*(?:\d+[.)]\s*)?/.exec(folded)![0].length;
  if (bare) {
    const length = nameLength(text.slice(lead));
    const on = folded.slice(lead + length).toLowerCase();
    if (length > 0 && !PLAIN.test(on) && !PLEADS.test(on)) return [lead, lead + length];
  }
  for (const match of everyMatch(LED, lower)) {
    const start = match.index + match[0].length;
    const named = nameLength(text.slice(start));
    // «Với Sở A, Chi cục mong muốn …»: the comma parts whom it asks from who asks.
    const asker = /voi\s$/.test(match[0]) ? ASKER.exec(lower.slice(start)) : null;
    const length = asker ? Math.min(named, asker[1]!.length) : named;
    if (length > 0) return [start, start + length];
  }
  return bare ? behindMatter(text, lower) : undefined;
}

const OWN_LEVEL =
  /^(?:ubnd (?:xa|phuong|dac khu)|uy ban nhan dan (?:xa|phuong|dac khu)|dang uy|phong|ban |hoi |doan |truong|chi (?:uy|bo)|khoa |trung tam|van phong|to |benh vien|cong doan|dai |bao va|nha may|hat |thanh tra|quy (?:bao|ho|phat|dau|phong|khuyen|tin)|xi nghiep|cac (?:phong|don vi|thon|xa|truong))/;

const SHALL = new RegExp(`^[\\s,:]+(?:can )?${REQUEST_VERBS}`);

/** The body with which a passage opens and what it shall do («Sở Tài chính sớm thẩm định …»): its name's place, or undefined. */
export function requestedAtFront(text: string): readonly [number, number] | undefined {
  const found = addresseeIn(text, true);
  return found && found[0] <= 'Đối với '.length && SHALL.test(foldLower(text.slice(found[1]))) ? found : undefined;
}

/** Whether a passage opens with a body above or beside the writer and what it shall do. */
export function opensRequest(text: string): boolean {
  const found = requestedAtFront(text);
  return found !== undefined && !OWN_LEVEL.test(foldLower(text.slice(found[0])));
}

/** Whether a passage among difficulties turns to a body with a request of its own. */
export function turnsTo(text: string): boolean {
  const lower = foldLower(text);
  return asks(lower) && (asksPlainly(lower) || addresseeIn(text, false) !== undefined);
}

/** Where an item among a report's tasks asks a body above the writer for something, and so is no task of its own: the name's place, or undefined. */
export function asksAbove(text: string): readonly [number, number] | undefined {
  const lower = foldLower(text);
  const found = asksPlainly(lower) || ASKED_NOW.test(lower) ? addresseeIn(text, false) : undefined;
  return found && ABOVE.test(`${foldLower(text.slice(...found))} `) ? found : undefined;
}

const ASKS = new RegExp(`${ASKING}\\s+`);

/** Whether those who are asked are the writer's own units, whom it commands. */
export function commands(lower: string): boolean {
  const match = ASKS.exec(lower);
  return match !== null && COMMANDED.test(lower.slice(match.index + match[0].length));
}
