const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}

/** a … z, then aa, bb: Word repeats the letter where spreadsheets count on. */
function letter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Numbers in Vietnamese words up to 99, as Word's `vietnameseCounting` writes them. */
function vietnamese(value: number): string {
  if (value < 10) return DIGITS[value]!;
  if (value > 99) return String(value);
  const ones = value % 10;
  const tens = value < 20 ? 'mười' : `${DIGITS[Math.floor(value / 10)]} mươi`;
  if (ones === 0) return tens;
  const last = ones === 5 ? 'lăm' : ones === 1 && value > 20 ? 'mốt' : DIGITS[ones];
  return `${tens} ${last}`;
}

/** A number (from 0) in one of Word's number formats (`ST_NumberFormat`, ECMA-376 Part 1 §17.18.59); unknown formats count in digits. */
export function formatNumber(value: number, format: string): string {
  // Letters and Roman numerals know no zero and, long before 10,000, no reader: Word falls back to digits too.
  const countable = value > 0 && value < 10_000;
  switch (format) {
    case 'upperRoman':
      return countable ? roman(value).toUpperCase() : String(value);
    case 'lowerRoman':
      return countable ? roman(value) : String(value);
    case 'upperLetter':
      return countable ? letter(value).toUpperCase() : String(value);
    case 'lowerLetter':
      return countable ? letter(value) : String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'numberInDash':
      return `- ${value} -`;
    case 'vietnameseCounting':
      return vietnamese(value);
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(value);
  }
}
