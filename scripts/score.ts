// Scores the extraction on a corpus: node scripts/run.mjs scripts/score.ts [GOLD_DIR FILES_DIR] [--misses] [--only PATTERN]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { extractFile } from '../packages/app/extract-file.ts';

const args = process.argv.slice(2);
const only = args.includes('--only') ? new RegExp(args[args.indexOf('--only') + 1]!) : undefined;
const [goldDir = '../shared/corpus/gold', filesDir = '../shared/corpus/files'] = args.filter(
  (a, i) => !a.startsWith('--') && args[i - 1] !== '--only',
);
const work = mkdtempSync(join(tmpdir(), 'tonghop-score-'));
mkdirSync(join(work, 'gold'));
mkdirSync(join(work, 'records'));
for (const file of readdirSync(filesDir)) {
  const name = parse(file).name;
  if (only ? !only.test(name) : /scan/.test(name)) continue;
  const gold = resolve(goldDir, `${name}.json`);
  symlinkSync(gold, join(work, 'gold', `${name}.json`));
  try {
    const { record } = await extractFile(join(filesDir, file));
    writeFileSync(join(work, 'records', `${name}.json`), JSON.stringify(record, null, 1));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
const tool = resolve('../shared/tools/score.mjs');
const flags = args.filter((a) => a === '--misses' || a === '--json');
process.stdout.write(spawnSync(process.execPath, [tool, join(work, 'gold'), join(work, 'records'), ...flags], { encoding: 'utf8' }).stdout);
if (!args.includes('--keep')) rmSync(work, { recursive: true });
else console.error(work);
void readFileSync;
