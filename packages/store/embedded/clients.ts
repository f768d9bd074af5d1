import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { isSameProcess, processName } from './process-name.ts';

/** Marks this process as a client of the server in a folder; returns the mark's path. Call it under the folder's lock. */
export function addClient(folder: string): string {
  makeFolder(folder);
  const path = join(folder, `${process.pid}-${randomUUID()}`);
  writeFileSync(path, processName());
  return path;
}

/** How many marks of living processes there are; those of the dead are taken away. Call it under the folder's lock. */
export function countClients(folder: string): number {
  let count = 0;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    let owner = '';
    try {
      owner = readFileSync(path, 'utf8');
    } catch {
      continue; // its process left just now
    }
    if (isSameProcess(owner)) count++;
    else rmSync(path, { force: true });
  }
  return count;
}
