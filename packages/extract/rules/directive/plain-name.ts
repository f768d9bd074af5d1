import { fold } from '@tonghop/model';
import { AGENCY_LOOKALIKES, AGENCY_START, BOARD_TOPIC, NAME_END_PAIRS, NAME_ENDS, NAME_LINKS } from '../../lexicon/agencies.ts';
import { PROVINCES } from '../../lexicon/units.ts';

/** How a stretch of text is written where its letters tell less: all in capitals, or without any tones (old mails, forms). */
export type PlainLetters = 'capitals' | 'toneless';

const LONGEST = 120;
/** Letters around a name that tell how they are written. */
const AROUND = 60;
const FEWEST = 24;
const ANY_START = new RegExp(AGENCY_START.source, 'i');
const ANY_LINKS = new RegExp(NAME_LINKS.source, 'i');

const upper = (letter: string | undefined): boolean => letter !== undefined && letter !== letter.toLowerCase();

/** How the letters around a place are written, where that is not as usual; `folded` is the text without its tones. */
export function plainLetters(text: string, folded: string, at: number): PlainLetters | undefined {
  if (upper(text[at]) && (upper(text[at + 1]) || upper(text[at + 2]))) {
    const letters = text.slice(at, at + AROUND).replace(/\P{L}+/gu, '');
    if (letters.length >= FEWEST / 2 && letters === letters.toUpperCase()) return 'capitals';
  }
  if (text.slice(at, at + 12) !== folded.slice(at, at + 12)) return undefined;
  const from = Math.max(0, at - AROUND);
  const around = text.slice(from, at + AROUND);
  return around.length >= FEWEST && around === folded.slice(from, at + AROUND) && /[a-z]/.test(around) ? 'toneless' : undefined;
}

/** Words that begin like a body's name where tones do not tell them apart: «phong trào», «số liệu», «hội nghị» (folded). */
const NO_BODY =
  /^(?:phong (?:trao|chong)|so (?:lieu|luong|hoa|ho|nguoi|ket|\d)|hoi (?:nghi|thao|dap|vien)|truong hop|doan (?:ket|kiem|vien|the)|tinh (?:hinh|trang|den|cuc)|tong (?:so|hop|ket)|nha (?:nuoc|van hoa|truong)|bo (?:may|phan|sung|tai lieu|thu tuc|tri|tieu chi)|ban (?:hanh|do|sac)|dai (?:dien|hoi|bieu)|cuc bo|xa hoi(?! hoc)|vien (?:chuc|thong)|chi (?:tieu|dao|thi|phi|tra)|cong (?:chuc|viec|tac|bo|van)|co quan,|dang (?:ky|vien|thuc|trien)|quan (?:ly|triet|tam)|thanh (?:phan|tich|toan)|quy (?:dinh|trinh|che|hoach|[iv]+\b))/;

/** A word that names no body alone. */
const ALONE = /^(?:so|bo|ban|hoi|phong|cuc|vien|truong|doan|tong|van phong|trung tam)$/;
/** Folded words that end a name, but those that without tones stand in names too («Bảo vệ thực vật», «đầu tư»). */
const ENDS = new Set(
  [...NAME_ENDS].map((word) => fold(word)).filter((word) => !/^(?:thi|tu|bao|ky|quy|kinh|van|chua|de|giao|bi|nam|dang)$/.test(word)),
);
const END_PAIRS = new Set([
  ...[...NAME_END_PAIRS].map((pair) => fold(pair)),
  ...'gui|de|bao|mong|trinh|thua'.split('|').map((word) => `kinh ${word}`),
]);
/** Verbs of which one word is enough, where no small letter tells where a name ends (folded). */
const VERBS =
  /^(?:chi dao|huong dan|bo tri|quan tam|xem xet|som|tiep tuc|rut gon|cap (?!uy|cuu)|mo (?:lop|them)|nang cap|trang bi|giao(?! (?:duc|thong|va))|yeu cau|gui|tham muu|dau tu (?!cong)|tap huan|dao tao(?= (?:cho|can bo))|chu tri|keo|lap dat|sua chua|cho phep|tang cuong|cung cap|thuc hien|trien khai|to chuc (?!can bo|tinh|hanh)|ho tro|bao cao|kien nghi|de nghi|de xuat|dua |giam |tang )/;

/** Behind a tier names of places stand: each with how many words it has, folded and in small letters. */
const PLACES = new Set(
  PROVINCES.flatMap(({ name, merged, communes }) => [name, ...merged, ...communes.xã, ...communes.phường, ...communes['đặc khu']]).map(
    (name) => fold(name).toLowerCase(),
  ),
);
const LONGEST_PLACE = 6;
const TIER = /^(?:tinh|xa|phuong|huyen|pho|khu|tran)$/;
const NO_TIER = /^(?:tinh (?:uy|doan)|xa (?:hoi|doan)|khu vuc|pho (?:chu|giam|bi|truong))/;

/** How many letters the name of a known place takes at the start of a folded text in small letters; 0 where none stands. */
function placeLength(text: string): number {
  const words = /^(?:[^\s,.;:()]+ ?){1,6}/.exec(text)?.[0].trim().split(' ') ?? [];
  for (let count = Math.min(LONGEST_PLACE, words.length); count > 0; count--) {
    const name = words.slice(0, count).join(' ');
    if (PLACES.has(name)) return name.length;
  }
  return 0;
}

/** Departments, ministries and commune offices by their fields (folded): what follows is no part of the name, but a place. */
const KNOWN =
  /^(?:(?:so|bo) (?:khoa hoc va cong nghe|giao duc va dao tao|nong nghiep va moi truong|van hoa, the thao va du lich|noi vu|tai chinh|xay dung|tu phap|ngoai (?:vu|giao)|cong thuong|y te|dan toc va ton giao|cong an|quoc phong|du lich)|phong (?:kinh te(?:, ha tang va do thi)?|van hoa - xa hoi))(?![a-z])/;

/** Where a name ends whose field is known, the place behind it with it. */
function knownEnd(low: string): number | undefined {
  const end = KNOWN.exec(low)?.[0].length;
  const tier = end === undefined ? undefined : /^ (?:tinh|thanh pho|xa|phuong|dac khu) /.exec(low.slice(end))?.[0].length;
  const place = tier === undefined ? 0 : placeLength(low.slice(end! + tier));
  return place > 0 ? end! + tier! + place : end;
}

/** Whether a word ends a name, seen with the next one; `toned`: both have their tones; `alone`: only one word stands before, «SỞ | XÂY DỰNG». */
function endsName(word: string, next: string, { toned, alone }: { toned: boolean; alone: boolean }): boolean {
  if ((toned ? NAME_ENDS : ENDS).has(word)) return true;
  return !alone && (toned ? NAME_END_PAIRS : END_PAIRS).has(`${word} ${next}`);
}

/** Whether the first word of a name in small letters is another that its tones tell from a body's: «bản», «số», «phong». */
function isOther(small: string): boolean {
  const first = /^\p{L}+/u.exec(small)?.[0] ?? '';
  const spelt = first.slice(0, 1).toLocaleUpperCase('vi') + first.slice(1);
  return AGENCY_LOOKALIKES.get(fold(spelt))?.includes(spelt) === false;
}

/** Whether a name goes on behind «và», a dash or a comma. */
const goesOn = (name: string, folded: string): boolean =>
  ANY_LINKS.test(folded.slice(0, 40)) ||
  (/^van phong (?:hdnd|hoi dong|doan)/.test(name) && /^va (?:hdnd|ubnd|hoi dong|u[yi] ban)/i.test(folded));

/** Where the body's name ends that begins at `start` of a text of such letters; undefined where none begins. */
export function plainNameEnd(text: string, folded: string, start: number, letters: PlainLetters): number | undefined {
  const here = folded.slice(start, start + LONGEST);
  const low = here.toLowerCase();
  const capitals = letters === 'capitals';
  if (!(capitals ? ANY_START : AGENCY_START).test(here.slice(0, 24)) || NO_BODY.test(low)) return undefined;
  const known = knownEnd(low);
  if (known !== undefined) return start + known;
  const small = text.slice(start, start + LONGEST).toLocaleLowerCase('vi');
  const toned = capitals && small.length === low.length && small.slice(0, AROUND) !== low.slice(0, AROUND);
  if (toned && isOther(small)) return undefined;
  let [end, placed] = [0, false];
  for (const { 0: token, index } of low.matchAll(/\S+/g)) {
    const stop = token.search(/[;:()"“”«»,!?[\]|/]|\.(?![a-z])/);
    const word = stop < 0 ? token : token.slice(0, stop);
    const behind = index + token.length + 1;
    const next = /^[^\s,;:.()]+/.exec(low.slice(behind))?.[0] ?? '';
    if (end > 0) {
      const isSmall = capitals || !upper(here[index]);
      const told = toned ? [small.slice(index, index + word.length), small.slice(behind, behind + next.length)] : [word, next];
      const alone = ALONE.test(low.slice(0, end));
      if (/^\d/.test(word) || (isSmall && (placed || endsName(told[0]!, told[1]!, { toned, alone })))) break;
      const board = /^ban $/.test(low.slice(0, index)) && next === 'dao';
      if (capitals && !alone && !board && VERBS.test(low.slice(index, index + 40))) break;
      if (/^(?:va|[-–])$/.test(word) && !goesOn(low, here.slice(index))) break;
    }
    if (word !== '') end = index + word.length;
    if (TIER.test(word) && !NO_TIER.test(`${word} ${next}`) && stop < 0) {
      const place = placeLength(low.slice(behind));
      if (place > 0) return start + behind + place;
      // «UBND TỈNH BỐ TRÍ …»: the tier that the sender knows.
      if (capitals) break;
      placed = !upper(here[behind]);
    }
    if (stop >= 0 && !(token[stop] === ',' && goesOn('', here.slice(index + stop)))) break;
  }
  if (/^(?:ban chi dao|bcd)/.test(low)) end += BOARD_TOPIC.exec(here.slice(end))?.[0].length ?? 0;
  const name = text.slice(start, start + end).replace(/[\s,–-]+$/u, '');
  // «BCA», «SKHCN», but no word.
  return /\s/.test(name) || /^(?:ubnd|hdnd|[bs][b-df-hj-np-tv-xz&]{2,})$/i.test(fold(name)) ? start + name.length : undefined;
}
