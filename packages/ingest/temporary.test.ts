import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clearTemporary, temporaryFolder } from './temporary.ts';

/** A process that makes a folder with a file in it, prints where, and waits; `more` runs before that. */
async function holder(more = '') {
  const script = `
    import { writeFileSync } from 'node:fs';
    import { temporaryFolder } from ${JSON.stringify(new URL('./temporary.ts', import.meta.url).href)};
    ${more}
    const { path } = temporaryFolder();
    writeFileSync(path + '/page.png', 'secret');
    console.log(path);
    setTimeout(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { child, path: String(line).trim() };
}

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'stopped with %s, a process leaves no page pictures behind and ends by it',
  async (signal) => {
    const { child, path } = await holder();
    expect(existsSync(`${path}/page.png`)).toBe(true);
    child.kill(signal);
    const [code, by] = await once(child, 'exit');
    expect([code, by]).toEqual([null, signal]);
    expect(existsSync(path)).toBe(false);
  },
);

test.skipIf(process.platform === 'win32')(
  'a process that heeds the signal itself goes on, and takes its folder away when it ends',
  async () => {
    const { child, path } = await holder(`process.on('SIGINT', () => { console.log('heard'); setTimeout(() => process.exit(3), 50); });`);
    child.kill('SIGINT');
    await once(child.stdout, 'data');
    expect(existsSync(path)).toBe(true);
    expect((await once(child, 'exit'))[0]).toBe(3);
    expect(existsSync(path)).toBe(false);
  },
);

test('what a killed process left goes at the next start; what one still uses stays', async () => {
  const { child, path } = await holder();
  clearTemporary();
  expect(existsSync(path)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  clearTemporary();
  expect(existsSync(path)).toBe(false);
});

test('a folder is gone once it is done with, and nothing listens for it any more', () => {
  const before = process.listenerCount('SIGINT');
  const one = temporaryFolder();
  const other = temporaryFolder();
  expect(process.listenerCount('SIGINT')).toBe(before + 1);
  one.remove();
  expect(existsSync(one.path)).toBe(false);
  expect(existsSync(other.path)).toBe(true);
  other.remove();
  expect(process.listenerCount('SIGINT')).toBe(before);
});
