import type { ReadOptions, Unpacked } from '@tonghop/ingest';
import type { Finding, Reading, Source } from '@tonghop/model';
import type { ReadingHost } from './isolation/reading-host.ts';
import { withFindings } from './phrases.ts';

/** Options of reading that can cross a process border. */
type PlainOptions = Pick<ReadOptions, 'password' | 'ocr' | 'maxPages'> & { /** Path of the office's phrasebook. */ phrases?: string };

/** Who does the work of reading: this process, or child processes with limits. */
export type Hands = {
  read: (
    source: Source,
    options: PlainOptions,
    progress?: (done: number, of: number) => void,
  ) => Promise<{ reading: Reading; findings: Finding[]; secrecy: string | null }>;
  unpack: (source: Source, password?: string) => Promise<Unpacked>;
  close: () => void;
};

/** The main line in this process: source → reading → findings. The engines are loaded with the first source. */
export function ownHands(): Hands {
  return {
    async read(source, options, progress) {
      const { read } = await import('@tonghop/ingest');
      const reading = await read(source, { ...options, progress });
      return { ...(await withFindings(reading, options.phrases)), secrecy: reading.secrecy ?? null };
    },
    async unpack(source, password) {
      const { unpack } = await import('@tonghop/ingest');
      return unpack(source, { password });
    },
    close() {},
  };
}

/** The main line with reading in child processes: a file that makes its reader crash, hang or grow ends in a Refusal, and others go on. */
export function childHands(host: ReadingHost): Hands {
  return {
    read: (source, options, progress) => host.do({ task: 'read', source, options }, progress),
    unpack: (source, password) => host.do({ task: 'unpack', source, options: { password } }),
    close: () => host.close(),
  };
}

/** From this many files on, starting child processes pays. */
const MANY = 4;

/** Hands that suit a number of files: starting child processes costs more than reading a few. */
export async function handsFor(files: number, processes: number): Promise<Hands> {
  if (files < MANY) return ownHands();
  const { ReadingHost } = await import('./isolation/reading-host.ts');
  return childHands(new ReadingHost({ processes: Math.min(processes, files) }));
}
