import type { Candidate } from './candidate.ts';
import { CORE } from './heading-words.ts';
import { boldLead } from './paragraph.ts';
import { style } from './style.ts';

const END = /[.;:!?…]["”’)]*$/;
const STOP = /[.;,!?…]["”’)]*$/;
const LEAST_SCORE = 2;
const FEWEST = 3;
const LONGEST = 110;
const LONGEST_STARRED = 50;
const LONGEST_NUMBERED = 260;

/** A picture before a line, as chats and assistants set it. */
export const PICTURE = /^(?:[\u2600-\u27bf\u2b00-\u2bff]|\ud83c[\udf00-\udfff]|[\ud83d\ud83e][\udc00-\udfff])/;

/** What is ticked on a form, or left open. */
const BOX = /^[□☐☑☒]$/u;

const inBody = ({ p }: Candidate): boolean => (p.block.annex ?? 0) === 0;

/** A short line that no mark opens or ends, between sentences that have ended and text of its own. */
const stands = (one: Candidate): boolean =>
  one.mark === undefined &&
  inBody(one) &&
  one.around.hasBody &&
  one.around.afterEnd &&
  one.score >= LEAST_SCORE &&
  !END.test(one.p.text.trim());

/**
 * Titles without numbers that no word tells («An ninh, trật tự», «Điều còn vướng»): where others of their look are told (`whole`), or where
 * hardly any other line of the text goes without an end mark (none, where other titles are numbered).
 */
export function alikeTitles(candidates: readonly Candidate[], whole: ReadonlySet<Candidate>): Candidate[] {
  const look = (one: Candidate): string | undefined =>
    one.mark || !inBody(one) || END.test(one.p.text.trim()) ? undefined : style(one.p, undefined);
  const found: Candidate[] = [];
  for (const own of new Set(candidates.map(look))) {
    if (own === undefined) continue;
    const alike = candidates.filter((one) => look(one) === own);
    const told = alike.filter((one) => whole.has(one)).length;
    const standing = alike.filter((one) => !whole.has(one) && stands(one));
    const loose = alike.length - told - standing.length;
    const numbered = [...whole].some((one) => one.mark !== undefined && one.mark.kind !== 'bullet');
    const alone = standing.length + told >= FEWEST && (numbered ? loose === 0 : loose * 4 <= standing.length + told);
    if (told >= 2 || alone) found.push(...standing);
  }
  return found;
}

/**
 * Numbered lines, each over a list of its own that begins with «a)», are titles, however long they are, where hardly any of them has an end
 * mark.
 */
export function overLetters(candidates: readonly Candidate[]): Candidate[] {
  const after = new Map(candidates.map((one, i) => [one, candidates[i + 1]]));
  const textOf = (one: Candidate): string => one.p.text.trim();
  const opens = (one: Candidate): boolean => {
    const next = after.get(one)?.mark;
    return next?.kind === 'letter' && next.number === 'a' && !/[,;:]$/.test(textOf(one)) && textOf(one).length <= LONGEST_NUMBERED;
  };
  const lists = Map.groupBy(
    candidates.filter((one) => one.mark?.kind === 'decimal' && inBody(one)),
    (one) => one.list,
  );
  return [...lists.values()]
    .filter((list) => list.length > 1 && list.every(opens) && list.filter((one) => STOP.test(textOf(one))).length * 4 <= list.length)
    .flat();
}

/**
 * Bullets that are titles («* Chỗ còn vướng» over «+ …»): all of one form short, without end marks, and each with text of another form
 * below it.
 */
export function bulletTitles(candidates: readonly Candidate[]): Candidate[] {
  const forms = Map.groupBy(
    candidates.filter((one) => one.mark?.kind === 'bullet' && inBody(one) && !BOX.test(one.mark.raw)),
    (one) => one.mark!.raw,
  );
  // «✅ Kết quả», «⚠️ Khó khăn», «📌 Kiến nghị»: each with a picture of its own.
  const alone = [...forms].filter(([raw, list]) => list.length === 1 && PICTURE.test(raw));
  for (const [raw] of alone) forms.delete(raw);
  if (alone.length > 0)
    forms.set(
      '',
      alone.flatMap(([, list]) => list),
    );
  const after = new Map(candidates.map((one, i) => [one, candidates[i + 1]]));
  const opens = (one: Candidate): boolean => {
    const next = after.get(one);
    const text = one.p.text.trim();
    return next !== undefined && next.mark?.raw !== one.mark!.raw && one.around.hasBody && text.length <= LONGEST;
  };
  const isOpen = (one: Candidate): boolean => !STOP.test(one.p.text.trim());
  // «* Với UBND tỉnh.»: an author who closes every one of them.
  const isClosed = ({ p, mark }: Candidate): boolean =>
    mark!.raw === '*' && /[^.]\.\s*$/.test(p.text) && p.text.trim().length <= LONGEST_STARRED;
  const overBullets = (one: Candidate): boolean => after.get(one)?.mark?.kind === 'bullet' && one.p.text.trim().length <= LONGEST_STARRED;
  return [...forms.values()]
    .filter(
      (list) =>
        list.length >= (list[0]!.mark!.raw === '*' && list.every(overBullets) ? 2 : FEWEST) &&
        list.every(opens) &&
        (list.every(isOpen) || list.every(isClosed)),
    )
    .flat();
}

/** «Về kết quả: …», «Phương hướng tháng 6:»: the words before a plain line's colon; before its full stop («Hạn chế. Máy cũ …») a part's name alone. */
const SPOKEN = /^\s*(?:ve )?([^.;:,!?]{4,60})(?::(?=\s|$)|\.(?=\s+\S|\s*$))/;
const AHEAD =
  /^(?:phuong huong|nhiem vu)(?:(?: va)? (?:nhiem vu|giai phap))*(?: trong tam)?(?: (?:nam|quy|thang|tuan|thoi gian|giai doan)\b[^.]*)?$/;
/** «Kết quả một số chỉ tiêu như sau:» leads to a table or list. */
const LEADS_ON = /\b(?:nhu sau|sau day|duoi day)$/;
const namesPart = (words: string, closed: string): boolean =>
  closed === ':' ? PART.test(words) && !LEADS_ON.test(words) : CORE.test(words) || AHEAD.test(words);
/** How the parts of a report are called, whatever time follows. */
const PART =
  /^(?:nhan xet|ke hoach (?:thang|quy|tuan|nam|thoi gian)|phuong huong|huong (?:xu ly|khac phuc|giai quyet|thao go)|bien phap (?:xu ly|khac phuc)|nhiem vu|ket qua|tinh hinh|uu diem|thuan loi|kho khan|han che|ton tai|vuong mac|nguyen nhan|kien nghi|de xuat|de nghi|giai phap|bai hoc|muc tieu|chi tieu|cong tac (?:chi dao|lanh dao|tuyen truyen)|(?:da )?(?:dat|lam) duoc|da (?:dat|lam)|chua (?:dat|lam)|con vuong|(?:viec )?can lam|viec tiep theo|xin y kien|(?:tuan|thang|quy) toi)\b/;
const TROUBLED = /^(?:kho khan|han che|ton tai|vuong mac|kien nghi|de xuat|nguyen nhan|chua (?:dat|lam)|con vuong|xin y kien)\b/;

/**
 * Plain lines that all open with a part of a report and a colon («Về kết quả: …», «Về khó khăn: …», «Phương hướng: …»), three at least (two where
 * they are nothing else) and one of trouble or requests among them, are titles; each with where it ends, undefined for one that stands alone over its text.
 */
export function spokenTitles(candidates: readonly Candidate[]): Map<Candidate, number | undefined> {
  const found = new Map<Candidate, number | undefined>();
  const said = Map.groupBy(candidates, (one) => (one.mark ? undefined : SPOKEN.exec(one.p.lower)?.[1]));
  let troubled = false;
  let plain = true;
  for (const one of candidates) {
    if (one.mark || one.p.caps || !inBody(one) || !/^\s*\p{Lu}/u.test(one.p.text)) continue;
    const match = SPOKEN.exec(one.p.lower);
    // «Kết quả: …» again and again, field by field, parts no report.
    if (!match || !namesPart(match[1]!, match[0].at(-1)!) || said.get(match[1])!.length > 1) continue;
    const body = one.p.text.slice(match[0].length).trim();
    const runs = body !== '';
    // «Kết quả khảo sát: 63% học sinh …»: a figure and what it tells of.
    if (/^\d/.test(body) && !CORE.test(match[1]!) && !AHEAD.test(match[1]!)) continue;
    if (!runs && !one.around.hasBody) continue;
    troubled ||= TROUBLED.test(match[1]!);
    plain &&= CORE.test(match[1]!);
    found.set(one, runs ? match[0].length - 1 : undefined);
  }
  // «Ưu điểm: …», «Hạn chế: …»: two that are nothing but a part's name are enough.
  if (!troubled || found.size < (plain ? 2 : FEWEST)) return new Map();
  for (const one of candidates) {
    const end = found.has(one) || one.mark || one.p.caps || !inBody(one) ? undefined : boldTitle(one);
    if (end !== undefined) found.set(one, end);
  }
  return found;
}

/** «**Hạ tầng.** Trường có 02 phòng máy …» beside such titles: where the bold words that a stop or colon closes end. */
function boldTitle({ p }: Candidate): number | undefined {
  const lead = boldLead(p.block);
  const bold = p.text.slice(0, lead).trimEnd();
  return lead < p.text.trimEnd().length && bold.length <= LONGEST_STARRED && /^\s*\p{Lu}[^.:;]*[.:]$/u.test(bold)
    ? bold.length - 1
    : undefined;
}
