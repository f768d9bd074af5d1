import { fold, foldLower } from '@tonghop/model';
import type { View } from '../../view.ts';
import { issuerOf } from '../header/issuer.ts';
import { ownSymbol } from '../header/number.ts';
import type { DocumentSymbol } from './symbol.ts';

/** Who writes the document: its name made comparable, and the codes that its own symbols carry. */
export type Own = { name: string | null; folded: string; codes: ReadonlySet<string>; initials: string; whole: string; view: View };

const LOOSE = new Set(['va', 'tinh', 'xa', 'phuong', 'thanh', 'pho']);

const comparables = new Map<string, string>();

/** A body's name made comparable; see {@link compare}. */
function comparable(name: string): string {
  let found = comparables.get(name);
  if (found === undefined) {
    found = compare(name);
    if (comparables.size < 2000) comparables.set(name, found);
  }
  return found;
}

/** A body's name made comparable: folded, short forms written out, «Chủ tịch» and «lãnh đạo» left out. */
function compare(name: string): string {
  return fold(name.normalize('NFC'))
    .toLowerCase()
    .replace(/\bubnd\b|\buy ban\b(?! nhan| mat| mttq| kiem| dan)/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/\bvp\b/g, 'van phong')
    .replace(/\bmttq\b/g, 'mat tran to quoc')
    .replace(/\blhpn\b/g, 'lien hiep phu nu')
    .replace(/\bkh\s?&\s?cn\b/g, 'khoa hoc va cong nghe')
    .replace(/^(?:lanh dao|pho chu tich|chu tich|giam doc|ban thuong vu|ban chap hanh|ban thuong truc|bch|btv)\s/, '')
    .replace(/^(?:doan (?:tncs|thanh nien cong san) ho chi minh tinh|tinh doan)\b/, 'doan tinh')
    .replace(/\s+/g, ' ')
    .trim();
}

const codeKey = (code: string) => fold(code).toUpperCase().replace(/&/g, '');

/** The code of the body that a symbol names: after the kind, or first in a letter. */
const bodyCode = (symbol: Pick<DocumentSymbol, 'parts' | 'kind'>): string => codeKey(symbol.parts[symbol.kind ? 1 : 0] ?? '');

/**
 * What houses with a name of their own call themselves in symbols: «THCSHXH» of «Trường THCS Hoàng Xuân Hãn», «BVCL» of «Bệnh viện Đa khoa
 * khu vực Cai Lậy»: what they are, and the name.
 */
function shortCodes(name: string): string[] {
  // «SNgV»: two letters that are one sound.
  if (/^Sở Ngoại vụ/u.test(name)) return ['SNGV'];
  const words = name.normalize('NFC').split(/[\s,-]+/);
  const named = words.findLastIndex((word) => !/^\p{Lu}\p{Ll}/u.test(word)) + 1;
  const first = (list: readonly string[]) => list.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : (word[0] ?? ''))).join('');
  const proper = first(words.slice(named));
  if (named < 2 || proper.length < 2 || proper.length > 5) return [];
  const kind = /^(?:Bệnh viện|Trung tâm|Trạm)\s/u.test(name) ? first(words.slice(0, 2)) : '';
  const school = /^Trường\s/u.test(name) ? first(words.slice(1, named)) : '';
  return [kind, school].filter((short) => short.length >= 2).map((short) => codeKey(short + proper));
}

const made = new WeakMap<View, Own>();

/** The writer of a document; made once a view. */
export function ownOf(v: View): Own {
  const known = made.get(v);
  if (known) return known;
  const name = issuerOf(v)?.value.name ?? null;
  const own = ownSymbol(v)?.symbol;
  const words = name ? comparable(name).split(/[\s,-]+/) : [];
  const initials = words
    .filter((word) => !LOOSE.has(word))
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
  // «BVĐKT» of «Bệnh viện Đa khoa tỉnh»: the tier has its letter too.
  const whole = words.map((word) => (word === 'va' ? '' : (word[0]?.toUpperCase() ?? ''))).join('');
  const codes = new Set<string>();
  if (name) for (const code of shortCodes(name)) codes.add(code);
  if (own) codes.add(bodyCode(own));
  if (words[0] === 'uy' && words[3] === 'dan') codes.add('UBND');
  if (words[0] === 'dang' && words[1] === 'uy') codes.add('DU');
  if (name && /^van phong uy ban nhan dan/.test(comparable(name))) for (const code of ['VPUBND', 'VPUB', 'VP']) codes.add(code);
  const result = { name: name && comparable(name), folded: foldLower((name ?? '').normalize('NFC')), codes, initials, whole, view: v };
  made.set(v, result);
  return result;
}

/** Whether a body named in the text is the writer: one name begins the other. «UBND xã» in a commune's report is that commune. */
export function isOwn(own: Own, body: string): boolean {
  if (!own.name) return false;
  const other = comparable(body);
  if (other === 'nha truong' && /^(?:truong|hoc vien|dai hoc) /.test(own.name)) return true;
  if (other.length > 7 && own.folded.startsWith(`${other} `)) return true;
  const begins = (long: string, short: string) => long === short || long.startsWith(`${short} `);
  // A writer known as «Hội» alone would begin every other's name.
  return begins(own.name, other) || (own.name.includes(' ') && begins(other, own.name));
}

const ORGAN = /^(?:ban )?(?:thuong vu|chap hanh|thuong truc)$|^(?:btv|bch)$/;
const HAS_ORGANS = /^(?:dang (?:uy|bo)|chi bo|doan |hoi |lien doan|cong doan|uy ban mat tran|mat tran)/;

/** «Ban Chỉ đạo xã»: a board by its kind and the tier of its own commune. */
const BOARD = /^(ban chi dao|to cong tac|ban quan ly|ban to chuc|ban chi huy) (?:xa|phuong|dac khu)$/;

/**
 * Whether a body is named by its organ alone («Ban Thường vụ đã ban hành …», «Ban Chấp hành Đảng bộ xã») and the writer has such (the
 * Party, the Front, a union), or as the board of its commune that writes.
 */
export function isOwnOrgan(own: Own, body: string): boolean {
  if (own.name === null) return false;
  const other = comparable(body);
  const board = BOARD.exec(other)?.[1];
  if (board) return own.name.startsWith(`${board} `);
  // «Ban Chấp hành Đảng bộ xã» of «Đảng ủy xã …»: its organs are left out of a name made comparable.
  if (/^dang bo\b/.test(other)) return HAS_ORGANS.test(own.name) && isOwn(own, other.replace('dang bo', 'dang uy'));
  return HAS_ORGANS.test(own.name) && ORGAN.test(other);
}

/** Codes that bodies of every level share: they prove nothing alone. */
const SHARED = new Set(['UBND', 'HDND', 'UB', 'BCD', 'DU', 'VP', 'BTV', 'BCH', 'HND', 'MTTQ', 'TTHDND']);

/** Codes of a kind of house alone. */
const HOUSES: Readonly<Record<string, RegExp>> = {
  BV: /^benh vien/,
  TT: /^trung tam/,
  TTYT: /^trung tam y te/,
  THPT: /^truong/,
  THCS: /^truong/,
  TH: /^truong/,
  MN: /^truong/,
};

/** Whether a symbol's code is the writer's: «sure» when no other body has it, «maybe» when bodies of other levels do, else «no». */
export function codeIsOwn(own: Own, symbol: Pick<DocumentSymbol, 'parts' | 'kind'>): 'sure' | 'maybe' | 'no' {
  const code = bodyCode(symbol);
  const initials = [own.initials, ...(/^truong /.test(own.name ?? '') ? [own.initials.slice(1)] : [])];
  const mine =
    own.codes.has(code) || (code.length >= 4 && code === own.whole) || (code.length >= 3 && initials.some((one) => one.startsWith(code)));
  // «77/QĐ-BV» of a hospital: what it calls itself for short, as others of its kind do.
  if (!mine && HOUSES[code]?.test(own.name ?? '')) return 'maybe';
  // A province's office adds its unit to letters: «9661/UBND-VX1».
  if (!mine) return 'no';
  return SHARED.has(code) ? 'maybe' : 'sure';
}
