import { fold } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { nameAt } from './issuer.ts';

const name = (text: string) => nameAt(text, fold(text), 0)?.text;

describe('a body’s name', () => {
  test.each([
    ['Sở Giáo dục và Đào tạo chưa đạt chỉ tiêu', 'Sở Giáo dục và Đào tạo'],
    ['Giám đốc Sở Nội vụ làm việc với UBND xã', 'Giám đốc Sở Nội vụ'],
    ['UBND xã Lạc Sơn chẳng những hoàn thành mà còn vượt', 'UBND xã Lạc Sơn'],
    ['Văn phòng Điều phối nông thôn mới tỉnh ban hành', 'Văn phòng Điều phối nông thôn mới tỉnh'],
    ['Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ báo cáo', 'Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
  ])('«%s» ends at the next thought', (text, expected) => expect(name(text)).toBe(expected));
});
