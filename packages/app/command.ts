import type { ExitCode } from './exit-codes.ts';
import type { Bilingual, Language } from './language.ts';

/** What a command may use of the world. Data go to `out`, everything said to people goes through `say` (standard error). */
export type Context = {
  language: Language;
  env: NodeJS.ProcessEnv;
  out: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  err: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  say: (text: Bilingual | string) => void;
  /** The text in the language asked for. */
  tell: (text: Bilingual) => string;
};

/** Values of the options as commander parsed them, by camel-case name. */
export type Options = Record<string, string | number | boolean | undefined>;
/** What a command does with its arguments and options; answers the exit code, throws what {@link endOf} tells of. */
export type Run = (context: Context, args: string[], options: Options) => Promise<ExitCode>;

/** An option as commander writes it: «--format <form>», with the values it takes where they are few. */
export type OptionSpec = { flags: string; about: Bilingual; choices?: readonly string[]; usual?: string };

/** A command of the command line as data: help and docs/cli.md are made of this, the code is loaded when the command runs. */
export type CommandSpec = {
  name: string;
  /** «<file...>», «[kind]». */
  arguments: { syntax: string; about: Bilingual; choices?: readonly string[] }[];
  about: Bilingual;
  options: OptionSpec[];
  example: string;
  load: () => Promise<{ run: Run }>;
};
