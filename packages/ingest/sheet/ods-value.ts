import { attribute, type XmlElement } from '../docx/xml.ts';

/** A day as programs of other lands show it: three numbers, the year last. */
const DAY = /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})$/;
/** A figure with what may stand around it. */
const FIGURE = /\d[\d.,\u00a0 ]*/;

const swapped = (text: string) => text.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

/** The number that a figure stands for where `decimal` parts its fraction off. */
function numberOf(figure: string, decimal: ',' | '.'): number {
  const plain = figure.replaceAll(decimal === ',' ? /[.\s\u00a0]/g : /[,\s\u00a0]/g, '');
  return Number(decimal === ',' ? plain.replace(',', '.') : plain);
}

/**
 * What a cell of an OpenDocument sheet shows, in Vietnam's manner: the file holds what its own program showed, a comma or a point before the
 * fraction, day or month first, and beside it the value (Part 3, 19.385), which tells what is meant.
 */
export function shownValue(cell: XmlElement, shown: string): string {
  const type = attribute(cell, 'office:value-type') ?? attribute(cell, 'calcext:value-type');
  if (type === 'date') {
    const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)/.exec(attribute(cell, 'office:date-value') ?? '') ?? [];
    return y && DAY.test(shown) ? `${d}/${m}/${y}` : shown;
  }
  if (!/^(?:float|percentage|currency)$/.test(type ?? '') || !/[.,]/.test(shown)) return shown;
  const figure = FIGURE.exec(shown)?.[0].trim() ?? '';
  const value = Math.abs(Number(attribute(cell, 'office:value')) * (type === 'percentage' && shown.includes('%') ? 100 : 1));
  // What is shown may be rounded: the nearer reading is meant.
  const off = (decimal: ',' | '.') => {
    const read = numberOf(figure, decimal);
    return Number.isNaN(read) ? Number.POSITIVE_INFINITY : Math.abs(read - value);
  };
  return off('.') < off(',') ? swapped(shown) : shown;
}
