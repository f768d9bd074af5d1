/** What pdf.js throws of damaged objects; in its worker these classes have no name that could be imported. */
const DAMAGE = new Set(['XRefEntryException', 'XRefParseException', 'MissingDataException', 'ParserEOFException', 'FormatError']);

/** Whether a rejection that nobody handles is pdf.js's own word of a damaged object. */
export const isOrphan = (reason: unknown): boolean => reason instanceof Error && DAMAGE.has(reason.name);

let heeded = false;

/**
 * Lets pass the promises that pdf.js leaves behind: it fetches the first page ahead, and where the file turns out to be damaged it starts
 * over without waiting for that page. What it finds in the end comes by its ordinary ways; the one left behind would end the process.
 * Any other rejection that nobody handles ends it as always. Once a process.
 */
export function heedOrphans(): void {
  if (heeded) return;
  heeded = true;
  process.on('unhandledRejection', (reason) => {
    if (!isOrphan(reason) && process.listenerCount('unhandledRejection') === 1) throw reason;
  });
}
