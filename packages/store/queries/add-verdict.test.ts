import { cite, type Fields } from '@tonghop/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../index.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { openTestStore } from '../testing/test-store.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const by = { by: 'Lan', at: '2026-03-01T08:00:00+07:00' };
const sample = {
  unit: 'xã Cổ Đạm',
  province: 'Hà Tĩnh',
  symbol: '12/BC-UBND',
  difficulties: ['Đường truyền Internet ở thôn còn chậm', 'Thiếu cán bộ chuyên trách'],
  body: 'Kinh phí chưa được bố trí kịp thời',
};

async function saved(more: object = {}) {
  const report = sampleReport({ ...sample, ...more });
  const { document } = await store.saveSource(report.source, { how: 'cli' }, null);
  await store.saveReading(report.reading, report.findings, { rules: '1' });
  return { ...report, document };
}
const difficulties = async (document: number) => (await store.queryFindings('difficulty', { document })).rows;

describe('verdicts', () => {
  test('wrong ones are hidden, mended ones changed, and both outlive a new reading', async () => {
    const { document, reading, findings } = await saved();
    const [slow, few] = await difficulties(document);
    await store.addVerdict(document, { finding: slow!.fingerprint, says: 'wrong', ...by });
    const fields = { ...few!.fields, text: 'Thiếu cán bộ chuyên trách công nghệ', themes: ['nhan-luc'] };
    await store.addVerdict<'difficulty'>(document, { finding: few!.fingerprint, says: 'mended', fields, because: 'viết rõ', ...by });
    const check = async () => {
      const now = await difficulties(document);
      expect(now.map((row) => row.fields.text)).toEqual(['Thiếu cán bộ chuyên trách công nghệ']);
      expect(now[0]?.verdict).toMatchObject({ says: 'mended', by: 'Lan', because: 'viết rõ' });
      expect((await store.queryFindings('difficulty', { theme: 'nhan-luc', document })).total).toBe(1);
      expect((await store.queryFindings('difficulty', { search: 'cong nghe', document })).total).toBe(1);
      const { rows } = await store.queryFindings('difficulty', { search: 'chuyen trach cong nghe', theme: 'nhan-luc' });
      expect(rows.map((row) => row.fingerprint)).toContain(few!.fingerprint);
    };
    await check();
    await store.saveReading({ ...reading, reader: 'txt/2' }, findings, { rules: '2' });
    await check();
    expect((await store.showDocument(document))?.readings.map(({ reader }) => reader)).toEqual(['txt/1', 'txt/2']);
  });

  test('the last one counts; «right» keeps what the person saw', async () => {
    const { document } = await saved({ symbol: '13/BC-UBND' });
    const [first] = await difficulties(document);
    const say = (says: 'right' | 'wrong') => store.addVerdict(document, { finding: first!.fingerprint, says, ...by });
    await store.addVerdict<'difficulty'>(document, {
      finding: first!.fingerprint,
      says: 'mended',
      fields: { ...first!.fields, text: 'Đường truyền yếu' },
      ...by,
    });
    await say('wrong');
    expect(await difficulties(document)).toHaveLength(1);
    await say('right');
    const [now] = await difficulties(document);
    expect(now).toMatchObject({ fields: { text: 'Đường truyền yếu' }, verdict: { says: 'right' } });
  });

  test('added ones are shown, may be judged, and stand beside a new reading without doubling', async () => {
    const { document, source, reading, findings } = await saved({ symbol: '14/BC-UBND' });
    const at = reading.text.indexOf('Kinh phí');
    const quote = cite(reading, [at, reading.text.length]);
    const fields: Fields['difficulty'] = { kind: 'difficulty', text: quote.quote, themes: ['kinh-phi'], section: null };
    const added = { kind: 'difficulty' as const, rule: 'person', fields, cite: quote, confidence: 1 };
    const name = await store.addVerdict(document, { finding: '', says: 'added', ...by }, added);
    expect((await difficulties(document)).map((row) => row.fingerprint)).toContain(name);
    expect((await store.queryFindings('difficulty', { search: 'kinh phí chưa', document })).rows[0]?.verdict?.says).toBe('added');
    await store.saveReading({ ...reading, reader: 'txt/2' }, [...findings, { ...added, rule: 'new.rule' }], { rules: '2' });
    const now = (await difficulties(document)).filter((row) => row.fingerprint === name);
    expect(now.map(({ rule }) => rule)).toEqual(['new.rule']);
    await store.addVerdict(source.sha256, { finding: name, says: 'wrong', ...by });
    expect(await difficulties(document)).toHaveLength(2);
  });

  test('a mended header changes the list', async () => {
    const { document } = await saved({ symbol: '15/BC-UBND' });
    const header = (await store.listFindings(document)).filter((row) => row.kind === 'header');
    const symbol = header.find((row) => row.fields.field === 'symbol')!;
    await store.addVerdict<'header'>(document, {
      finding: symbol.fingerprint,
      says: 'mended',
      fields: { field: 'symbol', value: '51/BC-UBND' },
      ...by,
    });
    expect((await store.showDocument(document))?.document.symbol).toBe('51/BC-UBND');
  });

  test('findings that are not there, and foreign ones, are refused', async () => {
    const { document } = await saved({ symbol: '16/BC-UBND' });
    const other = await saved({ symbol: '17/BC-UBND' });
    const [foreign] = await difficulties(other.document);
    await expect(store.addVerdict(document, { finding: foreign!.fingerprint, says: 'wrong', ...by })).rejects.toThrow('no finding');
    await expect(store.addVerdict(document, { finding: '0', says: 'wrong', ...by })).rejects.toThrow('no finding');
    await expect(store.addVerdict(999_999, { finding: '0', says: 'wrong', ...by })).rejects.toThrow('no document');
  });
});
