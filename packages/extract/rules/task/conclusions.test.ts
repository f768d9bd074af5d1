import { toRecord } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';

const tasks = (text: string) => {
  const { reading } = readProof(text);
  return toRecord(reading, extract(reading)).tasks.map(({ task, lead }) => [lead, task]);
};
const NOTICE =
  '@title THÔNG BÁO\n@title Kết luận của Chủ tịch UBND tỉnh tại cuộc họp\nSau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận:\n';

test('an aim before «yêu cầu:» leads to tasks, and sets none itself', () => {
  expect(
    tasks(
      `${NOTICE}# 2. Để hoàn thành các mục tiêu, yêu cầu:\na) Sở Y tế: Rà soát việc chậm.\nb) Sở Tài chính: Bố trí kinh phí.\n3. Giao Văn phòng theo dõi, đôn đốc.`,
    ),
  ).toEqual([
    ['Sở Y tế', 'Rà soát việc chậm.'],
    ['Sở Tài chính', 'Bố trí kinh phí.'],
    ['Văn phòng', 'Giao Văn phòng theo dõi, đôn đốc.'],
  ]);
});

test('beside a unit over a list of its own another one is told in a line', () => {
  expect(
    tasks(
      `${NOTICE}# II. Nhiệm vụ trọng tâm\n## 1. Yêu cầu UBND xã: (1) Hoàn thành quy hoạch; (2) Xử lý đơn thư.\n2. Sở Xây dựng hướng dẫn UBND xã lập quy hoạch.`,
    ).at(-1),
  ).toEqual(['Sở Xây dựng', 'Sở Xây dựng hướng dẫn UBND xã lập quy hoạch.']);
});

test('a body over a list of its own leads it, whatever stands beside', () => {
  expect(
    tasks(
      '@title CÔNG ĐIỆN\n@title Về phòng, chống lừa đảo\nChủ tịch UBND tỉnh yêu cầu:\n# 1. Công an tỉnh\n- Mở đợt cao điểm trấn áp.\n2. Sở Y tế chỉ đạo các trạm trực.',
    )[0],
  ).toEqual(['Công an tỉnh', 'Mở đợt cao điểm trấn áp.']);
});

test('a person with his post who is given work is no line of a list of members', () => {
  expect(
    tasks('@title KẾ HOẠCH\n# V. Phân công\n- Văn phòng: Tổng hợp.\n- Đồng chí Lê Văn An, Phó Giám đốc Sở trực tiếp chỉ đạo.').at(-1),
  ).toEqual(['Đồng chí Lê Văn An, Phó Giám đốc Sở', 'Đồng chí Lê Văn An, Phó Giám đốc Sở trực tiếp chỉ đạo.']);
});

test('who is told in the line that leads the list leads, and not who tells', () => {
  const letter = (lead: string) =>
    tasks(
      `@letterhead SỞ NỘI VỤ\n@title V/v đôn đốc cập nhật\n@addressee Kính gửi: UBND các xã, phường\n${lead}\n1. Hoàn thành cập nhật hồ sơ.\n2. Phân công cán bộ trực tiếp theo dõi.`,
    ).map(([who]) => who);
  const both = (who: string) => [who, who];
  expect(letter('Sở Nội vụ yêu cầu Chủ tịch UBND các xã, phường tập trung thực hiện:')).toEqual(both('Chủ tịch UBND các xã, phường'));
  expect(letter('Ban Tổ chức Tỉnh ủy đề nghị các đồng chí Bí thư Đảng ủy chỉ đạo:')).toEqual(both('các đồng chí Bí thư Đảng ủy'));
});

test('what an inspection asks for falls to those it names', () => {
  expect(
    tasks(
      '@title BIÊN BẢN\n@title Kiểm tra chuyển đổi số tại xã A\n# III. Kiến nghị của xã\n1. Đề nghị Sở Y tế hỗ trợ máy.\n# IV. Yêu cầu của đoàn kiểm tra\n1. Yêu cầu UBND xã ban hành quy chế.\n2. UBND xã bố trí phòng máy chủ riêng.',
    ).map(([who]) => who),
  ).toEqual(['UBND xã', 'UBND xã']);
});

test('whom the inspectors tell in the line over their demands leads', () => {
  expect(
    tasks(
      '@title BIÊN BẢN\n@title Kiểm tra tại UBND xã\n# III. Kết luận, yêu cầu của Đoàn kiểm tra\nĐoàn kiểm tra yêu cầu UBND xã:\n1. Lập sổ theo dõi trước ngày 25/9/2026.\n2. Thu hồi tài khoản dùng chung.',
    ).map(([who]) => who),
  ).toEqual(['UBND xã', 'UBND xã']);
});

test('a dispatch that turns to several bodies under their names gives them work', () => {
  expect(
    tasks(
      '@letterhead SỞ NỘI VỤ\n@title V/v tăng cường triển khai phong trào\n@addressee Kính gửi: UBND các xã, phường\nĐể hoàn thành chỉ tiêu, Sở Nội vụ đề nghị:\n# 1. Đối với UBND các xã, phường\n- Rà soát số người học.\n# 2. Đối với các trường đại học, cao đẳng\n- Cử sinh viên tình nguyện.\n# 3. Chế độ báo cáo\nBáo cáo trước ngày 15 hằng tháng.\nĐề nghị các đơn vị quan tâm triển khai./.',
    ),
  ).toEqual([
    ['UBND các xã, phường', 'Rà soát số người học.'],
    ['các trường đại học, cao đẳng', 'Cử sinh viên tình nguyện.'],
  ]);
});

test('what others asked for at a meeting is answered, and whom an answer names does it', () => {
  expect(
    tasks(
      '@title KẾT LUẬN\n@title của Trưởng Ban Chỉ đạo tại phiên họp thứ sáu\nTrưởng Ban Chỉ đạo kết luận:\n# 2. Nhiệm vụ trọng tâm\n2.1. Sở Tài chính: phối hợp với Sở Nội vụ điều chuyển vốn.\n2.2. Sở Y tế: rà soát các trạm.\n# 3. Về các kiến nghị tại phiên họp\n3.1. Đồng ý chủ trương lập trung tâm; giao Sở Nội vụ hoàn thiện đề án.',
    ),
  ).toEqual([
    ['Sở Tài chính', 'phối hợp với Sở Nội vụ điều chuyển vốn.'],
    ['Sở Y tế', 'rà soát các trạm.'],
    ['Sở Nội vụ', 'Đồng ý chủ trương lập trung tâm; giao Sở Nội vụ hoàn thiện đề án.'],
  ]);
});
