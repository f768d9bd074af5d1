import type { Hints, Note } from '@tonghop/model';
import type { SecrecyMark } from './secrecy.ts';

/** A file that another one held. `name` is a bare, safe file name, never a path. */
export type Enclosure = { name: string; bytes: Uint8Array };

/** What a mail, envelope or archive held, and what it tells about it. */
export type Unpacked = {
  parts: Enclosure[];
  hints: Hints;
  notes: Note[];
  /** The mark of state secrecy that a letter bears in its subject or its own words. */
  secrecy?: SecrecyMark | undefined;
};

/** Limits of unpacking: bytes of all parts together, parts, and unpacked size per packed size. */
export type UnpackOptions = { maxBytes?: number; maxParts?: number; maxRatio?: number; password?: string };

/** The options with their usual values filled in. */
export type UnpackLimits = Required<Omit<UnpackOptions, 'password'>> & { password: string | undefined };
