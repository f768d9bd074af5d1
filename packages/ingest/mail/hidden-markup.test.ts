import { describe, expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { read } from '../read.ts';
import { unpackEml } from './eml.ts';
import { hiddenMarks, partHidden } from './hidden-markup.ts';

const shown = (html: string) =>
  partHidden(html)
    .shown.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('what a page hides', () => {
  test.each([
    ['display', '<p style="color:red; display: none">khuất</p><p>thấy</p>'],
    ['Word’s own word', "<p><span style='mso-hide:all'>khuất</span> thấy</p>"],
    ['visibility, taken back within', '<div style="visibility:hidden">khuất<b style="visibility:visible">thấy</b></div>'],
    ['the attribute', '<div class="hidden" hidden>khuất</div><p title="a hidden b">thấy</p>'],
    [
      'a class',
      '<style>/* .a{} */ p.ghi, .phu { display:none }</style><p class="x ghi">khuất</p><div class=phu>khuất</div><div class=ghi>thấy</div>',
    ],
    [
      'an id, and its own style takes a class back',
      '<style>#k{display:none}.c{display:none}</style><i id=k>khuất</i><i class=c style="display:inline">thấy</i>',
    ],
    ['rows', '<table><tr style="display:none"><td>khuất<td>khuất<tr><td>thấy</table>'],
    ['paragraphs and items without an end', '<p style="display:none">khuất<p>thấy<ul><li hidden>khuất<li>và</ul>thấy'],
    ['all that stands in it', '<div style="display:none"><p>khuất</p><div style="display:block">khuất</div><br>khuất</div>thấy'],
  ])('%s', (_, html) => {
    expect(shown(html).replace(/ (?:và|thấy)/g, '')).toBe('thấy');
    expect(partHidden(html).hidden.join(' ')).toMatch(/^khuất( khuất)*$/);
  });

  test.each([
    ['on screens of some width only', '<style>@media (max-width:600px){.a{display:none}}</style><p class=a>thấy</p>'],
    ['in some context only', '<style>.b .a{display:none}</style><p class=a>thấy</p>'],
    ['in a comment, as text, or until a program shows it', '<!-- <p hidden> --><body style="display:none"><p>thấy</p></body>'],
    ['an element that holds nothing', '<p>thấy<img style="display:none" src=x></p><span hidden/>'],
  ])('is not what is hidden %s', (_, html) => {
    expect(shown(html.replace(/<!--.*?-->/, ''))).toBe('thấy');
    expect(partHidden(html).hidden).toEqual([]);
  });

  test('a mark of secrecy near the beginning is one; words about secrecy and a choice of degrees are none', () => {
    const hidden = (words: string) => `<p style="display:none">${words}</p>`;
    expect(hiddenMarks(hidden('M&#7852;T'))).toEqual(['MẬT']);
    expect(hiddenMarks(hidden('bảo mật thông tin'))).toEqual([]);
    expect(hiddenMarks(hidden('MẬT') + hidden('TỐI MẬT'))).toEqual([]);
    expect(hiddenMarks(`<p>${'Kết quả thực hiện. '.repeat(400)}</p>${hidden('MẬT')}`)).toEqual([]);
  });

  test('pages and mails: hidden words are no text, a mark among them counts', async () => {
    const body = '<p>Kính gửi Sở Khoa học và Công nghệ, xã báo cáo kết quả thực hiện phong trào năm 2026.</p>'.repeat(3);
    const page = (words: string) =>
      new TextEncoder().encode(`<html><head><meta charset="utf-8"></head><body><p style="display:none">${words}</p>${body}</body></html>`);
    const reading = await read(identify('a.html', page('Ghi riêng')), { ocr: false });
    expect([reading.text.includes('Ghi riêng'), reading.text.includes('Kính gửi'), reading.secrecy]).toEqual([false, true, undefined]);
    expect((await read(identify('a.html', page('TUYỆT MẬT')), { ocr: false })).secrecy).toBe('TUYỆT MẬT');
    const mail = (words: string) =>
      identify(
        'a.eml',
        Buffer.concat([
          Buffer.from(
            'From: a@xa.vn\r\nTo: b@so.vn\r\nSubject: Bao cao\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n',
          ),
          page(words),
        ]),
      );
    const limits = { maxParts: 10, maxBytes: 1e6 } as Parameters<typeof unpackEml>[1];
    const opened = await unpackEml(mail('Ghi riêng'), limits);
    expect(new TextDecoder().decode(opened.parts[0]!.bytes)).not.toContain('Ghi riêng');
    expect([opened.secrecy, (await unpackEml(mail('MẬT'), limits)).secrecy]).toEqual([undefined, 'MẬT']);
  });

  test('pages made to harm are parted at once', () => {
    for (const piece of ['<a "', '<div hidden>', '<td>', '<p><table><div>', "<p style='", '<!-- ', '<style>.a{', '</b>', '<']) {
      const pieces = (size: number) => `<p style="display:none">a</p>${piece.repeat(size / piece.length)}`;
      expect(partHidden(pieces(200_000)).hidden[0]).toBe('a');
    }
  });
});
