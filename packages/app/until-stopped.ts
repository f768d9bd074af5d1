/** A terminal's Ctrl+C reaches this process directly and again through npm and the launcher: nearer than this they are one. */
const ONE_PRESS = 1000;

/** How often an npm script looks whether its parent still lives, milliseconds. */
const LOOK = 500;

/**
 * Resolves at SIGINT or SIGTERM. A second one, given later, ends the process at once. npm passes a signal on to the shell that runs its
 * script and the shell just dies of it: under npm, losing the parent is being told to stop.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let first = 0;
    const stop = (signal: NodeJS.Signals) => {
      if (first === 0) first = Date.now();
      else if (Date.now() - first > ONE_PRESS) process.exit(signal === 'SIGINT' ? 130 : 143);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('SIGHUP', stop);
    if (process.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, LOOK).unref();
  });
}
