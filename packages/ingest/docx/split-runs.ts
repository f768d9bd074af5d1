import type { DraftRun } from '@tonghop/model';

/** Parts runs at every `separator`, which itself is left out; looks are kept. Always answers at least one part. */
export function splitRuns(runs: readonly DraftRun[], separator: string): DraftRun[][] {
  const parts: DraftRun[][] = [[]];
  for (const run of runs)
    run.text.split(separator).forEach((text, index) => {
      if (index > 0) parts.push([]);
      if (text !== '') parts[parts.length - 1]!.push({ ...run, text });
    });
  return parts;
}
