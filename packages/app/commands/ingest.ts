import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Run } from '../command.ts';
import { fileFault } from '../fault.ts';
import { Selection } from '../inbox/selection.ts';
import { progressOver } from '../progress.ts';
import { exitCodeOf, type Failure } from '../read-files.ts';
import { noFile } from '../read-given.ts';
import { takeIn } from '../take-in.ts';
import { withVolumes } from '../with-volumes.ts';
import { openWorkplace } from '../workplace.ts';

/** `tonghop ingest PATH…`: takes files and all files of folders into the store and reads them. The same bytes again are another delivery, not another document. */
export const run: Run = async (context, paths, options) => {
  const password = options.password as string | undefined;
  const missing: Failure[] = [];
  const given = await Promise.all(paths.map((path) => filesOf(path, context, missing)));
  const files = given.flatMap((each) => each.files);
  const others = given.flatMap((each) => each.others.map((path) => ({ path, bytes: () => Promise.reject(noFile(path)) })));
  const place = await openWorkplace(context, { password });
  try {
    const wanted = [...(await withVolumes(files, place.desk.maxBytes)), ...others];
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

/** What a path holds: files, and links, pipes and devices, which nobody opens in a folder. */
type Held = { files: string[]; others: string[] };

/** A file itself, or what a folder and its folders hold, without what systems leave behind. */
async function filesOf(path: string, context: Context, missing: Failure[]): Promise<Held> {
  const held: Held = { files: [], others: [] };
  try {
    if (!(await stat(path)).isDirectory()) return { ...held, files: [path] };
    await readdir(path);
    const selection = new Selection(path);
    for await (const each of selection.all()) {
      const { kind } = await selection.kindOf(each);
      if (kind === 'file') held.files.push(each);
      else if (kind === 'refused') held.others.push(each);
    }
    if (held.files.length + held.others.length === 0)
      context.say({ vi: `Thư mục «${path}» không có tệp nào.`, en: `There are no files in the folder ${path}.` });
  } catch (error) {
    const fault = fileFault(error);
    if (!fault) throw error;
    const message = { vi: `«${join(path)}»: ${fault.vi}.`, en: `${path}: ${fault.en}.` };
    context.say(message);
    missing.push({ name: path, kind: 'io', code: (error as NodeJS.ErrnoException).code!, message });
  }
  return held;
}
