import { singleSpaced } from '@tonghop/model';
import { UNIT } from '../../outline/unit-in-heading.ts';

/** The bracket with which a task ends. */
const LAST = /\(([^()]{6,160})\)\s*[.;,]?\s*$/;
const LEADS =
  '(?:lam don vi |la don vi |la co quan |lam |giu )?(?:chu tri|dau moi|phu trach|thuc hien|tham muu|tham muu thuc hien|chiu trach nhiem)';
/** «Phòng A chủ trì, …», «do Phòng A thực hiện», «giao Phòng A». */
const LED = new RegExp(
  `^\\s*(?:do |giao (?:cho )?)?(.{3,90}?) ${LEADS}(?: thuc hien| chinh)?(?=\\s*(?:[,;.–-]|$|(?:va )?phoi hop|hoan thanh|xong|truoc|trong))`,
);
const GIVEN = /^\s*giao (?:cho )?([^,;]{3,90})$/;
/** «…, Viettel phối hợp», behind who leads; helpers behind «phối hợp với» are found like those of any task. */
const HELPS = /^\s*[,;–-]\s*(?:va )?([^;]{3,90}?) (?:cung )?phoi hop(?: thuc hien)?\s*(?:[,;.].*)?$/;

/** Who leads a task and who helps with it, as the bracket at its end tells («Mở 5 lớp (Phòng Văn hóa chủ trì, Đoàn xã phối hợp)»), or undefined. */
export function toldInBracket(text: string, lower: string): { lead: string; support: string | null } | undefined {
  const bracket = lower.endsWith(')') || /\)\s*[.;,]\s*$/.test(lower) ? LAST.exec(lower) : null;
  if (!bracket) return undefined;
  const from = bracket.index + 1;
  const said = bracket[1]!;
  const led = LED.exec(said) ?? GIVEN.exec(said);
  if (!led || !UNIT.test(led[1]!)) return undefined;
  const at = from + led[0].lastIndexOf(led[1]!);
  const rest = said.slice(led[0].length);
  const helps = HELPS.exec(rest);
  const helper = helps && from + led[0].length + helps[0].indexOf(helps[1]!);
  return {
    lead: singleSpaced(text.slice(at, at + led[1]!.length)),
    support: helps && !/^phoi hop/.test(helps[1]!) ? singleSpaced(text.slice(helper!, helper! + helps[1]!.length)) : null,
  };
}
