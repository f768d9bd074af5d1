/** The numbers of a page's drawing operators by name, as pdf.js exports them. */
export type Ops = Record<string, number>;
