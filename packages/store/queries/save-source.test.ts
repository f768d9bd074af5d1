import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../index.ts';
import { sampleSource } from '../testing/sample-report.ts';
import { openTestStore } from '../testing/test-store.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

describe('saveSource', () => {
  test('commits bytes, delivery and job together', async () => {
    const source = sampleSource(`đầu ${'x'.repeat(2_500_000)} cuối`);
    const saved = await store.saveSource(source, { how: 'inbox', path: 'xã A/quý I/b.txt', hints: { unit: 'xã A' } });
    expect(saved).toMatchObject({ fresh: true, delivered: true });
    expect((await store.loadSource(saved.document))?.bytes).toEqual(source.bytes);
    const page = await store.showDocument(source.sha256);
    expect(page?.document).toMatchObject({ state: 'waiting', deliveries: 1, job: { kind: 'read', state: 'ready' } });
    expect(page?.deliveries[0]).toMatchObject({ how: 'inbox', path: 'xã A/quý I/b.txt', hints: { unit: 'xã A' } });
  });

  test('a failing transaction leaves nothing', async () => {
    const source = sampleSource('không bao giờ có');
    const failing = store.transaction(async (tx) => {
      await tx.saveSource(source, { how: 'cli' });
      throw new Error('điện mất');
    });
    await expect(failing).rejects.toThrow('điện mất');
    expect(await store.loadSource(source.sha256)).toBeNull();
    expect((await store.listJobs({ limit: 500 })).rows.some(({ key }) => key === source.sha256)).toBe(false);
  });

  test('the same bytes again are another delivery and no job; the same key again is nothing', async () => {
    const source = sampleSource('hai lần');
    const first = await store.saveSource(source, { how: 'inbox', key: 'một' });
    const again = await store.saveSource({ ...source, name: 'tên khác.txt' }, { how: 'mail', key: 'hai' });
    const crash = await store.saveSource(source, { how: 'inbox', key: 'một' });
    expect([first.fresh, again.fresh, crash.fresh]).toEqual([true, false, false]);
    expect([first.delivered, again.delivered, crash.delivered]).toEqual([true, true, false]);
    expect(again.job).toBeNull();
    expect(crash.delivery).toBe(first.delivery);
    const page = await store.showDocument(first.document);
    expect(page?.deliveries.map(({ name, how }) => [name, how])).toEqual([
      ['báo cáo.txt', 'inbox'],
      ['tên khác.txt', 'mail'],
    ]);
  });

  test('ten at once make one source and one job', async () => {
    const source = sampleSource('cùng lúc');
    const saved = await Promise.all(Array.from({ length: 10 }, () => store.saveSource(source, { how: 'upload' })));
    expect(saved.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(new Set(saved.map(({ document }) => document)).size).toBe(1);
    expect((await store.listJobs({ limit: 500 })).rows.filter(({ key }) => key === source.sha256)).toHaveLength(1);
  });

  test('an empty file and strange names are kept', async () => {
    const source = sampleSource('', 'a\u0000b\ud800.txt');
    const { document } = await store.saveSource(source, { how: 'cli', hints: { subject: 'x\u0000y' } }, null);
    expect(await store.loadSource(document)).toMatchObject({ name: 'a\ufffdb\ufffd.txt', bytes: Buffer.alloc(0) });
  });
});
