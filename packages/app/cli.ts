// The command line: `tonghop COMMAND …`. Only commander is loaded here; a command's code comes when it runs.
import { Console } from 'node:console';
import type { Context } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { endOf, requireLanguage } from './fault.ts';
import { chooseLanguage } from './language.ts';
import { printable } from './printable.ts';
import { runProgram } from './program.ts';
import { VERSION } from './version.ts';

// Standard output is for data alone: what a library has to say goes to standard error.
globalThis.console = new Console(process.stderr, process.stderr);

const args = process.argv.slice(2);
const language = chooseLanguage(args, process.env);
const context: Context = {
  language,
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  tell: (text) => text[language],
  say: (text) => process.stderr.write(`${printable(typeof text === 'string' ? text : text[language])}\n`),
};

// `tonghop … | head` closes the pipe: nobody reads on, so there is nothing left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});

try {
  requireLanguage(process.env);
  process.exitCode = await runProgram(context, args, VERSION);
} catch (error) {
  process.exitCode = await endOf(error, context);
}
