import { quick } from '../../letters.ts';
import {
  BEFORE_TRINH,
  COUNTED_DUTIES,
  DUTY_PAIRS,
  DUTY_WORDS,
  IN_CHARGE,
  NOUN_AFTER,
  NOUN_BEFORE,
  TOLD_DUTIES,
  TOLD_PAIRS,
  withoutNamedDuties,
} from '../../lexicon/assignments.ts';
import { BEFORE_UNIT, UNIT } from '../../outline/unit-in-heading.ts';
import { nameLength } from '../proposal/cue.ts';

/** Letters that the name of those who are given a task may have. */
export const LONGEST_NAME = 110;
/** Letters that the names of those behind «Giao» may have together. */
const LONGEST_NAMES = 260;
/** What stands before an item's colon. */
export const BEFORE_COLON = /^[^:.;]{3,90}:\s*/;

const GIVEN = /^[^;.:]{2,80}?\sđược (?:giao|phân công) (?:chủ trì|nhiệm vụ|phụ trách|thực hiện)(?=[\s,])/u;

/**
 * Length of the name in front of what is to be done («Ban Xây dựng Đảng | chủ trì …»); undefined where no such words follow. `told`: it
 * stands behind «Giao».
 */
export function beforeDuty(named: string, told = false): number | undefined {
  const text = withoutNamedDuties(named);
  const longest = told ? LONGEST_NAMES : LONGEST_NAME;
  const words = [...text.slice(0, longest + 30).matchAll(/[^\s]+/g)];
  // «Các phòng được giao chủ trì | xây dựng …»: which of them.
  const given = GIVEN.exec(text.slice(0, LONGEST_NAME));
  const from = given ? words.findIndex(({ index }) => index >= given[0].length) : 1;
  for (let i = from; i > 0 && i < words.length; i++) {
    const [word, next] = [words[i]![0].replace(/[,;]+$/, ''), words[i + 1]?.[0].replace(/[,;.]+$/, '') ?? ''];
    const before = words[i - 1]![0];
    if (/[.:;]$/.test(before) && !/^(?:TP|Tp)\.$/.test(before)) return undefined;
    if (!/^\p{Ll}/u.test(word)) continue;
    const duty =
      (told && i > 1 && TOLD_DUTIES.has(word)) ||
      (told && i > 1 && TOLD_PAIRS.has(`${word} ${next}`) && !(word === 'phụ' && IN_CHARGE.test(text.slice(0, words[i]!.index)))) ||
      DUTY_WORDS.has(word) ||
      (word === 'phụ' && next === 'trách' && !IN_CHARGE.test(text.slice(0, words[i]!.index))) ||
      DUTY_PAIRS.has(`${word} ${next}`) ||
      (COUNTED_DUTIES.has(word) && /^\d/.test(next)) ||
      (i > 1 && /^(?:từng|mỗi|lại|thêm)$/.test(next) && (TOLD_DUTIES.has(word) || COUNTED_DUTIES.has(word)));
    // «Các xã chưa mở lớp phải …»: which of them, not what they shall do.
    if (!duty || /^(?:chưa|đã|đang|không|còn)$/.test(before)) continue;
    const noun =
      NOUN_BEFORE.has(before.toLocaleLowerCase('vi')) || (word === 'tổ' && (NOUN_AFTER.has(next) || NOUN_AFTER.has(after(words, i + 2))));
    if (/^(?:tổ|lãnh)$/.test(word) && noun) continue;
    // «Các cơ quan chủ trì chỉ số thành phần | xây dựng …»: which of them.
    if (word === 'chủ' && isTheirPart(words, i, text)) continue;
    if (word === 'phối' && LEADS_TOGETHER.test(text.slice(0, words[i]!.index))) continue;
    if (word === 'trình' && BEFORE_TRINH.has(before.toLocaleLowerCase('vi'))) continue;
    const end = words[i]!.index;
    return end <= longest ? text.slice(0, end).replace(/[\s,–-]+$/, '').length : undefined;
  }
  return undefined;
}

const LEADS_TOGETHER = /^(?:các )?(?:cơ quan|đơn vị|bộ phận)(?:, (?:cơ quan|đơn vị|bộ phận))* chủ trì,?(?: và)?\s$/iu;
const ANY_BODIES = /^(?:các )?(?:cơ quan|đơn vị|bộ phận|phòng|ban)(?:, (?:cơ quan|đơn vị|bộ phận|phòng|ban))* $/iu;

/** Whether «chủ trì» at a word says which of some bodies are meant: behind no name, and before what they lead or «phối hợp» alone. */
function isTheirPart(words: readonly RegExpMatchArray[], i: number, text: string): boolean {
  if (words[i + 1]?.[0].replace(',', '') !== 'trì' || !ANY_BODIES.test(text.slice(0, words[i]!.index))) return false;
  const rest = text.slice(words[i]!.index);
  if (/^chủ trì,?(?: và)? phối hợp (?!với|cùng)/u.test(rest)) return true;
  const [word, next] = [words[i + 2]?.[0] ?? '', after(words, i + 3)];
  return (
    /^chủ trì \p{Ll}/u.test(rest) &&
    !DUTY_WORDS.has(word) &&
    !DUTY_PAIRS.has(`${word} ${next}`) &&
    beforeDuty(`Ban ${text.slice(words[i + 2]!.index)}`) !== undefined
  );
}

const after = (words: readonly RegExpMatchArray[], i: number): string => words[i]?.[0].replace(/[,;.]+$/, '') ?? '';

/** «Các Sở: », «UBND các tỉnh, thành phố: »: whose names follow the colon. */
const EACH_OF =
  /^(?:giam doc |thu truong |chu tich |lanh dao )?(?:ubnd |uy ban nhan dan )?cac (?:so|bo|ban|nganh|phong|hoi|doan the|tinh|thanh pho|xa|phuong|co quan|don vi|thon)\b[^:;.]{0,40}(?=:\s)/;

/** Length of «Các Sở: Nội vụ, Tài chính» in front of what they shall do; undefined where no names or no such words follow the colon. */
function namesBehindColon(text: string, lower: string): number | undefined {
  const at = EACH_OF.exec(lower)?.[0].length;
  if (at === undefined || !/^:\s+\p{Lu}/u.test(text.slice(at))) return undefined;
  const [word = '', next = ''] = text
    .slice(at + 1)
    .trim()
    .split(/[\s,;.]+/)
    .map((one) => one.toLocaleLowerCase('vi'));
  // «UBND các xã: Phối hợp với …»: what they shall do follows at once.
  if (DUTY_WORDS.has(word) || DUTY_PAIRS.has(`${word} ${next}`) || COUNTED_DUTIES.has(word) || TOLD_DUTIES.has(word)) return undefined;
  const length = beforeDuty(`${text.slice(0, at)},${text.slice(at + 1)}`);
  return length !== undefined && /,|\svà\s/.test(text.slice(at + 1, length)) ? length : undefined;
}

const NAME_STOP = /^([^:.;()\d]{3,70}?(?<!\b(?:TP|Tp|tp)))\.\s+(?=\p{Lu}\p{Ll})/u;

/** «Sở Nội vụ theo chức năng, nhiệm vụ chủ động …»: how, and no part of the name. */
const BY_DUTY = quick(/,?\s(?:(?:căn cứ|theo|tùy theo) chức năng|trong phạm vi)(?!\p{L})[^:]*$/iu);

/** What goes on with a unit's name behind what is known of it: which of them («được giao …», «chưa mở lớp»), where, and who else. */
const GOES_ON =
  /^\s*(?:[,(–-]|(?:được|chưa|đã|có|không|còn|đang|dưới|từ|đạt|thuộc|trên|tại|ở|trong|cùng|và|của|theo|nơi|là|với|trực|liên|phụ|làm|cấp)(?!\p{L})|\p{Lu})/u;

/** With which a body's name ends for sure: its tier, its committee. */
const NAME_END = /(?:tỉnh|xã|phường|đặc khu|thành phố|ủy|uỷ|trung ương)$/iu;

/** Length of the name in front: up to what it shall do, or up to its tier where words follow that no name holds. */
function nameOrDuty(told: string, given: boolean): number {
  const duty = beforeDuty(told, given);
  const name = nameLength(told);
  if (duty === undefined || (name > 0 && name < duty && !given && NAME_END.test(told.slice(0, name)) && !GOES_ON.test(told.slice(name))))
    return name;
  return duty;
}

const GIVES = /^["'(\s]*(?:giao|phan cong)\s/;

const SOMEBODY =
  /^(?:(?:mot|\d{1,2}|it nhat \d{1,2}|cu the) )?(?:can bo|cong chuc|vien chuc|giao vien|nhan vien|lanh dao|nguoi|dang vien|doan vien|dong chi)\s(?!(?:phong|ban|so|van phong|cong an)\b)/;
/** «14 chi đoàn thôn nộp danh sách …»: how many of them. */
const SEVERAL =
  /^(?:ca )?(?:\d{1,3}|hai|ba|bon)\s(?=(?:chi (?:doan|bo|hoi)|truong (?:hoc|mam|tieu|thcs|thpt)|tram y te|thon|ap|ban|khu pho|to dan pho|xa|phuong|don vi|co quan|phong|hoi|doan the)\b)/;

/**
 * The unit with which a text begins, behind «Giao», «Đề nghị», and where what it shall do begins (a colon parts them); null where none
 * does. `among`: whatever stands before a colon is one. `lower` is the folded text.
 */
export function unitAtFront(text: string, lower: string, among: boolean): { unit: string; taskAt: number } | null {
  const lead = BEFORE_UNIT.exec(lower)?.[0].length ?? 0;
  const rest = lower.slice(lead);
  const several = SEVERAL.exec(rest)?.[0].length ?? 0;
  const colon = BEFORE_COLON.exec(rest);
  if (!UNIT.test(rest.slice(several)) && !(among && colon)) return null;
  // «Phân công cán bộ trực tiếp theo dõi»: what shall be done, whoever it falls to.
  if (/^["'(\s]*phan cong\s/.test(lower) && SOMEBODY.test(rest)) return null;
  const told = text.slice(lead);
  const each = namesBehindColon(told, rest);
  if (each !== undefined) return { unit: told.slice(0, each), taskAt: 0 };
  // «2. Đài Truyền thanh. Phát 03 bản tin …»: a name alone before its full stop, as a title that runs in.
  const stop = NAME_STOP.exec(told);
  if (stop && beforeDuty(stop[1]!) === undefined) return { unit: stop[1]!, taskAt: lead + stop[0].length };
  const given = GIVES.test(lower);
  const length = colon ? colon[0].length : nameOrDuty(told, given);
  if (length === 0 || length > (given ? LONGEST_NAMES : LONGEST_NAME)) return null;
  // «Lãnh đạo phân bổ kinh phí ngay từ quý I»: what a committee does, without anybody's name.
  // «Lãnh đạo 100% chi bộ đưa …» as well.
  if (!colon && /^lãnh đạo\s*(?:$|\d)/i.test(told.slice(0, length))) return null;
  return {
    unit: told
      .slice(0, length)
      .replace(BY_DUTY, '')
      .replace(/[:\s]+$/, ''),
    taskAt: colon ? lead + length : 0,
  };
}
