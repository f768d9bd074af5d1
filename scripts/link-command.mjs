// Puts the `tonghop` command into node_modules/.bin, where `npx tonghop` finds it at once and without the network.
import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TARGET = join('..', '..', 'scripts', 'tonghop.mjs');

/** Makes the command, if it is not there: a link, or on Windows a .cmd file. */
export function linkCommand(root) {
  const folder = join(root, 'node_modules', '.bin');
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    const script = `@node "%~dp0\\${TARGET}" %*\r\n`;
    const path = join(folder, 'tonghop.cmd');
    if (!existsSync(path) || readFileSync(path, 'utf8') !== script) writeFileSync(path, script);
    return;
  }
  const path = join(folder, 'tonghop');
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && readlinkSync(path) === TARGET) return;
  if (there) rmSync(path);
  try {
    symlinkSync(TARGET, path);
  } catch (error) {
    // Another process made it in the meantime.
    if (error.code !== 'EEXIST') throw error;
  }
}
