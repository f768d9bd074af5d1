// Writes docs/cli.md and docs/configuration.md from the tables of commands and settings: node scripts/run.mjs scripts/app-docs.ts
// tests/docs.test.ts fails while the pages differ from the tables.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../packages/app/commands.ts';
import { EXIT, EXIT_MEANINGS } from '../packages/app/exit-codes.ts';
import { SETTINGS } from '../packages/app/settings.ts';

const cell = (text: string) => text.replace(/\|/g, '\\|');

/** docs/cli.md: every command with its arguments, options and an example, and the exit codes. */
export function cliPage(): string {
  const commands = COMMANDS.map((command) => {
    const usage = ['tonghop', command.name, ...command.arguments.map((argument) => argument.syntax)].join(' ');
    const rows = [
      ...command.arguments.map((a) => [a.syntax, a.about.en + (a.choices ? `: ${a.choices.join(', ')}` : ''), a.about.vi]),
      ...command.options.map((o) => [
        o.flags,
        o.about.en + (o.choices ? `: ${o.choices.join(', ')}` : '') + (o.usual === undefined ? '' : ` (usually ${o.usual})`),
        o.about.vi,
      ]),
    ];
    const table =
      rows.length === 0
        ? []
        : ['', '| | | |', '|---|---|---|', ...rows.map(([a, b, c]) => `| \`${cell(a!)}\` | ${cell(b!)} | ${cell(c!)} |`)];
    return [
      `## ${command.name}`,
      '',
      `\`${usage}\`: ${command.about.en}.`,
      `*${command.about.vi}.*`,
      ...table,
      '',
      '```sh',
      `npx ${command.example}`,
      '```',
    ].join('\n');
  });
  const codes = Object.entries(EXIT).map(([name, code]) => {
    const meaning = EXIT_MEANINGS[name as keyof typeof EXIT];
    return `| ${code} | ${meaning.en} | ${meaning.vi} |`;
  });
  return `# The command line

Made from the table of commands by \`scripts/app-docs.ts\`; do not edit.

\`npx tonghop …\` at the checkout's root, after \`npm start\` or \`npm test\` has installed the libraries. Data go to standard output, messages
and progress to standard error. \`--lang vi|en\` or \`TONGHOP_LANG\` chooses the language (usually Vietnamese); \`--help\` after any command
tells of it.

## Exit codes

| code | says | |
|---|---|---|
${codes.join('\n')}

A command that handles several files reads on after a bad one; each gets one message that names it and says what to do.

${commands.join('\n\n')}
`;
}

/** docs/configuration.md: every setting with its usual value. */
export function configurationPage(): string {
  const rows = Object.entries(SETTINGS).map(([name, { usual, about }]) => {
    // The usual number of workers is this machine's number of cores.
    const value = name === 'TONGHOP_WORKERS' ? 'cores, at most 4' : usual === null || usual === '-' ? '' : `\`${usual}\``;
    return `| \`${name}\` | ${value} | ${cell(about.en)} | ${cell(about.vi)} |`;
  });
  return `# Configuration

Made from the table of settings by \`scripts/app-docs.ts\`; do not edit.

Everything is set by environment variables; without any, the program works in the checkout's \`data\` folder on this machine alone. A
wrong value stops the program with a message that names it; a \`TONGHOP_…\` variable that is not in this table is warned about.

| variable | usually | meaning | ý nghĩa |
|---|---|---|---|
${rows.join('\n')}

Switches take \`on\` and \`off\` (or \`true\`/\`false\`, \`yes\`/\`no\`, \`1\`/\`0\`).
`;
}

// Started through run.mjs this is no main module; its path stands in the arguments all the same.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../docs/cli.md', import.meta.url), cliPage());
  writeFileSync(new URL('../docs/configuration.md', import.meta.url), configurationPage());
}
