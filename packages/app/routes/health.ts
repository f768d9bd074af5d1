import { access } from 'node:fs/promises';
import type { Store } from '@tonghop/store';
import { Hono } from 'hono';
import { freeBytes, RESERVE } from '../disk-room.ts';

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
        inboxState: await access(about.inbox).then(
          () => 'ok',
          () => 'away',
        ),
        documents: all.total,
        waiting: waiting.total,
      });
    } catch {
      return c.json({ status: 'unavailable', version: about.version, uptimeSeconds, database: 'unreachable' }, 503);
    }
  });
}
