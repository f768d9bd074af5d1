import { Refusal } from '@tonghop/model';
import { rulesVersion } from './rules-version.ts';
import type { Workplace } from './workplace.ts';

/** Takes «read» jobs until `signal` aborts: source → reading → findings → rows, the results and the job's end in one transaction. */
export function workOnReadings(
  place: Pick<Workplace, 'store' | 'hands' | 'log' | 'config'>,
  signal: AbortSignal,
  password?: string,
): Promise<void> {
  const { store, hands, log, config } = place;
  const rules = rulesVersion();
  return store.work<{ sha256: string }>(
    'read',
    async (job) => {
      const source = await store.loadSource(job.payload.sha256);
      if (!source) return;
      const started = performance.now();
      const { reading, findings } = await hands.read(source, { password, ocr: config.ocr }, (done, of) => job.progress(done, of));
      await job.finish((tx) => tx.saveReading(reading, findings, { rules }));
      log.info(
        {
          document: source.sha256.slice(0, 12),
          format: source.format,
          pages: reading.pages,
          findings: findings.length,
          ms: Math.round(performance.now() - started),
        },
        'read',
      );
    },
    {
      concurrency: config.limits.processes,
      signal,
      onEnd: (job, outcome, error) => {
        if (outcome === 'done') return;
        const told = {
          job: job.id,
          document: job.key?.slice(0, 12),
          attempts: job.attempts,
          code: error instanceof Refusal ? error.code : undefined,
        };
        if (outcome === 'refused') log.warn(told, 'refused');
        else log.error({ ...told, error: error instanceof Error ? error.message : String(error) }, `read ${outcome}`);
      },
    },
  );
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
          wake = resolve;
          // A notice may be lost with its connection.
          setTimeout(resolve, 2000);
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
