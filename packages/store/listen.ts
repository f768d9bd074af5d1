import pg from 'pg';
import type { StoreEvent } from './rows.ts';

const AGAIN_MS = 1000;

/** Hears what the triggers tell, over a connection of its own that is made anew when it breaks; returns how to stop. */
export async function listen(url: string, hear: (event: StoreEvent) => void): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let stopped = false;
  const open = async () => {
    const made = new pg.Client({ connectionString: url, application_name: 'tonghop listen' });
    made.on('notification', ({ payload }) => payload && hear(JSON.parse(payload) as StoreEvent));
    made.on('error', () => {});
    made.on('end', openLater);
    await made.connect();
    await made.query('listen tonghop');
    client = made;
    if (stopped) await made.end();
  };
  // A connection that fails may tell it twice, by its promise and by its end: one try follows, or the tries would double each time.
  const openLater = () => {
    if (stopped || again) return;
    again = setTimeout(() => {
      again = undefined;
      open().catch(openLater);
    }, AGAIN_MS);
    again.unref();
  };
  await open();
  return async () => {
    stopped = true;
    clearTimeout(again);
    await client?.end();
  };
}
