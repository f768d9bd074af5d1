import { readFile, stat } from 'node:fs/promises';
import type { Finding, Reading } from '@tonghop/model';
import { boundedFindings } from './bounded-findings.ts';

type Opened = { add: (findings: Finding[]) => Finding[]; problems: string[] };

const NOTHING: Opened = { add: (findings) => findings, problems: [] };
let open: { key: string; opened: Promise<Opened> } | undefined;

async function openFile(path: string): Promise<Opened> {
  const [{ parsePhrasebook }, { addPhrases, openPhrasebook }, text] = await Promise.all([
    import('@tonghop/extract/phrasebook'),
    import('@tonghop/extract/phrasebook-matcher'),
    readFile(path, 'utf8'),
  ]);
  const { book, problems } = parsePhrasebook(text);
  if (!book) return { ...NOTHING, problems };
  const matcher = await openPhrasebook(book);
  return { add: (findings) => addPhrases(findings, matcher), problems };
}

/** The office's phrasebook (`TONGHOP_PHRASES`), opened once and again when the file changes; one that cannot be read adds nothing. */
async function phrasebook(path: string | undefined): Promise<Opened> {
  if (!path) return NOTHING;
  try {
    const { mtimeMs, size } = await stat(path);
    const key = `${path}:${mtimeMs}:${size}`;
    if (open?.key !== key) open = { key, opened: openFile(path) };
    return await open.opened;
  } catch {
    return { ...NOTHING, problems: [`Không mở được tệp cụm từ «${path}» (TONGHOP_PHRASES).`] };
  }
}

/** What is wrong with the office's phrasebook, in Vietnamese; empty when it is right or none is named. */
export async function phraseProblems(path: string | undefined): Promise<string[]> {
  return (await phrasebook(path)).problems;
}

/** A reading with its findings, as many as are kept, and with what the office's phrasebook adds to their themes and addressees. */
export async function withFindings(reading: Reading, phrases: string | undefined): Promise<{ reading: Reading; findings: Finding[] }> {
  const { extract } = await import('@tonghop/extract');
  const bounded = boundedFindings(reading, extract(reading));
  return { ...bounded, findings: (await phrasebook(phrases)).add(bounded.findings) };
}
