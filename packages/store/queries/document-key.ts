import { type SQL, sql } from 'drizzle-orm';

/** The condition that picks a document (alias `d`) by its number or the sha256 of its source. */
export function isDocument(document: string | number): SQL {
  return typeof document === 'number' || /^\d{1,15}$/.test(document) ? sql`d.id = ${Number(document)}` : sql`d.sha256 = ${document}`;
}
