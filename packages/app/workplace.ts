import type { Store } from '@tonghop/store';
import type { Context } from './command.ts';
import { type Config, loadConfig } from './config.ts';
import { requireRoom } from './disk-room.ts';
import type { Desk } from './inbox/arrival.ts';
import type { ReadingHost } from './isolation/reading-host.ts';
import { type Log, openLog } from './log.ts';
import { phraseProblems } from './phrases.ts';
import { childHands, type Hands } from './pipeline.ts';

/** The store, opened for a command that only asks; closed when the command ends. */
export async function withStore<T>(context: Context, run: (store: Store, config: Config) => Promise<T>): Promise<T> {
  const config = loadConfig(context.env, context.say);
  const { openStore } = await import('@tonghop/store');
  const store = await openStore({ url: config.databaseUrl, dataDir: config.dataDir });
  try {
    return await run(store, config);
  } finally {
    await store.close();
  }
}

/** What is needed to take documents in and read them. */
export type Workplace = { config: Config; log: Log; store: Store; host: ReadingHost; hands: Hands; desk: Desk; close: () => Promise<void> };

/** Opens the store and the reading processes (which start with the first file). */
export async function openWorkplace(context: Context, options: { password?: string } = {}): Promise<Workplace> {
  const config = loadConfig(context.env, context.say);
  const log = await openLog(config.log);
  const [{ openStore }, { faultWords }, { ReadingHost }] = await Promise.all([
    import('@tonghop/store'),
    import('@tonghop/store/fault-words'),
    import('./isolation/reading-host.ts'),
  ]);
  const store = await openStore({ url: config.databaseUrl, dataDir: config.dataDir });
  for (const problem of await phraseProblems(config.phrases)) context.say(problem);
  const host = new ReadingHost(config.limits, (bug) => log.error({ error: faultWords(bug, true) }, 'a reader made a mistake'));
  return {
    config,
    log,
    store,
    host,
    hands: childHands(host),
    desk: {
      store,
      host,
      maxBytes: config.maxBytes,
      password: options.password,
      ...(config.databaseUrl === undefined && { room: (bytes: number) => requireRoom(config.dataDir, bytes) }),
    },
    async close() {
      host.close();
      await store.close();
    },
  };
}
