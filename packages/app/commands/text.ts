import type { Run } from '../command.ts';
import { ownHands } from '../pipeline.ts';
import { type Document, exitCodeOf, readFiles, toldOf } from '../read-files.ts';
import { readingSettings } from '../reading-settings.ts';
import { readingToHtml } from '../view/reading-html.ts';
import { type Shown, viewPage } from '../view/view-page.ts';

/** A document's reading view: a DOCX by mammoth, others from their reading. */
async function shown({ name, source, reading }: Document, password: string | undefined): Promise<Shown> {
  if (source.format !== 'docx') return { name, html: readingToHtml(reading) };
  const { docxToHtml } = await import('@tonghop/ingest/docx/docx-to-html');
  return { name, html: await docxToHtml(source, password) };
}

/** `tonghop text FILE [--html]`: the normalised text; of a mail or archive, the text of each document under its name. */
export const run: Run = async (context, [file], options) => {
  const { ocr } = await readingSettings(context);
  const hands = ownHands();
  for await (const outcome of readFiles(hands, [{ path: file! }], {
    password: options.password as string | undefined,
    ocr: ocr && options.ocr !== false,
    concurrency: 1,
  })) {
    const { documents, failures } = outcome;
    if (options.html && documents.length > 0)
      context.out.write(viewPage(await Promise.all(documents.map((one) => shown(one, options.password as string | undefined)))));
    else
      for (const document of documents) {
        if (documents.length > 1) context.out.write(`=== ${document.name}\n`);
        context.out.write(`${document.reading.text}\n`);
      }
    for (const words of toldOf(outcome)) context.say(words);
    return exitCodeOf(documents.length, failures);
  }
  throw new Error('a file came to nothing');
};
