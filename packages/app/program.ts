import { Argument, Command, CommanderError, Help, Option } from 'commander';
import type { CommandSpec, Context, OptionSpec, Options } from './command.ts';
import { COMMANDS } from './commands.ts';
import { EXIT, EXIT_MEANINGS, type ExitCode } from './exit-codes.ts';
import { type Bilingual, LANGUAGES, type Language } from './language.ts';

const ABOUT: Bilingual = {
  vi: 'Tổng hợp: đọc báo cáo hành chính (PDF, DOCX, văn bản …) thành bản ghi có cấu trúc.',
  en: 'Tổng hợp: reads Vietnamese administrative reports (PDF, DOCX, text …) into structured records.',
};
const TITLES: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Các lệnh:',
};
const HELP: Bilingual = { vi: 'xem hướng dẫn', en: 'show help' };
const USUAL: Bilingual = { vi: 'mặc định', en: 'default' };
const CHOICES: Bilingual = { vi: 'chọn', en: 'one of' };
/** Commander's complaints in Vietnamese, by its code; «$1» is what it names. */
const COMPLAINTS: Record<string, string> = {
  'commander.unknownOption': 'không có tùy chọn $1',
  'commander.unknownCommand': 'không có lệnh $1',
  'commander.missingArgument': 'thiếu tham số $1',
  'commander.optionMissingArgument': 'tùy chọn $1 cần một giá trị',
  'commander.excessArguments': 'thừa tham số',
  'commander.invalidArgument': 'giá trị không hợp lệ: $1',
};

function option(spec: OptionSpec, language: Language): Option {
  const made = new Option(spec.flags, describe(spec, language));
  if (spec.choices) made.choices([...spec.choices]);
  if (spec.usual !== undefined) made.default(spec.usual);
  return made;
}

function describe(spec: Pick<OptionSpec, 'about' | 'choices' | 'usual'>, language: Language): string {
  const more = [
    spec.choices && `${CHOICES[language]}: ${spec.choices.join(', ')}`,
    spec.usual !== undefined && `${USUAL[language]}: ${spec.usual}`,
  ].filter(Boolean);
  return spec.about[language] + (more.length > 0 ? ` (${more.join('; ')})` : '');
}

function addCommand(program: Command, spec: CommandSpec, context: Context, end: (code: ExitCode) => void): void {
  const command = program.command(spec.name).description(spec.about[context.language]);
  for (const argument of spec.arguments) {
    const made = new Argument(argument.syntax, describe(argument, context.language));
    command.addArgument(argument.choices ? made.choices([...argument.choices]) : made);
  }
  for (const each of spec.options) command.addOption(option(each, context.language));
  command.addHelpText('after', `\n${context.tell({ vi: 'Ví dụ', en: 'Example' })}: npx ${spec.example}`);
  command.action(async (...given: unknown[]) => {
    const values = given
      .slice(0, spec.arguments.length)
      .flat()
      .filter((value) => typeof value === 'string');
    const { run } = await spec.load();
    end(await run(context, values, command.opts<Options>()));
  });
}

function exitCodes(language: Language): string {
  const lines = Object.entries(EXIT).map(
    ([name, code]) => `  ${String(code).padEnd(4)}${EXIT_MEANINGS[name as keyof typeof EXIT][language]}`,
  );
  return `\n${{ vi: 'Mã thoát', en: 'Exit codes' }[language]}:\n${lines.join('\n')}`;
}

/** What commander's help says in English only («[options]», «(choices: …, default: …)»), in our own words. */
function ownWords(language: Language): Partial<Help> {
  const commander = new Help();
  const usage = (line: string) => (language === 'vi' ? line.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]') : line);
  return {
    commandUsage: (command) => usage(commander.commandUsage(command)),
    subcommandTerm: (command) => usage(commander.subcommandTerm(command)),
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
    styleTitle: (title) => (language === 'vi' ? (TITLES[title] ?? title) : title),
  };
}

function makeProgram(context: Context, version: string, end: (code: ExitCode) => void): Command {
  const { language } = context;
  const program = new Command('tonghop')
    .description(ABOUT[language])
    .version(version, '-V, --version', { vi: 'in số phiên bản', en: 'print the version' }[language])
    .helpOption('-h, --help', HELP[language])
    .helpCommand('help [command]', HELP[language])
    .addOption(
      new Option('--lang <language>', describe({ about: { vi: 'ngôn ngữ', en: 'language' }, choices: LANGUAGES }, language)).choices([
        ...LANGUAGES,
      ]),
    )
    .addHelpText('after', exitCodes(language))
    .exitOverride()
    .configureHelp(ownWords(language))
    .configureOutput({ writeOut: (text) => context.out.write(text), writeErr: (text) => context.err.write(text), outputError: () => {} });
  for (const spec of COMMANDS) addCommand(program, spec, context, end);
  // Settings given to the program are copied to commands when they are made; helpOption is not.
  for (const command of program.commands) command.helpOption('-h, --help', HELP[language]);
  for (const command of program.commands)
    command.option('--lang <language>', { vi: 'ngôn ngữ (vi, en)', en: 'language (vi, en)' }[language]);
  return program;
}

/** What commander says of a value that is none of the choices, in Vietnamese: which value, of what, and what it may be. */
function invalid(message: string): string | undefined {
  const option = /option '(-[^']*)' argument '([^']*)' is invalid/.exec(message);
  const argument = /command-argument value '([^']*)' is invalid for argument '([^']*)'/.exec(message);
  const [value, of] = option ? [option[2], `tùy chọn «${option[1]}»`] : argument ? [argument[1], `tham số «${argument[2]}»`] : [];
  if (value === undefined) return undefined;
  const choices = /Allowed choices are (.*)\./.exec(message)?.[1];
  return `giá trị «${value}» của ${of} không hợp lệ${choices ? `; chọn một trong: ${choices}` : ''}`;
}

function complain(error: CommanderError, context: Context): void {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const known = COMPLAINTS[error.code];
  const vi = invalid(error.message) ?? (known ? known.replace('$1', `«${named}»`) : error.message);
  const hint = /Did you mean (.*)\?/.exec(error.message)?.[1];
  context.say({
    vi: `Lỗi: ${vi}.${hint ? ` Có phải là «${hint}»?` : ''} Xem: npx tonghop --help`,
    en: `${error.message.replace(/\n/g, ' ')} See: npx tonghop --help --lang en`,
  });
}

/** Parses the arguments and runs the command they name; answers the exit code. What a command throws is thrown on. */
export async function runProgram(context: Context, args: readonly string[], version: string): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = makeProgram(context, version, (result) => {
    code = result;
  });
  if (args.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.usage;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.ok;
    // «help» of a command that does not exist has printed the help already.
    if (error.code !== 'commander.help') complain(error, context);
    return EXIT.usage;
  }
}
