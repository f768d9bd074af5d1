import { expect, test } from 'vitest';
import { asUtf8, htmlOf } from './web-page.ts';

const page = (charset: string, body: Uint8Array) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(
        `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body><p>`,
      ),
      body,
      Buffer.from('</p></body></html>'),
    ]),
  );

test('a page that Word saved in an old code page is read by it, and what is passed on says that it is UTF-8', async () => {
  // «Báo cáo của xã» in windows-1258: the tone of ả stands behind its letter.
  const old = Buffer.from('B\xe1o c\xe1o c\xf9\xd2a nh\xe2n d\xe2n, k\xea\xect qua\xd2', 'latin1');
  const html = (await htmlOf(page('windows-1258', old)))!;
  expect(html).toContain('Báo cáo c');
  expect(html).toContain('nhân dân, kết quả</p>');
  const passed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(asUtf8(html));
  expect(passed).toMatch(/^\ufeff<html/);
  expect(passed).toContain('charset=utf-8');
  expect(passed).not.toContain('1258');
});

test('UTF-8 is UTF-8 whatever the page says; bytes of old fonts stay as Windows-1252 shows them', async () => {
  expect(await htmlOf(page('windows-1252', Buffer.from('Kết quả đạt được')))).toContain('<p>Kết quả đạt được</p>');
  const tcvn3 = Buffer.from('B\xb8o c\xb8o k\xd5t qu\xb6 thùc hiÖn nhiÖm vô cña x·', 'latin1');
  expect(await htmlOf(page('windows-1252', tcvn3))).toContain('B¸o c¸o kÕt qu¶ thùc hiÖn');
});
