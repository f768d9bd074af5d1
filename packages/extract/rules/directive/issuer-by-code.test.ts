import { fold } from '@tonghop/model';
import { expect, test } from 'vitest';
import { issuerByCode } from './issuer-by-code.ts';

const before = (text: string, code: string) => issuerByCode(text, fold(text), text.length, 0, code)?.text;

test.each([
  ['ý kiến của Sở Nội vụ tại Công văn số 1/SNV-TC và Sở Dân tộc và Tôn giáo tại ', 'SDTTG', 'Sở Dân tộc và Tôn giáo'],
  ['ý kiến tham gia của Sở Y tế (', 'SYT', 'Sở Y tế'],
  ['Công an tỉnh (', 'CAT', 'Công an tỉnh'],
  ['Sau khi nghe Sở Nội vụ trình bày ', 'SNV', 'Sở Nội vụ'],
  // Another body's document.
  ['Sở Nội vụ họp tại ', 'SYT', undefined],
  ['Sau khi nghe Sở Nội vụ trình bày ', 'STC', undefined],
  ['Sở Nội vụ đã nhận được ', 'SNV', undefined],
])('«%s» with %s', (text, code, expected) => expect(before(text, code)).toBe(expected));
