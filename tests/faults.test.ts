import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '@tonghop/store';
import { expect, test } from 'vitest';
import { type InboxFile, mixedFiles } from './faults/mixed-files.ts';
import { ROOT, temporaryFolder, testEnvironment } from './run-cli.ts';

/** How often the service is killed: 15 in CI; TONGHOP_FAULT_KILLS=100 for the long run. */
const KILLS = Number(process.env.TONGHOP_FAULT_KILLS ?? 15);

/** Which moments are hit; others by hand: TONGHOP_FAULT_SEED. */
const SEED = Number(process.env.TONGHOP_FAULT_SEED ?? 20251124);

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Numbers from 0 to 1 that are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function start(data: string): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'packages/app/start.ts'), '--once'], {
    cwd: ROOT,
    env: testEnvironment({
      TONGHOP_DATA: data,
      TONGHOP_PORT: '0',
      TONGHOP_STABLE_SECONDS: '0.1',
      TONGHOP_LOG_LEVEL: 'silent',
      TONGHOP_OCR: 'off',
      TMPDIR: join(data, '..'),
    }),
    stdio: 'ignore',
  });
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) =>
    child.exitCode !== null || child.signalCode ? resolve(child.exitCode) : child.once('exit', (code) => resolve(code)),
  );

/** Every file below a folder, with its bytes' hash. */
function filesIn(folder: string): { path: string; sha256: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path), sha256: hash(readFileSync(path)) }));
}

test(
  `${KILLS} kills over a folder of mixed files: each is in one place, each committed one in the store once, half-done work taken up`,
  async () => {
    const data = join(temporaryFolder(), 'data');
    const inbox = join(data, 'inbox');
    const files = await mixedFiles();
    expect(files.length).toBeGreaterThanOrEqual(60);
    const put = (file: InboxFile) => {
      mkdirSync(dirname(join(inbox, file.path)), { recursive: true });
      writeFileSync(join(inbox, file.path), file.bytes);
    };
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'samples-offered'), '');
    const random = chance(SEED);
    // Files keep coming while the service is killed.
    const coming = [...files];
    for (let kill = 0; kill < KILLS; kill++) {
      const batch = kill === KILLS - 1 ? coming.length : Math.ceil(coming.length / (KILLS - kill));
      for (const file of coming.splice(0, batch)) put(file);
      const child = start(data);
      await Promise.race([sleep(250 + random() * 2500), ended(child)]);
      child.kill('SIGKILL');
      await ended(child);
      if (random() < 0.2) killDatabase(data);
    }
    const last = start(data);
    expect(await ended(last)).toBe(0);

    const places = Object.fromEntries(
      ['inbox', 'processed', 'failed', 'refused'].map((name) => [
        name,
        exists(join(data, name)) ? filesIn(join(data, name)).filter((file) => !file.path.endsWith('.error.json')) : [],
      ]),
    );
    const wrong: string[] = [];
    const copies = new Map<string, number>();
    for (const file of files) copies.set(hash(file.bytes), (copies.get(hash(file.bytes)) ?? 0) + 1);
    for (const file of files) {
      const sha256 = hash(file.bytes);
      for (const [name, found] of Object.entries(places)) {
        const here = found.filter((one) => one.sha256 === sha256).length;
        // Litter shares its bytes; everything else is told apart by them.
        const due = name === file.end ? (file.end === 'inbox' ? 4 : copies.get(sha256)!) : 0;
        if (here !== due) wrong.push(`${file.path}: ${here} in ${name}, not ${due}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(filesIn(join(data, 'failed')).filter((file) => file.path.endsWith('.error.json'))).toHaveLength(
      files.filter((file) => file.end === 'failed').length,
    );

    // Neither locks nor holds, half copies or page pictures of the killed stay behind.
    expect(readdirSync(join(data, '..'))).toEqual(['data']);
    expect(readdirSync(data).sort()).toEqual(['failed', 'inbox', 'postgres', 'processed', 'refused', 'samples-offered']);
    expect(readdirSync(join(data, 'postgres')).sort()).toEqual(['clients', 'data', 'run', 'server.log']);
    const hidden = ['processed', 'failed', 'refused', 'inbox'].flatMap((name) =>
      filesIn(join(data, name)).map(({ path }) => basename(path)),
    );
    expect(hidden.filter((name) => name.startsWith('.'))).toEqual(['.DS_Store']);

    const store = await openStore({ dataDir: data });
    try {
      const told = (await store.listFailures({ limit: 500 })).rows.map(({ code }) => code).filter((code) => code !== 'source.secret');
      expect(told).toHaveLength(files.filter((file) => file.end === 'failed').length);
      const secret = await store.listFailures({ limit: 500, kept: false });
      expect(secret.rows.filter(({ code }) => code === 'source.secret')).toHaveLength(
        files.filter((file) => file.end === 'refused').length,
      );

      const { total, rows } = await store.listDocuments({ limit: 500, versions: 'all' });
      expect(total).toBe(files.reduce((sum, file) => sum + file.sources, 0));
      expect(rows.filter((row) => row.state !== 'ready' && row.state !== 'opened').map((row) => `${row.name} ${row.state}`)).toEqual([]);
      for (const file of files.filter((one) => one.end === 'processed')) {
        const page = await store.showDocument(hash(file.bytes));
        expect(
          page?.deliveries.filter((delivery) => delivery.how === 'inbox'),
          file.path,
        ).toHaveLength(copies.get(hash(file.bytes))!);
        expect(page?.readings.length ?? 0, file.path).toBe(page?.document.state === 'opened' ? 0 : 1);
      }
      // Nothing of a secret one is kept.
      for (const file of files.filter((one) => one.end === 'refused')) expect(await store.showDocument(hash(file.bytes))).toBeNull();
    } finally {
      await store.close();
    }
  },
  KILLS * 8_000 + 240_000,
);

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Kills the embedded database's main process too, as a power cut does. */
function killDatabase(data: string): void {
  const file = join(data, 'postgres', 'data', 'postmaster.pid');
  if (!exists(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  // The number may be another process's by now.
  const command = exists(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
  if (command.includes('postgres') && command.includes(data)) process.kill(pid, 'SIGKILL');
}
