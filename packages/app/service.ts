import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '@tonghop/model';
import { accept } from './inbox/arrival.ts';
import { followDocuments } from './inbox/follow-documents.ts';
import { watchAlone } from './inbox/sole-watch.ts';
import type { Log } from './log.ts';
import { watchMailbox } from './mailbox/mailbox.ts';
import { leaveMail, refuseMail } from './mailbox/refuse-mail.ts';
import { workOnReadings } from './reading-work.ts';
import { startServer } from './server.ts';
import type { Workplace } from './workplace.ts';

/** Work under way is given so long to end when the service stops; what is cut off is taken up again at the next start. */
const PATIENCE = 10_000;

/** The whole service that is running: HTTP, readers, inbox and mailbox. `inboxIdle`: nothing waits in the inbox. */
export type Service = { url: string; inboxIdle: () => boolean; stop: () => Promise<void> };

/** Runs everything that waits for work: HTTP, the reading jobs, the inbox and, where one is set, the mailbox. Throws ServiceError when it cannot listen. */
export async function startService(place: Workplace, version: string): Promise<Service> {
  const { config, log, store } = place;
  const server = await startServer(config, store, log, version, (source) => place.host.do({ task: 'view', source, options: {} }));
  const stop = new AbortController();
  const working = workOnReadings(place, stop.signal);
  const follow = await followDocuments(place);
  const inbox = await watchAlone(config.inbox, place.desk, config.watch, log);
  const mail = config.mailbox ? watchMail(place, config.mailbox, stop.signal) : Promise.resolve();
  log.info({ url: server.url, inbox: config.inbox, database: store.place }, 'service started');
  return {
    url: server.url,
    inboxIdle: () => inbox.idle,
    async stop() {
      log.info('service stopping');
      stop.abort();
      const ended = Promise.all([inbox.stop(), working.then(() => follow.stop()), mail, server.stop()]);
      const late = new AbortController();
      await Promise.race([ended, sleep(PATIENCE, undefined, { signal: late.signal }).catch(() => {})]);
      late.abort();
    },
  };
}

function watchMail(place: Workplace, settings: NonNullable<Workplace['config']['mailbox']>, signal: AbortSignal): Promise<void> {
  const { desk, log } = place;
  return watchMailbox(
    settings,
    {
      deliver: async ({ key, name, bytes, receivedAt }) => {
        try {
          const taken = await accept(desk, { name, bytes, how: 'mail', key, at: receivedAt ?? undefined });
          log.info({ document: taken.sha256.slice(0, 12), documents: taken.documents.length, fresh: taken.fresh.length }, 'mail taken');
        } catch (error) {
          // A refused mail is told of and marked as taken: fetching it again would change nothing.
          if (!(error instanceof Refusal)) throw error;
          await refuseMail(place, { key, name, bytes }, error);
        }
      },
      tooLarge: (mail) => leaveMail(place, mail),
      log: writeTo(log),
    },
    signal,
  );
}

const writeTo = (log: Log) => (level: 'info' | 'warn' | 'error', event: string, details: Record<string, unknown>) =>
  log[level](details, event);
