import { boxOfRun } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { secrecyMark } from '../secrecy.ts';
import { body, readTest, type TestAnnotation, texts } from './pdf.test-files.ts';

const utf16 = (text: string) => `<feff${[...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
const number = { text: 'Số:        /BC-UBND', x: 80, y: 84 };
const read = async (...annotations: TestAnnotation[]) => texts(await readTest([{ texts: [number, ...body(140)], annotations }]));
/** The blank of the number line. */
const BLANK: TestAnnotation['box'] = [108, 70, 150, 90];

describe('annotations', () => {
  test('a stamp’s drawn text is read in its place', async () => {
    const [line] = await read({ entries: '/Subtype /Stamp', box: BLANK, texts: [{ text: '214', x: 112, y: 84 }] });
    expect(line).toBe('Số: 214 /BC-UBND');
  });

  test('a comment typed on the page and a field’s value are read, drawn or not', async () => {
    const field = `/Subtype /Widget /FT /Tx /T (so) /V ${utf16('214')}`;
    for (const entries of [`/Subtype /FreeText /DA (/Helv 12 Tf) /Contents ${utf16('214')}`, field, `${field} /DA (/Helv 0 Tf 0 g)`]) {
      expect((await read({ entries, box: BLANK }))[0]).toBe('Số: 214 /BC-UBND');
      expect((await read({ entries, box: BLANK, texts: [{ text: '214', x: 112, y: 84 }] }))[0]).toBe('Số: 214 /BC-UBND');
    }
  });

  test('a field that draws other letters than it holds is read by what it holds', async () => {
    const entries = `/Subtype /Widget /FT /Tx /T (xa) /Ff 4096 /V ${utf16('Xã Đông Ấp\nHuyện cũ')}`;
    const read_ = await read({ entries, box: [70, 600, 300, 640], texts: [{ text: 'X ng', x: 72, y: 615 }] });
    expect(read_.slice(-2)).toEqual(['Xã Đông Ấp', 'Huyện cũ']);
  });

  test('hidden annotations, passwords, links and notes that open on a click are not read', async () => {
    const plain = await read();
    for (const entries of [
      `/Subtype /FreeText /F 2 /Contents ${utf16('ẩn')}`,
      `/Subtype /Widget /FT /Tx /Ff 8192 /T (mk) /V ${utf16('bí mật')}`,
      `/Subtype /Link /Contents ${utf16('đường dẫn')}`,
      `/Subtype /Text /Contents ${utf16('ghi chú')}`,
    ])
      expect(await read({ entries, box: [70, 600, 300, 640] })).toEqual(plain);
  });

  test('a mark of secrecy in a note that opens on a click is one, several degrees are none', async () => {
    const marks = async (...notes: string[]) => {
      const annotations = notes.map((text) => ({ entries: `/Subtype /Text /Contents ${utf16(text)}`, box: BLANK }));
      return secrecyMark(await readTest([{ texts: [number, ...body(140)], annotations }]));
    };
    expect(await marks('Văn thư ghi:\nMẬT')).toBe('MẬT');
    expect(await marks('MẬT', 'TỐI MẬT')).toBeUndefined();
    expect(await marks('Đề nghị bảo mật')).toBeUndefined();
  });

  test('what an annotation leaves open does not move the page’s own text', async () => {
    const draft = await readTest([
      {
        texts: body(140),
        raw: 'q 2 0 0 2 40 40 cm',
        annotations: [{ entries: '/Subtype /Stamp', box: [300, 50, 500, 70], texts: [{ text: 'ĐẾN', x: 310, y: 64 }] }],
      },
    ]);
    const stamp = draft.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : [])).find((run) => run.text.trim() === 'ĐẾN');
    expect(boxOfRun(stamp!)).toMatchObject({ x: 310 });
  });
});
