import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Run } from '../command.ts';
import { fileFault } from '../fault.ts';
import { Selection } from '../inbox/selection.ts';
import { progressOver } from '../progress.ts';
import { exitCodeOf, type Failure } from '../read-files.ts';
import { takeIn } from '../take-in.ts';
import { withVolumes } from '../with-volumes.ts';
import { openWorkplace } from '../workplace.ts';

/** `tonghop ingest PATH…`: takes files and all files of folders into the store and reads them. The same bytes again are another delivery, not another document. */
export const run: Run = async (context, paths, options) => {
  const password = options.password as string | undefined;
  const missing: Failure[] = [];
  const files = (await Promise.all(paths.map((path) => filesOf(path, context, missing)))).flat();
  const place = await openWorkplace(context, { password });
  try {
    const wanted = await withVolumes(files, place.desk.maxBytes);
    const progress = progressOver(context, wanted.length);
    const { read, known, failures } = await takeIn(place, wanted, 'cli', {
      step: (name, words) => progress.step(name, context.tell(words)),
      failed: (failure) => {
        progress.end();
        context.say(failure.message);
      },
      noted: (words) => {
        progress.end();
        context.say(words);
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
