import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify } from '@tonghop/ingest';
import { afterAll, expect, test } from 'vitest';
import { ReadingHost } from './reading-host.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const host = new ReadingHost({ processes: 2, timeoutMs: 20_000 });
afterAll(() => host.close());

test('reads, unpacks and refuses in another process', async () => {
  const source = identify('a.txt', bytes('BÁO CÁO\n\nKết quả thực hiện năm 2025\n'));
  const { reading } = await host.do({ task: 'read', source, options: {} });
  expect(reading.text).toContain('Kết quả thực hiện');
  expect(await host.do({ task: 'glance', source: identify('b.txt', bytes('UBND XÃ A\n\nMẬT\n\nBÁO CÁO\n')), options: {} })).toEqual({
    secrecy: 'MẬT',
  });
  await expect(host.do({ task: 'read', source: { ...source, format: 'pdf' }, options: {} })).rejects.toMatchObject({ name: 'Refusal' });
});

test('a reader that hangs is stopped, tried once more, then refused; the others go on', async () => {
  const slow = new ReadingHost({ processes: 1, timeoutMs: 1 });
  const source = identify('a.txt', bytes('x y z'));
  await expect(slow.do({ task: 'read', source, options: {} })).rejects.toMatchObject({ code: 'reader.timeout' });
  slow.close();
  expect((await host.do({ task: 'read', source, options: {} })).reading.text).toBe('x y z');
});

test.skipIf(process.platform === 'win32')('a process that the system ends while it has nothing to do is replaced', async () => {
  const alone = new ReadingHost({ processes: 1 });
  const source = identify('a.txt', bytes('x y z'));
  await alone.do({ task: 'read', source, options: {} });
  const idle = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'isolation/child'])
    .toString()
    .trim()
    .split('\n')
    .map(Number);
  for (const pid of idle) process.kill(pid, 'SIGKILL');
  await sleep(500);
  expect((await alone.do({ task: 'read', source, options: {} })).reading.text).toBe('x y z');
  alone.close();
  expect((await host.do({ task: 'read', source, options: {} })).reading.text).toBe('x y z');
});

test('where the machine has no process to give, the work is a fault that may be tried again, and so it is', async () => {
  const alone = new ReadingHost({ processes: 1 });
  const source = identify('a.txt', bytes('x y z'));
  const { execPath } = process;
  try {
    process.execPath = '/nowhere/node';
    await expect(alone.do({ task: 'read', source, options: {} })).rejects.toMatchObject({
      code: 'ENOENT',
      syscall: expect.stringMatching(/^spawn/),
    });
  } finally {
    process.execPath = execPath;
  }
  expect((await alone.do({ task: 'read', source, options: {} })).reading.text).toBe('x y z');
  alone.close();
});

test('a reader that throws what is no Refusal is tried once more, then its file is refused and the mistake told', async () => {
  const bugs: Error[] = [];
  const telling = new ReadingHost({ processes: 1 }, (bug) => bugs.push(bug));
  const source = identify('a.txt', bytes('x y z'));
  const broken = { ...source, bytes: null as unknown as Uint8Array };
  for (const task of ['read', 'glance'] as const)
    await expect(telling.do({ task, source: broken, options: {} })).rejects.toMatchObject({ name: 'Refusal', code: 'reader.crashed' });
  expect(bugs.map(({ stack }) => stack)).toEqual([expect.stringContaining('TypeError'), expect.stringContaining('TypeError')]);
  expect((await telling.do({ task: 'read', source, options: {} })).reading.text).toBe('x y z');
  telling.close();
});

test('a reader that grows is stopped', async () => {
  const small = new ReadingHost({ processes: 1, memoryMb: 1 });
  const source = identify('a.txt', bytes('một hai ba '.repeat(400_000)));
  await expect(small.do({ task: 'read', source, options: {} })).rejects.toMatchObject({
    code: expect.stringMatching(/^reader\.(memory|crashed)$/),
  });
  small.close();
});

test('what a reading process wrote on its way goes with it, killed or not; what a killed service left goes at the next start', async () => {
  const ended = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => ended.on('exit', resolve));
  const left = mkdtempSync(join(tmpdir(), `tonghop-read-${ended.pid}-`));
  writeFileSync(join(left, '0.png'), 'a page');
  const slow = new ReadingHost({ processes: 1, timeoutMs: 150 });
  expect(existsSync(left)).toBe(false);
  const own = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`tonghop-read-${process.pid}-`));
  const before = own();
  const working = slow.do({ task: 'read', source: identify('a.txt', bytes('một hai ba '.repeat(900_000))), options: {} }).catch(() => {});
  const [folder] = own().filter((name) => !before.includes(name));
  writeFileSync(join(tmpdir(), folder!, '1.png'), 'a page');
  await working;
  slow.close();
  expect(own()).toEqual(before);
});
