import { expect, test } from 'vitest';
import { misreadPost } from './misread-post.ts';

test.each([
  ['PHO BĨ THƯ', 'PHÓ BÍ THƯ'],
  ['PHO GIÁM ĐC', 'PHÓ GIÁM ĐỐC'],
  ['^2 BÍ PHO BI THƯ', 'PHÓ BÍ THƯ'],
  ['CHỦ TICH', 'CHỦ TỊCH'],
  ['CHỦTỊCH', 'CHỦ TỊCH'],
  ['“PHÓGIÁMĐỐC', 'PHÓ GIÁM ĐỐC'],
  ['TRƯỜNG CÔNG AN XÃ', 'TRƯỞNG CÔNG AN XÃ'],
  ['PHÓ TRƯỜNG BAN', 'PHÓ TRƯỞNG BAN'],
])('«%s» must have been «%s»', (line, post) => expect(misreadPost(line)).toBe(post));

test.each([
  'CHỦ TỊCH',
  'Phó Chủ tịch',
  'KT. CHỦ TỊCH',
  'Q. GIÁM ĐỐC',
  'TRẦN VĂN VÍ',
  'BAN QUẢN LÝ',
  'TRƯỜNG THCS VÍ DỤ',
  'TRƯỞNG CÔNG AN XÃ',
  'H',
  '',
])('«%s» is none', (line) => expect(misreadPost(line)).toBeUndefined());
