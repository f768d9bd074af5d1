import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { VolumeSet } from '@tonghop/ingest/archive/volume-sets';

/** A file that is given to be read; `name` where it shall be called otherwise, `bytes` where they are not the file's own. */
export type GivenFile = { path: string; name?: string; bytes?: () => Promise<Uint8Array> };

/** The volumes of an archive by their paths; undefined where one is missing or they are larger than `most` bytes. Throws as reading files does. */
async function readSet(paths: readonly string[], most: number): Promise<VolumeSet | undefined> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  if (sizes.reduce((sum, size) => sum + size, 0) > most) return undefined;
  const { volumeSets } = await import('@tonghop/ingest/archive/volume-sets');
  return volumeSets(await Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) }))))[0];
}

/** A set as one file. It is read again when its turn comes: all sets of a folder may be more than there is memory. */
async function joinedFile(paths: readonly string[], most: number): Promise<GivenFile | undefined> {
  const [first] = paths;
  // A volume that cannot be read says so when its own turn comes.
  const set = await readSet(paths, most).catch(() => undefined);
  if (!set || first === undefined) return undefined;
  const { joinedVolumes, nameOfJoined } = await import('@tonghop/ingest/archive/volume-sets');
  const bytes = async () => {
    const again = await readSet(paths, most);
    return again ? joinedVolumes(again).bytes : readFile(first);
  };
  return { path: first, name: nameOfJoined(set).normalize('NFC'), bytes };
}

/** The files, the volumes of an archive that are all among them and lie in one folder as one; `most`: bytes above which they are left apart. */
export async function withVolumes(files: readonly string[], most: number): Promise<GivenFile[]> {
  if (files.length < 2) return files.map((path) => ({ path }));
  const { placeOf } = await import('@tonghop/ingest/archive/volume-sets');
  const sets = Map.groupBy(new Set(files), (path) => {
    const set = placeOf(basename(path))?.set;
    return set === undefined ? undefined : join(dirname(path), set);
  });
  const joined = new Map<string, GivenFile>();
  for (const [key, members] of sets) {
    const whole = key === undefined || members.length < 2 ? undefined : await joinedFile(members, most);
    if (whole) for (const path of members) joined.set(path, whole);
  }
  const told = new Set<GivenFile>();
  return files.flatMap((path) => {
    const whole = joined.get(path);
    if (!whole) return [{ path }];
    if (told.has(whole)) return [];
    told.add(whole);
    return [whole];
  });
}
