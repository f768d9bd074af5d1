import { readFileSync } from 'node:fs';

/** Start time of a process in clock ticks since boot (field 22 of proc_pid_stat(5)), '' where the system does not tell. */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Whether a process with this number runs. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Names this process so that a later one with the same number is told from it: «pid start». */
export function processName(): string {
  return `${process.pid} ${startedAt(process.pid)}`;
}

/** Whether the process of that name still runs. */
export function isSameProcess(name: string): boolean {
  const [pid, start] = name.trim().split(' ');
  return isAlive(Number(pid)) && (!start || startedAt(Number(pid)) === start);
}
