// Runs inside a mount namespace of its own, where the folder given is a small disk: fills it at three moments while the service runs, and
// prints as JSON what was seen. The assertions are in `tests/full-disk.test.ts`.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '@tonghop/store';

const [disk, start] = process.argv.slice(2) as [string, string];
const data = join(disk, 'data');
const inbox = join(data, 'inbox');
const ballast = join(disk, 'ballast');
const MANY = 20;

const report = (n: number, lines: number) =>
  `BÁO CÁO\nKết quả chuyển đổi số\n\nI. KẾT QUẢ\n${Array.from(
    { length: lines },
    (_, i) =>
      `- Thôn ${i} đạt ${(i * 7 + n) % 100}% kế hoạch, mã ${Math.sin(i + n)
        .toString(36)
        .slice(2)}.\n`,
  ).join('')}`;

/** Writes until the disk takes not one byte more. */
function fill(): void {
  const file = openSync(ballast, 'a');
  for (let piece = 1 << 20; piece >= 1; )
    try {
      writeSync(file, Buffer.alloc(piece, 1));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      piece >>= 1;
    }
  closeSync(file);
}

const files = (folder: string) => {
  try {
    return readdirSync(join(data, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
};

async function until(look: () => boolean | Promise<boolean>, seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(100)) if (await look()) return true;
  return false;
}

let said = '';
const place = () => Object.fromEntries(['inbox', 'processed', 'failed', 'refused'].map((name) => [name, files(name)]));
const seen: Record<string, unknown> = {};

mkdirSync(inbox, { recursive: true });
writeFileSync(join(data, 'samples-offered'), '');
/** Comes with the full disk: put down under an ignored name while there is room, then renamed, which takes none. */
const wait = (name: string, bytes: string | Uint8Array) => writeFileSync(join(inbox, `${name}.part`), bytes);
const come = (name: string) => renameSync(join(inbox, `${name}.part`), join(inbox, name));

const service = spawn(process.execPath, [start], {
  env: {
    ...process.env,
    TONGHOP_DATA: data,
    TONGHOP_PORT: '0',
    TONGHOP_STABLE_SECONDS: '0.1',
    TONGHOP_SCAN_SECONDS: '2',
    TONGHOP_LOG_FORMAT: 'json',
    TONGHOP_OCR: 'off',
    TONGHOP_WORKERS: '1',
  },
  stdio: ['ignore', 'pipe', 'pipe'],
});
const ended = new Promise((resolve) => service.on('exit', (code, signal) => resolve(signal ?? code)));
for (const stream of [service.stdout, service.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
const url = async () => {
  await until(() => /http:\/\/127\.0\.0\.1:\d+/.test(said), 60);
  return /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
};
const health = async () => {
  const response = await fetch(`${await url()}/healthz`).catch(() => undefined);
  return response ? { ...((await response.json().catch(() => ({}))) as object), status: response.status } : undefined;
};

/** A database that met the full disk inside a commit has ended itself already. */
function killDatabase(): void {
  try {
    process.kill(Number(readFileSync(join(data, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  } catch {}
}

try {
  await url();
  writeFileSync(join(inbox, 'truoc.txt'), report(1, 20));
  seen.before = await until(() => files('processed').includes('truoc.txt'), 60);

  wait('to.txt', report(2, 2_000));
  wait('trong.pdf', '');
  fill();
  come('to.txt');
  come('trong.pdf');
  await until(() => /hết chỗ|disk is full|53100|ENOSPC|No space/i.test(said), 60);
  await sleep(8000);
  seen.full = { ...place(), health: await health(), alive: service.exitCode === null && service.signalCode === null };

  rmSync(ballast);
  seen.room = await until(() => files('processed').includes('to.txt') && files('failed').length === 2, 120);
  seen.after = place();

  // Full again while documents are taken and read, and the database killed on the full disk.
  const store = await openStore({ dataDir: data });
  const ready = async () => (await store.listDocuments({ state: 'ready', versions: 'all' }).catch(() => ({ total: 0 }))).total;
  for (let n = 0; n < MANY; n++) wait(`nhieu-${n}.txt`, report(10 + n, 200));
  for (let n = 0; n < MANY; n++) come(`nhieu-${n}.txt`);
  await until(() => files('processed').length > 5, 60);
  fill();
  await sleep(2000);
  killDatabase();
  await sleep(4000);
  seen.halfway = place();
  rmSync(ballast);
  seen.read = await until(async () => (await ready()) === MANY + 2, 180);
  seen.ready = await ready();
  seen.end = place();
  await store.close();
  service.kill('SIGTERM');
  seen.exit = await ended;
} finally {
  service.kill('SIGKILL');
  const log = join(data, 'postgres', 'server.log');
  let database = '';
  try {
    database = readFileSync(log, 'utf8');
  } catch {}
  process.stdout.write(`\n${JSON.stringify({ ...seen, said, database: database.slice(-6000) })}\n`);
}
