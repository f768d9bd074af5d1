import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '../store.ts';
import { addClient, countClients } from './clients.ts';
import { clearLocks, lockFolder, tryLock } from './folder-lock.ts';
import { answers, serverPid, signalStop, startServer, stopServer } from './server.ts';
import { type Address, findAddress, prepareFolder, type ServerFiles } from './server-files.ts';

const LOCK_MS = 120_000;
/** Between two looks whether the server still runs, milliseconds. */
const WATCH_MS = 2_000;

/** A place at the table of a shared server: how to reach it, and how to leave. */
export type Membership = { address: Address; leave(): Promise<void> };

async function underLock<T>(files: ServerFiles, act: () => Promise<T>): Promise<T> {
  const release = await lockFolder(files.lock, LOCK_MS);
  if (!release)
    throw new StoreUnavailable(
      `Một chương trình khác đang khởi động cơ sở dữ liệu trong «${files.folder}» quá lâu. Hãy đóng nó rồi thử lại.`,
    );
  try {
    return await act();
  } finally {
    release();
  }
}

/** Waits while a server that answers «not yet» comes up or goes down; true when it serves. */
async function settled(files: ServerFiles, address: Address): Promise<boolean> {
  for (;;) {
    const answer = await answers(address);
    if (answer !== null) return answer;
    if (serverPid(files) === null) return false;
    await sleep(20);
  }
}

/** Starts a server that died under its clients (killed, out of memory, out of disk) again at the same address; answers how to stop watching. */
function keepAlive(files: ServerFiles, address: Address, unsafe: boolean): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy || serverPid(files) !== null) return;
    busy = true;
    underLock(files, async () => {
      if (!(await settled(files, address))) await startServer(files, address, unsafe);
    })
      .catch(() => {}) // tried again at the next look: a full disk lasts
      .finally(() => {
        busy = false;
      });
  }, WATCH_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Joins the PostgreSQL server of a folder, starting it if nobody has; the last process to leave stops it. Processes are counted by marks
 * that name them, so one that was killed no longer counts. `unsafe` (throw-away tests only) gives up durability for speed.
 */
export async function joinServer(folder: string, unsafe = false): Promise<Membership> {
  const files = prepareFolder(folder);
  const { mark, address } = await underLock(files, async () => {
    clearLocks(files.lock);
    const known = await findAddress(files, false);
    const mark = addClient(files.clients);
    try {
      if (await settled(files, known)) return { mark, address: known };
      const address = await findAddress(files, true);
      await startServer(files, address, unsafe);
      return { mark, address };
    } catch (error) {
      rmSync(mark, { force: true });
      throw error;
    }
  });
  // A process that ends without leaving still takes its mark away, and stops the server if nobody is just now joining.
  const onExit = () => {
    rmSync(mark, { force: true });
    const release = tryLock(files.lock);
    if (!release) return;
    if (countClients(files.clients) === 0) signalStop(files);
    release();
  };
  process.once('exit', onExit);
  const stopWatching = keepAlive(files, address, unsafe);
  return {
    address,
    leave: () =>
      underLock(files, async () => {
        stopWatching();
        process.off('exit', onExit);
        rmSync(mark, { force: true });
        if (countClients(files.clients) === 0) await stopServer(files);
      }),
  };
}
