import type { Draft, DraftBlock, TextOrigin } from '@tonghop/model';
import { expect, test } from 'vitest';
import { letterMark, secrecyMark } from './secrecy.ts';

const mark = (lines: string[], textOrigin: TextOrigin = 'text-layer', more: Partial<Draft> = {}) =>
  secrecyMark({
    blocks: lines.map((text) => ({ kind: 'paragraph', runs: [{ text }], page: 1 })),
    notes: [],
    pages: 1,
    textOrigin,
    ...more,
  });

test.each([
  [['UBND XÃ MINH AN', 'Số: 04/BC-UBND', 'MẬT', 'BÁO CÁO'], 'MẬT'],
  [['TỐI MẬT'], 'TỐI MẬT'],
  [['| TUYỆT MẬT |'], 'TUYỆT MẬT'],
  [['M Ậ T'], 'MẬT'],
  [['Độ mật: Tối mật'], 'TỐI MẬT'],
  [['Số: 04/BC-UBND (M)'], 'MẬT'],
  [['Số: 04/BC-UBND TUYỆT MẬT'], 'TUYỆT MẬT'],
  [['Số: 04-BC/ĐU (Mật)'], 'MẬT'],
  [['Số 04-BC/TU * MẬT'], 'MẬT'],
  [['T U Y Ệ T  M Ậ T'], 'TUYỆT MẬT'],
  [['TỐI MẬT – HỎA TỐC'], 'TỐI MẬT'],
  [['HỎA TỐC\nMẬT'], 'MẬT'],
  [['MẬT        Số bản: 03'], 'MẬT'],
  [['TUYỆT MẬT - Bản số 02'], 'TUYỆT MẬT'],
  [['TUYỆT MẬT – Bản số: 01/03'], 'TUYỆT MẬT'],
  [['TÀI LIỆU MẬT'], 'MẬT'],
  [['(Tối mật)'], 'TỐI MẬT'],
  [['ＭẬＴ'], 'MẬT'],
  [['МẬТ'], 'MẬT'],
])('%j bears %s', (lines, expected) => {
  expect(mark(lines)).toBe(expected);
});

test('a stamp that recognition blurred', () => {
  expect(mark(['TÔI MÂT'], 'ocr')).toBe('TỐI MẬT');
  expect(mark(['MẶT'], 'ocr')).toBe('MẬT');
  expect(mark(['MẶT'])).toBeUndefined();
  for (const word of ['MÁT', 'MẮT', 'MÃT']) expect(mark([word], 'ocr'), word).toBeUndefined();
  expect(mark(['MẠẬT'], 'ocr')).toBe('MẬT');
});

test('a stamp without a frame on one line with other words of a scan, far from them; words of a sentence are not', () => {
  const words = (...placed: [text: string, x: number][]): Draft => ({
    blocks: [
      {
        kind: 'paragraph',
        runs: placed.map(([text, x]) => ({ text, box: { page: 1, x, y: 90, w: text.length * 6, h: 12 } })),
      },
    ],
    notes: [],
    pages: 1,
    textOrigin: 'ocr',
  });
  expect(secrecyMark(words(['BÁO ', 60], ['CÁO ', 90], ['MẬT', 400]))).toBe('MẬT');
  expect(secrecyMark(words(['TỐI ', 60], ['MẬT ', 90], ['BÁO ', 300], ['CÁO', 330]))).toBe('TỐI MẬT');
  expect(secrecyMark(words(['BÍ ', 60], ['MẬT ', 90], ['NHÀ ', 130], ['NƯỚC', 180]))).toBeUndefined();
});

test('typed at the right above the letterhead that begins at the left, and taken for its beginning; a title’s last word is none', () => {
  const lines = (...placed: [text: string, x: number, y: number][]): Draft => ({
    blocks: [
      {
        kind: 'paragraph',
        zone: 'letterhead',
        runs: placed.map(([text, x, y]) => ({ text, box: { page: 1, x, y, w: text.trim().length * 6, h: 12 } })),
      },
    ],
    notes: [],
    pages: 1,
    textOrigin: 'text-layer',
  });
  expect(secrecyMark(lines(['“MẬT” ', 480, 60], ['ỦY ', 60, 75], ['BAN', 90, 75]))).toBe('MẬT');
  expect(secrecyMark(lines(['BẢO ', 200, 60], ['VỆ ', 230, 60], ['BÍ ', 250, 60], ['MẬT', 220, 75]))).toBeUndefined();
});

test.each([
  [['Thực hiện Pháp lệnh bảo vệ bí mật nhà nước']],
  [['CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC']],
  [['Mật khẩu của tài khoản được đổi định kỳ', 'bảo mật', 'mật']],
  [['HỎA TỐC', 'Lưu hành nội bộ']],
  [['MẬT ĐỘ DÂN SỐ', 'MẬT ONG RỪNG', 'VĂN BẢN SỐ 12']],
  [['Số mét đường bê tông nông thôn (m)', 'Số lượng vải (M)', 'Số 12/BC-UBND (m)']],
  [['Mật', 'II. TÀI LIỆU MẬT', 'Danh mục bí mật nhà nước độ Tối mật, Mật']],
])('%j is no secret', (lines) => {
  expect(mark(lines)).toBeUndefined();
});

const row = (...texts: string[]) => ({
  cells: texts.map((text, column) => ({ paragraphs: [{ kind: 'paragraph' as const, runs: [{ text }] }], column, colSpan: 1, rowSpan: 1 })),
});

test('a mark in the page’s margins, above the body, stamped or in a row of its own; not one in a column or on a second sheet', () => {
  const margin: DraftBlock = { kind: 'paragraph', runs: [{ text: 'Tài liệu mật' }], zone: 'furniture' };
  const body = Array.from({ length: 50 }, (): DraftBlock => ({ kind: 'paragraph', runs: [{ text: 'Kết quả thực hiện.' }] }));
  expect(mark([], 'docx', { blocks: [...body, margin] })).toBe('MẬT');
  expect(mark([], 'docx', { blocks: [...body, { ...margin, zone: 'body' }] })).toBeUndefined();
  expect(mark([], 'docx', { blocks: [{ kind: 'paragraph', runs: [{ text: 'Mật' }], zone: 'letterhead' }] })).toBe('MẬT');
  expect(mark(['Báo cáo'], 'docx', { stamps: ['MÂT'] })).toBe('MẬT');
  const table = (annex: number, ...rows: string[][]): DraftBlock => ({
    kind: 'table',
    rows: rows.map((one) => row(...one)),
    columns: 3,
    annex,
  });
  expect(mark([], 'sheet', { blocks: [table(1, ['UBND XÃ', '', 'CỘNG HÒA'], ['', 'TỐI MẬT', ''])] })).toBe('TỐI MẬT');
  expect(mark([], 'sheet', { blocks: [table(1, ['Tên', 'Độ mật', 'Số'], ['A', 'MẬT', '3']), table(2, ['', 'MẬT', ''])] })).toBeUndefined();
});

test('a letter bears the mark of its subject, and of the subject of a mail that it passes on', () => {
  const passedOn = (subject: string) => `Chuyển anh xem.\n\n---------- Forwarded message ---------\nTừ: x <x@y>\n${subject}\n\nNội dung.`;
  expect(letterMark('Fwd: [Tối mật] Báo cáo', '')).toBe('TỐI MẬT');
  expect(letterMark('Fwd: Báo cáo', passedOn('Subject: MẬT: Báo cáo quý IV'))).toBe('MẬT');
  expect(letterMark('Fwd: Báo cáo', passedOn('> *Chủ đề:* [Mật] Báo cáo'))).toBe('MẬT');
  for (const subject of ['Subject: Báo cáo bảo vệ bí mật', 'Chủ đề: Mật - ong rừng'])
    expect(letterMark('Báo cáo công tác bảo mật', passedOn(subject))).toBeUndefined();
});

test('in a letterhead with lines around its cells, whatever stands beside the mark; a list of documents and their degrees is none', () => {
  const table = (...rows: string[][]) =>
    secrecyMark({
      blocks: [
        {
          kind: 'table',
          page: 1,
          columns: Math.max(...rows.map((cells) => cells.length)),
          rows: rows.map((cells) => ({
            cells: cells.map((text, column) => ({ column, rowSpan: 1, colSpan: 1, paragraphs: [{ kind: 'paragraph', runs: [{ text }] }] })),
          })),
        },
      ],
      notes: [],
      pages: 1,
      textOrigin: 'docx',
    });
  const title = ['UBND XÃ MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'];
  expect(table(title, ['MẬT', 'Mẫu, ngày 5 tháng 12 năm 2025'])).toBe('MẬT');
  expect(table(['UBND XÃ MẪU', 'TỐI MẬT'])).toBe('TỐI MẬT');
  expect(table(['UBND XÃ MẪU', 'MẬT'], ['Số: 5/BC-UBND', 'Mẫu, ngày     tháng 12 năm 2025'])).toBe('MẬT');
  expect(table(title, ['Số: 5/BC-UBND', 'Mẫu, ngày 5 tháng 12 năm 2025'])).toBeUndefined();
  expect(table(['Văn bản', 'Độ mật'], ['Kế hoạch', 'MẬT'], ['Báo cáo', 'Thường'])).toBeUndefined();
  expect(table(['Văn bản', 'Độ mật'], ['Số: 5/KH ngày 1 tháng 2 năm 2025', 'MẬT'])).toBeUndefined();
});
