import { describe, expect, test } from 'vitest';
import { extract } from '../../packages/extract/index.ts';
import { identify, read } from '../../packages/ingest/index.ts';
import { type ReportRecord, toRecord } from '../../packages/model/index.ts';
import { CASES, type OutlineCase } from './cases.ts';
import { MORE } from './more-cases.ts';

const opening = (text: string, expected: readonly string[]): string =>
  expected.find((words) => text.startsWith(words)) ?? text.slice(0, 40);

/** The record in the short notation of the cases. */
function short(record: ReportRecord, wanted: OutlineCase): Omit<OutlineCase, 'name' | 'text'> {
  const heads = (list: readonly string[]) => list.map((line) => line.replace(/^cause: /, '').replace(/ → .*$/, ''));
  return {
    sections: record.sections.map((s) => `${s.level} ${s.number ?? '-'}|${s.title}|${s.role}`),
    difficulties: record.difficulties.map((d) => `${d.kind === 'cause' ? 'cause: ' : ''}${opening(d.text, heads(wanted.difficulties))}`),
    proposals: record.proposals.map((p) => `${opening(p.text, heads(wanted.proposals))} → ${p.addressee ?? '-'}`),
    tasks: record.tasks.filter((t) => t.source === 'section').map((t) => `${opening(t.task, heads(wanted.tasks))} → ${t.lead ?? '-'}`),
  };
}

describe('outlines of many styles, from text to record', () => {
  test.each([...CASES, ...MORE].map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const reading = await read(identify('bao-cao.txt', new TextEncoder().encode(one.text)));
    const { name, text, ...wanted } = one;
    expect(short(toRecord(reading, extract(reading)), one)).toEqual(wanted);
  });
});
