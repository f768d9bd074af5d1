import { type SpawnOptions, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { StoreUnavailable } from '../store.ts';

/** How to run a program as somebody PostgreSQL accepts: words put before the command, spawn options, and who must own the data (null: whoever does). */
export type RunAs = { before: string[]; options: Pick<SpawnOptions, 'uid' | 'gid'>; owner: number | null };

/** Ways in which root can run the server, the better first. */
export type Way = 'namespace' | 'uid';

const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];

/** Whom the server runs as where root may not make namespaces: «postgres» if there is one, else «nobody». */
function spareUser(): { uid: number; gid: number } {
  const ask = (what: string) => Number(spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }).stdout);
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid > 0 && gid > 0 ? { uid, gid } : { uid: 65534, gid: 65534 };
}

/** Whether a program runs this way and reaches the folder. */
function works({ before, options }: RunAs, program: string, folder: string): boolean {
  const run = (command: string, ...args: string[]) => {
    const [first, ...rest] = [...before, command, ...args];
    return spawnSync(first!, rest, options).status === 0;
  };
  return run(program, '--version') && run('test', '-x', folder);
}

/** Lets a group, and nobody else, pass through root's closed folder around the data (`data` is made so); it cannot list it. */
function letThrough(folder: string, gid: number): void {
  const around = dirname(folder);
  const { uid, mode } = statSync(around);
  if (uid !== 0 || (mode & 0o077) !== 0 || around === homedir()) return;
  chownSync(around, 0, gid);
  chmodSync(around, 0o710);
}

/**
 * PostgreSQL refuses uid 0. An ordinary user runs it as it is; root runs it in a user namespace, in which it has another number and no
 * file changes its owner, or else as an unprivileged uid, to which `folder` is given. `program` is tried to see what works. Throws
 * {@link StoreUnavailable}.
 */
export function chooseUser(program: string, folder: string, ways: readonly Way[] = ['namespace', 'uid']): RunAs {
  if (process.getuid?.() !== 0) return { before: [], options: {}, owner: null };
  for (const name of ways) {
    const { uid, gid } = name === 'uid' ? spareUser() : { uid: 0, gid: 0 };
    const way: RunAs = name === 'uid' ? { before: [], options: { uid, gid }, owner: uid } : { before: NAMESPACE, options: {}, owner: 0 };
    if (statSync(folder).uid !== uid) chownSync(folder, uid, gid);
    if (name === 'uid') letThrough(folder, gid);
    if (works(way, program, folder)) return way;
  }
  throw new StoreUnavailable(
    'PostgreSQL kèm theo không chạy được bằng tài khoản root, mà máy này không cho tạo «user namespace» (thường gặp trong Docker) và cũng ' +
      `không đổi được sang một tài khoản thường có quyền vào thư mục «${folder}». Hãy chạy chương trình bằng người dùng thường, ` +
      'hoặc cho phép user namespace (docker run --security-opt seccomp=unconfined), hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL có sẵn.',
  );
}
