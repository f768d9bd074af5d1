import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ReadingHost } from '../isolation/reading-host.ts';
import { roomVersion } from '../room-version.ts';

/** What decides here, beside the ingest room, on what stays behind. */
const OWN = new URL('./arrival.ts', import.meta.url);

/** Version of all that decides what can be taken out of a mail, an archive or a PDF: the programs that open them, and their limits. */
export function openerVersion({ maxBytes, host }: { maxBytes: number; host: Pick<ReadingHost, 'limits'> }): string {
  const { timeoutMs, heapMb, memoryMb } = host.limits;
  const parts = [roomVersion('ingest'), readFileSync(OWN, 'utf8'), maxBytes, timeoutMs, heapMb, memoryMb];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}
