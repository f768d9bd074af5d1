import type { OpenOptions, Store } from './store.ts';

export * from './rows.ts';
export * from './store.ts';

/**
 * Opens the store and brings its schema up to date; drizzle and pg are loaded here, not on import. Throws {@link StoreUnavailable}.
 *
 * ```ts
 * const store = await openStore({ url: config.databaseUrl, dataDir: 'data' });
 * const { document } = await store.saveSource(source, { how: 'inbox', path, key: claimId });     // commits bytes, delivery, job «read»
 *
 * const stop = new AbortController();
 * const working = store.work<{ sha256: string }>('read', async (job) => {
 *   const source = await store.loadSource(job.payload.sha256);
 *   if (!source) return;
 *   const reading = await read(source, { signal: job.signal, onPage: job.progress });          // a Refusal thrown here is recorded
 *   const findings = extract(reading);
 *   await job.finish((tx) => tx.saveReading(reading, findings, { rules: RULES_VERSION }));     // one short, fenced transaction
 * }, { concurrency: 2, signal: stop.signal });
 *
 * const { total, rows } = await store.queryFindings('difficulty', { theme: 'ha-tang', province: 'Hà Tĩnh', search: 'đường truyền' });
 * stop.abort();
 * await working;
 * await store.close();
 * ```
 */
export async function openStore(options: OpenOptions = {}): Promise<Store> {
  const { connect } = await import('./connect.ts');
  return connect(options);
}
