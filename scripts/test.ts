// npm test: type check, lint, then the tests; ends with the line «N passed, N failed» that CI reads.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const run = (script: string, args: string[]) =>
  spawnSync(process.execPath, [join(modules, script), ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;

let failed = 0;
const checks: [string, string, string[]][] = [
  ['type check', 'typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['lint', '@biomejs/biome/bin/biome', ['check', '.']],
];
for (const [name, script, args] of checks) {
  const status = run(script, args);
  console.log(`${name}: ${status === 0 ? 'ok' : 'failed'}`);
  if (status !== 0) failed++;
}
const report = join(tmpdir(), `tonghop-test-${process.pid}.json`);
const status = run('vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
let passed = checks.length - failed;
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  // A suite that does not load has no failed test of its own.
  if (result.numFailedTests === 0 && status !== 0) failed++;
} catch {
  failed++;
}
rmSync(report, { force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && status === 0 ? 0 : 1);
