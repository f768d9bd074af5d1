import { access, constants } from 'node:fs/promises';
import type { Store } from '@tonghop/store';
import { Hono } from 'hono';
import { freeBytes, RESERVE } from '../disk-room.ts';

/** Whether the inbox is there, and whether files can be taken out of it. */
async function inboxState(inbox: string): Promise<'ok' | 'read-only' | 'away'> {
  const may = (mode: number) =>
    access(inbox, mode).then(
      () => true,
      () => false,
    );
  if (!(await may(constants.F_OK))) return 'away';
  return (await may(constants.W_OK)) ? 'ok' : 'read-only';
}

/** GET /healthz: 200 while the service can reach its database, 503 otherwise; how much waits, for those who watch it. */
export function health(store: Store, about: { version: string; inbox: string; dataDir: string }): Hono {
  const started = Date.now();
  return new Hono().get('/healthz', async (c) => {
    const uptimeSeconds = Math.round((Date.now() - started) / 1000);
    try {
      const [waiting, all] = await Promise.all([store.listDocuments({ state: 'waiting', limit: 1 }), store.listDocuments({ limit: 1 })]);
      return c.json({
        status: 'ok',
        version: about.version,
        uptimeSeconds,
        database: 'ok',
        disk: (await freeBytes(about.dataDir)) < RESERVE ? 'full' : 'ok',
        inbox: about.inbox,
        inboxState: await inboxState(about.inbox),
        documents: all.total,
        waiting: waiting.total,
      });
    } catch {
      return c.json({ status: 'unavailable', version: about.version, uptimeSeconds, database: 'unreachable' }, 503);
    }
  });
}
