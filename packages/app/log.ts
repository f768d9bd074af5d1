import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** The program's log, pino's. */
export type Log = Logger;

/**
 * The log, on standard error: readable on a terminal, one JSON object a line elsewhere. Entries name an event and say how much, how long
 * and which document by number or hash; a document's text never stands in them.
 */
export async function openLog({ level, format }: Config['log'], err: { isTTY?: boolean } = process.stderr): Promise<Log> {
  const readable = format === 'pretty' || (format === 'auto' && err.isTTY);
  if (!readable)
    return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
  const { default: pretty } = await import('pino-pretty');
  return pino({ level, base: undefined }, pretty({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' }));
}
