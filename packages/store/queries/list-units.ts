import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Unit } from '../rows.ts';
import type { Queries } from '../store.ts';
import { provinceCode } from './find-unit.ts';

/** See {@link Queries.listUnits}: in Vietnamese alphabetical order. */
export const listUnits = async (
  db: Database,
  ...[{ province, kind } = {}]: Parameters<Queries['listUnits']>
): ReturnType<Queries['listUnits']> => {
  const code = province === undefined ? null : await provinceCode(db, province);
  if (province !== undefined && code === null) return [];
  return select<Unit>(
    db,
    sql`select code, kind, type, name, full_name as "fullName", province from unit
      where (${code}::text is null or province = ${code}::text) and (${kind ?? null}::text is null or kind = ${kind ?? null}::text)
      order by name collate "vi-x-icu", code`,
  );
};
