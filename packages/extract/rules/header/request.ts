import type { Finding } from '@tonghop/model';

/** The header's `request`: the dispatch that asked for the report, as the citations tell. None when no citation has that role. */
export function requestField(directives: readonly Finding<'directive'>[]): Finding<'header'>[] {
  const asked = directives.filter((finding) => finding.fields.role === 'request').sort((a, b) => a.cite.span[0] - b.cite.span[0])[0];
  if (!asked) return [];
  const { symbol, date } = asked.fields;
  return [
    {
      kind: 'header',
      rule: 'header.request',
      fields: { field: 'request', value: { symbol, date } },
      cite: asked.cite,
      confidence: asked.confidence,
    },
  ];
}
