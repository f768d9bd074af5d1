import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from '@tonghop/ingest';
import { openStore, type Store } from '@tonghop/store';
import { expect, onTestFinished, test } from 'vitest';
import { lockedOffice, lockedZip } from '../../packages/ingest/archive/locked.test-files.ts';
import { packDocx } from '../../packages/ingest/docx/docx.test-files.ts';
import { makeDatabase } from '../../packages/store/testing/test-store.ts';
import { ROOT, temporaryFolder, testEnvironment, tonghop } from '../run-cli.ts';
import { until } from './station.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A database and a data folder of the test's own, as the environment of commands. */
async function surroundings(): Promise<{ env: Record<string, string>; data: string; store: Store }> {
  const { url, drop } = await makeDatabase();
  const store = await openStore({ url });
  const data = join(temporaryFolder(), 'data');
  onTestFinished(async () => {
    await store.close();
    await drop();
  });
  return { env: { DATABASE_URL: url, TONGHOP_DATA: data, TONGHOP_WORKERS: '1' }, data, store };
}

/** A `tonghop worker` of its own process, with what it has logged. */
function worker(env: Record<string, string>): { child: ChildProcess; read: () => number } {
  const child = spawn(process.execPath, [join(ROOT, 'packages/app/cli.ts'), 'worker'], {
    cwd: ROOT,
    env: testEnvironment({ ...env, TONGHOP_LOG_FORMAT: 'json' }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (data) => (said += data));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, read: () => said.match(/"msg":"read"/g)?.length ?? 0 };
}

test('two workers share what waits; what a killed one held is read by the other', async () => {
  const { env, store } = await surroundings();
  const reports = Array.from({ length: 24 }, (_, n) =>
    identify(`bao-cao-${n}.txt`, bytes(`BÁO CÁO\n\nCó ${n + 1},5% hộ dân dùng dịch vụ.\n`)),
  );
  for (const source of reports.slice(0, 16)) await store.saveSource(source, { how: 'cli' });
  const [one, two] = [worker(env), worker(env)];
  const done = async () => (await store.listDocuments({ state: 'ready', limit: 1 })).total;
  await until(async () => (await done()) === 16);
  await until(() => one.read() + two.read() === 16);
  expect([one.read(), two.read()].every((count) => count > 0)).toBe(true);
  for (const source of reports.slice(16)) await store.saveSource(source, { how: 'cli' });
  one.child.kill('SIGKILL');
  await until(async () => (await done()) === 24);
  for (const { sha256 } of reports) expect((await store.showDocument(sha256))?.readings).toHaveLength(1);
  two.child.kill('SIGTERM');
  expect(await new Promise((resolve) => two.child.on('exit', resolve))).toBe(0);
});

test('locked files fail with that reason; `retry --password` reads them and moves them to processed', async () => {
  const { env, data, store } = await surroundings();
  const password = 'mo-tep';
  const locked: Record<string, Uint8Array> = {
    'khoa.pdf': new Uint8Array(readFileSync(new URL('../files/locked-aes256.pdf', import.meta.url))),
    'khoa.docx': lockedOffice(packDocx({ body: '<w:p><w:r><w:t>Có 82% hộ dân dùng dịch vụ công.</w:t></w:r></w:p>' }), password),
    'kin.docx': lockedOffice(
      packDocx({ body: '<w:p><w:r><w:t>TUYỆT MẬT</w:t></w:r></w:p><w:p><w:r><w:t>Chuyện kín.</w:t></w:r></w:p>' }),
      password,
    ),
    'kin.zip': await lockedZip('kin.txt', bytes('UBND XÃ KÍN\n\nMẬT\n\nBÁO CÁO\n'), password),
    'khoa.zip': await lockedZip('bao-cao.txt', bytes('BÁO CÁO\n\nCó 73% hộ dân dùng dịch vụ công.\n'), password),
  };
  const inbox = join(data, 'inbox');
  mkdirSync(inbox, { recursive: true });
  writeFileSync(join(data, 'samples-offered'), '');
  // A folder's hints hold for what could not be opened at first, too.
  mkdirSync(join(inbox, 'xã Cổ Đạm'));
  for (const [name, content] of Object.entries(locked)) writeFileSync(join(inbox, name === 'khoa.zip' ? 'xã Cổ Đạm' : '', name), content);
  const service = spawn(process.execPath, [join(ROOT, 'packages/app/start.ts'), '--once'], {
    cwd: ROOT,
    env: testEnvironment({ ...env, TONGHOP_PORT: '0', TONGHOP_STABLE_SECONDS: '0.1', TONGHOP_LOG_LEVEL: 'silent' }),
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => service.on('exit', resolve))).toBe(0);
  const failed = () =>
    existsSync(join(data, 'failed')) ? readdirSync(join(data, 'failed')).filter((name) => !name.endsWith('.json')) : [];
  expect(failed().sort()).toEqual(['khoa.docx', 'khoa.pdf', 'khoa.zip', 'kin.docx', 'kin.zip']);
  for (const name of failed()) {
    const note = JSON.parse(readFileSync(join(data, 'failed', `${name}.error.json`), 'utf8'));
    expect(note).toMatchObject({ file: name, code: 'source.locked' });
    expect(note.message).toContain('mật khẩu');
  }

  const wrong = await tonghop(['retry', '--password', 'sai'], env);
  expect(wrong.code, wrong.err).toBe(3);
  expect(failed()).toHaveLength(5);
  // Beside each file and in the list stands why it failed this time.
  for (const name of ['khoa.pdf', 'khoa.docx', 'khoa.zip']) {
    const { message } = JSON.parse(readFileSync(join(data, 'failed', `${name}.error.json`), 'utf8'));
    expect(message).toMatch(/không đúng|khác với mật khẩu/i);
    expect((await store.listFailures({ limit: 100 })).rows.map((row) => row.message)).toContain(message);
  }
  const right = await tonghop(['retry', '--password', password], env);
  expect(right.code, right.err).toBe(4); // the secret archive is refused
  expect(failed()).toEqual([]);
  expect(readdirSync(join(data, 'failed'))).toEqual([]);
  expect(readdirSync(join(data, 'refused')).sort()).toEqual(['kin.docx', 'kin.zip']);
  const shares = (await store.queryFindings('percentage', { limit: 100 })).rows.map(({ fields }) => fields.value);
  expect(shares).toEqual(expect.arrayContaining([91, 82, 73]));
  expect((await store.listDocuments({})).rows.find(({ name }) => name === 'bao-cao.txt')).toMatchObject({ unitName: 'Xã Cổ Đạm' });
  expect(readdirSync(join(data, 'processed'), { recursive: true }).filter((name) => /khoa\./.test(String(name)))).toHaveLength(3);
  // The password is nowhere in what is kept.
  const jobs = await store.listJobs({ limit: 100 });
  expect(JSON.stringify(jobs.rows)).not.toContain(password);
});
