import type { Citation, FindingKind, Note, Verdict } from '@tonghop/model';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { type DeliveryWay, type DocumentState, type Hints, type JobState, REVIEW_BELOW } from './rows.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
const at = (name = 'at') => timestamp(name, { withTimezone: true, mode: 'string' });
const now = (name = 'at') => at(name).notNull().defaultNow();
const sourceKey = () =>
  text('sha256')
    .notNull()
    .references((): AnyPgColumn => source.sha256, { onDelete: 'cascade' });

/** A file's bytes by their SHA-256; immutable (a trigger refuses updates). */
export const source = pgTable(
  'source',
  {
    sha256: text('sha256').primaryKey(),
    format: text('format').notNull(),
    mediaType: text('media_type').notNull(),
    size: bigint('size', { mode: 'number' }).notNull(),
    at: now(),
  },
  (t) => [check('source_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`)],
);

/** The bytes of a source in pieces of 1 MiB, stored uncompressed (EXTERNAL) since files are compressed already. */
export const sourcePart = pgTable(
  'source_part',
  { sha256: sourceKey(), n: integer('n').notNull(), bytes: bytea('bytes').notNull() },
  (t) => [primaryKey({ columns: [t.sha256, t.n] })],
);

/** Each arrival of a source. */
export const delivery = pgTable(
  'delivery',
  {
    id: id(),
    sha256: sourceKey(),
    key: text('key'),
    name: text('name').notNull(),
    path: text('path'),
    how: text('how').$type<DeliveryWay>().notNull(),
    at: now(),
    enclosedIn: text('enclosed_in').references(() => source.sha256, { onDelete: 'set null' }),
    hints: jsonb('hints').$type<Hints>().notNull().default({}),
  },
  (t) => [
    uniqueIndex('delivery_key').on(t.key).where(sql`key is not null`),
    index('delivery_source').on(t.sha256, t.id),
    index('delivery_enclosed').on(t.enclosedIn).where(sql`enclosed_in is not null`),
    index('delivery_sample').on(t.sha256).where(sql`how = 'sample'`),
  ],
);

/** One reading of a source by one version of a reader. `rest` is the reading without its text. */
export const reading = pgTable(
  'reading',
  {
    id: id(),
    sha256: sourceKey(),
    reader: text('reader').notNull(),
    text: text('text').notNull(),
    textOrigin: text('text_origin').notNull(),
    pages: integer('pages'),
    notes: jsonb('notes').$type<Note[]>().notNull(),
    rest: jsonb('rest').$type<Record<string, unknown>>().notNull(),
    at: now(),
  },
  (t) => [unique('reading_once').on(t.sha256, t.reader)],
);

/** What one version of the rules found in one reading: the parent of its findings. */
export const extraction = pgTable(
  'extraction',
  {
    id: id(),
    readingId: bigint('reading_id', { mode: 'number' })
      .notNull()
      .references(() => reading.id, { onDelete: 'cascade' }),
    rules: text('rules').notNull(),
    at: now(),
  },
  (t) => [unique('extraction_once').on(t.readingId, t.rules)],
);

/** What a rule found, as it found it, `n` in text order within the extraction; what a person added has none: it stands whatever rules find. */
export const finding = pgTable(
  'finding',
  {
    id: id(),
    extractionId: bigint('extraction_id', { mode: 'number' }).references(() => extraction.id, { onDelete: 'cascade' }),
    sha256: sourceKey(),
    n: integer('n').notNull(),
    fingerprint: text('fingerprint').notNull(),
    kind: text('kind').$type<FindingKind>().notNull(),
    rule: text('rule').notNull(),
    fields: jsonb('fields').$type<object>().notNull(),
    cite: jsonb('cite').$type<Citation>().notNull(),
    parts: jsonb('parts').$type<Record<string, Citation>>(),
    confidence: real('confidence').notNull(),
    themes: text('themes').array().notNull().default([]),
    search: tsvector('search'),
  },
  (t) => [
    unique('finding_once').on(t.extractionId, t.fingerprint),
    uniqueIndex('finding_added').on(t.fingerprint).where(sql`extraction_id is null`),
    index('finding_source').on(t.sha256, t.kind),
    index('finding_fingerprint').on(t.fingerprint),
    index('finding_search').using('gin', t.search),
    index('finding_themes').using('gin', t.themes),
    index('finding_unsure')
      .on(t.kind)
      .where(sql`confidence < ${sql.raw(String(REVIEW_BELOW))}::real`),
  ],
);

/** What a person decided of a finding; rows are added, the last one counts and carries the fields that count with it. */
export const verdict = pgTable(
  'verdict',
  {
    id: id(),
    sha256: sourceKey(),
    fingerprint: text('fingerprint').notNull(),
    says: text('says').$type<Verdict['says']>().notNull(),
    fields: jsonb('fields').$type<object>(),
    because: text('because'),
    by: text('by').notNull(),
    at: at().notNull(),
    themes: text('themes').array(),
    search: tsvector('search'),
  },
  (t) => [
    index('verdict_last').on(t.fingerprint, t.id.desc()),
    index('verdict_source').on(t.sha256),
    index('verdict_search').using('gin', t.search),
    index('verdict_themes').using('gin', t.themes),
  ],
);

/** Provinces (34), communes (3,321) and the provinces' departments; `key` is the folded name without its type. */
export const unit = pgTable(
  'unit',
  {
    code: text('code').primaryKey(),
    kind: text('kind').$type<'province' | 'commune' | 'department'>().notNull(),
    type: text('type').notNull(),
    name: text('name').notNull(),
    fullName: text('full_name').notNull(),
    province: text('province').notNull(),
    key: text('key').notNull(),
  },
  (t) => [index('unit_province').on(t.province, t.kind), index('unit_key').on(t.key)],
);

/** A dispatch that asks many units for a report by a date; `found` where only the answers named it. */
export const campaign = pgTable(
  'campaign',
  {
    id: id(),
    symbol: text('symbol'),
    symbolKey: text('symbol_key'),
    date: date('date', { mode: 'string' }),
    title: text('title'),
    province: text('province'),
    period: jsonb('period').$type<{ label: string; from: string | null; to: string | null }>(),
    deadline: date('deadline', { mode: 'string' }),
    found: boolean('found').notNull().default(false),
    at: now(),
  },
  (t) => [uniqueIndex('campaign_symbol').on(t.symbolKey, sql`coalesce(${t.province}, '')`, sql`coalesce(${t.date}, date '0001-01-01')`)],
);

/**
 * A source as people list it: the header as it counts now, its state, campaign and series. A projection: made anew from the current
 * findings whenever they change, so it alone may be updated. `sketch` is the min-hash by which near-identical texts are known; those of
 * one unit and campaign share a `series` (the number of its first document), of which one is `current`: the chosen, else the newest.
 */
export const document = pgTable(
  'document',
  {
    id: id(),
    sha256: sourceKey().unique(),
    name: text('name').notNull(),
    state: text('state').$type<DocumentState>().notNull().default('waiting'),
    arrivedAt: now('arrived_at'),
    extractionId: bigint('extraction_id', { mode: 'number' }).references(() => extraction.id, { onDelete: 'set null' }),
    issuer: text('issuer'),
    unit: text('unit').references(() => unit.code),
    province: text('province'),
    level: text('level'),
    documentType: text('document_type'),
    purpose: text('purpose'),
    symbol: text('symbol'),
    date: date('date', { mode: 'string' }),
    subject: text('subject'),
    period: jsonb('period').$type<{ label: string; from: string | null; to: string | null }>(),
    requestKey: text('request_key'),
    requestDate: date('request_date', { mode: 'string' }),
    campaignId: bigint('campaign_id', { mode: 'number' }).references(() => campaign.id, { onDelete: 'set null' }),
    series: bigint('series', { mode: 'number' }),
    current: boolean('current').notNull().default(true),
    chosenBy: text('chosen_by'),
    chosenAt: at('chosen_at'),
    sketch: integer('sketch').array(),
    search: tsvector('search'),
  },
  (t) => [
    index('document_arrived').on(t.arrivedAt.desc(), t.id.desc()),
    index('document_state').on(t.state, t.arrivedAt.desc()),
    index('document_unit').on(t.unit),
    index('document_province').on(t.province, t.date),
    index('document_date').on(t.date),
    index('document_campaign').on(t.campaignId),
    index('document_series').on(t.series),
    index('document_request').on(t.requestKey),
    index('document_extraction').on(t.extractionId),
    index('document_search').using('gin', t.search),
  ],
);

/** Why something has no record; `sha256` is null where nothing was kept (a secret document). */
export const failure = pgTable(
  'failure',
  {
    id: id(),
    sha256: text('sha256').references(() => source.sha256, { onDelete: 'cascade' }),
    delivery: bigint('delivery_id', { mode: 'number' }).references(() => delivery.id, { onDelete: 'cascade' }),
    name: text('name'),
    nameHash: text('name_hash'),
    /** SHA-256 of a file that never came into the store, so that its failures can be forgotten when it turns out to be secret. */
    fileHash: text('file_hash'),
    /** Of something that the source holds and that stays behind in it, as this version of the opening program found; the source itself may be read all the same. */
    within: boolean('within').notNull().default(false),
    opener: text('opener'),
    /** Names the arrival of such a file: told of again, it is the same line. */
    arrival: text('arrival').unique(),
    code: text('code').notNull(),
    message: text('message').notNull(),
    at: now(),
  },
  (t) => [
    index('failure_source').on(t.sha256, t.id.desc()),
    index('failure_delivery').on(t.delivery),
    index('failure_file').on(t.fileHash),
  ],
);

/** The queue. `attempts` with `worker` is the fence: only who holds both may finish. */
export const job = pgTable(
  'job',
  {
    id: id(),
    kind: text('kind').notNull(),
    key: text('key'),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull().default({}),
    state: text('state').$type<JobState>().notNull().default('ready'),
    attempts: integer('attempts').notNull().default(0),
    maxAttempts: integer('max_attempts').notNull().default(5),
    runAt: now('run_at'),
    leaseUntil: at('lease_until'),
    worker: text('worker'),
    done: integer('done').notNull().default(0),
    of: integer('of'),
    error: text('error'),
    at: now(),
    finishedAt: at('finished_at'),
  },
  (t) => [
    index('job_ready').on(t.kind, t.runAt, t.id).where(sql`state = 'ready'`),
    index('job_lease').on(t.leaseUntil).where(sql`state = 'running'`),
    uniqueIndex('job_open').on(t.kind, t.key).where(sql`state in ('ready', 'running')`),
    index('job_key').on(t.key, t.id.desc()),
    index('job_state_id').on(t.state, t.id.desc()),
    index('job_finished').on(t.finishedAt).where(sql`state = 'done'`),
  ],
);

/** What the store knows of itself: which version of the units' list it holds. */
export const setting = pgTable('setting', { name: text('name').primaryKey(), value: text('value').notNull() });
