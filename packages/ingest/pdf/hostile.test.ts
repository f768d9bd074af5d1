import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Draft, Refusal } from '@tonghop/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { body, pdfOf, pdfSource, readTest, texts } from './pdf.test-files.ts';
import { reader } from './reader.ts';

const refusal = async (run: Promise<unknown>) => {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).code;
};

/** Runs a module in a process of its own, as rejections that nobody handles end one; what it printed. */
const run = async (module: string) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', module]);
  return stdout;
};

describe('bad input', () => {
  const whole = pdfOf([{ texts: body(100) }, { texts: body(200) }, { texts: body(300) }]);

  test('a page without text is told of; letters without a map too', async () => {
    const scanned = await readTest([
      { texts: [], raw: 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x01 EI Q' },
      { texts: body(100) },
    ]);
    expect(scanned.notes.map(({ code, page }) => [code, page])).toEqual([['page.no-text', 1]]);
    const unmapped = await reader.read(pdfSource([{ texts: body(100) }], { toUnicode: false }), { ocr: false });
    expect(unmapped.notes.map(({ code }) => code)).toContain('pdf.letters-unknown');
  });

  test('refuses what cannot be read', async () => {
    const bytes = (text: string) => identify('hong.pdf', Buffer.from(text, 'latin1'));
    expect(await refusal(reader.read(bytes('%PDF-1.7\nkhông phải PDF'), {}))).toBe('source.broken');
    expect(await refusal(readTest([]))).toBe('source.no-pages');
    const key = '41'.repeat(32);
    const locked = pdfSource([{ texts: body(100) }], {
      trailer: `/ID [<${key}> <${key}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
    });
    expect(await refusal(reader.read(locked, {}))).toBe('source.locked');
    expect(await refusal(reader.read(locked, { password: 'sai' }))).toBe('source.locked');
    expect(await refusal(readTest([{ texts: body(100) }, { texts: body(100) }], { maxPages: 1 }))).toBe('source.too-large');
  });

  test('the first page alone, when no more is asked for', async () => {
    const draft = await reader.read(identify('a.pdf', whole), { firstPageOnly: true });
    expect(texts(draft)).toHaveLength(1);
  });

  test('cut off anywhere: what is there is read, or it is refused', async () => {
    for (let tenth = 1; tenth < 10; tenth++) {
      const part = whole.subarray(0, Math.floor((whole.length * tenth) / 10));
      const outcome = await reader.read(identify('cut.pdf', part), { ocr: false }).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal);
      else expect((outcome as Draft).notes.map(({ code }) => code)).toContain('pdf.repaired');
    }
  });

  test('a size that is no number loses its glyphs, not the page', async () => {
    const at = Buffer.from(whole).indexOf('14 Tf');
    const bytes = Uint8Array.from(whole);
    bytes[at] = '/'.charCodeAt(0);
    expect(texts(await reader.read(identify('x.pdf', bytes), { ocr: false })).length).toBeGreaterThan(0);
  });

  test('a page that pdf.js fetches ahead and finds damaged does not end the process', async () => {
    const bytes = Uint8Array.from(whole);
    const [first, last] = ['\n8 0 obj', '\n12 0 obj'].map((mark) => Buffer.from(whole).indexOf(mark)) as [number, number];
    bytes[Buffer.from(whole).indexOf('>> >> >>', first)] = '<'.charCodeAt(0);
    bytes[last + 8] = 'k'.charCodeAt(0);
    const outcome = await run(
      `import { identify } from './packages/ingest/identify.ts';
       import { reader } from './packages/ingest/pdf/reader.ts';
       const bytes = Uint8Array.from(Buffer.from('${Buffer.from(bytes).toString('base64')}', 'base64'));
       console.log(await reader.read(identify('x.pdf', bytes), { ocr: false }).then(() => 'read', (error) => error.code));
       await new Promise((done) => setImmediate(done));`,
    );
    expect(outcome).toMatch(/^(?:read|source\.broken)\n$/);
  });

  test('flipped bytes never crash it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }),
        async (flips) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, value] of flips) if (at > 8) bytes[at] = value;
          const outcome = await reader.read(identify('x.pdf', bytes), { ocr: false }).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal);
        },
      ),
      { numRuns: 40 },
    );
  });
});
