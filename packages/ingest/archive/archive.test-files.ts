import { createHash } from 'node:crypto';
import { type Format, MEDIA_TYPES, type Source } from '@tonghop/model';

/** A source of a given format for tests, without looking at its bytes. */
export function identifyAs(name: string, format: Format, bytes: Uint8Array): Source {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), name, format, mediaType: MEDIA_TYPES[format], bytes };
}
