import type { SectionRole } from '@tonghop/model';
import { asksOthers, concludes } from '../../outline/purpose.ts';
import type { Rule } from '../../rule.ts';
import { isDenial } from '../section/items.ts';
import { ledItems } from '../section/led-items.ts';
import { proposalOf } from './by-heading.ts';
import { isClosing } from './cue.ts';

const OPEN = new Set<SectionRole>(['opening', 'direction', 'results', 'difficulties', 'causes', 'lessons', 'other']);

/** The items of a list whose lead line asks somebody («Từ thực tế đó, xã đề nghị Sở Nội vụ:»), outside the headings of proposals. */
export const proposalByLead: Rule<'proposal'> = {
  id: 'proposal.by-lead',
  kind: 'proposal',
  about: 'Mỗi mục của danh sách mà câu dẫn trước nó đề nghị, kiến nghị, ngoài đề mục đề xuất.',
  confidence: 0.85,
  *find(v) {
    // «Để làm tốt các nhiệm vụ sắp tới, đề nghị:» in conclusions of a meeting tells who shall do what.
    if (asksOthers(v) || concludes(v)) return;
    for (const { section, item, says } of ledItems(v, OPEN))
      if (says === 'requests' && !isDenial(item.lower) && !isClosing(item.lower))
        yield { kind: 'proposal', span: item.span, fields: proposalOf(item, section, v) };
  },
  finds: [
    [
      '@addressee Kính gửi: Sở Nội vụ\nUBND xã báo cáo kết quả năm 2026 như trên. Để làm tốt hơn, đề nghị Quý Sở:\n1. «Cấp tài liệu chữ to.»',
      { addressee: 'Quý Sở' },
    ],
    ['# I. Kết quả\nXã đề nghị UBND tỉnh: 1. «Bố trí giảng viên;» 2. Cấp tài liệu.', { addressee: 'UBND tỉnh' }],
    ['# II. Khó khăn\n- Sóng yếu.\nTừ thực tế trên, xã kính đề nghị Sở Nội vụ:\n- «Mở lớp cho cán bộ bản.»', { addressee: 'Sở Nội vụ' }],
    ['Sở Tư pháp xin đề xuất, kiến nghị:\n- «Bộ Tư pháp sớm mở kết nối dữ liệu.»', { addressee: 'Bộ Tư pháp' }],
    ['Để giữ vốn cổ, Sở Văn hóa, Thể thao và Du lịch tỉnh A kính đề nghị Quý Cục:\n1. «Cấp 03 máy quét.»', { addressee: 'Quý Cục' }],
    [
      '@title TỜ TRÌNH\n# 2. Về hồ sơ\nĐủ thành phần.\n# 3. Về điều lệ\nĐúng mẫu.\n4. Theo đề nghị của Hội A và qua thẩm tra, Sở Nội vụ kính trình Chủ tịch Ủy ban nhân dân tỉnh các nội dung sau:\na) «Quyết định phê duyệt Điều lệ Hội A.»\nKính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./.',
      { addressee: 'Chủ tịch Ủy ban nhân dân tỉnh', section: null },
    ],
    ['Từ những vướng mắc trên, UBND phường đề nghị quý Sở giúp một số việc:\na) «Cấp thêm tài khoản.»', { addressee: 'quý Sở' }],
    [
      'Để thực hiện các mục tiêu về phòng, chống lừa đảo trên mạng, UBND thành phố kiến nghị, đề xuất những giải pháp sau:\n1. «Tăng cường nhân lực cho lực lượng chuyên trách.»',
      { addressee: null },
    ],
    [
      'Đã mở 12 lớp.\nĐể làm tốt hơn, UBND xã kính đề nghị Sở Khoa học và Công nghệ:\n«Hỗ trợ hai bộ máy quét.»\nMở lớp cho cán bộ thôn.\nRất mong Sở quan tâm.',
      { addressee: 'Sở Khoa học và Công nghệ' },
    ],
    [
      'Đã mở 12 lớp.\nĐể làm tốt hơn, UBND xã kính đề nghị Sở Khoa học và Công nghệ:\nHỗ trợ hai bộ máy quét.\n«Mở lớp cho cán bộ thôn.»\nRất mong Sở quan tâm.',
      { addressee: 'Sở Khoa học và Công nghệ' },
    ],
    ['Trạm Y tế kiến nghị:\n- «Sở Y tế hợp nhất ba phần mềm làm một.»', { addressee: 'Sở Y tế', section: null }],
  ],
  passes: [
    '# I. Kết quả thanh tra\nKiến nghị xử lý vi phạm:\n- Thu hồi 12 triệu đồng nộp ngân sách.\n- Xử lý hình sự: không.',
    '@title THÔNG BÁO\nPhó Chủ tịch có ý kiến:\nĐể làm tốt hơn, đề nghị:\n- Sở Xây dựng hoàn thành bàn giao.\n- UBND tỉnh A chỉ đạo di dời.',
    'Xã kính đề nghị Sở Nội vụ:\nXã có 12 thôn, bản.\nTổ chức hội nghị trong tháng 6.',
    '# I. Kết quả\nUBND xã đề nghị các phòng, ban:\n- Triển khai nghiêm túc.',
    '# I. Kết quả\nCác nội dung đề nghị cơ quan báo chí tuyên truyền, gồm:\n- Pháp luật về dữ liệu.',
    '# 2. Kết quả\nViệc đề xuất nhiệm vụ năm 2026:\n- Kinh phí chuyển nguồn là 39 triệu đồng.',
    '# I. Kết quả\nXã đã làm những việc sau:\n- Đề xuất khen thưởng 03 tập thể.',
    '@title KẾ HOẠCH\n# V. Tổ chức thực hiện\nĐề nghị Đoàn Thanh niên xã:\n- Lập đội hình.',
  ],
};
