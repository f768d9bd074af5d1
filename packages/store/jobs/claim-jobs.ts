import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';

/** A job as its worker holds it: `worker` and `attempt` together are the fence. */
export type Claim = {
  id: number;
  kind: string;
  key: string | null;
  payload: Record<string, unknown>;
  attempt: number;
  maxAttempts: number;
  worker: string;
};

/**
 * No pause and no lease is as long: what is due later was put there by a clock that has been set back since (a machine that starts with a
 * wrong time and is told the right one), and would wait as long as the clock was wrong.
 */
const NEVER_SO_LONG = sql`now() + interval '15 minutes'`;

const lease = (ms: number) => sql`now() + ${ms}::int * interval '1 ms'`;
const mine = (job: Claim) => sql`id = ${job.id} and worker = ${job.worker} and attempts = ${job.attempt} and state = 'running'`;
const hit = async (db: Database, query: ReturnType<typeof sql>) => ((await db.execute(query)).rowCount ?? 0) > 0;

/** Takes up to `n` due jobs of a kind, oldest first, past those that others are just taking. */
export async function claimJobs(db: Database, kind: string, worker: string, n: number, leaseMs: number): Promise<Claim[]> {
  const taken = await db.execute<{ claim: Claim }>(sql`update job set state = 'running', attempts = attempts + 1, worker = ${worker},
      lease_until = ${lease(leaseMs)}, done = 0, "of" = null
    where id in (select id from job where kind = ${kind} and state = 'ready' and (run_at <= now() or run_at > ${NEVER_SO_LONG}) order by run_at, id limit ${n} for update skip locked)
    returning jsonb_build_object('id', id, 'kind', kind, 'key', key, 'payload', payload, 'attempt', attempts, 'maxAttempts', max_attempts,
      'worker', worker) as claim`);
  return taken.rows.map(({ claim }) => claim).sort((a, b) => a.id - b.id);
}

/**
 * How many times more often than a handler may fail a job's worker may fall silent. A document that harms its reader is told by the reader's
 * parent, which counts; a worker that is gone was killed or lost its power, mostly, and says little of the job.
 */
const SILENT_TIMES = 10;

/** Gives jobs whose worker fell silent back to the queue; those that have used all their attempts many times over are dead, and returned. */
export async function reapJobs(
  db: Database,
): Promise<{ id: number; kind: string; key: string | null; payload: Record<string, unknown> }[]> {
  const reaped = await db.execute<{
    row: { id: number; kind: string; key: string | null; payload: Record<string, unknown>; state: string };
  }>(
    sql`update job set state = case when attempts >= max_attempts * ${SILENT_TIMES}::int then 'dead' else 'ready' end, error = coalesce(error, 'worker lost'),
        worker = null, lease_until = null, finished_at = case when attempts >= max_attempts * ${SILENT_TIMES}::int then now() end
      where id in (select id from job where state = 'running' and (lease_until < now() or lease_until > ${NEVER_SO_LONG}) for update skip locked)
      returning jsonb_build_object('id', id, 'kind', kind, 'key', key, 'payload', payload, 'state', state) as row`,
  );
  return reaped.rows.map(({ row }) => row).filter(({ state }) => state === 'dead');
}

/** Forgets jobs that were done a month ago. */
export async function forgetJobs(db: Database): Promise<void> {
  await db.execute(sql`delete from job where state = 'done' and finished_at < now() - interval '30 days'`);
}

/** Keeps a job for another lease; false when it is in other hands. */
export const keepJob = (db: Database, job: Claim, leaseMs: number) =>
  hit(db, sql`update job set lease_until = ${lease(leaseMs)} where ${mine(job)}`);

/** Tells how far a job is. */
export const tellProgress = (db: Database, job: Claim, done: number, of: number) =>
  hit(db, sql`update job set done = ${done}, "of" = ${of} where ${mine(job)}`);

/** Ends a job for good; false when it is in other hands. A document's password is not kept longer than it is needed. */
export const endJob = (db: Database, job: Claim, state: 'done' | 'refused' | 'dead', error: string | null = null) =>
  hit(
    db,
    sql`update job set state = ${state}, error = ${error}, payload = payload - 'password', worker = null, lease_until = null, finished_at = now(),
      done = case when ${state} = 'done' then coalesce("of", done) else done end where ${mine(job)}`,
  );

/** Gives a job back, to be tried again after some seconds; uncounted where it was not the job's fault. */
export const returnJob = (db: Database, job: Claim, error: string | null, { counted, seconds }: { counted: boolean; seconds: number }) =>
  hit(
    db,
    sql`update job set state = 'ready', error = ${error}, worker = null, lease_until = null, attempts = attempts - ${counted ? 0 : 1},
      run_at = now() + ${seconds} * interval '1 s' where ${mine(job)}`,
  );

/** When the next job of a kind falls due, in milliseconds from now; null when none waits. */
export async function nextDue(db: Database, kind: string): Promise<number | null> {
  const [row] = await select<{ ms: number | null }>(
    db,
    sql`select case when run_at > ${NEVER_SO_LONG} then 0 else extract(epoch from run_at - now()) * 1000 end as ms from job where kind = ${kind} and state = 'ready' order by run_at, id limit 1`,
  );
  return row?.ms ?? null;
}
