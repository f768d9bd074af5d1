import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { loadConfig } from '../../packages/app/config.ts';
import { ReadingHost } from '../../packages/app/isolation/reading-host.ts';
import type { Log } from '../../packages/app/log.ts';
import { childHands } from '../../packages/app/pipeline.ts';
import { type Service, startService } from '../../packages/app/service.ts';
import type { Workplace } from '../../packages/app/workplace.ts';
import { onServer, openTestStore } from '../../packages/store/testing/test-store.ts';
import { temporaryFolder } from '../run-cli.ts';

/** A service in this process, on a store of its own, whose log is kept and whose parts a test may make fail. */
export type Station = {
  place: Workplace;
  data: string;
  /** Every line of the log so far. */
  said: () => string;
  start: () => Promise<Service>;
  /** Puts a file into the inbox at once, as a move from another folder does. */
  drop: (path: string, bytes: Uint8Array | string) => void;
  /** Settings by which the command line works on the same store and folders. */
  env: () => Record<string, string>;
  /** Files below a folder of the data folder. */
  files: (folder: string) => string[];
};

/** Opens a station; everything ends with the test. */
export async function openStation(env: Record<string, string> = {}): Promise<Station> {
  const data = join(temporaryFolder(), 'data');
  const config = loadConfig(
    { TONGHOP_DATA: data, TONGHOP_PORT: '0', TONGHOP_STABLE_SECONDS: '0.1', TONGHOP_SCAN_SECONDS: '1', TONGHOP_WORKERS: '2', ...env },
    () => {},
  );
  const store = await openTestStore();
  const host = new ReadingHost(config.limits);
  const lines: string[] = [];
  const write = (level: string) => (details: unknown, words?: string) => void lines.push(JSON.stringify([level, details, words]));
  const log = Object.fromEntries(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, write(level)]),
  ) as unknown as Log;
  const place: Workplace = {
    config,
    log,
    store,
    host,
    hands: childHands(host),
    desk: { store, host, maxBytes: config.maxBytes },
    async close() {
      host.close();
      await store.close();
    },
  };
  const services: Service[] = [];
  onTestFinished(async () => {
    await Promise.all(services.map((service) => service.stop()));
    await place.close();
  });
  mkdirSync(config.inbox, { recursive: true });
  let dropped = 0;
  return {
    place,
    data,
    env: () => ({ DATABASE_URL: store.url, TONGHOP_DATA: data }),
    said: () => lines.join('\n'),
    async start() {
      const service = await startService(place, '0');
      services.push(service);
      return service;
    },
    drop(path, bytes) {
      const target = join(config.inbox, path);
      mkdirSync(dirname(target), { recursive: true });
      const aside = join(data, `drop-${dropped++}`);
      writeFileSync(aside, bytes);
      renameSync(aside, target);
    },
    files: (folder) => {
      try {
        return (
          readdirSync(join(data, folder), { recursive: true, withFileTypes: true })
            // A hidden file is a move under way.
            .filter((entry) => !entry.isDirectory() && !/^\..+\.(?:moving|partial)$/.test(entry.name))
            .map((entry) => relative(join(data, folder), join(entry.parentPath, entry.name)))
            .sort()
        );
      } catch {
        return [];
      }
    },
  };
}

/** Every row of every table as text, the list of units left out. */
export const everything = (station: Station): Promise<string> =>
  onServer(station.place.store.url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'unit'`,
    );
    const dumps: string[] = [];
    for (const { name } of tables.rows) dumps.push(JSON.stringify((await client.query(`select t::text from "${name}" t`)).rows));
    return dumps.join('\n');
  });

/** A report of plain paragraphs without any letterhead. */
export const report = (n: number, more = '') =>
  `BÁO CÁO\nKết quả chuyển đổi số\n\nI. KẾT QUẢ\n- Có ${50 + n},5% hộ dân dùng dịch vụ công trực tuyến trên địa bàn.\n- Tổ chức ${n} lớp tập huấn cho người cao tuổi ở các thôn, bản.\nII. KHÓ KHĂN\n- Thiếu cán bộ chuyên trách ở thôn số ${n}.${more}\n`;

/** The folder of this month below `processed`. */
export const month = () => {
  const now = new Date();
  return `${now.getFullYear()}/${String(now.getMonth() + 1).padStart(2, '0')}`;
};

/** The documents that are read, once there are so many. */
export const ready = (station: Station, count: number) =>
  until(async () => {
    const { rows } = await station.place.store.listDocuments({ state: 'ready', limit: 100 });
    return rows.length >= count && rows;
  });

/** Waits for what a look finds, up to 90 s. */
export async function until<T>(look: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
  for (let n = 0; n < 900; n++) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await sleep(100);
  }
  throw new Error('nothing came');
}
