import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Who may import whom; docs and tests are free. */
const MAY: Record<string, string[]> = {
  model: [],
  ingest: ['model'],
  extract: ['model'],
  store: ['model'],
  report: ['model'],
  app: ['model', 'ingest', 'extract', 'store', 'report'],
};
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PACKAGES = join(ROOT, 'packages');

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
const ALL = files(PACKAGES);
const CODE = ALL.filter((file) => !/\.test\.ts$/.test(file));
const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);

describe('the house', () => {
  test('rooms import only what they may', () => {
    const wrong: string[] = [];
    for (const file of CODE) {
      const room = relative(PACKAGES, file).split(/[\\/]/)[0]!;
      for (const target of imports(file)) {
        const other = /^@tonghop\/([a-z]+)/.exec(target)?.[1];
        if (other && other !== room && !MAY[room]?.includes(other)) wrong.push(`${relative(ROOT, file)} imports ${target}`);
        if (target.startsWith('.') && relative(PACKAGES, join(dirname(file), target)).split(/[\\/]/)[0] !== room)
          wrong.push(`${relative(ROOT, file)} reaches into ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('no import cycle within a room', () => {
    const graph = new Map(
      CODE.map((file) => [
        file,
        imports(file)
          .filter((t) => t.startsWith('.') && t.endsWith('.ts'))
          .map((t) => join(dirname(file), t)),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(ROOT, f)).join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('no file over 300 lines', () => {
    expect(ALL.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301).map((file) => relative(ROOT, file))).toEqual([]);
  });

  test('no nameless room', () => {
    expect(
      ALL.map((file) => relative(ROOT, file)).filter((file) =>
        /(^|[\\/])(utils?|helpers?|common|misc|lib|shared|types)([\\/]|\.tsx?$)/.test(file),
      ),
    ).toEqual([]);
  });

  test('no registry host and no machine path in the lockfile', () => {
    expect(readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8')).not.toMatch(/https?:\/\//);
  });
});
