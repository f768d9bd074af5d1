import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutVolumes } from '@tonghop/ingest/archive/volumes.test-files';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Selection } from './selection.ts';
import { VolumeWatch } from './volume-watch.ts';

const faults = vi.hoisted(() => ({ left: 0 }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const rename: typeof real.rename = async (from, to) => {
    if (String(from).endsWith('goi.zip') && faults.left-- > 0) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
    return real.rename(from, to);
  };
  return { ...real, rename };
});

test('joining that a fault broke off when the volumes were gone already goes on', async () => {
  const inbox = mkdtempSync(join(tmpdir(), 'tonghop-volumes-'));
  onTestFinished(() => rmSync(inbox, { recursive: true }));
  const volumes = cutVolumes('goi', 'mot.txt', new TextEncoder().encode('Kết quả đạt 90%.'.repeat(20)), 2);
  for (const { name, bytes } of volumes) writeFileSync(join(inbox, name), bytes);
  const watch = new VolumeWatch(new Selection(inbox), 0, 1_000_000);
  faults.left = 2;
  await expect(watch.word(join(inbox, volumes[0]!.name), 1)).rejects.toThrow('no room');
  expect(readdirSync(inbox)).toEqual([expect.stringMatching(/^\.ghep-/)]);
  await expect(watch.goOn()).rejects.toThrow('no room');
  expect(await watch.goOn()).toEqual([join(inbox, 'goi.zip')]);
  expect(await watch.goOn()).toEqual([]);
  expect(readdirSync(inbox)).toEqual(['goi.zip']);
});
