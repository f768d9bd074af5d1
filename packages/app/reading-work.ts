import { type Envelope, Refusal } from '@tonghop/model';
import type { Job } from '@tonghop/store';
import { faultWords } from '@tonghop/store/fault-words';
import { DISK_FULL, freeBytes, RESERVE } from './disk-room.ts';
import { withEnvelope } from './envelope.ts';
import { withHints } from './hints.ts';
import { secretRefusal } from './inbox/arrival.ts';
import { purgeSecret } from './inbox/purge-secret.ts';
import { rulesVersion } from './rules-version.ts';
import type { Workplace } from './workplace.ts';

type Place = Pick<Workplace, 'store' | 'hands' | 'log' | 'config'>;
type ReadJob = { sha256: string /** Given with a retry; the store forgets it when the job ends. */; password?: string };

/** What is said of a document that was in the store and is no longer: only a mark of secrecy does that while it is being read. */
export const GONE = { vi: 'Tài liệu có dấu mật: không lưu nội dung nào.', en: 'A document is stamped secret: nothing of it is kept.' };

/** Says whether the embedded database's disk is too full to read on, and tells of it once. */
function pauseWhenFull({ config, log }: Place): () => Promise<boolean> {
  let full = false;
  return async () => {
    const now = config.databaseUrl === undefined && (await freeBytes(config.dataDir)) < RESERVE;
    if (now && !full) log.error({ code: 'ENOSPC' }, DISK_FULL);
    if (!now && full) log.info('room again: reading goes on');
    full = now;
    return full;
  };
}

/** Takes «read» jobs until `signal` aborts: source → reading → findings → rows, the results and the job's end in one transaction. */
export function workOnReadings(place: Place, signal: AbortSignal, password?: string): Promise<void> {
  const { store, log, config } = place;
  return store.work<ReadJob>('read', (job) => readOne(place, job, password), {
    concurrency: config.limits.processes,
    signal,
    paused: pauseWhenFull(place),
    onEnd: (job, outcome, error) => {
      if (outcome === 'done') return;
      const told = {
        job: job.id,
        document: job.key?.slice(0, 12),
        attempts: job.attempts,
        code: error instanceof Refusal ? error.code : undefined,
      };
      if (outcome === 'refused') log.warn(told, 'refused');
      else log.error({ ...told, error: faultWords(error) }, `read ${outcome}`);
    },
  });
}

async function readOne(place: Place, job: Job<ReadJob>, password: string | undefined): Promise<void> {
  const { store, hands, log, config } = place;
  const source = await store.loadSource(job.payload.sha256);
  if (!source) return;
  const started = performance.now();
  const options = { password: job.payload.password ?? password, ocr: config.ocr, phrases: config.phrases, maxPages: config.maxPages };
  const { reading, findings, secrecy } = await hands.read(source, options, (done, of) => job.progress(done, of));
  if (secrecy) {
    const nameHash = await purgeSecret(place, source, secretRefusal(secrecy).message, (write) => job.finish(write));
    log.warn({ code: 'source.secret', nameHash }, 'purged');
    return;
  }
  const deliveries = (await store.showDocument(source.sha256))?.deliveries ?? [];
  const envelope = deliveries.map((delivery) => delivery.hints.envelope as Envelope | undefined).find((one) => one !== undefined);
  const told = envelope ? withEnvelope(reading, findings, envelope) : findings;
  const all = await withHints(store, reading, told, deliveries);
  await job.finish((tx) => tx.saveReading(reading, all, { rules: rulesVersion() }));
  const ms = Math.round(performance.now() - started);
  log.info({ document: source.sha256.slice(0, 12), format: source.format, pages: reading.pages, findings: all.length, ms }, 'read');
}

/** Resolves when every one of these documents is read, failed or gone, in this process or another; `heard` is told of each, in their order. */
export async function untilRead(
  store: Workplace['store'],
  documents: readonly string[],
  heard: (sha256: string, state: 'ready' | 'failed' | 'opened' | 'gone') => void | Promise<void>,
): Promise<void> {
  let wake = () => {};
  const stop = await store.listen((event) => {
    if (event.type === 'document') wake();
  });
  try {
    for (const sha256 of documents)
      for (;;) {
        const news = new Promise<void>((resolve) => {
          // A notice may be lost with its connection.
          const timer = setTimeout(resolve, 2000);
          timer.unref();
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        const state = (await store.showDocument(sha256))?.document.state ?? 'gone';
        if (state !== 'waiting') {
          await heard(sha256, state);
          break;
        }
        await news;
      }
  } finally {
    await stop();
  }
}
