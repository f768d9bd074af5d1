import { expect, test } from 'vitest';
import { identifyAs } from '../archive/archive.test-files.ts';
import { unpack } from '../unpack.ts';
import { revived } from './charset.ts';

const BODY = 'BÁO CÁO\n1. Xã đã cấp tài khoản cho 85% dân số trong độ tuổi.\n2. Đường truyền còn chập chờn, thiết bị thiếu.\n'.repeat(3);
const TCVN3 = 'B¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô c¶i c¸ch hµnh chÝnh cña x·, ®· ®¹t nh÷ng tiÕn bé râ rÖt trong n¨m.\n';

/** The body of a mail with this content type, whose bytes these are. */
async function bodyOf(type: string, bytes: Uint8Array): Promise<string> {
  const head = `From: a@mau.example\r\nTo: so@mau.example\r\nSubject: Bao cao\r\nMIME-Version: 1.0\r\n${type}\r\n\r\n`;
  const mail = new Uint8Array(Buffer.concat([Buffer.from(head), bytes]));
  const { parts } = await unpack(identifyAs('thu.eml', 'eml', mail));
  return new TextDecoder().decode(parts[0]?.bytes);
}

test('a text in UTF-8 that its sender calls something else is read as UTF-8', async () => {
  for (const charset of ['us-ascii', 'iso-8859-1', '"windows-1252"'])
    expect(await bodyOf(`Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit`, Buffer.from(BODY))).toBe(
      BODY.trim(),
    );
  const page = `<html><head><meta charset="utf-8"></head><body>${BODY.replaceAll('\n', '<br>')}</body></html>`;
  expect(await bodyOf('Content-Type: text/html; charset=iso-8859-1', Buffer.from(page))).toContain('Đường truyền còn chập chờn');
});

test('a text of which its mail says nothing keeps its bytes: TCVN3', async () => {
  for (const type of ['Content-Type: text/plain', 'X-Mailer: cu', 'Content-Type: text/plain; charset=utf-8'])
    expect(await bodyOf(type, Buffer.from(TCVN3.repeat(3), 'latin1'))).toContain('B¸o c¸o kÕt qu¶');
});

test('charsets that only old mail programs know: VISCII, UTF-7', async () => {
  const viscii = Buffer.concat([Buffer.from('1. K'), Buffer.of(0xaa), Buffer.from('t qu'), Buffer.of(0xe4), Buffer.from(' chuy')]);
  const line = Buffer.concat([viscii, Buffer.of(0xac), Buffer.from('n '), Buffer.of(0xf0, 0xb1), Buffer.from('i cua xa mot hai ba bon\n')]);
  const body = Buffer.concat([line, line, line]);
  expect(await bodyOf('Content-Type: text/plain; charset="viscii"', body)).toContain('1. Kết quả chuyển đổi của xa'.replace('của', 'cua'));
  const utf7 = Buffer.from(
    '+ARAA4w c+HqU-p t+AOA-i kho+HqM-n cho 85% d+AOI-n s+HtE trong +AREe2Q tu+HtU-i, mot hai ba bon nam sau bay tam\n'.repeat(2),
  );
  expect(await bodyOf('Content-Type: text/plain; charset=utf-7', utf7)).toContain('Đã cấp tài khoản cho 85% dân số trong độ tuổi');
});

test('TCVN 5712 keeps its toned capitals, which stand among control characters', async () => {
  const { default: iconv } = await import('iconv-lite');
  const words = '1. ỦY BAN NHÂN DÂN XÃ TỨ MỸ đã cấp tài khoản cho 85% dân số ở thôn Ứng Hòa.\n'.repeat(3);
  for (const charset of ['TCVN5712-1', '"x-viet-tcvn-5712"'])
    expect(
      await bodyOf(`Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit`, iconv.encode(words, 'tcvn')),
    ).toBe(words.trim());
});

test('a part in UTF-8 beside one in an old charset is read as UTF-8', async () => {
  const page = `<html><body>${BODY.replaceAll('\n', '<br>')}</body></html>`;
  const parts = `--b\r\nContent-Type: text/plain; charset=viscii\r\n\r\nxin chao\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}\r\n--b--\r\n`;
  expect(await bodyOf('Content-Type: multipart/alternative; boundary=b', Buffer.from(parts))).toContain('Đường truyền còn chập chờn');
});

test('what was decoded rightly stays: Vietnamese, French, one damaged letter', async () => {
  for (const text of ['Đã cấp cho 85% dân số', 'Le comité a déjà étudié l’école à Genève', 'Ủy ban – “nhân dân”\n1.'])
    expect(revived(text)).toBe(text);
  const damaged = Buffer.concat([Buffer.from(BODY), Buffer.of(0xff), Buffer.from(BODY)]);
  expect(await bodyOf('Content-Type: text/plain; charset=utf-8', damaged)).toContain('Đường truyền còn chập chờn');
});
