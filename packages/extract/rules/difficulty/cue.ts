import { everyMatch } from '../../every-match.ts';
import { quick, writtenOut } from '../../letters.ts';
import { ADDITIONS, DUTIES, LACKS, STATES, STRONG_STATES, TONED_LACKS, TRAPS, TURNS, WENT_WELL } from '../../lexicon/difficulty.ts';
import { IMPERATIVES } from '../../lexicon/tones.ts';
import { small } from '../../small-letters.ts';

const words = (sources: readonly string[], flags = ''): RegExp => new RegExp(`\\b(?:${sources.join('|')})\\b`, flags);
const STATE = words(STATES);
const LACK = words([LACKS]);
const TONED_LACK = new RegExp(writtenOut(`(?<!\\p{L})${TONED_LACKS}(?!\\p{L})`));
/** Whether a word of lack stands in a passage (folded, and as printed), and nothing says that all went well. */
const lacks = (text: string, spelled: string): boolean =>
  LACK.test(text) && !WENT_WELL.test(text) && (!/[\u00c0-\u1ef9]/.test(spelled) || TONED_LACK.test(small(spelled)));
const STRONG = words(STRONG_STATES);
const TRAP = words(TRAPS, 'g');
const TURN = new RegExp(`^["'(\\s-]*(?:${TURNS.join('|')})(?![a-z0-9])`);
const ADDITION = new RegExp(`^["'(\\s-]*(?:${ADDITIONS.join('|')})(?![a-z0-9])`);
// «đã giảm nhiều nhưng vẫn tái diễn» needs no comma; «không những … mà còn» turns nothing.
const LATE_TURN =
  /[,;] (?:tuy nhien|song|nhung)(?:,| )|(?<!khong) (?:nhung|song) (?:hien |den nay |thuc te |nhin chung )?(?:van|con|chua|khong(?! (?:qua|vuot|duoi|it hon|thap hon|cao hon|nhieu hon|lon hon|nho hon|som hon|muon hon)\b)|lai|rat it|hay)\b|(?<!khong) (?:nhung|song) (?:[^\s,;.]+ ){1,3}(?:lai|van) (?:thieu|chua|khong|cham|phai|kho|yeu|mat|hong)\b|(?<!khong) (?:nhung|song) (?:[^\s,;.]+ ){2,9}(?:rat|qua|kha) (?:it|cham|yeu|kem|han che|mong|thua|khiem ton)\b/g;
/** Words that fold as «nhưng» and «song» do. */
const NO_TURN = /những|sóng|sông|sống/i;

const ANY = new RegExp(
  `${TURN.source}|${ADDITION.source}|${LATE_TURN.source}|${STRONG.source}|^(?:nhung |mot |cac )*(?:kho khan|han che|ton tai|vuong mac|tro ngai)|^["'(\\s-]*(?:(?:cai|dieu|diem|cho|viec) (?:con )?(?:kho|vuong|ket|dang lo|yeu)|(?:kho|vuong|lo) nhat)\\b`,
);

/** A sentence with the look-alikes blanked out, so that only stated difficulties are left to find. Same length. */
function withoutTraps(lower: string): string {
  return lower.replace(TRAP, (trap) => '#'.repeat(trap.length));
}

/** «bảo vệ bí mật nhà nước»: without its tones a secret is a loss («bị mất»). Same length. */
function withoutSecrets(lower: string, spelled: string): string {
  let text = lower;
  for (const { index } of spelled.matchAll(/bí mật/gi)) text = `${text.slice(0, index)}#######${text.slice(index + 7)}`;
  return text;
}

/** «Bên cạnh những kết quả đạt được, …» (folded). */
const BESIDE_GOOD = /(?:ben canh|ngoai|song song voi|cung voi)\s/;
/** «…, xã còn tổ chức 3 lớp»: besides, and no lack (folded). */
const BESIDES = new RegExp(`\\bcon (?=${IMPERATIVES}|duoc )`, 'g');
/** «…, hộ nghèo giảm còn 12 hộ», «…, thôn còn là nơi có nhiều hộ khá»: what alone tells no lack behind good results (folded). */
const NO_LACK = quick(/(?<!\p{L})(?:(?:giảm|giam) )?(?:còn|con)(?!\p{L})/giu);

/** Whether a turn word is one as printed: «, những người …» is none; «Bên cạnh những kết quả đạt được,» is. */
const turns = (match: RegExpExecArray | null, spelled: string): boolean =>
  match !== null && (BESIDE_GOOD.test(match[0]) || !NO_TURN.test(spelled.slice(match.index, match.index + match[0].length)));

/** Whether an item under a heading of difficulties (or a mixed one) states one at all; `lower` is folded. */
export function statesDifficulty(lower: string): boolean {
  // Most items hold no state, and then none that a trap would make of it.
  return STATE.test(lower) && STATE.test(withoutTraps(lower));
}

const CAUSAL =
  /^["'(\s-]*(?:mot (?:trong nhung|phan) |nhung |cac )?nguyen nhan\b[^.;:]{0,60}?(?:\b(?:la|do|boi|vi)\b|:)|^["'(\s-]*(?:so di\b[^.;:]{0,80}?|(?:co |dan den )?(?:tinh (?:hinh|trang)|viec|dieu) (?:tren|nay|do|neu tren) (?:chu yeu |mot phan )?)(?:la do|la vi|la boi|(?<!so di )la tai)\b/;
/** «Những hạn chế nêu trên có nguyên nhân …», «Các tồn tại trên chủ yếu là do …»: what a line traces trouble back to (folded). */
export const TRACED =
  /^["'(\s-]*(?:(?:so di )?(?:van )?(?:co|con|xay ra|de xay ra) )?(?:nhung |cac |mot so )*(?:kho khan|han che|ton tai|vuong mac|bat cap|yeu kem|khuyet diem)\b[^.;:]{0,50}?\b(?:neu tren|tren day|tren|nay)\s(?:deu |chu yeu |mot phan |co )*(?:nguyen nhan|xuat phat|bat nguon|la do|la vi|do )/;

const SUCCESS = /\b(?:ket qua|thanh cong|thanh tich|dat (?:duoc|ket)|uu diem|hoan thanh|vuot)\b/;

/** Whether a sentence outside the headings gives the cause of trouble («Nguyên nhân là do …»); `lower` is folded. */
export function givesCause(lower: string): boolean {
  const opening = CAUSAL.exec(lower) ?? TRACED.exec(lower);
  return opening !== null && !SUCCESS.test(opening[0]);
}

/**
 * How surely a sentence outside a difficulty heading states one, from 0 to 1: turn words count most («Tuy nhiên, …»), then plain states
 * («… còn hạn chế»). Promises, demands and names of needy places are 0. `lower` is the folded sentence without its label, `printed` the same
 * as it stands.
 */
export function sentenceStates(lower: string, printed = lower): number {
  // Most sentences hold no cue at all: look once before the traps are blanked out.
  if (!ANY.test(lower)) return 0;
  const spelled = printed.slice(lower.length - lower.trimStart().length);
  const text = withoutTraps(withoutSecrets(lower.trim(), spelled));
  const plain = text.replace(TURN, '').replace(/^[,\s]+/, '');
  if (
    DUTIES.test(text) ||
    /\b(?:phan dau|se duoc|se tiep tuc|se phoi hop|nham (?:khac phuc|giup|ho tro|nang cao)|muc tieu la)\b/.test(plain)
  )
    return 0;
  const turn = TURN.exec(text);
  const told = turn && BESIDE_GOOD.test(turn[0]) ? plain.replace(BESIDES, '### ') : plain;
  if (turns(turn, spelled)) {
    if (STATE.test(told)) return 0.85;
    const behind = spelled.slice(text.length - plain.length);
    const good = turn !== null && BESIDE_GOOD.test(turn[0]);
    return lacks(good ? told.replace(NO_LACK, '') : told, good ? behind.replace(NO_LACK, '') : behind) ? 0.75 : 0;
  }
  const late = everyMatch(LATE_TURN, text).find((match) => turns(match, spelled));
  if (late) return STATE.test(plain) ? 0.85 : lacks(text.slice(late.index), spelled.slice(late.index)) ? 0.7 : 0;
  if (ADDITION.test(text))
    return STRONG.test(text) || /(?:van|hien) con|con (?:mot so|nhieu)/.test(text) ? (STATE.test(text) ? 0.8 : 0) : 0;
  if (/^(?:nhung |mot trong nhung |cac )?(?:kho khan|han che|ton tai|vuong mac|tro ngai)[^.:;]{0,40} la (?!da\b)/.test(text)) return 0.85;
  if (
    /^["'(\s-]*(?:(?:cai|dieu|diem|cho|viec) (?:con )?(?:kho|vuong|ket|dang lo|yeu)(?: (?:nhat|chung|hien nay|bay gio|cua [^.:;]{1,30}))?|(?:kho|vuong|lo) nhat(?: hien nay)?) (?:van )?la\b/.test(
      text,
    )
  )
    return 0.85;
  if (/^(?:(?:nhung |mot so |cac )?(?:kho khan|han che|ton tai|vuong mac)(?:,[^:]{0,40})?\s*:)/.test(text)) return 0.85;
  return STRONG.test(text) && !relative(text) ? 0.7 : 0;
}

/** «bổ sung những phần còn thiếu»: the state only says what is mended (folded). */
export const MENDED =
  /\b(?:bo sung|khac phuc|hoan thien|xu ly|dieu chinh|chan chinh|lam ro|tra loi|thay the|chi ra|chi ro|nhan dien)\b[^.;]{0,30}\b(?:nhung|cac) (?:\S+ ){1,3}?(?:con|chua)\b/;

/** «cho các thôn còn yếu về hạ tầng»: the state only names who is helped, and the sentence tells something else. `text` is folded. */
function relative(text: string): boolean {
  if (MENDED.test(text)) return true;
  const match = OF_WHOM.exec(text);
  if (!match) return false;
  // «Việc số hóa tại một số phòng chưa được thực hiện thường xuyên»: the state is the sentence's own.
  const own =
    /^(?:tai|o|trong|cua|voi|doi voi)\b/.test(match[0]) && !/\b(?:da|duoc|dang|se|can|nham|de)\b/.test(text.slice(0, match.index));
  return !own || /,\s(?:\S+\s){0,3}(?:da|duoc|van|deu)\s/.test(text.slice(match.index + match[0].length));
}
const OF_WHOM =
  /\b(?:(?<!\bviec )(?:giup|ho tro|huong dan)|cho|den|voi|tai|doi voi|o|trong|danh cho|cua|chi dao|yeu cau|don doc|nhac nho|uu tien)\s+(?:nhung |cac |mot so |nguoi |nhom |doi tuong |ho |thon |xa |xom |ban |dia ban |dia phuong |co quan |doanh nghiep |vung |noi |khu vuc |can bo |nguoi dan ,?)+(?:\S+ ){0,3}?(?:con|chua|gap)\b/;
