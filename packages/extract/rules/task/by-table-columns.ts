import { foldLower, type TaskStatus } from '@tonghop/model';
import { BODY_NAMES, type ColumnRole, MEASURE_MARKS, TASK_MARKS } from '../../lexicon/columns.ts';
import type { BodyRow, TableRead } from '../table/read-table.ts';
import { finerColumn, mergedColumn, unnamedTasks } from './by-table-groups.ts';
import { statusOf } from './by-table-status.ts';

/** Where a task table keeps what; -1 where it has no such column. `shared`: lead and support stand in one column. */
export type TaskColumns = {
  /** A column of its own that names the group («Nhóm», «Lĩnh vực»), merged over the group's rows. */
  group: number;
  ordinal: number;
  task: number;
  lead: number;
  support: number;
  deadline: number;
  result: number;
  /** The result column tells what was done (a product column tells what is awaited). */
  tellsStatus: boolean;
  status: number;
  /** Columns that name a state in their head and are only ticked («Hoàn thành | Đang thực hiện | Chưa thực hiện»). */
  ticks: readonly { column: number; status: TaskStatus }[];
  /** The column of how many per cent of the task are done; -1 where none. */
  completion: number;
  shared: boolean;
};

/** A cell that is ticked, by a letter or by a ticked box. */
export const TICK = /^(?:[xX×✓✔✗✘vV*+√☑☒●]|🗹|🗷)$/u;
const EMPTY_BOX = /^[☐□▢◻○]$/;
const NUMERIC = /^[-+]?[\d.,/\s%]+$/;
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVXLC]{1,6}|[a-zđA-Z])[.)]?$/;
const TIME =
  /^(?:quy|thang|nam|truoc|trong|hang|moi|ngay|tu |den |cuoi|dau|giua|giai doan|thuong xuyen|dinh ky|ca nam|theo quy|lien tuc|t\.?\s?\d{1,2}(?:[/.-]\d|\s*$)|\d{1,2}[/.-]\d|\d{1,2}-\d{1,2}[/.-]|20\d\d\b)/;
/** A time with nothing told of it: «Quý II», «Trước 31/10/2026», «Tháng 5 - 8», «Thường xuyên». */
const isTime = (cell: string): boolean => {
  const lower = foldLower(cell);
  return cell.length < 60 && TIME.test(lower) && !/\b(?:da|dang|chua|dat|hoan thanh \d|xong)\b/.test(lower);
};

/** A column of bare states («Hoàn thành», «Đang thực hiện») beside the one that tells what was done. */
const tellsStates = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.filter((cell) => cell.length <= LONGEST_STATE && statusOf(cell) !== null).length >= 0.6 * cells.length;
const LONGEST_STATE = 40;
/** «Nguyên nhân chậm»: why, and no state. */
const WHY = /\b(?:nguyen nhan|ly do|kho khan|vuong mac|kien nghi|de xuat)\b/;
/** «Đoàn xã chủ trì, các thôn phối hợp», «CT: Công an xã / PH: các thôn»: a cell that names both. */
const BOTH = /\bchu tri\b.*\bphoi hop\b|(?:\(ct\).*\(ph\)|\bct\s*:.*\bph\s*:)/s;
/** «Kết quả, sản phẩm», but not «Kết quả đầu ra», which is awaited. */
const CAME_OF = /^(?!.*(?:dau ra|du kien|can dat|phai dat|yeu cau)).*\bket qua\b/;

const LOOKS_AFTER = /\bphu trach (?:dia ban|linh vuc|mang|noi dung|cum|khu vuc|don vi)\b|\b(?:dia ban|linh vuc|mang) (?:duoc )?phu trach\b/;
const PERSON = /^(?:ho,? (?:va )?ten|thanh vien|dong chi|d\/c|can bo|ten)\b/;
const LEADER = /^(?:lanh dao|dong chi|d\/c|thuong truc)\b/;
/** «Họ và tên | Chức vụ | Nhiệm vụ được phân công»: what each person is given to do. */
const sharesOut = ({ columns }: TableRead): boolean =>
  columns.some((head) => /^ho,? (?:va )?ten\b/.test(foldLower(head).trim())) &&
  columns.some((head) =>
    /^(?:noi dung|nhiem vu|cong viec|viec|linh vuc).*\b(?:phan cong|duoc giao|phu trach|dam nhan|dam nhiem)/.test(foldLower(head).trim()),
  );

/** «Thực hiện» over nothing but bodies' names; -1 where there is no such column. */
function doersColumn(table: TableRead, filled: (column: number) => readonly string[]): number {
  const by = table.columns.findIndex((head) => /^thuc hien$/.test(foldLower(head).trim()));
  const cells = by >= 0 ? filled(by) : [];
  return cells.length > 0 && cells.every((cell) => BODY_NAMES.test(foldLower(cell))) ? by : -1;
}

/** The column of who leads; «Thực hiện» over nothing but bodies' names is one. */
function leadColumn(table: TableRead, filled: (column: number) => readonly string[]): number {
  const all = table.columns.flatMap((head, c) => (table.roles[c] === 'lead' ? [foldLower(head)] : []));
  // «Họ và tên, chức vụ | Phụ trách địa bàn | Việc phải làm»: who it is, not what he looks after.
  const leads = all.filter((head) => !LOOKS_AFTER.test(head));
  const person = leads.length < all.length ? table.columns.findIndex((head) => PERSON.test(foldLower(head).trim())) : -1;
  if (leads.length === 0 && person >= 0) return person;
  if (leads.length > 0) {
    // «Lãnh đạo phụ trách | Cơ quan chủ trì»: the unit leads, whoever of its leaders answers for it.
    const named = leads.find((head) => /chu tri/.test(head) && !LEADER.test(head)) ?? leads.find((head) => !LEADER.test(head)) ?? leads[0];
    return table.columns.findIndex((head, c) => table.roles[c] === 'lead' && foldLower(head) === named);
  }
  const by = doersColumn(table, filled);
  if (by >= 0) return by;
  if (sharesOut(table)) return table.columns.findIndex((head) => PERSON.test(foldLower(head).trim()));
  // Whatever its head, the column of names right before those who help is that of who leads.
  const beside = table.roles.indexOf('support') - 1;
  const names = beside > 0 && table.roles[beside] === null ? filled(beside) : [];
  const known = names.filter((name) => BODY_NAMES.test(foldLower(name))).length;
  if (names.length > 1 && known * 2 > names.length) return beside;
  // «Chủ thể», «Tổ/nhóm» over nothing but bodies' names: the only such column.
  const nameless = table.roles.flatMap((role, c) => {
    const cells = role === null ? filled(c) : [];
    return cells.length > 1 && cells.every((cell) => cell.length < 120 && BODY_NAMES.test(foldLower(cell))) ? [c] : [];
  });
  return nameless.length === 1 ? nameless[0]! : -1;
}

/** Where a time is told in two columns («Bắt đầu | Kết thúc»), the one that tells its end. */
function endOf({ roles, columns }: TableRead): number {
  const times = roles.flatMap((role, c) => (role === 'deadline' ? [c] : []));
  return times.find((c) => /ket thuc|hoan thanh|den (?:ngay|thang)/.test(foldLower(columns[c]!))) ?? times[0] ?? -1;
}

/** «Mã TTHC | Tên thủ tục hành chính | Lĩnh vực | Cơ quan thực hiện»: which procedures there are, and who decides on an application. */
function listsProcedures({ columns, roles }: TableRead): boolean {
  const heads = columns.map((head) => foldLower(head).trim());
  const named = heads.some((head) => /^(?:ten|ma(?: so)?|so ho so) ?(?:cua )?(?:cac )?(?:tthc|thu tuc)\b/.test(head));
  const beside = heads.some((head) =>
    /^(?:linh vuc|can cu phap ly|co so phap ly|(?:ten )?(?:vbqppl|van ban)\b.*quy dinh|phi,? le phi)/.test(head),
  );
  return named && beside && !roles.includes('deadline') && !roles.includes('support');
}

/** «Họ và tên | Đơn vị | Nội dung tập huấn | Thời gian»: people, and where they have been. */
const listsPeople = ({ columns, roles }: TableRead): boolean =>
  !roles.includes('task') && columns.some((head) => /^ho,? (?:va )?ten\b/.test(foldLower(head).trim()));

const known = new WeakMap<TableRead, TaskColumns | null>();

/** «Nhiệm vụ» over «Tổ trưởng», «Thành viên»: what everybody is on a board. */
const POST =
  /^(?:(?:pho )?truong (?:ban|doan|nhom|to|tieu ban)|pho (?:ban|doan|nhom|to)|(?:to|doi|nhom|doan) (?:truong|pho)|thanh vien|uy vien|thu ky|(?:pho )?chu (?:tich|nhiem)(?: hoi dong)?|giam sat vien)(?:,? (?:thuong truc|thu ky|kiem .{3,20}))?$/;

/** How much longer what came of tasks is than their bare states. */
const MUCH = 1.4;

/** The column that tells what came of a task: of several, the first in words («Kết quả đến 30/11» beside «Tiến độ (%)» or bare states). */
function outcomeColumn({ roles }: TableRead, filled: (column: number) => string[]): number {
  const columns = roles.flatMap((role, c) => (role === 'result' ? [c] : []));
  const length = (column: number) => filled(column).join('').length;
  const inWords = (column: number) => {
    const cells = filled(column);
    const bare = tellsStates(cells) && columns.some((other) => length(other) > MUCH * length(column));
    return cells.filter((cell) => NUMERIC.test(cell)).length * 2 < cells.length && !bare;
  };
  return (columns.length > 1 ? columns.find(inWords) : undefined) ?? columns[0] ?? -1;
}

/** Columns of a table whose heads say that its rows are tasks, or null for any other table. Found once for all rules. */
export function taskColumns(table: TableRead): TaskColumns | null {
  let columns = known.get(table);
  if (columns === undefined) known.set(table, (columns = columnsOf(table)));
  return columns;
}

/** {@link taskColumns}, also where the table's title alone says that its «Nội dung» are tasks: «Kết quả thực hiện các nhiệm vụ». */
export function titledTaskColumns(table: TableRead, title: string | null): TaskColumns | null {
  const columns = taskColumns(table);
  if (columns || !title || table.roles.includes('task') || !OF_TASKS.test(foldLower(title))) return columns;
  return columnsOf({ ...table, roles: table.roles.map((role) => (role === 'content' ? 'task' : role)) });
}
const OF_TASKS = /\b(?:nhiem vu|cong viec|dau viec)\b/;

/** «Nội dung kiến nghị», «Nội dung khó khăn, vướng mắc». */
const ASKED_FOR = /^(?:cac )?(?:noi dung|van de) (?:[a-z,]+ ){0,3}?(?:kien nghi|de xuat|de nghi|kho khan|vuong mac)\b/;

function columnsOf(table: TableRead): TaskColumns | null {
  const { roles } = table;
  if (listsProcedures(table) || listsPeople(table)) return null;
  const has = (role: ColumnRole) => roles.indexOf(role);
  let task = has('task');
  const filled = (column: number) => table.body.map((row) => row.full[column] ?? '').filter((cell) => cell !== '');
  // «Thời gian | Nội dung | Thực hiện» over months and units: who does it is named.
  const doers = !roles.includes('lead') && doersColumn(table, filled) >= 0;
  const marks = TASK_MARKS.filter((role) => roles.includes(role) || (role === 'lead' && (doers || sharesOut(table))));
  if (task < 0) {
    // «Nội dung» alone may head anything: a lead or support, or two other marks, must stand beside it.
    if (!marks.includes('lead') && !marks.includes('support') && marks.length < 2) return null;
    task = has('content');
    if (task < 0) task = unnamedTasks(table, marks);
    // «Cơ quan | Nội dung kiến nghị»: whom one asks for what is no work of one's own.
    if (marks.every((mark) => mark === 'lead') && task >= 0 && ASKED_FOR.test(foldLower(table.columns[task]!))) return null;
  }
  let group = has('group');
  const finer = finerColumn(table, task);
  if (finer > task && task >= 0) {
    if (group < 0) group = task;
    task = finer;
  }
  if (task < 0) {
    task = group;
    group = -1;
  }
  if (group < 0) group = mergedColumn(table, task);
  if (task < 0 || marks.length === 0) return null;
  // «Nhiệm vụ của Chính phủ» over «14, 26»: numbers of tasks told elsewhere.
  const numbers = table.body.filter((row) => NUMERIC.test(row.full[task] ?? '')).length;
  if (numbers * 2 > table.body.length) return null;
  const posts = table.body.filter((row) => POST.test(foldLower(row.full[task] ?? '').trim())).length;
  if (posts * 2 > table.body.length) return null;
  const assigns = marks.includes('lead') || marks.includes('support') || marks.includes('status');
  const alone = doers && marks.length === 1;
  if ((!assigns || alone) && MEASURE_MARKS.some((role) => roles.includes(role))) return null;
  const results = (['result', 'status', 'product', 'note'] as const).map((role) =>
    role === 'result' ? outcomeColumn(table, filled) : has(role),
  );
  const [result = -1, status = -1, product = -1, note = -1] = results;
  // A row that only names a group tells nothing of any column.
  const told = (column: number) => table.body.filter(({ own }) => own.length > 2).map((row) => row.full[column] ?? '');
  if (!assigns && result >= 0) {
    const cells = filled(result);
    if (cells.length > 0 && cells.filter((cell) => NUMERIC.test(cell)).length * 2 > cells.length) return null;
  }
  const ticks = table.columns.flatMap((head, column) => {
    const state = statusOf(head);
    const cells = told(column).filter((cell) => cell !== '');
    return state !== null &&
      column !== task &&
      cells.some((cell) => TICK.test(cell)) &&
      cells.every((cell) => TICK.test(cell) || EMPTY_BOX.test(cell))
      ? [{ column, status: state }]
      : [];
  });
  const ticked = (column: number) => ticks.some((tick) => tick.column === column);
  // «Tiến độ» over «Quý II», «Trước 31/10»: when it shall be done.
  const timed = (column: number) => {
    const cells = column >= 0 ? told(column).filter((cell) => cell !== '') : [];
    return cells.length > 0 && cells.filter((cell) => isTime(cell)).length * 2 > cells.length;
  };
  const unnamed = roles.flatMap((role, c) => (role === null ? [c] : []));
  const due = has('deadline') < 0 ? [status, result, ...unnamed].find(timed) : undefined;
  const noted = note >= 0 && result < 0 && status < 0 && filled(note).some((cell) => statusOf(cell) !== null) ? note : -1;
  // «Kết quả, sản phẩm | Đánh giá»: beside a column of bare states the other one tells what came of it.
  const came = product >= 0 && CAME_OF.test(foldLower(table.columns[product]!));
  const states = came && result >= 0 && tellsStates(told(result).filter((cell) => cell !== ''));
  // So where a column of its own tells the state («Đầu ra | Tình trạng»).
  const apart = product >= 0 && status >= 0 && tellsStates(told(status).filter((cell) => cell !== ''));
  const main =
    [states ? product : result, apart ? product : status, noted, product].find(
      (column) => column >= 0 && column !== due && !ticked(column),
    ) ?? -1;
  const lead = leadColumn(table, filled);
  const state =
    status >= 0 && status !== due
      ? status
      : roles.findIndex(
          (role, c) =>
            c !== main &&
            c !== due &&
            (role === 'result' || (role === 'note' && !WHY.test(foldLower(table.columns[c]!))) || role === null) &&
            tellsStates(told(c).filter((cell) => cell !== '')),
        );
  return {
    group,
    ordinal: has('ordinal'),
    task,
    lead,
    support: has('support'),
    deadline: due ?? endOf(table),
    result: main,
    tellsStatus: main >= 0 && !states && (main !== product || (came && told(product).some((cell) => statusOf(cell) !== null))),
    status: states ? result : ticked(state) ? -1 : state,
    ticks,
    completion: table.columns.findIndex(
      (head, c) => COMPLETION.test(foldLower(head).trim()) && filled(c).every((cell) => PER_CENT.test(cell)),
    ),
    shared: lead >= 0 && (/phoi hop/.test(foldLower(table.columns[lead]!)) || filled(lead).some((cell) => BOTH.test(foldLower(cell)))),
  };
}

/** «Tỷ lệ hoàn thành (%)», «% hoàn thành», «Tiến độ (%)» */
const COMPLETION =
  /^(?:(?:t[yi] le|muc do|tien do|khoi luong|%)\s?(?:(?:da|cong viec|thuc hien)\s)*hoan thanh\b|hoan thanh \(%\)|tien do(?: thuc hien)? \(%\))/;
/** A cell that is nothing but a share, with its sign or without; the number is its first group. */
export const PER_CENT = /^\s*(\d{1,3}(?:[.,]\d+)?)\s?%?\s*$/;

/** A document by its kind and symbol. */
const LISTED = /^\s*\p{Lu}\p{L}*(?:\s\p{L}+){0,2}\ssố:?\s\d+[-/]/u;

/** Columns of a table without a head, guessed from its body: numbers first, long texts, names of bodies, states. Null where it is unlike a task table. */
export function guessColumns(body: readonly BodyRow[], width: number): TaskColumns | null {
  const rows = body.filter((row) => row.own.length > 2);
  if (width < 3 || rows.length < 2) return null;
  const share = (column: number, test: (cell: string) => boolean) =>
    rows.filter((row) => test(row.full[column] ?? '')).length / rows.length;
  const columns = Array.from({ length: width }, (_, c) => c);
  const ordinal = share(0, (cell) => ORDINAL.test(cell)) >= 0.7 ? 0 : -1;
  const bodies = columns.filter((c) => share(c, (cell) => cell.length < 120 && BODY_NAMES.test(foldLower(cell))) >= 0.6);
  const length = (c: number) => rows.reduce((sum, row) => sum + (row.full[c] ?? '').length, 0);
  const task = columns.filter((c) => c !== ordinal && !bodies.includes(c)).sort((a, b) => length(b) - length(a))[0];
  if (task === undefined || bodies.length === 0 || length(task) / rows.length < 20) return null;
  // «Trường A | Đang xây dựng hồ sơ», «Kế hoạch số 12/KH-UBND … | UBND xã»: how each body stands, and a list of documents.
  if (share(task, (cell) => /^(?:Đã|Đang|Chưa)\s/u.test(cell) || LISTED.test(cell)) >= 0.5) return null;
  const rest = columns.filter((c) => c > task && !bodies.includes(c));
  const result = rest.find((c) => share(c, (cell) => statusOf(cell) !== null) >= 0.5) ?? -1;
  const deadline = rest.find((c) => c !== result && share(c, (cell) => TIME.test(foldLower(cell))) >= 0.5) ?? -1;
  return {
    group: -1,
    ordinal,
    task,
    lead: bodies[0]!,
    support: bodies[1] ?? -1,
    deadline,
    result,
    tellsStatus: true,
    status: -1,
    ticks: [],
    completion: -1,
    shared: false,
  };
}
