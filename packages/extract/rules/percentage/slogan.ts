import { quick } from '../../letters.ts';

/** «dữ liệu đúng, đủ, sạch, sống», «đúng - đủ - sạch - sống»: words that are always said together; their marks part nothing. */
const SLOGAN = quick(
  /(?:,\s|(?<!\p{L}))đúng\s?[,–-]\s?đủ(?:(?:\s?[,–-]\s?|\svà\s)(?:sạch|sống|thống nhất|dùng chung|chính xác|kịp thời))+(?!\p{L})/giu,
);
const SIGNS = new Map([
  [',', '‚'],
  ['-', '‐'],
  ['–', '‒'],
]);
const PRINTED = new Map([...SIGNS].map(([mark, sign]) => [sign, mark]));

/** A text of the same length in which the marks of such words are other signs. */
export const withSlogansWhole = (text: string): string =>
  text.includes('đủ') ? text.replace(SLOGAN, (said) => said.replace(/[,–-]/g, (mark) => SIGNS.get(mark)!)) : text;

/** The marks that were there before. */
export const withSlogansAsPrinted = (text: string): string => text.replace(/[‚‐‒]/g, (sign) => PRINTED.get(sign)!);
