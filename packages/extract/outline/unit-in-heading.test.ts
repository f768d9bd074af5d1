import { foldLower } from '@tonghop/model';
import { expect, test } from 'vitest';
import { unitInHeading } from './unit-in-heading.ts';

const unit = (title: string) => unitInHeading(title, foldLower(title));

test.each([
  ['Giao Sở Nội vụ', 'Sở Nội vụ'],
  ['So Noi vu', 'So Noi vu'],
  ['Hội Nông dân xã', 'Hội Nông dân xã'],
  ['PHÒNG KINH TẾ', 'PHÒNG KINH TẾ'],
])('«%s» names %s', (title, name) => expect(unit(title)).toBe(name));

test.each(['Số và ký hiệu văn bản', 'SỐ VÀ KÝ HIỆU', 'Hỏi đáp về thể thức'])('«%s» only folds like a unit', (title) =>
  expect(unit(title)).toBeNull(),
);
