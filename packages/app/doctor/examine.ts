import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder } from '@tonghop/store/make-folder';
import type { Config } from '../config.ts';
import { placesOf } from '../inbox/places.ts';
import type { Bilingual } from '../language.ts';

/** One thing that was looked at: `warning` means that something works less well, `failed` that the main job does not work. */
export type Finding = { name: string; state: 'ok' | 'warning' | 'failed'; words: Bilingual };

const run = promisify(execFile);
const same = (text: string): Bilingual => ({ vi: text, en: text });
const GIB = 1024 ** 3;

/** Looks at everything the main job needs, and at what makes it better. */
export async function examine(config: Config): Promise<Finding[]> {
  const [node, space, inbox, mail, port, ocr, office, fonts] = await Promise.all([
    nodeVersion(),
    freeSpace(config),
    inboxFolder(config),
    mailbox(config),
    httpPort(config),
    ocrEngine(),
    libreOffice(),
    documentFonts(),
  ]);
  return [node, space, ...(await database(config)), inbox, ...mail, port, ocr, office, fonts];
}

function nodeVersion(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  const state = major >= 26 ? 'ok' : 'failed';
  return {
    name: 'node',
    state,
    words: same(`Node.js ${process.versions.node}, ${process.platform} ${process.arch}`),
  };
}

async function freeSpace(config: Config): Promise<Finding> {
  try {
    makeFolder(config.dataDir);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      name: 'disk',
      state: 'failed',
      words: {
        vi: `không tạo được thư mục dữ liệu ${config.dataDir}: ${why}. Hãy đặt TONGHOP_DATA sang thư mục khác`,
        en: `the data folder ${config.dataDir} cannot be made: ${why}; set TONGHOP_DATA to another one`,
      },
    };
  }
  const { bavail, bsize } = await statfs(config.dataDir);
  const free = (bavail * bsize) / GIB;
  const words = { vi: `còn ${free.toFixed(1)} GiB trống ở ${config.dataDir}`, en: `${free.toFixed(1)} GiB free at ${config.dataDir}` };
  if (free >= 2) return { name: 'disk', state: 'ok', words };
  return {
    name: 'disk',
    state: free < 0.2 ? 'failed' : 'warning',
    words: { vi: `${words.vi}; nên có ít nhất 2 GiB`, en: `${words.en}; 2 GiB or more are advised` },
  };
}

async function database(config: Config): Promise<Finding[]> {
  try {
    const { openStore } = await import('@tonghop/store');
    const store = await openStore({ url: config.databaseUrl, dataDir: config.dataDir });
    try {
      const checks = await store.checkStore();
      return [
        { name: 'database', state: 'ok', words: same(store.place) },
        ...checks.map((check): Finding => ({ name: `  ${check.name}`, state: check.ok ? 'ok' : 'warning', words: check.text })),
      ];
    } finally {
      await store.close();
    }
  } catch (error) {
    return [{ name: 'database', state: 'failed', words: same(error instanceof Error ? error.message : String(error)) }];
  }
}

/**
 * Whether files can be made in the inbox, in the folders that files go to, and beside it, where its lock is. What is not there yet is not
 * made: the name may be mistyped, or a share not be there now.
 */
async function inboxFolder(config: Config): Promise<Finding> {
  const { inbox, processed, failed, refused } = placesOf(config.inbox);
  const beside = dirname(inbox);
  const isNew = !existsSync(inbox);
  for (const folder of [inbox, beside, processed, failed, refused])
    try {
      if (folder !== beside && !existsSync(folder)) continue;
      const probe = join(folder, `.tonghop-doctor-${process.pid}`);
      await writeFile(probe, '');
      await rm(probe);
    } catch {
      return {
        name: 'inbox',
        state: 'failed',
        words: {
          vi: `không ghi được vào ${folder}. Hãy cấp quyền hoặc đặt TONGHOP_INBOX sang thư mục khác (processed, failed, refused nằm cạnh nó)`,
          en: `${folder} cannot be written; give permission or set TONGHOP_INBOX (processed, failed and refused stand beside it)`,
        },
      };
    }
  if (isNew && inbox !== join(config.dataDir, 'inbox'))
    return {
      name: 'inbox',
      state: 'warning',
      words: {
        vi: `chưa có thư mục ${inbox}; dịch vụ sẽ tạo khi chạy. Hãy xem TONGHOP_INBOX có đúng chính tả, ổ mạng đã gắn chưa`,
        en: `there is no folder ${inbox} yet; the service will make it. See that TONGHOP_INBOX is spelt right and its share is there`,
      },
    };
  return { name: 'inbox', state: 'ok', words: same(config.inbox) };
}

/** Whether the mailbox can be opened, where one is set. */
async function mailbox({ mailbox: settings }: Config): Promise<Finding[]> {
  if (!settings) return [];
  const { tryMailbox } = await import('../mailbox/mailbox.ts');
  try {
    await tryMailbox(settings);
    return [{ name: 'mailbox', state: 'ok', words: same(`${settings.user} · ${settings.host} · ${settings.folder}`) }];
  } catch (error) {
    const { mailboxFault } = await import('../mailbox/mailbox-fault.ts');
    return [{ name: 'mailbox', state: 'failed', words: mailboxFault(error, settings.folder) }];
  }
}

async function httpPort(config: Config): Promise<Finding> {
  const where = `${config.host}:${config.port}`;
  const free = await new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(config.port, config.host, () => server.close(() => resolve(true)));
  });
  if (free) return { name: 'http', state: 'ok', words: { vi: `cổng ${where} còn trống`, en: `port ${where} is free` } };
  const ours = await fetch(`http://${where}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
    (answer) => answer.ok,
    () => false,
  );
  return ours
    ? { name: 'http', state: 'ok', words: { vi: `dịch vụ đang chạy ở ${where}`, en: `the service runs at ${where}` } }
    : {
        name: 'http',
        state: 'warning',
        words: {
          vi: `cổng ${where} đang bị chương trình khác dùng; hãy đặt TONGHOP_PORT`,
          en: `port ${where} is in use; set TONGHOP_PORT`,
        },
      };
}

async function ocrEngine(): Promise<Finding> {
  const languages = await run('tesseract', ['--list-langs']).then(
    ({ stdout, stderr }) => stdout + stderr,
    () => undefined,
  );
  if (languages && /^vie$/m.test(languages))
    return { name: 'ocr', state: 'ok', words: { vi: 'tesseract của máy, có tiếng Việt', en: "this machine's tesseract, with Vietnamese" } };
  return {
    name: 'ocr',
    state: 'ok',
    words: {
      vi: 'bộ nhận dạng kèm theo (cài tesseract với tiếng Việt thì nhanh hơn)',
      en: 'the engine that comes with this program (tesseract with Vietnamese would be faster)',
    },
  };
}

async function libreOffice(): Promise<Finding> {
  for (const program of ['soffice', 'libreoffice']) {
    const version = await run(program, ['--version']).then(
      ({ stdout }) => stdout.trim(),
      () => undefined,
    );
    if (version) return { name: 'libreoffice', state: 'ok', words: same(version) };
  }
  return {
    name: 'libreoffice',
    state: 'warning',
    words: { vi: 'không có: tệp .doc cũ được đọc kém chính xác hơn', en: 'absent: old .doc files are read less exactly' },
  };
}

async function documentFonts(): Promise<Finding> {
  if (process.platform === 'win32' || process.platform === 'darwin')
    return { name: 'fonts', state: 'ok', words: { vi: 'phông chữ của hệ điều hành', en: "the system's fonts" } };
  const found = await run('fc-match', ['Times New Roman', 'family']).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
  const fits = /Times New Roman|Liberation Serif|Tinos/i.test(found);
  return {
    name: 'fonts',
    state: fits ? 'ok' : 'warning',
    words: fits
      ? same(found)
      : {
          vi: 'không có Times New Roman hay phông thay thế (Liberation Serif): bản in từ máy này sẽ khác',
          en: 'neither Times New Roman nor a stand-in (Liberation Serif): what is printed here will look different',
        },
  };
}
