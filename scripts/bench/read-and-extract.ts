import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { extract } from '@tonghop/extract';
import { identify, read } from '@tonghop/ingest';
import { toRecord } from '@tonghop/model';
import '../../packages/app/isolation/prepare-reading.mjs';

/** CPU time of this process since `from`, its helping threads included, in milliseconds. */
const cpuMs = (from: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};

async function once(path: string) {
  const from = process.cpuUsage();
  const reading = await read(identify(basename(path), readFileSync(path)), {});
  const readMs = cpuMs(from);
  const made = toRecord(reading, extract(reading));
  return { readMs, pages: reading.pages, found: made.percentages.length + made.directives.length + made.tasks.length };
}

/**
 * Reads a file and makes its record as a reading process does, which lets both go afterwards: CPU milliseconds of all and of the reading,
 * the pages, and how much was found.
 */
export async function readAndExtract(path: string): Promise<{ cpuMs: number; readMs: number; pages: number | null; found: number }> {
  const from = process.cpuUsage();
  const figures = await once(path);
  return { ...figures, cpuMs: cpuMs(from) };
}
