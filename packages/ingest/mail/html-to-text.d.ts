declare module 'html-to-text' {
  /** HTML as plain text. */
  export function convert(html: string, options?: object): string;
}
