import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '@tonghop/store';
import { zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { sampleFiles } from '../packages/app/samples.ts';
import { ROOT, runFile, temporaryFolder, testEnvironment, tonghop } from './run-cli.ts';

const SAMPLES = sampleFiles();
const REPORT = 'BÁO CÁO\n\nCó 37,5% hộ gia đình có máy tính.\n';

/** A service with its own data folder, on a free port. */
async function startService(data: string): Promise<{ child: ChildProcess; url: string; said: () => string }> {
  const child = spawn(process.execPath, [join(ROOT, 'packages/app/start.ts')], {
    cwd: ROOT,
    env: testEnvironment({ TONGHOP_DATA: data, TONGHOP_PORT: '0', TONGHOP_STABLE_SECONDS: '0.3' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout!.on('data', (chunk) => (said += chunk));
  child.stderr!.on('data', (chunk) => (said += chunk));
  for (let n = 0; n < 600; n++) {
    const url = /Dịch vụ đang chạy tại (http:\S+)/.exec(said)?.[1];
    if (url) return { child, url, said: () => said };
    if (child.exitCode !== null) break;
    await sleep(100);
  }
  throw new Error(`the service did not start:\n${said}`);
}

async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let n = 0; n < 300; n++) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(100);
  }
  throw new Error('nothing came');
}

/** Hears server-sent events; answers what was told so far. */
function listenTo(url: string): () => { type: string; state: string }[] {
  let text = '';
  void (async () => {
    const answer = await fetch(url, { headers: { accept: 'text/event-stream' } });
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) text += chunk;
  })().catch(() => {});
  return () => [...text.matchAll(/^data: (\{.*\})$/gm)].map((match) => JSON.parse(match[1]!));
}

/** Keeps the server of a data folder running while commands come and go, as a service would. */
async function keepServer(data: string): Promise<void> {
  const store = await openStore({ dataDir: data });
  onTestFinished(() => store.close());
}

const rows = async (data: string, ...args: string[]) => {
  const { code, out, err } = await tonghop([...args, '--format', 'json', '--limit', '0'], { TONGHOP_DATA: data });
  expect(code, err).toBe(0);
  return JSON.parse(out);
};

test('npm start --once on a fresh data folder: samples read and summed up; removed with one command, for good', async () => {
  const data = join(temporaryFolder(), 'data');
  const started = await runFile('packages/app/start.ts', ['--once'], { TONGHOP_DATA: data, TONGHOP_PORT: '0' });
  expect(started.code, started.err).toBe(0);
  expect(started.out).toMatch(new RegExp(`${SAMPLES.length} văn bản \\(${SAMPLES.length} báo cáo mẫu\\): [1-9]\\d* văn bản chỉ đạo`));

  await keepServer(data);
  const documents = await rows(data, 'list');
  expect(documents).toHaveLength(SAMPLES.length);
  expect(documents.every((row: { sample: boolean; state: string }) => row.sample && row.state === 'ready')).toBe(true);
  for (const kind of ['difficulties', 'proposals', 'directives', 'percentages', 'tasks'])
    expect((await rows(data, 'query', kind)).length, kind).toBeGreaterThan(0);

  expect((await tonghop(['samples', 'remove'], { TONGHOP_DATA: data })).code).toBe(0);
  expect(await rows(data, 'list')).toEqual([]);
  expect((await tonghop(['list'], { TONGHOP_DATA: data })).err).toContain('npx tonghop ingest');
  const again = await runFile('packages/app/start.ts', ['--once'], { TONGHOP_DATA: data, TONGHOP_PORT: '0' });
  expect(again.out).toContain('Chưa có báo cáo nào.');
});

test('the service: healthz, an inbox file becomes a record, a bad one a refusal; SIGTERM ends it cleanly', async () => {
  const data = join(temporaryFolder(), 'data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, 'samples-offered'), ''); // no samples in this one
  const { child, url, said } = await startService(data);
  expect(said()).toContain('npx tonghop list');
  expect(said()).not.toMatch(/samples remove|npx tonghop show/);
  const health = await fetch(`${url}/healthz`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ status: 'ok', documents: 0 });
  const lost = await fetch(`${url}/none`);
  expect([lost.status, await lost.text()]).toEqual([404, 'Không có trang này. Trang đầu: /\n']);
  const home = await fetch(url);
  expect([home.status, home.headers.get('content-security-policy')]).toEqual([200, expect.stringMatching(/^default-src 'none'/)]);
  expect(await home.text()).toMatch(
    new RegExp(`Đã nhận 0 văn bản\\.(?![\\s\\S]*tonghop show)[\\s\\S]*${join(data, 'inbox')}[\\s\\S]*/healthz`),
  );

  const told = listenTo(`${url}/api/events`);
  writeFileSync(join(data, 'bao-cao.txt'), REPORT);
  writeFileSync(join(data, 'hong.pdf'), '%PDF-1.7\n');
  renameSync(join(data, 'bao-cao.txt'), join(data, 'inbox', 'bao-cao.txt'));
  renameSync(join(data, 'hong.pdf'), join(data, 'inbox', 'hong.pdf'));
  const found = await until(async () => {
    const list = await rows(data, 'query', 'percentages');
    return list.length > 0 ? list : undefined;
  });
  expect(found).toMatchObject([{ value: 37.5, document: { name: 'bao-cao.txt' } }]);
  const failed = await until(async () => {
    const list = await rows(data, 'list', '--state', 'failed');
    return list.length > 0 ? list : undefined;
  });
  expect(failed).toMatchObject([{ name: 'hong.pdf' }]);
  expect(readdirSync(join(data, 'inbox'))).toEqual([]);
  const [{ id }] = (await rows(data, 'list', '--state', 'ready')) as [{ id: number }];
  expect(await (await fetch(url)).text()).toContain(`npx tonghop show ${id}<`);
  expect(said()).not.toContain('hộ gia đình'); // a document's text is never logged

  expect(told().filter((event) => event.type === 'document' && event.state === 'ready')).toHaveLength(1);
  expect(told().some((event) => event.type === 'job' && event.state === 'running')).toBe(true);

  child.kill('SIGTERM');
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).toBe(0);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  expect(existsSync(join(data, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
});

test('a port in use: code 7 and what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const port = String((other.address() as { port: number }).port);
  const { code, err } = await tonghop(['serve'], { TONGHOP_DATA: join(temporaryFolder(), 'data'), TONGHOP_PORT: port });
  expect(code).toBe(7);
  expect(err).toContain(port);
  expect(err).toContain('TONGHOP_PORT');
});

test('ingest, list, show, query: the same bytes again are no second document', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  mkdirSync(join(folder, 'bao-cao', 'quy-4'), { recursive: true });
  const { path } = SAMPLES.find(({ name }) => name!.endsWith('.docx'))!;
  copyFileSync(path, join(folder, 'bao-cao', 'mot.docx'));
  writeFileSync(join(folder, 'bao-cao', 'quy-4', 'hai.txt'), REPORT);
  writeFileSync(join(folder, 'bao-cao', '~$mot.docx'), 'a lock file of Word');
  const env = { TONGHOP_DATA: data };
  await keepServer(data);
  const first = await tonghop(['ingest', join(folder, 'bao-cao')], env);
  expect(first.code, first.err).toBe(0);
  expect(await rows(data, 'list')).toHaveLength(2);
  const second = await tonghop(['ingest', join(folder, 'bao-cao', 'mot.docx'), join(folder, 'bao-cao', 'quy-4')], env);
  expect(second.code, second.err).toBe(0);
  const documents = await rows(data, 'list');
  expect(documents).toHaveLength(2);
  expect(documents.every((row: { deliveries: number }) => row.deliveries === 2)).toBe(true);

  const id = String(documents.find((row: { name: string }) => row.name === 'hai.txt').id);
  expect((await tonghop(['show', id], env)).out).toContain('37,5%');
  expect(JSON.parse((await tonghop(['show', id, '--json'], env)).out).percentages).toHaveLength(1);
  expect((await tonghop(['show', '999'], env)).code).toBe(2);
  const csv = await tonghop(['query', 'percentages', '--search', 'may tinh', '--format', 'csv', '--lang', 'en'], env);
  expect(csv.out).toMatch(/^\ufeffDocument,Unit,Share,Kind,Indicator,Statement\r\n\d+,[^\r]*37\.5%/);
  expect((await tonghop(['query', 'percentages', '--format', 'csv'], env)).out).toMatch(/,"37,5%",kết quả,/);
  for (const since of ['hôm qua', '2025-02-31', '31/04/2025'])
    expect((await tonghop(['query', 'percentages', '--since', since], env)).code).toBe(2);
  const unknown = await tonghop(['query', 'difficulties', '--theme', 'mây trời', '--lang', 'vi'], env);
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringMatching(/Không có chủ đề «mây trời»[\s\S]*ha-tang/)]);

  writeFileSync(join(folder, 'hong.pdf'), '%PDF-1.7\n');
  expect((await tonghop(['ingest', join(folder, 'hong.pdf')], env)).code).toBe(3);
  const retried = await tonghop(['retry', 'hong.pdf'], env);
  expect(retried.code, retried.err).toBe(3);
  expect(retried.err).toContain('«hong.pdf»');
  mkdirSync(join(data, 'failed'), { recursive: true });
  writeFileSync(join(data, 'failed', 'ba.txt'), REPORT.replace('37,5', '12'));
  writeFileSync(join(data, 'failed', 'ba.txt.error.json'), '{}');
  expect((await tonghop(['retry', 'ba.txt'], env)).code).toBe(0);
  expect(readdirSync(join(data, 'failed'))).toEqual([]);
  expect((await tonghop(['retry', 'khong-co.txt'], env)).code).toBe(2);

  // An archive is one file of the run; what stays behind in it is told.
  const pair = zipSync({
    'bon.txt': Buffer.from(REPORT.replace('37,5', '14')),
    'nam.txt': Buffer.from(REPORT.replace('37,5', '15')),
    '../a.txt': Buffer.from('x'),
  });
  writeFileSync(join(folder, 'goi.zip'), pair);
  writeFileSync(join(folder, 'sau.txt'), REPORT.replace('37,5', '16'));
  const packed = await tonghop(['ingest', join(folder, 'goi.zip'), join(folder, 'sau.txt')], env);
  expect(packed.code, packed.err).toBe(4);
  expect(packed.err).toMatch(/\[1\/2\][^\n]*\n[\s\S]*\[2\/2\]/);
  expect(packed.err).not.toContain('[3/2]');
  expect(packed.err).toContain('Không lấy tệp «a.txt» trong tệp nén «goi.zip»');
});
