import { type Reading, type Word, wordsOf } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { readProof } from './proof.ts';

const TEXT = 'Xã học tập Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.';

/** The reading of a scan whose every word was read with one confidence. */
function scanned(confidence: number): Reading {
  const { reading } = readProof(TEXT);
  const words = [...reading.text.matchAll(/\S+/g)].map(
    (m): Word => ({
      start: m.index,
      end: m.index + m[0].length,
      box: { page: 1, x: m.index, y: 0, w: m[0].length, h: 10 },
      confidence,
    }),
  );
  return { ...reading, textOrigin: 'ocr', words: wordsOf(words) };
}

describe('extract', () => {
  test('every citation quotes its text, and findings stand in text order', () => {
    const { reading } = readProof(TEXT);
    const findings = extract(reading);
    expect(findings.length).toBeGreaterThan(0);
    for (const { cite } of findings) expect(reading.text.slice(...cite.span)).toBe(cite.quote);
    const starts = findings.map((finding) => finding.cite.span[0]);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('confidence falls with that of the words', () => {
    const of = (reading: Reading) => extract(reading).find((finding) => finding.kind === 'directive')!.confidence;
    const sure = of(readProof(TEXT).reading);
    expect(of(scanned(1))).toBeCloseTo(sure);
    expect(of(scanned(0.6))).toBeCloseTo(sure * 0.6);
  });

  test('an empty reading has no findings', () => {
    expect(extract(readProof('').reading)).toEqual([]);
  });
});
