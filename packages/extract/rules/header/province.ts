import { foldLower } from '@tonghop/model';
import { PROVINCES } from '../../lexicon/units.ts';

/** The kinds of communes since July 2025 (Law on the Organisation of Local Government 2025). */
export type CommuneKind = 'xã' | 'phường' | 'đặc khu';

/** Spellings of which {@link key} makes one. */
const UNUSUAL = /[^\S ]| {2}|^ | $|o[àá]$|uỷ|[’‘ʼ`´]/;

function key(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  return UNUSUAL.test(lower) ? usual(lower) : lower;
}

const usual = (lower: string): string =>
  lower
    .replace(/\s+/g, ' ')
    .replace(/oà$/, 'òa')
    .replace(/oá$/, 'óa')
    .replace(/uỷ/g, 'ủy')
    .replace(/[’‘ʼ`´]/g, "'")
    .trim();
const NAMES = PROVINCES.flatMap((p) => [p.name, ...p.merged]);
const BY_KEY = new Map(NAMES.map((name) => [key(name), name]));
/** Names without their tones, for authors who type none; of two that read alike neither counts. */
const BY_PLAIN = new Map<string, string | null>();
for (const name of NAMES) {
  const plain = foldLower(key(name));
  BY_PLAIN.set(plain, BY_PLAIN.has(plain) && BY_PLAIN.get(plain) !== name ? null : name);
}
const BY_COMMUNE = new Map<string, string[]>();
/** Names with a capital inside a word («Ea H'Leo», «KDang»), by their key. */
const SPELT = new Map<string, string>();
for (const province of PROVINCES)
  for (const kind of ['xã', 'phường', 'đặc khu'] as const)
    for (const name of province.communes[kind]) {
      const at = `${kind} ${key(name)}`;
      if (/['’]\p{Lu}|^\p{Lu}{2}/u.test(name)) SPELT.set(key(name), name);
      const homes = BY_COMMUNE.get(at);
      if (homes) homes.push(province.name);
      else BY_COMMUNE.set(at, [province.name]);
    }
const NAMED = new RegExp(
  `(?:tinh|thanh pho|tp\\.?|tinh uy|thanh uy)\\s(${[...NAMES]
    .map((n) => foldLower(n))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![a-z\\d])`,
  'g',
);

/** «Đăk», «Đắc»: the highlands' word for water, as people and letterheads wrote it before the names were fixed. */
const WATER = /^đ(?:ă[kc]|ắc)(?= (?:nông|lắk|lăk|lắc|lăc)$)/;
const LAKE = /(?<=^đắk )l[ăắ][kc]$/;

/** A province's name as the office writes it, by any spelling with its tones; historic provinces keep their own name. */
export function provinceNamed(text: string): string | null {
  const name = key(text.replace(/^(?:tỉnh|thành phố|tp\.?)\s+/i, ''));
  const toned = BY_KEY.get(name) ?? BY_KEY.get(name.replace(WATER, 'đắk').replace(LAKE, 'lắk'));
  return toned ?? (/^[ -~]*$/.test(name) ? (BY_PLAIN.get(name.replace(/^(?:tinh|thanh pho)\s+/, '')) ?? null) : null);
}

/** Whether a province is one or a centrally run city; those merged in 2025 were provinces. */
export const provinceKind = (name: string): 'tỉnh' | 'thành phố' => PROVINCES.find((p) => p.name === name)?.kind ?? 'tỉnh';

/** The province with whose name a department's ends: «SỞ Y TẾ TUYÊN QUANG». */
export function provinceNamedLast(body: string): string | null {
  const words = body.trim().split(/\s+/);
  for (const count of [5, 4, 3, 2, 1])
    if (words.length > count + 1) {
      const named = provinceNamed(words.slice(-count).join(' '));
      if (named) return named;
    }
  return null;
}

/** Provinces that a text names after «tỉnh», «thành phố», «TP.», the most often named first. `lower` is the folded text. */
export function provincesIn(text: string, lower: string): string[] {
  const counts = new Map<string, number>();
  for (const m of lower.matchAll(NAMED)) {
    const start = m.index + m[0].length - m[1]!.length;
    const name = BY_KEY.get(key(text.slice(start, start + m[1]!.length)));
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** The province that a historic one was merged into in 2025, or the province itself. */
export function successorOf(name: string): string {
  return PROVINCES.find((province) => province.merged.includes(name))?.name ?? name;
}

/** Provinces that have a commune of that kind and exact name. */
export function homesOf(kind: CommuneKind, name: string): readonly string[] {
  return BY_COMMUNE.get(`${kind} ${key(name)}`) ?? [];
}

/** A commune's name in its usual capitals («XÃ CỔ ĐẠM» → «Cổ Đạm»): each word with a capital, others where its own name has them. */
export function capitalise(name: string): string {
  const usual = name
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'));
  return SPELT.get(key(usual)) ?? usual;
}
