import { fold, isRecognised } from '@tonghop/model';
import type { View } from '../../view.ts';
import { communeIn } from './commune-in.ts';
import { front } from './front.ts';
import { type CommuneKind, homesOf } from './province.ts';

/** What stands in a letterhead beside the issuing bodies. */
const NOT_A_BODY =
  /cong hoa xa hoi|^(?:(?:hoa )?xa hoi )?chu nghia viet nam|doc lap\s*-|(?:-|^)\s*hanh phuc$|dang cong san viet nam|^\s*doan (?:tncs|thanh nien cong san) ho chi minh\s*$|^\s*(?:(?:bo )?luat |phap lenh )?s[o0]\s?[:.]?\s?[\d.\x7f_/-]|^s[o0]\s?:|^\s*so (?:ky |ki )?hieu\b|ngay\b.*\b(?:thang|\/)|^\s*(?:v\/v|ve viec)|^[\s*_.-]*$|cong van den|^den\b|^\(|du thao|hoa toc|khan$|^ky boi|thoi gian ky|^k[iy]nh gui|^\s*(?:giai trinh|danh sach|de cuong|bai phat bieu|phat bieu|y kien (?:chi dao|tham gia))\b/;
const QUOC_HIEU =
  /\s*(?:CONG HOA XA HOI CHU(?: NGHIA(?: VIET(?: NAM)?)?)?(?![A-Z])|Doc lap\s*-\s*Tu do\s*-\s*Hanh phuc|DANG CONG SAN VIET NAM|DOC LAP\s*-\s*TU DO\s*-\s*HANH PHUC|(?<![A-Z] *)DOAN (?:TNCS|THANH NIEN CONG SAN) HO CHI MINH(?= +(?:BCH|BTV|BAN|DOAN|TINH DOAN|CHI DOAN) ))\s*/g;
const COUNTRY_NAME = 'CONG HOA XA HOI CHU NGHIA VIET NAM';
/** The country's name as far as it stands on a line. */
const COUNTRY = /CONG HOA XA HOI CHU(?: NGHIA(?: VIET(?: NAM)?)?)?(?![A-Z])/;
/** «Cà Mau, ngày 4 tháng 7 năm 2026» in the other column of the same line. */
const PLACE_DATE = /(?<=[A-Z] +)(?:TP\.? |Thanh pho )?[A-Z][a-z']+(?:[ -](?:[A-Z][a-z']+|\d{1,2}))*, ?ngay.*$/;
/** «UBND TỈNH CÀ MAU Số: 12/BC-UBND»: the number below the body, as scans run it into its line. */
const NUMBER_BEHIND = /(?<=[A-Z]{2} +)(?:So ?:.*|(?:So ?[;.]|\S{1,3}:)[^|]*\/ ?[A-Z].*)$/;
const HEADS =
  'UBND|CO QUAN THUONG TRUC|UY BAN NHAN DAN|U[YI] BAN|HDND|HOI DONG|SO|VAN PHONG|TINH UY|THANH UY|DANG UY|DANG BO|HUYEN UY|TINH DOAN|BAN|TRUONG|TRUNG TAM|CONG AN|PHONG|CHI CUC|TONG CUC|CUC|THUE (?:TINH|THANH PHO|CO SO)|THONG KE (?:TINH|THANH PHO|CO SO)|NHNN|NHCS(?:XH)?|HOI|DOAN|BO|MAT TRAN|LIEN DOAN|THANH TRA|VIEN|HOC VIEN|DAI HOC|CHI BO|CHI DOAN|CHI HOI|LIEN CHI|LIEN DOI|CAU LAC BO|TO|BCH|BTV|THUONG TRUC|BCD|QUY|BENH VIEN|TRAM|TTYT|TYT|TONG CONG TY|CONG TY|VNPT|LIEN HIEP|LIEN MINH|HIEP HOI|BUU DIEN|TAP DOAN|VIEN THONG|DIEN LUC|CHI NHANH|CONG DOAN|CDCS|BAO HIEM|KHO BAC|NGAN HANG|TOA AN|DON BIEN PHONG|HAT KIEM LAM|VUON QUOC GIA|KHU BAO TON|BAO TANG|THU VIEN|NHA (?:HAT|THIEU NHI|VAN HOA|TRE)|DAI (?:PHAT THANH|TRUYEN HINH|KHI TUONG)|BAO (?:VA|DIEN TU|DANG)|THI HANH AN|HAI QUAN|NHA XUAT BAN|XI NGHIEP|NHA MAY|HOP TAC XA|LAM TRUONG|TRAI GIONG|CANG VU';
/** First words that without their tones read like a body's: «SỐ CỘNG ĐỒNG», «BẢN NÀNG», «PHONG NHA». */
const NO_HEADS = /^(?:SỐ|SÓ|BẢN|BÀN|BÃI|PHONG|PHỐNG|TÔ|TÓ|HỒI|HOI|ĐOẠN|BÓ|BỒ|BỐ|QUÝ|VIÊN)\s/u;
/** Letters with marks: a line that has them elsewhere has not lost its tones. */
const MARKED = /[^\x00-\x7f]/;
const HEAD = new RegExp(`^(?:${HEADS})(?![A-Z])`);
/** A second body on the same line, after a place: «UBND TỈNH ĐỒNG THÁP | VĂN PHÒNG»; right behind «XÃ» stands its name («XÃ TRƯỜNG LƯU», «PHƯỜNG HỘI AN»). */
const SECOND =
  /(?<=^(?:UBND|HDND|CONG DOAN TINH|CONG DOAN THANH PHO|MAT TRAN TO QUOC|TTYT|TRUNG TAM Y TE|BAN CHAP HANH TRUNG|UY BAN NHAN DAN|UY BAN (?:MTTQ|MAT TRAN TO QUOC) VIET NAM|BO|TINH UY|THANH UY|DANG BO|DANG UY|HUYEN UY|SO|TRUONG|CONG AN TINH|CONG AN THANH PHO|HOI|TINH|THANH PHO|(?:TONG )?CONG TY|TAP DOAN|BAO HIEM XA HOI|KHO BAC|NGAN HANG|UBMTTQ(?:VN)?|UBMT|TONG LIEN DOAN|LIEN DOAN LAO DONG)(?: (?:[A-Z]+|-)){1,9})(?<! (?:XA|PHUONG|DAC KHU|TONG|CHI|DANG UY|DANG BO|CHI BO|CONG DOAN|CDCS|DOAN THANH NIEN|HIEP CAC))(?<!BAO HIEM XA|LIEN|CONG TY)(?<! (?:TINH|THANH)(?= DOAN )) (?=(?:B(?:CH|TV) (?:TINH|THANH PHO|HOI|DOAN)|BAN (?:CHAP HANH|THUONG (?:VU|TRUC))|VAN PHONG|SO (?:Y TE|[A-Z]{2,})|(?<!(?:MOI|THI|QUANG) )TRUONG (?!(?:TINH|THANH PHO) )[A-Z]|TRUNG TAM|PHONG [A-Z]|(?:CHI |TONG )?CUC [A-Z]|THUE (?:TINH|THANH PHO|CO SO)|BCD|BAN (?:QUAN|DAN|TUYEN|TO|CHI|VAN HOA|KINH TE|PHAP CHE|DO THI)|DANG UY|UY BAN NHAN DAN|UBND (?:XA|PHUONG|DAC KHU)|HOI DONG NHAN DAN|CHI BO|HOI [A-Z]|DOAN [A-Z]|CONG AN (?:XA|PHUONG|DAC KHU|TINH|THANH PHO)|BENH VIEN|TO (?:CONG TAC|GIUP VIEC|CONG NGHE SO|CHUYEN DOI SO|DE AN)|TRAM Y TE|THANH TRA (?:TINH|THANH PHO|SO)|LIEN HIEP CAC HOI|LIEN MINH [A-Z]+|BUU DIEN (?:TINH|THANH PHO)|(?<=VIET NAM )VIEN THONG (?!VIET)|BAO HIEM XA HOI|LIEN DOAN LAO DONG|CONG DOAN [A-Z]|CDCS [A-Z]|CONG TY (?:DIEN LUC|TNHH|CO PHAN|CP)|KHO BAC (?:NHA NUOC )?(?:KHU|TINH|THANH)|UY BAN M(?:TTQ|AT TRAN)|DIEN LUC [A-Z]|VNPT|CHI NHANH|DON BIEN PHONG|HAT KIEM LAM))|(?<=^PHONG (?:VAN HOA|VH|GIAO DUC|GD)[A-Z& -]*) (?=TRUONG (?:MAM NON|MAU GIAO|MN|MG|TIEU HOC|TH|THCS|TRUNG HOC|PHO THONG|PT)[A-Z]* |NHA TRE |TRUNG TAM [A-Z])|(?<=^CUC THUE) (?=THUE )|(?<=^(?:VIEN KIEM SAT|TOA AN) NHAN DAN (?:TOI CAO|(?:TINH|THANH PHO) [A-Z][A-Z ]{2,20}?)) (?=(?:VIEN KIEM SAT|TOA AN) NHAN DAN (?:TINH|THANH PHO|KHU VUC) )/;
/** An organ that has no name without its body's (folded, in capitals). */
export const ORGAN =
  /^(?:VAN PHONG|CO QUAN THUONG TRUC|BAN THUONG (?:TRUC|VU)|BAN CHAP HANH|BCH|BTV|THUONG TRUC|CHI NHANH)(?<place> (?!(?:TINH|THANH) DOAN(?![A-Z]))(?:TINH|THANH PHO|XA|PHUONG|DAC KHU|KHU VUC) .*)?$/;

/** What only serves a committee, and what serves the Party's: its name goes on in that of the committee below it. */
const SERVES = /^(?:VAN PHONG|BAN (?!CHAP HANH)|UY BAN KIEM TRA|CO QUAN|TRUNG TAM|TO |HOI DONG (?!NHAN DAN)|THUONG TRUC)/;
const PARTY_COMMITTEE = /^(?:TINH|THANH|DANG|HUYEN) UY(?![A-Z])/;
const COMMITTEE = /^(?:UBND|UY BAN NHAN DAN|HDND|HOI DONG NHAN DAN)(?![A-Z])/;

/** Whether a body's name goes on in the line below: «BAN TỔ CHỨC | TỈNH ỦY LÀO CAI», «VĂN PHÒNG | HĐND VÀ UBND XÃ A». */
const serves = (above: string, below: string): boolean =>
  SERVES.test(above) && (PARTY_COMMITTEE.test(below) || (/^VAN PHONG$/.test(above) && COMMITTEE.test(below)));

/** «UBND TỈNH AN GIANG» over «XÃ HÒN ĐẤT»: a place of its own, and no end of the name above. */
const OF_TIER = /^(?:(?:UBND|UY BAN NHAN DAN) )?(?:TINH|THANH PHO|TP\.?) [A-Z]/;
const BELOW = /^(?:XA|PHUONG|DAC KHU) [A-Z]/;

const CHAIRED = /^CHU TICH (?=UBND|UY BAN NHAN DAN)/;

const JOINED = new RegExp(` ?[-–] (?=(?:${HEADS})(?![A-Z]))`);

/** The bodies of one line that issue together: «UBND XÃ A - ỦY BAN MTTQ VIỆT NAM XÃ A»; a place's name may hold a dash itself. */
export function jointly(text: string): string[] {
  text = text.replace(/\s[-–_]+$/, '');
  const cut = JOINED.exec(fold(text));
  const parts = cut ? [text.slice(0, cut.index), text.slice(cut.index + cut[0].length)] : [text];
  // «MTTQ … TỈNH A - ỦY BAN MTTQ … XÃ B»: a stroke between the lines; the one below issues.
  if (parts[1] && /(?:TINH|THANH PHO) /.test(fold(parts[0]!)) && / (?:XA|PHUONG|DAC KHU) /.test(fold(parts[1]))) return [parts[1].trim()];
  return parts.every((part) => part.trim().includes(' ')) ? parts.map((part) => part.trim()) : [text];
}

const isKnown = (name: string): boolean => {
  const commune = communeIn(name);
  return commune !== undefined && homesOf(commune.kind as CommuneKind, commune.name).length > 0;
};

/** «UBND PHƯỜNG AN | HỘI ĐÔNG»: whether the last letters of a body's name belong to its commune's, since only then it is one. */
const endsCommune = (whole: string, length: number): boolean =>
  isKnown(whole) && !isKnown(whole.slice(-length)) && !isKnown(whole.slice(0, -length).trim());

/** A line's bodies side by side: «UBND TỈNH A | SỞ Y TẾ», but «UBND XÃ PHONG NHA» in one. `piece` is folded, `printed` the same as set. */
function pieces(piece: string, printed: string, toned: boolean): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const part of piece.split(SECOND)) {
    const word = printed.slice(at).trimStart();
    const whole = printed.slice(parts.length > 0 ? at - 1 - parts.at(-1)!.length : 0, at + part.length).trim();
    if (parts.length > 0 && ((toned && NO_HEADS.test(`${word} `)) || endsCommune(whole, part.length)))
      parts[parts.length - 1] += ` ${part}`;
    else parts.push(part);
    at += part.length + 1;
  }
  return parts;
}

/** The bodies of the letterhead from the highest to the issuer itself, as printed, each with its span. */
export function bodies(v: View): { text: string; start: number; end: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  // «CỘNG HÒA XÃ HỘI CHỦ NGHĨA» over «VIỆT NAM»: what the country's name still lacks.
  let lacking = '';
  // «CỘNG HÒA XÃ HỘI» over «CHỦ NGHĨA VIỆT NAM», «CỘNG» over the rest: lines that are nothing but a part of it.
  const isPart = (line: string, text: string): boolean => {
    const whole = lacking || (line.length > 4 || /^CỘNG$/iu.test(text) ? COUNTRY_NAME : '');
    if (line === '' || !`${whole} `.startsWith(`${line} `)) return false;
    lacking = whole.slice(line.length).trim();
    return true;
  };
  const lines = front(v).letterhead;
  const toned = !isRecognised(v.reading) && lines.some((line) => MARKED.test(line.text));
  for (const line of lines) {
    const folded = fold(line.text);
    const alone = (text: string) => text.replace(/^[|\s]+|[|\s]+$/g, '');
    if (isPart(alone(folded), alone(line.text))) continue;
    const country = COUNTRY.exec(folded);
    if (country) lacking = COUNTRY_NAME.slice(country[0].length).trim();
    const only = line.text.replace(/\s+$/, '');
    // In the left column the issuer stands above the number; what follows belongs to the right one.
    if (found.length > 0 && /^[\s*_-]*(?:(?:bo )?luat |phap lenh )?s[o0]\s?(?:[:.]?\s?[\d.\x7f_/-]|:\s*$)/i.test(folded)) break;
    const left = folded
      .replace(QUOC_HIEU, (m) => '\u0001'.repeat(m.length))
      .replace(PLACE_DATE, (m) => '\u0001'.repeat(m.length))
      .replace(NUMBER_BEHIND, (m) => '\u0001'.repeat(m.length))
      .replaceAll('|', '\u0001')
      // A scan's rule between two bodies, read as a stroke: «TỈNH ỦY A _ ĐẢNG ỦY PHƯỜNG B».
      .replace(/ _+ /g, (m) => '\u0001'.repeat(m.length));
    for (const m of left.matchAll(/[^\u0001]+/g)) {
      const piece = m[0];
      if (NOT_A_BODY.test(piece.trim().toLowerCase()) || !/[A-Z]{2}/.test(piece) || /[a-z]{2}/.test(piece)) continue;
      let offset = m.index;
      for (const part of pieces(piece, only.slice(m.index, m.index + piece.length), toned)) {
        // «. XÃ QUẢNG UYÊN»: a scan's speck before the name.
        const lead = /^[\s._'’·]*/.exec(part)![0].length;
        const bare = part.slice(lead).trim();
        const start = line.span[0] + offset + lead;
        const text = only.slice(offset + lead, offset + part.length).trim();
        const last = found[found.length - 1];
        const goesOn =
          last &&
          ((toned && NO_HEADS.test(text)) ||
            (!HEAD.test(bare) && !(BELOW.test(bare) && OF_TIER.test(fold(last.text)))) ||
            (!bare.includes(' ') && bare !== 'UBND' && !ORGAN.test(bare)) ||
            // «VỀ», but not «XÃ LƯU VỆ».
            /(?:^| )(?:VÀ|VỀ|CỦA|VA|VE|CUA|,|[-–])$|,$/iu.test(last.text) ||
            serves(fold(last.text), bare) ||
            /^(?:UY|VAN)$/.test(fold(last.text)) ||
            (/^UY BAN$|^BAN CHAP HANH$/.test(fold(last.text)) && !/^UBND/.test(bare)));
        if (last && goesOn) {
          last.text += ` ${text}`;
          last.end = start + text.length;
          // «UBND PHƯỜNG NAM | VÍ TRƯỜNG THCS …»: a name that a narrow column broke ends before the next body's.
          const [upper = '', ...lower] = pieces(fold(last.text), last.text, toned);
          const below = lower.join(' ').trim();
          if (below && below.length < text.length) {
            const own = text.slice(-below.length);
            last.text = last.text.slice(0, upper.trimEnd().length);
            last.end = start + text.length - own.length - 1;
            found.push({ text: own, start: last.end + 1, end: start + text.length });
          }
        } else if (text && !/^CUA\s/.test(bare)) {
          // «CHỦ TỊCH ỦY BAN NHÂN DÂN»: the body of whom it is.
          const own = CHAIRED.exec(bare)?.[0].length ?? 0;
          found.push({ text: text.slice(own), start: start + own, end: start + text.length });
        }
        offset += part.length + 1;
      }
    }
  }
  return found;
}

/** A part of a commune's government, and the government itself (folded). */
const PART = /^(?:PHONG|TRUNG TAM|TRUONG|TRAM|VAN PHONG|BAN CHI HUY|DOI|TO) /;
const GOVERNMENT = /^(?:UBND|UY BAN NHAN DAN) (?:XA|PHUONG|DAC KHU) /;

/** {@link bodies}, with a government that stands below its own part («PHÒNG KINH TẾ» over «UBND XÃ A») put above it. */
export function bodiesInOrder(v: View): ReturnType<typeof bodies> {
  const printed = bodies(v);
  const [first, second] = printed;
  return first && second && printed.length === 2 && PART.test(fold(first.text)) && GOVERNMENT.test(fold(second.text))
    ? [second, first]
    : printed;
}
