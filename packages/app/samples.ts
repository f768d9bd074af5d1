import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TakeInEvents, type TakenIn, takeIn, type Wanted } from './take-in.ts';
import type { Workplace } from './workplace.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const KINDS = ['pdf', 'docx'] as const;

/** The sample reports that come with the project, one form of each case: PDF and DOCX in turn where a case has both. */
export function sampleFiles(folder = FIXTURES): Wanted[] {
  if (!existsSync(folder)) return [];
  const cases = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return cases.flatMap((name, n) => {
    const kinds = n % 2 === 0 ? KINDS : KINDS.toReversed();
    const kind = kinds.find((each) => existsSync(join(folder, name, `source.${each}`)));
    return kind ? [{ path: join(folder, name, `source.${kind}`), name: `${name}.${kind}`, key: `sample:${name}` }] : [];
  });
}

/** Reads the sample reports into the store, marked as samples. Again is no harm: known ones are left as they are. */
export function addSamples(place: Workplace, events: TakeInEvents): Promise<TakenIn> {
  return takeIn(place, sampleFiles(), 'sample', events);
}
