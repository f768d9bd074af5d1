import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const TEXT = 'BÁO CÁO\nCó 85% hộ dân dùng dịch vụ công.';

test('zeros that a power cut left at a text’s end are none of it, and the text says that it is cut', () => {
  const { text, notes } = decode('a.txt', Buffer.concat([Buffer.from(TEXT), Buffer.alloc(4096)]));
  expect(text).toBe(TEXT);
  expect(notes.map(({ code }) => code)).toEqual(['text-damaged']);
  expect(() => decode('a.txt', Buffer.alloc(4096))).not.toThrow();
});

test('a text that was encoded twice is read as it was written, with a note', () => {
  const { text, notes } = decode('a.txt', Buffer.from(Buffer.from(TEXT).toString('latin1')));
  expect(text).toBe(TEXT);
  expect(notes).toMatchObject([{ code: 'text-encoding', text: expect.stringContaining('hai lần') }]);
});

const LONG = `${TEXT}\nĐề nghị Sở bố trí thêm “máy tính” cho các thôn; kinh phí = 12 triệu đồng & công.`;

test('letters spelled out as in the source of web pages and mails are letters', () => {
  const entities = (each: (code: number) => string) =>
    LONG.normalize('NFC').replace(/[\u0080-\uffff]/g, (letter) => each(letter.charCodeAt(0)));
  for (const each of [(code: number) => `&#${code};`, (code: number) => `&#x${code.toString(16).toUpperCase()};`])
    expect(decode('a.txt', Buffer.from(entities(each))).text).toBe(LONG);
  const named = 'B&Aacute;O C&Aacute;O&nbsp;k&ecirc;t qu&agrave; &amp; &ldquo;kh&oacute; kh&atilde;n&rdquo; c&uacute;a &yacute; ki&ecirc;n';
  expect(decode('a.txt', Buffer.from(named)).text.replace('\u00a0', ' ')).toBe('BÁO CÁO kêt quà & “khó khãn” cúa ý kiên');
  const quoted = [...Buffer.from(LONG)].map((byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  );
  const soft = quoted.map((sign, n) => (n % 60 === 59 ? `${sign}=\r\n` : sign)).join('');
  expect(decode('a.txt', Buffer.from(soft)).text).toBe(LONG);
});

test('a few of them, and signs that only look like them, stay', () => {
  for (const text of [`${TEXT} Viết &#7879; trong mã nguồn.`, `${TEXT} a=E1=BB=87`, 'x =85% y =C3 '.repeat(20)])
    expect(decode('a.txt', Buffer.from(text)).text).toBe(text);
});
