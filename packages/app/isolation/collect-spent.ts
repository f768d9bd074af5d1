import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** So much of the heap (bytes) is let lie. */
const LIMIT = 80 * 1024 * 1024;

let collect: ((options: { type: 'major' }) => void) | undefined;

/**
 * Collects what documents read before have left in the heap, once it is much. Left to itself the heap of a process that reads long
 * documents grows to several times of what one of them takes; between two of them next to nothing is alive, and collecting costs little.
 */
export function collectSpent(): void {
  if (getHeapStatistics().used_heap_size < LIMIT) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as typeof collect;
  }
  collect?.({ type: 'major' });
}
