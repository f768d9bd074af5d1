import { expect, test } from 'vitest';
import { identify } from '../identify.ts';
import { unpack } from '../unpack.ts';
import { withItsBoundary } from './mend-boundary.ts';

const report = Buffer.from('BÁO CÁO\nCó 85% hộ dân dùng dịch vụ công.\n');
const HEAD = 'From: xa@mau.example\r\nSubject: Bao cao\r\nDate: Mon, 05 Jan 2026 08:00:00 +0700\r\nMIME-Version: 1.0\r\n';
const attached = (more = 'Content-Transfer-Encoding: base64\r\n', bytes: Buffer = report, name = 'bc.txt') =>
  `Content-Type: application/octet-stream; name="${name}"\r\n${more}Content-Disposition: attachment; filename="${name}"\r\n\r\n${bytes.toString('base64')}\r\n`;
const body = (part = attached()) => `\r\nPreamble\r\n--ranh\r\nContent-Type: text/plain\r\n\r\nXin gui.\r\n--ranh\r\n${part}--ranh--\r\n`;
const partsOf = async (mail: string | Uint8Array) =>
  (await unpack(identify('thu.eml', typeof mail === 'string' ? Buffer.from(mail) : mail))).parts.map(({ name, bytes }) => [
    name,
    Buffer.from(bytes).toString(),
  ]);
const one = [['bc.txt', report.toString()]];

test('a mail whose head tells another boundary than its body, or none, is opened by the one that its body has', async () => {
  expect(await partsOf(`${HEAD}Content-Type: multipart/mixed;\r\n boundary="=_khac"\r\n${body()}`)).toEqual(one);
  expect(await partsOf(`${HEAD}Content-Type: multipart/mixed; boundary=khac; charset=utf-8\r\n${body()}`)).toEqual(one);
  expect(await partsOf(HEAD + body())).toEqual(one);
  expect(
    await partsOf(`${HEAD}Content-Type: text/plain;\r\n charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n${body()}`),
  ).toEqual(one);
});

test('a sound mail, one that quotes another far down and one of another kind stay as they are', () => {
  const same = (text: string) => expect(Buffer.from(withItsBoundary(Buffer.from(text))).toString()).toBe(text);
  same(`${HEAD}Content-Type: multipart/mixed; boundary="ranh"\r\n${body()}`);
  same(`${HEAD}\r\n${'Thư báo lỗi.\r\n'.repeat(80)}${body()}`);
  same(`${HEAD}\r\nKinh gui\r\n--ranh\r\nContent-Type: text/plain\r\n\r\nmot lan thoi\r\n`);
  same(`${HEAD}Content-Type: application/pdf\r\n${body()}`);
});

test('a mail saved in UTF-16, and a part whose head lost its encoding, are read', async () => {
  const mail = `${HEAD}Content-Type: multipart/mixed; boundary="ranh"\r\n${body()}`;
  expect(await partsOf(Buffer.from(`\ufeff${mail}`, 'utf16le'))).toEqual(one);
  const pdf = Buffer.from('%PDF-1.7 x'.repeat(9));
  const lost = `${HEAD}Content-Type: multipart/mixed; boundary="ranh"\r\n${body(attached('', pdf, 'bc.pdf'))}`;
  expect(await partsOf(lost)).toEqual([['bc.pdf', pdf.toString()]]);
});

test('a mail that Apple’s mail program keeps is a mail, its frame none of it', async () => {
  const mail = `${HEAD}Content-Type: multipart/mixed; boundary="ranh"\r\n${body()}`;
  const kept = Buffer.from(`${mail.length}      \n${mail}<?xml version="1.0"?><plist><dict/></plist>`);
  expect(identify('12.emlx', kept).format).toBe('eml');
  expect(await partsOf(kept)).toEqual(one);
  expect(identify('so.txt', Buffer.from('85\nGhi chú: hai dòng\nHết')).format).toBe('txt');
});

test('a head of endless lines is gone through at once', async () => {
  const started = performance.now();
  for (const head of [`Content-Type: multipart/mixed;${'\r\n x=y;'.repeat(20_000)}`, 'Content-Type: multipart/x\r\n'.repeat(20_000)])
    withItsBoundary(Buffer.from(`From: a@b.example\r\n${head}\r\n\r\nx`));
  await unpack(
    identify('thu.eml', Buffer.from(`From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed;${'\r\n x=y;'.repeat(40)}\r\n\r\nx`)),
  );
  expect(performance.now() - started).toBeLessThan(5000);
});
