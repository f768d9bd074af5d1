import type { Fields, FindingKind } from './finding.ts';

/** What a person decided of a finding. Never changes the finding: it is a row added, and the last one counts. `at` is ISO 8601 with zone. */
export type Verdict<K extends FindingKind = FindingKind> = {
  finding: string;
  by: string;
  at: string;
  says: 'right' | 'wrong' | 'mended' | 'added';
  fields?: Fields[K];
  because?: string;
};
