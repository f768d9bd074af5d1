import { compose, type Draft, type DraftParagraph, type Label } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';

test('a heading’s number that recognition misread is marked, one as printed is not', () => {
  const source = { sha256: 'a'.repeat(64), name: 'a', format: 'txt', mediaType: 'text/plain', bytes: new Uint8Array() } as const;
  const heading = (raw: string, number: string): DraftParagraph => {
    const label: Label = { kind: 'roman', raw, number, path: [number.length], length: raw.length + 1 };
    const text = `${raw} KẾT QUẢ`;
    return { kind: 'paragraph', runs: [{ text }], label, heading: { level: 1, title: [raw.length + 1, text.length], runIn: false } };
  };
  const rules = (textOrigin: Draft['textOrigin'], raw: string, number: string) =>
    extract(compose(source, 'test', { blocks: [heading(raw, number)], notes: [], textOrigin })).flatMap(({ kind, rule, fields }) =>
      kind === 'section' ? [[rule, fields.number]] : [],
    );
  expect(rules('ocr', 'TII-', 'III')).toEqual([['section.by-heading:repaired', 'III']]);
  expect(rules('ocr', 'III.', 'III')).toEqual([['section.by-heading', 'III']]);
  expect(rules('txt', 'TII-', 'III')).toEqual([['section.by-heading', 'III']]);
});
