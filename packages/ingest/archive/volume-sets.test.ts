import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { unpack } from '../unpack.ts';
import type { Enclosure } from '../unpacked.ts';
import { identifyAmong } from './among-volumes.ts';
import { packedBySevenZip } from './archive.test-files.ts';
import { filesOfJoined, joinedVolumes, volumeSets } from './volume-sets.ts';
import { cutVolumes, rarVolumes, zipVolumes } from './volumes.test-files.ts';

const REPORT = Buffer.from('BÁO CÁO\n\nCó 77% hộ dân dùng dịch vụ công.\n'.repeat(20));
const opened = async (parts: Enclosure[], options = {}) =>
  unpack(identify('thu.zip', zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])))), options);
const texts = async (parts: Enclosure[]) => (await opened(parts)).parts.map(({ name, bytes }) => [name, Buffer.from(bytes).equals(REPORT)]);

test.each([
  ['RAR 5', rarVolumes('Báo cáo', 'bao-cao.txt', REPORT, 3)],
  ['ZIP on disks', zipVolumes('Báo cáo', 'bao-cao.txt', REPORT)],
])('all volumes of a %s archive together give what they hold, in whatever order they come', async (_, volumes) => {
  expect(await texts(volumes)).toEqual([['bao-cao.txt', true]]);
  expect(await texts(volumes.toReversed())).toEqual([['bao-cao.txt', true]]);
  for (const missing of volumes) expect(volumeSets(volumes.filter((one) => one !== missing))).toEqual([]);
});

test('pieces of a file are put together, whatever it is; a last piece that is missing is seen', async () => {
  const pieces = cutVolumes('Báo cáo', 'bao-cao.txt', REPORT, 3);
  const [whole, ...more] = (await opened(pieces)).parts;
  expect([whole!.name, more]).toEqual(['Báo cáo.zip', []]);
  expect((await unpack(identify(whole!.name, whole!.bytes))).parts[0]!.name).toBe('bao-cao.txt');
  expect(volumeSets(pieces.slice(0, 2))).toEqual([]);
  const packed = await packedBySevenZip({ 'a.txt': REPORT }, '-t7z');
  const cut = (at: number) => [
    { name: 'a.7z.001', bytes: packed.slice(0, at) },
    { name: 'a.7z.002', bytes: packed.slice(at) },
  ];
  expect(volumeSets(cut(Math.ceil(packed.length / 2)))).toHaveLength(1);
  expect(volumeSets(cut(Math.ceil(packed.length / 2)).with(1, { name: 'a.7z.002', bytes: packed.slice(-9) }))).toEqual([]);
});

test('beside other files volumes become one file; what only looks like volumes stays as it is', async () => {
  const volumes = rarVolumes('goi', 'bao-cao.txt', REPORT, 2);
  const letter = { name: 'loi-thu.txt', bytes: REPORT };
  const [joined, ...rest] = (await opened([letter, ...volumes])).parts;
  expect([joined!.name, rest.map(({ name }) => name)]).toEqual(['goi.zip', ['loi-thu.txt']]);
  expect((await unpack(identify(joined!.name, joined!.bytes))).parts.map(({ name }) => name)).toEqual(['bao-cao.txt']);
  const scans = ['trang.001', 'trang.002', 'trang.003'].map((name, n) => ({ name, bytes: REPORT.subarray(n * 7) }));
  expect((await opened(scans)).parts.map(({ name }) => name)).toEqual(scans.map(({ name }) => name));
  expect((await opened([volumes[0]!, letter])).parts.map(({ name }) => name)).toEqual(['goi.part1.rar', 'loi-thu.txt']);
});

test('joined volumes are the same bytes each time and give their volumes back; limits hold for what comes out', async () => {
  const volumes = zipVolumes('goi', 'to.txt', new Uint8Array(40 << 20));
  const [set] = volumeSets(volumes);
  const one = joinedVolumes(set!);
  expect(Buffer.from(one.bytes).equals(joinedVolumes(volumeSets(volumes.toReversed())[0]!).bytes)).toBe(true);
  expect(filesOfJoined(one.bytes).map(({ name }) => name)).toEqual(['goi.z01', 'goi.zip']);
  await expect(unpack(identify(one.name, one.bytes), { maxBytes: 60 << 20, maxParts: 0 })).rejects.toMatchObject({ code: 'source.bomb' });
  await expect(unpack(identify(one.name, one.bytes), { maxBytes: 30 << 20 })).rejects.toMatchObject({ code: 'source.bomb' });
});

test('a volume that looks like a text, as one of a ZIP that stores a text does, is a volume where others lie beside it, a text where none does', () => {
  const code = (name: string, others: string[]) => {
    try {
      return identifyAmong(name, REPORT, others).format;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(code('goi.z02', ['goi.z02', 'goi.z01', 'goi.zip'])).toBe('format.unsupported');
  expect(code('goi.zip.002', ['goi.zip.001', 'goi.zip.002'])).toBe('format.unsupported');
  expect(code('Gói.r00', ['Gói.rar'.normalize('NFD')])).toBe('format.unsupported');
  expect(code('goi.z02', ['goi.z02', 'khac.zip'])).toBe('txt');
  expect(code('trang.002', ['trang.001', 'trang.002'])).toBe('txt');
});
