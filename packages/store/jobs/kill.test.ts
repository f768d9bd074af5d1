import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../index.ts';
import { openTestStore } from '../testing/test-store.ts';

/** More by hand: TONGHOP_TEST_KILLS=100. */
const KILLS = Number(process.env.TONGHOP_TEST_KILLS ?? 6);
const JOBS = KILLS * 15;
const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), '..', 'testing', 'worker-process.ts');

let store: Store;
const workers = new Set<ChildProcess>();
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await store.close();
});

async function start(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SCRIPT, store.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workers.add(worker);
  await once(worker.stdout!, 'data');
  return worker;
}

test('workers killed at random moments: every job is done once, none is lost', { timeout: 60_000 + KILLS * 5_000 }, async () => {
  for (let n = 0; n < JOBS; n++) await store.enqueue('slow', `k${n}`, { n }, { maxAttempts: 1000 });
  for (let kill = 0; kill < KILLS; kill++) {
    const worker = await start();
    await sleep(Math.random() * 120);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    workers.delete(worker);
  }
  await start();
  const left = async () =>
    (await store.listJobs({ limit: 1, state: 'ready' })).total + (await store.listJobs({ limit: 1, state: 'running' })).total;
  while ((await left()) > 0) await sleep(100);
  const done = await store.listFailures({ limit: JOBS * 2 });
  expect(done.rows.map(({ name }) => name).sort()).toEqual(Array.from({ length: JOBS }, (_, n) => `done ${n}`).sort());
});
