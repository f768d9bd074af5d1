import { type Finding, overlaps } from '@tonghop/model';
import type { View } from './view.ts';

/** What two findings must share to be rivals for one passage: the kind, and a header's field or a percentage's value. */
function rivalry(finding: Finding): string | number {
  if (finding.kind === 'header') return `header ${finding.fields.field}`;
  if (finding.kind === 'percentage') return finding.fields.value;
  return finding.kind;
}

const better = (a: Finding, b: Finding): number =>
  b.confidence - a.confidence || b.cite.span[1] - b.cite.span[0] - (a.cite.span[1] - a.cite.span[0]) || a.cite.span[0] - b.cite.span[0];

/** Decides which of several findings on the same passage stays: of two of one kind on overlapping spans the surer, then the longer. Text order. */
export function settle(_view: View, findings: Finding[]): Finding[] {
  const groups = new Map<string | number, Finding[]>();
  for (const finding of findings) {
    const key = rivalry(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  // Sections hold one another; their spans are titles and never rival.
  const kept = [...groups].flatMap(([key, group]) => (key === 'section' ? group : winners(group)));
  return kept.sort((a, b) => a.cite.span[0] - b.cite.span[0]);
}

/** The findings of one group that survive, by a sweep over chains of overlapping spans. */
function winners(group: Finding[]): Finding[] {
  const inOrder = [...group].sort((a, b) => a.cite.span[0] - b.cite.span[0]);
  const kept: Finding[] = [];
  for (let i = 0; i < inOrder.length; ) {
    let end = inOrder[i]!.cite.span[1];
    let j = i + 1;
    while (j < inOrder.length && inOrder[j]!.cite.span[0] < end) end = Math.max(end, inOrder[j++]!.cite.span[1]);
    // Most findings have no rival.
    if (j === i + 1) {
      kept.push(inOrder[i++]!);
      continue;
    }
    const chain = inOrder.slice(i, j).sort(better);
    const stay: Finding[] = [];
    for (const finding of chain) if (!stay.some((other) => overlaps(other.cite.span, finding.cite.span))) stay.push(finding);
    kept.push(...stay);
    i = j;
  }
  return kept;
}
