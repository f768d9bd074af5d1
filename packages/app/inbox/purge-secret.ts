import type { Source } from '@tonghop/model';
import type { Queries } from '@tonghop/store';
import { faultWords } from '@tonghop/store/fault-words';
import type { Workplace } from '../workplace.ts';
import { holdersOf } from './holders.ts';
import { refuseLate } from './late.ts';
import { nameHashOf } from './name-hash.ts';
import { placesOf } from './places.ts';

/**
 * Takes away what was found to be secret only after it was stored: nothing of it stays, nor the mails and archives that hold it, and their
 * files go to `refused/`. Only that it was so is told, under its name's hash, which is answered, with the message of its Refusal. `commit` runs what is written in a transaction.
 */
export async function purgeSecret(
  { store, config, log }: Pick<Workplace, 'store' | 'config' | 'log'>,
  { sha256, name }: Pick<Source, 'sha256' | 'name'>,
  message: string,
  commit: (write: (tx: Queries) => Promise<void>) => Promise<void>,
): Promise<string> {
  const holders = await holdersOf(store, sha256);
  for (const holder of holders) {
    const page = await store.showDocument(holder);
    // A file that cannot be moved now (a full disk, a share that is away) must not keep its content in the store.
    await refuseLate(placesOf(config.inbox), page?.deliveries ?? []).catch((error: unknown) =>
      log.error({ error: faultWords(error) }, 'file of a secret document not moved'),
    );
  }
  const nameHash = nameHashOf(name);
  await commit(async (tx) => {
    for (const holder of holders) await tx.purgeSource(holder);
    await tx.recordFailure({ nameHash, code: 'source.secret', message: message });
  });
  return nameHash;
}
