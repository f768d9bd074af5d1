import { type Found, found, type Shape, TITLE_START } from './mark-shape.ts';

/** Numerals up to ten; nothing for nought. */
export const NUMERALS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** No numeral has more strokes in a row. */
const MOST = 3;

/**
 * «HI. NHIỆM VỤ», «VH. KINH PHÍ», «TII- Hạn chế»: recognition takes two strokes of a Roman numeral for one letter, or a stroke for another; an H
 * has two, any other letter one. «HII» has no more than a numeral can have.
 */
function strokes(match: RegExpExecArray): Found | undefined {
  const [, five, rest] = match;
  const count = Math.min(
    MOST,
    [...rest!].reduce((sum, letter) => sum + (letter === 'H' ? 2 : 1), 0),
  );
  if (count < (five ? 1 : 2)) return undefined;
  const value = (five ? 5 : 0) + count;
  return found('roman', match, NUMERALS[value]!, [value]);
}

/** A point, or the Party's dash with its blank. */
const CLOSED = '(?:\\s?\\.\\s*|\\s?-\\s+)';

/** Roman numerals as recognition misreads them; nothing else is written so. */
export const MISREAD_NUMERALS: readonly Shape[] = [
  {
    opens: /[HITLVl1|]/,
    pattern: new RegExp(`^(V)?(?=[IHTLl1|]*[HTLl1|])((?:[ITLl1|]*H[ITLl1|]*|[ITLl1|]{3})(?<!^H))${CLOSED}(?=[A-Z]{2,}[\\s,])`),
    read: strokes,
  },
  { opens: /T/, pattern: new RegExp(`^()(TH[Il1|]?)${CLOSED}(?=${TITLE_START})`), read: strokes },
  {
    opens: /[1l|]/,
    pattern: new RegExp(`^[1l|]V${CLOSED}(?=["(]?[A-Z][A-Za-z]*[\\s,])`),
    read: (match) => found('roman', match, 'IV', [4]),
  },
  // «1I. Tiến độ», «TI. Đánh giá chung», «TIT- Tồn tại».
  {
    opens: /[HITl1|]/,
    pattern: new RegExp(
      `^()(1I|I1|lI|Il|TI|\\|I|I\\||1H|H1|IH|HI|lH|Hl|1II|II1|I1I|lII|IIl|TII|TIT|IIT|ITI|HII)${CLOSED}(?=["(]?[A-Z][A-Za-z]*[\\s,])`,
    ),
    read: strokes,
  },
  // «IL Tiến độ»: the point and the stroke before it made one letter.
  { opens: /[Il1]/, pattern: /^()([Il1]{1,2}L)\s+(?=["(]?[A-Z][a-z]+[\s,])/, read: strokes },
  // «VL KIẾN NGHỊ», «VIL. Kinh phí»
  { opens: /V/, pattern: new RegExp(`^(V)([Il1]{0,2}L)(?:\\s?\\.)?\\s+(?=${TITLE_START}|[A-Z]{2,}\\s[A-Z]{2,})`), read: strokes },
  { opens: /[Il1]/, pattern: /^()([Il1]{3}L)\s?\.\s+(?=["(]?[A-Z][A-Za-z]*[\s,])/, read: strokes },
  // «IIU/ Nguyên nhân», «1U. KẾT QUẢ»: the last stroke and the slash behind it made one letter; alone only where a title must begin.
  { opens: /[Il1]/, pattern: /^()([Il1]{1,2}U)\s?[/.]{0,2}\s+(?=["(]?[A-Z][A-Za-z]*[\s,])/, read: strokes },
  { opens: /U/, pattern: new RegExp(`^U\\s?[/.]{0,2}\\s+(?=${TITLE_START})`), read: (match) => found('roman', match, 'I', [1]) },
  { opens: /[1l|]/, pattern: /^[1l|]V\s?\/\.?\s*(?=["(]?[A-Z][A-Za-z]*[\s,])/, read: (match) => found('roman', match, 'IV', [4]) },
  { opens: /[Il1|]/, pattern: /^()([Il1|]{2,3}(?<!^I+))\s?\/\.?\s*(?=["(]?[A-Z][A-Za-z]*[\s,])/, read: strokes },
  // «EF. KIẾN NGHỊ»: one letter taken for two before a title in capitals.
  {
    opens: /[A-K]/,
    pattern: /^[A-K]([A-K])\.\s+(?=[A-Z]{2,}\s[A-Z]{2,})/,
    read: (match) => found('letter', match, match[1]!, [match[1]!.charCodeAt(0) - 0x40]),
  },
  // «L. Mô hình tiêu biểu»: no list goes so far, and behind an initial stands a name.
  { opens: /L/, pattern: /^(L)\.\s+(?=["(]?[A-Z][a-z]+\s[a-z])/, read: (match) => found('roman', match, 'I', [1]) },
];
