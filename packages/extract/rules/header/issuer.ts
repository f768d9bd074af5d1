import { fold, foldLower, type Issuer } from '@tonghop/model';
import type { Rule } from '../../rule.ts';
import type { View } from '../../view.ts';
import { usualCase } from './casing.ts';
import { communeIn } from './commune-in.ts';
import { decidingCommittee } from './deciding-committee.ts';
import { front, type Line } from './front.ts';
import { bodiesInOrder, jointly, ORGAN } from './letterhead-bodies.ts';
import { levelOf } from './level-of.ts';
import { provinceOf } from './province-of.ts';
import { closer, speaker } from './speaker.ts';
import { formIssuer, plainIssuer, titledIssuer } from './titled-issuer.ts';
import { committeeOf, ofProvince, withPlace } from './with-place.ts';

type Found = { value: Issuer; span: readonly [number, number] };

/** A people's committee or council without its place. */
const COMMITTEE = /^(?:UBND|UY BAN NHAN DAN|HDND|HOI DONG NHAN DAN)$/;

/** «(Tham luận của UBND xã A, tỉnh B tại Hội nghị …)» under the title of what has no letterhead. */
const asides = (v: View): Line[] => [...front(v).title, ...front(v).opening].filter((line) => /^\s*\(/.test(line.text));

const spell = (name: string) =>
  name
    .replace(/^UBND (?=xã|phường|đặc khu|thị trấn|tỉnh|thành phố)/u, 'Ủy ban nhân dân ')
    .replace(/^BHXH (?=tỉnh|thành phố)/u, 'Bảo hiểm xã hội ')
    .replace(/^HĐND (?=xã|phường|đặc khu|tỉnh|thành phố)/u, 'Hội đồng nhân dân ');

/** Boards that a commune sets up for one task; their letterhead names it in the line above. */
const BOARD = /^(?:Ban chi dao|Ban quan ly|To (?:cong tac|giup viec|cong nghe so|chuyen doi so|de an)|Hoi dong)\b/i;

const issuers = new WeakMap<View, Found | null>();

/** The body that issued the document, from the letterhead, the opening or closing sentence; made once a view. */
export function issuerOf(v: View): Found | undefined {
  const known = issuers.get(v);
  if (known !== undefined) return known ?? undefined;
  const found = findIssuer(v);
  issuers.set(v, found ?? null);
  return found;
}

/** The organ of a front or union that speaks for it. */
const BODY_OF =
  /^(?:BCH|BTV|Ban Chấp hành|Ban Thường vụ|Ban Thường trực) (?=Hội|Ủy ban (?:MTTQ|Mặt trận)|Liên đoàn|Đoàn\s|Tỉnh đoàn)(?!.*\s(?:tỉnh|thành phố|xã|phường)$)/;

/** «Ủy ban nhân dân | huyện Ví Dụ»: a district of before July 2025. */
const DISTRICT = /^(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND) ((?:huyện|quận|thị xã) \p{Lu}.*)$/u;

/** «ĐOÀN TNCS HỒ CHÍ MINH» over «BAN CHẤP HÀNH TỈNH A»: whose committee it is. */
const YOUTH_UNION = /^\s*(?:\|\s*)?ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH/u;

/** The place that the letterhead gives where a sentence names the tier alone: «… MTTQ Việt Nam tỉnh» + « Bắc Ninh». */
function placeBehind(said: string, above: string): string {
  const tier = /(?:^|\s)(tỉnh|thành phố|xã|phường|đặc khu)$/u.exec(said)?.[1];
  return tier ? (new RegExp(`\\s${tier}(\\s\\p{Lu}.*)$`, 'u').exec(above)?.[1] ?? '') : '';
}

function findIssuer(v: View): Found | undefined {
  const { opening, closing } = front(v);
  const printed = bodiesInOrder(v);
  const last = printed[printed.length - 1];
  // Of bodies that issue together the first speaks for the document; all are named.
  const [first = '', ...others] = last ? jointly(last.text) : [];
  const bareCommittee = printed.length === 1 && COMMITTEE.test(fold(first)) ? decidingCommittee(v, fold(first)) : undefined;
  const own = bareCommittee ?? (last && { ...last, text: first });
  const said =
    (own ? undefined : (formIssuer(v) ?? plainIssuer(v))) ??
    speaker(v, opening) ??
    speaker(v, closing) ??
    closer(v, closing) ??
    (own ? undefined : (closer(v, asides(v)) ?? titledIssuer(v)));
  let name: string;
  let span: readonly [number, number];
  if (own) {
    const part = ORGAN.exec(fold(own.text));
    const youth = part?.groups?.place ? front(v).letterhead.find(({ text }) => YOUTH_UNION.test(text)) : undefined;
    const organ =
      part && printed.length > 1 ? printed[printed.length - 2]! : youth && { text: 'ĐOÀN TNCS HỒ CHÍ MINH', start: youth.span[0] };
    name = committeeOf(usualCase(v, own.text));
    const bare = part ? own.text.slice(0, own.text.length - (part.groups?.place?.length ?? 0)) : '';
    if (
      part &&
      said &&
      fold(said.text)
        .toLowerCase()
        .startsWith(`${foldLower(bare)} `) &&
      said.text.length > name.length
    )
      name = `${said.text}${placeBehind(said.text, organ ? usualCase(v, organ.text) : '')}`;
    else if (organ && part?.groups?.place) {
      name = `${usualCase(v, bare)} ${usualCase(v, organ.text).replace(/ Việt Nam$/, '')}${usualCase(v, own.text).slice(bare.length)}`;
    } else if (organ) {
      const above = usualCase(v, organ.text);
      name = `${name} ${/^Ủy ban nhân dân/.test(above) && /^Văn phòng/.test(name) ? above.replace('Ủy ban nhân dân', 'UBND') : above}`;
    }
    span = [own.start, own.end];
    // The text itself may give the same name in full: «… nông thôn mới tỉnh».
    if (
      said &&
      fold(said.text)
        .toLowerCase()
        .startsWith(`${foldLower(name)} `) &&
      said.text.length - name.length < 40
    )
      name = /\stỉnh$/.test(said.text) ? said.text : `${said.text}${placeBehind(said.text, usualCase(v, printed.at(-2)?.text ?? ''))}`;
  } else if (said) {
    name = withPlace(v, said.text);
    span = [said.start, said.end];
  } else return undefined;
  if (name.length > 200) return undefined; // a cover and its contents
  name = ofProvince(v, name, printed.length);
  const place = own && COMMITTEE.test(fold(own.text)) ? communeIn(usualCase(v, printed.at(-2)?.text ?? '')) : undefined;
  // «ĐẢNG ỦY XÃ A | ỦY BAN NHÂN DÂN»: the place stands with the body above.
  if (place) name = `${name} ${place.kind} ${place.name}`;
  const above = printed.map((body) => usualCase(v, body.text));
  const level = levelOf(name, own ? above.at(-2) : undefined);
  const inName = communeIn(name);
  // A school's or a union's commune may stand only in the line above its name.
  const commune = inName ?? communeIn(above.join(' '));
  // «UBMTTQ VIỆT NAM | PHƯỜNG VỊ THANH | HỘI LIÊN HIỆP PHỤ NỮ»: a union has the name of its place.
  if (level === 'union' && !inName && commune && own && !/(?:tỉnh|thành phố|^chi (?:đoàn|hội) trường)/iu.test(name))
    name = `${name} ${commune.kind} ${commune.name}`;
  const province = provinceOf(v, commune, [name, ...above]);
  const unit =
    commune && (inName ? level !== 'school' : level === 'party' || level === 'union' || BOARD.test(fold(name)))
      ? `${commune.kind} ${commune.name}`
      : level === 'province'
        ? (/(?:tỉnh|thành phố)\s.+$/u.exec(name)?.[0] ?? name)
        : (DISTRICT.exec(name)?.[1] ?? spell(name.replace(BODY_OF, '')));
  const all = [name, ...others.map((other) => usualCase(v, other))].map(spell).join(' - ');
  return { value: { name: all, unit, level, province }, span };
}

/** The issuing body with its level and province. */
export const issuer: Rule<'header'> = {
  id: 'header.issuer',
  kind: 'header',
  about: 'Cơ quan ban hành: phần đầu trang nhất, câu mở đầu («…, UBND xã … báo cáo như sau») hoặc câu kết.',
  confidence: 0.9,
  *find(v) {
    const found = issuerOf(v);
    if (found) yield { kind: 'header', span: found.span, fields: { field: 'issuer', value: found.value } };
  },
  finds: [
    [
      '@title BÁO CÁO THÀNH TÍCH\n@title Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh\nTên tập thể đề nghị: «Tổ công nghệ số khối Ví Dụ»\nTrên đây là thành tích của tổ.',
      { value: { name: 'Tổ công nghệ số khối Ví Dụ', unit: 'Tổ công nghệ số khối Ví Dụ', level: 'other', province: null } },
    ],
    [
      '@letterhead PHÒNG VĂN HÓA - XÃ HỘI «TRƯỜNG TIỂU HỌC LÊ VĂN TÁM»\n@letterhead Số: 12/BC-TH\n@title BÁO CÁO',
      { value: { name: 'Trường Tiểu học Lê Văn Tám', unit: 'Trường Tiểu học Lê Văn Tám', level: 'school', province: null } },
    ],
    [
      '@letterhead «ỦY BAN NHÂN DÂN\n@letterhead XÃ SƠN KIM 2»\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO',
      { value: { name: 'Ủy ban nhân dân xã Sơn Kim 2', unit: 'xã Sơn Kim 2', level: 'commune', province: 'Hà Tĩnh' } },
    ],
    [
      '@letterhead UBND XÃ SƠN KIM 2\n@letterhead «TỔ CÔNG NGHỆ\n@letterhead SỐ CỘNG ĐỒNG»\n@letterhead Số: 4/BC-TCN\n@title BÁO CÁO',
      { value: { name: 'Tổ công nghệ số cộng đồng', unit: 'xã Sơn Kim 2', level: 'other', province: 'Hà Tĩnh' } },
    ],
    [
      '@letterhead UBND TỈNH ĐỒNG THÁP\n@letterhead «SỞ TƯ PHÁP»\n@letterhead Số: 47/BC-STP\n@title BÁO CÁO',
      { value: { name: 'Sở Tư pháp', unit: 'Sở Tư pháp', level: 'department', province: 'Đồng Tháp' } },
    ],
    [
      '@letterhead UBND TỈNH ĐỒNG THÁP «VĂN PHÒNG»\n@title BÁO CÁO',
      { value: { name: 'Văn phòng UBND tỉnh Đồng Tháp', unit: 'Văn phòng UBND tỉnh Đồng Tháp', level: 'office', province: 'Đồng Tháp' } },
    ],
    [
      '@title BÁO CÁO\nThực hiện kế hoạch đầu năm, «UBND phường Sông Trí» tự đánh giá như sau:',
      { value: { name: 'Ủy ban nhân dân phường Sông Trí', unit: 'phường Sông Trí', level: 'commune', province: 'Hà Tĩnh' } },
    ],
    [
      '@title BÀI THAM LUẬN\n@title Tổ công nghệ số ở cơ sở\nThay mặt «UBND phường Sông Trí», tôi xin báo cáo kinh nghiệm của phường.',
      { value: { name: 'Ủy ban nhân dân phường Sông Trí', unit: 'phường Sông Trí', level: 'commune', province: 'Hà Tĩnh' } },
    ],
    [
      '@addressee Kính gửi: Sở Nội vụ\nThực hiện Công văn số 5/SNV-VP của Sở Nội vụ về việc báo cáo, «UBND phường Sông Trí» báo cáo như sau:',
      { value: { name: 'Ủy ban nhân dân phường Sông Trí', unit: 'phường Sông Trí', level: 'commune', province: 'Hà Tĩnh' } },
    ],
    [
      '@title KẾ HOẠCH\n@title Học số trên địa bàn xã Sơn Kim 2\nThực hiện Kế hoạch số 5/KH-SNV của Sở Nội vụ, «UBND xã» xây dựng kế hoạch như sau:',
      { value: { name: 'Ủy ban nhân dân xã Sơn Kim 2', unit: 'xã Sơn Kim 2', level: 'commune', province: 'Hà Tĩnh' } },
    ],
    [
      '@title KẾ HOẠCH\n@title Nâng cao năng lực số cho viên chức «Bệnh viện Đa khoa Ví Dụ» năm 2026\n# I. Căn cứ\n- Nhu cầu thực tiễn.',
      { value: { name: 'Bệnh viện Đa khoa Ví Dụ', unit: 'Bệnh viện Đa khoa Ví Dụ', level: 'other', province: null } },
    ],
    [
      '@title THAM LUẬN\n@title Làm đường ở thôn\n@title (Tham luận của «UBND xã Sơn Kim 2» tại Hội nghị ngày 18/11/2025)\nKính thưa hội nghị!',
      { value: { name: 'Ủy ban nhân dân xã Sơn Kim 2', unit: 'xã Sơn Kim 2', level: 'commune', province: 'Hà Tĩnh' } },
    ],
    [
      '@title KẾ HOẠCH\n@title Học số trên địa bàn «xã Sơn Kim 2» năm 2026\n# I. Mục đích\n- Phổ cập kỹ năng.\n@signature TM. ỦY BAN NHÂN DÂN',
      { value: { name: 'Ủy ban nhân dân xã Sơn Kim 2', unit: 'xã Sơn Kim 2', level: 'commune', province: 'Hà Tĩnh' } },
    ],
    [
      '@letterhead ĐẢNG BỘ TỈNH NGHỆ AN\n@letterhead «ĐẢNG ỦY XÃ TÂN AN»\n@letterhead Số 12-BC/ĐU\n@title BÁO CÁO',
      { value: { name: 'Đảng ủy xã Tân An', unit: 'xã Tân An', level: 'party', province: 'Nghệ An' } },
    ],
    ['@letterhead UBND TỈNH CAO BẰNG\n@letterhead «BCĐ PHONG TRÀO SỐ»\n@letterhead Số: 03/KH-BCĐ\n@title KẾ HOẠCH', {}],
    [
      '@letterhead HỘI NÔNG DÂN VIỆT NAM Lào Cai, ngày 4 tháng 7 năm 2026\n@letterhead «BCH TỈNH LÀO CAI»\n@title BÁO CÁO',
      { value: { name: 'BCH Hội Nông dân tỉnh Lào Cai', unit: 'Hội Nông dân tỉnh Lào Cai', level: 'union', province: 'Lào Cai' } },
    ],
    [
      '@letterhead HỘI NÔNG DÂN VIỆT NAM «BCH TỈNH LÀO CAI»\n@letterhead Số: 14-BC/HNDT\n@title BÁO CÁO',
      { value: { name: 'BCH Hội Nông dân tỉnh Lào Cai', unit: 'Hội Nông dân tỉnh Lào Cai', level: 'union', province: 'Lào Cai' } },
    ],
    [
      '@letterhead HỘI NÔNG DÂN TỈNH LÀO CAI\n@letterhead «BTV HỘI NÔNG DÂN XÃ TÂN AN»\n@title BÁO CÁO',
      { value: { name: 'BTV Hội Nông dân xã Tân An', unit: 'xã Tân An', level: 'union', province: 'Lào Cai' } },
    ],
    [
      '@letterhead TẬP ĐOÀN BƯU CHÍNH - VIỄN THÔNG VIỆT NAM «CHI NHÁNH VÍ DỤ LÀO CAI»\n@title BÁO CÁO',
      { value: { name: 'Chi nhánh ví dụ Lào Cai', unit: 'Chi nhánh ví dụ Lào Cai', level: 'other', province: null } },
    ],
    [
      '@letterhead «HỢP TÁC XÃ RAU SẠCH VÍ DỤ»\n@letterhead Số: 5/CV-HTX\n@title BÁO CÁO',
      { value: { name: 'Hợp tác xã Rau Sạch Ví Dụ', unit: 'Hợp tác xã Rau Sạch Ví Dụ', level: 'other', province: null } },
    ],
    [
      '@letterhead CÔNG TY ĐIỆN LỰC LÀO CAI «ĐIỆN LỰC VÍ DỤ»\n@title BÁO CÁO',
      { value: { name: 'Điện lực Ví Dụ', unit: 'Điện lực Ví Dụ', level: 'other', province: 'Lào Cai' } },
    ],
    [
      '@letterhead ỦY BAN MTTQ VIỆT NAM TỈNH LÀO CAI\n@letterhead «BAN THƯỜNG TRỰC UBMTTQ VN\n@letterhead XÃ TÂN AN»\n@title BÁO CÁO',
      { value: { name: 'Ban Thường trực UBMTTQ VN xã Tân An', unit: 'xã Tân An', level: 'union', province: 'Lào Cai' } },
    ],
    [
      '@letterhead «ỦY BAN NHÂN DÂN XÃ SƠN KIM 2 –\n@letterhead HỘI NÔNG DÂN XÃ»\n@title KẾ HOẠCH LIÊN TỊCH',
      { value: { name: 'Ủy ban nhân dân xã Sơn Kim 2 - Hội Nông dân xã', unit: 'xã Sơn Kim 2', level: 'commune', province: 'Hà Tĩnh' } },
    ],
    [
      '@letterhead ĐOÀN XÃ SƠN KIM 2\n@letterhead «CHI ĐOÀN TRƯỜNG VÍ DỤ»\n@title KẾ HOẠCH',
      { value: { name: 'Chi đoàn Trường Ví Dụ', unit: 'xã Sơn Kim 2', level: 'union', province: 'Hà Tĩnh' } },
    ],
    [
      '@letterhead CÔNG AN TỈNH AN GIANG\n@letterhead «CÔNG AN XÃ VĨNH HÒA VÍ»\n@title KẾ HOẠCH',
      { value: { name: 'Công an xã Vĩnh Hòa Ví', unit: 'xã Vĩnh Hòa Ví', level: 'other', province: 'An Giang' } },
    ],
    [
      '@letterhead HĐND TỈNH LÀO CAI\n@letterhead «THƯỜNG TRỰC»\n@title KẾ HOẠCH',
      { value: { name: 'Thường trực HĐND tỉnh Lào Cai', unit: 'tỉnh Lào Cai', level: 'province', province: 'Lào Cai' } },
    ],
    [
      '@letterhead «ỦY BAN NHÂN DÂN XÃ PHONG VÍ»\n@title KẾ HOẠCH',
      { value: { name: 'Ủy ban nhân dân xã Phong Ví', unit: 'xã Phong Ví', level: 'commune', province: null } },
    ],
    [
      '@letterhead MTTQ VIỆT NAM XÃ SƠN KIM 2\n@letterhead «BAN CÔNG TÁC\n@letterhead BẢN VÍ»\n@title BIÊN BẢN',
      { value: { name: 'Ban công tác bản ví', unit: 'Ban công tác bản ví', level: 'other', province: 'Hà Tĩnh' } },
    ],
    [
      '@letterhead «BAN TỔ CHỨC\n@letterhead TỈNH ỦY LÀO CAI»\n@title KẾ HOẠCH',
      { value: { name: 'Ban Tổ chức Tỉnh ủy Lào Cai', unit: 'Ban Tổ chức Tỉnh ủy Lào Cai', level: 'party', province: 'Lào Cai' } },
    ],
    [
      '@letterhead SỞ Y TẾ LÀO CAI\n@letterhead «ĐOÀN KIỂM TRA»\n@title BIÊN BẢN',
      { value: { name: 'Đoàn kiểm tra', unit: 'Đoàn kiểm tra', level: 'other', province: 'Lào Cai' } },
    ],
    [
      '@letterhead ĐẢNG BỘ UBND TỈNH LÀO CAI «ĐẢNG ỦY SỞ Y TẾ»\n@letterhead Số 3-KH/ĐU\n@title KẾ HOẠCH',
      { value: { name: 'Đảng ủy Sở Y tế', unit: 'Đảng ủy Sở Y tế', level: 'party', province: 'Lào Cai' } },
    ],
    [
      '@letterhead TỈNH ĐOÀN LÀO CAI\n@letterhead «BCH ĐOÀN XÃ GIA HỘI»\n@letterhead Số: 14-KH/ĐTN\n@title KẾ HOẠCH',
      { value: { name: 'BCH Đoàn xã Gia Hội', unit: 'xã Gia Hội', level: 'union', province: 'Lào Cai' } },
    ],
    [
      '@letterhead HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI «BAN VĂN HÓA - XÃ HỘI»\n@title BÁO CÁO',
      { value: { name: 'Ban Văn hóa - Xã hội', unit: 'Ban Văn hóa - Xã hội', level: 'other', province: 'Lào Cai' } },
    ],
    [
      '@letterhead UBND XÃ CỔ ĐẠM\n@letterhead «BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ»\n@title BÁO CÁO',
      { value: { name: 'Ban Chỉ đạo chuyển đổi số', unit: 'xã Cổ Đạm', level: 'other', province: 'Hà Tĩnh' } },
    ],
    [
      '@letterhead ĐẢNG ỦY XÃ SƠN KIM 2\n@letterhead «ỦY BAN NHÂN DÂN»\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO',
      { value: { name: 'Ủy ban nhân dân xã Sơn Kim 2', unit: 'xã Sơn Kim 2', level: 'commune', province: 'Hà Tĩnh' } },
    ],
    [
      '@letterhead CÔNG AN TỈNH NGHỆ AN «CÔNG AN XÃ TÂN AN»\n@title BÁO CÁO',
      { value: { name: 'Công an xã Tân An', unit: 'xã Tân An', level: 'other', province: 'Nghệ An' } },
    ],
    [
      '@letterhead BAN CHẤP HÀNH TRUNG ƯƠNG «BAN TỔ CHỨC»\n@title HƯỚNG DẪN',
      { value: { name: 'Ban Tổ chức', unit: 'Ban Tổ chức', level: 'party', province: null } },
    ],
    [
      '@letterhead UBND XÃ TÂN AN\n@letterhead «TRƯỜNG TIỂU HỌC VÍ DỤ»\n@title BÁO CÁO',
      { value: { name: 'Trường Tiểu học Ví Dụ', unit: 'Trường Tiểu học Ví Dụ', level: 'school', province: null } },
    ],
  ],
  passes: ['Biên bản họp thôn, các hộ dân tham dự đầy đủ.'],
};
