import type { CommandSpec, OptionSpec } from './command.ts';
import { QUERY_KINDS } from './query-kinds.ts';

const format: OptionSpec = {
  flags: '--format <form>',
  about: { vi: 'dạng kết quả', en: 'form of the output' },
  choices: ['table', 'json', 'csv'],
  usual: 'table',
};
const limit: OptionSpec = {
  flags: '--limit <n>',
  about: { vi: 'nhiều nhất bao nhiêu dòng (0: tất cả)', en: 'at most so many rows (0: all)' },
  usual: '50',
};
const page: OptionSpec = {
  flags: '--page <n>',
  about: { vi: 'trang thứ mấy, mỗi trang --limit dòng', en: 'which page, of --limit rows each' },
  usual: '1',
};
const password: OptionSpec = { flags: '--password <password>', about: { vi: 'mật khẩu mở tệp', en: 'password that opens the files' } };
const noOcr: OptionSpec = {
  flags: '--no-ocr',
  about: { vi: 'không nhận dạng chữ trên trang quét', en: 'do not recognise text on scanned pages' },
};
const where: OptionSpec[] = [
  {
    flags: '--unit <unit>',
    about: {
      vi: 'đơn vị gửi báo cáo (tên hoặc mã; trường, bệnh viện …: chữ trong tên)',
      en: 'reporting unit (name or code; of schools, hospitals …: words of the name)',
    },
  },
  { flags: '--province <province>', about: { vi: 'tỉnh, thành phố (tên hoặc mã)', en: 'province (name or code)' } },
  {
    flags: '--since <date>',
    about: {
      vi: 'văn bản từ ngày, tháng hoặc năm (31/12/2025, 12/2025, 2025)',
      en: 'documents from this day, month or year on (2025-12-31, 2025-12, 2025)',
    },
  },
  { flags: '--until <date>', about: { vi: 'văn bản đến ngày', en: 'documents up to this date' } },
  { flags: '--search <words>', about: { vi: 'tìm theo từ, có dấu hoặc không dấu', en: 'words to look for, with or without diacritics' } },
];

/** Every command of `tonghop`, in the order of its help. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'extract',
    arguments: [{ syntax: '<file...>', about: { vi: 'tệp báo cáo', en: 'report files' } }],
    about: {
      vi: 'đọc tệp và in bản ghi có cấu trúc (không dùng cơ sở dữ liệu)',
      en: 'read files and print their structured records (no database)',
    },
    options: [
      { flags: '--json', about: { vi: 'JSON, mảng nếu nhiều tệp (mặc định)', en: 'JSON, an array for several files (default)' } },
      { flags: '--jsonl', about: { vi: 'mỗi tệp một dòng JSON', en: 'one line of JSON a file' } },
      { flags: '--summary', about: { vi: 'bản tóm tắt cho người đọc', en: 'a summary for people' } },
      password,
      noOcr,
    ],
    example: 'tonghop extract bao-cao.pdf --summary',
    load: () => import('./commands/extract.ts'),
  },
  {
    name: 'text',
    arguments: [{ syntax: '<file>', about: { vi: 'tệp báo cáo', en: 'a report file' } }],
    about: { vi: 'in văn bản đã chuẩn hóa như người đọc thấy', en: 'print the normalised text as a reader would have it' },
    options: [
      { flags: '--html', about: { vi: 'trang HTML để đọc, in hoặc dán vào Word', en: 'an HTML page to read, print or paste into Word' } },
      password,
      noOcr,
    ],
    example: 'tonghop text bao-cao.docx --html > bao-cao.html',
    load: () => import('./commands/text.ts'),
  },
  {
    name: 'ingest',
    arguments: [{ syntax: '<path...>', about: { vi: 'tệp hoặc thư mục', en: 'files or folders' } }],
    about: { vi: 'đọc tệp, thư mục và lưu vào cơ sở dữ liệu', en: 'read files and folders into the database' },
    options: [password],
    example: 'tonghop ingest ~/bao-cao-thang-12',
    load: () => import('./commands/ingest.ts'),
  },
  {
    name: 'list',
    arguments: [],
    about: { vi: 'các văn bản đã nhận và tình trạng', en: 'documents received and their state' },
    options: [
      ...where,
      {
        flags: '--state <state>',
        about: {
          vi: 'tình trạng (refused: mọi tệp không nhận vào, kể cả tài liệu mật)',
          en: 'state (refused: every file that was not taken, secret ones too)',
        },
        choices: ['waiting', 'ready', 'failed', 'opened', 'refused'],
      },
      {
        flags: '--arrived <date>',
        about: {
          vi: 'nhận trong ngày, tháng hoặc năm (31/12/2025, 12/2025, "hôm nay", "hôm qua")',
          en: 'received on this day, in this month or year (2025-12-31, 2025-12, today, yesterday)',
        },
      },
      {
        flags: '--sort <order>',
        about: { vi: 'xếp theo giờ nhận, ngày văn bản hoặc đơn vị', en: 'by arrival, by the document’s date or by unit' },
        choices: ['arrived', 'date', 'unit'],
      },
      {
        flags: '--review',
        about: {
          vi: 'chỉ văn bản có nội dung hay trang quét chưa chắc, cần người xem lại',
          en: 'only documents with findings or scanned pages that a person should look at',
        },
      },
      limit,
      page,
      format,
    ],
    example: 'tonghop list --province "Hà Tĩnh"',
    load: () => import('./commands/list.ts'),
  },
  {
    name: 'show',
    arguments: [{ syntax: '<id>', about: { vi: 'số hoặc SHA-256 của văn bản', en: 'number or SHA-256 of a document' } }],
    about: { vi: 'một văn bản và những gì đã trích được', en: 'one document and what was extracted from it' },
    options: [
      { flags: '--json', about: { vi: 'bản ghi JSON', en: 'the record as JSON' } },
      {
        flags: '--choose',
        about: { vi: 'chọn văn bản này trong các bản của nó làm bản đang dùng', en: 'make this one, of its versions, the one that counts' },
      },
    ],
    example: 'tonghop show 12',
    load: () => import('./commands/show.ts'),
  },
  {
    name: 'query',
    arguments: [{ syntax: '<kind>', about: { vi: 'loại nội dung', en: 'what to look for' }, choices: QUERY_KINDS }],
    about: {
      vi: 'tìm khó khăn, đề xuất, văn bản chỉ đạo, tỷ lệ, nhiệm vụ trong mọi báo cáo',
      en: 'look for difficulties, proposals, directives, percentages, tasks in all reports',
    },
    options: [
      { flags: '--theme <theme>', about: { vi: 'chủ đề (nhan-luc, "hạ tầng", D08 …)', en: 'theme (nhan-luc, ha-tang, D08 …)' } },
      { flags: '--review', about: { vi: 'chỉ nội dung chưa chắc, cần người xem lại', en: 'only findings that a person should look at' } },
      {
        flags: '--group',
        about: {
          vi: 'gộp khó khăn, đề xuất, nhiệm vụ theo chủ đề: từ đặc trưng, số đơn vị',
          en: 'group difficulties, proposals, tasks by theme: their own words, counts by unit',
        },
      },
      ...where,
      limit,
      page,
      format,
    ],
    example: 'tonghop query difficulties --theme ha-tang --format csv',
    load: () => import('./commands/query.ts'),
  },
  {
    name: 'samples',
    arguments: [{ syntax: '<action>', about: { vi: 'việc cần làm', en: 'what to do' }, choices: ['add', 'remove'] }],
    about: { vi: 'thêm hoặc xóa các báo cáo mẫu', en: 'add or remove the sample reports' },
    options: [],
    example: 'tonghop samples remove',
    load: () => import('./commands/samples.ts'),
  },
  {
    name: 'serve',
    arguments: [],
    about: { vi: 'chạy dịch vụ: HTTP và thư mục nhận báo cáo', en: 'run the service: HTTP and the watched inbox folder' },
    options: [],
    example: 'tonghop serve',
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'worker',
    arguments: [],
    about: {
      vi: 'đọc giúp các văn bản đang chờ (máy khác cùng DATABASE_URL)',
      en: 'read waiting documents (on further machines with the same DATABASE_URL)',
    },
    options: [],
    example: 'tonghop worker',
    load: () => import('./commands/worker.ts'),
  },
  {
    name: 'retry',
    arguments: [
      {
        syntax: '[which]',
        about: { vi: 'số, SHA-256 hoặc tên tệp; bỏ trống: tất cả', en: 'number, SHA-256 or file name; all when left out' },
      },
    ],
    about: {
      vi: 'đọc lại những gì đã lỗi hoặc còn để lại trong thư, tệp nén',
      en: 'take up again what failed or stayed behind in mails and archives',
    },
    options: [password],
    example: 'tonghop retry bao-cao-co-mat-khau.pdf --password ****',
    load: () => import('./commands/retry.ts'),
  },
  {
    name: 'doctor',
    arguments: [],
    about: { vi: 'kiểm tra máy và cài đặt', en: 'check the machine and the set-up' },
    options: [{ flags: '--json', about: { vi: 'kết quả dạng JSON', en: 'the findings as JSON' } }],
    example: 'tonghop doctor',
    load: () => import('./commands/doctor.ts'),
  },
  {
    name: 'score',
    arguments: [
      { syntax: '[gold-dir]', about: { vi: 'thư mục đáp án NAME.json', en: 'folder of gold annotations NAME.json' } },
      { syntax: '[files-dir]', about: { vi: 'thư mục tệp NAME.*', en: 'folder of the files NAME.*' } },
    ],
    about: { vi: 'đo độ đúng, độ đủ theo từng trường so với đáp án', en: 'precision and recall by field against gold annotations' },
    options: [
      { flags: '--misses', about: { vi: 'liệt kê chỗ sót, chỗ thừa', en: 'list what was missed and invented' } },
      { flags: '--only <pattern>', about: { vi: 'chỉ các tệp có tên khớp biểu thức', en: 'only files whose name matches the expression' } },
      { flags: '--json', about: { vi: 'số liệu dạng JSON', en: 'the figures as JSON' } },
    ],
    example: 'tonghop score gold files --misses',
    load: () => import('./commands/score.ts'),
  },
  {
    name: 'schema',
    arguments: [],
    about: { vi: 'in JSON Schema của bản ghi', en: 'print the JSON Schema of the record' },
    options: [],
    example: 'tonghop schema > record.schema.json',
    load: () => import('./commands/schema.ts'),
  },
];
