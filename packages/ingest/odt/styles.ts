import type { ParagraphLook, RunLook } from '../docx/look.ts';
import { attribute, child, elements, type XmlElement } from '../docx/xml.ts';
import { points, readParagraphLook, readRunLook } from './look.ts';

/** Sides of a cell that are drawn. */
export type Sides = { top: boolean; left: boolean; bottom: boolean; right: boolean };

/** A style with all that it inherits. `own`: what it says of a paragraph directly, over what its list says. `list`: '' where it forbids one. */
export type OdtStyle = {
  name: string;
  run: RunLook;
  paragraph: ParagraphLook;
  own: ParagraphLook;
  list: string | undefined;
  /** It opens a page; `master`: with that master page. */
  breaks: boolean;
  master: string | undefined;
  sides: Sides;
  /** Width of a column, points. */
  width: number;
};

/** The family of a style (Part 3, 19.480). */
export type Family = 'paragraph' | 'text' | 'table' | 'table-column' | 'table-cell' | 'section';

/** Looks up a style of a family by its name; the family's default where there is none of that name. */
export type OdtStyles = (family: Family, name: string | undefined) => OdtStyle;

/** Styles that may stand above one another: whoever builds more means harm. */
const DEEPEST = 100;

const UNDRAWN: Sides = { top: false, left: false, bottom: false, right: false };

const NONE: OdtStyle = {
  name: '',
  run: {},
  paragraph: {},
  own: {},
  list: undefined,
  breaks: false,
  master: undefined,
  sides: UNDRAWN,
  width: 0,
};

/** Which sides a cell's style draws; white lines are none. */
function sidesOf(style: XmlElement | undefined, base: Sides): Sides {
  const properties = child(style, 'style:table-cell-properties');
  if (!properties) return base;
  const drawn = (side: keyof Sides) => {
    const border = attribute(properties, `fo:border-${side}`) ?? attribute(properties, 'fo:border');
    return border === undefined ? base[side] : !/^(?:none|hidden)\b|^0(?:\.0*)?[a-z]* |#f{6}\b/i.test(border);
  };
  return { top: drawn('top'), left: drawn('left'), bottom: drawn('bottom'), right: drawn('right') };
}

/**
 * The styles that hold in a part of the document: its automatic ones, and the common ones of `styles.xml` that they build on (Part 3, 16).
 * `parts`: the elements whose children are styles and font faces.
 */
export function readStyles(parts: readonly (XmlElement | undefined)[]): OdtStyles {
  const raw = new Map<string, XmlElement>();
  const defaults = new Map<string, XmlElement>();
  const fonts = new Map<string, string>();
  for (const element of parts.flatMap((part) => elements(part))) {
    const name = attribute(element, 'style:name');
    const family = attribute(element, 'style:family') ?? '';
    if (element.name === 'style:style' && name) raw.set(`${family} ${name}`, element);
    else if (element.name === 'style:default-style') defaults.set(family, element);
    else if (element.name === 'style:font-face' && name)
      fonts.set(name, (attribute(element, 'svg:font-family') ?? name).replaceAll(/['"]/g, ''));
  }
  const fontOf = (name: string) => fonts.get(name) ?? name;
  const done = new Map<string, OdtStyle>();
  const inherit = (element: XmlElement | undefined, base: OdtStyle): OdtStyle => {
    const own = readParagraphLook(element);
    const properties = child(element, 'style:paragraph-properties') ?? child(element, 'style:table-properties');
    const before = attribute(properties, 'fo:break-before');
    const master = attribute(element, 'style:master-page-name') || base.master;
    return {
      name: attribute(element, 'style:display-name') ?? attribute(element, 'style:name')?.replaceAll('_20_', ' ') ?? '',
      run: { ...base.run, ...readRunLook(element, fontOf, base.run.size) },
      paragraph: { ...base.paragraph, ...own },
      own,
      list: attribute(element, 'style:list-style-name') ?? base.list,
      breaks: before === undefined ? base.breaks || master !== undefined : before === 'page',
      master,
      sides: sidesOf(element, base.sides),
      width: points(attribute(child(element, 'style:table-column-properties'), 'style:column-width')) ?? base.width,
    };
  };
  const resolve = (family: string, name: string | undefined, seen: readonly string[]): OdtStyle => {
    const key = `${family} ${name ?? ''}`;
    const known = done.get(key);
    if (known) return known;
    const element = name === undefined || seen.length > DEEPEST || seen.includes(name) ? undefined : raw.get(key);
    let style: OdtStyle;
    // A family's default is under all its styles, of which a run's then say nothing that its paragraph would not say.
    if (!element) style = family === 'text' ? NONE : { ...inherit(defaults.get(family), NONE), own: {}, name: '' };
    else {
      const base = resolve(family, attribute(element, 'style:parent-style-name'), [...seen, name!]);
      // What made it on the page is an automatic style; people know its parent.
      const made = inherit(element, base);
      style = /^(?:[A-Z]{1,3}\d+|[A-Z]\w*\d+\.[A-Z]+\d*)$/.test(made.name) && base.name !== '' ? { ...made, name: base.name } : made;
    }
    done.set(key, style);
    return style;
  };
  return (family, name) => resolve(family, name, []);
}
