import type { DraftRun } from '@tonghop/model';
import { TYPE_NAME } from './form-words.ts';
import type { Item } from './paragraph.ts';

/** A part of a run from offset `from` on, up to `to`. */
export function partOf(run: DraftRun, from: number, to = run.text.length): DraftRun {
  const part = { ...run, text: run.text.slice(from, to) };
  if (run.typed !== undefined) part.typed = run.typed.slice(from, to);
  return part;
}

/** Gives the runs the letters that were typed, behind the first `kept` characters. */
function giveBack(runs: readonly DraftRun[], kept: number): DraftRun[] {
  let at = 0;
  return runs.map((run) => {
    const still = Math.max(0, Math.min(run.text.length, kept - at));
    at += run.text.length;
    if (run.typed === undefined) return run;
    return { ...run, text: run.text.slice(0, still) + run.typed.slice(still) };
  });
}

/**
 * Text that a capital font drew gets its typed letters back in title, body and tables, where they tell names from words; the parts of
 * the form that are told by their capitals (letterhead, name of the kind, signature) stay as drawn. Zones must be known.
 */
export function typedCase(items: readonly Item[]): void {
  for (const { block, paragraph } of items) {
    if (block.kind === 'table') {
      for (const cell of block.rows.flatMap((row) => row.cells))
        cell.paragraphs = cell.paragraphs.map((p) => (p.runs.some(typed) ? { ...p, runs: giveBack(p.runs, 0) } : p));
      continue;
    }
    if (!block.runs.some(typed) || (block.zone !== 'title' && block.zone !== 'body')) continue;
    const name = block.zone === 'title' ? TYPE_NAME.exec(paragraph?.lower ?? '') : null;
    block.runs = giveBack(block.runs, name?.[0].length ?? 0);
  }
}

const typed = (run: DraftRun) => run.typed !== undefined;
