import { readFileSync } from 'node:fs';
import { identify, read } from '@tonghop/ingest';
import { expect, test } from 'vitest';

test('a PDF locked as today (AES-256) asks for its password and opens with it', async () => {
  const source = identify('co-mat-khau.pdf', readFileSync(new URL('./files/locked-aes256.pdf', import.meta.url)));
  await expect(read(source)).rejects.toMatchObject({ code: 'source.locked' });
  await expect(read(source, { password: 'sai' })).rejects.toMatchObject({ code: 'source.locked' });
  expect((await read(source, { password: 'mo-tep' })).text).toContain('91%');
});
