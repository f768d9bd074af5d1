type Fault = { code?: string; syscall?: string; message?: string; stack?: string; constraint?: string; cause?: unknown; params?: unknown };

/** SQLSTATE classes of the server's own troubles (connection, resources, operator, system); the messages of others may quote what was written. */
const SERVER = /^(?:08|53|57|58|XX)/;
const LONGEST = 200;

/** What the driver said, below what drizzle wraps around it with the query and its parameters. */
function rootOf(error: unknown): Fault {
  let fault = (error ?? {}) as Fault;
  while (fault.params !== undefined && fault.cause) fault = fault.cause as Fault;
  return fault;
}

/**
 * What went wrong, for logs and for the queue: never a query's parameters (a document's text, a secret file's name) nor the paths that
 * system errors name. `frames`: with the places in the program.
 */
export function faultWords(error: unknown, frames = false): string {
  const { code = '', syscall, message = String(error), stack = '', constraint, params } = rootOf(error);
  const places = frames
    ? stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 12)
    : [];
  const first = params === undefined ? message.split('\n')[0]!.slice(0, LONGEST) : 'query failed';
  const words = /^[0-9A-Z]{5}$/.test(code)
    ? `PostgreSQL ${code}: ${SERVER.test(code) ? first : (constraint ?? 'query failed')}`
    : code && syscall
      ? `${code} (${syscall})`
      : first;
  return [words, ...places].join('\n');
}

/** Whether something failed for want of room: on this machine's disk, or on the database server's. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', '53100'].includes(rootOf(error).code ?? '');
}

/** Whether the machine or the server is in trouble, and not the work: a full disk, a database that is away. */
export function isMachineFault(error: unknown): boolean {
  const { code = '' } = rootOf(error);
  return isDiskFull(error) || SERVER.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code);
}
