import { spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '../store.ts';
import { findBinaries } from './binaries.ts';
import { isAlive } from './process-name.ts';
import { chooseUser, type RunAs, type Way } from './run-as.ts';
import type { Address, ServerFiles } from './server-files.ts';

const WINDOWS = process.platform === 'win32';
const START_MS = 60_000;
const STOP_MS = 30_000;
const LOG_BYTES = 10 << 20;

/** Small and quiet: an office machine that runs much else. `unsafe` is for throw-away tests. */
function settings(address: Address, unsafe: boolean): Record<string, string> {
  return {
    ...(address.password
      ? { listen_addresses: address.host, port: String(address.port), unix_socket_directories: '' }
      : { listen_addresses: '', unix_socket_directories: address.host, unix_socket_permissions: '0700' }),
    max_connections: '100',
    shared_buffers: '128MB',
    jit: 'off',
    io_method: 'sync',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_worker_processes: '4',
    logging_collector: 'off',
    ...(unsafe ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
}

/** The tail of the server's log, for messages. */
function lastWords(files: ServerFiles): string {
  return existsSync(files.log) ? readFileSync(files.log, 'utf8').trimEnd().split('\n').slice(-6).join('\n') : '';
}

function run(as: RunAs, program: string, args: string[]): { ok: boolean; text: string } {
  const [command, ...rest] = [...as.before, program, ...args];
  const result = spawnSync(command!, rest, { ...as.options, encoding: 'utf8' });
  return { ok: result.status === 0, text: `${result.stderr ?? ''}${result.error?.message ?? ''}` };
}

/** Makes the cluster in a side folder and renames it: it is there whole or not at all, whenever the process is killed. */
function makeCluster(files: ServerFiles, bin: string, as: RunAs, address: Address): void {
  const made = join(files.folder, 'new');
  const secret = join(files.folder, 'new.password');
  rmSync(made, { recursive: true, force: true });
  const guard = address.password ? ['-A', 'scram-sha-256', `--pwfile=${secret}`] : ['-A', 'trust'];
  if (address.password) {
    writeFileSync(secret, address.password, { mode: 0o600 });
    if (as.owner) chownSync(secret, as.owner, as.owner);
  }
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const result = run(as, join(bin, 'initdb'), ['-D', made, ...locale, '-U', address.user, ...guard]);
  rmSync(secret, { force: true });
  if (!result.ok) throw new StoreUnavailable(`Không tạo được cơ sở dữ liệu trong «${files.folder}». initdb: ${result.text.trim()}`);
  renameSync(made, files.data);
}

/** The data must belong to whom the server runs as; that changes when a machine allows namespaces or no longer does. */
function own(files: ServerFiles, address: Address, as: RunAs): void {
  if (as.owner === null) return;
  for (const path of [files.data, address.host])
    if (existsSync(path) && statSync(path).uid !== as.owner) spawnSync('chown', ['-R', `${as.owner}:${as.owner}`, path]);
  if (statSync(files.folder).uid !== as.owner) chownSync(files.folder, as.owner, as.owner);
}

/** False where the system tells that a process is another program: after a crash its number may have gone to somebody else. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return true;
  }
}

/** The postmaster's process number if it runs, else null. */
export function serverPid(files: ServerFiles): number | null {
  try {
    const pid = Number(readFileSync(join(files.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return isAlive(pid) && isPostgres(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** Whether the server answers: true, false, or null while it comes up or goes down. */
export async function answers(address: Address): Promise<boolean | null> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    // cannot_connect_now: starting or stopping; too_many_connections: it serves, others more than it may.
    return code === '57P03' ? null : code === '53300';
  } finally {
    client.end().catch(() => {});
  }
}

function launch(files: ServerFiles, bin: string, as: RunAs, address: Address, unsafe: boolean): () => boolean {
  const options = Object.entries(settings(address, unsafe)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  if (existsSync(files.log) && statSync(files.log).size > LOG_BYTES) renameSync(files.log, `${files.log}.1`);
  // pg_ctl gives up an administrator's rights, which postgres.exe refuses to run with.
  if (WINDOWS) {
    const words = options.map((word) => (word.includes('=') ? `"${word}"` : word)).join(' ');
    const child = spawn(join(bin, 'pg_ctl.exe'), ['start', '-W', '-D', files.data, '-l', files.log, '-o', words], {
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
    });
    child.unref();
    return () => false;
  }
  const log = openSync(files.log, 'a');
  const [command, ...args] = [...as.before, join(bin, 'postgres'), '-D', files.data, ...options];
  const child = spawn(command!, args, { ...as.options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let ended = false;
  child.on('exit', () => (ended = true));
  child.on('error', () => (ended = true));
  child.unref();
  return () => ended;
}

/**
 * A power cut may leave the server's lock file empty or half written; the server would then refuse to start for good. A file that names a
 * process is left to the server, which looks for that one itself.
 */
function dropTornLock(files: ServerFiles): void {
  const lock = join(files.data, 'postmaster.pid');
  if (existsSync(lock) && !(Number(readFileSync(lock, 'utf8').split('\n')[0]) > 0)) rmSync(lock, { force: true });
}

/** Starts the server of a folder and waits until it answers; call it under the folder's lock. Throws {@link StoreUnavailable}. */
export async function startServer(files: ServerFiles, address: Address, unsafe: boolean, ways?: readonly Way[]): Promise<void> {
  const bin = findBinaries();
  const as = chooseUser(join(bin, 'postgres'), files.folder, ways);
  own(files, address, as);
  if (!existsSync(join(files.data, 'PG_VERSION'))) makeCluster(files, bin, as, address);
  dropTornLock(files);
  const until = Date.now() + START_MS;
  let ended = launch(files, bin, as, address, unsafe);
  while (Date.now() < until) {
    if (await answers(address)) return;
    if (ended()) {
      // After a kill -9 the old server's children may still be going down and hold its memory.
      if (Date.now() > until - START_MS + 15_000) break;
      await sleep(250);
      ended = launch(files, bin, as, address, unsafe);
    }
    await sleep(20);
  }
  throw new StoreUnavailable(`Không khởi động được cơ sở dữ liệu trong «${files.folder}». Nhật ký:\n${lastWords(files)}`);
}

/** Asks the server to stop at once in good order (fast shutdown), without waiting. */
export function signalStop(files: ServerFiles): number | null {
  const pid = serverPid(files);
  if (pid === null) return null;
  if (WINDOWS) spawnSync(join(findBinaries(), 'pg_ctl.exe'), ['stop', '-W', '-m', 'fast', '-D', files.data]);
  else process.kill(pid, 'SIGINT');
  return pid;
}

/** Stops the server and waits until it is gone; call it under the folder's lock. */
export async function stopServer(files: ServerFiles): Promise<void> {
  const pid = signalStop(files);
  const until = Date.now() + STOP_MS;
  while (pid !== null && isAlive(pid) && Date.now() < until) await sleep(20);
}
