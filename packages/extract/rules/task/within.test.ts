import { type ReportRecord, toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const tasks = (text: string): ReportRecord['tasks'] => {
  const { reading } = readProof(`@letterhead UBND XÃ LẠC SƠN\n@letterhead Lạc Sơn, ngày 05 tháng 01 năm 2026\n@title KẾ HOẠCH\n${text}`);
  return toRecord(reading, extract(reading)).tasks;
};

/** Tasks in running words, who helps with them and until when they shall be done. */
const TOLD: readonly [task: string, support: string | null, deadline: string | null][] = [
  [
    'Chủ trì, phối hợp với Công an xã và các thôn đối soát dữ liệu; hoàn thành trước ngày 30/6/2026.',
    'Công an xã và các thôn',
    'trước ngày 30/6/2026',
  ],
  ['Phối hợp Trạm Y tế lập danh sách người cao tuổi, xong trong quý II/2026.', 'Trạm Y tế', 'trong quý II/2026'],
  ['Vận động hộ dân cài ứng dụng, phấn đấu xong trong quý III.', null, 'trong quý III'],
  ['Tổng hợp, báo cáo trước ngày 15 tháng cuối quý.', null, 'trước ngày 15 tháng cuối quý'],
  ['Hằng năm gửi báo cáo trước ngày 10/12 hằng năm.', null, 'trước ngày 10/12 hằng năm'],
  ['Phối hợp với các sở, ngành và địa phương để mở lớp học.', 'các sở, ngành và địa phương', null],
  ['Phối hợp với doanh nghiệp, viện nghiên cứu, trường đại học tổ chức đào tạo.', 'doanh nghiệp, viện nghiên cứu, trường đại học', null],
  ['Phối hợp với các ngành liên quan phát triển thị trường.', 'các ngành liên quan', null],
  ['Phối hợp với Viện Nghiên cứu phát triển tổ chức điều tra.', 'Viện Nghiên cứu phát triển', null],
  ['Lắp 06 điểm Wi-Fi tại chợ. Thời gian: Quý II. Phối hợp: VNPT, Viettel.', 'VNPT, Viettel', 'Quý II'],
  ['Khảo sát sóng các bản (thời hạn: tháng 6; phối hợp: nhà mạng).', 'nhà mạng', 'tháng 6'],
  ['Lắp 100% công tơ đo xa - Thời hạn: 30/9/2027 - Phòng Kinh doanh.', null, '30/9/2027'],
  ['Kiểm tra lưới điện – Thời gian: 2027 - 2028 – Phối hợp: Công an tỉnh.', 'Công an tỉnh', '2027 - 2028'],
  ['Đến 30/6/2027 lắp đủ 07 cụm loa.', null, 'Đến 30/6/2027'],
  ['Rà soát camera; báo cáo trong tuần 2 tháng 10.', null, 'trong tuần 2 tháng 10'],
  ['Mở cổng mới trước cuối quý III.', null, 'trước cuối quý III'],
  ['Nâng cấp cổng du lịch (Trung tâm Xúc tiến, quý II).', null, 'quý II'],
  ['Mở lớp cho hội viên (hoàn thành tháng 9/2027).', null, 'tháng 9/2027'],
  ['Đánh giá kết quả (quý I, quý II).', null, null],
  ['Nhân rộng mô hình chợ số (đã làm ở chợ Mới, tháng 8/2026).', null, null],
  ['Phối hợp tổ chức lễ ra quân.', null, null],
  ['Trả hết hồ sơ phát sinh trước ngày 01/7/2026.', null, null],
  ['Rà soát văn bản ban hành trước ngày 01/7/2025.', null, null],
  ['Mở 12 lớp cho 100% cán bộ.', null, null],
];

test.each(TOLD)('%s', (task, support, deadline) => {
  const [found] = tasks(`# V. Tổ chức thực hiện\n## 1. Phòng Văn hóa - Xã hội\n- ${task}\n- Theo dõi.`);
  expect({ support: found?.support, deadline: found?.deadline }).toEqual({ support, deadline });
});

test('units that a plan gives work under «Thực hiện», by who is named before each colon', () => {
  const found = tasks(
    '# 1. Kinh phí\nDo dân góp.\n# 2. Thực hiện\n- Tổ trưởng: họp tổ vào thứ Sáu.\n- Tổ phó: ghi chép, báo cáo hằng tháng.',
  );
  expect(found.map(({ lead }) => lead)).toEqual(['Tổ trưởng', 'Tổ phó']);
});

test('a task whose own words name who leads it by a label', () => {
  const [found] = tasks(
    '# III. Nhiệm vụ\n1. Lắp Wi-Fi tại bến xe. Chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị; thời gian: quý II.\n2. Theo dõi.',
  );
  expect(found).toMatchObject({ lead: 'Phòng Kinh tế, Hạ tầng và Đô thị', deadline: 'quý II', result: null });
});

test('a dash within the name of who leads ends it not, one before another part does', () => {
  const found = tasks(
    '# III. Nhiệm vụ\n1. Lắp Wi-Fi - Chủ trì: Phòng Văn hóa - Xã hội.\n2. Thay máy - Chủ trì: Phòng Kinh tế - Hạ tầng - Thời hạn: quý II.',
  );
  expect(found.map(({ lead, deadline }) => [lead, deadline])).toEqual([
    ['Phòng Văn hóa - Xã hội', null],
    ['Phòng Kinh tế - Hạ tầng', 'quý II'],
  ]);
});

test.each<[string, string | null, string | null]>([
  ['Mở 5 lớp cho người cao tuổi (Phòng Văn hóa - Xã hội chủ trì).', 'Phòng Văn hóa - Xã hội', null],
  ['Lắp 3 điểm Wi-Fi (Văn phòng HĐND và UBND xã chủ trì, Viettel phối hợp);', 'Văn phòng HĐND và UBND xã', 'Viettel'],
  ['Chốt số liệu (Công an xã chủ trì, phối hợp Phòng Kinh tế thực hiện xong trước ngày 15/12/2026).', 'Công an xã', 'Phòng Kinh tế'],
  ['Trang bị loa (do Hội Phụ nữ xã phụ trách)', 'Hội Phụ nữ xã', null],
  ['Số hóa hồ sơ (giao Trung tâm Phục vụ hành chính công xã).', 'Trung tâm Phục vụ hành chính công xã', null],
  ['Vệ sinh máy (cả năm thực hiện).', null, null],
  ['Nâng cấp trang (kinh phí do xã hội hóa thực hiện).', null, null],
  ['Khảo sát sóng (đã giao Phòng Kinh tế thực hiện trong quý II).', null, null],
])('who does it stands in the bracket at its end: %s', (task, lead, support) => {
  const [found] = tasks(`# III. Nhiệm vụ trọng tâm\n- ${task}\n- Theo dõi việc học của các thôn.`);
  expect([found?.lead, found?.support]).toEqual([lead, support]);
});

test('numbers by body under «Số lượng» give nobody work', () => {
  expect(tasks('# 1. Số lượng đề nghị khen\n- Ban Chỉ đạo: Không quá 05 người.\n- Tổ giúp việc: Không quá 03 người.')).toEqual([]);
});

test('which units are meant belongs to their name', () => {
  const [found] = tasks('# V. Tổ chức thực hiện\n- Các phòng, đơn vị được giao chủ trì xây dựng kế hoạch chi tiết.\n- Công an xã trực.');
  expect(found?.lead).toBe('Các phòng, đơn vị được giao chủ trì');
});

test('who is named by an office, in a list, and does is no member of a board', () => {
  const found = tasks(
    '# V. Tổ chức thực hiện\n- Trưởng bản, bí thư chi bộ các bản vận động nhân dân tham gia.\n- Các khu dân cư rà từng nhà, lập danh sách.',
  );
  expect(found.map(({ lead }) => lead)).toEqual(['Trưởng bản, bí thư chi bộ các bản', 'Các khu dân cư']);
});

test('a notice that turns to one unit by a line above a list and to others in items gives each its tasks', () => {
  const { reading } = readProof(
    '@letterhead UBND XÃ LẠC SƠN\n@title THÔNG BÁO\n@title Kết luận cuộc họp\n# 2. Nhiệm vụ thời gian tới\na) Phòng Kinh tế:\n- Rà soát.\n- Lập danh sách.\nb) Giao Công an xã hướng dẫn các thôn.\nc) Các thôn báo cáo hằng tháng.',
  );
  expect(toRecord(reading, extract(reading)).tasks.map(({ lead }) => lead)).toEqual([
    'Phòng Kinh tế',
    'Phòng Kinh tế',
    'Công an xã',
    'Các thôn',
  ]);
});

test('«Giao Ban …» gives a board its task, and however many with it; how they do it is no part of their names', () => {
  const found = tasks(
    '# V. Tổ chức thực hiện\n- Giao Ban Dân tộc tỉnh, Sở Lao động - Thương binh và Xã hội, Sở Kế hoạch và Đầu tư, Sở Nông nghiệp và Môi trường theo chức năng, nhiệm vụ chủ động phối hợp với các xã rà soát.\n- Giao ban tuần vào thứ Hai.',
  );
  expect(found.map(({ lead }) => lead)).toEqual([
    'Ban Dân tộc tỉnh, Sở Lao động - Thương binh và Xã hội, Sở Kế hoạch và Đầu tư, Sở Nông nghiệp và Môi trường',
    null,
  ]);
});

test('whom «Giao …», «Phân công …» puts in charge leads the task', () => {
  const found = tasks(
    '# V. Tổ chức thực hiện\n- Phân công Hội Nông dân xã phụ trách lớp ghi nhật ký.\n- Giao Hội Nông dân, Hội Phụ nữ mỗi hội vận động 50 hội viên.\n- Giao đồng chí Phó Chủ tịch phụ trách văn hóa chỉ đạo mở lớp.\n- Giao cho Đoàn xã đảm nhận việc cài đặt.',
  );
  expect(found.map(({ lead }) => lead)).toEqual([
    'Hội Nông dân xã',
    'Hội Nông dân, Hội Phụ nữ',
    'đồng chí Phó Chủ tịch phụ trách văn hóa',
    'Đoàn xã',
  ]);
});

test('what is granted, and since when a guidance holds, are no tasks', () => {
  const found = tasks(
    '# V. Tổ chức thực hiện\n1. Thống nhất gia hạn thời gian mở lớp đến ngày 30/9/2026.\n2. Giao Phòng Nội vụ theo dõi.\n3. Hướng dẫn này có hiệu lực từ ngày ký.',
  );
  expect(found.map(({ lead }) => lead)).toEqual(['Phòng Nội vụ']);
});

test('a notice gives work to firms it asks, and to who is named behind its last list', () => {
  const { reading } = readProof(
    '@title THÔNG BÁO\n@title Kết luận của Tổ trưởng\n@letterhead Số: 06/TB-TGV\n# 1. Đánh giá\nXong 11 việc.\n# 2. Nhiệm vụ tháng 6\na) Công an xã: lắp 08 camera.\nb) Đề nghị VNPT, Viettel khắc phục vùng lõm.\n3. Giao đồng chí Tạ Thị Dụ làm đầu mối theo dõi.',
  );
  const record = toRecord(reading, extract(reading));
  expect(record.tasks.map(({ lead }) => lead)).toEqual(['Công an xã', 'VNPT, Viettel', 'đồng chí Tạ Thị Dụ']);
  expect(record.proposals).toEqual([]);
});

test('a letter «V/v đề nghị báo cáo …» that asks by a list gives its addressees work, and asks nothing for itself', () => {
  const { reading } = readProof(
    '@letterhead Số: 77/BCĐ-TGV\n@title V/v đề nghị báo cáo tiến độ nhiệm vụ quá hạn\n@addressee Kính gửi: Các Sở: Nội vụ, Tài chính\nĐến nay còn 37 nhiệm vụ quá hạn. Ban Chỉ đạo đề nghị:\n1. Các đơn vị rà soát, báo cáo nguyên nhân chậm, gửi trước ngày 06/11/2026.\n2. Sở Nội vụ hoàn thành ngay nhiệm vụ số 15.',
  );
  const record = toRecord(reading, extract(reading));
  expect(record.tasks.map(({ lead }) => lead)).toEqual(['Các đơn vị', 'Sở Nội vụ']);
  expect([...record.proposals, ...record.difficulties]).toEqual([]);
});

test('who came to a meeting is given no work', () => {
  const { reading } = readProof(
    '@title BIÊN BẢN\n@title Làm việc về chuyển đổi số\n# I. Thành phần\n## 1. Đoàn kiểm tra\n- Ông Lò Văn Ví, Phó Giám đốc Sở.\n## 2. UBND phường\n- Bà Lê Thị Dụ, Phó Chủ tịch.',
  );
  expect(toRecord(reading, extract(reading)).tasks).toEqual([]);
});
