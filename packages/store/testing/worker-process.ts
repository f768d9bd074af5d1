import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../connect.ts';

// A worker for the kill test: takes slow jobs until it is killed. Each completion leaves one row, in the transaction that completes.
const [url = '', pace = '20'] = process.argv.slice(2);
const store = await connect({ url });
console.log('ready');
await store.work<{ n: number }>(
  'slow',
  async (job) => {
    await sleep(Math.random() * Number(pace));
    await job.finish(async (tx) => {
      await tx.recordFailure({ name: `done ${job.payload.n}`, code: 'job.dead', message: String(process.pid) });
      await sleep(Math.random() * 5);
    });
  },
  { concurrency: 3, leaseMs: 700, pollMs: 100, signal: new AbortController().signal },
);
