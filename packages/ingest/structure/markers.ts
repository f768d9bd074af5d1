import { fold, type Label } from '@tonghop/model';
import { type Found, found, type Shape, TITLE_START } from './mark-shape.ts';
import { MISREAD_NUMERALS } from './misread-numerals.ts';

const ROMAN = 'X{0,3}(?:IX|IV|V?I{0,3})';
/** What may follow a mark directly: a letter, an opening quote or bracket, or nothing at all. */
const WORD = '(?=["\'(\\[]?[A-Za-z]|$)';
const BULLETS =
  /^(?:[\u231a-\u23fa\u2600-\u27bf\u2b00-\u2bff]|\ud83c[\udf00-\udfff]|[\ud83d\ud83e][\udc00-\udfff])(?:\ud83c[\udffb-\udfff])?|^[-+*_\u00b7\u2010-\u2015\u2022\u2023\u2043\u204e\u2192\u21e8\u2212\u2219\u25a0-\u25ff\u2605\u2606\u2610-\u2612\u2713\u2714\u2751\u2752\u2756\u2794\u27a2\u27a4\u2b25\u2b27\u00a7\u00d8\uf000-\uf0ff]|^~(?=\s*["“(]?[A-Za-zÀ-ỹ])/;
const ONES = [
  'khong',
  'mot',
  'hai',
  'ba',
  'bon',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'muoi mot',
  'muoi hai',
  'muoi ba',
  'muoi bon',
  'muoi lam',
];
const ORDINALS = new Map([...ONES.map((word, value) => [word, value] as const), ['nhat', 1], ['nhi', 2], ['tu', 4]]);
const NUMBER_WORD = [...ORDINALS.keys()].sort((a, b) => b.length - a.length).join('|');

/** Order of the letters in Vietnamese lists: a, b, c, d, đ, e, g …; letters foreign to it stand where Latin has them. */
const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';

/** The value of a Roman numeral up to 39 in either case, or 0. */
export function romanValue(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  const upper = text.toUpperCase();
  for (let i = 0; i < upper.length; i++) {
    const here = values[upper[i]!] ?? 0;
    sum += here < (values[upper[i + 1]!] ?? 0) ? -here : here;
  }
  return sum;
}

/** Place of a letter in Vietnamese lists, from 1; 0 for anything else. */
function letterValue(letter: string): number {
  return LETTERS.indexOf(letter.toLowerCase().normalize('NFC')) + 1;
}

/** A number as digits, Roman numeral or word: «5», «III», «thứ nhất». */
function readNumber(text: string): { number: string; value: number } {
  if (/^\d/.test(text)) return { number: String(Number(text)), value: Number(text) };
  const word = ORDINALS.get(
    text
      .toLowerCase()
      .replace(/^thu\s+/, '')
      .replace(/\s+/g, ' '),
  );
  if (word !== undefined) return { number: String(word), value: word };
  return { number: text.toUpperCase(), value: romanValue(text) || letterValue(text) };
}

function part(match: RegExpExecArray): Found | undefined {
  const { number, value } = readNumber(match[1]!);
  return value ? found('part', match, number, [value]) : undefined;
}

function decimal(match: RegExpExecArray): Found | undefined {
  const path = match[1]!.split(/\s*\.\s*/).map(Number);
  if (path.some((value, i) => value === 0 && i === 0)) return undefined;
  return found('decimal', match, path.join('.'), path);
}

function letter(match: RegExpExecArray, text: string): Found | undefined {
  const at = match[0].indexOf(match[1]!);
  const own = text[at]!;
  const value = letterValue(own);
  const sub = match[2] ? Number(match[2]) : undefined;
  return value ? found('letter', match, own + (sub ?? ''), sub === undefined ? [value] : [value, sub]) : undefined;
}

/** Roman or letter with decimals after it: «I.1.», «A.2.1», «a.1)». */
function mixed(match: RegExpExecArray, text: string): Found | undefined {
  const [, head, tail] = match;
  const own = text.slice(0, head!.length);
  const first = romanValue(head!) && /^[IVX]+$/.test(head!) ? romanValue(head!) : letterValue(own);
  const rest = tail!
    .split(/\s*\.\s*/)
    .filter(Boolean)
    .map(Number);
  return found('decimal', match, [own, ...rest].join('.'), [first, ...rest]);
}

// In order; the first that reads wins. Patterns see folded text without leading blanks.
const SHAPES: readonly Shape[] = [
  {
    opens: /[PCMVN]/,
    pattern: new RegExp(
      `^(?:(?:PHAN|Phan|CHUONG|Chuong|MUC|Muc|CAU(?: HOI)?|Cau(?: hoi)?|MO HINH|Mo hinh)|(?:VIEC|Viec|NOI DUNG|Noi dung)(?=\\s+(?:THU|thu)\\s))\\s+((?:THU|thu|Thu)\\s+(?:${NUMBER_WORD}|${NUMBER_WORD.toUpperCase()})|(?:MOT|HAI|BA|BON|NAM|Mot|Hai|Ba|Bon|Nam|mot|hai|ba|bon|nam)(?=\\s*[.:)]|\\s*$)|\\d{1,2}|[IVX]{1,5}|[A-H])(?:\\s*[.:)]\\s*|\\s+-\\s*|\\s*$|\\s+(?=[A-Z][A-Z]+\\s+[A-Z]{2}))`,
    ),
    read: part,
  },
  // «PHẦNI», «PHẦNII.»: recognition lost the blank.
  { opens: /P/, pattern: /^PHAN([IVX]{1,5})(?:\s*[.:)]\s*|\s*$|\s+(?=[A-Z][A-Z]+\s+[A-Z]{2}))/, read: part },
  { opens: /D/, pattern: /^(?:DIEU|Dieu)\s+(\d{1,3})(?:\s*[.:]\s*|\s*$)/, read: part },
  {
    opens: /[A-HIVX]/,
    pattern: new RegExp(
      `^([IVX]{1,5}|[A-H])\\s?\\.\\s?(\\d{1,2}(?:\\s?\\.\\s?\\d{1,2}){0,2})(?:\\s*[.):]\\s*(?!\\d)${WORD}|\\s+(?=["(]?[A-Z]))`,
    ),
    read: mixed,
  },
  { opens: /[a-z]/, pattern: /^([a-z])\s?\.\s?(\d{1,2}(?:\s?\.\s?\d{1,2})?)\s*[.):]\s*(?=\D|$)/, read: mixed },
  {
    opens: /[IVX]/,
    pattern: new RegExp(
      `^(?=[IVX])(${ROMAN})(?:\\s*[.):]\\s*${WORD}|\\s*/\\s*(?=[A-Z]|$)|\\s*-\\s+(?=[A-Z])|\\s*-(?=[A-Z]+[a-z ])|\\s+(?=[A-Z]{2,}(?:\\s|,|$))|\\s+(?=${TITLE_START}))`,
    ),
    read: (match, _text, folded) =>
      match[1] && !/^v\s*\/\s*v\b/i.test(folded) ? found('roman', match, match[1], [romanValue(match[1])]) : undefined,
  },
  ...MISREAD_NUMERALS,
  {
    opens: /[(iv]/,
    pattern: /^\(?((?:i{1,3}|iv|vi{0,3}|ix))\)\s*(?=\S|$)/,
    read: (match) =>
      match[0].startsWith('(') || match[1]!.length > 1 ? found('roman', match, match[1]!, [romanValue(match[1]!)]) : undefined,
  },
  { opens: /\(/, pattern: /^\((\d{1,2})\)\s*[.:]?\s*(?=\D|$)/, read: decimal },
  // «1.», «1)», «1. 1.», «1.2.Kết», also without a blank after; digits after the mark make it a figure.
  {
    opens: /\d/,
    pattern: /^(\d{1,2}(?:\s?\.\s?\d{1,2}){0,3})\s*(?:[.):]\s*|\.\.\s+)(?:["'([]|\s)*(?=[A-Za-z"'([]|$)/,
    read: decimalOutsideFigures,
  },
  { opens: /\d/, pattern: /^(\d{1,2}(?:\.\d{1,2}){0,2})\s?[.)]\s+(?=\d[\d.,/]*\s?(?:%|[A-Za-z]))(?!\d{1,2}\.?\s?[.)])/, read: decimal },
  // «1.100% cơ sở …»: a whole behind its number.
  { opens: /\d/, pattern: /^(\d{1,2})\.(?=100\s?%)/, read: decimal },
  { opens: /\d/, pattern: /^(\d{3})\s*\.\s+(?=["(]?[A-Z])/, read: decimal },
  { opens: /\d/, pattern: /^(\d{1,2}(?:\s?\.\s?\d{1,2}){1,3})\s+(?=["(]?[A-Z][a-zA-Z]*[\s,:])/, read: decimal },
  // «1.1- Một số chi bộ»: the Party's offices close their numbers with a dash.
  // «2.2- 05 buôn chưa có sóng»: so before a number that ends no range.
  {
    opens: /\d/,
    pattern: /^(\d{1,2}(?:\s?\.\s?\d{1,2}){1,3})(?:\s?-\s*(?=["(]?[A-Z][a-zA-Z]*[\s,:])|-\s+(?=(?:0[1-9]|100\s?%|\d+\/\d+)\s[A-Za-z]))/,
    read: decimal,
  },
  // «2, Đánh giá»: a comma for the point, typed or recognised.
  { opens: /\d/, pattern: /^(\d{1,2}(?:\s?\.\s?\d{1,2}){0,2}),\s+(?=["(]?[A-Z][a-z]+\s)/, read: decimal },
  // «2 Hạn chế, yếu kém»: without a mark only in front of words that open headings.
  { opens: /\d/, pattern: new RegExp(`^(\\d{1,2})\\s+(?=${TITLE_START})`), read: decimal },
  {
    opens: /\d/,
    pattern: /^(\d{1,2})\s*\/\s*(?:(?=["(]?[A-Z][a-z]|["(]?[A-Z]+\s)|(?<=\/\s)(?=\d[\d.,]*(?:\s?%|\/\d+\s[A-Za-z])))/,
    read: decimal,
  },
  {
    opens: /\d/,
    // «1- 04 khoa chưa ký số», «2- 100% chi bộ», «3- 12/15 thôn»: no range has a nought before its second number alone, ends at the whole or
    // in a share.
    pattern:
      /^(\d{1,2})\s*-\s+(?=["(]?[A-Z])|^(\d{1,2})-(?=[A-Z][a-z])|^([1-9]\d?)\s?-\s+(?=0[1-9]\s[A-Za-z])|^([1-9]\d?)-\s+(?=(?:100\s?%|\d+\/\d+|\d{1,3}(?:\.\d{3})+)\s[A-Za-z])/,
    read: (match) => {
      const value = Number(match[1] ?? match[2] ?? match[3] ?? match[4]);
      return value ? found('decimal', match, String(value), [value]) : undefined;
    },
  },
  {
    opens: /\d/,
    pattern: /^(\d{1,2})\.([a-z])\s*[).]\s*(?=\S|$)/,
    read: (match, text) =>
      found('decimal', match, `${Number(match[1])}.${text[match[1]!.length + 1]}`, [
        Number(match[1]),
        letterValue(text[match[1]!.length + 1]!),
      ]),
  },
  { opens: /\(/, pattern: /^\(([a-z])\)\s*(?=\S|$)/, read: letter },
  { opens: /[a-z]/, pattern: /^([a-z])(\d{1,2})?\s*\)\s*\.?\s*(?=\S|$)/, read: letter },
  {
    opens: /[a-z]/,
    pattern: /^([a-z])(\d{1,2})?\s*[./]\s*(?:(?<=\s)(?=["'(]*(?:\d[\d.,/]*\s?%?\s*)?[A-Za-z])|(?=["(]?[A-Z])|$)/,
    read: letter,
  },
  { opens: /[a-z]/, pattern: /^([a-z])\s*-\s+(?=["(]?[A-Z])/, read: letter },
  {
    opens: /[A-H]/,
    pattern: /^([A-H])()?\s*(?:[.)/]\s*(?=["(]?[A-Za-z]|$)|-\s+(?=["(]?[A-Z])|-(?=[A-Z]{2,}\s))(?<!\.[A-Z])/,
    read: upperLetter,
  },
  {
    opens: /[MHBNSTC]/,
    pattern:
      /^((?:Mot|Hai|Ba|Bon|Nam|Sau|Bay|Tam|Chin|Muoi(?: mot| hai| ba| bon| lam)?|MOT|HAI|BA|BON|NAM|SAU|BAY|TAM|CHIN|MUOI))\s+(?:la|LA)\s*[,:;.-]*\s*(?=\S|$)/,
    read: ordinal,
  },
  {
    opens: /T/,
    pattern: new RegExp(
      `^(?:Thu|THU)\\s+(${NUMBER_WORD}|${NUMBER_WORD.toUpperCase()})(?!,?\\s*ngay\\s+\\d)(?:\\s+la\\b)?\\s*(?:[,:;.-]+\\s*|(?<=la)\\s+|$)`,
    ),
    read: ordinal,
  },
];

const NONE: readonly Shape[] = [];
/** The shapes that can begin with a character, by its code. */
const BY_FIRST = Array.from({ length: 128 }, (_, code) => SHAPES.filter(({ opens }) => opens.test(String.fromCharCode(code))));

/** Words, as most texts begin: no mark but those spelt out looks like them. Told without folding. */
const WORD_FIRST = /^(?:(?![iv])\p{Ll}\p{L}|(?![PCMDĐÐHBNSTV]|Il)\p{Lu}\p{Ll})/u;

/** «I/- », «1.- », «2)-», «1/.», «a).»: a dash or a second close behind a mark that is closed already says nothing more. */
const CLOSED_TWICE =
  /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[A-Ha-zđ])\s?(?:(?:[./)]\s?[-–]|\/\.|\)\.)(?=\s*["“(]?\p{L})|\/\.(?=\s+\d))/u;

/** A number in a box, as telephones write it: «1️⃣ Kết quả». */
const BOXED = /^\d\ufe0f?\u20e3\s?(?=["“(]?\p{L})/u;

function ordinal(match: RegExpExecArray): Found | undefined {
  const value = ORDINALS.get(match[1]!.toLowerCase().replace(/\s+/g, ' '));
  return value ? found('ordinal', match, String(value), [value]) : undefined;
}

/** A number with dots before text; «1.500 hộ», «31.12.2025», «2.5 triệu» are figures. */
function decimalOutsideFigures(match: RegExpExecArray): Found | undefined {
  const read = decimal(match);
  if (!read) return undefined;
  // The pattern also swallows blanks and brackets after the mark to look at the first letter: give them back.
  const mark = /^\d{1,2}(?:\s?\.\s?\d{1,2}){0,3}\s*(?:\.\.|[.):])\s*/.exec(match[0])![0];
  return { ...read, end: mark.length };
}

/** «A.», «B)»: not the initials of a name («A.B. Nguyen») nor «C/O». */
function upperLetter(match: RegExpExecArray, text: string, folded: string): Found | undefined {
  if (/^[A-H]\.\s?[A-Z]\./.test(folded) || /^[A-H]\/[A-Z]\b/.test(folded)) return undefined;
  return letter(match, text);
}

/** A mark that is closed twice, or a number in a box («1️⃣»), with one point or close and blanks for the rest: as long as it was. */
function closedOnce(printed: string): string {
  const twice = CLOSED_TWICE.exec(printed)?.[0].length ?? 0;
  const closed = printed.slice(0, twice - 1);
  if (twice > 0) return `${printed[twice - 1] === '.' ? closed.replace('/', '.') : closed} ${printed.slice(twice)}`;
  const boxed = BOXED.exec(printed)?.[0].length ?? 0;
  return boxed > 0 ? `${printed[0]}.${' '.repeat(boxed - 2)}${printed.slice(boxed)}` : printed;
}

/** The bullet at the start, if what follows is text: «- Đối với», «-Về», «+ », «• »; not «---», «-5,2». */
function bullet(text: string, folded: string): Found | undefined {
  const word = /^o\s+(?=["(]?[A-Z])/.exec(folded);
  const match = BULLETS.exec(text) ?? word;
  if (!match) return undefined;
  const end = match[0].length + /^[\s.]*/.exec(folded.slice(match[0].length))![0].length;
  const rest = folded.slice(end);
  if (BULLETS.test(rest) || (end === match[0].length && /^[\d.,\s]*%?$|^\d[\d.,]*\s?\S{0,2}$/.test(rest) && rest !== '')) return undefined;
  return { kind: 'bullet', end, number: '', path: [] };
}

/** Whether a code is that of a letter of the alphabet or a digit, as most texts begin. */
const isSign = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0xd0 || code === 0x110;

/**
 * Reads the mark in front of a heading or item by its form alone: «I.», «III KIẾN NGHỊ», «1. 2.», «1.3.Kết», «a)», «đ.», «-», «(1)»,
 * «Một là,», «Thứ nhất,», «Phần thứ nhất», «Điều 5.». Answers undefined for figures that merely open a text («16 tuổi», «10/4/2025»,
 * «1.500 hộ», «57-NQ/TW»). Whether a mark stands for a heading, an item or a wrapped line is for `structure` to decide. `text` is NFC;
 * lengths count from its first character, leading blanks included.
 */
export function label(text: string): Label | undefined {
  // «-1. Mục tiêu»: a speck of a scan, or a dash typed against the number.
  const lead = isSign(text.charCodeAt(0)) ? 0 : /^[\s\u200b\ufeff]*(?:[-–](?=\d{1,2}\.\s+\p{Lu}))?/u.exec(text)![0].length;
  const printed = text.slice(lead, lead + 200);
  if (WORD_FIRST.test(printed)) return undefined;
  // «\u00d0. KIẾN NGHỊ»: the Icelandic letter, typed or recognised for Đ.
  const body = closedOnce(printed).replace(/^[Ðð](?=\s?[.)/-])/, (letter) => (letter === 'Ð' ? 'Đ' : 'đ'));
  const folded = fold(body);
  for (const { pattern, read } of BY_FIRST[folded.charCodeAt(0)] ?? NONE) {
    const match = pattern.exec(folded);
    const got = match && read(match, body, folded);
    if (got) return make(body, lead, got);
  }
  const mark = bullet(body, folded);
  return mark && make(body, lead, mark);
}

function make(body: string, lead: number, { kind, end, number, path }: Found): Label {
  const raw = body.slice(0, end).trim();
  return { kind, raw: kind === 'ordinal' ? raw.replace(/[,:;.–-]+$/, '') : raw, number, path, length: lead + end };
}
