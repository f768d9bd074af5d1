import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from './command.ts';
import { Selection } from './inbox/selection.ts';
import { runFigures } from './run-figures.ts';
import type { Service } from './service.ts';
import type { Workplace } from './workplace.ts';

/** Between two looks at how far the run is, milliseconds; and between two plain lines where there is no terminal. */
const LOOK = 300;
const LINE = 5000;
const BAR = 24;

/** How far a run over the inbox is: documents ended, of those known by now and the files still to be taken. */
type Standing = { done: number; of: number };

/** Waits until the inbox is empty and all that came in is read; shows how far it is, and prints the figures of the run by kind at its end. */
export async function emptyInbox(place: Workplace, service: Service, context: Context, stopped: Promise<void>): Promise<void> {
  const { store, config } = place;
  const selection = new Selection(config.inbox, config.watch.ignore);
  const started = Date.now();
  const before = (await store.listDocuments({ limit: 1, versions: 'all' })).total;
  const show = display(context);
  let halted = false;
  void stopped.then(() => {
    halted = true;
  });
  let seen = 0;
  for (;;) {
    const files = await Array.fromAsync(selection.all());
    const [all, waiting] = await Promise.all([
      store.listDocuments({ limit: 1, versions: 'all' }),
      store.listDocuments({ limit: 1, versions: 'all', state: 'waiting' }),
    ]);
    const came = all.total - before;
    seen = Math.max(seen, came + files.length);
    show.at({ done: Math.max(0, came - waiting.total), of: came + files.length });
    if (halted || (service.inboxIdle() && files.length === 0 && waiting.total === 0)) break;
    await sleep(LOOK);
  }
  show.end();
  if (seen > 0) context.out.write(`\n${await runFigures(store, context, started)}`);
}

/** A bar on a terminal, a plain line every few seconds elsewhere. */
function display({ err, say, tell }: Context): { at: (standing: Standing) => void; end: () => void } {
  let told = Date.now();
  let last = '';
  return {
    at({ done, of }) {
      const words = tell({ vi: `${done}/${of} văn bản`, en: `${done}/${of} documents` });
      if (of === 0 || words === last) return;
      if (err.isTTY) {
        const filled = Math.round((BAR * done) / of);
        err.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${words}`);
      } else if (Date.now() - told > LINE || done === of) {
        told = Date.now();
        say(words);
      } else return;
      last = words;
    },
    end() {
      if (err.isTTY) err.write('\r\u001b[K');
    },
  };
}
