import type { Rule } from './rule.ts';
import { DIRECTIVE } from './rules/directive/directives.ts';
import { HEADER } from './rules/header/header.ts';
import { percentageBySign } from './rules/percentage/by-sign.ts';
import { percentageByTableCell } from './rules/percentage/by-table-cell.ts';
import { tableAsPrinted } from './rules/table/as-printed.ts';
import { taskByTable } from './rules/task/by-table.ts';

/** Every rule, in the order in which they run; the folders under rules/ export theirs. */
export const RULES: Rule[] = [...HEADER, ...DIRECTIVE, percentageBySign, percentageByTableCell, tableAsPrinted, taskByTable];
