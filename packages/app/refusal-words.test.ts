import { expect, test } from 'vitest';
import { codeOfNote, refusalWords, wordsWithin } from './refusal-words.ts';

test('the English names the file that the words name, which may lie within; of a secret one what somebody called it', () => {
  expect(refusalWords('thư.eml', 'source.empty', 'Tệp «a.pdf» trống (0 byte).').en).toMatch(/^a\.pdf: the file is empty/);
  expect(refusalWords('thư.eml', 'source.secret', 'Tài liệu có dấu «MẬT»').en).toMatch(/^thư\.eml: stamped secret/);
  expect(wordsWithin('thư.eml', 'source.empty', 'Tệp «a.pdf» trống.')).toEqual({
    vi: '«thư.eml»: Tệp «a.pdf» trống.',
    en: expect.stringMatching(/^thư\.eml: a\.pdf: the file is empty/),
  });
  expect(wordsWithin('a.zip', 'archive.part-broken', 'Không lấy được tệp «b» trong tệp nén «a.zip».').vi).not.toMatch(/^«a/);
});

test('what a password opens says how, by the command that opens it; what none opens does not', () => {
  const words = (message: string) => refusalWords('a.pdf', 'source.locked', message).en;
  expect(words('Tệp «a.pdf» có mật khẩu, chạy lại với «npx tonghop retry --password MẬT-KHẨU».')).toContain('npx tonghop retry --password');
  expect(words('Có mật khẩu, chạy lại với «--password».')).toMatch(/^a\.pdf: locked.*the command again with --password/);
  expect(words('Thư «a.eml» được mã hóa.')).toMatch(/^a\.eml: .*no password opens/);
});

test('notes of what stayed behind have a code of their own; what is not known is damaged', () => {
  expect(codeOfNote('archive.part-unsafe')).toBe('source.unsafe');
  expect(codeOfNote('mail.more')).toBe('source.too-large');
  expect(codeOfNote('mail.cut')).toBe('source.broken');
  expect(refusalWords('a.eml', 'mail.linked-files', 'Thư «a.eml» có liên kết.').en).toContain('download it');
});
