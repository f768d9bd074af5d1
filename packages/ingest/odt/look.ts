import type { ParagraphLook, RunLook } from '../docx/look.ts';
import { attribute, child, type XmlElement } from '../docx/xml.ts';

/** Points in each unit of a length (Part 3, 18.3.18). */
const POINTS: Record<string, number> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75 };

/** A length in points; undefined for percentages and what is none. */
export function points(text: string | undefined): number | undefined {
  const found = /^\s*(-?[\d.]+)(pt|in|cm|mm|pc|px)\s*$/.exec(text ?? '');
  const value = found ? Number(found[1]) * POINTS[found[2]!]! : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** Reads the `style:text-properties` of a style. `fontOf`: the family behind a font's name in the file; `size`: what percentages are of. */
export function readRunLook(style: XmlElement | undefined, fontOf: (name: string) => string, size: number | undefined): RunLook {
  const properties = child(style, 'style:text-properties');
  if (!properties) return {};
  const look: RunLook = {};
  const value = (name: string) => attribute(properties, name);
  const weight = value('fo:font-weight');
  if (weight) look.bold = weight === 'bold' || Number(weight) >= 600;
  const slant = value('fo:font-style');
  if (slant) look.italic = slant !== 'normal';
  const display = value('text:display');
  if (display) look.hidden = display === 'none';
  const line = value('style:text-line-through-style') ?? value('style:text-line-through-type');
  if (line) look.struck = line !== 'none';
  const transform = value('fo:text-transform');
  if (transform) look.caps = transform === 'uppercase';
  const given = value('fo:font-size');
  const share = /^([\d.]+)%$/.exec(given ?? '')?.[1];
  const high = share ? (size === undefined ? undefined : (size * Number(share)) / 100) : points(given);
  if (high !== undefined) look.size = high;
  const named = value('style:font-name');
  const font = named === undefined ? value('fo:font-family')?.replaceAll(/['"]/g, '') : fontOf(named);
  if (font) look.font = font;
  return look;
}

const ALIGN: Record<string, ParagraphLook['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
};

/** Reads the `style:paragraph-properties` of a style. */
export function readParagraphLook(style: XmlElement | undefined): ParagraphLook {
  const properties = child(style, 'style:paragraph-properties');
  if (!properties) return {};
  const look: ParagraphLook = {};
  const align = ALIGN[attribute(properties, 'fo:text-align') ?? ''];
  if (align) look.align = align;
  const left = points(attribute(properties, 'fo:margin-left') ?? attribute(properties, 'fo:margin'));
  if (left !== undefined) look.left = left;
  const first = points(attribute(properties, 'fo:text-indent'));
  if (first !== undefined) look.firstLine = first;
  return look;
}
