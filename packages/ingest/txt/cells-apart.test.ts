import { describe, expect, test } from 'vitest';
import { cellsApart } from './cells-apart.ts';
import { AFTER, BEFORE, textOf } from './framed.test-files.ts';
import { CELL } from './lines.ts';
import { readText } from './reader.ts';

const tables = (text: string): string[][] =>
  readText(text).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(textOf).join(' ')).join(' | '))]
      : [],
  );

/** Cells one behind the other, only lines within them broken, each but the last with a blank at its end. */
const RUN_TOGETHER = `ST
TNội dung công việcChủ trìPhối hợpThời hạnKết 
quả
IHạ tầng
1Kéo cáp quang đến 
03 bảnVăn phòng 
HĐND và 
UBNDViettel 
Mường SoQuý 
II/202603 bản có 
mạng
2Thay 5 máy in hỏngPhòng Kinh tếCông an xã30/6/202
65 máy
IIKỹ năng
1Dạy người già cài VNeID tại nhàHội Người 
cao tuổiĐoàn xãHằng tuần06 lớp`;

/** The same where a cell of several lines ends its line. */
const PARTLY = `ST
T
Nội dung công việcChủ trìPhối hợpThời hạnKết 
quả
IHạ tầng
1Kéo cáp quang đến 
03 bản
Văn phòng 
HĐND và 
UBND
Viettel 
Mường So
Quý 
II/2026
03 bản có 
mạng
2Thay 5 máy in hỏngPhòng Kinh tếCông an xã30/6/202
65 máy
IIKỹ năng
1Dạy người già cài VNeID tại nhàHội Người 
cao tuổi
Đoàn xãHằng tuần06 lớp`;

const ROWS = [
  'STT | Nội dung công việc | Chủ trì | Phối hợp | Thời hạn | Kết quả',
  'I | Hạ tầng',
  '1 | Kéo cáp quang đến 03 bản | Văn phòng HĐND và UBND | Viettel Mường So | Quý II/2026 | 03 bản có mạng',
  '2 | Thay 5 máy in hỏng | Phòng Kinh tế | Công an xã | 30/6/2026 | 5 máy',
  'II | Kỹ năng',
  '1 | Dạy người già cài VNeID tại nhà | Hội Người cao tuổi | Đoàn xã | Hằng tuần | 06 lớp',
];

describe('cells that a program wrote with nothing between them', () => {
  test('all of a row, lines broken only within cells', () => {
    expect(tables(`${BEFORE}${RUN_TOGETHER}\n${AFTER}`)).toEqual([ROWS]);
    expect(readText(`${BEFORE}${RUN_TOGETHER}\n${AFTER}`).blocks.map(textOf).filter(Boolean).slice(-2)).toEqual(AFTER.split('\n'));
  });

  test('those of one line only, the others’ ends on lines of their own', () => {
    expect(tables(`${BEFORE}${PARTLY}\n${AFTER}`)).toEqual([ROWS]);
  });

  test('names in capitals, the head again on the next page, and a group whose letter makes another word with its name', () => {
    const text = `${BEFORE}SttNhiệm vụĐƠN VỊ CHỦ TRÌĐƠN VỊ PHỐI HỢPTiến độ
ATUYÊN TRUYỀN
1Sửa loaVăn phòng xãĐoàn xãĐã xong
SttNhiệm vụĐƠN VỊ CHỦ TRÌĐƠN VỊ PHỐI HỢPTiến độ
2In tờ rơiPhòng Kinh tếCông an xãĐang in
BKỸ NĂNG
1Mở lớpHội Nông dânĐoàn xãChưa mở
CHẠ TẦNG
1Kéo cápCông ty Sao XaVăn phòng xãQuý III
${AFTER}`;
    expect(tables(text)).toEqual([
      [
        'Stt | Nhiệm vụ | ĐƠN VỊ CHỦ TRÌ | ĐƠN VỊ PHỐI HỢP | Tiến độ',
        'A | TUYÊN TRUYỀN',
        '1 | Sửa loa | Văn phòng xã | Đoàn xã | Đã xong',
        '2 | In tờ rơi | Phòng Kinh tế | Công an xã | Đang in',
        'B | KỸ NĂNG',
        '1 | Mở lớp | Hội Nông dân | Đoàn xã | Chưa mở',
        'C | HẠ TẦNG',
        '1 | Kéo cáp | Công ty Sao Xa | Văn phòng xã | Quý III',
      ],
    ]);
  });

  test('figures behind a quarter or a month', () => {
    const text = 'STTNội dungThời gianKết quả\n1Mở phiên chợTháng 501 phiên\n2Lắp bảngQuý II02 bảng\n3Sửa loaQuý IĐã sửa';
    expect(cellsApart(text).replaceAll(CELL, '').split('\n').slice(4)).toEqual(
      '1,Mở phiên chợ,Tháng 5,01 phiên,2,Lắp bảng,Quý II,02 bảng,3,Sửa loa,Quý I,Đã sửa'.split(','),
    );
  });

  test('no name that is written so is cut, and no prose', () => {
    const names = 'STTNội dungChủ trì\n1Cài VNeID, eTaxMobile, ViettelPay và smartCA trên 12 km2Tổ MBBank\n2Số 12/QĐ-UBNDPhòng Kinh tế';
    expect(cellsApart(names).replaceAll(CELL, '').split('\n')).toEqual([
      'STT',
      'Nội dung',
      'Chủ trì',
      '1',
      'Cài VNeID, eTaxMobile, ViettelPay và smartCA trên 12 km2',
      'Tổ MBBank',
      '2',
      'Số 12/QĐ-UBND',
      'Phòng Kinh tế',
    ]);
    const prose = 'TT Mường So báo cáo:\nTổ công nghệ sốĐoàn xã đã họp.\n1. Nội dungHọp.';
    expect(cellsApart(prose)).toBe(prose);
  });

  test('texts without end are read in time', () => {
    const started = process.cpuUsage().user;
    cellsApart('STTNội dungChủ trì\n'.repeat(20_000));
    cellsApart('STTNội dung\n1Rà soátPhòng Kinh tế\n'.repeat(20_000));
    cellsApart(`STTNội dung\n1${'Rà soátPhòng '.repeat(5000)}`);
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(20);
  });
});
