// node growth.ts SHORT LONG TIMES prints what a page of LONG costs against a page of SHORT. They are read by turns in one process, SHORT as
// often as makes as many pages, so that both meet the same busy machine.
import { readAndExtract } from './read-and-extract.ts';

const [short, long, times] = process.argv.slice(2) as [string, string, string];
const cost = { short: 0, long: 0 };
const size = { short: (await readAndExtract(short)).pages!, long: (await readAndExtract(long)).pages! };
for (let n = -1; n < Number(times); n++) {
  let shortMs = 0;
  for (let pages = 0; pages < size.long; pages += size.short) shortMs += (await readAndExtract(short)).cpuMs;
  const { cpuMs } = await readAndExtract(long);
  // The first turn warms up.
  if (n < 0) continue;
  cost.short += shortMs / Math.ceil(size.long / size.short) / size.short;
  cost.long += cpuMs / size.long;
}
console.log(cost.long / cost.short);
