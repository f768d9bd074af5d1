import type { Store, StoreEvent } from '@tonghop/store';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';

/** Between two signs of life, so that proxies keep the connection; milliseconds. */
const BEAT = 15_000;

/** GET /api/events: server-sent events «job» and «document» of every change in the store, whichever process made it, and «beat» between. */
export function events(store: Store, closing: AbortSignal): Hono {
  return new Hono().get('/api/events', (c) =>
    streamSSE(c, async (stream) => {
      const queue: StoreEvent[] = [];
      let wake = () => {};
      const stop = await store.listen((event) => {
        queue.push(event);
        wake();
      });
      const end = () => wake();
      closing.addEventListener('abort', end);
      stream.onAbort(end);
      try {
        await stream.writeSSE({ event: 'beat', data: '' });
        while (!stream.aborted && !closing.aborted) {
          const event = queue.shift();
          if (event) {
            await stream.writeSSE({ event: event.type, data: JSON.stringify(event) });
            continue;
          }
          const beat = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(true), BEAT);
            wake = () => {
              clearTimeout(timer);
              resolve(false);
            };
          });
          if (beat) await stream.writeSSE({ event: 'beat', data: '' });
        }
      } finally {
        closing.removeEventListener('abort', end);
        await stop();
      }
    }),
  );
}
