import { createHash } from 'node:crypto';
import type { Citation } from './cite.ts';

/** What a document is for. */
export const DOCUMENT_PURPOSES = ['report', 'plan', 'request', 'other'] as const;
/** What kind of body issues a document. */
export const ISSUER_LEVELS = ['commune', 'department', 'office', 'province', 'party', 'union', 'school', 'other'] as const;
/** What a section is about. */
export const SECTION_ROLES = [
  'opening',
  'direction',
  'results',
  'difficulties',
  'causes',
  'lessons',
  'targets',
  'tasks-ahead',
  'assignments',
  'proposals',
  'funding',
  'annex',
  'closing',
  'other',
] as const;
/** How a report stands to a document it names: asked by it, issued it, or cites it. */
export const DIRECTIVE_ROLES = ['request', 'issued', 'cited'] as const;
/** How a figure is bounded: «trên 95%» is `>`, «khoảng 90%» is `~`. */
export const COMPARATORS = ['=', '>=', '>', '<=', '<', '~'] as const;
/** What a percentage tells: reached, to be reached, or a rise or fall. */
export const PERCENTAGE_KINDS = ['result', 'target', 'change'] as const;
/** How far a task is. */
export const TASK_STATUSES = ['done', 'ongoing', 'planned'] as const;

/** One of {@link SECTION_ROLES}. */
export type SectionRole = (typeof SECTION_ROLES)[number];
/** One of {@link DIRECTIVE_ROLES}. */
export type DirectiveRole = (typeof DIRECTIVE_ROLES)[number];
/** One of {@link COMPARATORS}. */
export type Comparator = (typeof COMPARATORS)[number];
/** One of {@link PERCENTAGE_KINDS}. */
export type PercentageKind = (typeof PERCENTAGE_KINDS)[number];
/** One of {@link TASK_STATUSES}. */
export type TaskStatus = (typeof TASK_STATUSES)[number];
/** One of {@link ISSUER_LEVELS}. */
export type IssuerLevel = (typeof ISSUER_LEVELS)[number];

/** Who issued a document: the name as written, the unit it belongs to, its level and its province. */
export type Issuer = { name: string; unit: string | null; level: IssuerLevel | null; province: string | null };

/** One field of the document's own header; the finding's citation is where it was read. */
export type HeaderFields =
  | { field: 'documentType'; value: string }
  | { field: 'purpose'; value: (typeof DOCUMENT_PURPOSES)[number] }
  | { field: 'symbol'; value: string }
  | { field: 'date'; value: string }
  | { field: 'place'; value: string }
  | { field: 'issuer'; value: Issuer }
  | { field: 'recipients'; value: string[] }
  | { field: 'subject'; value: string }
  | { field: 'period'; value: { label: string; from: string | null; to: string | null } }
  | { field: 'request'; value: { symbol: string | null; date: string | null } }
  | { field: 'signer'; value: { name: string | null; position: string | null; authority: string | null } }
  | { field: 'distribution'; value: string[] };

/** The fields of each kind of finding, as RECORD.md gives them; texts are the citation's quote. Dates are ISO `YYYY-MM-DD`. */
export type Fields = {
  header: HeaderFields;
  section: { id: string; level: number; number: string | null; title: string; role: SectionRole };
  directive: {
    type: string | null;
    symbol: string | null;
    rawSymbol: string | null;
    date: string | null;
    issuer: string | null;
    title: string | null;
    role: DirectiveRole;
    /** Every place where it is cited, the citation's own place included, in order. */
    mentions: Citation[];
  };
  percentage: {
    value: number;
    comparator: Comparator;
    kind: PercentageKind;
    indicator: string | null;
    numerator: number | null;
    denominator: number | null;
    year: number | null;
    statement: string;
  };
  difficulty: { kind: 'difficulty' | 'cause'; text: string; themes: string[]; section: string | null };
  proposal: { text: string; addressee: string | null; themes: string[]; section: string | null };
  task: {
    source: 'table' | 'section';
    group: string | null;
    ordinal: string | null;
    task: string;
    lead: string | null;
    support: string | null;
    deadline: string | null;
    result: string | null;
    status: TaskStatus | null;
    themes: string[];
    section: string | null;
  };
  table: { title: string | null; columns: string[]; rows: string[][] };
};

/** What can be found in a document. */
export type FindingKind = keyof Fields;

/**
 * Something a rule found in a reading. `parts` cites single fields where that helps a reviewer (a directive's date, a task's lead).
 * `confidence` is from 0 to 1.
 */
export type Finding<K extends FindingKind = FindingKind> = {
  [P in K]: { kind: P; rule: string; fields: Fields[P]; cite: Citation; parts?: Record<string, Citation>; confidence: number };
}[K];

/**
 * Names findings so that a name outlives a new reading of the same source: source, kind, folded quote and the how-manieth such quote.
 * Give all findings of one reading at once, in text order; returns one 32-digit hex name each.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const extra = finding.kind === 'header' ? finding.fields.field : finding.kind === 'percentage' ? String(finding.fields.value) : '';
    const base = [
      finding.cite.source,
      finding.kind,
      extra,
      finding.kind === 'header' ? '' : finding.cite.quote.normalize('NFC').replace(/\s+/g, ' '),
    ].join('\u0000');
    const nth = seen.get(base) ?? 0;
    seen.set(base, nth + 1);
    return createHash('sha256').update(`${base}\u0000${nth}`).digest('hex').slice(0, 32);
  });
}
