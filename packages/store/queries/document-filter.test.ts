import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Filter, Store } from '../index.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { openTestStore } from '../testing/test-store.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  for (const sample of [
    { unit: 'xã Cổ Đạm', province: 'Hà Tĩnh' },
    { issuer: 'Trường THPT Nà Bản', province: 'Lạng Sơn' },
    { issuer: 'Sở Y tế', unit: 'Sở Y tế', province: 'Lạng Sơn' },
    // Says the school's name, and is not its report.
    { issuer: 'Hội Khuyến học', name: 'thăm Trường THPT Nà Bản.txt' },
  ]) {
    const { source, reading, findings } = sampleReport(sample);
    await store.saveSource(source, { how: 'cli' }, null);
    await store.saveReading(reading, findings, { rules: '1' });
  }
});
afterAll(() => store.close());

test.each<[Filter, string[]]>([
  [{ unit: 'Cổ Đạm' }, ['Ủy ban nhân dân xã Cổ Đạm']],
  [{ unit: 'xã Cổ Đạm, tỉnh Hà Tĩnh' }, ['Ủy ban nhân dân xã Cổ Đạm']],
  [{ unit: 'Sở Y tế Lạng Sơn' }, ['Sở Y tế']],
  [{ unit: 'Sở Y tế tỉnh Lạng Sơn' }, ['Sở Y tế']],
  [{ unit: 'Sở Y tế Hà Tĩnh' }, []],
  [{ unit: 'Trường THPT Nà Bản' }, ['Trường THPT Nà Bản']],
  [{ unit: 'thpt na ban' }, ['Trường THPT Nà Bản']],
  [{ unit: 'Trường THPT Nà' }, ['Trường THPT Nà Bản']],
  [{ unit: 'Trường THPT Nà Bả' }, []],
  [{ unit: 'Trường THPT Nà Bản', province: 'Hà Tĩnh' }, []],
  [{ unit: '«»' }, []],
])('%j: units of the list, with their province at the end too, else who issued', async (filter, issuers) => {
  expect((await store.listDocuments(filter)).rows.map(({ issuer }) => issuer)).toEqual(issuers);
});
