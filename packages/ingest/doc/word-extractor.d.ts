declare module 'word-extractor' {
  type Part = { filterUnicode: boolean };
  /** Text of an old Word file; `filterUnicode: false` leaves its characters as they are. */
  export default class WordExtractor {
    extract(source: Buffer): Promise<{
      getBody(options: Part): string;
      getFootnotes(options: Part): string;
      getEndnotes(options: Part): string;
      getHeaders(options: Part & { includeFooters: boolean }): string;
      getTextboxes(options: Part & { includeHeadersAndFooters: boolean; includeBody: boolean }): string;
    }>;
  }
}
