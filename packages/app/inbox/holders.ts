import type { Workplace } from '../workplace.ts';

/** A source and all mails and archives that hold it, the outermost first. */
export async function holdersOf(store: Workplace['store'], sha256: string, below: readonly string[] = []): Promise<string[]> {
  if (below.includes(sha256)) return [];
  const deliveries = (await store.showDocument(sha256))?.deliveries ?? [];
  const holders: string[] = [];
  for (const { enclosedIn } of deliveries)
    if (enclosedIn && !holders.includes(enclosedIn)) holders.push(...(await holdersOf(store, enclosedIn, [...below, sha256])));
  return [...new Set([...holders, sha256])];
}
