import { expect, test } from 'vitest';
import { printedByBrowser } from './printed.ts';
import { readText } from './reader.ts';

test('addresses with a page’s number, and the day and hour beside them, are no text', () => {
  const lines = [
    '11/30/26, 2:09 AM                    Báo cáo',
    'Xã báo cáo như sau:',
    'https://vi-du.example/bao-cao      1/2',
    '\f11/30/26, 2:09 AM                    Báo cáo',
    'Hết.',
    'https://vi-du.example/bao-cao      2/2',
  ];
  expect([...printedByBrowser(lines)].sort()).toEqual([0, 2, 3, 5]);
  expect(
    printedByBrowser(['Hệ thống tại https://vi-du.example/bao-cao', 'https://vi-du.example/bao-cao', '15/11/2025, 14:30 họp tổ']).size,
  ).toBe(0);
});

test('they stand out of the flow of laid-out text and of text taken out line by line', () => {
  const laid = [
    '  ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '    XÃ ĐẤT MẪU                  Độc lập - Tự do - Hạnh phúc',
    '                          BÁO CÁO',
    '      Xã đã mở mười hai lớp kỹ năng số cho người cao tuổi và',
    'file:///C:/bao-cao.html                                     1/2',
    '\f11/30/26, 2:09 AM              Báo cáo',
    'các bà mẹ có con nhỏ.',
    'file:///C:/bao-cao.html                                     2/2',
  ].join('\n');
  for (const text of [laid, laid.replace(/ {2,}/g, ' ').replaceAll('\n', '\n\n')]) {
    const body = readText(text).blocks.filter((block) => block.zone !== 'furniture');
    expect(JSON.stringify(body)).not.toMatch(/file:|:09/);
  }
});
