import { extract } from '@tonghop/extract';
import { compose } from '@tonghop/model';
import { expect, test } from 'vitest';
import { boundedFindings } from './bounded-findings.ts';

const lines = ['BÁO CÁO', 'Kết quả quý I', ...Array.from({ length: 40 }, (_, n) => `Có ${n + 10}% hộ dân dùng dịch vụ công.`)];
const source = { sha256: 'a'.repeat(64), name: 'a.txt', format: 'txt', mediaType: 'text/plain' } as const;
const reading = compose(source, 'txt/1', {
  blocks: lines.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
  notes: [],
  textOrigin: 'txt',
});
const findings = extract(reading);
const shares = (found: typeof findings) => found.filter(({ kind }) => kind === 'percentage').length;

test('as many findings as a report gives are kept as they are', () => {
  expect(shares(findings)).toBe(40);
  expect(boundedFindings(reading, findings)).toEqual({ reading, findings });
});

test('of more the first are kept, with the header, and a note says how many', () => {
  for (const bounds of [{ most: 12 }, { letters: 500 }]) {
    const bounded = boundedFindings(reading, findings, bounds);
    expect(shares(bounded.findings)).toBeLessThan(13);
    expect(shares(bounded.findings)).toBeGreaterThan(2);
    expect(bounded.findings.filter(({ kind }) => kind === 'header')).toEqual(findings.filter(({ kind }) => kind === 'header'));
    expect(bounded.reading.notes).toMatchObject([{ code: 'findings.cut', text: expect.stringContaining(`(${findings.length})`) }]);
  }
});
