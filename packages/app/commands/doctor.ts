import type { Run } from '../command.ts';
import { loadConfig } from '../config.ts';
import { examine } from '../doctor/examine.ts';
import { EXIT } from '../exit-codes.ts';

const MARKS = { ok: '✓', warning: '!', failed: '✗' } as const;

/** `tonghop doctor`: what works and what is missing, and what to do about it. */
export const run: Run = async (context, _args, options) => {
  const findings = await examine(loadConfig(context.env, context.say));
  if (options.json)
    context.out.write(
      `${JSON.stringify(
        findings.map(({ words, ...rest }) => ({ ...rest, text: context.tell(words) })),
        null,
        1,
      )}\n`,
    );
  else for (const { name, state, words } of findings) context.out.write(`${MARKS[state]} ${name.padEnd(12)} ${context.tell(words)}\n`);
  const failed = findings.filter((finding) => finding.state === 'failed');
  if (failed.length === 0) return EXIT.ok;
  return failed.some((finding) => finding.name === 'database') ? EXIT.database : EXIT.service;
};
