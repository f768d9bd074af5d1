import { spawn } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT, temporaryFolder } from '../../../tests/run-cli.ts';
import { clearLeft } from './clear-left.ts';
import { clearHolds } from './holds.ts';
import { finishJoins } from './join-volumes.ts';
import { moveInto, moveToFailed, placesOf, shortHash } from './places.ts';

const WHERE = Array.from({ length: 12 }, (_, n) => `xa-${n}`);

function filesOfOneName(root: string): string[] {
  return WHERE.map((folder) => {
    mkdirSync(join(root, folder), { recursive: true });
    const path = join(root, folder, 'bao-cao.txt');
    writeFileSync(path, folder);
    return path;
  });
}

test('files of one name that are moved at the same time all arrive', async () => {
  const root = temporaryFolder();
  const processed = join(root, 'processed');
  const moved = await Promise.all(filesOfOneName(root).map((path) => moveInto(processed, path, shortHash(path))));
  expect(moved.map((path) => readFileSync(path, 'utf8'))).toEqual(WHERE);
  expect(readdirSync(processed)).toHaveLength(WHERE.length);
});

test('names that differ in their case only keep their names', async () => {
  const root = temporaryFolder();
  const [upper, lower] = [join(root, 'BAO-CAO.TXT'), join(root, 'bao-cao.txt')];
  for (const path of [upper, lower]) writeFileSync(path, path);
  await Promise.all([upper, lower].map((path) => moveInto(join(root, 'processed'), path, 'aaaaaaaa')));
  // One file on some disks: then the second has a mark.
  expect(readdirSync(join(root, 'processed'))).toHaveLength(2);
  if (readFileSync(join(root, 'processed/bao-cao.txt'), 'utf8') === lower)
    expect(readdirSync(join(root, 'processed')).sort()).toEqual(['BAO-CAO.TXT', 'bao-cao.txt']);
});

test('files of one name that are put aside at the same time all arrive, each with its note', async () => {
  const root = temporaryFolder();
  const places = placesOf(join(root, 'inbox'));
  const note = { code: 'source.empty', message: 'Tệp rỗng.', at: '2026-01-05T00:00:00.000Z' };
  const moved = await Promise.all(filesOfOneName(root).map((path) => moveToFailed(places, path, { ...note, sha256: shortHash(path) })));
  expect(moved.map((path) => readFileSync(path, 'utf8'))).toEqual(WHERE);
  expect(readdirSync(places.failed)).toHaveLength(2 * WHERE.length);
});

/** A process that moves `files` from its own folder into one that others fill at the same time. */
const mover = (own: string, into: string, files: number, at: number) =>
  new Promise<number | null>((resolve) => {
    const script = `
      import { moveInto } from ${JSON.stringify(pathToFileURL(join(ROOT, 'packages/app/inbox/places.ts')))};
      while (Date.now() < ${at});
      for (let n = 0; n < ${files}; n++) await moveInto(${JSON.stringify(into)}, ${JSON.stringify(own)} + '/tep-' + n + '.txt', 'aaaaaaaa');`;
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }).on('close', resolve);
  });

test('files of one name that several processes move at the same time all arrive', async () => {
  const root = temporaryFolder();
  const into = join(root, 'processed');
  const [processes, files] = [4, 150];
  const folders = Array.from({ length: processes }, (_, p) => join(root, `tien-trinh-${p}`));
  for (const folder of folders) {
    mkdirSync(folder);
    for (let n = 0; n < files; n++) writeFileSync(join(folder, `tep-${n}.txt`), `${folder} ${n}`);
  }
  expect(await Promise.all(folders.map((folder) => mover(folder, into, files, Date.now() + 1500)))).toEqual(folders.map(() => 0));
  const arrived = readdirSync(into);
  expect(new Set(arrived.map((name) => readFileSync(join(into, name), 'utf8'))).size).toBe(processes * files);
  expect(arrived).toHaveLength(processes * files);
});

test('a link that leads nowhere keeps its name; a hold that a killed process left is given up', async () => {
  const root = temporaryFolder();
  const refused = join(root, 'refused');
  for (const folder of ['a', 'b']) {
    mkdirSync(join(root, folder));
    symlinkSync(`/khong-co-${folder}`, join(root, folder, 'tro'));
    await moveInto(refused, join(root, folder, 'tro'), shortHash(folder));
  }
  expect(readdirSync(refused)).toHaveLength(2);

  writeFileSync(join(root, 'x.txt'), 'x');
  const left = join(root, 'ra', `.${shortHash('x.txt')}.moving`);
  mkdirSync(join(root, 'ra'));
  writeFileSync(left, '');
  utimesSync(left, new Date(2026, 0, 1), new Date(2026, 0, 1));
  const path = await moveInto(join(root, 'ra'), join(root, 'x.txt'), 'aaaaaaaa');
  expect(lstatSync(path).isFile()).toBe(true);
  expect(readdirSync(join(root, 'ra'))).toEqual(['x.txt']);

  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  writeFileSync(left, `${hostname()}\n${child.pid}\n`);
  writeFileSync(join(root, 'ra', '.0123abcd.moving'), `${hostname()}\n${process.pid}\n`);
  await clearHolds([join(root, 'ra'), join(root, 'khong-co')]);
  expect(readdirSync(join(root, 'ra')).sort()).toEqual(['.0123abcd.moving', 'x.txt']);
});

test('a process killed while it moved a file into the inbox leaves no hold there', async () => {
  const inbox = join(temporaryFolder(), 'inbox');
  const below = join(inbox, 'xa-minh-tan');
  mkdirSync(below, { recursive: true });
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  for (const folder of [inbox, below]) writeFileSync(join(folder, '.0123abcd.moving'), `${hostname()}\n${child.pid}\n`);
  // Killed before it had put its name there.
  writeFileSync(join(inbox, '.4567abcd.moving'), '');
  writeFileSync(join(below, 'bao-cao.txt'), 'x');
  await finishJoins(inbox);
  expect([readdirSync(inbox), readdirSync(below)]).toEqual([['xa-minh-tan'], ['bao-cao.txt']]);
});

const dead = async (): Promise<number> => {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid!;
};

test('notes whose file is not there are cleared away, but not while their file is on its way', async () => {
  const root = temporaryFolder();
  const places = placesOf(join(root, 'inbox'));
  mkdirSync(places.failed);
  const make = (name: string, text = 'x') => writeFileSync(join(places.failed, name), text);
  for (const name of ['con.pdf', 'con.pdf.error.json', 'mat.pdf.error.json', 'dang-chuyen.pdf.error.json']) make(name);
  make(`.${shortHash('dang-chuyen.pdf')}.moving`, `${hostname()}\n${process.pid}\n`);
  make('.0123abcd.moving', `${hostname()}\n${await dead()}\n`);
  await clearLeft(places, new Date());
  const living = [`.${shortHash('dang-chuyen.pdf')}.moving`, 'con.pdf', 'con.pdf.error.json', 'dang-chuyen.pdf.error.json'];
  expect(readdirSync(places.failed).sort()).toEqual(living.sort());
});

const OTHER_DISK = '/dev/shm';
const isOther = statSync(OTHER_DISK, { throwIfNoEntry: false }) && statSync(OTHER_DISK).dev !== statSync(tmpdir()).dev;

test.skipIf(!isOther)(
  'killed between the copy to another disk and the removal, a file is in one place when it is moved again',
  async () => {
    const there = mkdtempSync(join(OTHER_DISK, 'tonghop-'));
    onTestFinished(() => rmSync(there, { recursive: true, force: true }));
    const root = temporaryFolder();
    const path = join(root, 'bao-cao.txt');
    const again = (text: string) => {
      writeFileSync(path, text);
      utimesSync(path, new Date(2026, 0, 1), new Date(2026, 0, 1));
      return path;
    };
    const places = placesOf(join(there, 'inbox'));
    const note = { code: 'source.empty', message: 'Tệp rỗng.', sha256: null };
    const failed = await moveToFailed(places, again('x'), { ...note, at: '2026-01-05T00:00:00.000Z' });
    expect(await moveToFailed(places, again('x'), { ...note, at: '2026-01-06T00:00:00.000Z' })).toBe(failed);
    expect(readdirSync(places.failed)).toEqual(['bao-cao.txt', 'bao-cao.txt.error.json']);
    const target = await moveInto(places.processed, again('x'), 'aaaaaaaa');
    expect(await moveInto(places.processed, again('x'), 'aaaaaaaa')).toBe(target);
    // Another file of that name.
    expect(await moveInto(places.processed, again('y'), 'bbbbbbbb')).not.toBe(target);
    expect([readdirSync(places.processed).length, readdirSync(root)]).toEqual([2, []]);
  },
);
