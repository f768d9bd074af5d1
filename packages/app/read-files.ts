import { basename } from 'node:path';
import { type Finding, type Reading, Refusal, type ReportRecord, type Source, toRecord } from '@tonghop/model';
import { namesBeside } from './beside.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { fileFault, toldHere } from './fault.ts';
import type { Bilingual } from './language.ts';
import { partlyRead } from './partly-read.ts';
import type { Hands } from './pipeline.ts';
import { readGiven } from './read-given.ts';
import { refusalWords } from './refusal-words.ts';
import type { GivenFile } from './with-volumes.ts';

/** A document that was read: of a file itself, or of what a mail or archive held («thư.eml › báo cáo.pdf»). */
export type Document = { name: string; source: Source; reading: Reading; findings: Finding[]; record: ReportRecord };
/** What could not be read: `refused` the document, `io` the disk, `bug` the program. */
export type Failure = { name: string; kind: 'refused' | 'io' | 'bug'; code: string; message: Bilingual };
/** What one file came to; a mail or archive may hold several documents and failures. */
export type FileOutcome = { path: string; documents: Document[]; failures: Failure[] };

/** How files are read, and who hears of it. */
export type ReadFilesOptions = {
  password?: string;
  ocr?: boolean;
  /** Path of the office's phrasebook. */
  phrases?: string;
  /** Files read at once. */
  concurrency: number;
  /** Told after each page or so of a file. */
  progress?: (path: string, done: number, of: number) => void;
};

/** Mails in mails, archives in mails: further in nothing is looked for. */
const DEEPEST = 4;

function failureOf(name: string, thrown: unknown): Failure {
  // What a reading process threw that was no Refusal is told whole, to be reported.
  const error = thrown instanceof Refusal && thrown.code === 'reader.crashed' && thrown.cause ? thrown.cause : thrown;
  if (error instanceof Refusal) {
    return { name, kind: 'refused', code: error.code, message: refusalWords(name, error.code, toldHere(error.message)) };
  }
  const fault = fileFault(error);
  if (fault) {
    const code = (error as NodeJS.ErrnoException).code!;
    return { name, kind: 'io', code, message: { vi: `Tệp «${name}»: ${fault.vi}.`, en: `${name}: ${fault.en}.` } };
  }
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    name,
    kind: 'bug',
    code: 'bug',
    message: {
      vi: `Tệp «${name}»: chương trình gặp lỗi không lường trước, xin gửi lại đoạn sau cho người phát triển:\n${words}`,
      en: `${name}: the program failed; please report:\n${words}`,
    },
  };
}

/** Where readSource stands: what is read, under what name, and how deep within other files. */
type Held = { source: Source; name: string; depth: number };

/** What a mail, an archive or a PDF holds, each told or read; how many there were. */
async function readWithin(hands: Hands, { source, name, depth }: Held, options: ReadFilesOptions, into: FileOutcome): Promise<number> {
  const { parts, notes } = await hands.unpack(source, options.password);
  if (depth >= DEEPEST && parts.length > 0)
    throw new Refusal('source.bomb', `Tệp «${source.name}» lồng quá nhiều lớp. Hãy gửi riêng từng tệp bên trong.`);
  for (const { code, level, text } of notes)
    if (level !== 'info') into.failures.push({ name, kind: 'refused', code, message: refusalWords(name, code, text) });
  const beside = parts.map((part) => part.name);
  for (const part of parts) await readBytes(hands, { ...part, beside, shown: `${name} › ${part.name}` }, options, into, depth + 1);
  return parts.length;
}

async function readSource(hands: Hands, held: Held, options: ReadFilesOptions, into: FileOutcome) {
  const { source, name, depth } = held;
  try {
    const { isContainer, mayEnclose } = await import('@tonghop/ingest');
    if (isContainer(source.format)) {
      if (depth >= DEEPEST) throw new Refusal('source.bomb', `Tệp «${source.name}» lồng quá nhiều lớp. Hãy gửi riêng từng tệp bên trong.`);
      if ((await readWithin(hands, held, options, into)) === 0)
        throw new Refusal('source.no-text', `Tệp «${source.name}» không chứa tài liệu nào. Hãy kiểm tra tệp đính kèm.`);
      return;
    }
    const progress = (done: number, of: number) => options.progress?.(into.path, done, of);
    const plain = { password: options.password, ocr: options.ocr, phrases: options.phrases };
    const read = await hands.read(source, plain, progress).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return error;
    });
    if (!(read instanceof Refusal)) {
      const { reading, findings } = read;
      into.documents.push({ name, source, reading, findings, record: toRecord(reading, findings) });
    }
    // Of a portfolio only what it holds is to be read; of what cannot be opened there is nothing more to tell.
    const mayHold = mayEnclose(source) && !(read instanceof Refusal && read.code !== 'format.unsupported');
    const within = mayHold ? await readWithin(hands, held, options, into) : 0;
    if (read instanceof Refusal && within === 0) throw read;
  } catch (error) {
    into.failures.push(failureOf(name, error));
  }
}

/** Bytes under a name, what they lie with, and how they are called to whoever waits for them. */
type Named = { name: string; bytes: Uint8Array; beside: readonly string[]; shown: string };

async function readBytes(
  hands: Hands,
  { name: fileName, bytes, beside, shown: name }: Named,
  options: ReadFilesOptions,
  into: FileOutcome,
  depth: number,
): Promise<void> {
  try {
    const { identifyAmong } = await import('@tonghop/ingest');
    await readSource(hands, { source: identifyAmong(fileName, bytes, beside), name, depth }, options, into);
  } catch (error) {
    into.failures.push(failureOf(name, error));
  }
}

async function readOne(hands: Hands, { path, name, bytes: given }: GivenFile, options: ReadFilesOptions): Promise<FileOutcome> {
  const outcome: FileOutcome = { path, documents: [], failures: [] };
  let bytes: Uint8Array;
  try {
    bytes = await (given?.() ?? readGiven(path));
  } catch (error) {
    outcome.failures.push(failureOf(path, error));
    return outcome;
  }
  const shown = name ?? basename(path).normalize('NFC');
  await readBytes(hands, { name: name ?? path, bytes, beside: await namesBeside(path), shown }, options, outcome, 0);
  return outcome;
}

/** Reads files, several at once, and yields what each came to in the order given. Nothing is thrown for a single file. */
export async function* readFiles(hands: Hands, files: readonly GivenFile[], options: ReadFilesOptions): AsyncGenerator<FileOutcome> {
  const started: Promise<FileOutcome>[] = [];
  let next = 0;
  const start = () => {
    if (next < files.length) started.push(readOne(hands, files[next++]!, options));
  };
  for (let n = 0; n < options.concurrency; n++) start();
  for (let n = 0; n < files.length; n++) {
    yield await started[n]!;
    started[n] = undefined as never; // a record may be large: hold none longer than needed
    start();
  }
}

/** What to tell of a file on standard error: what could not be read of it, and what was read in part only. */
export function toldOf({ documents, failures }: FileOutcome): Bilingual[] {
  const damaged = documents.map(({ name, reading }) => partlyRead(name, reading.notes)).filter((words) => words !== undefined);
  return [...damaged, ...failures.map(({ message }) => message)];
}

/** The exit code for what a run of files came to. */
export function exitCodeOf(documents: number, failures: readonly Pick<Failure, 'kind'>[]): ExitCode {
  if (failures.some((failure) => failure.kind === 'bug')) return EXIT.bug;
  if (failures.length === 0) return EXIT.ok;
  if (documents > 0) return EXIT.partial;
  return failures.some((failure) => failure.kind === 'refused') ? EXIT.refused : EXIT.io;
}
