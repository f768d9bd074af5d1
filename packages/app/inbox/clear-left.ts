import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clearHolds, hold } from './holds.ts';
import { monthFolder, NOTE, type Places } from './places.ts';

/** Whether there surely is no such file; a share that is away says nothing of that. */
const isGone = (path: string) =>
  lstat(path).then(
    () => false,
    ({ code }: NodeJS.ErrnoException) => code === 'ENOENT',
  );

/** Takes away notes in `failed/` whose file is not there: its move was killed, or a person took it away. */
async function clearNotes(failed: string): Promise<void> {
  for (const name of await readdir(failed).catch(() => [])) {
    if (!name.endsWith(NOTE)) continue;
    const file = join(failed, name.slice(0, -NOTE.length));
    if (!(await isGone(file))) continue;
    // Whoever moves a file there writes its note first, and holds its name meanwhile.
    const held = await hold(file);
    if (held && (await isGone(file))) await rm(join(failed, name), { force: true });
    await held?.release();
  }
}

/** Takes away what killed processes left where files of the inbox go: holds, half copies, notes without their file. */
export async function clearLeft(places: Places, now: Date): Promise<void> {
  const months = [now, new Date(now.getFullYear(), now.getMonth() - 1, 1)].map((month) => monthFolder(places, month));
  await clearHolds([places.failed, places.refused, ...months]);
  await clearNotes(places.failed);
}
