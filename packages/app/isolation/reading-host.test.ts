import { identify } from '@tonghop/ingest';
import { afterAll, expect, test } from 'vitest';
import { ReadingHost } from './reading-host.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const host = new ReadingHost({ processes: 2, timeoutMs: 20_000 });
afterAll(() => host.close());

test('reads, unpacks and refuses in another process', async () => {
  const source = identify('a.txt', bytes('BÁO CÁO\n\nKết quả thực hiện năm 2025\n'));
  const { reading } = await host.do({ task: 'read', source, options: {} });
  expect(reading.text).toContain('Kết quả thực hiện');
  expect(await host.do({ task: 'glance', source: identify('b.txt', bytes('UBND XÃ A\n\nMẬT\n\nBÁO CÁO\n')), options: {} })).toEqual({
    secrecy: 'MẬT',
  });
  await expect(host.do({ task: 'read', source: { ...source, format: 'pdf' }, options: {} })).rejects.toMatchObject({ name: 'Refusal' });
});

test('a reader that hangs is stopped, tried once more, then refused; the others go on', async () => {
  const slow = new ReadingHost({ processes: 1, timeoutMs: 1 });
  const source = identify('a.txt', bytes('x y z'));
  await expect(slow.do({ task: 'read', source, options: {} })).rejects.toMatchObject({ code: 'reader.timeout' });
  slow.close();
  expect((await host.do({ task: 'read', source, options: {} })).reading.text).toBe('x y z');
});

test('a reader that grows is stopped', async () => {
  const small = new ReadingHost({ processes: 1, memoryMb: 1 });
  const source = identify('a.txt', bytes('một hai ba '.repeat(400_000)));
  await expect(small.do({ task: 'read', source, options: {} })).rejects.toMatchObject({
    code: expect.stringMatching(/^reader\.(memory|crashed)$/),
  });
  small.close();
});
