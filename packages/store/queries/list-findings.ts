import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { CurrentFinding } from '../rows.ts';
import type { Queries } from '../store.ts';
import { isDocument } from './document-key.ts';

/** The columns of a {@link CurrentFinding} from the view (alias `c`). */
export const FINDING_COLUMNS = sql`c.fingerprint, c.kind, c.rule, c.fields, c.cite, c.parts, c.confidence,
  case when c.says is not null then jsonb_build_object('says', c.says, 'by', c.by, 'at', c.at, 'because', c.because) end as verdict`;

/** See {@link Queries.listFindings}. */
export const listFindings = (db: Database, ...[document]: Parameters<Queries['listFindings']>): ReturnType<Queries['listFindings']> =>
  select<CurrentFinding>(
    db,
    sql`select ${FINDING_COLUMNS} from document d join current_finding c on c.sha256 = d.sha256 where ${isDocument(document)} order by c.place, c.kind`,
  );
