import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultWords, isDiskFull } from '@tonghop/store/fault-words';
import { makeFolder } from '@tonghop/store/make-folder';
import { DISK_FULL } from '../disk-room.ts';
import type { Log } from '../log.ts';
import type { Desk } from './arrival.ts';
import { nameHashOf } from './name-hash.ts';
import { placesOf } from './places.ts';
import { InboxWatch, type WatchEvents, type WatchSettings } from './watch.ts';
import { lockInbox } from './watch-lock.ts';

/** Pause before the next try where the lock or the folder could not be used (a full disk, a share that is away); milliseconds. */
const PAUSE = 5_000;

/** A watched inbox. `idle`: nothing waits or is under way here; also while another service watches. */
export type SoleWatch = { readonly idle: boolean; stop: () => Promise<void> };

/** What the log says of a file that may not be opened or moved. */
const NO_RIGHTS =
  'inbox fault: no permission (không có quyền mở hoặc chuyển tệp: hãy kiểm tra quyền của thư mục nhận, xem npx tonghop doctor)';

/** What the log says where the database, or the disk, fails while a file is taken. */
const FAULT =
  'inbox fault: the file waits and is tried again (cơ sở dữ liệu hoặc đĩa có lỗi: tệp ở nguyên, sẽ thử lại; xem npx tonghop doctor)';

/** A full disk or a database that is away stops every file that waits: told once for all that meet it together, and again at the next try. */
function faultTeller(log: Log): WatchEvents['fault'] {
  const quietUntil = new Map<string, number>();
  return (path, error, againInSeconds) => {
    const words = faultWords(error);
    const { code = '' } = error as NodeJS.ErrnoException;
    const rights = /^(?:EACCES|EPERM|EROFS)$/.test(code);
    if (Date.now() < (quietUntil.get(words) ?? 0)) return;
    quietUntil.set(words, Date.now() + againInSeconds * 500);
    log.error(
      { error: words, ...(rights && { nameHash: nameHashOf(basename(path)) }), againInSeconds },
      isDiskFull(error) ? DISK_FULL : rights ? NO_RIGHTS : FAULT,
    );
  };
}

const eventsFor = (log: Log): WatchEvents => ({
  taken: (path, outcome) => {
    if (outcome.outcome === 'processed')
      log.info(
        {
          document: outcome.accepted.sha256.slice(0, 12),
          documents: outcome.accepted.documents.length,
          fresh: outcome.accepted.fresh.length,
        },
        'inbox taken',
      );
    // Of what is refused no name is told, only by what hash a person who knows it may find it again.
    else if (outcome.outcome === 'refused') log.warn({ code: outcome.code, nameHash: nameHashOf(basename(path)) }, 'inbox refused');
    else if (outcome.outcome === 'failed') log.warn({ code: outcome.code }, 'inbox failed');
  },
  fault: faultTeller(log),
  writtenTo: () => log.warn('a file was written to after it had been taken: it is taken again'),
  away: (isAway) =>
    isAway
      ? log.error('the inbox folder is away: nothing can be taken (không thấy thư mục nhận tệp, hãy kiểm tra ổ đĩa hoặc mạng)')
      : log.info('the inbox folder is back'),
});

/**
 * Watches an inbox as the only one: while another service holds it, this one stands by and takes over when that one ends. Resolves when the
 * inbox is watched and scanned once, or when somebody else is found to watch it.
 */
export async function watchAlone(inbox: string, desk: Desk, settings: WatchSettings, log: Log): Promise<SoleWatch> {
  if (!existsSync(inbox)) log.info({ inbox }, 'the inbox folder is new (thư mục nhận tệp chưa có, được tạo mới)');
  makeFolder(inbox);
  const stop = new AbortController();
  let watch: InboxWatch | undefined;
  let began = () => {};
  const first = new Promise<void>((resolve) => {
    began = resolve;
  });
  const ended = (signal: AbortSignal) =>
    new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
  const watchOnce = async () => {
    const lock = await lockInbox(inbox, stop.signal, (holder) => {
      log.warn(
        { holder },
        'another service watches the inbox: standing by (dịch vụ khác đang canh thư mục nhận: chờ, dịch vụ ấy dừng thì thay)',
      );
      began();
    });
    if (!lock) return;
    try {
      watch = new InboxWatch(desk, placesOf(inbox), settings, eventsFor(log));
      await watch.start();
      began();
      await Promise.race([ended(stop.signal), ended(lock.lost)]);
    } finally {
      await watch?.stop();
      watch = undefined;
      await lock.release();
    }
  };
  const run = async () => {
    while (!stop.signal.aborted) {
      try {
        await watchOnce();
      } catch (error) {
        const beside = dirname(inbox);
        log.error({ error: faultWords(error), beside, againInSeconds: PAUSE / 1000 }, 'inbox cannot be watched: its lock lies beside it');
        began();
        await sleep(PAUSE, undefined, { signal: stop.signal }).catch(() => {});
      }
    }
  };
  const running = run();
  await Promise.race([first, running]);
  return {
    get idle() {
      return watch?.idle ?? true;
    },
    async stop() {
      stop.abort();
      await running;
    },
  };
}
