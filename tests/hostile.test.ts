import { existsSync } from 'node:fs';
import { identify, isContainer } from '@tonghop/ingest';
import { Refusal, type Source, toRecord } from '@tonghop/model';
import { recordSchema } from '@tonghop/model/record-schema';
import { afterAll, expect, test } from 'vitest';
import { ReadingHost } from '../packages/app/isolation/reading-host.ts';
import { hostileInput } from './hostile/hostile-input.ts';
import { longTexts } from './hostile/long-texts.ts';

const INPUT = await hostileInput();
const host = new ReadingHost({ processes: 2, timeoutMs: 15_000, memoryMb: 2500 });
afterAll(() => host.close());

/** A valid record, or the Refusal's code; anything else is thrown. */
async function fate(name: string, bytes: Uint8Array, depth = 0): Promise<string> {
  try {
    const source: Source = identify(name, bytes);
    if (isContainer(source.format)) {
      const { parts } = await host.do({ task: 'unpack', source, options: { maxBytes: 100_000_000 } });
      for (const part of parts) expect(part.name).not.toMatch(/[\\/]/);
      if (depth < 3) for (const part of parts.slice(0, 3)) await fate(part.name, part.bytes, depth + 1);
      return 'unpacked';
    }
    const { reading, findings } = await host.do({ task: 'read', source, options: { maxPages: 2000 } });
    recordSchema.parse(toRecord(reading, findings));
    return 'record';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message, error.code).toMatch(/\p{L}{2}/u);
    return error.code;
  }
}

test('at least forty kinds', () => {
  expect(INPUT.length).toBeGreaterThanOrEqual(40);
  expect(new Set(INPUT.map((input) => input.name)).size).toBe(INPUT.length);
});

// Each ends within its limits as a record or a Refusal, never by the reader's crash; the host reads on.
test.each(INPUT.map((input) => [input.about, input] as const))(
  '%s',
  async (_, { name, bytes }) => {
    const ended = await fate(name, bytes);
    expect(ended, name).toMatch(/^(record|unpacked|source\.[a-z-]+|format\.[a-z-]+|reader\.(timeout|memory))$/);
  },
  130_000,
);

// At a third of a megabyte each of these once took from 5 seconds to minutes, or more stack than there is.
test.each(longTexts(350_000).map(({ name, text }) => [name, text] as const))(
  'a long text of %s ends in seconds',
  async (_, text) => {
    const before = performance.now();
    expect(await fate('dai.txt', new TextEncoder().encode(text))).toBe('record');
    expect(performance.now() - before).toBeLessThan(12_000);
  },
  130_000,
);

test.each([
  ['dai.csv', '1,Mở lớp,Đoàn,10%\n'.repeat(19_000), 'record'],
  ['dai.eml', `From: a@b.example\nTo: c@d.example\nSubject: Báo cáo\n\na${'\n'.repeat(350_000)}b`, 'unpacked'],
])('a long %s ends in seconds', async (name, text, ended) => {
  const before = performance.now();
  expect(await fate(name, new TextEncoder().encode(text))).toBe(ended);
  expect(performance.now() - before).toBeLessThan(6_000);
});

test('nothing was written outside', () => {
  expect(existsSync('/tmp/tonghop-slip.txt') || existsSync('/etc/tonghop-slip.txt')).toBe(false);
});

test('the host still reads', async () => {
  const { reading } = await host.do({ task: 'read', source: identify('a.txt', new TextEncoder().encode('Kết quả đạt 90%.')), options: {} });
  expect(reading.text).toBe('Kết quả đạt 90%.');
});
