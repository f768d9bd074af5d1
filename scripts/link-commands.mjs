// Puts the `tonghop` command into node_modules/.bin, where `npx tonghop` finds it at once and without the network, and the pinned Node.js
// itself in place of pnpm's shell script, which would stand between npm and the program and keep signals from it.
import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the commands that are not there yet: links, or on Windows a .cmd file. */
export function linkCommands(root) {
  const folder = join(root, 'node_modules', '.bin');
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    const script = '@node "%~dp0\\..\\..\\scripts\\tonghop.mjs" %*\r\n';
    const path = join(folder, 'tonghop.cmd');
    if (!existsSync(path) || readFileSync(path, 'utf8') !== script) writeFileSync(path, script);
    return;
  }
  link(join(folder, 'tonghop'), '../../scripts/tonghop.mjs');
  if (existsSync(join(root, 'node_modules', 'node', 'bin', 'node'))) link(join(folder, 'node'), '../node/bin/node');
}

function link(path, target) {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && readlinkSync(path) === target) return;
  const made = `${path}.${process.pid}`;
  symlinkSync(target, made);
  renameSync(made, path); // at once: another process may be starting by this very path
}
