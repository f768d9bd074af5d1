import { type SQL, sql } from 'drizzle-orm';
import type { Stretch } from '../rows.ts';

/** The condition that a column's instant lies in a stretch of time. */
export const during = (column: SQL, { from, before }: Stretch): SQL =>
  before === undefined
    ? sql`${column} >= ${from}::timestamptz`
    : sql`(${column} >= ${from}::timestamptz and ${column} < ${before}::timestamptz)`;
