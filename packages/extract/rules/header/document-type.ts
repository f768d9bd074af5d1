import type { DOCUMENT_PURPOSES } from '@tonghop/model';
import type { Proposal, Rule } from '../../rule.ts';
import type { View } from '../../view.ts';
import { front, kindAt, type Line } from './front.ts';
import { ownSymbol } from './number.ts';

type Purpose = (typeof DOCUMENT_PURPOSES)[number];

/** The line that names the kind, and the kind. A letter with «Kính gửi» and no name of a kind is a «công văn» (Nghị định 30/2020/NĐ-CP). */
export function documentType(v: View): { name: string; line: Line; length: number } | undefined {
  const { title, addressee } = front(v);
  for (const [n, line] of title.entries()) {
    const kind = kindAt(line.text, n === 0);
    if (kind) return { ...kind, line };
  }
  const about = title.find((line) => /^\s*V\s?\/\s?v/i.test(line.text));
  const line = addressee[0] ?? about;
  if (line) return { name: 'Công văn', line, length: line.text.length };
  const own = ownSymbol(v);
  return own?.symbol.kind ? { name: own.symbol.kind, line: own.line, length: own.line.text.length } : undefined;
}

const REPORTS =
  /bao cao (?:ket qua|tinh hinh|tong ket|so ket|viec|noi dung|cac noi dung)|bao cao(?: \S+){0,12} nhu sau|tong hop(?:,| va)? (?:bao cao|danh gia).{0,80}nhu sau|tren day (?:la )?(?:bao cao|ket qua|tinh hinh|noi dung bao cao)|xin bao cao|kinh bao cao/;
/** A letter that answers one about reporting («Phúc đáp Công văn số … về việc rà soát khó khăn, … có ý kiến như sau:»). */
const ANSWERS =
  /\b(?:phuc dap|tra loi|thuc hien|can cu|theo)\b.{0,40}\b(?:cong van|van ban)\b.{0,160}\b(?:ve viec|v\s?\/\s?v|ve) (?:de nghi |yeu cau )?(?:bao cao|ra soat|danh gia|cung cap|thong ke|tong hop)\b.{0,260}\b(?:nhu sau|sau day|sau):/;
const ASKS =
  /(?:de nghi|yeu cau|kinh de nghi|giao) (?:cac|ubnd|uy ban|thu truong|quy|lanh dao|dong chi|so|nguoi dung dau|chu tich|phong|don vi)/;
const SENDS_BACK =
  /(?:truoc|cham nhat|trong) ngay(?<=(?:gui|bao cao|thong tin|phan hoi|ket qua) .{0,120}(?:truoc|cham nhat|trong) ngay)|(?:truoc|cham nhat).{0,12}ngay \d/;
/** A letter that gives its writer's opinion on a draft, as it was asked to. */
const OPINES = /v\s?\/\s?v\s*(?:tham gia (?:gop )?y kien|gop y|cho y kien|tham gia,? gop y|co y kien|y kien (?:doi voi|ve|tham gia))/;
/** «Sở … đề nghị các cơ quan, địa phương báo cáo kết quả»: many are asked to report, and no such letter is answered («về việc đề nghị …»). */
const CALLS_IN =
  /(?<!\b(?:viec|v\/v|ve) )\b(?:de nghi|yeu cau) (?:cac|thu truong|lanh dao cac|ubnd cac|quy co quan)[^.;]{0,160}\b(?:bao cao|gui|cung cap|tong hop)\b/;
const MANY = /\bcac\b/;
/** Whom a letter that neither reports nor pleads tells what to do: the writer's own units, and bodies of the tier below. */
const BELOW =
  /(?:co quan chuyen mon thuoc|thu truong cac|cac phong,|truong cac|cac don vi (?:truc thuoc|thuoc)|(?:ubnd|uy ban nhan dan) cac (?:xa|phuong|huyen|thi tran)|chu tich (?:ubnd|uy ban nhan dan) cac|cac chi bo|hieu truong cac|cac truong)/;
const PLANS = new Set([
  'Kế hoạch',
  'Chương trình',
  'Chương trình hành động',
  'Chương trình công tác',
  'Kế hoạch hành động',
  'Kế hoạch phối hợp',
  'Đề án',
  'Phương án',
  'Dự án',
  'Kế hoạch liên tịch',
  'Kế hoạch liên ngành',
  'Chương trình phối hợp',
  'Chiến lược',
  'Quy hoạch',
]);

/** A talk at a conference tells of one's own work, as a report does; so do a table of what others told and an account of what went wrong. */
const TELLING = new Set(['Báo cáo', 'Tham luận', 'Tổng hợp', 'Giải trình']);

/** A letter that supplies what a dispatch asked for («V/v cung cấp số liệu …»). */
const SUPPLIES =
  /v\s?\/\s?v\s*(?:gui|cung cap|nop|bo sung)(?: (?:bo sung|lai))? (?:(?:cac|bang|bieu) )*(?:so lieu|thong tin|bao cao|bieu|ket qua|tai lieu|danh sach|phieu|du lieu)\b/;
const ANSWERED = /\b(?:nhan duoc|phuc dap|tra loi|thuc hien|can cu|theo)\b.{0,40}\b(?:cong van|van ban)\b/;

/** «V/v phúc đáp nội dung cung cấp thông tin …», and how such a letter begins. */
const REPLIES = /v\s?\/\s?v\s*(?:phuc dap|tra loi|phan hoi)\b.{0,120}\b(?:bao cao|so lieu|thong tin|ket qua|tinh hinh|ra soat|danh gia)\b/;
/** «V/v trả lời kiến nghị cử tri», «V/v giải trình ý kiến đại biểu»: what others asked is answered. */
const TO_VOTERS =
  /v\s?\/\s?v\s*(?:tham muu )?(?:tra loi|giai trinh|phuc dap|giai quyet|tiep thu,? giai trinh)(?: (?:cac|noi dung|mot so))* (?:y kien|kien nghi|phan anh|chat van|don)\b/;
/** «V/v phúc đáp đề nghị phủ sóng …»: what somebody asked for is answered. */
const ANSWERS_ASKED = /v\s?\/\s?v\s*(?:phuc dap|tra loi|phan hoi|hoi dap)\b/;
/** «V/v giải trình, bổ sung số liệu …»: why something is as it is. */
const EXPLAINS = /v\s?\/\s?v\s*(?:bao cao,? )?(?:giai trinh|lam ro)\b/;
const TELLS_AS_FOLLOWS =
  /\b(?:phuc dap|giai trinh|lam ro|tra loi|bao cao|cung cap|thong tin|co y kien)(?: (?:\S+ ){0,8}?)?(?:nhu sau|sau day|sau)\s*:/;

/** «V/v đề nghị hỗ trợ …», but «V/v đề nghị báo cáo tiến độ …», which tells others to. */
const PLEA =
  /v\s?\/\s?v\s*(?:kinh )?(?:de nghi(?! (?:bao cao|ra soat|cung cap|gui|nop|dang ky|cap nhat|tong hop|hoan thanh|don doc)\b)|de xuat|xin|kien nghi)\b/;

/** Whether a letter pleads for something for its own sender («V/v đề nghị hỗ trợ …»), and sends nobody home to report. */
export function pleads(v: View): boolean {
  const { title, opening, closing } = front(v);
  const read = (lines: readonly Line[]) => lines.map((line) => v.lower.slice(...line.span)).join(' ');
  return PLEA.test(read(title)) && !(ASKS.test(`${read(opening)} ${read(closing)}`) && SENDS_BACK.test(v.lower));
}

/** «KẾ HOẠCH BÀI DẠY»: what a teacher prepares for a class. */
const LESSON = /^\s*(?:(?:ke hoach|giao an) (?:bai (?:day|hoc|giang)|tiet (?:day|hoc))|giao an)\b/;
/** Whether a document is a teacher's plan of a lesson, and so no plan of work. */
export const isLesson = (v: View): boolean => front(v).title.some(({ span }) => LESSON.test(v.lower.slice(...span)));

/** What the document is for, whatever its form. */
export function purposeOf(v: View): Purpose | undefined {
  const type = documentType(v);
  if (!type) return undefined;
  if (TELLING.has(type.name)) return 'report';
  if (PLANS.has(type.name)) return isLesson(v) ? 'other' : 'plan';
  if (type.name === 'Tờ trình') return 'request';
  if (type.name !== 'Công văn') return 'other';
  const { title, addressee, opening, closing } = front(v);
  const read = (lines: readonly Line[]) => lines.map((line) => v.lower.slice(...line.span)).join(' ');
  const about = read(title);
  const all = `${read(opening)} ${read(closing)}`;
  if (OPINES.test(about)) return 'other';
  if (CALLS_IN.test(read(opening)) && MANY.test(read(addressee)) && SENDS_BACK.test(v.lower)) return 'request';
  if (/v\s?\/\s?v\s*(?:tong hop )?bao cao/.test(about) && !SENDS_BACK.test(read(closing))) return 'report';
  if (ANSWERS_ASKED.test(about) && TELLS_AS_FOLLOWS.test(read(opening)) && !MANY.test(read(addressee))) return 'report';
  if (EXPLAINS.test(about) && TELLS_AS_FOLLOWS.test(read(opening)) && !MANY.test(read(addressee))) return 'report';
  if (TO_VOTERS.test(about) && TELLS_AS_FOLLOWS.test(read(opening))) return 'report';
  if (REPLIES.test(about) && TELLS_AS_FOLLOWS.test(read(opening)) && !MANY.test(read(addressee))) return 'report';
  if (ASKS.test(all) && SENDS_BACK.test(v.lower) && !/tren day (?:la )?(?:bao cao|ket qua)/.test(all)) return 'request';
  if (PLEA.test(about)) return 'request';
  if (REPORTS.test(all) || (ANSWERS.test(read(opening)) && !ASKS.test(all))) return 'report';
  if (SUPPLIES.test(about) && ANSWERED.test(read(opening)) && !MANY.test(read(addressee))) return 'report';
  if (/\b(?:de nghi|de xuat|xin y kien|xin chu truong|kien nghi)\b/.test(about) || ASKS.test(all)) return 'request';
  return BELOW.test(read(addressee)) ? 'request' : 'other';
}

/** The kind of document by its form, and what it is for. */
export const type: Rule<'header'> = {
  id: 'header.document-type',
  kind: 'header',
  about: 'Tên loại văn bản theo thể thức và mục đích của văn bản.',
  confidence: 0.95,
  *find(v): Generator<Proposal<'header'>> {
    const found = documentType(v);
    const purpose = purposeOf(v);
    if (!found || !purpose) return;
    const span = [found.line.span[0], found.line.span[0] + found.length] as const;
    yield { kind: 'header', span, fields: { field: 'documentType', value: found.name.toLocaleLowerCase('vi') } };
    yield { kind: 'header', span, fields: { field: 'purpose', value: purpose }, confidence: found.name === 'Công văn' ? 0.8 : 0.95 };
  },
  finds: [
    [
      '@title V/v phúc đáp nội dung cung cấp thông tin phục vụ báo cáo\n@addressee «Kính gửi: UBND phường Ví Dụ»\nĐiện lực nhận được Công văn số 12/UBND-VX của UBND phường, đơn vị xin phúc đáp như sau:\n1. Thu tiền qua mạng đạt 93%.\nĐiện lực kính đề nghị UBND phường tổng hợp./.',
      { field: 'purpose', value: 'report' },
    ],
    [
      '@title V/v phúc đáp đề nghị phủ sóng\n@addressee «Kính gửi: UBND xã Ví Dụ»\nViễn thông A nhận được Công văn số 14/UBND-VX về việc đề nghị phủ sóng, đơn vị xin phúc đáp như sau:\n1. Đã có 06 trạm.\nĐề nghị UBND xã hỗ trợ mặt bằng.',
      { field: 'purpose', value: 'report' },
    ],
    [
      '@title V/v trả lời kiến nghị cử tri sau kỳ họp thứ Ba\n@addressee «Kính gửi: Văn phòng HĐND tỉnh»\nPhúc đáp Công văn số 12/VP-TH của Văn phòng HĐND tỉnh, Sở A trả lời như sau:\n1. Đã bố trí vốn.',
      { field: 'purpose', value: 'report' },
    ],
    ['@title «BÁO CÁO»\n@title Tình hình chuyển đổi số năm 2025', { field: 'documentType', value: 'báo cáo' }],
    [
      '@title V/v cung cấp thông tin, số liệu 9 tháng\n@addressee «Kính gửi: Sở Tư pháp»\nSở A nhận được Văn bản số 12/STP-VB của Sở Tư pháp về việc đề nghị cung cấp số liệu, Sở cung cấp như sau:\n1. Đã mở 12 lớp.',
      { field: 'purpose', value: 'report' },
    ],
    [
      '@title V/v đề nghị báo cáo tiến độ nhiệm vụ quá hạn\n@addressee «Kính gửi: Các Sở: Nội vụ, Tài chính»\nĐến nay còn 37 nhiệm vụ quá hạn. Ban Chỉ đạo đề nghị:\n1. Các đơn vị rà soát, gửi trước ngày 06/11/2026.',
      { field: 'purpose', value: 'request' },
    ],
    ['@title «TÓM TẮT BÁO CÁO»\n@title Hoạt động tháng 11', { field: 'documentType', value: 'báo cáo' }],
    ['@title «BÀI THAM LUẬN»\n@title Làm đường ở xã A', { field: 'documentType', value: 'tham luận' }],
    ['@title «LỊCH CÔNG TÁC»\n@title Của lãnh đạo UBND xã tuần 48', { field: 'documentType', value: 'lịch công tác' }],
    ['@title «BẢN TỔNG HỢP»\n@title Ý kiến cử tri', { field: 'purpose', value: 'report' }],
    [
      '@letterhead BAN CHỈ ĐẠO THỰC HIỆN\n@letterhead NGHỊ QUYẾT SỐ 57-NQ/TW\n@title «THÔNG BÁO»\n@title Phân công nhiệm vụ',
      { field: 'documentType', value: 'thông báo' },
    ],
    ['@title «KẾ HOẠCH» Chuyển đổi số năm 2026', { field: 'purpose', value: 'plan' }],
    ['@title «KẾ HOẠCH» BÀI DẠY\n@title Tin học lớp 4', { field: 'purpose', value: 'other' }],
    [
      '@addressee «Kính gửi: Sở Tư pháp»\nThực hiện Công văn số 12/STP-VB, Trung tâm A báo cáo như sau:',
      { field: 'documentType', value: 'công văn' },
    ],
    [
      '@addressee «Kính gửi: Sở Tư pháp»\nThực hiện Công văn số 12/STP-VB, Trung tâm A báo cáo kết quả như sau:',
      { field: 'purpose', value: 'report' },
    ],
    [
      '@addressee «Kính gửi: Sở Tư pháp»\nPhúc đáp Công văn số 12/STP-VB ngày 02/3/2026 của Sở Tư pháp về việc rà soát vướng mắc trong chứng thực, UBND xã A có ý kiến như sau:',
      { field: 'purpose', value: 'report' },
    ],
    [
      '@title V/v đề nghị hỗ trợ phủ sóng\n@addressee «Kính gửi: Viễn thông Ví Dụ»\nUBND xã báo cáo và đề nghị như sau:',
      { field: 'purpose', value: 'request' },
    ],
    [
      '@addressee «Kính gửi: UBND các xã, phường»\nSở Tư pháp đề nghị UBND các xã, phường gửi kết quả về Sở trước ngày 05/12/2025 để tổng hợp.',
      { field: 'purpose', value: 'request' },
    ],
    [
      '@title V/v báo cáo kết quả năm 2025\n@addressee «Kính gửi: Các phòng, đơn vị»\nUBND xã đề nghị các phòng, đơn vị báo cáo kết quả, cụ thể:\n# 1. Nội dung\n- Số lớp đã mở.\n# 2. Thời gian\nGửi báo cáo về Văn phòng trước ngày 10/12/2025.\nRất mong được phối hợp.',
      { field: 'purpose', value: 'request' },
    ],
    [
      '@title V/v báo cáo kết quả năm 2025\n@addressee «Kính gửi: Các sở»\nThực hiện Công văn số 2/STP-VB về việc đề nghị các đơn vị báo cáo kết quả trước ngày 5/12/2025, Trung tâm báo cáo như sau:\n# 1. Kết quả\nĐã mở 02 lớp.\nTrung tâm trân trọng báo cáo./.',
      { field: 'purpose', value: 'report' },
    ],
    [
      '@title V/v cung cấp số liệu chấm điểm\n@addressee «Kính gửi: Sở Nội vụ»\nThực hiện Văn bản số 12/SNV-CCHC về việc cung cấp số liệu, UBND xã gửi kèm bảng số liệu.\nĐề nghị Sở Nội vụ không tính điểm mục 4.',
      { field: 'purpose', value: 'report' },
    ],
    [
      '@title V/v triển khai chữ ký số\n@addressee «Kính gửi: UBND các xã, phường»\nĐể nâng cao tỷ lệ văn bản ký số, Sở Nội vụ hướng dẫn một số nội dung.',
      { field: 'purpose', value: 'request' },
    ],
  ],
  passes: ['Kế hoạch này có hiệu lực từ ngày ký.'],
};
