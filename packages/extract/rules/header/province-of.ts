import type { View } from '../../view.ts';
import { placeAndDate } from './place-date.ts';
import { type CommuneKind, homesOf, provinceNamed, provinceNamedLast, provincesIn, successorOf } from './province.ts';

/** Bodies of the whole country. */
const CENTRAL =
  /^(?:Chính phủ|Thủ tướng|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ (?!Chỉ huy)|Văn phòng (?:Chính phủ|Quốc hội|Trung ương)|Ban (?:Chấp hành|Bí thư|Chỉ đạo) Trung ương|Trung ương)/;

/** Province of the issuer by what the document says; a commune's name decides only when one province has it or the text names its province. */
export function provinceOf(v: View, commune: { kind: string; name: string } | undefined, names: readonly string[]): string | null {
  for (const name of names) {
    const said = /(?:tỉnh|tinh|thành phố|thanh pho|TP\.?|Tỉnh ủy|Thành ủy|Tỉnh đoàn|Công ty Điện lực|Viễn thông|VNPT)\s(\p{Lu}.*)$/iu.exec(
      name,
    )?.[1];
    const province = said && provinceNamed(said);
    if (province) return province;
  }
  if (CENTRAL.test(names[0] ?? '')) return null;
  const told = provincesIn(v.text, v.lower);
  const homes = commune ? homesOf(commune.kind as CommuneKind, commune.name) : [];
  if (homes.length > 0) return told.find((province) => homes.includes(successorOf(province))) ?? (homes.length === 1 ? homes[0]! : null);
  const { place } = placeAndDate(v);
  const there = place && !commune ? provinceNamed(place.text) : null;
  const department = names.find((name) => /^sở\s/iu.test(name));
  return there ?? told[0] ?? (department ? provinceNamedLast(department) : null);
}
