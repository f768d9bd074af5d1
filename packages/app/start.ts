// `npm start`: the database, the sample reports when the data folder is new, a summary of what was extracted, and the service.
// With --once it takes what lies in the inbox and ends.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '@tonghop/store/make-folder';
import type { Context } from './command.ts';
import { emptyInbox } from './empty-inbox.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { endOf } from './fault.ts';
import { idToShow } from './id-to-show.ts';
import { chooseLanguage } from './language.ts';
import { progressOver } from './progress.ts';
import { addSamples, sampleFiles } from './samples.ts';
import { type Service, startService } from './service.ts';
import { summarizeStore } from './store-summary.ts';
import { untilStopped } from './until-stopped.ts';
import { VERSION } from './version.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

const args = process.argv.slice(2);
const language = chooseLanguage(args, process.env);
const tell: Context['tell'] = (text) => text[language];
const say: Context['say'] = (text) => process.stderr.write(`${typeof text === 'string' ? text : tell(text)}\n`);
const context: Context = { language, env: process.env, out: process.stdout, err: process.stderr, tell, say };

/** Stands in the data folder once the samples have been offered, so that removed ones do not come back. */
const MARK = 'samples-offered';

async function offerSamples(place: Workplace): Promise<void> {
  const mark = join(place.config.dataDir, MARK);
  const files = sampleFiles();
  if (existsSync(mark) || files.length === 0 || (await place.store.listDocuments({ limit: 1, sample: false })).total > 0) return;
  say({
    vi: `Thư mục dữ liệu còn mới: đọc ${files.length} báo cáo mẫu …`,
    en: `The data folder is new: reading ${files.length} sample reports …`,
  });
  const progress = progressOver(context, files.length);
  await addSamples(place, {
    step: (name, words) => progress.step(name, tell(words)),
    failed: (failure) => say(failure.message),
    noted: say,
  });
  progress.end();
  makeFolder(place.config.dataDir);
  await writeFile(mark, 'Các báo cáo mẫu đã được đọc một lần. Xóa chúng bằng: npx tonghop samples remove\n');
}

async function run(place: Workplace, once: boolean): Promise<ExitCode> {
  const stopped = untilStopped();
  say({ vi: `Cơ sở dữ liệu: ${place.store.place}`, en: `Database: ${place.store.place}` });
  await Promise.race([offerSamples(place), stopped]);
  const service = await startService(place, VERSION);
  if (once) await emptyInbox(place, service, context, stopped);
  process.stdout.write(`\n${await summarizeStore(place.store, tell, process.stdout.columns ?? 120)}\n`);
  if (!once) {
    const samples = (await place.store.listDocuments({ limit: 1, sample: true })).total > 0;
    process.stdout.write(welcome(place, service, samples, await idToShow(place.store)));
    await stopped;
  }
  await service.stop();
  return EXIT.ok;
}

function welcome({ config }: Workplace, { url }: Service, samples: boolean, id: number | undefined): string {
  const one = {
    vi: id === undefined ? 'Danh sách:         npx tonghop list' : `Một văn bản:       npx tonghop show ${id}`,
    en: id === undefined ? 'The list:            npx tonghop list' : `One document:        npx tonghop show ${id}`,
  };
  return tell({
    vi: `Xem nội dung:      npx tonghop query difficulties   (hoặc proposals, directives, percentages, tasks)
${one.vi}${samples ? '\nXóa báo cáo mẫu:   npx tonghop samples remove' : ''}
Mọi lệnh:          npx tonghop --help
Nhận báo cáo:      bỏ tệp PDF, DOCX … vào ${config.inbox}

Dịch vụ đang chạy tại ${url} (kiểm tra: ${url}/healthz). Dừng bằng Ctrl+C.
`,
    en: `See what was found:  npx tonghop query difficulties   (or proposals, directives, percentages, tasks)
${one.en}${samples ? '\nRemove the samples:  npx tonghop samples remove' : ''}
All commands:        npx tonghop --help
Take in reports:     drop PDF, DOCX … into ${config.inbox}

The service runs at ${url} (check: ${url}/healthz). Stop it with Ctrl+C.
`,
  });
}

try {
  const place = await openWorkplace(context);
  try {
    process.exitCode = await run(place, args.includes('--once'));
  } finally {
    await place.close();
  }
} catch (error) {
  process.exitCode = await endOf(error, context);
}
