import { createHash } from 'node:crypto';
import { appendFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { moveToFailed, placesOf } from '../../packages/app/inbox/places.ts';
import { month, openStation, ready, report, until } from './station.ts';

test('a file that is written to after it was taken comes back when the service was started anew meanwhile, too', async () => {
  const station = await openStation();
  const first = await station.start();
  for (const n of [63, 64]) station.drop(`xã Cổ Đạm/nhieu-trang-${n}.txt`, report(n));
  await ready(station, 2);
  await until(() => station.files('processed').length === 2);
  await first.stop();
  const at = (n: number) => join(station.data, 'processed', month(), `nhieu-trang-${n}.txt`);
  appendFileSync(at(63), '- Có 88,5% hồ sơ nộp qua mạng.\n');
  await sleep(2600);
  await station.start();
  await ready(station, 3);
  appendFileSync(at(64), '- Có 89,5% hồ sơ nộp qua mạng.\n');
  await ready(station, 4);
  await until(() => station.files('processed').length === 2);
  expect(await station.place.store.listDocuments({ versions: 'all' })).toMatchObject({ total: 4 });
});

test('a file that cannot be moved away is told of once, however often it is tried; a `retry` that was killed is made good at the next start', async () => {
  const station = await openStation();
  for (const folder of ['refused', 'failed']) writeFileSync(join(station.data, folder), 'in the way');
  const first = await station.start();
  station.drop('mat.txt', `UBND XÃ KÍN\n\nMẬT\n\nBÁO CÁO\n${report(65)}`);
  station.drop('trong.txt', '');
  symlinkSync('/khong-co', join(station.data, 'inbox', 'tro'));
  const told = async () => (await station.place.store.listFailures({ limit: 100 })).rows.map(({ code }) => code).sort();
  await until(async () => (await told()).length === 3);
  await sleep(5_000);
  expect(await told()).toEqual(['source.empty', 'source.secret', 'source.unsafe']);
  for (const folder of ['refused', 'failed']) rmSync(join(station.data, folder));
  await until(() => station.files('inbox').length === 0);
  expect(await told()).toHaveLength(3);
  station.drop('hong.pdf', '%PDF-1.4\nhong');
  await until(() => station.files('failed').length === 4);
  await first.stop();

  // As `retry` leaves it that is killed between the reading and the move: read, and yet in failed/.
  const bytes = report(66);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { store } = station.place;
  await store.saveSource(
    { sha256, name: 'lai.txt', format: 'txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(bytes) },
    { how: 'inbox', path: join(station.data, 'inbox/lai.txt') },
  );
  await moveToFailed(placesOf(join(station.data, 'inbox')), write(station.data, 'lai.txt', bytes), {
    code: 'reader.timeout',
    message: 'Đọc quá lâu.',
    at: new Date().toISOString(),
    sha256,
  });
  const second = await station.start();
  await ready(station, 1);
  await second.stop();
  await station.start();
  await until(() => station.files('processed').length === 1);
  expect(station.files('failed')).toEqual(['hong.pdf', 'hong.pdf.error.json', 'trong.txt', 'trong.txt.error.json']);
});

/** Writes a file and answers its path. */
function write(folder: string, name: string, bytes: string): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}
