/**
 * What a reading process's Node.js is started with: its heap's limit in MiB, and a young generation of 16 MiB (decision 012), since V8
 * takes its size only from the command line.
 */
export const nodeArguments = (heapMb: number): string[] => [
  '--disable-warning=ExperimentalWarning',
  `--max-old-space-size=${heapMb}`,
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
];
