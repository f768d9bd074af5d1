import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import picomatch from 'picomatch';

/** Files that programs and systems leave in folders, and downloads under way. Extended by `TONGHOP_INBOX_IGNORE`. */
const IGNORED = [
  '~$*',
  '.~lock*',
  '~*.tmp',
  '*.tmp',
  '.*',
  'Thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '@eaDir',
  '*.part',
  '*.partial',
  '*.crdownload',
  '*.download',
  '*.!ut',
  '*.opdownload',
  '*.filepart',
  '*.aria2',
  '*.!qb',
  '*.downloading',
  '*.temp',
  '*.swp',
  '~WR*',
  '#recycle',
  'lost+found',
  'Icon\r',
  '*.error.json',
  '$RECYCLE.BIN',
  'System Volume Information',
];

/** What a path in the inbox is: to be taken, to be left alone, or to be refused (links, pipes, devices). */
export type Kind = 'file' | 'ignored' | 'refused' | 'folder' | 'gone';

/** Decides what lies in the inbox by name and nature; never follows a link. */
export class Selection {
  readonly #root: string;
  readonly #ignored: (name: string) => boolean;

  constructor(root: string, extra: readonly string[] = []) {
    this.#root = root;
    const globs = [...IGNORED, ...extra].map((glob) => glob.normalize('NFC'));
    const ignored = picomatch(globs, { nocase: true, dot: true, basename: true });
    // Macs write «ế» as three letters.
    this.#ignored = (name) => ignored(name.normalize('NFC'));
  }

  /** Whether the path, or a folder above it within the inbox, has an ignored name. */
  ignores(path: string): boolean {
    const inside = relative(this.#root, path);
    return inside !== '' && inside.split(sep).some((name) => this.#ignored(name));
  }

  async kindOf(path: string): Promise<{ kind: Kind; stats?: Stats }> {
    const inside = relative(this.#root, path);
    if (inside === '' || inside.startsWith('..')) return { kind: 'ignored' };
    if (this.ignores(path)) return { kind: 'ignored' };
    try {
      const stats = await lstat(path);
      if (stats.isDirectory()) return { kind: 'folder', stats };
      return { kind: stats.isFile() ? 'file' : 'refused', stats };
    } catch {
      return { kind: 'gone' };
    }
  }

  /** Every path to be looked at, depth first; unreadable folders are passed over. */
  async *all(folder = this.#root, depth = 0): AsyncGenerator<string> {
    if (depth > 200) return;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
      const path = join(folder, entry.name);
      if (this.#ignored(basename(path))) continue;
      if (entry.isDirectory()) yield* this.all(path, depth + 1);
      else yield path;
    }
  }

  /** Names of the folders between the inbox and a file, outermost first: hints at the unit and the period. */
  folders(path: string): string[] {
    return relative(this.#root, path)
      .split(sep)
      .slice(0, -1)
      .map((name) => name.normalize('NFC'));
  }
}
