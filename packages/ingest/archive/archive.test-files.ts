import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Format, MEDIA_TYPES, type Source } from '@tonghop/model';

/** A source of a given format for tests, without looking at its bytes. */
export function identifyAs(name: string, format: Format, bytes: Uint8Array): Source {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), name, format, mediaType: MEDIA_TYPES[format], bytes };
}

/** An archive as 7-Zip makes it of files given by name: its type by the switches (`-t7z`, `-ttar`, `-tzip -mm=LZMA`, `-p…`). */
export async function packedBySevenZip(files: Record<string, Uint8Array>, ...switches: string[]): Promise<Uint8Array> {
  const { default: begin } = await import('7z-wasm');
  const wasm = readFileSync(createRequire(import.meta.url).resolve('7z-wasm/7zz.wasm'));
  const quiet = () => {};
  const { FS, callMain } = await begin({ wasmBinary: new Uint8Array(wasm).buffer, print: quiet, printErr: quiet, stdin: () => null });
  for (const [name, bytes] of Object.entries(files)) FS.writeFile(name, bytes);
  callMain(['a', ...switches, 'packed.bin', ...Object.keys(files)]);
  return new Uint8Array(FS.readFile('packed.bin'));
}
