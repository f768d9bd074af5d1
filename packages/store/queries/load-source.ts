import type { Format, Source } from '@tonghop/model';
import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Queries } from '../store.ts';
import { isDocument } from './document-key.ts';

type Row = { sha256: string; name: string; format: Format; mediaType: string; enclosedIn: string | null };

/** See {@link Queries.loadSource}. */
export const loadSource = async (db: Database, ...[document]: Parameters<Queries['loadSource']>): ReturnType<Queries['loadSource']> => {
  const [row] = await select<Row>(
    db,
    sql`select d.sha256, d.name, s.format, s.media_type as "mediaType",
      (select e.enclosed_in from delivery e where e.sha256 = d.sha256 order by e.id limit 1) as "enclosedIn"
    from document d join source s on s.sha256 = d.sha256 where ${isDocument(document)}`,
  );
  if (!row) return null;
  const parts = await db.execute<{ bytes: Buffer }>(sql`select bytes from source_part where sha256 = ${row.sha256} order by n`);
  const { enclosedIn, ...rest } = row;
  const made: Source = { ...rest, bytes: Buffer.concat(parts.rows.map(({ bytes }) => bytes)) };
  return enclosedIn ? { ...made, enclosedIn } : made;
};
