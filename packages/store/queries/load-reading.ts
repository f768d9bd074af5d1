import { type Reading, type Word, wordsOf } from '@tonghop/model';
import { sql } from 'drizzle-orm';
import { type Database, select } from '../database.ts';
import type { Queries } from '../store.ts';
import { isDocument } from './document-key.ts';

/** See {@link Queries.loadReading}: that of the extraction that counts. */
export const loadReading = async (db: Database, ...[document]: Parameters<Queries['loadReading']>): ReturnType<Queries['loadReading']> => {
  const [row] = await select<{ text: string; rest: Omit<Reading, 'text' | 'words'> & { words: Reading['words'] | Word[] } }>(
    db,
    sql`select r.text, r.rest from document d join extraction e on e.id = d.extraction_id join reading r on r.id = e.reading_id
      where ${isDocument(document)}`,
  );
  if (!row) return null;
  const { words } = row.rest;
  // Readings of earlier versions hold their words one by one.
  return { ...row.rest, text: row.text, words: Array.isArray(words) ? wordsOf(words) : words };
};
