import { writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { recordSchema } from '@tonghop/model/record-schema';
import { expect, test } from 'vitest';
import { ROOT, runFile, temporaryFolder, tonghop } from './run-cli.ts';

const REPORT = `ỦY BAN NHÂN DÂN
XÃ SUỐI TRẦU

Số: 41/BC-UBND

BÁO CÁO
Kết quả thực hiện chuyển đổi số năm 2025

Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, UBND xã báo cáo như sau:

I. Kết quả

- Có 92,5% người dân trưởng thành được phổ cập kỹ năng số.
`;

function write(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

test('help in both languages, with every exit code, and no engine loaded', async () => {
  const vietnamese = await tonghop(['--help']);
  const english = await tonghop(['--help', '--lang', 'en']);
  const byVariable = await tonghop(['--help'], { TONGHOP_LANG: 'en' });
  expect(vietnamese.code).toBe(0);
  expect(vietnamese.out).toContain('Các lệnh:');
  expect(vietnamese.out).not.toMatch(/display help|Commands:|\[options\]|\[command\]/);
  expect(vietnamese.out).toContain('Cách dùng: tonghop [tùy chọn] [lệnh]');
  expect(english.out).toContain('Usage: tonghop [options] [command]');
  expect(english.out).toContain('Commands:');
  expect(byVariable.out).toBe(english.out);
  expect(english.out.match(/^ {2}\d+ /gm)).toHaveLength(9);
});

test('--help loads commander and nothing else from outside', async () => {
  const loaded = write(
    'loaded.mjs',
    `import { registerHooks } from 'node:module';
const seen = new Set();
registerHooks({ load(url, context, next) { seen.add(url); return next(url, context); } });
process.on('exit', () => console.error([...seen].filter((url) => url.startsWith('file:')).join('\\n')));`,
  );
  const { err } = await runFile('packages/app/cli.ts', ['--help'], { NODE_OPTIONS: `--import=${loaded}` });
  const files = err.split('\n').filter((line) => line.startsWith('file:'));
  const own = files.filter((file) => !file.includes('node_modules'));
  const foreign = files.filter((file) => file.includes('node_modules'));
  expect(foreign.every((file) => file.includes('/commander/'))).toBe(true);
  expect(own.some((file) => /packages\/(model|ingest|extract|store|report)\//.test(file))).toBe(false);
  expect(own.length).toBeGreaterThan(3);
});

test('wrong usage: code 2 and a message that says what was meant', async () => {
  const command = await tonghop(['extrac', 'x.pdf']);
  expect(command).toMatchObject({ code: 2, out: '' });
  expect(command.err).toContain('«extract»');
  expect(command.err).toContain('npx tonghop --help');
  const option = await tonghop(['extract', 'x.pdf', '--jsn']);
  expect(option.code).toBe(2);
  expect(option.err).toContain('«--jsn»');
  expect((await tonghop(['query', 'secrets'])).code).toBe(2);
  expect((await tonghop(['extract'])).code).toBe(2);
  expect((await tonghop([])).code).toBe(2);
});

test('extract: one file is one object of the contract', async () => {
  const { code, out, err } = await tonghop(['extract', write('báo cáo.txt', REPORT)]);
  expect(code).toBe(0);
  expect(err).toBe('');
  const record = recordSchema.parse(JSON.parse(out));
  expect(record.source.fileName).toBe('báo cáo.txt');
  expect(record.percentages.map((p) => p.value)).toEqual([92.5]);
  expect(record.directives.map((d) => d.symbol)).toEqual(['57-NQ/TW']);
});

test('extract: several files are an array, or a line each', async () => {
  const one = write('mot.txt', REPORT);
  const two = write('hai.txt', REPORT.replace('92,5', '41'));
  const array = JSON.parse((await tonghop(['extract', one, two])).out) as { source: { fileName: string } }[];
  expect(array.map((record) => record.source.fileName)).toEqual(['mot.txt', 'hai.txt']);
  const lines = await tonghop(['extract', one, two, '--jsonl']);
  expect(
    lines.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source.fileName),
  ).toEqual(['mot.txt', 'hai.txt']);
  expect(lines.err).toMatch(/\[1\/2\].*\n.*\[2\/2\]/);
});

test('extract: many files are read in child processes, in the order given', async () => {
  const files = Array.from({ length: 9 }, (_, n) => write(`tep-${n}.txt`, REPORT.replace('92,5', String(10 + n))));
  const { code, out } = await tonghop(['extract', '--jsonl', ...files]);
  expect(code).toBe(0);
  const records = out
    .trimEnd()
    .split('\n')
    .map((line) => recordSchema.parse(JSON.parse(line)));
  expect(records.map((record) => record.percentages[0]?.value)).toEqual(files.map((_, n) => 10 + n));
});

test('extract: a summary for people', async () => {
  const { out } = await tonghop(['extract', '--summary', write('a.txt', REPORT)]);
  expect(out).toContain('Kỳ báo cáo: năm 2025');
  expect(out).toContain('Tỷ lệ: 1');
  expect(out).toContain('92,5%');
  expect(out).toContain('57-NQ/TW');
});

test('text: the normalised text', async () => {
  const { code, out } = await tonghop(['text', write('a.txt', '\uFEFFTie\u0302\u0301p  tục thực hiện')]);
  expect(code).toBe(0);
  expect(out).toBe('Tiếp tục thực hiện\n');
});

test('schema: a JSON Schema of the record', async () => {
  const schema = JSON.parse((await tonghop(['schema'])).out);
  expect(schema.$schema).toContain('json-schema.org');
  expect(Object.keys(schema.properties)).toEqual(Object.keys(recordSchema.shape));
});

test('score: perfect against itself, and misses are named', async () => {
  const folder = temporaryFolder();
  const file = write('a.txt', REPORT);
  const record = JSON.parse((await tonghop(['extract', file])).out);
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ id: 'a', ...record }));
  const perfect = JSON.parse((await tonghop(['score', folder, join(file, '..'), '--json'])).out);
  expect(perfect.figures.percentages).toEqual({ precision: 1, recall: 1, f1: 1 });
  const missing = { ...record.percentages[0], value: 13, statement: 'Chỉ 13% số hộ có máy tính' };
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ id: 'a', ...record, percentages: [...record.percentages, missing] }));
  const { out } = await tonghop(['score', folder, join(file, '..'), '--misses']);
  expect(out).toContain('percentages missed  13% Chỉ 13% số hộ có máy tính');
  expect((await tonghop(['score', join(folder, 'none'), folder])).code).toBe(2);
});

test('a wrong setting stops, an unknown one is warned about', async () => {
  const wrong = await tonghop(['list'], { TONGHOP_PORT: 'many' });
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('TONGHOP_PORT');
  const language = await tonghop(['--help'], { TONGHOP_LANG: 'fr' });
  expect([language.code, language.out, language.err]).toEqual([2, '', expect.stringMatching(/«fr» của TONGHOP_LANG .*vi, en/)]);
  expect((await tonghop(['schema', '--lang', 'en'], { TONGHOP_LANG: 'fr' })).err).toContain('TONGHOP_LANG cannot be fr');
  const unknown = await tonghop(['list'], { TONGHOP_PROT: '1', TONGHOP_LOG_LEVEL: 'loud' });
  expect(unknown.err).toContain('TONGHOP_PORT?');
  const reading = await tonghop(['text', 'no-such-file.txt'], { TONGHOP_ORC: 'off' });
  expect(reading.err).toContain('TONGHOP_ORC');
});

test('an unreachable database: its own code, and what to do', async () => {
  const { code, err } = await tonghop(['list'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  expect(code).toBe(6);
  expect(err).toContain('DATABASE_URL');
});

test('every command file is a command', async () => {
  const { COMMANDS } = await import('../packages/app/commands.ts');
  const files = (await readdir(join(ROOT, 'packages/app/commands'))).filter((file) => !file.endsWith('.test.ts'));
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(COMMANDS.map((command) => command.name).sort());
  for (const command of COMMANDS) expect(typeof (await command.load()).run).toBe('function');
});

test('text --html is a page to read: DOCX by mammoth, others from their reading; a mail’s documents one below the other', async () => {
  const page = await tonghop(['text', join(ROOT, 'fixtures/binh-dai/source.docx'), '--html']);
  expect(page.code, page.err).toBe(0);
  expect(page.out).toMatch(/^<!doctype html>/);
  expect(page.out).toContain('<strong>I. Kết quả triển khai</strong>');
  const text = await tonghop(['text', write('<b>.txt', REPORT), '--html']);
  expect(text.out).toContain('<h1>&lt;b&gt;.txt</h1>');
  expect(text.out).toMatch(/<h2[^>]*>I\. Kết quả<\/h2>/);
});

test('--group is for kinds with themes', async () => {
  expect((await tonghop(['query', 'percentages', '--group', '--lang', 'en'])).err).toContain('no themes');
});

test('forms of output that exclude each other, and nothing to look for, are wrong usage', async () => {
  const forms = await tonghop(['extract', 'a.txt', '--json', '--jsonl']);
  expect([forms.code, forms.err]).toEqual([2, expect.stringContaining('Chỉ chọn một trong --json, --jsonl, --summary.')]);
  const words = await tonghop(['query', 'tasks', '--search', ' ', '--lang', 'en']);
  expect([words.code, words.err]).toEqual([2, expect.stringContaining('--search needs words to look for.')]);
});

test('a value that is none of the choices: which it was, of what, and what it may be', async () => {
  const form = await tonghop(['query', 'difficulties', '--format', 'xml']);
  expect(form.code).toBe(2);
  expect(form.err).toContain('giá trị «xml» của tùy chọn «--format <form>» không hợp lệ; chọn một trong: table, json, csv');
  expect((await tonghop(['query', 'khokhan'])).err).toContain(
    'giá trị «khokhan» của tham số «kind» không hợp lệ; chọn một trong: difficulties,',
  );
  const days = await tonghop(['list', '--since', '2026', '--until', '2025']);
  expect([days.code, days.err]).toEqual([2, expect.stringContaining('--since «2026» muộn hơn --until «2025»')]);
});

test('score: a folder without gold is no perfect score', async () => {
  const { code, err } = await tonghop(['score', 'docs', 'docs']);
  expect([code, err]).toEqual([2, expect.stringContaining('Không có đáp án NAME.json nào trong «docs»')]);
});
