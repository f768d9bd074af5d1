import { boldLead, type Paragraph } from './paragraph.ts';

/** The looks that tell a title without a number from others («caps», «bold»); `end` is where it runs into its text, if it does. */
export function style(p: Paragraph, end: number | undefined): string {
  if (end !== undefined) return boldLead(p.block) >= end ? 'bold' : '';
  if (p.caps) return 'caps';
  if (p.block.outline !== undefined) return `outline${p.block.outline}`;
  return `${p.bold >= 0.8 ? 'bold' : ''}${p.italic >= 0.8 ? 'italic' : ''}`;
}
