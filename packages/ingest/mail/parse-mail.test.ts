import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { parseMail } from './parse-mail.ts';

const HEAD = 'From: a@b.example\nTo: c@d.example\nSubject: Báo cáo\nMIME-Version: 1.0\n';
const lines = (count: number) => Array.from({ length: count }, (_, n) => `Dòng thứ ${n}: kết quả đạt ${n % 100}%.`).join('\n');
const bytes = (text: string) => new TextEncoder().encode(text);

test('a mail of many lines, and one passed on in it, are parsed as postal-mime does', async () => {
  const made = bytes(
    `${HEAD}Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n${lines(400)}\n--x\nContent-Type: message/rfc822\n\n${HEAD}\n${lines(400)}\n--x--\n`,
  );
  expect(await parseMail(made)).toEqual(await PostalMime.parse(made, { forceRfc822Attachments: true, maxNestingDepth: 30 }));
});

test('no piece of a long mail is handed over by itself', async () => {
  const made = bytes(`${HEAD}\na${'\n'.repeat(350_000)}b`);
  const before = process.cpuUsage();
  const { text } = await parseMail(made);
  const { user, system } = process.cpuUsage(before);
  expect(text).toHaveLength(350_003);
  expect((user + system) / 1000).toBeLessThan(1500);
});

test('an endless field of the head is cut, and the rest of the mail is read', async () => {
  const made = bytes(
    `From: Xã A <a@b.example>, ${'g:'.repeat(300_000)}\nSubject: Báo cáo\nTo: ${'x@y.example,\n '.repeat(9_000)}\n\n${lines(3)}\n`,
  );
  const { from, subject, text, to } = await parseMail(made);
  expect(from?.address).toBe('a@b.example');
  expect([subject, text?.trim()]).toEqual(['Báo cáo', lines(3)]);
  expect(JSON.stringify(from).length + JSON.stringify(to).length).toBeLessThan(1_000_000);
});
