import { quick } from '../../letters.ts';

/**
 * «dữ liệu đúng, đủ, sạch, sống», «đúng - đủ - sạch - sống», «khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số»: words that are always
 * said together; their marks part nothing.
 */
const SLOGAN = quick(
  /(?:,\s|(?<!\p{L}))đúng\s?[,–-]\s?đủ(?:(?:\s?[,–-]\s?|\svà\s)(?:sạch|sống|thống nhất|dùng chung|chính xác|kịp thời))+(?!\p{L})|(?<!\p{L})(?:khoa học,\s)?công nghệ(?:,\sđổi mới sáng tạo)?(?:,\schuyển đổi số)?(?!\p{L})/giu,
);
const SIGNS = new Map([
  [',', '‚'],
  ['-', '‐'],
  ['–', '‒'],
]);
const PRINTED = new Map([...SIGNS].map(([mark, sign]) => [sign, mark]));

/** «đoàn viên ,thanh niên»: blanks typed before a mark stand behind it, as they should; of the same length. */
const withBlanksBehind = (text: string): string => (/ [,;:]\S/.test(text) ? text.replace(/ ([,;:])(?=\S)/g, '$1 ') : text);

/** A text of the same length in which the marks of such words are other signs, and marks stand where they belong. */
export const withSlogansWhole = (printed: string): string => {
  const text = withBlanksBehind(printed);
  return text.includes('đủ') || text.includes('công nghệ,') || text.includes('học, công nghệ')
    ? text.replace(SLOGAN, (said) => said.replace(/[,–-]/g, (mark) => SIGNS.get(mark)!))
    : text;
};

/** The marks that were there before. */
export const withSlogansAsPrinted = (text: string): string => text.replace(/[‚‐‒]/g, (sign) => PRINTED.get(sign)!);
