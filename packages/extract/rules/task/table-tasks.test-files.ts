import { viewOf } from '../../proof.ts';
import { readingOf } from '../table/draft-table.test-files.ts';
import { taskByTable } from './by-table.ts';

/** What the rule reads from drafted blocks: group, ordinal, task, lead, support, deadline, result and status of each task. */
export const tasks = (...blocks: Parameters<typeof readingOf>) =>
  [...taskByTable.find(viewOf(readingOf(...blocks)))].map(({ fields: f }) => [
    f.group,
    f.ordinal,
    f.task,
    f.lead,
    f.support,
    f.deadline,
    f.result,
    f.status,
  ]);
