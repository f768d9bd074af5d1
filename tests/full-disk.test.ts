import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, temporaryFolder, testEnvironment } from './run-cli.ts';

/** Ways to mount a small disk that nobody else sees: as root, or as root of a namespace of one's own. */
const WAYS = [['-m'], ['-rm']];
const script = (disk: string, more = '') => `mount -t tmpfs -o size=260m,mode=755 tmpfs '${disk}' ${more}`;

/** How this machine lets a test mount a disk, or why it does not. */
function wayToMount(disk: string): { way?: string[]; reason: string } {
  let reason = process.platform === 'linux' ? '' : `no mount namespaces on ${process.platform}`;
  for (const way of reason ? [] : WAYS) {
    const tried = spawnSync('unshare', [...way, 'sh', '-c', script(disk)], { encoding: 'utf8' });
    if (tried.status === 0) return { way, reason: '' };
    reason = tried.error?.message ?? tried.stderr.trim();
  }
  return { reason };
}

test('a disk that is really full: files wait, the service stays up, says so, and goes on when there is room; the database too', async (context) => {
  const disk = join(temporaryFolder(), 'disk');
  mkdirSync(disk, { mode: 0o755 });
  const { way, reason } = wayToMount(disk);
  if (!way) {
    console.log(`full disk not tried: ${reason}`);
    return context.skip(reason);
  }
  const command = `${script(disk)} && exec '${process.execPath}' '${join(ROOT, 'tests/full-disk/run.ts')}' '${disk}' '${join(ROOT, 'packages/app/start.ts')}'`;
  const run = spawn('unshare', [...way, 'sh', '-c', command], { cwd: ROOT, env: testEnvironment({}), stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  run.stdout.on('data', (chunk) => (out += chunk));
  run.stderr.on('data', (chunk) => (err += chunk));
  await new Promise((resolve) => run.on('close', resolve));
  const seen = JSON.parse(out.trim().split('\n').at(-1) || '{}') as Record<string, unknown> & { said: string };

  expect(seen, `${err}\n${String(seen.said).slice(-3000)}\n${String(seen.database).slice(-2000)}`).toMatchObject({
    before: true,
    // Nothing is taken, failed or lost on the full disk, and the service answers.
    full: {
      inbox: ['to.txt', 'trong.pdf'],
      processed: ['truoc.txt'],
      failed: [],
      refused: [],
      health: { status: 200, disk: 'full' },
      alive: true,
    },
    room: true,
    after: { inbox: [], processed: ['to.txt', 'truoc.txt'], failed: ['trong.pdf', 'trong.pdf.error.json'], refused: [] },
    // The database was killed on the full disk, with files taken and half of them read.
    read: true,
    ready: 22,
    exit: 0,
  });
  const halfway = seen.halfway as Record<string, string[]>;
  expect(halfway.inbox!.length + halfway.processed!.length).toBe(22);
  expect(seen.end).toMatchObject({ inbox: [], failed: ['trong.pdf', 'trong.pdf.error.json'], refused: [] });
  expect(seen.said).toContain('đĩa đã đầy');
  expect(seen.said).not.toMatch(/Failed query|Thôn 0|nhieu-|params/);
}, 300_000);
