import type { Finding, Note, Reading } from '@tonghop/model';

/** Findings of one document at most, and letters of all together: some ten times what the longest report gives. */
const MOST = 50_000;
const MOST_LETTERS = 10_000_000;

/** Letters that a finding holds: its quotation and the texts among its fields. */
function lettersOf({ cite, fields }: Finding): number {
  let letters = cite.quote.length;
  for (const value of Object.values(fields)) if (typeof value === 'string') letters += value.length;
  return letters;
}

/**
 * The findings that are kept of a document, and a note where not all are: a text that states one thing again and again gives more than a
 * database holds in good time («10% 10% 10% …», each with its sentence). What the header tells is always kept.
 */
export function boundedFindings(
  reading: Reading,
  findings: Finding[],
  { most = MOST, letters: mostLetters = MOST_LETTERS } = {},
): { reading: Reading; findings: Finding[] } {
  let count = 0;
  let letters = 0;
  const kept = findings.filter((finding) => {
    if (finding.kind === 'header') return true;
    count++;
    letters += lettersOf(finding);
    return count <= most && letters <= mostLetters;
  });
  if (kept.length === findings.length) return { reading, findings };
  const note: Note = {
    code: 'findings.cut',
    level: 'warning',
    text: `Văn bản có quá nhiều nội dung rút ra được (${findings.length}): chỉ giữ ${kept.length} nội dung đầu. Hãy xem lại tệp, hoặc tách nhỏ rồi gửi lại.`,
  };
  return { reading: { ...reading, notes: [...reading.notes, note] }, findings: kept };
}
