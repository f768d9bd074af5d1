import type { ParagraphBlock, SectionRole } from '@tonghop/model';
import { sectionRole } from './outline/section-role.ts';
import { purposeOf } from './rules/header/document-type.ts';
import { isParagraph, type Section, type View } from './view.ts';

/** Where the last section of a part ends: at the closing formula, at recipients and signature, or where an annex begins. */
const CLOSING = /^(?:tren day\b|noi nhan\b|.{0,160}\b(?:kinh|tran trong|xin) (?:bao cao|gui|trinh|phuc dap)\b.{0,200}\.\/\.\s*$)/;

type Heading = { block: ParagraphBlock & { heading: NonNullable<ParagraphBlock['heading']> }; index: number };

function headingsOf(v: View): Heading[] {
  return v.blocks.flatMap((block, index) => (isParagraph(block) && block.heading ? [{ block: block as Heading['block'], index }] : []));
}

/** Offsets at which every open section ends: closing formulas, the first line of the form's back part, and annexes. */
function limits(v: View): number[] {
  const found: number[] = [];
  let annex = 0;
  for (const block of v.blocks) {
    if (block.annex !== annex) found.push(block.span[0]);
    else if (block.zone === 'recipients' || block.zone === 'signature') found.push(block.span[0]);
    else if (isParagraph(block) && !block.label && CLOSING.test(v.lower.slice(...block.span))) found.push(block.span[0]);
    annex = block.annex;
  }
  return found;
}

/** A run-in title without a number («- Khó khăn: …») holds its own paragraph and the finer items right below it, no more. */
function runInEnd(v: View, { block, index }: Heading): number | undefined {
  if (!block.heading.runIn || (block.label && block.label.kind !== 'bullet')) return undefined;
  let end = block.span[1];
  for (const next of v.blocks.slice(index + 1)) {
    if (!isParagraph(next) || next.heading || next.label?.kind !== 'bullet' || next.label.raw === block.label?.raw) break;
    end = next.span[1];
  }
  return end;
}

/** Makes the outline: the headings that `structure` found, each with its role and extent, in text order. */
export function outline(v: View): Section[] {
  const plan = purposeOf(v) === 'plan';
  const ends = limits(v);
  const headings = headingsOf(v);
  const sections: Section[] = [];
  const open: Section[] = [];
  const before = new Map<Section | null, SectionRole>();
  let annex = 0;
  headings.forEach(({ block, index }, n) => {
    const { level, title: titleSpan } = block.heading;
    const opensAnnex = block.annex > annex;
    if (opensAnnex) open.length = 0;
    annex = block.annex;
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const parent = open.at(-1) ?? null;
    const title = v.text.slice(...titleSpan);
    const role = sectionRole(title, {
      parent: parent?.role ?? null,
      before: before.get(parent) ?? null,
      plan,
      annex: opensAnnex ? 'opens' : annex > 0 ? 'inside' : 'no',
    });
    before.set(parent, role);
    const next = headings.slice(n + 1).find((other) => other.block.heading.level <= level || other.block.annex !== annex);
    const limit = ends.find((end) => end > block.span[0]) ?? v.text.length;
    const section: Section = {
      id: `s${n + 1}`,
      level,
      number: block.label?.number || null,
      title,
      titleSpan,
      role,
      block: index,
      span: [block.span[0], Math.min(next?.block.span[0] ?? v.text.length, limit, runInEnd(v, headings[n]!) ?? v.text.length)],
      parent,
    };
    sections.push(section);
    open.push(section);
  });
  return sections;
}
