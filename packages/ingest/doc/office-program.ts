import { spawn } from 'node:child_process';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { atEnd, temporaryFolder } from '../temporary.ts';

/** Longest that one conversion may take, ms. */
const PATIENCE = 60_000;

const NAMES = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
/** Where LibreOffice's installers put it without touching the search path. */
const PLACES = [
  'C:\\Program Files\\LibreOffice\\program',
  'C:\\Program Files (x86)\\LibreOffice\\program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  '/usr/lib/libreoffice/program',
  '/opt/libreoffice/program',
];

let found: Promise<string | undefined> | undefined;

/** Path of LibreOffice on this machine, looked for once, or undefined. */
function officeProgram(): Promise<string | undefined> {
  found ??= look();
  return found;
}

async function look(): Promise<string | undefined> {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...PLACES];
  for (const folder of folders)
    for (const name of NAMES) {
      const path = join(folder, name);
      if (
        await access(path).then(
          () => true,
          () => false,
        )
      )
        return path;
    }
  return undefined;
}

/** Settings of LibreOffice's own network: a proxy at a port where nobody answers. */
const NOWHERE = [
  ['ooInetProxyType', '2'],
  ...['HTTP', 'HTTPS', 'FTP'].flatMap((kind) => [
    [`ooInet${kind}ProxyName`, '127.0.0.1'],
    [`ooInet${kind}ProxyPort`, '9'],
  ]),
  ['ooInetNoProxy', ''],
]
  .map(
    ([name, value]) =>
      `<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n');

/** A document must not make LibreOffice run macros or fetch what it links to. */
const CAUTION = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
${NOWHERE}
</oor:items>`;

/** LibreOffice allows one process a profile: conversions of this process wait for each other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Converts a document to DOCX by LibreOffice in a folder of its own. Undefined when there is no LibreOffice, or it fails, or takes
 * longer than a minute; its processes are ended then.
 */
export function convertToDocx(bytes: Uint8Array, ending: string, signal?: AbortSignal): Promise<Uint8Array | undefined> {
  const result = last.then(() => convert(bytes, ending, signal));
  last = result.catch(() => undefined);
  return result;
}

async function convert(bytes: Uint8Array, ending: string, signal: AbortSignal | undefined): Promise<Uint8Array | undefined> {
  const program = await officeProgram();
  if (!program || signal?.aborted) return undefined;
  const { path: folder, remove } = temporaryFolder();
  try {
    const input = join(folder, `in.${ending}`);
    await writeFile(input, bytes);
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), CAUTION);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const options = [
      profile,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      folder,
      input,
    ];
    await run(program, options, signal);
    return await readFile(join(folder, 'in.docx')).catch(() => undefined);
  } finally {
    remove();
  }
}

/** Runs a program to its end, or ends it with all its children. */
function run(program: string, options: string[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const own = process.platform !== 'win32';
    const child = spawn(program, options, { stdio: 'ignore', detached: own, windowsHide: true });
    const stop = () => {
      try {
        if (own && child.pid) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It ended by itself meanwhile.
      }
    };
    const timer = setTimeout(stop, PATIENCE);
    // In a process group of its own it does not hear a terminal's Ctrl+C.
    const ended = atEnd(stop);
    signal?.addEventListener('abort', stop, { once: true });
    const done = () => {
      clearTimeout(timer);
      ended();
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    child.on('error', done);
    child.on('close', done);
  });
}
