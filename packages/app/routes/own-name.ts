import { isIP } from 'node:net';

/** Whether a request names this machine by number, as localhost or by the configured host: a name that a foreign page rebinds does not. */
export function isOwnName(host: string | undefined, configured: string): boolean {
  const name = (host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === configured || isIP(name) !== 0;
}

/** Said to one who asks under another machine's name. */
export const FOREIGN_NAME = 'Tên máy trong yêu cầu không phải máy này.';
