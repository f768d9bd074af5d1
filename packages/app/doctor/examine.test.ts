import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, tonghop } from '../../../tests/run-cli.ts';

test('the folders beside the inbox, to which its files go, must take files too', async () => {
  const shares = temporaryFolder();
  const env = { TONGHOP_DATA: join(temporaryFolder(), 'data'), TONGHOP_INBOX: join(shares, 'inbox'), TONGHOP_PORT: '0' };
  const line = async () => (await tonghop(['doctor'], env)).out.split('\n').find((one) => one.includes('inbox'));
  // A folder that is not there may be mistyped: it is told of and not made.
  expect(await line()).toMatch(/^! inbox.*chưa có/);
  expect(readdirSync(shares)).toEqual([]);
  mkdirSync(env.TONGHOP_INBOX);
  expect(await line()).toMatch(/^✓ inbox/);
  expect(readdirSync(shares)).toEqual(['inbox']);

  const other = temporaryFolder();
  mkdirSync(join(other, 'inbox'));
  writeFileSync(join(other, 'processed'), 'in the way');
  env.TONGHOP_INBOX = join(other, 'inbox');
  expect(await line()).toContain(join(other, 'processed'));
});

test('a data folder that cannot be made is told of, and everything else is looked at all the same', async () => {
  const file = join(temporaryFolder(), 'tep');
  writeFileSync(file, '');
  const { out } = await tonghop(['doctor'], { TONGHOP_DATA: join(file, 'data'), TONGHOP_PORT: '0' });
  expect(out).toMatch(/^✗ disk .*không tạo được thư mục dữ liệu/m);
  expect(out).toMatch(/^. ocr /m);
});

test('what the database says of itself is told in the language asked for', async () => {
  const { out } = await tonghop(['doctor', '--lang', 'en'], { TONGHOP_DATA: join(temporaryFolder(), 'data'), TONGHOP_PORT: '0' });
  const lines = out.split('\n').filter((line) => /^. {3}\S/.test(line));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.join('\n')).not.toMatch(/[à-ỹ]/);
});
