import { Refusal } from '@tonghop/model';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { utils, write } from 'xlsx';
import { listZip, unpackEntry } from '../docx/zip-entries.ts';
import { identify } from '../identify.ts';
import { read } from '../read.ts';

const rows = [
  ['STT', 'Nhiệm vụ', 'Kết quả'],
  ...Array.from({ length: 400 }, (_, n) => [n + 1, `Số hóa hồ sơ thứ ${n * 7919}`, `${n % 97}%`]),
];
const book = utils.book_new();
utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Biểu 01');
const whole = new Uint8Array(write(book, { type: 'buffer', compression: true }) as Buffer);
const sheet = listZip(whole).entries.find(({ name }) => name.endsWith('sheet1.xml'))!;

/** The workbook with its sheet's stream overwritten from so far on. */
function damaged(from: number): Uint8Array {
  const bytes = Uint8Array.from(whole);
  bytes.fill(0xff, sheet.offset + 60 + Math.floor(sheet.packed * from), sheet.offset + sheet.packed);
  return bytes;
}

test('a workbook whose stream is damaged is read as far as it goes, with a note, or refused; its reader never hangs', async () => {
  const half = await read(identify('bieu.xlsx', damaged(0.5)), {});
  expect(half.notes.map(({ code }) => code)).toContain('sheet.damaged');
  expect(half.text).toContain('Số hóa hồ sơ thứ 7919');
  const binary = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsb' }) as Buffer);
  expect((await read(identify('bieu.xlsb', binary), {})).text).toContain('Số hóa hồ sơ thứ 7919');
  // A damaged old workbook may name a sheet and hold nothing of it. A small one: it is read whole, damaged at each of some fifty places.
  const small = utils.book_new();
  utils.book_append_sheet(small, utils.aoa_to_sheet(rows.slice(0, 40)), 'Biểu 01');
  const old = new Uint8Array(write(small, { type: 'buffer', bookType: 'biff8' }) as Buffer);
  for (let at = 512; at < old.length; at += Math.ceil(old.length / 50)) {
    const cut = Uint8Array.from(old);
    cut.fill(0, at, at + 24);
    await read(identify('bieu.xls', cut), {}).catch((error: unknown) => expect(error).toBeInstanceOf(Refusal));
  }
  await expect(read(identify('bieu.xlsx', damaged(0)), {})).rejects.toMatchObject({ code: 'source.broken' });
  expect((await read(identify('bieu.xlsx', whole), {})).notes).toEqual([]);
});

test('formulas that a program wrote and nobody calculated are told of; empty results of a text are none', async () => {
  const cells = (inner: string) =>
    zipSync(
      Object.fromEntries(
        listZip(whole).entries.map((entry) => {
          const { data } = unpackEntry(whole, entry, 'bieu.xlsx');
          const text = new TextDecoder().decode(data);
          return [entry.name, entry.name === sheet.name ? new TextEncoder().encode(text.replace('</row>', `${inner}</row>`)) : data];
        }),
      ),
    );
  const notes = async (inner: string) => (await read(identify('bieu.xlsx', cells(inner)), {})).notes;
  expect(await notes('<c r="D1"><f>C2/B2</f><v></v></c><c r="E1" s="1"><f>C3</f></c>')).toMatchObject([
    { code: 'sheet.uncalculated', text: expect.stringContaining('2 ô công thức') },
  ]);
  expect(await notes('<c r="D1" t="str"><f>IF(A1="","",B1)</f><v></v></c><c r="E1"><f>C3</f><v>5</v></c>')).toEqual([]);
});
