import { foldLower } from '@tonghop/model';
import { describe, expect, it } from 'vitest';
import { roleByContent } from './role-by-content.ts';

const none = { units: [], items: [] };
const items = (...texts: string[]) => texts.map((text) => ({ text, lower: foldLower(text) }));

describe('roleByContent', () => {
  it('reads units under a plan’s heading as assignments', () => {
    expect(roleByContent({ ...none, units: [true, true, true] }, 'plan', null)).toBe('assignments');
    expect(roleByContent({ ...none, units: [true, false] }, 'plan', null)).toBeNull();
    expect(roleByContent({ ...none, units: [true, true] }, 'report', null)).toBeNull();
  });
  it('reads shares in a plan as targets', () => {
    expect(roleByContent({ ...none, items: items('thêm 15% hộ dân', '100% thôn có góc học tập') }, 'plan', null)).toBe('targets');
    expect(roleByContent({ ...none, items: items('tháng 4: rà soát', 'tháng 5: mở lớp', 'đạt 80%') }, 'plan', null)).toBeNull();
  });
  it('reads what a meeting concludes as work, whoever is told, without how the minutes end', () => {
    const told = items(
      'Yêu cầu phường trình hồ sơ trước 30/9.',
      'Giao Phòng Chuyển đổi số gửi mẫu.',
      'Biên bản lập xong lúc 11h15 cùng ngày.',
    );
    expect(roleByContent({ ...none, items: told }, 'orders', null)).toBe('assignments');
  });
  it('hears no trouble in what goes through accounts and without cash', () => {
    const paid = items('Thu học phí không tiền mặt tăng từ 81 lên 94%.', 'Lương hưu chi qua tài khoản: 2.204 người.');
    expect(roleByContent({ ...none, items: paid }, 'report', 'results')).toBeNull();
    expect(roleByContent({ ...none, items: items('Máy chủ quá tải.', 'Không có tiền mua máy.') }, 'report', 'results')).toBe(
      'difficulties',
    );
  });
  it('reads requests and intentions in a report', () => {
    expect(roleByContent({ ...none, items: items('Đề nghị sở hỗ trợ máy tính') }, 'report', null)).toBe('proposals');
    expect(roleByContent({ ...none, items: items('Tiếp tục mở lớp', 'Đẩy mạnh tuyên truyền') }, 'report', null)).toBe('tasks-ahead');
    expect(roleByContent({ ...none, items: items('Đã mở 05 lớp', 'Tiếp tục mở lớp') }, 'report', null)).toBeNull();
    expect(roleByContent(none, 'report', null)).toBeNull();
  });
  it('reads bodies with what they shall do as requests', () => {
    const asked = items('Sở Nội vụ trình UBND tỉnh cơ chế luân phiên.', 'Bộ Công an sớm nâng cấp phần mềm.');
    expect(roleByContent({ ...none, items: asked }, 'report', 'tasks-ahead')).toBe('proposals');
    expect(
      roleByContent({ ...none, items: items('UBND xã tổ chức 05 lớp.', 'Phòng Kinh tế đã rà soát.') }, 'report', 'results'),
    ).toBeNull();
  });
  it('reads trouble in any words as difficulties, but no work that is told', () => {
    const hard = items('Sóng di động ở hai bản chưa có.', 'Bà con không biết chữ.', 'Máy chiếu hỏng từ lâu.');
    expect(roleByContent({ ...none, items: hard }, 'report', 'results')).toBe('difficulties');
    const alike = items('Giới thiệu sản phẩm ở chợ huyện.', 'Chấm điểm thi đua các bản.', 'Dê 860 con, vượt kế hoạch.');
    expect(roleByContent({ ...none, items: alike }, 'report', 'results')).toBeNull();
    const account = items('Trạm mở 12 lớp. Khảo sát 90 người, 5 người chê máy chậm.', 'Tuy vậy, máy còn thiếu.');
    expect(roleByContent({ ...none, items: account }, 'report', 'results')).toBeNull();
    const long = items(
      'Từ ngày 15/12/2025 đến 31/5/2026, bộ phận một cửa tiếp nhận 1.946 hồ sơ, trong đó nộp trực tuyến 1.102 hồ sơ, đạt 56,6% kế hoạch tỉnh giao; thanh toán trực tuyến còn thấp, mới đạt 22% số hồ sơ.',
      'Người dân chủ yếu không có tài khoản ngân hàng.',
    );
    expect(roleByContent({ ...none, items: long }, 'report', 'results')).toBeNull();
    const told = items('Đã phủ sóng 12 bản.', 'Tổ chức 05 lớp cho bà con.', 'Máy chiếu hỏng từ lâu.');
    expect(roleByContent({ ...none, items: told }, 'report', 'results')).toBeNull();
  });
  it('reads units told what to do as assignments, where the document may give orders', () => {
    const told = items('Giao Phòng Kinh tế rà soát chợ.', 'Công an xã trực bảo vệ.', 'Yêu cầu Trạm Y tế khám lưu động.');
    expect(roleByContent({ ...none, items: told }, 'orders', 'results')).toBe('assignments');
    const half = items('Giao Trạm Y tế sửa loa.', 'Bà con dọn mương.', 'Cuộc họp kết thúc lúc 20 giờ, biên bản được thông qua.');
    expect(roleByContent({ ...none, items: half }, 'orders', 'results')).toBe('assignments');
    expect(roleByContent({ ...none, items: told }, 'report', 'results')).toBeNull();
    expect(roleByContent({ ...none, items: items('Chợ đông.', 'Công an xã trực bảo vệ.') }, 'orders', null)).toBeNull();
  });
  it('reads verbs as work to come only behind the account', () => {
    const work = items('Kéo điện về hai bản.', 'Biên soạn bài giảng bằng tiếng Mông.');
    expect(roleByContent({ ...none, items: work }, 'report', 'difficulties')).toBe('tasks-ahead');
    expect(roleByContent({ ...none, items: work }, 'report', 'results')).toBeNull();
    const unheard = items('Chuyển giờ học sang buổi tối.', 'Mỗi tài khoản thi một lần.');
    expect(roleByContent({ ...none, items: unheard }, 'report', 'lessons')).toBe('tasks-ahead');
  });
});
