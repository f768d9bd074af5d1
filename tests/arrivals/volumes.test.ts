import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { joinedVolumes, volumeSets } from '../../packages/ingest/archive/volume-sets.ts';
import { cutVolumes, rarVolumes, zipVolumes } from '../../packages/ingest/archive/volumes.test-files.ts';
import { temporaryFolder, tonghop } from '../run-cli.ts';
import { everything, month, openStation, ready, report, until } from './station.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('volumes of an archive that come one by one, in any order, end as one delivery', async () => {
  const station = await openStation();
  const { store } = station.place;
  await station.start();
  for (const { name, bytes: content } of rarVolumes('goi', 'mot.txt', bytes(report(1)), 3).toReversed()) {
    station.drop(`xã Cổ Đạm/${name}`, content);
    await sleep(400);
  }
  for (const { name, bytes: content } of zipVolumes('hai', 'hai.txt', bytes(report(2)))) station.drop(name, content);
  for (const { name, bytes: content } of cutVolumes('ba', 'ba.txt', bytes(report(3)), 2)) station.drop(name, content);
  const rows = await ready(station, 3);
  expect(rows.map(({ name }) => name).sort()).toEqual(['ba.txt', 'hai.txt', 'mot.txt']);
  expect(rows.find(({ name }) => name === 'mot.txt')).toMatchObject({ unitName: 'Xã Cổ Đạm', deliveries: 1 });
  await until(() => station.files('processed').length === 3);
  expect(station.files('processed')).toEqual(['ba.zip', 'goi.zip', 'hai.zip'].map((name) => `${month()}/${name}`));
  expect([station.files('failed'), readdirSync(join(station.data, 'inbox'), { recursive: true })]).toEqual([[], ['xã Cổ Đạm']]);
  expect((await store.listDocuments({ state: 'opened' })).rows.filter(({ deliveries }) => deliveries !== 1)).toEqual([]);
});

test('where one is missing each is told of as before; when it has come, retry joins them', async () => {
  const station = await openStation();
  const service = await station.start();
  const [first, second, third] = rarVolumes('goi', 'mot.txt', bytes(report(1)), 3);
  station.drop(`xã Cổ Đạm/${first!.name}`, first!.bytes);
  station.drop(`xã Cổ Đạm/${third!.name}`, third!.bytes);
  await until(() => station.files('failed').length === 4);
  expect(readFileSync(join(station.data, 'failed/goi.part3.rar.error.json'), 'utf8')).toContain(
    'phần 3 của tệp nén bị chia thành nhiều phần',
  );
  station.drop(second!.name, second!.bytes);
  await until(() => station.files('failed').length === 6);
  await service.stop();
  // By the name of a volume, which is what a clerk sees there.
  const done = await tonghop(['retry', third!.name], station.env());
  expect(done.code, done.err).toBe(0);
  expect(station.files('failed')).toEqual([]);
  expect((await ready(station, 1))[0]).toMatchObject({ name: 'mot.txt', unitName: 'Xã Cổ Đạm' });
  expect(station.files('processed')).toEqual([`${month()}/goi.zip`]);
  expect((await station.place.store.listFailures({ kept: false })).total).toBe(0);
});

test('killed while it joins, a service goes on where it was, whatever was removed by then', async () => {
  const station = await openStation();
  const inbox = join(station.data, 'inbox');
  const volumes = zipVolumes('goi', 'mot.txt', bytes(report(1)));
  const other = rarVolumes('khac', 'hai.txt', bytes(report(2)), 2);
  const hide = (mark: string, name: string, content: Uint8Array) => {
    mkdirSync(join(inbox, `.ghep-${mark}`), { recursive: true });
    writeFileSync(join(inbox, `.ghep-${mark}`, name), content);
  };
  // The whole is written and one of its volumes gone; of another the whole is not written out.
  const whole = joinedVolumes(volumeSets(volumes)[0]!);
  hide('0a0b0c0d', whole.name, whole.bytes);
  writeFileSync(join(inbox, volumes[1]!.name), volumes[1]!.bytes);
  hide('01020304', '.77.partial', whole.bytes.subarray(0, 60));
  for (const { name, bytes: content } of other) writeFileSync(join(inbox, name), content);
  await station.start();
  expect((await ready(station, 2)).map(({ name }) => name).sort()).toEqual(['hai.txt', 'mot.txt']);
  await until(() => station.files('processed').length === 2);
  expect([station.files('failed'), readdirSync(inbox)]).toEqual([[], []]);
});

test('what is secret in volumes is refused whole, and nothing of it is kept; `ingest` of a folder joins, too', async () => {
  const station = await openStation();
  await station.start();
  for (const { name, bytes: content } of rarVolumes(
    'goi-kin',
    'a-kin.txt',
    bytes('UBND XÃ KÍN\n\nTỐI MẬT\n\nBÁO CÁO\n\nChuyện xyzzy.\n'),
    2,
  ))
    station.drop(name, content);
  await until(() => station.files('refused').length === 1);
  expect([station.files('refused'), station.files('failed')]).toEqual([['goi-kin.zip'], []]);
  expect(`${await everything(station)}${station.said()}`).not.toMatch(/-kin|xyzzy/);
  const folder = temporaryFolder();
  for (const { name, bytes: content } of zipVolumes('goi', 'mot.txt', bytes(report(1)))) writeFileSync(join(folder, name), content);
  const taken = await tonghop(['ingest', folder], station.env());
  expect(taken.code, taken.err).toBe(0);
  expect((await ready(station, 1)).map(({ name }) => name)).toEqual(['mot.txt']);
});

test('volumes that failed one by one and turn out to be secret when they are joined leave no name behind', async () => {
  const station = await openStation();
  const service = await station.start();
  for (const { name, bytes: content } of rarVolumes('goi-kin', 'a-kin.txt', bytes('UBND XÃ KÍN\n\nMẬT\n\nBÁO CÁO\n\nChuyện xyzzy.\n'), 2)) {
    station.drop(name, content);
    await until(() => station.files('failed').includes(name));
  }
  await service.stop();
  expect(await everything(station)).toContain('goi-kin');
  const done = await tonghop(['retry'], station.env());
  expect(done.code, done.err).toBe(3);
  expect(done.err).not.toMatch(/-kin|xyzzy/);
  expect(await everything(station)).not.toMatch(/-kin|xyzzy/);
  expect([station.files('failed'), station.files('refused')]).toEqual([[], ['goi-kin.zip']]);
});

// A file that exists and cannot be read, whoever asks.
test.skipIf(process.platform !== 'linux')(
  'a volume that cannot be read is told of, and the other files of the folder are taken',
  async () => {
    const station = await openStation();
    const folder = temporaryFolder();
    const [first, second] = cutVolumes('goi', 'mot.txt', bytes(report(1)), 2);
    writeFileSync(join(folder, first!.name), first!.bytes);
    symlinkSync('/proc/self/mem', join(folder, second!.name));
    writeFileSync(join(folder, 'hai.txt'), report(2));
    const taken = await tonghop(['ingest', folder, join(folder, 'hai.txt'), join(folder, second!.name)], station.env());
    expect(taken.code, taken.err).toBe(4);
    expect(taken.err).toContain(`«${join(folder, second!.name)}»`);
    expect((await ready(station, 1)).map(({ name }) => name)).toEqual(['hai.txt']);
  },
);

test('`extract` of all volumes of an archive reads what it holds; of some of them each is told of', async () => {
  const folder = temporaryFolder();
  const paths = cutVolumes('goi', 'mot.txt', bytes(report(1)), 3).map(({ name, bytes: content }) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const done = await tonghop(['extract', ...paths]);
  expect(done.code, done.err).toBe(0);
  expect(JSON.parse(done.out)).toMatchObject({ source: { fileName: 'mot.txt' } });
  const some = await tonghop(['extract', ...paths.slice(2)]);
  expect(some.code, some.err).toBe(3);
  expect(some.err).toContain('«goi.zip.003» là phần 3');
});
