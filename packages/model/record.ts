import { z } from 'zod';
import type { Citation } from './cite.ts';
import {
  COMPARATORS,
  DIRECTIVE_ROLES,
  DOCUMENT_PURPOSES,
  type Finding,
  type FindingKind,
  ISSUER_LEVELS,
  PERCENTAGE_KINDS,
  SECTION_ROLES,
  TASK_STATUSES,
} from './finding.ts';
import type { Reading } from './reading.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
/** Where a passage stands: offsets into the normalised text, page from 1, boxes `[x0, y0, x1, y1]` in points from the page's top left. */
const evidenceSchema = z.object({
  page: z.number().int().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  boxes: z.array(box),
});
const proof = { evidence: evidenceSchema, rule: z.string(), confidence: z.number().min(0).max(1) };

/** What a document says about itself. */
const headerSchema = z.object({
  documentType: z.string().nullable(),
  purpose: z.enum(DOCUMENT_PURPOSES).nullable(),
  symbol: z.string().nullable(),
  date: isoDate.nullable(),
  place: z.string().nullable(),
  issuer: z
    .object({
      name: z.string().nullable(),
      unit: z.string().nullable(),
      level: z.enum(ISSUER_LEVELS).nullable(),
      province: z.string().nullable(),
    })
    .nullable(),
  recipients: z.array(z.string()),
  subject: z.string().nullable(),
  period: z.object({ label: z.string(), from: isoDate.nullable(), to: isoDate.nullable() }).nullable(),
  request: z.object({ symbol: z.string().nullable(), date: isoDate.nullable() }).nullable(),
  signer: z.object({ name: z.string().nullable(), position: z.string().nullable(), authority: z.string().nullable() }).nullable(),
  distribution: z.array(z.string()),
  /** Where each field was read, how and how surely. */
  evidence: z.record(z.string(), z.object({ evidence: evidenceSchema, rule: z.string(), confidence: z.number() })),
});

/** The record of RECORD.md: what one document becomes. This schema is its only executable definition. */
export const recordSchema = z.object({
  schema: z.literal('tonghop.report/1'),
  source: z.object({
    sha256: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    pages: z.number().int().nullable(),
    textOrigin: z.string(),
  }),
  header: headerSchema,
  sections: z.array(
    z.object({
      id: z.string(),
      level: z.number().int(),
      number: z.string().nullable(),
      title: z.string(),
      role: z.enum(SECTION_ROLES),
      ...proof,
    }),
  ),
  directives: z.array(
    z.object({
      type: z.string().nullable(),
      symbol: z.string().nullable(),
      rawSymbol: z.string().nullable(),
      date: isoDate.nullable(),
      issuer: z.string().nullable(),
      title: z.string().nullable(),
      role: z.enum(DIRECTIVE_ROLES),
      mentions: z.array(evidenceSchema),
      ...proof,
    }),
  ),
  percentages: z.array(
    z.object({
      value: z.number(),
      comparator: z.enum(COMPARATORS),
      kind: z.enum(PERCENTAGE_KINDS),
      indicator: z.string().nullable(),
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
      year: z.number().int().nullable(),
      statement: z.string(),
      ...proof,
    }),
  ),
  difficulties: z.array(
    z.object({
      kind: z.enum(['difficulty', 'cause']),
      text: z.string(),
      themes: z.array(z.string()),
      section: z.string().nullable(),
      ...proof,
    }),
  ),
  proposals: z.array(
    z.object({ text: z.string(), addressee: z.string().nullable(), themes: z.array(z.string()), section: z.string().nullable(), ...proof }),
  ),
  tasks: z.array(
    z.object({
      source: z.enum(['table', 'section']),
      group: z.string().nullable(),
      ordinal: z.string().nullable(),
      task: z.string(),
      lead: z.string().nullable(),
      support: z.string().nullable(),
      deadline: z.string().nullable(),
      result: z.string().nullable(),
      status: z.enum(TASK_STATUSES).nullable(),
      themes: z.array(z.string()),
      section: z.string().nullable(),
      ...proof,
    }),
  ),
  tables: z.array(
    z.object({
      page: z.number().int().nullable(),
      title: z.string().nullable(),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      ...proof,
    }),
  ),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), page: z.number().int().nullable() })),
});

/** All that was found in one document, as programs receive it. */
export type ReportRecord = z.infer<typeof recordSchema>;
type Evidence = z.infer<typeof evidenceSchema>;

const round = (value: number) => Math.round(value * 100) / 100;

/** A citation in the record's form. A passage that runs over a page's end has the boxes of its first page: the record's boxes name no page of their own. */
export function evidenceOf(citation: Citation): Evidence {
  return {
    page: citation.page,
    start: citation.span[0],
    end: citation.span[1],
    boxes: citation.boxes.filter((b) => b.page === citation.page).map((b) => [round(b.x), round(b.y), round(b.x + b.w), round(b.y + b.h)]),
  };
}

/** Projects the findings of a reading to its record, each list in text order; header fields found twice keep the surer one. */
export function toRecord(reading: Reading, findings: readonly Finding[]): ReportRecord {
  const of = <K extends FindingKind>(kind: K) =>
    (findings.filter((f) => f.kind === kind) as Finding<K>[]).sort((a, b) => a.cite.span[0] - b.cite.span[0]);
  const proofOf = (f: Finding) => ({ evidence: evidenceOf(f.cite), rule: f.rule, confidence: round(f.confidence) });
  const header: ReportRecord['header'] = {
    documentType: null,
    purpose: null,
    symbol: null,
    date: null,
    place: null,
    issuer: null,
    recipients: [],
    subject: null,
    period: null,
    request: null,
    signer: null,
    distribution: [],
    evidence: {},
  };
  for (const f of [...of('header')].sort((a, b) => a.confidence - b.confidence)) {
    Object.assign(header, { [f.fields.field]: f.fields.value });
    header.evidence[f.fields.field] = proofOf(f);
  }
  return {
    schema: 'tonghop.report/1',
    source: {
      sha256: reading.source,
      fileName: reading.fileName,
      mediaType: reading.mediaType,
      pages: reading.pages,
      textOrigin: reading.textOrigin,
    },
    header,
    sections: of('section').map((f) => ({ ...f.fields, ...proofOf(f) })),
    directives: of('directive').map((f) => ({ ...f.fields, mentions: f.fields.mentions.map(evidenceOf), ...proofOf(f) })),
    percentages: of('percentage').map((f) => ({ ...f.fields, ...proofOf(f) })),
    difficulties: of('difficulty').map((f) => ({ ...f.fields, ...proofOf(f) })),
    proposals: of('proposal').map((f) => ({ ...f.fields, ...proofOf(f) })),
    tasks: of('task').map((f) => ({ ...f.fields, ...proofOf(f) })),
    tables: of('table').map((f) => ({ page: f.cite.page, ...f.fields, ...proofOf(f) })),
    warnings: reading.notes.map((note) => ({ code: note.code, message: note.text, page: note.page ?? null })),
  };
}
