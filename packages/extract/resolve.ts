import type { Finding } from '@tonghop/model';
import { joinDirectives } from './rules/directive/join.ts';
import { requestField } from './rules/header/request.ts';
import type { View } from './view.ts';

/** Says what short forms and back references point to, and joins mentions of one document. Text order. */
export function resolve(v: View, findings: Finding[]): Finding[] {
  const directives: Finding<'directive'>[] = [];
  const others: Finding[] = [];
  for (const finding of findings) {
    if (finding.kind === 'directive') directives.push(finding);
    else others.push(finding);
  }
  const joined = joinDirectives(v, directives);
  return [...others, ...joined, ...requestField(joined)].sort((a, b) => a.cite.span[0] - b.cite.span[0]);
}
