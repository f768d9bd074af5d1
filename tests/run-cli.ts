import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

export type Ended = { code: number | null; out: string; err: string };

/** The environment of a test: nothing of the developer's own settings, and a data folder of its own. */
export function testEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(TONGHOP_|DATABASE_URL$|npm_|VITEST|NODE_OPTIONS)/.test(name));
  return { ...Object.fromEntries(kept), ...more };
}

/** Runs a TypeScript file of the workspace to its end. */
export function runFile(file: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, file), ...args], {
      cwd: ROOT,
      env: testEnvironment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** `tonghop …` as a process of its own. */
export const tonghop = (args: readonly string[], env: Record<string, string> = {}) => runFile('packages/app/cli.ts', args, env);

/** A folder that is gone when the test (or file of tests, where called outside) ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-e2e-'));
  // Started by root where namespaces are forbidden (containers), the database runs as another user, who must get through to its folder.
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
