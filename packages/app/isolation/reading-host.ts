import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { clearTemporary, temporaryFolder } from '@tonghop/ingest/temporary';
import { Refusal } from '@tonghop/model';
import type { Answer, Outcome, Work } from './messages.ts';
import { nodeArguments } from './node-arguments.ts';
import { PageShares } from './page-shares.ts';

/** Limits of one piece of work: wall time, JavaScript heap and whole memory of its process. */
export type Limits = { timeoutMs: number; heapMb: number; memoryMb: number; processes: number };

/** The limits unless told otherwise: ten minutes, 1 GiB of heap, 3 GiB in all, one process a core up to four. */
const LIMITS: Limits = {
  timeoutMs: 10 * 60_000,
  heapMb: 1024,
  memoryMb: 3072,
  processes: Math.max(1, Math.min(4, availableParallelism())),
};

type Job = {
  work: Work;
  progress: ((done: number, of: number) => void) | undefined;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
  tries: number;
  /** What its reader threw, if that was no Refusal. */
  bug?: Error;
};

/** Troubles of the machine that a reading process may meet. */
const MACHINE = /^(?:ENOSPC|EDQUOT|EMFILE|ENFILE|ENOMEM|EIO|EROFS|EACCES|EPERM|EAGAIN)$/;

/** Why a process was ended, as a Refusal's code. */
type Fault = 'reader.timeout' | 'reader.memory' | 'reader.crashed';

const REASONS: Record<Fault, string> = {
  'reader.timeout': 'đọc quá lâu',
  'reader.memory': 'cần quá nhiều bộ nhớ',
  'reader.crashed': 'làm chương trình đọc bị dừng đột ngột',
};

/** Pages of resident memory in MiB of a process, where the system tells (Linux); undefined elsewhere. */
function residentMb(pid: number): number | undefined {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 1048576;
  } catch {
    return undefined;
  }
}

/** Work with the number of scanned pages that it may hold at once; what reads none stays as it is. */
const withPages = (work: Work, pages: number): Work =>
  work.task === 'read' || work.task === 'glance' ? { ...work, options: { ...work.options, ocrWorkers: pages } } : work;

/** Longest that opening a mail or archive may take, ms: the largest takes seconds, and a damaged one may make its reader go round for ever. */
const UNPACKING = 120_000;

/** One child process with at most one job. */
class Reader {
  readonly #limits: Limits;
  #child: ChildProcess | undefined;
  /** Where the child's readers write on their way: it may be killed in the middle of things. */
  #temporary: ReturnType<typeof temporaryFolder> | undefined;
  #serial = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  #start(): ChildProcess {
    const temporary = temporaryFolder();
    this.#temporary = temporary;
    const child = fork(fileURLToPath(new URL('./child.mjs', import.meta.url)), [], {
      env: { ...process.env, TMPDIR: temporary.path, TMP: temporary.path, TEMP: temporary.path },
      serialization: 'advanced',
      execArgv: nodeArguments(this.#limits.heapMb),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.on('exit', () => {
      // The system may end one that has nothing to do: work that is given to it then would be waited for ever.
      if (this.#child === child) this.#child = undefined;
      temporary.remove();
    });
    child.unref();
    return child;
  }

  /** Runs a job; resolves to a fault when the process had to be ended or ended itself. */
  run(job: Job, pages: number): Promise<Fault | undefined> {
    this.#child ??= this.#start();
    const child = this.#child;
    const id = ++this.#serial;
    return new Promise((resolve) => {
      let fault: Fault | undefined;
      let errors = '';
      const kill = (why: Fault) => {
        fault ??= why;
        child.kill('SIGKILL');
      };
      const { timeoutMs } = this.#limits;
      const timer = setTimeout(() => kill('reader.timeout'), job.work.task === 'unpack' ? Math.min(UNPACKING, timeoutMs) : timeoutMs);
      const watch = setInterval(() => {
        if (child.pid && (residentMb(child.pid) ?? 0) > this.#limits.memoryMb) kill('reader.memory');
      }, 500);
      const finish = (result: Fault | undefined) => {
        clearTimeout(timer);
        clearInterval(watch);
        child.off('message', listen);
        child.off('exit', exited);
        child.off('error', unborn);
        child.stderr?.off('data', heard);
        resolve(result);
      };
      const listen = (answer: Answer) => {
        if (answer.id !== id) return;
        if ('progress' in answer) return job.progress?.(answer.progress.done, answer.progress.of);
        if ('done' in answer) job.resolve(answer.done as never);
        else if ('refused' in answer) job.reject(new Refusal(answer.refused.code, answer.refused.message));
        else {
          const { message, stack, code } = answer.failed;
          const error = Object.assign(new Error(message), { stack, code });
          // A full disk says nothing about the document; a mistake of ours would be made with it again and again.
          if (!MACHINE.test(code ?? '')) {
            job.bug = error;
            return finish('reader.crashed');
          }
          job.reject(error);
        }
        finish(undefined);
      };
      // The machine has no process to give: that says nothing about the document either.
      const unborn = (error: Error) => {
        if (child.pid === undefined) this.#child = undefined;
        else return kill('reader.crashed');
        this.#temporary?.remove();
        job.reject(error);
        finish(undefined);
      };
      const exited = () => {
        finish(fault ?? (/heap out of memory|Allocation failed/.test(errors) ? 'reader.memory' : 'reader.crashed'));
      };
      const heard = (chunk: Buffer) => {
        errors = (errors + chunk.toString('utf8')).slice(-4000);
      };
      child.on('message', listen);
      child.on('exit', exited);
      child.on('error', unborn);
      child.stderr?.on('data', heard);
      child.send({ id, ...withPages(job.work, pages) }, (error) => {
        if (error) kill('reader.crashed');
      });
    });
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    // Nobody may be left to hear that it has ended.
    this.#temporary?.remove();
  }
}

/**
 * Reads in child processes, so that a file that makes its reader crash, hang or grow is stopped, tried once more in a new process, and
 * then refused with the reason, while the service and the other files go on.
 */
export class ReadingHost {
  /** The limits in force. */
  readonly limits: Readonly<Limits>;
  readonly #shares: PageShares;
  readonly #idle: Reader[];
  readonly #readers: Reader[];
  readonly #queue: Job[] = [];
  readonly #heard: (bug: Error) => void;
  #closed = false;

  /** `heard` is told what a reader threw that was no Refusal, for the log. */
  constructor(limits: Partial<Limits> = {}, heard: (bug: Error) => void = () => {}) {
    this.#heard = heard;
    this.limits = { ...LIMITS, ...limits };
    clearTemporary();
    this.#shares = new PageShares(availableParallelism(), this.limits.processes);
    this.#readers = Array.from({ length: this.#shares.processes }, () => new Reader(this.limits));
    this.#idle = [...this.#readers];
  }

  /** Does a piece of work; throws the Refusal it ends in. */
  do<W extends Work>(work: W, progress?: (done: number, of: number) => void): Promise<Outcome[W['task']]> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ work, progress, resolve: resolve as (value: never) => void, reject, tries: 0 });
      this.#next();
    });
  }

  #next(): void {
    if (this.#closed || this.#queue.length === 0) return;
    const reader = this.#idle.pop();
    if (!reader) return;
    const job = this.#queue.shift()!;
    job.tries++;
    const pages = this.#shares.take();
    reader.run(job, pages).then((fault) => {
      this.#shares.giveBack(pages);
      this.#idle.push(reader);
      // Ended with the host: that says nothing about the document, which will be read again.
      if (fault && this.#closed) job.reject(new Error('reading host closed'));
      else if (fault && job.tries < 2) this.#queue.unshift(job);
      else if (fault) {
        if (job.bug) this.#heard(job.bug);
        job.reject(
          new Refusal(
            fault,
            `Tệp «${job.work.source.name}» ${REASONS[fault]} nên đã được dừng lại sau hai lần thử. Hãy kiểm tra tệp gốc hoặc gửi bản PDF khác.`,
            { cause: job.bug },
          ),
        );
      }
      this.#next();
    });
  }

  /** Ends every process; work under way is refused. */
  close(): void {
    this.#closed = true;
    for (const reader of this.#readers) reader.end();
    for (const job of this.#queue.splice(0)) job.reject(new Error('reading host closed'));
  }
}
