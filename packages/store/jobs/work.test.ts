import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '@tonghop/model';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Job, LeaseLost, type Store, type StoreEvent, type WorkOptions } from '../index.ts';
import { sampleReport, sampleSource } from '../testing/sample-report.ts';
import { onServer, openTestStore } from '../testing/test-store.ts';

let store: Store;
let stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
afterEach(async () => {
  for (const stop of stops) await stop();
  stops = [];
});

type End = { key: string | null; outcome: string; error?: unknown };

/** Works in the background until the test ends or `stop` is called; tells how jobs ended. */
function working(kind: string, handle: (job: Job) => Promise<void>, options: Partial<WorkOptions> = {}) {
  const control = new AbortController();
  const ends: End[] = [];
  const onEnd: WorkOptions['onEnd'] = (job, outcome, error) => ends.push({ key: job.key, outcome, error });
  const all = store.work(kind, handle, { leaseMs: 3000, pollMs: 50, ...options, onEnd, signal: control.signal });
  const stop = async () => {
    control.abort();
    await all;
  };
  stops.push(stop);
  const ended = async (count: number) => {
    await vi.waitUntil(() => ends.length >= count, { timeout: 60_000, interval: 10 });
    return ends;
  };
  return { ended, stop };
}
const run = (query: string, ...values: unknown[]) => onServer(store.url, (client) => client.query(query, values));
const jobOf = async (kind: string) => (await store.listJobs({ kind })).rows[0]!;
/** Makes waiting jobs due now, so that the test need not sit out the back-off. */
const hurry = (kind: string) => run(`update job set run_at = now() where kind = $1 and state = 'ready'`, kind);

describe('the queue', () => {
  test('an open key is taken once; a finished one may come again', async () => {
    expect(await store.enqueue('once', 'a')).not.toBeNull();
    expect(await store.enqueue('once', 'a')).toBeNull();
    expect(await store.enqueue('once', null)).not.toBeNull();
    expect(await store.enqueue('once', null)).not.toBeNull();
    const { ended, stop } = working('once', async () => {});
    await ended(3);
    await stop();
    expect(await store.enqueue('once', 'a')).not.toBeNull();
  });

  test('a clock that was set back keeps no job waiting, due or held', async () => {
    await store.enqueue('ahead', 'due');
    await store.enqueue('ahead', 'held');
    await run(`update job set run_at = now() + interval '3 hours' where kind = 'ahead'`);
    await run(
      `update job set state = 'running', worker = 'gone', attempts = 1, lease_until = now() + interval '3 hours' where kind = 'ahead' and key = 'held'`,
    );
    const { ended } = working('ahead', async () => {});
    expect((await ended(2)).map(({ key, outcome }) => [key, outcome]).sort()).toEqual([
      ['due', 'done'],
      ['held', 'done'],
    ]);
  });

  test('a job of a transaction that fails never was', async () => {
    const failing = store.transaction(async (tx) => {
      await tx.enqueue('never', 'a');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await store.listJobs({ kind: 'never' })).total).toBe(0);
  });

  test('results and completion are one transaction', async () => {
    const { source, reading, findings } = sampleReport({ symbol: '1/BC', difficulties: ['Thiếu máy tính'] });
    await store.saveSource(source, { how: 'cli' });
    const { ended } = working('read', async (job) => {
      if (job.attempt === 1)
        await job.finish(async (tx) => {
          await tx.saveReading(reading, findings, { rules: '1' });
          throw new Error('connection reset');
        });
      await job.finish((tx) => tx.saveReading(reading, findings, { rules: '1' }));
    });
    await ended(1);
    expect((await store.showDocument(source.sha256))?.readings).toEqual([]);
    await hurry('read');
    expect((await ended(2)).map(({ outcome }) => outcome)).toEqual(['retry', 'done']);
    expect((await store.showDocument(source.sha256))?.document).toMatchObject({ state: 'ready', counts: { difficulty: 1 } });
  });

  test('other errors are tried again, later each time, until the job is dead and its document failed', async () => {
    const source = sampleSource('lỗi máy');
    const started = Date.now();
    await store.saveSource(source, { how: 'cli' }, { kind: 'broken' });
    await run(`update job set max_attempts = 2 where kind = 'broken'`);
    const { ended } = working('broken', async () => Promise.reject(new Error('EIO: disk')));
    await ended(1);
    const waiting = await jobOf('broken');
    expect(waiting).toMatchObject({ state: 'ready', attempts: 1 });
    expect(Date.parse(waiting.runAt) - started).toBeGreaterThanOrEqual(2000);
    await hurry('broken');
    expect((await ended(2)).map(({ outcome }) => outcome)).toEqual(['retry', 'dead']);
    expect((await store.showDocument(source.sha256))?.document).toMatchObject({ state: 'failed', failure: { code: 'job.dead' } });
  });

  test('a Refusal is never tried again by itself; retryFailed takes it up', async () => {
    const source = sampleSource('khoá');
    await store.saveSource(source, { how: 'cli' }, { kind: 'locked' });
    const { ended } = working('locked', async (job) => {
      if (job.payload.password !== 'mở') throw new Refusal('source.locked', 'Tệp «khoá» có mật khẩu.');
    });
    expect((await ended(1))[0]?.outcome).toBe('refused');
    expect((await store.showDocument(source.sha256))?.document).toMatchObject({
      state: 'failed',
      failure: { code: 'source.locked', message: 'Tệp «khoá» có mật khẩu.' },
    });
    expect(await store.retryFailed(source.sha256, { password: 'mở' })).toBe(1);
    expect((await ended(2))[1]?.outcome).toBe('done');
    expect(await store.retryFailed(source.sha256)).toBe(0);
  });

  test('a worker that falls silent says little of its job: it is given up only after many', async () => {
    const lost = async (kind: string, attempts: number) => {
      const source = sampleSource(`mất điện ${attempts}`);
      await store.saveSource(source, { how: 'cli' }, { kind });
      await run(
        `update job set state = 'running', worker = 'gone', attempts = ${attempts}, lease_until = now() - interval '1 s' where kind = '${kind}'`,
      );
      return source.sha256;
    };
    await lost('cut', 6);
    expect((await working('cut', async () => {}).ended(1))[0]?.outcome).toBe('done');
    const often = await lost('cut-often', 50);
    working('cut-often', async () => {});
    const state = async () => (await store.showDocument(often))?.document.state;
    for (let n = 0; n < 100 && (await state()) !== 'failed'; n++) await sleep(50);
    expect((await store.showDocument(often))?.document).toMatchObject({ state: 'failed', failure: { code: 'job.dead' } });
  });

  test('a long job keeps its lease', async () => {
    await store.enqueue('long', 'a');
    const { ended } = working('long', () => sleep(1200), { leaseMs: 400, concurrency: 2 });
    expect(await ended(1)).toEqual([{ key: 'a', outcome: 'done', error: undefined }]);
    expect((await jobOf('long')).attempts).toBe(1);
  });

  test('a worker that was thought dead writes nothing when it comes late', async () => {
    await store.enqueue('late', 'a');
    const written: string[] = [];
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    let first = true;
    const { ended } = working(
      'late',
      async (job) => {
        if (first) {
          first = false;
          // A frozen machine's lease has run out and another worker has given the job back to the queue.
          await run(`update job set state = 'ready', worker = null where id = $1`, job.id);
          await held;
          await expect(job.finish(async () => written.push('late'))).rejects.toBeInstanceOf(LeaseLost);
          throw new LeaseLost(job.id);
        }
        await job.finish(async () => written.push('second'));
      },
      { concurrency: 2, leaseMs: 900 },
    );
    await ended(1);
    release();
    expect((await ended(2)).map(({ outcome }) => outcome)).toEqual(['done', 'lost']);
    expect(written).toEqual(['second']);
  });

  test('asked to stop, a worker ends what it can and gives the rest back uncounted', async () => {
    await store.enqueue('stop', 'a');
    const { stop, ended } = working('stop', (job) => sleep(60_000, undefined, { signal: job.signal }));
    await vi.waitUntil(async () => (await jobOf('stop')).state === 'running', { timeout: 60_000, interval: 10 });
    await stop();
    expect((await ended(1))[0]?.outcome).toBe('retry');
    expect(await jobOf('stop')).toMatchObject({ state: 'ready', attempts: 0 });
  });

  test('progress is seen in the list and heard by listeners', async () => {
    const source = sampleSource('tiến độ');
    const heard: StoreEvent[] = [];
    const stop = await store.listen((event) => heard.push(event));
    await store.saveSource(source, { how: 'cli' }, { kind: 'paged' });
    let seen: unknown;
    const { ended } = working('paged', async (job) => {
      job.progress(3, 7);
      await vi.waitUntil(() => heard.some((event) => event.type === 'job' && event.done === 3), { timeout: 60_000, interval: 10 });
      seen = (await store.showDocument(source.sha256))?.document.job;
    });
    await ended(1);
    expect(seen).toMatchObject({ kind: 'paged', state: 'running', done: 3, of: 7 });
    await sleep(100);
    await stop();
    const states = heard.flatMap((event) => (event.type === 'job' && event.kind === 'paged' ? event.state : []));
    expect([...new Set(states)]).toEqual(['ready', 'running', 'done']);
    expect(heard).toContainEqual({ type: 'document', sha256: source.sha256, state: 'waiting' });
  });
});
