import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { bindQueries } from './bind-queries.ts';
import type { Database } from './database.ts';
import { joinServer } from './embedded/join-server.ts';
import type { Address } from './embedded/server-files.ts';
import { work } from './jobs/work.ts';
import { listen } from './listen.ts';
import { migrateStore } from './migrate.ts';
import { type OpenOptions, type Store, StoreUnavailable } from './store.ts';
import { unreachable } from './unreachable.ts';

const HERE = dirname(fileURLToPath(import.meta.url));

/** A connection string for an address; a socket's folder goes into the query, as pg reads it. */
export function urlOf(address: Address): string {
  const user = encodeURIComponent(address.user) + (address.password ? `:${encodeURIComponent(address.password)}` : '');
  return address.host.startsWith('/')
    ? `postgres://${user}@localhost:${address.port}/${address.database}?host=${encodeURIComponent(address.host)}`
    : `postgres://${user}@${address.host}:${address.port}/${address.database}`;
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port ? `:${port}` : ''}${pathname}`;
}

/** See {@link openStore}. `unsafe`: a throw-away server for tests. */
export async function connect(options: OpenOptions & { unsafe?: boolean }): Promise<Store> {
  const folder = join(options.dataDir ?? './data', 'postgres');
  const member = options.url ? null : await joinServer(folder, options.unsafe);
  const url = options.url ?? urlOf(member!.address);
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: 'tonghop' });
  // A connection that breaks while idle is replaced at its next use; one that breaks within a transaction fails its next query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const leave = async () => {
    await pool.end();
    await member?.leave();
  };
  try {
    await migrateStore(pool, join(HERE, 'migrations'));
  } catch (cause) {
    await leave();
    if (cause instanceof StoreUnavailable) throw cause;
    throw new StoreUnavailable(unreachable(options.url ? placeOf(url) : folder, cause as Error & { code?: string }), { cause });
  }
  const db: Database = drizzle(pool);
  let closing: Promise<void> | undefined;
  return {
    ...bindQueries(db),
    place: options.url ? placeOf(url) : folder,
    url,
    transaction: (run) => db.transaction((tx) => run(bindQueries(tx))),
    listen: (hear) => listen(url, hear),
    work: (kind, handle, how) => work(db, url, kind, handle, how),
    close: () => (closing ??= leave()),
  };
}
