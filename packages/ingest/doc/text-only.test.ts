import { readFileSync } from 'node:fs';
import cfb from 'cfb';
import { expect, test, vi } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { closeEngines } from '../scan/scanned-pages.ts';
import { stampPicture } from '../stamp.test-files.ts';

vi.mock('./office-program.ts', () => ({ convertToDocx: () => Promise.resolve(undefined) }));

// Made by LibreOffice of fixtures/bang-nhiem-vu-bac-ninh.
const bytes = readFileSync(new URL('../../../tests/files/bang-nhiem-vu.doc', import.meta.url));

test('an old Word file with a wide table is read where there is no LibreOffice, its cells apart', async () => {
  const reading = await read(identify('bang.doc', bytes), {});
  expect(reading.notes.map((note) => note.code)).not.toContain('doc.text-only');
  const [table] = reading.blocks.filter((block) => block.kind === 'table');
  const row = table!.rows.find(({ cells }) => reading.text.slice(...cells[1]!.span).startsWith('Mở 10 lớp'));
  expect(row!.cells.map((cell) => reading.text.slice(...cell.span))).toEqual([
    '2',
    'Mở 10 lớp bồi dưỡng trí tuệ nhân tạo cho công chức cấp xã.',
    'UBND các xã, phường',
    'Quý IV/2025',
    expect.stringMatching(/lớp/),
  ]);
  // Who leads is one cell over both tasks.
  expect(table!.rows.some(({ cells }) => cells[2]?.rowSpan === 2)).toBe(true);
});

test('where its formatting is damaged, too, its text is read, and a note says so', async () => {
  const container = cfb.read(bytes, { type: 'buffer' });
  const main = cfb.find(container, 'WordDocument')!;
  const content = Buffer.from(main.content as Uint8Array);
  // The styles lie nowhere.
  content.writeUInt32LE(0xfffffff, 0xa2);
  cfb.utils.cfb_add(container, 'WordDocument', content);
  const reading = await read(identify('bang.doc', new Uint8Array(cfb.write(container, { type: 'buffer' }) as Buffer)), {});
  expect(reading.notes.map((note) => note.code)).toContain('doc.text-only');
  expect(reading.text).toContain('Mở 10 lớp bồi dưỡng trí tuệ nhân tạo');
});

test('there, too, a stamp set in as a picture is a mark', async () => {
  const container = cfb.read(bytes, { type: 'buffer' });
  cfb.utils.cfb_add(container, 'Data', Buffer.concat([Buffer.alloc(68, 1), await stampPicture()]));
  const stamped = identify('bang.doc', new Uint8Array(cfb.write(container, { type: 'buffer' }) as Buffer));
  const options = { ocrEngine: 'embedded' } as const;
  expect((await read(stamped, { ...options, firstPageOnly: true })).secrecy).toBe('MẬT');
  expect((await read(stamped, options)).secrecy).toBeUndefined();
  await closeEngines();
});
