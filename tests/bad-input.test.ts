import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { p, packDocx } from '../packages/ingest/docx/docx.test-files.ts';
import { hostileInput } from './hostile/hostile-input.ts';
import { ROOT, temporaryFolder, tonghop } from './run-cli.ts';

/** The kinds of bad input of everyday, by the hostile file that stands for each, and what the message must speak of. */
const BAD: [kind: string, file: string, says: RegExp][] = [
  ['an empty file', 'empty.pdf', /trống/],
  ['a truncated PDF', 'head-only.pdf', /hỏng|chưa đủ/],
  ['an encrypted PDF', 'encrypted.pdf', /mật khẩu.*«--password»/],
  ['a PDF of no pages', 'zero-pages.pdf', /không có trang/],
  ['a ZIP that is no DOCX', 'not-a-docx.docx', /không phải/],
  ['a DOCX without its document', 'no-document.docx', /không phải|hỏng/],
  ['bytes of no kind', 'zeros.docx', /Không nhận ra/],
];
const GOOD = 'BÁO CÁO\n\nCó 92,5% người dân trưởng thành được phổ cập kỹ năng số.\n';

let bytes: Map<string, Uint8Array>;
beforeAll(async () => {
  const docx = packDocx({ body: Array.from({ length: 400 }, (_, n) => p(`Mục ${n}: đạt ${n % 100},5% kế hoạch ${n * 7919}.`)).join('') });
  bytes = new Map((await hostileInput()).map((input) => [input.name, input.bytes]));
  bytes.set('cut.docx', docx.subarray(0, docx.length * 0.6));
});

function place(...names: string[]): string[] {
  const folder = temporaryFolder();
  return names.map((name) => {
    const path = join(folder, name);
    writeFileSync(path, bytes.get(name) ?? GOOD);
    return path;
  });
}

describe.each(BAD)('%s', (_, file, says) => {
  test('alone: code 3, nothing on stdout, one message that names it and says what to do', async () => {
    const { code, out, err } = await tonghop(['extract', ...place(file)]);
    expect(code).toBe(3);
    expect(out).toBe('');
    const messages = err.split('\n').filter((line) => line.includes(`«${file}»`));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(says);
    expect(messages[0]).toContain('Hãy');
    expect(err).not.toMatch(/ {4}at /);
  });
});

test('beside a good file: the good one is read, code 4', async () => {
  const [good, ...bad] = place('tot.txt', ...BAD.map(([, file]) => file));
  const { code, out, err } = await tonghop(['extract', '--jsonl', ...bad, good!]);
  expect(code).toBe(4);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(out).percentages).toHaveLength(1);
  for (const [, file, says] of BAD)
    expect(err.split('\n').find((line) => line.startsWith('Tệp') && line.includes(`«${file}»`)) ?? err).toMatch(says);
});

test('in English each is told in English: which file, what it is and what to do', async () => {
  const { code, err } = await tonghop(['extract', '--lang', 'en', ...place(...BAD.map(([, file]) => file))]);
  expect(code).toBe(3);
  for (const [, file] of BAD) expect(err).toMatch(new RegExp(`^${file}: .{10,}; .+\\.$`, 'm'));
  expect(err).not.toMatch(/Tệp|Hãy|«/);
});

test('a document cut off on its way: read as far as it goes, and standard error says so, by its name and with what to do', async () => {
  const [path] = place('cut.docx');
  const { code, out, err } = await tonghop(['extract', path!]);
  expect([code, JSON.parse(out).warnings.map((warning: { code: string }) => warning.code)]).toEqual([
    0,
    expect.arrayContaining(['docx.damaged']),
  ]);
  expect(err).toMatch(/^Lưu ý: tệp «cut.docx» .*Hãy xin lại tệp gốc\.$/m);
  const english = await tonghop(['text', path!, '--lang', 'en']);
  expect([english.code, english.err]).toEqual([
    0,
    'Note: cut.docx is damaged or cut off and was read in part only; ask for the original again.\n',
  ]);
});

test.skipIf(process.platform === 'win32')(
  'a pipe or a device, which may never end, is not waited for; what a shell hands over is read',
  async () => {
    const path = join(temporaryFolder(), 'ong.pdf');
    execFileSync('mkfifo', [path]);
    const { code, out, err } = await tonghop(['extract', path, '/dev/zero']);
    expect([code, out]).toEqual([3, '[]\n']);
    expect(err).toMatch(/«ong.pdf» là liên kết, ống[\s\S]*«zero» là liên kết, ống/);
    const [good] = place('tot.txt');
    const piped = execFileSync('sh', ['-c', 'cat "$1" | "$2" packages/app/cli.ts text /dev/stdin', '-', good!, process.execPath], {
      cwd: ROOT,
    });
    expect(piped.toString()).toContain('92,5%');
  },
);

test('a wrong extension: read as what it is, with a warning', async () => {
  const { code, out } = await tonghop(['extract', ...place('wrong-name.pdf')]);
  expect(code).toBe(0);
  const record = JSON.parse(out);
  expect(record.source.mediaType).toBe('text/plain');
  expect(record.warnings.map((warning: { message: string }) => warning.message).join()).toContain('.pdf');
});

test('no such file, and a folder: code 5', async () => {
  const folder = temporaryFolder();
  const missing = await tonghop(['extract', join(folder, 'khong-co.pdf')]);
  expect(missing.code).toBe(5);
  expect(missing.err).toContain('khong-co.pdf');
  mkdirSync(join(folder, 'thu-muc'));
  const directory = await tonghop(['text', join(folder, 'thu-muc')]);
  expect(directory.code).toBe(5);
  expect(directory.err).toContain('thư mục');
});

test('what stays behind in an archive is told by `extract` too; the rest is read', async () => {
  const path = join(temporaryFolder(), 'goi.zip');
  writeFileSync(path, zipSync({ '../ngoai.txt': new TextEncoder().encode(GOOD), 'trong.txt': new TextEncoder().encode(GOOD) }));
  const { code, out, err } = await tonghop(['extract', path]);
  expect(code).toBe(4);
  expect(out).toContain('92.5');
  expect(err).toContain('Không lấy tệp «ngoai.txt» trong tệp nén «goi.zip»');
});
