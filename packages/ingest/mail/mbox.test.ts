import { expect, test } from 'vitest';
import { identifyAs } from '../archive/archive.test-files.ts';
import { unpack } from '../unpack.ts';

test('a mailbox file of more mails than are taken at once says so', async () => {
  const mail = (n: number) => `From a@b.example Mon Nov  2 08:00:00 2026\nFrom: a@b.example\nSubject: thu ${n}\n\nXin gui.\n\n`;
  const box = identifyAs('hop.mbox', 'eml', new TextEncoder().encode([1, 2, 3].map(mail).join('')));
  const all = await unpack(box);
  expect([all.parts.length, all.notes]).toEqual([3, []]);
  const some = await unpack(box, { maxParts: 2 });
  expect(some.parts).toHaveLength(2);
  expect(some.notes.map(({ code, text }) => [code, text.includes('3 thư')])).toEqual([['mail.more', true]]);
});
