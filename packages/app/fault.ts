import type { Context } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type Bilingual, LANGUAGES } from './language.ts';

/** Codes of the operating system for faults of files and disks, with what to do. */
const FAULTS: Record<string, Bilingual> = {
  ENOENT: { vi: 'không có tệp này. Hãy kiểm tra lại đường dẫn', en: 'no such file; check the path' },
  ENOTDIR: { vi: 'không có tệp này. Hãy kiểm tra lại đường dẫn', en: 'no such file; check the path' },
  EISDIR: {
    vi: 'là thư mục. Hãy nêu tên tệp, hoặc dùng «npx tonghop ingest» cho cả thư mục',
    en: 'is a folder; name files, or use `npx tonghop ingest`',
  },
  EACCES: {
    vi: 'không có quyền mở. Hãy xin quyền hoặc chép tệp sang chỗ khác',
    en: 'permission denied; ask for access or copy the file elsewhere',
  },
  EPERM: {
    vi: 'không có quyền mở. Hãy xin quyền hoặc chép tệp sang chỗ khác',
    en: 'permission denied; ask for access or copy the file elsewhere',
  },
  EBUSY: {
    vi: 'đang được chương trình khác giữ. Hãy đóng chương trình đó rồi chạy lại',
    en: 'is in use; close the other program and try again',
  },
  EMFILE: { vi: 'mở quá nhiều tệp cùng lúc. Hãy chạy lại với ít tệp hơn', en: 'too many open files; run again with fewer' },
  ENOSPC: { vi: 'hết chỗ trên đĩa. Hãy giải phóng dung lượng rồi chạy lại', en: 'the disk is full; free some space and try again' },
  EIO: { vi: 'đĩa báo lỗi đọc ghi. Hãy chép tệp sang đĩa khác', en: 'the disk reports an error; copy the file to another disk' },
};

/** The words for a fault of the file system, or undefined when it is something else. */
export function fileFault(error: unknown): Bilingual | undefined {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' ? FAULTS[code] : undefined;
}

/** A Refusal's words for a file that a command was given and nothing keeps: it is the same command, with the option, that opens it. */
export const toldHere = (message: string) => message.replace('«npx tonghop retry --password MẬT-KHẨU»', '«--password»');

/** A wrong setting or argument that commander cannot know of. */
export class UsageError extends Error {
  readonly text: Bilingual;
  constructor(text: Bilingual) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}

/** Throws UsageError where TONGHOP_LANG is no language: whoever set it would else be answered in another one without a word. */
export function requireLanguage({ TONGHOP_LANG: asked }: NodeJS.ProcessEnv): void {
  const languages: readonly string[] = LANGUAGES;
  if (!asked || languages.includes(asked)) return;
  throw new UsageError({
    vi: `Giá trị «${asked}» của TONGHOP_LANG không hợp lệ: chọn một trong: ${LANGUAGES.join(', ')}.`,
    en: `TONGHOP_LANG cannot be ${asked}: choose one of ${LANGUAGES.join(', ')}.`,
  });
}

/** The service cannot start; the message says why and what to do. */
export class ServiceError extends Error {
  readonly text: Bilingual;
  constructor(text: Bilingual) {
    super(text.en);
    this.name = 'ServiceError';
    this.text = text;
  }
}

/** Tells a person what ended a command and answers the exit code; what nobody foresaw is told with its stack, as a fault of the program. */
export async function endOf(error: unknown, context: Pick<Context, 'say' | 'tell'>): Promise<ExitCode> {
  const name = error instanceof Error ? error.name : '';
  if (error instanceof UsageError || error instanceof ServiceError) {
    context.say(error.text);
    return error instanceof UsageError ? EXIT.usage : EXIT.service;
  }
  // By name: importing the classes would load the store for every command.
  if (name === 'Refusal') {
    context.say((error as Error).message);
    return EXIT.refused;
  }
  if (name === 'StoreUnavailable') {
    context.say((error as Error).message);
    return EXIT.database;
  }
  const { faultWords, isDiskFull } = await import('@tonghop/store/fault-words');
  const fault = fileFault(isDiskFull(error) ? { code: 'ENOSPC' } : error);
  if (fault) {
    const path = (error as NodeJS.ErrnoException).path ?? '';
    context.say({ vi: `${path ? `«${path}»` : 'Lỗi'}: ${fault.vi}.`, en: `${path || 'Error'}: ${fault.en}.` });
    return EXIT.io;
  }
  context.say({
    vi: 'Chương trình gặp lỗi không lường trước, xin gửi lại đoạn sau cho người phát triển:',
    en: 'The program failed; please report:',
  });
  context.say(faultWords(error, true));
  return EXIT.bug;
}
