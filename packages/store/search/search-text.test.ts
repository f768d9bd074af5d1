import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storable, storableJson } from '../database.ts';
import { makeDatabase, onServer } from '../testing/test-store.ts';
import { searchQuery, searchText, words } from './search-text.ts';
import { resemblance, sketch } from './sketch.ts';

let database: { url: string; drop(): Promise<void> };
beforeAll(async () => {
  database = await makeDatabase(false);
});
afterAll(() => database.drop());

const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.stringMatching(/^[ a-zđăâêôơưáàảãạ',:\\A-D0-9/-]{0,60}$/));
const forEachText = (check: (client: pg.Client, text: string) => Promise<void>) =>
  onServer(database.url, (client) =>
    fc.assert(
      fc.asyncProperty(texts, (text) => check(client, text)),
      { numRuns: 150 },
    ),
  );

describe('search', () => {
  test('any text makes literals that PostgreSQL reads, and is found by itself', async () => {
    await forEachText(async (client, text) => {
      const query = searchQuery(text);
      expect(query === null).toBe(words(text).length === 0);
      if (!query) return;
      const { rows } = await client.query(
        'select $1::tsvector @@ $2::tsquery as phrase, $1::tsvector @@ $3::tsquery as every, ts_rank($1::tsvector, $4::tsquery) > 0 as ranked',
        [searchText(text), query.phrase, query.all, query.rank],
      );
      expect(rows[0]).toEqual({ phrase: true, every: true, ranked: true });
    });
  });

  test('any string can be stored, its length unchanged', async () => {
    await forEachText(async (client, text) => {
      const { rows } = await client.query('select $1::text as plain, $2::jsonb as json', [
        storable(text),
        JSON.stringify(storableJson({ deep: [text] })) ?? 'null',
      ]);
      expect(rows[0].plain).toHaveLength(text.length);
    });
  });

  test('composed and decomposed letters are one', () => {
    expect(searchText('Chuyển đổi'.normalize('NFD'))).toBe(searchText('chuyển đổi'));
    expect(words('57-NQ/TW, Ðề án')).toEqual(['57', 'nq', 'tw', 'ðề', 'án']);
    expect(searchQuery('Ðường')?.all).toBe("'duong'");
  });
});

describe('sketch', () => {
  const text = (seed: number, count: number) => Array.from({ length: count }, (_, i) => `từ${(i * 7919 + seed * 31) % 9973}`);
  test('estimates the share of common runs', () => {
    const list = text(1, 3000);
    const half = [...list.slice(0, 1500), ...text(5, 1500).map((word) => `${word}x`)];
    expect(resemblance(sketch(list.join(' ')), sketch(list.join('\n').toUpperCase()))).toBe(1);
    expect(
      resemblance(
        sketch(list.join(' ')),
        sketch(
          text(5, 3000)
            .map((word) => `${word}x`)
            .join(' '),
        ),
      ),
    ).toBe(0);
    // Half of each text is common: a third of all runs.
    expect(Math.abs(resemblance(sketch(list.join(' ')), sketch(half.join(' '))) - 1 / 3)).toBeLessThan(0.1);
  });
  test('empty texts resemble nothing', () => {
    expect(resemblance(sketch(''), sketch(''))).toBe(0);
    expect(sketch('hai từ')).toEqual([]);
  });
});
