import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from './sentence.ts';

const cut = (text: string, items = false) => sentences(text, [0, text.length], { items }).map((span) => text.slice(...span));

describe('sentences', () => {
  test.each([
    ['Xã có 12 thôn. Dân số 5.200 người.', ['Xã có 12 thôn.', 'Dân số 5.200 người.']],
    ['Tỷ lệ đạt 98.5% kế hoạch. Còn lại 1,5%.', ['Tỷ lệ đạt 98.5% kế hoạch.', 'Còn lại 1,5%.']],
    ['Đoàn công tác của UBND TP. Vinh đến làm việc. Kết quả tốt.', ['Đoàn công tác của UBND TP. Vinh đến làm việc.', 'Kết quả tốt.']],
    ['Người ký: KT. CHỦ TỊCH hoặc Q. GIÁM ĐỐC.', ['Người ký: KT. CHỦ TỊCH hoặc Q. GIÁM ĐỐC.']],
    ['Kính đề nghị Sở tổng hợp./.', ['Kính đề nghị Sở tổng hợp./.']],
    ['1. Công tác chỉ đạo. Xã đã họp.', ['1. Công tác chỉ đạo.', 'Xã đã họp.']],
    ['Truy cập https://vidu.gov.vn. Sau đó đăng nhập.', ['Truy cập https://vidu.gov.vn.', 'Sau đó đăng nhập.']],
    ['Gồm Zalo, Facebook, v.v. Ngoài ra còn loa.', ['Gồm Zalo, Facebook, v.v.', 'Ngoài ra còn loa.']],
    [
      'Theo Nghị quyết số 66.7/2025/NQ-CP ngày 15.11.2025. Xã làm theo.',
      ['Theo Nghị quyết số 66.7/2025/NQ-CP ngày 15.11.2025.', 'Xã làm theo.'],
    ],
    ['Đạt kế hoạch tại Quyết định số 12/QĐ-UBND. Xã khen thưởng.', ['Đạt kế hoạch tại Quyết định số 12/QĐ-UBND.', 'Xã khen thưởng.']],
    ['Phong trào “Học từ mọi nhà.” Tiếp đó là hội thi!', ['Phong trào “Học từ mọi nhà.”', 'Tiếp đó là hội thi!']],
    ['Ông Nguyễn Văn B. Trưởng thôn', ['Ông Nguyễn Văn B. Trưởng thôn']],
    ['dòng một\ndòng hai', ['dòng một', 'dòng hai']],
  ])('%s', (text, wanted) => expect(cut(text)).toEqual(wanted));

  test('a name whose second letter is the capital opens a sentence', () => {
    expect(cut('Khai thuế qua mạng đạt 99%. eTax Mobile có 62 tài khoản. còn lại thì chưa.')).toHaveLength(2);
  });

  test('items cut at semicolons', () => {
    expect(cut('mở 3 lớp; phát 200 tờ rơi; họp 2 kỳ.', true)).toEqual(['mở 3 lớp;', 'phát 200 tờ rơi;', 'họp 2 kỳ.']);
    expect(cut('mở 3 lớp; phát 200 tờ rơi.')).toHaveLength(1);
  });

  test('what never ends is cut at its marks, so that its readers stay linear', () => {
    const spans = sentences(`tỷ lệ đạt 10%, ${'một việc nữa đạt 50%; '.repeat(2000)}`);
    expect(spans.length).toBeGreaterThan(10);
    expect(Math.max(...spans.map(([start, end]) => end - start))).toBeLessThanOrEqual(4000);
    expect(sentences('x'.repeat(9000)).map(([start, end]) => end - start)).toEqual([4000, 4000, 1000]);
  });

  test('any text: spans in order, trimmed, and only white space between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aĐ1 .;!?…”/\n\t') }), fc.boolean(), (text, items) => {
        let at = 0;
        for (const [start, end] of sentences(text, [0, text.length], { items })) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
