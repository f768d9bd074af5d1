import { fold } from '@tonghop/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankSymbolsIn, blurredKeyOf, keyOf, standardOf, symbolsIn } from './symbol.ts';

const read = (text: string) => symbolsIn(text, fold(text));
const written = (text: string) => read(text).map((symbol) => symbol.written);

describe('symbols', () => {
  test.each([
    ['số 57- NQ/TW ngày', '57-NQ/TW'],
    ['71 /NQ-CP', '71/NQ-CP'],
    ['số31-QĐ/TW', '31-QĐ/TW'],
    ['Số:88/BC-UBND', '88/BC-UBND'],
    ['Số:244 /KH-SYT', '244/KH-SYT'],
    ['Công văn số .155/QLD-VP ngày', '155/QLD-VP'],
    ['57-NQ/TWngày 22', '57-NQ/TW'],
    ['số 118/TTrKTHTĐT ngày', '118/TTr-KTHTĐT'],
    ['57-NQ/TW2 ngày', '57-NQ/TW'],
    ['số 66.7/2025/NQ-CP', '66.7/2025/NQ-CP'],
    ['30c/NQ-CP', '30c/NQ-CP'],
    ['318/SKH&CN-CĐS', '318/SKH&CN-CĐS'],
    ['28/2018/QÐ-TTg', '28/2018/QĐ-TTg'],
    ['12/2020/TT-BTС', '12/2020/TT-BTC'],
    ['11/2012/TTLT-BNV-BTC', '11/2012/TTLT-BNV-BTC'],
    ['44/BC-MTTQ-BTT', '44/BC-MTTQ-BTT'],
    ['237/NQ-UBTVQH16', '237/NQ-UBTVQH16'],
    ['72/2025/QH15', '72/2025/QH15'],
    ['1129/TTg-KGVX', '1129/TTg-KGVX'],
    ['33/KH-UBND - Sở Nội vụ', '33/KH-UBND'],
    ['15/BC-UBND. Xã', '15/BC-UBND'],
    ['07/BC-TH.TTVD', '07/BC-TH.TTVD'],
    ['07/KH-UBND.XÃ', '07/KH-UBND'],
    ['Công văn số 52/PV11(CS) ngày', '52/PV11'],
    ['12–KH/ĐU', '12-KH/ĐU'],
    ['số 96 61/UBND-VX1', '9661/UBND-VX1'],
    ['số 569/BYT-K2ĐT ngày', '569/BYT-K2ĐT'],
    ['Nghị quyết số 29/2025NQ-HĐND ngày', '29/2025/NQ-HĐND'],
    ['số 57NQ/TW ngày', '57-NQ/TW'],
    ['Luật số 93/2025QH15 ngày', '93/2025/QH15'],
    ['Số: 214BC-UBND', '214/BC-UBND'],
    ['Quyết định số 08/QĐ HTXNN ngày', '08/QĐ-HTXNN'],
    ['Công văn số 31/HTXNN KD của', '31/HTXNN-KD'],
    ['Số: 17/BC-HTXNN NT', '17/BC-HTXNN-NT'],
    ['Số: 17/BC-UBND HUẾ, ngày', '17/BC-UBND'],
    ['NGHỊ QUYẾT SỐ 57-NQ/TW TRONG', '57-NQ/TW'],
    ['CÔNG VĂN SỐ 15/UBND THEO', '15/UBND'],
    ['Số: 17/BC-UBND CỘNG HÒA', '17/BC-UBND'],
  ])('%s', (text, symbol) => expect(written(text)).toEqual([symbol]));

  test.each([
    'ngày 01/4/2025',
    '45/69 xã',
    'trực 24/7',
    'tỷ lệ 1/500 khu',
    'TCVN 11930:2017/BKHCN',
    'QCVN 102:2016/BTTTT',
    'năm 2025 UBND xã',
    '12 Đảng viên',
    'giai đoạn 2021-2025',
    '100 Mbps',
    '5 CBCC, VC',
    'COVID-19/BYT',
  ])('no symbol: %s', (text) => expect(written(text)).toEqual([]));

  test('the standard form follows the system of the issuer', () => {
    const standard = (text: string) => read(text).map(standardOf)[0];
    expect(standard('57/NQ-TW')).toBe('57-NQ/TW');
    expect(standard('01/KH-BCĐTW')).toBe('01-KH/BCĐTW');
    expect(standard('71NQ/CP')).toBe('71/NQ-CP');
    expect(standard('03-NQ/CP')).toBe('03/NQ-CP');
  });

  test('a blank number leaves the codes', () => {
    const text = 'Công văn số      /STP-VB ngày';
    expect(blankSymbolsIn(text, fold(text))).toMatchObject([{ number: null, written: null, parts: ['STP', 'VB'] }]);
  });

  test('keys join spellings and part bodies', () => {
    const key = (text: string) => keyOf(read(text)[0]!);
    expect(new Set(['57-NQ/TW', '57/NQ-TW', '57 -NQ/TW', '057-NQ/TW'].map(key)).size).toBe(1);
    expect(key('71-NQ/TW')).not.toBe(key('71/NQ-CP'));
    expect(key('49-KL/TƯ')).toBe(key('49-KL/TW'));
    expect(key('49-KL/TƯ')).not.toBe(key('49-KL/TU'));
    expect(blurredKeyOf(read('số 57-NO/TW')[0]!)).toBe(blurredKeyOf(read('57-NQ/TW')[0]!));
  });

  test('any number, year and codes come back, wherever they stand', () => {
    const number = fc.integer({ min: 1, max: 99999 });
    const kind = fc.constantFrom('NQ', 'QĐ', 'KH', 'BC', 'TB', 'CTr', 'TTr', 'CT');
    const body = fc.constantFrom('UBND', 'SKHCN', 'STC', 'VPUBND', 'SYT', 'BGDĐT', 'HĐND', 'TTg', 'CP');
    fc.assert(
      fc.property(number, fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: null }), kind, body, (n, year, type, agency) => {
        const symbol = `${n}/${year === null ? '' : `${year}/`}${type}-${agency}`;
        const text = `Theo văn bản số ${symbol} ngày 05/3/2026 của cơ quan`;
        expect(read(text)).toMatchObject([{ number: String(n), year: year === null ? null : String(year), written: symbol }]);
      }),
    );
  });

  test('any text: symbols lie in it in order and hold a digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'số 0125/-.NQKHTWUBDCPĐƯgr&:,\n') }), (text) => {
        let at = 0;
        for (const symbol of read(text)) {
          expect(symbol.start).toBeGreaterThanOrEqual(at);
          expect(symbol.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(symbol.start, symbol.end)).toMatch(/[\dOolIS]/);
          at = symbol.end;
        }
      }),
    );
  });
});
