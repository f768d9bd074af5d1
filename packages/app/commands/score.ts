import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, parse } from 'node:path';
import type { ReportRecord } from '@tonghop/model';
import type { Context, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageError } from '../fault.ts';
import { ReadingHost } from '../isolation/reading-host.ts';
import { childHands } from '../pipeline.ts';
import { progressOver } from '../progress.ts';
import { readFiles } from '../read-files.ts';
import { type Gold, goldSchema } from '../score/gold.ts';
import { FIELD_FIGURES, LIST_FIGURES, scoreRecord } from '../score/score-record.ts';
import { type Figure, Tally } from '../score/tally.ts';

/** The corpus that stands beside the checkout of those who develop this. */
const USUAL = ['../shared/corpus/gold', '../shared/corpus/files'] as const;

/** `tonghop score [GOLD_DIR FILES_DIR]`: reads the files and measures their records against the gold. Without --only, scans are left out of the usual corpus. */
export const run: Run = async (context, given, options) => {
  const [goldDir, filesDir] = given.length === 0 ? USUAL : given;
  if (!goldDir || !filesDir)
    throw new UsageError({ vi: 'Cần cả hai thư mục: đáp án và tệp.', en: 'Both folders are needed: gold and files.' });
  for (const folder of [goldDir, filesDir])
    if (!existsSync(folder)) throw new UsageError({ vi: `Không có thư mục «${folder}».`, en: `There is no folder ${folder}.` });
  const only = options.only ? expression(String(options.only)) : given.length === 0 ? /^(?!.*scan)/ : /./;
  const golds = readGolds(goldDir, only);
  if (golds.length === 0)
    throw new UsageError({
      vi: `Không có đáp án NAME.json nào trong «${goldDir}»${options.only ? ' khớp với --only' : ''}.`,
      en: `There is no gold annotation NAME.json in ${goldDir}${options.only ? ' that matches --only' : ''}.`,
    });
  const files = fileByName(filesDir);
  const paths = golds.flatMap(({ name }) => files.get(name) ?? []);
  const records = await readRecords(context, paths);

  const tally = new Tally();
  let absent = 0;
  for (const { name, gold } of golds) {
    const record = records.get(files.get(name) ?? '') ?? null;
    if (!record) absent++;
    scoreRecord(gold, record, tally);
  }
  const figures = tally.figures(FIELD_FIGURES, LIST_FIGURES);
  if (options.json)
    context.out.write(
      `${JSON.stringify({ documents: golds.length, absent, figures, misses: options.misses ? tally.misses : undefined }, null, 1)}\n`,
    );
  else context.out.write(report(context, figures, golds.length, absent, options.misses ? tally.misses : []));
  return EXIT.ok;
};

function expression(source: string): RegExp {
  try {
    return new RegExp(source);
  } catch {
    throw new UsageError({ vi: `Biểu thức «${source}» không hợp lệ.`, en: `${source} is no regular expression.` });
  }
}

function readGolds(folder: string, only: RegExp): { name: string; gold: Gold }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && only.test(parse(file).name))
    .sort()
    .map((file) => {
      const result = goldSchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      if (!result.success) {
        const where = result.error.issues[0];
        throw new UsageError({
          vi: `Đáp án «${file}» không đúng dạng ở ${where?.path.join('.')}: ${where?.message}.`,
          en: `${file} is no gold annotation: ${where?.path.join('.')}: ${where?.message}.`,
        });
      }
      return { name: parse(file).name, gold: result.data };
    });
}

function fileByName(folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((file) => [parse(file).name, join(folder, file)]));
}

async function readRecords(context: Context, paths: string[]): Promise<Map<string, ReportRecord>> {
  const records = new Map<string, ReportRecord>();
  const processes = Math.max(1, Math.min(availableParallelism(), paths.length));
  const hands = childHands(new ReadingHost({ processes }));
  const progress = progressOver({ ...context, say: () => {} }, paths.length);
  try {
    for await (const { path, documents, failures } of readFiles(
      hands,
      paths.map((path) => ({ path })),
      { concurrency: processes },
    )) {
      progress.step(path, '');
      if (documents[0]) records.set(path, documents[0].record);
      for (const failure of failures) context.say(failure.message);
    }
  } finally {
    progress.end();
    hands.close();
  }
  return records;
}

function report(context: Context, figures: Record<string, Figure>, documents: number, absent: number, misses: string[]): string {
  const share = (value: number | null) => (value === null ? '  –  ' : value.toFixed(3));
  const words = {
    vi: ['văn bản', 'không có bản ghi', 'đúng', 'chính xác', 'đầy đủ'],
    en: ['documents', 'without a record', 'accuracy', 'precision', 'recall'],
  };
  const [documentsWord, absentWord, accuracyWord, precisionWord, recallWord] = words[context.language];
  const lines = Object.entries(figures).map(([name, figure]) =>
    'accuracy' in figure
      ? `${name.padEnd(24)} ${accuracyWord} ${share(figure.accuracy)}`
      : `${name.padEnd(24)} F1 ${share(figure.f1)}  ${precisionWord} ${share(figure.precision)}  ${recallWord} ${share(figure.recall)}`,
  );
  return [...misses, ...(misses.length > 0 ? [''] : []), `${documents} ${documentsWord}, ${absent} ${absentWord}`, ...lines, ''].join('\n');
}
