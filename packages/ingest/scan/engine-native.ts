import { spawn, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atEnd, temporaryFolder } from '../temporary.ts';
import { ALLOWED, type Engine, MODES, type OcrWord, type Picture, readTsv } from './engine.ts';
import { toPng } from './grey.ts';

/** The version of the machine's own tesseract when it knows Vietnamese, or undefined. */
export function nativeTesseract(): string | undefined {
  const listed = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8', windowsHide: true });
  if (listed.status !== 0 || !/^vie$/m.test(`${listed.stdout}${listed.stderr}`)) return undefined;
  const version = spawnSync('tesseract', ['--version'], { encoding: 'utf8', windowsHide: true });
  return /tesseract v?(\d[\d.]*)/.exec(`${version.stdout}${version.stderr}`)?.[1] ?? '?';
}

function run(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', args, {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const ended = atEnd(() => child.kill('SIGKILL'));
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', (cause) => {
      ended();
      reject(cause);
    });
    child.on('close', (code) => {
      ended();
      if (code === 0) resolve(Buffer.concat(out).toString('utf8'));
      else reject(new Error(`tesseract ended with ${code}: ${Buffer.concat(errors).toString('utf8').slice(0, 300)}`));
    });
  });
}

/** Recognises all pictures of one segmentation and resolution in one process, so that the model is loaded once. */
async function batch(pictures: readonly Picture[]): Promise<OcrWord[][]> {
  const { path: folder, remove } = temporaryFolder();
  try {
    const names = pictures.map((_, i) => join(folder, `${i}.png`));
    for (const [i, picture] of pictures.entries()) await writeFile(names[i]!, await toPng(picture.grey));
    const list = join(folder, 'list.txt');
    await writeFile(list, `${names.join('\n')}\n`);
    const first = pictures[0]!;
    const allowed = ALLOWED(first.segmentation);
    const tsv = await run([
      pictures.length === 1 ? names[0]! : list,
      '-',
      '-l',
      'vie',
      '--oem',
      '1',
      '--psm',
      MODES[first.segmentation],
      '--dpi',
      String(first.dpi),
      ...(allowed ? ['-c', `tessedit_char_whitelist=${allowed}`] : []),
      'tsv',
    ]);
    return readTsv(tsv, pictures.length);
  } finally {
    remove();
  }
}

/** The machine's own tesseract, one process at a time on one thread. */
export function nativeEngine(version: string): Engine {
  return {
    name: `tesseract ${version}`,
    recognise: async (pictures) => {
      const groups = new Map<string, number[]>();
      pictures.forEach((picture, i) => {
        const key = `${picture.segmentation}/${picture.dpi}`;
        groups.set(key, [...(groups.get(key) ?? []), i]);
      });
      const words: OcrWord[][] = pictures.map(() => []);
      for (const members of groups.values()) {
        const found = await batch(members.map((i) => pictures[i]!));
        members.forEach((i, k) => {
          words[i] = found[k]!;
        });
      }
      return words;
    },
    close: async () => {},
  };
}
