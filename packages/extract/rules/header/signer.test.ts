import { compose, type Draft, type DraftParagraph } from '@tonghop/model';
import { expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { readProof } from '../../proof.ts';
import { familyMisread } from './signer.ts';

test.each([
  ['Nguyên', 'Nguyễn'],
  ['Đỉnh', 'Đinh'],
  ['Nguyễn', undefined],
  ['Lã', undefined],
  ['Lá', undefined], // La or Lã
  ['Kpă', undefined],
])('the family name that recognition read as «%s»', (read, right) => {
  expect(familyMisread(read)).toBe(right);
});

test('a post that recognition misread is marked, one as printed is not', () => {
  const rules = (post: string) => {
    const blocks = ['KT. GIÁM ĐỐC', post, 'Lò Thị Mẫu'].map(
      (text): DraftParagraph => ({ kind: 'paragraph', zone: 'signature', runs: [{ text }] }),
    );
    const source = { sha256: 'a'.repeat(64), name: 'a', format: 'txt', mediaType: 'text/plain', bytes: new Uint8Array() } as const;
    return extract(compose(source, 'test', { blocks, notes: [], textOrigin: 'ocr' })).flatMap(({ kind, rule, fields }) =>
      kind === 'header' && fields.field === 'signer' ? [[rule, (fields.value as { position: string }).position]] : [],
    );
  };
  expect(rules('PHO GIÁM ĐC')).toEqual([['header.signer:repaired', 'PHÓ GIÁM ĐỐC']]);
  expect(rules('PHÓ GIÁM ĐỐC')).toEqual([['header.signer', 'PHÓ GIÁM ĐỐC']]);
});

test('on a scan a signer’s family name is mended and marked; typed names stay as they are', () => {
  const source = { sha256: 'a'.repeat(64), name: 'a', format: 'txt', mediaType: 'text/plain', bytes: new Uint8Array() } as const;
  const lines = ['CHỦ TỊCH', 'Nguyên Văn Ví'];
  const signers = (textOrigin: Draft['textOrigin']) => {
    const blocks = lines.map((text): DraftParagraph => ({ kind: 'paragraph', zone: 'signature', runs: [{ text }] }));
    return extract(compose(source, 'test', { blocks, notes: [], textOrigin })).flatMap(({ kind, rule, fields }) =>
      kind === 'header' && fields.field === 'signer' ? [[rule, fields.value]] : [],
    );
  };
  const value = { position: 'CHỦ TỊCH', authority: null };
  expect(signers('ocr')).toEqual([['header.signer:repaired', { ...value, name: 'Nguyễn Văn Ví' }]]);
  expect(signers('txt')).toEqual([['header.signer', { ...value, name: 'Nguyên Văn Ví' }]]);
});

test('on a scan a highland name keeps its apostrophe, and a name is found behind ink', () => {
  const source = { sha256: 'a'.repeat(64), name: 'a', format: 'txt', mediaType: 'text/plain', bytes: new Uint8Array() } as const;
  const names = (...lines: string[]) => {
    const blocks = lines.map((text, i): DraftParagraph => ({ kind: 'paragraph', zone: i < 2 ? 'signature' : 'body', runs: [{ text }] }));
    return extract(compose(source, 'test', { blocks, notes: [], textOrigin: 'ocr' })).flatMap(({ kind, fields }) =>
      kind === 'header' && fields.field === 'signer' ? [(fields.value as { name: string }).name] : [],
    );
  };
  expect(names('PHÓ BÍ THƯ', 'K° Vím')).toEqual(['K’ Vím']);
  expect(names('KT. GIÁM ĐỐC', 'MN', '^ Á M S` HH GIẦM ĐHC Trần Văn Ví')).toEqual(['Trần Văn Ví']);
});

test.each(["Rơ Châm H' Ví", 'Ksor H’ Bơ Ví', 'Bh’riu Ví', 'Điểu K’Ví', 'Zơrâm Ví', 'Cil Múp Ha Ví', 'U Ví'])('«%s» signs', (name) => {
  const source = { sha256: 'a'.repeat(64), name: 'a', format: 'txt', mediaType: 'text/plain', bytes: new Uint8Array() } as const;
  const blocks = ['CHỦ TỊCH', name].map((text): DraftParagraph => ({ kind: 'paragraph', zone: 'signature', runs: [{ text }] }));
  const found = extract(compose(source, 'test', { blocks, notes: [], textOrigin: 'txt' }));
  expect(found.flatMap(({ kind, fields }) => (kind === 'header' && fields.field === 'signer' ? [fields.value] : []))).toMatchObject([
    { name },
  ]);
});

test('who holds two posts signs with both; a degree is no part of the name', () => {
  const signed = (text: string) =>
    extract(readProof(text).reading).flatMap(({ kind, fields }) => (kind === 'header' && fields.field === 'signer' ? [fields.value] : []));
  const name = { name: 'Vũ Ví Dụ', authority: null };
  const below = '\n@signature (Đã ký và đóng dấu)\n@signature Vũ Ví Dụ';
  expect(signed(`@signature BÍ THƯ TỈNH ỦY kiêm\n@signature TRƯỞNG BAN CHỈ ĐẠO${below}`)).toEqual([
    { ...name, position: 'BÍ THƯ TỈNH ỦY kiêm TRƯỞNG BAN CHỈ ĐẠO' },
  ]);
  expect(signed(`@signature CHỦ TỊCH\n@signature kiêm TRƯỞNG BAN${below}`)).toEqual([{ ...name, position: 'CHỦ TỊCH kiêm TRƯỞNG BAN' }]);
  expect(signed('@signature TRƯỞNG TRẠM\n@signature Y sĩ Vũ Ví Dụ')).toEqual([{ ...name, position: 'TRƯỞNG TRẠM' }]);
});

test.each([
  ['PHÓ CHỦ TỊCH Y Wem Hwing', 'Y Wem Hwing'],
  ['PHÓ CHỦ TỊCH H’Yim Kđoh', 'H’Yim Kđoh'],
  ['CHỦ TỊCH K’Brèm', 'K’Brèm'],
  ['PHÓ CHỦ TỊCH Lê Văn An', 'Lê Văn An'],
])('«%s» on one line is signed by %s', (line, name) => {
  const blocks = ['TM. ỦY BAN NHÂN DÂN', line].map((text): DraftParagraph => ({ kind: 'paragraph', zone: 'signature', runs: [{ text }] }));
  const source = { sha256: 'a'.repeat(64), name: 'a', format: 'txt', mediaType: 'text/plain', bytes: new Uint8Array() } as const;
  const signers = extract(compose(source, 'test', { blocks, notes: [], textOrigin: 'txt' })).flatMap(({ kind, fields }) =>
    kind === 'header' && fields.field === 'signer' ? [(fields.value as { name: string }).name] : [],
  );
  expect(signers).toEqual([name]);
});
