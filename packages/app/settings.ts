import { availableParallelism } from 'node:os';
import { z } from 'zod';
import type { Bilingual } from './language.ts';

/**
 * A setting from the environment: its schema reads the text, with the usual value where it has one; `takes` says which values a number may
 * have. The value of a `secret` one is never shown.
 */
export type Setting = { schema: z.ZodType; usual: string | null; about: Bilingual; takes?: Bilingual; secret?: true };

const SWITCH = ['1', 'true', 'yes', 'on', '0', 'false', 'no', 'off'];
const text = (usual: string, about: Bilingual): Setting & { schema: z.ZodType<string> } => ({
  schema: z.string().min(1).default(usual),
  usual,
  about,
});
const maybe = (about: Bilingual): Setting & { schema: z.ZodType<string | undefined> } => ({
  schema: z.string().min(1).optional(),
  usual: null,
  about,
});
const numeric =
  (form: RegExp, kind: Bilingual) =>
  (usual: number, least: number, most: number, about: Bilingual): Setting & { schema: z.ZodType<number> } => ({
    schema: z.string().regex(form).transform(Number).pipe(z.number().min(least).max(most)).default(usual),
    usual: String(usual),
    about,
    takes: { vi: `${kind.vi} từ ${least} đến ${most}`, en: `${kind.en} from ${least} to ${most}` },
  });
const number = numeric(/^\d+$/, { vi: 'số nguyên', en: 'a whole number' });
const seconds = numeric(/^\d+(\.\d+)?$/, { vi: 'số', en: 'a number' });
const yesNo = (usual: boolean, about: Bilingual): Setting & { schema: z.ZodType<boolean> } => ({
  schema: z
    .string()
    .toLowerCase()
    .pipe(z.enum(SWITCH))
    .transform((value) => SWITCH.indexOf(value) < 4)
    .default(usual),
  usual: usual ? 'on' : 'off',
  about,
});
const oneOf = <const T extends string>(values: readonly T[], usual: NoInfer<T>, about: Bilingual): Setting & { schema: z.ZodType<T> } => ({
  schema: z.enum(values).default(usual as never) as unknown as z.ZodType<T>,
  usual,
  about: { vi: `${about.vi} (${values.join(', ')})`, en: `${about.en} (${values.join(', ')})` },
});

/** Every setting, by the name of its environment variable. docs/configuration.md is made of this table. */
export const SETTINGS = {
  DATABASE_URL: {
    ...maybe({
      vi: 'máy chủ PostgreSQL có sẵn, dạng postgres://TÊN:MẬT-KHẨU@MÁY:5432/CƠ-SỞ-DỮ-LIỆU (ký tự lạ trong mật khẩu viết %23, %40 …); không đặt thì dùng PostgreSQL kèm theo',
      en: 'a PostgreSQL server to use instead of the embedded one, as postgres://NAME:PASSWORD@MACHINE:5432/DATABASE (odd characters of a password as %23, %40 …)',
    }),
    schema: z
      .string()
      .refine((url) => /^postgres(?:ql)?:\/\//i.test(url) && URL.canParse(url))
      .optional(),
    secret: true,
  },
  TONGHOP_DATA: text('./data', { vi: 'thư mục dữ liệu', en: 'folder of the data' }),
  TONGHOP_HOST: text('127.0.0.1', { vi: 'địa chỉ mà dịch vụ lắng nghe', en: 'address the service listens on' }),
  TONGHOP_PORT: number(8787, 0, 65535, {
    vi: 'cổng HTTP của dịch vụ (0: cổng trống bất kỳ)',
    en: 'HTTP port of the service (0: any free one)',
  }),
  TONGHOP_INBOX: maybe({
    vi: 'thư mục nhận báo cáo; mặc định «inbox» trong thư mục dữ liệu',
    en: 'watched folder; usually `inbox` in the data folder',
  }),
  TONGHOP_STABLE_SECONDS: seconds(5, 0, 3600, {
    vi: 'tệp phải đứng yên bao nhiêu giây mới được nhận',
    en: 'seconds for which a file must have stood still before it is taken',
  }),
  TONGHOP_SCAN_SECONDS: seconds(300, 1, 86400, {
    vi: 'bao nhiêu giây quét lại toàn bộ thư mục một lần',
    en: 'seconds between full scans of the inbox',
  }),
  TONGHOP_INBOX_POLLING: yesNo(false, { vi: 'dò thay đổi định kỳ, cho thư mục mạng', en: 'poll for changes, for network shares' }),
  TONGHOP_INBOX_IGNORE: text('-', {
    vi: 'mẫu tên tệp bỏ qua thêm, cách nhau bằng dấu phẩy',
    en: 'further name patterns to leave alone, parted by commas',
  }),
  TONGHOP_MAX_FILE_MB: number(200, 1, 2000, { vi: 'kích thước tệp lớn nhất, MB', en: 'largest file taken, MB' }),
  TONGHOP_MAX_PAGES: number(2000, 1, 100_000, {
    vi: 'số trang nhiều nhất của một tệp PDF hay ảnh',
    en: 'most pages of a PDF or picture file',
  }),
  TONGHOP_WORKERS: number(Math.max(1, Math.min(4, availableParallelism())), 1, 64, { vi: 'số tệp đọc cùng lúc', en: 'files read at once' }),
  TONGHOP_READ_SECONDS: seconds(600, 1, 86400, {
    vi: 'thời gian đọc một tệp lâu nhất, giây',
    en: 'longest time for reading one file, seconds',
  }),
  TONGHOP_READ_HEAP_MB: number(1024, 64, 65536, {
    vi: 'bộ nhớ JavaScript lớn nhất của một tiến trình đọc, MB',
    en: 'largest JavaScript heap of a reading process, MB',
  }),
  TONGHOP_READ_MEMORY_MB: number(3072, 128, 262144, {
    vi: 'bộ nhớ lớn nhất của một tiến trình đọc, MB',
    en: 'most memory of a reading process, MB',
  }),
  TONGHOP_OCR: yesNo(true, { vi: 'nhận dạng chữ trên trang quét', en: 'recognise text on scanned pages' }),
  TONGHOP_PHRASES: maybe({
    vi: 'tệp JSON cụm từ riêng của cơ quan (chủ đề, tên cơ quan)',
    en: "JSON file of the office's own phrases (themes, agency names)",
  }),
  TONGHOP_LANG: oneOf(['vi', 'en'], 'vi', { vi: 'ngôn ngữ của dòng lệnh', en: 'language of the command line' }),
  TONGHOP_LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'info', {
    vi: 'mức ghi nhật ký',
    en: 'level of the log',
  }),
  TONGHOP_LOG_FORMAT: oneOf(['auto', 'pretty', 'json'], 'auto', {
    vi: 'dạng nhật ký; auto: dễ đọc trên màn hình, JSON ở nơi khác',
    en: 'form of the log; auto: readable on a terminal, JSON elsewhere',
  }),
  TONGHOP_IMAP_HOST: maybe({ vi: 'máy chủ thư IMAP; không đặt thì không lấy thư', en: 'IMAP server; without it no mail is fetched' }),
  TONGHOP_IMAP_PORT: number(993, 1, 65535, { vi: 'cổng IMAP', en: 'IMAP port' }),
  TONGHOP_IMAP_SECURE: yesNo(true, { vi: 'dùng TLS ngay từ đầu', en: 'TLS from the start' }),
  TONGHOP_IMAP_USER: maybe({ vi: 'tên đăng nhập hộp thư', en: 'user name of the mailbox' }),
  TONGHOP_IMAP_PASSWORD: { ...maybe({ vi: 'mật khẩu hộp thư', en: 'password of the mailbox' }), secret: true },
  TONGHOP_IMAP_FOLDER: text('INBOX', { vi: 'thư mục thư được theo dõi', en: 'watched mail folder' }),
  TONGHOP_IMAP_DONE_FOLDER: maybe({ vi: 'chuyển thư đã nhận vào thư mục này', en: 'folder that taken mail is moved to' }),
  TONGHOP_IMAP_SINCE_DAYS: number(30, 1, 3650, {
    vi: 'bỏ qua thư cũ hơn bao nhiêu ngày',
    en: 'mail older than so many days is left alone',
  }),
  TONGHOP_IMAP_POLL_SECONDS: seconds(60, 5, 86400, {
    vi: 'bao nhiêu giây xem hộp thư một lần',
    en: 'seconds between looks into the mailbox',
  }),
  TONGHOP_IMAP_ALLOW_SELF_SIGNED: yesNo(false, { vi: 'chấp nhận chứng thư tự ký của máy chủ', en: 'accept a self-signed certificate' }),
} satisfies Record<string, Setting>;

/** The name of a setting: its environment variable. */
export type SettingName = keyof typeof SETTINGS;
type Values = { [N in SettingName]: z.output<(typeof SETTINGS)[N]['schema']> };

/** The settings as read. */
export const settingsSchema = z.object(
  Object.fromEntries(Object.entries(SETTINGS).map(([name, setting]) => [name, setting.schema])),
) as unknown as z.ZodType<Values>;
