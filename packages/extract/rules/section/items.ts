import { type ParagraphBlock, type Span, withoutEnd } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { MATTER } from '../../lexicon/assignments.ts';
import { IMPERATIVES } from '../../lexicon/tones.ts';
import { BEFORE_UNIT, namesUnit, UNIT } from '../../outline/unit-in-heading.ts';
import { bodyStart } from '../../shapes/section.ts';
import { isParagraph, type Section, type View } from '../../view.ts';
import { afterLead, inlineItems } from './inline-items.ts';

/** One of the author's own items in a section: its text without label or run-in title. */
export type SectionItem = {
  span: Span;
  block: ParagraphBlock;
  /** Folded lower-case text of `span`. */
  lower: string;
  /**
   * The line that leads the list in which it stands («Đề nghị UBND tỉnh:»), folded lower case, with its span; null without one. `unit`: nothing but
   * the name of a unit, whatever it is called.
   */
  lead: { span: Span; lower: string; unit?: true } | null;
  /** It has items of its own below it, which say what it only announces. */
  leads: boolean;
  /** Its number within a paragraph that numbers several («(1) …; (2) …»). */
  number?: string;
};

/** No end of {@link ANNOUNCES} is longer; it is looked for nowhere else. */
const LONGEST_END = 24;
const ANNOUNCES = /[:?]\s*$|(?:nhu sau|sau day|[,;] cu the|cu the la|duoi day|gom)\s*[.:;,]?\s*$/;

/** What {@link DOTS} hold, looked for first: few passages have any. */
const DOTTED = ['..', '. .', '.\u00a0.', '.\n.', '…', '____'];
const DOTS = /(?:\.\s?){5,}|…\s?…|_{4,}/;

/** «□ Có □ Không»: what may be ticked, and nothing is. */
const BOXES = ['□', '☐', '▢', '◻'];
const CHOICES = /[□☐▢◻](?![^□☐▢◻]*[☒☑✓✔])[^□☐▢◻]*[□☐▢◻]/u;
/** «☑ Máy cũ» between «□ Mạng chậm»: what is ticked of a list, and what is left open. */
const TICKED = /^[☑☒]$/u;
const OPEN = /^[□☐▢◻]$/u;
/** «Xin chân thành cảm ơn!», at the end of a talk or a form. */
const THANKS = quick(/^\s*(?:xin |em |chúng tôi )*(?:chân thành |trân trọng )*cảm ơn(?!\p{L})[^.;]{0,60}[!.]?\s*$/iu);

/** Whether a passage has dots to be filled in, and no figure, or choices to be ticked: it only names what shall be told; or it thanks. */
export const isBlank = (text: string): boolean =>
  (DOTTED.some((dots) => text.includes(dots)) && DOTS.test(text) && !/\d/.test(text)) || isChoice(text) || THANKS.test(text);

/** Whether a passage offers choices of which none is ticked. */
export const isChoice = (text: string): boolean => BOXES.some((box) => text.includes(box)) && CHOICES.test(text) && !/[☒☑]/u.test(text);

/** «Biểu 2: Tổng hợp tồn tại» above a table. */
const CAPTION = /^(?:bang|bieu|bang bieu)(?: so)? \d{1,2}(?:\.\d{1,2})?\s*[.:–-]/;

const CELL = /^\s*(?:\S+\s+){0,3}[^\s.;:!?…]+\s*$/;

/** How deep a list's mark stands in the usual order of marks; plain paragraphs are deepest of none. */
function depth(block: ParagraphBlock): string {
  const { label } = block;
  if (!label) return 'plain';
  return label.kind === 'bullet' ? `bullet${label.raw}` : label.kind === 'decimal' ? `decimal${label.path.length}` : label.kind;
}

const LONGEST_UNIT = 110;

/** «1. Sở Tư pháp» over a list of its own: nothing but a unit's name, with a mark, and other marks below. */
function isUnitOver({ block, span, lower }: Read, next: Read | undefined, asked: boolean, v: View): boolean {
  if (!block.label || !next?.block.label || span[1] - span[0] > LONGEST_UNIT || !/\p{L}$/u.test(v.text.slice(...span).trimEnd()))
    return false;
  // «* Với Sở Nội vụ» over what it is asked for.
  const lead = asked ? (/^\s*voi\s+/.exec(lower)?.[0].length ?? 0) : 0;
  return namesUnit(v.text.slice(span[0] + lead, span[1]), lower.slice(lead));
}

/** What somebody shall do, or a matter. */
const NO_NAME = new RegExp(`^(?:${IMPERATIVES})|${MATTER.source}`);

/** «5. Tổ vận hành khu phố» over a list of its own: a name alone, with a number, and nothing to do or a matter. */
const isNameOver = ({ block, span, lower }: Read, next: Read | undefined, v: View): boolean =>
  block.label !== undefined &&
  block.label.kind !== 'bullet' &&
  next?.block.label !== undefined &&
  span[1] - span[0] <= LONGEST_UNIT &&
  /^\s*\p{Lu}[^.;:]*\p{L}\s*$/u.test(v.text.slice(...span)) &&
  !NO_NAME.test(lower.trimStart());

const opensWithUnit = ({ lower }: Read): boolean => UNIT.test(lower.slice(BEFORE_UNIT.exec(lower)?.[0].length ?? 0));

/** Tells of a paragraph whether most of its sisters, two at least, open with a unit; all are looked at once, when it is first asked. */
function amongUnits(paragraphs: readonly Read[], depthOf: (one: Read) => string): (one: Read) => boolean {
  let counted: Map<string, { all: number; units: number }> | undefined;
  const count = () => {
    const depths = new Map<string, { all: number; units: number }>();
    for (const one of paragraphs) {
      const { all, units } = depths.get(depthOf(one)) ?? { all: 0, units: 0 };
      depths.set(depthOf(one), { all: all + 1, units: units + (opensWithUnit(one) ? 1 : 0) });
    }
    return depths;
  };
  return (one) => {
    counted ??= count();
    const { all, units } = counted.get(depthOf(one))!;
    const others = units - (opensWithUnit(one) ? 1 : 0);
    return others > 1 && others * 2 >= all - 1;
  };
}

/** A paragraph, or a part of one that numbers several, as read. */
type Read = { block: ParagraphBlock; span: Span; lower: string; number?: string };

const known = new WeakMap<Section, readonly SectionItem[]>();

/** The paragraphs that belong to a section and to none of its sub-sections, each with the line that leads it. Found once for all rules. */
export function sectionItems(section: Section, v: View): readonly SectionItem[] {
  let items = known.get(section);
  if (!items) known.set(section, (items = findItems(section, v)));
  return items;
}

const placed = new WeakMap<readonly Section[], Map<Section, number>>();

/** Where a section stands among all; -1 for one that only gathers what no heading holds, and has none within. */
function placeOf(section: Section, { sections }: View): number {
  let places = placed.get(sections);
  if (!places) placed.set(sections, (places = new Map(sections.map((one, at) => [one, at]))));
  return places.get(section) ?? -1;
}

function findItems(section: Section, v: View): SectionItem[] {
  const inner: Section[] = [];
  // Sections stand in text order: those within follow this one directly.
  const place = placeOf(section, v);
  for (let s = place < 0 ? v.sections.length : place + 1; s < v.sections.length && v.sections[s]!.span[0] < section.span[1]; s++)
    if (v.sections[s]!.parent === section) inner.push(v.sections[s]!);
  const paragraphs: Read[] = [];
  // Those within stand one behind the other, as the blocks do.
  let within = 0;
  for (let i = Math.max(section.block, 0); i < v.blocks.length && v.blocks[i]!.span[0] < section.span[1]; i++) {
    const block = v.blocks[i]!;
    while (within < inner.length && inner[within]!.span[1] <= block.span[0]) within++;
    if (within < inner.length && block.span[0] >= inner[within]!.span[0]) continue;
    if (!isParagraph(block) || block.zone !== 'body' || (i === section.block && !block.heading?.runIn)) continue;
    const start = bodyStart(block, v);
    // Dotted lines to be filled in, and remarks in brackets («(Có phụ lục kèm theo)»), are no items.
    // So are the cells of a table that lost its ruling.
    const marker = v.text.slice(block.span[0], start);
    if (isChoice(marker + v.text.slice(start, block.span[1]))) continue;
    if (!block.label && !block.heading && CELL.test(v.text.slice(start, block.span[1]))) continue;
    if (!/[a-z]{2}/.test(v.lower.slice(start, block.span[1])) || /^\s*\([^()]*\)\s*[.;]?\s*$/.test(v.text.slice(start, block.span[1])))
      continue;
    if (isBlank(v.text.slice(start, block.span[1]))) continue;
    if (v.blocks[i + 1]?.kind === 'table' && CAPTION.test(v.lower.slice(start, block.span[1]))) continue;
    const from = block.heading || start > block.span[0] + (block.label?.length ?? 0) ? start : block.span[0];
    const marked = afterLead(v.text, v.lower, [from, block.span[1]]);
    const numbered = inlineItems(v.text, [marked ?? from, block.span[1]], marked !== undefined);
    if (numbered.length > 0 && marked !== undefined) paragraphs.push({ block, span: [start, marked], lower: v.lower.slice(start, marked) });
    for (const { span, number } of numbered) paragraphs.push({ block, span, lower: v.lower.slice(...span), number });
    if (numbered.length === 0 && start < block.span[1])
      paragraphs.push({ block, span: [start, block.span[1]], lower: v.lower.slice(start, block.span[1]) });
  }
  const ticked = paragraphs.some(({ block }) => TICKED.test(block.label?.raw ?? ''));
  return nested(ticked ? paragraphs.filter(({ block }) => !OPEN.test(block.label?.raw ?? '')) : paragraphs, section, v);
}

/** Each paragraph with the line that leads it. */
function nested(paragraphs: readonly Read[], section: Section, v: View): SectionItem[] {
  const items: SectionItem[] = [];
  const leads: { depth: string; lead: SectionItem['lead']; colon: boolean }[] = [];
  const depthOf = ({ block, number }: Read) => (number === undefined ? depth(block) : 'inline');
  const amongSisters = amongUnits(paragraphs, depthOf);
  paragraphs.forEach((paragraph, i) => {
    const own = depthOf(paragraph);
    const next = paragraphs[i + 1];
    const deeper = next === undefined || own === 'plain' || depthOf(next) !== own;
    // Where most of its sisters are units it is one too, whatever it is called.
    const unit = deeper && section.role === 'assignments' && isNameOver(paragraph, next, v) && amongSisters(paragraph);
    const announces =
      deeper &&
      (unit ||
        ANNOUNCES.test(paragraph.lower.trimEnd().slice(-LONGEST_END)) ||
        isUnitOver(paragraph, next, section.role === 'proposals', v));
    // A lead holds until a mark of its own form comes again, or a plain line after a list.
    const known = leads.findIndex((entry) => entry.depth === own);
    // What directly follows «2. Bà Bình:» stands under it, whatever its mark.
    const under = items.at(-1)?.leads === true && leads.at(-1)?.depth !== own;
    // Plain lines below a plain «Sở A quan tâm:» are its list until another line leads one.
    const listed = own === 'plain' && !announces && leads[known]?.colon === true && items.at(-1)?.block.label === undefined;
    if (known >= 0 && !under && !listed) leads.length = known;
    items.push({ ...paragraph, lead: leads.at(-1)?.lead ?? null, leads: announces });
    const colon = /:\s*$/.test(paragraph.lower);
    if (announces) leads.push({ depth: own, lead: { span: paragraph.span, lower: paragraph.lower, ...(unit ? { unit } : {}) }, colon });
  });
  return items;
}

/** The last sentence of a line that leads a list: what it says of the list (folded lower case). */
export function leadSentence(lower: string): string {
  return lower.split(/[.;!?]\s+/).at(-1)!;
}

/** «Nêu rõ …», «Trình bày ngắn gọn …»: what an outline asks for, not filled in. */
export const OUTLINED =
  /^["'(\s*+-]*(?:neu|trinh bay|mo ta|liet ke|phan tich)(?: (?:tom tat|ngan gon|ro|cu the|day du|them))*(?: (?:cac|nhung|so luong|noi dung|kho khan|ket qua|nguyen nhan|nhiem vu|so lieu|tinh hinh|viec|cong tac|ro|cu the|tom tat)\b)/;

/** Items that say «none»: «Không», «Không có khó khăn, vướng mắc», «UBND xã không có kiến nghị gì». */
export function isDenial(lower: string): boolean {
  const text = withoutEnd(lower, '"\'.;:').trim();
  return (
    // «Đối với UBND tỉnh: Không»
    /^(?:[^:.;]{2,60}:\s*)?(?:khong|khong co|khong co gi|chua co|khong phat sinh|khong neu)$/.test(text) ||
    (text.length < 160 &&
      /\b(?:khong|chua) (?:co|phat sinh|gap|ghi nhan|neu)\b(?:(?! nhung\b)[^.;]){0,40}\b(?:kho khan|vuong mac|ton tai|han che|kien nghi|de xuat|y kien|bat cap|tro ngai)\b/.test(
        text,
      ) &&
      !/\b(?:tuy nhien|song|nhung)\b/.test(text))
  );
}
