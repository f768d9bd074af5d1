// Runs a TypeScript file of this workspace on the Node.js that the workspace pins (npm package `node`), whatever Node.js started it: in
// this process where it is that one already, which it is under npm once the libraries are installed, else in a child process.
// No dependencies and no shell, so that it is the same on Windows.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { prepare } from '../packages/app/prepare.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [file, ...args] = process.argv.slice(2);
const path = join(root, file);
const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const node = existsSync(pinned) ? realpathSync(pinned) : process.execPath;
if (node === realpathSync(process.execPath)) {
  prepare();
  process.argv.splice(1, Number.POSITIVE_INFINITY, path, ...args);
  await import(pathToFileURL(path).href);
} else {
  const child = spawn(node, [fileURLToPath(import.meta.url), file, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)));
}
