import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { filesOfJoined, isSame, joinedVolumes, placeOf, type VolumeSet, volumeSets } from '@tonghop/ingest/archive/volume-sets';
import type { Store } from '@tonghop/store';
import { clearHolds } from './holds.ts';
import { failedFiles, renewNote } from './late.ts';
import { moveInto, notePath, type Places, shortHash } from './places.ts';

/** A hidden folder in which a whole set of volumes lies as one file until its volumes are gone. */
const HIDDEN = /^\.ghep-[0-9a-f]{8}$/;

/** The hidden folder for a set by its name, which is the same for all its volumes. */
export const hiddenFor = (folder: string, set: string): string => join(folder, `.ghep-${shortHash(set)}`);

/**
 * Makes one file of the volumes of an archive that lie in a folder, and takes the volumes away; answers its path. It is written where nobody
 * looks, then the volumes are removed, then it appears: killed anywhere, all bytes are in one place at least, and {@link finishJoins}, or
 * the same again, goes on.
 */
export async function joinInto(folder: string, set: VolumeSet): Promise<string> {
  const { name, bytes } = joinedVolumes(set);
  const hidden = hiddenFor(folder, placeOf(set.volumes[0]!.name)!.set);
  const whole = join(hidden, name);
  await mkdir(hidden, { recursive: true });
  const partial = join(hidden, `.${process.pid}.partial`);
  await writeFile(partial, bytes, { flush: true });
  await rename(partial, whole);
  return appear(whole, set.volumes);
}

/** Takes the volumes away that a joined file holds, and puts it in their place. */
async function appear(whole: string, volumes: VolumeSet['volumes']): Promise<string> {
  const hidden = dirname(whole);
  const folder = dirname(hidden);
  for (const { name, bytes } of volumes) {
    if (name !== basename(name)) continue;
    // One that was written to meanwhile is another file.
    const there = await readFile(join(folder, name)).catch(() => undefined);
    if (there && isSame(there, bytes)) await rm(join(folder, name), { force: true });
  }
  const path = await moveInto(folder, whole, shortHash(whole));
  await rm(hidden, { recursive: true, force: true });
  return path;
}

/** The volumes in a joined file; none where the disk has damaged it, which whoever reads it will tell. */
function held(bytes: Uint8Array): ReturnType<typeof filesOfJoined> {
  try {
    return filesOfJoined(bytes);
  } catch {
    return [];
  }
}

/** Joins the volumes in `failed/` of which the missing ones have come by now; `most`: bytes of a set above which it is left as it is. */
export async function joinFailed(store: Pick<Store, 'forgetFile'>, places: Places, most: number): Promise<void> {
  await finishJoins(places.failed);
  const files = (await failedFiles(places)).filter(({ path }) => placeOf(basename(path)));
  for (const members of Map.groupBy(files, ({ path }) => placeOf(basename(path))!.set).values()) {
    const sizes = await Promise.all(members.map(({ path }) => stat(path).then((stats) => stats.size)));
    if (members.length < 2 || sizes.reduce((sum, size) => sum + size, 0) > most) continue;
    const volumes = await Promise.all(members.map(async ({ path }) => ({ name: basename(path), bytes: await readFile(path) })));
    const [set] = volumeSets(volumes);
    const why = members.find(({ note }) => note)?.note;
    if (!set) continue;
    const path = await joinInto(places.failed, set);
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    if (why) await renewNote({ path, note: why, sha256 }, why);
    for (const { name } of set.volumes) await rm(notePath(join(places.failed, name)), { force: true });
    for (const member of members) await store.forgetFile(member.sha256);
  }
}

/** Goes on with what a killed process left of joining in a folder and those below it, and takes away the holds that it left there. */
export async function finishJoins(folder: string, depth = 0): Promise<void> {
  if (depth > 50) return;
  await clearHolds([folder]);
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isDirectory()) continue;
    const path = join(folder, entry.name);
    if (!HIDDEN.test(entry.name)) {
      if (!entry.name.startsWith('.')) await finishJoins(path, depth + 1);
      continue;
    }
    await finishJoin(path);
  }
}

/** Goes on with one set by its hidden folder, if there is one; answers the path of the whole where it is written already, else nothing of it stays. */
export async function finishJoin(hidden: string): Promise<string | undefined> {
  const names = await readdir(hidden).catch(() => []);
  const whole = names.find((name) => !name.endsWith('.partial'));
  if (whole) return appear(join(hidden, whole), held(await readFile(join(hidden, whole))));
  for (const name of names) await rm(join(hidden, name), { force: true });
  await rmdir(hidden).catch(() => {});
  return undefined;
}
