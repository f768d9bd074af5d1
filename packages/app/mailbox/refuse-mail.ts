import { createHash } from 'node:crypto';
import type { Refusal } from '@tonghop/model';
import { tooLarge } from '../inbox/arrival.ts';
import { failedFiles } from '../inbox/late.ts';
import { nameHashOf } from '../inbox/name-hash.ts';
import { placesOf, putFailed } from '../inbox/places.ts';
import type { Workplace } from '../workplace.ts';

/**
 * Tells of a mail that was refused, and puts what a password or a higher limit may open into `failed/`, where `tonghop retry` looks. A mail
 * without any document stays on the server only; of a secret one nothing is kept but its name's hash.
 */
export async function refuseMail(
  { desk, config, log }: Workplace,
  { key, name, bytes }: { key: string; name: string; bytes: Uint8Array },
  { code, message }: Refusal,
): Promise<void> {
  const secret = code === 'source.secret';
  const nameHash = secret ? nameHashOf(name) : null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // Killed before it could be marked on the server, it comes again.
  const arrival = createHash('sha256').update(key).digest('hex');
  await desk.store.recordFailure({ name: secret ? null : name, nameHash, fileHash: sha256, code, message, arrival });
  const places = placesOf(config.inbox);
  const kept = secret || code === 'source.no-text' || (await failedFiles(places)).some((file) => file.sha256 === sha256);
  if (!kept) await putFailed(places, name, bytes, { code, message, at: new Date().toISOString(), sha256 });
  log.warn({ code, ...(nameHash && { nameHash }) }, 'mail refused');
}

/** Tells where failures are listed of a mail that stays on the server because of its size; the same mail again is the same line. */
export async function leaveMail({ desk }: Pick<Workplace, 'desk'>, { key, name }: { key: string; name: string }): Promise<void> {
  const { code, message } = tooLarge(name, desk.maxBytes);
  const fileHash = createHash('sha256').update(key).digest('hex');
  await desk.store.recordFailure({ name, fileHash, code, message: `${message} Thư còn nguyên trong hộp thư.` });
}
