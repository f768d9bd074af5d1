import { attribute, child, type XmlElement } from './xml.ts';

/** How a run looks as far as it is told (`w:rPr`, ECMA-376 Part 1 §17.3.2); undefined means inherited. Size in points. */
export type RunLook = {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  font?: string;
  hidden?: boolean;
  struck?: boolean;
  caps?: boolean;
};

/** How a paragraph stands as far as it is told (`w:pPr`, §17.3.1). Distances in points; `outline` 0–9 as in the file, 9 is body text. */
export type ParagraphLook = {
  align?: 'left' | 'center' | 'right' | 'justify';
  left?: number;
  firstLine?: number;
  outline?: number;
  numId?: string;
  level?: number;
};

/** Whether an on/off property is on: present, and not said to be off. Undefined where it is absent. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name);
  if (!element) return undefined;
  const value = attribute(element, 'w:val');
  return value === undefined || !/^(0|false|off)$/.test(value);
}

/** Value of a child's `w:val`. */
export function property(properties: XmlElement | undefined, name: string): string | undefined {
  return attribute(child(properties, name), 'w:val');
}

function number(text: string | undefined): number | undefined {
  const value = Number.parseFloat(text ?? '');
  return Number.isFinite(value) ? value : undefined;
}

/** Reads a `w:rPr`. */
export function readRunLook(properties: XmlElement | undefined): RunLook {
  if (!properties || properties.children.length === 0) return {};
  const look: RunLook = {};
  const bold = toggle(properties, 'w:b');
  if (bold !== undefined) look.bold = bold;
  const italic = toggle(properties, 'w:i');
  if (italic !== undefined) look.italic = italic;
  const hidden = toggle(properties, 'w:vanish');
  if (hidden !== undefined) look.hidden = hidden;
  const struck = toggle(properties, 'w:strike') ?? toggle(properties, 'w:dstrike');
  if (struck !== undefined) look.struck = struck;
  const caps = toggle(properties, 'w:caps');
  if (caps !== undefined) look.caps = caps;
  const half = number(property(properties, 'w:sz'));
  if (half !== undefined) look.size = half / 2;
  const fonts = child(properties, 'w:rFonts');
  const font = attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi');
  if (font) look.font = font;
  return look;
}

const ALIGN: Record<string, ParagraphLook['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
  thaiDistribute: 'justify',
};

/** Reads a `w:pPr`; twips become points. */
export function readParagraphLook(properties: XmlElement | undefined): ParagraphLook {
  if (!properties) return {};
  const look: ParagraphLook = {};
  const align = ALIGN[property(properties, 'w:jc') ?? ''];
  if (align) look.align = align;
  const indent = child(properties, 'w:ind');
  const left = number(attribute(indent, 'w:left') ?? attribute(indent, 'w:start'));
  if (left !== undefined) look.left = left / 20;
  const hanging = number(attribute(indent, 'w:hanging'));
  const first = hanging === undefined ? number(attribute(indent, 'w:firstLine')) : -hanging;
  if (first !== undefined) look.firstLine = first / 20;
  const outline = number(property(properties, 'w:outlineLvl'));
  if (outline !== undefined) look.outline = outline;
  const numbering = child(properties, 'w:numPr');
  const numId = property(numbering, 'w:numId');
  if (numId !== undefined) look.numId = numId;
  const level = number(property(numbering, 'w:ilvl'));
  if (level !== undefined) look.level = level;
  return look;
}
