/**
 * Stands for a browser's FontFace and its list of fonts: told that fonts can be drawn, pdf.js leaves off reading every glyph's outline.
 * Nothing here draws them.
 */
export class UndrawnFont {
  readonly loaded = Promise.resolve();
}

/** The document to which pdf.js adds its fonts; it keeps none. */
export const UNDRAWN_DOCUMENT = { fonts: { add: () => {}, delete: () => false } };
