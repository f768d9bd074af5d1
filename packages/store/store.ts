import type { Finding, FindingKind, Reading, Source, Verdict } from '@tonghop/model';
import type {
  AddedFinding,
  Campaign,
  Check,
  CurrentFinding,
  DocumentFilter,
  DocumentPage,
  DocumentRow,
  Failure,
  FailureFilter,
  FindingFilter,
  FindingRow,
  Holder,
  JobRow,
  JobState,
  Listed,
  NewCampaign,
  NewDelivery,
  NewFailure,
  Page,
  QueryKind,
  StoreEvent,
  Unit,
  UnitClue,
} from './rows.ts';

/**
 * Everything that can be asked of the store, on the store itself or within {@link Store.transaction}. Each one that writes is one
 * transaction (a savepoint within another). A document is named by its number or its sha256.
 */
export type Queries = {
  /**
   * Commits a source (bytes included), this arrival of it, and the job that reads it, all in one transaction. The same bytes again are
   * another delivery and no job. `fresh`: never seen before; `delivered`: false when this arrival's key was known already.
   */
  saveSource(
    source: Source,
    delivery: NewDelivery,
    job?: { kind?: string; payload?: Record<string, unknown> } | null,
  ): Promise<{ sha256: string; document: number; fresh: boolean; delivery: number; delivered: boolean; job: number | null }>;
  /** The source with its bytes, or null. */
  loadSource(document: string | number): Promise<Source | null>;
  /** Adds a reading (once per reader version) with its findings (once per `rules` version) and makes the document ready. Idempotent. */
  saveReading(
    reading: Reading,
    findings: readonly Finding[],
    options: { rules: string },
  ): Promise<{ reading: number; extraction: number; fresh: boolean }>;
  /** The newest reading, or null. */
  loadReading(document: string | number): Promise<Reading | null>;
  /** A mail or archive has been opened: what it encloses are documents of their own. */
  recordOpening(sha256: string): Promise<void>;
  /** Tells why a document has no record; marks it failed if it is in the store. */
  recordFailure(failure: NewFailure): Promise<number>;
  /** Forgets what was told of that stayed behind in a mail, an archive or a PDF when it was opened before: it is told anew. */
  forgetFailures(sha256: string): Promise<void>;
  /**
   * Mails, archives and PDFs in which something stayed behind, each as the outermost of what holds it, with those meant in it; `but` leaves out
   * what this version of the opening program told of already, unless it stayed behind only because its reader was stopped.
   */
  listLeft(but?: string): Promise<Holder[]>;
  /** Notes which version of the opening program looked last at what stayed behind in these. */
  noteOpener(sha256s: readonly string[], opener: string): Promise<void>;
  /** Sources as the outermost of what holds them. */
  findHolders(sha256s: readonly string[]): Promise<Holder[]>;
  /**
   * Failed documents, or mails, archives and PDFs that were opened or in which something stayed behind, by number, beginning of the SHA-256 or
   * file name; where none is so called, those that came under this name or in what is called so, or that tell of a file of this name.
   */
  findDocuments(wanted: string, among: 'failed' | 'opened'): Promise<string[]>;
  /** Forgets what was told of a file of which nobody could know more than its name (too large, not to be opened), since its bytes are known now. */
  forgetUnread(name: string): Promise<void>;
  /** Forgets what was told of a file that never came into the store by itself, since what it is a volume of has come. */
  forgetFile(sha256: string): Promise<void>;
  /** Why documents have no record; with `kept: false` those of files that are not in the store. */
  listFailures(filter?: FailureFilter): Promise<Listed<Failure>>;
  listDocuments(filter?: DocumentFilter): Promise<Listed<DocumentRow>>;
  showDocument(document: string | number): Promise<DocumentPage | null>;
  /** All findings of a document as they count now, in text order. */
  listFindings(document: string | number): Promise<CurrentFinding[]>;
  queryFindings<K extends QueryKind>(kind: K, filter?: FindingFilter): Promise<Listed<FindingRow<K>>>;
  /** Adds a verdict; the last one counts. With `added`, `verdict.finding` may be '' and is made here; returns the fingerprint. */
  addVerdict<K extends FindingKind>(document: string | number, verdict: Verdict<K>, added?: AddedFinding): Promise<string>;
  /** Makes this document the one of its series that counts. */
  chooseVersion(document: string | number, by: string): Promise<void>;
  /** Takes away all sample documents that did not also arrive in another way; returns how many. */
  removeSamples(): Promise<number>;
  /** Takes a source away wholly: bytes, deliveries, readings, findings, verdicts, jobs, and what it encloses. False if it was not there. */
  purgeSource(document: string | number): Promise<boolean>;
  /** Makes or mends a campaign (the same symbol, date and province are the same one) and ties the documents that answer it. */
  saveCampaign(campaign: NewCampaign): Promise<Campaign>;
  listCampaigns(): Promise<Campaign[]>;
  /** The unit meant, or null when none or several could be: within its province only, never by a near name alone. */
  findUnit(clue: UnitClue): Promise<Unit | null>;
  listUnits(filter?: { province?: string; kind?: Unit['kind'] }): Promise<Unit[]>;
  /** What `tonghop doctor` tells of the store. */
  checkStore(): Promise<Check[]>;
  /** Puts a job in the queue, in the caller's transaction. While one of this kind and key waits or runs, no second is added: null. */
  enqueue(kind: string, key: string | null, payload?: Record<string, unknown>, options?: { maxAttempts?: number }): Promise<number | null>;
  listJobs(filter?: Page & { kind?: string; state?: JobState }): Promise<Listed<JobRow>>;
  /** Takes failed work up again: jobs refused or dead, of one document or all, with what is added to their payload; returns how many. */
  retryFailed(document?: string | number, payload?: Record<string, unknown>): Promise<number>;
};

/** A job in a worker's hands. */
export type Job<P = Record<string, unknown>> = {
  id: number;
  kind: string;
  key: string | null;
  payload: P;
  attempt: number;
  /** Aborted when the lease is lost or the worker is asked to stop. */
  signal: AbortSignal;
  /** Tells how far it is, e.g. pages; at most a few times a second reach the database. */
  progress(done: number, of: number): void;
  /**
   * Writes the results and the job's completion in one short transaction. Throws {@link LeaseLost} and writes nothing when another worker
   * has the job by now. Called by the handler at its end; a handler that returns without it is finished with nothing to write.
   */
  finish<T>(write: (tx: Queries) => Promise<T>): Promise<T>;
};

/** How jobs are worked off. */
export type WorkOptions = {
  /** Jobs at once in this process; 1 unless told. */
  concurrency?: number;
  /** Ends the work: no new job is taken, running ones are finished. */
  signal: AbortSignal;
  /** Milliseconds after which a silent worker's job is given to another; 20,000 unless told. Renewed every third of it. */
  leaseMs?: number;
  /** Milliseconds between looks for due jobs when nothing is notified; 2,000 unless told. */
  pollMs?: number;
  /** While it answers true no job is taken; asked before every look. */
  paused?: () => boolean | Promise<boolean>;
  /** Told of every job that ended here, for the log. `error` is what the handler threw. */
  onEnd?: (
    job: Pick<JobRow, 'id' | 'kind' | 'key' | 'attempts'>,
    outcome: 'done' | 'retry' | 'refused' | 'dead' | 'lost',
    error?: unknown,
  ) => void;
};

/**
 * The open store. A job whose payload names a `sha256` and that ends in a Refusal (or is dead after its last attempt) marks that
 * document failed, with the reason.
 */
export type Store = Queries & {
  /** Where the data are, for people: the folder, or the server without its password. */
  readonly place: string;
  /** Connection string that `openStore({ url })` and child processes can use. */
  readonly url: string;
  transaction<T>(run: (tx: Queries) => Promise<T>): Promise<T>;
  /** Tells of every job's and document's change, in any process; returns how to stop. */
  listen(hear: (event: StoreEvent) => void): Promise<() => Promise<void>>;
  /** Takes jobs of a kind until `signal` aborts and the last one has ended. */
  work<P = Record<string, unknown>>(kind: string, handle: (job: Job<P>) => Promise<void>, options: WorkOptions): Promise<void>;
  /** Ends connections; the last process to close stops an embedded server. */
  close(): Promise<void>;
};

/** `url` names any PostgreSQL server from 15 on; without it an embedded one is started in `<dataDir>/postgres` (`./data`), or joined if it runs. */
export type OpenOptions = { url?: string; dataDir?: string };

/** The store cannot be opened or used; `message` says in Vietnamese why and what to do. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}

/** Another worker has this job by now; what this one wrote was rolled back. */
export class LeaseLost extends Error {
  constructor(job: number) {
    super(`job ${job} is in other hands`);
    this.name = 'LeaseLost';
  }
}
