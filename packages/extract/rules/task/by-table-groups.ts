import { foldLower } from '@tonghop/model';
import type { ColumnRole } from '../../lexicon/columns.ts';
import type { TableRead } from '../table/read-table.ts';

const GROUP_HEADS = new Set<ColumnRole | null>([null, 'content', 'planned', 'indicator', 'document', 'task']);

/** Whether a column says the same in rows one below the other, merged or written anew. */
const repeats = ({ body }: TableRead, column: number): boolean =>
  body.some(({ full }, i) => i > 0 && full[column] !== '' && full[column] === body[i - 1]!.full[column] && full !== body[i - 1]!.full);

/**
 * A column before the tasks' own whose cells are merged over rows or say the same in several, whatever its head («Mục tiêu», «Trụ cột»): it
 * names their group; -1 where none.
 */
export function mergedColumn(table: TableRead, task: number): number {
  for (let c = 0; c < task; c++) if (GROUP_HEADS.has(table.roles[c] ?? null) && repeats(table, c)) return c;
  return -1;
}

/** «Giải pháp | Hoạt động cụ thể», «Nhiệm vụ của tỉnh | Nhiệm vụ của xã»: the finer of two columns of tasks, the other of which names its group; -1 where none. */
export function finerColumn(table: TableRead, task: number): number {
  const { columns, roles } = table;
  const stays = task >= 0 && repeats(table, task);
  return columns.findIndex(
    (head, c) => roles[c] === 'task' && c > task && task >= 0 && (/\bcu the\b/.test(foldLower(head)) || (stays && !repeats(table, c))),
  );
}

const LONG_WORDS = 4;

/** «Văn bản cần ban hành | Cơ quan chủ trì | Thời gian», «Sự kiện | …»: what is to be done has a head of its own kind, where who leads it and by when or with whom stand beside; -1 where none. */
export function unnamedTasks({ columns, roles, body }: TableRead, marks: readonly ColumnRole[]): number {
  if (!marks.includes('lead') || !(marks.includes('support') || marks.includes('deadline'))) return -1;
  const found = columns.findIndex((_, c) => roles[c] === null || roles[c] === 'document');
  if (found < 0 || found > roles.indexOf('lead') || (found > 0 && roles[0] !== 'ordinal')) return -1;
  const told = body.filter(({ full }) => (full[found] ?? '').split(/\s+/).length >= LONG_WORDS).length;
  return told * 2 > body.length ? found : -1;
}
