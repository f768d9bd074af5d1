import { describe, expect, test } from 'vitest';
import { passageOf } from '../../passage.ts';
import { tellsTrouble } from './plain-state.ts';

describe('who or what lacks something', () => {
  test.each([
    'Nhiều hộ nghèo không có khả năng mua điện thoại thông minh.',
    'Hồ sơ tồn đọng còn nhiều.',
    'Bác sĩ trẻ ít, bác sĩ lớn tuổi ngại dùng phần mềm.',
    'Các chủ nhiệm đề tài chậm nộp hồ sơ nghiệm thu.',
    'Mã định danh của một số công dân bị sai lệch với dữ liệu gốc.',
    'Tổ công nghệ số cộng đồng hoạt động chưa thực chất.',
    'Học viên lớn tuổi tiếp thu chậm.',
  ])('%s', (text) => expect(tellsTrouble(passageOf(text))).toBeGreaterThan(0));

  test('«không ngại khó» is none', () => expect(tellsTrouble(passageOf('Cán bộ không ngại khó, bám sát cơ sở.'))).toBe(0));
});
