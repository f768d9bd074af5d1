import { type Reading, type Word, wordsOf } from '@tonghop/model';
import { expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { openTestStore } from '../testing/test-store.ts';

test('the words of a reading keep their places, those that an earlier version stored one by one too', async () => {
  const list: Word[] = [
    { start: 0, end: 3, box: { page: 1, x: 70.25, y: 60, w: 20, h: 14 } },
    { start: 4, end: 9, box: { page: 2, x: 95, y: 60.5, w: 31, h: 14 }, confidence: 0.5 },
  ];
  const store = await openTestStore();
  try {
    for (const [n, words] of [wordsOf(list), list as unknown as Reading['words']].entries()) {
      const { source, reading, findings } = sampleReport({
        unit: 'xã Cổ Đạm',
        province: 'Hà Tĩnh',
        difficulties: [`Hạ tầng còn yếu ${n}`],
      });
      const { document } = await store.saveSource(source, { how: 'cli' }, null);
      await store.saveReading({ ...reading, words }, findings, { rules: '1' });
      expect((await store.loadReading(document))?.words).toEqual({
        starts: [0, 4],
        ends: [3, 9],
        boxes: [1, 70.25, 60, 20, 14, 2, 95, 60.5, 31, 14],
        confidences: [null, 0.5],
      });
    }
  } finally {
    await store.close();
  }
});
