import { utf8, westernBytes } from './western.ts';

/** What a Vietnamese letter of UTF-8 looks like to who takes its bytes for letters: «á»‡», «Ä‘», «Æ°». */
const DOUBLED = /[ÃÄÆá][\u0080-\u00bf\u0152-\u2122]/g;
/** So many of them are no chance. */
const ENOUGH = 5;

/**
 * A text whose bytes a program took for letters and encoded once more («Káº¿t quáº£»), as mail gateways and document systems do: line by line
 * as it was. Any other text comes back as it is.
 */
export function undoubled(text: string): string {
  if ((text.match(DOUBLED)?.length ?? 0) < ENOUGH) return text;
  return text
    .split('\n')
    .map((line) => {
      const bytes = /[^\u0000-\u007f]/.test(line) ? westernBytes(line, true) : undefined;
      return (bytes && utf8(bytes)) ?? line;
    })
    .join('\n');
}
