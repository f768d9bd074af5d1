import type { Database } from './database.ts';
import { addVerdict } from './queries/add-verdict.ts';
import { checkStore } from './queries/check-store.ts';
import { chooseVersion } from './queries/choose-version.ts';
import { enqueue } from './queries/enqueue.ts';
import { findDocuments } from './queries/find-documents.ts';
import { findHolders } from './queries/find-holders.ts';
import { findUnit } from './queries/find-unit.ts';
import { forgetFailures } from './queries/forget-failures.ts';
import { forgetFile } from './queries/forget-file.ts';
import { forgetUnread } from './queries/forget-unread.ts';
import { listCampaigns } from './queries/list-campaigns.ts';
import { listDocuments } from './queries/list-documents.ts';
import { listFailures } from './queries/list-failures.ts';
import { listFindings } from './queries/list-findings.ts';
import { listJobs } from './queries/list-jobs.ts';
import { listLeft } from './queries/list-left.ts';
import { listUnits } from './queries/list-units.ts';
import { loadReading } from './queries/load-reading.ts';
import { loadSource } from './queries/load-source.ts';
import { noteOpener } from './queries/note-opener.ts';
import { purgeSource } from './queries/purge-source.ts';
import { queryFindings } from './queries/query-findings.ts';
import { recordFailure } from './queries/record-failure.ts';
import { recordOpening } from './queries/record-opening.ts';
import { removeSamples } from './queries/remove-samples.ts';
import { retryFailed } from './queries/retry-failed.ts';
import { saveCampaign } from './queries/save-campaign.ts';
import { saveReading } from './queries/save-reading.ts';
import { saveSource } from './queries/save-source.ts';
import { showDocument } from './queries/show-document.ts';
import type { Queries } from './store.ts';

const QUERIES = {
  findDocuments,
  findHolders,
  noteOpener,
  listLeft,
  addVerdict,
  checkStore,
  chooseVersion,
  enqueue,
  findUnit,
  forgetFailures,
  forgetFile,
  forgetUnread,
  listCampaigns,
  listDocuments,
  listFailures,
  listFindings,
  listJobs,
  listUnits,
  loadReading,
  loadSource,
  purgeSource,
  queryFindings,
  recordFailure,
  recordOpening,
  removeSamples,
  retryFailed,
  saveCampaign,
  saveReading,
  saveSource,
  showDocument,
} satisfies Record<keyof Queries, (db: Database, ...rest: never[]) => unknown>;

/** All queries, on the pool or within a transaction. */
export function bindQueries(db: Database): Queries {
  return Object.fromEntries(
    Object.entries(QUERIES).map(([name, query]) => [name, (query as (db: Database, ...rest: unknown[]) => unknown).bind(null, db)]),
  ) as unknown as Queries;
}
