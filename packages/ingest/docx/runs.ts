import type { DraftRun } from '@tonghop/model';
import type { RunLook } from './look.ts';
import { plainSymbols } from './symbols.ts';

const sameLook = (run: DraftRun, look: RunLook) =>
  (run.bold ?? false) === (look.bold ?? false) &&
  (run.italic ?? false) === (look.italic ?? false) &&
  run.size === look.size &&
  run.font === look.font;

/** A run of text with what a draft keeps of its looks. */
export function runOf(text: string, look: RunLook): DraftRun {
  const run: DraftRun = { text };
  if (look.bold) run.bold = true;
  if (look.italic) run.italic = true;
  if (look.size !== undefined) run.size = look.size;
  if (look.font !== undefined) run.font = look.font;
  return run;
}

/** Adds text of a look to runs, as a reader sees it: hidden text is left out, and so is what is struck out, which is counted. */
export function addText(runs: DraftRun[], text: string, look: RunLook, struck: { count: number }): void {
  if (look.hidden || text === '') return;
  // What is struck out is no longer said.
  if (look.struck) {
    if (text.trim() !== '') struck.count++;
    return;
  }
  const shown = plainSymbols(look.caps ? text.toLocaleUpperCase('vi') : text, look.font);
  const last = runs[runs.length - 1];
  if (last && sameLook(last, look)) last.text += shown;
  else runs.push(runOf(shown, look));
}
