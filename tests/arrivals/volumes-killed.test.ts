import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '@tonghop/store';
import { expect, onTestFinished, test } from 'vitest';
import { rarVolumes, zipVolumes } from '../../packages/ingest/archive/volumes.test-files.ts';
import { makeDatabase } from '../../packages/store/testing/test-store.ts';
import { ROOT, temporaryFolder, testEnvironment } from '../run-cli.ts';
import { report } from './station.ts';

/** How often the service is killed while it joins. */
const KILLS = Number(process.env.TONGHOP_FAULT_KILLS ?? 6);
const SETS = 12;

function below(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  } catch (error) {
    // A hidden folder that the service took away between being listed and being looked into.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || !existsSync(folder)) throw error;
    return below(folder);
  }
}

test(
  `${KILLS} kills while volumes are joined: each set is one file in one place and one delivery`,
  async () => {
    const { url, drop } = await makeDatabase();
    const store = await openStore({ url });
    onTestFinished(async () => {
      await store.close();
      await drop();
    });
    const data = join(temporaryFolder(), 'data');
    const inbox = join(data, 'inbox');
    mkdirSync(inbox, { recursive: true });
    writeFileSync(join(data, 'samples-offered'), '');
    for (let n = 0; n < SETS; n++) {
      const bytes = Buffer.from(report(n, ` ${'Thôn xa trung tâm. '.repeat(4000)}`));
      for (const { name, bytes: content } of n % 2 ? zipVolumes(`z${n}`, `z${n}.txt`, bytes) : rarVolumes(`r${n}`, `r${n}.txt`, bytes, 4))
        writeFileSync(join(inbox, name), content);
    }
    const start = (): ChildProcess =>
      spawn(process.execPath, [join(ROOT, 'packages/app/start.ts'), '--once'], {
        cwd: ROOT,
        env: testEnvironment({
          DATABASE_URL: url,
          TONGHOP_DATA: data,
          TONGHOP_PORT: '0',
          TONGHOP_STABLE_SECONDS: '0.1',
          TONGHOP_LOG_LEVEL: 'silent',
        }),
        stdio: 'ignore',
      });
    const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));
    for (let kill = 0; kill < KILLS; kill++) {
      const child = start();
      const end = ended(child);
      // From its first look at the folder on: joining takes milliseconds.
      const before = below(inbox).length;
      for (let n = 0; n < 400 && before > 0 && below(inbox).length === before && child.exitCode === null; n++) await sleep(10);
      await sleep((kill * 17) % 61);
      child.kill('SIGKILL');
      await end;
    }
    expect(await ended(start())).toBe(0);
    expect([below(inbox), readdirSync(data).includes('failed') ? below(join(data, 'failed')) : []]).toEqual([[], []]);
    const whole = Array.from({ length: SETS }, (_, n) => `${n % 2 ? 'z' : 'r'}${n}.zip`).sort();
    expect(below(join(data, 'processed')).sort()).toEqual(whole);
    const { rows } = await store.listDocuments({ limit: 100, versions: 'all' });
    expect(
      rows
        .filter(({ state }) => state === 'ready')
        .map(({ name, deliveries }) => `${name} ${deliveries}`)
        .sort(),
    ).toEqual(whole.map((name) => `${name.replace('zip', 'txt')} 1`));
  },
  KILLS * 20_000 + 240_000,
);
