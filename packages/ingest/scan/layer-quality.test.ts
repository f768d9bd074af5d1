import { describe, expect, test } from 'vitest';
import { isLayerBetter } from './layer-quality.ts';

const ENGLISH =
  'The catalogue of the measuring instruments which this laboratory keeps shall be checked every year by an officer whom the department names, and its results written down.';
const VIETNAMESE =
  'Ủy ban nhân dân phường đã chỉ đạo các tổ công nghệ số cộng đồng hướng dẫn người dân nộp hồ sơ trực tuyến, thanh toán không dùng tiền mặt và bảo vệ thông tin cá nhân.';
const TONELESS = VIETNAMESE.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

describe('isLayerBetter', () => {
  test('what is no Vietnamese in the layer either stays as the layer has it', () => {
    expect(isLayerBetter(ENGLISH, ENGLISH.replaceAll('measuring', 'measurỉng').replaceAll('which', 'whỉch'), true)).toBe(true);
    expect(isLayerBetter(ENGLISH, '', true)).toBe(true);
  });

  test('a layer whose table of letters is in doubt gives way', () => {
    expect(isLayerBetter(ENGLISH, ENGLISH.replaceAll('i', 'ị'), false)).toBe(false);
  });

  test('what recognition reads in Vietnamese replaces a copier’s own letters', () => {
    expect(isLayerBetter(TONELESS, VIETNAMESE, true)).toBe(false);
    expect(isLayerBetter(TONELESS.replaceAll('o', '0').replaceAll('n', 'rn'), VIETNAMESE, true)).toBe(false);
  });

  test('a whole Vietnamese layer stays beside worse readings', () => {
    expect(isLayerBetter(VIETNAMESE, VIETNAMESE.replaceAll('h', 'lı'), true)).toBe(true);
  });

  test('a few words of a layer, as of a stamp, give way to a page of them', () => {
    expect(isLayerBetter('Received 12 March', VIETNAMESE, true)).toBe(false);
  });
});
