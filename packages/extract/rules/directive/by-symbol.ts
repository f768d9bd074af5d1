import { cite, foldLower } from '@tonghop/model';
import { quick } from '../../letters.ts';
import type { Proposal, Rule } from '../../rule.ts';
import type { View } from '../../view.ts';
import { periodOf } from '../header/period.ts';
import { placeAndDate } from '../header/place-date.ts';
import { addressed } from '../header/recipients.ts';
import { citations } from './citations.ts';
import { type Day, isoOf } from './day.ts';
import type { Mention } from './mention.ts';
import { roleOf } from './role.ts';
import { rowTells } from './row.ts';

/** The date of a citation; one without a year («ngày 4/7») takes the symbol's, or the last such day before the document's own date. */
function dateOf(v: View, day: Day | null, year: string | null): string | null {
  if (!day?.partial) return day?.iso ?? null;
  if (year) return isoOf(Number(year), day.month, day.day);
  const own = placeAndDate(v).date?.iso ?? periodOf(v)?.to;
  if (!own) return null;
  const same = isoOf(Number(own.slice(0, 4)), day.month, day.day);
  return same !== null && same > own ? isoOf(Number(own.slice(0, 4)) - 1, day.month, day.day) : same;
}

/** «Đề án 06/CP»: the project's number with the body that it is the project of, which gives it no symbol. */
const isProject = (m: Mention): boolean => m.kind === 'Đề án' && m.symbol.number === '06' && m.symbol.parts.join() === 'CP';

const OF_ADDRESSEE = quick(/^,?\s(?:của|do)\s[Qq]uý\s(\p{L}+)/u);

/** «Công văn số … của quý Sở»: the one body of that kind to which the document is addressed. */
function addressee(v: View, m: Mention): string | null {
  const kind = OF_ADDRESSEE.exec(m.segment.text.slice(m.end, m.end + 24))?.[1];
  const alike = kind ? addressed(v).filter((name) => foldLower(name).startsWith(foldLower(kind))) : [];
  return alike.length === 1 ? alike[0]! : null;
}

function propose(v: View, m: Mention, all: readonly Mention[]): Proposal<'directive'> & { strength: number } {
  const at = m.segment.span[0];
  const { role, issuer, strength } = roleOf(v, m, all);
  const { symbol } = m;
  const quoted = m.title ? m.segment.text.slice(m.title.start, m.title.end) : null;
  const tells = rowTells(v, m);
  const span = [at + m.start, at + m.end] as const;
  return {
    kind: 'directive',
    span,
    strength,
    fields: {
      type: m.kind,
      symbol: isProject(m) ? symbol.number : symbol.written,
      rawSymbol: m.segment.text.slice(symbol.start, symbol.end),
      date: dateOf(v, m.day, symbol.year) ?? tells.date,
      issuer: m.issuer?.text ?? tells.issuer ?? issuer ?? addressee(v, m),
      title: m.name ? m.segment.text.slice(m.name.start, m.name.end) : (quoted ?? tells.title),
      role,
      mentions: [cite(v.reading, span)],
    },
    confidence: m.misspelt ? 0.9 : m.printed ? 0.95 : 0.85,
    ...(m.misspelt && { repaired: true }),
  };
}

/** A document cited by its symbol: kind to the left, date, issuer and title to the right. One finding a place; `resolve` joins them. */
export const bySymbol: Rule<'directive'> = {
  id: 'directive.by-symbol',
  kind: 'directive',
  about: 'Văn bản được viện dẫn bằng số, ký hiệu; đọc loại ở bên trái, ngày, cơ quan ban hành và trích yếu ở bên phải.',
  confidence: 0.95,
  *find(v) {
    const found = citations(v).flatMap(({ mentions }) => mentions.map((m) => propose(v, m, mentions)));
    // Where one dispatch clearly asks for the report, letters merely answered beside it did not.
    const strongest = Math.max(0, ...found.map((p) => p.strength));
    for (const { strength, ...proposal } of found) {
      if (proposal.fields.role === 'request' && strength < strongest) proposal.fields.role = 'cited';
      yield proposal;
    }
  },
  finds: [
    [
      'Xã đã quán triệt «Nghị quyết của Bộ Chính trị về đột phá phát triển khoa học (số 57-NQ/TW ngày 22/12/2024».',
      { issuer: 'Bộ Chính trị', title: 'đột phá phát triển khoa học', date: '2024-12-22' },
    ],
    ['Theo «Quyết định giao chỉ tiêu (số 155/QĐ-UBND», xã có 02 chỉ tiêu.', { type: 'Quyết định', title: 'giao chỉ tiêu' }],
    ['Chấm theo «Quyết định số 2267/QĐ-UBND ngày 19 tháng 8 của UBND tỉnh».', { issuer: 'UBND tỉnh', date: null }],
    [
      '|| TT | Số, ký hiệu | Ngày | Trích yếu\n| 1 | «201/UBND-VHXH» | 1/4/2026 | V/v đôn đốc kích hoạt tài khoản',
      { title: 'đôn đốc kích hoạt tài khoản' },
    ],
    [
      'Theo «Văn bản số 5678/UBND-KT.TH của Chủ tịch UBND tỉnh», Sở đã rà soát.',
      { symbol: '5678/UBND-KT.TH', issuer: 'Chủ tịch UBND tỉnh' },
    ],
    ['Sở đã tham mưu UBND tỉnh: «Quyết định số 1200/QĐ-UBND ngày 04/5/2026» giao dự toán.', { issuer: 'UBND tỉnh' }],
    [
      '@letterhead ỦY BAN NHÂN DÂN XÃ VÍ DỤ\n@title BÁO CÁO\n# I. Chỉ đạo\nUBND xã ban hành 6 kế hoạch và nhiều công văn, điển hình là các Công văn: 211/UBND-VHXH, «300/UBND-KT».',
      { role: 'issued' },
    ],
    [
      '@letterhead ỦY BAN NHÂN DÂN XÃ VÍ DỤ\n@title BÁO CÁO\n# I. Chỉ đạo\nThực hiện Nghị quyết số 71/NQ-CP ban hành Chương trình; Kế hoạch số 55/KH-UBND của UBND tỉnh (thay thế bởi «Kế hoạch 180/KH-UBND ngày 14/11/2025»).',
      { role: 'cited' },
    ],
    [
      '@letterhead ỦY BAN NHÂN DÂN XÃ VÍ DỤ\n@title BÁO CÁO\nUBND xã đã ban hành Kế hoạch số 80/KH-UBND ngày 02/3/2026 (thay thế «Kế hoạch số 12/KH-UBND ngày 05/01/2026»).',
      { role: 'issued' },
    ],
    ['Đảng ủy ban hành «Nghị quyết chuyên đề số 05-NQ/ĐU ngày 18/9/2025».', { type: 'Nghị quyết', issuer: 'Đảng ủy' }],
    [
      '@title BÁO CÁO\nCăn cứ «Thông báo số 245/TB-UBND ngày 14/9/2026 của Phó Chủ tịch UBND tỉnh»; Văn phòng báo cáo như sau:',
      { role: 'cited', issuer: 'Phó Chủ tịch UBND tỉnh' },
    ],
    ['Ban hành «Quyết định số 411», 415, 420/QĐ-SVD về công nhận kết quả.', { symbol: '411/QĐ-SVD' }],
    [
      '@letterhead ĐẢNG ỦY XÃ VÍ DỤ\n@title BÁO CÁO\nBan Thường vụ đã ban hành «Kế hoạch số 25-KH/ĐU ngày 05/9/2025».',
      { role: 'issued', issuer: 'Ban Thường vụ' },
    ],
    ['@letterhead ĐẢNG ỦY XÃ VÍ DỤ\n@title BÁO CÁO\nĐảng ủy thực hiện «Chương trình số 18-CTr/TU của Ban Thường vụ».', { role: 'cited' }],
    [
      '@title BÁO CÁO\n@title Kết quả quý III/2026\n@title (Theo đề nghị tại «Văn bản số 5567/SKHCN-CĐS ngày 15/9/2026 của Sở Ví dụ»)\n# 1. Kết quả\nXã đã làm.',
      { role: 'request' },
    ],
    ['Căn cứ «Quyết định số 131/QĐ-TTg ngày 25/01/2022 của TTCP» về học liệu số.', { issuer: 'TTCP', title: 'học liệu số' }],
    ['Sở đã tham mưu UBND tỉnh ban hành: «Quyết định số 66/2025/QĐ-UBND ngày 15/7/2025» quy định hộ tịch.', { issuer: 'UBND tỉnh' }],
    [
      'Theo «Kế hoạch số 25/KH-TCTĐA06 ngày 17/02/2025 của Tổ công tác triển khai Đề án 06 tỉnh», xã đã làm.',
      { issuer: 'Tổ công tác triển khai Đề án 06 tỉnh', title: null },
    ],
    [
      '@letterhead UBND XÃ A\nThực hiện Chương trình số 52-CTr/TU của Ban Thường vụ Thành ủy, xã đã ban hành: «Kế hoạch số 12/KH-UBND ngày 20/7/2025».',
      { role: 'issued' },
    ],
    ['Các Nghị quyết của Bộ Chính trị: «số 57-NQ/TW (22/12/2024)», số 59-NQ/TW.', { issuer: 'Bộ Chính trị', date: '2024-12-22' }],
    ['«Nghị định số 147/2024/NĐ-CP ngày 09/11/2024 của Chính phủ» quản lý dịch vụ Internet.', { issuer: 'Chính phủ' }],
    ['«Hướng dẫn số 03/HD-SKHCN-SGDĐT của Sở KH&CN và Sở GD&ĐT» về lớp số.', { issuer: 'Sở KH&CN và Sở GD&ĐT' }],
    ['UBND xã ban hành «Quyết định số 1.245/QĐ-UBND ngày 13/8/2025».', { symbol: '1.245/QĐ-UBND' }],
    ['Có «Báo cáo số 316/BC-UBND ngày 25/12/2024 của UBND tỉnh» tổng hợp kết quả rà soát.', { issuer: 'UBND tỉnh' }],
    [
      '@letterhead UBND XÃ VÍ DỤ\nUBND xã đã kiện toàn Ban Chỉ đạo («Quyết định số 41/QĐ-UBND ngày 09/01/2026»), giao Phòng A theo dõi.',
      { role: 'issued', issuer: 'UBND xã' },
    ],
    ['- UBND tỉnh: «Kế hoạch 88/KH-UBND (28/02/2026)», 102/KH-UBND (15/3/2026).', { issuer: 'UBND tỉnh', date: '2026-02-28' }],
    ['NQ số 58/2025/NQ-HĐND ngày 11/12/2025; «NQ 66/NQ-HĐND cùng ngày của HĐND tỉnh».', { issuer: 'HĐND tỉnh', date: '2025-12-11' }],
    ['Theo «Công văn số 902/TCTĐA06 ngày 20/11/2026» xã đã làm.', { symbol: '902/TCTĐA06' }],
    ['Theo «Công văn số 231-CV/BCĐ57 ngày 05/11/2026» xã đã làm.', { symbol: '231-CV/BCĐ57' }],
    ['Quán triệt các «Nghị quyết số 59», 66 và 68-NQ/TW.', { symbol: '59-NQ/TW', rawSymbol: '59' }],
    ['Theo «Kế hoạch số 15» và 16/KH-UBND của UBND xã.', { symbol: '15/KH-UBND', issuer: 'UBND xã' }],
    [
      'Phòng tham mưu UBND phường «Kế hoạch số 97/KH-UBND ngày 09/10/2025» hưởng ứng Ngày Chuyển đổi số.',
      { symbol: '97/KH-UBND', issuer: 'UBND phường' },
    ],
    [
      '|| TT | Số, ký hiệu | Ngày | Trích yếu\n| 1 | 18/KH-SVD | 21/3/2025 | Kế hoạch thực hiện «Nghị quyết 57-NQ/TW»',
      { symbol: '57-NQ/TW', date: null },
    ],
    [
      '@addressee Kính gửi: Sở Ví dụ và Thử nghiệm.\nTheo «Văn bản số 16/SVDTN-CĐS ngày 02/10/2025» của quý Sở về chế độ báo cáo tuần, xã báo cáo như sau:',
      { issuer: 'Sở Ví dụ và Thử nghiệm', role: 'request' },
    ],
    ['Tổ công tác triển khai «Đề án 06/CP» của xã họp 3 lần.', { type: 'Đề án', symbol: '06', rawSymbol: '06/CP' }],
    [
      'Xã đã học tập «Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị» về đột phá phát triển khoa học.',
      { type: 'Nghị quyết', symbol: '57-NQ/TW', date: '2024-12-22', issuer: 'Bộ Chính trị', role: 'cited' },
    ],
    [
      'Căn cứ «Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ» về công tác văn thư;',
      { type: 'Nghị định', date: '2020-03-05', title: 'công tác văn thư' },
    ],
    ['Tìm hiểu «Nghị quyết số 57-NQ/TW» về đột phá phát triển khoa học do Sở Nội vụ tổ chức.', { title: 'đột phá phát triển khoa học' }],
    ['Theo «NĐ số 30/2020/NĐ-CP», văn thư phải làm.', { type: 'Nghị định', symbol: '30/2020/NĐ-CP' }],
    ['Thực hiện «Luật Dữ liệu số 60/2024/QH15», sở triển khai.', { type: 'Luật', symbol: '60/2024/QH15', title: 'Dữ liệu' }],
    ['Đến ngày 09/6/2025 Sở đã ban hành «Kế hoạch số 19/KH-SVD» mở lớp.', { symbol: '19/KH-SVD', date: null }],
    ['Trong năm, ngày 09/6/2025, Sở đã ban hành «Kế hoạch số 19/KH-SVD» mở lớp.', { symbol: '19/KH-SVD', date: '2025-06-09' }],
    [
      'Ngày 05/3/2025, Sở Nội vụ có «Công văn số 45/SNV-TCCB» về việc rà soát biên chế.',
      { date: '2025-03-05', issuer: 'Sở Nội vụ', type: 'Công văn' },
    ],
    [
      'các Kế hoạch số 12/KH-UBND, «13/KH-UBND ngày 06/4/2025 của UBND tỉnh»',
      { type: 'Kế hoạch', symbol: '13/KH-UBND', date: '2025-04-06' },
    ],
    [
      'HĐND tỉnh ban hành các «Nghị quyết: số 31/2025/NQ-HĐND», số 32/2025/NQ-HĐND cùng ngày 27/3/2025.',
      { symbol: '31/2025/NQ-HĐND', date: '2025-03-27', issuer: 'HĐND tỉnh' },
    ],
    ['UBND tỉnh ban hành «Công văn 31/UBND-NC», 44/UBND-NC (cùng ngày 01/8/2025) gỡ vướng.', { date: '2025-08-01' }],
    [
      '@letterhead UBND XÃ A\n@letterhead A, ngày 29 tháng 10 năm 2025\n@title BÁO CÁO\nXã làm theo «Công điện 11/CĐ-UBND (28/10)».',
      { date: '2025-10-28' },
    ],
    ['Công an tỉnh ban hành 02 điện mật, «Kế hoạch 15/KH-CAT-PC06 ngày 05/8/2025».', { issuer: 'Công an tỉnh' }],
    [
      'Theo «Công văn số 12/SYT-VP ngày 01/4/2025 của Sở Y tế» về chế độ báo cáo tuần (thay thế Công văn số 5/SYT-VP).',
      { title: 'chế độ báo cáo tuần' },
    ],
    ['Triển khai «Kế hoạch số 12/KH-BV (ban hành 05/01/2025)» của viện.', { symbol: '12/KH-BV', date: '2025-01-05' }],
    ['các «Kế hoạch số 11/KH-SYT», 13/KH-SYT ngày 06/4/2025 của Sở Y tế', { symbol: '11/KH-SYT', date: '2025-04-06' }],
    [
      'Sở Nội vụ ban hành Kế hoạch số 11/KH-SNV ngày 03/3/2025 về chữ ký số; «Kế hoạch số 14/KH-SNV ngày 06/4/2025» về lưu trữ.',
      { symbol: '14/KH-SNV', issuer: 'Sở Nội vụ', title: 'lưu trữ' },
    ],
    [
      'Sở Nội vụ đã ban hành nhiều văn bản đôn đốc các hội, như: «Công văn số 45/SNV-TCBC ngày 04/4/2025» về sắp xếp hội;',
      { issuer: 'Sở Nội vụ' },
    ],
    [
      'Thực hiện «Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ» quy định về văn thư và Công văn số 12/STP-VB ngày 01/4/2025',
      { title: 'quy định về văn thư' },
    ],
    [
      'Thực hiện «Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ» về dữ liệu dùng chung, tỉnh Hà Nam đã ban hành kế hoạch.',
      { title: 'dữ liệu dùng chung' },
    ],
    ['«Quyết định của Thủ tướng Chính phủ số 749/QĐ-TTg ngày 03/6/2020»', { issuer: 'Thủ tướng Chính phủ', type: 'Quyết định' }],
    ['Theo «Thông tư liên tịch số 01/2011/TTLT-VPCP-BNV» về thể thức', { type: 'Thông tư liên tịch', symbol: '01/2011/TTLT-VPCP-BNV' }],
    [
      'theo «Công văn số      /STP-VB ngày      tháng 3 năm 2026 của Sở Tư pháp»',
      { symbol: null, rawSymbol: '/STP-VB', date: null, issuer: 'Sở Tư pháp' },
    ],
    ['theo «Thông tư số 12/2020/TT-BTС» của bộ', { symbol: '12/2020/TT-BTC' }],
    [
      '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: 47/BC-UBND\n@letterhead Lạc Sơn, ngày 10 tháng 12 năm 2025\n@title BÁO CÁO\n@addressee Kính gửi: Sở Nội vụ\nThực hiện «Công văn số 45/SNV-TCCB ngày 4/12 của Sở Nội vụ» về việc báo cáo kết quả năm 2025, UBND xã Lạc Sơn báo cáo như sau:',
      { role: 'request', date: '2025-12-04' },
    ],
    [
      '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO\n# I. KẾT QUẢ\nUBND xã đã ban hành các văn bản, gồm:\n+ «Kế hoạch số 05/KH-UBND ngày 10/01/2025» về chuyển đổi số.',
      { role: 'issued', issuer: 'UBND xã' },
    ],
    [
      '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO\n# 2. Văn bản do xã ban hành\nGồm «Kế hoạch số 60/KH-UBND (10/10/2025)».',
      { role: 'issued' },
    ],
    [
      '@letterhead ĐẢNG ỦY XÃ LẠC SƠN\n@letterhead Số 47-BC/ĐU\n@title BÁO CÁO\n# I. KẾT QUẢ\nBan Thường vụ Đảng ủy ban hành «Thông báo số 30-TB/ĐU, ngày 18/11/2025».',
      { role: 'issued', issuer: 'Ban Thường vụ Đảng ủy' },
    ],
    [
      '|| TT | Nhiệm vụ | Văn bản giao\n| 1 | Lập danh mục | «1987/SKHCN-CĐS ngày 02/6/2026»',
      { symbol: '1987/SKHCN-CĐS', date: '2026-06-02' },
    ],
    [
      '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO\n# I. Kết quả\nTrong quý ban hành 07 văn bản, tiêu biểu là Kế hoạch số 96/KH-UBND ngày 11/7/2026; «Công văn số 733/UBND-VX ngày 02/8/2026».',
      { role: 'issued' },
    ],
    ['@title BÁO CÁO\n@title Thực hiện «Thông báo số 77-\n@title TB/BCĐ của Ban Chỉ đạo tỉnh»', { symbol: '77-TB/BCĐ' }],
    [
      '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: 47/UBND-VX\n@title V/v gửi báo cáo\nUBND xã Lạc Sơn gửi kèm theo «Báo cáo số 15/BC-UBND ngày 10/01/2026».',
      { role: 'issued' },
    ],
    [
      '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO\n# I. KẾT QUẢ\nUBND xã Lạc Sơn đã tham mưu, ban hành các văn bản:\n- «Thông báo số 02/TB-BCĐ ngày 10/01/2025» về phân công thành viên.',
      { role: 'issued', issuer: 'UBND xã Lạc Sơn' },
    ],
    [
      '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO\n# I. KẾT QUẢ\nUBND xã Lạc Sơn đã tham mưu, ban hành các văn bản:\n- Ban hành «Kế hoạch số 03/KH-UBND» về dữ liệu.',
      { role: 'issued', issuer: 'UBND xã Lạc Sơn' },
    ],
    [
      '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO\nUBND xã đã ban hành kế hoạch triển khai «Kế hoạch số 01/KH-BCĐ ngày 20/5/2025» trên địa bàn.',
      { role: 'cited' },
    ],
    [
      '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO\n# I. VĂN BẢN ĐÃ BAN HÀNH\n|| Stt | Số, ký hiệu | Ngày | Trích yếu\n| 1 | «05/KH-UBND» | 10/01/2025 | Phổ cập kỹ năng số',
      { role: 'issued', date: '2025-01-10', title: 'Phổ cập kỹ năng số' },
    ],
    [
      '|| TT | Số, ký hiệu | Thời gian ban hành | Trích yếu\n| 1 | «05/KH-UBND» | 10/01/2025 | Phổ cập kỹ năng số',
      { symbol: '05/KH-UBND', date: '2025-01-10' },
    ],
    ['Sau ngày 05/3/2025 UBND tỉnh ban hành «Kế hoạch số 12/KH-UBND» về chữ ký số.', { symbol: '12/KH-UBND', date: null }],
    ['Trước ngày 30/6/2026 ban hành «Kế hoạch số 14/KH-UBND» về dữ liệu.', { symbol: '14/KH-UBND', date: null }],
    [
      '@letterhead UBND XÃ LẠC SƠN\n@letterhead Số: 47/BC-UBND\n@title BÁO CÁO\nHĐND xã ban hành Nghị quyết số 4/NQ-HĐND ngày 02/01/2025; UBND xã ban hành Kế hoạch số 5/KH-UBND ngày 10/01/2025; Quyết định số 6/QĐ-UBND ngày 11/02/2025 ban hành Quy chế họp; «Kế hoạch số 7/KH-UBND ngày 12/3/2025» mở lớp.',
      { role: 'issued', date: '2025-03-12' },
    ],
    [
      'Ngày 15/01/2026 UBND xã ban hành Kế hoạch số 08/KH-UBND; ngày 06/02/2026 ban hành «KH số 21/KH-UBND» tuyên truyền.',
      { date: '2026-02-06' },
    ],
    ['Ban hành Kế hoạch triển khai «Nghị quyết số 57-NQ/TW» của Sở Khoa học và Công nghệ năm 2026.', { issuer: null, role: 'cited' }],
    [
      '@letterhead SỞ NỘI VỤ\n@letterhead Số: 84/BC-SNV\n@title BÁO CÁO\nThực hiện Kế hoạch số 4/KH-UBND của UBND tỉnh; Sở Nội vụ đã ban hành các văn bản: Kế hoạch số 05/KH-SNV ngày 09/01/2026; «Công văn số 211/SNV-CCHC ngày 03/02/2026» về đôn đốc thực hiện. Kết quả như sau:',
      { role: 'issued', issuer: 'Sở Nội vụ' },
    ],
    [
      'Ban Chỉ đạo ban hành Quy chế làm việc «số 01-QC/BCĐ, ngày 01/8/2025»; tổ chức 05 phiên họp.',
      { symbol: '01-QC/BCĐ', date: '2025-08-01' },
    ],
  ],
  passes: [
    'Ngày 01/4/2025 có 45/69 xã trực 24/7, đạt 65,2%, gọi 0239.3855/999.',
    'Lập theo Mẫu số 01/BC-KH và TCVN 11930:2017, QCVN 102:2016/BTTTT.',
    'Trong giai đoạn 2023- 2030, các Nghị quyết, Kế hoạch của tỉnh đều được phổ biến trước ngày 05/12 hằng năm.',
    '@letterhead Số: 47/BC-UBND\n@title BÁO CÁO\n@footnote (không có viện dẫn)',
    '@title BÁO CÁO\n(Kèm theo Báo cáo số      /BC-UBND ngày      tháng 12 năm 2025)',
  ],
};
