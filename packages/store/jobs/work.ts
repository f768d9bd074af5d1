import { randomUUID } from 'node:crypto';
import { Refusal } from '@tonghop/model';
import { bindQueries } from '../bind-queries.ts';
import type { Database } from '../database.ts';
import { faultWords, isMachineFault } from '../fault-words.ts';
import { listen } from '../listen.ts';
import { recordFailure } from '../queries/record-failure.ts';
import { type Job, LeaseLost, type Queries, type WorkOptions } from '../store.ts';
import { type Claim, claimJobs, endJob, forgetJobs, keepJob, nextDue, reapJobs, returnJob, tellProgress } from './claim-jobs.ts';

const LEASE_MS = 20_000;
const POLL_MS = 2_000;
const PROGRESS_MS = 400;
const FORGET_MS = 3_600_000;
/** Pause before work that a machine's fault stopped is tried again, seconds. */
const MACHINE_SECONDS = 10;

type Handle = (job: Job<never>) => Promise<void>;
type Outcome = Parameters<NonNullable<WorkOptions['onEnd']>>[1];

const subject = (job: { payload: Record<string, unknown> }) => (typeof job.payload.sha256 === 'string' ? job.payload.sha256 : null);
const GIVEN_UP = 'Đọc tệp này nhiều lần không thành công vì lỗi của máy hoặc chương trình. Hãy thử lại sau, hoặc báo cho người quản trị.';

/** Settles what a handler threw; tells how it ended. */
async function settle(db: Database, job: Claim, error: unknown, stopping: boolean): Promise<Outcome> {
  if (error instanceof LeaseLost) return 'lost';
  if (error instanceof Refusal)
    return db.transaction(async (tx) => {
      if (!(await endJob(tx, job, 'refused', `${error.code}: ${error.message}`))) return 'lost';
      if (subject(job)) await recordFailure(tx, { sha256: subject(job), code: error.code, message: error.message });
      return 'refused';
    });
  if (stopping) return (await returnJob(db, job, null, { counted: false, seconds: 0 })) ? 'retry' : 'lost';
  const told = faultWords(error, true);
  // A full disk or a database that is away says nothing of the document: it waits until there is room again.
  if (isMachineFault(error)) return (await returnJob(db, job, told, { counted: false, seconds: MACHINE_SECONDS })) ? 'retry' : 'lost';
  if (job.attempt < job.maxAttempts)
    return (await returnJob(db, job, told, { counted: true, seconds: Math.min(2 ** job.attempt, 300) })) ? 'retry' : 'lost';
  return db.transaction(async (tx) => {
    if (!(await endJob(tx, job, 'dead', told))) return 'lost';
    if (subject(job)) await recordFailure(tx, { sha256: subject(job), code: 'job.dead', message: GIVEN_UP });
    return 'dead';
  });
}

/** Runs one claimed job under a lease that is renewed while the handler works. */
async function runJob(db: Database, job: Claim, handle: Handle, stop: AbortSignal, leaseMs: number): Promise<[Outcome, unknown?]> {
  const lost = new AbortController();
  let finished = false;
  let toldAt = 0;
  const beat = setInterval(() => {
    keepJob(db, job, leaseMs).then(
      (kept) => kept || finished || lost.abort(new LeaseLost(job.id)),
      () => {}, // the database is away for a moment; the lease outlasts two missed beats
    );
  }, leaseMs / 3);
  const finish = async <T>(write: (tx: Queries) => Promise<T>): Promise<T> => {
    // Completion comes first: it locks the job's row, so that nobody can take it over while the results are written.
    const result = await db.transaction(async (tx) => {
      if (!(await endJob(tx, job, 'done'))) throw new LeaseLost(job.id);
      return write(bindQueries(tx));
    });
    finished = true;
    return result;
  };
  const progress = (done: number, of: number) => {
    const now = performance.now();
    if (now - toldAt < PROGRESS_MS && done < of) return;
    toldAt = now;
    tellProgress(db, job, done, of).catch(() => {});
  };
  const { id, kind, key, payload, attempt } = job;
  try {
    await handle({ id, kind, key, payload: payload as never, attempt, signal: AbortSignal.any([lost.signal, stop]), progress, finish });
    if (!finished) await finish(async () => {});
    return ['done'];
  } catch (error) {
    if (finished) return ['done', error];
    return [await settle(db, job, error, stop.aborted), error];
  } finally {
    clearInterval(beat);
  }
}

/** Jobs whose workers died too often: their documents are told failed. */
async function reap(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    for (const job of await reapJobs(tx))
      if (subject(job)) await recordFailure(tx, { sha256: subject(job), code: 'job.dead', message: GIVEN_UP });
  });
}

/** See `Store.work`. */
export async function work(db: Database, url: string, kind: string, handle: Handle, options: WorkOptions): Promise<void> {
  const { concurrency = 1, signal, leaseMs = LEASE_MS, pollMs = POLL_MS, onEnd, paused } = options;
  const worker = `${process.pid}-${randomUUID()}`;
  const running = new Set<Promise<void>>();
  let wake = () => {};
  const stopListening = await listen(url, (event) => {
    if (event.type === 'job' && event.state === 'ready' && event.kind === kind) wake();
  });
  const onStop = () => wake();
  signal.addEventListener('abort', onStop);
  let reapedAt = 0;
  let forgottenAt = 0;
  const look = async (): Promise<number> => {
    if (await paused?.()) return pollMs;
    const now = Date.now();
    if (now - reapedAt > leaseMs / 3) {
      reapedAt = now;
      await reap(db);
    }
    if (now - forgottenAt > FORGET_MS) {
      forgottenAt = now;
      await forgetJobs(db);
    }
    const free = concurrency - running.size;
    const jobs = free > 0 ? await claimJobs(db, kind, worker, free, leaseMs) : [];
    for (const job of jobs) {
      const ending = runJob(db, job, handle, signal, leaseMs)
        .catch((error): [Outcome, unknown] => ['lost', error]) // the database is away: the lease runs out and another takes it
        .then(([outcome, error]) => {
          running.delete(ending);
          onEnd?.({ id: job.id, kind: job.kind, key: job.key, attempts: job.attempt }, outcome, error);
          wake();
        });
      running.add(ending);
    }
    if (free > jobs.length) return Math.max(5, Math.min(pollMs, (await nextDue(db, kind)) ?? pollMs));
    return pollMs;
  };
  try {
    while (!signal.aborted) {
      let woken = false;
      let sleeper: NodeJS.Timeout | undefined;
      const waking = new Promise<void>((done) => {
        wake = () => {
          woken = true;
          done();
        };
      });
      const pause = await look().catch(() => pollMs);
      if (!woken && !signal.aborted) {
        await Promise.race([waking, new Promise((done) => (sleeper = setTimeout(done, pause)))]);
        clearTimeout(sleeper);
      }
    }
    await Promise.all(running);
  } finally {
    signal.removeEventListener('abort', onStop);
    await stopListening();
  }
}
