import { createHash } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { p, packDocx } from '../../packages/ingest/docx/docx.test-files.ts';
import { onServer } from '../../packages/store/testing/test-store.ts';
import { temporaryFolder, tonghop } from '../run-cli.ts';
import { openStation, report } from './station.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

test('the list shows what was not taken lately and says how to see the rest; a secret file is proved by its name’s hash and hour', async () => {
  const station = await openStation();
  const { store } = station.place;
  const list = (...more: string[]) => tonghop(['list', ...more], station.env());
  const nothing = await list('--state', 'refused');
  expect([nothing.code, nothing.out, nothing.err]).toEqual([0, '', expect.stringContaining('Không có kết quả nào')]);
  expect((await list()).err).toContain('Chưa có văn bản nào');

  const secret = 'Đề án kín.pdf';
  await store.recordFailure({ nameHash: hash(secret), code: 'source.secret', message: 'Tài liệu có dấu TỐI MẬT.' });
  for (let n = 0; n < 30; n++)
    await store.recordFailure({ name: `cu-${n}.bin`, fileHash: hash(`${n}`), code: 'format.unknown', message: 'Không rõ.' });
  await onServer(store.url, (client) => client.query(`update failure set at = now() - interval '40 days'`));
  const old = await list();
  expect(old.out).not.toMatch(/cu-\d|không lưu tên/);
  expect(old.err).toContain('Còn 31 tệp không được nhận trước đây: npx tonghop list --state refused');
  await store.recordFailure({ name: 'moi.bin', fileHash: hash('moi'), code: 'format.unknown', message: 'Không rõ.' });
  const now = await list();
  expect(now.out.match(/\.bin/g)).toHaveLength(1);
  expect(now.err).toContain('Còn 31 tệp khác không được nhận trước đây');
  expect((await list('--arrived', 'hôm nay')).err).not.toContain('trước đây');

  // However long ago, by page, by the hour, by its name; the name that nobody kept finds its hash.
  const first = await list('--state', 'refused', '--limit', '20');
  expect(first.out.match(/\.bin/g)).toHaveLength(20);
  expect(first.err).toContain('Còn 12 dòng nữa: thêm --page 2');
  const second = await list('--state', 'refused', '--limit', '20', '--page', '2');
  expect(second.out).toMatch(/\(không lưu tên\)\s+source\.secret/);
  expect((await list('--state', 'refused', '--page', '3')).err).toContain('Trang này trống: chỉ có 32 dòng.');
  const proof = JSON.parse((await list('--state', 'refused', '--search', secret, '--format', 'json')).out);
  expect(proof).toEqual([
    { at: expect.any(String), name: null, nameHash: hash(secret), code: 'source.secret', message: expect.stringContaining('TỐI MẬT') },
  ]);
  expect((await list('--state', 'refused', '--search', 'Đề án', '--format', 'json')).out.trim()).toBe('[]');
  expect((await list('--state', 'refused', '--format', 'csv', '--limit', '0')).out).toContain(hash(secret));
  expect((await list('--state', 'refused', '--unit', 'xã Cổ Đạm')).code).toBe(2);
  expect((await list('--arrived', 'tuần trước')).code).toBe(2);
});

test('what `ingest` does not take is in that list too, each by its name and once however often it is given; what is cut off is told', async () => {
  const station = await openStation();
  const folder = temporaryFolder();
  const docx = packDocx({ body: Array.from({ length: 400 }, (_, n) => p(`Mục ${n}: đạt ${n % 100},5% kế hoạch ${n * 7919}.`)).join('') });
  const files = { 'trong.pdf': '', 'rong.docx': '', 'kin.txt': `MẬT\n${report(1)}`, 'cut.docx': docx.subarray(0, docx.length * 0.6) };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  symlinkSync('/etc/hostname', join(folder, 'loi-tat.txt'));
  const given = await tonghop(['ingest', folder, temporaryFolder()], station.env());
  expect(given.code, given.err).toBe(4);
  expect(given.err).toMatch(/^Thư mục «.*» không có tệp nào\.$/m);
  expect(given.err).toContain('«loi-tat.txt» là liên kết');
  expect(given.err).toMatch(/^Lưu ý: tệp «cut.docx» .*Hãy xin lại tệp gốc\.$/m);
  expect((await tonghop(['ingest', folder, '--lang', 'en'], station.env())).err).toContain('rong.docx: the file is empty');
  const listed = JSON.parse((await tonghop(['list', '--state', 'refused', '--format', 'json'], station.env())).out);
  expect(listed.map(({ name, code }: { name: string; code: string }) => [name, code]).sort()).toEqual([
    [null, 'source.secret'],
    ['loi-tat.txt', 'source.unsafe'],
    ['rong.docx', 'source.empty'],
    ['trong.pdf', 'source.empty'],
  ]);
  expect((await tonghop(['list', '--lang', 'en'], station.env())).out).toMatch(/trong\.pdf +source\.empty +the file is empty/);
});

test('documents are listed by page, by state, by the day they came and in the order asked for', async () => {
  const station = await openStation();
  const { store } = station.place;
  const list = async (...more: string[]) =>
    JSON.parse((await tonghop(['list', '--format', 'json', ...more], station.env())).out).map(({ name }: { name: string }) => name);
  for (const [n, at] of ['2026-01-10T08:00:00', '2026-01-10T23:59:00', '2026-02-01T00:00:00'].entries()) {
    const bytes = new TextEncoder().encode(report(n));
    await store.saveSource(
      { sha256: hash(report(n)), name: `b-${n}.txt`, format: 'txt', mediaType: 'text/plain', bytes },
      { how: 'cli', at: new Date(at).toISOString() },
    );
  }
  await onServer(store.url, (client) =>
    client.query(
      `update document set date = case name when 'b-0.txt' then date '2026-01-09' when 'b-2.txt' then '2025-12-31' end, issuer = name`,
    ),
  );
  expect(await list()).toEqual(['b-2.txt', 'b-1.txt', 'b-0.txt']);
  expect(await list('--limit', '2', '--page', '2')).toEqual(['b-0.txt']);
  expect(await list('--arrived', '10/01/2026')).toEqual(['b-1.txt', 'b-0.txt']);
  expect(await list('--arrived', '2/2026')).toEqual(['b-2.txt']);
  expect(await list('--sort', 'date')).toEqual(['b-0.txt', 'b-2.txt', 'b-1.txt']);
  expect(await list('--sort', 'unit')).toEqual(['b-0.txt', 'b-1.txt', 'b-2.txt']);
  expect(await list('--state', 'waiting', '--arrived', '2025')).toEqual([]);
  expect((await tonghop(['list', '--state', 'failed'], station.env())).err).toContain('Không có kết quả nào');
});
