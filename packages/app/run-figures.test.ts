import { expect, test } from 'vitest';
import { kindOf, runFigures } from './run-figures.ts';

const tell = (text: { vi: string; en: string }) => text.vi;
const now = new Date().toISOString();
const row = (format: string, textOrigin: string | null, pages: number | null, state = 'ready', arrivedAt = now) => ({
  format,
  textOrigin,
  pages,
  state,
  arrivedAt,
});

test('scans are a kind of their own', () => {
  expect(kindOf({ format: 'pdf', textOrigin: 'text-layer' }, tell)).toBe('pdf');
  expect(kindOf({ format: 'pdf', textOrigin: 'ocr' }, tell)).toBe('pdf (quét)');
  expect(kindOf({ format: 'pdf', textOrigin: 'mixed' }, tell)).toBe('pdf (quét)');
  expect(kindOf({ format: 'image', textOrigin: 'ocr' }, tell)).toBe('image');
});

test('the figures of a run by kind, older documents left out', async () => {
  const rows = [
    row('pdf', 'text-layer', 4),
    row('pdf', 'ocr', 3),
    row('pdf', 'ocr', 3),
    row('pdf', null, null, 'failed'),
    row('zip', null, null, 'opened'),
    row('pdf', 'ocr', 9, 'ready', '2020-01-01T00:00:00Z'),
  ];
  const store = { listDocuments: async () => ({ rows }), listFailures: async () => ({ rows: [{ sha256: null, at: now }] }) };
  const table = await runFigures(store as never, { tell, out: { columns: 100 } } as never, Date.now() - 5000);
  const lines = table.split('\n').map((line) => line.trim().split(/\s{2,}/));
  expect(lines).toEqual(
    expect.arrayContaining([
      ['pdf', '2', '1', '1', '4'],
      ['pdf (quét)', '2', '2', '0', '6'],
      ['zip', '1', '1', '0', '0'],
    ]),
  );
  expect(table).toMatch(/5 văn bản trong 5\.\d giây; 1 tệp bị từ chối/);
});
