import type { TaskStatus } from '@tonghop/model';
import { STATUS_WORDS } from '../../lexicon/statuses.ts';
import { Cue, EDGE_AFTER, EDGE_BEFORE, said } from '../percentage/cue.ts';

const STATUSES = STATUS_WORDS.map(([status, words]) => ({ status, cue: new Cue(`${EDGE_BEFORE}(?:${words})${EDGE_AFTER}`) }));

/** The state that a result cell tells («Đã thực hiện», «Đang triển khai», «Chưa thực hiện»), or null where it names none. */
export function statusOf(cell: string): TaskStatus | null {
  const text = said(cell.trim());
  for (const { status, cue } of STATUSES) if (cue.test(text)) return status;
  return null;
}
