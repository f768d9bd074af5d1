import type { Style } from './styles.ts';
import { attribute, child, type XmlElement } from './xml.ts';

/** Which sides a table rules for cells that say nothing of their own. */
export type Rulings = { top: boolean; left: boolean; bottom: boolean; right: boolean };

const SIDES = ['top', 'left', 'bottom', 'right'] as const;
// Newer files name the sides by writing direction.
const OTHER_NAME: Record<string, string> = { left: 'start', right: 'end' };

/** Whether a border element draws something a reader sees; undefined where there is none. */
function drawn(borders: XmlElement | undefined, side: string): boolean | undefined {
  const element = child(borders, `w:${side}`) ?? child(borders, `w:${OTHER_NAME[side] ?? side}`);
  if (!element) return undefined;
  return !/^(none|nil)$/.test(attribute(element, 'w:val') ?? 'none') && !/^f{6}$/i.test(attribute(element, 'w:color') ?? '');
}

/** Rulings of a table by its own properties over its style's. A cell's side counts as ruled when the lines between cells are. */
export function tableRulings(properties: XmlElement | undefined, style: Style | undefined): Rulings {
  const own = child(properties, 'w:tblBorders');
  const ruled = (side: string) => drawn(own, side) ?? drawn(style?.borders, side) ?? false;
  const rows = ruled('insideH');
  const columns = ruled('insideV');
  return { top: rows, bottom: rows, left: columns, right: columns };
}

/** How many of a cell's four sides are ruled. */
export function cellRulings(properties: XmlElement | undefined, table: Rulings): number {
  const own = child(properties, 'w:tcBorders');
  return SIDES.filter((side) => drawn(own, side) ?? table[side]).length;
}
