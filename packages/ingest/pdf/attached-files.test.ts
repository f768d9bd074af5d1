import { expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { isContainer, unpack } from '../unpack.ts';
import { pdfWith } from './attached.test-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const partsOf = async (made: Uint8Array, options = {}) =>
  (await unpack(identify('a.pdf', made), options)).parts.map((part) => `${part.name}: ${new TextDecoder().decode(part.bytes)}`);

test('files attached to a PDF come out, those of its list and those of its paper clips, each once, by safe names', async () => {
  const made = await pdfWith({
    attached: { 'Phụ lục số liệu.txt': bytes('một'), '../../thoat.txt': bytes('hai'), 'ba.txt': bytes('ba') },
    clipped: { 'Biểu mẫu.txt': bytes('bốn'), 'ba.txt': bytes('ba') },
  });
  expect((await partsOf(made)).sort()).toEqual(['Biểu mẫu.txt: bốn', 'Phụ lục số liệu.txt: một', 'ba.txt: ba', 'thoat.txt: hai']);
  expect(isContainer('pdf')).toBe(false);
  expect(await partsOf(await pdfWith({}))).toEqual([]);
});

test('attachments that come out larger than allowed, or too many, are a bomb', async () => {
  const large = await pdfWith({ attached: { 'to.txt': new Uint8Array(40 << 20) } });
  expect(large.length).toBeLessThan(200_000);
  await expect(partsOf(large)).rejects.toMatchObject({ code: 'source.bomb', message: expect.stringContaining('«a.pdf»') });
  const many = await pdfWith({ attached: { 'a.txt': bytes('a'), 'b.txt': bytes('b'), 'c.txt': bytes('c') } });
  await expect(partsOf(many, { maxParts: 2 })).rejects.toMatchObject({ code: 'source.bomb' });
  await expect(partsOf(many, { maxBytes: 2 })).rejects.toMatchObject({ code: 'source.bomb' });
});

test('of a PDF that cannot be opened nothing comes out, and nothing is told here', async () => {
  const made = await pdfWith({ attached: { 'a.txt': bytes('a') } });
  expect(await unpack(identify('a.pdf', made.subarray(0, 300)))).toEqual({ parts: [], hints: {}, notes: [] });
});
