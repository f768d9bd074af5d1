import type { Citation, Fields, Finding, FindingKind, IssuerLevel, Note, RefusalCode, TextOrigin } from '@tonghop/model';

/** How a file came: `inbox` watch folder, `mail` mailbox, `enclosed` in a mail or archive, `upload` over HTTP, `cli`, `sample` of fixtures. */
const DELIVERY_WAYS = ['inbox', 'mail', 'enclosed', 'upload', 'cli', 'sample'] as const;
/** One of {@link DELIVERY_WAYS}. */
export type DeliveryWay = (typeof DELIVERY_WAYS)[number];

/** What the way a file came says about it; taken as hints only. Dates are ISO. */
export type Hints = {
  /** Names of the folders that it lay in, outermost first. */
  folders?: string[];
  unit?: string;
  province?: string;
  period?: string;
  campaign?: string;
  sender?: string;
  subject?: string;
  sentAt?: string;
  [more: string]: unknown;
};

/**
 * One arrival of a source. `key` names the arrival itself (a claim's id, «imap:account:uidvalidity:uid:part»): the same key again is the
 * same arrival and adds nothing, so that work taken up after a crash is not counted twice. Without a key each call is an arrival. `once`: a
 * mail or archive is opened again, and where the same source lies in it under the same name (or is the mail itself), nothing arrives.
 */
export type NewDelivery = { how: DeliveryWay; path?: string; at?: string; key?: string; once?: boolean; hints?: Hints };
/** A file's arrival, as stored. */
export type Delivery = {
  id: number;
  sha256: string;
  name: string;
  how: DeliveryWay;
  path: string | null;
  at: string;
  enclosedIn: string | null;
  hints: Hints;
};

/** What became of a document: `waiting` for its reading, `ready` with findings, `failed` with a reason, `opened` (a mail or archive: what it enclosed are documents). */
const DOCUMENT_STATES = ['waiting', 'ready', 'failed', 'opened'] as const;
/** One of {@link DOCUMENT_STATES}. */
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** One line of the list of documents: the header as corrected by people, its state, and the progress of the job at work on it. */
export type DocumentRow = {
  id: number;
  sha256: string;
  name: string;
  format: string;
  size: number;
  sample: boolean;
  arrivedAt: string;
  deliveries: number;
  state: DocumentState;
  job: { id: number; kind: string; state: JobState; done: number; of: number | null; attempts: number; error: string | null } | null;
  failure: { code: string; message: string; at: string } | null;
  issuer: string | null;
  unit: string | null;
  unitName: string | null;
  province: string | null;
  provinceName: string | null;
  level: IssuerLevel | null;
  documentType: string | null;
  purpose: string | null;
  symbol: string | null;
  date: string | null;
  subject: string | null;
  period: { label: string; from: string | null; to: string | null } | null;
  campaign: number | null;
  pages: number | null;
  /** Where the current reading's text came from; null before there is one. */
  textOrigin: TextOrigin | null;
  /** What a person should look at: current findings in the review queue, what the reading warns of, and that nothing was found. */
  review: number;
  /** Number of current findings by kind. */
  counts: Partial<Record<FindingKind, number>>;
  /** Near-identical reports of the same unit and campaign share a series; `current` is the one that counts. */
  series: number | null;
  current: boolean;
};

/** A finding as it counts now: of the newest extraction, with the last verdict applied. */
export type CurrentFinding<K extends FindingKind = FindingKind> = {
  [P in K]: {
    fingerprint: string;
    kind: P;
    rule: string;
    fields: Fields[P];
    cite: Citation;
    parts: Record<string, Citation> | null;
    confidence: number;
    /** The last verdict, if a person has judged it. */
    verdict: { says: 'right' | 'mended' | 'added'; by: string; at: string; because: string | null } | null;
  };
}[K];

/** A current finding with the document that says it. */
export type FindingRow<K extends FindingKind = FindingKind> = CurrentFinding<K> & {
  document: Pick<
    DocumentRow,
    'id' | 'sha256' | 'name' | 'symbol' | 'date' | 'issuer' | 'unit' | 'unitName' | 'province' | 'provinceName' | 'campaign'
  >;
  /** Rank of the search from 0 up; 0 without one. */
  rank: number;
};

/** Kinds that are queried across documents. */
export type QueryKind = 'difficulty' | 'proposal' | 'directive' | 'percentage' | 'task';

/** A part of a list: 50 rows from the first unless told. */
export type Page = { limit?: number; offset?: number };
/**
 * What to look for. `unit`: code or name, of a unit that stands in no list words of the letterhead; `province`: code or name; `since`, `until`: ISO dates of the documents; `campaign`: id or the
 * symbol of its request; `search`: words, with or without diacritics; `versions`: only the current of near-identical reports unless `all`.
 */
export type Filter = Page & {
  unit?: string;
  province?: string;
  since?: string;
  until?: string;
  campaign?: number | string;
  search?: string;
  versions?: 'current' | 'all';
};
/** Which documents to list. */
export type DocumentFilter = Filter & {
  state?: DocumentState;
  purpose?: string;
  documentType?: string;
  sample?: boolean;
  review?: boolean;
  /** Those in which something stayed behind that they hold. */
  left?: boolean;
  /** Those that came first between these instants (ISO), the second one left out. */
  arrived?: Stretch;
  /** `arrived`: the newest arrivals first, or the best found (usual); `date`: the newest documents first; `unit`: by the unit's name. */
  order?: 'arrived' | 'date' | 'unit';
};
/** A stretch of time: ISO instants, from the first until before the second. */
export type Stretch = { from: string; before?: string };
/** Which failures to list; `kept: false`: of files that are not in the store, one line a file and name (all empty files have the same bytes); `name`: so called, or with this name's hash. */
export type FailureFilter = Page & { kept?: false; at?: Stretch; name?: { words: string; hash: string } };
/** Which findings to list. */
export type FindingFilter = Filter & { theme?: string; document?: number; minConfidence?: number; review?: boolean };
/**
 * What is less sure than this and not yet judged by a person is in the review queue (`review` of a filter): hints of the way of arrival,
 * repairs, words that recognition was unsure of. Rules on clean text give 0.7 and more.
 */
export const REVIEW_BELOW = 0.65;
/** One page of a list, with the number of all that fit. */
export type Listed<T> = { total: number; rows: T[] };

/** The states of a job. */
const JOB_STATES = ['ready', 'running', 'done', 'refused', 'dead'] as const;
/** `ready` to be taken · `running` under a lease · `done` · `refused` by a Refusal, never tried again by itself · `dead` after its last attempt. */
export type JobState = (typeof JOB_STATES)[number];
/** A job, as stored. */
export type JobRow = {
  id: number;
  kind: string;
  key: string | null;
  payload: Record<string, unknown>;
  state: JobState;
  attempts: number;
  maxAttempts: number;
  done: number;
  of: number | null;
  error: string | null;
  runAt: string;
  finishedAt: string | null;
};

/** Why a document has no record. `sha256` is null where nothing of it was kept; then `nameHash` is all that is known. */
export type NewFailure = {
  sha256?: string | null;
  delivery?: number | null;
  name?: string | null;
  nameHash?: string | null;
  /** SHA-256 of the bytes of a file that never came into the store. */
  fileHash?: string | null;
  /** Of something that a mail, an archive or a PDF holds and that stays behind in it: what it is itself does not change. */
  within?: boolean;
  /** Which version of the opening program found it so, for what is `within`. */
  opener?: string | null;
  /** Names the arrival for good: the same file told of again (after a crash, or while it cannot be moved away) is no second line. */
  arrival?: string | null;
  code: RefusalCode | 'job.dead';
  message: string;
};
/** Why a document could not be read, as stored. */
export type Failure = Required<Omit<NewFailure, 'fileHash' | 'opener' | 'arrival'>> & { id: number; at: string };

/** What holds sources and is held by nothing itself, and those of the sources asked for that lie in it. */
export type Holder = { sha256: string; name: string; holds: string[] };

/** A unit of the administration: province, commune or department. */
export type Unit = {
  code: string;
  kind: 'province' | 'commune' | 'department';
  type: string;
  name: string;
  fullName: string;
  province: string;
};
/**
 * What is known of a unit: its name with or without its type («xã Cổ Đạm», «UBND xã Cổ Đạm»), its province by name or code. `label`: the
 * name is somebody's label, for a folder say («Co Dam», «phuong hong gai quang ninh»): the only unit so called will do, however it is written.
 */
export type UnitClue = { name: string; province?: string | null; level?: IssuerLevel | null; label?: boolean };

/** A request for reports: what asked for them, and by when. */
export type NewCampaign = {
  symbol?: string | null;
  date?: string | null;
  title?: string | null;
  province?: string | null;
  period?: { label: string; from: string | null; to: string | null } | null;
  deadline?: string | null;
};
/** A request for reports, as stored; `found` where it was told from the reports that name it. */
export type Campaign = Required<NewCampaign> & { id: number; found: boolean; documents: number };

/** Everything about one document. */
export type DocumentPage = {
  document: DocumentRow;
  deliveries: Delivery[];
  /** Oldest first; `warnings`: their notes but for what is merely said. */
  readings: { id: number; reader: string; at: string; pages: number | null; textOrigin: string; warnings: Note[] }[];
  findings: CurrentFinding[];
  failures: Failure[];
  versions: Pick<DocumentRow, 'id' | 'sha256' | 'name' | 'date' | 'arrivedAt' | 'current'>[];
  encloses: Pick<DocumentRow, 'id' | 'sha256' | 'name' | 'state'>[];
};

/** What happened in the store, as told to listeners of every process. */
export type StoreEvent =
  | { type: 'job'; id: number; kind: string; key: string | null; state: JobState; done: number; of: number | null }
  | { type: 'document'; sha256: string; state: DocumentState | 'purged' };

/** One answer of the store's own health check. */
export type Check = { name: string; ok: boolean; text: { vi: string; en: string } };

/** What a person adds with the verdict «added»: a finding that no rule found. */
export type AddedFinding = Finding;
