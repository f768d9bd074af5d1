import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Filter, Store } from '../index.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { openTestStore } from '../testing/test-store.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  const reports = [
    {
      unit: 'xã Cổ Đạm',
      province: 'Hà Tĩnh',
      date: '2026-03-10',
      symbol: '1/BC-UBND',
      request: '11/UBND-VX',
      themes: ['ha-tang'],
      difficulties: ['Đường truyền ở thôn còn chậm', 'Trạm phát sóng ở vùng cao chưa phủ kín'],
      directives: ['57-NQ/TW'],
    },
    {
      unit: 'phường Mỹ Tho',
      province: 'Đồng Tháp',
      date: '2026-06-10',
      symbol: '2/BC-UBND',
      themes: ['nhan-luc'],
      difficulties: ['Đương nhiên cán bộ còn thiếu', 'Dân thôn Dương Truyền còn nghèo'],
      proposals: ['Đề nghị bố trí kinh phí đào tạo'],
    },
  ];
  for (const sample of reports) {
    const { source, reading, findings } = sampleReport(sample);
    await store.saveSource(source, { how: 'cli' }, null);
    await store.saveReading(reading, findings, { rules: '1' });
  }
});
afterAll(() => store.close());

const texts = async (filter: Filter & { theme?: string }) =>
  (await store.queryFindings('difficulty', filter)).rows.map(({ fields }) => fields.text);

describe('queryFindings', () => {
  test.each([
    [{ theme: 'nhan-luc' }, 2],
    [{ theme: 'khac' }, 0],
    [{ province: 'Hà Tĩnh' }, 2],
    [{ province: 'tỉnh hà tĩnh' }, 2],
    [{ province: '82' }, 2],
    [{ province: 'Hà Đông' }, 0],
    [{ unit: 'Cổ Đạm' }, 2],
    [{ unit: '18394' }, 2],
    [{ unit: 'Mỹ Thọ' }, 0],
    [{ unit: 'phường Mỹ Tho' }, 2],
    [{ since: '2026-04-01' }, 2],
    [{ until: '2026-04-01' }, 2],
    [{ since: '2026-04-01', until: '2026-05-01' }, 0],
    [{ campaign: '11/UBND-VX' }, 2],
    [{ campaign: '12/UBND-VX' }, 0],
    [{ theme: 'ha-tang', search: 'song' }, 1],
    [{ search: '«»' }, 0],
  ])('%j finds %i', async (filter, count) => {
    expect(await texts(filter)).toHaveLength(count);
  });

  test('search knows Vietnamese: without diacritics it finds all, with them the exact comes first', async () => {
    expect(await texts({ search: 'duong truyen' })).toHaveLength(2);
    expect((await texts({ search: 'đường truyền' }))[0]).toBe('Đường truyền ở thôn còn chậm');
    expect((await texts({ search: 'ĐƯƠNG' }))[0]).toBe('Đương nhiên cán bộ còn thiếu');
    expect((await texts({ search: 'dương' })).length).toBe(3);
    expect(await texts({ search: 'truyền đường' })).toHaveLength(2);
    expect(await texts({ search: 'thôn không có' })).toEqual([]);
    expect((await store.queryFindings('directive', { search: '57-NQ/TW' })).total).toBe(1);
    expect((await store.queryFindings('proposal', { search: 'ubnd tinh' })).total).toBe(1);
  });

  test('pages', async () => {
    const all = await texts({});
    expect(all).toHaveLength(4);
    const first = await store.queryFindings('difficulty', { limit: 3 });
    const second = await store.queryFindings('difficulty', { limit: 3, offset: 3 });
    expect([first.total, second.total]).toEqual([4, 4]);
    expect([...first.rows, ...second.rows].map(({ fields }) => fields.text)).toEqual(all);
    expect(await store.queryFindings('difficulty', { offset: 10 })).toEqual({ total: 4, rows: [] });
  });

  test('a row names its document', async () => {
    const { rows } = await store.queryFindings('difficulty', { unit: 'Cổ Đạm', limit: 1 });
    expect(rows[0]?.document).toMatchObject({
      symbol: '1/BC-UBND',
      unitName: 'Xã Cổ Đạm',
      provinceName: 'Tỉnh Hà Tĩnh',
      date: '2026-03-10',
    });
    expect(rows[0]?.cite.quote).toBe(rows[0]?.fields.text);
  });

  test('listDocuments filters, searches and pages', async () => {
    expect((await store.listDocuments({ state: 'ready' })).total).toBe(2);
    expect((await store.listDocuments({ state: 'failed' })).total).toBe(0);
    expect((await store.listDocuments({ documentType: 'Báo cáo', province: 'Đồng Tháp' })).total).toBe(1);
    expect((await store.listDocuments({ search: 'xa co dam' })).rows[0]?.unitName).toBe('Xã Cổ Đạm');
    expect((await store.listDocuments({ limit: 1, offset: 1 })).rows).toHaveLength(1);
    const [row] = (await store.listDocuments({ province: 'Đồng Tháp' })).rows;
    expect(row?.counts).toEqual({ header: 4, difficulty: 2, proposal: 1 });
    expect((await store.loadReading(row!.id))?.text).toContain('kinh phí đào tạo');
  });
});

test('the review queue: unsure findings nobody has judged, and their documents', async () => {
  const { source, reading, findings } = sampleReport({
    unit: 'xã Cổ Đạm',
    province: 'Hà Tĩnh',
    date: '2026-05-10',
    symbol: '9/BC-UBND',
    difficulties: ['Nội dung mờ trên bản quét', 'Nội dung rõ trên bản quét'],
  });
  await store.saveSource(source, { how: 'cli' }, null);
  let unsure = 0;
  const blurred = findings.map((finding) => ({ ...finding, confidence: finding.kind === 'difficulty' && unsure++ === 0 ? 0.4 : 0.9 }));
  await store.saveReading(reading, blurred, { rules: '1' });
  const queue = await store.queryFindings('difficulty', { review: true });
  expect(queue.rows.map(({ fields }) => fields.text)).toEqual(['Nội dung mờ trên bản quét']);
  expect((await store.listDocuments({ review: true })).rows.map(({ sha256, review }) => [sha256, review])).toEqual([[source.sha256, 1]]);
  await store.addVerdict(source.sha256, { finding: queue.rows[0]!.fingerprint, says: 'right', by: 'cán bộ', at: '2026-06-01T00:00:00Z' });
  expect(await store.listDocuments({ review: true })).toEqual({ total: 0, rows: [] });
});

/** How much of a document a person should look at, as the review queue has it; false where it is not in the queue. */
const inReview = async (sha256: string) =>
  (await store.listDocuments({ review: true })).rows.find((row) => row.sha256 === sha256)?.review ?? false;

test('a document in which nothing was found is in the review queue', async () => {
  const { source, reading } = sampleReport({ unit: 'xã Cổ Đạm', province: 'Hà Tĩnh', date: '2026-05-12', symbol: '11/BC-UBND' });
  await store.saveSource(source, { how: 'cli' }, null);
  expect(await inReview(source.sha256)).toBe(false);
  await store.saveReading(reading, [], { rules: '1' });
  expect(await inReview(source.sha256)).toBe(1);
});

test('a page that recognition read badly puts its document in the review queue until somebody has judged it', async () => {
  const { source, reading, findings } = sampleReport({
    unit: 'xã Cổ Đạm',
    province: 'Hà Tĩnh',
    date: '2026-05-11',
    symbol: '10/BC-UBND',
    difficulties: ['Nội dung trên trang mờ'],
  });
  const note = { code: 'ocr.low-confidence', level: 'warning', page: 2, text: 'Trang 2 nhận dạng chữ chưa chắc chắn.' } as const;
  const turned = { code: 'ocr.turned', level: 'info', page: 1, text: 'Trang 1 nằm xoay.' } as const;
  await store.saveSource(source, { how: 'cli' }, null);
  await store.saveReading({ ...reading, notes: [turned] }, findings, { rules: '1' });
  expect(await inReview(source.sha256)).toBe(false);
  await store.saveReading({ ...reading, reader: 'txt/2', notes: [turned, note] }, findings, { rules: '1' });
  expect(await inReview(source.sha256)).toBe(1);
  const [found] = (await store.queryFindings('difficulty', { search: 'trang mờ' })).rows;
  await store.addVerdict(source.sha256, { finding: found!.fingerprint, says: 'right', by: 'cán bộ', at: '2026-06-01T00:00:00Z' });
  expect(await inReview(source.sha256)).toBe(false);
});
