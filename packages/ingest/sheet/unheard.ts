/**
 * Runs synchronous `work` with `console.error` stopped: SheetJS tells there of records of old workbooks that it does not know, which lose
 * no cell and are no clerk's business.
 */
export function unheard<T>(work: () => T): T {
  const { error } = console;
  console.error = () => {};
  try {
    return work();
  } finally {
    console.error = error;
  }
}
