import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.name === 'node_modules') return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return /\.(ts|json|tsv)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [path] : [];
    })
    .sort();
}

let known: string | undefined;

/** Version of the rules: a hash of the extract room's sources, so that a changed rule is a new version without anybody counting. */
export function rulesVersion(): string {
  if (known) return known;
  const hash = createHash('sha256');
  for (const file of sources(dirname(fileURLToPath(import.meta.resolve('@tonghop/extract'))))) hash.update(readFileSync(file));
  known = hash.digest('hex').slice(0, 12);
  return known;
}
