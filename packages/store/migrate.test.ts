import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { connect } from './connect.ts';
import { makeDatabase, onServer } from './testing/test-store.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const journal = JSON.parse(readFileSync(join(HERE, 'migrations/meta/_journal.json'), 'utf8')) as {
  entries: { when: number; tag: string }[];
};

test('timestamps rise, or the migrator would skip one in silence', () => {
  const times = journal.entries.map(({ when }) => when);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
});

test('four processes that open an empty database together apply each migration once', async () => {
  const { url, drop } = await makeDatabase(false);
  const stores = await Promise.all(Array.from({ length: 4 }, () => connect({ url })));
  const { rows } = await onServer(url, (client) => client.query('select created_at from drizzle.__drizzle_migrations order by id'));
  expect(rows.map((row) => Number(row.created_at))).toEqual(journal.entries.map(({ when }) => when));
  await Promise.all(stores.map((store) => store.close()));
  await drop();
});

test('the schema has no change that is not yet a migration', () => {
  const copy = mkdtempSync(join(HERE, 'migrations-copy-'));
  try {
    cpSync(join(HERE, 'migrations'), copy, { recursive: true });
    const kit = join(dirname(createRequire(import.meta.url).resolve('drizzle-kit')), 'bin.cjs');
    const args = ['generate', '--dialect=postgresql', '--schema=./schema.ts', `--out=./${copy.slice(HERE.length + 1)}`];
    const { stdout, stderr } = spawnSync(process.execPath, [kit, ...args], { cwd: HERE, encoding: 'utf8' });
    expect(stdout + stderr).toContain('No schema changes');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

test('citations stored with their boxes as objects get them as columns, and stay as unchangeable as before', async () => {
  const { url, drop } = await makeDatabase();
  const box = (page: number) => ({ page, x: 70.5, y: 60, w: 120, h: 14.25 });
  const cited = (...boxes: object[]) => ({ source: 'a', span: [0, 4], quote: 'Chào', page: 1, boxes });
  const statements = readFileSync(join(HERE, 'migrations/0003_flat_boxes.sql'), 'utf8').split('--> statement-breakpoint');
  await onServer(url, async (client) => {
    await client.query(`insert into source (sha256, format, media_type, size) values (repeat('a', 64), 'txt', 'text/plain', 0)`);
    const put = `insert into finding (sha256, n, fingerprint, kind, rule, fields, cite, parts, confidence) values (repeat('a', 64), 1, $1, 'directive', 'x', $2, $3, $4, 1)`;
    const old = [{ mentions: [cited(box(1)), cited()] }, cited(box(1), box(2)), { lead: cited(box(2)) }];
    await client.query(put, ['old', ...old]);
    await client.query(put, ['none', { text: 'Chào' }, cited(), null]);
    for (let times = 0; times < 2; times++) for (const statement of statements) await client.query(statement);
    const { rows } = await client.query(`select fields, cite, parts from finding order by fingerprint desc`);
    const [one, two] = [[1, 70.5, 60, 120, 14.25] as const, [2, 70.5, 60, 120, 14.25] as const];
    const flat = (...boxes: number[]) => ({ ...cited(), boxes });
    expect(rows).toEqual([
      { fields: { mentions: [flat(...one), flat()] }, cite: flat(...one, ...two), parts: { lead: flat(...two) } },
      { fields: { text: 'Chào' }, cite: flat(), parts: null },
    ]);
    await expect(client.query(`update finding set n = 2`)).rejects.toThrow('never overwritten');
    await expect(client.query(`select flat_boxes('{}')`)).rejects.toThrow('does not exist');
  });
  await drop();
});

test('what was stored is never overwritten', async () => {
  const { url, drop } = await makeDatabase();
  await onServer(url, async (client) => {
    await client.query(`insert into source (sha256, format, media_type, size) values (repeat('a', 64), 'txt', 'text/plain', 0)`);
    await expect(client.query(`update source set size = 1`)).rejects.toThrow('never overwritten');
  });
  await drop();
});

test('a server that is not there, without that database or without UTF-8, and one who may not come in or make tables are told in words', async () => {
  await expect(connect({ url: 'postgres://x:secret@127.0.0.1:1/none' })).rejects.toThrow(
    /Không mở được cơ sở dữ liệu 127.0.0.1:1\/none \(ECONNREFUSED\): máy chủ không chạy/,
  );
  const { url, drop } = await makeDatabase();
  const other = (change: (it: URL) => void) => {
    const it = new URL(url);
    change(it);
    return connect({ url: it.href });
  };
  await expect(other((it) => (it.pathname = '/khong-co'))).rejects.toThrow(/\(3D000\): máy chủ chưa có cơ sở dữ liệu tên ấy/);
  const odd = `latin_${randomUUID().slice(0, 8)}`;
  const guest = `guest_${randomUUID().slice(0, 8)}`;
  await onServer(url, async (client) => {
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
    const provider = Number(rows[0]!.version) < 150_000 ? '' : 'locale_provider libc';
    await client.query(`create database ${odd} encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' ${provider} template template0`);
    await client.query(`create role ${guest} login password 'cua-khach'`);
  });
  try {
    await expect(other((it) => (it.pathname = `/${odd}`))).rejects.toThrow("bảng mã LATIN1; hãy tạo lại với ENCODING 'UTF8'");
    const asGuest = other((it) => Object.assign(it, { username: guest, password: 'cua-khach' }));
    await expect(asGuest).rejects.toThrow(/\(42501\): tài khoản không có quyền tạo bảng/);
  } finally {
    await onServer(url, (client) => client.query(`drop database ${odd}`));
    await onServer(url, (client) => client.query(`drop role ${guest}`));
    await drop();
  }
});
