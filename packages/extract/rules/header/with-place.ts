import type { View } from '../../view.ts';
import { communeIn } from './commune-in.ts';
import { placeAndDate } from './place-date.ts';
import { type CommuneKind, homesOf, provinceKind, provinceNamed } from './province.ts';

const TIER_ONLY = /\s(xã|phường|đặc khu)$/u;

/** A body's name that ends with its tier («UBND xã»), with the commune's name as the document gives it elsewhere, most often. */
export function withPlace(v: View, name: string): string {
  const kind = TIER_ONLY.exec(name)?.[1];
  if (!kind) return name;
  const counts = new Map<string, number>();
  for (const m of v.text.matchAll(new RegExp(`(?<!\\p{L})${kind}\\s\\p{Lu}[^.;:()“”"\\n]{0,40}`, 'gu'))) {
    const commune = communeIn(m[0]);
    if (commune && homesOf(commune.kind as CommuneKind, commune.name).length > 0)
      counts.set(commune.name, (counts.get(commune.name) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? `${name} ${most[0]}` : name;
}

/** A committee without its place, or with the tier alone. */
const BARE = /^(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân)(?: tỉnh| thành phố)?$/iu;

/** «ỦY BAN NHÂN DÂN» alone in a letterhead dated «Bình Định, ngày …», as portals copy it: the province's; `bodies`: how many the letterhead has. */
export function ofProvince(v: View, name: string, bodies: number): string {
  const place = bodies <= 1 && BARE.test(name) ? placeAndDate(v).place : undefined;
  const province = place && provinceNamed(place.text);
  return province ? `${name.replace(/ (?:tỉnh|thành phố)$/iu, '')} ${provinceKind(province)} ${province}` : name;
}

/** «XÃ HÒN ĐẤT» alone under «UBND TỈNH AN GIANG»: the committee of that place; any other name as it is. */
export const committeeOf = (name: string): string =>
  name.replace(/^(?:Xã|Phường|Đặc khu)(?=\s\p{Lu})/u, (place) => `Ủy ban nhân dân ${place.toLocaleLowerCase('vi')}`);
