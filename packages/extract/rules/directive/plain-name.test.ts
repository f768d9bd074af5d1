import { fold } from '@tonghop/model';
import { describe, expect, test } from 'vitest';
import { bodyAt, issuerAfter } from './issuer.ts';
import { titleAfter } from './title.ts';

const name = (text: string, at = 0) => bodyAt(text, fold(text), at)?.text;

describe('a body’s name in a text without tones', () => {
  test.each([
    ['So Khoa hoc va Cong nghe ve viec bao cao ket qua chuyen doi so', 'So Khoa hoc va Cong nghe'],
    ['Bo Chinh tri ve dot pha phat trien khoa hoc, cong nghe', 'Bo Chinh tri'],
    ['UBND xa Nam Son da trien khai nhieu viec trong quy mot', 'UBND xa Nam Son'],
    ['Ban Bi thu ve viec hoc tap va lam theo cac tam guong', 'Ban Bi thu'],
    ['Hoi Nong dan tinh ban hanh huong dan cho cac co so', 'Hoi Nong dan tinh'],
    ['Van phong HDND va UBND xa trinh bay truoc hoi nghi', 'Van phong HDND va UBND xa'],
    // Words that fold alike.
    ['Phong trao thi dua duoc cac thon huong ung soi noi', undefined],
    ['So lieu cua cac thon duoc gui ve xa vao cuoi thang', undefined],
    ['Truong hop khong co mang thi ghi vao so va nop sau', undefined],
  ])('«%s»', (text, expected) => expect(name(text)).toBe(expected));

  test('its tones decide where the text has them', () => {
    expect(name('Số liệu Khoa học và Công nghệ của các thôn được gửi về xã')).toBeUndefined();
    expect(name('So Khoa hoc và Công nghệ của tỉnh được gửi về các xã, phường')).toBeUndefined();
  });
});

describe('a body’s name in capitals', () => {
  test.each([
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ VỀ VIỆC BÁO CÁO KẾT QUẢ', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
    ['SỞ XÂY DỰNG HỖ TRỢ XÃ 05 BỘ MÁY TÍNH', 'SỞ XÂY DỰNG'],
    ['CÔNG AN TỈNH RÚT GỌN QUY TRÌNH CẤP TÀI KHOẢN', 'CÔNG AN TỈNH'],
    ['UBND XÃ NAM SƠN BỐ TRÍ KINH PHÍ CHO CÁC THÔN', 'UBND XÃ NAM SƠN'],
    [
      'BAN CHỈ ĐẠO TRUNG ƯƠNG VỀ PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ, ĐỔI MỚI SÁNG TẠO VÀ CHUYỂN ĐỔI SỐ',
      'BAN CHỈ ĐẠO TRUNG ƯƠNG VỀ PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ, ĐỔI MỚI SÁNG TẠO VÀ CHUYỂN ĐỔI SỐ',
    ],
    ['BAN CHẤP HÀNH ĐẢNG BỘ XÃ BAN HÀNH NGHỊ QUYẾT', 'BAN CHẤP HÀNH ĐẢNG BỘ XÃ'],
    ['BAO HIEM XA HOI TINH BAO CAO KET QUA THU', 'BAO HIEM XA HOI TINH'],
    ['BẢN ĐÃ BAN HÀNH TRONG NĂM', undefined],
    ['BAN ĐÃ HỌP HAI LẦN TRONG QUÝ', undefined],
    ['SỐ LIỆU CỦA CÁC THÔN ĐƯỢC GỬI VỀ XÃ', undefined],
    ['PHONG TRÀO THI ĐUA ĐƯỢC CÁC THÔN HƯỞNG ỨNG', undefined],
  ])('«%s»', (text, expected) => expect(name(text)).toBe(expected));

  test('a citation’s issuer and title', () => {
    const text = 'CÔNG VĂN SỐ 412/SKHCN-CĐS NGÀY 02/02/2026 CỦA SỞ KHOA HỌC VÀ CÔNG NGHỆ VỀ VIỆC BÁO CÁO KẾT QUẢ, QUYẾT ĐỊNH SỐ 57/QĐ-UBND';
    const folded = fold(text);
    const issuer = issuerAfter(text, folded, text.indexOf(' CỦA'));
    expect(issuer?.text).toBe('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
    const title = titleAfter(text, folded, issuer!.end);
    expect(text.slice(title!.start, title!.end)).toBe('BÁO CÁO KẾT QUẢ');
    const own = 'VỀ VIỆC TỔNG KẾT PHONG TRÀO, UBND XÃ NAM SƠN BÁO CÁO NHƯ SAU';
    const { start, end } = titleAfter(own, fold(own), 0)!;
    expect(own.slice(start, end)).toBe('TỔNG KẾT PHONG TRÀO');
  });
});

test('long texts in capitals or without tones are read in time', () => {
  const started = process.cpuUsage().user;
  for (const text of ['UBND XÃ NAM SƠN VÀ CÁC THÔN '.repeat(2000), 'Ban Chi dao va So Khoa hoc, '.repeat(2000)]) {
    const folded = fold(text);
    for (let at = 0; at < text.length; at += 9) bodyAt(text, folded, at);
  }
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(20);
});
