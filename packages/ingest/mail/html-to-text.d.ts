declare module 'html-to-text' {
  /** A node of the parsed page. */
  export type DomNode = { name?: string; children?: DomNode[] };
  /** Builds the text; a table is opened, filled row by row and closed with the function that sets its cells. */
  export type BlockTextBuilder = {
    openTable(): void;
    openTableRow(): void;
    openTableCell(): void;
    closeTableCell(): void;
    closeTableRow(): void;
    closeTable(options: {
      tableToString: (rows: { text: string }[][]) => string;
      leadingLineBreaks: number;
      trailingLineBreaks: number;
    }): void;
  };
  /** Sets one element into the text. */
  export type FormatCallback = (
    element: DomNode,
    walk: (children: DomNode[] | undefined, builder: BlockTextBuilder) => void,
    builder: BlockTextBuilder,
  ) => void;
  /** HTML as plain text. */
  export function convert(html: string, options?: object): string;
}
