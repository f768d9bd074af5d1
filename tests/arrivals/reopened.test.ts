import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { lockedOffice } from '../../packages/ingest/archive/locked.test-files.ts';
import { packDocx } from '../../packages/ingest/docx/docx.test-files.ts';
import { onServer } from '../../packages/store/testing/test-store.ts';
import { tonghop } from '../run-cli.ts';
import { everything, openStation, report, type Station, until } from './station.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

/** Makes the service's own program older: it does not know files of this name. */
function olderProgram({ place }: Station, name: string): void {
  const { host } = place;
  const now = host.do.bind(host);
  host.do = (async (work: Parameters<typeof now>[0]) => {
    const outcome = await now(work);
    if (!('parts' in (outcome as object))) return outcome;
    const opened = outcome as { parts: { name: string }[]; notes: object[] };
    const known = opened.parts.filter((part) => part.name !== name);
    const text = `Tệp «${name}» thuộc loại chưa đọc được.`;
    return { ...opened, parts: known, notes: known.length < opened.parts.length ? [{ code: 'x', level: 'error', text }] : [] };
  }) as typeof host.do;
}

/** Writes something over what is told of that stayed behind; opening anew would tell it anew. */
const overwrite = ({ place }: Station, values: string) =>
  onServer(place.store.url, (client) => client.query(`update failure set ${values} where within`));

const rows = async ({ place }: Station) => (await place.store.listDocuments({ limit: 100, versions: 'all' })).rows;

test('retry of an archive takes up what stayed behind in it, within a mail too; what is stored is not doubled', async () => {
  const station = await openStation();
  const { store } = station.place;
  olderProgram(station, 'b-moi.txt');
  const service = await station.start();
  const inner = zipSync({ 'a.txt': bytes(report(1)), 'b-moi.txt': bytes(report(2)), 'c.txt': bytes(report(3)) });
  const outer = zipSync({ 'goi.zip': inner, 'd.txt': bytes(report(4)) });
  station.drop('xã Cổ Đạm/to.zip', outer);
  await until(async () => (await store.listDocuments({ state: 'ready' })).total === 3);
  expect((await rows(station)).find(({ name }) => name === 'goi.zip')?.failure?.message).toContain('b-moi.txt');
  await service.stop();

  // Named by the archive that tells of it, by the one around that, or by the file itself.
  const done = await tonghop(['retry', 'b-moi.txt'], station.env());
  expect(done.code, done.err).toBe(0);
  expect(done.err).toContain('Đọc lại được 1, còn lỗi 0');
  const all = await rows(station);
  expect(
    all
      .filter(({ state }) => state === 'ready')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['a.txt', 'b-moi.txt', 'c.txt', 'd.txt']);
  // As if it had come with the rest: the hint of its folder, the hour, the archive that holds it; the archive has nothing more to tell.
  expect(all.find(({ name }) => name === 'b-moi.txt')).toMatchObject({ unitName: 'Xã Cổ Đạm', deliveries: 1 });
  expect((await store.showDocument(hash(bytes(report(2)))))!.deliveries[0]).toMatchObject({ how: 'enclosed', enclosedIn: hash(inner) });
  expect(all.every(({ failure, deliveries }) => failure === null && deliveries === 1)).toBe(true);
  for (const again of [['retry', 'to.zip'], ['retry', 'goi.zip'], ['retry', hash(outer).slice(0, 12)], ['retry']]) {
    const nothing = await tonghop(again, station.env());
    expect(nothing.code, nothing.err).toBe(0);
    expect(nothing.err).toContain('Không có gì phải làm lại');
  }
  expect((await rows(station)).every(({ deliveries }) => deliveries === 1)).toBe(true);
  expect((await tonghop(['retry', 'la.zip'], station.env())).code).toBe(2);
});

test('retry of an archive by its number, with a password, reads what is locked in it; what still stays behind is told', async () => {
  const station = await openStation();
  const { store } = station.place;
  const service = await station.start();
  const locked = lockedOffice(packDocx({ body: '<w:p><w:r><w:t>Có 82% hộ dân dùng dịch vụ công.</w:t></w:r></w:p>' }), 'mo');
  station.drop('goi.zip', zipSync({ 'a.txt': bytes(report(1)), 'khoa.docx': locked, 'phim.exe': bytes('MZ phim') }));
  await until(async () => (await store.listDocuments({ state: 'failed' })).total === 1);
  await until(async () => (await store.listDocuments({ state: 'ready' })).total === 1);
  await service.stop();
  const { id } = (await rows(station)).find(({ name }) => name === 'goi.zip')!;
  const wrong = await tonghop(['retry', String(id), '--password', 'sai'], station.env());
  expect(wrong.code, wrong.err).toBe(3);
  expect(wrong.err).toMatch(/phim\.exe/);
  expect(wrong.err).toMatch(/khoa\.docx/);
  const right = await tonghop(['retry', String(id), '--password', 'mo'], station.env());
  expect(right.code, right.err).toBe(4);
  expect(right.err).toContain('Đọc lại được 1, còn lỗi 1');
  expect(await everything(station)).not.toContain('"mo"');
  // Asked for everything, what is left for good is no news.
  const all = await tonghop(['retry'], station.env());
  expect(all.err).not.toContain('phim.exe');
  expect(all.code).toBe(0);
});

test('an archive in which a mark of secrecy is found when it is opened anew is purged with all it brought', async () => {
  const station = await openStation();
  const { store } = station.place;
  olderProgram(station, 'b-kin.txt');
  const service = await station.start();
  station.drop(
    'goi-kin.zip',
    zipSync({ 'a-kin.txt': bytes(report(1)), 'b-kin.txt': bytes('UBND XÃ KÍN\n\nTỐI MẬT\n\nBÁO CÁO\n\nChuyện xyzzy.\n') }),
  );
  await until(async () => (await store.listDocuments({ state: 'ready' })).total === 1);
  await service.stop();
  await overwrite(station, `opener = 'older'`);
  const done = await tonghop(['retry'], station.env());
  expect(done.code, done.err).toBe(3);
  expect(done.err).not.toMatch(/-kin|xyzzy/);
  expect(done.err).toContain('TỐI MẬT');
  expect(await everything(station)).not.toMatch(/-kin|xyzzy/);
  expect(station.files('refused')).toEqual(['goi-kin.zip']);
  expect(station.files('processed')).toEqual([]);
});

test('retry of everything opens an archive anew only where something may have changed: the program, its limits, a password, a name given', async () => {
  const station = await openStation();
  const { store } = station.place;
  const service = await station.start();
  station.drop('goi.zip', zipSync({ 'a.txt': bytes(report(1)), 'phim.exe': bytes('MZ phim') }));
  await until(async () => (await store.listDocuments({ state: 'ready' })).total === 1);
  await service.stop();
  const told = async () => (await rows(station)).find(({ name }) => name === 'goi.zip')?.failure?.message;
  const opens = async (args: string[], env: Record<string, string> = {}) => {
    await overwrite(station, `message = 'cũ'`);
    const done = await tonghop(['retry', ...args], { ...station.env(), ...env });
    expect(done.code, done.err).not.toBe(1);
    return (await told()) !== 'cũ';
  };
  expect(await opens([])).toBe(false);
  expect(await opens(['goi.zip'])).toBe(true);
  expect(await opens([], { TONGHOP_MAX_FILE_MB: '300' })).toBe(true);
  expect(await opens([], { TONGHOP_MAX_FILE_MB: '300' })).toBe(false);
  // What was stored before versions were noted is opened once.
  await overwrite(station, 'opener = null');
  expect(await opens([])).toBe(true);
  expect(await opens([])).toBe(false);
  expect(await opens(['--password', 'x'])).toBe(true);
});
