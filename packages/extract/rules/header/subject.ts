import { fold, isRecognised } from '@tonghop/model';
import { POSTS } from '../../lexicon/people.ts';
import type { Rule } from '../../rule.ts';
import type { View } from '../../view.ts';
import { nameAt } from '../directive/issuer.ts';
import { DECIDING_COMMITTEE } from './deciding-committee.ts';
import { front, kindAt, typeNameAt } from './front.ts';

const ABOUT = /^\s*(?:V\s?\/\s?[vw]|Về việc|về việc|VỀ VIỆC)\s*:?\s*/u;
/** What recognition makes of «V/v» below the number line: «V/%v», «VX%», «Vé». */
const MISREAD_ABOUT = /^\s*V\S{1,3}\s+(?=\p{Ll})/u;
/** «(theo Quyết định số …)» behind a subject: its ground, no part of it. */
const ASIDE = /\s+\((?:theo|kèm theo|ban hành|thực hiện|căn cứ|phục vụ|tài liệu|số liệu|thời điểm|thời gian|tính (?:từ|đến))\s[^()]*\)$/iu;
/** Without tones: recognition loses those of capitals. */
const OPENS_POST = new RegExp(`^(?:${POSTS.map(fold).join('|')})`);
/** The same, run into the subject's line («… năm 2026 GIÁM ĐỐC SỞ NỘI VỤ»): two capital words and more behind small ones or a year. */
const DECIDES =
  /(?<=[\p{Ll}\d])\s+(?:GIÁM ĐỐC|CHỦ TỊCH|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|BỘ TRƯỞNG|CỤC TRƯỞNG|THỦ TƯỚNG|ỦY BAN NHÂN DÂN|ỦY BAN THƯỜNG VỤ|(?:THƯỜNG TRỰC )?HỘI ĐỒNG NHÂN DÂN|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|TRƯỞNG BAN|VIỆN TRƯỞNG)(?:\s[\p{Lu}\d,-]+)+$/u;
/** So in a line all in capitals («… TỈNH A CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A»), but not where somebody is appointed or it is about his work. */
const DECIDES_LOUD =
  /(?=\s)(?<=.{30})(?<!CỦA|DO|BỞI|CHO|TẠI|VÀ|PHÓ|NHIỆM|QUYỀN|GIAO|ĐỘNG|CÔNG|DANH|VỤ|BẦU|VỚI|GIỮA)\s+(?:CHỦ TỊCH ỦY BAN NHÂN DÂN|GIÁM ĐỐC SỞ|CỤC TRƯỞNG CỤC|HIỆU TRƯỞNG TRƯỜNG)(?:\s[\p{Lu}\d,-]+)+$/u;
/** The body that decides, on a line of its own below the subject (folded). */
const OPENS_BODY =
  /^(?:QUOC HOI$|UY BAN NHAN DAN|UY BAN THUONG VU QUOC HOI|(?:THUONG TRUC )?HOI DONG NHAN DAN|BAN THUONG VU|BAN CHAP HANH|HOI DONG QUAN LY|HOI DONG THANH VIEN)\b/;
/** «Đơn vị: Trạm Y tế xã A», «Người trình bày: …», «Kính thưa …»: who speaks, below the subject. */
export const WHO_SPEAKS =
  /^\s*(?:(?:Đơn vị|Người|Tác giả|Cán bộ|Họ và tên)(?:\s(?:báo cáo|trình bày|thực hiện|viết|lập))?\s?:|(?:Kính )?[Tt]hưa\s)/u;
/** Lines below the kind's name that are no subject: a bracket, who speaks. */
const BESIDE = new RegExp(`^\\s*\\(|${WHO_SPEAKS.source}`, 'u');
/** A line of the subject; `mark`: what stood at its end and counts where another line follows («;», the hyphen of «số 77-⏎TB/BCĐ»). */
type Part = { text: string; start: number; end: number; mark: '' | ';' | '-' | '/' };
/** Lines made one. */
const textOf = (parts: readonly Part[]): string =>
  parts.map(({ text, mark }, i) => (i === parts.length - 1 ? text : `${text}${mark}${mark === '-' || mark === '/' ? '' : ' '}`)).join('');
const sameLine = (a: string, b: string): boolean => fold(a).trim() === fold(b).trim();

/** What a line's end leaves for the next one. */
function markOf(line: string, next: string | undefined): Part['mark'] {
  if (/;\s*$/.test(line)) return ';';
  const broken = /\d([-/])\s*$/.exec(line)?.[1];
  return broken && /^\s*[\p{Lu}&]{2}/u.test(next ?? '') ? (broken as '-' | '/') : '';
}
/** Whether a line is nothing but a body's name, with its province at most: «UBND phường A, tỉnh B», as some have it below the subject. */
export function isBody(text: string): boolean {
  if (DECIDING_COMMITTEE.test(fold(text).trim())) return true;
  const name = nameAt(text.trim(), fold(text.trim()), 0);
  return name !== undefined && /^(?:,\s*(?:tinh|thanh pho|tp|xa|phuong|huyen)\b[^,]*)?$/i.test(fold(text.trim().slice(name.end)));
}
/** Whether a body below the subject is who writes, and no part of the subject («… phê duyệt Điều lệ | Hiệp hội Doanh nghiệp tỉnh A»). */
function writes(text: string, letterhead: readonly { text: string }[]): boolean {
  const lower = fold(text).toLowerCase().trim();
  if (letterhead.length === 0 || !/^(?:hiep hoi|hoi|lien doan|quy|cong ty|hop tac xa|doan luat su|lien hiep)\b/.test(lower)) return true;
  return fold(letterhead.map((line) => line.text).join(' '))
    .toLowerCase()
    .includes(lower.split(/\s+/).slice(0, 4).join(' '));
}
const RULE_LINE = /^[\s\-–—_*.]+$/;

/** The document's own subject («trích yếu»): after the kind's name, or the «V/v» line. Span and text, or nothing. */
export function subjectOf(v: View): { text: string; span: readonly [number, number] } | undefined {
  const { title, letterhead } = front(v);
  const parts: Part[] = [];
  let open = false;
  const lines = title.length > 0 ? title : letterhead;
  const recognised = isRecognised(v.reading);
  const aboutOf = (text: string, above: string | undefined) =>
    ABOUT.exec(text) ?? (recognised && /^\s*Số(?!\p{L})/u.test(above ?? '') ? MISREAD_ABOUT.exec(text) : null);
  for (const [n, line] of lines.entries()) {
    const above = lines[n - 1]?.text;
    const name = title.length > 0 ? kindAt(line.text, n === 0) : undefined;
    let offset = 0;
    if (name && !open) {
      open = true;
      offset =
        name.length +
        (/^\s*(?:NHANH\s|(?:TỔNG KẾT|SƠ KẾT|CHUYÊN ĐỀ)\s+(?=\p{Lu}\p{Ll}))/u.exec(line.text.slice(name.length))?.[0].length ?? 0);
      // «BÁO CÁO TỔNG KẾT» in capitals is still the kind's line; what differs in case after it is the subject.
      if (
        !/\p{Ll}/u.test(line.text) &&
        title.some(
          (other) =>
            other !== line && /\p{L}{2}/u.test(other.text) && !typeNameAt(other.text) && !BESIDE.test(other.text) && !isBody(other.text),
        )
      )
        continue;
    } else if (!open && !aboutOf(line.text, above)) {
      if (title.length > 0 && title.length <= 2 && line.text.length > 20 && !/^\s*(?:Kính gửi|Số)/.test(line.text)) open = true;
      else continue;
    }
    if (
      open &&
      (WHO_SPEAKS.test(line.text) || (parts.length > 0 && n === lines.length - 1 && isBody(line.text) && writes(line.text, letterhead)))
    )
      break;
    // «NGHỊ QUYẾT | CỦA BAN THƯỜNG VỤ TỈNH ỦY | về phát triển …»: whose it is.
    if (open && parts.length === 0 && /^\s*(?:CỦA|Của)\s\p{Lu}/u.test(line.text) && /^\s*(?:về|VỀ)\s/u.test(lines[n + 1]?.text ?? ''))
      continue;
    // «GIÁM ĐỐC SỞ NỘI VỤ» over the grounds of a decision says who decides.
    if (parts.length > 0 && !/\p{Ll}/u.test(line.text) && OPENS_POST.test(fold(line.text))) break;
    if (/[\p{Ll}\d)]\s*$/u.test(parts.at(-1)?.text ?? '') && !/\p{Ll}/u.test(line.text) && OPENS_BODY.test(fold(line.text))) break;
    // So does the committee's, under a subject that is in capitals too.
    if (parts.length > 0 && DECIDING_COMMITTEE.test(fold(line.text).trim()) && !/(?:CỦA|VÀ|GIỮA|DO|,)\s*$/u.test(parts.at(-1)!.text)) break;
    // The issuer's name once more, below a subject that is in capitals too.
    const again =
      title.length > 0 && parts.length > 0 && n === lines.length - 1 && letterhead.some((other) => sameLine(other.text, line.text));
    if (again) break;
    const about = aboutOf(line.text.slice(offset), above);
    if (about) {
      offset += about[0].length;
      open = true;
    }
    const rest = line.text.slice(offset);
    // A dash before a year or in a name goes on from the line above: «giai đoạn 2025⏎- 2026», «quốc phòng⏎- an ninh».
    const lead = (parts.length > 0 && /^\s*[–-]\s?(?:20\d\d|\p{Ll})/u.test(rest) ? /^\s*/ : /^[\s:.–-]*/).exec(rest)![0].length;
    const body = rest
      .slice(lead)
      // A right column run into the line: «V/v … CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM».
      .replace(/\s+(?:CỘNG HO[ÀA]|CỘNG H[ÒO]A|ĐẢNG CỘNG SẢN)\s.*$/u, '')
      .replace(DECIDES, '')
      .replace(DECIDES_LOUD, '')
      .replace(/[\s.;:–-]+$/, '')
      .replace(ASIDE, '');
    if (body === '' || RULE_LINE.test(body) || (/^\(.*\)$/.test(body) && parts.length > 0)) continue;
    const start = line.span[0] + offset + lead;
    parts.push({ text: body, start, end: start + body.length, mark: markOf(rest, lines[n + 1]?.text) });
  }
  // «(Ban hành kèm theo Quyết định số … của» over «UBND xã A)»
  const aside = parts.findIndex((part, n) => n > 0 && part.text.startsWith('(') && !part.text.includes(')'));
  if (aside > 0 && parts.at(-1)!.text.endsWith(')') && ASIDE.test(` ${textOf(parts.slice(aside))}`)) parts.length = aside;
  const [first] = parts;
  if (!first) return undefined;
  return { text: textOf(parts), span: [first.start, parts[parts.length - 1]!.end] };
}

/** The subject line of the document. */
export const subject: Rule<'header'> = {
  id: 'header.subject',
  kind: 'header',
  about: 'Trích yếu nội dung: sau tên loại văn bản hoặc ở dòng «V/v».',
  confidence: 0.9,
  *find(v) {
    const found = subjectOf(v);
    if (found) yield { kind: 'header', span: found.span, fields: { field: 'subject', value: found.text } };
  },
  finds: [
    ['@title BÁO CÁO\n@title «Kết quả chuyển đổi số năm 2025»', { field: 'subject', value: 'Kết quả chuyển đổi số năm 2025' }],
    [
      '@title QUY CHẾ\n@title «Hoạt động của Tổ công nghệ số»\n@title (Ban hành kèm theo Quyết định số 7/QĐ-UBND của\n@title UBND xã A)',
      { value: 'Hoạt động của Tổ công nghệ số' },
    ],
    [
      '@title BÁO CÁO «CÔNG TÁC TUẦN 02 THÁNG 6»\n@title (Từ ngày 08/6/2026 đến ngày 14/6/2026)\n@title Đơn vị: Trạm Y tế xã A',
      { value: 'CÔNG TÁC TUẦN 02 THÁNG 6' },
    ],
    [
      '@letterhead CHÍNH PHỦ\n@title NGHỊ QUYẾT\n@title «VỀ PHÁT TRIỂN ĐÔ THỊ VEN BIỂN»\n@title CHÍNH PHỦ',
      { value: 'VỀ PHÁT TRIỂN ĐÔ THỊ VEN BIỂN' },
    ],
    ['@title BÁO CÁO TỔNG KẾT «Công tác chuyển đổi số năm học 2025-2026»', {}],
    ['@title BÁO CÁO NHANH «CÔNG TÁC CHUYỂN ĐỔI SỐ TUẦN 45»\n@title UBND phường Ví Dụ, tỉnh Mẫu', {}],
    ['@title BÁO CÁO «HOẠT ĐỘNG KHOA HỌC NĂM\n@title 2025»', { value: 'HOẠT ĐỘNG KHOA HỌC NĂM 2025' }],
    ['@title TÓM TẮT BÁO CÁO\n@title «Hoạt động y tế tháng 11»', { value: 'Hoạt động y tế tháng 11' }],
    ['@title THAM LUẬN\n@title «Làm đường ở xã Yên Cường»\n@title (tại Hội nghị ngày 18/11)', { value: 'Làm đường ở xã Yên Cường' }],
    [
      '@title BÁO CÁO\n@title «Kết quả chuyển đổi số năm 2025;\n@title nhiệm vụ năm 2026»',
      { value: 'Kết quả chuyển đổi số năm 2025; nhiệm vụ năm 2026' },
    ],
    [
      '@letterhead Số: 12/STP-VB\n@title V/v «báo cáo quý I năm\n@letterhead 2026»\n@addressee Kính gửi: UBND tỉnh',
      { value: 'báo cáo quý I năm 2026' },
    ],
    [
      '@title BÁO CÁO\n@title «Kết quả thực hiện Thông báo số 77-\n@title TB/BCĐ của Ban Chỉ đạo»',
      { value: 'Kết quả thực hiện Thông báo số 77-TB/BCĐ của Ban Chỉ đạo' },
    ],
    ['@title KẾ HOẠCH «Phổ cập kỹ năng số năm 2026»', { value: 'Phổ cập kỹ năng số năm 2026' }],
    [
      '@letterhead Số: 12/STP-VB\n@title V/v «báo cáo công tác chuyển đổi số»\n@addressee Kính gửi: UBND tỉnh',
      { value: 'báo cáo công tác chuyển đổi số' },
    ],
    ['@title KẾ HOẠCH\n@title «Phổ cập kỹ năng số giai đoạn 2025\n@title - 2026»', { value: 'Phổ cập kỹ năng số giai đoạn 2025 - 2026' }],
    ['@title BÁO CÁO\n@title «Kết quả Đề án 06 tháng 8» (Số liệu từ 15/7 đến 14/8)', { value: 'Kết quả Đề án 06 tháng 8' }],
    [
      '@title BÁO CÁO\n@title «Kết quả Đề án 06 năm 2025» (Thời điểm lấy số liệu: từ 01/7/2025 đến 20/11/2025)',
      { value: 'Kết quả Đề án 06 năm 2025' },
    ],
    ['@title BÁO CÁO\n@title «Tự kiểm tra công tác văn thư» (theo Kế hoạch số 14/KH-SNV)', { value: 'Tự kiểm tra công tác văn thư' }],
    ['@title QUYẾT ĐỊNH\n@title Về việc «lập tổ giúp việc»\n@title GIÁM ĐÓC SỞ NỘI VU', { value: 'lập tổ giúp việc' }],
    ['@title QUYẾT ĐỊNH\n@title «Công nhận Hội Làm vườn\n@title nhiệm kỳ II (2025 - 2030)»\n@title ỦY BAN NHÂN DÂN XÃ YÊN SƠN', {}],
    [
      '@title QUYẾT ĐỊNH\n@title «Ban hành Danh mục công việc của Văn phòng»\n@title THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN XÃ YÊN SƠN',
      { value: 'Ban hành Danh mục công việc của Văn phòng' },
    ],
    ['@title QUYẾT ĐỊNH\n@title «Lập tổ giúp việc năm 2026» GIÁM ĐỐC SỞ NỘI VỤ', { value: 'Lập tổ giúp việc năm 2026' }],
    ['@title QUYẾT ĐỊNH\n@title «BAN HÀNH QUY CHẾ PHỐI HỢP TẠI TRUNG TÂM PHỤC VỤ TỈNH YÊN SƠN» CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH YÊN SƠN', {}],
    ['@title CHỈ THỊ\n@title VỀ VIỆC «NÂNG CAO HIỆU QUẢ NGHIÊN CỨU»', { value: 'NÂNG CAO HIỆU QUẢ NGHIÊN CỨU' }],
    ['@title NGHỊ QUYẾT\n@title CỦA BAN THƯỜNG VỤ TỈNH ỦY\n@title «về phát triển khoa học»', { value: 'về phát triển khoa học' }],
    [
      '@letterhead SỞ NỘI VỤ\n@letterhead Số: 21/TTr-SNV\n@title TỜ TRÌNH\n@title Về việc «phê duyệt Điều lệ (sửa đổi)\n@title Hiệp hội Nuôi tôm tỉnh Yên Sơn»',
      { value: 'phê duyệt Điều lệ (sửa đổi) Hiệp hội Nuôi tôm tỉnh Yên Sơn' },
    ],
    ['@title BÁO CÁO\n@title Về việc «thực hiện Đề án 06»\n@title (Từ 01/01/2025 đến 30/6/2025)', { value: 'thực hiện Đề án 06' }],
  ],
  passes: ['@title BÁO CÁO\nThực hiện Kế hoạch số 12/KH-UBND, xã báo cáo như sau:'],
};
