import { expect, test } from 'vitest';
import { labelGroups } from './label-groups.ts';

test('groups are named by what sets them off, tones kept', async () => {
  const labels = await labelGroups([
    ['Đường truyền Internet ở bản xa chập chờn', 'Đường truyền Internet hay đứt khi mưa', 'Sóng yếu, đường truyền chậm'],
    ['Kinh phí tập huấn chưa bố trí', 'Thiếu kinh phí mua máy', 'Kinh phí ít'],
    ['Bán hàng trên sàn còn ít', 'Nông dân bán hàng trực tuyến chưa quen'],
    [],
  ]);
  expect(labels[0]).toContain('đường truyền');
  expect(labels[1]).toContain('kinh phí');
  expect(labels[2]).toContain('bán hàng');
  expect(labels[3]).toEqual([]);
});

test('a phrase of several texts goes first, as long as all of them have it', async () => {
  const [old] = await labelGroups([
    [
      'Người cao tuổi ở thôn Đông ngại dùng thẻ.',
      'Một số người cao tuổi chưa quen bấm phím.',
      'Bà con bận mùa gặt, lớp vắng người cao tuổi.',
    ],
    ['Đường truyền ở bản yếu.', 'Cáp quang đứt hai lần.'],
  ]);
  expect(old![0]).toBe('người cao tuổi');
});
