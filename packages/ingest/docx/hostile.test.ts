import { Refusal } from '@tonghop/model';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { p, packDocx, texts } from './docx.test-files.ts';
import { readDocx } from './reader.ts';
import { decode, parseXml, writeXml } from './xml.ts';

const outcome = (bytes: Uint8Array) => {
  try {
    return readDocx('thử.docx', bytes).blocks.length;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const long = packDocx({
  body: Array.from({ length: 400 }, (_, i) => p(`Nội dung số ${i * 7919} của báo cáo ${(i * 104729) % 977}`)).join(''),
});

describe('damaged and hostile files', () => {
  test('a zip that is no DOCX is refused as such', () => {
    expect(outcome(zipSync({ 'anh.txt': strToU8('x') }))).toBe('format.unknown');
    expect(outcome(strToU8('PK\u0003\u0004'))).toBe('source.broken');
  });

  test('a file cut short gives its beginning with a note, or a refusal', () => {
    const outcomes = Array.from({ length: 9 }, (_, tenth) => outcome(long.subarray(0, Math.floor((long.length * (tenth + 1)) / 10))));
    expect(outcomes.every((one) => one === 'source.broken' || Number(one) > 0)).toBe(true);
    expect(outcomes.some((one) => Number(one) > 50)).toBe(true);
    const cut = readDocx('thử.docx', long.subarray(0, Math.floor(long.length * 0.8)));
    expect(cut.notes.map((note) => note.code)).toContain('docx.damaged');
  });

  test('a bomb is refused without being unpacked whole', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(20 << 20) });
    expect(outcome(bomb)).toBe('source.bomb');
  });

  test('entities are never expanded, deep nesting never exhausts the stack', () => {
    const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
    const part = (inner: string) =>
      `${laughs}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;
    expect(texts({ body: '', files: { 'word/document.xml': part('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>') } })).toEqual(['&b;']);
    const depth = 20_000;
    const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}<w:p><w:r><w:t>đáy</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
    expect(outcome(packDocx({ body: p('trên') + nested }))).toBeTypeOf('number');
  });

  test('an empty document has no text', () => {
    expect(outcome(packDocx({ body: '<w:p/>' }))).toBe('source.no-text');
  });

  test('flipped bytes end in a draft or a refusal', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(long.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), (flips) => {
        const bytes = long.slice();
        for (const [at, value] of flips) bytes[at] = value;
        outcome(bytes);
      }),
      { numRuns: 60 },
    );
  });
});

describe('XML', () => {
  test('any text parses, and what is written parses to the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '/', '"', "'", '=', ' ', '&', ';', '!', '-', '[', ']', '?', 'a', 'đ') }),
        (xml) => {
          const { root } = parseXml(xml);
          const written = writeXml(root);
          expect(writeXml(parseXml(written).root)).toBe(written);
        },
      ),
    );
  });

  test('character references', () => {
    expect(decode('&lt;&#273;&#x111;&amp;amp;&khac;&#0;')).toBe('<đđ&amp;&khac;');
  });
});
