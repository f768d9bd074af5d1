import { inflateSync } from 'node:zlib';

/**
 * Stands for the web's DecompressionStream in what pdf.js asks of it (`new` answers the object made here) and inflates in one call: the
 * real one costs each of a page's streams a thread and a dozen promises. Faulty data is told at reading, as by the real one.
 */
export function Inflation(format: string): object {
  // Looked up where it is wanted: the global one is this by then, and a module that is imported costs every start.
  if (format !== 'deflate') return new (process.getBuiltinModule('node:stream/web').DecompressionStream)(format as 'gzip');
  let waiting: Uint8Array | undefined;
  const writer = {
    write: async (bytes: Uint8Array) => {
      waiting = bytes;
    },
    close: async () => {},
  };
  const reader = {
    read: async () => {
      if (!waiting) return { done: true };
      const value = inflateSync(waiting);
      waiting = undefined;
      return { value, done: false };
    },
  };
  return { writable: { getWriter: () => writer }, readable: { getReader: () => reader } };
}
