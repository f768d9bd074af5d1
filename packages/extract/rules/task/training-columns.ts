import { foldLower } from '@tonghop/model';
import type { ColumnRole } from '../../lexicon/columns.ts';
import type { TableRead } from '../table/read-table.ts';
import { type TaskColumns, taskColumns } from './by-table-columns.ts';

/** What is taught or held, as a plan's table of classes, talks or contests heads it (folded). */
const HELD =
  /^(?:noi dung (?:tap huan|boi duong|dao tao|huong dan|tuyen truyen|giang day|lop(?: hoc)?|chuyen de|hoi nghi|hoi thi)|(?:ten )?(?:chuyen de|lop|khoa)(?: (?:tap huan|boi duong|dao tao|hoc|huong dan|ky nang))*|(?:ten )?(?:hoi nghi|hoi thi|cuoc thi|su kien|buoi (?:tap huan|tuyen truyen)))$/;
/** Who holds it. */
const HOLDS = /^(?:don vi|co quan|bo phan|to chuc|ben|nguoi)(?:,? [a-z]+){0,2} (?:to chuc|dang cai|mo lop|dung ra to chuc)(?: thuc hien)?$/;

const heldColumn = ({ columns, roles }: TableRead): number =>
  roles.includes('task') ? -1 : columns.findIndex((head) => HELD.test(foldLower(head).replace(/\s+/g, ' ').trim()));

/** Whether a table's rows are classes, talks or contests of which it tells who held them, and nobody who answers for a task. */
export const listsHeld = (table: TableRead): boolean =>
  heldColumn(table) >= 0 &&
  !table.roles.includes('support') &&
  table.columns.every((head, c) => table.roles[c] !== 'lead' || HOLDS.test(foldLower(head).replace(/\s+/g, ' ').trim()));

/**
 * Columns of a table that plans classes, talks or contests («Nội dung tập huấn | Đối tượng | Thời gian | Đơn vị tổ chức»), each row something to
 * be done; null for any other. Only a plan's, or one of tasks ahead: in a report such a table tells of what was held.
 */
export function trainingColumns(table: TableRead): TaskColumns | null {
  const heads = table.columns.map((head) => foldLower(head).replace(/\s+/g, ' ').trim());
  const held = heldColumn(table);
  if (held < 0 || !table.roles.includes('deadline')) return null;
  const roles = table.roles.map((role, c): ColumnRole | null => (c === held ? 'task' : HOLDS.test(heads[c]!) ? 'lead' : role));
  return roles.includes('lead') ? taskColumns({ ...table, roles }) : null;
}
