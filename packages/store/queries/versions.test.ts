import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../index.ts';
import { type Sample, sampleReport, sampleSource } from '../testing/sample-report.ts';
import { openTestStore } from '../testing/test-store.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const words = (seed: number, count: number) =>
  Array.from({ length: count }, (_, i) => `từ${(seed * 7919 + i * 104_729) % 99_991}`).join(' ');
const draft: Sample = {
  unit: 'xã Cổ Đạm',
  province: 'Hà Tĩnh',
  request: '77/UBND-VX',
  difficulties: ['Hạ tầng còn yếu'],
  body: words(1, 400),
};
async function saved(sample: Sample) {
  const { source, reading, findings } = sampleReport(sample);
  const { document } = await store.saveSource(source, { how: 'inbox' }, null);
  await store.saveReading(reading, findings, { rules: '1' });
  return document;
}
const rowOf = async (document: number) => (await store.showDocument(document))!.document;

describe('versions, campaigns, samples, purge', () => {
  test('near-identical reports of one unit and campaign: the newest counts until a person chooses', async () => {
    const first = await saved(draft);
    const final = await saved({ ...draft, symbol: '9/BC-UBND', body: `${words(1, 380)} ${words(2, 20)}` });
    const otherUnit = await saved({ ...draft, unit: 'xã Hồng Lộc' });
    const otherText = await saved({ ...draft, body: words(3, 400), difficulties: ['Thiếu kinh phí'] });
    expect((await rowOf(first)).current).toBe(false);
    expect((await rowOf(final)).current).toBe(true);
    expect((await rowOf(otherUnit)).series).toBeNull();
    expect((await rowOf(otherText)).series).toBeNull();
    expect((await store.showDocument(final))?.versions.map(({ id }) => id)).toEqual([first, final]);
    expect((await store.queryFindings('difficulty', { unit: 'xã Cổ Đạm', search: 'ha tang' })).total).toBe(1);
    expect((await store.queryFindings('difficulty', { unit: 'xã Cổ Đạm', search: 'ha tang', versions: 'all' })).total).toBe(2);
    await store.chooseVersion(first, 'Lan');
    const scan = await saved({ ...draft, symbol: '10/BC-UBND' });
    expect([(await rowOf(first)).current, (await rowOf(final)).current, (await rowOf(scan)).current]).toEqual([true, false, false]);
    await store.purgeSource(first);
    expect([(await rowOf(final)).current, (await rowOf(scan)).current]).toEqual([false, true]);
  });

  test('a school or a union, which no list of units has, has versions by its name', async () => {
    const { unit: _, ...sent } = draft;
    const school = { ...sent, issuer: 'Trường THPT Mai Sơn', body: words(31, 400), request: '91/SGDĐT' };
    const typed = await saved(school);
    const scan = await saved({ ...school, issuer: 'TRƯỜNG THPT MAI SƠN', symbol: '3/BC-THPT' });
    const other = await saved({ ...school, issuer: 'Trường THPT Cò Nòi' });
    const nobody = await saved({ ...school, issuer: undefined, symbol: '4/BC' } as Sample);
    expect((await store.showDocument(scan))?.versions.map(({ id, current }) => [id, current])).toEqual([
      [typed, false],
      [scan, true],
    ]);
    expect((await rowOf(other)).series).toBeNull();
    expect((await rowOf(nobody)).series).toBeNull();
  });

  test('one unit’s reports of two periods are no versions, however alike; a scan whose request was not read is one', async () => {
    const quarter = (n: number) => ({ label: `quý ${n}`, from: `2026-0${n * 3 - 2}-01`, to: `2026-0${n * 3}-28` });
    const body = words(21, 400);
    const sample = { ...draft, unit: 'xã Thạch Hà', body, request: '81/UBND-VX' };
    const first = await saved({ ...sample, period: quarter(1) });
    const second = await saved({ ...sample, period: quarter(2), symbol: '2/BC' });
    const { request: _, ...silent } = sample;
    const scan = await saved({ ...silent, period: quarter(2), body: `${words(21, 380)} nhiễu` });
    expect((await rowOf(first)).series).toBeNull();
    expect((await rowOf(second)).series).toBe((await rowOf(scan)).series);
    expect((await rowOf(second)).series).not.toBeNull();
    // The same period tells the occasion as a campaign does; nothing tells it here.
    const loose = { ...silent, unit: 'xã Đức Thọ', body: words(22, 400) };
    const one = await saved(loose);
    const reworded = { ...loose, body: `${words(22, 320)} ${words(23, 80)}` };
    expect((await rowOf(await saved(reworded))).series).toBeNull();
    const told = { ...loose, unit: 'xã Can Lộc', period: quarter(3) };
    const [a, b] = [await saved(told), await saved({ ...reworded, unit: 'xã Can Lộc', period: quarter(3) })];
    expect((await rowOf(a)).series).toBe((await rowOf(b)).series);
    expect((await rowOf(a)).series).not.toBeNull();
    expect((await rowOf(one)).series).toBeNull();
  });

  test('two versions saved at the same time see each other', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map((n) => saved({ ...draft, unit: 'xã Kỳ Anh', symbol: `${n}/BC`, request: '78/UBND-VX', body: words(5, 300) })),
    );
    const rows = await Promise.all(ids.map(rowOf));
    expect(rows.filter(({ current }) => current)).toHaveLength(1);
    expect(new Set(rows.map(({ series }) => series)).size).toBe(1);
  });

  test('a campaign is found by its answers, and taken over when a person enters it', async () => {
    const document = await saved({ ...draft, unit: 'phường Thành Sen', request: '79/UBND-VX', body: words(6, 50) });
    const [found] = (await store.listCampaigns()).filter(({ symbol }) => symbol === '79/UBND-VX');
    expect(found).toMatchObject({ found: true, documents: 1, province: '42' });
    const entered = await store.saveCampaign({
      symbol: '79 / UBND-VX',
      date: '2026-02-03',
      province: 'Hà Tĩnh',
      title: 'Báo cáo quý I',
      deadline: '2026-03-15',
      period: { label: 'quý I', from: '2026-01-01', to: '2026-03-31' },
    });
    expect(entered).toMatchObject({ id: found!.id, found: false, documents: 1, title: 'Báo cáo quý I', deadline: '2026-03-15' });
    expect((await rowOf(document)).campaign).toBe(entered.id);
    expect((await store.listDocuments({ campaign: '79/UBND-VX' })).rows.map(({ id }) => id)).toEqual([document]);
    const other = await store.saveCampaign({ symbol: '79/UBND-VX', date: '2025-02-03', province: 'Hà Tĩnh' });
    expect(other.id).not.toBe(entered.id);
    expect(other.documents).toBe(0);
  });

  test('samples go with one call; one that also arrived stays', async () => {
    const sample = sampleSource('mẫu');
    const both = sampleSource('mẫu mà cũng gửi đến');
    await store.saveSource(sample, { how: 'sample' }, null);
    await store.saveSource(both, { how: 'sample' }, null);
    await store.saveSource(both, { how: 'inbox' }, null);
    expect((await store.listDocuments({ sample: true })).rows.map(({ sha256 }) => sha256)).toEqual([sample.sha256]);
    expect(await store.removeSamples()).toBe(1);
    expect(await store.showDocument(sample.sha256)).toBeNull();
    expect((await store.showDocument(both.sha256))?.deliveries).toHaveLength(1);
  });

  test('a purge takes all that hangs on a source, and what only it enclosed', async () => {
    const mail = sampleSource('thư', 'thư.eml');
    const inside = sampleReport({ symbol: '5/BC', difficulties: ['Bí mật'], enclosedIn: mail.sha256 });
    const also = sampleSource('cũng gửi riêng', 'riêng.txt', mail.sha256);
    await store.saveSource(mail, { how: 'inbox' });
    await store.saveSource(inside.source, { how: 'enclosed' });
    await store.saveSource(also, { how: 'enclosed' });
    await store.saveSource({ ...also, enclosedIn: undefined }, { how: 'inbox' });
    await store.saveReading(inside.reading, inside.findings, { rules: '1' });
    await store.recordOpening(mail.sha256);
    expect((await store.showDocument(mail.sha256))?.encloses).toHaveLength(2);
    expect((await store.showDocument(mail.sha256))?.document.state).toBe('opened');
    expect(await store.purgeSource(mail.sha256)).toBe(true);
    expect(await store.purgeSource(mail.sha256)).toBe(false);
    expect(await store.showDocument(inside.source.sha256)).toBeNull();
    expect((await store.queryFindings('difficulty', { search: 'bí mật', versions: 'all' })).total).toBe(0);
    expect((await store.listJobs({ limit: 500 })).rows.some(({ key }) => key === mail.sha256 || key === inside.source.sha256)).toBe(false);
    expect((await store.showDocument(also.sha256))?.deliveries.map(({ how }) => how)).toEqual(['inbox']);
    await expect(store.saveReading(inside.reading, inside.findings, { rules: '2' })).rejects.toThrow('not in the store');
  });

  test('a failure without a document keeps only its name’s hash', async () => {
    await store.recordFailure({ nameHash: 'f'.repeat(64), code: 'source.secret', message: 'Văn bản mật không được nhận.' });
    expect((await store.listFailures()).rows[0]).toMatchObject({
      sha256: null,
      name: null,
      nameHash: 'f'.repeat(64),
      code: 'source.secret',
    });
  });

  test('an arrival that is told of again is the same line, told anew', async () => {
    const told = { name: 'hong.pdf', code: 'source.broken' as const, message: 'Tệp hỏng.', arrival: 'a'.repeat(64) };
    const id = await store.recordFailure(told);
    const lines = async () => (await store.listFailures()).rows.filter(({ name }) => name === told.name);
    const [first] = await lines();
    expect(await store.recordFailure({ ...told, message: 'Tệp vẫn hỏng.' })).toBe(id);
    const [again, ...others] = await lines();
    expect([again?.message, others]).toEqual(['Tệp vẫn hỏng.', []]);
    expect(Date.parse(again!.at)).toBeGreaterThan(Date.parse(first!.at) - 1);
  });
});
