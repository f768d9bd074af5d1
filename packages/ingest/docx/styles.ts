import { type ParagraphLook, property, type RunLook, readParagraphLook, readRunLook } from './look.ts';
import { attribute, child, elements, type XmlElement } from './xml.ts';

/** A style with all that it inherits. `chain`: its own id first, then those it is based on. */
export type Style = { id: string; name: string; chain: string[]; run: RunLook; paragraph: ParagraphLook; borders?: XmlElement };

/** The styles of a document (`word/styles.xml`, ECMA-376 Part 1 §17.7), each looked up with everything it is based on. */
export type Styles = {
  /** Style of that id, or the default paragraph style where no id is given or known. */
  paragraph: (id: string | undefined) => Style;
  character: (id: string | undefined) => Style | undefined;
  table: (id: string | undefined) => Style | undefined;
  /** Looks of the document's defaults, beneath every style. */
  defaults: RunLook;
};

const NONE: Style = { id: '', name: '', chain: [], run: {}, paragraph: {} };

/** Reads the styles part; without one every look is empty. */
export function readStyles(part: XmlElement | undefined): Styles {
  const raw = new Map<string, XmlElement>();
  let standard: string | undefined;
  let standardTable: string | undefined;
  for (const element of elements(part, 'w:style')) {
    const id = attribute(element, 'w:styleId');
    if (!id) continue;
    raw.set(id, element);
    if (!/^(1|true|on)$/.test(attribute(element, 'w:default') ?? '')) continue;
    if (attribute(element, 'w:type') === 'paragraph') standard ??= id;
    if (attribute(element, 'w:type') === 'table') standardTable ??= id;
  }
  const done = new Map<string, Style>();
  const resolve = (id: string, seen: readonly string[] = []): Style | undefined => {
    const known = done.get(id);
    if (known) return known;
    const element = raw.get(id);
    if (!element || seen.includes(id)) return undefined;
    const parent = property(element, 'w:basedOn');
    const base = (parent ? resolve(parent, [...seen, id]) : undefined) ?? NONE;
    const style = inherit(id, element, base);
    done.set(id, style);
    return style;
  };
  const defaults = child(part, 'w:docDefaults');
  const standardLook = readParagraphLook(child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
  const fallback = (standard ? resolve(standard) : undefined) ?? NONE;
  const placed = new Map<string, Style>();
  return {
    defaults: readRunLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
    paragraph: (id) => {
      const key = id ?? '';
      let style = placed.get(key);
      if (!style) {
        const found = (id ? resolve(id) : undefined) ?? fallback;
        style = { ...found, paragraph: { ...standardLook, ...found.paragraph } };
        placed.set(key, style);
      }
      return style;
    },
    character: (id) => (id ? resolve(id) : undefined),
    table: (id) => resolve(id ?? standardTable ?? ''),
  };
}

function inherit(id: string, element: XmlElement, base: Style): Style {
  const style: Style = {
    id,
    name: property(element, 'w:name') ?? id,
    chain: [id, ...base.chain],
    run: { ...base.run, ...readRunLook(child(element, 'w:rPr')) },
    paragraph: { ...base.paragraph, ...readParagraphLook(child(element, 'w:pPr')) },
  };
  const borders = child(child(element, 'w:tblPr'), 'w:tblBorders') ?? base.borders;
  if (borders) style.borders = borders;
  return style;
}
