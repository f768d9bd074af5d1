import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Context, Run } from '../command.ts';
import { fileFault } from '../fault.ts';
import { Selection } from '../inbox/selection.ts';
import { progressOver } from '../progress.ts';
import { exitCodeOf, type Failure } from '../read-files.ts';
import { takeIn, type Wanted } from '../take-in.ts';
import { openWorkplace } from '../workplace.ts';

/** `tonghop ingest PATH…`: takes files and all files of folders into the store and reads them. The same bytes again are another delivery, not another document. */
export const run: Run = async (context, paths, options) => {
  const password = options.password as string | undefined;
  const missing: Failure[] = [];
  const files = (await Promise.all(paths.map((path) => filesOf(path, context, missing)))).flat();
  const place = await openWorkplace(context, { password });
  const progress = progressOver(context, files.length);
  try {
    const { read, known, failures } = await takeIn(place, await withVolumes(files, place.desk.maxBytes), 'cli', {
      step: (name, words) => progress.step(name, context.tell(words)),
      failed: (failure) => {
        progress.end();
        context.say(failure.message);
      },
    });
    progress.end();
    const bad = [...missing, ...failures];
    context.say({
      vi: `Đã đọc ${read} văn bản (${known} tệp đã có từ trước), ${bad.length} tệp không đọc được. Xem: npx tonghop list`,
      en: `${read} documents read (${known} files were known), ${bad.length} files not read. See: npx tonghop list`,
    });
    return exitCodeOf(read, bad);
  } finally {
    await place.close();
  }
};

/** The files, the volumes of an archive that are all among them and lie in one folder as one; `most`: bytes above which they are left apart. */
async function withVolumes(files: readonly string[], most: number): Promise<Wanted[]> {
  const { joinedVolumes, placeOf, volumeSets } = await import('@tonghop/ingest/archive/volume-sets');
  const sets = Map.groupBy(files, (path) => {
    const set = placeOf(basename(path))?.set;
    return set === undefined ? undefined : join(dirname(path), set);
  });
  const joined = new Map<string, Wanted>();
  for (const [key, paths] of sets) {
    if (key === undefined || paths.length < 2) continue;
    const sizes = await Promise.all(
      paths.map((path) =>
        stat(path).then(
          ({ size }) => size,
          () => Number.POSITIVE_INFINITY,
        ),
      ),
    );
    if (sizes.reduce((sum, size) => sum + size, 0) > most) continue;
    const volumes = await Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })));
    const [set] = volumeSets(volumes);
    if (!set) continue;
    const { name, bytes } = joinedVolumes(set);
    const whole = { path: paths[0]!, name: name.normalize('NFC'), bytes };
    for (const path of paths) joined.set(path, whole);
  }
  return [...new Set(files.map((path) => joined.get(path) ?? path))].map((one) => (typeof one === 'string' ? { path: one } : one));
}

/** A file itself, or the files of a folder and its folders, without those that systems leave behind. */
async function filesOf(path: string, context: Context, missing: Failure[]): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    await readdir(path);
    const found: string[] = [];
    const selection = new Selection(path);
    for await (const each of selection.all()) if ((await selection.kindOf(each)).kind === 'file') found.push(each);
    return found;
  } catch (error) {
    const fault = fileFault(error);
    if (!fault) throw error;
    const message = { vi: `«${join(path)}»: ${fault.vi}.`, en: `${path}: ${fault.en}.` };
    context.say(message);
    missing.push({ name: path, kind: 'io', code: (error as NodeJS.ErrnoException).code!, message });
    return [];
  }
}
