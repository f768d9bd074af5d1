import { readFile } from 'node:fs/promises';
import { extract } from '@tonghop/extract';
import { identify, type ReadOptions, read } from '@tonghop/ingest';
import { type Finding, type Reading, type ReportRecord, toRecord } from '@tonghop/model';

/** The main line for one file without a database: bytes → reading → findings → record. Throws a Refusal for what cannot be read. */
export async function extractFile(
  path: string,
  options: ReadOptions = {},
): Promise<{ reading: Reading; findings: Finding[]; record: ReportRecord }> {
  const reading = await read(identify(path, await readFile(path)), options);
  const findings = extract(reading);
  return { reading, findings, record: toRecord(reading, findings) };
}
