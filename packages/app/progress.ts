import type { Context } from './command.ts';

const BAR = 24;

/** Shows how far a run over many things is: a bar that is drawn again on a terminal, a plain line for each thing elsewhere. */
export type Progress = {
  step: (name: string, words: string) => void;
  part: (name: string, done: number, of: number) => void;
  end: () => void;
};

/** Progress over `total` things, on standard error. A single thing shows a bar only. */
export function progressOver(context: Context, total: number): Progress {
  const { err } = context;
  let done = 0;
  if (!err.isTTY)
    return {
      step: (name, words) => {
        done++;
        if (total > 1) context.say(`[${done}/${total}] ${name}: ${words}`);
      },
      part: () => {},
      end: () => {},
    };
  const draw = (share: number, words: string) => {
    const filled = Math.round(BAR * Math.min(1, share));
    const line = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total} ${words}`;
    err.write(`\r\u001b[K${line.slice(0, (err.columns ?? 80) - 1)}`);
  };
  return {
    step: (name) => draw(++done / total, name),
    part: (name, pages, of) => draw((done + pages / Math.max(1, of)) / total, `${name} (${pages}/${of})`),
    end: () => err.write('\r\u001b[K'),
  };
}
