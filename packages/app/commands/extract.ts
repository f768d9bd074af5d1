import { availableParallelism } from 'node:os';
import type { Run } from '../command.ts';
import { UsageError } from '../fault.ts';
import { phraseProblems } from '../phrases.ts';
import { handsFor } from '../pipeline.ts';
import { printable } from '../printable.ts';
import { progressOver } from '../progress.ts';
import { type Document, exitCodeOf, type Failure, readFiles, toldOf } from '../read-files.ts';
import { readingSettings } from '../reading-settings.ts';
import { withVolumes } from '../with-volumes.ts';

const FORMS = ['json', 'jsonl', 'summary'] as const;
type Form = (typeof FORMS)[number];

/** `tonghop extract FILE…`: the record of each file on standard output; what could not be read is told on standard error. */
export const run: Run = async (context, paths, options) => {
  if (FORMS.filter((name) => options[name]).length > 1)
    throw new UsageError({ vi: 'Chỉ chọn một trong --json, --jsonl, --summary.', en: 'Choose one of --json, --jsonl and --summary.' });
  const form: Form = options.jsonl ? 'jsonl' : options.summary ? 'summary' : 'json';
  const files = await withVolumes(paths, Number.POSITIVE_INFINITY);
  const print = await printer(form, context.out, files.length > 1, context.tell);
  const { phrases, ocr } = await readingSettings(context);
  for (const problem of await phraseProblems(phrases)) context.say(problem);
  const hands = await handsFor(files.length, availableParallelism());
  const progress = progressOver(context, files.length);
  const failures: Failure[] = [];
  let documents = 0;
  try {
    for await (const outcome of readFiles(hands, files, {
      password: options.password as string | undefined,
      ocr: ocr && options.ocr !== false,
      phrases,
      concurrency: Math.min(files.length, availableParallelism()),
      progress: progress.part,
    })) {
      const words = outcome.failures.length === 0 ? { vi: 'đã đọc', en: 'read' } : { vi: 'không đọc được', en: 'not read' };
      progress.step(outcome.path, context.tell(words));
      documents += outcome.documents.length;
      failures.push(...outcome.failures);
      for (const document of outcome.documents) print.document(document);
      const told = toldOf(outcome);
      if (told.length > 0) progress.end();
      for (const words of told) context.say(words);
    }
  } finally {
    progress.end();
    print.end();
    hands.close();
  }
  return exitCodeOf(documents, failures);
};

/** Writes records one after the other: one object, or an array of them as they come, for several files or a file that holds several. */
async function printer(form: Form, out: NodeJS.WritableStream, several: boolean, tell: Parameters<Run>[0]['tell']) {
  if (form === 'summary') {
    const { summarize } = await import('../summary.ts');
    let count = 0;
    return {
      document: (d: Document) => out.write(printable(`${count++ > 0 ? '\n' : ''}${summarize(d.name, d.record, tell)}`)),
      end: () => {},
    };
  }
  if (form === 'jsonl') return { document: (d: Document) => out.write(`${JSON.stringify(d.record)}\n`), end: () => {} };
  // A mail or archive, or a PDF with attachments, is one file and may be several documents: known with the second of them.
  let first: string | undefined;
  let count = 0;
  return {
    document: (d: Document) => {
      const json = JSON.stringify(d.record, null, 1);
      if (count++ === 0) first = json;
      else {
        out.write(first === undefined ? `,\n${json}` : `[\n${first},\n${json}`);
        first = undefined;
      }
    },
    end: () => {
      if (first !== undefined) out.write(several ? `[\n${first}\n]\n` : `${first}\n`);
      else if (count > 0) out.write('\n]\n');
      else if (several) out.write('[]\n');
    },
  };
}
