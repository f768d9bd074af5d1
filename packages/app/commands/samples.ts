import type { Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { progressOver } from '../progress.ts';
import { exitCodeOf } from '../read-files.ts';
import { addSamples, sampleFiles } from '../samples.ts';
import { openWorkplace, withStore } from '../workplace.ts';

/** `tonghop samples add|remove`. Removing takes away samples only, with all that was read from them. */
export const run: Run = async (context, [action]) => {
  if (action === 'remove')
    return withStore(context, async (store) => {
      const count = await store.removeSamples();
      context.say({ vi: `Đã xóa ${count} báo cáo mẫu.`, en: `${count} samples removed.` });
      return EXIT.ok;
    });
  const place = await openWorkplace(context);
  try {
    const progress = progressOver(context, sampleFiles().length);
    const { read, failures } = await addSamples(place, {
      step: (name, words) => progress.step(name, context.tell(words)),
      failed: (failure) => context.say(failure.message),
      noted: context.say,
    });
    progress.end();
    return exitCodeOf(read, failures);
  } finally {
    await place.close();
  }
};
