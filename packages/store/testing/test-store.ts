import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { inject } from 'vitest';
import { connect, urlOf } from '../connect.ts';
import { joinServer } from '../embedded/join-server.ts';
import type { Store } from '../store.ts';

const HERE = join(dirname(fileURLToPath(import.meta.url)), '..');
const LOCK = 8_675_310;

/** The template's name changes with the schema and the units' list, since a server named by TEST_DATABASE_URL keeps it. */
function templateName(): string {
  const files = ['migrations/meta/_journal.json', 'migrations/0001_rules.sql', 'units/communes.tsv', 'units/departments.tsv'];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(HERE, file)));
  return `tonghop_template_${hash.digest('hex').slice(0, 12)}`;
}

async function base(): Promise<string> {
  const server = inject('storeServer');
  return 'url' in server ? server.url : urlOf((await joinServer(server.folder, true)).address);
}

const named = (url: string, database: string) => {
  const made = new URL(url);
  made.pathname = `/${database}`;
  return made.href;
};

/** Runs on a connection of its own. */
export async function onServer<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** An empty database of its own, dropped by `drop`; `migrated` ones are clones of a template and cost some 50 ms. */
export async function makeDatabase(migrated = true): Promise<{ url: string; drop(): Promise<void> }> {
  const server = await base();
  const name = `tonghop_test_${randomUUID().replaceAll('-', '')}`;
  const template = templateName();
  await onServer(server, async (client) => {
    if (!migrated) return client.query(`create database ${name} template template0 encoding 'UTF8'`);
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const known = await client.query('select from pg_database where datname = $1', [template]);
    if (known.rowCount === 0) {
      const half = `${template}_half`;
      await client.query(`drop database if exists ${half} with (force)`);
      await client.query(`create database ${half} template template0 encoding 'UTF8'`);
      await (await connect({ url: named(server, half) })).close();
      await client.query(`alter database ${half} rename to ${template}`);
    }
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    return client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return {
    url: named(server, name),
    drop: () => onServer(server, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}

/** A store on a database of its own; closing it drops the database. */
export async function openTestStore(): Promise<Store> {
  const database = await makeDatabase();
  const store = await connect({ url: database.url });
  return {
    ...store,
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}
