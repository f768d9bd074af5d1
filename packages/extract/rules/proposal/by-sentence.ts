import { foldLower, type SectionRole, type Span } from '@tonghop/model';
import { isEssay } from '../../outline/essay.ts';
import { asksOthers, concludes, isStatute, purpose } from '../../outline/purpose.ts';
import type { Proposal, Rule } from '../../rule.ts';
import { sentencesIn } from '../../sentence.ts';
import { bodyStart } from '../../shapes/section.ts';
import { themes } from '../../themes.ts';
import { inAnnex, isParagraph, sectionAt, type View } from '../../view.ts';
import { isOwn, ownOf } from '../directive/own.ts';
import { documentType } from '../header/document-type.ts';
import { askedApart, namedIn } from './asked-apart.ts';
import { asks, asksAbove, asksPlainly, commands, isClosing } from './cue.ts';
import { clauseAt, needs, pleads } from './plea.ts';

/** Sections in which asking somebody is not telling him what to do. */
const OPEN = new Set<SectionRole>(['opening', 'direction', 'results', 'difficulties', 'causes', 'lessons', 'other']);

/** What a draft that is commented on has heads for. */
const DRAFTED = new Set<SectionRole>(['funding', 'targets', 'tasks-ahead', 'assignments']);

/** «Tại khoản 2 Điều 1: đề nghị cơ quan soạn thảo …», «Khoản 3 đề nghị bỏ …»: what shall be changed, behind its place in the draft. */
const OF_DRAFT =
  /^["'(\s-]*(?:(?:tai|ve|o)\s)?(?:ten|tieu de|can cu|muc|phan|diem|trang|dieu|khoan|chuong|phu luc|bieu|doan|noi dung|thoi gian)\b[^:;.]{0,110}[\s,:] ?(?:(?:kinh |tran trong )?(?:de nghi|kien nghi|de xuat)|can (?:bo sung|lam ro|sua|bo|chinh|xem xet|ra soat)|nen (?:bo|sua|bo sung))\s/;

/** «Máy tra cứu hỏng, kính đề nghị UBND phường sửa chữa»: the clause that asks; behind a comma, under trouble alone. */
function askingClause(v: View, [start, end]: Span, trouble: boolean): Span {
  if (!trouble) return asks(v.lower.slice(start, end)) ? [start, end] : [start + clauseAt(v, start, end), end];
  const lower = v.lower.slice(start, end);
  const found =
    /^[^;:]{10,},\s(?=(?:kinh |xin |tran trong )?(?:de nghi|kien nghi|de xuat)\s)/.exec(lower) ??
    /^[^:]{10,}?;\s(?=(?:kinh |xin |tran trong )?(?:de nghi|kien nghi)\s)/.exec(lower);
  const at = found?.[0].length;
  return at === undefined || asks(v.lower.slice(start, end)) ? [start, end] : [start + at, end];
}

/** Whether a body asked is the writer, which in a commune's own report «xã» alone names too. */
function isWriter(v: View, body: string): boolean {
  const own = ownOf(v);
  return isOwn(own, body) || (own.name?.startsWith(`uy ban nhan dan ${foldLower(body)} `) ?? false);
}

/** Sentences outside a proposals heading that ask another body for something. */
export const proposalBySentence: Rule<'proposal'> = {
  id: 'proposal.by-sentence',
  kind: 'proposal',
  about: 'Câu đề nghị cơ quan khác nằm ngoài đề mục đề xuất, kiến nghị.',
  confidence: 0.75,
  *find(v: View): Generator<Proposal<'proposal'>> {
    if (asksOthers(v) || isStatute(v) || isEssay(v)) return;
    // An opinion on a draft says under the draft's own heads («Về kinh phí: Đề nghị …») what its author shall change.
    const opines = purpose(v) === 'other' && documentType(v)?.name === 'Công văn';
    for (const block of v.blocks) {
      if (!isParagraph(block) || block.zone !== 'body' || inAnnex(v, block) || (block.heading && !block.heading.runIn)) continue;
      const section = sectionAt(v, block.span[0]);
      const start = bodyStart(block, v);
      const above =
        (section?.role === 'tasks-ahead' || section?.role === 'targets') &&
        !concludes(v) &&
        asksAbove(v.text.slice(start, block.span[1])) !== undefined;
      if (section && !OPEN.has(section.role) && !above && !(opines && DRAFTED.has(section.role))) continue;
      for (const sentence of start < block.span[1] ? sentencesIn(v, [start, block.span[1]]) : []) {
        const span = askingClause(v, sentence, section?.role === 'difficulties');
        const lower = v.lower.slice(...span);
        const ofDraft = opines && OF_DRAFT.test(lower);
        const nameless = pleads(lower) || ofDraft;
        if (!(nameless || asks(lower) || needs(lower)) || isClosing(lower) || commands(lower) || /:(?: 1[.)])?$/.test(lower)) continue;
        if (!nameless && !namedIn(v, span, false) && !(opines && asksPlainly(lower))) continue;
        const parts = askedApart(v, span);
        for (const part of parts) {
          const text = v.text.slice(...part);
          const addressee = namedIn(v, part, false) ?? (parts.length > 1 ? namedIn(v, part, true) : undefined) ?? null;
          // «Bà con mong xã lắp thêm loa»: what others ask of the writer.
          if (addressee !== null && isWriter(v, addressee)) continue;
          yield {
            kind: 'proposal',
            span: part,
            fields: { text, addressee, themes: themes(text, 'proposal'), section: section?.id ?? null },
          };
        }
      }
    }
  },
  finds: [
    ['# I. Kết quả\nXã đã lập danh mục. «Xin ý kiến chỉ đạo của Sở Tài chính về việc thanh lý máy cũ.»', { addressee: 'Sở Tài chính' }],
    ['# I. Kết quả\nSóng phủ 11/14 thôn. «Cần được tỉnh hỗ trợ thêm 03 trạm phát sóng.»', { addressee: 'tỉnh' }],
    ['# I. Kết quả\nĐã có Wi-Fi. «Rất mong được quan tâm bố trí kinh phí duy trì.»', { addressee: null }],
    ['# I. Kết quả\n«Kính mong sớm được trang bị máy quét tốt hơn.»', { addressee: null }],
    ['# I. Kết quả\n«Đề nghị quan tâm bố trí kinh phí mua máy quét.»', { addressee: null }],
    ['# I. Kết quả\nXã đã lắp 5 máy tính; «mong muốn được cấp trên bổ sung thêm 5 bộ.»', { addressee: 'cấp trên' }],
    [
      'UBND phường đã mở 4 lớp. UBND phường kính đề nghị Quý Sở quan tâm: 1. Bố trí giảng viên; 2. Cấp tài liệu. «Đề nghị UBND tỉnh cấp máy.»',
      { addressee: 'UBND tỉnh' },
    ],
    ['# I. Kết quả\nHợp tác xã kiến nghị: «UBND xã sửa trạm đo»; Sở Y tế cử người.', { addressee: 'UBND xã' }],
    ['@letterhead HỘI PHỤ NỮ PHƯỜNG VÍ DỤ\n@title BÁO CÁO\n«Hội mong phường lắp wifi trong hai chợ.»', { addressee: 'phường' }],
    ['«Mong ngân hàng cử người trực cùng chị em.»', { addressee: 'ngân hàng' }],
    ['«Trạm mong Phòng Kinh tế trình UBND xã cấp cho trạm 02 máy tính.»', { addressee: 'Phòng Kinh tế' }],
    ['«Nội dung 5 (Kiến nghị): Đề nghị Sở Y tế cấp 01 bộ thiết bị.»', { addressee: 'Sở Y tế' }],
    ['# I. Kết quả\n«Xin Sở Tài chính cho ý kiến về mức chi thù lao.»', { addressee: 'Sở Tài chính' }],
    ['# I. Kết quả\n«Việc này cần Sở Xây dựng hướng dẫn cụ thể.»', { addressee: 'Sở Xây dựng' }],
    ['# I. Kết quả\n«Trường mong muốn được Sở Nội vụ hỗ trợ một phòng máy.»', { addressee: 'Sở Nội vụ' }],
    ['# II. Vướng mắc\n- Máy tra cứu hỏng một chiếc, «kính đề nghị UBND phường sửa chữa.»', { addressee: 'UBND phường' }],
    ['# II. Vướng mắc\n- Thiếu người dạy ở ba bản; «đề nghị Sở Nội vụ giao thêm biên chế.»', { addressee: 'Sở Nội vụ' }],
    ['# I. Kết quả\nXã đã mở 05 lớp. «Đề nghị UBND tỉnh quan tâm bố trí thêm thiết bị.»', { addressee: 'UBND tỉnh' }],
    ['# I. Kết quả\nKết quả: Đã mở 05 lớp. «Đề xuất: Sở Công Thương hỗ trợ xe lạnh.»', { addressee: 'Sở Công Thương' }],
    ['# I. Kết quả\n«Ngoài ra, đề nghị UBND tỉnh cấp thêm máy quét cho phường.»', { addressee: 'UBND tỉnh' }],
    [
      '# III. Phương hướng\n1. Mở hai lớp buổi tối.\n«Ngoài những việc nêu trên, UBND phường kính mong UBND tỉnh sớm giao biên chế.»',
      { addressee: 'UBND tỉnh' },
    ],
    ['# III. Phương hướng\n1. Mở hai lớp buổi tối.\n2. «Đề nghị Sở Nội vụ cấp thêm tài khoản.»', { addressee: 'Sở Nội vụ' }],
    [
      '# III. Nhiệm vụ\n1. Mở hai lớp buổi tối.\n«Nhân dịp này, Ban Thường trực đề nghị UBND tỉnh sớm cấp kinh phí cho tổ công nghệ số.»',
      { addressee: 'UBND tỉnh' },
    ],
    [
      '@title BIÊN BẢN\n# II. Thảo luận\n- «Bà Lê Thị Dụ (Hội Phụ nữ): đề nghị Trung tâm Dịch vụ cho mượn máy tính.»',
      { addressee: 'Trung tâm Dịch vụ' },
    ],
    [
      '@title V/v tham gia ý kiến dự thảo Kế hoạch\n@addressee Kính gửi: Sở Nội vụ\nSau khi nghiên cứu, Sở Tài chính có ý kiến như sau:\n# 1. Về kinh phí: «Đề nghị bỏ khoản chi mua máy.»\n# 2. Về chỉ tiêu: Nhất trí.',
      { addressee: null },
    ],
    [
      '@title V/v góp ý dự thảo Nghị quyết\n@addressee Kính gửi: Sở Nội vụ\nSau khi nghiên cứu, Sở Tài chính có ý kiến như sau:\na) «Tại khoản 2 Điều 1: đề nghị cơ quan soạn thảo làm rõ mức chi.»\nb) Nhất trí với Điều 3.',
      { addressee: 'cơ quan soạn thảo' },
    ],
    ['«Để làm tốt hơn, trường kính đề nghị UBND tỉnh xây một xưởng»; kính đề nghị Sở Nội vụ rút gọn hồ sơ.', { addressee: 'UBND tỉnh' }],
    ['Để làm tốt hơn, trường kính đề nghị UBND tỉnh xây một xưởng; «kính đề nghị Sở Nội vụ rút gọn hồ sơ.»', { addressee: 'Sở Nội vụ' }],
    ['«Từ thực tế trên, UBND phường đề nghị Sở Xây dựng thống nhất biểu mẫu báo cáo.»', { addressee: 'Sở Xây dựng' }],
  ],
  passes: [
    '@title BÁO CÁO\n# I. Kết quả\nTại khoản 2 Điều 1 Kế hoạch đề nghị mỗi thôn mở một lớp.',
    '# I. Kết quả\nBà con rất mong được hỗ trợ vay vốn mở lớp. Trẻ em cần được bảo vệ trên mạng.',
    '# I. Kết quả\nCác lớp học cần được duy trì thường xuyên. Đề nghị cấp giấy chứng nhận cho 12 hộ.',
    '# I. Kết quả\nĐã mở 5 lớp. Rất mong được quan tâm, giúp đỡ./.',
    '# I. Kết quả\nTrên đây là kết quả thực hiện; kính đề nghị Quý Sở xem xét, báo cáo UBND tỉnh./.',
    '# II. Khó khăn\n- Đề xuất nhiệm vụ khoa học của phường ít, hay trùng nhau.',
    '# I. Kết quả\nXã đã xin Sở Y tế hai máy đo và được cấp trong tháng.',
    '# I. Kết quả\nHồ sơ cần Sở Xây dựng thẩm định gửi trước ngày 20.',
    '# I. Kết quả\nBà con mong các cháu được học máy tính từ lớp ba.',
    '@title CHỈ THỊ\n# 5. Các chủ rừng\n- Xây dựng nhu cầu kinh phí và đề xuất cơ quan có thẩm quyền bố trí kinh phí cắm mốc.',
    '@letterhead ỦY BAN NHÂN DÂN XÃ VÍ DỤ\n@title BÁO CÁO\n# I. Kết quả\nBà con kiến nghị UBND xã lắp thêm loa.',
    '@letterhead ỦY BAN NHÂN DÂN XÃ VÍ DỤ\n@title BÁO CÁO\n# I. Kết quả\nBà con mong xã mở thêm lớp.',
    '# I. Kết quả\nTham mưu và đề xuất UBND tỉnh bố trí vốn sửa ba cầu treo.',
    '@title TỜ TRÌNH\nKính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./.',
    'UBND xã cam kết bố trí mặt bằng. Rất mong nhận được sự quan tâm của Quý cơ quan./.',
    'Trên đây là báo cáo của xã, kính đề nghị Sở Nội vụ tổng hợp, báo cáo./.',
    '# I. Kết quả\nĐề nghị các phòng, ban chuyên môn triển khai nghiêm túc.',
    '# I. Kết quả\nXã đã đề xuất khen thưởng 03 tập thể.',
    '# I. Kết quả\nUBND xã đã kiến nghị Sở Y tế cấp thêm máy đo và đã được cấp hai máy.',
    '# I. Kết quả\nHội Phụ nữ đề nghị hội viên cài ứng dụng báo lũ.',
    '# II. Nhiệm vụ\nĐề nghị Đoàn Thanh niên xã phối hợp tổ chức lớp học.',
  ],
};
