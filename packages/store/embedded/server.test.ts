import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { answers, startServer, stopServer } from './server.ts';
import { findAddress, prepareFolder } from './server-files.ts';

function throwAway() {
  const files = prepareFolder(mkdtempSync(join(tmpdir(), 'tonghop-pg-')));
  onTestFinished(async () => {
    await stopServer(files);
    rmSync(files.folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return files;
}

test('over the loopback address, as on Windows, nobody comes in without the password', async () => {
  const files = throwAway();
  const address = await findAddress(files, true, true);
  await startServer(files, address, true);
  expect(await answers(address)).toBe(true);
  expect(await answers({ ...address, password: 'x' })).toBe(false);
  expect(await findAddress(files, false, true)).toEqual(address);
  expect(statSync(files.address).mode & 0o077).toBe(process.platform === 'win32' ? statSync(files.address).mode & 0o077 : 0);
});

test.runIf(process.getuid?.() === 0)('as root without namespaces the data change hands, and back', async (context) => {
  // As `data/postgres` in a `data` that root closed.
  const around = mkdtempSync(join(tmpdir(), 'tonghop-pg-'));
  const files = prepareFolder(join(around, 'postgres'));
  onTestFinished(async () => {
    await stopServer(files);
    rmSync(around, { recursive: true, force: true, maxRetries: 5 });
  });
  const address = await findAddress(files, true);
  try {
    await startServer(files, address, true, ['uid']);
  } catch (error) {
    // A checkout under a folder that only root can enter.
    return context.skip(String(error));
  }
  expect(statSync(files.data).uid).not.toBe(0);
  expect(statSync(around).mode & 0o777).toBe(0o710);
  await stopServer(files);
  await startServer(files, address, true);
  expect(await answers(address)).toBe(true);
});

test('a power cut that left the server’s lock file empty, or half written, does not keep it from starting', async () => {
  const files = throwAway();
  const address = await findAddress(files, true);
  await startServer(files, address, true);
  await stopServer(files);
  const lock = join(files.data, 'postmaster.pid');
  for (const left of ['', '99999999\n', 'x']) {
    writeFileSync(lock, left, { mode: 0o644 });
    await startServer(files, address, true);
    expect(await answers(address)).toBe(true);
    await stopServer(files);
  }
});

test('a damaged address file is told of, not overwritten: the password in it is the only one', async () => {
  const files = throwAway();
  await findAddress(files, true, true);
  writeFileSync(files.address, '');
  await expect(findAddress(files, true, true)).rejects.toThrow(/bị hỏng.*sao lưu/);
  expect(statSync(files.address).size).toBe(0);
});
