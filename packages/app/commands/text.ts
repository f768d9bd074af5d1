import type { Run } from '../command.ts';
import { ownHands } from '../pipeline.ts';
import { exitCodeOf, readFiles } from '../read-files.ts';

/** `tonghop text FILE`: the normalised text; of a mail or archive, the text of each document under its name. */
export const run: Run = async (context, [file], options) => {
  const hands = ownHands();
  for await (const { documents, failures } of readFiles(hands, [file!], {
    password: options.password as string | undefined,
    ocr: options.ocr !== false,
    concurrency: 1,
  })) {
    for (const document of documents) {
      if (documents.length > 1) context.out.write(`=== ${document.name}\n`);
      context.out.write(`${document.reading.text}\n`);
    }
    for (const failure of failures) context.say(failure.message);
    return exitCodeOf(documents.length, failures);
  }
  throw new Error('a file came to nothing');
};
