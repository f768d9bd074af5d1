/** Vietnamese letters that fonts often lend from another one: a program that goes by the font writes a blank before them. */
const LENT = '\\u1EA0-\\u1EF9ăâêôơưĂÂÊÔƠƯàáãèéìíòóõùúýĩũÀÁÃÈÉÌÍÒÓÕÙÚÝĨŨ';
/** Consonants with which a syllable begins, and which are no word: «c | ủa», «th | ực», «Đ | ảng». */
const ONSET = '(?:ngh?|nh|gh|gi|kh|ch|th|tr|ph|qu|[bcdđghklmnprstvx])';
/** What goes on behind a letter that may be a unit («311 h | ồ sơ», «118.400 l | ượt»): no word by itself. */
const UNITS_GO_ON = 'h (?:ồ|ộ|ội|ọc|ợp|ạn|ướng|ệ)(?!\\p{L})|l (?:ượt|ớp|ần)(?!\\p{L})|m (?:áy|ẫu|ức)(?!\\p{L})';
const ALONE = `(?<![\\p{L}\\d.,:-])(?<!/(?!(?:ngh?|nh|ch|th|tr|ph|kh) ))(?<!\\d (?=[mghl] )(?!${UNITS_GO_ON}))`;
const PARTED = new RegExp(`${ALONE}(${ONSET}) (?=[${LENT}])`, 'giu');
/** Words of their own that a consonant by itself («Khối B ở tầng 2») or a syllable that ends with a vowel may stand before. */
const WORD = '(?:ở|ảnh|ảo|ẩm|ấp|ấm|ốm|ổn|ổ|ủy|ứng|ước|ấn|ăn|âm|ô|ơn|ông|ít|ý|ác|án|áo|úp)(?!\\p{L})';
const CAPITAL = /^(?![SM])\p{Lu}$/u;
/** «nghi | ệp», «tuy | ến», «đo | ạn», «thu | ộc», «đư | ợc»: what goes on behind the vowel that opens a diphthong. */
const GLIDES = new RegExp(
  `${ALONE}((?:${ONSET})?(?:uy|[iy]) (?=[ếềểễệê])|${ONSET}o (?=[ạảặắằẳẵ])|${ONSET}u (?=[ốồổỗộôấầẩẫậâếềểễệêỳỷỹỵ])|${ONSET}ư (?=[ợớờởỡơ]))(?!${WORD})`,
  'giu',
);
/**
 * A text in which a program parted syllables before letters of another font («tỷ l ệ c ủa Đ ảng ủy»), as pdftotext does, with them whole; blanks
 * between columns are widened by as much, so that these stay where they were. Any other text comes back as it is.
 */
export function joined(text: string): string {
  if (!hasParted(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      let lost = 0;
      return line
        .split(/( {2,})/)
        .map((piece) => {
          if (piece.startsWith('  ')) {
            const wide = piece + ' '.repeat(lost);
            lost = 0;
            return wide;
          }
          const whole = piece
            .replace(PARTED, (found, onset: string, at: number) =>
              CAPITAL.test(onset) && OWN_WORD.test(piece.slice(at + found.length)) ? found : onset,
            )
            .replace(GLIDES, (found) => found.trimEnd());
          lost += piece.length - whole.length;
          return whole;
        })
        .join('');
    })
    .join('\n');
}
const OWN_WORD = new RegExp(`^${WORD}`, 'u');

/** Whether a text has a consonant by itself before what is no word either, or such a diphthong. */
function hasParted(text: string): boolean {
  for (const { 0: found, index } of text.matchAll(PARTED))
    if (!/^\p{Lu} $/u.test(found) && !OWN_WORD.test(text.slice(index + found.length, index + found.length + 8))) return true;
  return GLIDE.test(text);
}
const GLIDE = new RegExp(GLIDES.source, 'iu');
