import type { Rule } from './rule.ts';
import { difficultyByHeading } from './rules/difficulty/by-heading.ts';
import { difficultyByLead } from './rules/difficulty/by-lead.ts';
import { difficultyBySentence } from './rules/difficulty/by-sentence.ts';
import { difficultyByTable } from './rules/difficulty/by-table.ts';
import { DIRECTIVE } from './rules/directive/directives.ts';
import { HEADER } from './rules/header/header.ts';
import { percentageBySign } from './rules/percentage/by-sign.ts';
import { percentageByTableCell } from './rules/percentage/by-table-cell.ts';
import { proposalByHeading } from './rules/proposal/by-heading.ts';
import { proposalByLead } from './rules/proposal/by-lead.ts';
import { proposalBySentence } from './rules/proposal/by-sentence.ts';
import { proposalByTable } from './rules/proposal/by-table.ts';
import { sectionByHeading } from './rules/section/by-heading.ts';
import { tableAsPrinted } from './rules/table/as-printed.ts';
import { taskByLead } from './rules/task/by-lead.ts';
import { taskBySection } from './rules/task/by-section.ts';
import { taskByTable } from './rules/task/by-table.ts';

/** Every rule, in the order in which they run; the folders under rules/ export theirs. */
export const RULES: Rule[] = [
  ...HEADER,
  ...DIRECTIVE,
  percentageBySign,
  percentageByTableCell,
  tableAsPrinted,
  taskByTable,
  sectionByHeading,
  difficultyByHeading,
  difficultyByLead,
  difficultyBySentence,
  difficultyByTable,
  proposalByHeading,
  proposalByLead,
  proposalBySentence,
  proposalByTable,
  taskBySection,
  taskByLead,
];
