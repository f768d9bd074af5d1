import type { Store } from '@tonghop/store';

/** The number of a document that was read, to show somebody how one is looked at: the newest; undefined where none is there. */
export async function idToShow(store: Store): Promise<number | undefined> {
  return (await store.listDocuments({ limit: 1, state: 'ready' })).rows[0]?.id;
}
