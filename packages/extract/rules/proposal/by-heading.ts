import { type Fields, foldLower, type Span } from '@tonghop/model';
import { headingRoles } from '../../outline/heading-roles.ts';
import { asksOthers, isStatute } from '../../outline/purpose.ts';
import type { Proposal, Rule } from '../../rule.ts';
import { sentencesIn } from '../../sentence.ts';
import { themes } from '../../themes.ts';
import type { Section, View } from '../../view.ts';
import { isDenial, leadSentence, OUTLINED, type SectionItem, sectionItems } from '../section/items.ts';
import { askedApart, namedIn } from './asked-apart.ts';
import { asks, isClosing, nameLength, turnsTo } from './cue.ts';

/** «Trường xin đề đạt với UBND phường»: in a heading the body stands behind «với» wherever that is. */
function behindWith(v: View, [start, end]: readonly [number, number]): string | undefined {
  const at = /(?<![a-z])(?:voi|toi|len|trinh|xin|can|nho|mong|gui|cho|tham quyen(?: giai quyet| xu ly| quyet dinh)?(?: cua)?)\s+/g;
  for (const match of v.lower.slice(start, end).matchAll(at)) {
    const from = start + match.index + match[0].length;
    const length = nameLength(v.text.slice(from, end));
    if (length > 0) return v.text.slice(from, from + length);
  }
  return undefined;
}

/** Whom the section's heading asks, or those around it: «Đối với UBND tỉnh», «Đề nghị Sở Nội vụ». */
function inHeading(section: Section | null, v: View): string | undefined {
  for (let at = section; at; at = at.parent) {
    const name = namedIn(v, at.titleSpan, true) ?? behindWith(v, at.titleSpan);
    if (name) return name;
  }
  return undefined;
}

/** «Đối với Đảng ủy Chính phủ: lãnh đạo các bộ, ngành …»: what a Party committee is asked to do, and no leaders asked. */
const LEADING = /^lãnh đạo\s(?:các|việc|công tác|toàn)\s/iu;
const OF_PARTY = /(?:đảng|tỉnh|thành) (?:ủy|uỷ|đoàn)|ban thường vụ|bộ chính trị/iu;

/** «UBND xã báo cáo như trên. Để làm tốt hơn, đề nghị Quý Sở:»: what a line that leads a list says of it, in its last sentence. */
const lastSentence = ({ span, lower }: NonNullable<SectionItem['lead']>): Span => [span[1] - leadSentence(lower).length, span[1]];

/** Fields of an item's proposal: the addressee from the item, the line that leads its list, or the heading. `section` null outside any. */
export function proposalOf(item: SectionItem, section: Section | null, v: View): Fields['proposal'] {
  const text = v.text.slice(...item.span);
  const led = item.lead ? namedIn(v, lastSentence(item.lead), true) : undefined;
  // «… đề nghị UBND phường: (3) có văn bản đề nghị Sở A …»: whom the lead asks shall ask another.
  const own =
    led && /^["'(\s]*(?:co|ra|gui|lam) (?:van ban|cong van|to trinh|viec)\b/.test(item.lower) ? undefined : namedIn(v, item.span, true);
  const above = inHeading(section, v);
  if (own && LEADING.test(own) && above && (/^l/.test(own) || OF_PARTY.test(above)))
    return { text, addressee: above, themes: themes(text, 'proposal'), section: section?.id ?? null };
  // «Đối với Bộ Y tế: đề nghị Bộ sớm ban hành …»: the heading has its name in full.
  // «Xin Sở Y tế và UBND xã giúp» over «Sở Y tế: …»: the heading names another too.
  const fuller = (name: string | undefined) =>
    name !== undefined && foldLower(name).startsWith(`${foldLower(own!)} `) && !/^\s*(?:,|và\s)/.test(name.slice(own!.length));
  const inFull = own !== undefined && [led, above].find(fuller);
  const addressee = inFull || (own ?? led ?? above ?? null);
  return { text, addressee, themes: themes(text, 'proposal'), section: section?.id ?? null };
}

/** Whether an item says that nothing is asked for: by itself, or in one of its sentences while no other asks. */
function denies(item: SectionItem, v: View): boolean {
  if (isDenial(item.lower)) return true;
  const each = sentencesIn(v, item.span).map((span) => v.lower.slice(...span));
  return each.some(isDenial) && !each.some((lower) => !isDenial(lower) && asks(lower));
}

/** «Lưu ý: …», «Những kiến nghị thuộc thẩm quyền … sẽ được xem xét», «Quá trình thực hiện nếu có vướng mắc …» ask for nothing. */
const REMARK =
  /^["'(*\s]*(?:(?:luu y|ghi chu|chu thich)\s*:|(?:nhung|cac) (?:kien nghi|de xuat|y kien)\b[^.;:]{0,120}\b(?:se|da|duoc) |(?:trong )?qua trinh (?:to chuc |trien khai )*(?:thuc hien|trien khai)\b[^.;:]{0,40}neu co (?:kho khan|vuong mac|van de))/;

/** «Tại khoản 3 Điều 31 … quy định», «Qua kiểm tra hồ sơ, …», «Hội đã gửi hồ sơ»: what a request rests on. */
const GROUND =
  /^["'(*\s]*(?:(?:tai |theo )?(?:(?:diem|khoan) [\da-z]|(?:dieu|muc) \d+ (?:nghi|luat|thong tu|quy|dieu le|cong van))|can cu\b|(?:qua|sau khi) (?:kiem tra|theo doi|ra soat|xem xet|nghien cuu|tham dinh)\b|(?:trong )?thoi gian qua\b|(?:dinh |gui )?kem theo\b|dinh kem\b|ngay \d|[^,;.:]{2,90}? (?:da (?:to chuc|ban hanh|hoan thien|hoan thanh|gui|trinh|lap|co (?:van ban|to trinh|cong van))|duoc [^,;.]{0,60}?(?:phe duyet|thanh lap|cho phep|cong nhan))\b)/;

/** «- Với UBND tỉnh:» with nothing behind: an outline that is not filled in. */
const NAMES_ONLY = /^["'(\s*+-]*(?:(?:doi )?voi|kien nghi|de nghi|de xuat)\s[^:]{2,60}:\s*$/;

const ASKED = /\b(?:de nghi|kien nghi|de xuat|de dat|xin|mong|tham muu|kinh trinh|can)\b/;

/** «5. Đề xuất: Phòng kính trình Chủ tịch xem xét, ký ban hành»: what runs in behind the heading is the request itself, formula or not. */
const runsIn = ({ block, lower }: SectionItem): boolean =>
  block.heading?.runIn === true && /\b(?:ky|ban hanh|phe duyet|quyet dinh|chap thuan|cho phep|thong qua)\b/.test(lower);

/** «Xã sẽ tiếp tục tuyên truyền»: what the writer itself will do. */
const PROMISE =
  /^["'(*\s]*(?:(?:ubnd )?(?:xa|phuong|dac khu)|don vi|dia phuong|nha truong|chung toi|dang uy)(?: (?:cung|chung toi))? (?:se|xin hua|cam ket)\b/;

/** Whether an item only tells what a request rests on, or what its writer will do. */
const isGround = (item: SectionItem): boolean => (GROUND.test(item.lower) || PROMISE.test(item.lower)) && !ASKED.test(item.lower);

function* read(section: Section, v: View, only: (item: SectionItem) => boolean): Generator<Proposal<'proposal'>> {
  for (const item of sectionItems(section, v)) {
    if (
      item.leads ||
      denies(item, v) ||
      (isClosing(item.lower) && !runsIn(item)) ||
      REMARK.test(item.lower) ||
      OUTLINED.test(item.lower) ||
      NAMES_ONLY.test(item.lower) ||
      isGround(item) ||
      !only(item)
    )
      continue;
    for (const span of askedApart(v, item.span)) {
      const part = { ...item, span, lower: v.lower.slice(...span) };
      yield { kind: 'proposal', span, fields: proposalOf(part, section, v) };
    }
  }
}

/** The items under headings of proposals; under mixed headings and those of difficulties only items that ask. */
export const proposalByHeading: Rule<'proposal'> = {
  id: 'proposal.by-heading',
  kind: 'proposal',
  about: 'Mỗi gạch đầu dòng, mục hoặc đoạn dưới đề mục đề xuất, kiến nghị, với cơ quan được đề nghị.',
  confidence: 0.92,
  *find(v) {
    if (asksOthers(v) || isStatute(v)) return;
    for (const section of v.sections) {
      const mixed = headingRoles(section.title).includes('proposals');
      const alone = section.role === 'proposals' && !headingRoles(section.title).includes('difficulties');
      if (alone) yield* read(section, v, () => true);
      else if (
        section.role === 'difficulties' ||
        section.role === 'causes' ||
        section.role === 'proposals' ||
        (mixed && section.role !== 'assignments')
      )
        yield* read(section, v, (item) => turnsTo(v.text.slice(...item.span)));
    }
  },
  finds: [
    ['# V. Kiến nghị với cấp trên\n* Với Sở Nội vụ\n+ «Bổ sung 01 biên chế.»\n* Với các nhà mạng: Phủ sóng.', { addressee: 'Sở Nội vụ' }],
    ['# VI. Kiến nghị\n- «UBND xã rất mong nhận được sự quan tâm của UBND tỉnh trong việc đầu tư trụ sở.»', { addressee: 'UBND tỉnh' }],
    ['# VI. Kiến nghị\nĐề nghị Sở Tài chính cấp vốn sửa kênh, «đề nghị UBND tỉnh giao thêm 02 biên chế.»', { addressee: 'UBND tỉnh' }],
    ['# VI. Kiến nghị\n## 2. Kiến nghị thuộc thẩm quyền của Chính phủ\n- «Sửa đổi mức phụ cấp.»', { addressee: 'Chính phủ' }],
    ['# VI. Kiến nghị\nĐề nghị UBND tỉnh bố trí vốn. «Về nhân lực, đề nghị Sở Nội vụ giao thêm 02 biên chế.»', { addressee: 'Sở Nội vụ' }],
    [
      '# VI. Kiến nghị\nQua thực tiễn, xã có một số kiến nghị như sau: «Đề nghị UBND tỉnh bố trí vốn.» Ngoài ra, đề nghị Sở Y tế cử người.',
      { addressee: 'UBND tỉnh' },
    ],
    ['# VI. Kiến nghị\n- «Đề nghị đồng chí Giám đốc Sở Y tế chỉ đạo xử lý lỗi phần mềm.»', { addressee: 'Giám đốc Sở Y tế' }],
    ['# VI. Kiến nghị\n- «Đề nghị Tổ công tác triển khai Đề án 06 tỉnh gỡ lỗi.»', { addressee: 'Tổ công tác triển khai Đề án 06 tỉnh' }],
    [
      '# III. Kiến nghị\nTừ những vướng mắc trên, Thường trực Đảng ủy xã kiến nghị Tiểu ban An ninh mạng một số vấn đề như sau:\n- «Soạn hồ sơ mẫu.»',
      { addressee: 'Tiểu ban An ninh mạng' },
    ],
    [
      '# V. Kiến nghị\n## 2. Đối với Đảng ủy Chính phủ\n- «Lãnh đạo các bộ, ngành khắc phục tình trạng nhập liệu hai lần.»',
      { addressee: 'Đảng ủy Chính phủ' },
    ],
    ['# IV. Xin Sở Y tế và UBND xã giúp\n- «Sở Y tế: gộp hai phần mềm làm một.»\n- UBND xã: sửa nhà.', { addressee: 'Sở Y tế' }],
    ['# VI. Kiến nghị\n- «Đề nghị các trường trên địa bàn cử sinh viên giúp xã.»', { addressee: 'các trường trên địa bàn' }],
    [
      '# VI. Kiến nghị\n- Về mạng: đề nghị đơn vị viễn thông nâng cấp cáp; «về người: đề nghị Sở Nội vụ bổ sung biên chế.»',
      { addressee: 'Sở Nội vụ' },
    ],
    ['# VI. Đề nghị\n1. «BCHQS tỉnh: cấp phần mềm dùng chung.»', { addressee: 'BCHQS tỉnh' }],
    ['# V. Kiến nghị\n## 3. Với UBND 10 xã\n«Lập lại kế hoạch năm sau, mỗi xã chọn 2 - 3 việc cụ thể.»', { addressee: 'UBND 10 xã' }],
    ['# V. Kiến nghị\n- «Agribank chi nhánh Lạc Sơn mở điểm giao dịch lưu động.»', { addressee: 'Agribank chi nhánh Lạc Sơn' }],
    [
      '# V. Đề xuất\n- «Trung tâm Giám sát, điều hành đô thị thông minh bổ sung chức năng gộp.»',
      { addressee: 'Trung tâm Giám sát, điều hành đô thị thông minh' },
    ],
    ['# V. Đề xuất\n- «Sở trình UBND tỉnh cho lùi thời hạn.»', { addressee: 'UBND tỉnh' }],
    ['@letterhead CHI CỤC TIÊU CHUẨN\n@title BÁO CÁO\n# V. Đề xuất\n- «Sở trình UBND thành phố bố trí quả chuẩn.»', { addressee: 'Sở' }],
    ['# V. Kiến nghị\n## 2. Ban Cơ yếu Chính phủ\n- «Cấp chữ ký số.»', { addressee: 'Ban Cơ yếu Chính phủ' }],
    ['# V. Kiến nghị\n## 3. Với Trạm Y tế\n«Làm sạch hồ sơ sức khỏe.»', { addressee: 'Trạm Y tế' }],
    ['# V. Kiến nghị\n- «Với Bộ Tư lệnh Vùng 4 Hải quân: chở thiết bị theo tàu.»', { addressee: 'Bộ Tư lệnh Vùng 4 Hải quân' }],
    ['# V. Kiến nghị\n- «Cơ quan Bảo hiểm xã hội sớm chia sẻ dữ liệu.»', { addressee: 'Cơ quan Bảo hiểm xã hội' }],
    ['# 5. Đơn vị có kiến nghị gì với Sở Khoa học và Công nghệ?\n«Cấp tài liệu.»', { addressee: 'Sở Khoa học và Công nghệ' }],
    ['# IV. Đề đạt\nTrả lời: (1) «Sở Y tế cấp thêm máy đo;» (2) UBND tỉnh cho mua xe.', { addressee: 'Sở Y tế' }],
    ['# IV. Kiến nghị\n1. «Với Sở Y tế, Trạm mong muốn được cấp máy đo.»\n2. UBND tỉnh quan tâm.', { addressee: 'Sở Y tế' }],
    ['# IV. Kiến nghị\n- «Sở Khoa học và Công nghệ cấp cho xã 10 bộ máy.»', { addressee: 'Sở Khoa học và Công nghệ' }],
    ['# D. KIẾN NGHỊ VỚI BAN CHỈ ĐẠO TỈNH\n«Thống nhất đầu mối đối soát dữ liệu.»', { addressee: 'BAN CHỈ ĐẠO TỈNH' }],
    ['# D. Kiến nghị\n- «Với TTYT khu vực: bổ sung 01 bác sĩ.»', { addressee: 'TTYT khu vực' }],
    ['# D. Đề xuất\n- «Xin chủ trương của Đảng ủy về việc thuê máy chủ.»', { addressee: 'Đảng ủy' }],
    ['# 4. Kiến nghị LĐLĐ tỉnh\n- «Rút gọn mẫu hồ sơ.»', { addressee: 'LĐLĐ tỉnh' }],
    ['# IV. Đề xuất\nĐề nghị Cục:\n+ «Mở điểm hỗ trợ ở vùng cao.»', { addressee: 'Cục' }],
    [
      '@title V/v đề nghị hỗ trợ phủ sóng\n@addressee Kính gửi: Sở Nội vụ\nUBND xã báo cáo và đề nghị như sau:\n# 2. Nội dung đề nghị\n- «Xem xét bổ sung ba bản vào danh mục phủ sóng.»',
      { section: 's1' },
    ],
    ['# Đề xuất với cấp huyện\n- «Mở lớp học sâu cho cán bộ.»', { addressee: 'cấp huyện' }],
    ['# V. Kiến nghị\nĐề nghị UBND xã thay máy; «đề nghị Sở Nội vụ sớm cho chỉ tiêu.»', { addressee: 'Sở Nội vụ' }],
    ['# V. Kiến nghị\n- «Đề nghị UBND tỉnh bố trí kinh phí mua máy tính.»', { addressee: 'UBND tỉnh', section: 's1' }],
    ['# 3. Đề nghị Sở Nội vụ:\n- «Mở lớp bồi dưỡng cho cán bộ thôn.»', { addressee: 'Sở Nội vụ' }],
    [
      '# V. Kiến nghị\n- Kiến nghị đối với Bộ, ngành, Trung ương:\n+ «Tính lại định mức biên chế cho xã.»',
      { addressee: 'Bộ, ngành, Trung ương' },
    ],
    ['# D. Việc cần Sở Y tế quyết\n- «Điều 01 bác sĩ về trạm.»', { addressee: 'Sở Y tế' }],
    ['# D. VIỆC CẦN SỞ Y TẾ QUYẾT\n- «Điều 01 bác sĩ về trạm.»', { addressee: 'SỞ Y TẾ' }],
    ['# D. ĐỀ NGHỊ SỞ XÂY DỰNG GIÚP\n- «Ban hành mẫu rãnh.»', { addressee: 'SỞ XÂY DỰNG' }],
    ['# IV. MẶT TRẬN XÃ KIẾN NGHỊ\n## 1. Với UBMTTQ tỉnh\n- «Phản biện quy định mới.»', { addressee: 'UBMTTQ tỉnh' }],
    ['# IV. Mong phường giúp\n- «Cho tổ một máy tính bảng.»', { addressee: 'phường' }],
    ['# V. Kiến nghị\n## 1. Đối với Sở: «Giao 01 viên chức.»\n## 2. Đối với UBND tỉnh: Cấp máy.', { addressee: 'Sở' }],
    ['# V. Đề xuất\n- «Đề nghị Hội Cựu chiến binh tỉnh in tài liệu chữ to.»', { addressee: 'Hội Cựu chiến binh tỉnh' }],
    ['# V. Đề xuất\n- «Đề nghị Sở cấp 05 máy tính.»', { addressee: 'Sở' }],
    ['@title PHIẾU TRÌNH\n# 5. Đề xuất: «Phòng kính trình Chủ tịch UBND phường xem xét, ký ban hành.»', {}],
    ['# V. Kiến nghị\n## 1. Về phía UBND tỉnh\n- «Bố trí vốn.»', { addressee: 'UBND tỉnh' }],
    ['# D. TRÌNH UBND TỈNH XEM XÉT\n- «Bố trí vốn.»', { addressee: 'UBND TỈNH' }],
    [
      '# V. Kiến nghị\n## 1. Đối với Chi nhánh Văn phòng Đăng ký đất đai\n- «Hướng dẫn một lần, bằng văn bản.»',
      { addressee: 'Chi nhánh Văn phòng Đăng ký đất đai' },
    ],
    ['# V. Đề xuất\n## 1. Đối với Ủy ban nhân dân tỉnh\n- «Sớm phủ sóng ba bản vùng cao.»', { addressee: 'Ủy ban nhân dân tỉnh' }],
    ['# V. Đề xuất\n- «Văn phòng Chính phủ/Cục Chuyển đổi số khắc phục lỗi.»', { addressee: 'Văn phòng Chính phủ/Cục Chuyển đổi số' }],
    ['# V. Đề xuất\n- «Bộ đội Biên phòng tỉnh phối hợp mở lớp tại các chốt.»', { addressee: 'Bộ đội Biên phòng tỉnh' }],
    ['# V. Đề xuất\n- «Sở Tài chính thẩm định sớm dự toán.»', { addressee: 'Sở Tài chính' }],
    ['# V. Đề xuất\nXã đề nghị Sở Y tế các nội dung:\na) «Cấp thêm máy đo.»', { addressee: 'Sở Y tế' }],
    ['# V. Đề xuất\nKiến nghị UBND tỉnh: (1) Bố trí vốn; (2) «Có văn bản đề nghị Bộ Y tế sửa biểu mẫu.»', { addressee: 'UBND tỉnh' }],
    ['# V. Đề xuất\nKiến nghị UBND tỉnh: (1) Bố trí vốn; (2) «Giao thêm biên chế.»', { addressee: 'UBND tỉnh' }],
    ['# V. Đề xuất\nSở Tư pháp quan tâm:\nCấp 02 máy.\n«Mở lớp cho hòa giải viên.»', { addressee: 'Sở Tư pháp' }],
    ['# V. Đề xuất\nKính đề nghị Bộ Công an:\n- «Đơn giản quy trình kích hoạt tài khoản.»', { addressee: 'Bộ Công an' }],
    ['# V. Đề xuất, kiến nghị với Bộ\n- «Sớm ban hành thông tư về khoán chi.»', { addressee: 'Bộ' }],
    ['# V. Đề xuất\n## 2. Với UBND tỉnh\n«Chỉ đạo các sở chia sẻ dữ liệu với Liên đoàn Lao động tỉnh.»', { addressee: 'UBND tỉnh' }],
    ['# V. Ý kiến, đề đạt\n- «Tỉnh sớm giao thêm biên chế cho xã.»', { addressee: 'Tỉnh' }],
    ['@title TỜ TRÌNH\n# 2. Nội dung đề nghị\na) «Bổ sung kinh phí mua máy quét.»', { addressee: null }],
    ['# V. Nhà trường xin đề đạt với UBND phường\n- «Thay 26 máy tính.»', { addressee: 'UBND phường' }],
    ['# V. Đề xuất\n- «Đề nghị Cục Sở hữu trí tuệ rút ngắn thời gian thẩm định.»', { addressee: 'Cục Sở hữu trí tuệ' }],
    ['# V. Đề xuất\n- «Đề nghị Công ty Điện lực Gia Lai kéo điện về hai làng.»', { addressee: 'Công ty Điện lực Gia Lai' }],
    ['# V. Đề xuất\n- «Xin UBND tỉnh cho phép lồng ghép vốn.»', { addressee: 'UBND tỉnh' }],
    ['# V. De xuat\n- «De nghi So Khoa hoc va Cong nghe cap tai lieu.»', { addressee: 'So Khoa hoc va Cong nghe' }],
    ['# V. Đề xuất\nUBND xã xin nêu một số kiến nghị như sau:\n- «Sớm ban hành định mức chi.»', { addressee: null }],
    ['# V. Đề xuất\n«Mở thêm lớp tập huấn.»', { addressee: null }],
    ['# V. Đề xuất\nXã trân trọng đề nghị: «UBND tỉnh giao vốn từ đầu năm»; Sở Y tế cử bác sĩ về xã.', { addressee: 'UBND tỉnh' }],
    ['# V. Đề xuất\nXã trân trọng đề nghị: UBND tỉnh giao vốn từ đầu năm; «Sở Y tế cử bác sĩ về xã.»', { addressee: 'Sở Y tế' }],
    ['# V. Đề xuất\n- «Qua rà soát, đề nghị Sở Nội vụ bổ sung hai biên chế.»', { addressee: 'Sở Nội vụ' }],
    ['# V. Đề xuất\n- «Xã đã lập dự toán sửa nhà; đề nghị UBND tỉnh bố trí vốn.»', { addressee: 'UBND tỉnh' }],
    ['# V. Đề xuất\n- «Đề nghị các doanh nghiệp bưu chính có giá cước riêng cho hộ nghèo.»', { addressee: 'các doanh nghiệp bưu chính' }],
    ['# V. Đề xuất\n- «Xin ý kiến Sở Y tế về việc dùng sổ khám điện tử.»', { addressee: 'Sở Y tế' }],
    ['# V. Đề xuất\n- «Về sóng di động: mong Viettel, VNPT khảo sát, dựng trạm.»', { addressee: 'Viettel, VNPT' }],
    ['# V. Đề xuất\n- «Hạ tầng: nhờ Điện lực kéo điện đến bản xa.»', { addressee: 'Điện lực' }],
    ['# V. Đề xuất\n- «Phần mềm một cửa: Sở KH&CN nâng cấp, khắc phục lỗi treo.»', { addressee: 'Sở KH&CN' }],
    ['# V. Đề xuất\n- «Kính chuyển Sở Tài chính xem xét nội dung cấp kinh phí.»', { addressee: 'Sở Tài chính' }],
    [
      '# V. Đề xuất\nXã kiến nghị Bộ Tài chính sớm hướng dẫn. «UBND tỉnh cho phép tuyển dụng đặc cách 02 kỹ sư.»',
      { addressee: 'UBND tỉnh' },
    ],
    ['# V. Đề xuất\n## 1. Đối với Bộ Y tế\n- «Đề nghị Bộ sớm ban hành tiêu chí.»', { addressee: 'Bộ Y tế' }],
    [
      '@letterhead CÔNG AN XÃ VÍ DỤ\n@title BÁO CÁO\n# V. Đề xuất\nPC06 sớm trả máy. «UBND xã hỗ trợ xăng xe lưu động.»',
      { addressee: 'UBND xã' },
    ],
    ['# V. Đề xuất\n- «Cán bộ hỗ trợ tổ công nghệ số cần được trả thù lao.»', { addressee: null }],
    [
      '# V. Đề xuất\n- «Đề nghị Sở Công Thương cấp 10 máy. Sở Tài chính cấp máy năm 2025 nhưng nay đã hỏng.»',
      { addressee: 'Sở Công Thương' },
    ],
    ['# V. Đề xuất\n- «Đề nghị PA05 sớm trả lại máy quét.»', { addressee: 'PA05' }],
    ['# V. Đề xuất\n- «Đề nghị cơ quan có thẩm quyền có hướng dẫn riêng.»', { addressee: 'cơ quan có thẩm quyền' }],
    ['# III. Tồn tại và kiến nghị\n- Sóng yếu.\n- «Kiến nghị các nhà mạng đầu tư thêm trạm phát sóng.»', { addressee: 'các nhà mạng' }],
  ],
  passes: [
    '# V. ĐỀ XUẤT, KIẾN NGHỊ\n- Với Trung ương:\n- Với UBND tỉnh:',
    '@title BÁO CÁO\n# III. Kiến nghị\n- Xã sẽ tiếp tục tuyên truyền.\nRất mong được quan tâm./.',
    '@title BÁO CÁO\n# III. Kiến nghị\n1. Đối với UBND tỉnh: Không có.',
    '@title TỜ TRÌNH\n# II. Nội dung đề nghị\nKính đề nghị UBND tỉnh, Sở Tài chính xem xét, quyết định./.',
    '# Đề nghị chứng thực các giấy tờ sau\nTôi xin cam đoan bản chính là hợp lệ.',
    '@title TỜ TRÌNH\n# 2. Ý kiến đề xuất\nTại khoản 2 Điều 9 Nghị định số 80/2023/NĐ-CP quy định: “Hội phải báo cáo hằng năm”.',
    '@title TỜ TRÌNH\n# 2. Ý kiến đề xuất\nHội Nghề vườn đã gửi hồ sơ sửa điều lệ từ tháng trước.',
    '@title TỜ TRÌNH\n# 2. Ý kiến đề xuất\nQua thẩm định, hồ sơ đủ thành phần và nộp đúng hạn.',
    '# 5. Điều chúng tôi kiến nghị\nXin trân trọng cảm ơn Hội nghị đã lắng nghe!',
    '# V. Kiến nghị\n- Đối với UBND tỉnh: ..............\n- ……………',
    '@title KẾT LUẬN\n# 3. Về các kiến nghị, đề xuất\nNhững kiến nghị thuộc thẩm quyền của Sở, lãnh đạo Sở sẽ chỉ đạo các phòng xem xét.',
    '@title KẾT LUẬN\n# 3. Về các kiến nghị, đề xuất\nQuá trình tổ chức thực hiện nếu có khó khăn thì các xã kịp thời báo cáo, trao đổi.',
    '# V. Kiến nghị\nKhông có.',
    '@title BIÊN BẢN\n# II. Ý kiến của các hộ\n- Anh Khải: nhất trí lắp camera, xin nhận bảo trì.',
    '# V. Kiến nghị\n- Lưu ý: Số liệu lấy từ ngày 14/7/2024 đến ngày 15/9/2025.',
    '# 3. Về kiến nghị của Đoàn\nPhòng đã nghiên cứu kỹ dự thảo. Phòng không có ý kiến đề nghị sửa đổi nội dung nào.',
    '# V. Kiến nghị\nTrên đây là báo cáo của xã, kính đề nghị Sở Nội vụ tổng hợp, báo cáo./.',
    '@title KẾ HOẠCH\n# V. Tổ chức thực hiện\n## 5. Đề nghị Đoàn Thanh niên xã\n- Lập đội hình tình nguyện.',
    '# V. Kiến nghị\nTrạm Y tế báo cáo UBND xã biết, chỉ đạo./.',
    '# V. Kiến nghị\nUBND đặc khu báo cáo./.',
    '# V. Kiến nghị\nỦy ban nhân dân xã Ví Dụ xin báo cáo.',
    '# V. Kiến nghị\nĐể làm tốt hơn, xã có một số kiến nghị như sau:\n# VI. Kết luận',
  ],
};
