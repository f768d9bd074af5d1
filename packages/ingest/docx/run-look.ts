import { property, type RunLook, readRunLook } from './look.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from './xml.ts';

/** Looks of a run: its own, over its character style's, over its paragraph's. On/off properties of two styles cancel out (§17.7.3). */
function effectiveLook(own: RunLook, character: RunLook | undefined, paragraph: RunLook): RunLook {
  if (!character) return { ...paragraph, ...own };
  const styled: RunLook = { ...paragraph, ...character };
  for (const name of ['bold', 'italic', 'caps', 'hidden', 'struck'] as const)
    if (paragraph[name] !== undefined && character[name] !== undefined) styled[name] = paragraph[name] !== character[name];
  return { ...styled, ...own };
}

/** How the runs of a paragraph look that say nothing of it themselves. `properties`: its `w:pPr`. */
export const baseLook = (properties: XmlElement | undefined, styles: Styles): RunLook => ({
  ...styles.defaults,
  ...styles.paragraph(property(properties, 'w:pStyle')).run,
});

/** How a run looks, or a paragraph's end mark, with all that styles say. `properties`: its `w:rPr`; `base`: its paragraph's look. */
export const lookOf = (properties: XmlElement | undefined, base: RunLook, styles: Styles): RunLook =>
  properties ? effectiveLook(readRunLook(properties), styles.character(property(properties, 'w:rStyle'))?.run, base) : base;
