/** MiB that the old generation may fill before it is collected for the first time. */
const OLD_BEFORE_COLLECTION = 128;

/**
 * What a reading process's Node.js is started with: its heap's limit in MiB, a young generation of 8 MiB and an old one that is first collected
 * at 128 MiB (decision 012), since V8 takes these sizes only from the command line.
 */
export const nodeArguments = (heapMb: number): string[] => [
  '--disable-warning=ExperimentalWarning',
  `--max-old-space-size=${heapMb}`,
  `--initial-old-space-size=${Math.min(heapMb, OLD_BEFORE_COLLECTION)}`,
  '--min-semi-space-size=8',
  '--max-semi-space-size=8',
];
