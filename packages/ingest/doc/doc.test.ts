import { describe, expect, test } from 'vitest';
import { identifyAs } from '../archive/archive.test-files.ts';
import { plain } from '../docx/docx.test-files.ts';
import { isOle, oleRootNames } from './ole-streams.ts';
import { reader } from './reader.ts';

const page = (body: string) => new TextEncoder().encode(`<html><head><meta charset="utf-8"></head><body>${body}</body></html>`);
const read = (bytes: Uint8Array) => reader.read(identifyAs('cũ.doc', 'doc', bytes), {});

describe('old Word files', () => {
  test('a web page saved as .doc is read', async () => {
    const draft = await read(page('<p>Kính gửi: Sở A</p><p>Đạt 85%</p>'));
    expect(draft.blocks.map((block) => plain(block).trim())).toEqual(['Kính gửi: Sở A', 'Đạt 85%']);
    expect(draft.textOrigin).toBe('doc');
  }, 120_000);

  test('a page in a mail’s form is read', async () => {
    const mime = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; charset="utf-8"\n\n${Buffer.from(page('<p>Báo cáo</p>')).toString()}\n--x--\n`;
    const draft = await read(new TextEncoder().encode(mime));
    expect(draft.blocks.map((block) => plain(block).trim())).toEqual(['Báo cáo']);
  }, 120_000);

  test('a torso is refused with what to do', async () => {
    const torso = new Uint8Array(2048);
    torso.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(isOle(torso)).toBe(true);
    expect(oleRootNames(torso)).toEqual([]);
    await expect(read(torso)).rejects.toMatchObject({ code: 'source.broken', message: expect.stringContaining('«cũ.doc»') });
  }, 120_000);
});
