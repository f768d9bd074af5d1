import { type SpawnOptions, spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { StoreUnavailable } from '../store.ts';

/** How to run a program as somebody PostgreSQL accepts: words put before the command, spawn options, and who must own the data (null: whoever does). */
export type RunAs = { before: string[]; options: Pick<SpawnOptions, 'uid' | 'gid'>; owner: number | null };

/** Ways in which root can run the server, the better first. */
export type Way = 'namespace' | 'uid';

const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];

/** The unprivileged uid used where root may not make namespaces: that of «postgres» if there is one, else «nobody». */
function spareUid(): number {
  const id = Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout);
  return id > 0 ? id : 65534;
}

/** Whether a program runs this way and reaches the folder. */
function works({ before, options }: RunAs, program: string, folder: string): boolean {
  const run = (command: string, ...args: string[]) => {
    const [first, ...rest] = [...before, command, ...args];
    return spawnSync(first!, rest, options).status === 0;
  };
  return run(program, '--version') && run('test', '-x', folder);
}

/**
 * PostgreSQL refuses uid 0. An ordinary user runs it as it is; root runs it in a user namespace, in which it has another number and no
 * file changes its owner, or else as an unprivileged uid, to which `folder` is given. `program` is tried to see what works. Throws
 * {@link StoreUnavailable}.
 */
export function chooseUser(program: string, folder: string, ways: readonly Way[] = ['namespace', 'uid']): RunAs {
  if (process.getuid?.() !== 0) return { before: [], options: {}, owner: null };
  for (const name of ways) {
    const uid = name === 'uid' ? spareUid() : 0;
    const way: RunAs =
      name === 'uid' ? { before: [], options: { uid, gid: uid }, owner: uid } : { before: NAMESPACE, options: {}, owner: 0 };
    if (statSync(folder).uid !== uid) chownSync(folder, uid, uid);
    if (works(way, program, folder)) return way;
  }
  throw new StoreUnavailable(
    'PostgreSQL kèm theo không chạy được bằng tài khoản root, mà máy này không cho tạo «user namespace» (thường gặp trong Docker) và cũng ' +
      `không đổi được sang một tài khoản thường có quyền vào thư mục «${folder}». Hãy chạy chương trình bằng người dùng thường, ` +
      'hoặc cho phép user namespace (docker run --security-opt seccomp=unconfined), hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL có sẵn.',
  );
}
