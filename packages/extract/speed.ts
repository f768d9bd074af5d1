import type { Reading } from '@tonghop/model';
import { extract, finding } from './extract.ts';
import { outline } from './outline.ts';
import { resolve } from './resolve.ts';
import { RULES } from './rules.ts';
import { settle } from './settle.ts';
import { view } from './view.ts';

/** How fast the rules are: megabytes of UTF-8 text a CPU-second, over all, and CPU milliseconds of one pass by stage and rule. */
export type Speed = { bytes: number; cpuSeconds: number; megabytesPerSecond: number; milliseconds: Record<string, number> };

/** A reading that was never extracted: what rules remember of a table goes with its block. */
const fresh = (reading: Reading): Reading => ({ ...reading, blocks: reading.blocks.map((block) => ({ ...block })) });

/** Measures the CPU time of `extract` over the readings, `times` times after a warm-up, and of each of its stages in one pass. */
export function speed(readings: readonly Reading[], times = 1): Speed {
  const milliseconds: Record<string, number> = {};
  const timed = <T>(name: string, work: () => T): T => {
    const from = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(from);
    milliseconds[name] = (milliseconds[name] ?? 0) + (user + system) / 1000;
    return result;
  };
  const once = () => {
    for (const reading of readings.map(fresh)) {
      const v = timed('view', () => view(reading));
      v.sections = timed('outline', () => outline(v));
      const found = RULES.flatMap((rule) => timed(rule.id, () => [...rule.find(v)].map((proposal) => finding(v, rule, proposal))));
      timed('settle and resolve', () => resolve(v, settle(v, found)));
    }
  };
  once();
  for (const name of Object.keys(milliseconds)) milliseconds[name] = 0;
  once();
  // Apart from the clocks around each rule, which cost time themselves.
  let cpuSeconds = 0;
  for (let i = 0; i < times; i++) {
    const unread = readings.map(fresh);
    const from = process.cpuUsage();
    for (const reading of unread) extract(reading);
    const { user, system } = process.cpuUsage(from);
    cpuSeconds += (user + system) / 1e6;
  }
  const bytes = times * readings.reduce((sum, reading) => sum + Buffer.byteLength(reading.text), 0);
  return { bytes, cpuSeconds, megabytesPerSecond: bytes / 1e6 / cpuSeconds, milliseconds };
}
