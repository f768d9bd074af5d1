// A reading process: takes one piece of work at a time from its parent and answers it, rules included, since text can be hostile too. It opens no database and no network.
import { read, unpack } from '@tonghop/ingest';
import { Refusal } from '@tonghop/model';
import { withFindings } from '../phrases.ts';
import type { Answer, Outcome, Request, Work } from './messages.ts';

const send = (answer: Answer) => process.send?.(answer);

async function perform(work: Work & { id: number }): Promise<Outcome[Work['task']]> {
  if (work.task === 'unpack') return unpack(work.source, work.options);
  if (work.task === 'glance') return { secrecy: (await read(work.source, { ...work.options, firstPageOnly: true })).secrecy ?? null };
  if (work.task === 'view') {
    const { docxToHtml } = await import('@tonghop/ingest/docx/docx-to-html');
    return docxToHtml(work.source, work.options.password);
  }
  let told = 0;
  const progress = (done: number, of: number) => {
    // A message a page would cost more than reading it.
    const now = Date.now();
    if (now - told < 200 && done < of) return;
    told = now;
    send({ id: work.id, progress: { done, of } });
  };
  const reading = await read(work.source, { ...work.options, progress });
  return { ...(await withFindings(reading, work.options.phrases)), secrecy: reading.secrecy ?? null };
}

process.on('message', (request: Request) => {
  perform(request).then(
    (done) => send({ id: request.id, done }),
    (error: unknown) => {
      if (error instanceof Refusal) send({ id: request.id, refused: { code: error.code, message: error.message } });
      else
        send({
          id: request.id,
          failed: {
            message: error instanceof Error ? error.message : String(error),
            stack: error instanceof Error ? (error.stack ?? '') : '',
            code: (error as NodeJS.ErrnoException | null)?.code,
          },
        });
    },
  );
});
process.on('disconnect', () => process.exit(0));
// Ctrl+C on a terminal reaches every process of the group; the parent decides when work ends.
process.on('SIGINT', () => {});
