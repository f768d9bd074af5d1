import { cite, confidencesIn, type Finding, type FindingKind, isRecognised, type Reading, type Span } from '@tonghop/model';
import { outline } from './outline.ts';
import { resolve } from './resolve.ts';
import type { Proposal, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { settle } from './settle.ts';
import { type View, view } from './view.ts';

/** How surely OCR read a passage, from 0 to 1: the mean of its words' confidences; 1 where words carry none. */
function legibility(reading: Reading, span: Span): number {
  if (!isRecognised(reading)) return 1;
  const sure = confidencesIn(reading, span);
  return sure.length === 0 ? 1 : sure.reduce((sum, confidence) => sum + confidence, 0) / sure.length;
}

/** Cites a rule's proposal: the only place where findings are made. */
export function finding<K extends FindingKind>(v: View, rule: Pick<Rule<K>, 'id' | 'confidence'>, proposal: Proposal<K>): Finding<K> {
  const citation = cite(v.reading, proposal.span);
  const made = {
    kind: proposal.kind,
    rule: proposal.repaired ? `${rule.id}:repaired` : rule.id,
    fields: proposal.fields,
    cite: citation,
    confidence: (proposal.confidence ?? rule.confidence) * legibility(v.reading, citation.span),
  } as Finding<K>;
  if (proposal.parts) made.parts = Object.fromEntries(Object.entries(proposal.parts).map(([name, span]) => [name, cite(v.reading, span)]));
  return made;
}

/** Reads the findings out of a reading: the outline first, then every rule, then what wins (`settle`) and what refers to what (`resolve`). */
export function extract(reading: Reading): Finding[] {
  const v = view(reading);
  v.sections = outline(v);
  const found: Finding[] = [];
  for (const rule of RULES) for (const proposal of rule.find(v)) found.push(finding(v, rule, proposal));
  return resolve(v, settle(v, found));
}
