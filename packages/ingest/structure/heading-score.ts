import { type Label, singleSpaced, withoutEnd } from '@tonghop/model';
import { ACTION_START, CORE, HEADING_START, LACKS, UNIT_NAME } from './heading-words.ts';
import type { Paragraph } from './paragraph.ts';

/**
 * What a document's looks can tell: whether bold type, and whether italics, set some paragraphs of the body apart; `unclosed`: its author sets
 * no end marks behind items.
 */
export type Looks = { bold: boolean; italic: boolean; unclosed: boolean };

/** How the paragraphs around a candidate stand to it. */
export type Around = { hasBody: boolean; afterEnd: boolean; overBullets: boolean; overSentence: boolean; underTitle: boolean };

const LONGEST_NAME = 100;
const SHORT_NAME = 40;
const KIND: Record<Label['kind'], number> = { part: 3, roman: 3, decimal: 0.5, letter: 0, bullet: -3, ordinal: -3 };

/** Says which looks carry evidence in a body: those that some paragraphs have and most have not. */
export function looksOf(body: readonly Paragraph[]): Looks {
  const share = (of: (p: Paragraph) => number) => body.filter((p) => of(p) >= 0.8).length / Math.max(1, body.length);
  const bold = share((p) => p.bold);
  const italic = share((p) => p.italic);
  const items = body.filter(
    ({ block: { label } }) => label?.kind === 'bullet' || (label?.kind === 'letter' && !/\p{Lu}/u.test(label.number)),
  );
  const open = items.filter(({ text }) => /[\p{L}\d)]\s*$/u.test(text)).length;
  return { bold: bold > 0 && bold < 0.7, italic: italic > 0 && italic < 0.5, unclosed: open * 2 > items.length };
}

/** A title's text without the label, and without end marks around it. */
function titleText(p: Paragraph, start: number): { text: string; lower: string } {
  const end = withoutEnd(p.text, ':.').length;
  const lower = p.lower.slice(start, end);
  return { text: p.text.slice(start, end).trim(), lower: singleSpaced(/["']/.test(lower) ? lower.replace(/["']/g, '') : lower).trim() };
}

function lengthScore(length: number): number {
  if (length <= 70) return 1;
  if (length <= 130) return 0.5;
  return length <= 220 ? -1 : -3.5;
}

const STATED = /\b(?:duoc|da|con|chua|dat|co|phai|can|se|la)\b/;

/** What a full stop behind a title costs: little behind few words, or behind a field's name («3. Công tác rà soát, quản lý hồ sơ.»). */
function stopCost({ text, lower }: { text: string; lower: string }): number {
  if (text.length <= 60) return 1;
  return text.length <= 130 && HEADING_START.test(lower) && !ACTION_START.test(lower) && !STATED.test(lower) ? 1.5 : 2.5;
}

/** «1. Phòng Văn hóa - Xã hội.»: a name that its author closed with a stop, and no sentence; «Công an xã tuần tra.» is one. */
const closed = (printed: string, { text, lower }: { text: string; lower: string }): boolean =>
  /\.$/.test(printed) && text.length <= 80 && !ACTION_START.test(lower) && !STATED.test(lower) && !ACTS.test(lower);
const ASKED = /^(?:(?:kinh )?de nghi (?!cho\b)|(?:doi )?voi |ve phia )/;
const ACTS =
  /\b(?:chu tri|phoi hop|theo doi|to chuc (?!chinh|doan|dang)|thuc hien|tham muu|huong dan|ra soat|trien khai|bao cao|tang cuong|tuan tra|kiem tra|van dong|tuyen truyen|bo tri|cap|mo|lap|xay dung(?! dang)|khong|thieu|cham|cu)\b/;

/** Somebody is told to do something (folded). */
const ORDERS = /^(?:giao|yeu cau|de nghi) (?:cho )?(?:uy ban|ubnd|van phong|so (?!lieu)|ban |phong |cong an|cac )[^:]{8,}/;

/** Evidence that a labelled paragraph is a heading; above 1.5 speaks for one. Siblings are weighed by the caller. */
export function labelledScore(p: Paragraph, mark: Label, looks: Looks, around: Around): number {
  const title = titleText(p, mark.length);
  const printed = p.text.trim();
  let score = KIND[mark.kind];
  if (mark.kind === 'letter' && /\p{Lu}/u.test(mark.number)) score = 2.5;
  if (mark.kind === 'roman' && /^[ivx]/.test(mark.number)) score = -1;
  if (mark.raw.startsWith('(')) score -= 1;
  if (p.caps && title.text.length > 3) score += 2.5;
  if (looks.bold) score += p.bold >= 0.8 ? 2 : p.bold < 0.3 ? -1.5 : 0;
  if (looks.italic && p.italic >= 0.8) score += 1;
  if (p.block.outline !== undefined) score += 4;
  if (/[.;,]["”]?$/.test(printed)) score -= /\.$/.test(printed) && around.hasBody ? stopCost(title) : 2.5;
  else score += /:$/.test(printed) ? 0.5 : 1;
  const endless = !/[.;,:]["”]?$/.test(printed) && HEADING_START.test(title.lower) && !ACTION_START.test(title.lower);
  score += endless && title.text.length > 220 && title.text.length <= 300 ? -1.5 : lengthScore(title.text.length);
  // «2. Các sở, ngành; UBND các xã»: names in a row are no two sentences.
  if (/[.;]\s+\p{Lu}/u.test(title.text)) score -= /\.\s+\p{Lu}/u.test(title.text) ? 2 : 1;
  if (HEADING_START.test(title.lower)) score += 1.5;
  if (CORE.test(title.lower)) score += 1;
  if (around.hasBody && title.text.length <= LONGEST_NAME && !/[.;,]$/.test(printed) && UNIT_NAME.test(title.lower)) score += 1.5;
  const asked = ASKED.exec(title.lower)?.[0].length ?? 0;
  const unit = around.hasBody && UNIT_NAME.test(title.lower.slice(asked));
  // «2. Nhân lực số.» over a sentence of its own.
  const over = around.overSentence && title.text.length <= SHORT_NAME;
  const name = closed(printed, { ...title, lower: title.lower.slice(asked) }) && (unit || around.overBullets || over);
  // Where only the parts' titles are bold, the names below them are none the less.
  if (name) score += asked > 0 && unit ? 2.25 : looks.bold && p.bold < 0.3 ? 1.75 : 0.75;
  // «3. Giao Văn phòng theo dõi, đôn đốc.» says all there is to do.
  if (ORDERS.test(title.lower) && /\.$/.test(printed) && !p.caps && p.bold < 0.8 && !(name && unit)) score -= 2;
  if (title.text === '') score = mark.kind === 'part' ? 1 : -5;
  return score + (around.hasBody ? 1 : -1);
}

/** A unit's name; «Ban Phong trào», which without its tones reads like «bản phong trào». */
const isUnit = ({ text, lower }: { text: string; lower: string }): boolean => UNIT_NAME.test(lower) || /^Ban \p{Lu}/u.test(text);

/** What a decision rests on, though a line of it lost its end. */
const GROUNDS =
  /^\s*(?:can cu|xet|theo de nghi|thuc hien) (?:luat|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|ke hoach|cong van|van ban|to trinh|bao cao|de nghi|cua)\b/;

/** Evidence that a paragraph without a number is a heading; 3 and more speaks for one. A bullet counts when its title is a core one. */
export function plainScore(p: Paragraph, mark: Label | undefined, looks: Looks, around: Around): number {
  const title = titleText(p, mark?.length ?? 0);
  const printed = p.text.trim();
  const core = CORE.test(title.lower);
  if (!/^["“(]?\p{Lu}/u.test(title.text) || title.text.startsWith('(') || /^(?:stt|tt|so tt)\b/.test(title.lower) || title.text.length < 4)
    return -5;
  // «Thực hiện Nghị quyết số 57-NQ/TW», bold above text of its own: a field of work.
  const field = looks.bold && p.bold >= 0.8 && !p.caps && around.hasBody && !/[.;:,]$/.test(printed) && /^thuc hien/.test(title.lower);
  if (GROUNDS.test(title.lower) && !field) return -5;
  if (mark && !(core && (/:$/.test(printed) || p.bold >= 0.8 || mark.raw === '*'))) return -5;
  let score = title.text.length <= 80 ? 0.5 : title.text.length <= 150 ? 0 : -3;
  // «THỰC HIỆN CÔNG VĂN SỐ …, CÔNG AN XÃ BÁO CÁO NHƯ SAU:» is a sentence, though in capitals.
  if (p.caps) score += /\bnhu sau\s*:?\s*$/.test(p.lower) && title.text.length > LONGEST_NAME ? 0 : 3;
  if (looks.bold) score += p.bold >= 0.8 ? 2.5 : -1;
  if (looks.italic && p.italic >= 0.8) score += 1.5;
  if (p.block.outline !== undefined) score += 4;
  if (p.block.align === 'center') score += 0.5;
  if (/[.;,!?…]["”]?$/.test(printed)) score -= 3;
  else if (!/:$/.test(printed)) score += 0.5;
  // «Kinh phí còn hạn chế» without any looks of its own is what the line above leads to.
  const wanting = !core && !p.caps && p.bold < 0.8 && LACKS.test(title.lower);
  if (HEADING_START.test(title.lower) && !wanting) score += 1;
  if (core) score += 1.5;
  // Without a list below it, a unit's name must follow an end: cells of a table that lost its ruling do not.
  const above = around.overBullets || (around.overSentence && (around.afterEnd || around.underTitle));
  if (above && title.text.length <= LONGEST_NAME && !/[.;:,]$/.test(printed) && isUnit(title))
    score += around.underTitle && !around.afterEnd ? 2.5 : 2;
  if (/[.;]\s+\p{Lu}/u.test(title.text)) score -= 2;
  return score + (around.hasBody ? 0.5 : -1.5) + (around.afterEnd ? 0.5 : -0.5);
}
