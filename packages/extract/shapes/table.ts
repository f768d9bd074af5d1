import { type FindingKind, grid, type TableBlock } from '@tonghop/model';
import type { Proposal, Rule } from '../rule.ts';
import { isTable, type View } from '../view.ts';

/** A data table as rules see it: the block and its full grid of strings (merged cells once, at their top left). */
export type TableLook = { block: TableBlock; cells: string[][] };

/** A rule that reads data tables. */
export type TableShape<K extends FindingKind> = Omit<Rule<K>, 'find'> & {
  read: (table: TableLook, view: View) => Iterable<Omit<Proposal<K>, 'kind'>>;
};

/** Makes a rule that reads tables. */
export function table<K extends FindingKind>(shape: TableShape<K>): Rule<K> {
  const { read, ...rule } = shape;
  return {
    ...rule,
    *find(view): Generator<Proposal<K>> {
      for (const block of view.blocks)
        if (isTable(block))
          for (const proposal of read({ block, cells: grid(view.text, block) }, view)) yield { kind: rule.kind, ...proposal };
    },
  };
}
