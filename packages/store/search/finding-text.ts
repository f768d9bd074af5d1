import type { Fields, FindingKind } from '@tonghop/model';

type Line = (string | null | undefined)[];

/** What of a finding people search: the author's words and who is meant. */
const WORDS: { [K in FindingKind]: (fields: Fields[K]) => Line } = {
  header: () => [],
  section: (f) => [f.title],
  directive: (f) => [f.type, f.symbol ?? f.rawSymbol, f.title, f.issuer],
  percentage: (f) => [f.indicator, f.statement],
  difficulty: (f) => [f.text],
  proposal: (f) => [f.text, f.addressee],
  task: (f) => [f.group, f.task, f.lead, f.support, f.result],
  table: (f) => [f.title, ...f.columns],
};

/** The searchable text of a finding's fields; '' when there is none. */
export function findingText<K extends FindingKind>(kind: K, fields: Fields[K]): string {
  return WORDS[kind](fields).filter(Boolean).join('\n');
}
