import { quick } from '../../letters.ts';
import { type CommuneKind, capitalise, homesOf } from './province.ts';

// «Bảo hiểm xã hội», «Ban Văn hóa - Xã hội», «Hợp tác xã Nông nghiệp A» name no commune.
const COMMUNE =
  /(?:^|(?<!hiểm|HIỂM|[Hh]ợp tác|HỢP TÁC|[Tt]hị|THỊ)\s)(?<kind>xã|phường|đặc khu|thị trấn|XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|Xã|Phường)\s(?<name>(?!hội(?:$|[\s,])|(?:Hội|HỘI)(?:$|,))(?:\d{1,2}\s)?\p{Lu}.*)$/u;
/** «Văn hóa - Xã hội HĐND xã A»: society, and no commune of that name («xã Hội Cư»). */
const SOCIETY = /(?:[-–,&]|hóa|tế|trị|trợ|công tác|an sinh|trật tự|tệ nạn)\s*$/iu;
const ITS_BODY = quick(/^hội\s(?:học|hóa|hoá|chủ|tỉnh|thành phố|huyện|xã|phường|hđnd|hội đồng|ubnd)(?!\p{L})/iu);
/** Words of the longest communes' names («Lưu Nghiệp Anh», «Tân Hội Đông»). */
const LONGEST_COMMUNE = 5;

/** A commune's name as printed, without the place above it and the body behind it. */
const withoutBodies = (name: string): string =>
  name
    .replace(/[,(].*$/, '')
    .replace(
      /\s(?:huyện|tỉnh|thành phố|TP|Trường|Trạm|Phòng|Trung tâm|Hội(?= (?:nông|liên|cựu|phụ|người|chữ|khuyến|đồng|luật|làm|doanh|sinh|đông|bảo|thanh|nạn|sản))|Đoàn|Chi bộ|Chi hội|Chi đoàn|Tổ công tác|Tổ giúp việc|Ban chỉ đạo|Ban quản lý)\s.*$/iu,
      '',
    );

/** The commune that a body's name holds, by its kind and its name in usual capitals; undefined where it holds none. */
export function communeIn(name: string): { kind: string; name: string } | undefined {
  const found = COMMUNE.exec(name.replaceAll('Ð', 'Đ'));
  const place = found?.groups;
  if (!place || (/^hội\s/iu.test(place.name!) && (SOCIETY.test(name.slice(0, found.index)) || ITS_BODY.test(place.name!))))
    return undefined;
  const kind = place.kind!.toLowerCase();
  // «xã Gia Hội» is a name of its own, no «xã Gia» with its «Hội» behind it.
  const bare = withoutBodies(place.name!);
  const words = place.name!.split(/\s+/);
  for (let n = Math.min(words.length, LONGEST_COMMUNE); n > 1; n--) {
    const known = capitalise(words.slice(0, n).join(' '));
    // «Vĩnh Hòa Hưng» is no «Vĩnh Hòa» with a word behind it.
    if (n === bare.split(/\s+/).length - 1 && words.length === n + 1) continue;
    if (homesOf(kind as CommuneKind, known).length > 0) return { kind, name: known };
  }
  return { kind, name: capitalise(bare) };
}
