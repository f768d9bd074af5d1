import { faultWords } from '@tonghop/store/fault-words';
import type { Workplace } from '../workplace.ts';
import { failedFiles, failLate, refusePurged, settleFailed } from './late.ts';
import { placesOf } from './places.ts';

/** Documents looked at in one sweep. */
const MOST = 10_000;

/**
 * Brings the inbox files of documents that end badly where a clerk sees them, whichever process or machine read them: `failed/` with the
 * reason, `refused/` for what was purged as secret. What happened while nobody followed is made good at the beginning and the end.
 */
export async function followDocuments({
  store,
  config,
  log,
}: Pick<Workplace, 'store' | 'config' | 'log'>): Promise<{ stop: () => Promise<void> }> {
  const places = placesOf(config.inbox);
  const fail = async (sha256: string) => {
    const page = await store.showDocument(sha256);
    const why = page?.failures[0];
    if (page?.document.state !== 'failed' || !why) return;
    await failLate(places, page.deliveries, { code: why.code, message: why.message, at: new Date().toISOString(), sha256 });
  };
  const sweep = async () => {
    const { rows } = await store.listDocuments({ state: 'failed', versions: 'all', limit: MOST });
    for (const { sha256 } of rows) await fail(sha256);
    // Taken up again by a `retry` that was killed, read by another machine.
    await settleFailed(store, places, await failedFiles(places, true));
  };
  let chain = Promise.resolve();
  // One after another: two moves of one file must not meet.
  const queue = (what: () => Promise<void>) => {
    chain = chain.then(what).catch((error: unknown) => log.error({ error: faultWords(error) }, 'file of a failed document not moved'));
  };
  const stop = await store.listen((event) => {
    if (event.type !== 'document') return;
    if (event.state === 'failed') queue(() => fail(event.sha256));
    if (event.state === 'purged') queue(() => refusePurged(places, event.sha256, new Date()));
  });
  queue(sweep);
  return {
    async stop() {
      await stop();
      queue(sweep);
      await chain;
    },
  };
}
