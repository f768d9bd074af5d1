import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const fromTesseract = createRequire(createRequire(import.meta.url).resolve('tesseract.js'));
const NAME = 'tesseract.js-core/tesseract-core-relaxedsimd-lstm';

/** The engine's WebAssembly, as it was installed. */
export const ENGINE = fromTesseract.resolve(`${NAME}.wasm`);

/**
 * How the engine's WebAssembly becomes ours: the sha256 of the file that it is made of, and what it consists of, stretches of that file
 * (from, to) and bytes of our own (base64). Written by `scripts/link-kernels.ts`.
 */
export type Patch = { of: string; parts: ([from: number, to: number] | string)[] };

/** The engine's WebAssembly with our kernels in it; undefined where it is not the file that the patch is for. */
export function patched(engine: Uint8Array<ArrayBuffer>, { of, parts }: Patch): Uint8Array<ArrayBuffer> | undefined {
  if (createHash('sha256').update(engine).digest('hex') !== of) return undefined;
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'base64') : engine.subarray(...part)))),
  );
}

type Core = (options: object) => Promise<unknown>;

/**
 * tesseract.js-core with our kernels (see `kernels/README.md`), as tesseract.js asks for it; undefined where another version is installed
 * than they were written for.
 */
export function fasterCore(): Core | undefined {
  const patch = JSON.parse(readFileSync(fileURLToPath(new URL('./kernels/patch.json', import.meta.url)), 'utf8')) as Patch;
  const wasmBinary = patched(new Uint8Array(readFileSync(ENGINE)), patch);
  if (!wasmBinary) return undefined;
  const core = fromTesseract(NAME) as Core;
  return (options) => core({ ...options, wasmBinary });
}
