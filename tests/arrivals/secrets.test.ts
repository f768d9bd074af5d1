import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '@tonghop/model';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { workOnReadings } from '../../packages/app/reading-work.ts';
import { lockedOffice, lockedZip } from '../../packages/ingest/archive/locked.test-files.ts';
import { packDocx } from '../../packages/ingest/docx/docx.test-files.ts';
import { tonghop } from '../run-cli.ts';
import { everything, month, openStation, ready, report, type Station, until } from './station.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const SECRET = 'UBND XÃ KÍN\n\nTỐI MẬT\n\nBÁO CÁO\nChuyện không ai được biết xyzzy.\n';

test('a secret document leaves no name and no word in database and log, only its name’s hash', async () => {
  const station = await openStation();
  await station.start();
  station.drop('ke-hoach-kin.txt', SECRET);
  station.drop('goi-kin.zip', zipSync({ 'ben-trong-kin.txt': bytes(SECRET), 'khac.txt': bytes(report(6)) }));
  station.drop('thuong.txt', `${report(7)}- Tuyên truyền Pháp lệnh bảo vệ bí mật nhà nước.\n`);
  await until(() => station.files('refused').length === 2);
  await ready(station, 1);
  const all = `${await everything(station)}\n${station.said()}`;
  expect(all).not.toMatch(/-kin|xyzzy|XÃ KÍN/);
  expect(all).not.toContain(Buffer.from('xyzzy').toString('hex'));
  for (const name of ['ke-hoach-kin.txt', 'goi-kin.zip']) {
    expect(await everything(station)).toContain(hash(name));
    expect(station.said()).toContain(hash(name));
  }
  expect((await station.place.store.listDocuments({ versions: 'all' })).rows.map((row) => row.name)).toEqual(['thuong.txt']);
});

test('one found to be secret only by its whole reading is purged with the archive that holds it', async () => {
  const station = await openStation();
  const { read } = station.place.hands;
  station.place.hands.read = async (source, ...rest) => {
    const done = await read(source, ...rest);
    return source.name === 'muon-kin.txt' ? { ...done, secrecy: 'MẬT' } : done;
  };
  await station.start();
  station.drop('goi-muon-kin.zip', zipSync({ 'muon-kin.txt': bytes(report(8, ' Chuyện xyzzy.')) }));
  station.drop('thuong.txt', report(9));
  await until(() => station.files('refused').length === 1);
  await ready(station, 1);
  await until(async () => !(await everything(station)).match(/-kin|xyzzy/));
  expect(station.said()).not.toMatch(/-kin|xyzzy/);
  expect(station.files('refused')).toEqual(['goi-muon-kin.zip']);
  expect(station.files('processed')).toEqual([`${month()}/thuong.txt`]);
});

const PASSWORD = 'mo-khoa';
const locked = () => lockedZip('ben-trong-kin.txt', bytes(SECRET), PASSWORD);
const mailWith = (name: string, content: Uint8Array) =>
  `From: vp@mau.example\r\nSubject: Chuyen xyzzy\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n--b--\r\n`;

test('what failed as locked and is found to be secret on retry loses its name everywhere, its copies and the mail around it too', async () => {
  const station = await openStation();
  const service = await station.start();
  const archive = await locked();
  station.drop('goi-khoa-kin.zip', archive);
  await until(() => station.files('failed').includes('goi-khoa-kin.zip'));
  station.drop('xa/goi-khoa-kin.zip', archive);
  station.drop('thu-khoa-kin.eml', mailWith('dinh-kem-kin.zip', await lockedZip('b-kin.txt', bytes(SECRET), PASSWORD)));
  station.drop('khoa-kin.docx', lockedOffice(packDocx({ body: '<w:p><w:r><w:t>TUYỆT MẬT</w:t></w:r></w:p>' }), PASSWORD));
  station.drop('trong.pdf', '');
  await until(() => station.files('failed').length === 10);
  const env = { DATABASE_URL: station.place.store.url, TONGHOP_DATA: station.data };
  const before = await tonghop(['list'], env);
  for (const name of ['goi-khoa-kin.zip', 'thu-khoa-kin.eml', 'khoa-kin.docx', 'trong.pdf']) expect(before.out).toContain(name);
  expect(before.out.match(/goi-khoa-kin\.zip\s+source\.locked/g)).toHaveLength(1);
  await service.stop();

  const done = await tonghop(['retry', '--password', PASSWORD], env);
  expect(done.code, done.err).toBe(3);
  expect(done.err).not.toMatch(/-kin/);
  expect(station.files('failed')).toEqual(['trong.pdf', 'trong.pdf.error.json']);
  expect(station.files('refused')).toHaveLength(4);
  const all = await everything(station);
  expect(all).not.toMatch(/-kin|xyzzy|mo-khoa/);
  for (const name of ['goi-khoa-kin.zip', 'thu-khoa-kin.eml', 'khoa-kin.docx']) expect(all).toContain(hash(name));
  const after = await tonghop(['list'], env);
  expect(after.out).toContain('trong.pdf');
  expect(after.out).toMatch(/\(không lưu tên\)\s+source\.secret/);
  expect(after.out).not.toMatch(/-kin/);
});

/** A service that reads nothing itself, and the work of another machine that has no such inbox. */
function elsewhere(station: Station): void {
  const { place } = station;
  const remote = { ...place, config: { ...place.config, inbox: join(station.data, 'may-khac', 'inbox') } };
  place.config = { ...place.config, limits: { ...place.config.limits, processes: 0 } };
  void workOnReadings(remote, AbortSignal.timeout(60_000));
}

test('whoever reads it, the file of a document that fails is brought to failed, that of a secret one to refused', async () => {
  const station = await openStation();
  station.place.hands.read = async (source) => {
    if (source.name === 'hong.txt') throw new Refusal('source.broken', 'Tệp «hong.txt» bị hỏng.');
    return { secrecy: 'MẬT' } as never;
  };
  elsewhere(station);
  const first = await station.start();
  station.drop('hong.txt', report(31));
  station.drop('muon-kin.txt', report(32));
  await until(() => station.files('refused').length === 1 && station.files('failed').length === 2);
  expect(station.files('refused')).toEqual(['muon-kin.txt']);
  expect(JSON.parse(readFileSync(join(station.data, 'failed/hong.txt.error.json'), 'utf8'))).toMatchObject({ code: 'source.broken' });
  expect(station.files('processed')).toEqual([]);
  expect(`${await everything(station)}${station.said()}`).not.toMatch(/-kin/);
  await first.stop();

  // Failed while no service ran: made good when one starts.
  const sha256 = hash(report(33));
  await station.place.store.saveSource(
    { sha256, name: 'cu.txt', format: 'txt', mediaType: 'text/plain', bytes: bytes(report(33)) },
    { how: 'inbox', path: join(station.place.config.inbox, 'cu.txt') },
    null,
  );
  writeFileSync(join(station.data, 'processed', month(), 'cu.txt'), report(33));
  await station.place.store.recordFailure({ sha256, code: 'reader.crashed', message: 'Dừng.' });
  await station.start();
  await until(() => station.files('failed').includes('cu.txt'));
});

test('a secret file that cannot be moved away still leaves nothing in the store, and its name is not logged', async () => {
  const station = await openStation();
  station.place.hands.read = async () => ({ secrecy: 'MẬT' }) as never;
  writeFileSync(join(station.data, 'refused'), 'in the way');
  await station.start();
  station.drop('muon-kin.txt', report(34));
  await until(async () => station.said().includes('purged') && !/-kin/.test(await everything(station)));
  await sleep(300);
  expect(station.said()).not.toMatch(/-kin/);
  expect(station.said()).toContain('not moved');
});
