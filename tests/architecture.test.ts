import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Who may import whom; tests are free. */
const MAY: Record<string, string[]> = {
  model: [],
  ingest: ['model'],
  extract: ['model'],
  store: ['model'],
  report: ['model'],
  app: ['model', 'ingest', 'extract', 'store', 'report'],
};
/** What a room does not touch: files and processes, the network, a database. */
const NETWORK = /^(node:(https?|http2|net|tls|dgram|dns)|undici|hono|imapflow)\b/;
const DATABASE = /^(pg|drizzle-orm)\b/;
const SYSTEM = /^node:(?!crypto$|util$)/;
const UNTOUCHED: Record<string, RegExp[]> = {
  model: [SYSTEM, NETWORK, DATABASE],
  extract: [SYSTEM, NETWORK, DATABASE],
  report: [NETWORK, DATABASE],
  ingest: [NETWORK, DATABASE],
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
const TESTED = [...ALL, ...files(join(ROOT, 'tests')), ...files(join(ROOT, 'scripts')), ...files(join(ROOT, 'fixtures'))];
/** Paths that git tracks, or in a copy without git every source file. */
const TRACKED = tracked();
const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);

function tracked(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).split('\0').filter(Boolean);
  } catch {
    return TESTED.map((file) => relative(ROOT, file).replaceAll('\\', '/'));
  }
}

/** A tracked file's text; empty where it is binary or was deleted and not committed yet. */
function textOf(file: string): string {
  try {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return text.includes('\0') ? '' : text;
  } catch {
    return '';
  }
}

/** Lines of tracked files that an expression finds, as `path:line`. */
const linesWith = (expression: RegExp, but: (file: string) => boolean) =>
  TRACKED.filter((file) => !but(file)).flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, i) => (expression.test(line) ? [`${file}:${i + 1}`] : [])),
  );

/** Exported declarations without a sentence above them. */
function undocumented(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    const name = /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|class|const|let|type|interface) ([\w$]+)/.exec(
      line,
    )?.[1];
    let above = i - 1;
    while (/^\s*\/\/ (?:biome-ignore|@ts-)/.test(lines[above] ?? '')) above--;
    return name && !/\*\/\s*$/.test(lines[above] ?? '') ? [`${relative(ROOT, file)}:${i + 1} ${name}`] : [];
  });
}

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

  test('rooms leave alone what is not theirs: files, network, database', () => {
    const wrong = CODE.flatMap((file) => {
      const left = UNTOUCHED[relative(PACKAGES, file).split(/[\\/]/)[0]!] ?? [];
      return imports(file).flatMap((target) =>
        left.some((pattern) => pattern.test(target)) ? [`${relative(ROOT, file)} imports ${target}`] : [],
      );
    }).filter((found) => !/\.test-files\.ts /.test(found));
    expect(wrong).toEqual([]);
  });

  test('every room is one that the table knows', () => {
    expect(readdirSync(PACKAGES).filter((room) => !(room in MAY))).toEqual([]);
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
    expect(TESTED.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301).map((file) => relative(ROOT, file))).toEqual([]);
  });

  test('no nameless room', () => {
    const nameless = /(^|\/)(utils?|helpers?|common|misc|lib|shared|types)(\/|\.\w+$)/;
    expect(TRACKED.filter((file) => nameless.test(file))).toEqual([]);
  });

  test('names are kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
    const usual = /^(README(\.vi)?|NOTICE|THIRD-PARTY)\.md$|^\.|^\d{4}_|^_journal\.json$|^[a-z-]+@[\d.]+\.patch$/;
    expect(TRACKED.filter((file) => !kebab.test(basename(file)) && !usual.test(basename(file)))).toEqual([]);
  });

  test('a sentence stands over every export', () => {
    expect(ALL.flatMap(undocumented)).toEqual([]);
  });

  test('what is exported is used in another file', () => {
    const readers = [...TESTED, join(ROOT, 'vitest.config.ts')];
    const words = new Map(readers.map((file) => [file, new Set(readFileSync(file, 'utf8').match(/[\w$]+/g))]));
    const idle = CODE.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:function\*?|const|class) ([\w$]+)/gm)]
        .map((match) => match[1]!)
        .filter((name) => !readers.some((other) => other !== file && words.get(other)!.has(name)))
        .map((name) => `${relative(ROOT, file)} ${name}`),
    );
    expect(idle).toEqual([]);
  });

  test('no registry host and no path of a developer’s machine in committed files', () => {
    expect(readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8')).not.toMatch(/https?:\/\//);
    const itself = (file: string) => file === 'tests/architecture.test.ts';
    expect(linesWith(/\bregistry\.[a-z]+\.[a-z]+|\/(?:home|Users|work)\/[\w.-]+\//, itself)).toEqual([]);
    // Archives whose entries try to leave their folder name a place outside it.
    expect(linesWith(/\/tmp\/\w/, (file) => itself(file) || /^tests\/hostile/.test(file))).toEqual([]);
  });
});
