import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEADING_EXAMPLES } from '../lexicon/heading-examples.ts';
import { HEADING_CUES } from '../lexicon/headings.ts';
import { headingRole, headingRoles } from './heading-roles.ts';

test.each(['Hiện trạng trước khi sắp xếp', 'Hồ sơ đã sắp đặt'])('«%s» is no work to come', (title) =>
  expect(headingRole(title)?.role).not.toBe('tasks-ahead'),
);

test.each(['Hàng hóa đề nghị xác định trước mã số', 'Về những nội dung còn có ý kiến khác nhau'])('«%s» is no request', (title) =>
  expect(headingRole(title)?.role).not.toBe('proposals'),
);

test.each<[string, string | undefined]>([
  ['Đơn vị kiến nghị', 'proposals'],
  ['Việc lấy ý kiến', undefined],
  ['Nguyên tắc phân công', 'other'],
  ['Phân công cụ thể', 'assignments'],
  ['Tổng hợp, giải trình ý kiến góp ý', undefined],
  ['Tổng hợp ý kiến, kiến nghị', 'proposals'],
  ['Đề xuất giải pháp thời gian tới', 'tasks-ahead'],
  ['Đề xuất giải pháp để tỉnh chỉ đạo trong thời gian tới', 'proposals'],
  ['Đề xuất, kiến nghị giải pháp', 'proposals'],
  ['Lời kết', 'closing'],
  ['Xin với Đoàn', 'proposals'],
  ['Đơn đề nghị', undefined],
  ['Xã đã thành lập Ban Chỉ đạo chưa?', 'direction'],
  ['Dự kiến nguồn lực, điều kiện bảo đảm cho việc thi hành nghị quyết', 'funding'],
  ['Doanh nghiệp đã ban hành chiến lược/kế hoạch chuyển đổi số chưa?', 'results'],
  ['Việc gì chưa làm?', 'difficulties'],
  ['Tỷ lệ công chức có máy tính đáp ứng yêu cầu công việc', undefined],
  ['Ý kiến tại buổi giám sát', undefined],
])('«%s»: %s', (title, role) => expect(headingRole(title)?.role).toBe(role));

test.each([
  'Khẩn trương, quyết liệt hoàn thiện thể chế; xóa bỏ mọi tư tưởng, quan niệm, rào cản đang cản trở sự phát triển',
  'Nâng cao nhận thức, xác định quyết tâm chính trị mạnh mẽ, quyết liệt lãnh đạo, chỉ đạo',
  'Nhóm tiện ích phục vụ chỉ đạo, điều hành của lãnh đạo các cấp',
  'Xử lý văn bản điện tử',
  'Cải cách tài chính công',
  'Rà soát các dự án chậm tiến độ, tồn đọng kéo dài',
  'Khơi thông điểm nghẽn về dữ liệu',
  'Hỗ trợ doanh nghiệp khó khăn',
])('«%s» is a field of work', (title) => expect(['difficulties', 'direction', 'funding']).not.toContain(headingRole(title)?.role));

test('«AI LÀM» asks who does what', () => expect(headingRole('AI LÀM')?.role).toBe('assignments'));

test('«Rà soát hồ sơ còn chậm» falls short', () => expect(headingRole('Rà soát hồ sơ còn chậm')?.role).toBe('difficulties'));

describe('heading roles', () => {
  test.each(HEADING_EXAMPLES)('«%s» is %s', (title, role) => expect(headingRole(title)?.role).toBe(role));

  test('every strong cue of the lexicon gives its role by itself', () => {
    for (const { role, strength, cues } of HEADING_CUES)
      if (strength === 'strong') for (const cue of cues) expect([cue, headingRole(cue)?.role]).toEqual([cue, role]);
  });

  test.each([
    'Du lịch, dịch vụ',
    'Phòng Văn hóa - Xã hội',
    'Đối với người dân',
    '“Chuyến xe số”',
    'Đào tạo cán bộ y tế thôn',
    'Trung tâm Y tế Mường Lát',
    'Công viên cây xanh',
    'Thủ tục đề nghị thay đổi trụ sở',
  ])('«%s» is neutral', (title) => expect(headingRole(title)).toBeUndefined());

  test('an article that gives a body work assigns it', () => {
    expect(headingRole('Giao Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết')?.role).toBe('assignments');
  });

  test('measuring and towns are no reasons', () => {
    expect(headingRole('Quản lý đo lường')).toBeUndefined();
    expect(headingRole('Quản lý đô thị')).toBeUndefined();
    expect(headingRole('Lý do chậm tiến độ')?.role).toBe('causes');
  });

  test('mixed headings open several roles', () => {
    expect(headingRoles('Tình hình và nguyên nhân')).toEqual(['results']);
    expect(headingRoles('Tồn tại chung và kiến nghị')).toEqual(['difficulties', 'proposals']);
  });

  test('any text is answered', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => headingRole(title) === undefined || true));
  });
});
