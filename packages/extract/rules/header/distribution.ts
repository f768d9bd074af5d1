import { isRecognised } from '@tonghop/model';
import { quick } from '../../letters.ts';
import { AUTHORITY, POSTS } from '../../lexicon/people.ts';
import type { Rule } from '../../rule.ts';
import { front, type Line } from './front.ts';

/** «Nơi nhận:», and what recognition leaves of it («nhận:», «Nui nhận:»). */
const LEAD = /^\s*(?:N[ơo]i\s+nh[ậa]n\s*:?\s*|N[ơo]i\s+(?=[-–~]\s)|(?:N\S{1,3}\s+)?nh[ậa]n\s*:\s*$)/iu;

/** «Nơi - Như nhận: trên»: the first item, read into the words above it. */
const INTERLEAVED = /^\s*Nơi\s[-–]\s(\S+)\snhận\s?:\s/iu;

/** Whether a piece is the signature block's: an authority, a post in capitals, or a name after «Lưu». */
const isSigner = (piece: string): boolean =>
  AUTHORITY.test(piece) || (!/\p{Ll}/u.test(piece) && POSTS.some((post) => piece.startsWith(post)));

/** A person's name; «H' Ngọc Niê», «Y Bliên Niê», «K'Brèm» too. */
const PERSON = "(?:[HKY][’'‘]?\\s?(?:\\p{Lu}\\p{Ll}+\\s?){1,4}|(?:\\p{Lu}\\p{Ll}+\\s?){2,5})";

/** Where one line may hold several items, each behind a dash, or the signature block beside them, its layout lost. */
const PARTED = new RegExp(
  ['\\s*;\\s*', '\\s+[-–+•](?=\\s*(?:Lưu|Như trên|Chủ tịch|PCT|Các)[\\s:,.;])', `(?<=Lưu\\s?:?[^.;]*\\.)\\s+(?=${PERSON}$)`].join('|'),
  'u',
);
/** The signature block behind the last item, its layout lost: «- Lưu: VT, TCHC. KT. CHI CỤC TRƯỞNG». */
const SIGNED =
  /(?<=Lưu\s?:?[^;]{1,40}(?<![,:]|PHÓ|QUYỀN)\.?|\p{Ll}.{0,60}[,;])\s+((?:(?:KT|TM|TL|TUQ|T\/M|K\/T|T\/L)\.?\s?)?(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|TRƯỞNG|CHÁNH|(?:CHI )?CỤC TRƯỞNG|(?:VIỆN|TRẠM|TỔ|VỤ) TRƯỞNG)(?:\s\p{Lu}+)*)$/u;
const DASH = /^\s*[-–—+•*]+\s*/;

const isCapital = (letter = ''): boolean => letter !== letter.toLowerCase();

/** The pieces of one line. «- TTr Đảng ủy; TTr HĐND xã» is one item: it has one dash. */
function pieces(text: string): string[] {
  const whole = text.replace(INTERLEAVED, '- $1 ').replace(LEAD, '');
  // A post ends in a capital.
  const signed = isCapital(whole.at(-1)) ? SIGNED.exec(whole) : null;
  const bare = signed ? whole.slice(0, signed.index) : whole;
  const kept: string[] = [];
  for (const piece of [...bare.split(PARTED), ...(signed ? [signed[1]!] : [])]) {
    const goesOn =
      DASH.test(bare) && kept.length > 0 && /^[\p{Lu}]/u.test(piece) && !/^Lưu/.test(piece) && !isSigner(piece) && !NAME.test(piece);
    if (goesOn && bare.includes(`; ${piece}`)) kept[kept.length - 1] += `; ${piece}`;
    else kept.push(piece);
  }
  // Ink beside the signature may stand before a name: «¬ Lê Thị Dụ».
  return kept.map((item) => item.replace(/^[^\p{L}\d("“]+/u, '').replace(/[\s.;,/]+$/, '')).filter((item) => item.length > 1);
}

/** Every copy that is kept is kept by the office («VT», văn thư), which recognition reads as «VI» or «V1». */
const FILED_AT_OFFICE = quick(/^(Lưu\s?:?\s?)V[I1l|](?![\p{L}\d])/u);

const NAME = new RegExp(`^${PERSON}[.\\s]*$`, 'u');
const ONLY_NAME = new RegExp(`^${PERSON}$`, 'u');

/** Lines of the signature block that stand among the items of «Nơi nhận», in order. */
export function signerAmong(lines: readonly Line[]): string[] {
  const behind = lines.flatMap((line) => (DASH.test(line.text) ? pieces(line.text).slice(1) : []).filter((piece) => NAME.test(piece)));
  return lines
    .flatMap((line) => pieces(line.text))
    .filter((piece, i, all) => isSigner(piece) || behind.includes(piece) || (i > 0 && /^Lưu/.test(all[i - 1]!) && ONLY_NAME.test(piece)));
}

/** «Nơi nhận»: who gets a copy, as printed, without dashes and end marks. */
export const distribution: Rule<'header'> = {
  id: 'header.distribution',
  kind: 'header',
  about: 'Các mục «Nơi nhận» ở cuối văn bản.',
  confidence: 0.9,
  *find(v) {
    const lines = front(v).recipients;
    const first = lines[0];
    if (!first) return;
    // A converter may break an item over lines: what neither opens with a dash nor follows an ended item goes on.
    const joined: string[] = [];
    for (const { text } of lines) {
      const last = joined[joined.length - 1];
      if (last === undefined || LEAD.test(text) || LEAD.test(last) || /^\s*[-–—+•*]/.test(text) || /[;.]\s*$/.test(last)) joined.push(text);
      else joined[joined.length - 1] = `${last} ${text}`;
    }
    const among = new Set(signerAmong(lines));
    const recognised = isRecognised(v.reading);
    const value = joined
      .flatMap(pieces)
      .filter(
        (piece, i, all) =>
          !among.has(piece) && !(recognised && (!/\p{L}{2}/u.test(piece) || (/^Lưu/.test(all[i - 1] ?? '') && !/\p{L}{3}/u.test(piece)))),
      )
      .map((piece) => (recognised ? piece.replace(FILED_AT_OFFICE, '$1VT').replace(/[\s:]+$/, '') : piece));
    if (value.length > 0)
      yield { kind: 'header', span: [first.span[0], lines[lines.length - 1]!.span[1]], fields: { field: 'distribution', value } };
  },
  finds: [
    ['@recipients «Nơi - Như nhận: trên;\n@recipients - Lưu: VT»', { value: ['Như trên', 'Lưu: VT'] }],
    ['@recipients «Nơi - UBND tỉnh;\n@recipients - Lưu: VT»', { value: ['UBND tỉnh', 'Lưu: VT'] }],
    ['@recipients «- Như trên;\n@recipients - Lưu: VT. PHÓ CHỦ TỊCH»', { value: ['Như trên', 'Lưu: VT'] }],
    [
      '@recipients «Nơi nhận:\n@recipients - Như trên;\n@recipients - Lưu: VT, VHXH.»',
      { field: 'distribution', value: ['Như trên', 'Lưu: VT, VHXH'] },
    ],
    [
      '@recipients «Nơi nhận: - Như trên; - TT. HĐND xã (để b/c); - Lưu: VT, KT (02).»',
      { value: ['Như trên', 'TT. HĐND xã (để b/c)', 'Lưu: VT, KT (02)'] },
    ],
    [
      '@recipients «Nơi nhận:\n@recipients - Các đồng chí Ủy viên Ban Chỉ đạo\n@recipients chuyển đổi số;\n@recipients - Lưu VT.»',
      { value: ['Các đồng chí Ủy viên Ban Chỉ đạo chuyển đổi số', 'Lưu VT'] },
    ],
    [
      '@recipients «Nơi nhận:\n@recipients - TTr Đảng ủy; TTr HĐND - UBND xã;\n@recipients - Lưu: VT.»',
      { value: ['TTr Đảng ủy; TTr HĐND - UBND xã', 'Lưu: VT'] },
    ],
    [
      '@recipients «Nơi nhận: TM. ỦY BAN NHÂN DÂN\n@recipients - Sở Nội vụ; CHỦ TỊCH\n@recipients - Lưu: VT. Hà Thị Dụ»',
      { value: ['Sở Nội vụ', 'Lưu: VT'] },
    ],
    ['@recipients «- Tỉnh ủy (b/c), PHÓ BÍ THƯ THƯỜNG TRỰC\n@recipients - Lưu VP.»', { value: ['Tỉnh ủy (b/c)', 'Lưu VP'] }],
    ['@recipients «- Như trên;\n@recipients - Lưu: VT, TCHC. KT. CHI CỤC TRƯỞNG»', { value: ['Như trên', 'Lưu: VT, TCHC'] }],
    ["@recipients «Nơi nhận: PHÓ CHỦ TỊCH\n@recipients - Lưu: VT. H' Ngọc Ví»", { value: ['Lưu: VT'] }],
  ],
  passes: ['Nơi nhận hồ sơ là bộ phận một cửa của xã.\nNgười dân nộp tại quầy.'],
};
