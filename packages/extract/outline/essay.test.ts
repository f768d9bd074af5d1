import { expect, test } from 'vitest';
import { readProof } from '../proof.ts';
import { difficultyBySentence } from '../rules/difficulty/by-sentence.ts';
import { view } from '../view.ts';
import { isEssay } from './essay.ts';

const TROUBLE = 'Tuy nhiên, hạ tầng của nhiều ngân hàng vẫn còn yếu.';
const FILL = 'Lãi suất thả nổi theo cung cầu và theo kỳ vọng của người gửi tiền trong từng quý.\n'.repeat(60);
const read = (text: string) => view(readProof(text).reading);
const found = (text: string) => [...difficultyBySentence.find(read(text))].length;

test('a paper without a form tells nobody of its trouble', () => {
  const paper = `# Lạm phát và lãi suất\n${FILL}# Nhìn ra các nước\n${TROUBLE}`;
  expect(isEssay(read(paper))).toBe(true);
  expect(found(paper)).toBe(0);
});

test.each([
  ['a piece of a report', `# 2. Hạ tầng\n${TROUBLE}`],
  ['a report', `@title BÁO CÁO\n@title Kết quả năm\n# 1. Hạ tầng\n${FILL}${TROUBLE}`],
  ['a report whose form is lost', `# I. Kết quả đạt được\n${FILL}${TROUBLE}\n# II. Khó khăn, hạn chế\n- Thiếu máy.`],
  ['an account of one’s own place', `Trên địa bàn xã hiện có 12 thôn.\n# 1. Hạ tầng\n${FILL}${TROUBLE}`],
  ['a letter', `@addressee Kính gửi: Sở Nội vụ\n# 1. Hạ tầng\n${FILL}${TROUBLE}\n@recipients Nơi nhận:\n`],
])('%s is read', (_, text) => {
  expect(isEssay(read(text))).toBe(false);
});

const STORY =
  'Bố tôi làm thợ rèn. Hắn thương tôi lắm, nhưng hắn rất nghiêm. Mẹ kể rằng hồi nhỏ tôi hay ốm. Tuy vậy, tôi vẫn chưa được đi học.';

test('a short story is one by the persons it tells of, and somebody who writes of his work is none', () => {
  expect([isEssay(read(STORY)), found(STORY)]).toEqual([true, 0]);
  const casual =
    'Em gửi chị số liệu tháng này. Em mở được 2 lớp, em dạy cả hai. Tuy nhiên, lớp của em vẫn còn thiếu máy, em chưa mượn được.';
  expect([isEssay(read(casual)), found(casual)]).toEqual([false, 1]);
});
