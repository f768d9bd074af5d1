import { expect, test } from 'vitest';
import { identifyAs } from '../archive/archive.test-files.ts';
import { unpack } from '../unpack.ts';
import { linkedServices } from './linked-files.ts';

test('links to files that services keep, each service once; a front page is none', () => {
  expect(
    linkedServices(
      'Tải tại https://drive.google.com/file/d/1ab/view và https://drive.google.com/open?id=2, https://mautinh-my.sharepoint.com/:b:/g/x',
    ),
  ).toEqual(['drive.google.com', 'mautinh-my.sharepoint.com']);
  expect(linkedServices('Xem https://mau.gov.vn/file/1.pdf, https://www.dropbox.com/ hoặc drive.google.com')).toEqual([]);
});

test('a mail whose report lies elsewhere says so, whatever else it brings', async () => {
  const mail = `From: a@mau.example\r\nTo: b@mau.example\r\nSubject: Bao cao\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Gửi Sở báo cáo</p><a href="https://drive.google.com/file/d/1ab/view?usp=drive_web">bao-cao.pdf</a>\r\n`;
  const { notes } = await unpack(identifyAs('thu.eml', 'eml', new TextEncoder().encode(mail)));
  expect(notes).toMatchObject([{ code: 'mail.linked-files', level: 'warning', text: expect.stringContaining('drive.google.com') }]);
});
