/** What a page's text needs to know of a font. */
export type Font = {
  name: string;
  bold: boolean;
  italic: boolean /** Glyph widths are in this part of an em; 0.001 but for Type 3. */;
  unit: number;
  vertical: boolean;
};

type PdfjsFont = { name?: string; bold?: boolean; black?: boolean; italic?: boolean; fontMatrix?: readonly number[]; vertical?: boolean };

/** What stands for a font that a page names and does not have. */
export const UNKNOWN: Font = { name: '', bold: false, italic: false, unit: 0.001, vertical: false };

/** A font of pdf.js as the page reader uses it; the subset's prefix («ABCDEF+») is left out of the name. */
export function fontOf(object: PdfjsFont | null | undefined): Font {
  if (!object) return UNKNOWN;
  const name = (object.name ?? '').replace(/^[A-Z]{6}\+/, '');
  return {
    name,
    bold: object.bold === true || object.black === true || /bold|black|heavy|semibold/i.test(name),
    italic: object.italic === true || /ital|obliq/i.test(name),
    unit: object.fontMatrix?.[0] ?? 0.001,
    vertical: object.vertical === true,
  };
}
