import { z } from 'zod';
import {
  COMPARATORS,
  DIRECTIVE_ROLES,
  DOCUMENT_PURPOSES,
  ISSUER_LEVELS,
  PERCENTAGE_KINDS,
  SECTION_ROLES,
  TASK_STATUSES,
} from './finding.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
/** Where a passage stands: offsets into the normalised text, page from 1, boxes `[x0, y0, x1, y1]` in points from the page's top left. */
export const evidenceSchema = z.object({
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
