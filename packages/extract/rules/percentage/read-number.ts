import { fold } from '@tonghop/model';
import { NUMBER_WORDS } from '../../lexicon/numbers.ts';

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** A number of a few digits and nothing else, which most are; -1 for any other text. */
function wholeNumber(printed: string): number {
  if (printed.length === 0 || printed.length > 9) return -1;
  let value = 0;
  for (let i = 0; i < printed.length; i++) {
    const digit = printed.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = 10 * value + digit;
  }
  return value;
}

/**
 * Reads a number as Vietnamese texts print it: dots group thousands, a comma opens the decimals («1.234,5»); English typing with a
 * decimal dot («98.5») is understood where the dot cannot group. Letters that OCR takes for digits (l, I, O) count. NaN for no number.
 */
export function readNumber(printed: string): number {
  const whole = wholeNumber(printed);
  if (whole >= 0) return whole;
  const trimmed = printed.trim();
  const digits = /[lIoO]/.test(trimmed) ? trimmed.replace(/[lI]/g, '1').replace(/[oO]/g, '0') : trimmed;
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits) && !digits.startsWith('0'))
    return round(Number(digits.replaceAll('.', '').replace(',', '.')));
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)) return round(Number(digits.replaceAll(',', '')));
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^\d+[.,]\d+$/.test(digits)) return round(Number(digits.replace(',', '.')));
  return Number.NaN;
}

/** Reads a number in words, from nought to below a thousand, decimals after «phẩy» («chín mươi hai phẩy năm»); NaN when it is none. */
export function readNumberWords(words: string): number {
  const [whole = '', decimals] = fold(words.toLowerCase())
    .trim()
    .split(/\s+phay\s+/);
  const value = readWhole(whole.split(/\s+/));
  if (decimals === undefined || Number.isNaN(value)) return value;
  const digits = decimals.split(/\s+/).map((word) => NUMBER_WORDS[word]);
  return digits.some((digit) => digit === undefined) ? Number.NaN : round(Number(`${value}.${digits.join('')}`));
}

function readWhole(words: readonly string[]): number {
  let total = 0;
  let last = 0;
  let seen = false;
  for (const word of words) {
    if (word === 'tram' && seen) {
      total = last * 100;
      last = 0;
    } else if (word === 'muoi' || word === 'chuc') {
      total += seen && last > 0 ? last * 10 : 10;
      last = 0;
    } else {
      const digit = NUMBER_WORDS[word === 'mot' ? 'mot' : word];
      if (digit === undefined) return Number.NaN;
      last = digit;
    }
    seen = true;
  }
  return seen ? total + last : Number.NaN;
}
