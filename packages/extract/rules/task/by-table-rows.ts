import { type Fields, foldLower, type Span, type TaskStatus } from '@tonghop/model';
import { themes } from '../../themes.ts';
import type { BodyRow } from '../table/read-table.ts';
import { PER_CENT, type TaskColumns, TICK } from './by-table-columns.ts';
import { statusOf } from './by-table-status.ts';
import { withLostSlash } from './lost-slash.ts';

/** A task read from a row, with the spans of its cells by field. */
export type TableTask = { span: Span; fields: Fields['task']; parts: Record<string, Span> };

// «A_»: what recognition reads beside a letter.
/** «A.1», «II.2»: a part of a part. */
const SUB_ORDINAL = /^(?:[A-ZĐ]|[IVXLC]{1,6})\.\s?\d{1,2}\.?$/;
const HIGH_ORDINAL = /^(?:[IVXLC]{1,6}[.)_]?|[A-ZĐ][.)_]?|[*•])$/;
const LEADING_ORDINAL = /^((?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđA-ZĐ])[.)]|\d{1,2}(?:\.\d{1,2})+)\s+/;
const NOTHING = /^[-–—/\s.]*$/;
const TOTAL = /^(?:tong cong|tong|cong)$/;
const SHARED = /^(.*?)[;,.\s(-]*\bphoi hop(?: voi)?\s*:?\s*(.+?)\)?$/s;
/** «Phòng Kinh tế chủ trì; các thôn phối hợp». */
const NAMED_FIRST = /^(.+?)\s+chu tri(?: thuc hien)?[;,.\s-]+(?:(?:va|cung)\s+)?(\S.*?)\s+(?:cung )?phoi hop(?: thuc hien)?[.\s]*$/s;

/** «Sở Nội vụ (chủ trì), Trường Chính trị». */
const MARKED_FIRST = /^(.+?)\s*\((?:co quan |don vi )?chu tri\)\s*[,;–-]\s*(\S.*)$/s;

/** «Sở Nội vụ (chủ trì), Công an xã (phối hợp)», «Công an xã (CT) Văn phòng (PH)». */
const MARKED_EACH = /^(.+?)\s*\((?:(?:co quan |don vi )?chu tri|ct)\)[\s,;.–+-]*(.+?)\s*\((?:(?:co quan |don vi )?phoi hop|ph)\)[.\s]*$/s;
/** «CT: Công an xã / PH: các thôn», each perhaps on a line of its own. */
const LABELLED = /^([-+•\s]*ct\s*:\s*.+?)[\s,;./+•–-]*\bph\s*:\s*(.+?)[.\s]*$/s;

const given = (cell: string | undefined): string | null => (cell === undefined || NOTHING.test(cell) ? null : cell.trim());

/** The name of a group when a row only names one, else null. `next` is the row after it. */
function groupName(row: BodyRow, columns: TaskColumns, next: BodyRow | undefined): string | null {
  const ordinal = columns.ordinal >= 0 ? (row.cells[columns.ordinal] ?? '') : '';
  const words: string[] = [];
  // Most rows say more than a name: two cells tell.
  for (let c = 0; c < row.cells.length && words.length < 2; c++)
    if (c !== columns.ordinal && !NOTHING.test(row.cells[c]!)) words.push(row.cells[c]!);
  if (words.length > 1) return null;
  // A cell over the whole row, its ordinal column included.
  if (words.length === 0) return row.own.length === 1 ? given(ordinal) : null;
  const wide = row.own.some((cell) => cell.colSpan > 1 && cell.colSpan >= row.cells.length - 2);
  const inherited = [columns.lead, columns.support, columns.deadline, columns.result].some((c) => c >= 0 && row.full[c] !== row.cells[c]);
  const name = words[0]!;
  if (wide) return name;
  if (inherited) return null;
  // «IV | Nhân lực số | | |» where another column stands before that of the tasks.
  if (row.cells[columns.task] !== name)
    return columns.ordinal >= 0 && HIGH_ORDINAL.test(ordinal.trim()) && row.cells[columns.ordinal + 1] === name ? name : null;
  if (HIGH_ORDINAL.test(ordinal.trim()) || HIGH_ORDINAL.test((LEADING_ORDINAL.exec(name)?.[1] ?? '').trim())) return name;
  // «A.1 | Nhận thức số | | |» over «1 | …».
  if (SUB_ORDINAL.test(ordinal.trim()) && /^\d{1,3}[.)]?$/.test((next?.cells[columns.ordinal] ?? '').trim())) return name;
  // «1 | Mở lớp: | |» over rows that say what for.
  if (/:\s*$/.test(name) && next && NOTHING.test(next.cells[columns.ordinal] ?? '')) return name;
  const number = ordinal.replace(/[.)\s]+$/, '');
  const following = (next?.cells[columns.ordinal] ?? '').trim();
  // «1 | Hạ tầng số | |» over «1 | Lắp 16 camera …»: its tasks are numbered anew; recognition reads «I» so.
  if (number !== '' && following.replace(/[.)\s]+$/, '') === number) return name;
  return number !== '' && following.startsWith(`${number}.`) && following.length > number.length + 1 ? name : null;
}

/** Lead and support that share a cell: «Phòng Kinh tế; phối hợp: các thôn». */
function parted(cell: string | null): [lead: string | null, support: string | null] {
  if (cell === null) return [null, null];
  const folded = foldLower(cell);
  const match =
    MARKED_EACH.exec(folded) ?? LABELLED.exec(folded) ?? NAMED_FIRST.exec(folded) ?? SHARED.exec(folded) ?? MARKED_FIRST.exec(folded);
  const bare = (text: string) =>
    text
      .replace(/^[-+•\s]*(?:chủ trì\s*:?|ct\s*:)\s*/i, '')
      .replace(/\s+chủ trì(?: thực hiện)?[;,.\s]*$/i, '')
      .trim();
  if (!match) return [bare(cell) || null, null];
  const start = match[0].indexOf(match[2]!, match[1]!.length);
  const support = cell.slice(start, start + match[2]!.length).replace(/[.;]$/, '');
  return [bare(cell.slice(0, match[1]!.length)) || null, support.trim() || null];
}

/** The tasks of a table's body, one for each row that is not a group's name, a total or empty; `group` is what earlier rows left open. */
export function tableTasks(
  body: readonly BodyRow[],
  columns: TaskColumns,
  group: string | null,
): { tasks: TableTask[]; group: string | null } {
  const tasks: TableTask[] = [];
  let current = group;
  // A sheet names the group in its first row only.
  let named: string | null = null;
  const leadsFirst = columns.lead >= 0 && columns.lead < columns.task && !columns.shared;
  const onlyNames = body.every((row) => row.own.length === 1);
  body.forEach((row, i) => {
    const name = onlyNames ? null : groupName(row, columns, body[i + 1]);
    if (name !== null) {
      current = name.replace(LEADING_ORDINAL, '').replace(/\s*:$/, '').trim();
      named = null;
      return;
    }
    named = (columns.group >= 0 ? given(row.full[columns.group]) : null) ?? named;
    const last = tasks.at(-1);
    const made = taskOf(row, columns, named ?? current);
    // «Văn phòng | Số hóa hồ sơ», «| Trực đường dây nóng»: who leads stands before what he does, and once.
    if (made && last && made.fields.lead === null && leadsFirst) made.fields.lead = last.fields.lead;
    if (made && last && goesOn(last, made)) tasks[tasks.length - 1] = joined(last, made);
    else if (made) tasks.push(made);
  });
  return { tasks, group: current };
}

/** A row without a number whose task goes on in lower case where the one before broke off: a page break cut it. */
const goesOn = (last: TableTask, next: TableTask): boolean =>
  next.fields.ordinal === null && /^\p{Ll}/u.test(next.fields.task) && !/[.;:!?]$/.test(last.fields.task);

function joined(last: TableTask, next: TableTask): TableTask {
  const both = (a: string | null, b: string | null) => (a === null || b === null || a === b ? (a ?? b) : `${a} ${b}`);
  const [a, b] = [last.fields, next.fields];
  const fields: Fields['task'] = {
    ...a,
    task: `${a.task} ${b.task}`,
    lead: both(a.lead, b.lead),
    support: both(a.support, b.support),
    deadline: both(a.deadline, b.deadline),
    result: both(a.result, b.result),
    status: a.status ?? b.status,
    themes: themes(`${a.task} ${b.task}`, 'task'),
  };
  return { span: [last.span[0], next.span[1]], fields, parts: last.parts };
}

/** Fields whose cells are cited by themselves. */
const CITED = ['task', 'lead', 'support', 'deadline', 'result'] as const;

/** «Đã số hóa 4.500 hồ sơ | 75%»: what is done in part goes on, whatever its words say. */
function byCompletion(cell: string | null, told: TaskStatus | null): TaskStatus | null {
  const share = Number(PER_CENT.exec(cell ?? '')?.[1]?.replace(',', '.') ?? Number.NaN);
  if (Number.isNaN(share) || (told !== null && told !== 'done')) return told;
  return share >= 100 ? 'done' : share > 0 ? 'ongoing' : (told ?? 'planned');
}

function taskOf(row: BodyRow, columns: TaskColumns, group: string | null): TableTask | null {
  const at = (column: number) => (column >= 0 ? given(row.full[column]) : null);
  let task = at(columns.task);
  // «III.| 1»: a narrow cell breaks a number of two parts.
  let ordinal = at(columns.ordinal)?.replace(/^([IVXLC]+|\d{1,2})\.\s(?=\d{1,2}\.?$)/, '$1.') ?? null;
  if (task === null || TOTAL.test(foldLower(task).trim())) return null;
  if (columns.ordinal < 0) {
    const label = LEADING_ORDINAL.exec(task);
    if (label) {
      ordinal = label[1]!;
      task = task.slice(label[0].length);
    }
  }
  const [lead, alsoSupport] = columns.shared ? parted(at(columns.lead)) : [at(columns.lead), null];
  const result = at(columns.result);
  const deadline = at(columns.deadline);
  const state = at(columns.status) ?? (columns.tellsStatus ? result : null);
  const fields: Fields['task'] = {
    source: 'table',
    group: at(columns.group)?.replace(LEADING_ORDINAL, '') ?? group,
    ordinal,
    task,
    lead,
    support: at(columns.support) ?? alsoSupport,
    deadline: deadline === null ? null : withLostSlash(deadline),
    result,
    status: byCompletion(
      at(columns.completion),
      columns.ticks.find(({ column }) => TICK.test(row.full[column] ?? ''))?.status ?? (state === null ? null : statusOf(state)),
    ),
    themes: themes(task, 'task'),
    section: null,
  };
  const own = row.own.filter((cell) => cell.span[1] > cell.span[0]);
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return null;
  const parts: Record<string, Span> = {};
  for (const name of CITED) {
    const cell = own.find((c) => c.column === columns[name]);
    if (cell) parts[name] = cell.span;
  }
  return { span: [first.span[0], last.span[1]], fields, parts };
}
