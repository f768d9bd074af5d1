import type { z } from 'zod';
import type { Citation } from './cite.ts';
import type { Finding, FindingKind } from './finding.ts';
import type { Reading } from './reading.ts';
// The type alone: what makes records needs no validator, whose loading takes longer than a short report's reading.
import type { evidenceSchema, recordSchema } from './record-schema.ts';
import { BOX_NUMBERS } from './words.ts';

/** All that was found in one document, as programs receive it. */
export type ReportRecord = z.infer<typeof recordSchema>;
type Evidence = z.infer<typeof evidenceSchema>;

const round = (value: number) => Math.round(value * 100) / 100;

/** A citation in the record's form. A passage that runs over a page's end has the boxes of its first page: the record's boxes name no page of their own. */
export function evidenceOf({ page, span, boxes }: Citation): Evidence {
  const shown: Evidence['boxes'] = [];
  for (let at = 0; at < boxes.length; at += BOX_NUMBERS)
    if (boxes[at] === page) {
      const [x, y] = [boxes[at + 1]!, boxes[at + 2]!];
      shown.push([round(x), round(y), round(x + boxes[at + 3]!), round(y + boxes[at + 4]!)]);
    }
  return { page, start: span[0], end: span[1], boxes: shown };
}

/** Code of the warning that a document holds none of what is looked for: no report, or one in no form that is known. */
export const NOTHING_FOUND = 'record.nothing-found';
const CONTENT = new Set<FindingKind>(['directive', 'percentage', 'difficulty', 'proposal', 'task']);

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
  const warnings = reading.notes.map((note) => ({ code: note.code, message: note.text, page: note.page ?? null }));
  if (!findings.some(({ kind }) => CONTENT.has(kind)))
    warnings.push({
      code: NOTHING_FOUND,
      message: 'Không rút được nội dung nào: hãy mở tệp, xem có đúng là báo cáo cần tổng hợp không.',
      page: null,
    });
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
    warnings,
  };
}
