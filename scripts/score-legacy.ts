import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { identify, read } from '@tonghop/ingest';
import { diacriticAccuracy } from './diacritic-accuracy.ts';

/**
 * Diacritic accuracy of old files against transcripts: `node scripts/score-legacy.ts FILES_DIR TRUTH_DIR`. Two figures a file: case as
 * it is, and case left out of account (transcripts made without fonts write small what TCVN3's capital fonts draw large).
 */
const [files, truths] = process.argv.slice(2);
if (!files || !truths) {
  console.error('node scripts/score-legacy.ts FILES_DIR TRUTH_DIR');
  process.exit(2);
}
const sums = { exact: 0, folded: 0, marked: 0 };
for (const name of readdirSync(files)) {
  const truth = readFileSync(join(truths, `${parse(name).name}.txt`), 'utf8');
  const reading = await read(identify(name, readFileSync(join(files, name))), { ocr: false });
  const exact = diacriticAccuracy(reading.text, truth, false);
  const folded = diacriticAccuracy(reading.text, truth, true);
  sums.exact += exact.right;
  sums.folded += folded.right;
  sums.marked += exact.marked;
  console.log(`${(exact.right / exact.marked).toFixed(4)}  ${(folded.right / folded.marked).toFixed(4)}  ${exact.marked}\t${name}`);
}
console.log(
  `${(sums.exact / sums.marked).toFixed(4)}  ${(sums.folded / sums.marked).toFixed(4)}  ${sums.marked}\tall (case kept, case folded, marked letters)`,
);
