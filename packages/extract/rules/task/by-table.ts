import { foldLower, type TableBlock } from '@tonghop/model';
import { isStatute, purpose } from '../../outline/purpose.ts';
import type { Proposal, Rule } from '../../rule.ts';
import { isParagraph, isTable, sectionAt, type View } from '../../view.ts';
import { readTable, type TableRead } from '../table/read-table.ts';
import { tableTitle } from '../table/title.ts';
import { guessColumns, type TaskColumns, titledTaskColumns } from './by-table-columns.ts';
import { tableTasks } from './by-table-rows.ts';
import { listsHeld, trainingColumns } from './training-columns.ts';

type Open = { block: number; width: number; columns: TaskColumns; group: string | null };

/** Whether the table at block `at` goes on where the one at `open.block` ended: as wide, without a head, nothing but a short line between. */
function continues(v: View, open: Open | null, at: number, width: number): boolean {
  if (!open || open.width !== width || at - open.block > 2) return false;
  const between = v.blocks.slice(open.block + 1, at);
  return between.every((block) => isParagraph(block) && !block.heading && block.span[1] - block.span[0] < 40);
}

/** «Thứ | Buổi | Nội dung | Chủ trì | Địa điểm»: when and where a week's meetings are. */
function isSchedule(columns: readonly string[]): boolean {
  const heads = columns.map((head) => foldLower(head).trim());
  const when = heads.some((head) =>
    /^(?:thu|buoi|gio|ngay(?:[,/] ?thang)?|thu,? ngay|ngay,? gio|thoi gian|(?:thu,? )?ngay,? (?:buoi|gio))$/.test(head),
  );
  return (
    when &&
    heads.some((head) => /^(?:buoi|thu|gio|thu,? ngay(?:,? (?:buoi|gio))?|ngay,? (?:buoi|gio))$/.test(head)) &&
    heads.some((head) => /^(?:dia diem|noi hop|phong hop)\b/.test(head))
  );
}

const CLOCK = /^(?:từ\s)?\d{1,2}\s?(?:h|g|giờ|:)(?:\s?\d{2}(?!\d))?(?:\s?(?:-|–|đến)\s?\d.*|\s?phút)?$/iu;
/** «8h00 | Đón tiếp đại biểu | Văn phòng»: the programme of a meeting, told by the hours of its rows. */
function isProgramme({ columns, body }: TableRead): boolean {
  return columns.some((_, column) => {
    const cells = body.map(({ full }) => (full[column] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length > 1 && cells.filter((cell) => CLOCK.test(cell)).length * 2 > cells.length;
  });
}

/** «Nội dung | Cơ quan thực hiện» in a regulation: who is competent for what. Work has its own head, a day or somebody who helps. */
const setsWork = ({ roles }: TableRead): boolean => roles.some((role) => role === 'task' || role === 'deadline' || role === 'support');

/** Whether a table tells of what shall be done: in a plan, or among a report's tasks ahead. */
function planned(v: View, block: TableBlock): boolean {
  const role = sectionAt(v, block.span[0])?.role;
  return purpose(v) === 'plan' || role === 'tasks-ahead' || role === 'assignments';
}

function columnsIn(v: View, block: TableBlock, table: TableRead): TaskColumns | null {
  const ahead = planned(v, block);
  if (!ahead && listsHeld(table)) return null;
  return (ahead ? trainingColumns(table) : null) ?? titledTaskColumns(table, tableTitle(v, table));
}

function* find(v: View): Generator<Proposal<'task'>> {
  const rules = isStatute(v);
  let open = null as Open | null;
  for (let at = 0; at < v.blocks.length; at++) {
    const block = v.blocks[at]!;
    if (!isTable(block)) continue;
    const table = readTable(v, block);
    const carried: Open | null = table.heads === 0 && continues(v, open, at, block.columns) ? open : null;
    const columns: TaskColumns | null =
      isSchedule(table.columns) || (rules && !carried && !setsWork(table))
        ? null
        : (carried?.columns ?? (table.heads > 0 ? columnsIn(v, block, table) : guessColumns(table.body, block.columns)));
    if (!columns || isProgramme(table)) {
      open = null;
      continue;
    }
    const { tasks, group } = tableTasks(table.body, columns, carried?.group ?? null);
    open = { block: at, width: block.columns, columns, group };
    const section = sectionAt(v, block.span[0])?.id ?? null;
    for (const { span, fields, parts } of tasks)
      yield { kind: 'task', span, fields: { ...fields, section }, parts, ...(table.heads === 0 && !carried ? { confidence: 0.7 } : {}) };
  }
}

/** Tasks of a table whose columns name who leads, who supports, by when or what came of it: one for each body row. */
export const taskByTable: Rule<'task'> = {
  id: 'task.by-table',
  kind: 'task',
  about: 'A row of a task table: its group, number, task, lead, support, deadline, result and state, by the heads of the columns.',
  confidence: 0.95,
  find,
  finds: [
    [
      '@title KẾ HOẠCH\n# II. Nội dung\n|| TT | Nội dung tập huấn | Đối tượng | Thời gian | Đơn vị tổ chức\n«| 1 | Ký số bằng điện thoại | Cán bộ thôn | Tháng 3 | Phòng Văn hóa»\n| 2 | Bán hàng qua mạng | Hội viên | Tháng 5 | Hội Phụ nữ',
      { ordinal: '1', task: 'Ký số bằng điện thoại', lead: 'Phòng Văn hóa', deadline: 'Tháng 3' },
    ],
    [
      '@title KẾ HOẠCH\n# II. Nội dung\n|| TT | Tên lớp | Số lượng | Thời gian | Địa điểm | Đơn vị chủ trì\n«| 1 | Lớp ghi nhật ký đồng ruộng | 40 | Quý I | Nhà văn hóa | Hội Nông dân»',
      { task: 'Lớp ghi nhật ký đồng ruộng', lead: 'Hội Nông dân', deadline: 'Quý I' },
    ],
    [
      '@title KẾ HOẠCH\n# III. Phân công\n|| Số | Đầu việc | Ai làm | Xong trước\n| A | Dạy nghề | | \n| 1 | Mở lớp may | Hội Phụ nữ | 15/4\n«| 2 | In tờ rơi | Công an xã | 30/3»',
      { ordinal: '2', group: 'Dạy nghề', lead: 'Công an xã' },
    ],
    [
      '|| Stt | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Kết quả thực hiện\n| I | CÔNG TÁC TUYÊN TRUYỀN | | |\n«| 1 | Mở chuyên mục trên loa thôn | Phòng Văn hóa | Các thôn | Đã thực hiện»',
      {
        group: 'CÔNG TÁC TUYÊN TRUYỀN',
        ordinal: '1',
        task: 'Mở chuyên mục trên loa thôn',
        lead: 'Phòng Văn hóa',
        support: 'Các thôn',
        result: 'Đã thực hiện',
        status: 'done',
        deadline: null,
      },
    ],
    [
      '|| TT | Nội dung công việc | Cơ quan thực hiện | Thời hạn\n«| 1.1 | Rà soát sóng yếu | Phòng Kinh tế | Quý II/2026»',
      { ordinal: '1.1', lead: 'Phòng Kinh tế', deadline: 'Quý II/2026', result: null, status: null },
    ],
    [
      '|| TT | Nhiệm vụ | Chủ trì/Phối hợp | Tình hình\n«| 1 | Ra quân hỗ trợ người dân | Đoàn xã; phối hợp: Công an xã | Đang đăng ký»',
      { lead: 'Đoàn xã', support: 'Công an xã', status: 'ongoing' },
    ],
    [
      '|| TT | Giải pháp | Việc làm cụ thể | Chủ trì | Thời hạn\n«| 1 | Truyền thông | Phát tin trên loa | Đoàn xã | Quý I»',
      { group: 'Truyền thông', task: 'Phát tin trên loa' },
    ],
    [
      'Phụ lục\nKẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ\n|| TT | Nội dung | Kết quả thực hiện\n«| 1 | Mở lớp đêm | Đã mở ba lớp»\n| 2 | Lắp mạng | Đang lắp',
      { task: 'Mở lớp đêm', result: 'Đã mở ba lớp', status: 'done' },
    ],
    [
      '|| TT | Tên nhiệm vụ | Đơn vị tham mưu | Hạn xử lý | Đã làm được | Mức độ\n«| 1 | Rà soát thuê bao | Công an xã | 31/7/2026 | Rà được 3.118 thuê bao | Xong»\n| 2 | Lập danh mục dữ liệu | Văn phòng | 30/9/2026 | Dự thảo lần 2 | Đang làm',
      { result: 'Rà được 3.118 thuê bao', status: 'done' },
    ],
    ['|| TT | Nhiệm vụ | Thực hiện | Phối hợp\n«| 1 | Dán mã QR ở chợ | Hội Phụ nữ | Ban quản lý chợ»', { lead: 'Hội Phụ nữ' }],
    [
      '|| TT | Chỉ tiêu, nhiệm vụ | Chủ trì | Đơn vị liên quan | Tình trạng xử lý\n«| 1 | Sửa loa thôn | Phòng Văn hóa | Các thôn | Chậm tiến độ»',
      { support: 'Các thôn', status: 'ongoing' },
    ],
    [
      '|| TT | Nhiệm vụ | Cơ quan thực hiện | Thời hạn | Kết quả đến thời điểm báo cáo\n«| 1 | Số hóa hai ngôi đình | Phòng Văn hóa | Quý I | Đang quét»',
      { deadline: 'Quý I', result: 'Đang quét', status: 'ongoing' },
    ],
    [
      '|| TT | Nhiệm vụ | Chủ trì | Kết quả\n«| 1 | Mở lớp đêm | \u00d0oàn xã | \u00d0ang mở»',
      { result: '\u00d0ang mở', status: 'ongoing' },
    ],
    [
      '|| TT | Nhiệm vụ | Đơn vị | Kết quả | Đánh giá\n«| 1 | Mở lớp đêm | Đoàn xã | Đã mở 4 lớp, còn 2 bản chưa mở | Đang thực hiện»\n| 2 | Phát tờ rơi | Hội Phụ nữ | 600 tờ | Hoàn thành',
      { result: 'Đã mở 4 lớp, còn 2 bản chưa mở', status: 'ongoing' },
    ],
  ],
  passes: [
    '@title BÁO CÁO\n# II. Kết quả\n|| TT | Nội dung tập huấn | Đối tượng | Thời gian | Đơn vị tổ chức\n| 1 | Ký số bằng điện thoại | Cán bộ thôn | Tháng 3 | Phòng Văn hóa',
    '| 1 | Trường THCS Tân An | Đã hoàn thành hồ sơ chuẩn mức độ 1\n| 2 | Trường Tiểu học Tân An | Đang xây dựng hồ sơ',
    '| 1 | Kế hoạch số 12/KH-UBND ngày 10/01/2026 về dữ liệu | UBND xã\n| 2 | Quyết định số 15/QĐ-UBND lập tổ công nghệ | UBND xã',
    '|| TT | Họ tên | Đơn vị | Nội dung tập huấn | Thời gian\n| 1 | Lò Thị Mẫu | Đoàn xã | Kỹ năng số | 12/6/2025',
    '|| TT | Họ và tên | Đơn vị | Nhiệm vụ\n| 1 | Lò Văn Ví | UBND xã | Tổ trưởng\n| 2 | Lê Thị Dụ | Phòng Kinh tế | Thành viên',
    '# IV. Kinh phí\n|| TT | Nội dung công việc | Đơn vị | Số lượng | Thành tiền\n| 1 | Máy quét | Chiếc | 2 | 18.000.000\n| 2 | Tập huấn | Lớp | 3 | 30.000.000',
    '|| Thời gian | Nội dung | Người thực hiện\n| 8h00 | Đón tiếp đại biểu | Văn phòng\n| 8h30 - 9h | Khai mạc | Chủ tịch UBND xã',
    '@title QUYẾT ĐỊNH\n@title Ban hành Quy định quản lý giá\n# Điều 1. Phạm vi\nA.\n|| TT | Nội dung | Cơ quan thực hiện\n| 1 | Định giá nước sạch | Sở Xây dựng\n| 2 | Định giá vé chợ | Sở Công Thương',
    '|| TT | Tên thủ tục hành chính | Lĩnh vực | Cơ quan thực hiện\n| 1 | Công bố dịch hại | Trồng trọt | UBND tỉnh\n| 2 | Công bố hết dịch | Trồng trọt | UBND xã',
    '|| Thứ, ngày Buổi | Nội dung | Chủ trì | Địa điểm\n| Hai 24/11 Sáng | Giao ban | Chánh Văn phòng | Hội trường\n| Chiều | Họp chợ | Phó Chánh Văn phòng | Phòng 2',
    '|| Thứ | Buổi | Nội dung | Chủ trì | Địa điểm\n| Hai | Sáng | Giao ban | Chánh Văn phòng | Hội trường\n| Ba | Chiều | Họp chợ | Phó Chánh Văn phòng | Phòng 2',
    '|| TT | Tên mô hình | Đơn vị triển khai | Hiệu quả\n| 1 | Chợ quét mã | Hội Phụ nữ | 90% quầy tham gia',
    '|| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện\n| 1 | Hộ có Internet | % | 80 | 92',
    'BẢNG KẾT QUẢ KHẢO SÁT\n|| TT | Nội dung | Kết quả\n| 1 | Sóng điện thoại | Đã phủ\n| 2 | Wi-Fi | Chưa có',
    '|| Thôn | Số hộ | Tỷ lệ (%)\n| Thôn Đông | 120 | 95',
    '|| TT | Tên văn bản | Số, ký hiệu | Trích yếu nội dung\n| 1 | Kế hoạch | 12/KH-UBND | Triển khai phong trào',
  ],
};
