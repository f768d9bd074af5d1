import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { StoreUnavailable } from './store.ts';
import { seedUnits } from './units/seed-units.ts';

/** Any number that no other program is likely to lock with. */
const LOCK = 8_675_309;
const OLDEST = 15;

/** When the newest committed migration was made, in milliseconds since 1970. */
function newest(folder: string): number {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as { entries: { when: number }[] };
  return Math.max(...journal.entries.map((entry) => entry.when));
}

async function applied(client: pg.PoolClient): Promise<number> {
  const known = await client.query<{ known: boolean }>(`select to_regclass('drizzle.__drizzle_migrations') is not null as known`);
  if (!known.rows[0]?.known) return 0;
  const last = await client.query<{ at: string | null }>('select max(created_at) as at from drizzle.__drizzle_migrations');
  return Number(last.rows[0]?.at ?? 0);
}

/**
 * Brings the schema and the list of units up to date. drizzle's migrator takes no lock of its own, so that of two processes that start
 * together one would fail: it runs under an advisory lock. Throws {@link StoreUnavailable} for servers that are too old or not UTF-8.
 */
export async function migrateStore(pool: pg.Pool, folder: string): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ version: string; encoding: string }>(
      `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
    );
    const { version, encoding } = rows[0]!;
    if (Number(version) < OLDEST * 10_000)
      throw new StoreUnavailable(`Máy chủ PostgreSQL quá cũ (${version}); cần phiên bản ${OLDEST} trở lên.`);
    if (encoding !== 'UTF8') throw new StoreUnavailable(`Cơ sở dữ liệu dùng bảng mã ${encoding}; hãy tạo lại với ENCODING 'UTF8'.`);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      if ((await applied(client)) < newest(folder)) {
        const { migrate } = await import('drizzle-orm/node-postgres/migrator');
        await migrate(drizzle(client), { migrationsFolder: folder });
      }
      await seedUnits(client);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {});
    }
  } finally {
    client.release();
  }
}
