import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../index.ts';
import { sampleReport, sampleSource } from '../testing/sample-report.ts';
import { onServer, openTestStore } from '../testing/test-store.ts';

type Statement = { text: string; values?: unknown[] };
type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; 'Index Cond'?: string; Plans?: Plan[] };

let store: Store;
let asked: Statement[] | null = null;
const query = pg.Client.prototype.query;

beforeAll(async () => {
  store = await openTestStore();
  // Everything that goes to the server passes here; the driver itself is left alone.
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args as [string | Statement, unknown[]?];
    const statement = typeof first === 'string' ? { text: first, values } : { text: first.text, values: values ?? first.values };
    if (asked && /^\s*(select|insert|update|delete|with)\b/i.test(statement.text)) asked.push(statement);
    return Reflect.apply(query, this, args);
  } as typeof query;
});
afterAll(async () => {
  pg.Client.prototype.query = query;
  await store.close();
});

/** Tables that a plan reads from end to end, or indexes, which is the same with sequential scans forbidden. */
function scanned(plan: Plan): string[] {
  const all = plan['Node Type'] === 'Seq Scan' || (/Index/.test(plan['Node Type']) && plan['Index Cond'] === undefined);
  const own = all ? [plan['Relation Name'] ?? plan['Index Name'] ?? '?'] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scanned)];
}

const report = sampleReport({
  unit: 'xã Cổ Đạm',
  province: 'Hà Tĩnh',
  symbol: '1/BC',
  request: '2/UBND',
  difficulties: ['Thiếu kinh phí'],
  themes: ['kinh-phi'],
});
const { sha256 } = report.source;
const verdict = async () => {
  const [first] = (await store.queryFindings('difficulty')).rows;
  await store.addVerdict(sha256, { finding: first!.fingerprint, says: 'right', by: 'Lan', at: '2026-01-01T00:00:00Z' });
};

/** Each query as it is used; those whose answer is the whole table name the tables they may read from end to end. */
const USES: [name: string, use: () => Promise<unknown>, whole?: string[]][] = [
  ['saveSource', () => store.saveSource(report.source, { how: 'cli', key: 'k', hints: { unit: 'xã A' } })],
  ['saveSource again', () => store.saveSource(report.source, { how: 'cli', key: 'k' })],
  ['enqueue', () => store.enqueue('read', 'x')],
  ['loadSource', () => store.loadSource(sha256)],
  ['saveReading', () => store.saveReading(report.reading, report.findings, { rules: '1' })],
  ['saveReading again', () => store.saveReading(report.reading, report.findings, { rules: '1' })],
  ['loadReading', () => store.loadReading(sha256)],
  ['recordOpening', () => store.recordOpening(sampleSource('x').sha256)],
  ['recordFailure', () => store.recordFailure({ sha256, code: 'source.broken', message: 'hỏng' })],
  ['noteOpener', () => store.noteOpener([sha256], '1')],
  // They go through very many documents at once, each joined with all of its table.
  ['listLeft', () => store.listLeft('1'), ['failure', 'document', 'delivery', 'delivery_enclosed']],
  ['findHolders', () => store.findHolders([sha256]), ['document', 'delivery', 'delivery_enclosed']],
  ['findDocuments failed', () => store.findDocuments('la.zip', 'failed'), ['failure']],
  ['findDocuments opened', () => store.findDocuments('la.zip', 'opened'), ['failure', 'document', 'delivery']],
  ['listDocuments by state', () => store.listDocuments({ state: 'ready' })],
  ['listDocuments by unit', () => store.listDocuments({ unit: 'xã Cổ Đạm', since: '2026-01-01' })],
  ['listDocuments by who issued', () => store.listDocuments({ unit: 'Trường THPT Nà Bản' })],
  ['listDocuments by province', () => store.listDocuments({ province: 'Hà Tĩnh' })],
  ['listDocuments by campaign', () => store.listDocuments({ campaign: '2/UBND' })],
  ['listDocuments by words', () => store.listDocuments({ search: 'co dam' })],
  ['showDocument', () => store.showDocument(1)],
  ['listFindings', () => store.listFindings(sha256)],
  ['queryFindings by theme', () => store.queryFindings('difficulty', { theme: 'kinh-phi' })],
  ['queryFindings by words', () => store.queryFindings('difficulty', { search: 'thieu kinh phi' })],
  ['queryFindings by unit', () => store.queryFindings('difficulty', { unit: 'xã Cổ Đạm' })],
  ['queryFindings by who issued', () => store.queryFindings('difficulty', { unit: 'Trường THPT Nà Bản' })],
  ['queryFindings by province', () => store.queryFindings('difficulty', { province: 'Hà Tĩnh', since: '2026-01-01', until: '2026-12-31' })],
  ['queryFindings by campaign', () => store.queryFindings('difficulty', { campaign: '2/UBND' })],
  [
    'queryFindings by theme and words',
    () => store.queryFindings('difficulty', { theme: 'kinh-phi', search: 'thieu', since: '2026-01-01' }),
  ],
  ['queryFindings by words of a unit', () => store.queryFindings('difficulty', { search: 'thieu', unit: 'xã Cổ Đạm' })],
  ['queryFindings to review', () => store.queryFindings('difficulty', { review: true })],
  ['queryFindings of a document', () => store.queryFindings('difficulty', { document: 1 })],
  ['addVerdict', verdict],
  ['chooseVersion', () => store.chooseVersion(1, 'Lan')],
  ['findUnit', () => store.findUnit({ name: 'UBND xã Cổ Đạm', province: 'Hà Tĩnh' })],
  ['listUnits', () => store.listUnits({ province: 'Hà Tĩnh' })],
  ['saveCampaign', () => store.saveCampaign({ symbol: '2/UBND', date: '2026-01-01', province: 'Hà Tĩnh' })],
  ['listCampaigns', () => store.listCampaigns(), ['campaign']],
  ['listFailures', () => store.listFailures(), ['failure']],
  ['listFailures of files', () => store.listFailures({ kept: false }), ['failure']],
  ['recordFailure of a secret file', () => store.recordFailure({ fileHash: sha256, code: 'source.secret', message: 'mật' })],
  ['listJobs', () => store.listJobs({ state: 'dead' })],
  ['retryFailed', () => store.retryFailed()],
  ['retryFailed of a document', () => store.retryFailed(1)],
  ['removeSamples', () => store.removeSamples(), ['delivery_sample']],
  ['purgeSource', () => store.purgeSource(sha256)],
];

test.each(USES)('%s is served by an index', async (_name, use, whole = []) => {
  asked = [];
  const statements = asked;
  await use();
  asked = null;
  expect(statements.length).toBeGreaterThan(0);
  const found: string[] = [];
  await onServer(store.url, async (client) => {
    await client.query('set enable_seqscan = off');
    for (const { text, values } of statements) {
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${text}`, values);
      for (const table of scanned(rows[0]!['QUERY PLAN'][0].Plan)) if (!whole.includes(table)) found.push(`${table}: ${text}`);
    }
  });
  expect(found).toEqual([]);
});

test('what is to be reviewed is found by an index of the unsure findings alone', async () => {
  await store.saveSource(report.source, { how: 'cli', key: 'review' });
  await store.saveReading(report.reading, report.findings, { rules: '1' });
  asked = [];
  const statements = asked;
  await store.queryFindings('difficulty', { review: true });
  asked = null;
  const used = await onServer(store.url, async (client) => {
    // Many sure findings beside: of so few as there are here any index would do.
    await client.query('begin');
    await client.query(
      `insert into finding (extraction_id, sha256, n, fingerprint, kind, rule, fields, cite, confidence)
        select extraction_id, sha256, g, fingerprint || g, kind, rule, fields, cite, 0.9 from finding, generate_series(1, 5000) g where kind = 'difficulty'`,
    );
    await client.query('analyze finding');
    const plans = [];
    for (const { text, values } of statements)
      plans.push(JSON.stringify((await client.query(`explain (format json) ${text}`, values)).rows));
    await client.query('rollback');
    return plans.join();
  });
  expect(used).toContain('finding_unsure');
});

test('sets of findings that answer are made once, and none where one unit’s are looked at anyway', async () => {
  const sets = async (filter: Parameters<Store['queryFindings']>[1]) => {
    asked = [];
    const statements = asked;
    await store.queryFindings('difficulty', { theme: 'kinh-phi', search: 'x', ...filter });
    asked = null;
    return statements.flatMap(({ text }) => text.match(/from finding where/g) ?? []).length;
  };
  // With a hundred thousand findings a second set took seconds, made anew for each finding of the first.
  expect(await sets({ province: 'Hà Tĩnh' })).toBe(1);
  expect(await sets({ unit: 'xã Cổ Đạm' })).toBe(0);
});
