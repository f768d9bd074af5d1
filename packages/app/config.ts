import { join, resolve } from 'node:path';
import { UsageError } from './fault.ts';
import type { WatchSettings } from './inbox/watch.ts';
import type { Limits } from './isolation/reading-host.ts';
import type { Bilingual } from './language.ts';
import type { MailboxSettings } from './mailbox/mailbox.ts';
import { SETTINGS, type Setting, type SettingName, settingsSchema } from './settings.ts';

/** What the environment asks for; folders are absolute. */
export type Config = {
  databaseUrl: string | undefined;
  dataDir: string;
  host: string;
  port: number;
  inbox: string;
  watch: WatchSettings;
  maxBytes: number;
  maxPages: number;
  limits: Limits;
  ocr: boolean;
  /** Path of the office's phrasebook. */
  phrases: string | undefined;
  log: { level: string; format: 'auto' | 'pretty' | 'json' };
  mailbox: MailboxSettings | undefined;
};

/** Number of letters to change, add or drop between two words (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** The known name nearest to a mistyped one, or undefined when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known.map((other) => ({ other, off: distance(name, other) })).sort((a, b) => a.off - b.off);
  return best && best.off <= Math.max(2, name.length / 5) ? best.other : undefined;
}

/** Told of a setting that has a wrong value: which values it takes and what it is for. */
function wrongValue(name: SettingName, env: NodeJS.ProcessEnv): UsageError {
  const setting: Setting = SETTINGS[name];
  const shown = setting.secret ? undefined : env[name];
  const about = (language: 'vi' | 'en') => [setting.takes?.[language], setting.about[language]].filter(Boolean).join('; ');
  return new UsageError({
    vi: `Giá trị ${shown === undefined ? '' : `«${shown}» `}của ${name} không hợp lệ: ${about('vi')}.`,
    en: `${name} cannot be ${shown ?? 'what it is set to'}: ${about('en')}.`,
  });
}

/** Warns of TONGHOP_* variables that nothing knows. */
function warnOfUnknown(env: NodeJS.ProcessEnv, known: readonly string[], warn: (text: Bilingual) => void): void {
  for (const name of Object.keys(env)) {
    if (!name.startsWith('TONGHOP_') || known.includes(name)) continue;
    const meant = nearest(name, known);
    warn({
      vi: `Không có biến cấu hình ${name}.${meant ? ` Có phải là ${meant}?` : ''} Biến này bị bỏ qua.`,
      en: `There is no setting ${name}.${meant ? ` Did you mean ${meant}?` : ''} It is ignored.`,
    });
  }
}

/** Reads the settings. Throws UsageError for a wrong value; `warn` is told of TONGHOP_* variables that nothing knows. */
export function loadConfig(env: NodeJS.ProcessEnv, warn: (text: Bilingual) => void): Config {
  const known = Object.keys(SETTINGS);
  warnOfUnknown(env, known, warn);
  // A variable set to nothing is a variable not set.
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => known.includes(name) && value !== ''));
  const result = settingsSchema.safeParse(given);
  if (!result.success) throw wrongValue(String(result.error.issues[0]?.path[0]) as SettingName, env);
  const values = result.data;
  const dataDir = resolve(values.TONGHOP_DATA);
  return {
    databaseUrl: values.DATABASE_URL,
    dataDir,
    host: values.TONGHOP_HOST,
    port: values.TONGHOP_PORT,
    inbox: values.TONGHOP_INBOX ? resolve(values.TONGHOP_INBOX) : join(dataDir, 'inbox'),
    watch: {
      stableSeconds: values.TONGHOP_STABLE_SECONDS,
      scanSeconds: values.TONGHOP_SCAN_SECONDS,
      polling: values.TONGHOP_INBOX_POLLING,
      ignore:
        values.TONGHOP_INBOX_IGNORE === '-'
          ? []
          : values.TONGHOP_INBOX_IGNORE.split(',')
              .map((glob) => glob.trim())
              .filter(Boolean),
      concurrency: values.TONGHOP_WORKERS,
    },
    maxBytes: values.TONGHOP_MAX_FILE_MB * 1048576,
    maxPages: values.TONGHOP_MAX_PAGES,
    limits: {
      processes: values.TONGHOP_WORKERS,
      timeoutMs: values.TONGHOP_READ_SECONDS * 1000,
      heapMb: values.TONGHOP_READ_HEAP_MB,
      memoryMb: values.TONGHOP_READ_MEMORY_MB,
    },
    ocr: values.TONGHOP_OCR,
    phrases: values.TONGHOP_PHRASES ? resolve(values.TONGHOP_PHRASES) : undefined,
    log: { level: values.TONGHOP_LOG_LEVEL, format: values.TONGHOP_LOG_FORMAT },
    mailbox:
      values.TONGHOP_IMAP_HOST === undefined
        ? undefined
        : {
            host: values.TONGHOP_IMAP_HOST,
            port: values.TONGHOP_IMAP_PORT,
            secure: values.TONGHOP_IMAP_SECURE,
            user: values.TONGHOP_IMAP_USER ?? '',
            password: values.TONGHOP_IMAP_PASSWORD ?? '',
            folder: values.TONGHOP_IMAP_FOLDER,
            doneFolder: values.TONGHOP_IMAP_DONE_FOLDER,
            sinceDays: values.TONGHOP_IMAP_SINCE_DAYS,
            pollSeconds: values.TONGHOP_IMAP_POLL_SECONDS,
            maxBytes: values.TONGHOP_MAX_FILE_MB * 1048576,
            allowSelfSigned: values.TONGHOP_IMAP_ALLOW_SELF_SIGNED,
          },
  };
}
