import { asksOthers } from '../../outline/purpose.ts';
import type { Rule } from '../../rule.ts';
import { themes } from '../../themes.ts';
import { sectionAt } from '../../view.ts';
import { toldCells } from '../table/told-cells.ts';

/** The cells of a table's columns of trouble and causes. */
export const difficultyByTable: Rule<'difficulty'> = {
  id: 'difficulty.by-table',
  kind: 'difficulty',
  about: 'Mỗi ô dưới cột «Khó khăn, vướng mắc», «Tồn tại», «Nguyên nhân» của bảng.',
  confidence: 0.8,
  *find(v) {
    if (asksOthers(v)) return;
    for (const { span, says } of toldCells(v)) {
      if (says === 'requests') continue;
      const text = v.text.slice(...span);
      const section = sectionAt(v, span[0])?.id ?? null;
      const kind = says === 'causes' ? 'cause' : 'difficulty';
      yield { kind: 'difficulty', span, fields: { kind, text, themes: themes(text, 'difficulty'), section } };
    }
  },
  finds: [
    [
      '|| TT | Khó khăn, vướng mắc | Nguyên nhân | Đề xuất giải pháp | Cơ quan giải quyết\n| 1 | «Mạng chậm» | Cáp cũ | Thay cáp | Viettel',
      { kind: 'difficulty' },
    ],
    ['|| TT | Khó khăn, vướng mắc | Đề xuất\n| 1 | «Máy tính cũ» | Cấp 10 máy tính', { kind: 'difficulty' }],
    ['|| TT | Việc chưa xong | Lý do\n| 1 | Lớp học | «Kinh phí giao vào tháng 10»', { kind: 'cause' }],
    ['|| TT | Khó khăn, vướng mắc | Đề xuất\n| 1 | «Xã không có phòng thử nghiệm» | Sở hỗ trợ bộ kiểm tra nhanh', { kind: 'difficulty' }],
    [
      '|| TT | Nội dung báo cáo | Kết quả\n| 1 | Số lớp đã mở | 12 lớp\n| 2 | Khó khăn, vướng mắc | «Bản xa chưa có điện lưới»',
      { kind: 'difficulty' },
    ],
    ['|| TT | Câu hỏi | Trả lời\n| 1 | Số lớp đã mở | 12 lớp\n| 2 | Khó khăn lớn nhất của địa phương | «Bản xa chưa có điện lưới»', {}],
    ['|| Lĩnh vực | Mặt được | Mặt chưa được\n| Y tế | Trẻ tiêm đủ mũi | «Trạm y tế thiếu bác sĩ»', { kind: 'difficulty' }],
    ['|| TT | Chỉ tiêu | Nguyên nhân chưa đạt\n| 1 | Lớp học | «Kinh phí giao vào tháng 10»', { kind: 'cause' }],
  ],
  passes: [
    '|| TT | Hồ sơ trả lại | Lý do\n| 1 | Đăng ký kết hôn | Thiếu giấy xác nhận tình trạng',
    '|| TT | Vụ việc | Nguyên nhân vụ cháy\n| 1 | Chợ xã | Chập điện ở gian hàng số 4',
    '|| TT | Hộ có hoàn cảnh khó khăn | Hỗ trợ\n| 1 | Giàng A Phử, bản Pho | Một máy tính bảng',
    '|| TT | Họ và tên | Lý do | Địa điểm\n| 1 | Lý Thị Mơ | Bế mạc lớp tin học | Hội trường\n| 2 | Bàn Văn Tá | Khai giảng lớp may | Nhà văn hóa',
    '|| TT | Nội dung | Kết quả\n| 1 | Khó khăn, vướng mắc (nếu có) | Không có',
    '|| TT | Nội dung | Kết quả\n| 1 | Khó khăn được tháo gỡ trong quý | Đã cấp điện cho hai bản',
    '|| TT | Khó khăn, vướng mắc | Đề xuất\n| 1 | Không | Không có',
    '|| TT | Giải pháp tháo gỡ khó khăn | Đơn vị\n| 1 | Mở thêm lớp buổi tối | Phòng Văn hóa',
    '@title KẾ HOẠCH\n|| TT | Tồn tại, hạn chế | Thời hạn\n| 1 | Hồ sơ chậm giải quyết | Quý II',
  ],
};
