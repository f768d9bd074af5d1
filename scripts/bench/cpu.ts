import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether the system tells the CPU time of ended children (Linux); elsewhere wall time stands in for it. */
export const EXACT = process.platform === 'linux';

/** CPU time of this process's ended children, user and system, in milliseconds (proc_pid_stat(5): cutime, cstime in ticks of 10 ms). */
export function childrenMs(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

/** How often commands are run by turns. */
const TURNS = 7;

/**
 * CPU milliseconds of commands as whole processes, run by turns so that a busy machine slows all alike: the mean of each over several turns
 * after one that warms the disk's cache. Undefined for a command that cannot be run.
 */
export function commandsByTurns(commands: readonly (readonly [string, ...string[]])[]): (number | undefined)[] {
  const run = ([command, ...args]: readonly [string, ...string[]]): number | undefined => {
    const before = EXACT ? childrenMs() : performance.now();
    const { error, status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] });
    return error === undefined && status === 0 ? (EXACT ? childrenMs() : performance.now()) - before : undefined;
  };
  const sums: (number | undefined)[] = commands.map((command) => (run(command) === undefined ? undefined : 0));
  for (let turn = 0; turn < TURNS; turn++)
    for (const [i, command] of commands.entries())
      if (sums[i] !== undefined) {
        const took = run(command);
        sums[i] = took === undefined ? undefined : sums[i] + took;
      }
  return sums.map((sum) => (sum === undefined ? undefined : sum / TURNS));
}

/** So much CPU time is measured before it is divided by the runs: a tick of 10 ms then counts for little. */
const ENOUGH_MS = 500;

/** CPU milliseconds of a command as a whole process, the mean of several runs after one that warms the disk's cache. Undefined where it cannot be run. */
export function commandCpu(command: string, args: readonly string[]): number | undefined {
  const run = () => {
    const { error, status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] });
    return error === undefined && status === 0;
  };
  if (!run()) return undefined;
  const before = EXACT ? childrenMs() : performance.now();
  let took = 0;
  let runs = 0;
  while (took < ENOUGH_MS && runs < 40) {
    if (!run()) return undefined;
    runs++;
    took = (EXACT ? childrenMs() : performance.now()) - before;
  }
  return took / runs;
}
