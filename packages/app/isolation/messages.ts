import type { ReadOptions, Unpacked, UnpackOptions } from '@tonghop/ingest';
import type { Finding, Reading, RefusalCode, Source } from '@tonghop/model';

/** Options that can cross a process border. */
export type PlainReadOptions = Omit<ReadOptions, 'signal' | 'progress'> & { /** Path of the office's phrasebook. */ phrases?: string };

/** Work for a reading process. `glance` reads the first page only, to look for a mark of secrecy. */
export type Work =
  | { task: 'read'; source: Source; options: PlainReadOptions }
  | { task: 'glance'; source: Source; options: PlainReadOptions }
  | { task: 'unpack'; source: Source; options: UnpackOptions }
  | { task: 'view'; source: Source; options: { password?: string } };

/** What each piece of work comes to, by task. */
export type Outcome = {
  /** `secrecy`: the mark of state secrecy that the first page bears, or null. */
  read: { reading: Reading; findings: Finding[]; secrecy: string | null };
  glance: { secrecy: string | null };
  unpack: Unpacked;
  /** HTML of a DOCX. */
  view: string;
};

/** A piece of work on its way to the child; the answers bear the same number. */
export type Request = { id: number } & Work;

/** What a reading process answers; `refused` is a Refusal's, `failed` anything else (a bug or I/O). */
export type Answer =
  | { id: number; done: Outcome[Work['task']] }
  | { id: number; refused: { code: RefusalCode; message: string } }
  | { id: number; failed: { message: string; stack: string; code?: string } }
  | { id: number; progress: { done: number; of: number } };
