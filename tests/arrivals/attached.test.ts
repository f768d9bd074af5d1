import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { lockedOffice } from '../../packages/ingest/archive/locked.test-files.ts';
import { packDocx } from '../../packages/ingest/docx/docx.test-files.ts';
import { pdfWith } from '../../packages/ingest/pdf/attached.test-files.ts';
import { temporaryFolder, tonghop } from '../run-cli.ts';
import { everything, openStation, ready, report, until } from './station.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
const SECRET = 'UBND XÃ KÍN\n\nTỐI MẬT\n\nBÁO CÁO\n\nChuyện xyzzy.\n';

test('files attached to a PDF are documents enclosed in it, within a mail or archive too; what stays behind is told beside the PDF', async () => {
  const station = await openStation();
  const { store } = station.place;
  await station.start();
  const inner = await pdfWith({ line: 'Phu luc hai cua bao cao.', clipped: { 'kep.txt': bytes(report(2)) } });
  const outer = await pdfWith({ attached: { 'phu-luc.txt': bytes(report(1)), 'phu-luc-2.pdf': inner, 'phim.exe': bytes('MZ phim') } });
  station.drop('goi.zip', zipSync({ 'bao-cao.pdf': outer }));
  const rows = await ready(station, 4);
  expect(rows.map(({ name }) => name).sort()).toEqual(['bao-cao.pdf', 'kep.txt', 'phu-luc-2.pdf', 'phu-luc.txt']);
  expect(rows.find(({ name }) => name === 'bao-cao.pdf')?.failure?.message).toContain('phim.exe');
  const holder = async (data: Uint8Array) => (await store.showDocument(hash(data)))!.deliveries[0]!.enclosedIn;
  expect(await holder(bytes(report(1)))).toBe(hash(outer));
  expect(await holder(bytes(report(2)))).toBe(hash(inner));
  expect((await store.showDocument(hash(outer)))!.document).toMatchObject({ state: 'ready' });
  expect(station.files('failed')).toEqual([]);
  const { id } = rows.find(({ name }) => name === 'bao-cao.pdf')!;
  const shown = await tonghop(['show', String(id)], station.env());
  expect(shown.out).toMatch(/Kèm theo #\d+ phu-luc\.txt/);
  expect(shown.out).toMatch(/Để lại: .*phim\.exe/);
});

test('a portfolio is opened, its empty cover is no failure; one without files is refused as before', async () => {
  const station = await openStation();
  const { store } = station.place;
  await station.start();
  const made = await pdfWith({ portfolio: true, attached: { 'a.txt': bytes(report(1)), 'b.txt': bytes(report(2)) } });
  station.drop('tap-tep.pdf', made);
  await ready(station, 2);
  await until(() => station.files('processed').some((name) => name.endsWith('tap-tep.pdf')));
  expect((await store.showDocument(hash(made)))!.document).toMatchObject({ state: 'opened', failure: null });
  station.drop('rong.pdf', await pdfWith({ portfolio: true }));
  await until(() => station.files('failed').includes('rong.pdf'));
});

test('a PDF whose attachment bears a mark of secrecy or overwhelms is kept out whole', async () => {
  const station = await openStation();
  await station.start();
  const deep = await pdfWith({ attached: { 'mot-kin.zip': zipSync({ 'b-kin.txt': bytes(SECRET) }) } });
  station.drop('ho-so-kin.pdf', await pdfWith({ attached: { 'trong-kin.pdf': deep } }));
  station.drop('to.pdf', await pdfWith({ attached: { 'to.txt': new Uint8Array(40 << 20) } }));
  await until(() => station.files('refused').length === 1 && station.files('failed').length === 2);
  expect(station.files('refused')).toEqual(['ho-so-kin.pdf']);
  expect(`${await everything(station)}${station.said()}`).not.toMatch(/-kin|xyzzy/);
  expect((await station.place.store.listFailures({ kept: false })).rows.map(({ code }) => code).sort()).toEqual([
    'source.bomb',
    'source.secret',
  ]);
});

test('attachments are read by `ingest`, `extract` and `retry` as well', async () => {
  const station = await openStation();
  const folder = temporaryFolder();
  const locked = lockedOffice(packDocx({ body: '<w:p><w:r><w:t>Có 82% hộ dân dùng dịch vụ công.</w:t></w:r></w:p>' }), 'mo');
  const file = join(folder, 'a.pdf');
  writeFileSync(file, await pdfWith({ attached: { 'phu-luc.txt': bytes(report(1)), 'khoa.docx': locked } }));
  const taken = await tonghop(['ingest', file], station.env());
  expect(taken.code, taken.err).toBe(4);
  const again = await tonghop(['retry', 'a.pdf', '--password', 'mo'], station.env());
  expect(again.code, again.err).toBe(0);
  expect((await station.place.store.listDocuments({ state: 'ready' })).total).toBe(3);
  const told = await tonghop(['extract', file, '--json', '--password', 'mo']);
  expect(told.code, told.err).toBe(0);
  expect(JSON.parse(told.out).map(({ source }: { source: { fileName: string } }) => source.fileName)).toEqual([
    'a.pdf',
    'phu-luc.txt',
    'khoa.docx',
  ]);
});

test('the attachments of a locked PDF come with the password that opens it', async () => {
  const station = await openStation();
  const service = await station.start();
  station.drop('khoa.pdf', readFileSync(new URL('../files/locked-attachments.pdf', import.meta.url)));
  await until(() => station.files('failed').includes('khoa.pdf'));
  await service.stop();
  const done = await tonghop(['retry', '--password', 'mo'], station.env());
  expect(done.code, done.err).toBe(0);
  const { rows } = await station.place.store.listDocuments({ state: 'ready' });
  expect(rows.map(({ name }) => name).sort()).toEqual(['k.txt', 'khoa.pdf', 'phu-luc.txt']);
  expect(station.files('failed')).toEqual([]);
});
