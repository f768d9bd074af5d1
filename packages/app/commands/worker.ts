import type { Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { workOnReadings } from '../reading-work.ts';
import { untilStopped } from '../until-stopped.ts';
import { openWorkplace } from '../workplace.ts';

/** `tonghop worker`: reads what waits in the queue, on this machine or for others on the same database, until it is told to stop. */
export const run: Run = async (context) => {
  const place = await openWorkplace(context);
  const stop = new AbortController();
  try {
    const working = workOnReadings(place, stop.signal);
    context.say({
      vi: `Đang nhận việc đọc từ ${place.store.place}. Dừng bằng Ctrl+C.`,
      en: `Taking reading jobs from ${place.store.place}. Stop with Ctrl+C.`,
    });
    await untilStopped();
    stop.abort();
    await working;
    return EXIT.ok;
  } finally {
    stop.abort();
    await place.close();
  }
};
