import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { joinServer } from './join-server.ts';
import { isAlive } from './process-name.ts';
import { serverPid, stopServer } from './server.ts';
import { prepareFolder, type ServerFiles } from './server-files.ts';

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), '..', 'testing', 'client-process.ts');
let files: ServerFiles;
beforeAll(() => {
  files = prepareFolder(mkdtempSync(join(tmpdir(), 'tonghop-server-')));
});
afterAll(async () => {
  await stopServer(files);
  rmSync(files.folder, { recursive: true, force: true, maxRetries: 5 });
});

const start = (how = 'leave'): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SCRIPT, files.folder, how], { stdio: ['pipe', 'pipe', 'inherit'] });
const joined = (client: ChildProcess) => once(client.stdout!, 'data');
const send = async (client: ChildProcess) => {
  const gone = once(client, 'exit');
  client.stdin!.write('\n');
  await gone;
};

/** Runs one query as a client of its own that then leaves. */
async function ask(query: string) {
  const member = await joinServer(files.folder);
  const client = new pg.Client(member.address);
  await client.connect();
  const { rows } = await client.query(query);
  await client.end();
  return { rows, leave: member.leave };
}

describe.skipIf(process.platform === 'win32')('the embedded server', () => {
  test('four processes that start together share one server; the last to leave stops it', async () => {
    const clients = [start(), start(), start(), start('exit')];
    await Promise.all(clients.map(joined));
    const pid = serverPid(files)!;
    expect(isAlive(pid)).toBe(true);
    for (const client of clients.slice(0, 3)) {
      await send(client);
      expect(serverPid(files)).toBe(pid);
    }
    // The last one ends without leaving: process.exit in the middle of its work.
    await send(clients[3]!);
    await vi.waitUntil(() => !isAlive(pid), { timeout: 60_000 });
    expect(readdirSync(files.clients)).toEqual([]);
  });

  test('a killed client does not count; a killed server comes back with its data', async () => {
    const killed = start();
    await joined(killed);
    const first = await ask(`create table kept as select 'còn' as word`);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    process.kill(serverPid(files)!, 'SIGKILL');
    const second = await ask('select word from kept');
    expect(second.rows).toEqual([{ word: 'còn' }]);
    const pid = serverPid(files)!;
    await first.leave();
    expect(isAlive(pid)).toBe(true);
    await second.leave();
    expect(isAlive(pid)).toBe(false);
  });

  test('the lock of a dead process and half-made clusters are no hindrance', async () => {
    writeFileSync(files.lock, '999999999 1\nabc\n');
    const { leave } = await ask('select 1');
    await leave();
    expect(existsSync(files.lock)).toBe(false);
    const other = prepareFolder(mkdtempSync(join(tmpdir(), 'tonghop-half-')));
    prepareFolder(join(other.folder, 'new'));
    writeFileSync(join(other.folder, 'new', 'PG_VERSION'), '18\n');
    const member = await joinServer(other.folder, true);
    await member.leave();
    expect(existsSync(join(other.folder, 'new'))).toBe(false);
    rmSync(other.folder, { recursive: true, force: true });
  });

  test('a folder that cannot be is told in words', async () => {
    const file = join(files.folder, 'tệp');
    writeFileSync(file, '');
    await expect(joinServer(join(file, 'postgres'), true)).rejects.toThrow('Không tạo được thư mục dữ liệu');
  });
});
