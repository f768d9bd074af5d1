import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { lockedZip } from '../../packages/ingest/archive/locked.test-files.ts';
import { tonghop } from '../run-cli.ts';
import { month, openStation, ready, report, until } from './station.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('decomposed, long, look-alike and badly encoded names: each file is taken under its own name and loses none', async () => {
  const station = await openStation();
  await station.start();
  const decomposed = 'Báo cáo quý Một của xã Cổ Đạm.txt'.normalize('NFD');
  const long = `${'b'.repeat(250)}.txt`;
  const deep = `${Array.from({ length: 40 }, (_, n) => `thư mục rất dài số ${n}`).join('/')}/sau.txt`;
  for (const [n, name] of [decomposed, long, 'BAO-CAO.TXT', 'bao-cao.txt', deep, 'a/trung.txt', 'b/trung.txt'].entries())
    station.drop(name, report(n));
  // A name in a Windows code page: no UTF-8 at all.
  const raw = Buffer.concat([Buffer.from(`${station.place.config.inbox}/B`), Buffer.from([0xe1]), Buffer.from('o cao.txt')]);
  writeFileSync(join(station.data, 'aside'), report(50));
  renameSync(join(station.data, 'aside'), raw);
  const rows = await ready(station, 8);
  expect(rows.map((row) => row.name)).toEqual(
    expect.arrayContaining([decomposed.normalize('NFC'), long, 'BAO-CAO.TXT', 'bao-cao.txt', 'sau.txt', 'Báo cao.txt']),
  );
  await until(() => station.files('processed').length >= 8);
  const names = station.files('processed').map((path) => path.slice(month().length + 1));
  expect(names).toEqual(expect.arrayContaining(['BAO-CAO.TXT', 'bao-cao.txt', long, 'trung.txt']));
  expect(names.filter((name) => /^trung \([0-9a-f]{8}\)\.txt$/.test(name))).toHaveLength(1);
});

test('a long name that is taken already, and one whose note would be too long, still find a place', async () => {
  const station = await openStation();
  await station.start();
  const long = `${'b'.repeat(251)}.txt`;
  station.drop(long, report(1));
  station.drop(`x/${long}`, report(2));
  const failing = `${'c'.repeat(251)}.pdf`;
  station.drop(failing, '');
  await ready(station, 2);
  await until(() => station.files('processed').length === 2 && station.files('failed').length === 2);
  expect(station.files('inbox')).toEqual([]);
  expect(station.files('failed').filter((name) => name.endsWith('.error.json'))).toHaveLength(1);
});

test('a file replaced while it is read is read again; a folder that goes during the scan and an inbox on a share that is away do no harm', async () => {
  const station = await openStation();
  const { host, config } = station.place;
  const whole = host.do.bind(host);
  let replaced = false;
  host.do = (async (work: { task: string; source: { name: string } }, ...rest: unknown[]) => {
    if (!replaced && work.task === 'glance' && work.source.name === 'doi.txt') {
      replaced = true;
      station.drop('doi.txt', report(2, ' Bản sau.'));
    }
    return (whole as (...all: unknown[]) => unknown)(work, ...rest);
  }) as typeof host.do;
  await station.start();
  station.drop('doi.txt', report(1));
  const rows = await until(async () => {
    const found = (await station.place.store.listDocuments({ versions: 'all', state: 'ready' })).rows;
    return station.files('processed').length === 1 && found.length === 2 && found;
  });
  expect(rows.map((row) => row.name)).toEqual(['doi.txt', 'doi.txt']);

  for (let n = 0; n < 5; n++) {
    station.drop(`tam-${n}/x.txt`, report(10 + n));
    rmSync(join(config.inbox, `tam-${n}`), { recursive: true });
  }
  // The share goes away and comes back.
  renameSync(config.inbox, `${config.inbox}-xa`);
  await sleep(2500);
  if (!existsSync(config.inbox)) mkdirSync(config.inbox);
  station.drop('tro-lai.txt', report(30));
  await until(
    async () => (await station.place.store.listDocuments({ search: 'tro-lai' })).total === 1 || station.files('processed').length === 2,
  );
  expect(station.files('failed')).toEqual([]);
});

test('what stays behind in an archive is told where the archive is listed', async () => {
  const station = await openStation();
  await station.start();
  station.drop('goi.zip', zipSync({ '../ngoai.txt': bytes(report(1)), 'trong.txt': bytes(report(2)) }));
  await ready(station, 1);
  const { rows } = await station.place.store.listDocuments({ versions: 'all' });
  expect(rows.map((row) => [row.name, row.state])).toEqual(
    expect.arrayContaining([
      ['goi.zip', 'opened'],
      ['trong.txt', 'ready'],
    ]),
  );
  expect(rows.find((row) => row.name === 'goi.zip')?.failure).toMatchObject({
    code: 'source.unsafe',
    message: expect.stringContaining('«ngoai.txt»'),
  });
  expect(station.files('processed')).toHaveLength(1);

  // Kinds that are never read, and empty files, stay behind as told.
  station.drop('goi-2.zip', zipSync({ 'bao-cao.7z': bytes(''), 'trong-2.txt': bytes(report(3)) }));
  station.drop('goi-3.zip', zipSync({ 'chuong-trinh.exe': bytes('MZ chương trình') }));
  await ready(station, 2);
  const second = (await station.place.store.listDocuments({ versions: 'all' })).rows.find((row) => row.name === 'goi-2.zip');
  expect(second?.failure).toMatchObject({ code: 'source.empty', message: expect.stringContaining('«bao-cao.7z»') });
  await until(() => station.files('failed').includes('goi-3.zip'));
  station.drop('goi-4.zip', zipSync({ 'mot.pptx': bytes('x').slice(1), 'hai.exe': bytes('MZ chương trình'), 'ba.txt': bytes(report(4)) }));
  await ready(station, 3);
  const fourth = (await station.place.store.listDocuments({ versions: 'all' })).rows.find((row) => row.name === 'goi-4.zip')!;
  const { out } = await tonghop(['show', String(fourth.id)], { DATABASE_URL: station.place.store.url, TONGHOP_DATA: station.data });
  expect(out).toMatch(/«mot\.pptx» trống[^\n]+\n\s+Tệp «hai\.exe»/);
  expect(readFileSync(join(station.data, 'failed/goi-3.zip.error.json'), 'utf8')).toContain('«chuong-trinh.exe» là chương trình Windows');
});

test('an archive that comes again is opened anew: what is readable by now is taken, and what stays behind is told as it is now', async () => {
  const station = await openStation();
  await station.start();
  const archive = zipSync({ 'trong.txt': bytes(report(6)), 'chuong-trinh.exe': bytes('MZ chương trình') });
  station.drop('goi.zip', archive);
  await ready(station, 1);
  const { store } = station.place;
  const holder = async () => (await store.listDocuments({ versions: 'all' })).rows.find((row) => row.name === 'goi.zip')!;
  await store.recordFailure({
    sha256: (await holder()).sha256,
    code: 'format.unsupported',
    message: 'Bản cũ không đọc được tệp «phu-luc.7z».',
  });
  station.drop('gui-lai/goi.zip', archive);
  await until(async () => (await holder()).deliveries === 2);
  expect(await holder()).toMatchObject({ state: 'opened', failure: { message: expect.stringContaining('«chuong-trinh.exe»') } });
  expect((await store.showDocument((await holder()).sha256))?.failures).toHaveLength(1);
});

test('an archive or mail within that cannot be opened does not keep out the reports beside it', async () => {
  const station = await openStation();
  await station.start();
  const attached = (name: string, type: string, content: string) =>
    `--b\r\nContent-Type: ${type}; name=${name}\r\nContent-Disposition: attachment; filename=${name}\r\n\r\n${content}\r\n`;
  const thanks = 'From: c@d.example\r\nTo: e@f.example\r\nSubject: Cam on\r\n\r\nDa nhan.\r\n';
  const cipher =
    'From: c@d.example\r\nTo: e@f.example\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nxx\r\n';
  const mail = [
    'From: a@b.example\r\nTo: e@f.example\r\nSubject: Bao cao\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n',
    attached('tot.txt', 'application/octet-stream', report(11)),
    attached('hong.zip', 'application/zip', 'PK\u0003\u0004cut'),
    attached('cam-on.eml', 'application/octet-stream', thanks),
    attached('ma-hoa.eml', 'application/octet-stream', cipher),
    '--b--\r\n',
  ].join('');
  station.drop('thu.eml', bytes(mail));
  await ready(station, 1);
  const { rows } = await station.place.store.listDocuments({ versions: 'all' });
  expect(rows.map((row) => `${row.name} ${row.state}`).sort()).toEqual(['thu.eml opened', 'tot.txt ready']);
  const letter = rows.find((row) => row.name === 'thu.eml')!;
  const told = (await station.place.store.showDocument(letter.sha256))!.failures.map(({ code }) => code);
  expect(told.sort()).toEqual(['source.broken', 'source.locked', 'source.no-text']);
  expect(station.files('failed')).toEqual([]);

  // One that a password opens keeps its mail whole in `failed/`, for `retry --password`, however deep it lies.
  const locked = Buffer.from(await lockedZip('trong.txt', bytes(report(13)), 'mo')).toString('base64');
  const inner = `From: c@d.example\r\nTo: e@f.example\r\nMIME-Version: 1.0\r\nContent-Type: application/zip; name=khoa.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${locked}\r\n`;
  station.drop('thu-2.eml', bytes(mail.replace(thanks, inner).replace(report(11), report(12))));
  await until(() => station.files('failed').includes('thu-2.eml'));
  // What unpacks to far more than it is keeps out all that came with it.
  const bomb = Buffer.from(zipSync({ 'a.txt': new Uint8Array(20_000_000) })).toString('base64');
  station.drop('thu-3.eml', bytes(mail.replace(thanks, inner.replace(locked, bomb)).replace(report(11), report(14))));
  await until(() => station.files('failed').includes('thu-3.eml'));
});
