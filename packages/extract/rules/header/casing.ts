import { foldLower, isRecognised } from '@tonghop/model';
import { quick } from '../../letters.ts';
import type { View } from '../../view.ts';
import { placeAndDate } from './place-date.ts';
import { capitalise, provinceNamed } from './province.ts';
import { respelt } from './respelt.ts';

/** Words that keep small letters inside a body's name. */
const SMALL = new Set('ủy ban nhân dân và đồng phòng hành tịch trực vụ sự khu vực huyện xã phường tỉnh thành phố thị trấn đặc'.split(' '));
/** Well-known names in their usual capitals. */
const NAMES = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc Việt Nam',
  'Việt Nam',
  'Văn phòng',
  'Tỉnh ủy',
  'Thành ủy',
  'Đảng ủy',
  'Đảng bộ',
  'Ban Thường vụ',
  'Ban Thường trực',
  'Ban Chấp hành',
  'Ban Chỉ đạo',
  'Ban Tổ chức',
  'Ban Tuyên giáo và Dân vận',
  'Ban Nội chính',
  'Ban Quản lý',
  'Khoa học và Công nghệ',
  'Giáo dục và Đào tạo',
  'Nông nghiệp và Môi trường',
  'Văn hóa, Thể thao và Du lịch',
  'Dân tộc và Tôn giáo',
  'Nội vụ',
  'Tài chính',
  'Xây dựng',
  'Tư pháp',
  'Ngoại vụ',
  'Công Thương',
  'Y tế',
  'Công an',
  'Bộ Chỉ huy Bộ đội Biên phòng',
  'Bộ đội Biên phòng',
  'Biên phòng',
  'Kiểm lâm',
  'Bộ Chỉ huy Quân sự',
  'Thanh tra',
  'Trung ương',
  'Cơ quan thường trực',
  'Chính phủ',
  'Quốc hội',
  'Trung tâm Phục vụ hành chính công',
  'Văn hóa - Xã hội',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Liên hiệp các Hội',
  'Liên minh Hợp tác xã',
  'Bưu điện',
  'Viễn thông',
  'Điện lực',
  'Khoa học và Kỹ thuật',
  'Văn học - Nghệ thuật',
  'Văn học Nghệ thuật',
  'Hữu nghị',
  'Hội Cựu chiến binh',
  'Đoàn TNCS Hồ Chí Minh',
  'Đoàn',
  'Tỉnh đoàn',
  'Thành đoàn',
  'Liên đoàn Lao động',
  'Liên đoàn',
  'Hiệp hội',
  'Công đoàn cơ sở',
  'Công đoàn',
  'Công ty',
  'Hợp tác xã',
  'Chi đoàn',
  'Chi hội',
  'Chi cục',
  'Tiểu học',
  'Đại học',
  'Cao đẳng',
  'Nông nghiệp',
  'Truyền hình',
  'Trung học cơ sở',
  'Trung học phổ thông',
  'Mầm non',
  'UBND',
  'HĐND',
  'MTTQ',
  'THCS',
  'THPT',
  'TNCS',
  'TH&THCS',
].sort((a, b) => b.length - a.length);
/** What a company is and does, within its name: «Công ty cổ phần Cấp nước Ích Minh»; its other words are its own. */
const TRADES = [
  'cổ phần',
  'trách nhiệm hữu hạn',
  'một thành viên',
  'hai thành viên trở lên',
  'Cấp thoát nước',
  'Cấp nước',
  'Thoát nước',
  'Môi trường',
  'Công trình',
  'Đô thị',
  'Đầu tư',
  'Phát triển',
  'Xây dựng',
  'Thương mại',
  'Dịch vụ',
  'Sản xuất',
  'Xuất nhập khẩu',
  'Công nghệ',
  'Công nghiệp',
  'Giải pháp',
  'Phần mềm',
  'Truyền thông',
  'Vận tải',
  'Du lịch',
  'Khoáng sản',
  'Lương thực',
  'Thực phẩm',
  'Thủy sản',
  'Thủy lợi',
  'Thủy điện',
  'Lâm nghiệp',
  'Dược phẩm',
  'Bảo hiểm',
  'Chăn nuôi',
  'Chế biến',
];
/** Abbreviations that stay in capitals. */
const ABBREVIATION = /^(?:ubmttq|vn|bch|btv|bcđ|ub|mttqvn|vnpt|lhpn|ccb|vp|kh&cn|tw|cđ|ptdtnt|ptdtbt|gdtx|gdnn|ttyt|tyt|ttvh|b?qlda)$/;
/** No Vietnamese word goes without a vowel: «QLHC», «TTXH» are abbreviations. */
const NO_VOWEL = /^[bcdđfghjklmnpqrstvwxz&]{2,}$/;
/** «Đảng ủy Sở Y tế», «Công đoàn Bệnh viện A»: what follows is another body. */
const WITHIN = /(?:Đảng ủy|Đảng bộ|[Cc]hi (?:bộ|đoàn|hội)|Công đoàn|CĐCS)\s$/;
/** What follows is the name of a place: «Điện lực Ví Dụ». */
const OF_A_PLACE = /(?:Điện lực|Viễn thông|Bưu điện|Đồn Biên phòng|Hạt Kiểm lâm)\s/;
/** «Chi cục Kiểm lâm»: the field's name begins with a capital (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV). */
const OF_A_FIELD = /(?:Sở|Phòng|[Cc]ục|Trung tâm|Kho bạc|Ngân hàng|Đài|Viện|Liên đoàn|Hiệp hội)\s$/;
/** «Sở Văn hóa, Thể thao …»: the next field of several; «Ban Chỉ đạo phát triển khoa học, công nghệ» names none. */
const ANOTHER_FIELD = /-\s$|\p{Lu}\p{L}*(?:\s\p{Ll}\p{L}*){0,2},\s$/u;
const PLACE = quick(
  /(?<kind>xã(?! hội(?:$|[\s,]))|(?<!(?:[-–,&]|hóa|tế|trị|hiểm|trợ|tác|sinh|tự|nạn|học)\s)xã(?= hội\s(?!học|hóa|hoá|chủ|tỉnh|thành|huyện|xã|phường|hđnd|hội|ubnd)\p{L})|phường|thị trấn|đặc khu|tỉnh(?! ủy| đoàn)|thành phố|tp\.?|huyện|quận|thị xã|(?<=chi bộ |đảng bộ |mặt trận |chi đoàn )(?:thôn|ấp|bản|buôn|khóm|xóm|làng|tổ dân phố|khu phố))\s(?<name>.+)$/u,
);

/** «Tỉnh ủy Đồng Tháp», «Văn phòng Thành ủy Cần Thơ»: a province's Party committee or youth union, with its name. */
const OF_PROVINCE = quick(/(?<kind>(?:tỉnh|thành|huyện) (?:ủy|đoàn))\s(?<name>\p{L}+(?:(?:\s?-\s?|\s)\p{L}+){0,4})$/u);

/** «khu vực Mường Lát», «khu kinh tế Nghi Sơn và các khu công nghiệp»: an area with its name, and what goes on behind it. */
const AREA = quick(
  /(?<kind>khu vực|khu kinh tế|khu công nghiệp|rừng phòng hộ|rừng đặc dụng|vườn quốc gia|khu bảo tồn thiên nhiên)\s(?<name>(?!và\s)\p{L}+(?:(?:\s?-\s?|\s)(?!và\s)\p{L}+){0,3})(?<more>\s(?:và|,)\s.+)?$/u,
);

/** «VNPT Cà Mau»: a province's name at the end, behind no tier. */
function endingProvince(rest: string): RegExpExecArray | null {
  const words = rest.split(' ');
  for (const count of [5, 4, 3, 2, 1]) {
    const name = words.slice(-count).join(' ');
    if (words.length > count && provinceNamed(capitalise(name)) !== null) return new RegExp(`(?<kind>)(?<name>${name})$`, 'u').exec(rest);
  }
  return null;
}

/** «Bệnh viện đa khoa Đầm Dơi», «Trung tâm Y tế Năm Căn»: the place at which the document itself is dated, at the end, behind no tier. */
function endingPlace(v: View, rest: string): RegExpExecArray | null {
  const place = placeAndDate(v).place?.text.toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  if (!place || !rest.endsWith(` ${place}`)) return null;
  return new RegExp(`(?<kind>)(?<name>${place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})$`, 'u').exec(rest);
}

/** The same words in the body of the text, where they stand in small letters with capitals as their own author sets them. */
function asInText(v: View, name: string): string | undefined {
  const wanted = foldLower(name);
  if (wanted === '') return undefined;
  for (let at = v.lower.indexOf(wanted); at >= 0; at = v.lower.indexOf(wanted, at + 1)) {
    const found = v.text.slice(at, at + name.length);
    if (found.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi') && /^\p{Lu}/u.test(found) && /\p{Ll}\p{Ll}.*\p{Ll}/u.test(found))
      return found;
  }
  return undefined;
}

/** A letterhead's name («SỞ KHOA HỌC VÀ CÔNG NGHỆ») in usual capitals, as the text itself has it where it does. */
export function usualCase(v: View, printed: string): string {
  const plain = printed
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replace(/(?<!\p{L})UỶ/gu, 'ỦY')
    .replace(/(?<!\p{L})Uỷ/gu, 'Ủy')
    .replace(/\s+/g, ' ')
    .trim();
  const recognised = isRecognised(v.reading);
  // «ĐẢNG ỦY XÃ TÂN PHÚ TRUNG ì»: a speck behind a scan's capitals.
  const bare = recognised ? plain.replace(/(?<=\p{Lu}{2}) \p{Ll}{1,2}$/u, '') : plain;
  if (/\p{Ll}/u.test(bare)) return plain;
  const name = recognised ? respelt(v, bare.replace(/(?<=\p{Lu}{2})[\s.,;:]+$/u, '')) : bare;
  const known = asInText(v, name);
  if (known) return known;
  let rest = name.toLocaleLowerCase('vi');
  const party = OF_PROVINCE.exec(rest);
  const place = party ?? PLACE.exec(rest) ?? AREA.exec(rest) ?? endingProvince(rest) ?? endingPlace(v, rest);
  const kind = place?.groups?.kind ?? '';
  const printedKind = party ? kind[0]!.toLocaleUpperCase('vi') + kind.slice(1) : kind;
  const tail = place?.groups ? `${kind ? ` ${printedKind}` : ''} ${capitalise(place.groups.name!)}${place.groups.more ?? ''}` : '';
  if (place) rest = rest.slice(0, place.index).trimEnd();
  // What follows the kind of a school is a proper name.
  const school = /^(?:(?:chi (?:bộ|đoàn)|liên đội|công đoàn|đảng ủy|đảng bộ) )?(?=trường )/.exec(rest)?.[0].length ?? rest.length;
  // So is what follows that of a company.
  const company = /^(?:.*\s)?(?:công ty|htx|hợp tác xã)(?=\s)/.exec(rest)?.[0].length ?? rest.length;
  let result = '';
  for (let at = 0; at < rest.length; ) {
    const found = (at >= company ? [...TRADES, ...NAMES] : NAMES).find(
      (candidate) => rest.startsWith(candidate.toLocaleLowerCase('vi'), at) && !/^\p{L}/u.test(rest.slice(at + candidate.length)),
    );
    const word = found ?? /^\S+/.exec(rest.slice(at))?.[0] ?? rest[at]!;
    const alone =
      !found &&
      (at === 0 ||
        // «Trường Tiểu học Kim Đồng»
        (at >= Math.min(school, company) && word !== 'và') ||
        (!SMALL.has(word) &&
          (OF_A_PLACE.test(result) || OF_A_FIELD.test(result) || ANOTHER_FIELD.test(result) || (word !== 'các' && WITHIN.test(result)))));
    result +=
      found ??
      (ABBREVIATION.test(word) || NO_VOWEL.test(word.replace(/[,;]/g, '')) ? word.toLocaleUpperCase('vi') : undefined) ??
      (alone ? word[0]!.toLocaleUpperCase('vi') + word.slice(1) : word);
    at += word.length;
    while (rest[at] === ' ') {
      result += ' ';
      at++;
    }
  }
  // «BAN CHỈ ĐẠO PHONG TRÀO “BÌNH DÂN HỌC VỤ SỐ”»
  const spelt = (result.trimEnd() + tail)
    .trim()
    .replace(/["“]\p{Ll}/gu, (opened) => opened.toLocaleUpperCase('vi'))
    // «PHÒNG VĂN HÓA-XÃ HỘI»
    .replace(/(?<=\p{L})-\p{Ll}/gu, (joined) => joined.toLocaleUpperCase('vi'))
    // «BAN CHỈ ĐẠO THỰC HIỆN NGHỊ QUYẾT 57»
    .replace(
      /(?<=\s)(?:nghị quyết|đề án|chỉ thị|kết luận|quyết định|kế hoạch|chương trình)(?=\s(?:số\s)?\d)/gu,
      (kind) => capitalise(kind.slice(0, 1)) + kind.slice(1),
    )
    // «ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH 88/QĐ-SNV»
    .replace(/(?<=\s)\d{1,5}(?:\/\d{4})?[/-]\p{L}[\p{L}\d/-]*/gu, (symbol) => symbol.toLocaleUpperCase('vi'));
  return spelt.slice(0, 1).toLocaleUpperCase('vi') + spelt.slice(1);
}
