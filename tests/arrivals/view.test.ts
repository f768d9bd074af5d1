import { request } from 'node:http';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packDocx } from '../../packages/ingest/docx/docx.test-files.ts';
import { openStation, report, until } from './station.ts';

/** Asks under a host's name of one's own, as a page whose name was rebound does. */
const asHost = (url: string, host: string) =>
  new Promise<number>((resolve, reject) => {
    request(url, { headers: { host } }, (answer) => resolve(answer.resume().statusCode!))
      .on('error', reject)
      .end();
  });

test('documents are shown to people over HTTP: a DOCX by mammoth, others from their reading, nothing runs', async () => {
  const station = await openStation();
  const { url } = await station.start();
  const run = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  station.drop('ban-word.docx', packDocx({ body: run('BÁO CÁO') + run('Có 5% &lt;script&gt; hộ dân.') }));
  station.drop('ban-chu.txt', report(1));
  station.drop('goi.zip', zipSync({ 'trong.txt': new TextEncoder().encode(report(2)) }));
  const rows = await until(async () => {
    const found = (await station.place.store.listDocuments({ versions: 'all' })).rows;
    return found.length === 4 && found.every(({ state }) => state === 'ready' || state === 'opened') && found;
  });
  const idOf = (name: string) => rows.find((row) => row.name === name)!;
  const see = async (id: string | number) => {
    const answer = await fetch(`${url}/api/documents/${id}/view`);
    return {
      status: answer.status,
      policy: answer.headers.get('content-security-policy'),
      type: answer.headers.get('content-type'),
      text: await answer.text(),
    };
  };
  const word = await see(idOf('ban-word.docx').id);
  expect(word).toMatchObject({ status: 200, type: expect.stringContaining('text/html') });
  expect(word.policy).toMatch(/^default-src 'none'.*sandbox$/);
  expect(word.text).toContain('<p>Có 5% &lt;script&gt; hộ dân.</p>');
  const plain = await see(idOf('ban-chu.txt').sha256);
  expect(plain.text).toMatch(/<h2[^>]*>I\. KẾT QUẢ<\/h2>/);
  expect((await see(idOf('goi.zip').id)).status).toBe(409);
  expect((await see(999)).status).toBe(404);
  expect((await see('..%2f..')).status).toBe(404);
  // Why there is nothing to see: a line for programs, for a browser a page that fits a phone and runs nothing.
  expect((await see(999)).text).toBe('Không có văn bản «999».\n');
  const why = await fetch(`${url}/api/documents/%3Cb%3E/view`, { headers: { accept: 'text/html' } });
  expect([why.status, why.headers.get('content-security-policy')]).toEqual([404, expect.stringMatching(/sandbox$/)]);
  expect(await why.text()).toMatch(/name="viewport"[\s\S]*<p>Không có văn bản «&lt;b&gt;»\.<\/p>[\s\S]*href="\/"/);
  const home = async () => (await fetch(url)).text();
  expect(await home()).not.toContain('không nhận vào');
  station.drop(
    'la.bin',
    new Uint8Array(3000).map((_, i) => (i * i * 31) % 251),
  );
  expect(await until(async () => /<p>Bảy ngày qua có 1 tệp không nhận vào .*--state refused/.test(await home()))).toBe(true);
  expect(await asHost(`${url}/api/documents/${idOf('ban-chu.txt').id}/view`, 'ke-xau.example')).toBe(403);
  expect(await asHost(`${url}/api/documents/${idOf('ban-chu.txt').id}/view`, 'localhost:8787')).toBe(200);
});
