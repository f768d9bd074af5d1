import type { Bilingual } from './language.ts';

/** Exit codes of `tonghop`; they are stable and part of its interface. */
export const EXIT = { ok: 0, bug: 1, usage: 2, refused: 3, partial: 4, io: 5, database: 6, service: 7, interrupted: 130 } as const;
/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each exit code says. */
export const EXIT_MEANINGS: Record<keyof typeof EXIT, Bilingual> = {
  ok: { vi: 'xong, không có lỗi', en: 'done, no error' },
  bug: { vi: 'lỗi của chương trình; xin báo lại', en: 'a fault of the program itself; please report it' },
  usage: { vi: 'gọi lệnh chưa đúng (tên lệnh, tham số, biến cấu hình)', en: 'wrong usage (command, argument, setting)' },
  refused: {
    vi: 'không đọc được tệp nào (trống, hỏng, có mật khẩu, không đúng loại …)',
    en: 'no file could be read (empty, damaged, locked, unknown kind …)',
  },
  partial: { vi: 'một số tệp đọc được, một số không', en: 'some files were read, some were not' },
  io: {
    vi: 'không mở được tệp hoặc không ghi được (không có tệp, thiếu quyền, đầy đĩa)',
    en: 'a file could not be opened or written (missing, no permission, disk full)',
  },
  database: { vi: 'không mở được cơ sở dữ liệu', en: 'the database could not be opened' },
  service: { vi: 'không chạy được dịch vụ (cổng đang dùng)', en: 'the service could not start (port in use)' },
  interrupted: { vi: 'người dùng dừng (Ctrl+C)', en: 'interrupted (Ctrl+C)' },
};
