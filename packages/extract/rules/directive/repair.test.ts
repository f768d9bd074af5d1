import { compose, fold } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { extract } from '../../extract.ts';
import { isRepair, repairedSymbol } from './repair.ts';
import { symbolsIn } from './symbol.ts';

const repaired = (text: string, kind: string | null, recognised = true) =>
  repairedSymbol(symbolsIn(text, fold(text))[0]!, kind, recognised)?.written;

describe('codes that recognition misread', () => {
  test.each([
    ['57-NO/TW', 'Nghị quyết', '57-NQ/TW'],
    ['12/2025/OĐ-UBND', 'Quyết định', '12/2025/QĐ-UBND'],
    ['749/0Đ-TTg', null, undefined], // no symbol at all: a digit opens the code
    ['314/UBND-VXI', 'Công văn', '314/UBND-VX1'],
    ['314/UBND-VXI1', 'Công văn', '314/UBND-VX1'],
    ['27/VPUBND-KTl', 'Văn bản', '27/VPUBND-KT1'],
    ['83/BKHGN-VP', 'Công văn', '83/BKHCN-VP'],
    ['923/QĐĐ-TTg', 'Quyết định', '923/QĐ-TTg'],
    ['71/NÑQ-CP', 'Nghị quyết', '71/NQ-CP'],
    ['02-CTHĐ/ĐĐU', 'Chương trình hành động', '02-CTHĐ/ĐU'],
    ['01-KH/BCĐIW', 'Kế hoạch', '01-KH/BCĐTW'],
    ['57-NQ/TIW', 'Nghị quyết', '57-NQ/TW'],
    ['275-KH/ITWĐTN-PT', 'Kế hoạch', '275-KH/TWĐTN-PT'],
    ['57-ÑQ/IW', 'Nghị quyết', '57-NQ/TW'],
    ['57-NÑQ/TIW', 'Nghị quyết', '57-NQ/TW'],
    ['12/NQ-HIĐND', 'Nghị quyết', '12/NQ-HĐND'],
    ['203/CĐ-TTE', 'Công điện', '203/CĐ-TTg'],
    ['749/QĐ-TTp', 'Quyết định', '749/QĐ-TTg'],
  ])('%s after «%s»', (text, kind, right) => {
    const symbol = symbolsIn(text, fold(text))[0];
    expect(symbol && repaired(text, kind)).toBe(right);
  });

  test('known and unlike codes stay; typed text is repaired only where the kind is printed', () => {
    for (const text of ['57-NQ/TW', '314/UBND-VX1', '314/UBND-VX', '5/SNN-TTI', '9/UBND-NVI', '71/NQ-CP', '9/QĐ-TTg', '9/QĐ-TTT'])
      expect(repaired(text, null)).toBeUndefined();
    expect(repaired('57-NO/TW', 'Nghị quyết', false)).toBe('57-NQ/TW');
    expect(repaired('57-NO/TW', 'Công văn', false)).toBeUndefined();
    expect(repaired('314/UBND-VXI', 'Công văn', false)).toBeUndefined();
  });
});

test('a kind with a letter wrong is cited with its number; other words in front are none', () => {
  const { reading, findings } = found(
    'Căn cứ Nghị lịnh số 30/2020/NĐ-CP. Xã gửi lên tỉnh số 12/QĐ-UBND. Nghị định số 45/2020/NĐ-CP, nghị lịnh số 45/2020/NĐ-CP.',
    'ocr',
  );
  const cited = findings.flatMap((finding) => (finding.kind === 'directive' ? [finding] : []));
  expect(cited.map(({ rule, fields }) => [rule, fields.mentions.map(({ span }) => reading.text.slice(...span))])).toEqual([
    ['directive.by-symbol:repaired', ['Nghị lịnh số 30/2020/NĐ-CP']],
    ['directive.by-symbol', ['số 12/QĐ-UBND']],
    ['directive.by-symbol', ['Nghị định số 45/2020/NĐ-CP', 'nghị lịnh số 45/2020/NĐ-CP']],
  ]);
});

test('a repair is told from spacing and order of separators', () => {
  expect(isRepair('57-NQ/TW', ['57- NQ /TW'])).toBe(false);
  expect(isRepair('57-NQ/TW', ['57/NQ-TW1'])).toBe(false);
  expect(isRepair('314/UBND-VX1', ['314/UBND-VXI'])).toBe(true);
  expect(isRepair('314/UBND-VX1', ['314/UBND-VXI', '314/UBND-VX1'])).toBe(false);
});

function found(text: string, textOrigin: 'ocr' | 'txt') {
  const source = { sha256: 'a'.repeat(64), name: 'a', format: 'txt', mediaType: 'text/plain', bytes: new Uint8Array() } as const;
  const runs = [{ text }];
  const reading = compose(source, 'test', { blocks: [{ kind: 'paragraph', zone: 'body', runs }], notes: [], textOrigin });
  return { reading, findings: extract(reading) };
}

test('the record has the repaired symbol, marked, and the printed one; the text is left as it was read', () => {
  const text =
    'Theo Công văn số 314/UBND-VXI ngày 04/3/2025 của UBND tỉnh, Nghị lịnh số 30/2020/NĐ-CP và Nghị quyết số 57-NO/TW, đạt l00% kế hoạch.';
  const { reading, findings } = found(text, 'ocr');
  expect(reading.text).toContain('314/UBND-VXI ');
  const directives = findings.filter((finding) => finding.kind === 'directive');
  expect(directives.map(({ rule, fields }) => [rule, fields.type, fields.symbol, fields.rawSymbol])).toEqual([
    ['directive.by-symbol:repaired', 'Công văn', '314/UBND-VX1', '314/UBND-VXI'],
    ['directive.by-symbol:repaired', 'Nghị định', '30/2020/NĐ-CP', '30/2020/NĐ-CP'],
    ['directive.by-symbol:repaired', 'Nghị quyết', '57-NQ/TW', '57-NO/TW'],
  ]);
  expect(findings.filter((finding) => finding.kind === 'percentage').map(({ rule, fields }) => [rule, fields.value])).toEqual([
    ['percentage.by-sign:repaired', 100],
  ]);
  expect(found(text, 'txt').findings.find((finding) => finding.kind === 'directive')?.fields.symbol).toBe('314/UBND-VXI');
});
