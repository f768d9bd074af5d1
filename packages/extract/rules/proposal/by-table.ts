import { asksOthers } from '../../outline/purpose.ts';
import type { Rule } from '../../rule.ts';
import { themes } from '../../themes.ts';
import { sectionAt } from '../../view.ts';
import { toldCells } from '../table/told-cells.ts';
import { addresseeIn } from './cue.ts';

/** The cells of a table's column of requests. */
export const proposalByTable: Rule<'proposal'> = {
  id: 'proposal.by-table',
  kind: 'proposal',
  about: 'Mỗi ô dưới cột «Đề xuất, kiến nghị» của bảng, với cơ quan được đề nghị.',
  confidence: 0.8,
  *find(v) {
    if (asksOthers(v)) return;
    for (const { span, says, answers } of toldCells(v)) {
      if (says !== 'requests') continue;
      const text = v.text.slice(...span);
      const found = addresseeIn(text, true);
      const addressee = answers ?? (found ? text.slice(...found) : null);
      const section = sectionAt(v, span[0])?.id ?? null;
      yield { kind: 'proposal', span, fields: { text, addressee, themes: themes(text, 'proposal'), section } };
    }
  },
  finds: [
    ['|| TT | Lĩnh vực | Mong muốn | Gửi tới\n| 1 | Hạ tầng | «Sớm phủ sóng 4G cho bản Nà Lò» | Sở Ví dụ', { addressee: 'Sở Ví dụ' }],
    ['|| TT | Lĩnh vực | Kiến nghị | Thẩm quyền\n| 1 | Hạ tầng | «Sớm phủ sóng 4G cho bản Nà Lò» | Sở Ví dụ', { addressee: 'Sở Ví dụ' }],
    [
      '|| TT | Câu hỏi | Trả lời\n| 1 | Số lớp đã mở | 12 lớp\n| 2 | Đề xuất với UBND tỉnh | «Cấp kinh phí duy trì wifi»',
      { addressee: 'UBND tỉnh' },
    ],
    ['|| TT | Thôn | Nhu cầu hỗ trợ\n| 1 | Thôn Một | «Lắp thêm hai trạm phát sóng»', {}],
    ['|| TT | Nhiệm vụ | Kiến nghị với UBND tỉnh\n| 1 | Lắp loa | «Sớm cấp kinh phí lắp loa»', { addressee: 'UBND tỉnh' }],
    [
      '|| TT | Nội dung báo cáo | Kết quả\n| 1 | Số lớp | 12\n| 2 | Đề xuất, kiến nghị | «Đề nghị Sở Y tế cấp thêm máy đo»',
      { addressee: 'Sở Y tế' },
    ],
    [
      '|| TT | Khó khăn, vướng mắc | Đề xuất, kiến nghị\n| 1 | Không có phòng thử nghiệm | «Sở Y tế hỗ trợ bộ kiểm tra nhanh»',
      { addressee: 'Sở Y tế' },
    ],
    [
      '|| TT | Khó khăn, vướng mắc | Kiến nghị (cơ quan giải quyết)\n| 1 | Phần mềm hay treo | «Bộ Tư pháp nâng cấp máy chủ»',
      { addressee: 'Bộ Tư pháp' },
    ],
    ['|| TT | Nhiệm vụ | Khó khăn, kiến nghị\n| 1 | Lắp loa | Loa cũ hay hỏng\n| 2 | Mở lớp | «Bố trí thêm 20 triệu đồng»', {}],
    [
      '|| TT | Nội dung kiến nghị | Cơ quan giải quyết\n| 1 | «Cấp máy quét cho bộ phận một cửa» | Sở Tài chính',
      { addressee: 'Sở Tài chính' },
    ],
    [
      '|| TT | Đề xuất, kiến nghị | Đơn vị có thẩm quyền xử lý\n| 1 | «Sớm nâng băng thông đường truyền» | Sở Khoa học và Công nghệ, Viettel',
      { addressee: 'Sở Khoa học và Công nghệ, Viettel' },
    ],
  ],
  passes: [
    '|| TT | Họ và tên | Hình thức đề nghị khen thưởng\n| 1 | Lò Thị Mơ | Giấy khen của Chủ tịch UBND xã',
    '|| TT | Nội dung | Kinh phí đề nghị\n| 1 | Mua máy quét | 150.000.000 đồng',
    '|| TT | Tên dự án đề xuất đầu tư | Quy mô\n| 1 | Nâng cấp đường liên bản | 2,5 km mặt đường',
    '|| TT | Thủ tục | Đối tượng đề nghị\n| 1 | Khai sinh | Lò Văn An, bản Đông',
    '|| TT | Nội dung | Kết quả\n| 1 | Đề xuất, kiến nghị | Không có kiến nghị gì',
    '|| TT | Vướng mắc | Đề xuất\n| 1 | Sóng yếu ở hai bản | Không',
    '|| TT | Số kiến nghị của cử tri | Kết quả giải quyết\n| 1 | Mười hai kiến nghị | Đã trả lời đủ',
  ],
};
