import type { Citation, Envelope, Finding, HeaderFields, Reading } from '@tonghop/model';

/** The evidence of what an envelope says: the document itself, without a passage, since the words stand outside it. */
const outside = (reading: Reading): Citation => ({ source: reading.source, span: [0, 0], quote: '', page: null, boxes: [] });

/** The header fields that an edXML envelope gives. */
function fieldsOf(envelope: Envelope, known: (field: HeaderFields['field']) => HeaderFields['value'] | undefined): HeaderFields[] {
  const fields: HeaderFields[] = [];
  if (envelope.symbol) fields.push({ field: 'symbol', value: envelope.symbol });
  if (envelope.date) fields.push({ field: 'date', value: envelope.date });
  if (envelope.place) fields.push({ field: 'place', value: envelope.place });
  if (envelope.documentType) fields.push({ field: 'documentType', value: envelope.documentType });
  if (envelope.subject) fields.push({ field: 'subject', value: envelope.subject });
  if (envelope.recipients.length) fields.push({ field: 'recipients', value: envelope.recipients });
  const [answered] = envelope.responseFor;
  if (answered) fields.push({ field: 'request', value: answered });
  if (envelope.signer?.name) fields.push({ field: 'signer', value: envelope.signer });
  if (envelope.issuer) {
    // The envelope names the sender; unit, level and province are read from the document where it agrees.
    const read = known('issuer') as Extract<HeaderFields, { field: 'issuer' }>['value'] | undefined;
    fields.push({
      field: 'issuer',
      value: { unit: read?.unit ?? null, level: read?.level ?? null, province: read?.province ?? null, name: envelope.issuer.name },
    });
  }
  return fields;
}

/**
 * Findings with the header of the envelope that the document came in: what the envelope says is sure and takes the place of what was
 * read (QCVN 102:2016/BTTTT; the text alone often lacks number and date).
 */
export function withEnvelope(reading: Reading, findings: readonly Finding[], envelope: Envelope): Finding[] {
  const headers = findings.filter((finding): finding is Finding<'header'> => finding.kind === 'header');
  const fields = fieldsOf(envelope, (field) => headers.find((finding) => finding.fields.field === field)?.fields.value);
  const given = new Set(fields.map(({ field }) => field));
  const kept = findings.filter((finding) => finding.kind !== 'header' || !given.has(finding.fields.field));
  return [
    ...fields.map(
      (field): Finding<'header'> => ({ kind: 'header', rule: 'header.by-envelope', fields: field, cite: outside(reading), confidence: 1 }),
    ),
    ...kept,
  ];
}
