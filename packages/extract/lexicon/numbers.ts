import type { Comparator } from '@tonghop/model';

/** Vietnamese number words by folded form; «mươi» and «trăm» multiply, «phẩy» opens the decimals. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  khong: 0,
  linh: 0,
  le: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};

/**
 * Words in front of a figure and the comparator they stand for; the first that fits counts, so longer ones come first.
 * «la», «dat», «co» and the like may follow them («tối thiểu đạt 80%»).
 */
export const COMPARATORS_BEFORE: readonly (readonly [Comparator, readonly string[]])[] = [
  [
    '>=',
    [
      'ít nhất',
      'tối thiểu',
      'không dưới',
      'không thấp hơn',
      'không ít hơn',
      'không nhỏ hơn',
      'không được thấp hơn',
      'không được dưới',
      'không được ít hơn',
      'thấp nhất',
      '≥',
      '>=',
      '=>',
    ],
  ],
  [
    '<=',
    [
      'không được vượt quá',
      'không được vượt',
      'không được quá',
      'không được cao hơn',
      'không vượt quá',
      'chưa vượt quá',
      'chưa quá',
      'không quá',
      'không cao hơn',
      'không lớn hơn',
      'không hơn',
      'tối đa',
      'nhiều nhất',
      'cao nhất',
      '≤',
      '<=',
      '=<',
    ],
  ],
  ['<', ['chưa đến', 'chưa tới', 'chưa đầy', 'chưa được', 'không đến', 'không tới', 'nhỏ hơn', 'dưới', '<']],
  [
    '~',
    [
      'xấp xỉ',
      'trên dưới',
      'gần như',
      'gần',
      'vào khoảng',
      'khoảng',
      'ước chừng',
      'chừng',
      'quãng',
      'tầm',
      'ước tính',
      'ước đạt',
      'ước thực hiện',
      'ước khoảng',
      'ước',
      '~',
      '≈',
      '±',
    ],
  ],
  ['>', ['trên mức', 'trên', 'hơn', 'lớn hơn', 'vượt quá', 'vượt mức', 'vượt mốc', 'vượt ngưỡng', 'vượt con số', 'vượt', '>']],
];

/** Words after a figure and their comparator. */
export const COMPARATORS_AFTER: readonly (readonly [Comparator, readonly string[]])[] = [
  ['>=', ['trở lên', 'đổ lên', 'hoặc hơn', 'hoặc cao hơn']],
  ['<=', ['trở xuống', 'đổ xuống', 'hoặc thấp hơn']],
];
