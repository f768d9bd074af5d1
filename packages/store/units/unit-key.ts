import { foldLower } from '@tonghop/model';

const TYPES = /^(thanh pho|tinh|tp|xa|phuong|dac khu|so|thi tran)\s+(?=.)/;
const BODIES =
  /^(uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|uy ban mttq viet nam|uy ban mat tran to quoc viet nam|mttq)( va uy ban nhan dan| va ubnd)?\s+/;

/** Letters and digits of a name, diacritics off, lower case, parted by single blanks: «Cư M’gar» → «cu m gar». */
export function plainName(name: string): string {
  return (
    foldLower(name.normalize('NFC'))
      .match(/[a-z0-9]+/g)
      ?.join(' ') ?? ''
  );
}

/** The same with diacritics kept, tone marks in one place (hoà and hòa are one): tells Mỹ Tho from Mỹ Thọ. */
export function tonedName(name: string): string {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .map((word) => {
      const apart = word.normalize('NFD');
      return apart.replace(tones, '').normalize('NFC') + (apart.match(tones)?.join('') ?? '');
    })
    .join(' ');
}

/** A name with the types that people shorten written out: «P. Hồng Gai», «X. Cổ Đạm». */
const writtenOut = (plain: string): string => plain.replace(/^p (?=.)/, 'phuong ').replace(/^x (?=.)/, 'xa ');

/** A unit's name as looked up: folded, without the body («UBND») and the type («xã») before it; the type is told apart. */
export function unitKey(name: string): { key: string; type: string | null } {
  const plain = writtenOut(plainName(name).replace(BODIES, ''));
  const type = TYPES.exec(plain)?.[1] ?? null;
  return { key: type ? plain.replace(TYPES, '') : plain, type: type === 'tp' ? 'thanh pho' : type };
}

/**
 * What of a name may be a commune's: the words after each «xã», «phường», «đặc khu», the last first («Phòng Văn hóa – Xã hội xã Cổ Đạm»),
 * then the whole name.
 */
export function communeClues(name: string): { key: string; type: string | null }[] {
  const plain = writtenOut(plainName(name));
  const clues = [...plain.matchAll(/\b(?=(xa|phuong|dac khu) (.+)$)/g)].map((match) => ({ key: match[2]!, type: match[1]! }));
  return [...clues.reverse(), { key: unitKey(name).key, type: null }];
}

/** A department's name as looked up: folded, abbreviations written out, without its province at the end. */
export function departmentKey(name: string, province?: string): string {
  const plain = plainName(name.replace(/&/g, ' và '))
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bvp\b/g, 'van phong')
    .replace(/\bso kh va cn\b|\bso khcn\b/g, 'so khoa hoc va cong nghe')
    .replace(/\bso gd va dt\b|\bso gddt\b/g, 'so giao duc va dao tao')
    .replace(/\bso nn va mt\b|\bso nnmt\b/g, 'so nong nghiep va moi truong');
  const bare = province && plain.endsWith(` ${province}`) ? plain.slice(0, -province.length - 1) : plain;
  return bare.replace(/ (tinh|thanh pho|tp)$/, '');
}

/** Provinces by the short names that people type, and by those of provinces that were joined to them (Nghị quyết số 202/2025/QH15). */
const OTHER_NAMES: Record<string, string> = {
  'ho chi minh': 'hcm, tphcm, sai gon, ba ria vung tau, brvt, binh duong',
  'ha noi': 'hn',
  hue: 'thua thien hue',
  'tuyen quang': 'ha giang',
  'lao cai': 'yen bai',
  'thai nguyen': 'bac kan',
  'phu tho': 'vinh phuc, hoa binh',
  'bac ninh': 'bac giang',
  'hung yen': 'thai binh',
  'hai phong': 'hai duong',
  'ninh binh': 'ha nam, nam dinh',
  'quang tri': 'quang binh',
  'da nang': 'quang nam',
  'quang ngai': 'kon tum',
  'gia lai': 'binh dinh',
  'khanh hoa': 'ninh thuan',
  'lam dong': 'dak nong, dac nong, binh thuan',
  'dak lak': 'dac lac, phu yen',
  'dong nai': 'binh phuoc',
  'tay ninh': 'long an',
  'can tho': 'soc trang, hau giang',
  'vinh long': 'ben tre, tra vinh',
  'dong thap': 'tien giang',
  'ca mau': 'bac lieu',
  'an giang': 'kien giang',
};
const PROVINCE_OF = new Map(Object.entries(OTHER_NAMES).flatMap(([key, names]) => names.split(', ').map((name) => [name, key] as const)));

/** A province's name as looked up, today's where it is another. */
export function provinceKey(name: string): string {
  const { key } = unitKey(name);
  return PROVINCE_OF.get(key) ?? key;
}
