import { createHash } from 'node:crypto';

/** A hash by which a name can be told again without being kept: SHA-256 of its NFC form. */
export const nameHashOf = (name: string) => createHash('sha256').update(name.normalize('NFC')).digest('hex');
